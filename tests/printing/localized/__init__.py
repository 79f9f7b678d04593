"""What the tools of Windows and Linux print in other languages."""
