"""Counters of FreeBSD 13 ``netstat -s``: TCP, UDP, IP and their neighbours."""

from __future__ import annotations

from typing import Final

from tests.renderers.bsd_statistics import section

TCP: Final = section(
    "tcp",
    """
    % packet[s] sent
      % data packet[s] (% byte[s])
      % data packet[s] (% byte[s]) retransmitted
      % data packet[s] unnecessarily retransmitted
      % resend[s] initiated by MTU discovery
      % ack-only packet[s] (% delayed)
      % URG only packet[s]
      % window probe packet[s]
      % window update packet[s]
      % control packet[s]
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
      % discarded due to full reassembly queue
    % connection request[s]
    % connection accept[s]
    % bad connection attempt[s]
    % listen queue overflow[s]
    % ignored RSTs in the window[s]
    % connection[s] established (including accepts)
      % time[s] used RTT from hostcache
      % time[s] used RTT variance from hostcache
      % time[s] used slow-start threshold from hostcache
    % connection[s] closed (including % drop[s])
      % connection[s] updated cached RTT on close
      % connection[s] updated cached RTT variance on close
      % connection[s] updated cached ssthresh on close
    % embryonic connection[s] dropped
    % segment[s] updated rtt (of % attempt[s])
    % retransmit timeout[s]
      % connection[s] dropped by rexmit timeout
    % persist timeout[s]
      % connection[s] dropped by persist timeout
    % Connection[s] (fin_wait_2) dropped because of timeout
    % keepalive timeout[s]
      % keepalive probe[s] sent
      % connection[s] dropped by keepalive
    % correct ACK header prediction[s]
    % correct data packet header prediction[s]
    % syncache entr[y|ies] added
      % retransmitted
      % dupsyn
      % dropped
      % completed
      % bucket overflow
      % cache overflow
      % reset
      % stale
      % aborted
      % badack
      % unreach
      % zone failure[s]
    % cookie[s] sent
    % cookie[s] received
    % hostcache entr[y|ies] added
      % bucket overflow
    % SACK recovery episode[s]
    % segment rexmit[s] in SACK recovery episodes
    % byte rexmit[s] in SACK recovery episodes
    % SACK option[s] (SACK blocks) received
    % SACK option[s] (SACK blocks) sent
    % SACK scoreboard overflow
    % packet[s] with ECN CE bit set
    % packet[s] with ECN ECT(0) bit set
    % packet[s] with ECN ECT(1) bit set
    % successful ECN handshake[s]
    % time[s] ECN reduced the congestion window
    % packet[s] with matching signature received
    % packet[s] with bad signature received
    % time[s] failed to make signature due to no SA
    % time[s] unexpected signature received
    % time[s] no signature provided by segment
    % Path MTU discovery black hole detection activation[s]
    % Path MTU discovery black hole detection min MSS activation[s]
    % Path MTU discovery black hole detection failure[s]
    """,
)
TCP_STATES: Final = section(
    "TCP connection count by state",
    """
    % connections in CLOSED state
    % connections in LISTEN state
    % connections in SYN_SENT state
    % connections in SYN_RCVD state
    % connections in ESTABLISHED state
    % connections in CLOSE_WAIT state
    % connections in FIN_WAIT_1 state
    % connections in CLOSING state
    % connections in LAST_ACK state
    % connections in FIN_WAIT_2 state
    % connections in TIME_WAIT state
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
    % dropped due to no socket
    % broadcast/multicast datagram[s] undelivered
    % dropped due to full socket buffers
    % not for hashed pcb
    % delivered
    % datagram[s] output
    % time[s] multicast source filter matched
    """,
)
IP: Final = section(
    "ip",
    """
    % total packet[s] received
    % bad header checksum[s]
    % with size smaller than minimum
    % with data size < data length
    % with ip length > max ip packet size
    % with header length < data size
    % with data length < header length
    % with bad options
    % with incorrect version number
    % fragment[s] received
    % fragment[s] dropped (dup or out of space)
    % fragment[s] dropped after timeout
    % packet[s] reassembled ok
    % packet[s] for this host
    % packet[s] for unknown/unsupported protocol
    % packet[s] forwarded (% packet[s] fast forwarded)
    % packet[s] not forwardable
    % packet[s] received for unknown multicast group
    % redirect[s] sent
    % packet[s] sent from this host
    % packet[s] sent with fabricated ip header
    % output packet[s] dropped due to no bufs, etc.
    % output packet[s] discarded due to no route
    % output datagram[s] fragmented
    % fragment[s] created
    % datagram[s] that can't be fragmented
    % tunneling packet[s] that can't find gif
    % datagram[s] with bad address in header
    """,
)
ICMP: Final = section(
    "icmp",
    """
    % call[s] to icmp_error
    % error[s] not generated in response to an icmp message
    Output histogram:
      ?echo reply: %
      ?destination unreachable: %
      ?echo: %
      ?router advertisement: %
      ?time exceeded: %
      ?unknown ICMP #44: %
    % message[s] with bad code fields
    % message[s] less than the minimum length
    % message[s] with bad checksum
    % message[s] with bad length
    % multicast echo requests ignored
    % multicast timestamp requests ignored
    Input histogram:
      ?echo reply: %
      ?destination unreachable: %
      ?source quench: %
      ?routing redirect: %
      ?echo: %
      ?router advertisement: %
      ?time exceeded: %
      ?unknown ICMP #44: %
    % message response[s] generated
    % invalid return address[s]
    % no return route[s]
    !ICMP address mask responses are disabled
    """,
)
IGMP: Final = section(
    "igmp",
    """
    % message[s] received
    % message[s] received with too few bytes
    % message[s] received with wrong TTL
    % message[s] received with bad checksum
    % V1/V2 membership quer[y|ies] received
    % V3 membership quer[y|ies] received
    % membership quer[y|ies] received with invalid field(s)
    % general quer[y|ies] received
    % group quer[y|ies] received
    % group-source quer[y|ies] received
    % group-source quer[y|ies] dropped
    % membership report[s] received
    % membership report[s] received with invalid field(s)
    % membership report[s] received for groups to which we belong
    % V3 report[s] received without Router Alert
    % membership report[s] sent
    """,
)
ARP: Final = section(
    "arp",
    """
    % ARP request[s] sent
    % ARP request[s] failed to sent
    % ARP repl[y|ies] sent
    % ARP request[s] received
    % ARP repl[y|ies] received
    % ARP packet[s] received
    % total packet[s] dropped due to no ARP entry
    % ARP entr[y|ies] timed out
    % Duplicate IP[s] seen
    """,
)
CARP: Final = section(
    "carp",
    """
    % packet[s] received (IPv4)
    % packet[s] received (IPv6)
      % packet[s] discarded for wrong TTL
      % packet[s] shorter than header
      % discarded for bad checksum[s]
      % discarded packet[s] with a bad version
      % discarded because packet too short
      % discarded for bad authentication
      % discarded for bad vhid
      % discarded because of a bad address list
    % packet[s] sent (IPv4)
    % packet[s] sent (IPv6)
      % send failed due to mbuf memory error
      % state update[s] sent
    """,
)
ESP: Final = section(
    "esp",
    """
    % packet[s] shorter than header shows
    % packet[s] dropped; protocol family not supported
    % packet[s] dropped; no TDB
    % packet[s] dropped; bad KCR
    % packet[s] dropped; queue full
    % packet[s] dropped; no transform
    % packet[s] dropped; bad ilen
    % replay counter wrap[s]
    % packet[s] dropped; bad encryption detected
    % packet[s] dropped; bad authentication detected
    % possible replay packet[s] detected
    % packet[s] in
    % packet[s] out
    % packet[s] dropped; invalid TDB
    % byte[s] in
    % byte[s] out
    % packet[s] dropped; larger than IP_MAXPACKET
    % packet[s] blocked due to policy
    % crypto processing failure[s]
    % tunnel sanity check failure[s]
    ESP output histogram:
      ?aes-cbc: %
      ?#20: %
    """,
)
ROUTING: Final = section(
    "routing",
    """
    % bad routing redirect[s]
    % dynamically created route[s]
    % new gateway[s] due to redirects
    % destination[s] found unreachable
    % use[s] of a wildcard route
    % route[s] not in table but not freed
    """,
)
