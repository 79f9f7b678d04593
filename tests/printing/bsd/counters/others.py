"""Counters of NetBSD and Junos ``netstat -s``."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.statistics import section

NETBSD_TCP: Final = section(
    "tcp",
    """
    % packet[s] sent {sent-packets}
      % data packet[s] (% byte[s]) {sent-data-packets -bytes}
      % data packet[s] (% byte[s]) retransmitted {sent-retransmitted-packets -bytes}
      % ack-only packet[s] (% delayed) {sent-ack-only-packets sent-packets-delayed}
      % URG only packet[s] {sent-urg-only-packets}
      % window probe packet[s] {sent-window-probe-packets}
      % window update packet[s] {sent-window-update-packets}
      % control packet[s] {sent-control-packets}
      % send attempt[s] resulted in self-quench
    % packet[s] received {received-packets}
      % ack[s] (for % byte[s]) {received-ack-packets -bytes}
      % duplicate ack[s] {received-duplicate-acks}
      % ack[s] for unsent data {received-acks-for-unsent-data}
      % packet[s] (% byte[s]) received in-sequence {received-in-sequence-packets -bytes}
      % completely duplicate packet[s] (% byte[s]) {received-completely-duplicate-packets -bytes}
      % old duplicate packet[s] {received-old-duplicate-packets}
      % packet[s] with some dup. data (% byte[s] duped) {received-some-duplicate-packets -bytes}
      % out-of-order packet[s] (% byte[s]) {received-out-of-order -order-bytes}
      % packet[s] (% byte[s]) of data after window {received-after-window-packets -bytes}
      % window probe[s] {received-window-probes}
      % window update packet[s] {receive-window-update-packets}
      % packet[s] received after close {received-after-close-packets}
      % discarded for bad checksum[s] {discard-bad-checksum}
      % discarded for bad header offset field[s] {discard-bad-header-offset}
      % discarded because packet too short {discard-too-short}
    % connection request[s] {connection-requests}
    % connection accept[s] {connections-accepts}
    % connection[s] established (including accepts) {connections-established}
    % connection[s] closed (including % drop[s]) {connections-closed connection-drops}
    % embryonic connection[s] dropped {embryonic-connections-dropped}
    % delayed free[s] of tcpcb
    % segment[s] updated rtt (of % attempt[s]) {segments-updated-rtt segment-update-attempts}
    % retransmit timeout[s] {retransmit-timeouts}
      % connection[s] dropped by rexmit timeout {connections-dropped-by-retransmit-timeout}
    % persist timeout[s] (resulting in % dropped connection[s]) {persist-timeout connections-dropped-by-persist-timeout}
    % keepalive timeout[s] {keepalive-timeout}
      % keepalive probe[s] sent {keepalive-probes}
      % connection[s] dropped by keepalive {connections-dropped-by-keepalives}
    % correct ACK header prediction[s] {ack-header-predictions}
    % correct data packet header prediction[s] {data-packet-header-predictions}
    % PCB hash miss[es]
    % dropped due to no socket
    % connection[s] drained due to memory shortage
    % PMTUD blackhole[s] detected
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
      % delayed free of SYN cache entries
    % SYN,ACK[s] retransmitted {syncache.retransmitted}
    % duplicate SYN[s] received for entries already in the cache {syncache.duplicates}
    % SYN[s] dropped (no route or no space) {syncache.dropped}
    % packet[s] with bad signature {tcp-signature.received-bad-signature}
    % packet[s] with good signature {tcp-signature.received-good-signature}
    % sucessful ECN handshake[s] {ecn.handshakes}
    % packet[s] with ECN CE bit {ecn.ce-packets}
    % packet[s] ECN ECT(0) bit {ecn.ect0-packets}
    """,
)
NETBSD_UDP: Final = section(
    "udp",
    """
    % datagram[s] received {received-datagrams}
    % with incomplete header {dropped-incomplete-headers}
    % with bad data length field {dropped-bad-data-length}
    % with bad checksum {dropped-bad-checksum}
    % dropped due to no socket {dropped-no-socket}
    % broadcast/multicast datagram[s] dropped due to no socket {dropped-broadcast-multicast}
    % dropped due to full socket buffers {dropped-full-socket-buffer}
    % delivered {delivered-packets}
    % PCB hash miss[es] {not-for-hashed-pcb}
    % datagram[s] output {output-packets}
    """,
)
NETBSD_IP: Final = section(
    "ip",
    """
    % total packet[s] received {received-packets}
    % bad header checksum[s] {dropped-bad-checksum}
    % with size smaller than minimum {dropped-below-minimum-size}
    % with data size < data length {dropped-short-packets}
    % with length > max ip packet size {dropped-too-long}
    % with header length < data size {dropped-short-header-length}
    % with data length < header length {dropped-short-data}
    % with bad options {dropped-bad-options}
    % with incorrect version number {dropped-bad-version}
    % fragment[s] received {received-fragments}
    % fragment[s] dropped (dup or out of space) {dropped-fragments}
    % fragment[s] dropped (out of ipqent)
    % malformed fragment[s] dropped
    % fragment[s] dropped after timeout {dropped-fragments-after-timeout}
    % packet[s] reassembled ok {reassembled-packets}
    % packet[s] for this host {received-local-packets}
    % packet[s] for unknown/unsupported protocol {dropped-unknown-protocol}
    % packet[s] forwarded (% packet[s] fast forwarded) {forwarded-packets fast-forwarded-packets}
    % packet[s] not forwardable {packets-cannot-forward}
    % redirect[s] sent {redirects-sent}
    % packet[s] no matching gif found {discard-tunnel-no-gif}
    % packet[s] sent from this host {sent-packets}
    % packet[s] sent with fabricated ip header {send-packets-fabricated-header}
    % output packet[s] dropped due to no bufs, etc. {discard-no-mbufs}
    % output packet[s] discarded due to no route {discard-no-route}
    % output datagram[s] fragmented {sent-fragments}
    % fragment[s] created {fragments-created}
    % datagram[s] that can't be fragmented {discard-cannot-fragment}
    % datagram[s] with bad address in header {discard-bad-address}
    """,
)
NETBSD_ICMP: Final = section(
    "icmp",
    """
    % call[s] to icmp_error {icmp-calls}
    % error[s] not generated because old message was icmp {errors-not-from-message}
    Output histogram: {output-histogram}
      ?echo reply: %
      ?destination unreachable: %
      ?source quench: %
      ?#13: %
    % message[s] with bad code fields {dropped-bad-code}
    % message[s] < minimum length {dropped-too-short}
    % bad checksum[s] {dropped-bad-checksum}
    % message[s] with bad length {dropped-bad-length}
    % multicast echo request[s] ignored {dropped-multicast-echo}
    % multicast timestamp request[s] ignored {dropped-multicast-timestamp}
    Input histogram: {input-histogram}
      ?echo reply: %
      ?destination unreachable: %
      ?routing redirect: %
      ?echo: %
      ?time exceeded: %
    % message response[s] generated {sent-packets}
    % path MTU change[s]
    """,
)
JUNOS_TCP: Final = section(
    "Tcp",
    """
    % packet[s] sent {sent-packets}
      % data packet[s] (% byte[s]) {sent-data-packets -bytes}
      % data packet[s] retransmitted (% byte[s]) {sent-retransmitted-packets -bytes}
      % resend[s] initiated by MTU discovery {sent-resends-by-mtu-discovery}
      % ack only packet[s] (% packet[s] delayed) {sent-ack-only-packets sent-packets-delayed}
      % URG only packet[s] {sent-urg-only-packets}
      % window probe packet[s] {sent-window-probe-packets}
      % window update packet[s] {sent-window-update-packets}
      % control packet[s] {sent-control-packets}
    % packet[s] received {received-packets}
      % ack[s](for % byte[s]) {received-ack-packets -bytes}
      % duplicate ack[s] {received-duplicate-acks}
      % ack[s] for unsent data {received-acks-for-unsent-data}
      %  packet[s] received in-sequence(% byte[s]) {received-in-sequence-packets -bytes}
      % completely duplicate packet[s](% byte[s]) {received-completely-duplicate-packets -bytes}
      % packet[s] with some duplicate data(% byte[s] duped) {received-some-duplicate-packets -bytes}
      % out-of-order packet[s](% byte[s]) {received-out-of-order -order-bytes}
      % packet[s] of data after window(% byte[s]) {received-after-window-packets -bytes}
      % discarded for bad checksum[s] {discard-bad-checksum}
    % connection request[s] {connection-requests}
    % connection[s] established (including accepts) {connections-established}
    % connection[s] closed (including % drop[s]) {connections-closed connection-drops}
      % connection[s] updated cached RTT on close {connections-updated-rtt-on-close}
    % segment[s] updated rtt(of % attempt[s]) {segments-updated-rtt segment-update-attempts}
    % retransmit timeout[s] {retransmit-timeouts}
      % connection[s] dropped by retransmit timeout {connections-dropped-by-retransmit-timeout}
    % syncache entr[y|ies] added {syncache.entries-added}
      % dupsyn {syncache.duplicates}
      % zone failure[s] {syncache.zone-failures}
    % SACK option[s] (SACK blocks) received {sack.received-blocks}
    % ACK[s] sent in response to in-window but not exact RSTs
    % RST packet[s]
    % rcv packet[s] dropped by TCP due to bad address
    """,
)
JUNOS_UDP: Final = section(
    "udp",
    """
    % datagram[s] received {received-datagrams}
    % with incomplete header {dropped-incomplete-headers}
    % with bad data length field {dropped-bad-data-length}
    % dropped due to no socket {dropped-no-socket}
    % broadcast/multicast datagram[s] dropped due to no socket {dropped-broadcast-multicast}
    % delivered {delivered-packets}
    % datagram[s] output {output-packets}
    """,
)
JUNOS_ICMP: Final = section(
    "icmp",
    """
    % drop[s] due to rate limit
    % call[s] to icmp_error {icmp-calls}
    % error[s] not generated because old message was icmp {errors-not-from-message}
    Output Histogram {output-histogram}
      ?% echo reply
      ?% destination unreachable
      ?% time exceeded
    % message[s] with bad code fields {dropped-bad-code}
    % message[s] less than the minimum length {dropped-too-short}
    % echo drop[s] with broadcast or multicast destinaton address
    Input Histogram {input-histogram}
      ?% echo reply
      ?% echo
      ?% time exceeded
    % message response[s] generated {sent-packets}
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
    % total packet[s] received {received-packets}
    % packet[s] with data size < data length {dropped-short-packets}
    % fragment session[s] dropped (queue overflow)
    % packet[s] for this host {received-local-packets}
    % multicast packet[s] which we don't join {multicast-no-join-packets}
      =Input histogram: {input-histogram}
      ?% TCP
      ?% UDP
      ?% OSPF
      % packet[s] whose headers are not continuous {dropped-header-too-long}
      % failure[s] of source address selection {source-address-selection.address-selection-failures}
    source addresses on an outgoing I/F {source-address-selection.outgoing-interface}
      ?% link-local[s]
      ?% global[s]
    source addresses of a different scope {source-address-selection.different-scope}
      ?% global[s]
      % forward cache hit
      % Packet[s] destined to dead next hop
      % transit re packet(null) dropped on mgmt i/f
    """,
)
JUNOS_ICMP6: Final = section(
    "icmp6",
    """
    % Call[s] to icmp_error {icmp6-calls}
    % Error[s] not generated because old message was icmp error {errors-not-generated-from-message}
    Output histogram: {output-histogram}
      ?% unreach
      ?% neighbor solicitation
    % Message[s] with bad code fields {dropped-bad-code}
    % Message[s] < minimum length {dropped-too-short}
    Input histogram: {input-histogram}
      ?% router advertisment
      ?% neighbor advertisement
    Histogram of error messages to be generated: {errors}
      % No route {errors.no-route}
      % Administratively prohibited {errors.admin-prohibited}
      % Address unreachable {errors.address-unreachable}
    % Message response[s] generated {reflect}
    % Max System ND nh cache limit
    """,
)
