"""Which object of the standard MIBs a counter is: RFC 1213 for IPv4, RFC 4293 for IPv6, RFC 2863, 4022 and 4113.

Linux calls its counters as the objects are called; for Windows and BSD the printed labels are listed.
"""

from __future__ import annotations

import re
from typing import Final

# fmt: off
_IP: Final = frozenset({
    "Forwarding", "DefaultTTL", "InReceives", "InHdrErrors", "InAddrErrors", "ForwDatagrams", "InUnknownProtos",
    "InDiscards", "InDelivers", "OutRequests", "OutDiscards", "OutNoRoutes", "ReasmReqds", "ReasmOKs",
    "ReasmFails", "FragOKs", "FragFails", "FragCreates",
})
_ICMP_MESSAGES: Final = frozenset({
    "Msgs", "Errors", "DestUnreachs", "TimeExcds", "ParmProbs", "SrcQuenchs", "Redirects", "Echos", "EchoReps",
    "Timestamps", "TimestampReps", "AddrMasks", "AddrMaskReps",
})
_TCP: Final = frozenset({
    "ActiveOpens", "PassiveOpens", "AttemptFails", "EstabResets", "CurrEstab", "InSegs", "OutSegs",
    "RetransSegs", "InErrs", "OutRsts",
})
_UDP: Final = frozenset({
    "InDatagrams", "NoPorts", "InErrors", "OutDatagrams",
})
_IP_SYSTEM: Final = frozenset({
    "InReceives", "InOctets", "InHdrErrors", "InNoRoutes", "InAddrErrors", "InUnknownProtos", "InTruncatedPkts",
    "OutForwDatagrams", "ReasmReqds", "ReasmOKs", "ReasmFails", "InDiscards", "InDelivers", "OutRequests",
    "OutNoRoutes", "OutDiscards", "OutFragOKs", "OutFragFails", "OutFragCreates", "OutTransmits", "OutOctets",
    "InMcastPkts", "InMcastOctets", "OutMcastPkts", "OutMcastOctets", "InBcastPkts", "OutBcastPkts",
})
# fmt: on
_ICMP6_TYPES: Final = {
    "DestUnreachs": 1,
    "PktTooBigs": 2,
    "TimeExcds": 3,
    "ParmProblems": 4,
    "Echos": 128,
    "EchoReplies": 129,
    "GroupMembQueries": 130,
    "GroupMembResponses": 131,
    "GroupMembReductions": 132,
    "RouterSolicits": 133,
    "RouterAdvertisements": 134,
    "NeighborSolicits": 135,
    "NeighborAdvertisements": 136,
    "Redirects": 137,
    "MLDv2Reports": 143,
}
_VERSIONS: Final = {"icmp": 1, "icmp6": 2}
_WAYS: Final = {"in": "In", "out": "Out"}


def of_linux(group: str, name: str) -> str | None:
    """Return the object that a counter of the kernel is."""
    way = "In" if name.startswith("In") else "Out"
    rest = name.removeprefix(way)
    match group:
        case "Ip" if name in _IP:
            return f"ip{name}"
        case "Icmp" if rest in _ICMP_MESSAGES:
            return f"icmp{name}"
        case "IcmpMsg":
            return f"icmpMsgStats{way}Pkts.1.{rest.removeprefix('Type')}"
        case "Icmp6" if rest in ("Msgs", "Errors"):
            return f"icmpStats{name}"
        case "Icmp6" if rest in _ICMP6_TYPES:
            return f"icmpMsgStats{way}Pkts.2.{_ICMP6_TYPES[rest]}"
        case "Tcp" if name in _TCP:
            return f"tcp{name}"
        case "Udp" | "Udp6" if name in _UDP:
            return f"udp{name}"
        case "Ip" | "Ip6" | "IpExt":
            full = f"Out{name}" if name.startswith("Frag") else name
            return f"ipSystemStats{full}" if full in _IP_SYSTEM and (group != "Ip" or name == "OutTransmits") else None
        case _:
            return None


