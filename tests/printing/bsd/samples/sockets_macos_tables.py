"""Samples: whole outputs of macOS ``netstat -a``, and its tables of local sockets and of the kernel's own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from tests.printing.bsd.connections import NO_SERVERS, print_bare_rows, print_connections, print_rows
from tests.printing.bsd.document import BsdCatalogue
from tests.printing.bsd.invented.sockets import (
    CONTROLS,
    DATAGRAMS,
    EVENTS,
    LAPTOP,
    LAPTOP_6,
    LOCAL,
    LOCAL_32,
    MODULES,
    MULTIPATH,
    NAMED,
    OWNERS,
    RAW,
    RAW_6,
    VIRTUAL,
    owned,
)
from tests.printing.bsd.kernel_tables import MODULES as MODULE_TABLE
from tests.printing.bsd.kernel_tables import (
    MODULES_ACCOUNTS,
    VSOCK,
    VSOCK_VERBOSE,
    KernelRow,
    controls,
    events,
    print_bare_kernel_rows,
    print_kernel_table,
    print_kernel_table_into,
)
from tests.printing.bsd.mptcp import print_multipath, print_multipath_into
from tests.printing.bsd.sockets import (
    MACOS,
    MACOS_10_5,
    NONE,
    VERBOSE_10_10,
    VERBOSE_11,
    VERBOSE_13,
    VERBOSE_15,
    VERBOSE_26,
    VERY_VERBOSE_26,
    Columns,
)
from tests.printing.bsd.unix_sockets import MACOS as LOCAL_TABLE
from tests.printing.bsd.unix_sockets import (
    MACOS_32,
    UnixSocket,
    print_bare_unix,
    print_unix,
    print_unix_into,
    print_unix_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.printing.bsd.sockets import Layout, Socket
    from tests.printing.document import Capture, Document

CATALOGUE = BsdCatalogue("macos")
sample = CATALOGUE.sample

CREATED_OR_DELETED: Final = "Some {} sockets may have been created or deleted"


def own_all(rows: Iterable[UnixSocket]) -> list[UnixSocket]:
    """Return local sockets with owners."""
    return [
        row.owned(
            *OWNERS[n % len(OWNERS)],
            rxbytes=4 * n,
            txbytes=164,
            gencnt=0xB4E2B + n,
            state=0x82,
            eprocess="Harbor Helper",
            epid=600,
        )
        for n, row in enumerate(rows)
    ]


def own_kernel(rows: Iterable[KernelRow]) -> list[KernelRow]:
    """Return the kernel's sockets with owners."""
    more = {"rxbytes": 775040, "txbytes": 249120, "state": 0x182, "gencnt": 0x121A, "flags": 0x8001}
    return [
        row.but(program=program, pid=pid, eprocess="Harbor Helper", epid=600, **more)
        for row, (program, pid) in zip(rows, OWNERS, strict=False)
    ]


def print_everything(
    document: Document,
    *,
    layout: Layout = MACOS,
    after: Columns = NONE,
    old: bool = False,
    kind: str = "",
) -> Capture:
    """Print what ``netstat -an`` prints, from the connections of TCP to the kernel's control sockets.

    Args:
        document: The document.
        layout: The version.
        after: Columns of ``-v``.
        old: Whether the version is 10.15 or older.
        kind: A complaint about a socket of a kind that the tool does not know.
    """
    rows: list[Socket] = [*LAPTOP, *LAPTOP_6, *DATAGRAMS, *RAW]
    capture = print_connections(document, owned(tuple(rows)) if after.cells else rows, layout.but(after=after))
    print_multipath_into(capture, layout=layout)
    print_rows(capture, owned(RAW_6) if after.cells else RAW_6, layout.but(after=after))
    print_unix_into(capture, own_all(LOCAL) if after.cells else LOCAL, LOCAL_TABLE.but(after=after))
    if kind:
        capture.message(f"unexpected kind {kind}", "warning")
    print_kernel_table_into(capture, MODULES, MODULE_TABLE)
    print_kernel_table_into(capture, own_kernel(EVENTS) if after.cells else EVENTS, events(after, old=old))
    print_kernel_table_into(capture, own_kernel(CONTROLS) if after.cells else CONTROLS, controls(after))
    return capture


