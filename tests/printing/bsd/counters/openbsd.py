"""Counters of OpenBSD ``netstat -s``."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.statistics import section

IP: Final = section(
    "ip",
    """
    % total packet[s] received {received-packets}
    % bad header checksum[s] {dropped-bad-checksum}
    % with size smaller than minimum {dropped-below-minimum-size}
    % with data size < data length {dropped-short-packets}
    % with header length < data size {dropped-short-header-length}
    % with data length < header length {dropped-short-data}
    % with bad options {dropped-bad-options}
    % with incorrect version number {dropped-bad-version}
    % fragment[s] received {received-fragments}
    % fragment[s] dropped (duplicates or out of space) {dropped-fragments}
    % malformed fragment[s] dropped
    % fragment[s] dropped after timeout {dropped-fragments-after-timeout}
    % packet[s] reassembled ok {reassembled-packets}
    % packet[s] for this host {received-local-packets}
    % packet[s] for unknown/unsupported protocol {dropped-unknown-protocol}
    % packet[s] forwarded {forwarded-packets}
    % packet[s] not forwardable {packets-cannot-forward}
    % redirect[s] sent {redirects-sent}
    % packet[s] sent from this host {sent-packets}
    % packet[s] sent with fabricated ip header {send-packets-fabricated-header}
    % output packet[s] dropped due to no bufs, etc. {discard-no-mbufs}
    % output packet[s] discarded due to no route {discard-no-route}
    % output datagram[s] fragmented {sent-fragments}
    % fragment[s] created {fragments-created}
    % datagram[s] that can't be fragmented {discard-cannot-fragment}
    % fragment floods
    % packet[s] with ip length > max ip packet size {dropped-too-long}
    % tunneling packet[s] that can't find gif {discard-tunnel-no-gif}
    % datagram[s] with bad address in header {discard-bad-address}
    % input datagram[s] checksum-processed by hardware
    % output datagram[s] checksum-processed by hardware
    % multicast packet[s] which we don't join {received-unknown-multicast-group}
    """,
)
ICMP: Final = section(
    "icmp",
    """
    % call[s] to icmp_error {icmp-calls}
    % error[s] not generated because old message was icmp {errors-not-from-message}
    Output packet histogram: {output-histogram}
      ?echo reply: %
      ?destination unreachable: %
      ?source quench: %
      ?#13: %
    % message[s] with bad code fields {dropped-bad-code}
    % message[s] < minimum length {dropped-too-short}
    % bad checksum[s] {dropped-bad-checksum}
    % message[s] with bad length {dropped-bad-length}
    Input packet histogram: {input-histogram}
      ?echo reply: %
      ?destination unreachable: %
      ?routing redirect: %
      ?echo: %
      ?time exceeded: %
    % message response[s] generated {sent-packets}
    """,
)
IGMP: Final = section(
    "igmp",
    """
    % message[s] received {received-messages}
    % message[s] received with too few bytes {dropped-too-short}
    % message[s] received with bad checksum {dropped-bad-checksum}
    % membership quer[y|ies] received {received-membership-queries}
    % membership quer[y|ies] received with invalid field(s) {dropped-membership-queries}
    % membership report[s] received {received-membership-requests}
    % membership report[s] received with invalid field(s) {dropped-membership-reports}
    % membership report[s] received for groups to which we belong {received-membership-reports-matching}
    % membership report[s] sent {sent-membership-reports}
    """,
)
TCP: Final = section(
    "tcp",
    """
    % packet[s] sent {sent-packets}
      % data packet[s] (% byte[s]) {sent-data-packets -bytes}
      % data packet[s] (% byte[s]) retransmitted {sent-retransmitted-packets -bytes}
      % fast retransmitted packet[s]
      % ack-only packet[s] (% delayed) {sent-ack-only-packets sent-packets-delayed}
      % URG only packet[s] {sent-urg-only-packets}
      % window probe packet[s] {sent-window-probe-packets}
      % window update packet[s] {sent-window-update-packets}
      % control packet[s] {sent-control-packets}
      % packet[s] hardware-checksummed
    % packet[s] received {received-packets}
      % ack[s] (for % byte[s]) {received-ack-packets -bytes}
      % duplicate ack[s] {received-duplicate-acks}
      % ack[s] for unsent data {received-acks-for-unsent-data}
      % ack[s] for old data
      % packet[s] (% byte[s]) received in-sequence {received-in-sequence-packets -bytes}
      % completely duplicate packet[s] (% byte[s]) {received-completely-duplicate-packets -bytes}
      % old duplicate packet[s] {received-old-duplicate-packets}
      % packet[s] with some duplicate data (% byte[s] duplicated) {received-some-duplicate-packets -bytes}
      % out-of-order packet[s] (% byte[s]) {received-out-of-order -order-bytes}
      % packet[s] (% byte[s]) of data after window {received-after-window-packets -bytes}
      % window probe[s] {received-window-probes}
      % window update packet[s] {receive-window-update-packets}
      % packet[s] received after close {received-after-close-packets}
      % discarded for bad checksum[s] {discard-bad-checksum}
      % discarded for bad header offset field[s] {discard-bad-header-offset}
      % discarded because packet too short {discard-too-short}
      % discarded for missing IPsec protection
      % discarded due to memory shortage
      % packet[s] hardware-checksummed
      % bad/missing md5 checksum[s]
      % good md5 checksum[s] {tcp-signature.received-good-signature}
    % connection request[s] {connection-requests}
    % connection accept[s] {connections-accepts}
    % connection[s] established (including accepts) {connections-established}
    % connection[s] closed (including % drop[s]) {connections-closed connection-drops}
    % connection[s] drained
    % embryonic connection[s] dropped {embryonic-connections-dropped}
    % segment[s] updated rtt (of % attempt[s]) {segments-updated-rtt segment-update-attempts}
    % retransmit timeout[s] {retransmit-timeouts}
      % connection[s] dropped by rexmit timeout {connections-dropped-by-retransmit-timeout}
    % persist timeout[s] {persist-timeout}
    % keepalive timeout[s] {keepalive-timeout}
      % keepalive probe[s] sent {keepalive-probes}
      % connection[s] dropped by keepalive {connections-dropped-by-keepalives}
    % correct ACK header prediction[s] {ack-header-predictions}
    % correct data packet header prediction[s] {data-packet-header-predictions}
    % PCB cache miss[es]
    % ECN connection[s] accepted
      % ECE packet[s] received
      % CWR packet[s] received
      % CE packet[s] received {ecn.ce-packets}
      % ECT packet[s] sent
      % ECE packet[s] sent
      % CWR packet[s] sent
        cwr by fastrecovery: %
        cwr by timeout: %
        cwr by ecn: %
    % bad connection attempt[s] {bad-connection-attempts}
    % SYN cache entries added {syncache.entries-added}
      % hash collision[s]
      % completed {syncache.completed}
      % aborted (no space to build PCB) {syncache.aborted}
      % timed out {syncache.stale}
      % dropped due to overflow {syncache.cache-overflow}
      % dropped due to bucket overflow {syncache.bucket-overflow}
      % dropped due to RST {syncache.reset}
      % dropped due to ICMP unreachable {syncache.unreachable}
    % SYN,ACK[s] retransmitted {syncache.retransmitted}
    % duplicate SYN[s] received for entries already in the cache {syncache.duplicates}
    % SYN[s] dropped (no route or no space) {syncache.dropped}
    % SACK recovery episode[s] {sack.recovery-episodes}
      % segment rexmit[s] in SACK recovery episodes {sack.segment-retransmits}
      % byte rexmit[s] in SACK recovery episodes {sack.byte-retransmits}
    % SACK option[s] received {sack.received-blocks}
    % SACK option[s] sent {sack.sent-option-blocks}
    """,
)
UDP: Final = section(
    "udp",
    """
    % datagram[s] received {received-datagrams}
    % with incomplete header {dropped-incomplete-headers}
    % with bad data length field {dropped-bad-data-length}
    % with bad checksum {dropped-bad-checksum}
    % with no checksum {dropped-no-checksum}
    % input packet[s] hardware-checksummed
    % output packet[s] hardware-checksummed
    % dropped due to no socket {dropped-no-socket}
    % broadcast/multicast datagram[s] dropped due to no socket {dropped-broadcast-multicast}
    % dropped due to missing IPsec protection
    % dropped due to full socket buffers {dropped-full-socket-buffer}
    % delivered {delivered-packets}
    % datagram[s] output {output-packets}
    % missed PCB cache {not-for-hashed-pcb}
    """,
)
ESP: Final = section(
    "esp",
    """
    % input ESP packet[s] {received-packets}
    % output ESP packet[s] {sent-packets}
    % packet[s] from unsupported protocol families {dropped-bad-protocol}
    % packet[s] shorter than header shows {dropped-short-header}
    % packet[s] dropped due to policy {dropped-policy-violation}
    % packet[s] for which no TDB was found {dropped-no-tdb}
    % input packet[s] that failed to be processed
    % packet[s] with bad encryption received {dropped-bad-crypto}
    % packet[s] that failed verification received {dropped-bad-auth}
    % packet[s] for which no XFORM was set in TDB received {dropped-no-transform}
    % packet[s] were dropped due to full output queue {dropped-queue-full}
    % packet[s] where counter wrapping was detected {replay-counter-wraps}
    % possibly replayed packet[s] received {possible-replay-detected}
    % packet[s] with bad payload size or padding received {dropped-bad-length}
    % packet[s] attempted to use an invalid TDB {dropped-bad-tdb}
    % packet[s] got larger than max IP packet size {dropped-too-large}
    % packet[s] that failed crypto processing {crypto-failures}
    % input UDP encapsulated ESP packet[s]
    % output UDP encapsulated ESP packet[s]
    % UDP packet[s] for non-encapsulating TDB received
    % input byte[s] {receieve-bytes}
    % output byte[s] {sent-bytes}
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
    % packet[s] received (IPv4) {received-inet-packets}
    % packet[s] received (IPv6) {received-inet6-packets}
      % packet[s] discarded for bad interface
      % packet[s] discarded for wrong TTL {dropped-wrong-ttl}
      % packet[s] shorter than header {dropped-short-header}
      % discarded for bad checksum[s] {dropped-bad-checksum}
      % discarded packet[s] with a bad version {dropped-bad-version}
      % discarded because packet too short {dropped-short-packet}
      % discarded for bad authentication {dropped-bad-authentication}
      % discarded for unknown vhid {dropped-bad-vhid}
      % discarded because of a bad address list {dropped-bad-address-list}
    % packet[s] sent (IPv4) {sent-inet-packets}
    % packet[s] sent (IPv6) {sent-inet6-packets}
      % send failed due to mbuf memory error {send-failed-memory-error}
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
    % total packet[s] received {received-packets}
    % with size smaller than minimum {dropped-below-minimum-size}
    % with data size < data length {dropped-short-packets}
    % with bad options {dropped-bad-options}
    % with incorrect version number {dropped-bad-version}
    % fragment[s] received {received-fragments}
    % fragment[s] dropped (duplicates or out of space) {dropped-fragment}
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
    Input packet histogram: {input-histogram}
      ?hop by hop: %
      ?TCP: %
      ?UDP: %
      ?ICMP6: %
    Mbuf statistics: {mbuf-statistics}
      % one mbuf {mbuf-statistics.one-mbuf}
      two or more mbuf: {mbuf-statistics.mbuf-data}
        ?lo0= %
        ?vio0= %
      % one ext mbuf {mbuf-statistics.one-extra-mbuf}
      % two or more ext mbuf {mbuf-statistics.two-or-more-extra-mbufs}
    % packet[s] whose headers are not continuous {dropped-header-too-long}
    % tunneling packet[s] that can't find gif {discard-tunnel-no-gif}
    % packet[s] discarded due to too many headers {dropped-too-many-headers}
    % failure[s] of source address selection {source-address-selection.address-selection-failures}
    source addresses on an outgoing I/F {source-address-selection.outgoing-interface}
      ?% link-local[s]
      ?% global[s]
    source addresses of same scope {source-address-selection.same-source}
      ?% link-local[s]
      ?% global[s]
    % forward cache hit
    % forward cache miss
    """,
)
