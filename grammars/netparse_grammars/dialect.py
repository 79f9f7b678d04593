"""The language of dialects: plain declarations of the lines that a tool prints.

A `Dialect` lists the lines that may stand above rows (`Heading`), the tables themselves (`Table`, with a `Column` for
each title of the header line), and the sentences that the tool may print instead (`Message`). Words are named by
meaning; the phrases are in `netparse_grammars.lexicon`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, cast

from netparse_grammars.tools import NETSTAT, Tools

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pyparsing as pp

Severity = Literal["error", "warning", "info"]
System = Literal["linux", "windows", "bsd"]
"""The systems whose counters have names of their own."""
NormalizerName = Literal[
    "sockets",
    "unix_sockets",
    "routes",
    "bsd_routes",
    "interface_list",
    "interfaces",
    "bsd_interfaces",
    "interface_intervals",
    "counters",
    "kernel_counters",
    "counter_tree",
    "queues",
    "multicast_groups",
    "cells_only",
    "family_cells",
]
"""What makes records of the cells of a table: an entry of ``netparse.normalizing.NORMALIZERS``."""


GRAMMAR: Final = cast("pp.ParserElement", object())
"""Stands for a grammar in a declaration that has another one as its source."""


class CompiledForm(NamedTuple):
    """What was made of the grammar of a row form (`netparse_grammars.rows.form`)."""

    pattern: str
    takes_any_text: bool
    fast: CompiledForm | None = None
    joined_cells: Mapping[str, tuple[str, ...]] = {}
    canonical: Mapping[str, int] = {}


@dataclass(frozen=True, eq=False)
class Column:
    """One column of a table: its title in the header line, and what its cells look like.

    The results names in ``cell`` are fields of the schema, or cells that the table's normalizer needs or may have; what
    is neither goes to the record's ``native`` cells under its own name. A name goes there, too, without the underscore
    that it begins with: a field has the same name, or no name may begin so.
    """

    title: str
    cell: pp.ParserElement
    optional: bool = False
    fast: pp.ParserElement | None = None
    """A narrower form of the cell, with fewer results names, that most rows have: it is tried first, for speed."""
    fast_word: str | None = None
    """A regular expression for the cell if that is one word that no field takes: neighbours are read together, for
    speed."""
    when_followed_by: Mapping[str, pp.ParserElement] = field(default_factory=dict)
    """Other forms of the cell, by the title of the column that follows it; ``""`` where none does."""


@dataclass(frozen=True, eq=False)
class Heading:
    """A line above a table. Its fields hold for every record below it, until another heading sets them anew."""

    meaning: str
    fields: Mapping[str, object] = field(default_factory=dict)
    tools: Tools = NETSTAT
    """The tools that print this line."""
    within: bool = False
    """True if it stands within a section: the fields of the heading above it still hold."""
    repeats: bool = False
    """True if one run may print it several times, one after the other."""
    first: bool = False
    """True if it is the first line of a run: what follows it is another run than what stands above."""
    alone: Literal["after_command", "anywhere"] | None = None
    """Where it is an output though nothing follows it: below a command line that names the tool, or anywhere."""
    rest: str | None = None
    """A regular expression for what follows the phrase; what its groups match are fields, too."""
    untranslated: bool = False
    """True if it is the same in every language: no language follows from it."""
    pattern_without_words: str | None = None
    """A regular expression for it where its words are unknown. It is matched at the beginning of a text: the lines of
    words above rows, each without the blanks around it, and the rows."""


class Cut(NamedTuple):
    """A cell that the tool cuts at a width, without leaving a mark: one that is as wide may be cut."""

    cell: str
    """The results name of the cell; ``local`` and ``remote`` are whole endpoints, ``owner`` is ``pid/program``."""
    widths: tuple[int, ...]
    column: str | None = None
    """Title of the column whose width in the header is the one of ``widths`` that applies."""
    room: int | None = None
    """How far behind that column's title the cell's own must stand."""
    title: str = ""
    """The title of the cell itself."""
    unless: str | None = None
    """A regular expression that is found in command lines with which the tool cuts nothing."""


class EndpointWidths(NamedTuple):
    """The width of endpoints in one layout, and the characters to which it cuts the part before the port."""

    field: int
    address: int
    name: int


class EndpointLayouts(NamedTuple):
    """The layouts of a table whose endpoints are cut twice; a row shows which layout it has."""

    usual: EndpointWidths
    narrow: EndpointWidths
    wide: EndpointWidths
    narrow_beside: tuple[str, ...]
    """Results names of the cells beside which the layout is the narrow one."""
    wide_from: int
    """Characters from the beginning of one endpoint to that of the next, above which the layout is the wide one."""


class RouteWidths(NamedTuple):
    """At which width a table of routes cuts its addresses, and what the width of their column shows."""

    address: int
    """Characters to which addresses and names are cut, where the header shows a column of that width."""
    ipv6_column: int
    """Characters above which a column of destinations is one of IPv6."""


class InterfaceWidths(NamedTuple):
    """At which widths a table of interfaces cuts its cells; the room between the titles shows which layout it has.

    The MTU is aligned to the left, or to the right below a title that then has little room.
    """

    names: tuple[int, ...]
    """Characters to which names are cut, the fewest first."""
    name_room: int
    """Room between the titles of the name and of an MTU aligned to the right, where names are cut to the fewest."""
    right_aligned_mtu: int
    """Room that the title of an MTU has at most if that is aligned to the right."""
    narrow_network: int
    """Characters of a network in the narrow layout, and of an IPv6 network in any that is not uniform."""
    network: int
    """Characters of a network in the other layouts."""
    address: int
    """Characters of an address."""
    narrow_address: int
    """Characters of an IPv4 address, or a name, in a layout that is not uniform."""
    address_room: int
    """Room between the titles of an address and of what follows it, from which on the layout is uniform."""


class Announced(NamedTuple):
    """How the rows of a table are found and followed, besides its header line and headings."""

    starts_with: str | None = None
    """A regular expression for the first row, if neither a header line nor a heading announces the table."""
    first_row_pattern: str | None = None
    """A regular expression for the first row of an output, where a heading and any row are not enough."""
    next_section_row_pattern: str | None = None
    """The same for the first row of a later section."""
    subheading: str | None = None
    """A regular expression for headings that are not in the lexicon; what its groups match are fields of the rows."""
    signature_rows: int = 2
    """Rows that the signature of a dialect may need to see."""
    distinctive: bool = True
    """False if lines of other texts may look like rows: after a gap, rows must then be indented as those before it."""
    continues_after_other_table: bool = False
    """True if rows may go on below the header of another table."""
    reprints_header: bool = False
    """True if a run that repeats itself prints nothing but the header line again."""


class RowLayout(NamedTuple):
    """How rows stand on lines."""

    row_end: pp.ParserElement | None = None
    """What a row may hold after its last column."""
    row_end_is_rare: bool = False
    """True if most rows end with their last column, and what others hold behind it begins on the same line."""
    most_lines: int = 4
    """Lines that a row may take."""
    indented: bool = False
    """True if all lines of a row but the first are indented: one that is not understood is lost from that row."""
    outline: bool = False
    """True if all rows are indented deeper than their heading, and a row belongs to the last one that is less deep."""
    indent: int | None = None
    """Blanks by which rows are indented deeper than their heading, some twice as much, if only that shows that they are
    rows."""
    last_row_lacks: str | None = None
    """The results name of a cell that all rows but the last have: behind that, a row is one only if it is known."""
    right_aligned: bool = False
    """True if the first column is aligned to the right: below an indented row, one without indent is none of them."""
    row_without_indent: pp.ParserElement | None = None
    """The form of rows that stand no deeper than their heading: nothing but rows that are known."""
    continuations: tuple[pp.ParserElement, ...] = ()
    """Lines that belong to the row above them. The last form ends the record; the first may do without it."""
    continued_by_command: str | None = None
    """A regular expression that is found in command lines with which rows are continued."""
    owner_messages: tuple[str, ...] = ()
    """Meanings of the messages that may stand in place of such lines."""


class Headerless(NamedTuple):
    """How rows are found and read without any header, as ``findstr`` and ``grep`` leave them."""

    row: pp.ParserElement | None = None
    """The row form; it accepts nothing but rows that are complete. None if rows need a title all the same."""
    search: tuple[str, ...] = ()
    """Regular expressions, one of which is found in every such row. Each begins with a literal, which makes the search
    for them quick."""
    looks_like_row: str | None = None
    """A regular expression that is found in lines that a person would take for rows, wherever they stand."""


class ByForm(NamedTuple):
    """How rows are read below words that no lexicon has: the form of a cell shows what it is."""

    row: pp.ParserElement
    titles: int = 1
    """Lines of words above the rows."""
    aligned: str | None = None
    """A sign that stands in the same column of all rows."""
    certain: pp.ParserElement | None = None
    """The form of rows that lists of others do not have, if ``row`` accepts more: one of the first rows must be such
    where no other table or ruler shows what they are."""
    below_heading: bool = False
    """True if rows must stand below a heading of their own, known or in its place."""


@dataclass(frozen=True, eq=False)
class Table:
    """One kind of section: the lines that announce it and the row form that reads it.

    A table has either ``columns``, and then a header line announces it (and one of its ``headings``, if it has any),
    or a ``row``, and then one of its ``headings`` alone announces it, or the row with which it starts.
    """

    name: str
    normalizer: NormalizerName
    """What makes records of the rows; it decides of which kind they are. ``normalizer_by`` may name others for some."""
    tools: Tools
    """The tools that print it, on some system: where there is more than one, it does not show which was run."""
    columns: tuple[Column, ...] = ()
    row: pp.ParserElement | None = None
    headings: tuple[str, ...] = ()
    header: str | None = None
    """Meaning of header lines whose titles do not stand one for each column: all columns are there."""
    fields: Mapping[str, object] = field(default_factory=dict)
    """What holds for every row."""
    fields_from_command: tuple[tuple[str, Mapping[str, object]], ...] = ()
    """Regular expressions that may be found in the command line of a run, each with what then holds for every row. The
    first that is found goes before others; what a heading or a cell says goes before all."""
    normalizer_by: tuple[str, Mapping[str, NormalizerName]] | None = None
    """The results name of a cell, and the normalizers of the rows by the words in it, where rows of several kinds share
    the table; a row with another word has the table's own."""
    found: Announced = Announced()
    layout: RowLayout = RowLayout()
    headerless: Headerless = Headerless()
    unknown_language: ByForm | None = None
    counters: System | None = None
    """Whose names the counters of its rows have."""
    label_orders: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """The English labels of whole sections, by group, in the order in which every version prints as many."""
    label_sign: str | None = None
    """What stands between a label and its value, in the same column of all rows of a section."""
    waits_for_section: bool = False
    """True if the rows of a section are normalized together: what is in no lexicon may go by its place among them."""
    cuts: tuple[Cut, ...] = ()
    touching: tuple[tuple[str, str], ...] = ()
    """Results names of neighbouring cells between which no blank may stand: the width of the column shows where the
    first ends."""
    endpoint_layouts: EndpointLayouts | None = None
    route_widths: RouteWidths | None = None
    interface_widths: InterfaceWidths | None = None
    flag_names: Mapping[str, str] = field(default_factory=dict)
    """What each letter, or group of letters, in the cell ``flags`` means."""
    flag_words: bool = False
    """True if flags are words with commas between them."""
    source: Callable[[], Table] | None = None
    """The declaration that has the grammars, if this one only has what was made of them."""
    forms: Mapping[str, CompiledForm] = field(default_factory=dict)
    """What was made of its grammars, by the names of row forms (`netparse_grammars.rows.compiled`)."""


