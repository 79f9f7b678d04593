"""Row forms, the expressions that are derived from them, and the lexicon."""
