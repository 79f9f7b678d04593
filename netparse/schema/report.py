"""The schema, version 1: one form for the outputs of all tools.

A `Report` describes one input. It holds one `Capture` for each run of a command found in it, and a capture
holds records. ``kind`` says what a record describes, ``line`` where it was printed.

Names follow the field's documents: RFC 9293 (TCP states), RFC 4292 (routes), RFC 2863 (interfaces), RFC 4022
and 4113 (TCP and UDP counters). A value is what was printed, or null; null fields are left out of the JSON.

    >>> Socket(line=5, protocol="tcp", family="ipv4", local_address="192.0.2.1", local_port=443).model_dump(
    ...     exclude_none=True
    ... )
    {'kind': 'socket', 'line': 5, 'protocol': 'tcp', 'family': 'ipv4', 'local_address': '192.0.2.1', 'local_port': 443}
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from netparse.schema.diagnostics import Diagnostic, LineNumber
from netparse.schema.json_schema import schema_of
from netparse.schema.model import Model

SCHEMA_VERSION: Final = "1"
SCHEMA_ID: Final = "urn:netparse:report:1"

Family = Literal["ipv4", "ipv6", "dual"]
State = Literal[
    "LISTEN",
    "SYN_SENT",
    "SYN_RECEIVED",
    "ESTABLISHED",
    "FIN_WAIT_1",
    "FIN_WAIT_2",
    "CLOSE_WAIT",
    "CLOSING",
    "LAST_ACK",
    "TIME_WAIT",
    "CLOSED",
    "BOUND",
    "DELETE_TCB",
    "NEW_SYN_RECV",
    "IDLE",
    "UNKNOWN",
]
EncodingOrigin = Literal["bom", "declared", "utf-8", "guessed"]

Port = Annotated[int, Field(ge=0, le=65535)]
Counter = Annotated[int, Field(ge=0, le=2**64 - 1)]
Unsigned32 = Annotated[int, Field(ge=0, le=2**32 - 1)]
Integer = Annotated[int, Field(ge=-(2**63), le=2**64 - 1)]
MacAddress = Annotated[str, Field(pattern=r"^[0-9a-f]{2}(?::[0-9a-f]{2})+$")]


class LineCounts(Model):
    """The account of all lines of an input: the five kinds add up to the total."""

    total: Counter = 0
    """Lines of the input."""
    records: Counter = 0
    """Lines that a record was read from."""
    structure: Counter = 0
    """Titles, headers, rulers, elisions, and blank lines in and around an output."""
    messages: Counter = 0
    """Lines in which the tool says something that is not a row: warnings, errors, its usage text."""
    context: Counter = 0
    """Lines outside any output of netstat or route."""
    unparsed: Counter = 0
    """Lines inside an output that were not understood; each has a diagnostic."""


class Source(Model):
    """Where the text of a report came from and how its bytes were read."""

    path: str | None = None
    """Name of the input: a path, "-" for standard input; null for a text without name, or a command that was run."""
    encoding: str | None = None
    """Character encoding of the first part that shows one, by its Python name; null if the input was text already."""
    encoding_from: EncodingOrigin | None = None
    """How that encoding was chosen: by a byte order mark, by the caller, as valid UTF-8, or guessed by the text."""


class Timer(Model):
    """A TCP timer, as ``netstat -o`` of Linux prints it: ``keepalive (7199.99/0/0)``."""

    name: str
    """Name in English: off, on, on1, on2, keepalive, timewait, probe, unkn-4; as printed if it is none of these."""
    seconds: Annotated[float, Field(allow_inf_nan=False)] | None = None
    """Seconds until the timer fires."""
    retransmits: Counter | None = None
    """Retransmissions so far."""
    probes: Integer | None = None
    """Unanswered window or keepalive probes."""


class _Record(Model):
    kind: str
    """What the record describes."""
    line: LineNumber
    """Line on which the record begins, counted from 1 in the decoded input."""
    last_line: LineNumber | None = None
    """Line on which the record ends, if that is another one."""
    native: dict[str, str] | None = None
    """Printed cells that have no field of their own, by the column's title or their label, in snake_case."""
    truncated: list[str] | None = None
    """Names of the fields that are as wide as the tool cuts them: it leaves no mark, so they may be cut short."""
    redacted: list[str] | None = None
    """Names of the fields that somebody has hidden: they are null, and ``native`` has what stands in their place."""


