"""An archive of made-up articles of any size, always the same: the first n of a larger one are those of a smaller.

Stories, and the people, places and organizations in them, come by a Pitman-Yor process (J. Pitman, M. Yor, "The
two-parameter Poisson-Dirichlet distribution", 1997): what was often written about is written about again, and there is
always somebody new, as in news (Heaps' law). Given names and common surnames are those of the lexicon, by how common
they are, so that there are namesakes, and surnames with very many bearers; a story has its own cast, places and words,
so that names keep company. Some articles have surnames alone, some repeat another.
"""

from __future__ import annotations

import multiprocessing
import random
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import accumulate, count, islice
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from entities.changes.reading import analysis_of
from entities.datasets.columns import Tables, to_tables
from entities.datasets.parts import Dataset
from entities.lexicon.tables import read_lines
from entities.model import Analysis, Article, HeldFile, Label, Mention, Sentence
from synthetic import SYLLABLES

SENTENCES = 4
NAMES = (1, 2, 2, 3)
"""How many names a sentence has, each as likely."""
SURNAME_ALONE = 0.06
"""Which part of the people are called by their surname from the first mention on."""
REPEATED = 0.03
"""Which part of the articles are another, with a line more: an agency's story in two papers."""
IN_FILE, FILES = 500, 4
"""How many articles a file has, and files a part of the datasets."""
AHEAD = 4
TITLES = ("Bank", "Group", "University", "Ministry", "Party", "Airlines", "Council", "Holdings", "Institute")
FILLERS = ("met", "spoke with", "wrote to", "waited for", "answered", "was seen beside", "left without")
_T = TypeVar("_T")


@dataclass(slots=True)
class Urn(Generic[_T]):
    """A Pitman-Yor process: gives back what it gave before, in proportion to how often, or has something new made."""

    discount: float
    given: list[_T] = field(default_factory=list)
    kinds: int = 0

    def is_new(self, chance: random.Random, strength: float = 100.0) -> bool:
        """Whether the next is one that there wasn't before."""
        return chance.random() * (len(self.given) + strength) < strength + self.discount * self.kinds

    def add(self, new: _T) -> _T:
        """Take in something new."""
        self.kinds += 1
        self.given.append(new)
        return new

    def again(self, chance: random.Random) -> _T:
        """Something that there was before."""
        self.given.append(self.given[int(chance.random() * len(self.given))])
        return self.given[-1]


