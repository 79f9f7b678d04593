"""The texts of the compiled modules, by their paths."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import netparse_grammars

from compiler.lexicon import labels, words

GRAMMARS: Final = Path(netparse_grammars.__file__).parent
SYSTEMS: Final = ("windows", "linux", "bsd")


def of_lexicon() -> dict[str, str]:
    """Return the modules with the words."""
    return {"lexicon/compiled_words.py": words(), "lexicon/compiled_labels.py": labels()}


def of_dialects() -> dict[str, str]:
    """Return the modules with the declarations."""
    from compiler.dialects import declarations  # which imports the grammars, and these the words

    return {f"compiled/{system}.py": declarations(system) for system in SYSTEMS}
