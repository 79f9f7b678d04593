"""Two snapshots of counters, and what was counted in between.

It takes the reports of one or two inputs and gives a comparison (`netparse.schema.comparison`): for each counter,
whether it counted, wrapped or was reset. It reads no text; it knows counters by the names and objects that their
records have.
"""
