"""Other people's texts, in a directory that NETPARSE_CORPUS names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest

CORPUS: Final = os.environ.get("NETPARSE_CORPUS")
LISTS: Final = {".tsv", ".md", ".json"}
FILES: Final = sorted(path for path in Path(CORPUS).rglob("*") if path.is_file()) if CORPUS else []
TEXTS: Final = [path for path in FILES if path.suffix not in LISTS]

needs_corpus = pytest.mark.skipif(not CORPUS, reason="NETPARSE_CORPUS names no directory")
