"""Where an output begins in a text, and which table of which dialect it is."""
