r"""Derive one regular expression, with exactly the same meaning, from a regular pyparsing row grammar.

The row grammars of this package are the authority on what a row is, and too slow to run on a million of them. The
expression derived here accepts the same texts, ends at the same place and names the same fields, about thirty times
as fast. It mirrors how pyparsing works:

* whitespace is skipped before an element, by the element itself, and stays skipped if an optional element is absent;
* choice is ordered, and nothing is ever given back: every token, option, alternation and repetition is atomic.

`netparse_grammars.rows.simplify` writes the same with fewer guards, for forms that read many rows.

What no regular expression means exactly raises `NotDerivable`; such a row is run by pyparsing itself.

>>> import re
>>> import pyparsing as pp
>>> port = pp.Suppress(":") + pp.Word(pp.nums)("port")
>>> row = set_whitespace(pp.Word("0123456789.")("address") + pp.Opt(port) + pp.Literal("\n"))
>>> pattern = derive(row)
>>> print(pattern)
 *+(?P<address>[.0-9]++) *+(?>: *+(?P<port>[0-9]++)|) *+\n
>>> re.match(pattern, "10.7.0.1 :80\n").groupdict()
{'address': '10.7.0.1', 'port': '80'}
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import pyparsing as pp

from netparse_grammars.redaction import COVERED_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

__all__ = ["NotDerivable", "derive", "set_whitespace"]


class NotDerivable(TypeError):  # noqa: N818 - it names a limit of the deriver, not a mistake
    """The grammar holds something that no regular expression means exactly; pyparsing must run it."""


def derive(grammar: pp.ParserElement, *, hideable: Container[str] = ()) -> str:
    """Return the pattern that means what the grammar means, with a named group for each results name.

    Args:
        grammar: The grammar.
        hideable: Results names of what may be covered instead (`netparse_grammars.redaction`).

    Raises:
        NotDerivable: An element cannot be expressed exactly; the message names it and the reason.
    """
    grammar.streamline()  # as pyparsing does before it parses; it may change which elements skip whitespace
    pattern = _Deriver(hideable).text(grammar)
    try:
        re.compile(pattern)
    except re.error as error:
        raise NotDerivable(f"{grammar}: Python refuses the derived expression: {error}") from error
    return pattern


def set_whitespace(grammar: pp.ParserElement, characters: str = " ") -> pp.ParserElement:
    """Make all elements that skip whitespace skip exactly these characters, in place, and return the grammar.

    pyparsing's own default is global to the process and any library may change it. Call this on a finished grammar:
    elements built around it later start from the default again. Elements after `leave_whitespace()` stay as they are.
    """
    pending, seen = [grammar], set[int]()
    while pending:
        element = pending.pop()
        if id(element) in seen:
            continue
        seen.add(id(element))
        if element.skipWhitespace:
            element.set_whitespace_chars(set(characters) - set(getattr(element, "matchWhite", "")))  # White: its own
        hidden = [getattr(element, name, None) for name in ("not_ender", "failOn")]  # of a repetition, of a SkipTo
        pending += [*element.recurse(), *element.ignoreExprs, *filter(None, hidden)]
    return grammar


class _Derived(NamedTuple):
    """The expression for one element: `lead` skips whitespace, `body` matches.

    `whole`: the tokens, joined, are all the text that `body` matches. `single`: there is exactly one token, a string.
    """

    lead: str
    body: str
    whole: bool = True
    single: bool = True


class _Deriver:
    """Walks one grammar; holds the names given so far and the elements around the current one."""

    def __init__(self, hideable: Container[str]) -> None:
        self.hideable = hideable
        self.names: set[str] = set()
        self.around: list[pp.ParserElement] = []

    def inside(self, *kinds: type[pp.ParserElement]) -> bool:
        return any(type(element) in kinds for element in self.around)

    def text(self, element: pp.ParserElement, skip: bool = True) -> str:
        part = self.part(element, skip)
        return part.lead + part.body

    def part(self, element: pp.ParserElement, skip: bool = True, named: bool = True) -> _Derived:
        """Derive an element; `skip` is pyparsing's callPreParse: whether it may skip whitespace of its own."""
        rule = _RULES.get(type(element))  # the exact class: a subclass may parse in a way of its own
        if rule is None:
            _refuse(element, "this kind of element has no exact expression")
        _check(element)
        if any(element is other for other in self.around):
            _refuse(element, "it is recursive")
        self.around.append(element)
        part = rule(self, element)
        self.around.pop()
        if named and type(element) is not pp.Opt:  # the name of an Opt goes to its content, see there
            part = self.named(element, part)
        own = ""
        if skip and element.callPreparse and element.skipWhitespace and element.whiteChars:
            own = _run(_charset(element, element.whiteChars), 0)
        return part._replace(lead=part.lead if part.lead.startswith(own) else own + part.lead)

    def named(self, element: pp.ParserElement, part: _Derived) -> _Derived:
        """Put a part into the group of the element's results name, if it has one that pyparsing keeps."""
        name = element.resultsName
        if not name or self.inside(pp.Suppress, pp.NotAny):
            return part
        if not (part.whole and part.single):
            _refuse(element, f"the results name {name!r} is on something that is not just one piece of text")
        if not name.isidentifier():
            _refuse(element, f"the results name {name!r} cannot name a group")
        if name in self.names:
            _refuse(element, f"the results name {name!r} occurs twice")
        self.names.add(name)
        body = _atomic(f"{part.body}|{COVERED_TEXT}") if name in self.hideable else part.body
        return part._replace(body=f"(?P<{name}>{body})")

    def nameless(self, element: pp.ParserElement, inner: pp.ParserElement, skip: bool, why: str) -> _Derived:
        """Derive the inner element, in which no results name may be given."""
        before = len(self.names)
        part = self.part(inner, skip)
        if len(self.names) > before:
            _refuse(element, why)
        return part


