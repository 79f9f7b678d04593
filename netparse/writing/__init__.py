"""Records as JSON, NDJSON and tables for people.

It takes summaries, validated records and diagnostics as they come and writes bytes; `netparse.writing.writer` is what
every format offers, one module each. It must not know where records came from: no table, dialect or line of text.
"""