class Socket(_Record):
    """One internet socket: a row of the connection table.

    Windows prints it so (``netstat -ano``)::

        Proto  Local Address          Foreign Address        State           PID
        TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED     4388
    """

    kind: Literal["socket"] = "socket"
    """Always "socket"."""
    protocol: str
    """Transport protocol in lower case, without address family: tcp, udp, udplite, raw, ip, icmp, sctp, mptcp."""
    family: Family | None = None
    """Address family; "dual" is an IPv6 socket that also takes IPv4; null if neither protocol nor address shows it."""
    local_address: str | None = None
    """Local IP address as RFC 5952 writes it, without brackets and zone; 0.0.0.0 or :: if it is any address."""
    local_zone: str | None = None
    """Zone of the local address (RFC 4007): an interface name or index."""
    local_host: str | None = None
    """Local host name, if a name was printed instead of an address."""
    local_port: Port | None = None
    """Local port, or IP protocol of a raw socket; null if there is none or the service has no registered number."""
    local_service: str | None = None
    """Local service name, if a name was printed instead of a number."""
    remote_address: str | None = None
    """Remote IP address ("Foreign Address"); null if the socket has no peer."""
    remote_zone: str | None = None
    """Zone of the remote address."""
    remote_host: str | None = None
    """Remote host name, if a name was printed."""
    remote_port: Port | None = None
    """Remote port; null if the socket has no peer, or the service has no registered number."""
    remote_service: str | None = None
    """Remote service name, if a name was printed."""
    state: State | None = None
    """State of the connection by its RFC 9293 name, with underscores."""
    native_state: str | None = None
    """State as printed, if that is not the name in ``state``."""
    recv_q: Counter | None = None
    """Bytes received and not yet read by the program; for a listener, connections not yet accepted."""
    send_q: Counter | None = None
    """Bytes sent and not yet acknowledged by the peer."""
    pid: Unsigned32 | None = None
    """Process id of the owner, as printed; 0 where the tool prints 0."""
    program: str | None = None
    """Name of the owner's program, as printed."""
    components: list[str] | None = None
    """Components through which the program opened the socket (``netstat -b`` of Windows), in printed order."""
    user: str | None = None
    """Name of the owning user."""
    uid: Unsigned32 | None = None
    """Numeric id of the owning user."""
    inode: Counter | None = None
    """Inode of the socket."""
    timer: Timer | None = None
    """The TCP timer; one with the name "off" does not run."""
    rx_bytes: Counter | None = None
    """Bytes received over the connection."""
    tx_bytes: Counter | None = None
    """Bytes sent over the connection."""
    offload_state: str | None = None
    """Whether the connection is handled by the network adapter (``netstat -t`` of Windows), as printed."""
    interface: str | None = None
    """Interface the socket is bound to."""


class UnixSocket(_Record):
    """One local (UNIX domain) socket.

    Linux prints it so::

        Proto RefCnt Flags       Type       State         I-Node   Path
        unix  2      [ ACC ]     STREAM     LISTENING     15043    /run/dbus/system_bus_socket
    """

    kind: Literal["unix_socket"] = "unix_socket"
    """Always "unix_socket"."""
    path: str | None = None
    """Path or abstract name it is bound to."""
    type: str | None = None
    """Type in lower case: stream, dgram, seqpacket, raw, rdm, unknown; as printed if it is none of these."""
    state: str | None = None
    """State in English: LISTENING, CONNECTED; as printed if it is no state that is known; null if none is printed."""
    flags: str | None = None
    """Flags, as printed between the brackets, with single blanks; null if nothing stands there."""
    flag_names: list[str] | None = None
    """The same flags one by one: ACC (it accepts connections), W, N."""
    ref_count: Counter | None = None
    """References to the socket."""
    inode: Counter | None = None
    """Inode of the socket."""
    pid: Unsigned32 | None = None
    """Process id of the owner."""
    program: str | None = None
    """Name of the owner's program, as printed."""
    recv_q: Counter | None = None
    """Bytes waiting to be read."""
    send_q: Counter | None = None
    """Bytes waiting to be sent."""
    kernel_address: str | None = None
    """Kernel address of the socket."""
    peer: str | None = None
    """Kernel address of the socket it is connected to."""


