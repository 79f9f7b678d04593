"""Invented machines with macOS and the BSDs."""
