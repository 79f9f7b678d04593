r"""The counters of BSD ``netstat -s``: a title for each protocol, and below it lines that tabs nest.

tcp:
        52 packets sent
                31 data packets (9914 bytes)
                2 data packets (96 bytes) retransmitted
        40 packets received
icmp:
        Output histogram:
                echo reply: 7
        ICMP address mask responses are disabled

A section is written as a template: two blanks for a level, ``%`` for a number, ``%.%`` and ``%f`` for fractions,
``[s]`` for the plural of the number before it, or both endings as in ``quer[y|ies]``. A line without a number is a
heading, or a message if ``!`` precedes it; ``?`` precedes a counter that is never printed as zero, ``=`` a heading
that is printed even if no line is below it; ``~`` is a blank at an end, and the versions in which a line stands
follow a ``@``; ``+`` precedes a counter that is never zero.
Braces hold FreeBSD's field for the counter, behind its containers, and for the number in brackets; of
the second only the last word if the others are the same.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from random import Random
from textwrap import dedent
from typing import TYPE_CHECKING, Final

from tests.printing.standard_objects import of_bsd

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.printing.bsd.document import System
    from tests.printing.document import Capture, Document

FAMILIES: Final = {
    **dict.fromkeys(("ip", "icmp", "igmp", "arp", "ipsec", "pim", "ipv4 multicast forwarding"), "ipv4"),
    **dict.fromkeys(("ip6", "icmp6", "ipsec6", "rip6", "pim6", "divert6", "ipv6 multicast forwarding"), "ipv6"),
}
PROTOCOLS: Final = {
    **{f"{name}6": name for name in ("ip", "icmp", "ipsec", "rip", "pim", "divert")},
    **dict.fromkeys(("ipv4 multicast forwarding", "ipv6 multicast forwarding"), "ip"),
    **dict.fromkeys(("link heuristics", "lpw stats"), "interface"),
    "tcp connection count by state": "tcp",
}
TELLING: Final[tuple[tuple[System, re.Pattern[str]], ...]] = (
    ("macos", re.compile("sent after flow control|checksummed in software|dropped due to low memory")),
    ("freebsd", re.compile("hostcache|ignored RSTs in the window")),
    ("openbsd", re.compile("acks? for old data|missing IPsec protection")),
    ("netbsd", re.compile(r"self-quench|delayed frees? of tcpcb")),
)
"""Lines that only one system prints."""
UNCHANGED: Final = frozenset({"mpls", "vpls", "dns", "series", "always"})
SINGULARS: Final = {
    **{f"{word}ss": word for word in ("failure", "fragment", "retransmit", "retransmission")},
    **{f"{word}s": word for word in ("address", "cookie", "ip", "id")},
}
"""What no rule makes: macOS and FreeBSD add an s to some words that have one."""
_TOKEN: Final = re.compile(r"%\.%|%f|%|\[[^\]]*\]")
_FINER_UNITS: Final = {"%.% ": "milliseconds", "%f u": "picoseconds"}
"""What fractions of seconds and of microseconds are read as."""
_BRACKET: Final = re.compile(r"\s*\(([^()]*%[^()]*)\)")
_ADDRESSES: Final = re.compile(r"source-address-selection\.(?!rules)")
_SCOPE: Final = re.compile(r"-locals?|globals?|scope=")
_VERSIONS: Final = re.compile(r"@(?P<first>\d*)-(?P<last>\d*)$")
_FIELDS: Final = re.compile(r" \{(?P<field>\S+)(?: (?P<bracket>\S+))?\}$")


def snake_case(label: str) -> str:
    """Return the machine name of a label."""
    return "_".join(re.findall(r"[a-z0-9]+", label.lower()))


def name_of(label: str) -> str:
    """Return the machine name of a label: each word in the singular."""
    return "_".join(map(_singular, snake_case(label).split("_")))


def _singular(word: str) -> str:
    if word in UNCHANGED:
        return word
    if word in SINGULARS:
        return SINGULARS[word]
    if len(word) < 4:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "tches")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and word[-2] not in "aisu" else word


def many(number: int) -> bool:
    """Tell whether BSD prints the plural."""
    return number != 1


def apple_many(number: int) -> bool:
    """Tell whether macOS prints the plural: the number is taken as a signed one of 32 bits, and zero is singular."""
    return 1 < number % (1 << 32) < 1 << 31


@dataclass(frozen=True)
class Item:
    """A line of a section."""

    depth: int
    template: str
    versions: tuple[int, int] = (0, 9999)
    rare: bool = False
    """Whether it is never printed as zero."""
    message: bool = False
    always: bool = False
    """Whether it is a heading that stands without lines below it, too."""
    field: str = ""
    """FreeBSD's name of what it counts, behind the names of containers."""
    bracket: str = ""
    """FreeBSD's name of what the number in brackets counts."""
    positive: bool = False
    """Whether it is not zero, because what is behind it is not."""


