"""``python -m compiler``: write the compiled modules."""

from __future__ import annotations

from importlib import reload

import netparse_grammars.lexicon
import netparse_grammars.lexicon.compiled_words

from compiler.modules import GRAMMARS, of_dialects, of_lexicon


def write(modules: dict[str, str]) -> None:
    """Write each module that is not as it should be."""
    for path, text in modules.items():
        file = GRAMMARS / path
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8", newline="\n")
            print(f"written: {path}")


def main() -> None:
    """Write the words first: the grammars are made of them."""
    write(of_lexicon())
    reload(netparse_grammars.lexicon.compiled_words)
    reload(netparse_grammars.lexicon)
    write(of_dialects())


if __name__ == "__main__":
    main()
