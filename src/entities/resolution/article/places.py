"""Which of several places of its name a place of an article is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entities.folding import fold, place_key
from entities.lexicon.containers import Reading, read_readings
from entities.resolution.article.heads import Heads
from entities.resolution.article.spellings import Spelling


def within_container(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The places of this name of which the article says what they lie in; none if that is the best known one."""
    told = heads.context.namesakes.told.get(place_key(name.text), ())
    return () if all(map(is_best_known, told)) else _spellings(name, told)


def among_places(name: Spelling, heads: Heads) -> Sequence[Spelling]:
    """The place of this name that lies where other places of the article do."""
    likely = heads.context.namesakes.likely.get(place_key(name.text))
    return _spellings(name, [likely]) if likely else ()


def _spellings(name: Spelling, places: Iterable[Reading]) -> list[Spelling]:
    return [place_spelling(name, one) for one in places]


def place_spelling(name: Spelling, place: Reading) -> Spelling:
    """The name that tells a place, as news writes it ("Paris, Texas"); the best known one has its own alone."""
    if is_best_known(place):
        return name
    own, container, *_ = place.whole
    qualified = f"{own if name.text.isupper() else name.text}, {container}"
    return Spelling(qualified, fold(qualified))


def is_best_known(place: Reading) -> bool:
    """Whether a place is what its name means where nothing else is said."""
    return read_readings()[place_key(place.whole[0])][0] == place
