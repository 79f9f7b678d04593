"""Makes the modules that netparse starts with: declarations without grammars, expressions, and words.

``python -m compiler`` writes them anew. Run it after each change to a grammar or a lexicon.
"""
