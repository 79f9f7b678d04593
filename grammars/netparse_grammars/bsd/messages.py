"""Sentences that netstat and route of macOS and the BSDs print instead of rows, or among them.

macOS ends the first of these without a line break, so that a title may stand behind it::

    Some tcp sockets may have been created.Active Internet connections (including servers)
            ICMP address mask responses are disabled

Source: inet.c, unix.c and systm.c of network_cmds 307 to 741; inet.c and route.c of FreeBSD 13.
"""

from __future__ import annotations

from typing import Final

from netparse_grammars.dialect import Message

CHANGED: Final = r"Some [\w-]+ sockets may have been (?:created or deleted|created|deleted)\.?"
"""A note that macOS ends without a line break: the next line stands behind it."""
MESSAGES: Final = (
    Message("sockets_changed", "warning", rest=CHANGED.removeprefix("Some")),
    Message("unexpected_kind", "warning", rest=r" [0-9]+(?: which 0x[0-9a-f]+)?"),
    Message("address_mask_responses"),
    Message("link_heuristics_enabled"),
    Message("bsd_netstat_failed", "warning", open_ended=True, found="after_command"),
    Message("bsd_route_failed", "error", open_ended=True, found="anywhere"),
)
