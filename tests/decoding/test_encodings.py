r"""Every language in every code page that can write it, parts in any order, and text that was misread once before.

The words were typed here from the translations of the tools, the rows are invented.
"""

from __future__ import annotations

import codecs
import re
from itertools import permutations
from random import Random
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from netparse_grammars.lexicon import LANGUAGES

import netparse
from netparse.decoding import decoder as decoder_module
from netparse.decoding import utf16
from netparse.decoding.code_pages import CODE_PAGES, proper_words, text_words, usual_pages
from netparse.decoding.decoder import Decoder
from netparse.decoding.line_ends import count_line_ends
from tests.printing.texts import TABLE
from tests.reports import codes_of, report_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTINGS: Final = settings(max_examples=60, deadline=None, derandomize=True)
ROW: Final = "tcp        0      0 192.0.2.10:22           203.0.113.80:51234      ESTABLISHED\n"

# A language, and a log with words of it in its lines; other letters beyond ASCII stand in it, too.
LOGS: Final = {
    "ca": "Connexions actives d'Internet (només servidors)\nProto Adreça local  Adreça exterior\n" + ROW,
    "cs": "Aktivní sokety domény UNIX (pouze servery)\nProto Místní Adresa  Vzdálená Adresa\n" + ROW,
    "de": "Aktive Sockets in der UNIX-Domäne (Nur Server)\nProto RefZäh Flaggen\n" + ROW,
    "es": "Tabla de rutas IP del núcleo\nProto  Dirección Local  Dirección Externa\n" + ROW,
    "et": "Aktiivsed internetiühendused (ainult serverid)\nProto Väline aadress\n" + ROW,
    "fr": "Connexions Internet actives (serveurs et établies)\nProto Fenêtre\n" + ROW,
    "ja": "稼働中のインターネット接続 (サーバのみ)\nProto 受信-Q 送信-Q 内部アドレス  外部アドレス  状態\n" + ROW,
    "ka": "ინტერნეტის აქტიური შეერთებები (მხოლოდ სერვერები)\nპროტო ლოკალური მისამართი\n" + ROW,
    "pt-BR": "Conexões Internet Ativas (sem os servidores)\nProto Endereço Local  Endereço Remoto\n" + ROW,
    "ru": "Активные соединения с интернетом (only servers)\nТаблица маршутизации ядра протокола IP\n" + ROW,  # noqa: RUF001
    "sv": "Aktiva UNIX-domänuttag (endast servrar)\nProto Tillstånd Användare Sökväg\n" + ROW,
    "zh-CN": "激活Internet连接 (仅服务器)\n活跃的UNIX域套接字 (仅服务器)\n" + ROW,
    "de windows": "Aktive Verbindungen\n\n  Proto  Lokale Adresse  Status\n  TCP  192.0.2.1:80  ABHÖREN\n",
    "es windows": "Conexiones activas\n\n  Proto  Dirección local  Dirección remota  Estado\n",
    "ja windows": "アクティブな接続\n\n  プロトコル  ローカル アドレス  外部アドレス  状態\n",
    "ko windows": "활성 연결\n\n  프로토콜  로컬 주소  외부 주소  상태\n",
    "pl windows": "Aktywne połączenia\nTrasy trwałe:\nNASŁUCHIWANIE\n",
    "pt-BR windows": "Conexões ativas\n\n  Proto  Endereço local  Endereço externo  Estado\n",
    "ru windows": "Активные подключения\n\n  Имя  Локальный адрес  Внешний адрес  Состояние\n",
    "zh-CN windows": "活动连接\n\n  协议  本地地址  外部地址  状态\n",
    "zh-TW windows": "使用中連線\n\n  協定  本機位址  外部位址  狀態\n",
}


def in_lexicon(text: str) -> bool:
    """Whether every line that is not ASCII has a word of the lexicon: words of Windows may not be there."""
    return all(not proper_words().isdisjoint(text_words(line)) for line in text.splitlines() if not line.isascii())


KNOWN: Final = {name: text for name, text in LOGS.items() if name in LANGUAGES or in_lexicon(text)}


def written(text: str, page: str) -> bytes | None:
    try:
        return text.encode(page)
    except UnicodeEncodeError:
        return None


