"""What is known of Russian before an article is read."""

from __future__ import annotations

from entities.lexicon.language import Language
from entities.lexicon.russian.inflection import INFLECTION

RUSSIAN = Language(code="ru", name="Russian", inflection=INFLECTION)
