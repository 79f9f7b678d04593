"""Capture samples from the tools of this machine: ``python -m tests.samples.capture_samples``, as root, on Linux.

The tools run in the network namespace of `tests.live.kernel.scene`. What must be read from them comes from the kernel,
which is asked just before and just after; not from netparse.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import ANY

from tests.live.kernel.command import Command, Tool
from tests.live.kernel.expected import expected_head, expected_tables
from tests.live.kernel.namespace import Namespace, installed, why_not
from tests.live.kernel.scene import NAMES
from tests.printing.expected import Report, dump
from tests.samples.origins import COLUMNS, SAMPLES, command_name, read_origins, write_origins

if TYPE_CHECKING:
    from tests.live.kernel.command import ToolName
    from tests.live.kernel.expectation import Record, Row, Table

# The tool, its name and version, and for each command what is worth seeing in its output.
CAPTURED: Final[tuple[tuple[ToolName, str, dict[str, str]], ...]] = (
    (
        "net-tools",
        "net-tools 2.10",
        {
            "netstat -a": "names and services, many of them cut",
            "netstat -anpeo": "every state of TCP, UDP-Lite, raw, paths with blanks, programs that are cut",
            "netstat -anW": "nothing is cut, but the text does not tell",
            "netstat -tulpn": "sockets that wait",
            "netstat -axp": "paths with blanks are cut by the tool",
            "netstat -rn": "routes of every kind",
            "netstat -ree": "names; the interface is cut to six characters",
            "route": "names of networks and hosts, cut",
            "netstat -6rn": "from a router's advertisement, refused, expiring",
            "netstat -ia": "aliases without counters, interfaces that are down",
            "netstat -ie": "ends in a blank line",
            "netstat -g": "one group has a name",
        },
    ),
    (
        "busybox",
        "BusyBox 1.35",
        {
            "netstat -tuan": "IPv6 is not told in the protocol; addresses overflow their columns",
            "netstat -tu": "names overflow their columns",
            "netstat -lx": "paths with blanks are whole",
            "netstat -rn": "a route that refuses has no dashes",
            "route -A inet6": "reads like net-tools 1.60",
        },
    ),
    (
        "toybox",
        "toybox 0.8.9",
        {
            "netstat -anpe": "programs are whole, but not in the table of unix sockets",
            "netstat -a": "names; without programs it reads like net-tools",
            "netstat -r": "tabs in the header",
        },
    ),
)
COMPARED: Final = "compared with /proc/net and ip -j"


def expected_report(command: Command, tables: list[Table], text: str) -> Report:
    """Return the report of a run that printed these tables and nothing else."""
    lines = text.split("\n")
    records: list[Record] = []
    number = 0
    for table in tables:
        number += table.heading
        for row in table.rows:
            records.append(_record(row, number + 1, lines))
            number += row.height + row.gap
    total = len(lines) - 1
    if number != total:
        msg = f"{command.line}: {number} lines are expected, {total} were printed"
        raise RuntimeError(msg)
    rows = [row for table in tables for row in table.rows]
    read = sum(row.height for row in rows)
    capture = {
        **expected_head(command, rows, told=False),
        "first_line": 1,
        "last_line": records[-1].get("last_line", records[-1]["line"]),
        "records": records,
        "diagnostics": [],
    }
    return {
        "schema_version": "1",
        "source": {"encoding": "utf-8", "encoding_from": "utf-8"},
        "captures": [capture],
        "diagnostics": [],
        "lines": {
            "total": total,
            "records": read,
            "structure": total - read,
            "messages": 0,
            "context": 0,
            "unparsed": 0,
        },
    }


def _record(row: Row, line: int, lines: list[str]) -> Record:
    place = {"line": line} | ({"last_line": line + row.height - 1} if row.height > 1 else {})
    record: Record = place | {key: value for key, value in row.fields.items() if value is not None}
    timer = record.get("timer")
    if timer and timer["seconds"] is ANY:
        # The time left when the tool asked is known from what it printed only.
        (seconds,) = re.findall(r"\(([0-9.]+)/\d+/\d+\)$", lines[line - 1])
        record["timer"] = timer | {"seconds": float(seconds)}
    return record


def capture(namespace: Namespace, tool: Tool, line: str) -> tuple[bytes, Report]:
    """Run a command, and return what it printed and the report that is expected of it."""
    command = Command(tool, line)
    truth, done = namespace.observe(command)
    tables = expected_tables(command, truth, NAMES, told=False)
    return done.stdout, expected_report(command, tables, done.stdout.decode())


def main() -> None:
    """Capture all samples of the tools that this machine has in the right version."""
    if reason := why_not():
        sys.exit(reason)
    origins: dict[str, dict[str, Any]] = {}
    with Namespace() as namespace:
        for name, version, commands in CAPTURED:
            tool = installed(name)
            wanted = Tool.parse(version).version
            if not tool or tool.version[: len(wanted)] != wanted:
                print(f"{version} is not on this machine", file=sys.stderr)
                continue
            for line, remarks in commands.items():
                text, report = capture(namespace, tool, line)
                file = f"linux/{version.lower().replace(' ', '-')}/{command_name(line)}--captured.txt"
                path = SAMPLES / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.with_suffix(".json").write_text(dump(report), encoding="utf-8")
                path.write_bytes(text)
                cells = (file, "captured", line, version, f"{remarks}; {COMPARED}")
                origins[cells[0]] = dict(zip(COLUMNS, cells, strict=True))
    write_origins(read_origins() | origins)


if __name__ == "__main__":
    main()
