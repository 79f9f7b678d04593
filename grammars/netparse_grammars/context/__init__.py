"""What stands around and between outputs: prompts, prefixes, marks of whoever copied them, and other tools."""
