from __future__ import annotations

from pathlib import Path

import pytest
from tests.changes.histories import Told, analyze

from entities.changes.collecting import Collector
from entities.datasets.columns import to_files
from entities.datasets.parts import Dataset, DatasetError
from entities.datasets.stock import take_stock
from entities.model import Analysis, Label


def an_article(path: str) -> Analysis:
    return analyze(path, Told(None, "", ((("Ann Orr", Label.PERSON),),)))


def articles(dataset: Dataset) -> dict[str, list[str]]:
    """The paths of the articles in each part."""
    return {
        part: [
            item.article.path
            for _, file in to_files(dataset.read(part))
            for item in file.items
            if isinstance(item, Analysis)
        ]
        for part in dataset.parts()
    }


@pytest.fixture
def dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dataset:
    """A folder for datasets whose parts hold three articles."""
    monkeypatch.setattr("entities.datasets.parts.ARTICLES", 3)
    return Dataset(tmp_path / "made")


def test_parts_are_of_sensible_size(dataset: Dataset) -> None:
    collector = Collector(dataset, {7: "/news"})
    for path in "abcd":
        with collector.batch():
            file = collector.begin(7, path, "hash")
            collector.write(file, [an_article(path)])
            collector.complete(file, "reader", {"z", "y"})
    assert list(articles(dataset).values()) == [["a", "b", "c"]]
    collector.end()
    assert list(articles(dataset).values()) == [["a", "b", "c"], ["d"]]
    collector.end()
    assert len(dataset.parts()) == 2
    ((_, file_d),) = dataset.read_files("part-000001.parquet")
    assert (file_d.folder, file_d.path, file_d.analyst, file_d.lacking) == ("/news", "d", "reader", ("y", "z"))


def test_a_file_that_is_begun_again_is_there_once(dataset: Dataset) -> None:
    """Whoever read it died: of its pieces some may lie in parts already."""
    collector = Collector(dataset, {1: "/news"})
    first = collector.begin(1, "many", "hash")
    other = collector.begin(1, "other", "hash")
    for name in "abcd":
        with collector.batch():
            collector.write(other if name == "b" else first, [an_article(name)])
    assert list(articles(dataset).values()) == [["a", "c", "b"]]
    with collector.batch():
        again = collector.begin(1, "many", "hash")
        assert list(articles(dataset).values()) == [["b"]]
        collector.write(again, [an_article("e")])
        collector.complete(again, "reader", ())
        collector.complete(other, "reader", ())
    collector.end()
    assert list(articles(dataset).values()) == [["b"], ["e"]]
    assert take_stock(dataset).stale() == {}


def test_a_run_writes_no_more_when_another_has_begun(dataset: Dataset) -> None:
    collector = Collector(dataset, {1: "/news"})
    Collector(dataset, {})
    file = collector.begin(1, "a", "hash")
    collector.write(file, [an_article("a")])
    with pytest.raises(DatasetError, match="Another run has begun"):
        collector.end()
    assert dataset.parts() == []
