"""Articles that go through Parquet datasets make the same graph as if they had gone into one."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.changes.test_importing import export_parquet, held, import_all

from entities.changes.events import Analyzed, Finished, Planned
from entities.changes.extract import extract_folder
from entities.changes.extract_datasets import extract_datasets
from entities.changes.job import Job
from entities.datasets.columns import Tables
from entities.datasets.parts import Dataset, DatasetError
from entities.datasets.schemas import READ
from entities.errors import FolderError, UnreadableError
from entities.model import Skipped
from entities.readers import SourceFile, content_hash


def extract(sources: Path, folder: Path, **options: Any) -> tuple[Planned, Finished]:
    """A run into datasets."""
    planned, *_, finished = extract_datasets(Job((sources,), Path("none.db"), jobs=1, parquet=folder, **options))
    assert isinstance(planned, Planned)
    assert isinstance(finished, Finished)
    return planned, finished


def rows(folder: Path) -> dict[str, list[str]]:
    """All rows of all datasets, but for what only a graph knows."""
    left_out = {"references": "EXCLUDE (sense, entity)", "skipped": "EXCLUDE (lacking)"}
    return {
        name: sorted(
            map(repr, duckdb.execute(f"SELECT * {left_out.get(name, '')} FROM '{folder}/{name}/*.parquet'").fetchall())
        )
        for name in READ
    }


def state_of(folder: Path) -> dict[Path, tuple[int, bytes]]:
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def news(small_corpus: Path) -> Path:
    """Three articles, a file that isn't one, and one that says too little."""
    (small_corpus / "picture.txt").write_bytes(bytes(range(256)))
    (small_corpus / "table.csv").write_text("path,text\n", "utf-8")
    return small_corpus


def test_a_graph_by_way_of_datasets_is_the_same(news: Path, tmp_path: Path) -> None:
    graph, made = tmp_path / "x.db", tmp_path / "made"
    list(extract_folder(Job((news,), graph, jobs=1)))
    planned, finished = extract(news, made)
    assert (planned.unchanged, finished.analyzed, finished.parquet) == (0, 3, made)
    assert {item.path for item in finished.skipped} >= {"picture.txt"}
    assert rows(made) == rows(export_parquet(graph, tmp_path / "exported"))
    import_all(made, tmp_path / "new.db")
    assert held(tmp_path / "new.db") == held(graph)


def test_a_run_with_nothing_to_do_writes_nothing(news: Path, tmp_path: Path) -> None:
    _, first = extract(news, tmp_path / "made")
    before = state_of(tmp_path)
    planned, finished = extract(news, tmp_path / "made")
    assert state_of(tmp_path) == before
    assert (planned.waiting, planned.unchanged, planned.removed) == (0, 3, 0)
    assert (finished.skipped, finished.remarks) == (first.skipped, first.remarks)


def test_files_that_change_come_and_go_are_followed(news: Path, tmp_path: Path) -> None:
    extract(news, tmp_path / "made")
    one, two, three = sorted(news.glob("2*.txt"))
    one.write_text("Anna Orlova met Boris Petrov in Minsk on Monday.\n", "utf-8")
    two.rename(news / "renamed.txt")
    three.unlink()
    (news / "picture.txt").write_text("Anna Orlova left Minsk with Boris Petrov on Friday.\n", "utf-8")
    (news / "another.txt").write_bytes(bytes(range(256)))
    planned, finished = extract(news, tmp_path / "made")
    assert (planned.waiting, planned.unchanged, planned.removed, finished.analyzed) == (4, 0, 2, 3)
    extract(news, tmp_path / "fresh")
    assert rows(tmp_path / "made") == rows(tmp_path / "fresh")
    planned, _ = extract(news, tmp_path / "made", keep_missing=True)
    assert planned.waiting == 0


