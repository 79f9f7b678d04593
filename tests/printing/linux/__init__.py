"""What the tools of Linux print."""
