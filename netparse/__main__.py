"""``python -m netparse``."""

from netparse.cli import main

main()
