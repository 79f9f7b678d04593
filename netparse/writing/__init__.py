"""Records as JSON, NDJSON and tables for people."""
