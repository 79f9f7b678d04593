"""Tables in other languages."""
