"""The names of printed counters in the programs that count, and their objects in the standard MIBs.

It takes a label as printed, and what it stands below, and gives the name of the counter. It knows labels and words
only: which rows are counters is said by the tables of the systems, what becomes of their values by normalizing.

Three tables, as files of cells with tabs between, such as these rows of each::

    Tcp         active connection openings  ActiveOpens
    tcp         packets sent  window update packets  sent-window-update-packets
    udpNoPorts  Udp/NoPorts Udp6/NoPorts  udp/no_ports udpv6/no_ports  udp/dropped-no-socket

* ``linux.tsv``: what net-tools prints for a counter of the kernel, in a section and, for messages of ICMP, a direction.
* ``bsd.tsv``: what macOS and the BSDs print, in the plural, for a counter that ``netstat --libxo`` of FreeBSD has a
  field for; below which line, where the words stand below several; and the field of the number in brackets behind it.
* ``mib.tsv``: the objects, and the counters that have their meaning on each system; what only comes near is in words.

Source: statistics.c of net-tools 1.60 to 2026; inet.c, inet6.c, ipsec.c, pfkey.c, sctp.c, mbuf.c, route.c, mroute.c of
FreeBSD 13 and of network_cmds 307 to 741; OpenBSD 7, NetBSD 9; RFC 1213, 2863, 4022, 4113, 4293.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from string import punctuation
from typing import TYPE_CHECKING, Final, NamedTuple

from netparse_grammars.expressions import expression
from netparse_grammars.lexicon import Languages, counter_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from netparse_grammars.dialect import System

INTERFACE_COUNTERS: Final[dict[str, str | None]] = {
    "rx_packets": None,
    "rx_errors": "ifInErrors",
    "rx_dropped": "ifInDiscards",
    "rx_overruns": None,
    "rx_bytes": "ifInOctets",
    "tx_packets": None,
    "tx_errors": "ifOutErrors",
    "tx_dropped": "ifOutDiscards",
    "tx_overruns": None,
    "tx_bytes": "ifOutOctets",
    "collisions": None,
}
"""Fields of an interface that are counters, and the standard object of each (RFC 2863), if there is one."""
LINK_NETWORK: Final = "<Link"
"""The beginning of the network in a row of the interface itself, as macOS and the BSDs print it. Other rows of the
interface count the traffic of one address."""
MOST_LABELS: Final = 4096
"""Labels that are kept in the form in which they are compared: more than a system has in one language."""
_TYPE: Final = expression(r"(?<![0-9])(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})$")
"""A type of an ICMP message."""
_PLURALS: Final = (
    (expression("(?<=failure|ragment|ransmit|mission)ss$|(?<=address)s$|(?<=cookie)s$|(?<=^ip|^id)s$"), ""),
    (expression("^(?:mpls|vpls|dns|series|always)$"), r"\g<0>"),
    (expression("(?<=.)ies$"), "y"),
    (expression("(?:(?<=ss)|(?<=sh)|(?<=tch))es$"), ""),
    (expression("(?<=[a-z0-9]{2}[^aisu])s$"), ""),
)
"""Endings of plurals, and those of the singular. macOS adds an s to some plurals; some words only look like plurals."""


class Field(NamedTuple):
    """A counter of FreeBSD's: the containers that its field stands in, its name, and that of the number in brackets."""

    containers: str
    name: str
    bracket: str


