"""Counters of macOS ``netstat -s``: TCP, UDP and IPv4, by version of network_cmds: 307, 433, 543, 606 and 741."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.statistics import section

TCP: Final = section(
    "tcp",
    """
    % packet[s] sent {sent-packets}
      % data packet[s] (% byte[s]) {sent-data-packets -bytes}
      % data packet[s] (% byte[s]) retransmitted {sent-retransmitted-packets -bytes}
      % resend[s] initiated by MTU discovery {sent-resends-by-mtu-discovery}
      % ack-only packet[s] (% delayed) {sent-ack-only-packets sent-packets-delayed}
      % URG only packet[s] {sent-urg-only-packets}
      % window probe packet[s] {sent-window-probe-packets}
      % window update packet[s] {sent-window-update-packets}
      % control packet[s] {sent-control-packets}
      % data packet[s] sent after flow control @433-
      % checksummed in software @433-
        % segment[s] (% byte[s]) over IPv4 @433-
        % segment[s] (% byte[s]) over IPv6 @433-
      % challenge ACK[s] sent due to unexpected SYN @543-
      % challenge ACK[s] sent due to unexpected RST @543-
      % challenge ACK[s] sent due to unexpected RST @741-
    % packet[s] received {received-packets}
      % ack[s] (for % byte[s]) {received-ack-packets -bytes}
      % duplicate ack[s] {received-duplicate-acks}
      % ack[s] for unsent data {received-acks-for-unsent-data}
      % packet[s] (% byte[s]) received in-sequence {received-in-sequence-packets -bytes}
      % completely duplicate packet[s] (% byte[s]) {received-completely-duplicate-packets -bytes}
      % old duplicate packet[s] {received-old-duplicate-packets}
      % received packet[s] dropped due to low memory @543-
      % packet[s] with some dup. data (% byte[s] duped) {received-some-duplicate-packets -bytes}
      % out-of-order packet[s] (% byte[s]) {received-out-of-order -order-bytes}
      % packet[s] (% byte[s]) of data after window {received-after-window-packets -bytes}
      % window probe[s] {received-window-probes}
      % window update packet[s] {receive-window-update-packets}
      % packet[s] recovered after loss @543-
      % packet[s] received after close {received-after-close-packets}
      % bad reset[s] {ignored-in-window-resets}
      % discarded for bad checksum[s] {discard-bad-checksum}
      % checksummed in software @433-
        % segment[s] (% byte[s]) over IPv4 @433-
        % segment[s] (% byte[s]) over IPv6 @433-
      % discarded for bad header offset field[s] {discard-bad-header-offset}
      % discarded because packet too short {discard-too-short}
    % connection request[s] {connection-requests}
    % connection accept[s] {connections-accepts}
    % bad connection attempt[s] {bad-connection-attempts}
    % listen queue overflow[s] {listen-queue-overflows}
    % connection[s] established (including accepts) {connections-established}
    % connection[s] closed (including % drop[s]) {connections-closed connection-drops}
      % connection[s] updated cached RTT on close {connections-updated-rtt-on-close}
      % connection[s] updated cached RTT variance on close {connections-updated-variance-on-close}
      % connection[s] updated cached ssthresh on close {connections-updated-ssthresh-on-close}
      % connection[s] initialized RTT from route cache {connections-hostcache-rtt} @543-
      % connection[s] initialized RTT variance from route cache {connections-hostcache-rttvar} @543-
      % connection[s] initialized ssthresh from route cache {connections-hostcache-ssthresh} @543-
    % embryonic connection[s] dropped {embryonic-connections-dropped}
    % segment[s] updated rtt (of % attempt[s]) {segments-updated-rtt segment-update-attempts}
    % retransmit timeout[s] {retransmit-timeouts}
      % connection[s] dropped by rexmit timeout {connections-dropped-by-retransmit-timeout}
      % connection[s] dropped after retransmitting FIN @433-
      % unnecessary packet retransmissions[s] {sent-unnecessary-retransmitted-packets} @543-
    % persist timeout[s] {persist-timeout}
      % connection[s] dropped by persist timeout {connections-dropped-by-persist-timeout}
    % keepalive timeout[s] {keepalive-timeout}
      % keepalive probe[s] sent {keepalive-probes}
      % connection[s] dropped by keepalive {connections-dropped-by-keepalives}
      % connection[s] dropped by keepalive offload @606-
    % correct ACK header prediction[s] {ack-header-predictions}
    % correct data packet header prediction[s] {data-packet-header-predictions}
    % SACK recovery episode[s] {sack.recovery-episodes}
    % segment rexmit[s] in SACK recovery episodes {sack.segment-retransmits}
    % byte rexmit[s] in SACK recovery episodes {sack.byte-retransmits}
    % SACK option[s] (SACK blocks) received {sack.received-blocks}
    % SACK option[s] (SACK blocks) sent {sack.sent-option-blocks}
    % SACK scoreboard overflow {sack.scoreboard-overflows}
    % LRO coalesced packet[s] @433-543
      % time[s] LRO flow table was full @433-543
      % collision[s] in LRO flow table @433-543
      % time[s] LRO coalesced 2 packets @433-543
      % time[s] LRO coalesced 3 or 4 packets @433-543
      % time[s] LRO coalesced 5 or more packets @433-543
    % segment[s] retransmitted in RACK recovery episodes @741-
    % RACK recovery episode[s] @741-
    % RACK recovery episode[s] due to reordering timeout @741-
    % limited transmit[s] done @433-
    % connection[s] had stretch ack algorithm disabled @543-606
    % early retransmit[s] done @433-
    % time[s] cumulative ack advanced along with SACK @433-
    % probe timeout[s] @543-
      % time[s] retransmit timeout triggered after probe @543-
      % time[s] probe packets were sent for an interface @543-
      % time[s] couldn't send probe packets for an interface @543-
      % time[s] fast recovery after tail loss @543-
      % time[s] recovered last packet~ @543-
      % SACK based rescue retransmit[s] @543-
    % client connection[s] attempted to negotiate ECN @543-
      % client connection[s] successfully negotiated ECN @543-
      % time[s] graceful fallback to Non-ECN connection @543-
      % time[s] lost ECN negotiating SYN, followed by retransmission @543-
      % server connection[s] attempted to negotiate ECN @543-
      % server connection[s] successfully negotiated ECN @543-
      % time[s] lost ECN negotiating SYN-ACK, followed by retransmission @543-
      % time[s] received congestion experienced (CE) notification @543-
      % time[s] CWR was sent in response to ECE @543-
      % time[s] sent ECE notification @543-
      % connection[s] received CE atleast once @543-
      % connection[s] received ECE atleast once @543-
      % connection[s] using ECN have seen packet loss but no CE @543-
      % connection[s] using ECN have seen packet loss and CE @543-
      % connection[s] using ECN received CE but no packet loss @543-
      % connection[s] fell back to non-ECN due to SYN-loss @543-
      % connection[s] fell back to non-ECN due to reordering @543-
      % connection[s] fell back to non-ECN due to excessive CE-markings @543-
      % connection[s] fell back due to RST after SYN @543-606
      % connection[s] fell back caused by connection drop due to RST @543-
      % connection[s] fell back due to drop after multiple retransmits~ @543-
      % time[s] received AccECN SYN packet with Not-ECT @741-
      % time[s] received AccECN SYN packet with ECT1 @741-
      % time[s] received AccECN SYN packet with ECT0 @741-
      % time[s] received AccECN SYN packet with CE @741-
      % time[s] CE received in ACE field @741-
    % time[s] packet reordering was detected on a connection @543-
      % time[s] transmitted packets were reordered @543-
      % time[s] fast recovery was delayed to handle reordering @543-
      % time[s] retransmission was avoided by delaying recovery @543-
      % retransmission[s] not needed~ @543-606
    % retransmission[s] due to tail loss @543-
    % time[s] DSACK option was sent @543-
      % time[s] DSACK option was received @543-
      % time[s] recovered from bad retransmission using DSACK @543-
      % time[s] ignored DSACK due to ack loss @543-
      % time[s] ignored old DSACK options @543-
      % time[s] DSACK was disabled on a connection @543-606
    % time[s] PMTU Blackhole detection, size reverted @543-
    % connection[s] were dropped after long sleep @543-
    % time[s] a TFO-cookie has been announced @543-
    % SYN[s] with data and a valid TFO-cookie have been received @543-
    % SYN[s] with TFO-cookie-request received @543-
    % time[s] an invalid TFO-cookie has been received @543-
    % time[s] we requested a TFO-cookie @543-
      % time[s] the peer announced a TFO-cookie @543-
    % time[s] we combined SYN with data and a TFO-cookie @543-
      % time[s] our SYN with data has been acknowledged @543-
    % time[s] a connection-attempt with TFO fell back to regular TCP @543-
    % time[s] a TFO-connection blackhole'd @543-
    % time[s] a TFO-cookie we sent was wrong @543-
    % time[s] did not received a TFO-cookie we asked for @543-
    % time[s] TFO got disabled due to heuristicsn @543-
    % time[s] TFO got blackholed in the sending direction @543-
    % time[s] maximum segment size was changed to default @543-
    % time[s] maximum segment size was changed to medium @543-
    % time[s] maximum segment size was changed to low @543-
    % timer drift[s] less or equal to 1 ms @543-
    % timer drift[s] less or equal to 10 ms @543-
    % timer drift[s] less or equal to 20 ms @543-
    % timer drift[s] less or equal to 50 ms @543-
    % timer drift[s] less or equal to 100 ms @543-
    % timer drift[s] less or equal to 200 ms @543-
    % timer drift[s] less or equal to 500 ms @543-
    % timer drift[s] less or equal to 1000 ms @543-
    % timer drift[s] greater than to 1000 ms @543-
    % FIN_WAIT timeout drop[s] @741-
    % time[s] could not reply to packet {syncache.dropped} @741-
    % successful extraction of entr[y|ies] {syncache.completed} @741-
    % syncache entr[y|ies] aborted {syncache.aborted} @741-
    % SYN cookie[s] sent {syncache.sent-cookies} @741-
    % SYN cookie[s] received {syncache.receivd-cookies} @741-
    % duplicate RST packet[s] for port unreachable suppressed @741-
    % RST packet[s] for port unreachable not suppressed @741-
    % open TCP socket[s] @741-
    """,
)
MPTCP: Final = section(
    "mptcp",
    """
    % subflow switch[es] due to advisory @543-606
    % subflow switch[es] due to peer @543-606
    % data packet[s] sent
    % data byte[s] sent
    % data packet[s] received
    % data byte[s] received
    % packet[s] with an invalid MPCAP option
    % packet[s] with an invalid MPJOIN option
    % time[s] primary subflow fell back to TCP
    % time[s] secondary subflow fell back to TCP
    % DSS option drop[s]
    % other invalid MPTCP option[s]
    % time[s] the MPTCP subflow window was reduced
    % bad DSS checksum[s]
    % time[s] received out of order data~
    % subflow switch[es]
    % subflow switch[es] due to rtt @543-
    % subflow switch[es] due to rto @543-
    % number of subflow probe[s] @543-
    % number of join ack retransmits[s] @741-
    % MPTCP packet[s] dropped for lack of memory @741-
    % MPTCP duplicate-only packet[s] received @741-
    % MPTCP packet[s] with data after window @741-
    % byte[s] sent on cellular in handover-mode @741-
    % MPTCP attempt[s] using handover mode @741-
    % successfull handover mode connection[s] that started on Wi-Fi @741-
    % successfull handover mode connection[s] that started on cellular @741-
    % byte[s] sent on cellular in handover mode @741-
    % byte[s] sent in handover @741-
    % MPTCP attempt[s] using aggregate mode @741-
    % aggregate mode connection[s] that negotiated MPTCP @741-
    % byte[s] sent on cellular in aggregate mode @741-
    % byte[s] sent in aggregate @741-
    % connection[s] that moved traffic away from cellular when starting on cellular @741-
    % new subflow[s] that fell back to regular TCP on cellular @741-
    % new subflow[s] that fell back to regular TCP on Wi-Fi @741-
    % time[s] an MPTCP connection triggered cellular @741-
    % open MPTCP socket[s] @741-
    """,
)
OLD_UDP: Final = section(
    "udp",
    """
    % datagram[s] received {received-datagrams}
    % with incomplete header {dropped-incomplete-headers}
    % with bad data length field {dropped-bad-data-length}
    % with bad checksum {dropped-bad-checksum}
    % with no checksum {dropped-no-checksum}
    % dropped due to no socket {dropped-no-socket}
    % broadcast/multicast datagram[s] dropped due to no socket {dropped-broadcast-multicast}
    % dropped due to full socket buffers {dropped-full-socket-buffer}
    % not for hashed pcb {not-for-hashed-pcb}
    % delivered {delivered-packets}
    % datagram[s] output {output-packets}
    """,
)
"""UDP before network_cmds 433."""
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
      % IPv6 multicast datagram[s] undelivered @741-
      % time[s] multicast source filter matched {multicast-source-filter-matches}
      % dropped due to full socket buffers {dropped-full-socket-buffer}
      % not for hashed pcb {not-for-hashed-pcb}
      % delivered {delivered-packets}
    % datagram[s] output {output-packets}
      % checksummed in software
        % datagram[s] (% byte[s]) over IPv4
        % datagram[s] (% byte[s]) over IPv6
    % duplicate IMCP packet[s] for port unreachable suppressed @741-
    % ICMP packet[s] for port unreachable not suppressed @741-
    % open UDP socket[s] @741-
    """,
)
OLD_IP: Final = section(
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
"""IP before network_cmds 433."""
IP: Final = section(
    "ip",
    """
    % total packet[s] received {received-packets}
      % bad header checksum[s] {dropped-bad-checksum}
      % with size smaller than minimum {dropped-below-minimum-size}
      % with data size < data length {dropped-short-packets}
      % with data size > data length
        % packet[s] forced to software checksum
      % with ip length > max ip packet size {dropped-too-long}
      % with header length < data size {dropped-short-header-length}
      % with data length < header length {dropped-short-data}
      % with bad options {dropped-bad-options}
      % with incorrect version number {dropped-bad-version}
      % fragment[s] received {received-fragments}
        % dropped (dup or out of space) {dropped-fragments}
        % dropped after timeout {dropped-fragments-after-timeout}
        % reassembled ok {reassembled-packets}
      % packet[s] for this host {received-local-packets}
      % packet[s] for unknown/unsupported protocol {dropped-unknown-protocol}
      % packet[s] forwarded (% packet[s] fast forwarded) {forwarded-packets fast-forwarded-packets}
      % packet[s] not forwardable {packets-cannot-forward}
      % packet[s] received for unknown multicast group {received-unknown-multicast-group}
      % redirect[s] sent {redirects-sent}
      % input packet[s] not chained due to collision @543-
      % input packet[s] processed in a chain @543-
      % input packet[s] unable to chain @543-
      % input packet chain[s] processed with length greater than 2 @543-
      % input packet chain[s] processed with length greater than 4 @543-
      % input packet[s] did not go through list processing path @543-
      % input packet[s] that passed the weak ES interface address match @606-
      % input packet[s] with no interface address match @606-
    % packet[s] sent from this host {sent-packets}
      % packet[s] sent with fabricated ip header {send-packets-fabricated-header}
      % output packet[s] dropped due to no bufs, etc. {discard-no-mbufs}
      % output packet[s] discarded due to no route {discard-no-route}
      % output datagram[s] fragmented {sent-fragments}
      % fragment[s] created {fragments-created}
      % datagram[s] that can't be fragmented {discard-cannot-fragment}
      % tunneling packet[s] that can't find gif {discard-tunnel-no-gif}
      % datagram[s] with bad address in header {discard-bad-address}
      % packet[s] dropped due to no bufs for control data
      % packet[s] dropped due to NECP policy @543-
      % header[s] (% byte[s]) checksummed in software
    % open raw IP socket[s] @741-
    """,
)
PERFORMANCE: Final = section(
    "ip",
    """
    Input Performance Stats:
      % total packets measured
      % total usec elapsed
      %f usec per packet
      Histogram:
        ~x <= 1: %
        ~1 < x <= 2: %
        ~2 < x <= 4: %
        ~4 < x <= 8: %
        ~8 < x: %
    Output Performance Stats:
      % total packets measured
      % total usec elapsed
      %f usec per packet
      Histogram:
        ~x <= 1: %
        ~1 < x <= 2: %
        ~8 < x: %
    """,
)
"""What network_cmds 481 to 606 print of a kernel that measures the time packets take, behind the counters of IP."""
