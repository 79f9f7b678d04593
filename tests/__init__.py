"""The tests: README.md says what is where."""
