"""`entities articles NAME...`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.completion import complete_name
from entities.cli.consoles import stdout
from entities.cli.documents import Document, entity_document, filters_document
from entities.cli.filters import NO_FILTERS, Filters, asking, without
from entities.cli.options import DEFAULT_GRAPH, GraphOption, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import cut, harmless, plural
from entities.lookup import describe
from entities.queries.articles import Articles, find_articles
from entities.store.asked.shared import SharedArticle

_LISTED = 20


def articles(
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="One name or several.", autocompletion=complete_name)
    ],
    graph: GraphOption = DEFAULT_GRAPH,
    limit: Annotated[int | None, limited_to(_LISTED)] = None,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """Articles that mention NAME, or all of several names: newest first, those without a date last.

    Example: `entities articles Lukashenko Putin Sochi`
    """
    scope = filters.scope()
    with asking(graph, scope) as connection:
        answer = find_articles(connection, names, scope, limit=output.limit(limit, _LISTED))
    for name, found in dict(zip(names, answer.asked, strict=True)).items():
        mention_others(name, found)
    if not output.give(answer, "articles/1", lambda: articles_document(answer), graph):
        show_articles(answer, stdout())


def show_articles(answer: Articles, console: Console) -> None:
    """Print what mentions them, or that nothing does."""
    named = Text("; ").join(_strong(describe(found.entity)) for found in answer.found)
    if not answer.listed:
        fewer = " Try fewer names." if len(answer.found) > 1 else ""
        console.print(Text.assemble("No article mentions all of these: ", named, f".{without(answer.scope)}{fewer}"))
        return
    console.print(Text.assemble(f"{plural(answer.total, 'article')} with ", named))
    console.print()
    for article in answer.listed:
        console.print(_lines(article, answer))
        console.print()
    for line in cut(len(answer.listed), answer.total, "article"):
        console.print(line)


def _lines(article: SharedArticle, answer: Articles) -> Text:
    """Title, then where and when it was printed and by whom, then how often it mentions each."""
    made = (article.article, article.date or "no date", article.source, *article.authors)
    where = ", ".join(part for part in made if part)
    if len(answer.found) == 1:
        counts = plural(article.mentions[0], "mention")
    else:
        counts = ", ".join(
            f"{found.entity.name} {number:,}" for found, number in zip(answer.found, article.mentions, strict=True)
        )
    source, mentioned = harmless(where), harmless(counts)
    source.stylize("dim")
    mentioned.stylize("dim")
    return Text("\n").join(line for line in (article.title and _strong(article.title), source, mentioned) if line)


def _strong(text: str) -> Text:
    shown = harmless(text)
    shown.stylize("bold")
    return shown


def articles_document(answer: Articles) -> Document:
    """The answer for scripts: `mentions` are those of each entity, in the order of `entities`."""
    return {
        "entities": [entity_document(found.entity) for found in answer.found],
        **filters_document(answer.scope),
        "total": answer.total,
        "articles": [
            {
                "article": item.article,
                "title": item.title,
                "date": item.date,
                "url": item.url,
                "source": item.source,
                "authors": list(item.authors),
                "mentions": list(item.mentions),
            }
            for item in answer.listed
        ],
    }
