"""Bytes become lines."""
