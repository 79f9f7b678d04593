"""The counters of Linux ``netstat -s``, as versions of net-tools print them.

Tcp:
    1369 active connection openings
TcpExt:
    Quick ack mode was activated 7 times
    TCPOrigDataSent: 4821
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final, Literal

from tests.printing.standard_objects import of_linux

if TYPE_CHECKING:
    from tests.printing.document import Capture

INPUT: Final = "ICMP input histogram:"
OUTPUT: Final = "ICMP output histogram:"


@dataclass(frozen=True)
class Section:
    """One section: its title, and for each line the counter's name, two blanks and a template, in printed order."""

    group: str
    lines: tuple[str, ...]
    indent: int = 4

    @property
    def protocol(self) -> str:
        """Protocol that is counted."""
        word = self.group.removesuffix("6").removesuffix("Ext").removesuffix("Msg")
        return word.lower()

    @property
    def family(self) -> Literal["ipv4", "ipv6"] | None:
        """Address family, where the section has only one."""
        if self.group.endswith("6"):
            return "ipv6"
        return "ipv4" if self.group in ("Ip", "Icmp", "IcmpMsg", "IpExt", "Udp", "UdpLite") else None


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


def _raw(names: str) -> tuple[str, ...]:
    return tuple(f"{name}: #" for name in names.split())


