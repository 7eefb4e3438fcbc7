"""`entities search TEXT`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import Document, evidence_document, filters_document
from entities.cli.filters import NO_FILTERS, Filters, asking, without
from entities.cli.options import DEFAULT_GRAPH, GraphOption, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.quotations import quotation
from entities.cli.rendering import cut, harmless, plural
from entities.model import Evidence
from entities.queries.search import SearchResult, search_sentences
from entities.store.asked.words import Order

_LISTED = 20


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="TEXT...", help="Words, or a phrase in quotes: '\"secret ballot\" Minsk'.")
    ],
    graph: GraphOption = DEFAULT_GRAPH,
    by: Annotated[Order, typer.Option("--by", help="What comes first.")] = Order.NEWEST,
    limit: Annotated[int | None, limited_to(_LISTED)] = None,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """Sentences that have all these words, in any order, with the words marked.

    Case and accents don't matter. A phrase in double quotes is looked for as it stands, and `strik*` finds all words
    that begin so. The newest come first, articles without a date last; `--by relevance` has rare words in short
    sentences first.

    Example: `entities search strik* plant --since 2020-08`
    """
    scope = filters.scope()
    with asking(graph, scope) as connection:
        result = search_sentences(connection, " ".join(words), scope, by=by, limit=output.limit(limit, _LISTED))
    if not output.give(result, "search/1", lambda: search_document(result), graph):
        show_result(result, stdout())


def show_result(result: SearchResult, console: Console) -> None:
    """Print the sentences, and how many there are in all; or that there is none."""
    if not result.sentences:
        hint = without(result.scope) or " Try fewer words."
        console.print(Text.assemble("No sentence has all of ", harmless(result.text), f".{hint}"))
        return
    console.print(f"{plural(result.total, 'sentence')} in {plural(result.articles, 'article')}")
    console.print()
    for sentence in result.sentences:
        console.print(quotation(sentence))
    for line in cut(len(result.sentences), result.total, "sentence"):
        console.print(line)


def search_document(result: SearchResult) -> Document:
    """The result for scripts: `matches` are characters of the sentence, as `names` are elsewhere."""
    return {
        "query": result.text,
        **filters_document(result.scope),
        "by": result.by,
        "total": result.total,
        "articles": result.articles,
        "sentences": [_sentence_document(sentence) for sentence in result.sentences],
    }


def _sentence_document(sentence: Evidence) -> Document:
    document = evidence_document(sentence)
    document["matches"] = document.pop("names")
    return document
