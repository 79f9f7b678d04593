r"""Tables of the BSDs that have no kind of their own: ``-B``, ``-Q``, ``-o``, ``-O``, ``-f ng``, ``-p sctp``, ``-g``.

Packet filters (FreeBSD, then macOS)::

      Pid  Netif   Flags      Recv      Drop     Match Sblen Hblen Command
      912    em0 p--s---        80         0        12     0     0 tcpdump
    Device    Netif          Flags             Recv     RDrop    RMatch ...  Command
    bpf0      en0            p-i-fs-           80       0        12     ...  tcpdump.912

Queues of the kernel's input (FreeBSD ``-Q``), in three tables under their titles::

    Configuration:
    Setting                        Current        Limit
    Thread count                         1            4
    Protocols:
    Name   Proto QLimit Policy Dispatch Flags
    ip         1    256   flow  default   ---
    Workstreams:
    WSID CPU   Name     Len WMark   Disp'd  HDisp'd   QDrops   Queued  Handled
       0   0   ip         0     7        0       80        0       41      121
               igmp       0     1        0        0        0        2        2

Next hops (FreeBSD ``-o``) and their groups (``-O``), netgraph sockets, SCTP associations, multicast routing::

    Idx   IFA                Gateway            Flags     Netif Refcnt
    1     192.0.2.7          link#1             U          em0      2

Source: bpf.c, netisr.c, nhops.c, nhgrp.c, netgraph.c, sctp.c, mroute.c of FreeBSD 13; bpf.c of network_cmds 741.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Column, Heading, RowLayout, Table
from netparse_grammars.lexemes import CELL_END, REST, SIGNED, WORD
from netparse_grammars.tools import NETSTAT

NO_NUMBER: Final = pp.Regex(rf"(?![0-9]+{CELL_END})[^ \n]+").set_name("word")
DASHES: Final = pp.Regex("-{3,}" + CELL_END).suppress().set_name("nothing")


def _columns(cell: pp.ParserElement, *titles: str) -> tuple[Column, ...]:
    """Return columns whose titles name their cells."""
    return tuple(Column(title, cell(f"_{title}")) for title in titles)


def _some(cell: pp.ParserElement, *titles: str) -> tuple[Column, ...]:
    """Return columns that a header may lack, and cells that a row may end before."""
    return tuple(Column(title, pp.Opt(cell(f"_{title}")), optional=True) for title in titles)


def _table(
    name: str, *columns: Column, headings: tuple[str, ...] = (), row_end: pp.ParserElement | None = None
) -> Table:
    return Table(
        name,
        "cells_only",
        NETSTAT,
        columns,
        headings=headings,
        layout=RowLayout(row_end=row_end),
    )


FLAGS: Final = pp.Regex(r"[a-z-]{5,16}" + CELL_END).set_name("flags")
BPF: Final = _table(
    "bpf",
    Column("bsd_pid", SIGNED("_pid")),
    Column("netif", WORD("_netif")),
    Column("flags", FLAGS("_flags")),
    *_columns(SIGNED, "recv", "drop", "match", "sblen", "hblen"),
    Column("command", pp.Opt(REST("_command"))),
)
DEVICE_BPF: Final = _table(
    "bpf",
    Column("device", WORD("_device")),
    Column("netif", WORD("_netif")),
    Column("flags", FLAGS("_flags")),
    *_columns(SIGNED, "recv", "rdrop", "rmatch", "rsize", "readcnt", "bsize", "sblen", "scnt", "hblen", "hcnt"),
    *_columns(SIGNED, "ccnt", "csize", "written", "wdrop"),
    Column("command", pp.Opt(REST("_command"))),
)
NETISR_CONFIGURATION: Final = _table(
    "netisr_configuration",
    Column(
        "setting", pp.Regex(r"[^\W\d][^ \n]*(?: [^ \n]+)*?(?= +[^ \n]+ +[^ \n]+ *\n)")("_setting").set_name("setting")
    ),
    *_columns(WORD, "current", "limit"),
)
NETISR_PROTOCOLS: Final = _table(
    "netisr_protocols",
    Column("netisr_name", WORD("_name")),
    Column("netisr_proto", SIGNED("_proto")),
    *_columns(SIGNED, "qlimit"),
    *_columns(WORD, "policy", "dispatch"),
    Column("flags", WORD("_flags")),
)
# The workstream and its CPU are printed once.
_OPENS: Final = pp.Opt(SIGNED("_wsid") + SIGNED("_cpu"))
NETISR_WORKSTREAMS: Final = _table(
    "netisr_workstreams",
    Column("wsid", _OPENS),
    Column("cpu", pp.Empty()),
    Column("netisr_name", pp.Regex(r"[^\W\d][^ \n]*")("_name").set_name("name")),
    *_columns(SIGNED, "len", "wmark"),
    Column("dispd", SIGNED("_disp_d")),
    Column("hdispd", SIGNED("_hdisp_d")),
    *_columns(SIGNED, "qdrops", "queued", "handled"),
)
NEXTHOPS: Final = _table(
    "nexthops",
    Column("idx", SIGNED("_idx")),
    Column("nexthop_type", WORD("_type"), optional=True),
    *_columns(WORD, "ifa", "gateway"),
    Column("flags", pp.Opt(pp.Regex(r"[A-Z][A-Za-z0-9]*" + CELL_END)("_flags"))),
    *_some(SIGNED, "use"),
    Column("bsd_mtu", SIGNED("_mtu"), optional=True),
    Column("netif", WORD("_netif")),
    *_some(NO_NUMBER, "addrif"),
    Column("refcnt", SIGNED("_refcnt")),
    *_some(WORD, "prepend"),
)
NEXTHOP_GROUPS: Final = _table(
    "nexthop_groups",
    # The group stands in a row of its own, above those of its next hops.
    Column("grp_idx", pp.Opt(pp.Regex(r"[0-9]+(?= +-)")("_grpidx"))),
    *(Column(title, DASHES | SIGNED(f"_{title}")) for title in ("nhidx", "weight", "slots")),
    *(Column(title, DASHES | NO_NUMBER(f"_{title}")) for title in ("gateway", "netif")),
    Column("refcnt", pp.Opt(SIGNED("_refcnt"))),
)
NETGRAPH: Final = _table(
    "netgraph",
    Column("pcb", WORD("_pcb"), optional=True),
    Column("type", pp.Regex(r"(?:ctrl|data)" + CELL_END)("_type").set_name("type")),
    *_columns(SIGNED, "recv_q", "send_q"),
    Column("netgraph_address", pp.Opt(WORD("_node_address"))),
    Column("hooks", pp.Opt(SIGNED("_hooks")), optional=True),
)
_MORE_ADDRESSES: Final = pp.Regex(r"(?:\n +[^ \n]+\.[^ \n]+)+(?= *\n)").set_name("addresses")
SCTP: Final = _table(
    "sctp",
    Column("proto", pp.Regex("sctp[46]{0,2}" + CELL_END)("_proto").set_name("protocol")),
    Column("type", pp.Regex(r"1to[1N]" + CELL_END)("_type").set_name("type")),
    Column("listen", pp.Regex("[0-9]+(?:/[0-9]+)+")("_listen").set_name("queues"), optional=True),
    Column("local_address", pp.Opt(pp.Regex(r"[^ \n]+\.[^ \n]+")("_local_address"))),
    Column("foreign_address", pp.Opt(pp.Regex(r"[^ \n]+\.[^ \n]+")("_foreign_address")), optional=True),
    Column("bsd_state", pp.Opt(pp.Regex(r"[A-Z][A-Z_0-9-]+(?: [0-9]+)?" + CELL_END)("_state")), optional=True),
)
VIRTUAL_INTERFACES: Final = _table(
    "multicast_interfaces",
    *_columns(SIGNED, "vif", "thresh"),
    Column("vif_local_address", WORD("_local_address")),
    Column("vif_remote_address", pp.Opt(NO_NUMBER("_remote_address"))),
    *_columns(SIGNED, "pkts_in", "pkts_out"),
)
MULTICAST_INTERFACES: Final = _table(
    "multicast_interfaces",
    *_columns(SIGNED, "mif", "rate"),
    *_columns(WORD, "phyif"),
    *_columns(SIGNED, "pkts_in", "pkts_out"),
)
MULTICAST_ROUTES: Final = _table(
    "multicast_routes",
    Column("origin", WORD("_origin")),
    Column("mroute_group", WORD("_group")),
    *_columns(SIGNED, "packets"),
    Column("in_vif", WORD("_in_vif")),
    Column("out_vifs", pp.Opt(REST("_out_vifs_ttls"))),
)
MULTICAST_ROUTES6: Final = _table(
    "multicast_routes",
    Column("origin", WORD("_origin")),
    Column("mroute_group", WORD("_group")),
    *_columns(SIGNED, "packets"),
    *_columns(WORD, "waits", "in_mif"),
    Column("out_mifs", pp.Opt(REST("_out_mifs"))),
)
_MULTICAST: Final = ("virtual_interfaces", "multicast_routes", "multicast_interfaces6", "multicast_routes6")
HEADINGS: Final = (
    Heading("netisr_configuration"),
    Heading("netisr_protocols"),
    Heading("netisr_workstreams"),
    Heading("nexthop_data"),
    Heading("nexthop_data_of_fib", rest=r" *(?P<fib>[0-9]+)\)"),
    Heading("netgraph_sockets"),
    Heading("sctp_associations"),
    *(Heading(meaning) for meaning in _MULTICAST),
    *(Heading(f"no_{meaning}", alone="anywhere") for meaning in _MULTICAST),
)
TABLES: Final = (
    BPF,
    DEVICE_BPF,
    NETISR_CONFIGURATION,
    NETISR_PROTOCOLS,
    NETISR_WORKSTREAMS,
    NEXTHOPS,
    NEXTHOP_GROUPS,
    NETGRAPH,
    SCTP,
    VIRTUAL_INTERFACES,
    MULTICAST_INTERFACES,
    MULTICAST_ROUTES,
    MULTICAST_ROUTES6,
)
