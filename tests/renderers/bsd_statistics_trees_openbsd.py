"""Counters of OpenBSD ``netstat -s``."""

from __future__ import annotations

from typing import Final

from tests.renderers.bsd_statistics import section

IP: Final = section(
    "ip",
    """
    % total packet[s] received
    % bad header checksum[s]
    % with size smaller than minimum
    % with data size < data length
    % with header length < data size
    % with data length < header length
    % with bad options
    % with incorrect version number
    % fragment[s] received
    % fragment[s] dropped (duplicates or out of space)
    % malformed fragment[s] dropped
    % fragment[s] dropped after timeout
    % packet[s] reassembled ok
    % packet[s] for this host
    % packet[s] for unknown/unsupported protocol
    % packet[s] forwarded
    % packet[s] not forwardable
    % redirect[s] sent
    % packet[s] sent from this host
    % packet[s] sent with fabricated ip header
    % output packet[s] dropped due to no bufs, etc.
    % output packet[s] discarded due to no route
    % output datagram[s] fragmented
    % fragment[s] created
    % datagram[s] that can't be fragmented
    % fragment floods
    % packet[s] with ip length > max ip packet size
    % tunneling packet[s] that can't find gif
    % datagram[s] with bad address in header
    % input datagram[s] checksum-processed by hardware
    % output datagram[s] checksum-processed by hardware
    % multicast packet[s] which we don't join
    """,
)
ICMP: Final = section(
    "icmp",
    """
    % call[s] to icmp_error
    % error[s] not generated because old message was icmp
    Output packet histogram:
      ?echo reply: %
      ?destination unreachable: %
      ?source quench: %
      ?#13: %
    % message[s] with bad code fields
    % message[s] < minimum length
    % bad checksum[s]
    % message[s] with bad length
    Input packet histogram:
      ?echo reply: %
      ?destination unreachable: %
      ?routing redirect: %
      ?echo: %
      ?time exceeded: %
    % message response[s] generated
    """,
)
IGMP: Final = section(
    "igmp",
    """
    % message[s] received
    % message[s] received with too few bytes
    % message[s] received with bad checksum
    % membership quer[y|ies] received
    % membership quer[y|ies] received with invalid field(s)
    % membership report[s] received
    % membership report[s] received with invalid field(s)
    % membership report[s] received for groups to which we belong
    % membership report[s] sent
    """,
)
TCP: Final = section(
    "tcp",
    """
    % packet[s] sent
      % data packet[s] (% byte[s])
      % data packet[s] (% byte[s]) retransmitted
      % fast retransmitted packet[s]
      % ack-only packet[s] (% delayed)
      % URG only packet[s]
      % window probe packet[s]
      % window update packet[s]
      % control packet[s]
      % packet[s] hardware-checksummed
    % packet[s] received
      % ack[s] (for % byte[s])
      % duplicate ack[s]
      % ack[s] for unsent data
      % ack[s] for old data
      % packet[s] (% byte[s]) received in-sequence
      % completely duplicate packet[s] (% byte[s])
      % old duplicate packet[s]
      % packet[s] with some duplicate data (% byte[s] duplicated)
      % out-of-order packet[s] (% byte[s])
      % packet[s] (% byte[s]) of data after window
      % window probe[s]
      % window update packet[s]
      % packet[s] received after close
      % discarded for bad checksum[s]
      % discarded for bad header offset field[s]
      % discarded because packet too short
      % discarded for missing IPsec protection
      % discarded due to memory shortage
      % packet[s] hardware-checksummed
      % bad/missing md5 checksum[s]
      % good md5 checksum[s]
    % connection request[s]
    % connection accept[s]
    % connection[s] established (including accepts)
    % connection[s] closed (including % drop[s])
    % connection[s] drained
    % embryonic connection[s] dropped
    % segment[s] updated rtt (of % attempt[s])
    % retransmit timeout[s]
      % connection[s] dropped by rexmit timeout
    % persist timeout[s]
    % keepalive timeout[s]
      % keepalive probe[s] sent
      % connection[s] dropped by keepalive
    % correct ACK header prediction[s]
    % correct data packet header prediction[s]
    % PCB cache miss[es]
    % ECN connection[s] accepted
      % ECE packet[s] received
      % CWR packet[s] received
      % CE packet[s] received
      % ECT packet[s] sent
      % ECE packet[s] sent
      % CWR packet[s] sent
        cwr by fastrecovery: %
        cwr by timeout: %
        cwr by ecn: %
    % bad connection attempt[s]
    % SYN cache entries added
      % hash collision[s]
      % completed
      % aborted (no space to build PCB)
      % timed out
      % dropped due to overflow
      % dropped due to bucket overflow
      % dropped due to RST
      % dropped due to ICMP unreachable
    % SYN,ACK[s] retransmitted
    % duplicate SYN[s] received for entries already in the cache
    % SYN[s] dropped (no route or no space)
    % SACK recovery episode[s]
      % segment rexmit[s] in SACK recovery episodes
      % byte rexmit[s] in SACK recovery episodes
    % SACK option[s] received
    % SACK option[s] sent
    """,
)
UDP: Final = section(
    "udp",
    """
    % datagram[s] received
    % with incomplete header
    % with bad data length field
    % with bad checksum
    % with no checksum
    % input packet[s] hardware-checksummed
    % output packet[s] hardware-checksummed
    % dropped due to no socket
    % broadcast/multicast datagram[s] dropped due to no socket
    % dropped due to missing IPsec protection
    % dropped due to full socket buffers
    % delivered
    % datagram[s] output
    % missed PCB cache
    """,
)
ESP: Final = section(
    "esp",
    """
    % input ESP packet[s]
    % output ESP packet[s]
    % packet[s] from unsupported protocol families
    % packet[s] shorter than header shows
    % packet[s] dropped due to policy
    % packet[s] for which no TDB was found
    % input packet[s] that failed to be processed
    % packet[s] with bad encryption received
    % packet[s] that failed verification received
    % packet[s] for which no XFORM was set in TDB received
    % packet[s] were dropped due to full output queue
    % packet[s] where counter wrapping was detected
    % possibly replayed packet[s] received
    % packet[s] with bad payload size or padding received
    % packet[s] attempted to use an invalid TDB
    % packet[s] got larger than max IP packet size
    % packet[s] that failed crypto processing
    % input UDP encapsulated ESP packet[s]
    % output UDP encapsulated ESP packet[s]
    % UDP packet[s] for non-encapsulating TDB received
    % input byte[s]
    % output byte[s]
    """,
)
IPIP: Final = section(
    "ipencap",
    """
    % total input packet[s]
    % total output packet[s]
    % packet[s] shorter than header shows
    % packet[s] dropped due to policy
    % packet[s] with possibly spoofed local addresses
    % packet[s] were dropped due to full output queue
    % input byte[s]
    % output byte[s]
    % protocol family mismatch[es]
    % attempt[s] to use tunnel with unspecified endpoint[s]
    """,
)
CARP: Final = section(
    "carp",
    """
    % packet[s] received (IPv4)
    % packet[s] received (IPv6)
      % packet[s] discarded for bad interface
      % packet[s] discarded for wrong TTL
      % packet[s] shorter than header
      % discarded for bad checksum[s]
      % discarded packet[s] with a bad version
      % discarded because packet too short
      % discarded for bad authentication
      % discarded for unknown vhid
      % discarded because of a bad address list
    % packet[s] sent (IPv4)
    % packet[s] sent (IPv6)
      % send failed due to mbuf memory error
    % transition[s] to master
    """,
)
PFLOW: Final = section(
    "pflow",
    """
    % flow[s] sent
    % packet[s] sent
      % send failed due to mbuf memory error
      % send error
    """,
)
DIVERT: Final = section(
    "divert",
    """
    % total packet[s] received
    % dropped due to no socket
    % dropped due to full socket buffers
    % packet[s] output
    % error[s]
    """,
)
IP6: Final = section(
    "ip6",
    """
    % total packet[s] received
    % with size smaller than minimum
    % with data size < data length
    % with bad options
    % with incorrect version number
    % fragment[s] received
    % fragment[s] dropped (duplicates or out of space)
    % fragment[s] dropped after timeout
    % fragment[s] that exceeded limit
    % packet[s] reassembled ok
    % packet[s] for this host
    % packet[s] forwarded
    % packet[s] not forwardable
    % redirect[s] sent
    % packet[s] sent from this host
    % packet[s] sent with fabricated ip header
    % output packet[s] dropped due to no bufs, etc.
    % output packet[s] discarded due to no route
    % output datagram[s] fragmented
    % fragment[s] created
    % datagram[s] that can't be fragmented
    % packet[s] that violated scope rules
    % multicast packet[s] which we don't join
    Input packet histogram:
      ?hop by hop: %
      ?TCP: %
      ?UDP: %
      ?ICMP6: %
    Mbuf statistics:
      % one mbuf
      two or more mbuf:
        ?lo0= %
        ?vio0= %
      % one ext mbuf
      % two or more ext mbuf
    % packet[s] whose headers are not continuous
    % tunneling packet[s] that can't find gif
    % packet[s] discarded due to too many headers
    % failure[s] of source address selection
    source addresses on an outgoing I/F
      ?% link-local[s]
      ?% global[s]
    source addresses of same scope
      ?% link-local[s]
      ?% global[s]
    % forward cache hit
    % forward cache miss
    """,
)
