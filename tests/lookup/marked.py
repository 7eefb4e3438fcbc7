"""Graphs of articles whose names are marked in their text: `Lord [P Vey] met [O Acme] in [L Oslo].`

Their first line may be their day, or the code of their language.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.stored import save_alone

from entities.changes.resolve import resolve_corpus
from entities.lexicon.languages import language_of
from entities.model import Analysis, Article, Label, Mention, Sentence
from entities.resolution.article import resolve_article
from entities.resolution.company.record import write_company
from entities.store import open_store, read_store, transaction
from entities.store.written import state
from entities.store.written.folders import folder_id

_CODE = re.compile(r"\s*([a-z]{2})\n")
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)\n")
_MARK = re.compile(r"\[([PLO]) ([^\]]+)\]")
_LABELS = {"P": Label.PERSON, "L": Label.PLACE, "O": Label.ORGANIZATION}


@contextmanager
def graph_of(path: Path, *articles: str) -> Iterator[sqlite3.Connection]:
    """The graph of articles, a line a sentence."""
    with open_store(path) as connection:
        with transaction(connection):
            folder = folder_id(connection, "/articles")
            for number, marked in enumerate(articles):
                save_alone(connection, folder, _analyze(f"{number:03}.txt", marked))
            state.mark_unresolved(connection)
        resolve_corpus(connection, ())
    with read_store(path) as connection:
        yield connection


def _analyze(path: str, marked: str) -> Analysis:
    text, mentions, sentences = "", [], []
    code, day = _CODE.match(marked), _DAY.match(marked)
    language = language_of(code[1] if code else "en")
    marked = marked[code.end() :] if code else marked
    marked = marked[day.end() :] if day else marked
    for line in marked.strip().split("\n"):
        start, at = len(text), 0
        for mark in _MARK.finditer(line):
            text += line[at : mark.start()]
            mentions.append(Mention(len(text), len(text) + len(mark[2]), mark[2], _LABELS[mark[1]]))
            text, at = text + mark[2], mark.end()
        text += line[at:]
        sentences.append(Sentence(start, len(text), 0))
        text += "\n"
    references = resolve_article(mentions, tuple(sentences), language)
    record = write_company(text, sentences, references, language)
    article = Article(path, text, text, date=day[1] if day else None, language=language.code)
    return Analysis(article, tuple(sentences), references, b"", record.keys, record.text)
