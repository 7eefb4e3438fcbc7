"""How good the graph is: gold annotations against what was found."""
