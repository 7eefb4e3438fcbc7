"""Files that hold many articles, that can't be read, that end the process that reads them: what a run makes of them."""

from __future__ import annotations

import csv
import json
import multiprocessing
import os
import time
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from entities.changes.events import Analyzed, Finished, Planned
from entities.changes.extract import Job, extract_folder
from entities.errors import FolderError, StoreError, UnreadableError
from entities.model import Remark, Skipped
from entities.parallel.starting import end_server
from entities.readers import Options, Selection
from entities.readers.composing import About, compose_record, record_path
from entities.readers.formats import FORMATS, plain
from entities.readers.inputs import Found, Input
from entities.store import read_store
from entities.store.whole.mentions import all_mentions

PEOPLE = ("Ann Quill", "Bob Prax", "Cid Orr", "Dot Munk", "Eve Lant", "Flo Kolb", "Gus Jurk")


def run(graph: Path, *sources: Path | str, **options: Any) -> Finished:
    *_, last = extract_folder(Job(sources, graph, **options))
    assert isinstance(last, Finished)
    return last


@pytest.fixture(scope="module", autouse=True)
def one_server() -> Iterator[None]:
    """Runs whose reading is done by processes fork these from one server; to make one ready takes a second or two."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("entities.parallel.crew.end_server", lambda: None)
        yield
    end_server()


def articles(graph: Path, what: str = "path") -> list[Any]:
    with read_store(graph) as connection:
        return [
            row[0] if len(row) == 1 else row for row in connection.execute(f"SELECT {what} FROM article ORDER BY path")
        ]


def meaning(graph: Path) -> list[Any]:
    with read_store(graph) as connection:
        return list(all_mentions(connection))


def table(path: Path, number: int) -> Path:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["headline", "published", "body"])
        for n in range(number):
            one, other = PEOPLE[n % 7], PEOPLE[(n + 1 + n // 7) % 7]
            rows.writerow(
                [
                    f"Meeting number {n}",
                    f"2020-08-{n % 28 + 1:02}",
                    f"{one} met {other} in Oslo on Monday. They had {n} cakes.",
                ]
            )
    return path


def test_a_file_of_many_articles_is_many_articles(tmp_path: Path) -> None:
    finished = run(tmp_path / "x.db", table(tmp_path / "news" / "x.csv", 60).parent)
    assert (finished.analyzed, finished.skipped) == (60, ())
    assert articles(tmp_path / "x.db")[:2] == ["x.csv/1", "x.csv/10"]
    assert articles(tmp_path / "x.db", "title, date")[0] == ("Meeting number 0", "2020-08-01")


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_processes_share_the_articles_of_one_file(tmp_path: Path, jobs: int) -> None:
    folder = table(tmp_path / "news" / "x.csv", 300).parent
    (folder / "small.txt").write_text("Ann Quill met Gus Jurk in Bergen.")
    run(tmp_path / "alone.db", folder, jobs=1)
    assert run(tmp_path / "x.db", folder, jobs=jobs).analyzed == 301
    assert meaning(tmp_path / "x.db") == meaning(tmp_path / "alone.db") != []


def test_a_file_that_has_changed_is_read_again_with_all_its_articles(tmp_path: Path) -> None:
    path = table(tmp_path / "news" / "x.csv", 5)
    run(tmp_path / "x.db", path.parent)
    table(path, 3)
    finished = run(tmp_path / "x.db", path.parent)
    assert (finished.analyzed, finished.unchanged) == (3, 0)
    assert articles(tmp_path / "x.db") == ["x.csv/1", "x.csv/2", "x.csv/3"]
    path.unlink()
    (path.parent / "y.txt").write_text("Ann Quill met Bob Prax.")
    assert run(tmp_path / "x.db", path.parent).removed == 3


def hostile(given: Input) -> Iterator[Found]:
    """A reader that does what its text says."""
    text = given.read().decode()
    if text.startswith("die"):
        os._exit(9)
    if text.startswith("late"):
        for number in range(40):
            yield compose_record(record_path(given.path, number), f"Ann Quill met Bob Prax in {number} towns.")
        os._exit(9)
    time.sleep({"hang": 60, "slow": 3}.get(text[:4], 0))
    if text.startswith("spin"):
        while True:
            pass
    if text.startswith("eat"):
        bytearray(1 << 40)
    if text.startswith("nest"):
        raise RecursionError
    if text.startswith("partly"):
        yield compose_record(record_path(given.path, 1), "Ann Quill met Bob Prax in Oslo.", About(title="First"))
        yield Remark(given.path, "it promises 2 articles, 1 was found")
        raise UnreadableError("it is cut off")
    yield compose_record(given.path, text)


@pytest.fixture
def harmful(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of such files. The processes are forked from this one, so that they have that reader, too."""
    monkeypatch.setattr(plain, "read", hostile)
    monkeypatch.setattr("entities.parallel.crew.context_of_processes", lambda: multiprocessing.get_context("fork"))
    monkeypatch.setattr("entities.changes.engines.is_plain", lambda _: False)
    folder = tmp_path / "news"
    folder.mkdir()
    for number, word in enumerate(("die", "hang", "spin", "eat", "nest", "partly")):
        (folder / f"{number}-{word}.txt").write_text(word)
    for number in range(20):
        (folder / f"a{number}.txt").write_text(f"Ann Quill met Bob Prax in Oslo on Monday, for the {number}th time.")
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_that_ends_its_process_or_never_ends_costs_only_itself(harmful: Path, tmp_path: Path, jobs: int) -> None:
    began = time.monotonic()
    finished = run(tmp_path / "x.db", harmful, jobs=jobs, timeout=1.0)
    assert time.monotonic() - began < 60
    assert finished.analyzed == 21
    reasons = {item.path: item.reason for item in finished.skipped}
    assert "process" in reasons.pop("0-die.txt")
    assert "too much memory" in reasons.pop("3-eat.txt")
    assert "too much memory" in reasons.pop("4-nest.txt")
    assert reasons.pop("5-partly.txt") == "it is cut off"
    assert all("1 seconds" in reason for reason in reasons.values())
    assert reasons.keys() == {"1-hang.txt", "2-spin.txt"}
    assert finished.remarks == (Remark("5-partly.txt", "it promises 2 articles, 1 was found"),)
    assert [path for path in articles(tmp_path / "x.db") if "partly" in path] == ["5-partly.txt/1"]
    again = run(tmp_path / "x.db", harmful, jobs=jobs, timeout=1.0)
    assert (again.analyzed, again.unchanged, again.skipped) == (0, 21, finished.skipped)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_file_that_is_read_beside_one_that_ends_the_process_is_read_again_whole(
    harmful: Path, tmp_path: Path, jobs: int
) -> None:
    for path in harmful.iterdir():
        path.unlink()
    table(harmful / "a.csv", 100)
    (harmful / "b.txt").write_text("die")
    finished = run(tmp_path / "x.db", harmful, jobs=jobs)
    assert [item.path for item in finished.skipped] == ["b.txt"]
    assert finished.analyzed == len(articles(tmp_path / "x.db")) == 100
    with read_store(tmp_path / "x.db") as connection:
        assert connection.execute("SELECT path, complete FROM file ORDER BY path").fetchall() == [
            ("a.csv", 1), ("b.txt", 1),
        ]  # fmt: skip
    (harmful / "b.txt").write_text("It lives.")
    assert run(tmp_path / "x.db", harmful, jobs=jobs).analyzed == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_that_were_found_before_the_process_ended_are_kept_and_the_file_is_read_again(
    harmful: Path, tmp_path: Path, jobs: int
) -> None:
    for path in harmful.iterdir():
        path.unlink()
    (harmful / "a.txt").write_text("late")
    finished = run(tmp_path / "x.db", harmful, jobs=jobs)
    assert [(item.path, item.reason[:11]) for item in finished.skipped] == [("a.txt", "the process")]
    assert finished.analyzed == len(articles(tmp_path / "x.db")) == 32  # the others were still to come
    with read_store(tmp_path / "x.db") as connection:
        assert connection.execute("SELECT complete FROM file").fetchall() == [(1,)]
    again = run(tmp_path / "x.db", harmful, jobs=jobs)
    assert (again.analyzed, again.unchanged) == (finished.analyzed, 0)


