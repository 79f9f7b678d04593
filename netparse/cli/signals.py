"""Signals that end a program without a word to it, unless it asks for one."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NoReturn

from netparse.inputs.command import SIGNALLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ENDING: Final = [signal.Signals[name] for name in ("SIGTERM", "SIGHUP") if name in signal.Signals.__members__]
"""What asks a program to end, but for Ctrl-C. Windows has not all of them."""


def leave(number: int, _: object = None) -> NoReturn:
    """End the program by an exception, so that nothing is left behind."""
    raise SystemExit(SIGNALLED + number)


@contextmanager
def ending_signals(take: Callable[[int, object], None], *more: signal.Signals) -> Iterator[None]:
    """Let a function take the signals that end the program. One that is ignored, or taken already, stays so.

    Args:
        take: Called with the number of the signal.
        more: Further signals that it takes.
    """
    usual = (signal.SIG_DFL, signal.default_int_handler)
    before = {number: taker for number in (*ENDING, *more) if (taker := signal.getsignal(number)) in usual}
    for number in before:
        signal.signal(number, take)
    try:
        yield
    finally:
        for number, taker in before.items():
            signal.signal(number, taker)
