"""Extraction of what is elsewhere: the same graph as from here, nothing fetched twice, what fails tried again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from tests.readers.remote.web import Site, serving
from tests.readers.test_warc import PAGES, archive

from entities.changes.analyst import Analyst
from entities.changes.events import Finished, Planned
from entities.changes.extract import Job, extract_folder
from entities.changes.plan import Waiting
from entities.changes.reading import Settings, analyze
from entities.changes.tasks import Task
from entities.changes.watching import watch_folder
from entities.errors import FolderError
from entities.model import Analysis
from entities.ner import choose_models
from entities.readers import NO_OPTIONS, Remote, SourceFile
from entities.readers.remote import systems
from entities.store import read_store
from entities.store.whole.contents import all_folders
from entities.store.whole.mentions import all_mentions

TEXTS = {
    "a.txt": b"Marta Quill met Ole Abernathy in Oslo on Monday.",
    "b.txt": b"Ole Abernathy wrote to Ilse Vanderberg in Minsk.",
    "c.txt": b"Ilse Vanderberg called Marta Quill from Vienna.",
}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr(systems, "PAUSES", ())
    with serving() as served:
        served.files |= {f"/news/{name}": text for name, text in TEXTS.items()}
        served.files["/news/"] = "".join(f"<a href='{name}'>x</a>" for name in TEXTS).encode()
        yield served


def run(graph: Path, *sources: str, jobs: int = 1) -> tuple[int, Finished]:
    """How many files were to be read, and the end."""
    first, *_, last = extract_folder(Job(sources, graph, jobs=jobs))
    assert isinstance(first, Planned)
    assert isinstance(last, Finished)
    return first.waiting, last


def mentions(graph: Path) -> list[object]:
    with read_store(graph) as connection:
        return list(all_mentions(connection))


def test_a_folder_elsewhere_gives_the_graph_of_one_here_and_is_fetched_once(site: Site, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "news" / name).write_bytes(text)
        with fsspec.open(f"memory://news/{name}", "wb") as file:
            file.write(text)
    run(tmp_path / "here.db", str(tmp_path / "news"))
    for url in (f"{site.url}/news/", "memory://news"):
        graph = tmp_path / f"{url[:4]}.db"
        assert run(graph, url)[0] == 3
        assert mentions(graph) == mentions(tmp_path / "here.db")
        with read_store(graph) as connection:
            assert [folder.name for folder in all_folders(connection)] == [url.rstrip("/")]
        site.fetched()
        waiting, finished = run(graph, url)
        assert (waiting, finished.unchanged, finished.removed) == (0, 3, 0)
    assert site.fetched() == []
    site.files["/news/b.txt"] += b" Ole Abernathy went to Paris."
    site.files["/news/"] = site.files["/news/"].replace(b"c.txt", b"gone/../c.txt")
    waiting, finished = run(tmp_path / "http.db", f"{site.url}/news/")
    assert (waiting, finished.analyzed, finished.unchanged, finished.removed) == (1, 1, 1, 1)
    assert site.fetched() == ["/news/", "/news/b.txt"]


def test_a_file_may_take_long_to_come_but_not_to_read(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entities.readers.remote.fetching._SIGN", 0.1)
    site.slow["/news/a.txt"] = 0.3
    task = Task((Waiting(0, SourceFile("a.txt", Remote(f"{site.url}/news/a.txt")), 1, "x", 48),))
    settings = Settings(Analyst(choose_models(())), NO_OPTIONS, timeout=0.25)
    *signs, last = analyze(settings, task, lambda _: False)
    assert len(signs) >= 2  # by which whoever waits for this process knows that it lives
    assert set(signs) == {()}
    (read,) = last
    assert [type(item) for item in read.items] == [Analysis]


def test_what_could_not_be_fetched_stays_as_it_was_and_is_tried_again(site: Site, tmp_path: Path) -> None:
    graph, url = tmp_path / "x.db", f"{site.url}/news/"
    run(graph, url)
    before = mentions(graph)
    site.files["/news/a.txt"] += b" Marta Quill went to Paris."
    site.failing["/news/a.txt"] = [200, 500, 500, 500]
    waiting, finished = run(graph, url)
    assert (waiting, finished.analyzed, finished.unchanged) == (1, 0, 2)
    (skipped,) = finished.skipped
    assert (skipped.path, skipped.why) == (
        "a.txt",
        "it couldn't be fetched: the server answers 500 Internal Server Error",
    )
    assert mentions(graph) == before
    site.failing.clear()
    waiting, finished = run(graph, url)
    assert (waiting, finished.analyzed, finished.skipped) == (1, 1, ())
    assert len(mentions(graph)) == len(before) + 2


def test_where_nothing_can_be_fetched_it_fails_and_goes_on_another_time(site: Site, tmp_path: Path) -> None:
    (tmp_path / "a.paths").write_text(f"{site.url}/news/a.txt\n{site.url}/gone.txt\n")
    text = site.files.pop("/news/a.txt")
    with pytest.raises(FolderError, match=r"None of the files in .* such as .*a.txt: it couldn't be fetched: .*404"):
        run(tmp_path / "x.db", str(tmp_path / "a.paths"))
    site.files["/news/a.txt"] = text
    _, finished = run(tmp_path / "x.db", str(tmp_path / "a.paths"))
    assert (finished.analyzed, [item.path for item in finished.skipped]) == (1, ["gone.txt"])


def test_web_archives_of_a_list_are_fetched_by_the_processes_that_read_them_and_once(
    site: Site, tmp_path: Path
) -> None:
    (tmp_path / "a.paths").write_text(f"{site.url}/a.warc\n{site.url}/b.warc\n")
    site.files |= dict.fromkeys(("/a.warc", "/b.warc"), archive(PAGES[5:], zipped=False))
    waiting, finished = run(tmp_path / "x.db", str(tmp_path / "a.paths"), jobs=2)
    assert (waiting, finished.analyzed) == (2, 2)
    assert site.fetched() == ["/a.warc", "/b.warc"]
    with read_store(tmp_path / "x.db") as connection:
        paths = {path for (path,) in connection.execute("SELECT path FROM article")}
    assert paths == {"a.warc/2", "b.warc/2"}
    assert run(tmp_path / "x.db", str(tmp_path / "a.paths"))[1].unchanged == 2
    assert not site.asked


def test_what_tells_nothing_of_its_version_is_told_by_its_bytes(site: Site, tmp_path: Path) -> None:
    site.tells = False
    for waiting in (3, 0):
        assert run(tmp_path / "x.db", f"{site.url}/news/")[0] == waiting


def test_a_folder_that_is_copied_here_is_not_taken_for_one_that_was_moved(site: Site, tmp_path: Path) -> None:
    site.tells = False
    run(tmp_path / "x.db", f"{site.url}/news/")
    (tmp_path / "news").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "news" / name).write_bytes(text)
    run(tmp_path / "x.db", str(tmp_path / "news"))
    with read_store(tmp_path / "x.db") as connection:
        assert {folder.name for folder in all_folders(connection)} == {f"{site.url}/news", str(tmp_path / "news")}


def test_what_is_elsewhere_is_not_watched(site: Site, tmp_path: Path) -> None:
    (tmp_path / "a.paths").write_text(f"{site.url}/news/a.warc\n")
    for given in (f"{site.url}/news/", str(tmp_path / "a.paths")):
        with pytest.raises(FolderError, match="Only folders of this machine can be watched"):
            watch_folder(Job((given,), tmp_path / "x.db"), lambda: None)
    assert not site.asked
