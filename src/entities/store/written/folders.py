"""The folders that articles came from."""

from __future__ import annotations

import sqlite3


def folder_id(connection: sqlite3.Connection, path: str) -> int:
    """The number of a folder of articles, which is new or known."""
    connection.execute("INSERT INTO folder (path) VALUES (?) ON CONFLICT DO NOTHING", (path,))
    (number,) = connection.execute("SELECT id FROM folder WHERE path = ?", (path,)).fetchone()
    return int(number)


def folder_paths(connection: sqlite3.Connection) -> dict[str, int]:
    """All folders that articles came from, with their numbers."""
    return dict(connection.execute("SELECT path, id FROM folder ORDER BY id"))


def move_folder(connection: sqlite3.Connection, folder: int, path: str) -> None:
    """A folder now stands elsewhere."""
    connection.execute("UPDATE folder SET path = ? WHERE id = ?", (path, folder))


def drop_if_empty(connection: sqlite3.Connection, folder: int) -> None:
    """Forget a folder of which no file is known."""
    connection.execute("DELETE FROM folder WHERE id = ? AND id NOT IN (SELECT folder FROM file)", (folder,))
