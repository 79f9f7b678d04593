"""What the tools of Windows print."""