def test_what_took_too_long_is_read_again_once_it_may_take_longer(harmful: Path, tmp_path: Path) -> None:
    for path in harmful.iterdir():
        path.unlink()
    (harmful / "a.txt").write_text("Ann Quill met Bob Prax in Oslo.")
    (harmful / "b.txt").write_text("slow")
    assert run(tmp_path / "x.db", harmful, timeout=1.0).analyzed == 1
    for timeout, waiting in ((1.0, 0), (0.5, 0), (6.0, 1), (1.0, 0), (None, 0)):
        first, *_, last = extract_folder(Job((harmful,), tmp_path / "x.db", timeout=timeout))
        assert isinstance(first, Planned)
        assert first.waiting == waiting, timeout
    assert isinstance(last, Finished)
    assert last.skipped == ()
    assert articles(tmp_path / "x.db") == ["a.txt", "b.txt"]


def test_what_lacks_a_package_is_read_again_once_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("Ann Quill met Bob Prax in Oslo.")
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("c.txt", "Cid Orr met Dot Munk in Oslo.")
        archive.writestr("d.csv", "text\nCid Orr met Eve Lant in Oslo.\n")
    (folder / "e.csv").write_text("text\nGil Zorn met Flo Kolb in Oslo.\n")
    missing = replace(FORMATS["csv"], package="not_there")
    monkeypatch.setitem(FORMATS, "csv", missing)
    monkeypatch.setattr("entities.parallel.crew.context_of_processes", lambda: multiprocessing.get_context("fork"))
    skipped = run(tmp_path / "x.db", folder).skipped
    assert {(one.path, "install" in one.reason) for one in skipped} == {("b.zip/d.csv", True), ("e.csv", True)}
    assert run(tmp_path / "x.db", folder).analyzed == 0
    monkeypatch.setattr("entities.changes.lacking.is_installed", lambda package: package == "not_there")
    monkeypatch.setitem(FORMATS, "csv", replace(missing, package=""))
    finished = run(tmp_path / "x.db", folder)
    assert (finished.analyzed, finished.unchanged, finished.skipped) == (3, 1, ())


