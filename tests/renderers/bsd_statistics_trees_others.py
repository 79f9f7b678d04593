"""Counters of NetBSD and Junos ``netstat -s``."""

from __future__ import annotations

from typing import Final

from tests.renderers.bsd_statistics import section

NETBSD_TCP: Final = section(
    "tcp",
    """
    % packet[s] sent
      % data packet[s] (% byte[s])
      % data packet[s] (% byte[s]) retransmitted
      % ack-only packet[s] (% delayed)
      % URG only packet[s]
      % window probe packet[s]
      % window update packet[s]
      % control packet[s]
      % send attempt[s] resulted in self-quench
    % packet[s] received
      % ack[s] (for % byte[s])
      % duplicate ack[s]
      % ack[s] for unsent data
      % packet[s] (% byte[s]) received in-sequence
      % completely duplicate packet[s] (% byte[s])
      % old duplicate packet[s]
      % packet[s] with some dup. data (% byte[s] duped)
      % out-of-order packet[s] (% byte[s])
      % packet[s] (% byte[s]) of data after window
      % window probe[s]
      % window update packet[s]
      % packet[s] received after close
      % discarded for bad checksum[s]
      % discarded for bad header offset field[s]
      % discarded because packet too short
    % connection request[s]
    % connection accept[s]
    % connection[s] established (including accepts)
    % connection[s] closed (including % drop[s])
    % embryonic connection[s] dropped
    % delayed free[s] of tcpcb
    % segment[s] updated rtt (of % attempt[s])
    % retransmit timeout[s]
      % connection[s] dropped by rexmit timeout
    % persist timeout[s] (resulting in % dropped connection[s])
    % keepalive timeout[s]
      % keepalive probe[s] sent
      % connection[s] dropped by keepalive
    % correct ACK header prediction[s]
    % correct data packet header prediction[s]
    % PCB hash miss[es]
    % dropped due to no socket
    % connection[s] drained due to memory shortage
    % PMTUD blackhole[s] detected
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
      % delayed free of SYN cache entries
    % SYN,ACK[s] retransmitted
    % duplicate SYN[s] received for entries already in the cache
    % SYN[s] dropped (no route or no space)
    % packet[s] with bad signature
    % packet[s] with good signature
    % sucessful ECN handshake[s]
    % packet[s] with ECN CE bit
    % packet[s] ECN ECT(0) bit
    """,
)
NETBSD_UDP: Final = section(
    "udp",
    """
    % datagram[s] received
    % with incomplete header
    % with bad data length field
    % with bad checksum
    % dropped due to no socket
    % broadcast/multicast datagram[s] dropped due to no socket
    % dropped due to full socket buffers
    % delivered
    % PCB hash miss[es]
    % datagram[s] output
    """,
)
NETBSD_IP: Final = section(
    "ip",
    """
    % total packet[s] received
    % bad header checksum[s]
    % with size smaller than minimum
    % with data size < data length
    % with length > max ip packet size
    % with header length < data size
    % with data length < header length
    % with bad options
    % with incorrect version number
    % fragment[s] received
    % fragment[s] dropped (dup or out of space)
    % fragment[s] dropped (out of ipqent)
    % malformed fragment[s] dropped
    % fragment[s] dropped after timeout
    % packet[s] reassembled ok
    % packet[s] for this host
    % packet[s] for unknown/unsupported protocol
    % packet[s] forwarded (% packet[s] fast forwarded)
    % packet[s] not forwardable
    % redirect[s] sent
    % packet[s] no matching gif found
    % packet[s] sent from this host
    % packet[s] sent with fabricated ip header
    % output packet[s] dropped due to no bufs, etc.
    % output packet[s] discarded due to no route
    % output datagram[s] fragmented
    % fragment[s] created
    % datagram[s] that can't be fragmented
    % datagram[s] with bad address in header
    """,
)
NETBSD_ICMP: Final = section(
    "icmp",
    """
    % call[s] to icmp_error
    % error[s] not generated because old message was icmp
    Output histogram:
      ?echo reply: %
      ?destination unreachable: %
      ?source quench: %
      ?#13: %
    % message[s] with bad code fields
    % message[s] < minimum length
    % bad checksum[s]
    % message[s] with bad length
    % multicast echo request[s] ignored
    % multicast timestamp request[s] ignored
    Input histogram:
      ?echo reply: %
      ?destination unreachable: %
      ?routing redirect: %
      ?echo: %
      ?time exceeded: %
    % message response[s] generated
    % path MTU change[s]
    """,
)
JUNOS_TCP: Final = section(
    "Tcp",
    """
    % packet[s] sent
      % data packet[s] (% byte[s])
      % data packet[s] retransmitted (% byte[s])
      % resend[s] initiated by MTU discovery
      % ack only packet[s] (% packet[s] delayed)
      % URG only packet[s]
      % window probe packet[s]
      % window update packet[s]
      % control packet[s]
    % packet[s] received
      % ack[s](for % byte[s])
      % duplicate ack[s]
      % ack[s] for unsent data
      %  packet[s] received in-sequence(% byte[s])
      % completely duplicate packet[s](% byte[s])
      % packet[s] with some duplicate data(% byte[s] duped)
      % out-of-order packet[s](% byte[s])
      % packet[s] of data after window(% byte[s])
      % discarded for bad checksum[s]
    % connection request[s]
    % connection[s] established (including accepts)
    % connection[s] closed (including % drop[s])
      % connection[s] updated cached RTT on close
    % segment[s] updated rtt(of % attempt[s])
    % retransmit timeout[s]
      % connection[s] dropped by retransmit timeout
    % syncache entr[y|ies] added
      % dupsyn
      % zone failure[s]
    % SACK option[s] (SACK blocks) received
    % ACK[s] sent in response to in-window but not exact RSTs
    % RST packet[s]
    % rcv packet[s] dropped by TCP due to bad address
    """,
)
JUNOS_UDP: Final = section(
    "udp",
    """
    % datagram[s] received
    % with incomplete header
    % with bad data length field
    % dropped due to no socket
    % broadcast/multicast datagram[s] dropped due to no socket
    % delivered
    % datagram[s] output
    """,
)
JUNOS_ICMP: Final = section(
    "icmp",
    """
    % drop[s] due to rate limit
    % call[s] to icmp_error
    % error[s] not generated because old message was icmp
    Output Histogram
      ?% echo reply
      ?% destination unreachable
      ?% time exceeded
    % message[s] with bad code fields
    % message[s] less than the minimum length
    % echo drop[s] with broadcast or multicast destinaton address
    Input Histogram
      ?% echo reply
      ?% echo
      ?% time exceeded
    % message response[s] generated
    """,
)
JUNOS_RAW_IF: Final = section(
    "raw_if",
    """
    % RAW packet[s] transmitted
    % PPPOE packet[s] transmitted
    % Fibre Channel packet[s] received
    % output drop[s] due to tx error
    """,
)
JUNOS_IP6: Final = section(
    "ip6",
    """
    % total packet[s] received
    % packet[s] with data size < data length
    % fragment session[s] dropped (queue overflow)
    % packet[s] for this host
    % multicast packet[s] which we don't join
      =Input histogram:
      ?% TCP
      ?% UDP
      ?% OSPF
      % packet[s] whose headers are not continuous
      % failure[s] of source address selection
    source addresses on an outgoing I/F
      ?% link-local[s]
      ?% global[s]
    source addresses of a different scope
      ?% global[s]
      % forward cache hit
      % Packet[s] destined to dead next hop
      % transit re packet(null) dropped on mgmt i/f
    """,
)
JUNOS_ICMP6: Final = section(
    "icmp6",
    """
    % Call[s] to icmp_error
    % Error[s] not generated because old message was icmp error
    Output histogram:
      ?% unreach
      ?% neighbor solicitation
    % Message[s] with bad code fields
    % Message[s] < minimum length
    Input histogram:
      ?% router advertisment
      ?% neighbor advertisement
    Histogram of error messages to be generated:
      % No route
      % Administratively prohibited
      % Address unreachable
    % Message response[s] generated
    % Max System ND nh cache limit
    """,
)
