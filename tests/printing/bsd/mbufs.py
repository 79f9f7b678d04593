"""The memory of the network, as ``netstat -m`` of macOS and the BSDs prints it.

484/1238 mbufs in use:
        244 mbufs allocated to data
240/1004 mbuf 2KB clusters in use
7549 KB allocated to network (8.1% in use)

1233/597/1830 mbufs in use (current/cache/total)
2772K/541K/3313K bytes allocated to network (current/cache/total)
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from tests.printing.bsd.statistics import many, name_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.printing.document import Capture

PAIR: Final = ("current", "total")
"""What two numbers without a legend are."""
LEGEND: Final = ("current", "cache", "total")
LIMITED: Final = (*LEGEND, "max")
KINDS: Final = ("mbufs", "clusters", "mbuf+clusters")
SIZES: Final = ("4k", "9k", "16k")
PEAK: Final = ("current", "peak", "max")
OPENBSD_USES: Final = ("data", "packet headers", "socket names and addresses", "fragment reassembly queue headers")
REQUESTS: Final = ("requests for memory denied", "requests for memory delayed", "calls to protocol drain routines")
SENDFILE: Final = (
    "sendfile syscalls",
    "sendfile syscalls completed without I/O request",
    "requests for I/O initiated by sendfile",
    "pages read by sendfile as part of a request",
    "pages were valid at time of a sendfile request",
    "pages were valid and substituted to bogus page",
    "pages were requested for read ahead by applications",
    "pages were read ahead by sendfile",
    "times sendfile encountered an already busy page",
)

CLUSTERS: Final = {
    "mbufs": "mbuf",
    "mbuf clusters": "cluster",
    "mbuf+clusters out of packet secondary zone": "packet",
    "4k (page size) jumbo clusters": "jumbo",
    **dict.fromkeys(("9k jumbo clusters", "9k (page size) jumbo clusters"), "jumbo9"),
    **dict.fromkeys(("16k jumbo clusters", "16k (page size) jumbo clusters"), "jumbo16"),
}
REFUSED: Final = {"mbufs": "mbuf", "clusters": "cluster", "mbuf+clusters": "packet"}
REFUSED_JUMBO: Final = {"4k": "jumbop", "9k": "jumbo9", "16k": "jumbo16"}
FIELDS: Final = {
    "mbufs in use": "mbuf-current",
    "mbuf in use": "mbuf-current",
    "requests for sfbufs denied": "sfbufs-alloc-failed",
    "requests for sfbufs delayed": "sfbufs-alloc-wait",
    "requests for I/O initiated by sendfile": "sendfile-io-count",
    "sendfile syscalls": "sendfile-syscalls",
    "sendfile syscalls completed without I/O request": "sendfile-no-io",
    "pages read by sendfile as part of a request": "sendfile-pages-sent",
    "pages were valid at time of a sendfile request": "sendfile-pages-valid",
    "pages were valid and substituted to bogus page": "sendfile-pages-bogus",
    "pages were requested for read ahead by applications": "sendfile-requested-readahead",
    "pages were read ahead by sendfile": "sendfile-readahead",
    "times sendfile encountered an already busy page": "sendfile-busy-encounters",
    "bytes allocated to network (current)": "bytes-in-use",
    "bytes allocated to network (cache)": "bytes-in-cache",
    "bytes allocated to network (total)": "bytes-total",
    "sfbufs in use (current)": "nsfbufs-current",
    "sfbufs in use (peak)": "nsfbufs-peak",
    "sfbufs in use (max)": "nsfbufs",
}
"""FreeBSD's names."""


def field_of(words: str, meaning: str | None) -> str | None:
    """Return FreeBSD's name of a number, or None."""
    if found := FIELDS.get(f"{words} ({meaning})" if meaning else words):
        return found
    what, _, use = words.rpartition(" in use")
    if meaning and not use and what in CLUSTERS:
        kind = CLUSTERS[what]
        counted = "count" if kind.startswith(("jumbo", "packet")) else "current"
        cached = "free" if kind == "packet" else "cache"
        most = "limit" if kind == "jumbo16" else "max"
        last = {"current": counted, "cache": cached, "total": "total", "max": most}
        return f"{kind}-{last[meaning]}" if meaning in last else None
    refused = REFUSED_JUMBO if "jumbo" in words else REFUSED
    if meaning in refused and words.endswith(("denied", "delayed")):
        return f"{refused[meaning]}-{'failures' if words.endswith('denied') else 'sleeps'}"
    return None


@dataclass(frozen=True)
class Memory:
    """A line: its numbers, its words, and what the numbers are."""

    values: tuple[int, ...]
    words: str
    legend: tuple[str, ...] = ()
    unit: str = ""
    """Unit behind each number, or after a blank behind the last."""
    in_use: str = ""
    """Percentage in brackets."""
    child: bool = False
    """Whether it says more about the line above, after a tab."""

    def text(self) -> str:
        """Return the line as printed."""
        glued = self.unit if self.unit == "K" else ""
        text = "\t" * self.child + "/".join(f"{value}{glued}" for value in self.values)
        text += f" {self.unit}" if self.unit and not glued else ""
        text += f" {self.words}"
        if self.legend:
            text += f" ({'/'.join(self.legend)})"
        return text + (f" ({self.in_use} in use)" if self.in_use else "")

    def print_into(self, capture: Capture, parent: Memory | None) -> None:
        """Print the line; a child belongs to the group of the line above."""
        group = "mbuf"
        if self.child and parent is not None:
            group += f".{field_of(parent.words.removesuffix(':'), None) or name_of(parent.words)}"
        legend = self.legend or PAIR[: len(self.values)]
        entry = None
        for value, meaning in zip(self.values, legend, strict=True):
            words = self.words.removesuffix(":")
            label = f"{words} ({meaning})" if len(self.values) > 1 else words
            name = field_of(words, meaning if len(self.values) > 1 else None) or name_of(label)
            fields = {"protocol": "mbuf", "group": group, "name": name, "label": label, "value": value}
            native = {"in_use": self.in_use} if self.in_use else None
            if entry is None:
                entry = capture.record(self.text(), "statistic", **fields, unit=self.unit or None, native=native)
            else:
                capture.again(entry, "statistic", **fields, unit=self.unit or None, native=native)


