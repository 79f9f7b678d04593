"""Renderers: they print invented data as the native tools do, and say what a parser must read from it.

`document` keeps the account of lines; `sockets` and `linux_sockets` hold invented values, `invented` and
`linux_invented` invented machines; the other modules know the layouts. No renderer imports netparse: the expected
values come from the data alone.
"""

from __future__ import annotations