@sample(
    "macos-10.5/netstat-an", "netstat -an", "Mac OS X 10.5", "local sockets of 32 bits; their title tells the system"
)
def whole_10_5(document: Document) -> None:
    capture = print_connections(document, [*LAPTOP, *DATAGRAMS[:4], RAW[0]], MACOS_10_5)
    print_rows(capture, RAW_6, MACOS_10_5)
    print_unix_into(capture, LOCAL_32, MACOS_32)


@sample("macos-10.6/netstat-a--names", "netstat -a", "Mac OS X 10.6", "names; local sockets of 64 bits")
def whole_10_6(document: Document) -> None:
    document.prompt("harbor:~ ada$ netstat -a", "netstat -a", "harbor")
    print_unix_into(print_connections(document, NAMED, MACOS_10_5), LOCAL, LOCAL_TABLE)


@sample("macos-10.9/netstat-an", "netstat -an", "OS X 10.9", "no connection of multipath TCP: title and header only")
def whole_10_9(document: Document) -> None:
    capture = print_connections(document, [*LAPTOP, *DATAGRAMS], MACOS)
    print_multipath_into(capture)
    print_unix_into(capture, LOCAL[:4], LOCAL_TABLE)


@sample(
    "macos-10.13/netstat-anv", "netstat -anv", "macOS 10.13", "two titles without a blank between them: subclarhiwat"
)
def whole_10_13(document: Document) -> None:
    print_everything(document, after=VERBOSE_10_10, old=True, kind="242")


@sample("macos-10.13/netstat-an--trimmed", "netstat -an", "macOS 10.13", "blanks at the ends of lines lost")
def whole_trimmed(document: Document) -> None:
    print_everything(document, old=True)
    document.each(str.rstrip)


