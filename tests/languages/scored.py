"""Scores of a language's annotated articles, beside those of a few lines of spaCy with the same pipeline."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from tests.languages.annotated import write_corpus, write_pipeline

from entities.evaluation.gold import GoldArticle, read_gold
from entities.evaluation.run import extract_gold
from entities.evaluation.scores import Evaluation, score_mentions
from entities.model import Label
from entities.store.whole.mentions import ResolvedMention

LABELS = {"PER": Label.PERSON, "LOC": Label.PLACE, "ORG": Label.ORGANIZATION}


def baseline(gold: Sequence[GoldArticle], pipeline: str) -> Iterator[ResolvedMention]:
    """The names that a pipeline finds, each spelling a node."""
    nlp = spacy.load(pipeline)
    for article in gold:
        for name in nlp(article.text).ents:
            label = LABELS[name.label_]
            node = json.dumps([label, name.text.lower()])
            yield ResolvedMention(article.article, name.start_char, name.end_char, name.text, label, node, node)


def read_both(code: str, folder: Path) -> tuple[Sequence[GoldArticle], list[ResolvedMention], Evaluation, Evaluation]:
    """A language's articles, what is found in them by a pipeline made of their names, our scores, the baseline's."""
    gold = read_gold(write_corpus(code, folder / "articles"))
    pipeline = str(write_pipeline(code, folder / "pipeline"))
    found = extract_gold(gold, [f"{code}={pipeline}"], jobs=1)
    return gold, found, score_mentions(gold, found), score_mentions(gold, baseline(gold, pipeline))


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
