"""What each rule earns: the scores with the rule switched off, minus those with it.

    python benchmarks/ablation.py GOLD.jsonl [GOLD.jsonl ...] [--only RULE ...]

Each rule is a function; off means that a function which does nothing stands in its place. Prints a Markdown table for
each set: F1 of ner, b3, nodes and edges (docedges where the set has no sentences), and wrong merges of people in
percent. A negative figure (positive for wrong merges) is what the graph would lose without the rule.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from entities.evaluation.gold import GoldArticle, read_gold
from entities.evaluation.run import extract_gold
from entities.evaluation.scores import Evaluation, score_mentions
from entities.model import Label

Off = tuple[str, Callable[..., Any]]


def nothing(*_: object, **__: object) -> Iterator[Any]:
    """No links, no names."""
    return iter(())


def second(_: object, found: Any, *__: object) -> Any:
    """The spans as they were, where the text comes first."""
    return list(found)


def labelled(_: object, found: Any) -> Any:
    """The spans with the label that the pipeline gave them."""
    return [span for span in found if span.label]


RECOGNITION = "entities.ner.recognition"
WITHIN = "entities.resolution.within"
ACROSS = "entities.resolution.across"
PEOPLE = "entities.resolution.people"
RULES: dict[str, tuple[Off, ...]] = {
    "restore the case of capitals": ((f"{RECOGNITION}.restore_case", lambda text: text),),
    "clean and mend spans": ((f"{RECOGNITION}.clean_spans", second),),
    "acronyms in brackets": ((f"{RECOGNITION}.tag_definitions", second),),
    "lists agree on a label": ((f"{RECOGNITION}.agree_in_lists", second),),
    "tables of results": ((f"{RECOGNITION}.tag_tables", second),),
    "datelines": ((f"{RECOGNITION}.tag_datelines", second),),
    "an article agrees on a label": ((f"{RECOGNITION}.agree_labels", labelled),),
    "untagged occurrences": ((f"{RECOGNITION}.propagate_names", lambda _text, spans, _others: spans),),
    "surnames and first names": ((f"{WITHIN}.resolve_lone", lambda name, _heads: _alone(name)),),
    "variants of a full name": ((f"{WITHIN}.is_variant", lambda *_: False),),
    "acronyms and short forms": ((f"{WITHIN}.organization_fits", lambda *_: ("full-name", [])),),
    "the corpus agrees on a label": (
        (f"{ACROSS}.correct_labels", lambda _: {}),
        ("entities.resolution.labels.correct_labels", lambda _: {}),
    ),
    "names that the corpus knows": (("entities.changes.resolve.known_names", lambda _: {}),),
    "places by their aliases": ((f"{ACROSS}.place_links", nothing),),
    "legal forms": ((f"{ACROSS}.legal_form_links", nothing),),
    "acronyms across articles": ((f"{ACROSS}.alias_links", nothing),),
    "spellings of people": ((f"{PEOPLE}.spelling_links", nothing),),
    "partial names of people": ((f"{PEOPLE}.partial_links", nothing),),
    "open surnames": ((f"{ACROSS}.open_surnames", lambda _: {}),),
}


def _alone(name: Any) -> Any:
    from entities.resolution.within import Answer  # noqa: PLC0415

    return Answer(name.text, "lone")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--only", nargs="*", choices=RULES, default=list(RULES))
    options = parser.parse_args()
    for path in options.gold:
        gold = read_gold(path)
        base = figures(gold, ())
        print(f"\n{path.stem}: {len(gold)} articles\n")
        print("| rule | " + " | ".join(base) + " |")
        print("|---|" + "---:|" * len(base))
        print("| (all) | " + " | ".join(f"{value:.1f}" for value in base.values()) + " |", flush=True)
        for rule in options.only:
            off = figures(gold, RULES[rule])
            changes = (off[name] - value for name, value in base.items())
            print(f"| {rule} | " + " | ".join(f"{change:+.1f}" for change in changes) + " |", flush=True)


def figures(gold: tuple[GoldArticle, ...], off: tuple[Off, ...]) -> dict[str, float]:
    """The scores with some functions replaced."""
    with ExitStack() as stack:
        for target, replacement in off:
            stack.enter_context(patch(target, replacement))
        result: Evaluation = score_mentions(gold, extract_gold(gold, jobs=1))
    edges = ("edges", result.edges) if result.edges else ("docedges", result.docedges)
    return {
        "ner": result.ner.f1,
        "b3": result.b3.f1 if result.b3 else 0.0,
        "nodes": result.nodes.f1,
        edges[0]: edges[1].f1,
        "wrong merges": result.wrong_merges[Label.PERSON],
    }


if __name__ == "__main__":
    main()
