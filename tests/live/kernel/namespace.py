"""Runs the tools in the `scene`, and asks the kernel just before and just after."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from tests.live.kernel import proc
from tests.live.kernel.command import Command, Tool
from tests.live.kernel.comparison import ROUTES
from tests.live.kernel.expected import expected_tables
from tests.live.kernel.interfaces import ADDRESSES, LINKS
from tests.live.kernel.proc import Owner, Truth
from tests.live.kernel.scene import NAMES

if TYPE_CHECKING:
    from types import TracebackType

ROOT: Final = Path(__file__).parents[3]
NEEDED: Final = ("unshare", "nsenter", "ip", "mount")
TRIES: Final = 20
VERSIONS: Final = {
    "net-tools": ("netstat", "--version"),
    "busybox": ("busybox",),
    "toybox": ("toybox", "--version"),
}
TESTED: Final = {"net-tools": (2, 10), "busybox": (1, 22), "toybox": (0, 8)}
"""Versions from which on we know what the tool prints."""


def why_not() -> str | None:
    """Return why there can be no namespace here; None if there can."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    if sys.platform != "linux" or missing:
        return f"needs Linux, and {', '.join(missing or NEEDED)}"
    if os.geteuid():
        return "needs root, for a network namespace"
    trial = "ip link add name far0 type veth peer name far1 && test -e /proc/net/if_inet6"
    tried = subprocess.run(
        ["unshare", "--net", "--mount", "sh", "-c", trial], capture_output=True, text=True, check=False
    )
    return f"no namespace with cables and IPv6: {tried.stderr.strip()}" if tried.returncode else None


def installed(name: str) -> Tool | None:
    """Return a tool of this machine; None if it is missing, or older than what we know."""
    command = VERSIONS[name]
    if not shutil.which(command[0]):
        return None
    printed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    words = printed.replace("BusyBox v", "BusyBox ").split()
    tool = Tool.parse(" ".join(words[:2]))
    return tool if tool.version >= TESTED[name] else None


class Namespace:
    """A scene that stands as long as this is open."""

    def __init__(self) -> None:
        command = ["unshare", "--net", "--mount", sys.executable, "-m", "tests.live.kernel.scene"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self.process.stdout
        assert self.process.stderr
        if self.process.stdout.readline() != "ready\n":
            msg = f"no scene: {self.process.stderr.read()}"
            raise RuntimeError(msg)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.process.communicate()

    def run(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        """Run a command; what it says goes where a terminal would show it: errors between the rest."""
        enter = ["nsenter", "--target", str(self.process.pid), "--net", "--mount", "--", *command]
        return subprocess.run(
            enter, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, env=os.environ | {"LC_ALL": "C"}
        )

    def truth(self, command: Command) -> Truth:
        """Ask the kernel for all that a command may print."""
        folder = Path("/proc", str(self.process.pid), "net")
        # A kernel without UDP-Lite has no such file.
        files = {name: (folder / name).read_text(encoding="utf-8") for name in proc.FILES if (folder / name).exists()}
        questions: tuple[str, ...] = ()
        if command.is_route or command.has("r"):
            questions = tuple(ROUTES.values())
        elif command.has("i"):
            questions = (ADDRESSES, LINKS)
        answers = {line: json.loads(self.run(*line.split()).stdout) for line in questions}
        return Truth(files, socket_owners() if command.has("p") else {}, answers)

    def observe(self, command: Command, *through: str) -> tuple[Truth, subprocess.CompletedProcess[bytes]]:
        """Run a command, maybe through another one, when the kernel says the same before and after it.

        Raises:
            AssertionError: The kernel's numbers never stood still.
        """
        words = command.line.split()
        if command.tool.name != "net-tools":
            words.insert(0, command.tool.name)
        after = self.truth(command)
        for _ in range(TRIES):
            before, done, after = after, self.run(*through, *words), self.truth(command)
            if _says(command, before) == _says(command, after):
                return after, done
        raise AssertionError(f"{command.line}: the kernel's numbers do not stand still")


def _says(command: Command, truth: Truth) -> object:
    """Return what the kernel says about that which a command asks for."""
    if command.has("s"):
        return proc.counters(truth)
    return expected_tables(command, truth, NAMES, told=False), truth.answers.get(LINKS)


def socket_owners() -> dict[int, list[Owner]]:
    """Return who has a socket open, by its inode."""
    owners: dict[int, list[Owner]] = defaultdict(list)
    for pid in sorted(int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()):
        try:
            argv0 = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0].decode(errors="replace")
            links = [str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir()]
        except OSError:
            continue  # it has ended meanwhile
        for link in links:
            if link.startswith("socket:["):
                owners[int(link[8:-1])].append(Owner(pid, argv0))
    return dict(owners)