@sample("macos-10.15/netstat-an", "netstat -an", "macOS 10.15", "an old title: subcla")
def whole_10_15(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an", "netstat -an", "harbor")
    print_everything(document, old=True)
    document.context("ada@harbor ~ % ")


@sample("macos-11/netstat-anv", "netstat -anv", "macOS 11", "state and options with 0x in every table")
def whole_11(document: Document) -> None:
    print_everything(document, after=VERBOSE_11)


@sample("macos-13/netstat-anv", "netstat -anv", "macOS 13", "every table with its owners")
def whole_13(document: Document) -> None:
    print_everything(document, after=VERBOSE_13, kind="242 which 0xf2")


@sample(
    "macos-15/netstat-an--unexpected-kind", "netstat -an", "macOS 15", "a socket of a kind that the tool does not know"
)
def whole_15(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an", "netstat -an", "harbor")
    print_everything(document, kind="242 which 0xf2")


@sample("macos-15/netstat-anv--whole", "netstat -anv", "macOS 15", "bytes in every table")
def whole_verbose_15(document: Document) -> None:
    print_everything(document, after=VERBOSE_15)


@sample(
    "macos-26/netstat-anv", "netstat -anv", "macOS 26", "programs in every table; the header is wider than the rows"
)
def whole_26(document: Document) -> None:
    capture = print_everything(document, layout=MACOS.but(title_width=45), after=VERBOSE_26)
    print_kernel_table_into(capture, VIRTUAL, VSOCK_VERBOSE)


@sample("macos-26/netstat-anvv--whole", "netstat -anvv", "macOS 26", "packets and effective processes in every table")
def whole_very_verbose(document: Document) -> None:
    print_everything(document, after=VERY_VERBOSE_26)


@sample("macos-14/netstat-an-p-mptcp--multipath", "netstat -an -p mptcp", "macOS 14", "connections with their flows")
def multipath(document: Document) -> None:
    print_multipath(document, MULTIPATH)


@sample(
    "macos-14/netstat-an-f-inet--multipath", "netstat -an -f inet", "macOS 14", "flows before rows of another table"
)
def multipath_before_rows(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an -f inet", "netstat -an -f inet", "harbor")
    capture = print_connections(document, LAPTOP, MACOS)
    print_multipath_into(capture, MULTIPATH)
    print_rows(capture, RAW_6, MACOS)


@sample(
    "macos-14/netstat-an-f-inet--quoted", "netstat -an -f inet", "macOS 14", "records of two lines, quoted as in a mail"
)
def multipath_quoted(document: Document) -> None:
    print_multipath_into(print_connections(document, LAPTOP, MACOS), MULTIPATH)
    document.prefix("> ")


@sample("macos-15/netstat-an-f-unix", "netstat -an -f unix", "macOS 15", "paths with blanks, empty ones, none")
def local(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an -f unix", "netstat -an -f unix", "harbor")
    print_unix(document, LOCAL, LOCAL_TABLE)


@sample("macos-26/netstat-anv-f-unix", "netstat -anv -f unix", "macOS 26", "programs and paths")
def local_verbose(document: Document) -> None:
    print_unix(document, own_all(LOCAL), LOCAL_TABLE.but(after=VERBOSE_26))


@sample("macos-14/netstat-anA-f-systm", "netstat -anA -f systm", "macOS 14", "references and units of modules")
def module_references(document: Document) -> None:
    print_kernel_table(document, MODULES, MODULES_ACCOUNTS)


@sample("macos-15/netstat-an-p-kctl", "netstat -an -p kctl", "macOS 15", "kernel control sockets only")
def control_sockets(document: Document) -> None:
    print_kernel_table(document, CONTROLS, controls())


@sample("macos-15/netstat-an-p-kevt--empty", "netstat -an -p kevt", "macOS 15", "title and header only")
def no_events(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an -p kevt", "netstat -an -p kevt", "harbor")
    print_kernel_table(document, (), events())


@sample("macos-15/netstat-an-f-vsock", "netstat -an -f vsock", "macOS 15", "virtual machines")
def virtual(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an -f vsock", "netstat -an -f vsock", "harbor")
    print_kernel_table(document, VIRTUAL, VSOCK)


@sample(
    "macos-15/netstat-anv-f-vsock",
    "netstat -anv -f vsock",
    "macOS 15",
    "virtual machines: two columns are called state",
)
def virtual_verbose(document: Document) -> None:
    print_kernel_table(document, VIRTUAL, VSOCK_VERBOSE)


@sample("macos-15/netstat-an--glued-titles", "netstat -an", "macOS 15", "notes without line end before titles")
def glued_titles(document: Document) -> None:
    capture = print_connections(document, LAPTOP, MACOS)
    print_multipath_into(capture, note=CREATED_OR_DELETED.format("tcp"))
    print_unix_into(capture, LOCAL[:5], LOCAL_TABLE, note=CREATED_OR_DELETED.format("icmp6"))
    print_unix_rows(capture, LOCAL[7:], LOCAL_TABLE, note=CREATED_OR_DELETED.format("stream"))
    print_kernel_table_into(capture, MODULES, MODULE_TABLE, note=CREATED_OR_DELETED.format("dgram"))
    print_kernel_table_into(capture, EVENTS, events(), note=CREATED_OR_DELETED.format("kctl"))
    print_kernel_table_into(capture, CONTROLS, controls(), note=CREATED_OR_DELETED.format("kevt"))


@sample(
    "macos-26/netstat-anv--grep", "netstat -anv | grep harbor", "macOS 26", "rows of three tables, blank lines between"
)
def bare_verbose(document: Document) -> None:
    document.prompt("$ netstat -anv | grep harbord", "netstat -anv | grep harbord")
    own = {"gencnt": 0xB4E2B, "state": 0x182}
    rows = [row.owned("harbord", 367, **own) for row in (LAPTOP[0], LAPTOP_6[3], DATAGRAMS[0])]
    print_bare_rows(document, rows, MACOS.but(after=VERBOSE_26))
    document.context("")
    pairs = [row.owned("harbord", 367, **own) for row in (LOCAL[0], LOCAL[4])]
    print_bare_unix(document, pairs, LOCAL_TABLE.but(after=VERBOSE_26))
    document.context("")
    print_bare_kernel_rows(
        document, [row.but(program="harbord", pid=367, **own) for row in CONTROLS[:2]], controls(VERBOSE_26)
    )


@sample("macos-15/netstat-a--egrep", "netstat -a | egrep", "macOS 15", "rows of four tables, one right below the other")
def bare_tail(document: Document) -> None:
    document.prompt("$ netstat -a | egrep 'tcp4|stream|kevt|kctl'", "netstat -a | egrep 'tcp4|stream|kevt|kctl'")
    print_bare_rows(document, LAPTOP[:3], MACOS)
    print_bare_unix(document, LOCAL[:2], LOCAL_TABLE)
    print_bare_kernel_rows(document, EVENTS, events())
    print_bare_kernel_rows(document, CONTROLS, controls())


@sample("macos-26/netstat-anv-p-tcp--crlf", "netstat -anv -p tcp", "macOS 26", "CR LF line ends")
def crlf(document: Document) -> None:
    print_connections(document, owned(LAPTOP), MACOS.but(after=VERBOSE_26))
    document.encode(newline="\r\n")


@sample("macos-15/netstat-an--crlf", "netstat -an", "macOS 15", "CR LF line ends")
def whole_crlf(document: Document) -> None:
    print_everything(document)
    document.encode(newline="\r\n")


@sample("macos-15/netstat-an-f-unix--quoted", "netstat -an -f unix", "macOS 15", "every line quoted, as in a mail")
def quoted(document: Document) -> None:
    document.prompt("$ netstat -an -f unix", "netstat -an -f unix")
    print_unix(document, LOCAL, LOCAL_TABLE)
    document.prefix("> ")


@sample("macos-26/netstat-anv-p-tcp--time", "netstat -anv -p tcp", "macOS 26", "a time before every line")
def stamped(document: Document) -> None:
    document.context("job started")
    print_connections(document, owned(LAPTOP), MACOS.but(after=VERBOSE_26))
    document.context("job done")
    document.stamp(datetime(2026, 11, 22, 5, 11, tzinfo=UTC))


@sample(
    "macos-15/netstat-an-p-tcp--indented", "netstat -an -p tcp", "macOS 15", "four blanks more, as in documentation"
)
def indented(document: Document) -> None:
    document.prompt("$ netstat -an -p tcp", "netstat -an -p tcp")
    print_connections(document, (*LAPTOP, *LAPTOP_6), MACOS)
    document.each(lambda text: text and " " * 4 + text)


@sample("macos-26/netstat-anv--trimmed", "netstat -anv", "macOS 26", "blanks at the ends of lines lost")
def trimmed(document: Document) -> None:
    print_everything(document, after=VERBOSE_26)
    document.each(str.rstrip)


@sample(
    "macos-15/netstat-an-p-tcp--collapsed",
    "netstat -an -p tcp",
    "macOS 15",
    "blanks collapsed: nothing tells the system",
)
def collapsed(document: Document) -> None:
    capture = print_connections(document, (*LAPTOP, *DATAGRAMS[2:4]), MACOS)
    capture.dialect, capture.os = "bsd", None
    document.collapse()


@sample(
    "macos-15/netstat-an-p-tcp--cut", "netstat -an -p tcp", "macOS 15", "cut in the middle of a row, without line end"
)
def cut(document: Document) -> None:
    print_connections(document, LAPTOP[:4], MACOS).cut("tcp4       0      0  192.0.2.1")
    document.encode(final=False)


@sample("macos-26/netstat-anv-p-tcp--cut", "netstat -anv -p tcp", "macOS 26", "cut before the owner")
def cut_verbose(document: Document) -> None:
    print_connections(document, owned(LAPTOP)[:4], MACOS.but(after=VERBOSE_26)).cut(
        "tcp4       0      0  192.0.2.10.52011       203.0.113.80.443       ESTABLISHED         6120         2207  131"
    )
    document.encode(final=False)


@sample("macos-15/netstat-n--elided", "netstat -n", "macOS 15", "rows left out, with marks")
def elided(document: Document) -> None:
    capture = print_connections(document, LAPTOP[:2], MACOS, NO_SERVERS)
    capture.elision("...")
    print_rows(capture, LAPTOP[6:], MACOS)


@sample("macos-15/netstat-an-p-tcp--damaged-row", "netstat -an -p tcp", "macOS 15", "a row with a damaged port")
def damaged(document: Document) -> None:
    capture = print_connections(document, LAPTOP[:2], MACOS)
    capture.unparsed("tcp4       0      0  192.0.2.10.84 43       *.*                    LISTEN     ")
    print_rows(capture, LAPTOP[3:], MACOS)


@sample(
    "macos-15/support-log--tcp-then-udp", "netstat -an -p tcp; netstat -an -p udp", "macOS 15", "two calls in a shell"
)
def twice(document: Document) -> None:
    document.prompt("ada@harbor ~ % netstat -an -p tcp", "netstat -an -p tcp", "harbor")
    print_connections(document, LAPTOP, MACOS)
    document.prompt("ada@harbor ~ % netstat -an -p udp", "netstat -an -p udp", "harbor")
    print_connections(document, DATAGRAMS, MACOS)
    document.context("ada@harbor ~ % exit")
