"""Which program is run: the command for a tool that is named alone, and where programs are found."""

from __future__ import annotations

import os
import platform
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netparse_grammars.tools import TOOLS

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: Final = {
    "linux": {"netstat": "netstat -anpW", "route": "route -n"},
    "win32": {"netstat": "netstat -ano", "route": "route print"},
    "darwin": {"netstat": "netstat -anv", "route": "netstat -rn"},
    "bsd": {"netstat": "netstat -an", "route": "netstat -rn"},
}
"""The command for a tool that is named alone: all sockets, without looking up names, with owners where possible."""
APPLETS: Final = {"netstat": "netstat -an", "route": "route -n"}
"""The same where the tool is part of BusyBox or toybox."""
SYSTEM_DIRECTORIES: Final = os.pathsep.join(("/usr/sbin", "/sbin"))
"""Where some systems keep these tools, though the PATH of their users does not have it."""
PACKAGES: Final = {
    "debian": "on Debian or Ubuntu: apt install net-tools",
    "fedora": "on Fedora: dnf install net-tools",
    "alpine": "on Alpine: apk add net-tools",
    "arch": "on Arch: pacman -S net-tools",
}


def command_for(argv: Sequence[str]) -> list[str]:
    """Return the command to run: ``netstat`` and ``route`` alone are given arguments that suit this system."""
    if len(argv) != 1:
        return list(argv)
    tool = argv[0].lower().removesuffix(".exe") if sys.platform == "win32" else argv[0]
    system = {"android": "linux", "cygwin": "win32"}.get(sys.platform, sys.platform)
    commands = COMMANDS.get(system, COMMANDS["bsd"])
    path = find_program(tool) if tool in commands else None
    if path and Path(path).resolve().name.startswith(("busybox", "toybox")):
        commands = APPLETS
    return shlex.split(commands.get(tool, "")) or list(argv)


def find_program(program: str) -> str | None:
    """Return the path of a program, or None if it is not found."""
    return shutil.which(program) or shutil.which(program, path=SYSTEM_DIRECTORIES)


def missing_program(program: str) -> str:
    """Return a sentence about a program that is not there."""
    if program not in TOOLS:
        found_by = "not found in the directories of PATH" if program == Path(program).name else "there is no such file"
        return f"{shlex.quote(program)}: {found_by}"
    if not sys.platform.startswith("linux"):
        return f"{program} is part of this system, but it is in none of the directories of PATH"
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        release = {}
    likes = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    package = next((PACKAGES[system] for system in likes if system in PACKAGES), "install the package net-tools")
    return f"{program} is not installed; {package}"
