"""The base form of each name of an article that its sentences decline: "Путиным" is "Путин"; where that is sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from entities.lexicon.inflection import Inflection
from entities.lexicon.language import Language
from entities.lexicon.names import PARTICLES
from entities.lexicon.place_names import find_place
from entities.model import Label, Mention
from entities.resolution.article.cases import Name, read_names


@dataclass(slots=True)
class _Attested:
    """Names of the article whose base forms are sure, and the words of these."""

    names: set[tuple[Label, str]] = field(default_factory=set)
    words: set[tuple[Label, str]] = field(default_factory=set)

    def add(self, label: Label, base: str) -> None:
        self.names.add((label, base))
        self.words.update((label, word) for word in _words(label, base))

    def count(self, label: Label, base: str) -> int:
        """How much of a base form is attested: all of it, or its last word."""
        words = _words(label, base)
        if len(words) > 1 and (label, base) in self.names:
            return 2
        return int((label, words[-1]) in self.words)


def _words(label: Label, name: str) -> list[str]:
    """The words of a person's name, which may be called by any; else all of it."""
    return name.split() if label is Label.PERSON else [name]


def base_forms(mentions: Sequence[Mention], body: str, language: Language) -> dict[Mention, tuple[str, ...]]:
    """The base form of each mention's name, where it is another one; of some that may be either's, those of both.

    A form that can be of one name only is a form of that, and a woman's full name is hers where no word before it needs
    another case. Of several names that one is meant which the article has, which a table knows as a place, whose ending
    hardly any other has, or of which several forms of the article can be. Else a name stays as it stands.
    """
    inflection = language.inflection
    if not inflection.is_known:
        return {}
    names = dict(read_names(mentions, body, inflection))
    meant = _decide(dict.fromkeys(names.values()), inflection)
    forms = {mention: meant.get(name, ()) for mention, name in names.items()}
    return {mention: bases for mention, bases in forms.items() if bases and bases != (mention.text,)}


def _decide(names: Collection[Name], inflection: Inflection) -> dict[Name, tuple[str, ...]]:
    """The base forms that are sure of each name; several where the article has more than one."""
    attested = _Attested()
    meant: dict[Name, tuple[str, ...]] = {}
    standing = {(name.label, name.text) for name in names}

    def settle(choose: Callable[[Name], Iterable[str]]) -> None:
        found = {name: tuple(sorted(set(choose(name)))) for name in names if name not in meant}
        settled = {name: bases for name, bases in found.items() if len(bases) == 1}
        meant.update(settled)
        for name, (base,) in settled.items():
            attested.add(name.label, base)

    def in_full(name: Name) -> Sequence[str]:
        return _in_full(name, standing) if inflection.seldom and name.label is Label.PERSON else ()

    def womans(name: Name) -> list[str]:
        return _womans(name, names)

    def in_article(name: Name) -> list[str]:
        return _most_attested(name, attested)

    def full_standing(name: Name) -> list[str]:
        return _standing(name, standing) if " " in name.text else []

    explains = _explained(names)

    def in_common(name: Name) -> list[str]:
        return _explaining_most(name, explains)

    sure = (_all, womans, in_full, in_article, _likely, in_article)
    for choose in (*sure, _known_places, _plain, in_article, in_common, full_standing, in_article):
        settle(choose)
    lone = [name for name in names if name not in meant and " " not in name.text]
    several = {name: tuple(bases) for name in lone if len(bases := in_article(name)) > 1}
    settle(lambda name: () if name in several else _standing(name, standing))
    return meant | several


def _explained(names: Iterable[Name]) -> Counter[tuple[Label, str]]:
    """How many forms that stand in the article each base form may have."""
    forms = {(name.label, name.text): name.bases for name in names}
    return Counter((label, base) for (label, _), bases in forms.items() for base in bases)


def _explaining_most(name: Name, explains: Mapping[tuple[Label, str], int]) -> list[str]:
    """The base forms of a name that most forms of the article may be of, if those are several."""
    counts = {base: explains[name.label, base] for base in sorted(name.bases)}
    most = max(counts.values(), default=0)
    return [base for base, count in counts.items() if count == most > 1]


def _all(name: Name) -> frozenset[str]:
    return name.bases


def _womans(name: Name, names: Collection[Name]) -> list[str]:
    """A woman's full name in the base form, though a man's may be declined so: nothing says that his is meant.

    That says a man's surname alone which the article has nobody else for, since news names people in full first.
    """
    own = [reading.base for reading in name.readings if reading.womans]
    if not own:
        return []
    lone = {base for one in names if len(one.bases) == 1 for base in one.bases if one.label is Label.PERSON}
    borne = {base.rpartition(" ")[2] for one in names if one != name and " " in one.text for base in one.bases}
    surnames = {base.rpartition(" ")[2] for base in name.bases if base not in own}
    return own if surnames.isdisjoint(lone - borne) else []


def _likely(name: Name) -> list[str]:
    return [reading.base for reading in name.readings if reading.likely]


def _most_attested(name: Name, attested: _Attested) -> list[str]:
    """The base forms of a name of which most stands in the article."""
    counts = {base: attested.count(name.label, base) for base in sorted(name.bases)}
    most = max(counts.values(), default=0)
    return [base for base, count in counts.items() if count == most > 0]


def _standing(name: Name, standing: Collection[tuple[Label, str]]) -> list[str]:
    """The base forms of a name that stand in the article; another one than itself, if there is any."""
    found = [base for base in name.bases if (name.label, base) in standing]
    return [base for base in found if base != name.text] or found


def _in_full(name: Name, standing: AbstractSet[tuple[Label, str]]) -> list[str]:
    """The base forms of a person's full name of which the article has all, or the last word alone; else itself."""
    first, *others = name.text.split()
    if not others or first.casefold() in PARTICLES:
        return []
    bases = [base for base in sorted(name.bases) if base != name.text]
    ends = ((base, {(name.label, base), (name.label, base.rpartition(" ")[2])}) for base in bases)
    return [base for base, forms in ends if not standing.isdisjoint(forms)] or [name.text]


def _known_places(name: Name) -> list[str]:
    """The base forms that a place of the tables has, towns left out: there are so many that one has any form.

    Of one place, which other languages may write so ("Польш" in Mongolian), the one that the ending tells, else the
    longest.
    """
    if name.label is not Label.PLACE:
        return []
    known = ((base, find_place(base)) for base in name.bases)
    found = {base: (place.kind, place.name) for base, place in known if place and place.kind != "town"}
    if len(set(found.values())) != 1:
        return list(found)
    plain = set(_plain(name))
    return sorted(found, key=lambda base: (base not in plain, -len(base), base))[:1]


def _plain(name: Name) -> list[str]:
    return [reading.base for reading in name.readings if reading.plain and reading.likely]
