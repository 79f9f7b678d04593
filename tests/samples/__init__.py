"""The samples, their list, and how they are made."""
