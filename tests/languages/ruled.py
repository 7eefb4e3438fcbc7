"""Languages that no registry has a pipeline of, read by one that finds the annotated names: it shows who is joined."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from tests.languages.annotated import write_corpus, write_pipeline

from entities.evaluation.gold import GoldArticle, read_gold
from entities.evaluation.run import extract_gold
from entities.evaluation.scores import Evaluation, score_mentions
from entities.model import Label
from entities.store.whole.mentions import ResolvedMention

LABELS = {"PER": Label.PERSON, "LOC": Label.PLACE, "ORG": Label.ORGANIZATION}


@dataclass(frozen=True)
class Run:
    """The annotated articles of a language, and what is found in them."""

    gold: Sequence[GoldArticle]
    found: Sequence[ResolvedMention]
    baseline: Sequence[ResolvedMention]

    @property
    def ours(self) -> Evaluation:
        return score_mentions(self.gold, self.found)

    @property
    def theirs(self) -> Evaluation:
        return score_mentions(self.gold, self.baseline)

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


def run(code: str, folder: Path) -> Run:
    """Read the corpus of a language with a pipeline that finds its annotated names; beside it, a node a spelling."""
    model = str(write_pipeline(code, folder / code))
    gold = read_gold(write_corpus(code, folder / "articles"))
    return Run(gold, extract_gold(gold, [f"{code}={model}"], jobs=1), list(_baseline(gold, model)))


def f1(evaluation: Evaluation) -> dict[str, float]:
    assert evaluation.edges is not None
    return {"names": evaluation.ner.f1, "nodes": evaluation.nodes.f1, "ties": evaluation.edges.f1}


def _baseline(gold: Sequence[GoldArticle], model: str) -> Iterator[ResolvedMention]:
    nlp = spacy.load(model)
    for article in gold:
        for name in nlp(article.text).ents:
            label = LABELS[name.label_]
            node = json.dumps([label, name.text.lower()])
            yield ResolvedMention(article.article, name.start_char, name.end_char, name.text, label, node, node)
