"""`entities evidence [NAME [OTHER]]`."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.completion import complete_name
from entities.cli.consoles import stdout
from entities.cli.documents import Document, entity_document, quoted_document, scope_document
from entities.cli.filters import NO_FILTERS, Filters, asking, without
from entities.cli.options import DEFAULT_GRAPH, GraphOption, WindowOption, clamp, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.parts import EVERYTHING, PART, Part
from entities.cli.quotations import quotation
from entities.cli.rendering import cut, harmless, plural
from entities.model import Scope, Window
from entities.queries.evidence import Proof, find_evidence

_NAME = "A name, part of one, initials and a surname, or an id."
_TOGETHER = {
    Window.SENTENCE: ("in one sentence", "sentence"),
    Window.PARAGRAPH: ("in one paragraph", "passage"),
    Window.ARTICLE: ("in one article", "passage"),
}


def evidence(
    one: Annotated[str | None, typer.Argument(metavar="NAME", help=_NAME, autocompletion=complete_name)] = None,
    other: Annotated[str | None, typer.Argument(metavar="OTHER", help=_NAME, autocompletion=complete_name)] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    window: WindowOption = Window.SENTENCE,
    limit: Annotated[int | None, limited_to("all; of several ties 20")] = None,
    community: Annotated[
        int | None,
        typer.Option(
            "--community",
            metavar="N",
            min=1,
            callback=clamp,
            rich_help_panel=PART,
            help="Only the Nth that `entities communities` lists, with the same --label.",
        ),
    ] = None,
    part: Part = EVERYTHING,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """Every sentence in which NAME and OTHER are mentioned together, marked, with its article, date and characters.

    With one name: all its ties with all their sentences, the strongest tie first. Without one: all ties of a part of
    the graph, chosen as for `entities export`, or of a community.

    The newest come first, articles without a date last. Characters are counted from 0 in the text of the article. In a
    wider window that has no sentence with both, the two sentences are shown that stand closest.

    Example: `entities evidence Lukashenko Tikhanovskaya --since 2020-09`

    Example: `entities evidence --community 1 --xlsx ties.xlsx`
    """
    scope = filters.scope(window)
    if one is not None and community is not None:
        raise typer.BadParameter("it comes without names", param_hint="--community")
    if one is None:
        from entities.cli.proofs import give_proofs_within

        give_proofs_within(graph, part, scope, limit, output, community=community)
    elif other is None:
        from entities.cli.proofs import give_proofs_of

        give_proofs_of(graph, one, part, scope, limit, output)
    elif part != EVERYTHING:
        raise typer.BadParameter("what chooses a part of the graph comes without two names", param_hint="OTHER")
    else:
        _give_proof(graph, (one, other), scope, limit, output)


def _give_proof(graph: Path, names: tuple[str, str], scope: Scope, limit: int | None, output: Output) -> None:
    with asking(graph, scope) as connection:
        proof = find_evidence(connection, *names, scope, limit=limit)
    for name, found in zip(names, (proof.one, proof.other), strict=True):
        mention_others(name, found)
    if output.give(proof, "evidence/1", lambda: proof_document(proof), graph):
        return
    if proof.quotations:
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
        "evidence": [quoted_document(sentences) for sentences in proof.quotations],
    }