def test_a_folder_in_the_place_of_a_file_that_is_kept_takes_its_place(tmp_path: Path) -> None:
    folder = table(tmp_path / "news" / "x.csv", 2).parent
    run(tmp_path / "x.db", folder)
    (folder / "x.csv").unlink()
    (folder / "x.csv").mkdir()
    (folder / "x.csv" / "1").write_text("Gus Jurk met Flo Kolb in Oslo.")
    run(tmp_path / "x.db", folder, keep_missing=True)
    assert articles(tmp_path / "x.db", "path, title") == [("x.csv/1", None)]
    (folder / "x.csv" / "1").unlink()
    (folder / "x.csv").rmdir()
    table(folder / "x.csv", 2)
    run(tmp_path / "x.db", folder, keep_missing=True)
    assert articles(tmp_path / "x.db") == ["x.csv/1", "x.csv/2"]


def test_articles_that_an_archive_calls_alike_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "news" / "x.zip"
    path.parent.mkdir()
    texts = [f"Ann Quill met Bob Prax in Oslo, for the {n}th time." for n in range(6)]
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, text in zip(["a.txt", "a.txt", "a.txt (2)", "a.txt"], texts, strict=False):
            archive.writestr(name, text)
        archive.writestr("t.csv", f"text\n{texts[4]}\n{texts[4]}!\n".replace(", ", " "))
        archive.writestr("t.csv/1", texts[5])
    assert run(tmp_path / "x.db", path).skipped == ()
    assert articles(tmp_path / "x.db") == [
        "x.zip/a.txt", "x.zip/a.txt (2)", "x.zip/a.txt (2) (2)", "x.zip/a.txt (3)",
        "x.zip/t.csv/1", "x.zip/t.csv/1 (2)", "x.zip/t.csv/2",
    ]  # fmt: skip


def test_what_was_said_of_files_goes_before_what_they_say(tmp_path: Path) -> None:
    folder = table(tmp_path / "news" / "x.csv", 2).parent
    (folder / "y.txt").write_text("Date: 2019-01-01\n\nAnn Quill met Bob Prax.")
    said = {
        "y.txt": About(date="2019-05-05", source="The Paper"),
        "x.csv": About(source="Wire"),
        "x.csv/2": About(date="2019-06-06"),
    }
    run(tmp_path / "x.db", folder, said=said)
    assert articles(tmp_path / "x.db", "path, date, source") == [
        ("x.csv/1", "2020-08-01", "Wire"), ("x.csv/2", "2019-06-06", "Wire"), ("y.txt", "2019-05-05", "The Paper"),
    ]  # fmt: skip
    first, *_ = extract_folder(Job((folder,), tmp_path / "x.db", said=said))
    assert isinstance(first, Planned)
    assert first.waiting == 0
    first, *_ = extract_folder(Job((folder,), tmp_path / "x.db", said={"y.txt": About(date="2019-05-06")}))
    assert isinstance(first, Planned)
    assert first.waiting == 2


