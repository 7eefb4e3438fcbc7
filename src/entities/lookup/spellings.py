"""Names that are spelled much like a typed one: which of them it surely is, and which to suggest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from entities.folding import in_ascii
from entities.lexicon.frequencies import name_frequency, surname_frequency
from entities.lexicon.given_names import is_first_name
from entities.lookup.fitting import fitting, going_by
from entities.lookup.titles import parse_typed
from entities.model import Entity, Label
from entities.resolution.corpus.sounds import romanized, same_sound
from entities.resolution.names import digits
from entities.store.whole.entities import all_folded_names

_SUGGESTIONS = 3
_CLOSE_ENOUGH = 0.65  # two letters of six: "Lukashenka" and "Lukashenko" have 0.9, unrelated names about 0.3
_TYPOS = 2  # a word
_LONGEST = 200  # characters of what could be a name
_RARE = 0.5  # of a million people
_LONG_ALONE = 7  # letters: "Smyth" and "Smith" sound alike, and are two names
_LONG = 4  # letters of a word with a typing error


def meant_by(connection: sqlite3.Connection, asked: str, label: Label | None) -> list[Entity]:
    """The entities that go by the one name of the graph of which `asked` is surely a spelling; most mentioned first.

    Nobody may be called so: a word is compared by its sound alone (romanisations), and only if it is long and no
    surname of the tables. Of a name of several words all may sound alike, or one may have one letter wrong, missing,
    added or swapped with the next, if it is a word that neither the graph nor the tables know. A person's name must be
    one that hardly anybody else bears. Where several names come as close, or one that is several entities', nothing.
    """
    folded = in_ascii(asked)
    if len(folded) > _LONGEST:
        return []
    names = all_folded_names(connection)
    number = len(folded.split())
    known = {word for name in names for word in name.split()}
    runs = {run for name in names for run in (_runs(name, 1) if number == 1 else (name,))}
    close = sorted(run for run in runs if len(run.split()) == number and _is_spelling_of(folded, run, known))
    meant = {entity.id: entity for name in close for entity in going_by(connection, name, label)}
    found = sorted(meant.values(), key=lambda entity: (-entity.mentions, entity.id))
    if number > 1 and (len(found) != 1 or not _is_rare(folded, found[0])):
        return []
    return found


def close_names(connection: sqlite3.Connection, asked: str) -> tuple[str, ...]:
    """Names of the entities of which an alias, or as many words of one as were asked for, is spelled much like `asked`.

    Every spelling that comes close gives its most mentioned entity before any gives another. Of the names of a large
    corpus with one letter wrong, missing, added or swapped with the next, 97 to 100 in 100 are among the three
    suggestions; with two, 80 to 90.
    """
    from rapidfuzz import process  # noqa: PLC0415 - names are mostly spelled right
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    folded = in_ascii(asked)
    if len(folded) > _LONGEST:
        return ()
    length = max(1, len(folded.split()))
    runs = sorted({run for name in all_folded_names(connection) for run in _runs(name, length)})
    similar = process.extract(
        folded, runs, scorer=OSA.normalized_similarity, score_cutoff=_CLOSE_ENOUGH, limit=_SUGGESTIONS
    )
    likely = [run for run, _, _ in similar if OSA.distance(folded, run) <= _TYPOS * length]
    meant = [fitting(connection, run)[:_SUGGESTIONS] for run in likely]
    names = (entity.name for turn in zip_longest(*meant) for entity in turn if entity is not None)
    return tuple(dict.fromkeys(names))[:_SUGGESTIONS]


def _runs(name: str, length: int) -> Iterator[str]:
    """All that stands in `name` as so many words one after the other; `name` if it has fewer."""
    words = name.split()
    return (" ".join(words[at : at + length]) for at in range(max(1, len(words) - length + 1)))


def _is_spelling_of(typed: str, name: str, known: set[str]) -> bool:
    """Whether two folded names of as many words are surely spellings of one."""
    if digits(typed) != digits(name):
        return False
    pairs = [pair for pair in zip(typed.split(), name.split(), strict=True) if pair[0] != pair[1]]
    *_, last = typed.split()
    surnames = [pair for pair in pairs if pair[0] == last]
    if any(len(word) < _LONG_ALONE or surname_frequency(word) for word, _ in surnames) and _sound_alike(pairs):
        return False
    if _sound_alike(pairs):
        return True
    return " " in typed and len(pairs) == 1 and _is_slip(*pairs[0], known)


def _sound_alike(pairs: Sequence[tuple[str, str]]) -> bool:
    return all(romanized(one) == romanized(other) or same_sound(one, other) for one, other in pairs)


def _is_slip(typed: str, word: str, known: set[str]) -> bool:
    """Whether a word has one letter wrong, missing, added or swapped with the next, and is no name itself."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    if len(typed) < _LONG or typed in known or is_first_name(typed) or surname_frequency(typed):
        return False
    return OSA.distance(typed, word, score_cutoff=1) == 1


def _is_rare(typed: str, entity: Entity) -> bool:
    """Whether hardly anybody but a person who goes by much the same name can be called as it is typed."""
    name = parse_typed(typed)
    return entity.label is not Label.PERSON or name_frequency(name.given, name.surname) <= _RARE
