"""The tables of fields in schema.md, from the models of the schema.

A table stands between two comments; the first names its model::

    <!-- fields of Socket -->
    <!-- end of fields -->

Which systems fill the fields of records is in schema.tsv. ``python -m docs.schema --write`` puts the tables in place,
``python -m docs.schema`` says whether they are up to date.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any, Final

from netparse.schema.comparison import comparison_schema
from netparse.schema.report import RECORDS, report_schema
from netparse.schema.summary import InputSummary, summary_schema

FOLDER: Final = Path(__file__).parent
DOCUMENT: Final = FOLDER / "schema.md"
MARKS: Final = FOLDER / "schema.tsv"
SYSTEMS: Final = ("Windows", "Linux", "BSD")
TABLE: Final = re.compile(r"(<!-- fields of (\w+) -->\n).*?(<!-- end of fields -->\n)", re.DOTALL)
MOST_WORDS: Final = 4
"""Values that a cell lists; where there are more, the text below the table does."""
KINDS: Final = {model.__name__: kind for kind, model in RECORDS.items()}
PARTS: Final = {
    "Capture": "captures",
    "ComparedCounter": "compared counters",
    "ComparisonDiagnostic": "comparison diagnostics",
    "Diagnostic": "diagnostics",
}
"""What arrays are of."""


def marks() -> dict[tuple[str, str], list[str]]:
    """Return how each system fills a field, by the kind of record and the field: the cells of ``SYSTEMS``."""
    lines = MARKS.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {(kind, field): cells for kind, field, *cells in rows}


def definitions() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of every model, by its name."""
    schemas = {"Report": report_schema(), "Comparison": comparison_schema(), InputSummary.__name__: summary_schema()}
    return schemas | {name: model for schema in schemas.values() for name, model in schema["$defs"].items()}


def type_of(schema: dict[str, Any]) -> str:
    """Return the type of a field in words.

    >>> type_of({"anyOf": [{"type": "integer", "minimum": 0, "maximum": 65535}, {"type": "null"}]})
    'integer 0 to 65535'
    >>> type_of({"enum": ["error", "warning", "info"], "type": "string"})
    '`"error"`, `"warning"` or `"info"`'
    """
    (schema,) = [part for part in schema.get("anyOf", [schema]) if part.get("type") != "null"]
    if "const" in schema:
        return f'always `"{schema["const"]}"`'
    if "enum" in schema:
        *words, last = [f'`"{word}"`' for word in schema["enum"]]
        return f"{', '.join(words)} or {last}" if len(words) < MOST_WORDS else "string, see below"
    if "$ref" in schema:
        return "object"
    match schema["type"]:
        case "array":
            items = schema["items"]
            part = PARTS[_name(items)] if "$ref" in items else "records" if "oneOf" in items else "strings"
            return f"array of {part}"
        case "object":
            return "object of strings"
        case "boolean":
            return "true or false"
        case "string":
            return "string (ISO 8601)" if schema.get("format") == "date-time" else "string"
        case "integer" if "maximum" in schema:
            return f"integer {schema['minimum']} to {schema['maximum']}"
        case "integer" if "minimum" in schema:
            return f"integer ≥ {schema['minimum']}"
        case other:
            return str(other)


def _name(reference: dict[str, Any]) -> str:
    return str(reference["$ref"]).rpartition("/")[2]


def field_table(name: str) -> str:
    """Return the table of a model's fields; that of a record says which systems fill each."""
    kind = KINDS.get(name)
    systems = SYSTEMS if kind else ()
    titles = ("Field", "Type", *systems, "Meaning")
    filled = marks()
    rows = [titles, ("---",) * len(titles)]
    for field, schema in definitions()[name]["properties"].items():
        cells = filled[kind, field] if kind else ()
        rows.append((f"`{field}`", type_of(schema), *cells, schema["description"].replace("``", "`")))
    return "".join(f"|{'|'.join(row)}|\n" if row[0] == "---" else f"| {' | '.join(row)} |\n" for row in rows)


def with_tables(document: str) -> str:
    """Return a document with the tables that the models give, between their comments."""
    return TABLE.sub(lambda match: f"{match[1]}{field_table(match[2])}{match[3]}", document)


def main() -> None:
    """Write the tables, or exit with 1 if they are not those of the models."""
    document = DOCUMENT.read_text(encoding="utf-8")
    written = with_tables(document)
    if "--write" in sys.argv[1:]:
        DOCUMENT.write_text(written, encoding="utf-8")
    elif document != written:
        sys.exit(f"{DOCUMENT.name} is not up to date: python -m docs.schema --write")


if __name__ == "__main__":
    main()