IP: Final = Section(
    "Ip",
    _lines(
        """
    Forwarding: #
    InReceives  # total packets received
    InHdrErrors  # with invalid headers
    InAddrErrors  # with invalid addresses
    ForwDatagrams  # forwarded
    InUnknownProtos  # with unknown protocol
    InDiscards  # incoming packets discarded
    InDelivers  # incoming packets delivered
    OutRequests  # requests sent out
    OutDiscards  # outgoing packets dropped
    OutNoRoutes  # dropped because of missing route
    ReasmTimeout  # fragments dropped after timeout
    ReasmReqds  # reassemblies required
    ReasmOKs  # packets reassembled ok
    ReasmFails  # packet reassemblies failed
    FragOKs  # outgoing packets fragmented ok
    FragFails  # outgoing packets failed fragmentation
    FragCreates  # fragments created
    OutTransmits: #
    """
    ),
)
ICMP: Final = Section(
    "Icmp",
    (
        *_lines(
            """
    InMsgs  # ICMP messages received
    InErrors  # input ICMP message failed
    InCsumErrors: #
    """
        ),
        INPUT,
        *_lines(
            """
    InDestUnreachs  destination unreachable: #
    InTimeExcds  timeout in transit: #
    InParmProbs  wrong parameters: #
    InSrcQuenchs  source quenches: #
    InRedirects  redirects: #
    InEchos  echo requests: #
    InEchoReps  echo replies: #
    InTimestamps  timestamp request: #
    InTimestampReps  timestamp reply: #
    InAddrMasks  address mask request: #
    InAddrMaskReps  address mask replies: #
    """
        ),
        *_lines(
            """
    OutMsgs  # ICMP messages sent
    OutErrors  # ICMP messages failed
    OutRateLimitHost: #
    """
        ),
        OUTPUT,
        *_lines(
            """
    OutDestUnreachs  destination unreachable: #
    OutTimeExcds  time exceeded: #
    OutParmProbs  wrong parameters: #
    OutSrcQuenchs  source quench: #
    OutRedirects  redirect: #
    OutEchos  echo requests: #
    OutEchoReps  echo replies: #
    OutTimestamps  timestamp requests: #
    OutTimestampReps  timestamp replies: #
    OutAddrMasks  address mask requests: #
    OutAddrMaskReps  address mask replies: #
    """
        ),
    ),
)
ICMP_NO_HISTOGRAMS: Final = Section(
    "Icmp",
    (
        *_lines(
            """
    InMsgs  # ICMP messages received
    InErrors  # input ICMP message failed
    """
        ),
        INPUT,
        *_lines(
            """
    OutMsgs  # ICMP messages sent
    """
        ),
        OUTPUT,
    ),
)
"""A machine that has seen no ICMP message."""
ICMP_MSG: Final = Section("IcmpMsg", _raw("InType0 InType3 InType8 OutType0 OutType3"), 8)
ICMP_MSG_MORE: Final = Section("IcmpMsg", _raw("InType11 OutType8"), 8)
TCP: Final = Section(
    "Tcp",
    _lines(
        """
    ActiveOpens  # active connection openings
    PassiveOpens  # passive connection openings
    AttemptFails  # failed connection attempts
    EstabResets  # connection resets received
    CurrEstab  # connections established
    InSegs  # segments received
    OutSegs  # segments sent out
    RetransSegs  # segments retransmitted
    InErrs  # bad segments received
    OutRsts  # resets sent
    InCsumErrors: #
    """
    ),
)
UDP: Final = Section(
    "Udp",
    _lines(
        """
    InDatagrams  # packets received
    NoPorts  # packets to unknown port received
    InErrors  # packet receive errors
    OutDatagrams  # packets sent
    RcvbufErrors  # receive buffer errors
    SndbufErrors  # send buffer errors
    InCsumErrors: #
    IgnoredMulti: #
    """
    ),
)
UDP_LITE: Final = Section("UdpLite", ())
TCP_EXT: Final = Section(
    "TcpExt",
    _lines(
        """
    DelayedACKLocked  # delayed acks further delayed because of locked socket
    DelayedACKLost  Quick ack mode was activated # times
    DelayedACKs  # delayed acks sent
    EmbryonicRsts  # resets received for embryonic SYN_RECV sockets
    ListenDrops  # SYNs to LISTEN sockets dropped
    ListenOverflows  # times the listen queue of a socket overflowed
    LockDroppedIcmps  # ICMP packets dropped because socket was locked
    OfoPruned  # packets dropped from out-of-order queue because of socket buffer overrun
    OutOfWindowIcmps  # ICMP packets dropped because they were out-of-window
    PAWSActive  # active connections rejected because of time stamp
    PAWSEstab  # packets rejected in established connections because of timestamp
    PAWSPassive  # passive connections rejected because of time stamp
    PruneCalled  # packets pruned from receive queue because of socket buffer overrun
    RcvPruned  # packets pruned from receive queue
    SockMallocOOM  Ran # times out of system memory during packet sending
    SyncookiesFailed  # invalid SYN cookies received
    SyncookiesRecv  # SYN cookies received
    SyncookiesSent  # SYN cookies sent
    TCPAbortFailed  # times unable to send RST due to no memory
    TCPAbortOnClose  # connections reset due to early user close
    TCPAbortOnData  # connections reset due to unexpected data
    TCPAbortOnLinger  # connections aborted after user close in linger timeout
    TCPAbortOnMemory  # connections aborted due to memory pressure
    TCPAbortOnSyn  # connections reset due to unexpected SYN
    TCPAbortOnTimeout  # connections aborted due to timeout
    TCPDSACKOfoRecv: #
    TCPDSACKOfoSent: #
    TCPDSACKOldSent: #
    TCPDSACKRecv: #
    TCPDSACKUndo: #
    TCPDSackUndo  # congestion window recovered without slow start using DSACK
    TCPDirectCopyFromBacklog  # bytes directly in process context from backlog
    TCPDirectCopyFromPrequeue: #
    TCPFACKReorder  Detected reordering # times using FACK
    TCPFastRetrans  # fast retransmits
    TCPForwardRetrans  # forward retransmits
    TCPFullUndo  # congestion windows fully recovered without slow start
    TCPHPAcks  # predicted acknowledgments
    TCPHPHits  # packet headers predicted
    TCPHPHitsToUser  # packet headers predicted and directly queued to user
    TCPLoss: #
    TCPLossFailures  # timeouts in loss state
    TCPLossUndo  # congestion windows recovered without slow start after partial ack
    TCPLostRetransmits  # retransmits lost
    TCPMemoryPressures  TCP ran low on memory # times
    TCPPartialUndo  # congestion windows partially recovered using Hoe heuristic
    TCPPrequeueDropped: #
    TCPPrequeued  # packets directly queued to recvmsg prequeue
    TCPPureAcks  # acknowledgments not containing data payload received
    TCPRcvCollapsed  # packets collapsed in receive queue due to low socket buffer
    TCPRenoFailures  # timeouts after reno fast retransmit
    TCPRenoRecovery  # times recovered from packet loss due to fast retransmit
    TCPRenoRecoveryFail: #
    TCPRenoRecoveryFailed  # reno fast retransmits failed
    TCPRenoReorder  Detected reordering # times using reno fast retransmit
    TCPSACKReneging: #
    TCPSACKReorder  Detected reordering # times using SACK
    TCPSackFailures: #
    TCPSackRecovery: #
    TCPSackRecoveryFail: #
    TCPSchedulerFailed  # times receiver scheduled too late for direct processing
    TCPSlowStartRetrans  # retransmits in slow start
    TCPTSReorder  Detected reordering # times using time stamp
    TCPTimeouts: #
    TW  # TCP sockets finished time wait in fast timer
    TWKilled: #
    TWRecycled  # time wait sockets recycled by time stamp
    TCPLossProbes: #
    TCPOrigDataSent: #
    TCPDelivered: #
    """
    ),
)
"""net-tools 2.10 has words for more of them, but does not find these."""
TCP_EXT_IN_WORDS: Final = Section(
    "TcpExt",
    _lines(
        """
    TCPDSACKOfoRecv  # DSACKs for out of order packets received
    TCPDSACKOfoSent  # DSACKs sent for out of order packets
    TCPDSACKOldSent  # DSACKs sent for old packets
    TCPDSACKRecv  # DSACKs received
    TCPDSACKUndo  # congestion windows recovered without slow start by DSACK
    TCPDirectCopyFromPrequeue  # bytes directly received in process context from prequeue
    TCPLoss  # TCP data loss events
    TCPPrequeueDropped  # packets dropped from prequeue
    TCPRenoRecoveryFail  # classic Reno fast retransmits failed
    TCPSACKReneging  # bad SACK blocks received
    TCPSackFailures  # timeouts after SACK recovery
    TCPSackRecovery  # times recovered from packet loss by selective acknowledgements
    TCPSackRecoveryFail  # SACK retransmits failed
    TCPTimeouts  # other TCP timeouts
    TWKilled  # TCP sockets finished time wait in slow timer
    TCPLossProbes: #
    """
    ),
)
"""What builds of distributions find."""
IP_EXT: Final = Section("IpExt", _raw("InMcastPkts OutMcastPkts InOctets OutOctets InNoECTPkts"))
MPTCP_EXT: Final = Section("MPTcpExt", ())
SCTP: Final = Section(
    "Sctp",
    _lines(
        """
    Aborteds  # Number of Aborteds
    ActiveEstabs  # Active Associations
    ChecksumErrors  # Number of Packets with invalid Checksum
    CurrEstab  # Current Associations
    FragUsrMsgs  # Number of messages fragmented
    InCtrlChunks  # Number of control chunks received
    InOrderChunks  # Number of ordered chunks received
    InSCTPPacks  # Number of SCTP packets received
    InUnorderChunks  # Number of Unordered chunks received
    OutCtrlChunks  # Number of control chunks sent
    OutOfBlues  # Number of Out of Blue packets
    OutOrderChunks  # Number of ordered chunks sent
    OutSCTPPacks  # Number of SCTP packets sent
    OutUnorderChunks  # Number of Unordered chunks sent
    PassiveEstabs  # Passive Associations
    ReasmUsrMsgs  # Number of messages reassembled
    Shutdowns  # Number of Graceful Terminations
    """
    ),
)
IP6: Final = Section(
    "Ip6",
    _lines(
        """
    InReceives  # total packets received
    InHdrErrors  # with invalid headers
    InTooBigErrors  # with packets too big
    InNoRoutes  # incoming packets with no route
    InAddrErrors  # with invalid addresses
    InUnknownProtos  # with unknown protocol
    InTruncatedPkts  # with truncated packets
    InDiscards  # incoming packets discarded
    InDelivers  # incoming packets delivered
    OutForwDatagrams  # forwarded
    OutRequests  # requests sent out
    OutDiscards  # outgoing packets dropped
    OutNoRoutes  # dropped because of missing route
    ReasmTimeout  # fragments dropped after timeout
    ReasmReqds  # reassemblies required
    ReasmOKs  # packets reassembled ok
    ReasmFails  # packet reassemblies failed
    FragOKs  # outgoing packets fragmented ok
    FragFails  # outgoing packets failed fragmentation
    FragCreates  # fragments created
    InMcastPkts  # incoming multicast packets
    OutMcastPkts  # outgoing multicast packets
    Ip6InOctets: #
    Ip6OutOctets: #
    Ip6InNoECTPkts: #
    """
    ),
)
ICMP6: Final = Section(
    "Icmp6",
    (
        *_lines(
            """
    InMsgs  # ICMP messages received
    InErrors  # input ICMP message failed
    OutMsgs  # ICMP messages sent
    """
        ),
        INPUT,
        *_lines(
            """
    InDestUnreachs  destination unreachable: #
    InEchoReplies  echo replies: #
    InEchos  echo requests: #
    InGroupMembQueries  group member queries: #
    InGroupMembReductions  group member reductions: #
    InGroupMembResponses  group member responses: #
    InNeighborAdvertisements  neighbour advertisement: #
    InNeighborSolicits  neighbour solicits: #
    InParmProblems  parameter problem: #
    InPktTooBigs  packets too big: #
    InRedirects  redirects: #
    InRouterAdvertisements  router advertisement: #
    InRouterSolicits  router solicits: #
    InTimeExcds  received ICMPv6 time exceeded: #
    """
        ),
        OUTPUT,
        *_lines(
            """
    OutDestUnreachs  destination unreachable: #
    OutEchoReplies  echo replies: #
    OutEchos  echo requests: #
    OutGroupMembQueries  group member queries: #
    OutGroupMembReductions  group member reductions: #
    OutGroupMembResponses  group member responses: #
    OutNeighborAdvertisements  neighbor advertisements: #
    OutNeighborSolicits  neighbor solicits: #
    OutParmProblems  parameter problem: #
    OutPktTooBigs  packets too big: #
    OutRedirects  redirects: #
    OutRouterSolicits  router solicits: #
    OutTimeExcds  sent ICMPv6 time exceeded: #
    Icmp6InType1: #
    Icmp6OutType133: #
    """
        ),
    ),
)
UDP6: Final = Section(
    "Udp6",
    _lines(
        """
    InDatagrams  # packets received
    NoPorts  # packets to unknown port received
    InErrors  # packet receive errors
    OutDatagrams  # packets sent
    Udp6RcvbufErrors: #
    """
    ),
)
UDP_LITE6: Final = Section("UdpLite6", ())
OLD_IP: Final = Section(
    "Ip",
    _lines(
        """
    InReceives  # total packets received
    ForwDatagrams  # forwarded
    InDiscards  # incoming packets discarded
    InDelivers  # incoming packets delivered
    OutRequests  # requests sent out
    ReasmFails  # packet reassembles failed
    FragOKs  # fragments received ok
    FragFails  # fragments failed
    FragCreates  # fragments created
    """
    ),
)
OLD_ICMP: Final = Section(
    "Icmp",
    (
        *_lines(
            """
    InMsgs  # ICMP messages received
    InErrors  # input ICMP message failed.
    """
        ),
        INPUT,
        *_lines(
            """
    InDestUnreachs  destination unreachable: #
    InSrcQuenchs  source quenchs: #
    InEchos  echo requests: #
    """
        ),
        *_lines(
            """
    OutMsgs  # ICMP messages sent
    OutErrors  # ICMP messages failed
    """
        ),
        OUTPUT,
        *_lines(
            """
    OutEchos  echo request: #
    OutEchoReps  echo replies: #
    """
        ),
    ),
)
OLD_TCP: Final = Section(
    "Tcp",
    _lines(
        """
    ActiveOpens  # active connections openings
    PassiveOpens  # passive connection openings
    AttemptFails  # failed connection attempts
    EstabResets  # connection resets received
    CurrEstab  # connections established
    InSegs  # segments received
    OutSegs  # segments send out
    RetransSegs  # segments retransmited
    InErrs  # bad segments received.
    OutRsts  # resets sent
    """
    ),
)
OLD_UDP: Final = Section(
    "Udp",
    _lines(
        """
    InDatagrams  # packets received
    NoPorts  # packets to unknown port received.
    InErrors  # packet receive errors
    OutDatagrams  # packets sent
    """
    ),
)
OLD_TCP_EXT: Final = Section(
    "TcpExt",
    _lines(
        """
    ListenDrops  # SYNs to LISTEN sockets ignored
    PAWSEstab  # packets rejects in established connections because of timestamp
    RcvPruned  # packets pruned from out-of-order queue
    SyncookiesFailed  # SYN cookies failed
    TCPAbortFailed  # times unabled to send RST due to no memory
    TCPDSackUndo  # congestion window recovered using DSACK
    TCPDirectCopyFromBacklog  # packets directly received from backlog
    TCPDirectCopyFromPrequeue  # packets directly received from prequeue
    TCPFullUndo  # congestion windows fully recovered
    TCPHPHits  # packets header predicted
    TCPHPHitsToUser  # packets header predicted and directly queued to user
    TCPLossUndo  # congestion windows recovered after partial ack
    TCPPrequeued  # packets directly queued to recvmsg prequeue.
    TCPPureAcks  # acknowledgments not containing data received
    TCPSACKReneging  # bad SACKs received
    TCPSackRecovery  # times recovered from packet loss due to SACK data
    TCPSackRecoveryFail  # sack retransmits failed
    """
    ),
)
"""Labels of 1.60, and of its builds for distributions."""
RHEL_TCP_EXT: Final = Section(
    "TcpExt",
    _lines(
        """
    PAWSEstab  # packetes rejected in established connections because of timestamp
    TCPDirectCopyFromBacklog  # bytes directly received in process context from backlog
    """
    ),
)
SECTIONS: Final = (IP, ICMP, ICMP_MSG, TCP, UDP, UDP_LITE, TCP_EXT, IP_EXT, MPTCP_EXT)
"""What ``netstat -s`` of net-tools 2.10 prints."""
SECTIONS_6: Final = (IP6, ICMP6, UDP6, UDP_LITE6)
"""What ``netstat -s6`` prints, before the counters of TCP."""
OLD_SECTIONS: Final = (OLD_IP, OLD_ICMP, ICMP_MSG, OLD_TCP, OLD_UDP, UDP_LITE)
"""What ``netstat -s`` of net-tools 1.60 prints."""


