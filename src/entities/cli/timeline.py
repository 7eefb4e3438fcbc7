"""`entities timeline NAME [NAME]`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.charts import bar
from entities.cli.completion import complete_name
from entities.cli.consoles import stdout
from entities.cli.documents import Document, entity_document, filters_document
from entities.cli.filters import NO_FILTERS, Filters, asking
from entities.cli.options import DEFAULT_GRAPH, GraphOption, NameArgument
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import harmless, plural
from entities.lookup import describe
from entities.queries.timeline import Period, PeriodCount, Timeline, count_over_time, place_of

_LONGEST_BAR = 60


def timeline(
    name: NameArgument,
    other: Annotated[
        str | None, typer.Argument(help="Count the sentences that name both.", autocompletion=complete_name)
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    by: Annotated[
        Period | None, typer.Option("--per", help="What to count by.", show_default="what fits the dates")
    ] = None,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """How often NAME is mentioned, or mentioned in one sentence with OTHER: by day, month or year.

    Times without a mention are left out, with a mark where they were. Articles without a date are counted apart.

    Example: `entities timeline Lukashenko Tikhanovskaya --per month`
    """
    scope = filters.scope()
    with asking(graph, scope) as connection:
        answer = count_over_time(connection, name, other, by=by, scope=scope)
    mention_others(name, answer.found)
    if other is not None and answer.other is not None:
        mention_others(other, answer.other)
    if not output.give(answer, "timeline/1", lambda: timeline_document(answer), graph):
        show_timeline(answer, stdout())


def show_timeline(answer: Timeline, console: Console) -> None:
    """Print a row with a bar for each period, or that there is none."""
    console.print(_heading(answer))
    if answer.rows:
        console.print(_table(answer, console))
    else:
        days = answer.scope.since or answer.scope.until
        console.print(f"None in {'articles of these days' if days else 'articles with a date'}.")
    if answer.undated.articles:
        console.print(f"Without a date: {_counted(answer, answer.undated.count, answer.undated.articles)}.")


def _heading(answer: Timeline) -> Text:
    one = harmless(describe(answer.found.entity), style="bold")
    if answer.other is None:
        return Text.assemble("Mentions of ", one)
    return Text.assemble(
        "Sentences that name both ", one, " and ", harmless(describe(answer.other.entity), style="bold")
    )


def _table(answer: Timeline, console: Console) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(answer.by.value.capitalize(), no_wrap=True)
    table.add_column("Articles", justify="right")
    table.add_column(_what(answer).capitalize(), justify="right")
    table.add_column("", no_wrap=True)
    width = min(_LONGEST_BAR, max(10, console.width - 36))
    top = max(row.count for row in answer.rows)
    previous: PeriodCount | None = None
    for row in answer.rows:
        if previous and place_of(row.period) > place_of(previous.period) + 1:
            table.add_row("...")
        filled = bar(row.count, top, width=width, console=console)
        table.add_row(row.period, f"{row.articles:,}", f"{row.count:,}", filled)
        previous = row
    return table


def _what(answer: Timeline) -> str:
    return "mentions" if answer.other is None else "sentences"


def _counted(answer: Timeline, count: int, articles: int) -> str:
    return f"{plural(count, _what(answer)[:-1])} in {plural(articles, 'article')}"


def timeline_document(answer: Timeline) -> Document:
    """The answer for scripts: `counted` says what `count` counts."""
    return {
        "entity": entity_document(answer.found.entity),
        "other": answer.other and entity_document(answer.other.entity),
        "counted": _what(answer),
        "by": answer.by,
        **filters_document(answer.scope),
        "periods": [{"period": row.period, "articles": row.articles, "count": row.count} for row in answer.rows],
        "undated": {"articles": answer.undated.articles, "count": answer.undated.count},
    }
