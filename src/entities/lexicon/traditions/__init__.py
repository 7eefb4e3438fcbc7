"""How languages spell names: for each tradition, what sounds its letters stand for."""

from __future__ import annotations

from entities.lexicon.traditions.tradition import VOWELS, Tradition

__all__ = ("VOWELS", "Tradition")
