"""Questions to the graph, one a module, answered as typed results; nothing here prints."""