def print_memory(capture: Capture, lines: Iterable[Memory]) -> None:
    """Print the lines; two numbers without legend are those of macOS."""
    lines = list(lines)
    if len(lines[0].values) == len(PAIR):
        capture.dialect = capture.os = "macos"
    parent = None
    for line in lines:
        line.print_into(capture, parent)
        parent = parent if line.child else line


def _small(random: Random) -> int:
    return random.choice((0, 0, 1, 2, random.randrange(10**4)))


def _allocated(random: Random, uses: Iterable[str], plural: Callable[[int], str]) -> list[Memory]:
    counts = [(random.randrange(1, random.choice((2, 3, 10**4))), use) for use in uses if random.random() < 0.7]
    return [Memory((count,), f"{plural(count)} allocated to {use}", child=True) for count, use in counts]


def macos(version: int, seed: int) -> list[Memory]:
    """Return what macOS prints.

    Args:
        version: Version of network_cmds; since 641, the last four counters are printed only if they are not zero.
        seed: Seed of the invented values.
    """
    random = Random(f"macos {version} {seed}")
    uses = ("data", "packet headers", "socket names and addresses", "packet tags", "<mbuf type 19>", "caches")
    sizes = ("2KB", "4KB") if version < 356 else ("2KB", "4KB", "16KB")
    failures = [
        Memory((_small(random),), "returned to the system", unit="KB"),
        *(Memory((_small(random),), f"requests for memory {what}") for what in ("denied", "delayed")),
        Memory((_small(random),), "calls to drain routines"),
    ]
    return [
        Memory((random.randrange(3000), random.randrange(3000, 9999)), "mbufs in use:"),
        *_allocated(random, uses, lambda _: "mbufs"),
        *(Memory((_small(random), random.randrange(10**4)), f"mbuf {size} clusters in use") for size in sizes),
        Memory((random.randrange(10**5),), "allocated to network", unit="KB", in_use=f"{random.randrange(1000) / 10}%"),
        *(line for line in failures if line.values[0] or version < 641),
    ]


def freebsd(version: int, seed: int, *, junos: bool = False) -> list[Memory]:
    """Return what FreeBSD prints, or Junos, which is made of it."""
    random = Random(f"freebsd {version} {seed}")

    def line(words: str, legend: tuple[str, ...] = (), unit: str = "") -> Memory:
        return Memory(tuple(_small(random) for _ in legend or (0,)), words, legend, unit)

    def jumbo(size: str) -> Memory:
        page = " (page size)" if junos or size == "4k" else ""
        return line(f"{size}{page} jumbo clusters in use", LIMITED)

    delayed = version > 8 and not junos
    lines = [
        line("mbufs in use", LEGEND),
        line("mbuf clusters in use", LIMITED),
        line("mbuf+clusters out of packet secondary zone in use", LEGEND[:2]),
        *(jumbo(size) for size in SIZES),
        line("bytes allocated to network", LEGEND, "K"),
        line("requests for mbufs denied", KINDS),
        *([line("requests for mbufs delayed", KINDS)] if delayed else ()),
        *([line("requests for jumbo clusters delayed", SIZES)] if delayed else ()),
        line("requests for jumbo clusters denied", SIZES),
    ]
    if version < 10 and not junos:
        lines.append(line("sfbufs in use", PEAK))
    if version > 11:
        lines += [line(words) for words in SENDFILE]
    lines += [line("requests for sfbufs denied"), line("requests for sfbufs delayed")]
    return [*lines, line("requests for I/O initiated by sendfile")] if version < 12 or junos else lines


def openbsd(seed: int, *, version: int = 7) -> list[Memory]:
    """Return what OpenBSD prints: a line for each size of clusters, since 6.1 with totals by kilobyte."""
    random = Random(f"openbsd {version} {seed}")
    total = random.choice((1, random.randrange(2, 10**5)))
    sizes: tuple[int, ...] = (2048, 2112, 4096, 8192, 9216, 12288, 16384, 65536)
    kilobytes = tuple(sorted(random.randrange(10**6) for _ in PEAK))
    network = Memory(kilobytes, "allocated to network", PEAK, unit="Kbytes")
    if version < 6:
        sizes = sizes[:1] if version < 4 else (2048, *sizes[2:])
        network = Memory(kilobytes[:1], "allocated to network", unit="Kbytes", in_use=f"{random.randrange(101)}%")
    return [
        Memory((total,), f"mbuf{'s' if many(total) else ''} in use:"),
        *_allocated(random, OPENBSD_USES, lambda count: "mbufs" if many(count) else "mbuf"),
        *(Memory(tuple(_small(random) for _ in PEAK), f"mbuf {size} byte clusters in use", PEAK) for size in sizes),
        network,
        *(Memory((_small(random),), words) for words in REQUESTS),
    ]


def netbsd(seed: int) -> list[Memory]:
    """Return what NetBSD prints."""
    random = Random(f"netbsd {seed}")
    total = random.randrange(2, 10**4)
    return [
        Memory((total,), "mbufs in use:"),
        *_allocated(random, OPENBSD_USES, lambda count: "mbufs" if many(count) else "mbuf"),
        Memory((random.randrange(10**4),), "calls to protocol drain routines"),
    ]
