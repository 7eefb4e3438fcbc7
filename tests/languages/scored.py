"""Scores of annotated articles in other languages, beside those of a few lines of spaCy with the same pipelines."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import spacy
from tests.languages.annotated import write_corpus, write_pipeline

from entities.evaluation.gold import GoldArticle, read_gold
from entities.evaluation.run import extract_gold
from entities.evaluation.scores import Evaluation, score_mentions
from entities.lexicon.language import Language
from entities.model import Label, Mention
from entities.resolution.article import resolve_article
from entities.store.whole.mentions import ResolvedMention

LABELS = {
    "PERSON": Label.PERSON, "PER": Label.PERSON,
    "GPE": Label.PLACE, "LOC": Label.PLACE, "FAC": Label.PLACE,
    "ORG": Label.ORGANIZATION,
}  # fmt: skip


@dataclass(frozen=True)
class Run:
    """Annotated articles, what is found in them by pipelines, and by the baseline: each spelling a node."""

    gold: Sequence[GoldArticle]
    models: Mapping[str, str]
    """The pipeline of each language, by its code; of several, the article's name begins with it."""

    @cached_property
    def found(self) -> list[ResolvedMention]:
        return extract_gold(self.gold, [f"{code}={model}" for code, model in self.models.items()], jobs=1)

    @cached_property
    def ours(self) -> Evaluation:
        return score_mentions(self.gold, self.found)

    @cached_property
    def theirs(self) -> Evaluation:
        return score_mentions(self.gold, self._baseline())

    def names_of(self) -> Mapping[str, set[str]]:
        """For each annotated entity the names of the entities that its mentions are taken for; "" for none."""
        names: defaultdict[str, set[str]] = defaultdict(set)
        found = {(one.article, one.start, one.end): one for one in self.found}
        for article in self.gold:
            for mention in article.mentions:
                one = found.get((article.article, *mention.span))
                if mention.linked and one:
                    names[mention.entity].add(one.name or "")
        return names

    def _baseline(self) -> Iterator[ResolvedMention]:
        pipelines = {code: spacy.load(model) for code, model in self.models.items()}
        for article in self.gold:
            code = next(iter(pipelines)) if len(pipelines) == 1 else article.article.partition(".")[0]
            for name in pipelines[code](article.text).ents:
                if label := LABELS.get(name.label_):
                    node = json.dumps([label, name.text.lower()])
                    yield ResolvedMention(article.article, name.start_char, name.end_char, name.text, label, node, node)


def run(code: str, folder: Path, model: str | None = None) -> Run:
    """The corpus of a language, to be read by a pipeline, or by one that finds its annotated names."""
    gold = read_gold(write_corpus(code, folder / f"{code} articles"))
    return Run(gold, {code: model or str(write_pipeline(code, folder / code))})


def f1(evaluation: Evaluation) -> dict[str, float]:
    """Names, entities, nodes and ties."""
    assert evaluation.edges is not None
    assert evaluation.b3 is not None
    return {
        "names": evaluation.ner.f1,
        "entities": evaluation.b3.f1,
        "nodes": evaluation.nodes.f1,
        "ties": evaluation.edges.f1,
    }


def resolved(body: str, names: Sequence[str], language: Language) -> str | None:
    """Whom the last of some people's names means that stand one after the other in a text."""
    mentions, at = [], 0
    for name in names:
        start = body.index(name, at)
        at = start + len(name)
        mentions.append(Mention(start, at, name, Label.PERSON))
    return resolve_article(mentions, (), language, body=body)[-1].name
