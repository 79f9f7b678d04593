"""What titles and header lines look like, in whatever language."""

from __future__ import annotations

from typing import Final

from netparse_grammars.expressions import expression

TITLE_LIMIT: Final = 160
"""Characters that a title or a header line may have: most headers have fewer, and a longer line is
more likely a sentence."""
WORDS: Final = expression(r" *[^\W\d_](?:[^\d=:]|(?<=[vV])[46](?!\d))*[:\uff1a]? *")
"""A line of words: no digits except in the version of a protocol, and perhaps a colon at the end."""
CELLS: Final = expression(r" *[^ ]+(?: [^ ]+)*(?: {2,}[^ ]+(?: [^ ]+)*){2,} *")
"""Three or more cells with two blanks or more between them."""
LABEL: Final = expression(r".*[:\uff1a] *|.*(?:IPv[46]|ICMP|TCP|UDP|\bIP\b).*")
"""A line that ends in a colon, or names a protocol or an address family."""