_WINDOWS_IP: Final = {
    "Packets Received": "InReceives",
    "Received Header Errors": "InHdrErrors",
    "Received Address Errors": "InAddrErrors",
    "Datagrams Forwarded": "ForwDatagrams",
    "Unknown Protocols Received": "InUnknownProtos",
    "Received Packets Discarded": "InDiscards",
    "Received Packets Delivered": "InDelivers",
    "Output Requests": "OutRequests",
    "Routing Discards": "RoutingDiscards",
    "Discarded Output Packets": "OutDiscards",
    "Output Packet No Route": "OutNoRoutes",
    "Reassembly Required": "ReasmReqds",
    "Reassembly Successful": "ReasmOKs",
    "Reassembly Failures": "ReasmFails",
    "Datagrams Successfully Fragmented": "FragOKs",
    "Datagrams Failing Fragmentation": "FragFails",
    "Fragments Created": "FragCreates",
}
_WINDOWS_ICMP: Final = {
    "Messages": "Msgs",
    "Errors": "Errors",
    "Destination Unreachable": "DestUnreachs",
    "Time Exceeded": "TimeExcds",
    "Parameter Problems": "ParmProbs",
    "Source Quenches": "SrcQuenchs",
    "Redirects": "Redirects",
    "Echo Replies": "EchoReps",
    "Echos": "Echos",
    "Timestamps": "Timestamps",
    "Timestamp Replies": "TimestampReps",
    "Address Masks": "AddrMasks",
    "Address Mask Replies": "AddrMaskReps",
}
_WINDOWS_ICMP_TYPES: Final = {"Router Advertisements": 9, "Router Solicitations": 10}
_WINDOWS_ICMP6_TYPES: Final = {
    "Destination Unreachable": 1,
    "Packet Too Big": 2,
    "Time Exceeded": 3,
    "Parameter Problems": 4,
    "Echos": 128,
    "Echo Replies": 129,
    "MLD Queries": 130,
    "MLD Reports": 131,
    "MLD Dones": 132,
    "Router Solicitations": 133,
    "Router Advertisements": 134,
    "Neighbor Solicitations": 135,
    "Neighbor Advertisements": 136,
    "Redirects": 137,
    "Router Renumberings": 138,
}
_WINDOWS_TCP: Final = {
    "Active Opens": "ActiveOpens",
    "Passive Opens": "PassiveOpens",
    "Failed Connection Attempts": "AttemptFails",
    "Reset Connections": "EstabResets",
    "Current Connections": "CurrEstab",
    "Segments Received": "InSegs",
    "Segments Sent": "OutSegs",
    "Segments Retransmitted": "RetransSegs",
}
_WINDOWS_UDP: Final = {
    "Datagrams Received": "InDatagrams",
    "No Ports": "NoPorts",
    "Receive Errors": "InErrors",
    "Datagrams Sent": "OutDatagrams",
}
_WINDOWS_INTERFACE: Final = {
    "Bytes": "Octets",
    "Unicast packets": "UcastPkts",
    "Non-unicast packets": "NUcastPkts",
    "Discards": "Discards",
    "Errors": "Errors",
    "Unknown protocols": "UnknownProtos",
}


def of_windows(group: str, label: str, direction: str | None = None) -> str | None:
    """Return the object that a counter of Windows is."""
    way = _WAYS.get(direction or "", "")
    match group:
        case "ip":
            return f"ip{_WINDOWS_IP[label]}"
        case "ipv6":
            name = _WINDOWS_IP[label]
            full = f"Out{name}" if name.startswith(("Frag", "Forw")) else name
            return f"ipSystemStats{full}" if full in _IP_SYSTEM else None
        case "icmp" if label in _WINDOWS_ICMP_TYPES:
            return f"icmpMsgStats{way}Pkts.1.{_WINDOWS_ICMP_TYPES[label]}"
        case "icmp":
            return f"icmp{way}{_WINDOWS_ICMP[label]}"
        case "icmpv6" if label in ("Messages", "Errors"):
            return f"icmpStats{way}{_WINDOWS_ICMP[label]}"
        case "icmpv6":
            return f"icmpMsgStats{way}Pkts.2.{_WINDOWS_ICMP6_TYPES[label]}"
        case "tcp" | "tcpv6":
            return f"tcp{_WINDOWS_TCP[label]}"
        case "udp" | "udpv6":
            return f"udp{_WINDOWS_UDP[label]}"
        case _:
            return f"if{way}{_WINDOWS_INTERFACE[label]}"


