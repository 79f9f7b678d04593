"""Invented tables of macOS and the BSDs for property tests."""
