"""Who reads articles: pipelines and our rules, named so that the store can tell whose work it holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from entities.ner import Models
from entities.versions import reading_version

_UNDETERMINED = "und"  # ISO 639-2


@dataclass(frozen=True, slots=True)
class Analyst:
    """What reads articles: a pipeline for each language, and the rules, but for those that are off."""

    models: Models
    off: frozenset[str] = frozenset()

    def sign(self, written: Iterable[str | None]) -> str:
        """Who has read articles in these languages (None: in one that can't be told), as the store records it.

        Of the pipelines those that read them: what is there for other languages bears on nothing.
        """
        codes = sorted({code or _UNDETERMINED for code in written})
        reading = (self.models.reading(None if code == _UNDETERMINED else code) for code in codes)
        models = dict.fromkeys(str(model) for model in reading if model)
        without = f" without {', '.join(sorted(self.off))}" if self.off else ""
        return f"{', '.join([*models, 'rules'])} {reading_version()}{without}, for {' '.join(codes)}"

    def would_sign(self, signed: str) -> bool:
        """Whether it would read the articles again as whoever signed did."""
        _, _, codes = signed.rpartition(", for ")
        return self.sign(None if code == _UNDETERMINED else code for code in codes.split()) == signed


def follows_these_rules(signed: str) -> bool:
    """Whether whoever signed reads by the rules that there are here, with whichever pipelines."""
    return f"rules {reading_version()}" in signed