@dataclass(frozen=True)
class Section:
    """The counters of one protocol."""

    title: str
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """Name of the protocol, in lower case."""
        return self.title.removesuffix(":").lower()

    @property
    def protocol(self) -> str:
        """Protocol that is counted."""
        name = self.name.partition(" on ")[0]
        return PROTOCOLS.get(name, name)

    @property
    def family(self) -> str | None:
        """Address family, where the section has only one."""
        return FAMILIES.get(self.name.partition(" on ")[0])

    def of(self, version: int) -> Section:
        """Return the section as a version prints it."""
        return replace(self, items=tuple(i for i in self.items if i.versions[0] <= version <= i.versions[1]))

    def and_then(self, more: Section) -> Section:
        """Return the section with the lines of another one behind its own."""
        return replace(self, items=self.items + more.items)

    def on(self, interface: str) -> Section:
        """Return the section with the counters of one interface."""
        name, colon = self.title.removesuffix(":"), ":" if self.title.endswith(":") else ""
        return replace(self, title=f"{name} on {interface}{colon}")


@dataclass(frozen=True)
class Style:
    """How a system prints numbers and levels."""

    many: Callable[[int], bool] = many
    level: str = "\t"
    margin: str = ""
    """What stands before every line."""
    sparse: bool = False
    """Whether zeros are hidden, as ``-ss`` does."""
    bits: int = 32

    def indent(self, depth: int) -> str:
        """Return what stands before a line of a depth."""
        return self.margin + self.level * depth


BSD: Final = Style()
APPLE: Final = Style(many=apple_many)
JUNOS: Final = Style(level=" " * 8, margin=" " * 12)


def section(title: str, template: str) -> Section:
    """Read the template of a section; a title without colon ends in "."."""
    items = []
    for line in dedent(template).strip("\n").splitlines():
        text = line.strip()
        versions = (0, 9999)
        if match := _VERSIONS.search(text):
            versions = int(match["first"] or 0), int(match["last"] or 9999)
            text = text[: match.start()].rstrip()
        field, bracket = "", ""
        if match := _FIELDS.search(text):
            field, bracket = match["field"], match["bracket"] or ""
            if bracket.startswith("-"):
                bracket = field.rpartition(".")[2].rpartition("-")[0] + bracket
            text = text[: match.start()]
        depth = (len(line) - len(line.lstrip())) // 2 + 1
        mark = text[0] if text[0] in "?!=+" else ""
        text = text.removeprefix(mark).replace("~", " ")
        items.append(Item(depth, text, versions, mark == "?", mark == "!", mark == "=", field, bracket, mark == "+"))
    return Section(title.removesuffix(".") if title.endswith(".") else f"{title}:", tuple(items))


def _fraction(value: int, digits: int) -> str:
    return f"{value // 10**digits}.{value % 10**digits:0{digits}}"


@dataclass
class Line:
    """A line with its numbers."""

    item: Item
    values: list[int]

    def text(self, style: Style) -> str:
        """Return the line as printed, without what stands before it."""
        return self._fill(style, keep=True)

    @property
    def words(self) -> str:
        """The words around the first number as they are if every number is many."""
        return self.label(Style(many=lambda _: True))

    def label(self, style: Style) -> str:
        """Return the words around the first number."""
        words = _BRACKET.sub(" ", self._fill(style, keep=False)).replace("%", "").strip()
        return " ".join(re.sub(r"[:=]\s*$|^(seconds|usec)\b", "", words).split())

    def brackets(self, style: Style) -> list[tuple[str, int]]:
        """Return label and value of every number in brackets."""
        found = [
            " ".join(match[1].replace("%", "").split()) for match in _BRACKET.finditer(self._fill(style, keep=False))
        ]
        return list(zip(found, self.values[1:], strict=True))

    def _fill(self, style: Style, *, keep: bool) -> str:
        """Return the line with the plurals that its numbers ask for, and with a mark for each number or itself."""
        values = iter(self.values)
        last = 0

        def token(match: re.Match[str]) -> str:
            nonlocal last
            if match[0].startswith("%"):
                last = next(values)
                number = {"%.%": _fraction(last, 3), "%f": _fraction(last, 6)}.get(match[0], str(last))
                return number if keep else "%"
            one, _, more = match[0][1:-1].rpartition("|")
            return more if style.many(last) else one

        return _TOKEN.sub(token, self.item.template)


