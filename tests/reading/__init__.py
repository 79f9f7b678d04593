"""Rows and lines that are easily misread."""
