"""Where an output begins in a text, and which table of which dialect it is.

It takes the lines of a text (`netparse.finding.lines`, the cursor that all reading shares) and gives the start of a
section: its dialect, table, headings and row form. `Recognizer` is the entrance. It only looks ahead: it moves no
cursor, counts no line, reads no row to its end, and does not know what was found before; all that is for reading.
"""
