"""`entities search TEXT`."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.completion import complete_name
from entities.cli.consoles import say, stdout
from entities.cli.documents import Document, entity_document, evidence_document, filters_document
from entities.cli.filters import NO_FILTERS, Filters, asking, without
from entities.cli.options import DEFAULT_GRAPH, GraphOption, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.quotations import quotation
from entities.cli.rendering import cut, harmless, plural
from entities.model import Evidence
from entities.queries.search import SearchResult, search_sentences, small_operators
from entities.store.asked.words import Listing, Order

_LISTED = 20


def search(
    words: Annotated[
        list[str],
        typer.Argument(metavar="TEXT...", help="Words, phrases in quotes, OR, NOT: '\"secret ballot\" Minsk'."),
    ],
    mentioning: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="NAME",
            help="Only sentences that mention NAME; may be given again.",
            autocompletion=complete_name,
        ),
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    by: Annotated[Order, typer.Option("--by", help="What comes first.")] = Order.NEWEST,
    limit: Annotated[int | None, limited_to(_LISTED)] = None,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """Sentences that have all these words, in any order, with the words marked.

    Case and accents don't matter, nor the points of Arabic and Hebrew; Chinese, Japanese, Korean and Thai are found
    within words. A phrase in double quotes is looked for as it stands, and `strik*` finds all words that begin so, as
    `Лукашенк*` does whatever their endings. `visa OR passport` finds sentences with either, `visa NOT student`, or
    `visa -student`, those without the second; only capitals make OR and NOT operators, and OR joins the two words
    beside it. The newest come first, articles without a date last; `--by relevance` has rare words in short sentences
    first.

    Example: `entities search strik* plant OR factory --with Lukashenko --since 2020-08`
    """
    scope = filters.scope()
    listing = Listing(by, output.limit(limit, _LISTED))
    with asking(graph, scope) as connection:
        result = search_sentences(connection, " ".join(words), mentioning or (), scope, listing)
    for name, found in zip(mentioning or (), result.mentioned, strict=True):
        mention_others(name, found)
    for operator in small_operators(result.text):
        say(f"{operator!r} is looked for as a word: {operator.upper()} in capitals is the operator.", style="yellow")
    if not output.give(result, "search/1", lambda: search_document(result), graph):
        show_result(result, stdout())


def show_result(result: SearchResult, console: Console) -> None:
    """Print the sentences, and how many there are in all; or that there is none."""
    if not result.sentences:
        names = " and ".join(found.entity.name for found in result.mentioned)
        mentions = Text.assemble(" that mentions ", harmless(names)) if names else ""
        console.print(Text.assemble("No sentence is found for ", harmless(result.text), mentions, f".{_hint(result)}"))
        return
    console.print(f"{plural(result.total, 'sentence')} in {plural(result.articles, 'article')}")
    console.print()
    for sentence in result.sentences:
        console.print(quotation(sentence))
    for line in cut(len(result.sentences), result.total, "sentence"):
        console.print(line)


def _hint(result: SearchResult) -> str:
    fewer = " Try fewer words." if len(result.text.split()) > 1 else ""
    return without(result.scope) or (" Try it without --with." if result.mentioned else fewer)


def search_document(result: SearchResult) -> Document:
    """The result for scripts: `matches` are characters of the sentence, as `names` are elsewhere."""
    return {
        "query": result.text,
        "with": [entity_document(found.entity) for found in result.mentioned],
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
