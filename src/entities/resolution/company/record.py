"""The company that the names of an article keep, written down when it is read, for when they are told apart."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from sys import intern

from entities.folding import is_one_word
from entities.lexicon.language import Language
from entities.model import Label, Reference, Sentence, Span
from entities.resolution.company.keys import name_keys
from entities.resolution.company.surroundings import surroundings
from entities.resolution.company.uses import Company, Use
from entities.resolution.company.words import content_words


@dataclass(frozen=True, slots=True)
class Record:
    """What an article tells of the company of its names: the keys that they are known by, and all of it as JSON."""

    keys: frozenset[str]
    text: str


def write_company(
    body: str, sentences: Sequence[Sentence], references: Iterable[Reference], language: Language
) -> Record:
    """Record what the names of an article stand with, and of those of people also what stands beside them."""
    ends = [sentence.end for sentence in sentences]
    near: defaultdict[int, set[str]] = defaultdict(set)
    people: defaultdict[str, list[Span]] = defaultdict(list)
    places: defaultdict[str, set[int]] = defaultdict(set)
    for reference in references:
        if reference.name is not None:
            sentence = bisect_right(ends, reference.mention.start)
            near[sentence].update(name_keys(reference.name, reference.label))
            if reference.label is Label.PERSON or is_one_word(
                reference.name
            ):  # which the corpus may take for a surname
                people[reference.name].append(Span(reference.mention.start, reference.mention.end))
                places[reference.name].add(sentence)
    keys = sorted({key for found in near.values() for key in found})
    number = {key: at for at, key in enumerate(keys)}
    uses = {
        name: [
            sorted({number[key] for sentence in places[name] for key in near[sentence]}),
            surroundings(body, spans, language),
        ]
        for name, spans in sorted(people.items())
    }
    record = {"names": keys, "words": content_words(body, language), "uses": uses}
    return Record(frozenset(keys), json.dumps(record, ensure_ascii=False, separators=(",", ":")))


def read_names(text: str) -> Sequence[str]:
    """The keys of the names of an article, by its record."""
    names: Sequence[str] = json.loads(text).get("names", ())
    return names


def read_uses(
    text: str, article: str, section: str, day: str | None, wanted: Container[str] | None = None
) -> tuple[Company, Mapping[str, Use]]:
    """The company that an article's names keep, by its record, and how it uses those of people that are `wanted`.

    `article` is how it is called.
    """
    record = json.loads(text)
    names = record.get("names", ())
    company = Company(frozenset(map(intern, names)), tuple(map(intern, record.get("words", ()))), section, day)
    uses = {
        name: Use(article, name, company, frozenset(names[at] for at in near), frozenset(beside))
        for name, (near, beside) in record.get("uses", {}).items()
        if wanted is None or name in wanted
    }
    return company, uses
