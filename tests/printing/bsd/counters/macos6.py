"""Counters of macOS ``netstat -s``: ICMP, IGMP, ARP, IPv6 and the interfaces."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.statistics import section

ICMP: Final = section(
    "icmp",
    """
    % call[s] to icmp_error {icmp-calls}
    % error[s] not generated 'cuz old message was icmp {errors-not-from-message}
    Output histogram: {output-histogram}
      ?echo reply: %
      ?destination unreachable: %
      ?source quench: %
      ?time exceeded: %
      ?#17: %
      ?address mask request: %
    % message[s] with bad code fields {dropped-bad-code}
    % message[s] < minimum length {dropped-too-short}
    % bad checksum[s] {dropped-bad-checksum}
    % message[s] with bad length {dropped-bad-length}
    % multicast echo requests ignored {dropped-multicast-echo}
    % multicast timestamp requests ignored {dropped-multicast-timestamp}
    Input histogram: {input-histogram}
      ?echo reply: %
      ?destination unreachable: %
      ?source quench: %
      ?routing redirect: %
      ?echo: %
      ?router advertisement: %
      ?time exceeded: %
      ?#17: %
      ?address mask request: %
    % message response[s] generated {sent-packets}
    !ICMP address mask responses are disabled
    """,
)
IGMP: Final = section(
    "igmp",
    """
    % message[s] received {received-messages} @-307
    % message[s] received with too few bytes {dropped-too-short} @-307
    % message[s] received with bad checksum {dropped-bad-checksum} @-307
    % membership quer[y|ies] received {received-membership-queries} @-307
    % membership quer[y|ies] received with invalid field(s) {dropped-membership-queries} @-307
    % membership report[s] received {received-membership-requests} @-307
    % membership report[s] received with invalid field(s) {dropped-membership-reports} @-307
    % membership report[s] received for groups to which we belong {received-membership-reports-matching} @-307
    % membership report[s] sent {sent-membership-reports} @-307
    % message[s] received {received-messages} @433-
    % message[s] received with too few bytes {dropped-too-short} @433-
    % message[s] received with wrong TTL {dropped-wrong-ttl} @433-
    % message[s] received with bad checksum {dropped-bad-checksum} @433-
    % V1/V2 membership quer[y|ies] received {received-membership-queries} @433-
    % V3 membership quer[y|ies] received {received-v3-membership-queries} @433-
    % membership quer[y|ies] received with invalid field(s) {dropped-membership-queries} @433-
    % general quer[y|ies] received {received-general-queries} @433-
    % group quer[y|ies] received {received-group-queries} @433-
    % group-source quer[y|ies] received {received-group-source-queries} @433-
    % group-source quer[y|ies] dropped {dropped-group-source-queries} @433-
    % membership report[s] received {received-membership-requests} @433-
    % membership report[s] received with invalid field(s) {dropped-membership-reports} @433-
    % membership report[s] received for groups to which we belong {received-membership-reports-matching} @433-
    % V3 report[s] received without Router Alert {received-v3-reports-no-router-alert} @433-
    % membership report[s] sent {sent-membership-reports} @433-
    """,
)
ARP: Final = section(
    "arp",
    """
    % ARP request[s] sent {sent-requests} @433-433
    % broadast ARP request[s] sent {sent-requests} @543-
    % unicast ARP request[s] sent @543-
    % ARP repl[y|ies] sent {sent-replies} @433-
    % ARP announcement[s] sent @433-
    % ARP request[s] received {received-requests} @433-
    % ARP repl[y|ies] received {received-replies} @433-
    % total ARP packet[s] received {received-packers} @433-
    % ARP conflict probe[s] sent @433-
    % invalid ARP resolve request[s] @433-
    % total packet[s] dropped due to lack of memory @433-
    % total packet[s] held awaiting ARP repl[y|ies] @543-
    % total packet[s] dropped due to no ARP entry {dropped-no-entry} @433-
    % total packet[s] dropped during ARP entry removal @433-
    % ARP entr[y|ies] timed out {entries-timeout} @433-
    % Duplicate IP[s] seen {dropped-duplicate-address} @433-
    """,
)
ROUTING: Final = section(
    "routing",
    """
    % bad routing redirect[s] {bad-redirects}
    % dynamically created route[s] {dynamically-created}
    % new gateway[s] due to redirects {new-gateways}
    % destination[s] found unreachable {unreachable-destination}
    % use[s] of a wildcard route {wildcard-uses}
    % lookup[s] returned indirect routes pointing to indirect gateway route @543-
    % route[s] not in table but not freed {unused-but-not-freed}
    % open routing socket[s] @741-
    """,
)
OLD_IP6: Final = section(
    "ip6",
    """
    % total packet[s] received {received-packets}
    % with size smaller than minimum {dropped-below-minimum-size}
    % with data size < data length {dropped-short-packets}
    % with bad options {dropped-bad-options}
    % with incorrect version number {dropped-bad-version}
    % fragment[s] received {received-fragments}
    % fragment[s] dropped (dup or out of space) {dropped-fragment}
    % fragment[s] dropped after timeout {dropped-fragment-after-timeout}
    % fragment[s] that exceeded limit {dropped-fragments-overflow}
    % packet[s] reassembled ok {reassembled-packets}
    % packet[s] for this host {received-local-packets}
    % packet[s] forwarded {forwarded-packets}
    % packet[s] not forwardable {packets-not-forwardable}
    % redirect[s] sent {sent-redirects}
    % packet[s] sent from this host {sent-packets}
    % packet[s] sent with fabricated ip header {send-packets-fabricated-header}
    % output packet[s] dropped due to no bufs, etc. {discard-no-mbufs}
    % output packet[s] discarded due to no route {discard-no-route}
    % output datagram[s] fragmented {sent-fragments}
    % fragment[s] created {fragments-created}
    % datagram[s] that can't be fragmented {discard-cannot-fragment}
    % packet[s] that violated scope rules {discard-scope-violations}
    % multicast packet[s] which we don't join {multicast-no-join-packets}
    Input histogram: {input-histogram}
      ?hop by hop: %
      ?TCP: %
      ?UDP: %
      ?fragment: %
      ?ICMP6: %
    Mbuf statistics: {mbuf-statistics}
      % one mbuf {mbuf-statistics.one-mbuf}
      two or more mbuf: {mbuf-statistics.mbuf-data}
        ?lo0= %
        ?en0= %
        ?utun3= %
      % one ext mbuf {mbuf-statistics.one-extra-mbuf}
      % two or more ext mbuf {mbuf-statistics.two-or-more-extra-mbufs}
    % packet[s] whose headers are not continuous {dropped-header-too-long}
    % tunneling packet[s] that can't find gif {discard-tunnel-no-gif}
    % packet[s] discarded due to too may headers {dropped-too-many-headers}
    % failure[s] of source address selection {source-address-selection.address-selection-failures}
    source addresses on an outgoing I/F {source-address-selection.outgoing-interface}
      ?% link-local[s]
      ?% global[s]
    source addresses on a non-outgoing I/F {source-address-selection.non-outgoing-interface}
      ?% link-local[s]
    source addresses of same scope {source-address-selection.same-source}
      ?% node-local[s]
      ?% link-local[s]
      ?% global[s]
    source addresses of a different scope {source-address-selection.different-scope}
      ?% site-local[s]
      ?% addresses scope=e
    deprecated source addresses {source-address-selection.deprecated-source}
      ?% global[s]
    % forward cache hit
    % forward cache miss
    """,
)
"""IPv6 before network_cmds 433."""
IP6: Final = section(
    "ip6",
    """
    % total packet[s] received {received-packets}
      % with size smaller than minimum {dropped-below-minimum-size}
      % with data size < data length {dropped-short-packets}
      % with data size > data length
        % packet[s] forced to software checksum
      % with bad options {dropped-bad-options}
      % with incorrect version number {dropped-bad-version}
      % fragment[s] received {received-fragments}
        % dropped (dup or out of space) {dropped-fragment}
        % dropped after timeout {dropped-fragment-after-timeout}
        % exceeded limit {dropped-fragments-overflow}
        % reassembled ok {reassembled-packets}
        % atomic fragments received {atomic-fragments} @543-
      % packet[s] for this host {received-local-packets}
      % input packet[s] that passed the weak ES interface address match @606-
      % input packet[s] with no interface address match @606-
      % packet[s] forwarded {forwarded-packets}
      % packet[s] not forwardable {packets-not-forwardable}
      % redirect[s] sent {sent-redirects}
      % multicast packet[s] which we don't join {multicast-no-join-packets} @433-606
      % multicast packet[s] which we didn't join {multicast-no-join-packets} @741-
      % packet[s] whose headers are not continuous {dropped-header-too-long}
      % tunneling packet[s] that can't find gif {discard-tunnel-no-gif}
      % packet[s] discarded due to too may headers {dropped-too-many-headers}
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
    % packet[s] sent from this host {sent-packets}
      % packet[s] sent with fabricated ip header {send-packets-fabricated-header}
      % output packet[s] dropped due to no bufs, etc. {discard-no-mbufs}
      % output packet[s] discarded due to no route {discard-no-route}
      % output datagram[s] fragmented {sent-fragments}
      % fragment[s] created {fragments-created}
      % datagram[s] that can't be fragmented {discard-cannot-fragment}
      % packet[s] that violated scope rules {discard-scope-violations}
      % packet[s] dropped due to NECP policy @543-
      % output packet[s] dropped due to missing CLAT46 IPv6 address @543-
      % output packet[s] dropped due to CLAT46 IPv6 address synthesis failure @543-
      % output packet[s] dropped due to CLAT46 IP header translation failure @543-
      % output packet[s] dropped due to CLAT46 protocol translation failure @543-
      % output packet[s] dropped due to CLAT46 fragment translation failure @543-
      % output packet[s] dropped due to invalid pbuf @543-
      % output packet[s] dropped due to CLAT46 failures @543-
      % output packet[s] successfully translated from IPv4 to IPv6 @543-
      % failure[s] of source address selection {source-address-selection.address-selection-failures}
      source addresses on an outgoing I/F {source-address-selection.outgoing-interface}
        ?% link-local[s]
        ?% global[s]
      source addresses on a non-outgoing I/F {source-address-selection.non-outgoing-interface}
        ?% link-local[s]
      source addresses of same scope {source-address-selection.same-source}
        ?% node-local[s]
        ?% link-local[s]
        ?% global[s]
      source addresses of a different scope {source-address-selection.different-scope}
        ?% site-local[s]
        ?% addresses scope=e
      deprecated source addresses {source-address-selection.deprecated-source}
        ?% global[s]
        ?% rule[s] prefer same address {source-address-selection.rules-applied.same_address} @543-
        ?% rule[s] prefer appropriate scope {source-address-selection.rules-applied.appropriate_scope} @543-
    Input histogram: {input-histogram}
      ?hop by hop: %
      ?TCP: %
      ?UDP: %
      ?fragment: %
      ?ICMP6: %
    Mbuf statistics: {mbuf-statistics}
      % one mbuf {mbuf-statistics.one-mbuf}
      two or more mbuf: {mbuf-statistics.mbuf-data}
        ?lo0= %
        ?en0= %
        ?utun3= %
      % one ext mbuf {mbuf-statistics.one-extra-mbuf}
      % two or more ext mbuf {mbuf-statistics.two-or-more-extra-mbufs}
    """,
)
ICMP6: Final = section(
    "icmp6",
    """
    % call[s] to icmp_error {icmp6-calls}
    % error[s] not generated because old message was icmp error or so {errors-not-generated-from-message}
    % error[s] not generated because rate limitation {errors-discarded-by-rate-limitation}
    Output histogram: {output-histogram}
      ?echo: %
      ?echo reply: %
      ?router solicitation: %
      ?router advertisement: %
      ?neighbor solicitation: %
      ?neighbor advertisement: %
      ?MLDv2 listener report: %
    % message[s] with bad code fields {dropped-bad-code}
    % message[s] < minimum length {dropped-too-short}
    % bad checksum[s] {dropped-bad-checksum}
    % message[s] with bad length {dropped-bad-length}
    Input histogram: {input-histogram}
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
    Histogram of error messages to be generated: {errors}
      % no route {errors.no-route}
      % administratively prohibited {errors.admin-prohibited}
      % beyond scope {errors.beyond-scope}
      % address unreachable {errors.address-unreachable}
      % port unreachable {errors.port-unreachable}
      % packet too big {errors.packet-too-big}
      % time exceed transit {errors.time-exceed-transmit}
      % time exceed reassembly {errors.time-exceed-reassembly}
      % erroneous header field {errors.bad-header}
      % unrecognized next header {errors.bad-next-header}
      % unrecognized option {errors.bad-option}
      % redirect {errors.redirects}
      % unknown {errors.unknown}
    % message response[s] generated {reflect}
    % message[s] with too many ND options {too-many-nd-options}
    % message[s] with bad ND options {bad-nd-options}
    % bad neighbor solicitation message[s] {bad-neighbor-solicitation}
    % bad neighbor advertisement message[s] {bad-neighbor-advertisement}
    % bad router solicitation message[s] {bad-router-solicitation}
    % bad router advertisement message[s] {bad-router-advertisement}
    % bad redirect message[s] {bad-redirect}
    % path MTU change[s] {path-mtu-changes}
    % dropped fragmented NDP message[s] @543-
    """,
)
RIP6: Final = section(
    "rip6",
    """
    % checksum calcuration[s] on inbound {input-checksum-computation} @307-433
    % message[s] received {received-packets}
    % checksum calculation[s] on inbound {input-checksum-computation} @543-
    % message[s] with bad checksum {received-bad-checksum}
    % message[s] dropped due to no socket {dropped-no-socket}
    % multicast message[s] dropped due to no socket {dropped-multicast-no-socket}
    % message[s] dropped due to full socket buffers {dropped-full-socket-buffer}
    % delivered {delivered-packets}
    % datagram[s] output {sent-packets}
    """,
)
IP6_ON: Final = section(
    "ip6",
    """
    % total input datagram[s] {received-packets}
    % datagram[s] with invalid header received {dropped-invalid-header}
    % datagram[s] exceeded MTU received {dropped-mtu-exceeded}
    % datagram[s] with no route received {dropped-no-route}
    % datagram[s] with invalid dst received {dropped-invalid-destination}
    % datagram[s] with unknown proto received {dropped-unknown-protocol}
    % truncated datagram[s] received {dropped-truncated}
    % input datagram[s] discarded {dropped-discarded}
    % datagram[s] delivered to an upper layer protocol {received-valid-packets}
    % datagram[s] forwarded to this interface {sent-forwarded}
    % datagram[s] sent from an upper layer protocol {sent-packets}
    % total discarded output datagram[s] {discard-packets}
    % output datagram[s] fragmented {discard-fragments}
    % output datagram[s] failed on fragment {fragments-failed}
    % output datagram[s] succeeded on fragment {fragments-created}
    % incoming datagram[s] fragmented {reassembly-required}
    % datagram[s] reassembled {reassembled-packets}
    % atomic fragments[s] received @543-
    % datagram[s] failed on reassembling {reassembly-failed}
    % multicast datagram[s] received {received-multicast}
    % multicast datagram[s] sent {sent-multicast}
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
    % total input message[s] {received-packets}
    % total input error message[s] {received-errors}
    % input destination unreachable error[s] {received-destination-unreachable}
    % input administratively prohibited error[s] {received-admin-prohibited}
    % input time exceeded error[s] {received-time-exceeded}
    % input parameter problem error[s] {received-bad-parameter}
    % input packet too big error[s] {received-packet-too-big}
    % input echo request[s] {received-echo-requests}
    % input echo reply[s] {received-echo-replies}
    % input router solicitation[s] {received-router-solicitation}
    % input router advertisement[s] {received-router-advertisement}
    % input neighbor solicitation[s] {received-neighbor-solicitation}
    % input neighbor advertisement[s] {received-neighbor-advertisement}
    % input redirect[s]
    % input MLD query[s] {received-mld-queries}
    % input MLD report[s] {received-mld-reports}
    % input MLD done[s] {received-mld-done}
    % total output message[s] {sent-packets}
    % total output error message[s] {sent-errors}
    % output destination unreachable error[s] {sent-destination-unreachable}
    % output administratively prohibited error[s] {sent-admin-prohibited}
    % output time exceeded error[s] {sent-time-exceeded}
    % output parameter problem error[s] {sent-bad-parameter}
    % output packet too big error[s] {sent-packet-too-big}
    % output echo request[s] {sent-echo-requests}
    % output echo reply[s] {sent-echo-replies}
    % output router solicitation[s] {sent-router-solicitation}
    % output router advertisement[s] {sent-router-advertisement}
    % output neighbor solicitation[s] {sent-neighbor-solicitation}
    % output neighbor advertisement[s] {sent-neighbor-advertisement}
    % output redirect[s] {sent-redirects}
    % output MLD query[s] {sent-mld-queries}
    % output MLD report[s] {sent-mld-reports}
    % output MLD done[s] {sent-mld-dones}
    """,
)
