"""Counters of FreeBSD 13 ``netstat -s``: IPv6 and SCTP."""

from __future__ import annotations

from typing import Final

from tests.renderers.bsd_statistics import section

IP6: Final = section(
    "ip6",
    """
    % total packet[s] received
    % with size smaller than minimum
    % with data size < data length
    % with bad options
    % with incorrect version number
    % fragment[s] received
    % fragment[s] dropped (dup or out of space)
    % fragment[s] dropped after timeout
    % fragment[s] that exceeded limit
    % atomic fragment[s]
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
    Input histogram:
      ?hop by hop: %
      ?TCP: %
      ?UDP: %
      ?ICMP6: %
      ?PIM: %
    Mbuf statistics:
      % one mbuf
      two or more mbuf:
        ?lo0= %
        ?em0= %
        ?vlan100= %
      % one ext mbuf
      % two or more ext mbuf
    % packet[s] whose headers are not contiguous
    % tunneling packet[s] that can't find gif
    % packet[s] discarded because of too many headers
    % failure[s] of source address selection
    source addresses on an outgoing I/F
      ?% link-local[s]
      ?% global[s]
    source addresses on a non-outgoing I/F
      ?% interface-local[s]
    source addresses of same scope
      ?% link-local[s]
      ?% global[s]
    source addresses of a different scope
      ?% site-local[s]
      ?% addresses scope=0xe
    deprecated source addresses
    Source addresses selection rule applied:
      ?% first candidate
      ?% same address
      ?% appropriate scope
    """,
)
ICMP6: Final = section(
    "icmp6",
    """
    % call[s] to icmp6_error
    % error[s] not generated in response to an icmp6 message
    % error[s] not generated because of rate limitation
    Output histogram:
      ?unreach: %
      ?packet too big: %
      ?echo reply: %
      ?router solicitation: %
      ?neighbor solicitation: %
      ?neighbor advertisement: %
      ?MLDv2 listener report: %
    % message[s] with bad code fields
    % message[s] < minimum length
    % bad checksum[s]
    % message[s] with bad length
    Input histogram:
      ?unreach: %
      ?packet too big: %
      ?time exceed: %
      ?echo: %
      ?echo reply: %
      ?router solicitation: %
      ?neighbor solicitation: %
      ?neighbor advertisement: %
      ?MLDv2 listener report: %
    Histogram of error messages to be generated:
      % no route
      % administratively prohibited
      % beyond scope
      % address unreachable
      % port unreachable
      % packet too big
      % time exceed transit
      % time exceed reassembly
      % erroneous header field
      % unrecognized next header
      % unrecognized option
      % redirect
      % unknown
    % message response[s] generated
    % message[s] with too many ND options
    % message[s] with bad ND options
    % bad neighbor solicitation message[s]
    % bad neighbor advertisement message[s]
    % bad router solicitation message[s]
    % bad router advertisement message[s]
    % bad redirect message[s]
    % default routers overflow[s]
    % prefix overflow[s]
    % neighbour entries overflow[s]
    % redirect overflow[s]
    % message[s] with invalid hop limit
    % path MTU change[s]
    """,
)
RIP6: Final = section(
    "rip6",
    """
    % message[s] received
    % checksum calculation[s] on inbound
    % message[s] with bad checksum
    % message[s] dropped due to no socket
    % multicast message[s] dropped due to no socket
    % message[s] dropped due to full socket buffers
    % delivered
    % datagram[s] output
    """,
)
SCTP: Final = section(
    "sctp",
    """
    % input packet[s]
      % datagram[s]
      % packet[s] that had data
      % input SACK chunk[s]
      % input DATA chunk[s]
      % duplicate DATA chunk[s]
      % input HB chunk[s]
      % HB-ACK chunk[s]
      % input ECNE chunk[s]
      % input AUTH chunk[s]
      % chunk[s] missing AUTH
      % invalid HMAC id[s] received
      % invalid secret id[s] received
      % auth failed
      % fast path receives all one chunk
      % fast path multi-part data
    % output packet[s]
      % output SACK[s]
      % output DATA chunk[s]
      % retransmitted DATA chunk[s]
      % fast retransmitted DATA chunk[s]
      % FR'[s] that happened more than once to same chunk
      % output HB chunk[s]
      % output ECNE chunk[s]
      % output AUTH chunk[s]
      % ip_output error counter
    Packet drop statistics:
      % from middle box
      % from end host
      % with data
      % non-data, non-endhost
      % non-endhost, bandwidth rep only
      % not enough for chunk header
      % not enough data to confirm
      % where process_chunk_drop said break
      % failed to find TSN
      % attempt reverse TSN lookup
      % e-host confirms zero-rwnd
      % midbox confirms no space
      % data did not match TSN
      % TSN'[s] marked for Fast Retran
    Timeouts:
      % iterator timer[s] fired
      % T3 data time out[s]
      % window probe (T3) timer[s] fired
      % INIT timer[s] fired
      % sack timer[s] fired
      % shutdown timer[s] fired
      % heartbeat timer[s] fired
      % a cookie timeout fired
      % an endpoint changed its cookiesecret
      % PMTU timer[s] fired
      % shutdown ack timer[s] fired
      % shutdown guard timer[s] fired
      % stream reset timer[s] fired
      % early FR timer[s] fired
      % an asconf timer fired
      % auto close timer fired
      % asoc free timer[s] expired
      % inp free timer[s] expired
    % TODO:sctps_earlyfrstart
    % TODO:sctps_earlyfrstop
    % TODO:sctps_earlyfrmrkretrans
    % TODO:sctps_earlyfrstpout
    % TODO:sctps_earlyfrstpidsck1
    % TODO:sctps_earlyfrstpidsck2
    % TODO:sctps_earlyfrstpidsck3
    % TODO:sctps_earlyfrstpidsck4
    % TODO:sctps_earlyfrstrid
    % TODO:sctps_earlyfrstrout
    % TODO:sctps_earlyfrstrtmr
    % packet shorter than header
    % checksum error
    % no endpoint for port
    % bad v-tag
    % bad SID
    % no memory
    % number of multiple FR in a RTT window
    % TODO:sctps_markedretrans
    % RFC813 allowed sending
    % RFC813 does not allow sending
    % times max burst prohibited sending
    % look ahead tells us no memory in interface
    % number[s] of window probes sent
    % time[s] an output error to clamp down on next user send
    % time[s] sctp_senderrors were caused from a user
    % number of in data drop[s] due to chunk limit reached
    % number of in data drop[s] due to rwnd limit reached
    % time[s] a ECN reduced the cwnd
    % used express lookup via vtag
    % collision in express lookup
    % time[s] the sender ran dry of user data on primary
    % same for above
    % sack[s] the slow way
    % window update only sack[s] sent
    % send[s] with sinfo_flags !=0
    % unordered send[s]
    % send[s] with EOF flag set
    % send[s] with ABORT flag set
    % time[s] protocol drain called
    % time[s] we did a protocol drain
    % time[s] recv was called with peek
    % cached chunk[s] used
    % cached stream oq's used
    % unread message[s] abandonded by close
    % send burst avoidance, already max burst inflight to net
    % send cwnd full avoidance, already max burst inflight to net
    % number of map array over-run[s] via fwd-tsn's
    """,
)
MULTICAST: Final = section(
    "IPv4 multicast forwarding",
    """
    % multicast forwarding cache lookup[s]
    % multicast forwarding cache miss[es]
    % upcall[s] to multicast routing daemon
    % upcall queue overflow[s]
    % upcall[s] dropped due to full socket buffer
    % cache cleanup[s]
    % datagram[s] with no route for origin
    % datagram[s] arrived with bad tunneling
    % datagram[s] could not be tunneled
    % datagram[s] arrived on wrong interface
    % datagram[s] selectively dropped
    % datagram[s] dropped due to queue overflow
    % datagram[s] dropped for being too large
    """,
)
"""What ``-gs`` prints."""