class Route(_Record):
    """One entry of a routing table (RFC 4292 inetCidrRouteTable).

    Windows prints it so (``route print``)::

        Network Destination        Netmask          Gateway       Interface  Metric
                  0.0.0.0          0.0.0.0        192.0.2.1       192.0.2.10     25
    """

    kind: Literal["route"] = "route"
    """Always "route"."""
    family: Family | None = None
    """Address family of the destination."""
    destination: str | None = None
    """Destination as a prefix: "192.0.2.0/24", "0.0.0.0/0", "::/0"."""
    destination_zone: str | None = None
    """Zone of the destination (RFC 4007): fe80::%en0/64 has the zone en0."""
    destination_host: str | None = None
    """Destination as a name, if one was printed."""
    gateway: str | None = None
    """IP address of the next hop; null if there is none."""
    gateway_host: str | None = None
    """Name of the next hop, if one was printed."""
    gateway_link: str | None = None
    """Next hop at the link layer: link#5 or a MAC address."""
    gateway_zone: str | None = None
    """Zone of the next hop's address."""
    on_link: bool | None = None
    """True if the tool says that the destination is reached without a next hop."""
    interface: str | None = None
    """Name of the outgoing interface; on Windows, the name that the same capture lists for the index."""
    interface_index: Counter | None = None
    """Index of the outgoing interface."""
    interface_address: str | None = None
    """Address of the outgoing interface, where the tool prints that instead of a name."""
    metric: Integer | None = None
    """Metric of the route: less is better."""
    flags: str | None = None
    """Flags, as printed."""
    flag_names: list[str] | None = None
    """What the flags mean on that system, in printed order; a flag that is not known stands for itself."""
    persistent: bool | None = None
    """True if the route is one that survives a restart, false if it is one in use; null if that is not shown."""
    reject: bool | None = None
    """True if packets to the destination are refused."""
    mtu: Counter | None = None
    """Path MTU, in bytes."""
    mss: Counter | None = None
    """Maximum segment size for TCP, in bytes."""
    window: Counter | None = None
    """TCP window, in bytes."""
    irtt: Counter | None = None
    """Initial round trip time, in milliseconds."""
    ref_count: Counter | None = None
    """References to the route."""
    use: Counter | None = None
    """Packets sent, or look-ups, by the route."""
    expire: Counter | None = None
    """Seconds until the route expires."""
    table: str | None = None
    """Table it stands in, where a system has several: "cache", a family or a FIB; null for the usual one."""


class Interface(_Record):
    """One network interface (RFC 2863 ifTable), or one address of it where the tool prints a row for each.

    Windows prints it so (Interface List of ``route print``)::

         14...02 00 4c 4f 4f 50 ......Example Gigabit Network Connection #2
    """

    kind: Literal["interface"] = "interface"
    """Always "interface"."""
    name: str | None = None
    """Name by which the tool lists the interface and other records refer to it."""
    index: Counter | None = None
    """Index of the interface (ifIndex)."""
    description: str | None = None
    """Textual description (ifDescr), which is what Windows lists."""
    mac_address: MacAddress | None = None
    """Physical address, lower case with colons; eight bytes on tunnels."""
    mtu: Counter | None = None
    """Maximum transmission unit, in bytes."""
    network: str | None = None
    """Network of the address, as printed."""
    address: str | None = None
    """Protocol address of the interface; the first IPv4 address where several are listed."""
    address_zone: str | None = None
    """Zone of the address (RFC 4007)."""
    address_host: str | None = None
    """Name, if one was printed instead of the address."""
    flags: str | None = None
    """Flags, as printed."""
    rx_packets: Counter | None = None
    """Packets received."""
    rx_errors: Counter | None = None
    """Packets received with errors."""
    rx_dropped: Counter | None = None
    """Packets received and dropped."""
    rx_overruns: Counter | None = None
    """Packets lost because the receiver was too slow."""
    rx_bytes: Counter | None = None
    """Bytes received."""
    tx_packets: Counter | None = None
    """Packets sent."""
    tx_errors: Counter | None = None
    """Packets that could not be sent because of errors."""
    tx_dropped: Counter | None = None
    """Packets dropped before they were sent."""
    tx_overruns: Counter | None = None
    """Packets lost because the transmitter was too slow."""
    tx_bytes: Counter | None = None
    """Bytes sent."""
    collisions: Counter | None = None
    """Collisions."""
    metric: Counter | None = None
    """Metric of the interface."""
    per_interval: bool | None = None
    """True if the counters are those of one interval (``netstat -w``), not of all the time that it has been up."""


