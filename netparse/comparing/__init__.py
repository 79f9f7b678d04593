"""Two snapshots of counters, and what was counted in between."""
