r"""The queues of an interface: each pair of a label and a number is a counter.

>>> pairs_of("pri: VO (1)  target qdelay: 10.00 msec  qlength:    0/128")
[('pri', 'VO (1)', None), ('target qdelay', '10.00', 'msec'), ('qlength', '0/128', None)]
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Final

from netparse_grammars.counters.labels import NUMBERS, PAIR, THOUSANDTHS, TRAFFIC_CLASS

from netparse.normalizing.columns import snake_case
from netparse.reading.outline import Level

if TYPE_CHECKING:
    from netparse.normalizing.columns import Normalized
    from netparse.normalizing.state import NormalizingState
    from netparse.reading.events import RowsRead
    from netparse.reading.outline import Outline

_FIELDS: Final = ("line", "last_line", "group", "name", "label", "value", "unit", "native")


def pairs_of(text: str) -> list[tuple[str, str, str | None]]:
    """Return the labels, values and units in a bracket."""
    return [(pair["label"], pair["value"], pair["unit"]) for pair in PAIR.finditer(text)]


def normalize_queues(rows: RowsRead, state: NormalizingState, normalized: Normalized) -> None:
    """Make the fields of the counters; what is no number goes to the native cells of the first that follows."""
    columns = normalized.columns
    outline = rows.outline
    records: list[tuple[object, ...]] = []
    words: dict[str, str] = {}
    nothing = [None] * len(columns["line"])
    cells = (columns["line"], *(columns.get(name) or nothing for name in ("last_line", "interface", "pairs")))
    for index, (line, last_line, interface, text) in enumerate(zip(*cells, strict=True)):
        pairs = pairs_of(text)
        if interface:
            outline.close(0)
            outline.open(Level(0, f"queue.{interface}"))
        if pairs and pairs[0][0] == TRAFFIC_CLASS:
            outline.close(1)
            outline.open(Level(1, f"{_group_of(outline)}.{snake_case(pairs[0][1])}"))
        group = _group_of(outline)
        words |= {snake_case(label): value for label, value, _ in pairs if not NUMBERS.fullmatch(value)}
        numbers = [pair for pair in pairs if NUMBERS.fullmatch(pair[1])]
        if not numbers:
            normalized.structure.append(index)
        for label, number, unit in numbers:
            for part, name in _parts(number, label):
                value, finer = _whole(part, unit)
                key = state.counter_names.unique(group, snake_case(name))
                records.append((line, last_line, group, key, name, value, finer, words or None))
                words = {}
    made = zip(*records, strict=True) if records else repeat((), len(_FIELDS))
    columns.clear()
    columns.update({name: list(column) for name, column in zip(_FIELDS, made, strict=True)})
    columns["protocol"] = ["interface"] * len(records)


def _group_of(outline: Outline) -> str:
    return outline.above.group if outline.above else "queue"


def _parts(number: str, label: str) -> list[tuple[str, str]]:
    """Return a length and its limit, or the one number there is."""
    length, slash, limit = number.partition("/")
    return [(length, label), (limit, f"{label} limit")] if slash else [(number, label)]


def _whole(number: str, unit: str | None) -> tuple[int, str | None]:
    """Return a number as an integer, of a finer unit if it has a fraction."""
    whole, point, fraction = number.partition(".")
    if not point:
        return int(number), unit
    return int(whole + fraction.ljust(3, "0")), THOUSANDTHS.get(unit or "", unit)
