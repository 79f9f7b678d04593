"""The command line: ``parse``, ``run``, ``stats`` and ``schema``."""
