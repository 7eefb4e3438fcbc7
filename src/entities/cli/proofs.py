"""What all ties of a name, or of a part of the graph, rest on: as `entities evidence` gives it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.consoles import announcing, stdout
from entities.cli.documents import (
    Document,
    entity_document,
    quoted_document,
    scope_document,
    tie_document,
)
from entities.cli.filters import warn_of, without
from entities.cli.graphs import open_graph
from entities.cli.notes import notes_of
from entities.cli.output import Output
from entities.cli.parts import EVERYTHING, Part, criteria_of
from entities.cli.quotations import quotation
from entities.cli.rendering import counts_of, cut, harmless, plural
from entities.lookup import describe
from entities.model import Scope, Window
from entities.queries.communities import members_of_community
from entities.queries.proofs import Proofs, TieProof, prove_part, prove_ties_of
from entities.store.asked.ties import Ranking

_LISTED = 20
_LOOKING = "Looking through the articles ..."


def give_proofs_of(graph: Path, name: str, part: Part, scope: Scope, limit: int | None, output: Output) -> None:
    """All ties of a name, or those to names of a label, in so many articles."""
    if part != replace(EVERYTHING, label=part.label, min_articles=part.min_articles):
        raise typer.BadParameter(
            "of a part of the graph only --label and --min-articles go with NAME", param_hint="NAME"
        )
    with open_graph(graph) as connection, announcing(_LOOKING):
        warn_of(connection, scope)
        ranking = Ranking(label=part.label.label(), min_articles=part.min_articles)
        proofs = prove_ties_of(connection, name, ranking, scope, limit=_limit(limit, output))
    if proofs.found is not None:
        mention_others(name, proofs.found)
    _give(graph, proofs, output)


def give_proofs_within(
    graph: Path, part: Part, scope: Scope, limit: int | None, output: Output, *, community: int | None = None
) -> None:
    """All ties of a part of the graph, which may be one of its communities."""
    if part == EVERYTHING and community is None and not (output.as_json or output.is_table):
        problem = "name one or two, or choose a part of the graph, such as --community 1 or --top 20"
        raise typer.BadParameter(problem, param_hint="NAME")
    with open_graph(graph) as connection, announcing(_LOOKING):
        criteria = criteria_of(connection, part, scope, notes_of(connection, graph))
        if community is not None:
            in_sentences = replace(scope, window=Window.SENTENCE)  # as `entities communities` numbers them
            members = members_of_community(connection, community, part.label.label(), in_sentences)
            criteria = replace(criteria, members=members)
        proofs = prove_part(connection, criteria, limit=_limit(limit, output))
    _give(graph, proofs, output)


def _limit(given: int | None, output: Output) -> int | None:
    """What is for scripts is whole, unless it was asked otherwise."""
    return output.limit(given, None if output.as_json else _LISTED)


def _give(graph: Path, proofs: Proofs, output: Output) -> None:
    if output.give(proofs, "evidence-ties/1", lambda: proofs_document(proofs), graph):
        return
    if proofs.proofs:
        show_proofs(proofs, stdout())
    else:
        stdout().print(_none(proofs))


def _none(proofs: Proofs) -> Text:
    together = f" mentioned together in one {proofs.scope.window}"
    if proofs.found is None:
        return Text(f"No two names are{together}.{without(proofs.scope)}")
    name = harmless(describe(proofs.found.entity), style="bold")
    return Text.assemble("Nothing is", together, " with ", name, f".{without(proofs.scope)}")


def show_proofs(proofs: Proofs, console: Console) -> None:
    """Print the quotations tie by tie, and how many there are in all."""
    thing = "sentence" if proofs.scope.window is Window.SENTENCE else "passage"
    counts = f"{plural(proofs.total, thing)} in {plural(proofs.articles, 'article')}"
    of = Text.assemble(" of ", harmless(describe(proofs.found.entity), style="bold")) if proofs.found else Text()
    console.print(Text.assemble(plural(proofs.ties, "tie"), of, f": {counts}"))
    for proof in proofs.proofs:
        console.print()
        console.print(_heading(proof))
        for sentences in proof.quotations:
            console.print(quotation(*sentences))
    shown = sum(len(proof.quotations) for proof in proofs.proofs)
    for line in cut(shown, proofs.total, thing):
        console.print(line)


def _heading(proof: TieProof) -> Text:
    one, other = harmless(proof.one.name), harmless(proof.other.name)
    one.stylize("bold")
    other.stylize("bold")
    return Text.assemble(one, " and ", other, (f" ({counts_of(proof.tie)})", "dim"))


def proofs_document(proofs: Proofs) -> Document:
    """The answer for scripts."""
    return {
        "entity": proofs.found and entity_document(proofs.found.entity),
        **scope_document(proofs.scope),
        "total": proofs.total,
        "articles": proofs.articles,
        "total_ties": proofs.ties,
        "ties": [
            {
                "entity": entity_document(proof.one),
                "other": entity_document(proof.other),
                **tie_document(proof.tie),
                "evidence": [quoted_document(sentences) for sentences in proof.quotations],
            }
            for proof in proofs.proofs
        ],
    }
