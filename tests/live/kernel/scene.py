"""A network namespace in which there is something to see: ``unshare --net --mount python -m tests.live.kernel.scene``.

Says ``ready`` when all is there, and stays until its standard input ends. All addresses are for documentation
(RFC 5737, RFC 3849, RFC 6676, RFC 7042), all names are invented.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.live.kernel.expectation import Names
from tests.live.kernel.peer import ACK, FIN, Conversation, Peer

OUR_MAC: Final = "00:00:5e:00:53:01"
PEER_MAC: Final = "00:00:5e:00:53:02"
OURS: Final = "192.0.2.10"
PEERS: Final = "192.0.2.20"
OURS_6: Final = "2001:db8:aaaa:bbbb:cccc:dddd:eeee:10"
PEERS_6: Final = "2001:db8:aaaa:bbbb:cccc:dddd:eeee:20"
ROUTER_6: Final = "fe80::200:5eff:fe00:5302"
GROUP: Final = "233.252.0.1"
GROUP_6: Final = "ff05::db8:1"
LONG_NAME: Final = "db-14-1-exampl"
UDPLITE: Final = 136

NAMES: Final = Names(
    hosts={
        "127.0.0.1": "localhost",
        OURS: "web.example.com",
        "192.0.2.1": "gw.example.com",
        PEERS: "database-server-number-one.example.net",
        "198.51.100.9": "console.example.org",
        PEERS_6: "peer6.example.org",
        GROUP: "all-players.example.net",
    },
    networks={"192.0.2.0": "example-lan", "169.254.0.0": "link-local"},
    services={
        (22, "tcp"): "ssh",
        (25, "tcp"): "smtp",
        (80, "tcp"): "http",
        (443, "tcp"): "https",
        (5432, "tcp"): "postgresql",
        (53, "udp"): "domain",
        (123, "udp"): "ntp",
        (514, "udp"): "syslog",
        (1, "raw"): "icmp",
        (58, "raw"): "ipv6-icmp",
    },
    users={0: "root", 1000: "ada"},
)
SETTINGS: Final = {
    "net/ipv6/conf/default/accept_dad": "0",
    "net/ipv6/conf/default/router_solicitations": "0",
    "net/ipv4/tcp_synack_retries": "15",
    "net/ipv4/tcp_fin_timeout": "3600",
}
OPTIONAL: Final = (
    # Whichever the kernel has: an interface that leads nowhere.
    f"link add {LONG_NAME} address 00:00:5e:00:53:03 type dummy",
    f"link add {LONG_NAME} address 00:00:5e:00:53:03 type bridge",
    "tuntap add tun0 mode tun",
    "addr add 203.0.113.225 peer 203.0.113.226 dev tun0",
    "link set tun0 up",
)
"""Commands of ip that the kernel may refuse."""
COMMANDS: Final = f"""
link set lo up
link add eth0 address {OUR_MAC} type veth peer name far0 address {PEER_MAC}
link add down0 address 00:00:5e:00:53:04 type veth peer name down1 address 00:00:5e:00:53:05
link set far0 up addrgenmode none
link set eth0 up
link set {LONG_NAME} up mtu 9000 promisc on allmulticast on
addr add {OURS}/24 broadcast + dev eth0
addr add 192.0.2.11/24 broadcast + dev eth0 label eth0:1
addr add 198.51.100.7/32 dev eth0 label eth0:web
addr add {OURS_6}/64 dev eth0 nodad
addr add 203.0.113.241/28 dev {LONG_NAME}
neigh add {PEERS} lladdr {PEER_MAC} dev eth0 nud permanent
neigh add {PEERS_6} lladdr {PEER_MAC} dev eth0 nud permanent
route add default via 192.0.2.1 metric 100
route add 198.51.100.0/26 via {PEERS} metric 7 advmss 1360 window 4096 rtt 300ms mtu lock 1400
route add 198.51.100.64/26 via 203.0.113.200 dev eth0 onlink
route add 198.51.100.128/26 metric 4294967 nexthop via {PEERS} nexthop via 192.0.2.1 weight 2
route add 198.51.100.9 dev {LONG_NAME}
route add 198.51.100.200 via {PEERS}
route add unreachable 203.0.113.0/26 metric 55
route add prohibit 203.0.113.64/26
route add blackhole 203.0.113.128/26
route add 169.254.0.0/16 dev eth0 scope link metric 1000
-6 route add default via 2001:db8:aaaa:bbbb::1 metric 2048
-6 route add 2001:db8:ffff::/48 via {PEERS_6} metric 512
-6 route add 2001:db8:eeee::5 dev eth0 expires 3600
-6 route add unreachable 2001:db8:dead::/48
-6 route add blackhole 2001:db8:beef::/48
-6 route add 2001:db8:cafe::/48 dev {LONG_NAME} mtu 1400
"""


def prepare() -> Peer:
    """Make names, interfaces, addresses and routes."""
    # Sockets with invented paths, and invented names, in a file system that only this process and its children see.
    _run("mount", "--make-rprivate", "/")
    _run("mount", "-t", "tmpfs", "tmpfs", "/run")
    _run("cp", "-a", "/etc", "/run/etc")
    databases = {
        "hosts": [f"{address} {name}" for address, name in NAMES.hosts.items()],
        "networks": [f"{name} {address}" for address, name in NAMES.networks.items()],
        "services": [f"{name} {port}/{kind}" for (port, kind), name in NAMES.services.items() if kind != "raw"],
        "protocols": [f"{name} {number}" for (number, kind), name in NAMES.services.items() if kind == "raw"],
        "passwd": [f"{name}:x:{uid}:{uid}::/:/bin/sh" for uid, name in NAMES.users.items()],
        "nsswitch.conf": [f"{name}: files" for name in ("hosts", "networks", "services", "protocols", "passwd")],
    }
    for name, lines in databases.items():
        path = Path("/run/etc", name)
        path.unlink(missing_ok=True)
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    _run("mount", "--bind", "/run/etc", "/etc")
    for name, value in SETTINGS.items():
        Path("/proc/sys", name).write_text(value, encoding="ascii")
    for line in OPTIONAL:
        subprocess.run(["ip", *line.split()], stderr=subprocess.DEVNULL, check=False)
    for line in COMMANDS.strip().splitlines():
        _run("ip", *line.split())
    peer = Peer("far0", own=PEER_MAC, other=OUR_MAC)
    peer.advertise(ROUTER_6, "2001:db8:5:6::")
    return peer


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


class Cast:
    """The invented programs, and the sockets that they hold open."""

    def __init__(self) -> None:
        self.programs: list[subprocess.Popen[bytes]] = []

    def give(self, argv0: str, *sockets: socket.socket) -> None:
        """Hand sockets to a new program that goes by this name, and that ends with our standard input."""
        numbers = [sock.fileno() for sock in sockets]
        command = [argv0, "-c", "read line"]
        self.programs.append(
            subprocess.Popen(command, executable="/bin/sh", stdin=subprocess.PIPE, pass_fds=numbers, env={})
        )
        for sock in sockets:
            sock.close()


def listener(address: str, port: int, *, only_ipv6: bool = True) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(only_ipv6))
    sock.bind((address, port))
    sock.listen(5)
    return sock


def caller(ours: tuple[str, int], theirs: tuple[str, int]) -> socket.socket:
    """Return a socket that has sent its SYN."""
    sock = socket.socket(socket.AF_INET6 if ":" in ours[0] else socket.AF_INET, socket.SOCK_STREAM)
    sock.setblocking(False)
    sock.bind(ours)
    sock.connect_ex(theirs)
    return sock


def connected(peer: Peer, ours: tuple[str, int], theirs: tuple[str, int]) -> tuple[socket.socket, Conversation]:
    sock = caller(ours, theirs)
    return sock, peer.accept(ours, theirs)


def tcp_sockets(peer: Peer, cast: Cast) -> None:
    """Open connections in every state."""
    ssh, web, web_6 = listener("0.0.0.0", 22), listener("0.0.0.0", 80), listener("::", 80)
    os.fchown(web.fileno(), 1000, -1)
    # Nobody accepts these: the listener has two in its queue, and their own sockets no inode.
    waiting = [socket.create_connection(("127.0.0.1", 22)) for _ in range(2)]
    peer.knock((OURS, 80), (PEERS, 33333)).knock((OURS, 80), (PEERS, 33334))

    calls = [connected(peer, (OURS, 41000 + number), (PEERS, 443)) for number in range(8)]
    established, fin_wait_1, fin_wait_2, closing, close_wait, last_ack, orphan, time_wait = calls
    established[0].setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    established[0].send(b"x" * 1200)
    established[1].send(ACK, b"y" * 40)
    for sock, _ in (fin_wait_1, fin_wait_2, closing, time_wait):
        sock.shutdown(socket.SHUT_WR)
    fin_wait_2[1].acknowledge()
    closing[1].send(FIN | ACK)
    for _, conversation in (close_wait, last_ack, orphan):
        conversation.send(FIN | ACK)
    last_ack[0].shutdown(socket.SHUT_WR)
    orphan[0].close()
    time_wait[1].acknowledge(FIN | ACK)
    time_wait[0].close()

    syn_sent = [caller((OURS, 41020), (PEERS, 9)), caller((OURS_6, 41020), (PEERS_6, 9))]
    ipv6, _ = connected(peer, (OURS_6, 42000), (PEERS_6, 443))
    short, _ = connected(peer, (OURS_6, 22), (PEERS_6, 51022))
    database = [listener("127.0.0.1", 5432), listener("::1", 5432)]
    dual = listener("::", 8080, only_ipv6=False)
    mapped = [socket.create_connection(("127.0.0.1", 8080)), dual.accept()[0]]

    cast.give("/usr/sbin/exampled", ssh, *waiting, short)
    cast.give("webd: master process /usr/sbin/webd -c /etc/webd.conf", web, web_6)
    cast.give("/opt/example app/mail relay", established[0], fin_wait_1[0], fin_wait_2[0], closing[0])
    cast.give("/usr/bin/browse", close_wait[0], last_ack[0], ipv6, *syn_sent)
    cast.give("db: 14/main: checkpointer ", *database)
    cast.give("(cache-1)", dual, *mapped, listener("::ffff:127.0.0.1", 9300, only_ipv6=False))


def datagram_sockets(cast: Cast) -> None:
    """Open sockets of UDP, UDP-Lite and raw IP, and join groups."""

    def bound(address: str, port: int, *, kind: int = socket.SOCK_DGRAM, protocol: int = 0) -> socket.socket:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        sock = socket.socket(family, kind, protocol)
        if family == socket.AF_INET6 and kind == socket.SOCK_DGRAM:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int("." not in address))
        sock.bind((address, port))
        return sock

    unread = bound("127.0.0.1", 5005)
    sender = bound("127.0.0.1", 5006)
    for _ in range(3):
        sender.sendto(b"x" * 500, ("127.0.0.1", 5005))
    sender.close()
    talks = [bound(OURS, 45678), bound(OURS_6, 45679), bound(f"::ffff:{OURS}", 45680)]
    for sock, address in zip(talks, (PEERS, PEERS_6, f"::ffff:{PEERS}"), strict=True):
        sock.connect((address, 514))
    player, player_6 = bound("0.0.0.0", 5353), bound("::", 5353)
    interface = socket.if_nametoindex("eth0")
    request = socket.inet_aton(GROUP) + socket.inet_aton(OURS)
    player.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, request)
    request = socket.inet_pton(socket.AF_INET6, GROUP_6) + interface.to_bytes(4, sys.byteorder)
    player_6.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP, request)
    clock = [bound(OURS, 123), bound(OURS_6, 123), bound("127.0.0.1", 53)]
    os.fchown(clock[2].fileno(), 1000, -1)
    cast.give("/usr/bin/namesrv", unread, *talks, player, player_6, *clock)

    raws = [bound(OURS, 0, kind=socket.SOCK_RAW, protocol=number) for number in (1, 1, 89)]
    raws[0].connect((PEERS, 0))
    raws += [bound("0.0.0.0", 0, kind=socket.SOCK_RAW, protocol=255)]
    raws += [
        bound(address, 0, kind=socket.SOCK_RAW, protocol=number) for address, number in ((OURS_6, 103), ("::", 58))
    ]
    cast.give("/usr/sbin/pathfinderd", *raws)
    ends = {2222: "0.0.0.0", 2223: "::", 2224: OURS}
    try:
        lite = [bound(address, port, protocol=UDPLITE) for port, address in ends.items()]
    except OSError:
        return  # not every kernel has it
    lite[2].connect((OURS, 2222))
    cast.give("/usr/bin/voice", *lite)


def unix_sockets(cast: Cast) -> None:
    """Open unix sockets of all types, with every kind of path."""
    folder = Path("/run/example")
    (folder / "my app").mkdir(parents=True)

    def bound(name: str | bytes, kind: int = socket.SOCK_STREAM, *, listens: bool = True) -> socket.socket:
        sock = socket.socket(socket.AF_UNIX, kind)
        sock.bind(name)
        if listens:
            sock.listen(5)
        return sock

    hub = bound(f"{folder}/hub.sock")
    waiting, client = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    client.connect(f"{folder}/hub.sock")
    accepted = hub.accept()[0]
    waiting.connect(f"{folder}/hub.sock")
    log = bound(f"{folder}/log", socket.SOCK_DGRAM, listens=False)
    writer = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    writer.connect(f"{folder}/log")
    cast.give("@bus-daemon --system --address=example: --nofork", hub, client, accepted, waiting, log, writer)
    cast.give(
        "/usr/libexec/oddly-named-program",
        bound(f"{folder}/my app/with blanks.sock"),
        bound(f"{folder}/café-漢.sock"),
        bound(f"{folder}/sequence", socket.SOCK_SEQPACKET),
        bound(b"\0/example/abstract"),
        bound(b"\0embedded\0nul"),
        bound(b"\0" + b"a" * 90),
        bound(b"", socket.SOCK_DGRAM, listens=False),
        socket.socket(socket.AF_UNIX),
        *socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM),
        *socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET),
    )


def main() -> None:
    """Make the scene, and keep it."""
    peer = prepare()
    cast = Cast()
    unix_sockets(cast)
    datagram_sockets(cast)
    tcp_sockets(peer, cast)
    print("ready", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
