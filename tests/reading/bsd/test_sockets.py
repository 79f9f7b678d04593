"""Rows of macOS and the BSDs that are easily misread, and lines that are easily taken for one."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import pytest

from netparse import convert
from tests.calls import calls
from tests.printing.bsd.cells import HEADERS, VERBOSE
from tests.reports import codes_of, counts_of, records_of, report_of

if TYPE_CHECKING:
    from collections.abc import Callable

Record = dict[str, Any]

TITLE: Final = "Active Internet connections (including servers)\n"
TITLES: Final = "Local Address          Foreign Address        "
MACOS: Final = f"Proto Recv-Q Send-Q  {TITLES}(state)    "
FREEBSD: Final = f"Proto Recv-Q Send-Q {TITLES}(state)    "
OLD: Final = f"Proto Recv-Q Send-Q  {TITLES}(state)"
OPENBSD: Final = f"Proto   Recv-Q Send-Q  {TITLES}TCP-State"
NETBSD: Final = f"Proto Recv-Q Send-Q  {TITLES}State"
UNIX: Final = (
    "Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr"
)
LISTENER: Final = "tcp4       0      0  *.80                   *.*                    LISTEN     "
PEER: Final = "tcp4       0      0  192.0.2.10.54433       198.51.100.7.443       ESTABLISHED"


def row(proto: str, local: str, remote: str = "*.*", state: str = "", *, width: int = 22) -> str:
    """Return a row as macOS prints it."""
    return f"{proto:<5} {0:>6} {0:>6}  {local:<{width}} {remote:<{width}} {state:<11}"


def table(*rows: str, header: str = MACOS) -> str:
    return f"{TITLE}{header}\n" + "".join(f"{row}\n" for row in rows)


def only(text: str) -> Record:
    """Return the only record of a text in which everything is understood."""
    report = report_of(text)
    (record,) = records_of(report)
    assert report["lines"]["unparsed"] == 0
    return record


def side(record: Record, name: str = "local") -> Record:
    """Return what is known of one endpoint."""
    return {key.removeprefix(f"{name}_"): record[key] for key in record if key.startswith(f"{name}_")}


def dialects_of(text: str) -> list[tuple[str, str | None]]:
    return [(capture["dialect"], capture.get("os")) for capture in report_of(text)["captures"]]


# Endpoints

ENDPOINTS: Final[dict[tuple[str, str], Record]] = {
    ("tcp4", "192.0.2.10.54433"): {"address": "192.0.2.10", "port": 54433},
    ("tcp4", "*.80"): {"address": "0.0.0.0", "port": 80},
    ("tcp6", "*.80"): {"address": "::", "port": 80},
    ("tcp46", "*.80"): {"address": "::", "port": 80},
    ("udp4", "*.*"): {"address": "0.0.0.0"},
    ("udp46", "*.*"): {"address": "::"},
    ("udp4", "192.0.2.10.*"): {"address": "192.0.2.10"},
    ("tcp6", "::1.631"): {"address": "::1", "port": 631},
    ("tcp6", "fe80::1%lo0.49152"): {"address": "fe80::1", "zone": "lo0", "port": 49152},
    ("udp6", "fe80::7%en0.*"): {"address": "fe80::7", "zone": "en0"},
    ("tcp6", "FE80:0::7%en0.88"): {"address": "fe80::7", "zone": "en0", "port": 88},
    ("udp6", "fe80::1%em0.12.53"): {"address": "fe80::1", "zone": "em0.12", "port": 53},
    ("tcp4", "localhost.http"): {"host": "localhost", "port": 80, "service": "http"},
    ("udp4", "192.0.2.10.ntp"): {"address": "192.0.2.10", "port": 123, "service": "ntp"},
    ("tcp4", "*.netparse-x"): {"address": "0.0.0.0", "service": "netparse-x"},
    ("tcp6", "fe80::1%lo0.ssh"): {"address": "fe80::1", "zone": "lo0", "port": 22, "service": "ssh"},
    ("tcp4", "web.example.4711"): {"host": "web.example", "port": 4711},
    ("tcp4", "4c.8.example.80"): {"host": "4c.8.example", "port": 80},
    ("tcp4", "192.0.2.10a.80"): {"host": "192.0.2.10a", "port": 80},
    ("tcp4", "300.0.2.10.80"): {"host": "300.0.2.10", "port": 80},
    ("tcp4", "cafe.443"): {"host": "cafe", "port": 443},
    ("tcp4", "_gw.http"): {"host": "_gw", "port": 80, "service": "http"},
    ("tcp4", "192.0.2.10.111[sunrpc]"): {"address": "192.0.2.10", "port": 111, "service": "sunrpc"},
    ("udp4", "*.2049[nfs]"): {"address": "0.0.0.0", "port": 2049, "service": "nfs"},
}


@pytest.mark.parametrize(("proto", "endpoint"), ENDPOINTS)
def test_endpoint_ends_in_its_last_dot_and_a_port(proto: str, endpoint: str) -> None:
    state = "LISTEN" if proto.startswith("tcp") else ""
    record = only(table(row(proto, endpoint, state=state)))
    assert side(record) == ENDPOINTS[proto, endpoint]
    assert side(record, "remote") == {}
    assert "truncated" not in record


def test_foreign_endpoint() -> None:
    record = only(table(row("tcp6", "2001:db8::7.443", "2001:db8::5%en7.https", "ESTABLISHED")))
    assert side(record, "remote") == {"address": "2001:db8::5", "zone": "en7", "port": 443, "service": "https"}
    record = only(table(row("udp4", "192.0.2.10.5353", "224.0.0.251.*")))
    assert side(record, "remote") == {"address": "224.0.0.251"}


CUT: Final[dict[tuple[str, str], tuple[Record, list[str]]]] = {
    # An address or a name is cut to 16 characters.
    ("tcp6", "2001:db8:4e74:f2.61920"): ({"address": "2001:db8:4e74:f2", "port": 61920}, ["local_address"]),
    ("tcp6", "fe80::21e:52ff:f.443"): ({"address": "fe80::21e:52ff:f", "port": 443}, ["local_address"]),
    ("tcp6", "2001:db8:c04d:d:.443"): ({"address": "2001:db8:c04d:d:", "port": 443}, ["local_address"]),
    ("tcp6", "::ffff:192.0.2.7.80"): ({"address": "::ffff:192.0.2.7", "port": 80}, ["local_address"]),
    ("tcp4", "mini-3.example.n.22"): ({"host": "mini-3.example.n", "port": 22}, ["local_host"]),
    ("tcp4", "del12s06-in-f14..80"): ({"host": "del12s06-in-f14.", "port": 80}, ["local_host"]),
    # The whole is cut to 22; a service of which not all may be there tells no port.
    ("tcp4", "localhost.intu-ec-clie"): ({"host": "localhost", "service": "intu-ec-clie"}, ["local_service"]),
    ("tcp4", "mini-3.example.n.black"): (
        {"host": "mini-3.example.n", "service": "black"},
        ["local_host", "local_service"],
    ),
    ("tcp4", "203.0.113.123.xmpp-cli"): ({"address": "203.0.113.123", "service": "xmpp-cli"}, ["local_service"]),
    # A number needs all the room that there is, at the most.
    ("tcp4", "203.0.113.123.49152"): ({"address": "203.0.113.123", "port": 49152}, []),
}


@pytest.mark.parametrize(("proto", "endpoint"), CUT)
def test_endpoint_that_may_be_cut(proto: str, endpoint: str) -> None:
    known, truncated = CUT[proto, endpoint]
    record = only(table(row(proto, endpoint, state="LISTEN")))
    assert side(record) == known
    assert record.get("truncated", []) == truncated


def test_zone_that_may_be_cut() -> None:
    record = only(table(row("tcp6", "fe80::5e:53%utun.443", state="LISTEN")))
    assert side(record) == {"address": "fe80::5e:53", "zone": "utun", "port": 443}
    assert record["truncated"] == ["local_zone"]


def test_endpoints_beside_kernel_addresses_are_narrow() -> None:
    """18 characters: a port may lose its last digits; names have 12."""
    header = "Socket           Flowhash Proto Recv-Q Send-Q  Local Address      Foreign Address    (state)    "
    rows: tuple[tuple[str, Record, list[str]], ...] = (
        ("2001:db8:47a1:c0.4", {"address": "2001:db8:47a1:c0", "port": 4}, ["local_address", "local_port"]),
        ("203.0.113.123.4915", {"address": "203.0.113.123", "port": 4915}, ["local_port"]),
        ("192.0.2.100.49152", {"address": "192.0.2.100", "port": 49152}, []),
        ("203.0.113.99.49152", {"address": "203.0.113.99", "port": 49152}, []),
        (
            "mini-3.examp.https",
            {"host": "mini-3.examp", "service": "https"},
            ["local_host", "local_service"],
        ),
        ("mini-3.exam.80", {"host": "mini-3.exam", "port": 80}, []),
    )
    for endpoint, known, truncated in rows:
        line = row("tcp4", endpoint, "*.*", "LISTEN", width=18)
        record = only(f"{TITLE}{header}\n4f1eb4c58685585f 8c1e07d4 {line}\n")
        assert side(record) == known
        assert record.get("truncated", []) == truncated
        assert record["native"] == {"socket": "4f1eb4c58685585f", "flowhash": "8c1e07d4"}


def test_wide_endpoints_are_cut_late() -> None:
    header = f"Proto Recv-Q Send-Q  {'Local Address':<45} {'Foreign Address':<45} (state)    "
    whole = "2001:db8:1111:2222:3333:4444:5555:6666"
    record = only(table(row("tcp6", f"{whole}.443", state="LISTEN", width=45), header=header))
    assert (side(record), record.get("truncated")) == ({"address": whole, "port": 443}, None)
    cut = "fe80::1111:2222:3333:4444%bridge1000000"
    assert len(cut) == 39
    record = only(table(row("tcp6", f"{cut}.443", state="LISTEN", width=45), header=header))
    assert side(record) == {"address": "fe80::1111:2222:3333:4444", "zone": "bridge1000000", "port": 443}
    assert record["truncated"] == ["local_zone"]
    # macOS 26 prints narrow rows below wide titles, and the other way round.
    record = only(table(row("tcp6", "2001:db8:4e74:f2.443", state="LISTEN"), header=header))
    assert record["truncated"] == ["local_address"]
    record = only(table(row("tcp6", f"{whole}.443", state="LISTEN", width=45)))
    assert "truncated" not in record


def test_services_of_openbsd_have_eight_characters() -> None:
    for service, truncated in {"netbios-": ["local_service"], "domain": [], "kerberos": ["local_service"]}.items():
        record = only(table(f"udp     {0:>6} {0:>6}  {f'192.0.2.10.{service}':<22} *.*", header=OPENBSD))
        assert record["local_service"] == service
        assert record.get("truncated", []) == truncated


# Protocols, families, states

PROTOCOLS: Final = {
    "tcp4": ("tcp", "ipv4"),
    "tcp6": ("tcp", "ipv6"),
    "tcp46": ("tcp", "dual"),
    "udp4": ("udp", "ipv4"),
    "udp6": ("udp", "ipv6"),
    "udp46": ("udp", "dual"),
    "icm4": ("icmp", "ipv4"),
    "icm6": ("icmp", "ipv6"),
    "icmp6": ("icmp", "ipv6"),
    "ip 4": ("ip", "ipv4"),
    "ip 6": ("ip", "ipv6"),
    "ip4": ("ip", "ipv4"),
    "ip6": ("ip", "ipv6"),
    "ip": ("ip", None),
    "div4": ("divert", "ipv4"),
    "divert": ("divert", None),
}


@pytest.mark.parametrize("word", PROTOCOLS)
def test_protocol_and_family(word: str) -> None:
    record = only(
        table(LISTENER, row(word, "*.*", state="LISTEN" if word.startswith("tcp") else "")).replace(f"{LISTENER}\n", "")
    )
    assert (record["protocol"], record.get("family")) == PROTOCOLS[word]


def test_offloaded_sockets() -> None:
    record = only(table(row("toe6", "*.80", state="LISTEN"), header=FREEBSD))
    assert (record["protocol"], record["family"], record["offload_state"]) == ("tcp", "ipv6", "toe")


@pytest.mark.parametrize(("header", "family"), [(OPENBSD, "ipv4"), (NETBSD, "ipv4"), (OLD, None)])
def test_protocol_without_a_number(header: str, family: str | None) -> None:
    record = only(table(row("tcp", "*.22", state="LISTEN"), header=header))
    assert (record.get("family"), record.get("local_address")) == (family, "0.0.0.0" if family else None)
    assert record["local_port"] == 22
    record = only(table(row("tcp", "192.0.2.10.22", state="LISTEN"), header=header))
    assert record["family"] == "ipv4"
    record = only(table(row("udp6", "*.22"), header=header))
    assert (record["family"], record["local_address"]) == ("ipv6", "::")


def test_number_behind_a_raw_socket_is_its_protocol() -> None:
    header = f"Proto   Recv-Q Send-Q  {TITLES.rstrip()}"
    record = only(table("ip           0      0  *.*                    *.*                    89", header=header))
    assert record["native"] == {"protocol": "89"}
    assert not {"state", "native_state"} & record.keys()


@pytest.mark.parametrize(
    ("word", "state", "native"),
    [
        ("ESTABLISHED", "ESTABLISHED", None),
        ("FIN_WAIT_1", "FIN_WAIT_1", None),
        ("SYN_RCVD", "SYN_RECEIVED", "SYN_RCVD"),
        ("FWAIT2", "FIN_WAIT_2", "FWAIT2"),
        ("12", None, "12"),
    ],
)
def test_states(word: str, state: str | None, native: str | None) -> None:
    record = only(table(row("tcp4", "192.0.2.10.22", "203.0.113.9.50000", word)))
    assert (record.get("state"), record.get("native_state")) == (state, native)


def test_row_that_ends_before_its_state_is_none() -> None:
    report = report_of(table(LISTENER, "tcp4       0      0  *.80                   *.*", LISTENER))
    assert [record["line"] for record in records_of(report)] == [3, 5]
    assert codes_of(report) in ([("cut_row", 4)], [("unparsed_line", 4)])


# The columns of -v

HEX: Final = "00102 00000020 0000000000074ed7 00000081 04000900      2      1 0000a1"
HEX_CELLS: Final = {
    **{"state": "00102", "options": "00000020", "gencnt": "0000000000074ed7", "flags": "00000081"},
    **{"flags1": "04000900", "usecnt": "2", "rtncnt": "1", "fltrs": "0000a1"},
}
BUFFERS: Final = {"rhiwat": "131072", "shiwat": "131768"}
OWNED: Final = f"{MACOS}{VERBOSE[5]}"
"""The header of macOS 26."""


def owned(program: str, pid: int = 4711) -> str:
    """Return a row of macOS 26, in which a process is aligned to the right."""
    return f"{LISTENER}       102344         9821  131072  131768 {program:>16}:{pid:<6} {HEX}"


@pytest.mark.parametrize(
    "program",
    [
        *("node", "Ledger Sync", "a: b", "Helper (Rend", "x:7", "7 of 9", "1 2 3", "(squid-1)", "com.example.v2"),
        *("[kworker]", "-", "a,b;c", "größe", "tcp4 0 0", "synergy-core-of-the-house"),
    ],
)
def test_process_with_any_name(program: str) -> None:
    record = only(table(owned(program), header=OWNED))
    assert (record["program"], record["pid"]) == (program, 4711)
    assert (record["rx_bytes"], record["tx_bytes"]) == (102344, 9821)
    assert record["native"] == BUFFERS | HEX_CELLS


def test_process_that_was_cut_behind_a_blank() -> None:
    record = only(table(owned("Obsidian Helper ", 80286), header=OWNED))
    assert (record["program"], record["pid"]) == ("Obsidian Helper", 80286)


def test_process_without_a_name() -> None:
    record = only(table(owned("", 0), header=OWNED))
    assert (record.get("program"), record["pid"]) == (None, 0)


def test_process_and_the_one_it_acts_for() -> None:
    header = f"{MACOS}{VERBOSE[7]}"
    volumes = "       102344/88              9821/71       "
    line = f"{LISTENER} {volumes}  131072  131768      Ledger Sync:4711         a: b (c):4712   {HEX}"
    record = only(table(line, header=header))
    assert (record["program"], record["pid"], record["rx_bytes"], record["tx_bytes"]) == (
        "Ledger Sync",
        4711,
        102344,
        9821,
    )
    effective = {"eprocess": "a: b (c)", "epid": "4712"}
    assert record["native"] == BUFFERS | HEX_CELLS | effective | {"rx_packets": "88", "tx_packets": "71"}


LAYOUTS: Final[dict[str, tuple[str, Record, Record]]] = {
    VERBOSE[0]: ("102344       9821", {"rx_bytes": 102344, "tx_bytes": 9821}, {}),
    VERBOSE[1]: ("131072 131768   4711   4712", {"pid": 4711}, BUFFERS | {"epid": "4712"}),
    VERBOSE[2]: (
        "131072 131768   4711      0 0x0102 0x00000020",
        {"pid": 4711},
        BUFFERS | {"epid": "0", "state": "0x0102", "options": "0x00000020"},
    ),
    VERBOSE[3]: (
        f"131072  131768   4711      0 {HEX}",
        {"pid": 4711},
        BUFFERS | {"epid": "0"} | {"usscnt" if name == "usecnt" else name: cell for name, cell in HEX_CELLS.items()},
    ),
    VERBOSE[4]: (
        f"102344 9821  131072  131768   4711      0 {HEX}",
        {"pid": 4711, "rx_bytes": 102344, "tx_bytes": 9821},
        BUFFERS | HEX_CELLS | {"epid": "0"},
    ),
    VERBOSE[5]: (
        f"102344 9821  131072  131768      Ledger Sync:4711   {HEX}",
        {"pid": 4711, "program": "Ledger Sync", "rx_bytes": 102344, "tx_bytes": 9821},
        BUFFERS | HEX_CELLS,
    ),
    VERBOSE[6]: (
        f"102344 9821 3 131072  131768      Ledger Sync:4711   {HEX}",
        {"pid": 4711, "program": "Ledger Sync", "rx_bytes": 102344, "tx_bytes": 9821},
        BUFFERS | HEX_CELLS | {"rxdrops": "3"},
    ),
}
"""By what the header says: cells, fields, and native cells."""
FIELDS: Final = ("pid", "program", "rx_bytes", "tx_bytes")


@pytest.mark.parametrize("titles", LAYOUTS)
def test_columns_of_each_version(titles: str) -> None:
    cells, fields, native = LAYOUTS[titles]
    text = table(f"{LISTENER} {cells}", header=MACOS + titles)
    record = only(text)
    assert {name: record[name] for name in FIELDS if name in record} == fields
    assert record.get("native", {}) == native
    assert dialects_of(text) == [("macos", "macos")]
    udp = only(table(f"{row('udp4', '*.53')} {cells}", header=MACOS + titles))
    assert (udp.get("state"), udp.get("native", {})) == (None, native)


@pytest.mark.parametrize("titles", [titles for titles in LAYOUTS if titles not in (VERBOSE[0], VERBOSE[6])])
@pytest.mark.parametrize("first", [LISTENER, row("udp46", "fe80::1%en0.123"), PEER])
def test_columns_of_each_version_without_header(titles: str, first: str) -> None:
    """The shape of the numbers tells which they are."""
    cells, fields, native = LAYOUTS[titles]
    report = report_of(f"$ netstat -anv | grep 4711\n{first} {cells}\n{first} {cells}\n")
    records = records_of(report)
    assert [record["line"] for record in records] == [2, 3]
    native = {"usecnt" if name == "usscnt" else name: cell for name, cell in native.items()}
    for record in records:
        assert {name: record[name] for name in FIELDS if name in record} == fields
        assert record["native"] == native
    assert codes_of(report) == [("headerless_rows", 2)]
    assert [capture["dialect"] for capture in report["captures"]] == ["bsd"]


@pytest.mark.parametrize("numbers", ["102344 9821", "102344 9821 3", "7", "1 2 3 4 5"])
def test_numbers_that_may_be_anything_are_not_guessed(numbers: str) -> None:
    """Two are bytes (-b) or, cut, buffers; with three, drops may follow them (-d)."""
    report = report_of(f"{PEER} {numbers}\n{LISTENER} {numbers}\n")
    assert records_of(report) == []


def test_bytes_of_three_priorities_stay_together() -> None:
    header = f"{MACOS}    rxbytes    txbytes rxbytes[1] txbytes[1]"
    report = report_of(table(f"{LISTENER}       1022         98          0       4096", header=header))
    (record,) = records_of(report)
    assert (record["rx_bytes"], record["tx_bytes"]) == (1022, 98)
    assert record["native"] == {"rxbytes_1_txbytes_1": "0 4096"}
    assert codes_of(report) == [("unknown_header", 2)]


FREEBSD_CELLS: Final[dict[str, tuple[str, Record]]] = {
    " Stack            CC                 cwin   ssthresh   MSS ECN": (
        " freebsd          cubic             14480 1073725440  1448 off",
        {"stack": "freebsd", "cc": "cubic", "cwin": "14480", "ssthresh": "1073725440", "mss": "1448", "ecn": "off"},
    ),
    "   flowid ftype": (" 8f2b1c44     2", {"flowid": "8f2b1c44", "ftype": "2"}),
    " Log ID": (" web front end", {"log_id": "web front end"}),
}


@pytest.mark.parametrize("titles", FREEBSD_CELLS)
def test_columns_of_freebsd(titles: str) -> None:
    cells, native = FREEBSD_CELLS[titles]
    rows = (LISTENER.replace("0  *", "0 *") + cells, row("udp4", "*.53").replace("0  *", "0 *"))
    report = report_of(table(*rows, header=FREEBSD + titles))
    first, second = records_of(report)
    assert (first["native"], second.get("native")) == (native, None)
    assert [capture["dialect"] for capture in report["captures"]] == ["freebsd"]


def test_buffers_and_timers_of_freebsd() -> None:
    header = next(line for line in HEADERS["bsd_internet_sockets"] if line.endswith("rcvtime"))
    buffers = "      1      0      0      0  65228  33580      1   2048      0      0 521824 268640"
    timers = "    0.21    0.00 7199.99    0.00    0.00   0.01"
    line = f"tcp4       0      0 192.0.2.10.22          203.0.113.9.50000      {buffers}{timers}"
    record = only(table(line, header=header))
    native = record["native"]
    assert (native["r_mbuf"], native["s_hiwa"], native["s_bmax"]) == ("1", "33580", "268640")
    assert (native["rexmt"], native["keep"], native["2msl"], native["rcvtime"]) == ("0.21", "7199.99", "0.00", "0.01")
    assert not {"state", "native_state"} & record.keys()


def test_retransmissions_of_freebsd() -> None:
    header = f"Proto Rexmit OOORcv 0-win  {TITLES}"
    record = only(table("tcp4       3      1      0  192.0.2.10.22          203.0.113.9.50000     ", header=header))
    assert record["native"] == {"rexmit": "3", "ooorcv": "1", "0_win": "0"}
    assert side(record, "remote") == {"address": "203.0.113.9", "port": 50000}


# Listen queues, local sockets, multipath TCP


@pytest.mark.parametrize(
    ("header", "proto"),
    [("Listen         Local Address         ", ""), ("Proto Listen         Local Address", "tcp46 ")],
)
def test_listen_queues(header: str, proto: str) -> None:
    title = "Current listen queue sizes (qlen/incqlen/maxqlen)\n"
    record = only(f"{title}{header}\n{proto}193/2/128      *.22                  \n")
    assert (record["protocol"], record.get("family"), record["local_port"]) == ("tcp", "dual" if proto else None, 22)
    assert record["native"] == {"queue_length": "193", "incomplete_queue_length": "2", "queue_limit": "128"}
    assert "state" not in record


def unix(path: str = "", *, kind: str = "stream", peer: str = "4f1eb4c5868572ef") -> str:
    return f"4f1eb4c58685585f {kind:<6} {0:>6} {7:>6} {'0':>16} {peer:>16} {'0':>16} {'4f1eb4c5868500aa':>16}{path}"


def test_local_sockets() -> None:
    title = "Active LOCAL (UNIX) domain sockets\n"
    rows = (
        unix(" /var/run/my agent/:0"),
        unix(kind="seqpac", peer="0"),
        unix(" ", kind="dgram"),
        unix(" 1 2 3", kind="#5"),
        unix(" Active Internet connections"),
    )
    report = report_of(f"{title}{UNIX}\n" + "".join(f"{row}\n" for row in rows))
    records = records_of(report)
    assert [record.get("path") for record in records] == [
        *("/var/run/my agent/:0", None, None, "1 2 3", "Active Internet connections")
    ]
    assert [record["type"] for record in records] == ["stream", "seqpacket", "dgram", "#5", "stream"]
    assert [record.get("peer") for record in records] == ["4f1eb4c5868572ef", None, *["4f1eb4c5868572ef"] * 3]
    assert {record["address"] for record in records} == {"4f1eb4c58685585f"}
    assert [(record["recv_q"], record["send_q"]) for record in records] == [(0, 7)] * 5
    assert records[0]["native"] == {"nextref": "4f1eb4c5868500aa"}
    assert report["lines"]["unparsed"] == 0


def test_owner_of_a_local_socket() -> None:
    header = UNIX.replace(" Addr", f"{VERBOSE[5]} Addr")
    cells = f"       102344         9821    8192    8192      a: b (c):4711   {HEX}"
    record = only(f"Active LOCAL (UNIX) domain sockets\n{header}\n{unix(cells)} /var/run/a b:7\n")
    assert (record["program"], record["pid"], record["path"]) == ("a: b (c)", 4711, "/var/run/a b:7")
    expected = {"rxbytes": "102344", "txbytes": "9821", "rhiwat": "8192", "shiwat": "8192"}
    assert record["native"] == {"nextref": "4f1eb4c5868500aa"} | expected | HEX_CELLS


def test_local_socket_without_header() -> None:
    report = report_of(f"$ netstat -an | grep agent\n{unix(' /var/run/my agent')}\n")
    assert [record["path"] for record in records_of(report)] == ["/var/run/my agent"]
    assert codes_of(report) == [("headerless_rows", 2)]


MULTIPATH: Final = f"Active Multipath Internet connections\nProto/ID  Flags      {TITLES}(state)    \n"
CONNECTION: Final = (
    f"mptcp/07  00000000/00000010 {'':40} ESTABLISHED\n      [tok(0x1c2d3e4f) snd(0x1) rcv(0x2) aid(0)]\n"
    " tcp4/01  00000006   192.0.2.10.54500       198.51.100.9.443       SYN_RCVD   \n      [relseq(1), err(0)]\n"
)


def test_connection_and_its_flows() -> None:
    connection, flow = records_of(report_of(MULTIPATH + CONNECTION))
    assert (connection["protocol"], connection["state"], connection["line"], connection["last_line"]) == (
        *("mptcp", "ESTABLISHED"),
        *(3, 4),
    )
    assert connection["native"] == {
        **{"id": "07", "flags": "00000000/00000010"},
        **{"tok": "0x1c2d3e4f", "snd": "0x1", "rcv": "0x2", "aid": "0"},
    }
    assert (flow["protocol"], flow["family"], flow["state"], flow["line"], flow["last_line"]) == (
        *("tcp", "ipv4", "SYN_RECEIVED"),
        *(5, 6),
    )
    assert flow["native"] == {"id": "01", "flags": "00000006", "relseq": "1", "err": "0"}
    assert (side(flow)["port"], side(flow, "remote")["port"]) == (54500, 443)


@pytest.mark.parametrize("connections", ["", CONNECTION, CONNECTION * 2])
def test_rows_below_the_multipath_header(connections: str) -> None:
    """The protocols of IPv6 print theirs after multipath TCP, below its header."""
    raw = row("icm6", "*.*") + "\n"
    text = f"{table(LISTENER)}{MULTIPATH}{connections}{raw * 2}"
    report = report_of(text)
    records = records_of(report)
    assert [(record["protocol"], record.get("family")) for record in records[-2:]] == [("icmp", "ipv6")] * 2
    assert len(records) == 3 + connections.count("err") + connections.count("tok")
    assert (report["lines"]["unparsed"], codes_of(report), len(report["captures"])) == (0, [], 1)


def test_kernel_tables_of_macos() -> None:
    report = report_of(
        "Registered kernel control modules\nid       flags    pcbcount rcvbuf   sndbuf   name \n"
        "       a       18        4     8192     2048 com.example.statistics \n"
        "Active kernel event sockets\nProto Recv-Q Send-Q vendor  class subcla\n"
        "kevt       0      0      1      1     11\n"
        "Active kernel control sockets\nProto Recv-Q Send-Q   unit     id name\n"
        "kctl       0      0      1     10 com.example.statistics\n"
    )
    module, event, control = records_of(report)
    assert [record["table"] for record in (module, event, control)] == [
        *("kernel_control_modules", "kernel_event_sockets", "kernel_control_sockets")
    ]
    assert module["native"] == {
        **{"id": "a", "flags": "18", "pcbcount": "4", "rcvbuf": "8192", "sndbuf": "2048"},
        "name": "com.example.statistics",
    }
    assert event["native"] == {
        **{"proto": "kevt", "recv_q": "0", "send_q": "0", "vendor": "1", "class": "1"},
        "subcla": "11",
    }
    assert (control["native"]["unit"], control["native"]["id"]) == ("1", "10")
    assert len(report["captures"]) == 1


def test_two_titles_without_a_blank_between_them() -> None:
    header = "Proto Recv-Q Send-Q vendor  class subclarhiwat shiwat    pid   epid"
    text = (
        f"Active kernel event sockets\n{header}\nkevt       0      0   1000      6      0  8192   2048    101      0\n"
    )
    native = only(text)["native"]
    assert (native["subcla"], native["rhiwat"], native["shiwat"], native["pid"]) == ("0", "8192", "2048", "101")


# Routes

MACOS_ROUTES: Final = "Destination        Gateway            Flags        Netif Expire"
OLD_ROUTES: Final = "Destination        Gateway            Flags    Refs      Use  Netif Expire"
OPENBSD_ROUTES: Final = "Destination        Gateway            Flags   Refs      Use   Mtu  Prio Iface"
NETBSD_ROUTES: Final = "Destination        Gateway            Flags    Refs      Use    Mtu Interface"
FREEBSD_ROUTES: Final = "Destination        Gateway            Flags     Netif Expire"
INTERNET: Final = "Routing tables\n\nInternet:\n"
INTERNET6: Final = "Routing tables\n\nInternet6:\n"


def route(
    destination: str = "default", gateway: str = "192.0.2.1", flags: str = "UGSc", interface: str = "en0"
) -> Record:
    """Return the route of a row as macOS prints it."""
    family = INTERNET6 if "::" in destination + gateway else INTERNET
    return only(f"{family}{MACOS_ROUTES}\n{destination:<18} {gateway:<18} {flags:<10} {interface:>7}       \n")


DESTINATIONS: Final = {
    "default": "0.0.0.0/0",
    "0/1": "0.0.0.0/1",
    "128.0/1": "128.0.0.0/1",
    "127": "127.0.0.0/8",
    "169.254": "169.254.0.0/16",
    "192.0.2": "192.0.2.0/24",
    "10.0.1/24": "10.0.1.0/24",
    "224.0.0/4": "224.0.0.0/4",
    "192.0.2.64/26": "192.0.2.64/26",
    "192.0.2.7": "192.0.2.7/32",
    "192.0.2.7/32": "192.0.2.7/32",
    "255.255.255.255/32": "255.255.255.255/32",
    "::/96": "::/96",
    "::1": "::1/128",
    "::ffff:0.0.0.0/96": "::ffff:0:0/96",
    "::127.0.0.0/104": "::7f00:0/104",
    "2001:db8:5::/64": "2001:db8:5::/64",
    "2001:DB8::7": "2001:db8::7/128",
}


@pytest.mark.parametrize("printed", DESTINATIONS)
def test_destination(printed: str) -> None:
    record = route(printed, flags="UHS")
    assert record["destination"] == DESTINATIONS[printed]
    assert record["family"] == ("ipv6" if ":" in printed else "ipv4")
    assert not {"destination_host", "destination_zone", "native", "truncated"} & record.keys()


@pytest.mark.parametrize(
    ("printed", "destination", "zone"),
    [
        ("fe80::%lo0/64", "fe80::/64", "lo0"),
        ("fe80::1%lo0", "fe80::1/128", "lo0"),
        ("ff01::%en0/32", "ff01::/32", "en0"),
        ("ff02::fb%bridge100", "ff02::fb/128", "bridge100"),
    ],
)
def test_zone_of_a_destination(printed: str, destination: str, zone: str) -> None:
    text = f"{INTERNET6}{MACOS_ROUTES}\n{printed:<39} link#4                         UHmW         en0\n"
    record = only(text)
    assert (record["destination"], record["destination_zone"]) == (destination, zone)
    assert (record["gateway_link"], record["on_link"]) == ("link#4", True)


@pytest.mark.parametrize("printed", ["ff02::", "fe80::%en0"])
def test_network_without_its_length(printed: str) -> None:
    record = route(printed, "link#5", "UmCI")
    assert record["native"] == {"destination": printed}
    assert not {"destination", "destination_zone", "destination_host"} & record.keys()


def test_default_of_ipv6() -> None:
    record = route("default", "fe80::1%en0", "UGcg")
    assert (record["family"], record["destination"]) == ("ipv6", "::/0")
    assert (record["gateway"], record["gateway_zone"]) == ("fe80::1", "en0")


@pytest.mark.parametrize("name", ["loopback", "base-address.mcast", "10-0-1.example", "a1"])
def test_destination_that_is_a_name(name: str) -> None:
    record = route(name, "link#5")
    assert record["destination_host"] == name
    assert "destination" not in record
    assert record.get("truncated") == (["destination_host"] if len(name) == 18 else None)


GATEWAYS: Final[dict[str, Record]] = {
    "192.0.2.1": {"gateway": "192.0.2.1"},
    "2001:db8::1": {"gateway": "2001:db8::1"},
    "fe80::1%en0": {"gateway": "fe80::1", "gateway_zone": "en0"},
    "link#5": {"gateway_link": "link#5"},
    "0:0:5e:0:53:1": {"gateway_link": "00:00:5e:00:53:01"},
    "02:00:5E:10:53:A1": {"gateway_link": "02:00:5e:10:53:a1"},
    "2:0:5e:0:53:1:a:b": {"gateway_link": "02:00:5e:00:53:01:0a:0b"},
    "en0": {"gateway_link": "en0"},
    "gw.example.net": {"gateway_host": "gw.example.net"},
    "fe": {"gateway_host": "fe"},
    "en0:8.0.27": {"gateway_link": "en0:8.0.27"},
    "(23) 00 ffee": {"gateway_link": "(23) 00 ffee"},
    "index: 4 0:0:5e:0:53:1": {"gateway_link": "index: 4 0:0:5e:0:53:1"},
}


@pytest.mark.parametrize("printed", GATEWAYS)
def test_gateway(printed: str) -> None:
    record = route("2001:db8:7::/64" if "::1" in printed else "198.51.100", printed, "UH")
    assert {name: record[name] for name in record if name.startswith("gateway")} == GATEWAYS[printed]
    assert record.get("on_link", False) == ("gateway_link" in GATEWAYS[printed])


def test_names_that_fill_their_column() -> None:
    record = route("fe80::226:b0ff:fef", "gw-3.office.exampl", "UGH")
    assert record["truncated"] == ["destination", "gateway_host"]
    assert (record["destination"], record["gateway_host"]) == ("fe80::226:b0ff:fef/128", "gw-3.office.exampl")
    assert "truncated" not in route("255.255.255.255/32", "192.0.2.123")


@pytest.mark.parametrize(
    ("header", "width"),
    [
        (OLD_ROUTES, 6),
        ("Destination        Gateway            Flags        Refs      Use   Netif Expire", 7),
        (MACOS_ROUTES, 7),
        ("Destination        Gateway            Flags           Netif Expire", 10),
        ("Destination        Gateway            Flags               Netif Expire", 14),
        (FREEBSD_ROUTES, 8),
    ],
)
def test_interface_that_fills_its_column(header: str, width: int) -> None:
    numbers = "0 0 " if "Refs" in header else ""
    for name in ("bridge100vlan7890"[:width], "bridge100vlan7890"[: width - 1]):
        record = only(f"{INTERNET}{header}\n192.0.2.1          link#5             UHLWIi {numbers} {name}   1177\n")
        assert (record["interface"], record["expire"]) == (name, 1177)
        assert record.get("truncated") == (["interface"] if len(name) == width else None)


def test_expiry() -> None:
    line = "192.0.2.7          0:0:5e:0:53:7      UHLWI            en0"
    for end, expire, native in (("   1177", 1177, None), ("      !", None, {"expire": "!"}), ("       ", None, None)):
        record = only(f"{INTERNET}{MACOS_ROUTES}\n{line}{end}\n")
        assert (record.get("expire"), record.get("native")) == (expire, native)


def test_counts_of_an_old_table() -> None:
    record = only(f"{INTERNET}{OLD_ROUTES}\ndefault            192.0.2.1          UGS        82     4711    em0\n")
    assert (record["ref_count"], record["use"], record["interface"]) == (82, 4711, "em0")


def test_locked_mtu_and_label_of_openbsd() -> None:
    header = f"{OPENBSD_ROUTES} Label"
    text = (
        f"{INTERNET}{header}\n"
        "198.51.100/24      192.0.2.7          UGS        0       12  1350 L   8 em0   uplink to b\n"
        "192.0.2.7          02:00:5e:00:53:07  UHLch      1      194     -     3 em0  \n"
    )
    first, second = records_of(report_of(text))
    assert (first["mtu"], first["interface"]) == (1350, "em0")
    assert first["native"] == {"mtu_lock": "L", "prio": "8", "label": "uplink to b"}
    assert (second.get("mtu"), second["native"]) == (None, {"prio": "3"})
    assert second["flag_names"] == ["up", "host", "llinfo", "cloned", "cached"]


def test_dashes_of_netbsd() -> None:
    text = (
        f"{INTERNET}{NETBSD_ROUTES}\n"
        "default            192.0.2.1          UG          -        -   1500  wm0\n"
        "192.0.2.10         link#1             UHl         -       17      -  lo0\n"
        "192.0.2/24         link#1             UC          2        -      -  wm0\n"
    )
    counts = [(r.get("ref_count"), r.get("use"), r.get("mtu"), r["interface"]) for r in records_of(report_of(text))]
    assert counts == [(None, None, 1500, "wm0"), (None, 17, None, "lo0"), (2, None, None, "wm0")]
    assert records_of(report_of(text))[2]["flag_names"] == ["up", "connected"]


@pytest.mark.parametrize(
    ("header", "end", "flags", "names"),
    [
        (MACOS_ROUTES, "en0", "UGSc", "up gateway static prcloning"),
        (MACOS_ROUTES, "en0", "UHLWIirgYmz", "up host llinfo wascloned ifscope ifref router global proxy multicast z"),
        (FREEBSD_ROUTES, "em0", "UGHS13bXdz", "up gateway host static proto1 proto3 broadcast xresolve done z"),
        (FREEBSD_ROUTES, "em0", "Ui", "up i"),
        (OPENBSD_ROUTES, "0 0 - 8 em0", "UCnJPTmlhW", "up cloning connected jumbo mpath mpls multicast local cached W"),
        (NETBSD_ROUTES, "0 0 - wm0", "UCclpA", "up connected cloned local announce announce"),
        (OLD_ROUTES, "0 0 em0", "UCDMi", "up cloning dynamic modified i"),
    ],
)
def test_flags_by_system(header: str, end: str, flags: str, names: str) -> None:
    record = only(f"{INTERNET}{header}\n192.0.2            link#1             {flags}   {end}\n")
    assert (record["flags"], " ".join(record["flag_names"])) == (flags, names)


def test_rejecting_route() -> None:
    record = route("192.0.2.99", "127.0.0.1", "UGHRS", "lo0")
    assert record["reject"] is True
    record = route("192.0.2.99", "link#1", "UHRS", "lo0")
    assert (record["reject"], record.get("on_link")) == (True, None)


def test_routes_of_a_fib() -> None:
    line = "default            192.0.2.1          UGS         em0"
    text = f"Routing tables (fib: 2)\n\nInternet:\n{FREEBSD_ROUTES}\n{line}\n"
    assert only(text)["table"] == "fib 2"
    assert dialects_of(text) == [("freebsd", "freebsd")]
    assert "table" not in only(text.replace(" (fib: 2)", ""))


def test_next_hop_of_a_route() -> None:
    header = "Destination        Gateway            Flags   Nhop#    Mtu      Netif Expire"
    record = only(f"{INTERNET}{header}\n192.0.2.0/24       link#2             U           2   1500     vtnet0\n")
    assert (record["mtu"], record["interface"], record["native"]) == (1500, "vtnet0", {"nhop": "2"})


def test_routes_without_header() -> None:
    text = (
        "$ netstat -rn | grep en0\n"
        "default            192.0.2.1          UGSc           82        0     en0\n"
        "192.0.2.7          0:0:5e:0:53:7      UHLWIi          3       37     en0   1177\n"
        "fe80::%en0/64      link#5             UCI             en0      !\n"
    )
    report = report_of(text)
    first, second, third = records_of(report)
    assert [record["destination"] for record in (first, second, third)] == ["0.0.0.0/0", "192.0.2.7/32", "fe80::/64"]
    assert [record.get("native") for record in (first, second, third)] == [
        *({"numbers": "82 0"}, {"numbers": "3 37"}, {"expire": "!"})
    ]
    assert second["expire"] == 1177
    assert not {"ref_count", "use", "mtu", "metric"} & {*first, *second}
    assert codes_of(report) == [("headerless_rows", 2)]


GET: Final = (
    "   route to: 198.51.100.7\n"
    "destination: 198.51.100.0\n"
    "       mask: 255.255.255.0\n"
    "    gateway: 192.0.2.1\n"
    "  interface: en0\n"
    "      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING>\n"
    " recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire\n"
    "       0         0         0        27         5         0      1500         0 \n"
)
METRICS: Final = {
    **dict.fromkeys(("recvpipe", "sendpipe", "ssthresh", "hopcount", "expire"), "0"),
    **{"rtt_msec": "27", "rttvar": "5", "route_to": "198.51.100.7"},
}


def test_one_route() -> None:
    report = report_of(f"$ route -n get 198.51.100.7\n{GET}")
    (capture,) = report["captures"]
    (record,) = capture["records"]
    assert (capture["tool"], capture["command"], capture["dialect"]) == ("route", "route -n get 198.51.100.7", "bsd")
    assert (record["line"], record["last_line"]) == (2, 9)
    assert (record["destination"], record["gateway"], record["interface"]) == ("198.51.100.0/24", "192.0.2.1", "en0")
    assert (record["flags"], record["mtu"]) == ("UP,GATEWAY,DONE,STATIC,PRCLONING", 1500)
    assert record["flag_names"] == ["up", "gateway", "done", "static", "prcloning"]
    assert record["native"] == METRICS
    assert not {"on_link", "expire", "table"} & record.keys()


def lines_of_get(*labels: str) -> str:
    """Return the form with some of its lines only."""
    return "".join(line for line in GET.splitlines(keepends=True) if line.split(":")[0].strip() in labels)


@pytest.mark.parametrize(
    ("labels", "known"),
    [
        (("destination", "mask"), {"destination": "198.51.100.0/24"}),
        (("destination", "mask", "interface"), {"destination": "198.51.100.0/24", "interface": "en0", "on_link": True}),
        (("destination", "gateway", "flags"), {"destination": "198.51.100.0/32", "gateway": "192.0.2.1"}),
        (("destination", "interface"), {"destination": "198.51.100.0/32", "interface": "en0", "on_link": True}),
    ],
)
def test_one_route_with_lines_missing(labels: tuple[str, ...], known: Record) -> None:
    record = only(lines_of_get("route to", *labels))
    assert record["native"] == {"route_to": "198.51.100.7"}
    names = ("destination", "gateway", "interface", "on_link")
    assert {name: record[name] for name in names if name in record} == known


def test_default_route_alone() -> None:
    text = (
        "   route to: default\ndestination: default\n       mask: default\n  interface: utun1\n      flags: <UP,DONE>\n"
    )
    record = only(text)
    # Without any address nobody can tell of which family the route is.
    assert (record["native"]["destination"], record["interface"], record["on_link"]) == ("default", "utun1", True)
    assert not {"destination", "family"} & record.keys()
    text = "   route to: 2001:db8::7\ndestination: default\n       mask: default\n    gateway: fe80::1%en0\n"
    record = only(text)
    assert (record["destination"], record["gateway"], record["gateway_zone"]) == ("::/0", "fe80::1", "en0")


@pytest.mark.parametrize(
    ("line", "dialect", "known"),
    [
        ("        fib: 2\n", "freebsd", {"table": "fib 2"}),
        ("        fib: 0\n", "freebsd", {}),
        (" if address: 192.0.2.10\n   priority: 8 (static)\n", "openbsd", {"interface_address": "192.0.2.10"}),
        (" local addr: 192.0.2.10\n", "bsd", {}),
    ],
)
def test_one_route_of_each_system(line: str, dialect: str, known: Record) -> None:
    before = "  interface" if "fib" in line or "local" in line else "      flags"
    text = GET.replace(before, f"{line}{before}")
    record = only(text)
    assert [name for name, _ in dialects_of(text)] == [dialect]
    assert {name: record[name] for name in ("table", "interface_address") if name in record} == known
    more = {
        **({"fib": line.split()[-1]} if "fib" in line else {}),
        **({"priority": "8 (static)"} if "priority" in line else {}),
        **({"local_addr": "192.0.2.10"} if "local" in line else {}),
    }
    assert record["native"] == METRICS | more


# Systems

SOCKETS_OF: Final = {
    MACOS: "macos",
    FREEBSD: "freebsd",
    OLD: "bsd",
    OPENBSD: "openbsd",
    f"Proto   Recv-Q Send-Q  {TITLES.rstrip()}": "openbsd",
    NETBSD: "netbsd",
    OLD + VERBOSE[1]: "macos",
    "Tcpcb            " + FREEBSD: "freebsd",
}
ROUTES_OF: Final = {
    MACOS_ROUTES: "macos",
    "Destination        Gateway            Flags        Refs      Use   Netif Expire": "macos",
    "Destination        Gateway            Flags           Netif Expire": "macos",
    FREEBSD_ROUTES: "freebsd",
    "Destination        Gateway            Flags       Use    Mtu      Netif Expire": "freebsd",
    OLD_ROUTES: "bsd",
    OPENBSD_ROUTES: "openbsd",
    NETBSD_ROUTES: "netbsd",
    NETBSD_ROUTES.replace("Mtu ", "Mtu  "): "netbsd",
}
INTERFACES_OF: Final = {
    "Name       Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll": "macos",
    "Name  Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll": "bsd",
    "Name    Mtu Network       Address              Ipkts Ierrs Idrop    Opkts Oerrs  Coll": "freebsd",
    "Name    Mtu   Network     Address              Ipkts Ifail    Opkts Ofail Colls": "openbsd",
    "Name    Mtu   Network     Address              Ipkts Ierrs    Opkts Oerrs Colls": "openbsd",
    "Name  Mtu   Network       Address              Ipkts Ierrs    Opkts Oerrs Colls": "netbsd",
}
COUNTERS_OF: Final = {
    "tcp:\n\t2 packets sent\n\t\t1 data packet sent after flow control\n": "macos",
    "tcp:\n\t5 segments initiated from hostcache\n": "freebsd",
    "udp:\n\t3 dropped due to missing IPsec protection\n": "openbsd",
    "tcp:\n\t3 delayed frees of tcpcb\n": "netbsd",
    "tcp:\n\t2 packets sent\n": "bsd",
    "Tcp:\n         2 packets sent\n                 1 data packets (99 bytes)\n": "bsd",
    "routing:\n\t0 bad routing redirects\n": "bsd",
    "12/34 mbufs in use:\n\t12 mbufs allocated to data\n": "macos",
    "12/34/46 mbufs in use (current/cache/total)\n": "bsd",
}
QUEUES: Final = "Current listen queue sizes (qlen/incqlen/maxqlen)\n"
OTHERS_OF: Final = {
    f"{QUEUES}Listen         Local Address         \n0/0/128        *.22\n": "macos",
    f"{QUEUES}Proto Listen         Local Address\ntcp4  0/0/128        *.22\n": "freebsd",
    f"Active UNIX domain sockets\n{UNIX}\n{unix()}\n": "bsd",
    f"Active LOCAL (UNIX) domain sockets\n{UNIX}\n{unix()}\n": "macos",
    MULTIPATH: "macos",
    GET: "bsd",
    GET.replace("PRCLONING", "PRCLONING,GLOBAL"): "macos",
    "            input        (Total)           output\n"
    "   packets  errs idrops      bytes    packets  errs      bytes colls\n"
    "        36     0      0       4522         34     0       4402     0\n": "freebsd",
}


@pytest.mark.parametrize("header", SOCKETS_OF)
def test_sockets_tell_the_system(header: str) -> None:
    gap = "  " if header.endswith(VERBOSE[1]) else ""
    cells = "131072 131768 4711 0" if gap else ""
    before = "fffff80003b5c800 " if header.startswith("Tcpcb") else ""
    expected = SOCKETS_OF[header]
    state = "" if header.endswith("Address") else "LISTEN"
    line = row("tcp4" if state else "udp4", "*.80", state=state)
    found = dialects_of(table(f"{before}{line}{gap}{cells}".rstrip(), header=header))
    assert found == [(expected, None if expected == "bsd" else expected)]


@pytest.mark.parametrize("header", ROUTES_OF)
def test_routes_tell_the_system(header: str) -> None:
    numbers = " ".join("0" for title in ("Refs", "Use", "Mtu", "Prio") if title in header)
    text = f"{INTERNET}{header}\ndefault            192.0.2.1          UGS   {numbers} em0\n"
    assert [name for name, _ in dialects_of(text)] == [ROUTES_OF[header]]


@pytest.mark.parametrize("header", INTERFACES_OF)
def test_interfaces_tell_the_system(header: str) -> None:
    numbers = "0 " * len(
        [word for word in header.split() if word[:2] in ("Ip", "Ie", "Id", "If", "Op", "Oe", "Of", "Co")]
    )
    text = f"{header}\nem0   1500 <Link#1> 02:00:5e:00:53:01 {numbers}\n"
    assert [name for name, _ in dialects_of(text)] == [INTERFACES_OF[header]]


@pytest.mark.parametrize("text", COUNTERS_OF)
def test_counters_tell_the_system(text: str) -> None:
    assert [name for name, _ in dialects_of(text)] == [COUNTERS_OF[text]]


@pytest.mark.parametrize("text", OTHERS_OF)
def test_other_tables_tell_the_system(text: str) -> None:
    assert [name for name, _ in dialects_of(text)] == [OTHERS_OF[text]]


def test_later_section_tells_the_system() -> None:
    local = f"Active LOCAL (UNIX) domain sockets\n{UNIX}\n{unix(' /var/run/log')}\n"
    report = report_of(
        table("tcp        0      0  *.22                   *.*                    LISTEN", header=OLD) + local
    )
    (capture,) = report["captures"]
    assert (capture["dialect"], capture["os"]) == ("macos", "macos")
    assert [record["kind"] for record in capture["records"]] == ["socket", "unix_socket"]


def test_later_section_of_another_system_is_another_capture_or_the_same() -> None:
    """No text of one run has both, so that it may be read either way, but nothing is lost."""
    text = table(PEER) + f"{INTERNET}{OPENBSD_ROUTES}\ndefault            192.0.2.1          UGS  0 0 - 8 em0\n"
    assert [record["kind"] for record in records_of(report_of(text))] == ["socket", "route"]


def test_language_is_english_and_prompts_are_read() -> None:
    report = report_of(f"ada@mini ~ % netstat -an\n{table(PEER)}ada@mini ~ %\n")
    (capture,) = report["captures"]
    assert (capture["language"], capture["command"], capture["host"]) == ("en", "netstat -an", "mini")
    assert counts_of(report) == (1, 2, 0, 2, 0)


# Notes of the tool

NOTE: Final = "Some tcp sockets may have been created or deleted"


def test_note_that_is_glued_to_a_row() -> None:
    report = report_of(table(LISTENER, f"{NOTE}{PEER}", LISTENER))
    assert [record["local_port"] for record in records_of(report)] == [80, 54433, 80]
    (note,) = report["captures"][0]["diagnostics"]
    assert (note["code"], note["severity"], note["line"], note["message"]) == ("tool_message", "warning", 4, NOTE)
    assert counts_of(report) == (3, 2, 0, 0, 0)


@pytest.mark.parametrize("end", ["", "."])
def test_note_that_is_glued_to_a_title(end: str) -> None:
    local = f"Active LOCAL (UNIX) domain sockets\n{UNIX}\n{unix(' /var/run/log')}\n"
    report = report_of(f"{table(PEER)}{NOTE}{end}{local}")
    assert [record["kind"] for record in records_of(report)] == ["socket", "unix_socket"]
    (note,) = report["captures"][0]["diagnostics"]
    assert (note["code"], note["line"], note["message"]) == ("tool_message", 4, f"{NOTE}{end}")
    assert report["lines"]["unparsed"] == 0


@pytest.mark.parametrize(
    "note", [f"{NOTE}.", "Some udp sockets may have been deleted.", "Some stream sockets may have been created."]
)
def test_note_on_a_line_of_its_own(note: str) -> None:
    report = report_of(table(LISTENER, note, PEER))
    assert [record["line"] for record in records_of(report)] == [3, 5]
    assert codes_of(report) == [("tool_message", 4)]
    assert counts_of(report) == (2, 2, 1, 0, 0)


def test_message_of_another_stream_within_counters() -> None:
    message = "netstat: sysctl: net.inet.ip.x: No such file or directory"
    text = f"udp:\n\t7 datagrams received\n{message}\nip:\n\t8 total packets received\n"
    report = report_of(text)
    assert [(record["group"], record["value"]) for record in records_of(report)] == [("udp", 7), ("ip", 8)]
    assert codes_of(report) == [("tool_message", 3)]
    assert len(report["captures"]) == 1


# Interfaces and groups

MACOS_INTERFACES: Final = "Name       Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll"
OLD_INTERFACES: Final = "Name  Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll"
FREEBSD_INTERFACES: Final = (
    "Name    Mtu Network       Address              Ipkts Ierrs Idrop    Opkts Oerrs  Coll  Drop"
)
OPENBSD_INTERFACES: Final = "Name    Mtu   Network     Address              Ipkts Ifail    Opkts Ofail Colls"
COUNTS: Final = ("rx_packets", "rx_errors", "rx_dropped", "rx_bytes", "tx_packets", "tx_errors", "tx_bytes")


def counts(record: Record) -> Record:
    """Return the counters of an interface."""
    return {name: record[name] for name in (*COUNTS, "collisions", "tx_dropped") if name in record}


def test_interfaces_of_macos() -> None:
    text = (
        f"{MACOS_INTERFACES}\n"
        "lo0        16384 <Link#1>                          2048     0     1024     1     2\n"
        "lo0        16384 127           127.0.0.1           2048     -     1024     -     -\n"
        "lo0        16384 localhost     ::1                 2048     -     1024     -     -\n"
        "en0*       1500  <Link#4>    2:0:5e:0:53:1          512     0      256     0     0\n"
        "en0*       1500  192.0.2       mini-3.local         512     -      256     -     -\n"
        "en0*       1500  2001:db8:7: 2001:db8:7::10         512     -      256     -     -\n"
    )
    report = report_of(text)
    link, inet, inet6, card, host, cut = records_of(report)
    assert (link["name"], link["index"], link["mtu"], link["network"]) == ("lo0", 1, 16384, "<Link#1>")
    assert not {"address", "mac_address", "address_host", "truncated"} & link.keys()
    assert counts(link) == {"rx_packets": 2048, "rx_errors": 0, "tx_packets": 1024, "tx_errors": 1, "collisions": 2}
    assert (inet["network"], inet["address"]) == ("127", "127.0.0.1")
    assert counts(inet) == {"rx_packets": 2048, "tx_packets": 1024}
    assert (inet6["network"], inet6["address"]) == ("localhost", "::1")
    assert (card["name"], card["flags"], card["mac_address"], card["index"]) == ("en0", "*", "02:00:5e:00:53:01", 4)
    assert (host["address_host"], host["network"]) == ("mini-3.local", "192.0.2")
    assert (cut["address"], cut["truncated"]) == ("2001:db8:7::10", ["network"])
    assert counts_of(report) == (6, 1, 0, 0, 0)


def test_cut_names_and_addresses_of_interfaces() -> None:
    text = (
        f"{MACOS_INTERFACES}\n"
        "bridge1000 1500  <Link#9>    02:00:5e:00:53:09      512     0      256     0     0\n"
        "bridge1000 1500  fe80::%bri  fe80:4::5eff:fe00      512     -      256     -     -\n"
        "bridge1000 1500  192.168.100/2 203.0.113.123        512     -      256     -     -\n"
        "bridge1000 1500  192.0.2       mini-3.office.x      512     -      256     -     -\n"
    )
    truncated = [record.get("truncated") for record in records_of(report_of(text))]
    assert truncated == [["name"], ["name", "address"], ["name", "network"], ["name", "address_host"]]
    for line, expected in {
        "bridg 1500  <Link#9>    02:00:5e:00:53:09      512     0      256     0     0": ["name"],
        "utun1 16384 <Link#9>                           512     0      256     0     0": ["name"],
        "en12  1500  <Link#9>    02:00:5e:00:53:09      512     0      256     0     0": None,
    }.items():
        assert only(f"{OLD_INTERFACES}\n{line}\n").get("truncated") == expected


def test_interfaces_of_freebsd() -> None:
    text = (
        f"{FREEBSD_INTERFACES}\n"
        "em0    1500 <Link#1>      02:00:5e:00:53:01     5120     3     1     1280     2     7     4\n"
        "em0       - 192.0.2.0/24  192.0.2.10            5000     -     -     1200     -     -     -\n"
        "em0       - fe80::%em0/64 fe80::5eff:fe00:5       12     -     -        9     -     -     -\n"
        "lo0   16384 <Link#2>      lo0                      8     0     0        8     0     0     0\n"
    )
    card, inet, inet6, loopback = records_of(report_of(text))
    assert counts(card) == {
        **{"rx_packets": 5120, "rx_errors": 3, "rx_dropped": 1, "tx_packets": 1280, "tx_errors": 2},
        **{"collisions": 7, "tx_dropped": 4},
    }
    assert (inet.get("mtu"), inet["network"], inet["address"]) == (None, "192.0.2.0/24", "192.0.2.10")
    assert (inet6["network"], inet6["truncated"]) == ("fe80::%em0/64", ["network", "address"])
    assert (loopback["native"], loopback["index"]) == ({"address": "lo0"}, 2)
    assert not {"address", "address_host", "mac_address"} & loopback.keys()


def test_wide_interfaces_of_freebsd() -> None:
    header = f"Name     Mtu {'Network':<24} {'Address':<38}    Ipkts Ierrs Idrop    Opkts Oerrs  Coll"
    whole = "2001:db8:3010:506:5eff:3eff:feba:3e25"
    line = f"vtnet0     - {'2001:db8:3010:506::/64':<24} {whole:<38}       38     -     -       38     -     -"
    record = only(f"{header}\n{line}\n")
    assert (record["network"], record["address"]) == ("2001:db8:3010:506::/64", whole)
    assert "truncated" not in record
    record = only(f"{header}\n{line.replace(whole, 'fe80::5eff:3eff:feba:3e25%vtnet0     ')}\n")
    assert (record["address"], record["address_zone"]) == ("fe80::5eff:3eff:feba:3e25", "vtnet0")


def test_interfaces_of_openbsd_and_netbsd() -> None:
    text = (
        f"{OPENBSD_INTERFACES}\n"
        "vio0    1500  <Link>      02:00:5e:00:53:01      512     1      256     2     3\n"
        "vio0    1500  192.0.2/24  192.0.2.10             512     1      256     2     3\n"
        "enc0*   0     <Link>                               0     0        0     0     0\n"
        "pflog0* 33136 <Link>                               0     0        0     0     0\n"
    )
    card, inet, down, log = records_of(report_of(text))
    assert counts(card) == {"rx_packets": 512, "rx_errors": 1, "tx_packets": 256, "tx_errors": 2, "collisions": 3}
    assert (card["network"], card.get("index"), card["mac_address"]) == ("<Link>", None, "02:00:5e:00:53:01")
    assert (inet["address"], down["name"], down["flags"], down["mtu"]) == ("192.0.2.10", "enc0", "*", 0)
    assert (log["name"], log["flags"]) == ("pflog0", "*")
    header = "Name    Mtu   Network     Address               Ibytes     Obytes"
    octets = "vio0    1500  <Link>      02:00:5e:00:53:01     127363      58770"
    assert counts(only(f"{header}\n{octets}\n")) == {"rx_bytes": 127363, "tx_bytes": 58770}
    header = "Name  Mtu   Network       Address              Ipkts Ierrs Idrops    Opkts Oerrs Colls Odrops"
    drops = "wm0   1500  <Link>        02:00:5e:00:53:01      512     1      2      256     3     4      5"
    assert counts(only(f"{header}\n{drops}\n")) == {
        **{"rx_packets": 512, "rx_errors": 1, "rx_dropped": 2, "tx_packets": 256, "tx_errors": 3},
        **{"collisions": 4, "tx_dropped": 5},
    }


def test_multicast_addresses_below_an_interface() -> None:
    text = (
        f"{FREEBSD_INTERFACES}\n"
        "em0    1500 <Link#1>      02:00:5e:00:53:01     5120     3     1     1280     2     7     4\n"
        "em0       - 192.0.2.0/24  192.0.2.10            5000     -     -     1200     -     -     -\n"
        "                          224.0.0.251 \n"
        "                          224.0.0.1 \n"
        "lo0   16384 <Link#2>      lo0                      8     0     0        8     0     0     0\n"
    )
    report = report_of(text)
    card, inet, loopback = records_of(report)
    assert (inet["line"], inet["last_line"]) == (3, 5)
    assert inet["native"] == {"multicast_addresses": "224.0.0.251; 224.0.0.1"}
    assert (card["line"], loopback["line"]) == (2, 6)
    assert counts_of(report) == (5, 1, 0, 0, 0)


INTERVAL: Final = "            input        (Total)           output\n"
OCTETS: Final = "   packets  errs      bytes    packets  errs      bytes colls"


@pytest.mark.parametrize(
    ("title", "name"), [("(Total)", None), ("(en0)", "en0"), ("em0", "em0"), ("(bridge100)", "bridge100")]
)
def test_traffic_in_intervals(title: str, name: str | None) -> None:
    heading = INTERVAL.replace("(Total)", title)
    rows = "        36     1       4522         34     2       4402     3\n"
    report = report_of(f"{heading}{OCTETS}\n{rows * 21}{heading}{OCTETS}\n{rows}")
    records = records_of(report)
    assert [record["line"] for record in records] == [*range(3, 24), 26]
    assert {(record.get("name"), record["per_interval"]) for record in records} == {(name, True)}
    assert counts(records[-1]) == {
        **{"rx_packets": 36, "rx_errors": 1, "rx_bytes": 4522, "tx_packets": 34, "tx_errors": 2, "tx_bytes": 4402},
        "collisions": 3,
    }
    assert counts_of(report) == (22, 4, 0, 0, 0)
    assert len(report["captures"]) == 1


def test_intervals_of_freebsd() -> None:
    header = "   packets  errs idrops      bytes    packets  errs      bytes colls drops"
    record = only(f"{INTERVAL}{header}\n        36     1      9       4522         34     2       4402     3     8\n")
    assert (record["rx_dropped"], record["rx_bytes"], record["tx_dropped"]) == (9, 4522, 8)


def test_one_interface_and_all_of_them_side_by_side() -> None:
    text = (
        "   input    em0       output            input   (Total)    output\n"
        " packets  errs  packets  errs colls   packets  errs  packets  errs colls\n"
        "      11    12       13    14    15        21    22       23    24    25\n"
    )
    report = report_of(text)
    one, everything = records_of(report)
    assert (one["name"], everything.get("name")) == ("em0", None)
    for record, first in ((one, 11), (everything, 21)):
        assert counts(record) == {
            **{"rx_packets": first, "rx_errors": first + 1, "tx_packets": first + 2, "tx_errors": first + 3},
            "collisions": first + 4,
        }
        assert (record["line"], record["per_interval"]) == (3, True)
    assert counts_of(report) == (1, 2, 0, 0, 0)


def test_multicast_groups() -> None:
    header = "Group               \tLink-layer Address\tNetif\n"
    text = (
        f"Link-layer Multicast Group Memberships\n{header}1:0:5e:0:0:fb       \t<none>          \ten0\n\n"
        f"IPv4 Multicast Group Memberships\n{header}224.0.0.251         \t1:0:5e:0:0:fb   \ten0\n\n"
        f"IPv6 Multicast Group Memberships\n{header}ff02::FB%en0        \t33:33:0:0:0:fb  \ten0\n"
    )
    report = report_of(text)
    link, inet, inet6 = records_of(report)
    assert (link["group"], link.get("family"), link.get("native")) == ("01:00:5e:00:00:fb", None, None)
    assert (inet["group"], inet["family"], inet["interface"]) == ("224.0.0.251", "ipv4", "en0")
    assert inet["native"] == {"link_layer_address": "01:00:5e:00:00:fb"}
    assert (inet6["group"], inet6["family"]) == ("ff02::fb", "ipv6")
    assert inet6["native"] == {"link_layer_address": "33:33:00:00:00:fb", "group_zone": "en0"}
    assert (len(report["captures"]), report["lines"]["unparsed"]) == (1, 0)


# Counters

TREE: Final = (
    (0, "tcp:"),
    (1, "2650 packets sent"),
    (2, "525 data packets (49634 bytes)"),
    (3, "7 checksummed in software"),
    (2, "106 data packets (49356 bytes) retransmitted"),
    (1, "4017 packets received"),
    (2, "2041 acks (for 98 bytes)"),
    (1, "12 connections closed (including 3 drops)"),
    (0, "icmp:"),
    (1, "Output histogram:"),
    (2, "echo reply: 59"),
    (2, "#9: 1"),
    (1, "5 calls to icmp_error"),
)
COUNTED: Final = [
    ("tcp", "sent-packets", "packets sent", 2650),
    ("tcp", "sent-data-packets", "data packets", 525),
    ("tcp", "sent-data-bytes", "bytes", 49634),
    ("tcp.sent-data-packets", "checksummed_in_software", "checksummed in software", 7),
    ("tcp", "sent-retransmitted-packets", "data packets retransmitted", 106),
    ("tcp", "sent-retransmitted-bytes", "bytes", 49356),
    ("tcp", "received-packets", "packets received", 4017),
    ("tcp", "received-ack-packets", "acks", 2041),
    ("tcp", "received-ack-bytes", "for bytes", 98),
    ("tcp", "connections-closed", "connections closed", 12),
    ("tcp", "connection-drops", "including drops", 3),
    ("icmp.output-histogram", "echo_reply", "echo reply", 59),
    ("icmp.output-histogram", "9", "#9", 1),
    ("icmp", "icmp-calls", "calls to icmp_error", 5),
]
MARGINS: Final = {
    "tabs": ("", "\t", "\t\t", "\t\t\t"),
    "eight": ("", " " * 8, " " * 16, " " * 24),
    "four": ("", " " * 4, " " * 8, " " * 12),
    "one": ("", " ", "  ", "   "),
    "odd": ("", "   ", " " * 11, " " * 12),
    "mixed": ("", "\t", " " * 16, "\t" + " " * 16),
    "moved": ("    ", "    \t", " " * 16, " " * 24),
}


def counted(report: Record) -> list[tuple[str, str, str, int]]:
    return [(record["group"], record["name"], record["label"], record["value"]) for record in records_of(report)]


@pytest.mark.parametrize("margins", MARGINS)
def test_counters_belong_to_what_is_less_indented(margins: str) -> None:
    report = report_of("".join(f"{MARGINS[margins][depth]}{text}\n" for depth, text in TREE))
    assert counted(report) == COUNTED
    assert counts_of(report) == (10, 3, 0, 0, 0)
    records = records_of(report)
    histogram = {
        (record["protocol"], record["family"], record["direction"]) for record in records if "direction" in record
    }
    assert histogram == {("icmp", "ipv4", "out")}
    assert (records[0]["protocol"], records[0].get("family")) == ("tcp", None)


def readings(*lines: str, title: str = "ip6:") -> list[tuple[str, str, int]]:
    """Return label, unit and value of counters."""
    report = report_of(f"{title}\n\t1 total packet received\n" + "".join(f"\t{line}\n" for line in lines))
    assert report["lines"]["unparsed"] == 0
    return [(record["label"], record.get("unit", ""), record["value"]) for record in records_of(report)[1:]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("0 packet", [("packet", "", 0)]),
        ("18446744073709551615 packets sent", [("packets sent", "", 18446744073709551615)]),
        ("4294944612 bytes", [("bytes", "", 4294944612)]),
        ("3 segments updated rtt (of 7 attempts)", [("segments updated rtt", "", 3), ("of attempts", "", 7)]),
        (
            "2 entries in current SYN cache, limit is 10255",
            [("entries in current SYN cache", "", 2), ("limit", "", 10255)],
        ),
        ("9 ack-only packets (5 delayed)", [("ack-only packets", "", 9), ("delayed", "", 5)]),
        ("4 SACK options (SACK blocks) received", [("SACK options (SACK blocks) received", "", 4)]),
        ("1 time CE marked ECT(0) and ECT(1)", [("time CE marked ECT(0) and ECT(1)", "", 1)]),
        ("2 Connections (fin_wait_2) dropped", [("Connections (fin_wait_2) dropped", "", 2)]),
        ("8 connections timed out (T3)", [("connections timed out (T3)", "", 8)]),
        ("lo0= 1268", [("lo0", "", 1268)]),
        ("destination unreachable: 11", [("destination unreachable", "", 11)]),
        ("12.345 seconds link congested", [("link congested", "milliseconds", 12345)]),
        ("1 < x <= 2: 5", [("1 < x <= 2", "", 5)]),
        ("5 'bad' options: 7 in all", [("'bad' options: 7 in all", "", 5)]),
    ],
)
def test_counter_of_any_shape(line: str, expected: list[tuple[str, str, int]]) -> None:
    assert readings(line) == expected


def test_same_label_again() -> None:
    lines = "\t1 with data\n\t\t5 more\n\t2 with data\n\t\t6 more\n\t3 with data\n"
    report = report_of(f"ip:\n{lines}ip6:\n\t4 with data\n")
    assert [(record["group"], record["name"], record["value"]) for record in records_of(report)] == [
        *(("ip", "with_data", 1), ("ip.with_data", "more", 5)),
        *(("ip", "with_data_2", 2), ("ip.with_data_2", "more", 6)),
        *(("ip", "with_data_3", 3), ("ip6", "with_data", 4)),
    ]


def test_headings_within_a_section() -> None:
    text = (
        "ip6:\n\t7 total packets received\n\tInput histogram:\n\t\tTCP: 5\n\t\tUDP: 2\n"
        "\tMbuf statistics:\n\t\t4 one mbuf\n\t\ttwo or more mbuf:\n\t\t\tlo0= 1268\n\t\t0 one ext mbuf\n"
        "\tsource addresses on an outgoing I/F\n\t\t8 link-locals\n"
    )
    report = report_of(text)
    records = records_of(report)
    assert [(record["group"], record["name"], record.get("direction"), record["value"]) for record in records] == [
        ("ip6", "received-packets", None, 7),
        ("ip6.input-histogram", "tcp", "in", 5),
        ("ip6.input-histogram", "udp", "in", 2),
        ("ip6.mbuf-statistics", "one-mbuf", None, 4),
        ("ip6.mbuf-statistics.mbuf-data", "lo0", None, 1268),
        ("ip6.mbuf-statistics", "one-extra-mbuf", None, 0),
        ("ip6.source-address-selection.outgoing-interface", "link_local", None, 8),
    ]
    assert {(record["protocol"], record["family"]) for record in records} == {("ip", "ipv6")}
    assert counts_of(report) == (7, 5, 0, 0, 0)


def test_sections_of_every_protocol() -> None:
    titles = ("udp:", "icmp6:", "ip6 on en0:", "arp:", "routing:", "frob6:", "net_api:")
    records = records_of(report_of("".join(f"{title}\n\t1 packet sent\n" for title in titles)))
    assert [(record["group"], record["protocol"], record.get("family")) for record in records] == [
        *(("udp", "udp", None), ("icmp6", "icmp", "ipv6"), ("ip6_on_en0", "ip", "ipv6"), ("arp", "arp", "ipv4")),
        *(("routing", "routing", None), ("frob6", "frob6", None), ("net_api", "net_api", None)),
    ]


def named(text: str) -> list[tuple[str, str, int]]:
    """Return group, name and value of counters."""
    return [(record["group"], record["name"], record["value"]) for record in records_of(report_of(text))]


def test_counters_of_keys_depend_on_the_direction_above_them() -> None:
    """Junos prints the title again in between."""
    lists = "\thistogram by message type:\n\t\tadd: {}\n\t{} messages with memory allocation failure\n"
    out = f"pfkey:\n\t5 requests sent from userland\n{lists.format(2, 7)}"
    back = f"pfkey:\n\t6 requests sent to userland\n{lists.format(3, 8)}"
    assert named(out + back) == [
        *(("pfkey", "sent-requests", 5), ("pfkey.output-histogram", "add", 2), ("pfkey", "dropped-no-memory", 7)),
        *(("pfkey", "received-requests", 6), ("pfkey.input-histogram", "add", 3), ("pfkey", "discarded-no-memory", 8)),
    ]


def test_rules_do_not_belong_to_the_last_kind_of_addresses() -> None:
    rules = "\t\t4 rules prefer same address\n\t\t5 rules of another kind\n"
    addresses = "\tsource addresses of same scope\n\t\t7 globals\n"
    found = [named(f"ip6:\n\t1 total packet received\n{above}{rules}")[-2:] for above in ("", addresses)]
    assert found[0][0] == found[1][0] == ("ip6.source-address-selection.rules-applied", "same_address", 4)
    assert found[1][1] == ("ip6", "rule_of_another_kind", 5)


def test_histogram_that_is_not_indented() -> None:
    """As Junos prints it."""
    listed = "".join(f"\t\t{line}\n" for line in ("Input histogram:", "5 TCP", "6 ICMP6", "7 packets not forwardable"))
    text = f"ip6:\n\t1 total packet received\n{listed}"
    records = records_of(report_of(text))
    assert [(record["group"], record["name"], record.get("direction")) for record in records] == [
        ("ip6", "received-packets", None),
        ("ip6.input-histogram", "tcp", "in"),
        ("ip6.input-histogram", "icmp6", "in"),
        ("ip6", "packets-not-forwardable", None),
    ]


@pytest.mark.parametrize(
    ("one", "many"),
    [("no time failures", "no time failuress"), ("number of join ack retransmits", "number of join ack retransmitss")],
)
def test_plural_of_a_plural(one: str, many: str) -> None:
    found = [named(f"mptcp:\n\t5 packets sent\n\t1 {label}\n")[1][1] for label in (one, many)]
    assert found[0] == found[1]


def test_counters_of_ipsec_for_ipv6() -> None:
    text = "ipsec6:\n\t3 inbound packets violated process security policy\n\t1 spd cache hit\n"
    assert named(text) == [("ipsec6", "dropped-policy-violation", 3), ("ipsec6", "spdcache-hits", 1)]


def test_interface_of_counters_is_as_printed() -> None:
    text = "".join(f"ip6 on {name}:\n\t5 total input datagrams\n" for name in ("en0.100", "en0_100"))
    assert [group for group, _, _ in named(text)] == ["ip6_on_en0.100", "ip6_on_en0_100"]


def test_counter_that_is_printed_again_has_no_standard_object() -> None:
    records = records_of(report_of("tcp:\n\t5 packets received\n\t6 packets received\n"))
    assert [(record["name"], record.get("mib")) for record in records] == [
        ("received-packets", "tcpInSegs"),
        ("received-packets_2", None),
    ]


def test_sentence_among_counters() -> None:
    sentence = "ICMP address mask responses are disabled"
    report = report_of(f"icmp:\n\t5 calls to icmp_error\n\t{sentence}\n\t6 message responses generated\n")
    assert [record["value"] for record in records_of(report)] == [5, 6]
    assert counts_of(report) == (2, 1, 1, 0, 0)


def test_legends_of_buffers() -> None:
    text = (
        "588/2142/2730 mbufs in use (current/cache/total)\n"
        "1179K/1971K/3150K bytes allocated to network (current/cache/total)\n"
        "0/6/2480 sfbufs in use (current/peak/max)\n"
        "3 requests for sfbufs denied\n"
    )
    records = records_of(report_of(text))
    assert [(record["label"], record.get("unit"), record["value"]) for record in records] == [
        ("mbufs in use (current)", None, 588),
        ("mbufs in use (cache)", None, 2142),
        ("mbufs in use (total)", None, 2730),
        ("bytes allocated to network (current)", "K", 1179),
        ("bytes allocated to network (cache)", "K", 1971),
        ("bytes allocated to network (total)", "K", 3150),
        ("sfbufs in use (current)", None, 0),
        ("sfbufs in use (peak)", None, 6),
        ("sfbufs in use (max)", None, 2480),
        ("requests for sfbufs denied", None, 3),
    ]
    assert {(record["protocol"], record["group"]) for record in records} == {("mbuf", "mbuf")}


def test_buffers_of_macos() -> None:
    text = (
        "1200/3400 mbufs in use:\n\t244 mbufs allocated to data\n\t2 mbufs allocated to socket names and addresses\n"
        "1024/3254 mbuf 2KB clusters in use\n7549 KB allocated to network (8.1% in use)\n0 KB returned to the system\n"
    )
    records = records_of(report_of(text))
    assert [(record["group"], record["label"], record.get("unit"), record["value"]) for record in records] == [
        ("mbuf", "mbufs in use (current)", None, 1200),
        ("mbuf", "mbufs in use (total)", None, 3400),
        ("mbuf.mbuf-current", "mbufs allocated to data", None, 244),
        ("mbuf.mbuf-current", "mbufs allocated to socket names and addresses", None, 2),
        ("mbuf", "mbuf 2KB clusters in use (current)", None, 1024),
        ("mbuf", "mbuf 2KB clusters in use (total)", None, 3254),
        ("mbuf", "allocated to network", "KB", 7549),
        ("mbuf", "returned to the system", "KB", 0),
    ]
    assert [record.get("native") for record in records[-2:]] == [{"in_use": "8.1%"}, None]


def test_queues_of_an_interface() -> None:
    text = (
        "en0:\n     [ sched:           FQ_CODEL  qlength:    3/128 ]\n"
        "     [ dequeued pkts:      87474  bytes:    9112714  dropped pkts:    761 bytes:  85887 ]\n"
        "=====================================================\n"
        "     [ pri: VO (1)\tsrv_cl: 0x400180\tquantum: 605\tdrr_max: 8 ]\n"
        "     [ budget: 0\ttarget qdelay: 10.00 msec\tupdate interval:100.00 msec ]\n"
        "=====================================================\n"
        "     [ pri: BK (0)\tsrv_cl: 0x080090\tquantum: 1514\tdrr_max: 2 ]\n"
    )
    report = report_of(text)
    records = records_of(report)
    assert [(record["group"], record["name"], record.get("unit"), record["value"]) for record in records] == [
        ("queue.en0", "qlength", None, 3),
        ("queue.en0", "qlength_limit", None, 128),
        ("queue.en0", "dequeued_pkts", None, 87474),
        ("queue.en0", "bytes", None, 9112714),
        ("queue.en0", "dropped_pkts", None, 761),
        ("queue.en0", "bytes_2", None, 85887),
        ("queue.en0.vo_1", "quantum", None, 605),
        ("queue.en0.vo_1", "drr_max", None, 8),
        ("queue.en0.vo_1", "budget", None, 0),
        ("queue.en0.vo_1", "target_qdelay", "microseconds", 10000),
        ("queue.en0.vo_1", "update_interval", "microseconds", 100000),
        ("queue.en0.bk_0", "quantum", None, 1514),
        ("queue.en0.bk_0", "drr_max", None, 2),
    ]
    assert [record["native"] for record in records if "native" in record] == [
        *({"sched": "FQ_CODEL"}, {"pri": "VO (1)", "srv_cl": "0x400180"}, {"pri": "BK (0)", "srv_cl": "0x080090"})
    ]
    assert {record["protocol"] for record in records} == {"interface"}
    assert (report["lines"]["unparsed"], [name for name, _ in dialects_of(text)]) == (0, ["macos"])


# Tables without a kind of their own


def test_workstreams_of_freebsd() -> None:
    text = (
        "Configuration:\nSetting                        Current        Limit\n"
        "Thread count                         1            4\n"
        "Dispatch policy                 hybrid          n/a\n\n"
        "Protocols:\nName   Proto QLimit Policy Dispatch Flags\nip         1    256   flow  default   ---\n\n"
        "Workstreams:\nWSID CPU   Name     Len WMark   Disp'd  HDisp'd   QDrops   Queued  Handled\n"
        "   0   0   ip         0     7        0       80        1       41      121\n"
        "           igmp       0     1        0        0        0        2        2\n"
    )
    report = report_of(text)
    one, other, protocol, first, second = (record["native"] for record in records_of(report))
    assert one == {"setting": "Thread count", "current": "1", "limit": "4"}
    assert other == {"setting": "Dispatch policy", "current": "hybrid", "limit": "n/a"}
    assert (protocol["name"], protocol["proto"], protocol["flags"]) == ("ip", "1", "---")
    assert (first["wsid"], first["cpu"], first["disp_d"], first["hdisp_d"], first["handled"]) == (
        *("0", "0", "0", "80", "121"),
    )
    assert (second["name"], second["queued"], "wsid" in second) == ("igmp", "2", False)
    assert report["lines"]["unparsed"] == 0


def test_packet_filters() -> None:
    header = "  Pid  Netif   Flags      Recv      Drop     Match Sblen Hblen Command"
    record = only(f"{header}\n  912    em0 p--s---        80         0        12     0     0 flow sensor 2\n")
    assert (record["table"], record["native"]["pid"], record["native"]["command"]) == ("bpf", "912", "flow sensor 2")


def test_groups_of_next_hops() -> None:
    text = (
        "Nexthop groups data\n\nInternet:\nGrpIdx  NhIdx     Weight   Slots           Gateway     Netif  Refcnt\n"
        "1         ------- ------- ------- ----------------- ---------       1\n"
        "               4       1       1         192.0.2.1       em0\n"
    )
    group, hop = records_of(report_of(text))
    assert group["native"] == {"grpidx": "1", "refcnt": "1"}
    assert hop["native"] == {"nhidx": "4", "weight": "1", "slots": "1", "gateway": "192.0.2.1", "netif": "em0"}


def test_routes_of_another_family() -> None:
    line = "12.7f              link#3             U           0       17    em0"
    record = only(f"Routing tables\n\nAppleTalk:\n{OLD_ROUTES}\n{line}\n")
    assert (record["kind"], record["table"]) == ("other", "protocol_family_routes")
    assert record["native"] == {
        **{"family": "AppleTalk", "destination": "12.7f", "gateway": "link#3", "flags": "U", "refs": "0", "use": "17"},
        "netif": "em0",
    }


# What is none of it

OTHERS: Final = {
    "YAML": "tcp:\n  enabled: true\n  timeout: 30\n  keepalive: 5\nudp:\n  timeout: 10\n",
    "YAML of lists": "ip:\n  - 192.0.2.1\n  - 192.0.2.2\nrouting:\n  metric: 5\n",
    "YAML of ports": "tcp:\n    9000: default/web:80\n    9001: default/db:5432\nudp:\n    53: kube-system/dns:53\n",
    "ports": "tcp:\n  22\n  80\n  443\nudp:\n  53\n",
    "prose below a title": "Internet:\n\nThe routes of 192.0.2.0/24 are learned by BGP.\n",
    "prose": "Routing tables\n\nRouting tables are printed by netstat. The default route has the flags UG.\n",
    "handbook": "Routing tables\n==============\nInternet:\nDestination and gateway are printed in columns.\n",
    "routes to add": "default 192.0.2.1 255.255.255.0 eth0\ndefault 192.0.2.1\nany net 198.51.100.0 gw 192.0.2.1\n",
    "hostname.if": "inet 192.0.2.10 255.255.255.0\n!route add default 192.0.2.1\ndefault via 192.0.2.1 dev eth0\n",
    "list of identities": "id flags\n5 0x10\n6 0x20\nid       flags    name\n 1 2 three\n",
    "prose about columns": "Name Mtu Network Address\nare titles that netstat prints.\nName Mtu: of a device\n",
    "devices": "Name Mtu\neth0 1500\neth1 9000\n",
    "Markdown": (
        "| Destination | Gateway | Flags | Netif | Expire |\n|---|---|---|---|---|\n"
        "| default | 192.0.2.1 | UGSc | en0 | |\n"
    ),
    "Markdown of a manual": "| Proto | Recv-Q | Send-Q | Local Address | Foreign Address | (state) |\n|---|---|---|\n",
    "configuration": "Configuration:\n  Setting one\n  Setting two 5 6\nProtocols:\n  ip 1 256\n",
    "input and output": "input file output\npackets 5\ninput (stdin) output\n",
    "groups of users": "Group\tMembers\nwheel\troot\nGroup Link-layer Address Netif\n",
    "a form": "route to: the office\ndestination: Example Street 5\nmask: required\n",
    "beginning of a form": "   route to: 192.0.2.1\n",
    "statistics of a log": "ip: 5 packets\ntcp: 7 packets\nudp: 3\n",
    "sums": "5 mbufs in the list\n12 requests for memory\n",
    "sentences": "Some tcp sockets may have been deleted.\nSome people say so.\nunexpected kind 4\n",
    "devices of a filter": "Device Netif\nbpf0 en0\n",
    "code": 'assert row == "tcp4       0      0  192.0.2.10.22          198.51.100.7.443       ESTABLISHED"\n',
    "list in code": '    "default            192.0.2.1          UGSc           82        0     en0",\n',
    "zeros": "unix  0/0/128\nstream 0 0 0 0 0 0\n",
    "stack": "at tcp4(Example.java:22)\n",
}


@pytest.mark.parametrize("name", OTHERS)
def test_text_of_others_gives_no_record(name: str) -> None:
    text = OTHERS[name]
    indented = "".join(f"  {line}\n" for line in text.splitlines())
    for shown in (text, f"Notes\n\n{text}\n", text.replace("\n", "\r\n"), indented):
        report = report_of(shown)
        assert records_of(report) == []
        assert report["lines"]["unparsed"] == 0


@pytest.mark.parametrize("name", OTHERS)
def test_text_of_others_behind_an_output(name: str) -> None:
    for output in (table(PEER), "tcp:\n\t5 packets sent\n", f"{INTERNET}{OLD_ROUTES}\ndefault 192.0.2.1 UGS 0 0 em0\n"):
        assert len(records_of(report_of(f"{output}\n{OTHERS[name]}"))) == 1, output


@pytest.mark.parametrize("gap", ["", "\n"])
def test_processes_below_counters(gap: str) -> None:
    below = "  PID TT  STAT      TIME COMMAND\n    1 ??  Ss     0:05.12 /sbin/launchd\n   88 ??  S      0:00.01 sh\n"
    report = report_of(f"udp:\n\t5 datagrams received\n\t\t1 with bad checksum\n{gap}{below}")
    assert [record["value"] for record in records_of(report)] == [5, 1]


# Hostile input

COUNTER: Final = "tcp:\n\t5 packets sent\n"
LONG_LINES: Final[dict[str, Callable[[int], str]]] = {
    "digits": lambda n: "7" * n,
    "number of a counter": lambda n: f"{COUNTER}\t{'9' * n} packets received\n\t6 acks sent",
    "number in brackets": lambda n: f"{COUNTER}\t7 data packets ({'9' * n} bytes)\n\t6 acks sent",
    "number behind a label": lambda n: f"{COUNTER}\techo reply: {'9' * n}\n\t6 acks sent",
    "fraction": lambda n: f"{COUNTER}\t1.{'9' * n} seconds of it\n\t6 acks sent",
    "values": lambda n: f"1/2/3 mbufs in use (current/cache/total)\n{'1/' * (n // 2)}2 mbufs in use",
    "label of blanks": lambda n: f"{COUNTER}\t5 a{' ' * n}b",
    "label of words": lambda n: f"{COUNTER}\t5 {'a ' * (n // 2)}b",
    "label of brackets": lambda n: f"{COUNTER}\t5 a {'(' * n}",
    "label of slashes": lambda n: f"{COUNTER}\t5 a ({'/' * n}",
    "label of closed brackets": lambda n: f"{COUNTER}\t5 a {'(5 a) ' * (n // 6)}",
    "label of colons": lambda n: f"{COUNTER}\ta{': ' * (n // 2)}",
    "heading": lambda n: f"{COUNTER}\t{'a' * n}:\n\t\t5 acks",
    "section": lambda n: f"{COUNTER}{'a' * n}:\n\t5 acks",
    "host": lambda n: table(row("tcp4", f"{'a' * n}.80", state="LISTEN")),
    "host of dots": lambda n: table(row("tcp4", f"{'a.' * (n // 2)}80", state="LISTEN")),
    "host of a listener": lambda n: f"{QUEUES}Proto Listen         Local Address\ntcp4  0/0/128        {'a' * n}.80",
    "address": lambda n: table(row("tcp6", f"::{'1' * n}", state="LISTEN")),
    "address and port": lambda n: table(row("tcp6", f"::{'1' * n}.80", state="LISTEN")),
    "zone": lambda n: table(row("tcp6", f"::1{'%.' * (n // 2)}80", state="LISTEN")),
    "program": lambda n: table(owned("a:1 " * (n // 4)), header=OWNED),
    "program of blanks": lambda n: table(owned(f"a{' ' * n}b"), header=OWNED),
    "process for another": lambda n: table(
        f"{LISTENER} 1/2 3/4 131072 131768 {'a:1 ' * (n // 4)}", header=f"{MACOS}{VERBOSE[7]}"
    ),
    "program without header": lambda n: owned("a:1 " * (n // 4)),
    "path": lambda n: f"Active UNIX domain sockets\n{UNIX}\n{unix(f' /{chr(97) * n}')}",
    "path without header": lambda n: unix(f" {'1 ' * (n // 2)}"),
    "gateway": lambda n: f"{INTERNET6}{MACOS_ROUTES}\ndefault ::{'1' * n}x UG en0",
    "destination": lambda n: f"{INTERNET6}{MACOS_ROUTES}\n::{'1' * n}x ::1 UG en0",
    "route without header": lambda n: f"default ::{'1' * n}x UG en0",
    "flags": lambda n: f"{INTERNET}{MACOS_ROUTES}\ndefault 192.0.2.1 {'U' * n} en0",
    "link": lambda n: f"{INTERNET}{MACOS_ROUTES}\ndefault (23){' 00' * (n // 3)} U en0",
    "physical address": lambda n: f"{MACOS_INTERFACES}\nen0 1500 <Link#4> {'1:' * (n // 2)}1 1 2 3 4 5",
    "numbers": lambda n: f"{MACOS_INTERFACES}\nen0 1500 <Link#4>{' 1' * (n // 2)}",
    "form": lambda n: f"   route to: {'a' * n}\ndestination: default\n       mask: default\n",
    "metrics": lambda n: f"{GET}{' 0' * (n // 2)}x",
    "names of metrics": lambda n: GET.replace(" recvpipe", " a" * (n // 2)),
    "words of flags": lambda n: GET.replace("<UP", f"<{'U,' * (n // 2)}UP"),
    "settings": lambda n: f"Configuration:\nSetting  Current  Limit\n{'aa ' * (n // 3)}",
    "brackets of a flow": lambda n: MULTIPATH + CONNECTION.replace("0x1c2d3e4f", "(" * n),
    "note": lambda n: f"Some {'a-' * (n // 2)} sockets may have been deleted\n{table(PEER)}",
    "notes": lambda n: table(NOTE * (n // len(NOTE)), PEER),
    "title": lambda n: f"input {'(a' * (n // 2)} output\n{OCTETS}\n 1 2 3 4 5 6 7",
    "labels in brackets": lambda n: f"en0:\n     [ sched: FQ  qlength: 0/128 ]\n     [ {'a: ' * (n // 3)}]",
    "words in brackets": lambda n: f"en0:\n     [ sched: FQ  qlength: 0/128 ]\n     [ {'a ' * (n // 2)}: 5 ]",
    "blanks in brackets": lambda n: f"en0:\n     [ sched: FQ  qlength: 0/128 ]\n     [ a:5{' ' * n}b",
    "names of interfaces": lambda n: f"{'en0' * (n // 3)}:\n     [ sched: FQ  qlength: 0/128 ]",
    "family": lambda n: f"Routing tables\n\nProtocol Family {'1' * n}:\n{OLD_ROUTES}\n{PEER}",
}


@pytest.mark.usefixtures("ending")
@pytest.mark.parametrize("name", LONG_LINES)
def test_long_line(name: str) -> None:
    """What is quadratic in a line of 300 kB does not end; and the records around it are found."""
    report_of(LONG_LINES[name](300_000) + "\n")


LINES: Final[dict[str, Callable[[int], str]]] = {
    "sockets": lambda n: table(*[PEER] * n),
    "sockets with owners": lambda n: table(*[owned("a: b (c)")] * n, header=OWNED),
    "headers": lambda n: f"{MACOS}\n" * n,
    "tables": lambda n: table(PEER) * (n // 3),
    "sockets without header": lambda n: f"{PEER}\n" * n,
    "sockets and junk": lambda n: table(*[f"{PEER}\nsome junk here"] * (n // 2)),
    "connections and flows": lambda n: MULTIPATH + CONNECTION * (n // 4),
    "raw sockets among flows": lambda n: MULTIPATH + f"{CONNECTION}{row('icm6', '*.*')}\n" * (n // 5),
    "brackets": lambda n: MULTIPATH + "      [relseq(1), err(0)]\n" * n,
    "notes": lambda n: table(*[f"{NOTE}{PEER}"] * n),
    "titles of routes": lambda n: INTERNET * (n // 3),
    "routes": lambda n: f"{INTERNET}{MACOS_ROUTES}\n" + "192.0.2.7 link#5 UH en0\n" * n,
    "families": lambda n: f"{INTERNET}{MACOS_ROUTES}\n192.0.2.7 link#5 UH en0\n\n" * (n // 6),
    "forms": lambda n: GET * (n // 8),
    "first lines of forms": lambda n: "   route to: 192.0.2.1\n" * n,
    "messages of routes": lambda n: "u: inet 192.0.2.1; RTM_GET\nlocks: \nsockaddrs: <DST>\n a\n" * (n // 4),
    "counters": lambda n: "tcp:\n" + "\t5 packets sent\n" * n,
    "counters up and down": lambda n: "tcp:\n" + "\t5 packets sent\n\t\t3 data packets (9 bytes)\n" * (n // 2),
    "headings": lambda n: COUNTER + "\tOutput histogram:\n" * n,
    "sections": lambda n: COUNTER * (n // 2),
    "unknown sections": lambda n: COUNTER + "frob:\n\t5 packets sent\n" * (n // 2),
    "titles of sections": lambda n: "tcp:\nudp:\n" * (n // 2),
    "sentences": lambda n: COUNTER + "\tICMP address mask responses are disabled\n" * n,
    "counters of buffers": lambda n: "1/2/3 mbufs in use (current/cache/total)\n" * n,
    "interfaces": lambda n: f"{MACOS_INTERFACES}\n" + "en0 1500 <Link#4> 1 2 3 4 5\n" * n,
    "groups of an interface": lambda n: (
        f"{FREEBSD_INTERFACES}\nem0 1500 <Link#1> 02:00:5e:00:53:01 1 2 3 4 5 6 7\n" + f"{' ' * 26}224.0.0.1\n" * n
    ),
    "queues": lambda n: "en0:\n     [ sched: FQ  qlength: 0/128 ]\n" + "     [ queued pkts: 0 ]\n" * n,
    "intervals": lambda n: f"{INTERVAL}{OCTETS}\n" + " 1 2 3 4 5 6 7\n" * n,
    "headers of intervals": lambda n: f"{INTERVAL}{OCTETS}\n 1 2 3 4 5 6 7\n" * (n // 3),
}


@pytest.mark.usefixtures("ending")
@pytest.mark.parametrize("name", LINES)
def test_work_grows_with_the_number_of_lines_only(name: str) -> None:
    text = LINES[name]
    calls(text(30))  # what is made once
    small, large = calls(text(120)), calls(text(480))
    assert large <= 4.6 * small + 3000, f"{small} calls for 120 lines, {large} for 480"


def output_of(text: str) -> bytes:
    out = BytesIO()
    convert(text, out)
    return out.getvalue()


@pytest.mark.usefixtures("ending")
def test_counters_at_any_depth() -> None:
    deep = "tcp:\n" + "".join(f"{' ' * depth}{depth} packets\n" for depth in range(1, 1000))
    assert [record["value"] for record in records_of(report_of(deep))] == [*range(1, 1000)]
    zigzag = "tcp:\n" + "".join(f"{' ' * (1 + line % 7)}{line} packets\n" for line in range(50_000))
    assert output_of(zigzag).count(b'"value"') == 50_000


def test_output_grows_as_the_input_does() -> None:
    """However deep counters stand, and however long the names above them are."""
    texts = [
        "tcp:\n" + "".join(f"{' ' * depth}5 {'a' * size} packets\n" for depth in range(1, size)) for size in (50, 400)
    ]
    small, large = (len(output_of(text)) / len(text) for text in texts)
    assert large < 2 * small


def test_number_that_no_counter_has() -> None:
    for digits in (25, 400, 5000):
        for line in (
            "{} packets received",
            "7 data packets ({} bytes)",
            "echo reply: {}",
            "1.{} seconds",
            "5/{} packets",
        ):
            text = f"{COUNTER}\t{line.format('9' * digits)}\n\t6 acks sent\n"
            report = report_of(text)
            values = [record["value"] for record in records_of(report)]
            assert (values[0], values[-1]) == (5, 6)
            assert max(values) < 1 << 128
