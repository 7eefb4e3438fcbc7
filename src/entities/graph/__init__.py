"""The graph as algorithms need it: arrays for what must be fast, and a networkx graph."""