def _refuse(element: pp.ParserElement, why: str) -> NoReturn:
    raise NotDerivable(f"{type(element).__name__} {element}: {why}")


def _check(element: pp.ParserElement) -> None:
    """Refuse what any element may carry."""
    if element.parseAction and type(element) is not pp.PrecededBy:  # which has one of its own, that drops its tokens
        _refuse(element, "it has a parse action or a condition")
    if element.failAction:
        _refuse(element, "it has a fail action")
    if element.ignoreExprs:
        _refuse(element, "it ignores other expressions")
    if element.resultsName and not element.modalResults:
        _refuse(element, f"the results name {element.resultsName!r} lists all matches")


# -- How expressions are written. Only _atomic and _possessive keep Python's re from giving back.


def _atomic(pattern: str) -> str:
    return f"(?>{pattern})"


def _possessive(pattern: str) -> str:
    return f"{pattern}+"


def _times(low: int, high: int) -> str:
    if low == high:
        return "" if low == 1 else f"{{{low}}}"
    short = {(0, sys.maxsize): "*", (1, sys.maxsize): "+", (0, 1): "?"}
    return short.get((low, high)) or f"{{{low},{high if high < sys.maxsize else ''}}}"


def _run(charset: str, low: int, high: int = sys.maxsize) -> str:
    """Return a run of characters of one set, at least `low` and at most `high`."""
    run = charset + _times(low, high)
    return run if low == high else _possessive(run)


def _escape(text: str, special: str = r"\.^$*+?{}[]|()") -> str:
    shown = {"\n": r"\n", "\r": r"\r", "\t": r"\t"} | {character: f"\\{character}" for character in special}
    return "".join(shown.get(character, character) for character in text)


def _charset(element: pp.ParserElement, characters: Iterable[str], negated: bool = False) -> str:
    ordered = sorted(set(characters))
    if not ordered:
        _refuse(element, "a set of characters is empty")
    if len(ordered) == 1 and not negated:
        return _escape(ordered[0])
    text = ""
    for _, neighbours in groupby(enumerate(ordered), key=lambda pair: ord(pair[1]) - pair[0]):
        run = [_escape(character, r"\]^-[&~|") for _, character in neighbours]
        text += f"{run[0]}-{run[-1]}" if len(run) > 2 else "".join(run)
    return f"[{'^' if negated else ''}{text}]"


# -- The rules. Each derives the expression of one class of elements, after whitespace.


def _empty(_: _Deriver, element: pp.Empty) -> _Derived:
    return _Derived("", "", single=False)


def _no_match(_: _Deriver, element: pp.NoMatch) -> _Derived:
    return _Derived("", "(?!)")


