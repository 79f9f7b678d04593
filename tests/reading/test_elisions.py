"""A mark in place of rows that were left out is diagnosed and changes no record, in any table."""

from __future__ import annotations

from typing import Final

import pytest

from tests.reports import codes_of, records_of, report_of

OUTPUTS: Final = {
    "sockets": (
        "Active Internet connections (w/o servers)\n"
        "Proto Recv-Q Send-Q Local Address           Foreign Address         State\n",
        "tcp        0      0 192.0.2.10:22           198.51.100.7:50211      ESTABLISHED\n",
    ),
    "Windows": (
        "Active Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n",
        "  TCP    192.0.2.10:49712       203.0.113.80:443       ESTABLISHED     4388\n",
    ),
    "routes": (
        "Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n",
        "192.0.2.0       0.0.0.0         255.255.255.0   U     0      0        0 eth0\n",
    ),
    "counters": ("udp:\n", "\t7 datagrams received\n"),
}
MARKS: Final = (
    *(
        "...",
        "[...]",
        "\u2026",
        "(snip)",
        "<snip>",
        "[cut]",
        "[output truncated]",
        "(lots more)",
        "... etc.",
        "--- snip ---",
    ),
    *(
        "---8<---",
        "-- 8< --",
        "[gekürzt]",
        "(...usw.)",
        "[tronqué]",
        "(recortado)",
        "[omitido]",
        "(salida omitida)",
    ),
    *(
        "[обрезано]",
        "(пропущено)",
        "\uff08略\uff09",
        "(中略)",
        "... 以下省略",
    ),
    *(
        "\uff08以下略\uff09",
        "以下省略",
        ":   :",
        "\uff1a",
        "(중략)",
        "[이하 생략]",
        "\uff08省略\uff09",
    ),
)


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize("mark", MARKS)
def test_elision_among_rows_and_behind_the_last(name: str, mark: str) -> None:
    header, row = OUTPUTS[name]
    for below in ("", row):
        report = report_of(f"{header}{row}{mark}\n{below}")
        assert len(records_of(report)) == 1 + bool(below), report
        line = header.count("\n") + 2
        assert codes_of(report) == [("elided_rows", line)]
        assert report["lines"]["unparsed"] == report["lines"]["context"] == 0


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize("line", ["=====", "-----", "=" * 40, "-" * 72])
def test_ruler_behind_the_last_row_is_not_unparsed(name: str, line: str) -> None:
    header, row = OUTPUTS[name]
    report = report_of(f"{header}{row}{line}\nGood bye.\n")
    assert (len(records_of(report)), codes_of(report)) == (1, [])
