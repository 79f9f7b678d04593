r"""Interfaces and multicast groups: ``netstat -i`` and ``netstat -g`` of net-tools.

Printed by ``netstat -i`` of net-tools 2.10; RX-OVR is left aligned, and an alias has no counters::

    Kernel Interface table
    Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg
    eth0             1500      128      0      0 0           123      0      0      0 BMRU
    eth0:1           1500      - no statistics available -                        BMRU

net-tools 1.60 cuts a name to 5 characters and prints no blank between Met and RX-OK nor between RX-OVR and TX-OK::

    Iface   MTU Met   RX-OK RX-ERR RX-DRP RX-OVR   TX-OK TX-ERR TX-DRP TX-OVR Flg
    eth0   1400   098765432      1      2      387654321      7      8      9 BMRU

``-ie`` prints a block for each interface, in one of two layouts::

    eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
            inet 192.0.2.10  netmask 255.255.255.0  broadcast 192.0.2.255
            inet6 2001:db8::10  prefixlen 64  scopeid 0x0<global>
            ether 02:00:5e:00:53:01  txqueuelen 1000  (Ethernet)
            RX packets 135  bytes 61182 (59.7 KiB)
            RX errors 0  dropped 0  overruns 0  frame 0
            TX packets 132  bytes 66330 (64.7 KiB)
            TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0

    eth0      Link encap:Ethernet  HWaddr 02:00:5E:00:53:01
              inet addr:192.0.2.10  Bcast:192.0.2.255  Mask:255.255.255.0
              UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1
              RX packets:135 errors:0 dropped:0 overruns:0 frame:0
              TX packets:132 errors:0 dropped:0 overruns:0 carrier:0
              collisions:0 txqueuelen:1000
              RX bytes:61182 (59.7 KiB)  TX bytes:66330 (64.7 KiB)

Source: lib/interface.c and netstat.c of net-tools 1.60 and 2.10, with the patches of Debian and RHEL.
"""

from __future__ import annotations

from typing import Final

import pyparsing as pp

from netparse_grammars.dialect import Announced, Column, Cut, Heading, RowLayout, Table
from netparse_grammars.lexemes import CELL_END, IN_ANGLE_BRACKETS, INTEGER, NUMBER, WORD
from netparse_grammars.tools import EITHER, NETSTAT

# A name that fills its field: one blank and five places for the MTU follow.
FILLING_NAME: Final = pp.Regex(r"(?:[^ \n]{8}|[^ \n]{5})(?= [ 0-9]{4}[0-9] )")
# Met has three places; RX-OK follows without a blank.
NARROW_METRIC: Final = pp.Regex(r"[0-9]{1,3}(?<=[0-9] [ 0-9]{3})(?=[ 0-9])")
# RX-OVR has six places; if it needs them all, no blank shows where it ends.
NARROW_OVERRUNS: Final = pp.Regex(r"[0-9]{1,5}(?<=[0-9]  [ 0-9]{5})(?=[0-9]{8})")
TOUCHING: Final = pp.Regex(r"(?<=[0-9] )[0-9]{14,40}(?=(?: +[0-9]+){3} +[^ 0-9\n]+(?: [^ 0-9\n]+)* *\n)")
OVERRUNS: Final = (NARROW_OVERRUNS("rx_overruns") | INTEGER("rx_overruns")).set_name("number")
OVERRUNS_AND_PACKETS: Final = (TOUCHING("rx_ovr_tx_ok") | OVERRUNS + INTEGER("tx_packets")).set_name("number")
NO_COUNTERS: Final = pp.Regex(r"- (?:[^\n]*?[^ \n])? *-(?= )").suppress().set_name("no statistics available")
COUNTERS: Final = NO_COUNTERS | (
    INTEGER("rx_packets")
    + INTEGER("rx_errors")
    + INTEGER("rx_dropped")
    + OVERRUNS_AND_PACKETS
    + INTEGER("tx_errors")
    + INTEGER("tx_dropped")
    + INTEGER("tx_overruns")
)
NO_FLAGS: Final = pp.Regex(r"\[[^\]\n]+\]").suppress().set_name("no flags")
INTERFACE_TABLE: Final = Table(
    name="interface_table",
    normalizer="interfaces",
    tools=EITHER,  # ifconfig -s prints the same without the title: only that, or a command, shows that it is netstat's
    columns=(
        Column("iface", (FILLING_NAME("filling_name") | WORD("name")).set_name("interface")),
        Column("mtu", INTEGER("mtu")),
        Column("metric", NARROW_METRIC("metric") | INTEGER("metric"), optional=True),
        Column("interface_counters", COUNTERS.set_name("counters")),
        Column("flg", pp.Opt(NO_FLAGS | pp.Regex("[A-Za-z]+" + CELL_END)("flags"))),
    ),
    found=Announced(reprints_header=True),
    touching=(("metric", "rx_packets"), ("rx_overruns", "tx_packets")),
)

NEW_LINE: Final = pp.Regex(r"\n +").suppress().set_name("line")
LINE: Final = pp.Regex(r"[^ \n][^\n]*").set_name("text")
BRACKETED: Final = pp.Regex(r" *\([^)\n]*\)").suppress().set_name("text in brackets")
MAC: Final = pp.Regex(r"[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2})+" + CELL_END)("mac_address").set_name("physical address")
HARDWARE: Final = pp.Regex(r"[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2})+" + CELL_END)("hardware_address")
INET: Final = pp.Opt(NEW_LINE + pp.Suppress(pp.Regex("inet ")) + LINE("inet"))
INET6: Final = pp.Opt(
    NEW_LINE + pp.Suppress(pp.Regex("inet6 ")) + pp.Regex(r"[^ \n][^\n]*(?:\n +inet6 [^\n]*)*")("inet6")
)
# What a driver or a patch adds: medium, interrupt, memory; over some lines.
_MORE: Final = r"(?!RX |TX |inet6? |UP |compressed|\[NO |collisions|[^\n]*MTU:)[A-Za-z][^\n]*"
MORE: Final = pp.Regex(rf"{_MORE}(?:\n +{_MORE})*")
DETAILS: Final = pp.Opt(NEW_LINE + MORE("details"))
DEVICE: Final = pp.Opt(NEW_LINE + pp.Opt(pp.Suppress(pp.Regex("device "))) + MORE("device"))


