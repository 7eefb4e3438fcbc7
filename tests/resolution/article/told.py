"""Articles for tests: a text in which names stand in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entities.lexicon.english import ENGLISH
from entities.lexicon.language import Language
from entities.model import Label, Mention, Reference, Sentence
from entities.resolution.article import resolve_article

_MARKED = re.compile(r"\[(?P<label>[op]:)?(?P<name>[^\]]+)\]")
_LABELS = {None: Label.PERSON, "o:": Label.ORGANIZATION, "p:": Label.PLACE}


def told(text: str, *, off: str = "", language: Language = ENGLISH) -> tuple[Reference, ...]:
    """The references of a text: `[Ann Smith]` is a person, `[o:Vetrina]` an organization, `[p:Tarkov]` a place."""
    mentions, body, at = [], "", 0
    for marked in _MARKED.finditer(text):
        body += text[at : marked.start()]
        mentions.append(Mention(len(body), len(body) + len(marked["name"]), marked["name"], _LABELS[marked["label"]]))
        body += marked["name"]
        at = marked.end()
    body += text[at:]
    return resolve_article(mentions, tuple(_sentences(body)), language, body=body, off=frozenset({off}))


def last(text: str, *, off: str = "") -> str | None:
    """What the last name of a text stands for."""
    return told(text, off=off)[-1].name


def _sentences(body: str) -> Iterator[Sentence]:
    start = 0
    for end in (*(match.end() - 1 for match in re.finditer(r"[a-z]\. ", body)), len(body)):
        yield Sentence(start, end, 0)
        start = end