_BSD_IP: Final = {
    "total packets received": "InReceives",
    "packets for this host": "InDelivers",
    "packets forwarded": "ForwDatagrams",
    "packets for unknown/unsupported protocol": "InUnknownProtos",
    "packets sent from this host": "OutRequests",
    "output packets dropped due to no bufs, etc.": "OutDiscards",
    "output packets discarded due to no route": "OutNoRoutes",
    "fragments received": "ReasmReqds",
    "packets reassembled ok": "ReasmOKs",
    "reassembled ok": "ReasmOKs",
    "output datagrams fragmented": "FragOKs",
    "datagrams that can't be fragmented": "FragFails",
    "fragments created": "FragCreates",
}
_BSD_MESSAGES: Final = {
    "destination unreachable": "DestUnreachs",
    "time exceeded": "TimeExcds",
    "parameter problem": "ParmProbs",
    "source quench": "SrcQuenchs",
    "routing redirect": "Redirects",
    "echo": "Echos",
    "echo reply": "EchoReps",
    "time stamp": "Timestamps",
    "time stamp reply": "TimestampReps",
    "address mask request": "AddrMasks",
    "address mask reply": "AddrMaskReps",
}
_BSD_RAW: Final = frozenset({"echo", "time stamp", "address mask request"})
"""Messages that programs send, which are not in the histogram."""
_BSD_TYPES: Final = {"router advertisement": 9, "router solicitation": 10}
_BSD_TYPES6: Final = {
    "unreach": 1,
    "packet too big": 2,
    "time exceed": 3,
    "parameter problem": 4,
    "echo": 128,
    "echo reply": 129,
    "multicast listener query": 130,
    "multicast listener report": 131,
    "MLDv1 listener report": 131,
    "multicast listener done": 132,
    "MLDv1 listener done": 132,
    "router solicitation": 133,
    "router advertisement": 134,
    "neighbor solicitation": 135,
    "neighbor advertisement": 136,
    "redirect": 137,
    "router renumbering": 138,
    "MLDv2 listener report": 143,
}
_BSD_TCP: Final = {
    "connection requests": "ActiveOpens",
    "connection accepts": "PassiveOpens",
    "packets received": "InSegs",
    "data packets retransmitted": "RetransSegs",
}
_BSD_UDP: Final = {
    "delivered": "InDatagrams",
    "dropped due to no socket": "NoPorts",
    "datagrams output": "OutDatagrams",
}
_BSD_INTERFACE: Final = {
    "total input datagrams": "InReceives",
    "datagrams with invalid header received": "InHdrErrors",
    "datagrams with no route received": "InNoRoutes",
    "datagrams with invalid dst received": "InAddrErrors",
    "datagrams with unknown proto received": "InUnknownProtos",
    "truncated datagrams received": "InTruncatedPkts",
    "datagrams forwarded to this interface": "OutForwDatagrams",
    "incoming datagrams fragmented": "ReasmReqds",
    "datagrams reassembled": "ReasmOKs",
    "datagrams failed on reassembly": "ReasmFails",
    "datagrams failed on reassembling": "ReasmFails",
    "input datagrams discarded": "InDiscards",
    "datagrams delivered to an upper layer protocol": "InDelivers",
    "datagrams sent from an upper layer protocol": "OutRequests",
    "total discarded output datagrams": "OutDiscards",
    "output datagrams fragmented": "OutFragOKs",
    "output datagrams failed on fragment": "OutFragFails",
    "output datagrams succeeded on fragment": "OutFragCreates",
    "multicast datagrams received": "InMcastPkts",
    "multicast datagrams sent": "OutMcastPkts",
}


def of_bsd(title: str, label: str, direction: str | None = None) -> str | None:
    """Return the object that a counter below a title is; the label is in the plural, without numbers."""
    way = _WAYS.get(direction or "", "")
    if title == "icmp" and way == "Out" and (label in _BSD_RAW or label not in _BSD_MESSAGES):
        return None
    if title in _VERSIONS and (number := re.fullmatch(r"(?:unknown ICMP )?#(\d+)", label)):
        return f"icmpMsgStats{way}Pkts.{_VERSIONS[title]}.{number[1]}"
    match title:
        case "ip":
            name = _BSD_IP.get(label)
            return f"ip{name}" if name and name != "OutRequests" else None
        case "ip6":
            name = _BSD_IP.get(label, "")
            full = f"Out{name}" if name.startswith(("Frag", "Forw")) else name
            return f"ipSystemStats{full}" if full else None
        case "icmp" if way and label in _BSD_MESSAGES:
            return f"icmp{way}{_BSD_MESSAGES[label]}"
        case "icmp" if way and label in _BSD_TYPES:
            return f"icmpMsgStats{way}Pkts.1.{_BSD_TYPES[label]}"
        case "icmp6" if way and label in _BSD_TYPES6:
            return f"icmpMsgStats{way}Pkts.2.{_BSD_TYPES6[label]}"
        case "tcp":
            return f"tcp{_BSD_TCP[label]}" if label in _BSD_TCP else None
        case "udp":
            return f"udp{_BSD_UDP[label]}" if label in _BSD_UDP else None
        case _ if title.startswith("ip6 on ") and label in _BSD_INTERFACE:
            return f"ipIfStats{_BSD_INTERFACE[label]}"
        case _:
            return None
