"""What a terminal does not show: what is read is what a person sees, and a removal within an output is diagnosed."""

from __future__ import annotations

import re
from random import Random
from typing import Final

import pytest

from netparse.decoding.control_characters import without_control_characters
from tests.reports import codes_of, records_of, report_of
from tests.samples.origins import SAMPLES

HEADER: Final = "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n"
ROW: Final = "tcp        0      0 192.0.2.10:49712        203.0.113.80:443        ESTABLISHED 20909/sshd          \n"
TEXT: Final = HEADER + ROW * 2
SHOWN: Final = {
    "\x1b[32m": "",
    "\x1b[K": "",
    "\x1b(B": "",
    "\x1b[C": " ",
    "\x1b[0C": " ",
    "\x1b[3C": "   ",
    "\x1b]0;a title\x07": "",
    "\x1b]8;;http://192.0.2.1\x1b\\": "",
    "\x1b[2D": "\ufffd",
    "\x1b[5;40H": "\ufffd",
    "\x1b7": "\ufffd",
    "\x1b": "\ufffd",
    "\x1b]0;a": "\ufffd]0;a",
    "\0": "\ufffd",
    "\u200b": "",
    "\u200e": "",
    "\u202e": "\ufffd",
    "\0\x1b[32m\0": "\ufffd",
}
"""What stands between two digits, and what is read there."""
USUAL: Final = frozenset({"\x1b[32m", "\x1b[K", "\x1b(B", "\x1b[C", "\x1b[0C", "\x1b[3C"})
INSERTED: Final = (*SHOWN, "\x1b[", "\x1bP", "\x1b(0", "\x1b#8", "\x07", "\x85", "\x9b2D", "\x1c", "\u2028", "\u00ad")


@pytest.mark.parametrize("sign", SHOWN)
def test_between_digits(sign: str) -> None:
    text, removed = without_control_characters(f"43{sign}99\n")
    assert text == f"43{SHOWN[sign]}99\n"
    assert bool(removed) == (sign not in USUAL)


@pytest.mark.parametrize("sign", ["\x1b", "\0", "\u200e"])
def test_beside_a_cell_only_the_sign_goes(sign: str) -> None:
    (record,) = records_of(report_of(HEADER + ROW.replace(" 20909", f" {sign} 20909")))
    assert (record["pid"], record["program"]) == (20909, "sshd")


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("N\bNA\bAM\bME\bE", "NAME"),
        ("_\bN_\bA", "NA"),
        ("netstta\b\bat", "netstat"),
        ("12\b3", "13"),
        ("123\b\b\b45", "453"),
        ("\b\b4", "4"),
        ("4\0\b97", "97"),
    ],
)
def test_overstruck(printed: str, seen: str) -> None:
    assert without_control_characters(f"{printed}\n")[0] == f"{seen}\n"


def test_removal_in_another_text_is_not_diagnosed() -> None:
    prompt = "\x1b]0;ada@web01\x07$ date\n"
    assert codes_of(report_of(prompt * 3 + TEXT + "\n" + prompt)) == []
    assert codes_of(report_of(prompt + HEADER + ROW.replace("sshd", "ss\x1b]0;a\x07hd"))) == [("removed_sequence", 3)]


def test_diagnostics_do_not_depend_on_the_blocks() -> None:
    rows = [ROW.replace("sshd", f"ss{sign}hd") for sign in SHOWN]
    report = report_of("prose \x1b[2D x\n" * 9000 + HEADER + "".join(rows) * 300)
    lines = [line for code, line in codes_of(report) if code == "removed_sequence"]
    assert len(lines) == len({*lines}) == sum(sign not in USUAL for sign in SHOWN) * 300


def digits_of(value: object) -> set[str]:
    """Return all numbers in a record as texts."""
    if isinstance(value, dict):
        return set().union(*(digits_of(cell) for name, cell in value.items() if name not in ("line", "last_line")))
    if isinstance(value, list):
        return set().union(*map(digits_of, value))
    return {str(value)} if isinstance(value, int) and not isinstance(value, bool) else set()


@pytest.mark.parametrize("name", ["linux/net-tools-2.10/netstat-Uanpeo", "windows/windows-10/netstat-ano"])
def test_nothing_is_joined(name: str) -> None:
    lines = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    random = Random(name)
    for _ in range(150):
        changed = list(lines)
        row = random.randrange(len(lines))
        at = random.randrange(len(lines[row]) + 1)
        sign = random.choice(INSERTED)
        changed[row] = lines[row][:at] + sign + lines[row][at:]
        shown = re.sub("[\x1b\0\u200b\u200e\u202e\u00ad\x07\x85\x9b\x1c\u2028]", "\ufffd", changed[row])
        if sign.startswith(("\x1b[32m", "\x1b[K", "\x1b(B", "\x1b]0;a title", "\x1b]8", "\u200b", "\u200e", "\u00ad")):
            shown = lines[row]
        for record in records_of(report_of("\n".join(changed) + "\n")):
            if record["line"] == row + 1 and record["kind"] == "socket":
                missing = [digits for digits in digits_of(record) if digits not in shown]
                assert not missing, (changed[row], record)
