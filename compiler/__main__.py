"""``python -m compiler``: write the compiled modules; ``--check`` only says which are not as they should be."""

from __future__ import annotations

import argparse
import sys
from importlib import reload

import netparse_grammars.lexicon
import netparse_grammars.lexicon.compiled_words

from compiler.modules import GRAMMARS, of_dialects, of_lexicon


def stale(modules: dict[str, str]) -> dict[str, str]:
    """Return those modules of which the file has another text, or is not there."""
    files = {path: GRAMMARS / path for path in modules}
    texts = {path: file.read_text(encoding="utf-8") for path, file in files.items() if file.exists()}
    return {path: text for path, text in modules.items() if texts.get(path) != text}


def write(modules: dict[str, str]) -> None:
    """Write each module that is not as it should be."""
    for path, text in stale(modules).items():
        (GRAMMARS / path).write_text(text, encoding="utf-8", newline="\n")
        print(f"written: {path}")


def main() -> int:
    """Do what the arguments say; return 1 if a check has found something."""
    parser = argparse.ArgumentParser(prog="python -m compiler", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if something would be written")
    if parser.parse_args().check:
        changed = stale({**of_lexicon(), **of_dialects()})
        for path in changed:
            print(f"not as it should be: {path}; run: python -m compiler")
        return 1 if changed else 0
    # The grammars are made of the words.
    write(of_lexicon())
    reload(netparse_grammars.lexicon.compiled_words)
    reload(netparse_grammars.lexicon)
    write(of_dialects())
    return 0


if __name__ == "__main__":
    sys.exit(main())
