"""Every sample is named by the system, the tool and the command that printed it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

import pytest

from tests.samples.origins import command_name, read_origins

NAMES: Final = {
    "netstat": "netstat",
    "netstat /?": "netstat",
    "netstat -an -p tcp": "netstat-an-p-tcp",
    "netstat -an --inet6": "netstat-an-inet6",
    "netstat -w 1 -I en0 -d": "netstat-w-1-I-en0-d",
    "sudo netstat -B": "netstat-B",
    "netstat -ano > file": "netstat-ano",
    "netstat -vanp tcp | awk 'NR == 2'": "netstat-vanp-tcp",
    "route print 203.0.113.*": "route-print-203.0.113",
    "netstat -ano > log; netstat -s >> log": "support-log",
}
SYSTEMS: Final = ("bsd", "linux", "macos", "windows")
FOLDER: Final = re.compile(r"[a-z]+[a-z0-9]*(-[a-z]+)*(-[0-9][0-9.]*)?(-[A-Za-z0-9]+)*")
TOOLS_OF_LINUX: Final = ("net-tools", "busybox", "toybox", "iproute2")


@pytest.mark.parametrize("command", NAMES)
def test_command_in_a_name(command: str) -> None:
    assert command_name(command) == NAMES[command]


def test_samples_are_named_by_system_tool_and_command() -> None:
    for path, row in read_origins().items():
        system, folder, file = path.split("/")
        name, *special = PurePosixPath(file).stem.split("--")
        assert system in SYSTEMS, path
        assert FOLDER.fullmatch(folder), path
        assert name == command_name(row["command"]), path
        assert len(special) <= 1, path
        assert all(re.fullmatch(r"[a-z0-9_]+(-[a-z0-9_]+)*", part) for part in special), path


def test_folders_of_linux_are_tools_and_their_versions() -> None:
    for path, row in read_origins().items():
        system, folder, _ = path.split("/")
        if system == "linux":
            tool, version, *_ = row["version"].lower().split(" ")
            assert tool in TOOLS_OF_LINUX, path
            assert f"{folder}-".startswith(f"{tool}-{version}-"), path


def test_captured_samples_say_so_beside_rendered_ones() -> None:
    for path, row in read_origins().items():
        assert path.endswith("--captured.txt") == (row["origin"] == "captured"), path


def test_names_differ_where_case_does_not_count() -> None:
    paths = [*read_origins()]
    assert len({path.lower() for path in paths}) == len(paths)
