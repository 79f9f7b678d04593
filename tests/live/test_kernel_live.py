"""The tools of this machine, run in a network namespace of our own: netparse reads from them what the kernel says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

import netparse
from tests.live.kernel import proc
from tests.live.kernel.command import Command, Tool
from tests.live.kernel.comparison import (
    check_answers,
    check_head,
    check_lines,
    check_records,
    check_statistics,
    rows_of,
)
from tests.live.kernel.namespace import Namespace, installed, why_not
from tests.live.kernel.proc import Truth
from tests.live.kernel.scene import NAMES
from tests.live.kernel.sockets import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.live.kernel.command import ToolName

COMMANDS: Final[dict[ToolName, str]] = {
    "net-tools": """
        netstat; netstat -n; netstat -a; netstat -an; netstat -anp; netstat -ane; netstat -ano; netstat -anpeo
        netstat -anpeoW; netstat -aW; netstat -ape; netstat -l; netstat -lnp; netstat -lW
        netstat -tulpn; netstat -tuwap; netstat -t; netstat -tan; netstat -uan; netstat -Uan; netstat -wane
        netstat -4an; netstat -6an; netstat -6a; netstat -46tlnp; netstat -A inet -an; netstat -A inet6 -an
        netstat --inet --inet6 -lnp; netstat --tcp --all --numeric --programs
        netstat -a --numeric-hosts; netstat -a --numeric-ports; netstat -ae --numeric-users
        netstat -x; netstat -ax; netstat -lx; netstat -axp; netstat -A unix -anp
        netstat -r; netstat -rn; netstat -re; netstat -rne; netstat -ree; netstat -rnee; netstat -rnv; netstat -rnC
        netstat -6r; netstat -6rn; netstat -46rn; netstat -A inet6 -rne
        route; route -n; route -e; route -ne; route -ee; route -nee; route -nC
        route -6; route -6n; route -A inet6; route -A inet6 -n
        netstat -i; netstat -in; netstat -ia; netstat -ie; netstat -iae
        netstat -g; netstat -gn; netstat -g6n; netstat -tgn
        netstat -s; netstat -st; netstat -su; netstat -sw; netstat -stu; netstat -s6; netstat -s6t""",
    "busybox": """
        netstat; netstat -n; netstat -a; netstat -an; netstat -ane; netstat -ant; netstat -anu; netstat -anw
        netstat -l; netstat -ln; netstat -tuln; netstat -x; netstat -ax; netstat -lx; netstat -anx
        netstat -r; netstat -rn; netstat -re; netstat -ren; route; route -n; route -e; route -ne
        route -A inet6; route -n -A inet6""",
    "toybox": """
        netstat; netstat -n; netstat -a; netstat -an; netstat -ane; netstat -anp; netstat -anpe; netstat -ae
        netstat -aW; netstat -anW; netstat -anpW; netstat -l; netstat -ln; netstat -tulpn
        netstat -tan; netstat -uan; netstat -wan; netstat -x; netstat -ax; netstat -lx; netstat -axp
        netstat -r; netstat -rn; netstat -re; netstat -rne""",
}
PARAMETERS: Final = [
    pytest.param(tool, line, id=f"{tool}: {line}")
    for tool, lines in COMMANDS.items()
    for line in re.findall(r"[^;\n ][^;\n]*", lines)
]


@pytest.fixture(scope="module")
def namespace() -> Iterator[Namespace]:
    if reason := why_not():
        pytest.skip(reason)
    with Namespace() as namespace:
        yield namespace


def test_scene_has_every_state(namespace: Namespace) -> None:
    truth = namespace.truth(Command(Tool("net-tools", (2, 10)), "netstat -an"))
    found = {socket.state for name in ("tcp", "tcp6") for socket in proc.inet_sockets(truth, name)}
    # A closed socket has no connection any more, and so no row.
    assert {STATES[state][0] for state in STATES.keys() - found} == {"CLOSE"}


@pytest.mark.parametrize(("tool", "line"), PARAMETERS)
def test_output_is_what_the_kernel_says(namespace: Namespace, tool: ToolName, line: str) -> None:
    found = installed(tool)
    if not found:
        pytest.skip(f"no {tool} on this machine whose output we know")
    command = Command(found, line)
    truth, done = namespace.observe(command)
    text = done.stdout.decode()
    for told in (False, True):
        shown = f"root@gw:~# {line}\n{text}" if told else text
        report = netparse.parse(shown).model_dump(mode="json")
        assert report["lines"]["unparsed"] == 0
        assert done.returncode == 0
        (capture,) = report["captures"]
        check_lines(capture["records"], shown)
        if command.has("s"):
            check_statistics(capture["records"], truth, shown)
            continue
        rows = rows_of(command, truth, NAMES, told=told)
        check_records(capture["records"], rows)
        check_head(capture, command, rows, told=told)
        check_answers(capture["records"], command, truth)


def test_somebody_else_sees_no_programs(namespace: Namespace) -> None:
    found = installed("net-tools")
    if not found:
        pytest.skip("no net-tools on this machine whose output we know")
    command = Command(found, "netstat -anp")
    truth, done = namespace.observe(command, "setpriv", "--reuid=1000", "--regid=1000", "--clear-groups")
    report = netparse.parse(done.stdout).model_dump(mode="json")
    (capture,) = report["captures"]
    check_records(capture["records"], rows_of(command, Truth(truth.files), NAMES, told=False))
    # The tool says so before its tables: on one line or on two, as it finds other processes of ours or none.
    assert [note["code"] for note in report["diagnostics"]] == ["tool_message"]
    assert report["lines"]["messages"] == done.stdout.partition(b"Active")[0].count(b"\n")