def counter_of(section: Section, line: str) -> tuple[str, str, str]:
    """Return the kernel's name of a counter, its label, and the line; the tool has no words for some."""
    name, blanks, template = line.partition("  ")
    template = template if blanks else line
    label = " ".join(template.replace(": #", "").replace("#", "").split())
    return (name if blanks else label.removeprefix(section.group)), label, template


def print_section(capture: Capture, section: Section, random: Random, limit: int) -> None:
    """Print one section with invented values."""
    capture.structure(f"{section.group}:")
    direction = None
    indent = section.indent
    for line in section.lines:
        if line in (INPUT, OUTPUT):
            direction = "in" if line == INPUT else "out"
            capture.structure(" " * indent + line)
            indent = 8
            continue
        value = random.choice((0, random.randrange(1, 100), random.randrange(limit)))
        name, label, template = counter_of(section, line)
        in_list = direction is not None and template.endswith(": #") and template[0].islower()
        # Counters without a label, too, are indented below a list; one that begins with a number ends it.
        indent = section.indent if template.startswith("#") else indent
        capture.record(
            " " * indent + template.replace("#", str(value)),
            "statistic",
            protocol=section.protocol,
            family=section.family,
            group=section.group,
            name=name,
            mib=of_linux(section.group, name),
            label=label,
            value=value,
            direction=direction if in_list else None,
        )


def print_sections(capture: Capture, sections: tuple[Section, ...], seed: int, *, bits: int = 32) -> None:
    """Print several sections with invented values, the same for the same seed."""
    random = Random(f"{seed} {bits}")
    for section in sections:
        print_section(capture, section, random, 1 << bits)
