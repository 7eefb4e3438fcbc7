"""Which files there were, in which version, and what wasn't read of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from entities.model import HeldFile, Remark, Skipped


@dataclass(frozen=True, slots=True)
class Version:
    """Which version of a file the store holds, and what read it; `lacking`: what it would have taken to read all."""

    content_hash: str
    analyst: str
    lacking: frozenset[str] = frozenset()


def known_versions(connection: sqlite3.Connection, folder: int) -> dict[str, Version]:
    """The files of a folder that were read to their end, by path."""
    rows = connection.execute(
        "SELECT path, content_hash, analyst, lacking FROM file WHERE folder = ? AND complete", (folder,)
    )
    return {path: Version(content, analyst, frozenset(json.loads(lacking))) for path, content, analyst, lacking in rows}


def known_version(connection: sqlite3.Connection, folder: int, path: str) -> Version | None:
    """The version of a file that was read to its end; None if there is none."""
    row = connection.execute(
        "SELECT content_hash, analyst, lacking FROM file WHERE folder = ? AND path = ? AND complete", (folder, path)
    ).fetchone()
    return None if row is None else Version(row[0], row[1], frozenset(json.loads(row[2])))


def note_file(connection: sqlite3.Connection, folder: int, file: HeldFile) -> None:
    """Note a complete file that is kept elsewhere; of one path the last counts."""
    connection.execute(
        "INSERT OR REPLACE INTO file (folder, path, content_hash, analyst, complete, lacking) VALUES (?,?,?,?,1,?)",
        (folder, file.path, file.content_hash, file.analyst, json.dumps(sorted(file.lacking))),
    )


def all_files(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """The number of the folder and the path of each file."""
    return connection.execute("SELECT folder, path FROM file ORDER BY id")


def never_read(connection: sqlite3.Connection, folder: int) -> frozenset[str]:
    """The files of a folder of which nothing has ever been read."""
    rows = connection.execute(
        "SELECT path FROM file WHERE folder = ? AND content_hash = '' AND analyst = ''", (folder,)
    )
    return frozenset(path for (path,) in rows)


def begin_file(connection: sqlite3.Connection, folder: int, path: str, content_hash: str) -> int:
    """The number of a file of which nothing has been read; what was read of an earlier version of it is forgotten.

    So is a file that was where its folder is now, or in a folder that was where it is: their articles are called alike.
    """
    parts = path.split("/")
    places = ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
    connection.executemany("DELETE FROM file WHERE folder = ? AND path = ?", ((folder, place) for place in places))
    connection.execute(
        "DELETE FROM file WHERE folder = ? AND path > ? || '/' AND path < ? || '0'", (folder, path, path)
    )
    cursor = connection.execute(
        "INSERT INTO file (folder, path, content_hash, analyst, complete) VALUES (?,?,?,'',0)",
        (folder, path, content_hash),
    )
    return int(cursor.lastrowid or 0)


def complete_file(connection: sqlite3.Connection, file: int, analyst: str, lacking: Iterable[str] = ()) -> None:
    """All that can be read of a file now has been saved; `analyst` read it."""
    connection.execute(
        "UPDATE file SET complete = 1, analyst = ?, lacking = ? WHERE id = ?",
        (analyst, json.dumps(sorted(lacking)), file),
    )


def remove_files(connection: sqlite3.Connection, folder: int, paths: Iterable[str]) -> int:
    """Forget files, and all that was found in their articles; gives how many articles there were."""
    before = connection.execute("SELECT COUNT(*) FROM article").fetchone()[0]
    connection.executemany("DELETE FROM file WHERE folder = ? AND path = ?", ((folder, path) for path in paths))
    return int(before - connection.execute("SELECT COUNT(*) FROM article").fetchone()[0])


def file_number(connection: sqlite3.Connection, folder: int, path: str) -> int | None:
    """The number of a file, if the store knows it."""
    row = connection.execute("SELECT id FROM file WHERE folder = ? AND path = ?", (folder, path)).fetchone()
    return None if row is None else int(row[0])


def count_articles_of(connection: sqlite3.Connection, folder: int, paths: Iterable[str]) -> int:
    """How many articles some files of a folder hold, of those that could be read the last time."""
    counts = dict(
        connection.execute(
            "SELECT file.path, COUNT(*) FROM file JOIN article ON article.file = file.id "
            "WHERE file.folder = ? AND file.content_hash <> '' "
            "GROUP BY file.id",
            (folder,),
        )
    )
    return sum(counts.get(path, 0) for path in paths)


def count_articles_in(connection: sqlite3.Connection, folder: int, path: str) -> int:
    """How many articles a file holds."""
    (number,) = connection.execute(
        "SELECT COUNT(*) FROM article WHERE file = (SELECT id FROM file WHERE folder = ? AND path = ?)", (folder, path)
    ).fetchone()
    return int(number)


def unread_of(connection: sqlite3.Connection, folder: int, files: frozenset[str]) -> list[Skipped]:
    """What couldn't be read of some files of a folder, by path."""
    rows = connection.execute(
        "SELECT file.path, skipped.path, reason, detail, ignored FROM skipped JOIN file ON file.id = skipped.file "
        "WHERE folder = ? ORDER BY 2",
        (folder,),
    )
    return [
        Skipped(path, reason, detail, bool(ignored)) for file, path, reason, detail, ignored in rows if file in files
    ]


def remarks_of(connection: sqlite3.Connection, folder: int, files: frozenset[str]) -> list[Remark]:
    """What there is to know of what was read of some files of a folder, by path."""
    rows = connection.execute(
        "SELECT file.path, remark.path, text FROM remark JOIN file ON file.id = remark.file "
        "WHERE folder = ? ORDER BY 2, 3",
        (folder,),
    )
    return [Remark(path, text) for file, path, text in rows if file in files]


def all_paths(connection: sqlite3.Connection, folder: int) -> set[str]:
    """All files of a folder that the store knows, whether read or not."""
    return {path for (path,) in connection.execute("SELECT path FROM file WHERE folder = ?", (folder,))}


def save_unread(connection: sqlite3.Connection, folder: int, skipped: Skipped) -> None:
    """Write down that a file can't be read now. What it said before stays; when it can be read again, it will be."""
    number = file_number(connection, folder, skipped.path)
    if number is None:
        number = begin_file(connection, folder, skipped.path, "")
    connection.execute("UPDATE file SET content_hash = '', complete = 1 WHERE id = ?", (number,))
    save_skipped(connection, number, skipped)


def save_skipped(connection: sqlite3.Connection, file: int, skipped: Skipped) -> None:
    """Write down what wasn't read of a file."""
    connection.execute(
        "INSERT OR REPLACE INTO skipped (file, path, reason, detail, ignored) VALUES (?,?,?,?,?)",
        (file, skipped.path, skipped.reason, skipped.detail, skipped.ignored),
    )


def save_remark(connection: sqlite3.Connection, file: int, remark: Remark) -> None:
    """Write down what there is to know of what was read."""
    connection.execute(
        "INSERT OR IGNORE INTO remark (file, path, text) VALUES (?,?,?)", (file, remark.path, remark.text)
    )
