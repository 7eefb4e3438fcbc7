"""`entities who-knows NAME`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from entities.cli.consoles import print_json, say, stdout
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, JsonOption, LabelChoice
from entities.cli.rendering import Document, entity_document, harmless, plural, sentence_and_source
from entities.model import Entity, Tie
from entities.queries import Acquaintance, Answer, Found, describe
from entities.queries import who_knows as ask_who_knows

_WIDE = 110  # from here on, every figure has a column of its own


def who_knows(
    name: Annotated[str, typer.Argument(help="A name, part of one, or an id.")],
    graph: GraphOption = DEFAULT_GRAPH,
    label: Annotated[LabelChoice, typer.Option(help="Whom or what to list.")] = LabelChoice.person,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="How many to list at most.")] = 20,
    as_json: JsonOption = False,
) -> None:
    """Who is mentioned together with NAME: in one sentence, strongest first, each with a sentence that shows it.

    Being mentioned together is all that is claimed; read the sentence to see what it means.

    Example: `entities who-knows Lukashenko`
    """
    with open_graph(graph) as connection:
        answer = ask_who_knows(connection, name, label=label.label(), limit=limit)
    _mention_others(name, answer.found)
    if as_json:
        print_json(answer_document(answer))
    elif answer.acquaintances:
        show_answer(answer, stdout())
    else:
        who = (
            "Nobody" if label is LabelChoice.person else "Nothing" if label is LabelChoice.all else f"No {label.value}"
        )
        other = "" if label is LabelChoice.all else " Try --label all."
        stdout().print(
            Text.assemble(f"{who} is mentioned in one sentence with ", _title(answer.found.entity), f".{other}")
        )


def _mention_others(name: str, found: Found) -> None:
    if found.others:
        say(f"{name!r} is taken for {found.entity.name} ({found.entity.id}), by far the most mentioned. It also fits:")
        for other in found.others[:5]:
            say(f"  {other.id}  {describe(other)}")


def show_answer(answer: Answer, console: Console) -> None:
    """Print a table as wide as the console; a narrow one has the figures below the name."""
    console.print(Text.assemble("Mentioned together with ", _title(answer.found.entity)))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0))
    wide = console.width >= _WIDE
    if wide:
        table.add_column("Name", max_width=30)
        table.add_column("Articles", justify="right")
        table.add_column("Sentences", justify="right")
        table.add_column("First seen", no_wrap=True)
        table.add_column("Last seen", no_wrap=True)
    else:
        table.add_column("Name", max_width=28)
    table.add_column("Sentence", ratio=1)
    for row in answer.acquaintances:
        name = harmless(row.name, style="bold")
        quotation = Group(*sentence_and_source(row.evidence))
        tie = row.tie
        if wide:
            figures = (str(tie.articles), str(tie.sentences), tie.first_seen or "", tie.last_seen or "")
            table.add_row(name, *figures, quotation)
        else:
            table.add_row(Group(name, *_figures(tie)), quotation)
    console.print(table)


def _title(entity: Entity) -> Text:
    return harmless(describe(entity), style="bold")


def _figures(tie: Tie) -> tuple[Text, ...]:
    counts = Text(f"{plural(tie.articles, 'article')}, {plural(tie.sentences, 'sentence')}", style="dim")
    if tie.first_seen is None or tie.first_seen == tie.last_seen:
        return (counts, Text(tie.first_seen, style="dim")) if tie.first_seen else (counts,)
    return counts, Text(f"{tie.first_seen} to {tie.last_seen}", style="dim", no_wrap=True)


def answer_document(answer: Answer) -> Document:
    """The answer for scripts."""
    return {
        "entity": entity_document(answer.found.entity),
        "mentioned_with": [_row_document(row) for row in answer.acquaintances],
    }


def _row_document(row: Acquaintance) -> Document:
    evidence = row.evidence
    return {
        "id": row.id,
        "name": row.name,
        "label": row.label,
        "articles": row.tie.articles,
        "sentences": row.tie.sentences,
        "first_seen": row.tie.first_seen,
        "last_seen": row.tie.last_seen,
        "evidence": {
            "article": evidence.article,
            "title": evidence.title,
            "date": evidence.date,
            "start": evidence.start,
            "end": evidence.end,
            "text": evidence.text,
            "names": [[start, end] for start, end in evidence.names],
        },
    }
