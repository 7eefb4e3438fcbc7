"""What was read elsewhere makes the same graph as if it had been read here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from tests.changes.histories import HISTORIES, Step, Told, analyze, contents, live

from entities.changes import importing
from entities.changes.events import Analyzed, Finished, Planned
from entities.changes.extract import extract_folder
from entities.changes.importing import import_datasets
from entities.changes.job import Job
from entities.changes.resolve import resolve_corpus
from entities.datasets.columns import to_tables
from entities.datasets.parts import Dataset, DatasetError
from entities.datasets.schemas import READ
from entities.errors import StoreError
from entities.exports import export
from entities.model import Analysis, HeldFile, Label, Mention, Reference, Skipped
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.store import open_store, read_store, transaction
from entities.store.written.folders import folder_paths
from entities.versions import reading_version


def held(graph: Path) -> dict[str, Any]:
    """All that a graph holds, and of its files what is kept of them."""
    with read_store(graph) as connection:
        files = connection.execute(
            "SELECT folder.path, file.path, content_hash, analyst, complete, lacking, skipped.path, reason, detail, "
            "ignored, text FROM file JOIN folder ON folder.id = folder LEFT JOIN skipped ON skipped.file = file.id "
            "LEFT JOIN remark ON remark.file = file.id"
        )
        found = {**contents(connection), "files": sorted(map(repr, files))}
    return {table: rows for table, rows in found.items() if table != "state"}


def export_parquet(graph: Path, folder: Path) -> Path:
    with read_store(graph) as connection:
        export(connection, str(folder), format_name="parquet")
    return folder


def import_all(folder: Path, graph: Path) -> tuple[Planned, list[Analyzed], Finished]:
    planned, *events, finished = import_datasets(Job((folder,), graph))
    assert isinstance(planned, Planned)
    assert isinstance(finished, Finished)
    return planned, [event for event in events if isinstance(event, Analyzed)], finished


def test_a_graph_that_is_exported_and_imported_is_the_same(corpus_graph: Path, tmp_path: Path) -> None:
    export_parquet(corpus_graph, tmp_path / "made")
    planned, _, finished = import_all(tmp_path / "made", tmp_path / "x.db")
    assert held(tmp_path / "x.db") == held(corpus_graph)
    with read_store(corpus_graph) as connection:
        (articles,) = connection.execute("SELECT COUNT(*) FROM article").fetchone()
    assert (finished.analyzed, planned.unchanged, finished.run) == (articles, 0, 1)
    before = (tmp_path / "x.db").read_bytes()
    planned, events, finished = import_all(tmp_path / "made", tmp_path / "x.db")
    assert (planned.waiting, planned.unchanged, events, finished.run) == (0, articles, [], None)
    assert (tmp_path / "x.db").read_bytes() == before
    export_parquet(tmp_path / "x.db", tmp_path / "again")
    made, again = (sorted(path for path in (tmp_path / name).rglob("*.parquet")) for name in ("made", "again"))
    assert [path.read_bytes() for path in made] == [path.read_bytes() for path in again]


@settings(max_examples=6)
@given(HISTORIES)
def test_a_graph_with_a_history_is_the_same(history: tuple[dict[str, Told], list[Step]]) -> None:
    with TemporaryDirectory() as name:
        lived, new, made = (Path(name, one) for one in ("lived.db", "new.db", "made"))
        live(Path(name), *history)
        with open_store(lived) as connection:
            resolve_corpus(connection, ())
            ((ambiguous,),) = connection.execute("SELECT COUNT(*) FROM state WHERE key = 'ambiguous'")
        export_parquet(lived, made)
        list(import_datasets(Job((made,), new, include_ambiguous=bool(ambiguous))))
        assert held(new) == held(lived)


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    """A folder for datasets."""
    return Dataset(tmp_path / "made")


def paths(graph: Path) -> list[str]:
    with read_store(graph) as connection:
        return [path for (path,) in connection.execute("SELECT path FROM article ORDER BY path")]


def a_file(path: str, *stories: str, **about: Any) -> HeldFile:
    """A file, or a piece of one, with articles."""
    told = [Told(None, story, ((("Ann Orr", Label.PERSON), ("Acme Corp", Label.ORGANIZATION)),)) for story in stories]
    items = tuple(
        replace(analyze(f"{path}/{story}", one), content_hash=story) for story, one in zip(stories, told, strict=True)
    )
    return HeldFile("/news", path, **{"content_hash": "1", "analyst": "reader", "items": items, **about})


def test_a_graph_keeps_what_it_has_and_gets_what_is_new(dataset: Dataset, tmp_path: Path) -> None:
    graph = tmp_path / "x.db"
    dataset.write(to_tables([a_file("a", "one"), a_file("b", "two", "three"), a_file("c", "four")]))
    import_all(dataset.folder, graph)
    other = Dataset(tmp_path / "other")
    changed = a_file("b", "five", content_hash="2")
    other.write(to_tables([a_file("a", "one"), changed, a_file("d", "six")]))
    planned, _, finished = import_all(other.folder, graph)
    assert (planned.waiting, planned.unchanged, finished.analyzed, finished.grew) == (2, 1, 2, True)
    assert paths(graph) == ["a/one", "b/five", "c/four", "d/six"]


THESE_RULES = {"analyst": f"reader, rules {reading_version()}, for en"}


@pytest.mark.parametrize(
    ("here", "there", "is_replaced"),
    [
        ({}, {"analyst": "other rules"}, True),
        ({}, {"content_hash": "2"}, True),
        ({}, {"lacking": ("warcio",)}, False),
        ({"lacking": ("warcio",)}, {}, True),
        (THESE_RULES, {"analyst": "other rules"}, False),
        (THESE_RULES, {"analyst": "other rules", "content_hash": "2"}, True),
        ({"analyst": "other rules"}, THESE_RULES, True),
    ],
)
def test_a_file_that_was_read_otherwise_is_replaced_unless_it_was_read_better_here(
    here: dict[str, Any],
    there: dict[str, Any],
    is_replaced: bool,  # noqa: FBT001 - a table of answers
    dataset: Dataset,
    tmp_path: Path,
) -> None:
    dataset.write(to_tables([a_file("a", "one", **here)]))
    import_all(dataset.folder, tmp_path / "x.db")
    other = Dataset(tmp_path / "other")
    other.write(to_tables([a_file("a", "two", **there)]))
    planned, _, _ = import_all(other.folder, tmp_path / "x.db")
    assert paths(tmp_path / "x.db") == [f"a/{'two' if is_replaced else 'one'}"]
    assert (planned.waiting, planned.unchanged) == ((1, 0) if is_replaced else (0, 1))


def in_folder(folder: str, *files: HeldFile) -> list[HeldFile]:
    return [replace(file, folder=folder) for file in files]


def test_a_folder_in_one_that_the_graph_has_is_a_part_of_that(dataset: Dataset, tmp_path: Path) -> None:
    """And the other way round: what is imported in either order is one article once."""
    inner = Dataset(tmp_path / "inner")
    dataset.write(to_tables(in_folder("/news", a_file("in/a", "one"), a_file("b", "two"))))
    skipped = Skipped("c", "it holds no text")
    inner.write(to_tables(in_folder("/news/in", a_file("a", "one"), HeldFile("", "c", "3", items=(skipped,)))))
    for name, order in (("x.db", (dataset, inner)), ("y.db", (inner, dataset))):
        for one in order:
            planned, _, _ = import_all(one.folder, tmp_path / name)
        assert paths(tmp_path / name) == ["b/two", "in/a/one"]
        with read_store(tmp_path / name) as connection:
            assert [path for path in folder_paths(connection) if path != "/news/in"] == ["/news"]
            skips = connection.execute("SELECT path FROM skipped").fetchall()
        assert skips == [("in/c",)] if name == "x.db" else [("c",)]
        planned, _, _ = import_all(dataset.folder, tmp_path / name)
        assert planned.waiting == 0


@pytest.mark.parametrize("there", ["old", "new", "neither", "both"])
def test_a_folder_that_was_moved_is_one_unless_both_places_are_there(
    there: str, dataset: Dataset, tmp_path: Path
) -> None:
    old, new = str(tmp_path / "old"), str(tmp_path / "new")
    for place in (old, new):
        if there in {Path(place).name, "both"}:
            Path(place).mkdir()
    files = a_file("a", "one"), a_file("b", "two")
    dataset.write(to_tables(in_folder(old, *files)))
    import_all(dataset.folder, tmp_path / "x.db")
    moved = Dataset(tmp_path / "moved")
    moved.write(to_tables(in_folder(new, *files, a_file("c", "three"))))
    planned, _, _ = import_all(moved.folder, tmp_path / "x.db")
    with read_store(tmp_path / "x.db") as connection:
        places = list(folder_paths(connection))
    assert (planned.waiting, places) == ((3, [old, new]) if there == "both" else (1, [old if there == "old" else new]))


def test_what_stands_in_the_same_datasets_is_another_folder(dataset: Dataset, tmp_path: Path) -> None:
    dataset.write(to_tables(in_folder("/one", a_file("a", "one"))))
    import_all(dataset.folder, tmp_path / "x.db")
    both = Dataset(tmp_path / "both")
    both.write(to_tables([*in_folder("/one", a_file("a", "one")), *in_folder("/two", a_file("a", "one"))]))
    import_all(both.folder, tmp_path / "x.db")
    assert paths(tmp_path / "x.db") == ["a/one", "a/one"]


def test_what_is_being_written_is_said_to_lack_articles(dataset: Dataset, tmp_path: Path) -> None:
    dataset.write(to_tables([a_file("a", "one")]))
    dataset.claim()
    _, _, finished = import_all(dataset.folder, tmp_path / "x.db")
    assert "may lack articles" in finished.complaints[0]
    dataset.release()
    _, _, finished = import_all(dataset.folder, tmp_path / "x.db")
    assert finished.complaints == ()


def test_what_could_not_be_read_there_replaces_nothing(dataset: Dataset, tmp_path: Path) -> None:
    unread = HeldFile("/news", "a", "", items=(Skipped("a", "no permission"),))
    dataset.write(to_tables([unread, replace(unread, path="b", items=(Skipped("b", "no permission"),))]))
    other = Dataset(tmp_path / "other")
    other.write(to_tables([a_file("a", "one")]))
    import_all(other.folder, tmp_path / "x.db")
    _, _, finished = import_all(dataset.folder, tmp_path / "x.db")
    assert [item.path for item in finished.skipped] == ["b"]
    assert paths(tmp_path / "x.db") == ["a/one"]


def test_a_file_may_be_in_many_parts_and_counts_if_it_is_complete(dataset: Dataset, tmp_path: Path) -> None:
    dataset.write(to_tables([a_file("a", "one", complete=False), a_file("b", "two", complete=False)]))
    dataset.write(to_tables([a_file("a", "three", complete=False, before=1)]))
    dataset.write(to_tables([a_file("a", "four", before=2)]))
    planned, (event,), finished = import_all(dataset.folder, tmp_path / "x.db")
    assert (planned.waiting, event.files, finished.analyzed) == (1, 1, 3)
    assert paths(tmp_path / "x.db") == ["a/four", "a/one", "a/three"]


def test_a_run_that_was_stopped_goes_on(dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is imported stays, also where it was stopped within a file of many parts."""
    monkeypatch.setattr(importing, "_PARTS", 1)
    for number in range(3):
        dataset.write(
            to_tables([a_file(str(number), "x"), a_file("many", str(number), before=number, complete=number == 2)])
        )
    clean, stopped = tmp_path / "clean.db", tmp_path / "stopped.db"
    import_all(dataset.folder, clean)
    events = import_datasets(Job((dataset.folder,), stopped))
    assert [type(next(events)) for _ in range(3)] == [Planned, Analyzed, Analyzed]
    del events
    assert paths(stopped) == ["0/x", "1/x", "many/0", "many/1"]
    planned, _, finished = import_all(dataset.folder, stopped)
    assert (planned.waiting, planned.unchanged, finished.run) == (2, 2, 1)
    assert held(stopped) == held(clean)