def counter(label: str, name: str) -> pp.ParserElement:
    """Return a counter behind its label, in either layout: ``errors 0``, ``errors:0``."""
    return pp.Suppress(pp.Regex(rf"{label}[ :]")) + NUMBER(name)


def errors(direction: str, last: str) -> pp.ParserElement:
    """Return the counters of errors in one direction."""
    counters = [counter(word, f"{direction}_{word}") for word in ("errors", "dropped", "overruns")]
    return pp.And([*counters, counter(last, last)])


def new_direction(direction: str, last: str) -> pp.ParserElement:
    """Return the two lines of one direction in the layout of net-tools 2."""
    title = pp.Suppress(direction.upper())
    volume = counter("packets", f"{direction}_packets") + counter("bytes", f"{direction}_bytes") + pp.Opt(BRACKETED)
    compressed = NEW_LINE + title.copy() + counter("compressed", f"{direction}_compressed")
    return NEW_LINE + title + volume + pp.Opt(compressed) + NEW_LINE + title.copy() + errors(direction, last)


LINK: Final = pp.Opt(
    NEW_LINE
    + pp.Regex("(?!RX |TX |inet|device )[a-z0-9/-]+" + CELL_END)("link_type")
    + pp.Opt(MAC | HARDWARE)
    + pp.Opt(counter("txqueuelen", "txqueuelen"))
    + pp.Opt(pp.Suppress("(") + pp.Regex(r"[^)\n]+")("media") + pp.Suppress(")"))
)
INTERFACE_BLOCKS: Final = Table(
    name="interface_blocks",
    normalizer="interfaces",
    tools=NETSTAT,
    headings=("interface_table",),
    row=(
        pp.Regex(r"[^ \n]+(?=: flags=)")("name").set_name("interface")
        + pp.Suppress(pp.Regex(r": flags=-?[0-9]+<"))
        + pp.Opt(IN_ANGLE_BRACKETS("flags"))
        + pp.Suppress(">")
        + pp.Suppress("mtu")
        + INTEGER("mtu")
        + pp.Opt(counter("metric", "metric"))
        + pp.Opt(LINE("link_options"))
        + INET
        + INET6
        + LINK
        + DETAILS
        + pp.Opt(new_direction("rx", "frame"))
        + pp.Opt(new_direction("tx", "carrier") + counter("collisions", "collisions"))
        + DEVICE
    ),
    layout=RowLayout(most_lines=64, indented=True),
)
OLD_INTERFACE_BLOCKS: Final = Table(
    name="old_interface_blocks",
    normalizer="interfaces",
    tools=NETSTAT,
    headings=("interface_table",),
    row=(
        pp.Regex(r"[^ \n]+(?= +Link encap:)")("name").set_name("interface")
        + pp.Suppress("Link encap:")
        + pp.Regex(r"[^ \n]+(?: [^ \n]+)*?(?= +HWaddr| +Media:| *\n)")("link_encap")
        + pp.Opt(pp.Suppress("HWaddr") + (MAC | HARDWARE))
        + pp.Opt(pp.Suppress("Media:") + LINE("media"))
        + INET
        + INET6
        + DETAILS
        + NEW_LINE
        + pp.Opt(NO_FLAGS | pp.Regex(r"(?!MTU)[A-Z]+(?: (?!MTU)[A-Z]+)*")("flags"))
        + counter("MTU", "mtu")
        + pp.Opt(counter("Metric", "metric"))
        + pp.Opt(LINE("link_options"))
        + pp.Opt(NEW_LINE + pp.Suppress("RX packets:") + NUMBER("rx_packets") + errors("rx", "frame"))
        + pp.Opt(NEW_LINE + counter("compressed", "rx_compressed"))
        + pp.Opt(NEW_LINE + pp.Suppress("TX packets:") + NUMBER("tx_packets") + errors("tx", "carrier"))
        + pp.Opt(NEW_LINE + counter("compressed", "tx_compressed"))
        + pp.Opt(NEW_LINE + counter("collisions", "collisions") + pp.Opt(counter("txqueuelen", "txqueuelen")))
        + pp.Opt(
            NEW_LINE
            + counter("RX bytes", "rx_bytes")
            + pp.Opt(BRACKETED)
            + counter("TX bytes", "tx_bytes")
            + pp.Opt(BRACKETED)
        )
        + DEVICE
    ),
    layout=RowLayout(most_lines=64, indented=True),
)

GROUP: Final = pp.Regex(r"[0-9]*+[^ \n0-9][^ \n]*+").set_name("group")
GROUPS: Final = Table(
    name="multicast_groups",
    normalizer="multicast_groups",
    tools=NETSTAT,
    columns=(
        Column("interface", pp.Regex(r"(?!-{5})[^ \n]+")("interface").set_name("interface")),
        Column("ref_cnt", INTEGER("ref_count")),
        Column("group", GROUP("group_address")),
    ),
    cuts=(Cut("interface", (10,)),),
)

HEADINGS: Final = (Heading("interface_table"), Heading("group_memberships"))
TABLES: Final = (INTERFACE_TABLE, INTERFACE_BLOCKS, OLD_INTERFACE_BLOCKS, GROUPS)
