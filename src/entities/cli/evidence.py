"""`entities evidence A B`."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.consoles import stdout
from entities.cli.documents import Document, entity_document, evidence_document, print_json, scope_document
from entities.cli.filters import NO_FILTERS, Filters, asking, without
from entities.cli.options import (
    DEFAULT_GRAPH,
    GraphOption,
    JsonOption,
    NameArgument,
    WindowOption,
    clamp,
)
from entities.cli.quotations import quotation
from entities.cli.rendering import cut, harmless, plural
from entities.model import Window
from entities.queries.evidence import Proof, find_evidence

_TOGETHER = {
    Window.SENTENCE: ("in one sentence", "sentence"),
    Window.PARAGRAPH: ("in one paragraph", "passage"),
    Window.ARTICLE: ("in one article", "passage"),
}


def evidence(
    one: NameArgument,
    other: NameArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    window: WindowOption = Window.SENTENCE,
    limit: Annotated[
        int | None,
        typer.Option("--limit", "-n", min=1, callback=clamp, help="How many to list at most.", show_default="all"),
    ] = None,
    filters: Filters = NO_FILTERS,
    as_json: JsonOption = False,
) -> None:
    """Every sentence in which ONE and OTHER are mentioned together, both marked, with its article, date and characters.

    The newest come first, articles without a date last. Characters are counted from 0 in the text of the article. In a
    wider window that has no sentence with both, the two sentences are shown that stand closest.

    Example: `entities evidence Lukashenko Tikhanovskaya --since 2020-09`
    """
    scope = filters.scope(window)
    with asking(graph, scope) as connection:
        proof = find_evidence(connection, one, other, scope, limit=limit)
    mention_others(one, proof.one)
    mention_others(other, proof.other)
    if as_json:
        print_json("evidence/1", proof_document(proof))
    elif proof.quotations:
        show_proof(proof, stdout())
    else:
        stdout().print(_never(proof, graph), soft_wrap=True)


def show_proof(proof: Proof, console: Console) -> None:
    """Print the quotations, and how many more there are."""
    together, thing = _TOGETHER[proof.scope.window]
    counted = f"{plural(proof.total, thing)} in {plural(proof.articles, 'article')}"
    console.print(Text.assemble(f"Mentioned together {together}: ", _both(proof), f" ({counted})"))
    console.print()
    for sentences in proof.quotations:
        console.print(quotation(*sentences))
    for line in cut(len(proof.quotations), proof.total, thing):
        console.print(line)


def _both(proof: Proof) -> Text:
    one, other = (harmless(found.entity.name) for found in (proof.one, proof.other))
    one.stylize("bold")
    other.stylize("bold")
    return Text.assemble(one, " and ", other)


def _never(proof: Proof, graph: Path) -> Text:
    """That there is no such sentence, and what to ask instead."""
    together, _ = _TOGETHER[proof.scope.window]
    if not proof.scope.everywhere:
        hint = Text(without(proof.scope).strip())
    else:
        names = " ".join(quote(found.entity.name) for found in (proof.one, proof.other))
        option = "" if graph == DEFAULT_GRAPH else f" --graph {quote(str(graph))}"
        wider = "" if proof.scope.window is Window.ARTICLE else " --window article, or"
        hint = Text.assemble(f"Try{wider} what lies between them:\n  ", harmless(f"entities path {names}{option}"))
    return Text.assemble(_both(proof), f" are never mentioned together {together}. ", hint)


def proof_document(proof: Proof) -> Document:
    """The answer for scripts."""
    return {
        "entity": entity_document(proof.one.entity),
        "other": entity_document(proof.other.entity),
        **scope_document(proof.scope),
        "total": proof.total,
        "articles": proof.articles,
        "evidence": [
            {
                **evidence_document(sentences[0]),
                "other_evidence": evidence_document(sentences[1]) if len(sentences) > 1 else None,
            }
            for sentences in proof.quotations
        ],
    }
