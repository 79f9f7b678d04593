"""Invented machines with macOS and the BSDs: the sockets that several samples print."""

from __future__ import annotations

from typing import Final

from tests.printing.bsd.kernel_tables import control, event, module, vsock
from tests.printing.bsd.mptcp import Flow, Multipath
from tests.printing.bsd.sockets import Socket, socket, tcp4, tcp6, udp4, udp6
from tests.printing.bsd.unix_sockets import UnixSocket

LAPTOP: Final = (
    tcp4("192.0.2.10:52011", "203.0.113.80:443", "ESTABLISHED", rxbytes=6120, txbytes=2207, flowhash=0x5E0053A1),
    tcp4("192.0.2.10:52012", "198.51.100.9:993", "CLOSE_WAIT", recv_q=31, rxbytes=48211, txbytes=1730),
    tcp4("192.0.2.10:22", "203.0.113.7:51022", "ESTABLISHED", send_q=52, rxbytes=90344, txbytes=7712034),
    tcp4("127.0.0.1:631"),
    tcp4("*:22"),
    socket("tcp46", "*:8080", state="LISTEN"),
    tcp4("192.0.2.10:52009", "203.0.113.81:80", "TIME_WAIT"),
)
"""TCP sockets of a laptop."""
LAPTOP_6: Final = (
    tcp6("[::1]:631"),
    tcp6("*:22"),
    tcp6("[2001:db8::10]:52020", "[2001:db8:ffff::80]:443", "ESTABLISHED", rxbytes=1200, txbytes=3400),
    tcp6("[2001:db8:4a10:77b2::10]:52021", "[2001:db8:ffff:2::80]:443", "ESTABLISHED"),
    tcp6("[fe80::1%lo0]:8021"),
    tcp6("[fe80::8aa:53ff:fe00:5301%en0]:1024", "[fe80::8aa:53ff:fe00:5302%en0]:1024", "SYN_SENT"),
)
"""TCP sockets over IPv6: long addresses and zones are cut."""
DATAGRAMS: Final = (
    udp4("*:5353"),
    udp6("*:5353"),
    udp4("192.0.2.10:123"),
    udp4("192.0.2.10:61300", "203.0.113.53:53"),
    socket("udp46", "*:61301"),
    socket("udp46", "*:*"),
    udp4("*:*"),
    udp6("[2001:db8:4a10:77b2::10]:123"),
    udp6("[fe80::1%lo0]:123"),
)
RAW: Final = (socket("icm4", "*:*", recv_q=4524), socket("ip 4", "*:*"), socket("ip", "*:*"), socket("div4", "*:8668"))
RAW_6: Final = (socket("icm6", "*:*"), socket("ip 6", "*:*"))
NAMED: Final = (
    tcp4("harbor:52011", "web01:https", "ESTABLISHED"),
    tcp4("harbor:52012", "203.0.113.81:imaps", "CLOSE_WAIT", recv_q=31),
    tcp4("localhost:ipp"),
    tcp4("*:ssh"),
    tcp6("*:ssh"),
    socket("tcp46", "*:mysql", state="LISTEN"),
    tcp4("localhost:sensor-feed", "localhost:52040", "FIN_WAIT_2"),
    udp4("*:mdns"),
    udp4("*:netbios-ns"),
    udp4("harbor:ntp"),
    udp6("*:mdns"),
    udp4("*:*"),
)
"""Names of hosts and services that are short enough."""
CUT_NAMES: Final = (
    tcp4("harbor.example.net:52013", "reports-archive-02.example.net:https", "ESTABLISHED"),
    tcp4("harbor.example.net:52014", "reports-archive-02.example.net:5228", "ESTABLISHED"),
    tcp4("192.0.2.10:52015", "11.224.51.198.bc.example.net:https", "TIME_WAIT"),
    tcp4("localhost:replica-stream", "*:*"),
    tcp6("harbor.example.net:52016", "[2001:db8:ffff:2::80]:https", "ESTABLISHED"),
    tcp4("ada-desk-17.example.net:ssh", "ada-desk-170-0.example.net:sensor-feed", "ESTABLISHED"),
    udp6("harbor.example.net:52017", "resolver-a03.example.net:domain"),
)
"""Names that are cut: of the host after 16 characters, of the service where the field ends."""
EVERY_STATE: Final = (
    *("CLOSED", "LISTEN", "SYN_SENT", "SYN_RCVD", "ESTABLISHED", "CLOSE_WAIT", "FIN_WAIT_1", "CLOSING"),
    *("LAST_ACK", "FIN_WAIT_2", "TIME_WAIT"),
)
SHORT_STATES: Final = (
    *("CLOSED", "LISTEN", "SYNSEN", "SYSRCV", "ESTABL", "CLWAIT", "FWAIT1", "CLOSNG", "LASTAK", "FWAIT2", "TMWAIT"),
)
"""The same, as ``netstat -An`` of NetBSD has them."""
OWNERS: Final = (
    ("sshd", 412),
    ("launchd", 1),
    ("kernel_task", 0),
    ("Ledger Helper (R", 80286),
    ("Notes & Maps", 3120),
    ("Weather.app: sync", 3121),
    ("ledger::worker", 3122),
    ("Agent 47 Helper", 3123),
    ("com.example.Harbor.Backup.xpc", 51230),
    ("python3.12", 99999),
    ("Obelisk Browser ", 1234567),
    ("node", 46708),
)
"""Programs: blanks, parentheses, colons, dots; cut names, one of which ends in a blank."""


