"""Who reads articles: a pipeline and our rules, named so that the store can tell whose work it holds."""

from __future__ import annotations

from dataclasses import dataclass

from entities.ner import ModelName
from entities.versions import reading_version


@dataclass(frozen=True, slots=True)
class Analyst:
    """What reads articles: a pipeline and the rules, but for those that are off; in any language, or its own."""

    model: ModelName
    off: frozenset[str] = frozenset()
    any_language: bool = False

    def __str__(self) -> str:
        """As the store records it: what another analyst has read is read again."""
        without = f" without {', '.join(sorted(self.off))}" if self.off else ""
        language = ", any language" if self.any_language else ""
        return f"{self.model}, rules {reading_version()}{without}{language}"
