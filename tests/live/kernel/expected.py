"""All that must come out of one run of a command: the tables, and how a capture of them is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.live.kernel.interfaces import group_table, interface_table
from tests.live.kernel.routes import route_tables
from tests.live.kernel.sockets import internet_table, unix_table

if TYPE_CHECKING:
    from tests.live.kernel.command import Command
    from tests.live.kernel.expectation import Names, Row, Table
    from tests.live.kernel.proc import Truth


SHORT_INODE: Final = 100000
"""An inode of fewer than six digits shows that BusyBox aligns it to the right."""


def expected_tables(command: Command, truth: Truth, names: Names | None, *, told: bool) -> list[Table]:
    """Return the tables of a run, in the order in which they are printed; not those of ``netstat -s``."""
    if command.is_route or command.has("r"):
        return route_tables(command, truth, names)
    if command.has("i"):
        return [interface_table(command, truth)]
    tables = [internet_table(command, truth, names, told=told)] if command.protocols else []
    if command.has("g") and command.tool.name == "net-tools":
        tables.append(group_table(command, truth, names))
    return tables + ([unix_table(command, truth)] if command.unix else [])


def expected_head(command: Command, rows: list[Row], *, told: bool) -> dict[str, str | None]:
    """Return what a capture is called, of which only these rows are known; without a command, the text has to tell.

    Many texts of BusyBox and toybox are those of net-tools, letter by letter.
    """
    first = rows[0].fields
    dialect = "net-tools"
    if command.tool.name == "busybox" and (
        first["kind"] == "socket" or (first["kind"] == "unix_socket" and first["inode"] < SHORT_INODE)
    ):
        dialect = "busybox"
    elif command.tool.name == "toybox" and command.has("p"):
        dialect = "toybox"
    # Both tools print the tables of routes.
    tool = command.line.split()[0] if told else None if first["kind"] == "route" else "netstat"
    return {"tool": tool, "os": "linux", "dialect": dialect, "language": "en"}
