"""Counters of FreeBSD 13 ``netstat -s``: IPv6 and SCTP."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.statistics import section

IP6: Final = section(
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
    % atomic fragment[s] {atomic-fragments}
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
      ?ICMP6: %
      ?PIM: %
    Mbuf statistics: {mbuf-statistics}
      % one mbuf {mbuf-statistics.one-mbuf}
      two or more mbuf: {mbuf-statistics.mbuf-data}
        ?lo0= %
        ?em0= %
        ?vlan100= %
      % one ext mbuf {mbuf-statistics.one-extra-mbuf}
      % two or more ext mbuf {mbuf-statistics.two-or-more-extra-mbufs}
    % packet[s] whose headers are not contiguous {dropped-header-too-long}
    % tunneling packet[s] that can't find gif {discard-tunnel-no-gif}
    % packet[s] discarded because of too many headers {dropped-too-many-headers}
    % failure[s] of source address selection {source-address-selection.address-selection-failures}
    source addresses on an outgoing I/F {source-address-selection.outgoing-interface}
      ?% link-local[s]
      ?% global[s]
    source addresses on a non-outgoing I/F {source-address-selection.non-outgoing-interface}
      ?% interface-local[s]
    source addresses of same scope {source-address-selection.same-source}
      ?% link-local[s]
      ?% global[s]
    source addresses of a different scope {source-address-selection.different-scope}
      ?% site-local[s]
      ?% addresses scope=0xe
    deprecated source addresses {source-address-selection.deprecated-source}
    Source addresses selection rule applied: {source-address-selection.rules-applied}
      ?% first candidate
      ?% same address
      ?% appropriate scope
    """,
)
ICMP6: Final = section(
    "icmp6",
    """
    % call[s] to icmp6_error {icmp6-calls}
    % error[s] not generated in response to an icmp6 message {errors-not-generated-from-message}
    % error[s] not generated because of rate limitation {errors-discarded-by-rate-limitation}
    Output histogram: {output-histogram}
      ?unreach: %
      ?packet too big: %
      ?echo reply: %
      ?router solicitation: %
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
    % default routers overflow[s] {default-routers-overflows}
    % prefix overflow[s] {prefixes-overflows}
    % neighbour entries overflow[s] {neighbour-entries-overflows}
    % redirect overflow[s] {redirect-overflows}
    % message[s] with invalid hop limit {dropped-invalid-hop-limit}
    % path MTU change[s] {path-mtu-changes}
    """,
)
RIP6: Final = section(
    "rip6",
    """
    % message[s] received {received-packets}
    % checksum calculation[s] on inbound {input-checksum-computation}
    % message[s] with bad checksum {received-bad-checksum}
    % message[s] dropped due to no socket {dropped-no-socket}
    % multicast message[s] dropped due to no socket {dropped-multicast-no-socket}
    % message[s] dropped due to full socket buffers {dropped-full-socket-buffer}
    % delivered {delivered-packets}
    % datagram[s] output {sent-packets}
    """,
)
SCTP: Final = section(
    "sctp",
    """
    % input packet[s] {received-packets}
      % datagram[s] {received-datagrams}
      % packet[s] that had data {received-with-data}
      % input SACK chunk[s] {received-sack-chunks}
      % input DATA chunk[s] {received-data-chunks}
      % duplicate DATA chunk[s] {received-duplicate-data-chunks}
      % input HB chunk[s] {received-hb-chunks}
      % HB-ACK chunk[s] {received-hb-ack-chunks}
      % input ECNE chunk[s] {received-ecne-chunks}
      % input AUTH chunk[s] {received-auth-chunks}
      % chunk[s] missing AUTH {dropped-missing-auth}
      % invalid HMAC id[s] received {dropped-invalid-hmac}
      % invalid secret id[s] received {dropped-invalid-secret}
      % auth failed {dropped-auth-failed}
      % fast path receives all one chunk {received-fast-path}
      % fast path multi-part data {receives-fast-path-multipart}
    % output packet[s] {sent-packets}
      % output SACK[s] {sent-sacks}
      % output DATA chunk[s] {sent-data-chunks}
      % retransmitted DATA chunk[s] {sent-retransmitted-data-chunks}
      % fast retransmitted DATA chunk[s] {sent-fast-retransmitted-data-chunks}
      % FR'[s] that happened more than once to same chunk {sent-fast-retransmitted-data-chunk-multiple-times}
      % output HB chunk[s] {sent-hb-chunks}
      % output ECNE chunk[s] {sent-ecne-chunks}
      % output AUTH chunk[s] {sent-auth-chunks}
      % ip_output error counter {send-errors}
    Packet drop statistics:
      % from middle box {drop-statistics.middle-box}
      % from end host {drop-statistics.end-host}
      % with data {drop-statistics.with-data}
      % non-data, non-endhost {drop-statistics.non-data}
      % non-endhost, bandwidth rep only {drop-statistics.non-endhost}
      % not enough for chunk header {drop-statistics.short-header}
      % not enough data to confirm {drop-statistics.short-data}
      % where process_chunk_drop said break {drop-statistics.chunk-break}
      % failed to find TSN {drop-statistics.tsn-not-found}
      % attempt reverse TSN lookup {drop-statistics.reverse-tsn}
      % e-host confirms zero-rwnd {drop-statistics.confirmed-zero-window}
      % midbox confirms no space {drop-statistics.middle-box-no-space}
      % data did not match TSN {drop-statistics.bad-data}
      % TSN'[s] marked for Fast Retran {drop-statistics.tsn-marked-fast-retransmission}
    Timeouts:
      % iterator timer[s] fired {timeouts.iterator}
      % T3 data time out[s] {timeouts.t3-data}
      % window probe (T3) timer[s] fired {timeouts.window-probe}
      % INIT timer[s] fired {timeouts.init-timer}
      % sack timer[s] fired {timeouts.sack-timer}
      % shutdown timer[s] fired {timeouts.shutdown-timer}
      % heartbeat timer[s] fired {timeouts.heartbeat-timer}
      % a cookie timeout fired {timeouts.cookie-timer}
      % an endpoint changed its cookiesecret {timeouts.endpoint-changed-cookie}
      % PMTU timer[s] fired {timeouts.pmtu-timer}
      % shutdown ack timer[s] fired {timeouts.shutdown-ack-timer}
      % shutdown guard timer[s] fired {timeouts.shutdown-guard-timer}
      % stream reset timer[s] fired {timeouts.stream-reset-timer}
      % early FR timer[s] fired {timeouts.early-fast-retransmission-timer}
      % an asconf timer fired {timeouts.asconf-timer}
      % auto close timer fired {timeouts.auto-close-timer}
      % asoc free timer[s] expired {timeouts.asoc-free-timer}
      % inp free timer[s] expired {timeouts.input-free-timer}
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
    % packet shorter than header {dropped-too-short}
    % checksum error {dropped-bad-checksum}
    % no endpoint for port {dropped-no-endpoint}
    % bad v-tag {dropped-bad-v-tag}
    % bad SID {dropped-bad-sid}
    % no memory {dropped-no-memory}
    % number of multiple FR in a RTT window {multiple-fast-retransmits-in-rtt}
    % TODO:sctps_markedretrans
    % RFC813 allowed sending {rfc813-sent}
    % RFC813 does not allow sending {rfc813-queued}
    % times max burst prohibited sending {max-burst-queued}
    % look ahead tells us no memory in interface {no-memory-in-interface}
    % number[s] of window probes sent {sent-window-probes}
    % time[s] an output error to clamp down on next user send {low-level-err}
    % time[s] sctp_senderrors were caused from a user {low-level-user-error}
    % number of in data drop[s] due to chunk limit reached {dropped-chunk-limit}
    % number of in data drop[s] due to rwnd limit reached {dropped-rwnd-limit}
    % time[s] a ECN reduced the cwnd {ecn-reduced-cwnd}
    % used express lookup via vtag {v-tag-express-lookup}
    % collision in express lookup {v-tag-collision}
    % time[s] the sender ran dry of user data on primary {sender-ran-dry}
    % same for above {cmt-ran-dry}
    % sack[s] the slow way {slow-path-sack}
    % window update only sack[s] sent {sent-window-update-only-sack}
    % send[s] with sinfo_flags !=0 {sent-with-sinfo}
    % unordered send[s] {sent-with-unordered}
    % send[s] with EOF flag set {sent-with-eof}
    % send[s] with ABORT flag set {sent-with-abort}
    % time[s] protocol drain called {protocol-drain-called}
    % time[s] we did a protocol drain {protocol-drain}
    % time[s] recv was called with peek {read-with-peek}
    % cached chunk[s] used {cached-chunks}
    % cached stream oq's used {cached-output-queue-used}
    % unread message[s] abandonded by close {messages-abandoned}
    % send burst avoidance, already max burst inflight to net {send-burst-avoidance}
    % send cwnd full avoidance, already max burst inflight to net {send-cwnd-avoidance}
    % number of map array over-run[s] via fwd-tsn's {tsn-map-overruns}
    """,
)
MULTICAST: Final = section(
    "IPv4 multicast forwarding",
    """
    % multicast forwarding cache lookup[s] {cache-lookups}
    % multicast forwarding cache miss[es] {cache-misses}
    % upcall[s] to multicast routing daemon {upcalls-total}
    % upcall queue overflow[s] {upcall-overflows}
    % upcall[s] dropped due to full socket buffer {upcalls-dropped-full-buffer}
    % cache cleanup[s] {cache-cleanups}
    % datagram[s] with no route for origin {dropped-no-origin}
    % datagram[s] arrived with bad tunneling {dropped-bad-tunnel}
    % datagram[s] could not be tunneled {dropped-could-not-tunnel}
    % datagram[s] arrived on wrong interface {dropped-wrong-incoming-interface}
    % datagram[s] selectively dropped {dropped-selectively}
    % datagram[s] dropped due to queue overflow {dropped-queue-overflow}
    % datagram[s] dropped for being too large {dropped-too-large}
    """,
)
"""What ``-gs`` prints."""
