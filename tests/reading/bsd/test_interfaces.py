"""Interfaces, their traffic in intervals, and multicast groups of macOS and the BSDs."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reading.bsd.printed import FREEBSD_INTERFACES, INTERVAL, MACOS_INTERFACES, OCTETS, counts, only
from tests.reports import counts_of, records_of, report_of

OLD_INTERFACES: Final = "Name  Mtu   Network       Address            Ipkts Ierrs    Opkts Oerrs  Coll"
OPENBSD_INTERFACES: Final = "Name    Mtu   Network     Address              Ipkts Ifail    Opkts Ofail Colls"


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


def test_interval_that_is_broken_onto_two_lines() -> None:
    text = (
        "   input    em0       output            input   (Total)    output\n"
        " packets  errs  packets  errs colls   packets  errs  packets  errs colls\n"
        "      94     1       70     0     0       270     0\n202     0     0\n"
    )
    found = [(record["line"], record["last_line"], record["tx_packets"]) for record in records_of(report_of(text))]
    assert found == [(3, 4, 70), (3, 4, 202)]


def test_multicast_groups() -> None:
    header = "Group               \tLink-layer Address\tNetif\n"
    text = (
        f"Link-layer Multicast Group Memberships\n{header}1:0:5e:0:0:fb       \t<none>          \ten0\n\n"
        f"IPv4 Multicast Group Memberships\n{header}224.0.0.251         \t1:0:5e:0:0:fb   \ten0\n\n"
        f"IPv6 Multicast Group Memberships\n{header}ff02::FB%en0        \t33:33:0:0:0:fb  \ten0\n"
    )
    report = report_of(text)
    link, inet, inet6 = records_of(report)
    assert (link["group_address"], link.get("family"), link.get("native")) == ("01:00:5e:00:00:fb", None, None)
    assert (inet["group_address"], inet["family"], inet["interface"]) == ("224.0.0.251", "ipv4", "en0")
    assert inet["native"] == {"link_layer_address": "01:00:5e:00:00:fb"}
    assert (inet6["group_address"], inet6["family"]) == ("ff02::fb", "ipv6")
    assert inet6["native"] == {"link_layer_address": "33:33:00:00:00:fb", "group_zone": "en0"}
    assert (len(report["captures"]), report["lines"]["unparsed"]) == (1, 0)
