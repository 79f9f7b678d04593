"""Counters of macOS ``netstat -s``: ICMP, IGMP, ARP, IPv6 and the interfaces."""

from __future__ import annotations

from typing import Final

from tests.renderers.bsd_statistics import section

ICMP: Final = section(
    "icmp",
    """
    % call[s] to icmp_error
    % error[s] not generated 'cuz old message was icmp
    Output histogram:
      ?echo reply: %
      ?destination unreachable: %
      ?source quench: %
      ?time exceeded: %
      ?#17: %
      ?address mask request: %
    % message[s] with bad code fields
    % message[s] < minimum length
    % bad checksum[s]
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
      ?#17: %
      ?address mask request: %
    % message response[s] generated
    !ICMP address mask responses are disabled
    """,
)
IGMP: Final = section(
    "igmp",
    """
    % message[s] received @-307
    % message[s] received with too few bytes @-307
    % message[s] received with bad checksum @-307
    % membership quer[y|ies] received @-307
    % membership quer[y|ies] received with invalid field(s) @-307
    % membership report[s] received @-307
    % membership report[s] received with invalid field(s) @-307
    % membership report[s] received for groups to which we belong @-307
    % membership report[s] sent @-307
    % message[s] received @433-
    % message[s] received with too few bytes @433-
    % message[s] received with wrong TTL @433-
    % message[s] received with bad checksum @433-
    % V1/V2 membership quer[y|ies] received @433-
    % V3 membership quer[y|ies] received @433-
    % membership quer[y|ies] received with invalid field(s) @433-
    % general quer[y|ies] received @433-
    % group quer[y|ies] received @433-
    % group-source quer[y|ies] received @433-
    % group-source quer[y|ies] dropped @433-
    % membership report[s] received @433-
    % membership report[s] received with invalid field(s) @433-
    % membership report[s] received for groups to which we belong @433-
    % V3 report[s] received without Router Alert @433-
    % membership report[s] sent @433-
    """,
)
ARP: Final = section(
    "arp",
    """
    % ARP request[s] sent @433-433
    % broadast ARP request[s] sent @543-
    % unicast ARP request[s] sent @543-
    % ARP repl[y|ies] sent @433-
    % ARP announcement[s] sent @433-
    % ARP request[s] received @433-
    % ARP repl[y|ies] received @433-
    % total ARP packet[s] received @433-
    % ARP conflict probe[s] sent @433-
    % invalid ARP resolve request[s] @433-
    % total packet[s] dropped due to lack of memory @433-
    % total packet[s] held awaiting ARP repl[y|ies] @543-
    % total packet[s] dropped due to no ARP entry @433-
    % total packet[s] dropped during ARP entry removal @433-
    % ARP entr[y|ies] timed out @433-
    % Duplicate IP[s] seen @433-
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
    % lookup[s] returned indirect routes pointing to indirect gateway route @543-
    % route[s] not in table but not freed
    % open routing socket[s] @741-
    """,
)
OLD_IP6: Final = section(
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
      ?fragment: %
      ?ICMP6: %
    Mbuf statistics:
      % one mbuf
      two or more mbuf:
        ?lo0= %
        ?en0= %
        ?utun3= %
      % one ext mbuf
      % two or more ext mbuf
    % packet[s] whose headers are not continuous
    % tunneling packet[s] that can't find gif
    % packet[s] discarded due to too may headers
    % failure[s] of source address selection
    source addresses on an outgoing I/F
      ?% link-local[s]
      ?% global[s]
    source addresses on a non-outgoing I/F
      ?% link-local[s]
    source addresses of same scope
      ?% node-local[s]
      ?% link-local[s]
      ?% global[s]
    source addresses of a different scope
      ?% site-local[s]
      ?% addresses scope=e
    deprecated source addresses
      ?% global[s]
    % forward cache hit
    % forward cache miss
    """,
)
"""IPv6 before network_cmds 433."""
IP6: Final = section(
    "ip6",
    """
    % total packet[s] received
      % with size smaller than minimum
      % with data size < data length
      % with data size > data length
        % packet[s] forced to software checksum
      % with bad options
      % with incorrect version number
      % fragment[s] received
        % dropped (dup or out of space)
        % dropped after timeout
        % exceeded limit
        % reassembled ok
        % atomic fragments received @543-
      % packet[s] for this host
      % input packet[s] that passed the weak ES interface address match @606-
      % input packet[s] with no interface address match @606-
      % packet[s] forwarded
      % packet[s] not forwardable
      % redirect[s] sent
      % multicast packet[s] which we don't join @433-606
      % multicast packet[s] which we didn't join @741-
      % packet[s] whose headers are not continuous
      % tunneling packet[s] that can't find gif
      % packet[s] discarded due to too may headers
      % forward cache hit
      % forward cache miss
      % packet[s] dropped due to no bufs for control data
      % input packet[s] dropped due to too short length~ @543-
      % input packet[s] dropped due to missing CLAT46 IPv6 address @543-
      % input packet[s] dropped due to missing CLAT46 IPv4 address @543-
      % input packet[s] dropped due to CLAT46 IPv4 address derivation failure @543-
      % input packet[s] dropped due to CLAT46 IP header translation failure @543-
      % input packet[s] dropped due to CLAT46 protocol translation failure @543-
      % input packet[s] dropped due to CLAT46 fragment translation failure @543-
      % input packet[s] dropped due to invalid pbuf @543-
      % input IPv4 packet[s] dropped on CLAT46 enabled interface @543-
      % input packet[s] dropped due to CLAT46 failures @543-
      % input packet[s] successfully translated from IPv6 to IPv4 @543-
    % packet[s] sent from this host
      % packet[s] sent with fabricated ip header
      % output packet[s] dropped due to no bufs, etc.
      % output packet[s] discarded due to no route
      % output datagram[s] fragmented
      % fragment[s] created
      % datagram[s] that can't be fragmented
      % packet[s] that violated scope rules
      % packet[s] dropped due to NECP policy @543-
      % output packet[s] dropped due to missing CLAT46 IPv6 address @543-
      % output packet[s] dropped due to CLAT46 IPv6 address synthesis failure @543-
      % output packet[s] dropped due to CLAT46 IP header translation failure @543-
      % output packet[s] dropped due to CLAT46 protocol translation failure @543-
      % output packet[s] dropped due to CLAT46 fragment translation failure @543-
      % output packet[s] dropped due to invalid pbuf @543-
      % output packet[s] dropped due to CLAT46 failures @543-
      % output packet[s] successfully translated from IPv4 to IPv6 @543-
      % failure[s] of source address selection
      source addresses on an outgoing I/F
        ?% link-local[s]
        ?% global[s]
      source addresses on a non-outgoing I/F
        ?% link-local[s]
      source addresses of same scope
        ?% node-local[s]
        ?% link-local[s]
        ?% global[s]
      source addresses of a different scope
        ?% site-local[s]
        ?% addresses scope=e
      deprecated source addresses
        ?% global[s]
        ?% rule[s] prefer same address @543-
        ?% rule[s] prefer appropriate scope @543-
    Input histogram:
      ?hop by hop: %
      ?TCP: %
      ?UDP: %
      ?fragment: %
      ?ICMP6: %
    Mbuf statistics:
      % one mbuf
      two or more mbuf:
        ?lo0= %
        ?en0= %
        ?utun3= %
      % one ext mbuf
      % two or more ext mbuf
    """,
)
ICMP6: Final = section(
    "icmp6",
    """
    % call[s] to icmp_error
    % error[s] not generated because old message was icmp error or so
    % error[s] not generated because rate limitation
    Output histogram:
      ?echo: %
      ?echo reply: %
      ?router solicitation: %
      ?router advertisement: %
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
      ?router advertisement: %
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
    % path MTU change[s]
    % dropped fragmented NDP message[s] @543-
    """,
)
RIP6: Final = section(
    "rip6",
    """
    % checksum calcuration[s] on inbound @307-433
    % message[s] received
    % checksum calculation[s] on inbound @543-
    % message[s] with bad checksum
    % message[s] dropped due to no socket
    % multicast message[s] dropped due to no socket
    % message[s] dropped due to full socket buffers
    % delivered
    % datagram[s] output
    """,
)
IP6_ON: Final = section(
    "ip6",
    """
    % total input datagram[s]
    % datagram[s] with invalid header received
    % datagram[s] exceeded MTU received
    % datagram[s] with no route received
    % datagram[s] with invalid dst received
    % datagram[s] with unknown proto received
    % truncated datagram[s] received
    % input datagram[s] discarded
    % datagram[s] delivered to an upper layer protocol
    % datagram[s] forwarded to this interface
    % datagram[s] sent from an upper layer protocol
    % total discarded output datagram[s]
    % output datagram[s] fragmented
    % output datagram[s] failed on fragment
    % output datagram[s] succeeded on fragment
    % incoming datagram[s] fragmented
    % datagram[s] reassembled
    % atomic fragments[s] received @543-
    % datagram[s] failed on reassembling
    % multicast datagram[s] received
    % multicast datagram[s] sent
    % ICMPv6 packet[s] received for unreachable destination @543-
    % address expiry event[s] reported @543-
    % prefix expiry event[s] reported @543-
    % default router expiry event[s] reported @543-
    """,
)
"""What ``-I`` prints of IPv6, without the name of the interface."""
ICMP6_ON: Final = section(
    "icmp6",
    """
    % total input message[s]
    % total input error message[s]
    % input destination unreachable error[s]
    % input administratively prohibited error[s]
    % input time exceeded error[s]
    % input parameter problem error[s]
    % input packet too big error[s]
    % input echo request[s]
    % input echo reply[s]
    % input router solicitation[s]
    % input router advertisement[s]
    % input neighbor solicitation[s]
    % input neighbor advertisement[s]
    % input redirect[s]
    % input MLD query[s]
    % input MLD report[s]
    % input MLD done[s]
    % total output message[s]
    % total output error message[s]
    % output destination unreachable error[s]
    % output administratively prohibited error[s]
    % output time exceeded error[s]
    % output parameter problem error[s]
    % output packet too big error[s]
    % output echo request[s]
    % output echo reply[s]
    % output router solicitation[s]
    % output router advertisement[s]
    % output neighbor solicitation[s]
    % output neighbor advertisement[s]
    % output redirect[s]
    % output MLD query[s]
    % output MLD report[s]
    % output MLD done[s]
    """,
)
