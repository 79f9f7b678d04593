"""Samples: the connection table of net-tools, by version and by flag."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.printing.linux.connections import print_rows, print_table
from tests.printing.linux.document import NOT_ALL, NOT_ROOT, LinuxCatalogue, note
from tests.printing.linux.invented import DATAGRAMS, EVERY_STATE, LITE, LONG, NAMED, PROBE, RAW, SERVER, SERVER_6
from tests.printing.linux.sockets import raw, tcp, udp
from tests.printing.linux.versions import NET_TOOLS, NO_SERVERS, ONLY_SERVERS, PLAIN, PROGRAMS, Options

if TYPE_CHECKING:
    from tests.printing.document import Document

CATALOGUE = LinuxCatalogue()
sample = CATALOGUE.sample

ALL = (*SERVER, *SERVER_6, *DATAGRAMS)
NAMES = Options(numeric=False)


@sample("net-tools-2.10/netstat-tulpn", "netstat -tulpn", "net-tools 2.10", "listeners with their programs")
def tulpn(document: Document) -> None:
    document.prompt("root@web01:~# netstat -tulpn", "netstat -tulpn", "web01")
    rows = [*SERVER[:3], *SERVER_6[:3], *DATAGRAMS[:3], *DATAGRAMS[4:]]
    print_table(document, rows, NET_TOOLS, PROGRAMS)
    document.context("root@web01:~# ")


@sample("net-tools-2.10/netstat-antp", "netstat -antp", "net-tools 2.10", "native bytes: nothing around")
def antp(document: Document) -> None:
    print_table(document, [*SERVER, *SERVER_6], NET_TOOLS, Options(programs=True))


@sample("net-tools-2.10/netstat-an-inet", "netstat -an --inet", "net-tools 2.10", "")
def an_inet(document: Document) -> None:
    print_table(document, [*SERVER, *DATAGRAMS[:4], *RAW[:2]])


@sample("net-tools-2.10/netstat-6ant", "netstat -6ant", "net-tools 2.10", "an IPv4 address of an IPv6 socket")
def ant6(document: Document) -> None:
    document.prompt("$ netstat -6ant", "netstat -6ant")
    print_table(document, SERVER_6)


@sample("net-tools-2.10/netstat-nt", "netstat -nt", "net-tools 2.10", "connections only")
def n(document: Document) -> None:
    print_table(document, [*SERVER[3:], SERVER_6[3]], NET_TOOLS, Options(scope=NO_SERVERS))


@sample("net-tools-2.10/netstat-tln--empty", "netstat -tln", "net-tools 2.10", "no listeners: title and header only")
def tln_empty(document: Document) -> None:
    document.prompt("$ netstat -tln", "netstat -tln")
    print_table(document, [], NET_TOOLS, Options(scope=ONLY_SERVERS))


@sample("net-tools-2.10/netstat-ante", "netstat -ante", "net-tools 2.10", "user ids and inodes")
def ante(document: Document) -> None:
    print_table(document, [*SERVER, *SERVER_6], NET_TOOLS, Options(extended=True))


@sample("net-tools-2.10/netstat-anto", "netstat -anto", "net-tools 2.10", "timers")
def anto(document: Document) -> None:
    rows = [*SERVER, tcp("192.0.2.10:41030", "198.51.100.9:993", "FIN_WAIT1", send_q=1, timer=PROBE)]
    print_table(document, rows, NET_TOOLS, Options(timers=True))


@sample("net-tools-2.10/netstat-anueo", "netstat -anueo", "net-tools 2.10", "users and timers of UDP sockets")
def anueo(document: Document) -> None:
    print_table(document, DATAGRAMS, NET_TOOLS, Options(extended=True, timers=True))


@sample("net-tools-2.10/netstat-antpo", "netstat -antpo", "net-tools 2.10", "programs and timers")
def antpo(document: Document) -> None:
    document.prompt("[root@web01 ~]# netstat -antpo", "netstat -antpo", "web01")
    print_table(document, SERVER, NET_TOOLS, Options(programs=True, timers=True))


@sample(
    "net-tools-2.10/netstat-neopa-inet",
    "netstat -neopa --inet",
    "net-tools 2.10",
    "every column but the security context",
)
def neopa(document: Document) -> None:
    print_table(document, [*ALL, *RAW, *LITE], NET_TOOLS, Options(extended=True, programs=True, timers=True))


@sample(
    "net-tools-2.10/netstat-atpe-numeric-hosts--users",
    "netstat -atpe --numeric-hosts",
    "net-tools 2.10",
    "users by name",
)
def atpe(document: Document) -> None:
    rows = [row.but(user="root" if row.user == 0 else row.user) for row in SERVER[:4]]
    print_table(document, rows, NET_TOOLS, Options(extended=True, programs=True))


@sample("net-tools-2.10/netstat-a-inet--names", "netstat -a --inet", "net-tools 2.10", "names of hosts and services")
def names(document: Document) -> None:
    document.prompt("ada@desk7:~$ netstat -a --inet", "netstat -a --inet", "desk7")
    print_table(document, NAMED, NET_TOOLS, NAMES)


@sample("net-tools-2.10/netstat-at--cut-names", "netstat -at", "net-tools 2.10", "long names are cut, without a mark")
def cut_names(document: Document) -> None:
    rows = [
        tcp("web01:41030", "reports-archive-02.example.net:https", "ESTABLISHED"),
        tcp("web01:41031", "reports-archive-02.example.net:22022", "TIME_WAIT"),
        tcp("192.168.100.10:sensor-feed", "a.very.long.name.example.net:ssh", "ESTABLISHED"),
        tcp("storage-node-7.example.net:replication-stream-v2", "db01:replication-stream-v2", "CLOSE_WAIT"),
        tcp("web01.example.net:41001", "mail.example.net:imaps", "ESTABLISHED"),
    ]
    print_table(document, rows, NET_TOOLS, replace(NAMES, scope=NO_SERVERS))


@sample(
    "net-tools-2.10/netstat-an-inet6--cut-addresses",
    "netstat -an --inet6",
    "net-tools 2.10",
    "long addresses are cut, without a mark",
)
def cut_addresses(document: Document) -> None:
    print_table(document, [*LONG, raw("[2001:db8:4a10:77b2::10]:103")])


@sample(
    "net-tools-2.10/netstat-anW-inet6--wide",
    "netstat -anW --inet6",
    "net-tools 2.10",
    "nothing is cut; columns do not line up",
)
def wide(document: Document) -> None:
    document.prompt("ada@desk7:~$ netstat -anW --inet6", "netstat -anW --inet6", "desk7")
    # This address fills its column, and is whole: the command says so.
    whole = udp("[2001:db8:4a10:77b2::1a]:53")
    print_table(document, [*LONG, whole], NET_TOOLS, Options(wide=True))


@sample("net-tools-2.10/netstat-tunapeo-wide", "netstat -tunapeo --wide", "net-tools 2.10", "every column, wide")
def wide_owners(document: Document) -> None:
    document.prompt("# netstat -tunapeo --wide", "netstat -tunapeo --wide")
    rows = [row.but(pid=4000 + n, program="bird", inode=70000 + n) for n, row in enumerate(LONG)]
    print_table(document, rows, NET_TOOLS, Options(extended=True, programs=True, timers=True, wide=True))


@sample("net-tools-2.10/netstat-Wat--names", "netstat -Wat", "net-tools 2.10", "whole names, no prompt")
def wide_names(document: Document) -> None:
    rows = [
        tcp("web01.example.net:ssh", "reports-archive-02.backup.example.net:51022", "ESTABLISHED"),
        tcp("web01.example.net:41020", "reports-archive-02.backup.example.net:https", "SYN_SENT", send_q=1),
        tcp("[2001:db8:4a10:77b2:c0de:90ab:12f3:10]:ssh", "desk7.example.net:51022", "ESTABLISHED", ipv6=True),
    ]
    print_table(document, rows, NET_TOOLS, Options(numeric=False, wide=True, scope=NO_SERVERS))


@sample("net-tools-2.10/netstat-ant--every-state", "netstat -ant", "net-tools 2.10", "all state words")
def every_state(document: Document) -> None:
    rows = [tcp(f"192.0.2.10:{3000 + n}", f"198.51.100.7:{n + 1}", state) for n, state in enumerate(EVERY_STATE)]
    print_table(document, [tcp("0.0.0.0:3000"), *rows, udp("127.0.0.1:53", state="UNKNOWN")])


@sample(
    "net-tools-2.10/netstat-anp-inet--programs",
    "netstat -anp --inet",
    "net-tools 2.10",
    "programs with blanks, slashes, signs; cut ones",
)
def programs(document: Document) -> None:
    owners = (
        *(
            (3421, "nginx: master process /usr/sbin/nginx"),
            (3422, "sshd: /usr/sbin/sshd -D"),
            (3424, "postgres: 14/main"),
        ),
        *((3448, "(squid-1)"), (3447, "@dbus-daemon --system"), (1, "systemd"), (3426, "dhcp6 server"), (3430, "")),
        *((123456, "ledgerd-worker"), (99, "ledger-worker12"), (77, "kworker/u8:3")),
    )
    rows = [tcp(f"0.0.0.0:{8000 + n}", pid=pid, program=name) for n, (pid, name) in enumerate(owners)]
    print_table(document, [*rows, tcp("0.0.0.0:9000")], NET_TOOLS, Options(programs=True))


@sample(
    "net-tools-2.10/netstat-an-inet--long-queues",
    "netstat -an --inet",
    "net-tools 2.10",
    "long queues push the columns right",
)
def long_queues(document: Document) -> None:
    rows = [
        tcp("192.0.2.10:80", "203.0.113.4:50000", "ESTABLISHED", recv_q=204800000, send_q=3145728),
        tcp("192.0.2.10:80", "203.0.113.4:50001", "FIN_WAIT1", send_q=1234567),
        udp("127.0.0.1:5005", recv_q=2304),
    ]
    print_table(document, rows)


@sample(
    "net-tools-2.10/netstat-anp-inet--not-root",
    "netstat -anp --inet",
    "net-tools 2.10",
    "a note of two lines before the table",
)
def not_root(document: Document) -> None:
    document.prompt("ada@desk7:~$ netstat -anp --inet", "netstat -anp --inet", "desk7")
    note(document, *NOT_ALL)
    rows = [row.but(pid=None) for row in SERVER[:3]]
    print_table(document, [*rows, tcp("127.0.0.1:6010", pid=5210, program="ssh")], NET_TOOLS, Options(programs=True))


@sample(
    "net-tools-2.10/netstat-tulpn--no-info", "netstat -tulpn", "net-tools 2.10", "a note that nothing could be read"
)
def no_info(document: Document) -> None:
    note(document, NOT_ROOT)
    print_table(document, [row.but(pid=None) for row in (*SERVER[:3], *DATAGRAMS[:2])], NET_TOOLS, PROGRAMS)


@sample(
    "net-tools-2.10/netstat-an-inet--bogus",
    "netstat -an --inet",
    "net-tools 2.10",
    "warnings before and inside the table",
)
def bogus(document: Document) -> None:
    note(document, "warning, got bogus tcp line.")
    capture = print_table(document, SERVER[:2])
    capture.message("warning, got bogus udp line.", "warning")
    print_rows(capture, DATAGRAMS[:2], NET_TOOLS)


@sample("net-tools-2.10/netstat-ntc--repeated", "netstat -ntc", "net-tools 2.10", "three snapshots: three captures")
def repeated(document: Document) -> None:
    document.prompt("ada@desk7:~$ netstat -ntc", "netstat -ntc", "desk7")
    for state in ("SYN_SENT", "ESTABLISHED", "FIN_WAIT1"):
        rows = [tcp("192.0.2.10:41020", "198.51.100.9:443", state), SERVER[3]]
        print_table(document, rows, NET_TOOLS, Options(scope=NO_SERVERS))
    document.context("^C")


@sample(
    "net-tools-2.0-rhel/netstat-Ztulpen",
    "netstat -Ztulpen",
    "net-tools 2.0 of RHEL 9",
    "security contexts, one of them unknown",
)
def security_contexts(document: Document) -> None:
    document.prompt("[ada@web01 ~]$ sudo netstat -Ztulpen", "sudo netstat -Ztulpen", "web01")
    rows = [*SERVER[:3], SERVER_6[0], *DATAGRAMS[:3]]
    options = Options(extended=True, programs=True, context=True, scope=ONLY_SERVERS)
    print_table(document, rows, NET_TOOLS, options)


@sample(
    "net-tools-2.0-rhel/netstat-tnlpZ--not-root", "netstat -tnlpZ", "net-tools 2.0 of RHEL 7", "no owners, no contexts"
)
def no_contexts(document: Document) -> None:
    document.prompt("[ada@web01 ~]$ netstat -tnlpZ", "netstat -tnlpZ", "web01")
    note(document, *NOT_ALL)
    rows = [row.but(pid=None, context="-") for row in (*SERVER[:2], SERVER_6[0])]
    print_table(document, rows, NET_TOOLS, replace(PROGRAMS, context=True))


@sample("net-tools-2.0-rhel/netstat-antoZ", "netstat -antoZ", "net-tools 2.0 of RHEL 8", "contexts before timers")
def contexts_timers(document: Document) -> None:
    print_table(document, SERVER[:4], NET_TOOLS, Options(context=True, timers=True))


@sample("net-tools-2.10-git/netstat-anpo-inet", "netstat -anpo --inet", "net-tools 2.10-git", "")
def head_anpo(document: Document) -> None:
    print_table(document, [*ALL, *RAW], NET_TOOLS, Options(programs=True, timers=True))


@sample(
    "net-tools-2.10-git/netstat-an-inet6-notrim", "netstat -an --inet6 --notrim", "net-tools 2.10-git", "nothing is cut"
)
def head_notrim(document: Document) -> None:
    document.prompt("ada@desk7:~$ netstat -an --inet6 --notrim", "netstat -an --inet6 --notrim", "desk7")
    print_table(document, [*LONG[2:], udp("[2001:db8:4a10:77b2::1a]:53")], NET_TOOLS, Options(wide=True))


@sample("net-tools-2.10/netstat-antp--grep", "netstat -antp | grep sshd", "net-tools 2.10", "rows without headings")
def grep(document: Document) -> None:
    document.prompt("root@web01:~# netstat -antp | grep sshd", "netstat -antp | grep sshd", "web01")
    print_table(
        document, [SERVER[0], SERVER[3], SERVER_6[0]], NET_TOOLS, Options(programs=True, title=False, header=False)
    )
    document.context("root@web01:~# ")


@sample(
    "net-tools-2.10/netstat-an--grep",
    "netstat -an",
    "net-tools 2.10",
    "rows without headings and owners, nothing around",
)
def grep_plain(document: Document) -> None:
    print_table(document, [*SERVER, *SERVER_6, *DATAGRAMS[:3]], NET_TOOLS, replace(PLAIN, title=False, header=False))