WRITTEN: Final = [
    pytest.param(text, data, id=f"{name} {page}")
    for name, text in KNOWN.items()
    for page in CODE_PAGES
    if (data := written(text, page))
]


def decoded(data: bytes | str, size: int | None = None) -> tuple[str, Decoder]:
    decoder = Decoder()
    if isinstance(data, str):
        return "".join(decoder.text_blocks(data)), decoder
    size = size or len(data) or 1
    return "".join(decoder.blocks(data[start : start + size] for start in range(0, len(data), size))), decoder


def first_foreign_line(text: str) -> int:
    """Return the number of the first line that is not ASCII."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if not line.isascii())


def test_languages_and_code_pages_are_many() -> None:
    assert len({name for name in KNOWN if name in LANGUAGES}) >= 12
    assert len(WRITTEN) > 150


@pytest.mark.parametrize(("text", "data"), WRITTEN)
def test_language_in_a_code_page(text: str, data: bytes) -> None:
    shown, decoder = decoded(data)
    assert shown == text
    assert decoder.encoding_from == "guessed"
    assert [(note.code, note.line) for note in decoder.diagnostics] == [("guessed_encoding", first_foreign_line(text))]


@pytest.mark.parametrize(
    ("name", "page"),
    [("de", "cp850"), ("fr", "cp850"), ("sv", "cp1252"), ("ru", "cp866"), ("ja", "cp932"), ("zh-CN", "gbk")],
)
def test_usual_code_page_is_named(name: str, page: str) -> None:
    _, decoder = decoded(LOGS[name].encode(page))
    assert decoder.encoding == page
    assert f'"{name}"' in decoder.diagnostics[0].message


def test_words_of_the_language_are_counted() -> None:
    _, decoder = decoded(LOGS["ru"].encode("cp1251"))
    assert decoder.diagnostics[0].message == (
        'not UTF-8 from here on; read as cp1251, in which 7 words of the language "ru" are written'
    )


def test_lines_without_known_words_are_read_like_those_around_them() -> None:
    text = "[Größe.exe]\n" + LOGS["de"] + "[Bücher.exe]\n"
    assert decoded(text.encode("cp850"))[0] == text
    assert codes_of(report_of(text.encode("cp850")))[0] == ("guessed_encoding", 1)


def test_damaged_utf_8_stays_utf_8() -> None:
    text, decoder = decoded(LOGS["es"].encode() + "größer, Größen, ü".encode()[:-1] + b"\n")
    assert text == LOGS["es"] + "größer, Größen, \ufffd\n"
    assert decoder.encoding == "utf-8"
    assert [(note.code, note.message[:2]) for note in decoder.diagnostics] == [("replaced_characters", "1 ")]


def test_bytes_that_no_code_page_has_are_counted() -> None:
    # 0x81 and 0x8D are no characters of cp1252; what follows the first byte of a character in cp932 is none.
    assert decoded(b"\x81 caf\xe9 \x8d\n")[1].diagnostics[-1].message.startswith("2 ")
    data = "状態 外部アドレス".encode("cp932") + b" \x81\n"
    text, decoder = decoded(data)
    assert text == "状態 外部アドレス \ufffd\n"
    assert decoder.diagnostics[-1].message.startswith("1 ")


# Parts: what they say, how they are written, and whether a byte order mark stands before them.
PARTS: Final = {
    "ascii": (TABLE.replace("\n", "\r\n"), "ascii", b""),
    "utf-8": (LOGS["sv"], "utf-8", b""),
    "cp850": (LOGS["de"], "cp850", b""),
    "cp1252": (LOGS["fr"], "cp1252", b""),
    "cp866": (LOGS["ru"], "cp866", b""),
    "utf-16-le": (TABLE.replace("\n", "\r\n") + LOGS["es"], "utf-16-le", b""),
    "utf-16-be": (TABLE + LOGS["cs"], "utf-16-be", b""),
    "utf-16-le bom": (TABLE + LOGS["ja"], "utf-16-le", codecs.BOM_UTF16_LE),
    "chinese": ("以上\n没有上\n" + LOGS["zh-CN"] + TABLE, "utf-16-le", b""),
    "gbk": (LOGS["zh-CN"], "gbk", b""),
}


def joined(names: tuple[str, ...]) -> tuple[bytes, str]:
    data = b"".join(mark + text.encode(page) for text, page, mark in map(PARTS.__getitem__, names))
    return data, "".join(PARTS[name][0] for name in names).replace("\r\n", "\n")


@pytest.mark.parametrize("names", list(permutations(PARTS, 2)), ids=" ".join)
def test_two_parts(names: tuple[str, ...]) -> None:
    data, text = joined(names)
    assert decoded(data)[0] == text


def test_parts_in_all_orders() -> None:
    random = Random(7)
    for _ in range(60):
        data, text = joined(tuple(random.sample(list(PARTS), 4)))
        assert decoded(data)[0] == text


@pytest.mark.parametrize(
    "names", [("ascii", "utf-16-le", "cp850"), ("chinese", "gbk"), ("utf-8", "cp866", "utf-16-be"), ("cp850", "cp1252")]
)
def test_parts_are_the_same_whatever_the_blocks(names: tuple[str, ...]) -> None:
    data, text = joined(names)
    whole, by = decoded(data)
    assert whole == text
    for size in range(1, 300):
        shown, other = decoded(data, size)
        assert shown == text
        assert (other.encoding, other.encoding_from, other.diagnostics) == (
            by.encoding,
            by.encoding_from,
            by.diagnostics,
        )


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF16_LE])
def test_report_says_where_another_encoding_begins(mark: bytes) -> None:
    report = report_of(TABLE.encode() + mark + TABLE.replace("\n", "\r\n").encode("utf-16-le") + TABLE.encode())
    lines = TABLE.count("\n")
    assert codes_of(report) == [("encoding_changed", lines + 1), ("encoding_changed", 2 * lines + 1)]
    assert report["source"] == {"encoding": "utf-16-le", "encoding_from": "bom" if mark else "guessed"}
    assert [record["line"] for capture in report["captures"] for record in capture["records"]] == [4, 5, 9, 10, 14, 15]


def test_guesses_say_where_they_begin() -> None:
    report = report_of(TABLE.encode() + LOGS["de"].encode("cp850") + LOGS["sv"].encode() + LOGS["ru"].encode("cp866"))
    notes = [note for note in report["diagnostics"] if "encoding" in note["code"]]
    assert [(note["code"], note["line"]) for note in notes] == [
        ("guessed_encoding", 6),
        ("encoding_changed", 9),
        ("guessed_encoding", 12),
    ]


def test_stray_nuls_are_not_utf_16() -> None:
    text = "192.0.2.1\0 203.0.113.80\0\0\0 a\0-b\0-c\0-d\0-e\0-f\n" + TABLE + "\0\0\0\0" * 20 + TABLE
    assert decoded(text.encode())[0] == text.replace("\0-", "\ufffd-").replace("\0", "")


def test_changes_beyond_a_number_are_counted() -> None:
    _, decoder = decoded(b"\xe9\n\xc3\xa9\n" * 100)
    *told, last = decoder.diagnostics
    assert [note.line for note in told] == list(range(1, 51))
    assert last.message == "the encoding changes 150 more times; it is not told where"


@pytest.mark.parametrize("page", ["ascii", "utf-8", "cp1252", "utf-16-le", "utf-16"])
def test_streaming_input_is_not_held_back(page: str) -> None:
    text = TABLE if page == "ascii" else TABLE + "[Größe.exe]\n"
    shown: list[str] = []

    def printed() -> Iterator[bytes]:
        yield text.encode(page)
        assert "".join(shown) == text
        yield text.encode("utf-16-le" if page == "utf-16" else page)
        assert "".join(shown) == text + text

    decoder = Decoder(streaming=True)
    for block in decoder.blocks(printed()):
        shown.append(block)


def test_part_whose_last_line_has_no_end() -> None:
    text, _ = decoded(TABLE.encode() + b"last" + TABLE.encode("utf-16-le") + b"rest  of the line\r\n")
    assert text == TABLE + "last" + TABLE + "rest  of the line\n"


# How text of a language is written, and what it is taken for.
MISREAD: Final = [
    *[(name, "utf-8", taken) for name in ("de", "es", "fr", "sv", "pt-BR") for taken in ("cp1252", "latin-1", "cp850")],
    *[(name, "cp850", taken) for name in ("de", "es", "fr", "sv", "pt-BR") for taken in ("cp1252", "latin-1")],
    *[(name, "cp1252", taken) for name in ("es", "fr", "pt-BR") for taken in ("cp850", "cp437")],
    *[("ru", real, taken) for real, taken in permutations(("cp866", "cp1251", "utf-8"), 2) if taken != "utf-8"],
    *[("ru", real, "latin-1") for real in ("cp866", "cp1251", "utf-8")],
    *[("ja", real, taken) for real in ("utf-8", "cp932") for taken in ("latin-1", "cp850", "cp437")],
    *[("zh-CN", real, taken) for real in ("utf-8", "gbk") for taken in ("latin-1", "cp850", "cp437")],
]


def misread(text: str, real: str, taken: str) -> str:
    """Return a text as somebody sees it who takes one code page for another."""
    data = text.encode(real)
    if taken == "cp1252":
        # Bytes that stand for nothing become control characters.
        return "".join(bytes((byte,)).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else taken) for byte in data)
    if taken == "cp1251":
        return "".join("\x98" if byte == 0x98 else bytes((byte,)).decode(taken) for byte in data)
    return data.decode(taken)


@pytest.mark.parametrize(("name", "real", "taken"), MISREAD)
def test_misread_text_is_repaired(name: str, real: str, taken: str) -> None:
    text = LOGS[name]
    garbled = misread(text, real, taken)
    assert garbled != text
    for data in (garbled, garbled.encode(), garbled.encode("utf-16")):
        shown, decoder = decoded(data)
        assert shown == text
        notes = [note for note in decoder.diagnostics if note.code == "repaired_text"]
        assert [note.line for note in notes] == [first_foreign_line(text)]
        assert notes[0].message.startswith(f"{real} text had been read as ")


@pytest.mark.parametrize(
    ("text", "taken"), [("(仅服务器)  服务器和已建立连接的\n", "gbk"), ("ゲートウェイ  フラグ  パス\n", "cp932")]
)
def test_utf_8_read_as_a_code_page_of_two_bytes(text: str, taken: str) -> None:
    garbled = "".join(word.encode().decode(taken) for word in re.split("([ ()\n]+)", text))
    assert not set(text) & set(garbled) - set("() \n")
    assert decoded(garbled)[0] == text


def test_correct_part_behind_a_garbled_one_stays_as_it_is() -> None:
    garbled = misread(LOGS["es"], "cp850", "cp1252")
    text = LOGS["de"] + "[¢ £.exe]\n"
    shown, decoder = decoded("[Jos\u201a.exe]\n" + garbled + "[Mu¤oz.exe]\n" + text)
    assert shown == "[José.exe]\n" + LOGS["es"] + "[Muñoz.exe]\n" + text
    # One line before the words, two with words, one behind them.
    assert decoder.diagnostics[0].message == (
        'cp850 text had been read as cp1252; 4 lines were repaired by 2 words of the language "es"'
    )


@pytest.mark.parametrize(
    "line",
    [
        "Réseau privé: 20 ¢ £ ¥",
        "Ström från Örebro",
        "„Größe“ ‚Maß‘ 5 µm²",  # noqa: RUF001
        "l’été à l’île… – naïve",  # noqa: RUF001
        "Intel® Größe™",
        "│ Árbol │ ──",
        "Ærø",
    ],
)
def test_correct_line_near_a_garbled_word_stays_as_it_is(line: str) -> None:
    text, decoder = decoded(f"{line}\n  Direcci¢n local\n{line}\n")
    assert text == f"{line}\n  Dirección local\n{line}\n"
    assert decoder.diagnostics[0].message.startswith(
        "cp850 text had been read as cp1252; 1 line was repaired by 1 word"
    )


@pytest.mark.parametrize("name", ["Muñoz", "Größe", "José", "Ångström", "Müller", "café", "garçon"])
@pytest.mark.parametrize(("real", "taken"), [("cp850", "latin-1"), ("cp1252", "cp437")])
def test_garbled_line_near_a_garbled_word_is_repaired(name: str, real: str, taken: str) -> None:
    text = f"  Dirección local  Tabla de rutas IP del núcleo\n [{name}.exe]\n"
    assert decoded(misread(text, real, taken))[0] == text


def test_one_letter_alone_proves_nothing() -> None:
    # "värk" is what "võrk" becomes when cp850 is read as cp1252, and a word of its own.
    assert decoded("värk\n")[0] == "värk\n"


def test_declared_encoding_is_neither_guessed_nor_repaired() -> None:
    garbled = misread(TABLE.replace("4388", "4388\n [Direcci¢n.exe]"), "utf-8", "utf-8")
    report = netparse.parse(garbled.encode(), encoding="utf-8")
    assert report.captures[0].records[0].model_dump()["program"] == "Direcci¢n.exe"
    assert report.diagnostics == []
    report = netparse.parse(LOGS["de"].encode("cp850"), encoding="latin-1")
    assert report.source.encoding == "iso8859-1"
    assert not {"guessed_encoding", "encoding_changed", "repaired_text"} & {note.code for note in report.diagnostics}


@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_correct_text_is_not_changed(name: str, encoding: str) -> None:
    text = KNOWN[name] + ROW * 3
    shown, decoder = decoded(text.encode(encoding))
    assert shown == text
    assert decoder.diagnostics == []


@SETTINGS
@given(st.lists(st.sampled_from([line for text in KNOWN.values() for line in text.splitlines()]), max_size=8))
def test_correct_lines_of_any_language_are_not_changed(lines: list[str]) -> None:
    text = "".join(line + "\n" for line in lines)
    assert decoded(text)[0] == text
    assert decoded(text.encode())[0] == text


HOSTILE: Final = {
    "random": Random(1).randbytes(60_000),
    "NULs": bytes(100_000),
    "every other NUL": b"\0a" * 50_000,
    "every third NUL": b"\0ab" * 20_000,
    "pairs of NULs": b"\0\0a\n" * 10_000,
    "marks": codecs.BOM_UTF16_LE * 50_000,
    "marks of both kinds": (codecs.BOM_UTF16_LE + b"a\0\n\0" + codecs.BOM_UTF16_BE + b"\0a\0\n") * 2_000,
    "one line": b"\xe9" * 200_000,
    "shifted": codecs.BOM_UTF16_LE + b"P\0r\0o\0t\0o\0\n" * 2_000,
    "turns": b"\xe9\n\xc3\xa9\n" * 5_000,
    "utf-16": codecs.BOM_UTF16_LE + Random(2).randbytes(60_001),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_read_to_its_end(name: str) -> None:
    data = HOSTILE[name]
    text, decoder = decoded(data, 1 << 12)
    assert text.endswith("\n") or not text
    assert len(text) <= 2 * len(data)
    assert len(decoder.diagnostics) <= 120


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["en", *KNOWN])
@pytest.mark.parametrize("blank", ["\n", "\n\n", "\r\n", "\n\r\n"])
def test_utf_16_that_begins_with_an_empty_line(encoding: str, name: str, blank: str) -> None:
    text = blank + KNOWN.get(name, TABLE)
    shown, decoder = decoded(text.encode(encoding))
    assert shown == text.replace("\r\n", "\n")
    assert (decoder.encoding, decoder.diagnostics) == (encoding, [])


@pytest.mark.parametrize("seed", range(6))
def test_damaged_parts_are_the_same_whatever_the_blocks(seed: int) -> None:
    random = Random(seed)
    for _ in range(10):
        names = random.choices(list(PARTS), k=random.randint(1, 4))
        data = bytearray(joined(tuple(names))[0] * random.choice((1, 4)))
        for _ in range(random.randint(1, 30)):
            at = random.randrange(len(data))
            data[at : at + random.randint(0, 1)] = random.randbytes(random.randint(0, 1))
        data[at:at] = bytes(random.choice((0, 0, 2000)))
        whole, by = decoded(bytes(data))
        for size in (1, 7, 64, 500, 2000):
            shown, other = decoded(bytes(data), size)
            assert shown == whole
            assert (other.encoding, other.diagnostics) == (by.encoding, by.diagnostics)


def test_short_parts_make_no_short_blocks() -> None:
    data = (TABLE.encode("utf-16-le") + TABLE.encode()) * 200
    blocks = list(Decoder().blocks([data]))
    assert "".join(blocks) == TABLE * 400
    assert len(blocks) <= len(TABLE) * 400 / 10_000


WIDE: Final = "\n abc TCP 192.0.2.1:80 \n"
TURNS: Final = {
    "lines": WIDE.encode("utf-16-be") + b"\xe9 Direction\n" + WIDE.encode("utf-16-le"),
    "one line": WIDE.strip("\n").encode("utf-16-le") + b"abc  Direction " * 5,
}


@pytest.mark.parametrize("turn", [pytest.param(turn, id=name) for name, turn in TURNS.items()])
def test_what_changes_of_the_encoding_cost_grows_with_the_length(monkeypatch: pytest.MonkeyPatch, turn: bytes) -> None:
    looked: list[int] = []
    pattern = utf16._NO_NUL

    class Runs:
        def search(self, data: bytes, start: int, last: int = 1 << 30) -> re.Match[bytes] | None:
            looked.append(max(min(last, len(data)) - start, 0))
            return pattern.search(data, start, last)

    def count(text: str) -> int:
        looked.append(len(text))
        return count_line_ends(text)

    monkeypatch.setattr(utf16, "_NO_NUL", Runs())
    monkeypatch.setattr(decoder_module, "count_line_ends", count)
    sums = []
    for times in (500, 1000, 2000):
        looked.clear()
        text, _ = decoded(turn * times, 1 << 18)
        assert text.count("TCP") > 0.9 * times
        sums.append(sum(looked))
    # Twice as much is looked at for twice the length, and not much more than each byte a few times.
    assert sums[2] - sums[1] < 2.2 * (sums[1] - sums[0])
    assert sums[2] < 40 * 2000 * len(turn)


def test_no_word_is_looked_up_for_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        pytest.fail("the table of words was asked for")

    monkeypatch.setattr("netparse.decoding.misreadings.words_by_bytes", fail)
    monkeypatch.setattr("netparse.decoding.mojibake.proper_words", fail)
    monkeypatch.setattr("netparse.decoding.code_pages.words_by_bytes", fail)
    assert decoded(TABLE.encode())[0] == TABLE
    assert decoded(TABLE.encode("utf-16"))[0] == TABLE


# Windows that no lexicon has seen: its words beyond ASCII are unknown, some of the others are not.
UNSEEN: Final = {
    "tr": "Etkin Özgünler\n\n  Yerel Adres  Şebeke  Durum\n",
    "hr": "Aktivne žice\n\n  Lokalna adresa  Ćelija  Stanje\n",
}


@pytest.mark.parametrize(("language", "page"), [("tr", "cp857"), ("tr", "cp1254"), ("hr", "cp852"), ("hr", "cp1250")])
@pytest.mark.parametrize("before", ["", "log\n" * 500])
def test_words_in_ascii_show_the_usual_code_pages(language: str, page: str, before: str) -> None:
    text = before + UNSEEN[language]
    for size in (1, 7, 1 << 18):
        shown, decoder = decoded(text.encode(page), size)
        assert shown == text
        assert [(note.code, note.message) for note in decoder.diagnostics] == [
            (
                "guessed_encoding",
                f"not UTF-8 from here on; read as {page}, which is usual for the language "
                f'"{language}", though no word proves it. Give the encoding if you know it',
            )
        ]


@pytest.mark.parametrize("words", ["Etkin", "Local Address  Foreign Address", "adres adres adres"])
def test_one_word_or_english_shows_no_usual_code_page(words: str) -> None:
    text, decoder = decoded(f"{words}  café\n".encode("cp1252"))
    assert text == f"{words}  café\n"
    assert decoder.diagnostics[0].message == "not UTF-8 from here on; read as cp1252. Give the encoding if you know it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_usual_code_pages(language: str) -> None:
    assert usual_pages(language)


def test_language_without_letters_beyond_ascii_has_those_of_its_lexicon() -> None:
    assert usual_pages("it") == ("cp850", "cp1252")


def test_italian_with_damaged_bytes_is_accounted_for() -> None:
    data = b"Connessioni attive\r\n\r\n  Proto  Indirizzo locale       Indirizzo esterno      Stato\r\n"
    data += b"  TCP    0.0.0.0:\x8135        0.0.0.\xb4:0       LISTENING\r\n"
    report = report_of(data)
    [capture] = report["captures"]
    [record] = capture["records"]
    assert (capture["language"], record["state"], "local_port" in record) == ("it", "LISTEN", False)
