"""Where bytes come from: files, standard input, a command that runs."""
