"""Cells become fields."""
