"""The form of an expected report: how its file is written, what it leaves out, and how a report is compared with it."""

from __future__ import annotations

import json
from typing import Any, Final

Report = dict[str, Any]

COUNTED: Final = ("records", "structure", "messages", "context", "unparsed")
UNPARSED_CODES: Final = frozenset({"unparsed_line", "cut_row"})
_PROSE: Final = ("message", "column", "text")
"""What a diagnostic says to a person: what was expected and where is as free to change as the words."""
# The files do not depend on who wrote them: these keys stand first, in this order, the others by the alphabet.
_KEYS: Final = (
    *("schema_version", "source", "captures", "total", "tool", "os", "dialect", "language", "command", "host"),
    *("captured_at", "severity", "code", "first_line", "line", "last_line", "kind", "protocol", "family"),
    *("records", "structure", "messages", "context", "unparsed", "diagnostics", "lines"),
)


def dump(report: Report) -> str:
    """Return an expected report as its file holds it: each record on one line, so that differences are easy to read."""
    return _dump(_in_order(report), "") + "\n"


def reduced(report: Report) -> Report:
    """Return a report without what an expected file does not hold: the path, and the prose of diagnostics."""
    report = report | {"source": {key: value for key, value in report["source"].items() if key != "path"}}
    report["captures"] = [capture | _without_prose(capture) for capture in report["captures"]]
    return report | _without_prose(report)


def all_diagnostics(report: Report) -> list[dict[str, Any]]:
    """Return the diagnostics of a report and of its captures."""
    return [*report["diagnostics"], *(note for capture in report["captures"] for note in capture["diagnostics"])]


def check_account(report: Report) -> None:
    """Check what holds of every report: the counts add up, and every unparsed line is reported once.

    Raises:
        AssertionError: It does not hold.
    """
    lines = report["lines"]
    _check(sum(lines[kind] for kind in COUNTED) == lines["total"], f"counts do not add up to the total: {lines}")
    reported = [note.get("line") for note in all_diagnostics(report) if note["code"] in UNPARSED_CODES]
    _check(
        len(reported) == len(set(reported)) == lines["unparsed"] and None not in reported,
        f"{lines['unparsed']} unparsed lines, reported are lines {reported}",
    )
    for capture in report["captures"]:
        first, last = capture["first_line"], capture["last_line"]
        _check(1 <= first <= last <= lines["total"], f"capture at lines {first} to {last} of {lines['total']}")
        for record in capture["records"]:
            end = record.get("last_line", record["line"])
            _check(first <= record["line"] <= end <= last, f"outside lines {first} to {last}: {record}")


def check_report(got: Report, expected: Report) -> None:
    """Compare a report with what is expected of it: the account of lines first, then numbers, then values.

    Raises:
        AssertionError: They differ; the message shows the first difference in the coarsest of these.
    """
    got = reduced(got)
    check_account(got)
    _check_equal("lines", got["lines"], expected["lines"])
    _check_equal(
        "records of each capture",
        [len(capture["records"]) for capture in got["captures"]],
        [len(capture["records"]) for capture in expected["captures"]],
    )
    for number, (capture, wanted) in enumerate(zip(got["captures"], expected["captures"], strict=True), 1):
        _check_equal(f"dialect of capture {number}", capture["dialect"], wanted["dialect"])
        for record, wanted_record in zip(capture["records"], wanted["records"], strict=True):
            _check_equal(f"record of line {wanted_record['line']}", record, wanted_record)
        _check_equal(f"head of capture {number}", _head(capture), _head(wanted))
        _check_equal(f"diagnostics of capture {number}", _ordered(capture), _ordered(wanted))
    _check_equal("diagnostics of the report", _ordered(got), _ordered(expected))
    _check_equal("source", got["source"], expected["source"])
    _check_equal("schema version", got["schema_version"], expected["schema_version"])


def _dump(value: object, margin: str) -> str:
    one_line = isinstance(value, dict) and {"kind", "code"} & {*value}
    if one_line or not isinstance(value, list | dict) or not value:
        return json.dumps(value, ensure_ascii=False)
    inner = f"{margin}  "
    if isinstance(value, dict):
        items = [f"{inner}{json.dumps(key)}: {_dump(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(items) + f"\n{margin}}}"
    return "[\n" + ",\n".join(inner + _dump(item, inner) for item in value) + f"\n{margin}]"


def _in_order(value: object) -> object:
    if isinstance(value, list):
        return [_in_order(item) for item in value]
    if not isinstance(value, dict):
        return value
    keys = sorted(value, key=lambda key: (_KEYS.index(key) if key in _KEYS else len(_KEYS), key))
    return {key: _in_order(value[key]) for key in keys}


def _without_prose(part: Report) -> Report:
    notes = [{key: value for key, value in note.items() if key not in _PROSE} for note in part["diagnostics"]]
    return {"diagnostics": notes}


def _head(capture: Report) -> Report:
    return {key: value for key, value in capture.items() if key not in ("records", "diagnostics")}


def _ordered(part: Report) -> list[dict[str, Any]]:
    """Return diagnostics by line: in which order they come is not promised."""
    return sorted(part["diagnostics"], key=lambda note: (note.get("line", 0), note["code"]))


def _check_equal(what: str, got: object, expected: object) -> None:
    __tracebackhide__ = True
    if got == expected:
        return
    if isinstance(got, dict) and isinstance(expected, dict):
        keys = [key for key in expected | got if got.get(key) != expected.get(key)]
        got, expected = ({key: part[key] for key in keys if key in part} for part in (got, expected))
    _check(False, f"{what}\n  expected {_show(expected)}\n  got      {_show(got)}")


def _show(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _check(holds: bool, message: str) -> None:
    __tracebackhide__ = True
    if not holds:
        raise AssertionError(message)