def invent(section: Section, seed: int, style: Style = BSD) -> list[Line]:
    """Return the lines of a section with invented values, the same for the same seed; nothing is part of zero."""
    random = Random(f"{section.title} {seed} {style.bits}")
    lines: list[Line] = []
    above: list[tuple[int, bool]] = []
    for item, following in zip_longest(section.items, section.items[1:]):
        above = [pair for pair in above if pair[0] < item.depth]
        numbers = item.template.count("%") - item.template.count("%.%")
        has_parts = following is not None and following.depth > item.depth
        is_zero = bool(above) and above[-1][1]
        is_zero |= not item.positive and random.random() < (0.5 if item.rare else 0.1 if has_parts else 0.2)
        sizes = (2, 3, 100, 10**5, 1 << style.bits)
        values = [0 if is_zero else random.randrange(random.choice(sizes)) for _ in range(numbers)]
        if numbers and not is_zero and (item.rare or has_parts or item.positive):
            values[0] += not values[0]
        lines.append(Line(item, values))
        above.append((item.depth, numbers > 0 and values[0] == 0))
    return lines


def _printed(lines: list[Line], style: Style) -> list[Line]:
    """Return the lines that are printed: headings of nothing are not, nor are zeros if they are hidden."""
    kept: list[Line] = []
    for line in reversed(lines):
        has_number = "%" in line.item.template
        if has_number and (line.item.rare or style.sparse) and not any(line.values):
            continue
        stands = line.item.message or line.item.always or (kept and kept[-1].item.depth > line.item.depth)
        if not has_number and not stands:
            continue
        kept.append(line)
    return kept[::-1]


@dataclass
class Printer:
    """Prints sections into a capture; no two counters of it have the same group and name."""

    capture: Capture
    style: Style = BSD
    names: Counter[tuple[str, str]] = field(default_factory=Counter)

    def print_section(self, section: Section, lines: list[Line]) -> None:
        """Print one section; its lines may tell which system it is."""
        first = len(self.capture.lines)
        style = self.style
        self.capture.structure(style.margin + section.title)
        base = snake_case(section.name)
        above = [(0, base, "")]
        facts: dict[str, object] = {"protocol": section.protocol, "family": section.family}
        for line in _printed(lines, style):
            item, text = line.item, line.text(style)
            indented = style.indent(item.depth) + text
            # Junos does not indent what a histogram lists.
            listed = bool(line.values) and re.fullmatch(r"[A-Z]\S*", line.label(style)) is not None
            above = [level for level in above if level[0] < item.depth or (listed and level[2])]
            if _ADDRESSES.search(above[-1][1]) and not _SCOPE.search(text):
                above.pop()  # rules, and what Junos prints behind them
            _, group, direction = above[-1]
            if item.message:
                self.capture.message(indented)
            elif not line.values:
                self.capture.structure(indented)
                containers, _, field = f"{base if item.field else group}.{item.field or name_of(text)}".rpartition(".")
                above.append((item.depth, f"{containers}.{self._name(containers, field)}", _direction(text)))
            else:
                facts |= {"direction": direction or None, "mib": of_bsd(section.name, line.words, direction)}
                above.append((item.depth, self._counter(indented, facts, line, base if item.field else group), ""))
        self._tell([line.text for line in self.capture.lines[first:]])

    def _counter(self, indented: str, facts: dict[str, object], line: Line, group: str) -> str:
        """Print a counter; return the group of those below it."""
        item = line.item
        containers, _, field = item.field.rpartition(".")
        group = f"{group}.{containers}" if containers else group
        label = line.label(self.style)
        name = self._name(group, field or name_of(label))
        unit = _FINER_UNITS.get(item.template[:4])
        fields = {**facts, "group": group}
        if name != (field or name_of(label)):
            fields["mib"] = None
        self.capture.record(indented, "statistic", **fields, name=name, label=label, value=line.values[0], unit=unit)
        for inner, value in line.brackets(self.style):
            inside = group if item.bracket else f"{group}.{name}"
            fields = {**facts, "mib": None, "group": inside, "name": self._name(inside, item.bracket or name_of(inner))}
            self.capture.also("statistic", **fields, label=inner, value=value)
        return f"{group}.{name}"

    def _name(self, group: str, name: str) -> str:
        self.names[group, name] += 1
        number = self.names[group, name]
        return name if number == 1 else f"{name}_{number}"

    def _tell(self, lines: list[str]) -> None:
        for system, pattern in TELLING:
            if any(map(pattern.search, lines)):
                self.capture.dialect = self.capture.os = system


def capture_of(document: Document, system: System) -> Capture:
    """Begin a capture of a system that the text tells."""
    capture = document.capture()
    capture.dialect, capture.os = system, None if system == "bsd" else system
    return capture


def _direction(heading: str) -> str:
    words = heading.lower().rstrip(":").split()
    if words[-1] != "histogram":
        return ""
    return "in" if "input" in words else "out" if "output" in words else ""


def print_sections(capture: Capture, sections: Iterable[Section], seed: int, style: Style = BSD) -> Printer:
    """Print several sections with invented values, the same for the same seed."""
    printer = Printer(capture, style)
    for each in sections:
        printer.print_section(each, invent(each, seed, style))
    return printer
