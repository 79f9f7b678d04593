"""What is remembered of counters and their headings changes no report, and is asked for once."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any, Final

import netparse_grammars.memo
import pytest
from netparse_grammars.memo import LONGEST, MOST, Memo
from netparse_grammars.rows.compiled import row_form

import netparse
from netparse.finding.endings import Endings
from netparse.finding.recognizer import Recognizer
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.thorough

PATHS: Final = sorted([*SAMPLES.glob("*/*/netstat-s*.txt"), *SAMPLES.glob("*/*/netstat-e*.txt")])
ONE_OF_EACH: Final = sorted(SAMPLES.glob("*/*/netstat-s.txt"))


def report_of(data: bytes) -> dict[str, Any]:
    return netparse.parse(data).model_dump(exclude_none=True)


def name(path: Path) -> str:
    return path.relative_to(SAMPLES).as_posix()


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_a_report_is_the_same_without_what_is_remembered(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()
    remembered = [report_of(data) for _ in range(2)]
    for memo in [one for one in gc.get_objects() if type(one) is Memo]:
        memo.clear()
    monkeypatch.setattr(netparse_grammars.memo, "LONGEST", -1)
    assert [report_of(data)] * 2 == remembered


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_a_report_is_the_same_if_no_line_ends_rows_by_its_words(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()
    by_words = report_of(data)
    monkeypatch.setattr(Endings, "ends", lambda *_: False)
    assert report_of(data) == by_words


@pytest.mark.parametrize("path", ONE_OF_EACH, ids=name)
def test_labels_are_asked_for_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()
    asked: list[object] = []
    answer = Memo.__missing__

    def counted(memo: Memo[Any, Any], key: Any) -> object:  # noqa: ANN401 - as the method has it
        asked.append(key)
        return answer(memo, key)

    report_of(data * 2)
    monkeypatch.setattr(Memo, "__missing__", counted)
    counts = []
    for times in (3, 9):
        asked.clear()
        report_of(data * times)
        counts.append(len(asked))
    # Lines that end rows are remembered for one document; names that come again have a number.
    assert counts[0] == counts[1] < 100


def test_little_is_remembered() -> None:
    doubled = Memo[tuple[str], str](lambda text: text * 2)
    texts = [f"{number:06}" for number in range(2 * MOST + 1)]
    assert [doubled[text,] for text in texts] == [text * 2 for text in texts]
    assert len(doubled) <= MOST
    doubled.clear()
    assert doubled["x" * (LONGEST + 1),] == "x" * 2 * (LONGEST + 1)
    assert not doubled


def test_each_heading_of_counters_ends_rows_or_stands_among_them() -> None:
    recognizer = Recognizer()
    for dialect in recognizer.searched:
        for line, (heading, _) in recognizer.vocabularies[dialect.name].headings.items():
            for table in dialect.tables:
                if table.counters and table.row is not None and heading.meaning in table.headings:
                    form = row_form(table, (), (4, 8))
                    assert recognizer.endings.ends(line, dialect, form) is not heading.within
                    assert not recognizer.endings.ends(f"{line} 7", dialect, form)