def rows_of(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, by the titles of its columns."""
    lines = resources.files(__name__).joinpath(f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    titles = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(titles, line.split("\t"), strict=True))


@cache
def _linux() -> dict[tuple[str, str, str], str]:
    return {(row["group"], row["direction"], row["label"]): row["name"] for row in rows_of("linux")}


@cache
def _bsd() -> dict[tuple[str, str, str], Field]:
    fields = {}
    for row in rows_of("bsd"):
        containers, _, name = row["name"].rpartition(".")
        for group in row["group"].split():
            fields[group, _compared(row["parent"]), _compared(row["label"])] = Field(containers, name, row["bracket"])
    return fields


@cache
def _objects(system: System) -> dict[str, str]:
    return {counter: row["object"] for row in rows_of("mib") for counter in row[system].split()}


@cache
def _contexts() -> frozenset[tuple[str, str]]:
    return frozenset((group, parent) for group, parent, _ in _bsd() if parent)


@cache
def _english(system: System) -> dict[str, dict[str, Languages]]:
    found: dict[str, dict[str, Languages]] = {}
    # Some translations are what an older version prints in English.
    known_phrases = {_plain(label): Languages(en="seen") for _, _, label in _linux()}
    for label, english, languages in counter_labels(system):
        words = found.setdefault(_plain(label), {})
        words[english] = {**words.get(english, {}), **languages, **known_phrases.get(_plain(label), {})}
    return found


def _plain(label: str) -> str:
    """Return a label without what may change when it is quoted: letter case, and the signs around it."""
    return " ".join(label.split()).strip(punctuation).casefold()


@lru_cache(MOST_LABELS)
def english_labels(system: System, label: str) -> Mapping[str, Languages]:
    """Return the English labels that a translated one stands for, each with the languages that have it.

    >>> english_labels("windows", "Empfangene Segmente")
    {'Segments Received': {'de': 'seen'}}
    >>> [*english_labels("linux", "tidsstämpelsvar")], [*english_labels("linux", "segments received")]
    (['timestamp reply', 'timestamp replies'], [])
    """
    return _english(system).get(_plain(label), {})


@lru_cache(MOST_LABELS)
def _compared(label: str) -> str:
    return " ".join(map(singular, label.lower().replace(";", "").split()))


@lru_cache(MOST_LABELS)
def singular(word: str) -> str:
    """Return a word as the tools print it behind the number 1.

    >>> [singular(word) for word in ("packets", "queries", "misses", "matches", "address", "mpls", "failuress")]
    ['packet', 'query', 'miss', 'match', 'address', 'mpls', 'failure']
    """
    for plural, one in _PLURALS:
        if plural.search(word):
            return plural.sub(one, word)
    return word


def linux_name(section: str, label: str, direction: str | None = None) -> str | None:
    """Return the kernel's name of a counter, or None if the label is unknown.

    >>> linux_name("Tcp", "active connections openings"), linux_name("Tcp", "bad segments received.")
    ('ActiveOpens', 'InErrs')
    >>> linux_name("Icmp", "echo replies", "out")
    'OutEchoReps'
    """
    return _linux().get((section, direction or "", label.rstrip(". ")))


def linux_labels() -> list[str]:
    """Return every label that net-tools has for a counter of the kernel, without its number, the longest first.

    >>> "segments received" in linux_labels()
    True
    """
    return sorted({label for _, _, label in _linux()}, key=lambda label: (-len(label), label))


@lru_cache(MOST_LABELS)
def bsd_field(group: str, parent: str, label: str, before: str = "") -> Field | None:
    """Return FreeBSD's field for a counter, or None if it has none.

    >>> bsd_field("tcp", "packets received", "window update packet").name
    'receive-window-update-packets'
    >>> bsd_field("tcp", "packets sent", "data packets")
    Field(containers='', name='sent-data-packets', bracket='sent-data-bytes')
    >>> bsd_field("tcp", "syncache entry added", "dupsyn").containers
    'syncache'

    Args:
        group: The title of the section, in snake_case.
        parent: The label of the line that it belongs to.
        label: Its own label.
        before: The last label in the section for which `is_context` is true.
    """
    found, words = _bsd(), _compared(label)
    keys = ((group, _compared(context), words) for context in (parent, before, ""))
    return next((found[key] for key in keys if key in found), None)


@cache
def _bsd_labels() -> frozenset[str]:
    return frozenset(label for _, _, label in _bsd())


def is_bsd_label(label: str) -> bool:
    """Return whether FreeBSD has a field for a counter with some label, in whatever section.

    >>> is_bsd_label("with incomplete headers"), is_bsd_label("apples")
    (True, False)
    """
    return _compared(label) in _bsd_labels()


@lru_cache(MOST_LABELS)
def is_context(group: str, label: str) -> bool:
    """Return whether the meaning of the lines below depends on this one.

    >>> is_context("pfkey", "requests sent to userland"), is_context("tcp", "cookies sent")
    (True, False)
    """
    return (group, _compared(label)) in _contexts()


@lru_cache(MOST_LABELS)
def mib_object(system: System, group: str, name: str, direction: str | None = None) -> str | None:
    """Return the object of the standard MIB that a counter is, or None if no object has exactly its meaning.

    Messages of ICMP that have no object but a row in a table are called by the row: version of IP and type.

    >>> mib_object("linux", "Tcp", "ActiveOpens"), mib_object("bsd", "tcp", "connection-requests")
    ('tcpActiveOpens', 'tcpActiveOpens')
    >>> mib_object("windows", "icmp", "echos", "in"), mib_object("linux", "IcmpMsg", "InType13")
    ('icmpInEchos', 'icmpMsgStatsInPkts.1.13')
    """
    objects = _objects(system)
    counter = f"{group}/{name}"
    if found := objects.get(counter) or objects.get(f"{counter}/{direction}"):
        return found
    if number := _TYPE.search(name):
        table = objects.get(f"{group}/{name[: number.start()]}*")
        return table.replace("*", number[0]) if table else None
    return None
