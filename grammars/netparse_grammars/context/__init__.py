"""The text around and between outputs: prompts, times, prefixes of quoted lines, rulers, titles, and other tools.

It takes a line and gives what stands on it, such as the command behind a prompt. No output is found by it; it shows
where an output came from, how its lines are marked, and what is none. It knows no table and no dialect.
"""