def test_a_table_that_speaks_of_other_files_is_told(tmp_path: Path) -> None:
    folder = table(tmp_path / "news" / "x.csv", 2).parent
    (folder / "y.txt").write_text("Ann Quill met Bob Prax.")
    said = {"x.csv/2": About(date="2019-06-06"), "z.txt": About(date="2019-05-05")}
    (complaint,) = run(tmp_path / "x.db", folder, said=said).complaints
    assert "1 of 2 fit no file, such as 'z.txt'" in complaint
    assert run(tmp_path / "x.db", folder / "x.csv", said=said).complaints == ()
    assert len(run(tmp_path / "x.db", folder / "y.txt", said=said).complaints) == 1


def test_what_was_skipped_of_other_files_is_not_this_run_s(tmp_path: Path) -> None:
    folder = table(tmp_path / "news" / "x.csv", 2).parent
    (folder / "y.txt").touch()
    assert [item.path for item in run(tmp_path / "x.db", folder).skipped] == ["y.txt"]
    assert run(tmp_path / "x.db", folder / "x.csv").skipped == ()


def test_another_column_reads_the_table_again(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(
        json.dumps({"text": "Ann Quill met Bob Prax.", "Body of story": "Cid Orr met Dot Munk in Oslo."}) + "\n"
    )
    run(tmp_path / "x.db", path)
    assert articles(tmp_path / "x.db", "text") == ["Ann Quill met Bob Prax."]
    assert run(tmp_path / "x.db", path, options=Options((("text", "Body of story"),))).analyzed == 1
    assert articles(tmp_path / "x.db", "text") == ["Cid Orr met Dot Munk in Oslo."]


def test_files_that_are_named_belong_to_the_folder_that_is_known_and_nothing_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    (folder / "sub").mkdir(parents=True)
    for name in ("a.txt", "sub/b.txt"):
        (folder / name).write_text(f"Ann Quill met Bob Prax in Oslo, says {name}.")
    run(tmp_path / "x.db", folder)
    (folder / "sub" / "c.txt").write_text("Cid Orr met Dot Munk in Oslo.")
    finished = run(tmp_path / "x.db", folder / "sub" / "c.txt", str(folder / "*.txt"))
    assert (finished.analyzed, finished.unchanged, finished.removed) == (1, 1, 0)
    assert articles(tmp_path / "x.db") == ["a.txt", "sub/b.txt", "sub/c.txt"]


def test_what_is_left_out_leaves_the_graph_unless_it_is_to_be_kept(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    (folder / "drafts").mkdir(parents=True)
    for name in ("a.txt", "drafts/b.txt", "c.md"):
        (folder / name).write_text(f"Ann Quill met Bob Prax in Oslo, says {name}.")
    run(tmp_path / "x.db", folder)
    out = Selection(exclude=("drafts/*",))
    assert run(tmp_path / "x.db", folder, selection=out, keep_missing=True).removed == 0
    assert run(tmp_path / "x.db", folder, selection=out).removed == 1
    assert run(tmp_path / "x.db", folder, selection=Selection(include=("*.md",))).removed == 1
    assert articles(tmp_path / "x.db") == ["c.md"]
    with pytest.raises(FolderError, match=r"3 passed over, such as a\.txt: left out by --include.*entities formats"):
        run(tmp_path / "x.db", folder, selection=Selection(include=("*.pdf",)))


def test_what_is_piped_in_is_kept_under_its_content(tmp_path: Path) -> None:
    for number, text in enumerate(("Ann Quill met Bob Prax.", "Cid Orr met Dot Munk.", "Ann Quill met Bob Prax.")):
        piped = tmp_path / f"{number}"
        piped.write_text(text)
        run(tmp_path / "x.db", piped=piped)
    assert sorted(articles(tmp_path / "x.db", "text")) == ["Ann Quill met Bob Prax.", "Cid Orr met Dot Munk."]


def test_copies_are_read_once_and_come_to_light_when_the_first_goes(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("b.txt", "c.txt"):
        (folder / name).write_text("Ann Quill met Bob Prax in Oslo.")
    with zipfile.ZipFile(folder / "d.zip", "w") as archive:
        for name in ("1.txt", "2.txt"):
            archive.writestr(name, "Cid Orr met Dot Munk in Oslo.")
    finished = run(tmp_path / "x.db", folder)
    assert articles(tmp_path / "x.db") == ["b.txt", "d.zip/1.txt"]
    assert finished.skipped == (
        Skipped("c.txt", "a copy of another", "b.txt", ignored=True),
        Skipped("d.zip/2.txt", "a copy of another", "d.zip/1.txt", ignored=True),
    )
    (folder / "a.txt").write_text("Ann Quill met Bob Prax in Oslo.")
    run(tmp_path / "x.db", folder)
    assert articles(tmp_path / "x.db") == ["a.txt", "d.zip/1.txt"]
    (folder / "a.txt").unlink()
    (folder / "b.txt").unlink()
    run(tmp_path / "x.db", folder)
    assert articles(tmp_path / "x.db") == ["c.txt", "d.zip/1.txt"]


def test_an_article_in_another_language_is_skipped_unless_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "nl.txt").write_text(
        "De minister Jan Praxman zei dinsdag dat de nieuwe regels voor de haven van kracht worden. " * 3
    )
    (folder / "en.txt").write_text(
        "The minister Ann Quill said on Tuesday that the new rules would come into force. " * 3
    )
    finished = run(tmp_path / "x.db", folder)
    assert articles(tmp_path / "x.db", "path, written_in") == [("en.txt", "en")]
    (skipped,) = finished.skipped
    assert (skipped.path, skipped.ignored, skipped.detail) == ("nl.txt", True, "nl")
    run(tmp_path / "x.db", folder, any_language=True)
    assert articles(tmp_path / "x.db", "path, written_in, language") == [("en.txt", "en", "en"), ("nl.txt", "nl", "en")]


def test_a_file_half_of_which_is_saved_is_read_again(tmp_path: Path) -> None:
    folder = table(tmp_path / "news" / "x.csv", 100).parent
    events = extract_folder(Job((folder,), tmp_path / "x.db", jobs=1))
    assert any(isinstance(event, Analyzed) for event in events)
    events.close()  # type: ignore[attr-defined]
    assert 0 < len(articles(tmp_path / "x.db")) < 100
    assert run(tmp_path / "x.db", folder).analyzed == 100
    run(tmp_path / "fresh.db", folder)
    assert meaning(tmp_path / "x.db") == meaning(tmp_path / "fresh.db")


def test_of_two_runs_at_once_the_later_goes_on(tmp_path: Path) -> None:
    folder = table(tmp_path / "news" / "x.csv", 100).parent
    events = extract_folder(Job((folder,), tmp_path / "x.db", jobs=1))
    assert any(isinstance(event, Analyzed) for event in events)
    assert run(tmp_path / "x.db", folder).analyzed == 100
    with pytest.raises(StoreError, match="Another run"):
        list(events)
    assert len(articles(tmp_path / "x.db")) == 100


def test_every_file_is_accounted_for(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "config").write_text("x")
    contents = {"a.txt": b"Ann Quill met Bob Prax.", "b.jpg": b"\xff\xd8", "c.pdf": b"no", "d.txt": b"", ".e.txt": b"x"}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    finished = run(tmp_path / "x.db", folder)
    assert [(item.path, item.ignored) for item in finished.skipped] == [
        (".e.txt", True), (".git/", True), ("b.jpg", True), ("c.pdf", False), ("d.txt", False),
    ]  # fmt: skip


def test_a_folder_and_one_in_it_are_read_once_in_any_order(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    for name in ("a.txt", "sub/b.txt", "sub/deep/c.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"Ann Quill met Bob Prax in Oslo, says {name}.")
    run(tmp_path / "fresh.db", folder)
    for number, order in enumerate((("sub", ""), ("", "sub"), ("sub/deep", "sub", ""), ("sub/deep", "", "sub"))):
        for part in order:
            finished = run(tmp_path / f"{number}.db", folder / part)
            assert finished.removed == 0
        assert articles(tmp_path / f"{number}.db") == ["a.txt", "sub/b.txt", "sub/deep/c.txt"]
        assert meaning(tmp_path / f"{number}.db") == meaning(tmp_path / "fresh.db")
    (folder / "sub" / "b.txt").unlink()
    assert run(tmp_path / "0.db", folder / "sub").removed == 1
    assert articles(tmp_path / "0.db") == ["a.txt", "sub/deep/c.txt"]
