"""The shared lexemes: the parts of cells, each defined once.

A lexeme is a pyparsing expression without parse action. `netparse_grammars.rows.forms` builds row forms of them; blanks
between lexemes are skipped, a line break is a lexeme itself.

    >>> endpoint("local").parse_string("[fe80::1%12]:80").as_dict()
    {'local_address': 'fe80::1', 'local_zone': '12', 'local_port': '80'}
    >>> endpoint("remote").parse_string("db.example.net:https").as_dict()
    {'remote_host': 'db.example.net', 'remote_service': 'https'}
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyparsing as pp

from netparse_grammars import texts
from netparse_grammars.lexicon import STATES, phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

CELL_END: Final = texts.CELL_END
# 0 to 255, decided by the first digit: no alternative is tried in vain.
_OCTET: Final = r"(?:1[0-9]{0,2}|2(?:[0-4][0-9]?|5[0-5]?|[6-9])?|[3-9][0-9]?|0)"
# Written out four times: a repeated group costs a third of the row's time.
IPV4_TEXT: Final = rf"{_OCTET}\.{_OCTET}\.{_OCTET}\.{_OCTET}"
MASK_SEARCHED: Final = r"\.(?:(?<= (?:255|254|252|248|240|224|192|128)\.)|(?<= 0\.))[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3} "
"""A mask between blanks, from its first dot on: dots are rarer than blanks."""
IPV6_TEXT: Final = r"[0-9A-Fa-f]*+:[0-9A-Fa-f:]++(?:\.[0-9]++){0,3}"
CUT_IPV6_TEXT: Final = r"[0-9A-Fa-f]*+:[0-9A-Fa-f:]*+(?:\.[0-9]++){0,3}"
"""An IPv6 address that may be cut, even behind its first colon."""
LOOSE_IPV6_TEXT: Final = r"[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*"
"""An IPv6 address whose last part may as well be the port behind it: what follows decides where it ends."""
MAC_TEXT: Final = texts.MAC_TEXT

END_OF_LINE: Final = texts.END_OF_LINE
LINE_BREAK: Final = pp.Literal("\n").suppress().set_name(END_OF_LINE)
LINE_BREAKS: Final = pp.Regex(r"\n(?: *\n){0,2}").suppress().set_name(END_OF_LINE)
DIGITS: Final = "[0-9]{1,20}"
"""A number in decimal digits. No counter of any system has more of them: 2**64 - 1 has 20."""
NUMBER: Final = pp.Regex(DIGITS).set_name("number")
"""A number, whatever follows it."""
INTEGER: Final = pp.Regex(DIGITS + CELL_END).set_name("number")
SIGNED: Final = pp.Regex("-?" + DIGITS + CELL_END).set_name("number")
HEX: Final = pp.Regex("(?:0x)?[0-9a-f]+" + CELL_END).set_name("hexadecimal number")
BEFORE_SLASH: Final = pp.Regex(DIGITS + "(?=/)").set_name("number")
# The text of a number as JSON writes it: without a sign, a zero in front, or more digits than any field takes.
_COUNT: Final = "(?:[1-9][0-9]{0,17}|0)"
COUNT: Final = pp.Regex(_COUNT + CELL_END).set_name("number")
COUNT_IN_CELL: Final = pp.Regex(f"{_COUNT}(?![0-9])").set_name("number")
"""One whatever follows it, if it is no digit."""
SHORT_COUNT: Final = pp.Regex("(?:[1-9][0-9]{0,8}|0)" + CELL_END).set_name("number")
SHORT_COUNT_BEFORE_SLASH: Final = pp.Regex("(?:[1-9][0-9]{0,8}|0)(?=/)").set_name("number")
INDEX: Final = pp.Regex(r"(?:0x[0-9A-Fa-f]{1,8}|[0-9]{1,10})(?![0-9A-Za-z])").set_name("interface index")
WORD: Final = pp.Regex(r"[^ \n]+").set_name("word")
NAME: Final = WORD.copy().set_name("name")
REST: Final = pp.Regex(r"[^ \n](?:[^\n]*[^ \n])?").set_name("text")
"""All that is left of the line."""
DASH: Final = pp.Regex("-" + CELL_END)
"""What stands in a cell without a value."""
DEFAULT: Final = pp.Regex("default" + CELL_END)
UNIX: Final = pp.Regex("unix" + CELL_END).suppress().set_name("unix")
IN_SQUARE_BRACKETS: Final = pp.Regex(r"[^ \n\]]+")
IN_ANGLE_BRACKETS: Final = pp.Regex(r"[^>\n]+")

IPV4: Final = pp.Regex(IPV4_TEXT + CELL_END).set_name("IPv4 address")
IPV6: Final = pp.Regex(IPV6_TEXT + CELL_END).set_name("IPv6 address")
IPV6_PREFIX: Final = pp.Regex(r"[0-9A-Fa-f]*:[0-9A-Fa-f:.]*/[0-9]{1,3}" + CELL_END).set_name("IPv6 prefix")
MAC: Final = pp.Regex(MAC_TEXT + CELL_END).set_name("physical address")
_HEX_BYTE: Final = r"[0-9A-Fa-f]{2}"
# Four bytes or more before dots; eight where none follow, as tunnels have them.
MAC_ADDRESS: Final = pp.Regex(
    rf"(?:{_HEX_BYTE}(?: {_HEX_BYTE}){{3,31}}(?= *\.{{3}})|{_HEX_BYTE}(?: {_HEX_BYTE}){{7}}){CELL_END}"
).set_name("physical address")
ADDRESS: Final = pp.Regex(rf"{IPV4_TEXT}(?=:)|(?<=\[){IPV6_TEXT}(?=[\]%])").set_name("address")
ZONE: Final = IN_SQUARE_BRACKETS.copy().set_name("zone")
HOST: Final = pp.Regex(r"[^ \n:\[\]*]+(?=:)").set_name("host name")
PORT: Final = pp.Regex(r"[1-9][0-9]*" + CELL_END).set_name("port")
# 1 to 65535, decided by the first digits.
_PORT: Final = (
    "(?:[1-5][0-9]{0,4}|[7-9][0-9]{0,3}"
    "|6(?:[0-4][0-9]{0,3}|5(?:[0-4][0-9]{0,2}|5(?:[0-2][0-9]?|3[0-5]?|[4-9])?|[6-9][0-9]?)?|[6-9][0-9]{0,2})?)"
)
PORT_NUMBER: Final = pp.Regex(_PORT + CELL_END).set_name("port")
NO_PORT: Final = pp.Regex(r"[0*]" + CELL_END).set_name("no port")
SERVICE: Final = pp.Regex(r"[^ \n:*][^ \n:]*").set_name("service name")
NO_PEER: Final = pp.Regex(r"(?:\*|0\.0\.0\.0|\[::\]):[*0]" + CELL_END).set_name("no peer")


def pattern_of(lexeme: pp.ParserElement) -> str | None:
    """Return the regular expression of a lexeme, or None if it has more parts."""
    return str(lexeme.pattern) if isinstance(lexeme, pp.Regex) else None


CANONICAL: Final = {
    pattern_of(COUNT): 10**18 - 1,
    pattern_of(COUNT_IN_CELL): 10**18 - 1,
    pattern_of(SHORT_COUNT): 10**9 - 1,
    pattern_of(SHORT_COUNT_BEFORE_SLASH): 10**9 - 1,
    pattern_of(PORT_NUMBER): 65535,
}
"""The canonical lexemes, by pattern, and the largest number of each: whatever one accepts is the JSON of a number."""
NARROWER: Final = {
    pattern_of(INTEGER): COUNT,
    pattern_of(SIGNED): COUNT,
    pattern_of(NUMBER): COUNT_IN_CELL,
    pattern_of(BEFORE_SLASH): SHORT_COUNT_BEFORE_SLASH,
    pattern_of(PORT): PORT_NUMBER,
}
"""For the pattern of a lexeme of numbers, the canonical one that accepts most of them, and nothing else."""


def _words_pattern(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", " +") for word in longest_first)


# A question mark is what an encoding without the letter has left of it.
STATE_WORD: Final = r"[^\W\d_a-z][^\x00-&(-,./:->@\[-^`-\x7f]*+"
STATE_PHRASES: Final = _words_pattern(state for state in STATES if " " in state)
STATE: Final = pp.Regex(rf"(?:{STATE_PHRASES}|{STATE_WORD}){CELL_END}").set_name("state")
"""A phrase, or any word in capitals of any script. Whether and which state it is, the lexicon shows."""
KNOWN_STATE: Final = pp.Regex(rf"(?:{_words_pattern(STATES)}){CELL_END}").set_name("state")
WORDS_TEXT: Final = r"[^\W\d_][^ \n:\[\]]*(?: [^\W\d_][^ \n:\[\]]*){0,3}" + CELL_END
WORDS: Final = pp.Regex(WORDS_TEXT).set_name("words")
"""Words of any language."""


def phrase(meaning: str) -> pp.ParserElement:
    """Return the lexeme of a meaning: any phrase that the lexicon has for it.

    >>> phrase("on_link").parse_string("On-link").as_list()
    ['On-link']
    """
    return pp.Regex(rf"(?:{_words_pattern(phrases(meaning))}){CELL_END}").set_name(meaning.replace("_", " "))


def adjacent(*parts: pp.ParserElement | str) -> pp.ParserElement:
    """Return a sequence without blanks between its parts.

    >>> adjacent(INDEX("index"), ":").matches("1 :")
    False
    """
    first, *others = (pp.Literal(part).suppress() if isinstance(part, str) else part.copy() for part in parts)
    return pp.And([first, *(part.leave_whitespace() for part in others)])


def address(side: str) -> pp.ParserElement:
    """Return an IP address, an IPv6 one in brackets and perhaps with its zone.

        address = ipv4 | "[" ipv6 [ "%" zone ] "]"

    Args:
        side: ``local`` or ``remote``, with which the results names begin.
    """
    return adjacent(
        pp.Opt(pp.Literal("[").suppress()),
        ADDRESS(f"{side}_address"),
        pp.Opt(adjacent("%", ZONE(f"{side}_zone")).leave_whitespace()),
        pp.Opt(pp.Literal("]").suppress()),
    )


def endpoint(side: str) -> pp.ParserElement:
    """Return an endpoint as Windows prints it.

    endpoint = ( address | host ) ":" ( port | "0" | "*" | service )
    """
    port = (PORT(f"{side}_port") | NO_PORT.suppress() | SERVICE(f"{side}_service")).set_name("port")
    return adjacent((address(side) | HOST(f"{side}_host")).set_name("address"), ":", port)


def numeric_endpoint(side: str) -> pp.ParserElement:
    """Return an endpoint of numbers only, as most rows have them.

        endpoint = address ":" port

    >>> numeric_endpoint("local").parse_string("[2001:db8::1]:80").as_dict()
    {'local_address': '2001:db8::1', 'local_port': '80'}
    """
    return adjacent(address(side), ":", PORT(f"{side}_port"))


LOCAL: Final = endpoint("local").set_name("local address")
REMOTE: Final = (NO_PEER.suppress() | endpoint("remote")).set_name("foreign address")
NUMERIC_LOCAL: Final = numeric_endpoint("local")
NUMERIC_REMOTE: Final = NO_PEER.suppress() | numeric_endpoint("remote")