def owned(sockets: tuple[Socket, ...], *, hashes: bool = False) -> list[Socket]:
    """Return sockets with owners and all that stands beside them."""
    more: dict[str, int | str] = {"state": 0x102, "options": 0x106, "flags": 0x81, "flags1": 0x4000900, "usecnt": 2}
    more |= {"eprocess": "Harbor Helper", "epid": 600}
    rows = []
    for number, row in enumerate(sockets):
        program, pid = OWNERS[number % len(OWNERS)]
        own: dict[str, int | str] = {"gencnt": 0x540E24 + number, "shiwat": 131072 + 256 * number, **more}
        if hashes:
            own |= {"socket": 0x5E00539A1C2D4E01 + 0x320 * number, "flowhash": 0x5E0053 << 8 | number}
        rows.append(row.owned(program, pid, **own))
    return rows


LOCAL: Final = (
    UnixSocket(0x5E00539A1C2D4E01, conn=0x5E00539A1C2D4EC9),
    UnixSocket(0x5E00539A1C2D4EC9, "/var/run/mDNSResponder", conn=0x5E00539A1C2D4E01, recv_q=4),
    UnixSocket(0x5E00539A1C2D5121, "", conn=0x5E00539A1C2D51E9),
    UnixSocket(0x5E00539A1C2D51E9, conn=0x5E00539A1C2D5121, send_q=9216),
    UnixSocket(0x5E00539A1C2D5379, "/Users/ada/Library/Example Sync/socket 1", inode=0x5E00539B00AA1101),
    UnixSocket(0x5E00539A1C2D5441, "/tmp/launch-4Harbor/:0", inode=0x5E00539B00AA11F9),
    UnixSocket(0x5E00539A1C2D5509),
    UnixSocket(0x5E00539A1C2D55D1, type="dgram", conn=0x5E00539A1C2D5761, nextref=0x5E00539A1C2D5699),
    UnixSocket(0x5E00539A1C2D5699, type="dgram", conn=0x5E00539A1C2D5761),
    UnixSocket(
        *(0x5E00539A1C2D5761, "/private//var/run/syslog", "dgram"),
        inode=0x5E00539B00AA13F1,
        refs=0x5E00539A1C2D55D1,
    ),
)
"""Local sockets of 64 bits."""
LOCAL_32: Final = (
    UnixSocket(0x5E00530, "/var/run/mDNSResponder", conn=0x5E00598),
    UnixSocket(0x5E00598, conn=0x5E00530),
    UnixSocket(0x5E00600, "/var/run/cupsd", inode=0x61A0D20),
    UnixSocket(0x7F0C0A00, type="dgram", conn=0x5E00738, nextref=0x5E006D0),
    UnixSocket(0x5E00738, "/var/run/syslog", "dgram", inode=0x61A0E18, refs=0x7F0C0A00, recv_q=128),
)
"""Local sockets of 32 bits."""
DAEMONS: Final = (
    UnixSocket(0xFFFFF80005E00530, "/var/run/devd.pipe", inode=0xFFFFF80006C317A0),
    UnixSocket(0xFFFFF80005E00600),
    UnixSocket(0xFFFFF80005E007A0, "/var/run/devd.seqpacket.pipe", "seqpacket", inode=0xFFFFF80006C313D0),
    UnixSocket(0xFFFFF80005E00870, "/tmp/ssh-5eHarbor00/agent.2196", inode=0xFFFFF80006C31000, queue=(2, 1, 50)),
    UnixSocket(0xFFFFF80005E00A10, type="dgram", conn=0xFFFFF80005E00AE0, nextref=0xFFFFF80005E00C80),
    UnixSocket(
        *(0xFFFFF80005E00AE0, "/var/run/log", "dgram"),
        inode=0xFFFFF80006C325B8,
        refs=0xFFFFF80005E00A10,
        send_q=12,
    ),
)
"""Local sockets of FreeBSD and its relatives."""
MODULES: Final = (
    module(1, "com.example.flow-divert", 9, 0, 131072, 131072),
    module(2, "com.example.nke.sockwall", 1, 0, 16384),
    module(4, "com.example.net.agent", 1, 13, 65536, 65536),
    module(8, "com.example.network.statistics", 0x18, 3),
    module(10, "com.example.network.advisory", 0x28, 1),
    module(15, "com.example.uart.wlan-debug", 4, 168, 524288, 524288),
)
EVENTS: Final = (
    event(1, 6, 1),
    event(1, 1, 2, recv_q=152),
    event(1, 1, 11),
    event(1001, 5, 11),
    event(1, 4, 0),
)
CONTROLS: Final = (
    control(1, 4, "com.example.net.agent"),
    control(13, 4, "com.example.net.agent", recv_q=48),
    control(1, 8, "com.example.network.statistics"),
    control(34, 10, "com.example.network.advisory", send_q=16),
)
VIRTUAL: Final = (
    vsock("2:1024"),
    vsock("2:1024", "3:4051", "ESTABLISHED", recv_q=12, rxcnt=6120, txcnt=88211, pid=812, socket_state=0x102),
    vsock("2:61022", "3:22", "CONNECTING", pid=812, socket_state=4, options=4),
    vsock("*:5000", "*:*", "CLOSED", send_q=7, pid=1),
    vsock("4294967295:5001", "4294967295:61023", "CLOSING", pid=99),
)
MULTIPATH: Final = (
    Multipath(
        (
            Flow(tcp4("192.0.2.10:52030", "203.0.113.80:443", "ESTABLISHED")),
            Flow(tcp4("198.51.100.20:52031", "203.0.113.80:443", "SYN_SENT"), 0x4002, 0, 61),
            Flow(tcp6("[2001:db8:4a10:77b2::10]:52032", "[2001:db8:ffff::80]:443", "CLOSE_WAIT"), 0x20016, 4321),
        ),
        *("ESTABLISHED", (0, 0x10003), 0x5E0053A1, 0x11D7, 0x2C3F),
    ),
    Multipath((), "FIN_WAIT_1", (2, 1), 0xDEAD0053, 1, 2**63 + 5, 0),
)
SERVER: Final = (
    tcp4("192.0.2.20:22", "203.0.113.7:51022", "ESTABLISHED", send_q=44),
    tcp4("192.0.2.20:612", "192.0.2.30:2049", "CLOSED"),
    tcp4("127.0.0.1:25"),
    tcp6("[::1]:25"),
    tcp4("*:22"),
    tcp6("*:22"),
    tcp4("*:80"),
    tcp6("[2001:db8::20]:80", "[2001:db8:ffff::7]:50111", "TIME_WAIT"),
    tcp6("[fe80::1%lo0]:25"),
)
"""TCP sockets of a server with a BSD."""
SERVER_DATAGRAMS: Final = (
    udp4("*:514"),
    udp6("*:514"),
    udp4("192.0.2.20:123"),
    udp4("192.0.2.20:40111", "198.51.100.53:53"),
    udp6("[2001:db8::20]:123"),
    udp4("*:*"),
)
SERVER_RAW: Final = (socket("icm4", "*:*"), socket("icm6", "*:*"), socket("ip", "*:*"))
LONG: Final = (
    tcp6("[2001:db8:4a10:77b2:c0de:90ab:12f3:1a10]:50001", "[2001:db8:ffff:2:c0de::80]:443", "ESTABLISHED"),
    tcp6("[2001:db8:4a10:77b2:c0de:90ab:12f3:10]:22", "[2001:db8::7]:51022", "FIN_WAIT_1", send_q=1),
    tcp4("192.168.100.200:50002", "198.51.100.200:50443", "LAST_ACK"),
    tcp6("[fe80::8aa:53ff:fe00:5301%en0]:49152", "[fe80::8aa:53ff:fe00:5302%en0]:49153", "ESTABLISHED"),
)
"""Long addresses, none of which is as long as a cut one, but the first where 39 characters are printed."""
