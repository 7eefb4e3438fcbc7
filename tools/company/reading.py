"""Articles as what the company of names is learned from: who is named in full, and what each article says around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from entities.changes.analyst import Analyst
from entities.changes.reading import analyze_files
from entities.lexicon.language import Language
from entities.lexicon.languages import language_of
from entities.model import Analysis, Label, Reference, Span
from entities.ner import choose_model
from entities.readers import find_files
from entities.resolution.company import Company, Use, content_words, family_name, name_keys, section_of, surroundings
from entities.resolution.names import parse_person


@dataclass(frozen=True, slots=True)
class Corpus:
    """The uses of people's names by article, and in how many articles each key of a name is."""

    uses: dict[str, dict[str, Use]]
    articles: Counter[str]

    def rarity(self, key: str) -> int:
        """The number of articles as the exponent of a power of two."""
        return max(0, self.articles[key].bit_length() - 1)

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
    analyst = Analyst(choose_model())
    files = find_files(folder)
    found = [item for item in analyze_files(analyst, files) if isinstance(item, Analysis)]
    return corpus_of(found, language_of(analyst.model.language))


def corpus_of(analyses: Iterable[Analysis], language: Language) -> Corpus:
    """Take from analyses what the names in them stand with."""
    uses, articles = {}, Counter[str]()
    for analysis in analyses:
        own = list(uses_of(analysis, language))
        uses[analysis.article.path] = {use.name: use for use in own}
        articles.update(company_keys(analysis.references))
    return Corpus(uses, articles)


def company_keys(references: Sequence[Reference]) -> frozenset[str]:
    """The keys of all names that some references have."""
    return frozenset(key for one in references if one.name for key in name_keys(one.name, one.label))


def uses_of(analysis: Analysis, language: Language) -> Iterator[Use]:
    """The uses of the names of people in an article."""
    article = analysis.article
    company = Company(
        company_keys(analysis.references),
        content_words(article.body, language),
        section_of(article.path),
        article.date,
    )
    sentences = {at: (s.start, s.end) for s in analysis.sentences for at in (s.start,)}
    starts = sorted(sentences)
    within: defaultdict[int, list[Reference]] = defaultdict(list)
    of_name: defaultdict[str, list[tuple[int, Reference]]] = defaultdict(list)
    for one in analysis.references:
        at = max((start for start in starts if start <= one.mention.start), default=0)
        within[at].append(one)
        if one.name and one.label is Label.PERSON:
            of_name[one.name].append((at, one))
    for name, own in of_name.items():
        near = frozenset[str]().union(*(company_keys(within[at]) for at, _ in own))
        spans = [Span(one.mention.start, one.mention.end) for _, one in own]
        yield Use(article.path, name, company, near, frozenset(surroundings(article.body, spans, language)))
