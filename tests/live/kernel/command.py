"""A command line of ``netstat`` or ``route``: which tool it is, and what it was asked for."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, Self

ToolName = Literal["net-tools", "busybox", "toybox"]

_WORDS: Final = {
    "--all": "a",
    "--extend": "e",
    "--groups": "g",
    "--inet": "4",
    "--inet6": "6",
    "--interfaces": "i",
    "--listening": "l",
    "--numeric": "n",
    "--numeric-hosts": "!",
    "--numeric-ports": "@",
    "--numeric-users": "#",
    "--programs": "p",
    "--raw": "w",
    "--route": "r",
    "--statistics": "s",
    "--tcp": "t",
    "--timers": "o",
    "--udp": "u",
    "--udplite": "U",
    "--unix": "x",
    "--wide": "W",
}
_FAMILIES: Final = {"inet": "4", "inet6": "6", "unix": "x"}


@dataclass(frozen=True)
class Tool:
    """A tool and its version."""

    name: ToolName
    version: tuple[int, ...]

    @property
    def is_old(self) -> bool:
        """Whether it is net-tools 1.60, of 2001."""
        return self.name == "net-tools" and self.version < (2,)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read how a capture names its tool: ``net-tools 2.10 (Debian)``, ``BusyBox 1.36.1``."""
        name, version = text.split()[:2]
        names: dict[str, ToolName] = {"net-tools": "net-tools", "BusyBox": "busybox", "toybox": "toybox"}
        # What is built from git is newer than all releases.
        return cls(names[name], (99,) if version == "git" else tuple(int(part) for part in version.split(".")))


@dataclass(frozen=True)
class Command:
    """A command line, its options as single letters in the order in which they were given."""

    tool: Tool
    line: str

    @cached_property
    def letters(self) -> str:
        """The options; those that are words only have the letters by which net-tools 2.10 calls them inside."""
        letters = []
        words = iter(shlex.split(self.line)[1:])
        for word in words:
            if word == "-A" or (not word.startswith("--") and word.endswith("A")):
                letters += [*word[1:-1], _FAMILIES[next(words)]]
            else:
                letters += [_WORDS[word]] if word.startswith("--") else [*word[1:]]
        return "".join(letters)

    def has(self, letters: str) -> bool:
        """Whether one of these options is given."""
        return any(letter in self.letters for letter in letters)

    @property
    def is_route(self) -> bool:
        return self.line.split()[0] == "route"

    @property
    def numeric(self) -> bool:
        return self.has("n")

    @property
    def wide(self) -> bool:
        return self.has("W")

    def shows(self, *, connected: bool) -> bool:
        """Whether a socket is listed that is connected, or one that is not."""
        return self.has("a") or self.has("l") != connected

    @cached_property
    def families(self) -> str:
        """The families of addresses that are asked for: 4, 6 or both; sockets and groups only."""
        return "".join(letter for letter in "46" if letter in self.letters) or "46"

    @cached_property
    def protocols(self) -> tuple[str, ...]:
        """The protocols whose sockets are listed, in the order of the output."""
        known = {"t": "tcp", "u": "udp", "w": "raw"}
        if self.tool.name == "net-tools" and not self.tool.is_old:
            known = {"t": "tcp", "u": "udp", "U": "udplite", "w": "raw"}
        asked = [name for letter, name in known.items() if letter in self.letters]
        others = "xg" if self.tool.name == "net-tools" else "x"
        if asked or (self.has(others) and not self.has("46")):
            return tuple(asked)
        return tuple(known.values())

    @cached_property
    def unix(self) -> bool:
        """Whether unix sockets are listed."""
        others = "tuUw46g" if self.tool.name == "net-tools" else "tuw"
        return self.has("x") or not self.has(others)
