"""Which rules of articles the store must tell from the others."""

from __future__ import annotations

OPEN_RULES = "('ambiguous', 'several', 'maybe-firm')"
"""A list in SQL: by these an article leaves open whom a mention means."""
