"""`entities who-knows NAME`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.consoles import stdout
from entities.cli.documents import (
    Document,
    entity_document,
    evidence_document,
    scope_document,
    tie_document,
)
from entities.cli.filters import NO_FILTERS, Filters, asking, without
from entities.cli.notes import notes_of, tag_text
from entities.cli.options import (
    DEFAULT_GRAPH,
    ByOption,
    GraphOption,
    LabelChoice,
    MinArticlesOption,
    NameArgument,
    WindowOption,
    limited_to,
)
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import counts_of, cut, harmless, plural, sentence_and_source, span_of_days
from entities.lookup import describe
from entities.model import Measure, Tie, Window
from entities.queries.who_knows import Acquaintance, Answer, list_acquaintances
from entities.store.asked.ties import Ranking

_LISTED = 20
Tags = Mapping[str, tuple[str, ...]]
"""The tags of entities, by their ids."""
_NONE: Tags = {}
_WIDE = 120  # from here on, every figure has a column of its own


def who_knows(
    name: NameArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    label: Annotated[LabelChoice, typer.Option(help="Whom or what to list.")] = LabelChoice.person,
    by: ByOption = Measure.STRENGTH,
    window: WindowOption = Window.SENTENCE,
    min_articles: MinArticlesOption = 1,
    limit: Annotated[int | None, limited_to(_LISTED)] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what puts each where it stands: how far it is beyond chance.")
    ] = False,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """Who is mentioned together with NAME: strongest first, each with a sentence that shows it.

    Being mentioned together is all that is claimed; read the sentence to see what it means. What comes first is
    mentioned with NAME in many reports, and in many more than chance would bring (strength: the reports times the
    logarithm of how far they are beyond chance), so that names which are everywhere stay behind; `--explain` shows the
    figures. `--by sentences` counts plainly, `--by proximity` counts names that stand close together more.

    Example: `entities who-knows Lukashenko --since 2020-08 --limit 5`
    """
    scope = filters.scope(window)
    with asking(graph, scope) as connection:
        ranking = Ranking(by, label.label(), min_articles, output.limit(limit, _LISTED))
        answer = list_acquaintances(connection, name, ranking, scope)
        tags = {entity: noted.tags for entity, noted in notes_of(connection, graph).items()}
    mention_others(name, answer.found)
    if output.give(answer, "who-knows/1", lambda: answer_document(answer, by, tags), graph):
        return
    if answer.acquaintances:
        show_answer(answer, by, stdout(), tags, explain=explain)
    else:
        stdout().print(_nobody(answer, label, filtered=not scope.everywhere or min_articles > 1))


def show_answer(answer: Answer, by: Measure, console: Console, tags: Tags = _NONE, *, explain: bool = False) -> None:
    """Print a table as wide as the console; a narrow one has the figures below the name."""
    console.print(Text.assemble("Mentioned together with ", harmless(describe(answer.found.entity), style="bold")))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0))
    wide = console.width >= _WIDE
    table.add_column("Name", max_width=30 if wide else 28)
    if wide:
        for heading in dict.fromkeys((by.value.capitalize(), "Reports", "Articles", "Sentences")):
            table.add_column(heading, justify="right")
        table.add_column("Seen", no_wrap=True)
    table.add_column("Sentence", ratio=1)
    for row in answer.acquaintances:
        quotation = [line for item in row.evidence for line in sentence_and_source(item)]
        figures = [Text(_explanation(row.tie), style="dim")] if explain else []
        table.add_row(*_cells(row, by, tags.get(row.id, ()), wide=wide), Group(*quotation, *figures))
    console.print(table)
    for line in cut(len(answer.acquaintances), answer.total, "tie"):
        console.print()
        console.print(line)


def _cells(row: Acquaintance, by: Measure, tags: Sequence[str], *, wide: bool) -> tuple[RenderableType, ...]:
    name, tie = Group(harmless(row.name, style="bold"), *([tag_text(tags)] if tags else [])), row.tie
    days = span_of_days(tie.first_seen, tie.last_seen)
    if wide:
        figures = dict.fromkeys((by, Measure.REPORTS, Measure.ARTICLES, Measure.SENTENCES))
        return name, *(_figure(tie, measure) for measure in figures), Group(*days)
    counts = Text(counts_of(tie), style="dim")
    return (Group(name, counts, *(Text(" ".join(days), style="dim", no_wrap=True) for _ in days[:1])),)


def _explanation(tie: Tie) -> str:
    return (
        f"{plural(tie.reports, 'report')} where chance would bring {tie.chance:.2g}: strength {tie.strength:.2f}, "
        f"significance {tie.significance:.1f}, npmi {tie.npmi:.2f}"
    )


def _figure(tie: Tie, by: Measure) -> str:
    value = float(getattr(tie, by))
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"


def _nobody(answer: Answer, label: LabelChoice, *, filtered: bool) -> Text:
    who = {LabelChoice.person: "Nobody", LabelChoice.all: "Nothing"}.get(label, f"No {label.value}")
    where = f"in one {answer.scope.window} with "
    hint = "" if label is LabelChoice.all else " Try --label all."
    if filtered:
        hint = without(answer.scope) or " Try it without --min-articles."
    return Text.assemble(
        f"{who} is mentioned {where}", harmless(describe(answer.found.entity), style="bold"), f".{hint}"
    )


def answer_document(answer: Answer, by: Measure, tags: Tags = _NONE) -> Document:
    """The answer for scripts."""
    return {
        "entity": entity_document(answer.found.entity),
        **scope_document(answer.scope),
        "by": by,
        "total": answer.total,
        "mentioned_with": [{**_row_document(row), "tags": list(tags.get(row.id, ()))} for row in answer.acquaintances],
    }


def _row_document(row: Acquaintance) -> Document:
    evidence, *more = map(evidence_document, row.evidence)
    return {
        "id": row.id,
        "name": row.name,
        "label": row.label,
        **tie_document(row.tie),
        "evidence": evidence,
        "other_evidence": more[0] if more else None,
    }
