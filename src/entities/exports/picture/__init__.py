"""A picture of a part of the graph, made without a browser: one scene, written as SVG or painted as PNG and PDF."""
