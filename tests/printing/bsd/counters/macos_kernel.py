"""Counters of macOS ``netstat -s``: IPsec, the kernel and the quality of links."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.statistics import section

IPSEC: Final = section(
    "ipsec",
    """
    % inbound packet[s] processed successfully
    % inbound packet[s] violated process security policy {dropped-policy-violation}
    % inbound packet[s] with no SA available
    % invalid inbound packet[s] {dropped-invalid}
    % inbound packet[s] failed due to insufficient memory {dropped-no-memory}
    ESP input histogram:
      ?aes-cbc: %
      ?#21: %
    % outbound packet[s] processed successfully
    % outbound packet[s] violated process security policy {discarded-policy-violation}
    % outbound packet[s] with no SA available {discarded-no-sa}
    % invalid outbound packet[s] {discarded-invalid}
    % outbound packet[s] with no route {discarded-no-route}
    """,
)
PFKEY: Final = section(
    "pfkey",
    """
    +% request[s] sent from userland {sent-requests}
    % byte[s] sent from userland {sent-bytes}
    histogram by message type: {output-histogram}
      ?reserved: %
      ?add: %
      ?getspi: %
      ?dump: %
      ?x_promisc: %
    % message[s] with invalid length field {dropped-bad-length}
    % message[s] with invalid version field {dropped-bad-version}
    % message[s] with invalid message type field {dropped-bad-type}
    % message[s] too short {dropped-too-short}
    % message[s] with memory allocation failure {dropped-no-memory}
    % message[s] with duplicate extension {dropped-duplicate-extension}
    % message[s] with invalid extension type {dropped-bad-extension}
    % message[s] with invalid sa type {dropped-bad-sa-type}
    % message[s] with invalid address extension {dropped-bad-address-extension}
    +% request[s] sent to userland {received-requests}
    % byte[s] sent to userland {received-bytes}
    histogram by message type: {input-histogram}
      ?add: %
      ?getspi: %
      ?dump: %
    % message[s] toward single socket {received-one-socket}
    % message[s] toward all sockets {received-all-sockets}
    % message[s] toward registered sockets {received-registered-sockets}
    % message[s] with memory allocation failure {discarded-no-memory}
    % open pfkey socket[s] @741-
    """,
)
KCTL: Final = section(
    "kctl",
    """
    % current kernel control socket[s] @543-606
    % total kernel control module[s] registered @543-
    % current kernel control module[s] registered @543-
    % open kernel control socket[s] @741-
    % kernel control generation count @543-
    % connection attempt[s] @543-
    % connection failure[s] @543-
    % send failure[s] @543-
    % send list failure[s] @543-
    % enqueue failure[s] @543-
    % packet[s] dropped due to full socket buffers @543-
    % failure[s] with bad kern_ctl_ref @543-
    % register failure[s] because of too many kern_ctl_ref @543-
    % enqueuedata failure[s] because could not allocate a packet @543-
    % enqueuedata failure[s] due to full socket buffers @543-
    """,
)
KEVT: Final = section(
    "kevt",
    """
    % current kernel control socket[s] @543-606
    % open kernel event socket[s] @741-
    % kernel control generation count @543-
    % bad vendor failure[s] @543-
    % message too big failure[s] @543-
    % out of memory failure[s] @543-
    % message[s] dropped due to full socket buffers @543-
    % message[s] posted @543-
    """,
)
XBKIDLE: Final = section(
    "xbkidle",
    """
    % max per process @543-
    % maximum time (seconds) @543-
    % high water mark @543-
    % socket option not supported failure[s] @543-
    % too many sockets failure[s] @543-
    % total socket[s] requested OK @543-
    % extended bk idle socket[s] @543-
    % no cellular failure[s] @543-
    % no time failures[s] @543-
    % forced defunct socket[s] @543-
    % resumed socket[s] @543-
    % timeout expired failure[s] @543-
    % timer rescheduled @543-
    % no delegated failure[s] @543-
    """,
)
NSTAT: Final = section(
    "nstat",
    """
    % enqueue source udpate message failure[s] @543-606
    % enqueue success message failure[s] @543-
    % enqueue source counts message failure[s] @543-
    % enqueue sysinfo message failure[s] @543-
    % enqueue source update message failure[s] @741-
    % enqueue description message failure[s] @543-
    % enqueue remove message failure[s] @543-
    % enqueue source added message failure[s] @543-
    % enqueue error message failure[s] @543-
    % copy descriptor failure[s] @543-
    % provider counts failure[s] @543-
    % control send description failure[s] @543-
    % control send goodbye failure[s] @543-
    % flush accumulated messages failure[s] @543-
    % accumulated message failure[s] @543-
    % control cleanup source failure[s] @543-
    % handle message failure[s] @543-
    """,
)
NET_API: Final = section(
    "net_api",
    """
    % interface filter[s] currently attached @543-
    % interface filter[s] currently attached by OS @741-
    % interface filter[s] attached since boot @543-
    % interface filter[s] attached since boot by OS @543-
    % IP filter[s] currently attached @543-
    % IP filter[s] currently attached by OS @741-
    % IP filter[s] attached since boot @543-
    % IP filter[s] attached since boot by OS @543-
    % socket filter[s] currently attached @543-
    % socket filter[s] currently attached by OS @741-
    % socket filter[s] attached since boot @543-
    % socket filter[s] attached since boot by OS @543-
    % socket[s] allocated since boot @543-
    % socket[s] allocated in-kernel since boot @543-
    % socket[s] allocated in-kernel by OS @543-
    % socket[s] with NECP client UUID since boot @543-
    % local domain socket[s] allocated since boot @543-
    % route domain socket[s] allocated since boot @543-
    % inet domain socket[s] allocated since boot @543-
    % inet6 domain socket[s] allocated since boot @543-
    % system domain socket[s] allocated since boot @543-
    % multipath domain socket[s] allocated since boot @543-
    % key domain socket[s] allocated since boot @543-
    % ndrv domain socket[s] allocated since boot @543-
    % other domains socket[s] allocated since boot @543-
    % IPv4 stream socket[s] created since boot @543-
    % IPv4 datagram socket[s] created since boot @543-
    % IPv4 datagram socket[s] connected @543-
    % IPv4 DNS socket[s] @543-
    % IPv4 datagram socket[s] without data @543-
    % IPv6 stream socket[s] created since boot @543-
    % IPv6 datagram socket[s] created since boot @543-
    % IPv6 datagram socket[s] connected @543-
    % IPv6 DNS socket[s] @543-
    % IPv6 datagram socket[s] without data @543-
    % socket multicast join[s] since boot @543-
    % socket multicast join[s] since boot by OS @543-
    % IPv4 stream nexus flow[s] added since boot @543-
    % IPv4 datagram nexus flow[s] added since boot @543-
    % IPv6 stream nexus flow[s] added since boot @543-
    % IPv6 datagram nexus flow[s] added since boot @543-
    % interface[s] currently allocated @543-
    % interface[s] allocated since boot @543-
    % interface[s] currently allocated by OS @543-
    % extended interface[s] allocated since boot by OS @543-
    % PF addrule operation[s] since boot @543-
    % PF addrule operation[s] since boot by OS @543-
    % vmnet start[s] since boot @543-
    """,
)
VSOCK: Final = section(
    "vsock",
    """
    % open vsock socket[s] @741-
    """,
)
LINK_HEURISTICS: Final = section(
    "link heuristics.",
    """
    !enabled: true
    % time[s] link heuristics enabled
    %.% seconds link heuristics enabled
    % time[s] link congested enabled
    %.% seconds link congested
    % time[s] good link quality enabled
    %.% seconds of good link quality
    % time[s] poor link quality enabled
    %.% seconds of poor link quality
    % time[s] minimally viable link quality enabled
    %.% seconds of minimally viable link quality
    % time[s] bad link quality enabled
    %.% seconds of bad link quality
    % stealth TCP packet[s] to closed port
    % TCP packet[s] ACK/SYN no prioritized
    % TCP data retransmission[s] compressed
    % TCP SYN retransmission[s] standard backoff
    % TCP retransmission[s] delayed to floor
    % stealth UDP packet[s] to closed port
    """,
)
"""Quality of a link, without the name of the interface; the title has no colon."""
LPW: Final = section(
    "LPW stats.",
    """
    % packet[s] received in LPW mode
    % packet[s] sent in LPW mode
    % magic packet[s] checked
    % magic packet[s] found
    """,
)
"""Low power wake, without the name of the interface; the title has no colon."""
