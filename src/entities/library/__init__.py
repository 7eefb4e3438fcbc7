"""The graph from Python, for notebooks and scripts: the questions of the command line, with answers that print well."""
