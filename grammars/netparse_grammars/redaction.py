"""Marks that people write over cells before they publish an output: ``10.x.x.x``, ``<redacted>``, ``████``.

A mark may have any width and hold blanks, so no lexeme describes it. It is covered instead, by as many signs as it has
characters, and the sign stands for any cell that can be hidden. So the grammar of the row decides what each mark hides:

    >>> covered("tcp  0  0 10.x.x.x:22  [my ip]:*  LISTEN  xxxx/sshd", port_behind=True).replace(COVER, "_")
    'tcp  0  0 ________:22  _______:*  LISTEN  ____/sshd'

An IPv6 address may have a port behind a colon, or not; both can be meant:

    >>> [covered("2001:db8:xxxx::1:443", port_behind=behind).replace(COVER, "_") for behind in (True, False)]
    ['________________:443', '____________________']

What tools print themselves is no mark: ``*:*``, ``*.22``, ``<Link#4>``, ``[ ACC ]``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from netparse_grammars.expressions import expression
from netparse_grammars.texts import CELL_END

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

COVER: Final = "\ue000"
"""What stands for each character of a mark: one of Unicode's private use, which no tool prints."""
COVERED_TEXT: Final = COVER + "++"
HIDEABLE: Final = frozenset(
    {
        *(f"{side}_{part}" for side in ("local", "remote") for part in ("address", "zone", "host", "port", "service")),
        *("pid", "epid", "program", "eprocess", "uid", "user", "path", "security_context"),
        *("destination", "destination_host", "destination_zone", "netmask", "interface_address"),
        *("gateway", "gateway_host", "gateway_link", "gateway_zone", "interface"),
        *("name", "network", "address", "mac_address", "hardware_address", "group_address"),
        *("socket", "tcpcb", "pcb", "kernel_address", "peer"),
        *("foreign_address", "link_layer_address", "linklayer_address", "hw_address", "neighbour", "source"),
    }
)
"""Results names of the cells that are worth hiding: who talks to whom, and what runs there. No counter, no state."""
LONGEST_LINE: Final = 4096
"""Characters of a line in which marks are looked for: no row of any tool has as many."""
KEPT: Final = 64
"""Texts for which it is kept what they are with their marks covered: one line is asked for by many forms."""

# One of these stands in place of a digit or a letter; the letters are no hexadecimal digits.
_SIGN: Final = "xXyYnN*#\u00d7\u2022\u2588\u2591-\u2593\u25a0\u25cf"
_IPV4_PART: Final = f"[0-9{_SIGN}]{{1,4}}"
_IPV6_PART: Final = f"[0-9A-Fa-f{_SIGN}]{{0,4}}"
_ZONE: Final = r"%[\w.-]{1,16}"
_BYTE: Final = f"[0-9A-Fa-f{_SIGN}]{{2}}"
_APART: Final = r"(?<![\w.:*-])"
_LENGTH: Final = rf"(?:/[0-9]{{1,3}}{CELL_END})?"
_IPV4: Final = (
    rf"{_APART}(?=[0-9.]{{0,12}}[{_SIGN}])"
    rf"(?:(?:{_IPV4_PART}\.){{3}}{_IPV4_PART}|(?:{_IPV4_PART}\.){{2}}{_IPV4_PART}{CELL_END}"
    rf"|{_IPV4_PART}(?:\.{_IPV4_PART}){{0,2}}(?=/[0-9]{{1,2}}{CELL_END}))(?![\w*#]){_LENGTH}"
)
_LETTERS: Final = (
    rf"{_APART}(?:a{{1,3}}\.b{{1,3}}\.c{{1,3}}\.d{{1,3}}|A{{1,3}}\.B{{1,3}}\.C{{1,3}}\.D{{1,3}})(?!\w){_LENGTH}"
)
_MAC: Final = rf"{_APART}(?=[0-9A-Fa-f-]{{0,15}}[{_SIGN}]){_BYTE}(?:-{_BYTE}){{5}}(?![\w-])"
_IPV6: Final = (
    rf"(?<![\w.*-])(?<![^:]:)(?=[0-9A-Fa-f:]{{0,40}}[{_SIGN}])"
    rf"(?:{_IPV6_PART}:){{2,8}}{_IPV6_PART}(?:(?:\.{_IPV4_PART}){{3}})?(?![\w*#]){_LENGTH}"
)
# Beside a sign that ends a part of a cell, or alone.
_BEGINS: Final = r"(?<![^\s:./%\[(@=])"
_ENDS: Final = r"(?![^\s:./%\])*])(?!\.[\w-]{1,64}\.)"
# A line that begins with number signs and one blank is a heading.
_NUMBER_SIGNS: Final = r"(?!(?<![^\n])#{2,6} [^ ])#{2,64}"
_SIGNS: Final = rf"\*{{2,64}}|{_NUMBER_SIGNS}|\?{{3,64}}|[\u2588\u2591-\u2593\u2022\u25a0\u25cf\u00d7]{{1,64}}"
_ONE_SIGN_AS_PORT: Final = rf"(?<=[0-9x\]]:)[xX]{CELL_END}"

