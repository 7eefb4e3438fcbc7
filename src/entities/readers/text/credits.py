"""What an article says of its own making: taken out of the prose, and kept as its authors and source."""

from __future__ import annotations

from dataclasses import replace

from entities.lexicon.bylines import find_credits
from entities.lexicon.language import Language
from entities.model import Article, Span
from entities.readers.text.fields import one_line
from entities.readers.text.headers import blank_out


def take_credits(article: Article, language: Language) -> Article:
    """An article with bylines, sign-offs and picture credits blanked; what its header says of it comes first.

    A title that reads like a byline is a title.
    """
    credited = sorted(find_credits(article.body, language), key=lambda credit: credit.start)
    found = [credit for credit in credited if not _is_title(article, credit.start, credit.end)]
    if not found:
        return article
    written = [name for credit in found for name in credit.authors]
    authors: dict[str, str] = {}
    for name in (*article.authors, *written):
        authors.setdefault(name.casefold(), name)
    return replace(
        article,
        body=blank_out(article.body, tuple(Span(credit.start, credit.end) for credit in found)),
        authors=tuple(authors.values()),
        source=article.source or next((credit.source for credit in found if credit.source), None),
    )


def _is_title(article: Article, start: int, end: int) -> bool:
    return one_line(article.body[start:end]) == article.title
