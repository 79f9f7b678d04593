"""Searches for inputs that break what holds of any input: ``python -m fuzz``; see README.md."""
