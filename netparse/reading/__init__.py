"""A document from its first line to its last: its rows as cells, and what every line was.

It takes lines and the starts that finding gives, and yields events (`netparse.reading.events`): captures, rows as
columns of printed cells, lines that are no rows, diagnostics. It keeps what a capture is known to be, and which
sections it had. It must not know what a cell means: a row that it reads may still be rejected by normalizing.
"""