def _literal(_: _Deriver, element: pp.Literal) -> _Derived:
    return _Derived("", _escape(element.match))


def _keyword(_: _Deriver, element: pp.Keyword) -> _Derived:
    if element.caseless:
        _refuse(element, "it ignores case")
    word = _escape(element.match)
    if element.identChars:
        letter = _charset(element, element.identChars)
        word = f"(?<!{letter}){word}(?!{letter})"
    return _Derived("", word)


def _word(_: _Deriver, element: pp.Word) -> _Derived:
    quick = hasattr(element, "re_match")  # pyparsing runs a regular expression, or else a loop with rules of its own
    if quick and element.asKeyword:
        return _Derived("", _atomic(element.reString))
    first, more = _charset(element, element.initChars), _charset(element, element.bodyChars)
    low, high = element.minLen, element.maxLen
    body = _run(first, low, high) if first == more else first + _run(more, low - 1, high - (high < sys.maxsize))
    if not quick and (element.asKeyword or element.maxSpecified):
        body += f"(?!{more})"
    if not quick and element.asKeyword:
        body = f"(?<!{more}){body}"
    return _Derived("", body)


def _chars_not_in(_: _Deriver, element: pp.CharsNotIn) -> _Derived:
    return _Derived("", _run(_charset(element, element.notChars, negated=True), element.minLen, element.maxLen))


def _white(_: _Deriver, element: pp.White) -> _Derived:
    return _Derived("", _run(_charset(element, element.matchWhite), element.minLen, element.maxLen))


_FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s", re.VERBOSE: "x", re.ASCII: "a"}
_FLAGS_IN_FRONT = re.compile(r"\A\(\?[aiLmsux]+\)")
_ONE_RUN = re.compile(r"(?:\w| |\\[dDsSwW]|\[\^?(?:\\.|[^\\\]])+\])(?:[*+?]|\{\d+(?:,\d*)?\})")


def _regex(_: _Deriver, element: pp.Regex) -> _Derived:
    if element.asMatch or element.asGroupList:
        _refuse(element, "it yields a match or groups, not text")
    if element.re.groups:
        _refuse(element, "it captures groups; write (?:...) and give results names")
    pattern = _FLAGS_IN_FRONT.sub("", element.re.pattern)
    flags = re.RegexFlag(element.re.flags) & ~re.UNICODE  # these include the ones in front of the pattern
    if flags:
        letters = "".join(letter for flag, letter in _FLAGS.items() if flag in flags)
        if len(letters) < flags.value.bit_count():
            _refuse(element, f"its flags {flags!r} cannot be set for a part of an expression")
        end = "\n" if re.VERBOSE in flags else ""  # which ends a comment
        pattern = f"(?{letters}:{pattern}{end})"
    return _Derived("", _possessive(pattern) if _ONE_RUN.fullmatch(pattern) else _atomic(pattern))


def _sequence(deriver: _Deriver, element: pp.And) -> _Derived:
    if not element.exprs:
        _refuse(element, "it is empty")
    followers = [e for e in element.exprs[1:] if type(e) is not _ERROR_STOP]
    stops = len(followers) < len(element.exprs) - 1
    if stops and deriver.inside(pp.Opt, pp.MatchFirst, pp.OneOrMore, pp.ZeroOrMore, pp.NotAny):
        _refuse(element, "an error stop ('-') ends the whole parse where a choice would go on")
    first = deriver.part(element.exprs[0], skip=False)
    rest = [deriver.part(e) for e in followers]
    body = first.body + "".join(part.lead + part.body for part in rest)
    return _Derived(first.lead, body, first.whole and all(part.whole and not part.lead for part in rest), single=False)


def _match_first(deriver: _Deriver, element: pp.MatchFirst) -> _Derived:
    """Neighbours with the same results name share one group: Python's re allows a name once only."""
    if not element.exprs:
        _refuse(element, "it is empty")
    parts: list[_Derived] = []
    for name, neighbours in groupby(element.exprs, key=lambda e: e.resultsName):
        same = list(neighbours)
        if name and len(same) > 1:
            parts.append(deriver.named(same[0], _either([deriver.part(e, named=False) for e in same])))
        else:
            parts += [deriver.part(e) for e in same]
    return _either(parts)


