"""`entities status` as a stranger meets it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from entities.model import Remark, Skipped
from entities.store import open_store, transaction
from entities.store.written import state, touched
from entities.store.written.files import save_remark, save_unread

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_what_is_in_the_store(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    done = entities("status", "--graph", "x.db")
    lines = dict(line.split(maxsplit=1) for line in done.stdout.splitlines())
    assert lines["Graph"].startswith("x.db (")
    assert lines["Days"].strip() == "2020-05-30 to 2021-01-18"
    assert lines["Skipped"].strip() == "nothing"
    document = json.loads(entities("status", "--graph", "x.db", "--json").stdout)
    assert document["schema"] == "status/1"
    assert lines["Articles"].strip() == str(document["articles"])
    assert lines["Sentences"].strip() == str(document["sentences"])
    assert document["complete"] is True


def test_what_is_missing(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    (tmp_path / "x.decisions.yaml").write_text('- drop: "Minsk (place)"\n')
    with open_store(tmp_path / "x.db") as connection, transaction(connection):
        for number in range(7):
            save_unread(connection, 1, Skipped(f"[red]{number}\x1b[31m.txt", f"it holds no text {number}"))
        save_unread(connection, 1, Skipped("x.jpg", "a type that isn't read: .jpg", ignored=True))
        connection.execute("UPDATE article SET date = NULL WHERE date < '2020-08'")
        connection.execute("UPDATE article SET report = 1")
        state.set_state(connection, "complaints", '["The decision `drop: X (person)` names nobody."]')
    shown = entities("status", "--graph", "x.db").stdout
    assert "without a date" in shown
    assert "(1 report, the others repeat one)" in shown
    assert "[red]0\N{REPLACEMENT CHARACTER}[31m.txt: it holds no text 0" in shown
    assert "and 3 more" in shown
    assert "1; they have changed since they were applied" in shown
    assert "names nobody" in shown
    assert len(json.loads(entities("status", "--graph", "x.db", "--json").stdout)["skipped"]) == 8
    with open_store(tmp_path / "x.db") as connection, transaction(connection):
        state.mark_unresolved(connection)
        connection.execute("UPDATE article SET date = NULL")
    done = entities("status", "--graph", "x.db")
    assert "Incomplete" in done.stdout
    assert "no article has a date" in done.stdout


def test_all_that_was_skipped_is_listed_with_its_whole_reason(
    entities: Run, corpus_graph: Path, tmp_path: Path
) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    assert entities("status", "--skipped", "--graph", "x.db").stdout == "There is nothing of that kind.\n"
    skipped = (
        Skipped("a.jpg", "a type that isn't read", ".jpg", ignored=True),
        Skipped("b.txt/1", "another language", "de", ignored=True),
        Skipped("b.txt/2", "another language", "nl", ignored=True),
        Skipped("c.pdf", "it holds pictures only (run OCR first: ocrmypdf)"),
        Skipped("d.pdf", "it holds pictures only (run OCR first: ocrmypdf)"),
        Skipped("e.pdf", "it holds no text"),
    )
    with open_store(tmp_path / "x.db") as connection, transaction(connection):
        for item in skipped:
            save_unread(connection, 1, item)
        save_remark(connection, 1, Remark("f.docx", "it promises 3 articles, 2 were found"))
    assert entities("status", "--skipped", "--remarks", "--graph", "x.db").stdout == (
        "2 files or articles: it holds pictures only (run OCR first: ocrmypdf)\n  c.pdf\n  d.pdf\n"
        "1 file or article: it holds no text\n  e.pdf\n"
        "2 files or articles: another language\n  b.txt/1: de\n  b.txt/2: nl\n"
        "1 file or article: a type that isn't read\n  a.jpg: .jpg\n"
        "f.docx: it promises 3 articles, 2 were found\n"
    )


def test_a_damaged_file_is_told_and_fails(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    sound = entities("status", "--graph", "x.db", "--check")
    assert (sound.returncode, sound.stderr) == (0, "")
    assert "none found" in sound.stdout
    assert "Damage" not in entities("status", "--graph", "x.db").stdout
    assert json.loads(entities("status", "--graph", "x.db", "--check", "--json").stdout)["damage"] == []
    with open_store(tmp_path / "x.db") as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM folder")
    shown = entities("status", "--graph", "x.db", "--check")
    assert "rows of article point to rows of folder that aren't there" in " ".join(shown.stdout.split())
    assert "x.db is damaged: restore a copy" in " ".join(shown.stderr.split())
    document = entities("status", "--graph", "x.db", "--check", "--json")
    assert len(json.loads(document.stdout)["damage"]) == 2
    assert (shown.returncode, document.returncode) == (1, 1)


def test_a_graph_that_was_never_resolved_can_be_asked_but_not_exported(
    entities: Run, corpus_graph: Path, tmp_path: Path
) -> None:
    shutil.copy(corpus_graph, tmp_path / "x.db")
    with open_store(tmp_path / "x.db") as connection, transaction(connection):
        touched.forget_resolution(connection, "corpus-name")
        state.mark_unresolved(connection)
    (tmp_path / "x.json").write_text("a good one")
    (tmp_path / "x.html").write_text("a good one")
    for question in (("export", "x.json"), ("export", "x.json", "--around", "Merkel"), ("view", "x.html")):
        done = entities(*question, "--graph", "x.db")
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) <= 2
        assert "run it again" in " ".join(done.stderr.split())
    assert (tmp_path / "x.json").read_text() == (tmp_path / "x.html").read_text() == "a good one"
    for asked in (
        ("status",),
        ("top",),
        ("communities",),
        ("ambiguous",),
        ("search", "minsk"),
        ("who-knows", "Merkel"),
    ):
        done = entities(*asked, "--graph", "x.db")
        assert "hasn't come to its end" in " ".join(done.stderr.split())
        assert "Traceback" not in done.stderr
    assert "Incomplete" in entities("status", "--graph", "x.db").stdout
