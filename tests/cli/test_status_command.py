"""`entities status` as a stranger meets it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from entities.store import open_store, transaction
from entities.store.written import state

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_what_is_in_the_store(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    done = entities("status", "--graph", "x.db")
    lines = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert lines["Graph"].startswith("x.db (")
    assert lines["Days"].strip() == "2020-05-30 to 2021-01-18"
    assert lines["Skipped"].strip() == "no file"
    document = json.loads(entities("status", "--graph", "x.db", "--json").stdout)
    assert document["schema"] == "status/1"
    assert lines["Articles"].strip() == str(document["articles"])
    assert lines["Sentences"].strip() == str(document["sentences"])
    assert document["complete"] is True


def test_what_is_missing(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    (tmp_path / "x.decisions.yaml").write_text('- drop: "Minsk (place)"\n')
    with open_store(tmp_path / "x.db") as connection, transaction(connection):
        skipped = [(f"[red]{number}\x1b[31m.txt", "it holds no text") for number in range(7)]
        connection.executemany(
            "INSERT INTO skipped (folder, path, reason, content_hash, analyst) VALUES (1, ?, ?, '', '')", skipped
        )
        connection.execute("UPDATE article SET date = NULL WHERE date < '2020-08'")
        connection.execute("UPDATE article SET report = 1")
        state.set_state(connection, "complaints", '["The decision `drop: X (person)` names nobody."]')
    shown = entities("status", "--graph", "x.db").stdout
    assert "without a date" in shown
    assert "(1 report, the others repeat one)" in shown
    assert "[red]0\N{REPLACEMENT CHARACTER}[31m.txt: it holds no text" in shown
    assert "and 2 more" in shown
    assert "1; they have changed since they were applied" in shown
    assert "names nobody" in shown
    assert len(json.loads(entities("status", "--graph", "x.db", "--json").stdout)["skipped"]) == 7
    with open_store(tmp_path / "x.db") as connection, transaction(connection):
        state.mark_unresolved(connection)
        connection.execute("UPDATE article SET date = NULL")
    done = entities("status", "--graph", "x.db")
    assert "Incomplete" in done.stdout
    assert "no article has a date" in done.stdout
