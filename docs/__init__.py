"""The documents, and what writes parts of them."""
