"""Counters of ``netstat -s``: some labels that everybody knows, and lines that name the kernel's counter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.kernel import proc

if TYPE_CHECKING:
    from tests.kernel.proc import Truth

LABELS: Final = {
    ("Ip", "total packets received"): "InReceives",
    ("Ip", "forwarded"): "ForwDatagrams",
    ("Ip", "incoming packets discarded"): "InDiscards",
    ("Ip", "incoming packets delivered"): "InDelivers",
    ("Ip", "requests sent out"): "OutRequests",
    ("Icmp", "ICMP messages received"): "InMsgs",
    ("Icmp", "ICMP messages sent"): "OutMsgs",
    ("Tcp", "active connection openings"): "ActiveOpens",
    ("Tcp", "passive connection openings"): "PassiveOpens",
    ("Tcp", "failed connection attempts"): "AttemptFails",
    ("Tcp", "connection resets received"): "EstabResets",
    ("Tcp", "connections established"): "CurrEstab",
    ("Tcp", "segments received"): "InSegs",
    ("Tcp", "segments sent out"): "OutSegs",
    ("Tcp", "segments retransmitted"): "RetransSegs",
    ("Tcp", "resets sent"): "OutRsts",
    ("Udp", "packets received"): "InDatagrams",
    ("Udp", "packet receive errors"): "InErrors",
    ("Udp", "packets sent"): "OutDatagrams",
}


def counter_of(truth: Truth, section: str, label: str) -> int | None:
    """Return the kernel's value of a counter; None if it is not known which one the label means."""
    sections = proc.counters(truth)
    if section.endswith("6"):
        # The kernel keeps these without sections; the tool prints names that it has no words for as they are.
        name = LABELS.get((section[:-1], label))
        return sections[""].get(section + name if name else label)
    return sections.get(section, {}).get(LABELS.get((section, label), label))
