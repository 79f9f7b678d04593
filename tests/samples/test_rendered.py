"""Whatever the renderers print is read back; whatever is done to a sample, no line is lost and nothing breaks."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import netparse
from tests.invariants import check as check_any
from tests.mutations import CHANGES
from tests.printing.bsd.strategies import routes as bsd_route_strategies
from tests.printing.bsd.strategies import sockets as bsd_socket_strategies
from tests.printing.bsd.strategies import statistics as bsd_statistic_strategies
from tests.printing.expected import check_report
from tests.printing.linux import strategies as linux_strategies
from tests.printing.windows import strategies as windows_strategies
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.printing.document import Document

pytestmark = pytest.mark.thorough

# Derandomized: the same run every time. More examples are for a person to ask for, not for CI to find by chance.
EXAMPLES: Final = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
SOME: Final = 200
"""How many samples are changed, of each kind of test: a few seconds, however many samples there are. ``python -m fuzz``
goes on for as long as it is given."""
PATHS: Final = sorted(SAMPLES.rglob("*.txt"))


def parsed(data: bytes) -> dict[str, Any]:
    return netparse.parse(data).model_dump(mode="json", exclude_none=True)


def check(document: Document) -> None:
    __tracebackhide__ = True
    try:
        check_report(parsed(document.data), document.expected)
    except AssertionError as error:
        pytest.fail(f"{error}\n{document.data!r}", pytrace=False)


@EXAMPLES
@given(windows_strategies.connection_tables())
def test_connection_tables(document: Document) -> None:
    check(document)


@EXAMPLES
@given(windows_strategies.bare_rows())
def test_rows_without_headings(document: Document) -> None:
    check(document)


@EXAMPLES
@given(windows_strategies.route_tables())
def test_route_tables(document: Document) -> None:
    check(document)


@EXAMPLES
@given(windows_strategies.statistics())
def test_statistics(document: Document) -> None:
    check(document)


@EXAMPLES
@given(windows_strategies.documents())
def test_documents(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.connection_tables())
def test_linux_connection_tables(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.bare_rows())
def test_linux_rows_without_headings(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.unix_tables())
def test_linux_unix_tables(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.route_tables())
def test_linux_route_tables(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.route6_tables())
def test_linux_ipv6_route_tables(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.interface_tables())
def test_linux_interface_tables(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.block_tables())
def test_linux_interface_blocks(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.group_tables())
def test_linux_group_tables(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.statistics())
def test_linux_statistics(document: Document) -> None:
    check(document)


@EXAMPLES
@given(linux_strategies.documents())
def test_linux_documents(document: Document) -> None:
    check(document)


BSD_OUTPUTS: Final = {
    name: strategy()
    for name, strategy in {
        "connections": bsd_socket_strategies.connection_tables,
        "named connections": bsd_socket_strategies.named_tables,
        "verbose connections": bsd_socket_strategies.verbose_tables,
        "rows without headings": bsd_socket_strategies.bare_rows,
        "unix sockets": bsd_socket_strategies.unix_tables,
        "kernel sockets": bsd_socket_strategies.kernel_tables,
        "listen queues": bsd_socket_strategies.queue_tables,
        "sockets of all kinds": bsd_socket_strategies.whole_outputs,
        "socket documents": bsd_socket_strategies.documents,
        "routes": bsd_route_strategies.route_tables,
        "named routes": bsd_route_strategies.named_route_tables,
        "routes without headings": bsd_route_strategies.bare_routes,
        "one route": bsd_route_strategies.found_routes,
        "interfaces": bsd_route_strategies.interface_tables,
        "intervals": bsd_route_strategies.intervals,
        "groups": bsd_route_strategies.group_tables,
        "route documents": bsd_route_strategies.documents,
        "statistics": bsd_statistic_strategies.statistics,
        "trees": bsd_statistic_strategies.trees,
        "memory buffers": bsd_statistic_strategies.memories,
        "other tables": bsd_statistic_strategies.other_tables,
        "statistic documents": bsd_statistic_strategies.documents,
    }.items()
}


@pytest.mark.parametrize("outputs", BSD_OUTPUTS.values(), ids=BSD_OUTPUTS)
@EXAMPLES
@given(st.data())
def test_bsd(outputs: st.SearchStrategy[Document], data: st.DataObject) -> None:
    check(data.draw(outputs))


SOME_PATHS: Final = Random(0).sample(PATHS, min(SOME, len(PATHS)))


@pytest.mark.parametrize("number", range(len(CHANGES)), ids=[change.__name__ for change in CHANGES])
def test_some_changed_samples_lose_no_line(number: int) -> None:
    """Every kind of change has its own samples."""
    for path in SOME_PATHS[number :: len(CHANGES)]:
        check_change(path, CHANGES[number])


def test_some_changes_together_lose_no_line() -> None:
    for path in SOME_PATHS:
        check_changes_together(path)


def check_change(path: Path, change: Callable[[bytes, Random], bytes]) -> None:
    __tracebackhide__ = True
    check_changed(path, change(path.read_bytes(), Random(f"{name_of(path)} 0")))


def check_changes_together(path: Path) -> None:
    """Check several changes, with other samples behind; the streamed report is the same."""
    __tracebackhide__ = True
    random = Random(name_of(path))
    data = path.read_bytes()
    changed = data + random.choice(PATHS).read_bytes() if random.random() < 0.3 else data
    for change in random.sample(CHANGES, random.choice((1, 2, 3))):
        changed = change(changed, random)
    check_changed(path, changed)


def test_there_are_samples_to_change() -> None:
    assert len(SOME_PATHS) == SOME


def check_changed(path: Path, changed: bytes) -> None:
    """Check what holds of any input."""
    __tracebackhide__ = True
    try:
        check_any(changed)
    except Exception as error:
        pytest.fail(f"{name_of(path)}: {type(error).__name__}: {error}\n{changed!r}", pytrace=False)


def name_of(path: Path) -> str:
    return path.relative_to(SAMPLES).as_posix()