def _either(parts: list[_Derived]) -> _Derived:
    """Choose in order; whitespace that all alternatives skip is skipped once, before."""
    if len(parts) == 1:
        return parts[0]
    single = all(part.single for part in parts)
    if len({part.lead for part in parts}) == 1:
        body = _atomic("|".join(part.body for part in parts))
        return _Derived(parts[0].lead, body, all(part.whole for part in parts), single)
    body = _atomic("|".join(part.lead + part.body for part in parts))
    return _Derived("", body, all(part.whole and not part.lead for part in parts), single)


def _opt(deriver: _Deriver, element: pp.Opt) -> _Derived:
    if element.defaultValue is not _NO_DEFAULT:
        _refuse(element, "it has a default value")
    part = deriver.named(element, deriver.part(element.expr, skip=False))
    return _Derived("", _atomic(f"{part.lead}{part.body}|"), part.whole and not part.lead, single=False)


def _repetition(deriver: _Deriver, element: pp.OneOrMore | pp.ZeroOrMore) -> _Derived:
    if element.expr.mayReturnEmpty:
        _refuse(element, "it repeats what may be empty")
    part = deriver.nameless(element, element.expr, True, "a results name is inside a repetition")
    stop = f"(?={deriver.text(element.not_ender)})" if element.not_ender is not None else ""
    high = getattr(element, "max_count", None) or sys.maxsize  # new in pyparsing 3.3
    times = _times(int(type(element) is pp.OneOrMore), high)
    body = _atomic(f"(?:{stop}{part.lead}{part.body}){times}")
    return _Derived("", body, part.whole and not part.lead, single=False)


def _followed_by(deriver: _Deriver, element: pp.FollowedBy) -> _Derived:
    return _Derived("", f"(?={deriver.text(element.expr)})", single=False)


def _not_any(deriver: _Deriver, element: pp.NotAny) -> _Derived:
    return _Derived("", f"(?!{deriver.text(element.expr)})", single=False)


def _preceded_by(deriver: _Deriver, element: pp.PrecededBy) -> _Derived:
    if type(element.expr) not in _LITERALS or len(element.parseAction) > 1:
        _refuse(element, "only a plain literal can be looked back for")
    part = deriver.nameless(element, element.expr, False, "a results name is inside")
    return _Derived("", f"(?<={part.body})", single=False)


def _combine(deriver: _Deriver, element: pp.Combine) -> _Derived:
    if element.resultsName:
        part = deriver.nameless(element, element.expr, False, "a results name is inside one that has a results name")
    else:
        part = deriver.part(element.expr, skip=False)
    return part._replace(whole=part.whole and not element.joinString, single=True)


def _group(deriver: _Deriver, element: pp.Group) -> _Derived:
    why = "a results name is inside a group, where the row does not show it"
    return deriver.nameless(element, element.expr, False, why)._replace(single=False)


def _suppress(deriver: _Deriver, element: pp.Suppress) -> _Derived:
    return deriver.part(element.expr, skip=False)._replace(whole=False, single=False)


def _forward(deriver: _Deriver, element: pp.Forward) -> _Derived:
    if element.expr is None:
        _refuse(element, "it was never defined")
    return deriver.part(element.expr, skip=False)


_NO_DEFAULT = pp.Opt(pp.Empty()).defaultValue
_ERROR_STOP = pp.And._ErrorStop  # private: what '-' puts into a sequence, and the only mark of it
_LITERALS = (pp.Literal, type(pp.Literal("a")))  # pyparsing has a private class for one character
_RULES: dict[type[pp.ParserElement], Callable[[_Deriver, Any], _Derived]] = {
    pp.And: _sequence,
    pp.Char: _word,
    pp.CharsNotIn: _chars_not_in,
    pp.Combine: _combine,
    pp.Empty: _empty,
    pp.FollowedBy: _followed_by,
    pp.Forward: _forward,
    pp.Group: _group,
    pp.Keyword: _keyword,
    pp.MatchFirst: _match_first,
    pp.NoMatch: _no_match,
    pp.NotAny: _not_any,
    pp.OneOrMore: _repetition,
    pp.Opt: _opt,
    pp.PrecededBy: _preceded_by,
    pp.Regex: _regex,
    pp.Suppress: _suppress,
    pp.White: _white,
    pp.Word: _word,
    pp.ZeroOrMore: _repetition,
    **dict.fromkeys(_LITERALS, _literal),
}
