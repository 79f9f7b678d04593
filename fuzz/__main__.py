"""``python -m fuzz`` searches for inputs that break an invariant; ``python -m fuzz edges`` tries all edges."""

from __future__ import annotations

import argparse
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from random import Random


def main() -> int:
    """Run what the arguments name; return 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("what", nargs="?", choices=["changes", "edges"], default="changes")
    parser.add_argument("--corpus", type=Path, action="append", default=[], help="a folder of texts beside the samples")
    parser.add_argument("--seconds", type=float, default=60, help="how long changes are tried (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="what decides on the changes (default: %(default)s)")
    parser.add_argument(
        "--keep", type=Path, default=Path("findings"), help="folder for findings (default: %(default)s)"
    )
    parser.add_argument("--by-chance", action="store_true", help="do without coverage, though atheris is installed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that try edges")
    parser.add_argument("--pairs", type=int, default=4, help="texts put behind each text (default: %(default)s)")
    parser.add_argument("--part", default="1/1", help="K/N: try the edges of every Nth text, from the Kth")
    arguments = parser.parse_args()
    if arguments.what == "edges":
        from fuzz.edges import try_edges

        part, parts = (int(number) for number in arguments.part.split("/"))
        return try_edges(arguments.corpus, arguments.jobs, arguments.pairs, slice(part - 1, None, parts))
    if not arguments.by_chance and find_spec("atheris"):
        from fuzz.by_coverage import by_coverage

        by_coverage(arguments.corpus, arguments.seconds, arguments.seed, arguments.keep)
    from fuzz.by_chance import by_chance
    from fuzz.findings import Findings
    from fuzz.texts import seeds

    findings = Findings(arguments.keep)
    by_chance(seeds(arguments.corpus), arguments.seconds, Random(arguments.seed), findings)
    return findings.summary()


if __name__ == "__main__":
    sys.exit(main())
