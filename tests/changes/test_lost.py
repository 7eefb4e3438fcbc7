"""What was lost with whoever worked on it is begun again, as often as the engine says, and is in the graph once."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from tests.changes.histories import contents

from entities.changes.events import Analyzed, BegunAgain, Event, Finished
from entities.changes.extract import Job, extract_folder
from entities.changes.tasks import Task
from entities.model import Article, Label, Mention, Sentence
from entities.ner.recognition import Recognition
from entities.parallel import Engine, Lost, Part, Work
from entities.parallel.cluster import RayEngine
from entities.store import read_store


@dataclass
class Losing:
    """An engine of this process that loses tasks, by what they are about: before they gave anything back, or after."""

    losses: dict[str, int]
    tries_again: int
    late: bool = False
    workers: int = 7
    offered: list[Any] = field(default_factory=list)

    def warm_up(self) -> None: ...

    def run(self, work: Work[Any, Any], items: Iterable[Any]) -> Generator[Part[Any, Any] | Lost[Any]]:
        for item in self.all_of(iter(items)):
            names = [name for name, left in self.losses.items() if left and is_about(item, name)]
            results = list(work(item, self.offer)) if self.late or not names else []
            yield from (Part(item, result) for result in results)
            if names:
                self.losses[names[0]] -= 1
                yield Lost(item, overdue=False, results=len(results))

    def all_of(self, items: Any) -> Generator[Any]:
        while (item := next(items, None) or (self.offered.pop(0) if self.offered else None)) is not None:
            yield item

    def offer(self, item: object) -> bool:
        self.offered.append(item)
        return True


def is_about(task: Task, name: str) -> bool:
    """Whether a file, or an article that was offered, is part of a task."""
    return name in ({item.path for item in task.found} if task.found else {file.file.path for file in task.files})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(f"Ann Quill met Bob Prax of {name.upper()}kme Corp in Oslo.")
    rows = (f"Gus Jurk met Ann Quill in Bergen for the {number}th time." for number in range(50))
    (folder / "d.csv").write_text("\n".join(["text", *rows]))
    return folder


@pytest.fixture(autouse=True)
def plainly_recognized(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a pipeline: each article has a name, its last word."""

    def recognize(_: object, articles: Sequence[Article]) -> dict[str, Iterator[Recognition]]:
        return {"en": iter([recognition(article.body.rstrip()) for article in articles])}

    def recognition(body: str) -> Recognition:
        start = body.rindex(" ") + 1
        return Recognition((Sentence(0, len(body), 0),), (Mention(start, len(body), body[start:], Label.PLACE),))

    monkeypatch.setattr("entities.changes.reading._recognize", recognize)


def extract(folder: Path, graph: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    monkeypatch.setattr("entities.changes.engines.choose_engine", lambda *_: engine)
    return list(extract_folder(Job((folder,), graph)))


def differing(one: Path, other: Path) -> list[str]:
    """The tables that two graphs don't have row for row; all of what they hold would be compared for minutes."""
    with read_store(one) as first, read_store(other) as second:
        here, there = contents(first), contents(second)
    return [table for table in here if here[table] != there[table]]


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize(("tries", "losses", "given_up"), [(0, 1, 1), (1, 1, 0), (1, 2, 1)])
def test_a_file_is_given_up_when_it_was_lost_once_more_than_it_is_tried_again(  # noqa: PLR0913 - two of these say how
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, late: bool, tries: int, losses: int, given_up: int
) -> None:
    (tmp_path / "b.txt").write_text("Ann Quill met Bob Prax.")
    engine = Losing({"b.txt": losses}, tries, late)
    (tmp_path / "a.txt").write_text("Gus Jurk met Bob Prax.")
    monkeypatch.setattr("entities.changes.tasks._TOGETHER", 1)  # each is a task by itself
    *events, finished = extract(tmp_path, tmp_path / "x.db", engine, monkeypatch)
    assert isinstance(finished, Finished)
    assert [item.path for item in finished.skipped if not item.ignored] == ["b.txt"] * (0 if late else given_up)
    again = [event for event in events if isinstance(event, BegunAgain)]
    assert again == [BegunAgain(("b.txt",), overdue=False)] * (0 if late else losses - given_up)
    assert sum(event.files for event in events if isinstance(event, Analyzed)) == 2


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize(
    "losses",
    [
        {"b.txt": 3},
        {"d.csv": 2},
        {"d.csv/40": 2},
        {"d.csv": 2, "d.csv/40": 3, "d.csv/50": 1, "a.txt": 1},
    ],
)
def test_what_is_begun_again_is_in_the_graph_once(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, losses: dict[str, int], *, late: bool
) -> None:
    engine = Losing(dict(losses), 3, late)
    *_, finished = extract(folder, tmp_path / "x.db", engine, monkeypatch)
    assert isinstance(finished, Finished)
    assert late or not any(engine.losses.values())
    assert finished.skipped == ()
    extract(folder, tmp_path / "here.db", Losing({}, 0), monkeypatch)
    assert differing(tmp_path / "x.db", tmp_path / "here.db") == []


@pytest.mark.parametrize(("losses", "skipped"), [(3, 0), (4, 1)])
def test_on_a_cluster_what_is_lost_is_tried_three_times_more(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, losses: int, skipped: int
) -> None:
    engine = Losing({"d.csv": losses}, RayEngine().tries_again)
    *_, finished = extract(folder, tmp_path / "x.db", engine, monkeypatch)
    assert isinstance(finished, Finished)
    assert len(finished.skipped) == skipped
