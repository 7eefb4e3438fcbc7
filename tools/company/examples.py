"""Examples of short names whose bearer is known, made from full names: nobody has to label them.

Masked: somebody's article is taken for one that has the surname only; the other articles have the full name. Strangers:
somebody's article is taken for one that has the surname of another person, with whom none of it has to do.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from entities.model import Label
from entities.resolution.company import Person, Use, family_name, name_keys, person_of
from entities.resolution.company.likeness import compare
from entities.resolution.names import parse_person
from reading import Corpus, is_full

MOST = 6  # articles of one person that examples are made of
NO_SECTION = 4  # one example of so many has no section, as in a folder without folders
Who = tuple[str, str]
Measures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """A short name with the measures of each person that it fits; `truth` is the number of the right one, if any.

    `group` is whom it is about: examples of one group are never learned from and tested on at once.
    """

    kind: str
    group: str
    people: tuple[Measures, ...]
    truth: int | None
    about: str = ""


def draw(*what: object) -> int:
    """A number that is drawn by what it is for, and always the same."""
    return int.from_bytes(sha256("\n".join(map(str, what)).encode()).digest()[:6], "big")


class Examples:
    """Makes examples from a corpus."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        """Take the people of the corpus; another `seed` draws others."""
        self._corpus, self._seed = corpus, seed
        self._people = corpus.people()
        self._by_surname: defaultdict[str, list[Who]] = defaultdict(list)
        for who in self._people:
            self._by_surname[who[1]].append(who)
        self._known: dict[tuple[Who, str], Person] = {}
        self._articles = {who: frozenset(use.article for use in uses) for who, uses in self._people.items()}
        self._section = {who: main_section(uses) for who, uses in self._people.items()}

    def person(self, who: Who, without: str = "") -> Person:
        """Somebody, without one article."""
        key = (who, without if without in self._articles[who] else "")
        if key not in self._known:
            self._known[key] = person_of(use for use in self._people[who] if use.article != without)
        return self._known[key]

    def masked(self) -> Iterator[Example]:
        """Articles that are taken for such as have the surname only."""
        for who, use in self._drawn():
            if len(self._articles[who]) > 1:
                yield self._example("masked", who, self._hidden(use, who, who), who)

    def strangers(self, *, of_section: bool) -> Iterator[Example]:
        """Articles that are taken for such as have another's surname, of one section (mostly) or of any."""
        pool = sorted(who for who in self._people if len(self._articles[who]) > 1)
        for who, use in self._drawn():
            for turn in range(100):
                other = pool[draw(self._seed, "other", of_section, who, use.article, turn) % len(pool)]
                apart = who[1] != other[1] and self._articles[who].isdisjoint(self._articles[other])
                if apart and (not of_section or self._section[who] == self._section[other]):
                    kind = "strangers of one section" if of_section else "strangers"
                    yield self._example(kind, who, self._hidden(use, who, other), None, other)
                    break

    def _drawn(self) -> Iterator[tuple[Who, Use]]:
        for who, uses in sorted(self._people.items()):
            by_article = {use.article: use for use in uses}
            drawn = sorted(by_article, key=lambda path: draw(self._seed, who, path))
            yield from ((who, by_article[path]) for path in drawn[:MOST])

    def _hidden(self, use: Use, who: Who, shown: Who) -> Use:
        """The use as that of a surname alone, of which the article doesn't say whose it is."""
        lost = self.person(who).own
        company = replace(use.company, names=use.company.names - lost)
        if draw(self._seed, "section", who, use.article) % NO_SECTION == 0:
            company = replace(company, section="")
        return replace(use, name=shown[1].title(), company=company, near=use.near - lost)

    def _example(self, kind: str, who: Who, use: Use, truth: Who | None, shown: Who | None = None) -> Example:
        surname = (shown or who)[1]
        fitting = [
            one for one in sorted(self._by_surname[surname]) if one == truth or use.article not in self._articles[one]
        ]
        people = [self.person(one, use.article) for one in fitting]
        return Example(
            kind,
            " ".join(who),
            tuple(measure(use, people, self._corpus)),
            fitting.index(truth) if truth else None,
            f"{use.article} {' '.join(who)} as {surname}",
        )

    def labelled(self, path: Path) -> Iterator[Example]:
        """Short names that people labelled: an article, where the name starts, its text, and who it is."""
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            use = next((use for use in self._short(row["article"]) if row["text"].endswith(use.name)), None)
            if use is None or row["truth"] == "unsure":
                continue
            initial = parse_person(use.name).given
            fitting = [
                one
                for one in sorted(self._by_surname[family_name(use.name)])
                if use.article not in self._articles[one] and one[0].startswith(initial)
            ]
            meant = {parse_person(name).given for name in (row["name"], *row.get("also", ()))}
            right = [n for n, one in enumerate(fitting) if row["truth"] == "person" and one[0] in meant]
            if fitting:
                people = [self.person(one) for one in fitting]
                about = f"{row['article']} {row['text']}"
                yield Example(
                    "labelled", row["name"], tuple(measure(use, people, self._corpus)), next(iter(right), None), about
                )

    def _short(self, article: str) -> Iterator[Use]:
        yield from (use for name, use in sorted(self._corpus.uses.get(article, {}).items()) if not is_full(name))


def measure(use: Use, people: Iterable[Person], corpus: Corpus) -> Iterator[Measures]:
    """The measures of a use against each of some people."""
    own = frozenset(name_keys(use.name, Label.PERSON))
    for person in people:
        yield compare(use, person, corpus.rarity, own | person.own).measures


def main_section(uses: Iterable[Use]) -> str:
    """The section that most of some uses are of."""
    counts = Counter(use.company.section for use in uses)
    return min(counts, key=lambda section: (-counts[section], section))
