r"""A grammar of rows in which marks may stand for cells: what covers a mark stands for any cell that can be hidden.

`netparse_grammars.rows.derive` makes the expression for such rows; this is the grammar that means the same, and can say
what it expected.

    >>> from netparse_grammars.redaction import COVER
    >>> row = pp.Word(pp.nums)("pid") + pp.Word(pp.nums)("metric")
    >>> grammar = covering(row)
    >>> grammar.parse_string(f"{COVER * 4} 7").as_dict() == {"pid": COVER * 4, "metric": "7"}
    True
    >>> grammar.matches(f"7 {COVER * 4}"), row.matches(f"{COVER * 4} 7")
    (False, False)
"""

from __future__ import annotations

from copy import copy

import pyparsing as pp

from netparse_grammars.redaction import COVERED_TEXT, HIDEABLE


def covering(grammar: pp.ParserElement) -> pp.ParserElement:
    """Return a grammar that accepts what this one accepts, and covers in the place of cells that can be hidden."""
    return _covering(grammar, {})


def _covering(element: pp.ParserElement, done: dict[int, pp.ParserElement]) -> pp.ParserElement:
    if id(element) in done:
        return done[id(element)]
    changed = copy(element)
    if isinstance(changed, pp.ParseExpression):
        changed.exprs = [_covering(part, done) for part in changed.exprs]
    elif isinstance(changed, pp.ParseElementEnhance) and changed.expr is not None:
        changed.expr = _covering(changed.expr, done)
    if changed.resultsName in HIDEABLE and not isinstance(element, pp.Opt):
        changed = _or_cover(changed, element)
    done[id(element)] = changed
    return changed


def _or_cover(cell: pp.ParserElement, printed: pp.ParserElement) -> pp.ParserElement:
    """Return what accepts a cell or what covers it, with blanks before it as before the printed cell."""
    cover = pp.Regex(COVERED_TEXT)
    cover.skipWhitespace, cover.whiteChars = printed.skipWhitespace, printed.whiteChars
    either = pp.MatchFirst([cell, cover]).set_results_name(printed.resultsName).set_name(printed.name)
    either.skipWhitespace, either.whiteChars = printed.skipWhitespace, printed.whiteChars
    return either
