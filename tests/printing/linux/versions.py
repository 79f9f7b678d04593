"""How the versions of Linux ``netstat`` print the connection table, and what the flags of one call add to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

SERVERS: Final = "(servers and established)"
ONLY_SERVERS: Final = "(only servers)"
NO_SERVERS: Final = "(w/o servers)"


@dataclass(frozen=True)
class Layout:
    """How one version of a tool prints the table."""

    dialect: str = "net-tools"
    width: int = 23
    """Width of an address column."""
    cut: int | None = 22
    """Characters of an address and a port together, beyond which the address is cut."""
    port_cut: int | None = 18
    """Characters beyond which a port is cut."""
    ipv6_words: bool = True
    """Whether the protocol of an IPv6 socket is ``tcp6``."""
    prefixed: bool = False
    """Whether IPv4 addresses of IPv6 sockets keep the prefix ``::ffff:``."""
    any4: str = "0.0.0.0"
    any6: str = "[::]"
    """What stands for any address where names are wanted."""
    any6_numeric: str = "::"
    extended: str = " User       Inode     "
    owner: str = " PID/Program name    "
    inode_width: int = 10
    owner_width: int = 20
    owner_cut: int | None = 19
    end: str = ""
    """What follows the last cell, unless that is a timer."""


NET_TOOLS: Final = Layout()
"""net-tools since 2.0."""
NET_TOOLS_160: Final = Layout(
    port_cut=None,
    ipv6_words=False,
    prefixed=True,
    any4="*",
    any6="*",
    owner=" PID/Program name   ",
    owner_width=19,
    end=" ",
)
RHEL_6: Final = replace(NET_TOOLS_160, width=27, cut=26)
DEBIAN_160: Final = Layout(
    port_cut=None,
    any4="*",
    extended=" User       Inode      ",
    owner=" PID/Program name",
    inode_width=11,
    owner_width=16,
)
BUSYBOX: Final = Layout(
    dialect="busybox", cut=None, ipv6_words=False, prefixed=True, any6="::", owner_width=0, extended="", end=" "
)
TOYBOX: Final = Layout(
    dialect="toybox",
    prefixed=True,
    any6_numeric="[::]",
    extended=" User       Inode      ",
    owner=" PID/Program Name",
    inode_width=11,
    owner_width=0,
    owner_cut=None,
)


@dataclass(frozen=True)
class Options:
    """What the flags of one call print."""

    extended: bool = False
    """``-e``: user and inode."""
    programs: bool = False
    """``-p``: process id and program."""
    context: bool = False
    """``-Z``: the security context."""
    timers: bool = False
    """``-o``: the timer."""
    numeric: bool = True
    """``-n``: ``0.0.0.0`` and ``::`` stand for any address."""
    wide: bool = False
    """``-W``: addresses are not cut."""
    scope: str = SERVERS
    title: bool = True
    header: bool = True


PLAIN: Final = Options()
PROGRAMS: Final = Options(programs=True, scope=ONLY_SERVERS)