_DONE: Final = "redact|remov|hidden|mask|censor|anonymi|sanit|scrub|obfuscat|private|secret|omit|filter|delet|confident"
_WHOSE: Final = "my|your|our|the|public|private|local|remote|internal|external|server|client|router|gateway|wan|lan"
_WHAT: Final = (
    "ip|ipv4|ipv6|mac|addr|address|host|hostname|name|port|pid|process|user|username|account|domain|fqdn|program|path"
    "|interface"
)
_WORDS: Final = (
    rf"(?i:[\w .-]{{0,24}}?(?:{_DONE})[\w .:-]{{0,24}}"
    rf"|(?:(?:{_WHOSE})[ _-]?){{0,3}}(?:{_WHAT}|{_WHOSE})(?:[ _-]?(?:{_WHAT}|[0-9a-z]{{1,3}})){{0,3}}"
    r"|[x*#.]{1,24})"
)
_IN_BRACKETS: Final = (
    rf"(?<![0-9A-Za-z])(?:<{_WORDS}>|\[{_WORDS}\]|\({_WORDS}\)|\{{{_WORDS}\}})(?![0-9A-Za-z]){_LENGTH}"
)
_PLAIN_WORD: Final = (
    r"(?<![\w.-])(?:[\w-]{0,24}?(?:REDACTED|Redacted|redacted)[\w-]{0,24}|REMOVED|HIDDEN|MASKED|CENSORED)"
    rf"(?![\w-]){_LENGTH}"
)
BRACKETED_WORDS: Final = r"[<\[({][\w .-]{1,40}[>\])}]"
"""What may be a mark with blanks in it: rows without a header are searched for with it."""
_MARK: Final = expression(
    rf"(?<![0-9A-Za-z])(?![ \n])(?:{_IN_BRACKETS}|{_PLAIN_WORD}|{_LETTERS}|(?P<ipv4>{_IPV4})|{_MAC}|(?P<ipv6>{_IPV6})"
    rf"|{_BEGINS}(?:{_SIGNS}|[xX]{{2,64}}|[yY]{{2,64}}){_ENDS}|{_ONE_SIGN_AS_PORT})"
)
# In a cell that may hold any word, two or three letters are one.
_FREE_MARK: Final = expression(
    rf"(?:{_IN_BRACKETS}|{_LETTERS}|{_IPV4}|{_MAC}|{_IPV6}|{_BEGINS}(?:{_SIGNS}|[xX]{{4,64}}|[yY]{{4,64}}){_ENDS})"
    rf"(?:{_ZONE})?|[\w.-]{{0,64}}?(?:REDACTED|Redacted|redacted)[\w.-]{{0,64}}(?:{_ZONE})?"
    rf"|(?<![\w.-])(?:REMOVED|HIDDEN|MASKED|CENSORED)(?![\w-])(?:{_ZONE})?"
)
_SHAPE_OF_MAC: Final = expression(rf"{_BYTE}(?:[:-]{_BYTE}){{5,7}}")
_HAS_SIGN: Final = expression(f"[{_SIGN}]")
_LEADING: Final = expression(rf"(?: *+{COVERED_TEXT}{CELL_END})++")
_WORDS_OF_HINTS: Final = (
    "xx XX yy YY nn NN ** ## ?? x. X. .x .X *. .* n. y. a.b aa.b A.B AA.B < [ ( {",
    "edact EDACT REMOVED HIDDEN MASKED CENSORED .# #.",
    "\u2588 \u2591 \u2592 \u2593 \u2022 \u25a0 \u25cf \u00d7",
)
_HINTS: Final = tuple(" ".join(_WORDS_OF_HINTS).split())
"""What is found in every mark that stands in a cell of any words: to look for it is quick."""


