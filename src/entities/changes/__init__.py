"""What writes a graph, one module a change: extract a folder, resolve all that was read, decide by hand."""
