"""Two snapshots of counters."""