def test_a_run_that_was_stopped_goes_on(news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it had read is there, but for the part in the making of one that dies."""
    for number in range(33):  # more than are read together
        shutil.copy(news / "table.csv", news / f"{number}.csv")
        (news / f"{number}.csv").write_text(f"text\nAnna Orlova met Boris Petrov {number} times in Minsk.\n", "utf-8")
    extract(news, tmp_path / "fresh")
    monkeypatch.setattr("entities.datasets.parts.ARTICLES", 10)
    events = extract_datasets(Job((news,), Path("none.db"), jobs=1, parquet=tmp_path / "made"))
    waiting = next(events)
    assert isinstance(waiting, Planned)
    assert isinstance(next(events), Analyzed)
    del events
    before = len(duckdb.execute(f"SELECT * FROM '{tmp_path}/made/articles/*.parquet'").fetchall())
    assert before > 0
    planned, finished = extract(news, tmp_path / "made")
    assert (planned.unchanged, finished.analyzed) == (before, 36 - before)
    assert 0 < planned.waiting < waiting.waiting
    assert rows(tmp_path / "made") == rows(tmp_path / "fresh")


def test_what_cannot_be_read_today_keeps_what_it_said(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said, and nothing is written; the next run finds it as it was."""
    extract(news, tmp_path / "made")
    before = state_of(tmp_path / "made")
    path = min(news.glob("2*.txt")).name

    def refuse(file: SourceFile) -> str:
        if file.path == path:
            raise UnreadableError("no permission")
        return content_hash(file)

    monkeypatch.setattr("entities.changes.plan.content_hash", refuse)
    planned, finished = extract(news, tmp_path / "made")
    assert (planned.waiting, planned.removed) == (0, 0)
    assert Skipped(path, "no permission") in finished.skipped
    assert state_of(tmp_path / "made") == before
    monkeypatch.undo()
    planned, _ = extract(news, tmp_path / "made")
    assert (planned.waiting, planned.unchanged) == (0, 3)


def test_a_folder_that_was_moved_is_not_read_again(news: Path, tmp_path: Path) -> None:
    extract(news, tmp_path / "made")
    moved = news.rename(tmp_path / "moved")
    planned, _ = extract(moved, tmp_path / "made")
    assert (planned.waiting, planned.unchanged, planned.removed) == (0, 3, 0)
    extract(moved, tmp_path / "fresh")
    assert rows(tmp_path / "made") == rows(tmp_path / "fresh")


def test_a_folder_that_was_moved_is_one_though_a_run_was_stopped_that_called_it_so(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract(news, tmp_path / "made")
    (news / "another.txt").write_text("Anna Orlova left Minsk with Boris Petrov on Friday.\n", "utf-8")
    extract(news, tmp_path / "made")
    moved = news.rename(tmp_path / "moved")
    write, written = Dataset.write, list[str]()

    def stop_at_second(self: Dataset, tables: Tables, part: str | None = None) -> str:
        if written:
            raise KeyboardInterrupt
        written.append(write(self, tables, part))
        return written[0]

    monkeypatch.setattr(Dataset, "write", stop_at_second)
    with pytest.raises(KeyboardInterrupt):
        extract(moved, tmp_path / "made")
    monkeypatch.setattr(Dataset, "write", write)
    planned, _ = extract(moved, tmp_path / "made")
    assert (planned.waiting, planned.unchanged, planned.removed) == (0, 4, 0)
    extract(moved, tmp_path / "fresh")
    assert rows(tmp_path / "made") == rows(tmp_path / "fresh")


def test_datasets_in_the_folder_that_is_read_are_none_of_its_articles(news: Path, tmp_path: Path) -> None:
    _, apart = extract(news, tmp_path / "made")
    for _ in range(3):
        planned, finished = extract(news, news / "made")
        assert finished.skipped == apart.skipped
    assert (planned.waiting, planned.unchanged) == (0, 3)
    assert rows(news / "made") == rows(tmp_path / "made")


def test_nothing_is_removed_where_parts_cannot_be_listed(
    news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract(news, tmp_path / "made")
    before = state_of(tmp_path / "made")
    (news / "new.txt").write_text("Anna Orlova left Minsk with Boris Petrov on Friday.\n", "utf-8")
    iterate = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path) == tmp_path / "made" / "files":
            raise PermissionError(errno.EACCES, "Permission denied")
        return iterate(path)

    with monkeypatch.context() as patch, pytest.raises(DatasetError, match="Permission denied"):
        patch.setattr(os, "listdir", lambda path: [entry.name for entry in refuse(path)])
        patch.setattr(os, "scandir", refuse)
        extract(news, tmp_path / "made")
    assert state_of(tmp_path / "made") == before


def test_what_a_graph_exported_is_not_written_into(corpus_graph: Path, news: Path, tmp_path: Path) -> None:
    export_parquet(corpus_graph, tmp_path / "made")
    with pytest.raises(DatasetError, match="what a graph has exported"):
        extract(news, tmp_path / "made")
    with pytest.raises(DatasetError, match="no folder `files`"):
        extract(news, news)


def test_a_folder_with_tables_of_somebody_else_is_not_written_into(news: Path, tmp_path: Path) -> None:
    """They would be read with ours; what lies beside the datasets, such as a graph, doesn't matter."""
    for name in ("files", "articles"):
        (tmp_path / "mine" / name).mkdir(parents=True)
    for other in ("graph.db", "files/.DS_Store", "articles/_SUCCESS"):
        (tmp_path / "mine" / other).touch()
    (tmp_path / "mine" / "articles" / "2024.parquet").write_text("my only copy", "utf-8")
    with pytest.raises(DatasetError, match=r"such as articles/2024.parquet"):
        extract(news, tmp_path / "mine")
    (tmp_path / "mine" / "articles" / "2024.parquet").unlink()
    extract(news, tmp_path / "mine")
    assert (tmp_path / "mine" / "files" / ".DS_Store").exists()


def test_where_nothing_can_be_read_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "picture.txt").write_bytes(bytes(range(256)))
    for _ in range(2):
        with pytest.raises(FolderError, match="None of the files"):
            extract(tmp_path / "news", tmp_path / "made")


def test_an_earlier_version_that_a_dead_run_left_is_cleared_out(news: Path, tmp_path: Path) -> None:
    extract(news, tmp_path / "made")
    (part,) = Dataset(tmp_path / "made").parts()
    for name in READ:
        folder = tmp_path / "made" / name
        shutil.copy(folder / part, folder / "part-000007.parquet")
    extract(news, tmp_path / "made")
    assert Dataset(tmp_path / "made").parts() == ["part-000007.parquet"]
