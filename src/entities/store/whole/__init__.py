"""Everything of a kind, in the order of ids, for exports, arrays and counts: at a cost in proportion to the store."""
