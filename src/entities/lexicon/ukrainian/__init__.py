"""What is known of Ukrainian before an article is read."""

from __future__ import annotations

from entities.lexicon.language import Language
from entities.lexicon.ukrainian.inflection import INFLECTION

UKRAINIAN = Language(code="uk", name="Ukrainian", inflection=INFLECTION)