@dataclass(frozen=True, slots=True)
class Story:
    """What articles on one story have in common."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    organizations: tuple[str, ...]
    words: tuple[str, ...]
    section: str


class Told(NamedTuple):
    """An article: its number, its text, a line a paragraph, and where which names stand in it."""

    number: int
    text: str
    names: tuple[tuple[int, str, Label], ...]
    section: str


def analyze(told: Told) -> Analysis:
    """What extraction would say of an article, if all its names were recognized."""
    sentences, start = [], 0
    for paragraph, line in enumerate(told.text.split("\n")):
        if line:
            sentences.append(Sentence(start, start + len(line), paragraph))
        start += len(line) + 1
    mentions = [Mention(begin, begin + len(name), name, label) for begin, name, label in told.names]
    at = told.number
    day = f"{2000 + at // 40_000 % 25}-{1 + at // 3_000 % 12:02d}-{1 + at // 110 % 28:02d}"
    path = f"{at // IN_FILE:05d}.jsonl/{at % IN_FILE + 1}"
    article = Article(path, told.text, told.text, date=day, section=told.section, written_in="en")
    return analysis_of(article, tuple(sentences), mentions)


def make_dataset(folder: Path, articles: int) -> None:
    """Write the first so many articles as datasets, by all cores, unless they are there from an earlier run."""
    if folder.exists():
        return
    unfinished = Dataset(folder.with_name(f"{folder.name}.unfinished"))
    told = islice(Newsroom().tell(), articles)
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        chunks = iter(lambda: list(islice(told, IN_FILE * FILES)), [])
        ahead: deque[Future[Tables]] = deque()
        for chunk in chunks:
            ahead.append(pool.submit(make_part, chunk))
            if len(ahead) > AHEAD:
                unfinished.write(ahead.popleft().result())
        for part in ahead:
            unfinished.write(part.result())
    unfinished.folder.rename(folder)


def make_part(told: list[Told]) -> Tables:
    """Articles as columns."""
    analyses = list(map(analyze, told))
    files = [analyses[start : start + IN_FILE] for start in range(0, len(analyses), IN_FILE)]
    return to_tables(
        HeldFile(
            "/archive", file[0].article.path.partition("/")[0], "made up", "nobody", complete=True, items=tuple(file)
        )
        for file in files
    )


class Newsroom:
    """Makes one article after the other."""

    def __init__(self, seed: int = 1) -> None:
        """Begin with an empty archive."""
        self._chance = random.Random(seed)
        cells = (line.split("\t") for line in read_lines("name_frequencies.tsv"))
        rows = [(kind, name.title(), int(weight)) for kind, name, weight in cells]
        self._given = Weighted([(name, weight) for kind, name, weight in rows if kind == "given"])
        self._surnames = Weighted([(name, weight) for kind, name, weight in rows if kind != "given"])
        self._rare: Urn[str] = Urn(0.8)
        self._pools: dict[Label, Urn[str]] = {
            Label.PERSON: Urn(0.85), Label.PLACE: Urn(0.5), Label.ORGANIZATION: Urn(0.75),
        }  # fmt: skip
        self._stories: Urn[Story] = Urn(0.85)
        self._vocabulary = [self._word(self._chance.choice((1, 2, 3))).lower() for _ in range(8_000)]
        self._last: list[Told] = []

    def tell(self) -> Iterator[Told]:
        """One article after the other, without end."""
        for number in count():
            chance, urn = self._chance, self._stories
            story = urn.add(self._story()) if urn.is_new(chance) else urn.again(chance)
            if self._last and chance.random() < REPEATED:
                told = chance.choice(self._last)
                text, names = f"{told.text}Printed in {chance.choice(self._vocabulary)}.", told.names
            else:
                text, names = self._told(story)
            self._last = [*self._last[-200:], Told(number, text, names, story.section)]
            yield self._last[-1]

    def _story(self) -> Story:
        chance = self._chance
        people, places, organizations = (
            tuple(dict.fromkeys(self._somebody(label) for _ in range(chance.randint(*span))))
            for label, span in ((Label.PERSON, (2, 7)), (Label.PLACE, (1, 4)), (Label.ORGANIZATION, (1, 4)))
        )
        words = tuple(chance.choices(self._vocabulary, k=25))
        return Story(people, places, organizations, words, chance.choice(("politics", "business", "sport", "culture")))

    def _somebody(self, label: Label) -> str:
        urn, chance = self._pools[label], self._chance
        return urn.add(self._name(label)) if urn.is_new(chance) else urn.again(chance)

    def _name(self, label: Label) -> str:
        chance = self._chance
        if label is Label.PLACE:
            return self._word(chance.choice((3, 4)))
        surname = self._surnames.draw(chance) if chance.random() < 0.6 else self._rare_surname()
        if label is Label.ORGANIZATION:
            return f"{surname} {chance.choice(TITLES)}"
        return f"{self._given.draw(chance)} {surname}"

    def _rare_surname(self) -> str:
        urn = self._rare
        return urn.add(self._word(3)) if urn.is_new(self._chance) else urn.again(self._chance)

    def _told(self, story: Story) -> tuple[str, tuple[tuple[int, str, Label], ...]]:
        """A text, and where which names stand in it."""
        chance = self._chance
        known = dict.fromkeys(story.people, Label.PERSON)
        known |= dict.fromkeys(story.places, Label.PLACE) | dict.fromkeys(story.organizations, Label.ORGANIZATION)
        passing = self._somebody(Label.PERSON)
        known[passing] = Label.PERSON
        cast = [*chance.sample(list(known), min(len(known), 4)), passing]
        seen = {name for name in cast if known[name] is Label.PERSON and chance.random() < SURNAME_ALONE}
        text, named = "", list[tuple[int, str, Label]]()
        for _ in range(SENTENCES):
            for position, name in enumerate(chance.sample(cast, min(len(cast), chance.choice(NAMES)))):
                if position:
                    text += f" {chance.choice(FILLERS)} "
                label = known[name]
                short = name.rpartition(" ")[2] if label is Label.PERSON and name in seen else name
                seen.add(name)
                named.append((len(text), short, label))
                text += short
            text += " on " + " ".join(chance.choices(story.words, k=6)) + ".\n"
        return text, tuple(named)

    def _word(self, syllables: int) -> str:
        return "".join(self._chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


class Weighted:
    """Things that are drawn by their weights."""

    def __init__(self, rows: list[tuple[str, int]]) -> None:
        """Take names with their weights."""
        self._names = [name for name, _ in rows]
        self._totals = list(accumulate(weight for _, weight in rows))

    def draw(self, chance: random.Random) -> str:
        """One of them."""
        return chance.choices(self._names, cum_weights=self._totals)[0]
