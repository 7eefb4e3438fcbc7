"""What is wrong with a file, against what was done to it."""

from __future__ import annotations

from pathlib import Path

from entities.store import open_store, read_store
from entities.store.whole.damage import find_damage


def test_damage_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_store(path) as connection:
        connection.executemany("INSERT INTO folder (path) VALUES (?)", ((f"folder {n}",) for n in range(999)))
        assert find_damage(connection) == ()
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("INSERT INTO skipped (file, path, reason) VALUES (0, '', '')")
        assert find_damage(connection) == ("1 rows of skipped point to rows of file that aren't there",)
        connection.execute("DELETE FROM skipped")
    whole = path.read_bytes()
    at = whole.index(b"folder 500") // 4096 * 4096
    path.write_bytes(whole[:at] + b"\x0d\xff\xff\xff" + whole[at + 4 :])
    with read_store(path) as connection:
        assert find_damage(connection)
