"""What the tools of this machine print, compared with what the system itself says."""
