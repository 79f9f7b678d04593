"""The text around and between outputs: prompts, times, prefixes of quoted lines, rulers, titles, and other tools."""
