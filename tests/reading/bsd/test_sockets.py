"""Sockets of macOS and the BSDs: endpoints, protocols, states, and the tables that hold them."""

from __future__ import annotations

from typing import Final

import pytest

from tests.printing.bsd.headers import VERBOSE
from tests.reading.bsd.printed import (
    CONNECTION,
    FREEBSD,
    HEX,
    HEX_CELLS,
    LISTENER,
    MULTIPATH,
    NETBSD,
    OLD,
    OPENBSD,
    TITLE,
    TITLES,
    UNIX,
    Record,
    only,
    row,
    side,
    table,
    unix,
)
from tests.reports import codes_of, records_of, report_of

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
    assert {record["kernel_address"] for record in records} == {"4f1eb4c58685585f"}
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
    assert [record["table_name"] for record in (module, event, control)] == [
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
