"""The JSON Schema is the one that is checked in, it is valid, it describes every field, and every report fits it."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING, Any, Final, get_args

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from typer.testing import CliRunner

import netparse
from netparse.cli import app
from netparse.schema.diagnostics import DiagnosticCode
from netparse.schema.report import RECORDS, State, report_schema
from tests.printing.texts import TABLE
from tests.reports import report_of
from tests.samples.origins import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.thorough

SCHEMA: Final[dict[str, Any]] = json.loads(
    resources.files(netparse).joinpath("schema/report-1.schema.json").read_text(encoding="utf-8")
)
VALIDATOR: Final = Draft202012Validator(SCHEMA)
PATHS: Final = sorted(SAMPLES.rglob("*.txt"))
CODES: Final = (
    "unparsed_line cut_row tool_message unsupported_tool unknown_header unknown_state replaced_characters"
    " guessed_encoding headerless_rows nothing_recognized input_limit"
)
KINDS: Final = "socket unix_socket route interface statistic multicast_group other"
STATES: Final = (
    "LISTEN SYN_SENT SYN_RECEIVED ESTABLISHED FIN_WAIT_1 FIN_WAIT_2 CLOSE_WAIT CLOSING LAST_ACK TIME_WAIT CLOSED BOUND"
    " DELETE_TCB NEW_SYN_RECV IDLE UNKNOWN"
)
SOCKET_FIELDS: Final = (
    "kind line last_line native protocol family local_address local_zone local_host local_port local_service"
    " remote_address remote_zone remote_host remote_port remote_service state native_state recv_q send_q pid program"
    " components user uid inode timer rx_bytes tx_bytes offload_state interface truncated redacted"
)
ROUTE_FIELDS: Final = (
    "kind line last_line native family destination destination_host gateway gateway_host gateway_link gateway_zone"
    " on_link interface interface_index interface_address metric flags flag_names persistent reject mtu mss window irtt"
    " ref_count use expire table"
)
UNIX_SOCKET_FIELDS: Final = (
    "kind line last_line native path type state flags flag_names ref_count inode pid program recv_q send_q"
    " kernel_address peer truncated redacted"
)
SHARED: Final = (
    "line last_line native truncated redacted protocol family state recv_q send_q pid program inode rx_bytes tx_bytes"
    " interface flags flag_names ref_count metric mtu name"
)
"""Names of fields that several kinds have, each with one meaning; name, state and metric are those of the record."""
REPORT_FIELDS: Final = "schema_version source captures diagnostics lines"
CAPTURE_FIELDS: Final = "tool os dialect language command host captured_at first_line last_line records diagnostics"


def objects() -> list[tuple[str, dict[str, Any]]]:
    return [("Report", SCHEMA), *SCHEMA["$defs"].items()]


def test_emitted_schema_is_the_one_that_is_checked_in() -> None:
    assert json.loads(json.dumps(report_schema())) == SCHEMA


@pytest.mark.parametrize("name", ["report", "comparison", "summary"])
def test_schema_of_the_command_line_is_the_one_that_is_checked_in(name: str) -> None:
    kept = resources.files(netparse).joinpath(f"schema/{name}-1.schema.json").read_text(encoding="utf-8")
    assert CliRunner().invoke(app, ["schema", name]).stdout == kept
    Draft202012Validator.check_schema(json.loads(kept))


def test_schema_is_valid() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"]
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(("name", "definition"), [pytest.param(*pair, id=pair[0]) for pair in objects()])
def test_everything_is_described(name: str, definition: dict[str, Any]) -> None:
    assert definition.get("description", "").strip(), name
    for field, schema in definition.get("properties", {}).items():
        assert len(schema.get("description", "")) > 3, f"{name}.{field}"


@pytest.mark.parametrize(("name", "definition"), [pytest.param(*pair, id=pair[0]) for pair in objects()])
def test_nothing_else_is_allowed(name: str, definition: dict[str, Any]) -> None:
    assert definition["additionalProperties"] is False, name


@pytest.mark.parametrize(
    ("definition", "fields"),
    [
        pytest.param(SCHEMA, REPORT_FIELDS, id="Report"),
        pytest.param(SCHEMA["$defs"]["Capture"], CAPTURE_FIELDS, id="Capture"),
        pytest.param(SCHEMA["$defs"]["Socket"], SOCKET_FIELDS, id="Socket"),
        pytest.param(SCHEMA["$defs"]["Route"], ROUTE_FIELDS, id="Route"),
        pytest.param(SCHEMA["$defs"]["UnixSocket"], UNIX_SOCKET_FIELDS, id="UnixSocket"),
        pytest.param(
            SCHEMA["$defs"]["MulticastGroup"], "interface family group_address ref_count", id="MulticastGroup"
        ),
        pytest.param(SCHEMA["$defs"]["Other"], "kind line last_line native truncated redacted table_name", id="Other"),
        pytest.param(SCHEMA["$defs"]["Diagnostic"], "severity code message line column text", id="Diagnostic"),
        pytest.param(SCHEMA["$defs"]["LineCounts"], "total records structure messages context unparsed", id="lines"),
        pytest.param(SCHEMA["$defs"]["Source"], "path encoding encoding_from", id="Source"),
    ],
)
def test_names_are_those_that_were_promised(definition: dict[str, Any], fields: str) -> None:
    assert {*fields.split()} <= {*definition["properties"]}


def type_of(schema: dict[str, Any]) -> object:
    """Return the type that a JSON Schema states: which values of that type there are and null are left aside."""
    if "anyOf" in schema:
        types = [type_of(choice) for choice in schema["anyOf"] if choice.get("type") != "null"]
        return types[0] if len(types) == 1 else types
    if "$ref" in schema:
        return schema["$ref"]
    inner = schema.get("items") or schema.get("additionalProperties")
    return (schema["type"], type_of(inner)) if inner else schema["type"]


def types_of_fields(definitions: dict[str, Any]) -> dict[str, list[object]]:
    """Return the types of every field of the records, one for each kind that has it."""
    types: dict[str, list[object]] = {}
    for model in RECORDS.values():
        for name, schema in definitions[model.__name__]["properties"].items():
            if name != "kind":
                types.setdefault(name, []).append(type_of(schema))
    return types


def test_no_field_has_two_types() -> None:
    types = types_of_fields(SCHEMA["$defs"])
    assert {name for name, several in types.items() if any(other != several[0] for other in several)} == set()
    assert types["flags"][0] == "string"
    assert types["flag_names"][0] == ("array", "string")


def test_field_with_two_types_is_seen() -> None:
    definitions = json.loads(json.dumps(SCHEMA["$defs"]))
    definitions["UnixSocket"]["properties"]["flags"] = definitions["UnixSocket"]["properties"]["flag_names"]
    types = types_of_fields(definitions)["flags"]
    assert ("array", "string") in types
    assert "string" in types


def test_no_field_has_two_meanings() -> None:
    """A name that a further kind gets is to be looked at: it must mean there what it means elsewhere."""
    types = types_of_fields(SCHEMA["$defs"])
    assert {name for name, several in types.items() if len(several) > 1} == {*SHARED.split()}


def test_words_are_those_that_were_promised() -> None:
    assert {*CODES.split()} <= {*get_args(DiagnosticCode)}
    assert {*get_args(State)} == {*STATES.split()}
    assert {*KINDS.split()} <= {*RECORDS}


@pytest.mark.parametrize("path", [pytest.param(path, id=path.relative_to(SAMPLES).as_posix()) for path in PATHS])
def test_report_of_a_sample_fits(path: Path) -> None:
    VALIDATOR.validate(report_of(path.read_bytes()))


def test_report_with_all_fields_fits() -> None:
    """In Python, fields that are null are there."""
    VALIDATOR.validate(netparse.parse(TABLE).model_dump(mode="json"))


@pytest.mark.parametrize(("field", "value"), [("local_port", 65536), ("pid", -1), ("state", "SLEEPING"), ("colour", 1)])
def test_wrong_record_does_not_fit(field: str, value: object) -> None:
    report = report_of(TABLE)
    report["captures"][0]["records"][0][field] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(report)
