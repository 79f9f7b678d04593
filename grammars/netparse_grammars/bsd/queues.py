r"""The queues of a network interface: ``netstat -q -I en0`` of macOS.

Brackets with pairs of a label and a value, first for the interface, then for each class of traffic::

    en0:
         [ sched:           FQ_CODEL  qlength:    0/128 ]
         [ dequeued pkts:      87474  bytes:    9112714  dropped pkts:    761 bytes:  85887 ]
    =====================================================
         [ pri: VO (1)	srv_cl: 0x400180	quantum: 605	drr_max: 8 ]
         [ budget: 0	target qdelay: 10.00 msec	update interval:100.00 msec ]

Source: if.c (print_ifqueue and the functions for each scheduler) of network_cmds 433 to 741.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Announced, RowLayout, Table
from netparse_grammars.tools import NETSTAT

INTERFACE: Final = pp.Regex(r"[a-z]+[0-9]+(?=: *\n)").set_name("interface")
PAIRS: Final = pp.Regex(r"[A-Za-z][^\[\],\n]*:[^\[\],\n]*[^\[\], \n]").set_name("labels and values")
QUEUES: Final = Table(
    name="interface_queues",
    normalizer="queues",
    tools=NETSTAT,
    fields={"group": "queue", "protocol": "interface"},
    row=(
        pp.Opt(INTERFACE("interface") + pp.Suppress(":") + pp.Suppress(pp.Regex(r"\n").set_name("line")))
        + pp.Suppress("[")
        + PAIRS("pairs")
        + pp.Suppress("]")
    ),
    found=Announced(
        starts_with=r"(?<![a-z0-9])[a-z]{1,15}+[0-9]{1,6}+:(?= *+\n +\[ (?:sched|pkts|queued|dequeued)[a-z ]*:)"
    ),
    layout=RowLayout(outline=True),
)
TABLES: Final = (QUEUES,)
