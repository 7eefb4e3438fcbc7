"""`entities why A [B]`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.completion import complete_name
from entities.cli.consoles import stdout
from entities.cli.documents import Document, entity_document
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, NameArgument
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import harmless, plural
from entities.decisions import decisions_path, read_decisions
from entities.lookup import Found, describe
from entities.queries.why import (
    Apart,
    Explanation,
    Together,
    attachment_says,
    company_says,
    explain_entity,
    explain_pair,
    join_says,
    step_says,
)
from entities.wording import one_of

_TOLD = 4
Answer = Explanation | Together | Apart


def why(
    name: NameArgument,
    other: Annotated[str | None, typer.Argument(help="A second name or id.", autocompletion=complete_name)] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    output: Output = SHOWN,
) -> None:
    """Why names are taken for one entity: each spelling with its rule; or, of two names, what kept them apart.

    Of one name, also what speaks most for its being a person, a place or an organization: its words and those around
    it, with their learned weights, beside what the recogniser thought.

    Example: `entities why "Alexander Lukashenko" Lukashenka`
    """
    with open_graph(graph) as connection:
        if other is None:
            answer: Answer = explain_entity(connection, name)
        else:
            answer = explain_pair(connection, name, other, read_decisions(decisions_path(graph)))
    for typed, found in _taken(answer, name, other or ""):
        mention_others(typed, found)
    if output.give(answer, "why/1", lambda: answer_document(answer), graph):
        return
    if isinstance(answer, Explanation):
        show_explanation(answer, stdout())
    else:
        show_pair(answer, stdout())


def _taken(answer: Answer, *names: str) -> Iterator[tuple[str, Found]]:
    """Each name that was typed, with what it was taken for."""
    return zip(names, (answer.asked,) if isinstance(answer, Explanation) else answer.asked, strict=False)


def show_explanation(explanation: Explanation, console: Console) -> None:
    """Print the spellings of one entity, then the joins across articles."""
    console.print(Text.assemble(harmless(describe(explanation.entity), style="bold"), f"  {explanation.entity.id}"))
    for item in explanation.attachments:
        stands_for = "" if item.spelling == item.name.name else f" for {item.name.name}"
        counts = f"  {plural(item.mentions, 'mention')}, first in {item.article}"
        line = f"{stands_for}: {attachment_says(item)}"
        console.print(
            Text.assemble("  ", harmless(item.spelling, style="bold"), harmless(line), harmless(counts, style="dim")),
            soft_wrap=True,
        )
    if explanation.company:
        console.print(Text("By the company that a name keeps in other articles:"))
    for found in explanation.company:
        line = f": {company_says(found)}"
        console.print(
            Text.assemble("  ", harmless(found.name, style="bold"), harmless(line)),
            soft_wrap=True,
        )
        for says, weight in found.least.evidence[:_TOLD]:
            console.print(harmless(f"    {weight:+.1f}  {says}"), soft_wrap=True)
    if explanation.evidence:
        console.print(Text(f"{one_of(explanation.entity.label).capitalize()}, most of all by:"))
    for weighing in explanation.evidence:
        line = f"  {weighing.weight:+.1f}  {weighing.says}"
        console.print(
            Text.assemble(harmless(line), harmless(f"  {plural(weighing.mentions, 'mention')}", style="dim")),
            soft_wrap=True,
        )
    if explanation.links:
        console.print(Text("Across articles:"))
    for link in explanation.links:
        console.print(harmless(f"  {join_says(link)}"), soft_wrap=True)


def show_pair(answer: Together | Apart, console: Console) -> None:
    """Print the steps that lead from one name to the other, or what keeps them apart."""
    if isinstance(answer, Together):
        console.print(Text.assemble("One entity: ", harmless(describe(answer.entity), style="bold")))
        for number, step in enumerate(answer.steps, 1):
            console.print(harmless(f"  {number}. {step_says(step)}"), soft_wrap=True)
        return
    console.print(Text("Two entities:"))
    for entity in (answer.left, answer.right):
        console.print(Text.assemble(f"  {entity.id}  ", harmless(describe(entity))))
    console.print(Text("Kept apart by:"))
    for reason in answer.reasons:
        console.print(harmless(f"  {reason}"), soft_wrap=True)


def answer_document(answer: Answer) -> Document:
    """The answer for scripts."""
    return _explanation_document(answer) if isinstance(answer, Explanation) else _pair_document(answer)


def _explanation_document(explanation: Explanation) -> Document:
    return {
        "entity": entity_document(explanation.entity),
        "spellings": [
            {
                "spelling": item.spelling,
                "name": item.name.name,
                "rule": item.rule,
                "mentions": item.mentions,
                "article": item.article,
            }
            for item in explanation.attachments
        ],
        "evidence": [
            {"says": item.says, "mentions": item.mentions, "weight": round(item.weight, 2)}
            for item in explanation.evidence
        ],
        "company": [
            {
                "name": found.name,
                "joined": found.joined,
                "open": found.open,
                "article": found.least.article,
                "probability": found.least.probability,
                "evidence": [{"says": says, "weight": round(weight, 2)} for says, weight in found.least.evidence],
            }
            for found in explanation.company
        ],
        "links": [{"left": link.left.name, "right": link.right.name, "rule": link.rule} for link in explanation.links],
    }


def _pair_document(answer: Together | Apart) -> Document:
    if isinstance(answer, Together):
        steps = [
            {"left": step.left, "right": step.right, "rule": step.rule, "article": step.article}
            for step in answer.steps
        ]
        return {"same": True, "entity": answer.entity.id, "steps": steps}
    return {"same": False, "entities": [answer.left.id, answer.right.id], "reasons": list(answer.reasons)}
