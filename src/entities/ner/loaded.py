"""Import this to have all that recognition needs imported and read, spaCy first of all, before it is called for."""

from __future__ import annotations

import spacy

from entities.lexicon import load_tables

load_tables("en")

__all__ = ["spacy"]
