"""Where bytes come from: files, standard input, a command that runs.

It takes a path, a stream or a command line and gives something to read bytes from, with a name for it. It sets the
limits of time and size. It must not know what the bytes mean: encodings are for decoding, rows for later folders.
"""
