"""Extract annotated texts as if they were any folder's, so that what is scored is what users get."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from entities.changes.extract import Job, extract_folder
from entities.evaluation.gold import GoldArticle
from entities.store import read_store
from entities.store.whole.mentions import ResolvedMention, all_mentions


def extract_gold(
    gold: Sequence[GoldArticle],
    models: str | Sequence[str] = (),
    jobs: int | None = None,
    *,
    off: frozenset[str] = frozenset(),
) -> list[ResolvedMention]:
    """Extract the texts of annotated articles, from files of their own into a graph of their own.

    By `models`, each a name or path, or with its language (`fr=NAME`); one that is a string is the only one asked for.
    Raises EntitiesError.
    """
    asked = (models,) if isinstance(models, str) else tuple(models)
    with tempfile.TemporaryDirectory() as work:
        folder, graph = Path(work, "articles"), Path(work, "gold.db")
        folder.mkdir()
        names = {f"{number:06}.txt": article.article for number, article in enumerate(gold)}
        for file, article in zip(names, gold, strict=True):
            (folder / file).write_bytes(article.text.encode("utf-8", errors="replace"))
        for _ in extract_folder(Job((folder,), graph, asked, jobs, off=off)):
            pass
        with read_store(graph) as connection:
            return [replace(mention, article=names[mention.article]) for mention in all_mentions(connection)]
