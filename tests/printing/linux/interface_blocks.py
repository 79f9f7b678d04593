"""The blocks of Linux ``netstat -ie``, one for each interface, in the layouts of net-tools 2 and 1.60.

eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
        inet 192.0.2.10  netmask 255.255.255.0  broadcast 192.0.2.255
        ether 02:00:5e:00:53:01  txqueuelen 1000  (Ethernet)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tests.printing.linux.interfaces import TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.printing.document import Capture, Document

LINKS: Final = {"ether": "Ethernet", "loop": "Local Loopback", "ppp": "Point-to-Point Protocol", "unspec": "UNSPEC"}
NO_HARDWARE: Final = "-".join(["00"] * 16)
"""What is printed for a tunnel in the place of a physical address."""


@dataclass(frozen=True)
class Traffic:
    """The counters of one direction."""

    packets: int = 0
    volume: int = 0
    errors: int = 0
    dropped: int = 0
    overruns: int = 0
    last: int = 0
    """Frame errors received, carrier errors sent."""


@dataclass(frozen=True)
class Block:
    """One interface."""

    name: str
    flags: tuple[str, ...] = ("UP", "BROADCAST", "RUNNING", "MULTICAST")
    number: int = 4163
    mtu: int = 1500
    inet: str = ""
    netmask: str = "255.255.255.0"
    broadcast: str = ""
    inet6: tuple[tuple[str, int, str], ...] = ()
    """Address, length and scope of each address."""
    link: str = "ether"
    mac: str = ""
    queue: int = 1000
    rx: Traffic | None = Traffic()
    tx: Traffic = Traffic()
    collisions: int = 0
    device: str = ""
    compressed: tuple[int, int] | None = None
    """Compressed packets in both directions, which only later versions than 2.10 print."""

    def lines(self, *, old: bool) -> list[str]:
        """Return the lines of the interface."""
        return list(self._old_lines() if old else self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{self.name}: flags={self.number}<{','.join(self.flags)}>  mtu {self.mtu}"
        if self.inet:
            yield f"        inet {self._inet()}"
        for text in self._inet6():
            yield f"        inet6 {text}"
        hardware = self.mac or (NO_HARDWARE if self.link == "unspec" else "")
        yield f"        {self.link} {hardware}{'  ' if hardware else ' '}txqueuelen {self.queue}  ({LINKS[self.link]})"
        if self.rx:
            yield f"        RX packets {self.rx.packets}  bytes {self.rx.volume} ({_new(self.rx.volume)})"
            if self.compressed:
                yield f"        RX compressed {self.compressed[0]}"
            yield (
                f"        RX errors {self.rx.errors}  dropped {self.rx.dropped}  overruns {self.rx.overruns}"
                f"  frame {self.rx.last}"
            )
            yield f"        TX packets {self.tx.packets}  bytes {self.tx.volume} ({_new(self.tx.volume)})"
            blank = "  " if self.compressed else " "
            if self.compressed:
                yield f"        TX compressed {self.compressed[1]}"
            yield (
                f"        TX errors {self.tx.errors}  dropped {self.tx.dropped}{blank}overruns {self.tx.overruns}"
                f"  carrier {self.tx.last}  collisions {self.collisions}"
            )
        if self.device:
            yield f"        device {self.device}"

    def _old_lines(self) -> Iterator[str]:
        hardware = self.mac.upper() or (NO_HARDWARE if self.link == "unspec" else "")
        yield f"{self.name:<9} Link encap:{LINKS[self.link]}  " + (f"HWaddr {hardware}  " if hardware else "")
        if self.inet:
            yield f"          inet {self._old_inet()}"
        for text in self._old_inet6():
            yield f"          inet6 {text}"
        yield f"          {' '.join(self.flags)}  MTU:{self.mtu}  Metric:1"
        for way, traffic, last in (("RX", self.rx, "frame"), ("TX", self.rx and self.tx, "carrier")):
            if traffic:
                yield (
                    f"          {way} packets:{traffic.packets} errors:{traffic.errors} dropped:{traffic.dropped}"
                    f" overruns:{traffic.overruns} {last}:{traffic.last}"
                )
        if self.rx:
            yield f"          collisions:{self.collisions} txqueuelen:{self.queue} "
            yield (
                f"          RX bytes:{self.rx.volume} ({_old(self.rx.volume)})"
                f"  TX bytes:{self.tx.volume} ({_old(self.tx.volume)})"
            )

    def _inet(self) -> str:
        broadcast = f"  broadcast {self.broadcast}" if self.broadcast else ""
        return f"{self.inet}  netmask {self.netmask}{broadcast}"

    def _old_inet(self) -> str:
        broadcast = f"  Bcast:{self.broadcast}" if self.broadcast else ""
        return f"addr:{self.inet}{broadcast}  Mask:{self.netmask}"

    def _inet6(self) -> list[str]:
        codes = {"global": "0x0", "host": "0x10", "link": "0x20"}
        return [
            f"{address}  prefixlen {length}  scopeid {codes[scope]}<{scope}>" for address, length, scope in self.inet6
        ]

    def _old_inet6(self) -> list[str]:
        return [f"addr: {address}/{length} Scope:{scope.title()}" for address, length, scope in self.inet6]

    def fields(self, *, old: bool) -> dict[str, Any]:
        """Return the fields of the interface."""
        fields: dict[str, Any] = {"name": self.name, "mtu": self.mtu, "mac_address": self.mac or None}
        fields |= {"flags": (" " if old else ",").join(self.flags), "address": self.inet or None}
        native = {"link_encap": LINKS[self.link]} if old else {"link_type": self.link, "media": LINKS[self.link]}
        if self.link == "unspec":
            native["hardware_address"] = NO_HARDWARE
        if old:
            fields["metric"] = 1
        if self.inet:
            native["inet"] = " ".join((self._old_inet() if old else self._inet()).split())
        if self.inet6:
            texts = self._old_inet6() if old else self._inet6()
            native["inet6"] = "; ".join(" ".join(text.split()) for text in texts)
        if not old or self.rx:
            native["txqueuelen"] = str(self.queue)
        if self.rx:
            for way, traffic in (("rx", self.rx), ("tx", self.tx)):
                fields |= {f"{way}_packets": traffic.packets, f"{way}_bytes": traffic.volume}
                fields |= {f"{way}_{key}": getattr(traffic, key) for key in ("errors", "dropped", "overruns")}
            fields["collisions"] = self.collisions
            native |= {"frame": str(self.rx.last), "carrier": str(self.tx.last)}
            if self.compressed and not old:
                native |= dict(zip(("rx_compressed", "tx_compressed"), map(str, self.compressed), strict=True))
        if self.device and not old:
            native["device"] = " ".join(self.device.split())
        return fields | {"native": native}


def print_blocks(document: Document, blocks: Iterable[Block], *, old: bool = False) -> Capture:
    """Print the blocks as a capture of its own; a blank line ends each."""
    capture = document.capture()
    capture.structure(TITLE)
    for block in blocks:
        first, *rest = block.lines(old=old)
        capture.record(first, "interface", **block.fields(old=old))
        for line in rest:
            capture.tail(line)
        capture.structure("")
    return capture


def _new(volume: int) -> str:
    return _shortened(volume, ("B", "KiB", "MiB", "GiB"))


def _old(volume: int) -> str:
    return _shortened(volume, ("b", "Kb", "Mb"))


def _shortened(volume: int, units: tuple[str, ...]) -> str:
    """Return a volume with one decimal, which is not rounded."""
    tenths = 10 * volume
    for unit in units[:-1]:
        if tenths < 10240:
            return f"{tenths // 10}.{tenths % 10} {unit}"
        tenths //= 1024
    return f"{tenths // 10}.{tenths % 10} {units[-1]}"
