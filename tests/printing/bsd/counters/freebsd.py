"""Counters of FreeBSD 13 ``netstat -s``: TCP, UDP, IP and their neighbours."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.statistics import section

TCP: Final = section(
    "tcp",
    """
    % packet[s] sent {sent-packets}
      % data packet[s] (% byte[s]) {sent-data-packets -bytes}
      % data packet[s] (% byte[s]) retransmitted {sent-retransmitted-packets -bytes}
      % data packet[s] unnecessarily retransmitted {sent-unnecessary-retransmitted-packets}
      % resend[s] initiated by MTU discovery {sent-resends-by-mtu-discovery}
      % ack-only packet[s] (% delayed) {sent-ack-only-packets sent-packets-delayed}
      % URG only packet[s] {sent-urg-only-packets}
      % window probe packet[s] {sent-window-probe-packets}
      % window update packet[s] {sent-window-update-packets}
      % control packet[s] {sent-control-packets}
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
      % discarded due to full reassembly queue {discard-reassembly-queue-full}
    % connection request[s] {connection-requests}
    % connection accept[s] {connections-accepts}
    % bad connection attempt[s] {bad-connection-attempts}
    % listen queue overflow[s] {listen-queue-overflows}
    % ignored RSTs in the window[s] {ignored-in-window-resets}
    % connection[s] established (including accepts) {connections-established}
      % time[s] used RTT from hostcache {connections-hostcache-rtt}
      % time[s] used RTT variance from hostcache {connections-hostcache-rttvar}
      % time[s] used slow-start threshold from hostcache {connections-hostcache-ssthresh}
    % connection[s] closed (including % drop[s]) {connections-closed connection-drops}
      % connection[s] updated cached RTT on close {connections-updated-rtt-on-close}
      % connection[s] updated cached RTT variance on close {connections-updated-variance-on-close}
      % connection[s] updated cached ssthresh on close {connections-updated-ssthresh-on-close}
    % embryonic connection[s] dropped {embryonic-connections-dropped}
    % segment[s] updated rtt (of % attempt[s]) {segments-updated-rtt segment-update-attempts}
    % retransmit timeout[s] {retransmit-timeouts}
      % connection[s] dropped by rexmit timeout {connections-dropped-by-retransmit-timeout}
    % persist timeout[s] {persist-timeout}
      % connection[s] dropped by persist timeout {connections-dropped-by-persist-timeout}
    % Connection[s] (fin_wait_2) dropped because of timeout {connections-dropped-by-finwait2-timeout}
    % keepalive timeout[s] {keepalive-timeout}
      % keepalive probe[s] sent {keepalive-probes}
      % connection[s] dropped by keepalive {connections-dropped-by-keepalives}
    % correct ACK header prediction[s] {ack-header-predictions}
    % correct data packet header prediction[s] {data-packet-header-predictions}
    % syncache entr[y|ies] added {syncache.entries-added}
      % retransmitted {syncache.retransmitted}
      % dupsyn {syncache.duplicates}
      % dropped {syncache.dropped}
      % completed {syncache.completed}
      % bucket overflow {syncache.bucket-overflow}
      % cache overflow {syncache.cache-overflow}
      % reset {syncache.reset}
      % stale {syncache.stale}
      % aborted {syncache.aborted}
      % badack {syncache.bad-ack}
      % unreach {syncache.unreachable}
      % zone failure[s] {syncache.zone-failures}
    % cookie[s] sent {syncache.sent-cookies}
    % cookie[s] received {syncache.receivd-cookies}
    % hostcache entr[y|ies] added {hostcache.entries-added}
      % bucket overflow {hostcache.buffer-overflows}
    % SACK recovery episode[s] {sack.recovery-episodes}
    % segment rexmit[s] in SACK recovery episodes {sack.segment-retransmits}
    % byte rexmit[s] in SACK recovery episodes {sack.byte-retransmits}
    % SACK option[s] (SACK blocks) received {sack.received-blocks}
    % SACK option[s] (SACK blocks) sent {sack.sent-option-blocks}
    % SACK scoreboard overflow {sack.scoreboard-overflows}
    % packet[s] with ECN CE bit set {ecn.ce-packets}
    % packet[s] with ECN ECT(0) bit set {ecn.ect0-packets}
    % packet[s] with ECN ECT(1) bit set {ecn.ect1-packets}
    % successful ECN handshake[s] {ecn.handshakes}
    % time[s] ECN reduced the congestion window {ecn.congestion-reductions}
    % packet[s] with matching signature received {tcp-signature.received-good-signature}
    % packet[s] with bad signature received {tcp-signature.received-bad-signature}
    % time[s] failed to make signature due to no SA {tcp-signature.failed-make-signature}
    % time[s] unexpected signature received {tcp-signature.no-signature-expected}
    % time[s] no signature provided by segment {tcp-signature.no-signature-provided}
    % Path MTU discovery black hole detection activation[s] {pmtud.pmtud-activated}
    % Path MTU discovery black hole detection min MSS activation[s] {pmtud.pmtud-activated-min-mss}
    % Path MTU discovery black hole detection failure[s] {pmtud.pmtud-failed}
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
    % datagram[s] received {received-datagrams}
    % with incomplete header {dropped-incomplete-headers}
    % with bad data length field {dropped-bad-data-length}
    % with bad checksum {dropped-bad-checksum}
    % with no checksum {dropped-no-checksum}
    % dropped due to no socket {dropped-no-socket}
    % broadcast/multicast datagram[s] undelivered {dropped-broadcast-multicast}
    % dropped due to full socket buffers {dropped-full-socket-buffer}
    % not for hashed pcb {not-for-hashed-pcb}
    % delivered {delivered-packets}
    % datagram[s] output {output-packets}
    % time[s] multicast source filter matched {multicast-source-filter-matches}
    """,
)
IP: Final = section(
    "ip",
    """
    % total packet[s] received {received-packets}
    % bad header checksum[s] {dropped-bad-checksum}
    % with size smaller than minimum {dropped-below-minimum-size}
    % with data size < data length {dropped-short-packets}
    % with ip length > max ip packet size {dropped-too-long}
    % with header length < data size {dropped-short-header-length}
    % with data length < header length {dropped-short-data}
    % with bad options {dropped-bad-options}
    % with incorrect version number {dropped-bad-version}
    % fragment[s] received {received-fragments}
    % fragment[s] dropped (dup or out of space) {dropped-fragments}
    % fragment[s] dropped after timeout {dropped-fragments-after-timeout}
    % packet[s] reassembled ok {reassembled-packets}
    % packet[s] for this host {received-local-packets}
    % packet[s] for unknown/unsupported protocol {dropped-unknown-protocol}
    % packet[s] forwarded (% packet[s] fast forwarded) {forwarded-packets fast-forwarded-packets}
    % packet[s] not forwardable {packets-cannot-forward}
    % packet[s] received for unknown multicast group {received-unknown-multicast-group}
    % redirect[s] sent {redirects-sent}
    % packet[s] sent from this host {sent-packets}
    % packet[s] sent with fabricated ip header {send-packets-fabricated-header}
    % output packet[s] dropped due to no bufs, etc. {discard-no-mbufs}
    % output packet[s] discarded due to no route {discard-no-route}
    % output datagram[s] fragmented {sent-fragments}
    % fragment[s] created {fragments-created}
    % datagram[s] that can't be fragmented {discard-cannot-fragment}
    % tunneling packet[s] that can't find gif {discard-tunnel-no-gif}
    % datagram[s] with bad address in header {discard-bad-address}
    """,
)
ICMP: Final = section(
    "icmp",
    """
    % call[s] to icmp_error {icmp-calls}
    % error[s] not generated in response to an icmp message {errors-not-from-message}
    Output histogram: {output-histogram}
      ?echo reply: %
      ?destination unreachable: %
      ?echo: %
      ?router advertisement: %
      ?time exceeded: %
      ?unknown ICMP #44: %
    % message[s] with bad code fields {dropped-bad-code}
    % message[s] less than the minimum length {dropped-too-short}
    % message[s] with bad checksum {dropped-bad-checksum}
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
      ?unknown ICMP #44: %
    % message response[s] generated {sent-packets}
    % invalid return address[s] {discard-invalid-return-address}
    % no return route[s] {discard-no-route}
    !ICMP address mask responses are disabled
    """,
)
IGMP: Final = section(
    "igmp",
    """
    % message[s] received {received-messages}
    % message[s] received with too few bytes {dropped-too-short}
    % message[s] received with wrong TTL {dropped-wrong-ttl}
    % message[s] received with bad checksum {dropped-bad-checksum}
    % V1/V2 membership quer[y|ies] received {received-membership-queries}
    % V3 membership quer[y|ies] received {received-v3-membership-queries}
    % membership quer[y|ies] received with invalid field(s) {dropped-membership-queries}
    % general quer[y|ies] received {received-general-queries}
    % group quer[y|ies] received {received-group-queries}
    % group-source quer[y|ies] received {received-group-source-queries}
    % group-source quer[y|ies] dropped {dropped-group-source-queries}
    % membership report[s] received {received-membership-requests}
    % membership report[s] received with invalid field(s) {dropped-membership-reports}
    % membership report[s] received for groups to which we belong {received-membership-reports-matching}
    % V3 report[s] received without Router Alert {received-v3-reports-no-router-alert}
    % membership report[s] sent {sent-membership-reports}
    """,
)
ARP: Final = section(
    "arp",
    """
    % ARP request[s] sent {sent-requests}
    % ARP request[s] failed to sent {sent-failures}
    % ARP repl[y|ies] sent {sent-replies}
    % ARP request[s] received {received-requests}
    % ARP repl[y|ies] received {received-replies}
    % ARP packet[s] received {received-packers}
    % total packet[s] dropped due to no ARP entry {dropped-no-entry}
    % ARP entr[y|ies] timed out {entries-timeout}
    % Duplicate IP[s] seen {dropped-duplicate-address}
    """,
)
CARP: Final = section(
    "carp",
    """
    % packet[s] received (IPv4) {received-inet-packets}
    % packet[s] received (IPv6) {received-inet6-packets}
      % packet[s] discarded for wrong TTL {dropped-wrong-ttl}
      % packet[s] shorter than header {dropped-short-header}
      % discarded for bad checksum[s] {dropped-bad-checksum}
      % discarded packet[s] with a bad version {dropped-bad-version}
      % discarded because packet too short {dropped-short-packet}
      % discarded for bad authentication {dropped-bad-authentication}
      % discarded for bad vhid {dropped-bad-vhid}
      % discarded because of a bad address list {dropped-bad-address-list}
    % packet[s] sent (IPv4) {sent-inet-packets}
    % packet[s] sent (IPv6) {sent-inet6-packets}
      % send failed due to mbuf memory error {send-failed-memory-error}
      % state update[s] sent {send-state-updates}
    """,
)
ESP: Final = section(
    "esp",
    """
    % packet[s] shorter than header shows {dropped-short-header}
    % packet[s] dropped; protocol family not supported {dropped-bad-protocol}
    % packet[s] dropped; no TDB {dropped-no-tdb}
    % packet[s] dropped; bad KCR {dropped-bad-kcr}
    % packet[s] dropped; queue full {dropped-queue-full}
    % packet[s] dropped; no transform {dropped-no-transform}
    % packet[s] dropped; bad ilen {dropped-bad-length}
    % replay counter wrap[s] {replay-counter-wraps}
    % packet[s] dropped; bad encryption detected {dropped-bad-crypto}
    % packet[s] dropped; bad authentication detected {dropped-bad-auth}
    % possible replay packet[s] detected {possible-replay-detected}
    % packet[s] in {received-packets}
    % packet[s] out {sent-packets}
    % packet[s] dropped; invalid TDB {dropped-bad-tdb}
    % byte[s] in {receieve-bytes}
    % byte[s] out {sent-bytes}
    % packet[s] dropped; larger than IP_MAXPACKET {dropped-too-large}
    % packet[s] blocked due to policy {dropped-policy-violation}
    % crypto processing failure[s] {crypto-failures}
    % tunnel sanity check failure[s] {tunnel-failures}
    ESP output histogram:
      ?aes-cbc: %
      ?#20: %
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
    % route[s] not in table but not freed {unused-but-not-freed}
    """,
)
