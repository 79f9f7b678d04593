"""Records and diagnostics as they are written."""
