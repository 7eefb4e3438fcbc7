"""Dossiers of stores that hypothesis draws, and of articles that are out for trouble."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tests.exports.drawn import Drawn, stored

from entities.exports.dossier.composing import compose
from entities.exports.dossier.document import Document
from entities.queries.dossier import Dossier, Limits, compile_dossier

DAY = date(2026, 3, 4)
HOSTILE = [
    "<script>alert(1)</script>",
    "[Ann](javascript:alert(1))",
    "![x](http://example.com/x.png)",
    "http://example.com www.example.com a@example.com",
    "`code` **bold** __x__ ~~y~~ # \\",
    "a\x1b[31mb\x00c\x07",
    "\u202eLeft\u2066 \u200fright",
    "&lt;b&gt; &amp; &#60;",
    "[1]: http://example.com",
    "\ufffe\uffff\U0001ffff",
    "1. one",
    "- item",
    "+++",
    "===",
    "> quote",
    "شركة",
    "😀",
]


@contextmanager
def gathered(drawn: Drawn, at: int = 0, limits: Limits = Limits()) -> Iterator[Dossier]:  # noqa: B008 - it is frozen
    """The dossier of one of the names that are mentioned."""
    mentioned = sorted({name for _, casts in drawn.articles for cast in casts for name in cast})
    with stored(drawn) as connection:
        yield compile_dossier(connection, Path("x.db"), f"e{mentioned[at % len(mentioned)]}", limits=limits)


def composed(drawn: Drawn, at: int = 0) -> Document:
    with gathered(drawn, at) as dossier:
        return compose(dossier, DAY)
