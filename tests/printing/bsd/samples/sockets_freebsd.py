"""Samples: sockets of FreeBSD, and of Junos, which descends from it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.printing.bsd.connections import NO_SERVERS, print_bare_rows, print_connections, print_rows
from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.invented.sockets import DAEMONS, EVERY_STATE, LONG, SERVER, SERVER_DATAGRAMS, SERVER_RAW
from tests.printing.bsd.listen_queues import (
    FREEBSD_12_QUEUES,
    FREEBSD_QUEUES,
    FREEBSD_WHOLE_QUEUES,
    print_queues,
    queue,
)
from tests.printing.bsd.sockets import (
    ACCOUNTS,
    FREEBSD,
    FREEBSD_10,
    FREEBSD_WHOLE,
    JUNOS,
    NAMED_ACCOUNTS,
    NONE,
    WHOLE,
    Columns,
    socket,
    tcp4,
    tcp6,
    udp4,
    udp6,
)
from tests.printing.bsd.unix_sockets import FREEBSD as LOCAL
from tests.printing.bsd.unix_sockets import FREEBSD_10 as LOCAL_10
from tests.printing.bsd.unix_sockets import FREEBSD_QUEUES as LOCAL_QUEUES
from tests.printing.bsd.unix_sockets import MACOS_32, print_unix, print_unix_into

if TYPE_CHECKING:
    from tests.printing.bsd.unix_sockets import UnixSocket
    from tests.printing.document import Document

CATALOGUE = BsdCatalogue("bsd")
sample = CATALOGUE.sample

ALL = (*SERVER, *SERVER_DATAGRAMS)
NAMES = (
    tcp4("web01:ssh", "203.0.113.7:55525", "ESTABLISHED", send_q=44),
    tcp4("*:http"),
    tcp6("*:http"),
    tcp4("*:ldap"),
    tcp4("web01.example.net:ssh", "reports-archive-02.example.net:50111", "FIN_WAIT_1"),
    tcp6("web01-v6.example.net:sensor-feed", "mail.example.net:imaps", "CLOSE_WAIT"),
    udp4("*:syslog"),
    udp6("*:syslog"),
    udp4("web01:ntp"),
)
QUEUES = (
    *(queue("*:80", 128, 10), queue("*:22"), queue("*:22", word="tcp6"), queue("127.0.0.1:25", 10, 0, 2)),
    *(queue("[2001:db8::20]:443", 4096, 193, word="tcp6"), queue("*:8080", 511, word="tcp46")),
)
BUFFERS = Columns(
    " R-MBUF S-MBUF R-CLUS S-CLUS R-HIWA S-HIWA R-LOWA S-LOWA R-BCNT S-BCNT R-BMAX S-BMAX",
    "{r_mbuf:>6} {s_mbuf:>6} {r_clus:>6} {s_clus:>6} {r_hiwa:>6} {s_hiwa:>6} {r_lowa:>6} {s_lowa:>6}"
    " {r_bcnt:>6} {s_bcnt:>6} {r_bmax:>6} {s_bmax:>6}",
)
TIMERS = Columns(
    "   rexmt persist    keep    2msl  delack rcvtime",
    " {rexmt:>7.2f} {persist:>7.2f} {keep:>7.2f} {2msl:>7.2f} {delack:>7.2f} {rcvtime:>7.2f}",
)
RETRANSMISSIONS = Columns("Proto Rexmit OOORcv 0-win ", "{word:<5} {rexmit:>6} {ooorcv:>6} {0_win:>6}")
FLOWS = Columns("    flowid ftype", " {flowid:08x} {ftype:>5}")
STACK = Columns(f" {'Stack':<32}", " {stack:<32}")
CONGESTION = Columns(
    f" {'CC':<16} {'cwin':>10} {'ssthresh':>10} {'MSS':>5} ECN", " {cc:<16} {cwin:>10} {ssthresh:>10} {mss:>5} {ecn:>3}"
)
LOG = Columns(" Log ID", " {log_id}")
ACCOUNT = FREEBSD.but(width=18, title_width=18, cut=ACCOUNTS, before=Columns("Tcpcb            ", "{tcpcb:>16x} "))
TUNED = tuple(
    row.with_cells(
        **{"tcpcb": 0xFFFFF80005E00530 + 0x3E0 * n, "rexmit": 3 * n, "ooorcv": n, "0_win": n % 2, "r_mbuf": n},
        **{"s_bcnt": 512 * n, "rexmt": 0.23 * n, "keep": 7199.5 - n, "delack": -1.0, "rcvtime": 12.05 * n},
        **{"flowid": 0x5E0053A1 * n % 2**32, "ftype": 128 + n, "stack": ["freebsd", "rack"][n % 2]},
        **{
            "cc": ["cubic", "newreno", "htcp", "cdg"][n % 4],
            "ecn": ["off", "ecn", "ace"][n % 3],
            "log_id": f"web-{n}" if n else "-",
        },
    )
    for n, row in enumerate(ALL)
)


def print_all(document: Document, unix: tuple[UnixSocket, ...] = DAEMONS) -> None:
    """Print what ``netstat -an`` prints."""
    capture = print_connections(document, [*ALL, *SERVER_RAW], FREEBSD)
    print_unix_into(capture, unix, LOCAL)


@sample("freebsd-9/netstat-an", "netstat -an", "FreeBSD 9", "addresses of 64 bits in columns for 32")
def freebsd_9(document: Document) -> None:
    print_unix_into(print_connections(document, ALL, FREEBSD_10), DAEMONS, LOCAL_10)


@sample("freebsd-10/netstat-an-p-tcp", "netstat -an -p tcp", "FreeBSD 10", "states are not padded")
def freebsd_10(document: Document) -> None:
    document.prompt("ada@web01:/tmp % netstat -an -p tcp", "netstat -an -p tcp", "web01")
    print_connections(document, SERVER, FREEBSD_10)
    document.context("ada@web01:/tmp % ")


@sample("freebsd-12/netstat-Lan", "netstat -Lan", "FreeBSD 12", "queues of listeners")
def queues_12(document: Document) -> None:
    print_queues(document, QUEUES, FREEBSD_12_QUEUES)


@sample("freebsd-13/netstat-an", "netstat -an", "FreeBSD 13", "native bytes: nothing around")
def freebsd_13(document: Document) -> None:
    print_all(document)


@sample("freebsd-13/netstat-a--names", "netstat -a", "FreeBSD 13", "names of hosts and services, cut ones among them")
def names(document: Document) -> None:
    document.prompt("root@web01:~ # netstat -a", "netstat -a", "web01")
    print_unix_into(print_connections(document, NAMES, FREEBSD), DAEMONS[:3], LOCAL)
    document.context("root@web01:~ # ")


@sample("freebsd-13/netstat-aW--wide", "netstat -aW", "FreeBSD 13", "fields of 45 characters: nothing is cut")
def wide(document: Document) -> None:
    document.prompt("root@web01:~ # netstat -aW", "netstat -aW", "web01")
    rows = [
        *NAMES,
        tcp4("web01.example.net:22", "a-very-long-name.of-a-machine.in-the.lab.example.net:https", "LAST_ACK"),
    ]
    print_connections(document, rows, FREEBSD_WHOLE)


@sample(
    "freebsd-13/netstat-anW-f-inet",
    "netstat -anW -f inet",
    "FreeBSD 13",
    "wide, but IPv4 needs no more than 22 characters",
)
def wide_inet(document: Document) -> None:
    rows = [row for row in ALL if "4" in row.word]
    print_connections(document, [*rows, LONG[2]], FREEBSD.but(cut=WHOLE, inner=True))


@sample("freebsd-13/netstat-n-p-tcp--toe", "netstat -n -p tcp", "FreeBSD 13", "connections that the adapter handles")
def offloaded(document: Document) -> None:
    rows = (socket("toe4", "192.0.2.20:443", "203.0.113.7:50111", "ESTABLISHED"), SERVER[0])
    more = socket("toe6", "[2001:db8::20]:443", "[2001:db8:ffff::7]:50112", "FIN_WAIT_2")
    print_connections(document, [*rows, more], FREEBSD, NO_SERVERS)


@sample(
    "freebsd-13/netstat-anA-p-tcp", "netstat -anA -p tcp", "FreeBSD 13", "addresses of control blocks; ports are cut"
)
def accounts(document: Document) -> None:
    rows = [*TUNED[:9], LONG[2].with_cells(tcpcb=0xFFFFF80005E0FFFF), LONG[1].with_cells(tcpcb=0xFFFFF80005E10000)]
    print_connections(document, rows, ACCOUNT)


@sample("freebsd-13/netstat-aA-p-tcp--names", "netstat -aA -p tcp", "FreeBSD 13", "names are cut after 12 characters")
def named_accounts(document: Document) -> None:
    print_connections(document, NAMES[:6], ACCOUNT.but(cut=NAMED_ACCOUNTS))


@sample("freebsd-13/netstat-anT", "netstat -anT", "FreeBSD 13", "retransmissions of TCP, blanks for all else")
def retransmissions(document: Document) -> None:
    layout = FREEBSD.but(queues=RETRANSMISSIONS, other_queues=Columns("", "{word:<5} " + " " * 20), state=None)
    print_connections(document, TUNED, layout.but(gap=" "))


@sample("freebsd-13/netstat-anx", "netstat -anx", "FreeBSD 13", "buffers, and timers of TCP; no state")
def buffers(document: Document) -> None:
    document.prompt("root@web01:~ # netstat -anx", "netstat -anx", "web01")
    print_connections(document, TUNED, FREEBSD.but(state=None, after=BUFFERS + TIMERS, other_after=BUFFERS))


@sample("freebsd-13/netstat-anxW", "netstat -anxW", "FreeBSD 13", "buffers behind fields of 45 characters")
def wide_buffers(document: Document) -> None:
    layout = FREEBSD_WHOLE.but(state=None, after=BUFFERS + TIMERS, other_after=BUFFERS)
    print_connections(document, [*TUNED, LONG[1].with_cells(r_hiwa=2097152)], layout)


@sample("freebsd-13/netstat-anR", "netstat -anR", "FreeBSD 13", "flows; no state")
def flows(document: Document) -> None:
    print_connections(document, TUNED, FREEBSD.but(state=None, after=FLOWS))


@sample("freebsd-13/netstat-anc-p-tcp", "netstat -anc -p tcp", "FreeBSD 13", "stacks")
def stacks(document: Document) -> None:
    print_connections(document, TUNED[:9], FREEBSD.but(after=STACK))


@sample("freebsd-13/netstat-anC", "netstat -anC", "FreeBSD 13", "congestion control, of TCP only")
def congestion(document: Document) -> None:
    print_connections(document, TUNED, FREEBSD.but(after=CONGESTION, other_after=NONE))


@sample("freebsd-13/netstat-anP-p-tcp", "netstat -anP -p tcp", "FreeBSD 13", "log ids")
def log_ids(document: Document) -> None:
    print_connections(document, TUNED[:9], FREEBSD.but(after=LOG))


@sample(
    "freebsd-13/netstat-ancCP-p-tcp", "netstat -ancCP -p tcp", "FreeBSD 13", "stacks, congestion control and log ids"
)
def tuned(document: Document) -> None:
    print_connections(document, TUNED[:9], FREEBSD.but(after=STACK + CONGESTION + LOG))


@sample("freebsd-13/netstat-Lan", "netstat -Lan", "FreeBSD 13", "queues of listeners, and of local ones")
def queues(document: Document) -> None:
    document.prompt("root@web01:~ # netstat -Lan", "netstat -Lan", "web01")
    print_unix_into(print_queues(document, QUEUES, FREEBSD_QUEUES), DAEMONS[:4], LOCAL_QUEUES)


@sample("freebsd-13/netstat-LanW", "netstat -LanW", "FreeBSD 13", "queues of listeners, wide")
def wide_queues(document: Document) -> None:
    print_queues(document, QUEUES, FREEBSD_WHOLE_QUEUES)


@sample(
    "freebsd-13/netstat-an-f-unix", "netstat -an -f unix", "FreeBSD 13", "local sockets only: nothing tells the system"
)
def local(document: Document) -> None:
    print_unix(document, DAEMONS, LOCAL)


@sample(
    "freebsd-13/netstat-an-p-tcp--every-state",
    "netstat -an -p tcp",
    "FreeBSD 13",
    "all state words, and a number without one",
)
def every_state(document: Document) -> None:
    states: tuple[str | int, ...] = (*EVERY_STATE, 12)
    rows = [tcp4(f"192.0.2.20:{3000 + n}", f"198.51.100.7:{n + 1}", state) for n, state in enumerate(states)]
    print_connections(document, rows, FREEBSD)


@sample("freebsd-13/netstat-an--notes", "netstat -an", "FreeBSD 13", "notes among the rows")
def notes(document: Document) -> None:
    capture = print_connections(document, SERVER[:3], FREEBSD)
    capture.message("Some tcp sockets may have been created.", "warning")
    print_rows(capture, SERVER_DATAGRAMS, FREEBSD)
    capture.message("Some udp sockets may have been created or deleted.", "warning")
    print_unix_into(capture, DAEMONS[:2], LOCAL)


@sample("freebsd-13/netstat-an--crlf", "netstat -an", "FreeBSD 13", "CR LF line ends")
def crlf(document: Document) -> None:
    print_all(document)
    document.encode(newline="\r\n")


@sample("freebsd-13/netstat-an--syslog", "netstat -an", "FreeBSD 13", "every line through syslog")
def syslog(document: Document) -> None:
    print_all(document)
    document.prefix("Nov 22 05:10:00 web01 diag[4211]: ", host="web01")


@sample("freebsd-13/netstat-an-p-tcp--time", "netstat -an -p tcp", "FreeBSD 13", "a time before every line")
def stamped(document: Document) -> None:
    print_connections(document, SERVER, FREEBSD)
    document.stamp(datetime(2026, 11, 22, 5, 11, tzinfo=UTC))


@sample(
    "freebsd-13/netstat-an-p-tcp--cut",
    "netstat -an -p tcp",
    "FreeBSD 13",
    "cut in the middle of a row, without line end",
)
def cut(document: Document) -> None:
    print_connections(document, SERVER[:3], FREEBSD).cut("tcp6       0      0 2001:db")
    document.encode(final=False)


@sample("freebsd-13/netstat-an--grep", "netstat -an | grep 22", "FreeBSD 13", "rows without title and header")
def bare(document: Document) -> None:
    document.prompt("root@web01:~ # netstat -an | grep 22", "netstat -an | grep 22", "web01")
    print_bare_rows(document, [SERVER[0], SERVER[4], SERVER[5]], FREEBSD)
    document.context("root@web01:~ # ")


@sample(
    "junos/show-system-connections",
    "show system connections",
    "Junos",
    "fields of 45 characters, two blanks before them",
)
def junos(document: Document) -> None:
    capture = print_connections(document, [*ALL, *LONG[1:], socket("tcp46", "*:9339", state="LISTEN")], JUNOS)
    print_unix_into(capture, DAEMONS[:2], MACOS_32.but(system="bsd", title=LOCAL.title))


@sample(
    "junos/show-system-connections--match",
    "show system connections | match 830",
    "Junos",
    "rows without title and header",
)
def junos_match(document: Document) -> None:
    document.prompt("ops@edge1> show system connections | match 830", "show system connections | match 830", "edge1")
    rows = (
        tcp4("192.0.2.3:830", "198.51.100.130:34516", "ESTABLISHED"),
        tcp4("*:830"),
        tcp6("[2001:db8:4a10:77b2::3]:830", "[2001:db8:ffff:2:c0de::80]:51022", "CLOSE_WAIT"),
    )
    print_bare_rows(document, rows, JUNOS)
