"""The rows of an output as cells, and what every line of a document was."""
