"""What the tools of macOS and the BSDs print."""
