"""What all tests share: the option ``--update-expected``, and a limit for tests that may not end.

The option writes the expected reports of captured and typed samples anew, from the parser.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Final, NoReturn

import pytest

from tests.inputs.marked import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

# Far more than any test takes that ends, on a machine with much else to do.
SECONDS: Final = 60
_CHANGED: Final = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-expected",
        action="store_true",
        help="rewrite the expected JSON of samples that are not rendered; read the diff before you commit it",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    if config.getoption("--update-expected"):
        # Each process would know only its own part of the files that have changed.
        config.option.numprocesses = 0
        config.option.dist = "no"


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_CHANGED] = []
    if config.getoption("--update-expected") and os.environ.get("CI"):
        msg = "--update-expected would make every sample pass: it is not for CI"
        raise pytest.UsageError(msg)


@pytest.fixture
def changed_files(pytestconfig: pytest.Config) -> list[str] | None:
    """Return the list of the expected files that were rewritten, None if none may be."""
    return pytestconfig.stash[_CHANGED] if pytestconfig.getoption("--update-expected") else None


def give_up(number: int, frame: FrameType | None) -> NoReturn:
    pytest.fail("this does not seem to end")


@pytest.fixture
def ending() -> Iterator[None]:
    """Fail where the work does not end, which a count of calls cannot show. It is no measure of time."""
    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def mark() -> Iterator[Mark]:
    """Return a mark for programs."""
    with Mark() as mark:
        yield mark


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if config.getoption("--update-expected"):
        changed = config.stash[_CHANGED]
        terminalreporter.section("expected files")
        for path in changed:
            terminalreporter.write_line(f"changed: {path}")
        terminalreporter.write_line(f"{len(changed)} changed; read the diff: it came from the parser")
