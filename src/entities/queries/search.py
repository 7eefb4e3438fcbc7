"""Which sentences have given words: full text, whatever the words are."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from dataclasses import dataclass

from entities.errors import QuestionError
from entities.model import Evidence, Scope
from entities.store.asked.words import Order, count_matches, matching_sentences

_EVERYWHERE = Scope()
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_UNSPEAKABLE = re.compile("[\0\ud800-\udfff]")  # what no text in SQLite can hold
_TERM = re.compile(r'"(?P<phrase>[^"]*)"?(?P<open>\*?)|(?P<word>[^\s"]+)')


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The sentences that have all words: `total` in `articles`, of which some are listed with the words marked."""

    text: str
    scope: Scope
    by: Order
    total: int
    articles: int
    sentences: tuple[Evidence, ...]


def search_sentences(
    connection: sqlite3.Connection,
    text: str,
    scope: Scope = _EVERYWHERE,
    *,
    by: Order = Order.NEWEST,
    limit: int | None = None,
) -> SearchResult:
    """The sentences that have all words of `text`, in any order, case and accents aside; or the first `limit`.

    A "quoted phrase" is looked for as it stands, `strik*` finds words that begin so. Of the scope only the days count.
    Raises QuestionError where there is no word to look for.
    """
    query = match_expression(text)
    if not query:
        raise QuestionError(f"There is no word to look for in {text!r}: give at least one.")
    counted = count_matches(connection, query, scope)
    sentences = matching_sentences(connection, query, scope, by=by, limit=limit)
    return SearchResult(text, scope, by, counted.sentences, counted.articles, tuple(sentences))


def match_expression(text: str) -> str:
    """What a person typed as an expression of FTS5, every word of it quoted: none is an operator or an error."""
    terms = []
    for term in _TERM.finditer(_UNSPEAKABLE.sub(" ", text.translate(_QUOTES))):
        words = term["phrase"] if term["word"] is None else term["word"]
        begins = bool(term["open"]) if term["word"] is None else words.endswith("*")
        if any(map(_is_of_word, words)):
            terms.append(f'"{words}"{"*" if begins else ""}')
    return " ".join(terms)


def _is_of_word(character: str) -> bool:
    """Whether the tokenizer `unicode61` takes a character for one of a word."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co"
