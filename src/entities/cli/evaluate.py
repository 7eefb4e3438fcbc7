"""`entities evaluate GOLD.jsonl`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from entities.cli.consoles import say, stdout
from entities.cli.documents import Document, print_json
from entities.cli.options import JsonOption
from entities.cli.rendering import harmless, plural
from entities.model import Label

if TYPE_CHECKING:
    from entities.evaluation.scores import Confusion, Evaluation, Score


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Annotated articles, one JSON object a line.")],
    model: Annotated[
        list[str] | None,
        typer.Option(
            help="A spaCy pipeline by name or path; for another language than the main one, fr=NAME; may be repeated.  "
            "[default: of each language the best of spaCy's own that is installed]"
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Score what is found in annotated articles: names, entities, and the graph.

    Each line of GOLD is `{"article": name, "text": str, "mentions": [{"start", "end", "label", "entity"}], "sentences":
    [[start, end]]}`. The articles are extracted into a graph of their own; yours isn't touched.

    Example: `entities evaluate tests/gold/corpus.jsonl`
    """
    from entities.evaluation.gold import read_gold
    from entities.evaluation.run import extract_gold
    from entities.evaluation.scores import score_mentions

    articles = read_gold(gold)
    say(f"Reading {plural(len(articles), 'annotated article')} ...")
    evaluation = score_mentions(articles, extract_gold(articles, model or ()))
    if as_json:
        print_json("evaluate/1", evaluation_document(evaluation))
    else:
        show_evaluation(evaluation, stdout())


def show_evaluation(evaluation: Evaluation, console: Console) -> None:
    """Print the figures, and what went wrong by name."""
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for heading in ("precision", "recall", "F1"):
        table.add_column(heading, justify="right")
    for name, score in _rows(evaluation):
        if score is not None:
            table.add_row(name, *(f"{figure:.1f}" for figure in (score.precision, score.recall, score.f1)))
    console.print(table)
    for title, shares in (("Wrong merges", evaluation.wrong_merges), ("Splits", evaluation.splits)):
        figures = ", ".join(f"{label.lower()} {share:.1f}%" for label, share in shares.items())
        console.print(Text(f"{title}: {figures}"))
    _show_worst("Mentions of several in one entity:", evaluation.worst_merges, console)
    _show_worst("Mentions of one in several entities:", evaluation.worst_splits, console)


def _show_worst(title: str, confusions: tuple[Confusion, ...], console: Console) -> None:
    if confusions:
        console.print(Text(title))
    for confusion in confusions:
        parts = ", ".join(f"{name} {number}" for name, number in confusion.parts)
        console.print(
            Text.assemble("  ", harmless(confusion.name, style="bold"), ": ", harmless(parts)), soft_wrap=True
        )


def _rows(evaluation: Evaluation) -> list[tuple[str, Score | None]]:
    return [
        ("ner", evaluation.ner),
        *((f"ner_{label.lower()}", evaluation.ner_by_label[label]) for label in Label),
        ("b3", evaluation.b3),
        ("nodes", evaluation.nodes),
        ("edges", evaluation.edges),
        ("docedges", evaluation.docedges),
    ]


def _parts(confusion: Confusion) -> list[Document]:
    return [{"name": name, "mentions": mentions} for name, mentions in confusion.parts]


def evaluation_document(evaluation: Evaluation) -> Document:
    """The evaluation for scripts; scores are rounded to a tenth of a percent, those that can't be had are null."""
    scores = {
        name: score and {"p": round(score.precision, 1), "r": round(score.recall, 1), "f1": round(score.f1, 1)}
        for name, score in _rows(evaluation)
    }
    return scores | {
        "wrong_merges": {label.lower(): round(share, 2) for label, share in evaluation.wrong_merges.items()},
        "splits": {label.lower(): round(share, 2) for label, share in evaluation.splits.items()},
        "worst_merges": [{"name": item.name, "parts": _parts(item)} for item in evaluation.worst_merges],
        "worst_splits": [{"name": item.name, "parts": _parts(item)} for item in evaluation.worst_splits],
    }
