"""Where an output begins in a document."""
