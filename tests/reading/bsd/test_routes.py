"""Routes of macOS and the BSDs: destinations, gateways, flags, and single routes."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reading.bsd.printed import (
    FREEBSD_ROUTES,
    GET,
    INTERNET,
    INTERNET6,
    MACOS_ROUTES,
    NETBSD_ROUTES,
    OLD_ROUTES,
    OPENBSD_ROUTES,
    Record,
    dialects_of,
    only,
    route,
)
from tests.reports import codes_of, records_of, report_of

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


@pytest.mark.parametrize(
    ("printed", "flags", "destination"),
    [
        ("127", "U", "127.0.0.0/8"),
        ("169.254", "UCS", "169.254.0.0/16"),
        ("192.0.2", "UC", "192.0.2.0/24"),
        ("224.0.0/4", "UmCS", "224.0.0.0/4"),
        ("10.1/16", "UC", "10.1.0.0/16"),
        ("192.0.2.7", "UH", "192.0.2.7/32"),
        ("192.0.2.7", "UGHS", "192.0.2.7/32"),
        ("10.1", "UC", None),
        ("192.168", "UC", None),
        ("10", "UC", "10.0.0.0/8"),
        ("172.16.5", "UC", None),
        ("192.0.2.0", "U", None),
        ("192.0.2.7", "UGS", None),
        ("255.255.255.255/32", "UCS", "255.255.255.255/32"),
    ],
)
def test_network_without_length_is_one_of_its_class(printed: str, flags: str, destination: str | None) -> None:
    """The kernel writes a length, all numbers of a host, or as many numbers as the class of the address has."""
    header = "Internet:\nDestination        Gateway            Flags        Netif Expire\n"
    [record] = records_of(report_of(f"{header}{printed:18} 192.0.2.1          {flags:12} en0\n"))
    assert record.get("destination") == destination
    assert (
        record["native"].get("destination") == (None if destination else printed) if "native" in record else destination
    )
