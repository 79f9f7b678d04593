"""What stands above an output gives its command, host and time, and changes none of its records."""

from __future__ import annotations

from random import Random
from string import ascii_lowercase, printable
from typing import Final

import pytest
from netparse_grammars.context.prompts import PROMPT_LIMIT, host_of_output, read_prompt
from netparse_grammars.context.times import is_time, read_time

import netparse
from tests.printing.texts import TABLE
from tests.reading.edges import read
from tests.reading.provenance_lines import LINES, PROSE, Shown

pytestmark = pytest.mark.thorough

SAMPLES: Final = {
    "windows": TABLE,
    "linux": (
        "Active Internet connections (only servers)\n"
        "Proto Recv-Q Send-Q Local Address           Foreign Address         State      \n"
        "tcp        0      0 192.0.2.10:22           0.0.0.0:*               LISTEN     \n"
    ),
    "bsd": (
        "Routing tables\n\nInternet:\n"
        "Destination        Gateway            Flags     Netif Expire\n"
        "default            192.0.2.1          UGS         em0\n"
    ),
}


def shown_of(capture: netparse.Capture) -> Shown:
    time = capture.captured_at.isoformat().replace("+00:00", "Z") if capture.captured_at else None
    return Shown(capture.command, capture.host, time)


@pytest.mark.parametrize("lines", LINES)
def test_lines_above_an_output(lines: str) -> None:
    for sample in SAMPLES.values():
        [capture] = netparse.parse(f"{lines}\n{sample}").captures
        assert shown_of(capture) == LINES[lines]
        assert read(f"{lines}\n{sample}") == read(sample).moved(lines.count("\n") + 1)


@pytest.mark.parametrize("lines", LINES)
def test_what_is_above_is_no_part_of_the_output_before(lines: str) -> None:
    sample = SAMPLES["linux"]
    captures = netparse.parse(f"{sample}{lines}\n{sample}").captures
    assert [len(capture.records) for capture in captures] == [1, 1]
    assert shown_of(captures[0]) == Shown()
    assert shown_of(captures[1]) == LINES[lines]


@pytest.mark.parametrize("sentence", PROSE)
def test_prose_is_no_command(sentence: str) -> None:
    prompt = read_prompt(sentence)
    assert prompt is None or not prompt.command
    [capture] = netparse.parse(f"{sentence}\n{SAMPLES['linux']}").captures
    assert shown_of(capture) == Shown()


def test_random_text_is_no_command() -> None:
    chance = Random(20261130)
    letters = printable[:-5]
    texts = ("".join(chance.choices(letters, k=chance.randrange(60))) for _ in range(20_000))
    words = (
        " ".join(chance.choices([*PROSE[0].split(), *ascii_lowercase, "netstat", "route"], k=6)) for _ in range(2000)
    )
    found = [text for text in (*texts, *words) if (prompt := read_prompt(text)) and "netstat" in prompt.command]
    assert not found


def test_hosts_of_one_command() -> None:
    """Ansible prints the name of each machine above its output."""
    heads = [f"web0{number} | CHANGED | rc=0 >>\n{SAMPLES['linux']}" for number in range(1, 4)]
    command = "ansible web -m shell -a 'netstat -tln'"
    captures = netparse.parse(f"$ {command}\n" + "\n".join(heads)).captures
    assert [shown_of(one) for one in captures] == [Shown(command, f"web0{number}") for number in range(1, 4)]


def test_no_host_or_command_outlives_another_prompt() -> None:
    sample = SAMPLES["linux"]
    texts = (
        f"ada@web01:~$ netstat -tln\n{sample}",
        f"$ netstat -tl\n{sample}",
        f"ada@web02:~$ netstat -t\n{sample}",
        f"some words\n{sample}",
        f"=== netstat ===\n{sample}",
    )
    expected = [Shown("netstat -tln", "web01"), Shown("netstat -tl"), Shown("netstat -t", "web02"), Shown(), Shown()]
    assert [shown_of(capture) for capture in netparse.parse("".join(texts)).captures] == expected


REPEATED: Final = (
    *"a-=#$>@[](./\\ :~'\"|;",
    *("a/", "/a-", "[a@", "[a]", "<a>", "a@b ", "a: b ", "a; ", "a:/ ", "(a) ", "[1] ", "==> ", "A=1 ", "C:\\ "),
    *(
        "sudo ",
        "sudo -a b ",
        "ssh ",
        "ssh a ",
        "ssh -p ",
        "netstat ",
        "netstat -a ",
        "netstat -a b ",
        "a in ",
        "1 ",
        "Nov ",
    ),
)


@pytest.mark.parametrize("tail", ["", " netstat", " netstat -x !", "\x00"])
def test_the_longest_lines_are_read(tail: str) -> None:
    """A pattern that tries all ways to divide such a line would not come to an end."""
    for part in REPEATED:
        line = (part * PROMPT_LIMIT)[: PROMPT_LIMIT - len(tail)] + tail
        read_prompt(line, line)
        read_time(line)
        assert host_of_output(line) is None
        assert not is_time(line)


def test_a_longer_line_is_no_prompt() -> None:
    command = "netstat -an | grep ".ljust(PROMPT_LIMIT - 2, "x")
    assert read_prompt(f"$ {command}") == (command, None)
    assert read_prompt(f"$ {command}x") is None
