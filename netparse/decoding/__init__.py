"""Bytes to text: encodings, line ends, and what terminals leave behind.

It takes blocks of bytes and gives blocks of whole lines, with one line break each and without tabs and escape
sequences, the encoding of the first part and diagnostics about all (`netparse.decoding.decoder`). It uses the words of
the lexicon to choose among code pages, but knows no table: where an output begins is for finding.
"""
