"""What each rule earns: the scores without it, minus those with it.

    python benchmarks/ablation.py GOLD.jsonl [GOLD.jsonl ...] [--only RULE ...]

Walks the tables of rules that the program itself walks: recognition, resolution in the article, resolution over
articles. Prints a Markdown table for each set: F1 of ner, b3, nodes and edges (docedges where the set has no
sentences), and wrong merges of people in percent. A negative figure (positive for wrong merges) is what the graph would
lose without the rule; rules that change no figure of a set are counted below its table.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from entities.evaluation.gold import GoldArticle, read_gold
from entities.evaluation.run import extract_gold
from entities.evaluation.scores import score_mentions
from entities.model import Label
from entities.ner.rules import RULES as RECOGNITION
from entities.resolution.article.rules import RULES as ARTICLE
from entities.resolution.article.rules import ArticleRule
from entities.resolution.corpus.rules import DECISION
from entities.resolution.corpus.rules import RULES as CORPUS

RULES = tuple(
    dict.fromkeys(
        [rule.name for rule in RECOGNITION]
        + [name for name, rule in ARTICLE.items() if isinstance(rule, ArticleRule)]
        + [name for name in CORPUS if name != DECISION.name]
    )
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--only", nargs="*", choices=RULES, default=RULES, metavar="RULE")
    options = parser.parse_args()
    for path in options.gold:
        gold = read_gold(path)
        base = figures(gold)
        print(f"\n### {path.stem}: {len(gold)} articles\n")
        print("| rule | " + " | ".join(base) + " |")
        print("|---|" + "---:|" * len(base))
        print("| (all) | " + " | ".join(f"{value:.1f}" for value in base.values()) + " |", flush=True)
        idle = []
        for rule in options.only:
            without = figures(gold, frozenset({rule}))
            if without == base:
                idle.append(rule)
                continue
            changes = (without[name] - value for name, value in base.items())
            print(f"| {rule} | " + " | ".join(f"{change:+.1f}" for change in changes) + " |", flush=True)
        print(f"\nNo change without: {', '.join(idle)}.")


def figures(gold: tuple[GoldArticle, ...], off: frozenset[str] = frozenset()) -> dict[str, float]:
    """The scores without some rules."""
    result = score_mentions(gold, extract_gold(gold, jobs=2, off=off))
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
