"""``python -m netparse``; the command ``netparse`` begins here, too."""

from __future__ import annotations

import gc


def main() -> None:
    """Load the command line and run it."""
    # What is loaded stays. To look for garbage meanwhile takes a twentieth of the time of loading. An output begins it.
    gc.disable()
    from netparse import cli

    cli.main()


if __name__ == "__main__":
    main()