def test_two_runs_do_not_write_one_graph(dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_PARTS", 1)
    dataset.write(to_tables([a_file("a", "one")]))
    dataset.write(to_tables([a_file("b", "two")]))
    events = import_datasets(Job((dataset.folder,), tmp_path / "x.db"))
    assert [type(next(events)) for _ in range(2)] == [Planned, Analyzed]
    import_all(dataset.folder, tmp_path / "x.db")
    with pytest.raises(StoreError, match="Another run"):
        list(events)


def test_what_other_rules_read_is_read_again_where_the_articles_are(small_corpus: Path, tmp_path: Path) -> None:
    graph, new = tmp_path / "x.db", tmp_path / "new.db"
    list(extract_folder(Job((small_corpus,), graph, jobs=1)))
    with open_store(graph) as connection, transaction(connection):
        connection.execute("UPDATE file SET analyst = 'older rules' WHERE path = (SELECT MIN(path) FROM file)")
    import_all(export_parquet(graph, tmp_path / "made"), new)
    planned, *_ = extract_folder(Job((small_corpus,), new, jobs=1))
    assert isinstance(planned, Planned)
    assert (planned.waiting, planned.unchanged) == (1, 2)


def test_mentions_that_other_articles_brought_are_left_to_the_others_here(dataset: Dataset, tmp_path: Path) -> None:
    (analysis,) = (file := a_file("a", "one")).items
    assert isinstance(analysis, Analysis)
    brought = Reference(Mention(8, 11, "and", Label.PERSON), "and", Label.PERSON, KNOWN_NAME.name)
    more = replace(analysis, references=(*analysis.references, brought))
    dataset.write(to_tables([replace(file, items=(more,))]))
    import_all(dataset.folder, tmp_path / "x.db")
    with read_store(tmp_path / "x.db") as connection:
        mentions = [text for (text,) in connection.execute("SELECT text FROM mention ORDER BY start")]
    assert mentions == ["Ann Orr", "Acme Corp"]


def test_nothing_is_begun_where_there_is_nothing(dataset: Dataset, tmp_path: Path) -> None:
    dataset.write(to_tables([]))
    dataset.remove("part-000000.parquet")
    with pytest.raises(DatasetError, match="holds no articles"):
        import_all(dataset.folder, tmp_path / "x.db")
    assert not (tmp_path / "x.db").exists()


def test_what_lacks_a_part_is_not_taken_for_whole(dataset: Dataset, tmp_path: Path) -> None:
    for at, story in enumerate(("one", "two", "three")):
        dataset.write(to_tables([a_file("a.zip", story, before=at, complete=at == 2)]))
    dataset.remove(dataset.parts()[1])
    with pytest.raises(DatasetError, match=r"lacks a part, with articles of a\.zip"):
        import_all(dataset.folder, tmp_path / "x.db")
    assert not (tmp_path / "x.db").exists()


@pytest.mark.parametrize("name", READ)
def test_what_lacks_a_table_is_told_before_anything_is_written(name: str, dataset: Dataset, tmp_path: Path) -> None:
    dataset.write(to_tables([a_file("a", "one")]))
    part = dataset.write(to_tables([a_file("b", "two")]))
    (dataset.folder / name / part).unlink()
    if name == "files":  # without which a part isn't there at all
        import_all(dataset.folder, tmp_path / "x.db")
        assert paths(tmp_path / "x.db") == ["a/one"]
    else:
        with pytest.raises(DatasetError, match=f"{name}/{part} is missing"):
            import_all(dataset.folder, tmp_path / "x.db")
        assert not (tmp_path / "x.db").exists()


def test_of_a_file_that_a_dead_run_began_only_what_was_read_again_counts(dataset: Dataset, tmp_path: Path) -> None:
    for stories, about in (
        (("one", "two"), {"complete": False}),
        (("one",), {"complete": False}),
        (("two", "three"), {"before": 1}),
    ):
        dataset.write(to_tables([a_file("a.zip", *stories, **about)]))
    import_all(dataset.folder, tmp_path / "x.db")
    assert paths(tmp_path / "x.db") == ["a.zip/one", "a.zip/three", "a.zip/two"]