class Statistic(_Record):
    """One counter.

    Windows prints it so (``netstat -s``)::

        TCP Statistics for IPv4

          Active Opens                        = 5816
    """

    kind: Literal["statistic"] = "statistic"
    """Always "statistic"."""
    protocol: str | None = None
    """Protocol that is counted: ip, icmp, tcp, udp, udplite, sctp, mptcp, interface, mbuf."""
    family: Family | None = None
    """Address family, where the tool counts each on its own."""
    group: str | None = None
    """Section it stands in, as a stable key: the kernel's, or the protocol; on BSD with what the counter belongs to."""
    name: str | None = None
    """Machine name: the kernel's on Linux, FreeBSD's (``--libxo``) on BSD, or the English label in snake_case."""
    mib: str | None = None
    """Object of the standard MIBs with the same meaning (RFC 1213, 2863, 4022, 4113, 4293)."""
    label: str
    """Label, as printed."""
    value: Integer
    """Value of the counter."""
    direction: Literal["in", "out"] | None = None
    """Whether traffic received or traffic sent is counted, where one label has both."""
    unit: str | None = None
    """Unit of the value, where it is printed."""


class MulticastGroup(_Record):
    """One multicast group that an interface has joined."""

    kind: Literal["multicast_group"] = "multicast_group"
    """Always "multicast_group"."""
    interface: str | None = None
    """Name of the interface."""
    family: Family | None = None
    """Address family of the group; null if a name was printed."""
    group_address: str | None = None
    """Address of the group, or its name if one was printed; null if it is hidden."""
    ref_count: Counter | None = None
    """Programs that have joined it."""


class Other(_Record):
    """A row of a table that is understood but has no kind of its own: all its cells are in ``native``."""

    kind: Literal["other"] = "other"
    """Always "other"."""
    table_name: str
    """Name of the table, such as "network_direct"."""


Record = Annotated[
    Socket | UnixSocket | Route | Interface | Statistic | MulticastGroup | Other, Field(discriminator="kind")
]
RECORDS: Final[dict[str, type[_Record]]] = {
    "socket": Socket,
    "unix_socket": UnixSocket,
    "route": Route,
    "interface": Interface,
    "statistic": Statistic,
    "multicast_group": MulticastGroup,
    "other": Other,
}


class CaptureSummary(Model):
    """One run of one command, without its records."""

    tool: Literal["netstat", "route"] | None = None
    """Tool that printed it: the only one that prints such lines, else by its command line; null if neither shows it."""
    os: str | None = None
    """Operating system; null if the text does not show it."""
    dialect: str
    """Output language of the tool, by which it was read."""
    language: str | None = None
    """Natural language of its words (BCP 47); null if no word of a known language was printed."""
    command: str | None = None
    """Command line, if the text around the output shows it or netparse ran it."""
    host: str | None = None
    """Name of the machine, if the text around the output shows it; a container or pod is none."""
    captured_at: datetime | None = None
    """Time of the run, if the text around the output shows it; else when it began, if netparse ran it."""
    first_line: LineNumber
    """First line of the output."""
    last_line: LineNumber
    """Last line of the output."""
    diagnostics: list[Diagnostic] = Field(default_factory=list)
    """What must be known about these lines."""


class Capture(CaptureSummary):
    """One run of one command, as it was found in the input."""

    records: list[Record] = Field(default_factory=list)
    """What the rows say, in printed order."""


class ReportSummary(Model):
    """What netparse says about one input as a whole."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    """Version of this schema."""
    source: Source = Field(default_factory=Source)
    """Where the text came from."""
    diagnostics: list[Diagnostic] = Field(default_factory=list)
    """What must be known about the input as a whole."""
    lines: LineCounts = Field(default_factory=LineCounts)
    """The account of its lines."""


class Report(ReportSummary):
    """Everything that netparse says about one input."""

    captures: list[Capture] = Field(default_factory=list)
    """The outputs that were found, in order."""


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `Report`, as ``netparse schema`` prints it.

    >>> report_schema()["$id"]
    'urn:netparse:report:1'
    """
    return schema_of(Report, SCHEMA_ID)
