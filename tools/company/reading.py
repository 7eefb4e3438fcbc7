"""Articles as what the company of names is learned from: who is named in full, and what each article says around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from entities.changes.analyst import Analyst
from entities.changes.plan import Waiting
from entities.changes.reading import Settings, analyze
from entities.changes.tasks import Task
from entities.model import Analysis, Label
from entities.ner import choose_models
from entities.readers import NO_OPTIONS, find_sources
from entities.resolution.company import Use, family_name, rarity_of, section_of
from entities.resolution.company.record import read_uses
from entities.resolution.names import parse_person


@dataclass(frozen=True, slots=True)
class Corpus:
    """The uses of people's names by article, and in how many articles each key of a name is."""

    uses: dict[str, dict[str, Use]]
    articles: Counter[str]

    def rarity(self, key: str) -> int:
        """How rare a name is."""
        return rarity_of(key, self.articles[key])

    def people(self) -> dict[tuple[str, str], list[Use]]:
        """The uses of full names, by first name and surname."""
        people: defaultdict[tuple[str, str], list[Use]] = defaultdict(list)
        for article in sorted(self.uses):
            for name, use in sorted(self.uses[article].items()):
                if is_full(name):
                    people[parse_person(name).given, family_name(name)].append(use)
        return dict(people)


def is_full(name: str) -> bool:
    """Whether a person's name has a first name that is no initial."""
    return len(parse_person(name).given) > 1


def read_corpus(folder: Path) -> Corpus:
    """Read and analyze a folder, as extraction does before it looks at other articles."""
    settings = Settings(Analyst(choose_models()), NO_OPTIONS, None)
    files = [file for source in find_sources([str(folder)]) for file in source.files if not file.refusal]
    task = Task(tuple(Waiting(number, file, 0, "", 0) for number, file in enumerate(files)))
    read = (part for parts in analyze(settings, task, lambda _: False) for part in parts)
    return corpus_of(item for part in read for item in part.items if isinstance(item, Analysis))


def corpus_of(analyses: Iterable[Analysis]) -> Corpus:
    """Take from analyses what the names in them stand with."""
    uses, articles = {}, Counter[str]()
    for analysis in analyses:
        people = {one.name for one in analysis.references if one.name and one.label is Label.PERSON}
        path = analysis.article.path
        _, own = read_uses(analysis.company, path, section_of(path), analysis.article.date)
        uses[path] = {name: use for name, use in own.items() if name in people}
        articles.update(analysis.companions)
    return Corpus(uses, articles)