@lru_cache(KEPT)
def covered(text: str, *, port_behind: bool) -> str:
    """Return a text in which each mark is covered.

    Args:
        text: Some lines; they stay as they are if they are too long for rows.
        port_behind: Whether what stands behind the last colon of an IPv6 address is a port.
    """

    def cover(match: re.Match[str]) -> str:
        mark = match[0]
        if (match["ipv4"] or match["ipv6"]) and not _HAS_SIGN.search(mark):
            return mark  # the sign stands behind it
        if port_behind and match["ipv6"]:
            address, _, port = mark.rpartition(":")
            if port == "*" or port.isdecimal() or (port and not port.strip("xX*#")):
                shown = address if not _HAS_SIGN.search(address) else COVER * len(address)
                return f"{shown}:{port if port == '*' or port.isdecimal() else COVER * len(port)}"
        return COVER * len(mark)

    return text if len(text) > LONGEST_LINE else _MARK.sub(cover, text)


def leading_marks(line: str) -> int:
    """Return how many cells at the beginning of a line are hidden.

    >>> leading_marks("x.x.x.x   <redacted>   255.25"), leading_marks("0.0.0.0   x.x.x.x")
    (2, 0)
    """
    match = _LEADING.match(covered(f"{line}\n", port_behind=False))
    return len(match[0].split()) if match else 0


def may_hold_marks(cells: Iterable[str]) -> bool:
    """Return whether some of these cells may be marks; quick, and True for some that are none.

    >>> may_hold_marks(["sshd", "nginx"]), may_hold_marks(["sshd", "10.x.x.x"])
    (False, True)
    """
    text = " ".join(cells)
    if text.replace(".", "").replace(" ", "").isdecimal():
        return False
    return any(map(text.__contains__, _HINTS))


def is_mark(cell: str) -> bool:
    """Return whether a cell that may hold any word is hidden.

    A name in which somebody has hidden a part is hidden; one of few letters, or with an x in it, is a name.

    >>> [is_mark(cell) for cell in ("xxx.xxx.xxx.xxx", "10.x.x.x", "<my ip>", "web-REDACTED.example.com")]
    [True, True, True, True]
    >>> [is_mark(cell) for cell in ("xxx", "xx.example.com", "nginx", "<none>", "(squid-1)", "192.0.2.1")]
    [False, False, False, False, False, False]
    """
    return len(cell) <= LONGEST_LINE and _FREE_MARK.fullmatch(cell) is not None


def holds_mark(cell: str) -> bool:
    """Return whether a part of a path is hidden.

    >>> holds_mark("/home/<redacted>/agent.sock"), holds_mark("/tmp/.X11-unix/X0"), holds_mark("@/tmp/dbus-XXXXXXXX")
    (True, False, False)
    """
    return len(cell) <= LONGEST_LINE and _FREE_MARK.search(cell) is not None


def is_hidden_mac(cell: str) -> bool:
    """Return whether a mark has the shape of a MAC address.

    >>> is_hidden_mac("aa:bb:cc:xx:xx:xx"), is_hidden_mac("fe80::xxxx")
    (True, False)
    """
    return _SHAPE_OF_MAC.fullmatch(cell) is not None


def is_name_with_mark(cell: str) -> bool:
    """Return whether a hidden cell was a name, as what is left of it shows.

    >>> is_name_with_mark("web-REDACTED.example.com"), is_name_with_mark("<redacted>")
    (True, False)
    """
    return _MARK.fullmatch(cell.partition("%")[0]) is None
