"""Renderers: they print invented data as the native tools do, and say what a parser must read from it.

There is a folder for each system. `document` keeps the account of lines; `sockets` of each folder holds invented values
and `invented` invented machines; `samples` enters what is printed into a catalogue; the other modules know the layouts.
No renderer imports netparse: the expected values come from the data alone.
"""