@dataclass(frozen=True, eq=False)
class Message:
    """A sentence of the tool. With ``open_ended`` more text may follow; with ``body`` more lines that match it.

    Other programs may print the same sentence, so it counts only where it is ``found``: inside an output; there, or
    below a command line that names the tool; or anywhere, if it names the tool itself.
    """

    meaning: str
    severity: Severity = "info"
    open_ended: bool = False
    body: str | None = None
    rest: str | None = None
    """A regular expression for what follows the phrase."""
    found: Literal["inside", "after_command", "anywhere"] = "inside"
    pattern_without_words: str | None = None
    """A regular expression for it inside an output where its words are unknown."""


@dataclass(frozen=True, eq=False)
class Dialect:
    """The output language of one tool family."""

    name: str
    description: str
    os: str | None
    headings: tuple[Heading, ...]
    tables: tuple[Table, ...]
    messages: tuple[Message, ...] = ()
    empties: tuple[str, ...] = ()
    """Meanings of lines that mean "no rows"."""
    console_width: int | None = None
    """Columns of the system's console if text that is copied from it keeps the breaks of longer lines."""
    signature: str | None = None
    """A regular expression that is found in the first lines of an output if another dialect has the same tables."""
    excluded_by: str | None = None
    """A regular expression that is found in an output of another tool, and in none of this one: it is looked for from
    the lines above the rows on, and outweighs the signature, which a row may show that has lost a blank."""
    translated: bool = False
    """True if the tool prints other languages than English: else no title in another one is its own."""
    general: str | None = None
    """Name of the dialect with the same tables that is used until a text shows the signature of this one."""
    repeats: tuple[str, ...] = ()
    """Meanings of the headings that one run may print several times, one after the other."""
    unended_note: str | None = None
    """A regular expression for what the tool may print in front of any line."""
    flag_names: Mapping[str, str] = field(default_factory=dict)
    """The meanings of the flags of routes, for tables that have no ``flag_names``."""
    states: frozenset[str] = frozenset()
    """The words that it prints for states, if those of other tools are not understood."""
    state_words: Mapping[str, str] = field(default_factory=dict)
    """Words for states that only this tool prints, or that mean something else than in the lexicon, and the states."""
    family: str | None = None
    """Address family of a socket whose protocol has no number."""
    service_width: int | None = None
    """Characters to which names of services are cut."""
