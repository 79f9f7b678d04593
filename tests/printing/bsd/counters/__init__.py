"""The counters of ``netstat -s``, by system."""
