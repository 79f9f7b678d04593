"""Bytes to text: encodings, line ends, and what terminals leave behind."""
