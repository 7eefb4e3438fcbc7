"""Articles written to a store without files that they were read from."""

from __future__ import annotations

import sqlite3

from entities.model import Analysis
from entities.store.written.articles import save_analysis
from entities.store.written.files import begin_file, complete_file


def save_alone(connection: sqlite3.Connection, folder: int, analysis: Analysis) -> None:
    """Write an article that is a file by itself, in place of an earlier version of it."""
    file = begin_file(connection, folder, analysis.article.path, "hash")
    save_analysis(connection, file, analysis)
    complete_file(connection, file, "analyst")
