"""Tables of macOS and the BSDs."""
