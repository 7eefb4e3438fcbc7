from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.conftest import ROOT
from tests.datasets.held import as_kept

from entities.datasets import parts
from entities.datasets.columns import to_files, to_tables
from entities.datasets.parts import Dataset, DatasetError, Heap
from entities.datasets.schemas import ABOUT, READ, REPEATING, RESOLVED, VERSION
from entities.errors import WriteError
from entities.model import HeldFile


@pytest.fixture
def dataset(tmp_path: Path, file: HeldFile) -> Dataset:
    """One part with one file."""
    made = Dataset(tmp_path / "made")
    made.write(to_tables([file]))
    return made


def test_what_is_written_is_read_again(dataset: Dataset, file: HeldFile) -> None:
    dataset.write(to_tables([replace(file, path="b.txt")]))
    assert dataset.parts() == ["part-000000.parquet", "part-000001.parquet"]
    found = [held for part in dataset.parts() for _, held in to_files(dataset.read(part))]
    assert found == [as_kept(file), replace(as_kept(file), path="b.txt")]
    assert [held.path for _, held in dataset.read_files("part-000001.parquet")] == ["b.txt"]


def test_parts_come_in_the_order_in_which_they_were_written(dataset: Dataset, file: HeldFile) -> None:
    for name in READ:
        folder = dataset.folder / name
        (folder / "part-000000.parquet").rename(folder / "part-999999.parquet")
    assert dataset.write(to_tables([file])) == "part-1000000.parquet"
    assert dataset.parts() == ["part-999999.parquet", "part-1000000.parquet"]


def test_other_programs_read_it(dataset: Dataset, file: HeldFile) -> None:
    """Offsets count characters to them as to us."""
    dataset.write(to_tables([replace(file, path="b.txt", items=())]))
    found = duckdb.execute(
        f"""
        SELECT mention.text, substr(article.text, mention.start + 1, mention."end" - mention.start),
               substr(article.text, sentence.start + 1, sentence."end" - sentence.start), mention.candidates
        FROM '{dataset.folder}/mentions/*.parquet' AS mention
        JOIN '{dataset.folder}/articles/*.parquet' AS article USING (article)
        JOIN '{dataset.folder}/sentences/*.parquet' AS sentence
        ON sentence.article = mention.article AND sentence.start = mention.sentence ORDER BY mention.start
        """
    ).fetchall()
    assert found == [
        ("Ann Orr", "Ann Orr", "Ann Orr 😀 rang.", []),
        ("Orr", "Orr", "Orr left.", ["Ann Orr", "Bob Orr"]),
    ]
    frame = pd.read_parquet(dataset.folder / "mentions")
    assert frame[["start", "text", "ambiguous"]].to_numpy().tolist() == [[0, "Ann Orr", False], [16, "Orr", True]]
    assert sorted(pd.read_parquet(dataset.folder / "files")["path"]) == ["a.txt", "b.txt"]


def test_a_part_that_cannot_be_written_is_not_there(
    dataset: Dataset, file: HeldFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(dataset.folder.rglob("*"))
    write = pq.write_table

    def fail_late(table: pa.Table, path: Path, **how: object) -> None:
        if path.parent.name == "files":
            raise OSError(28, "No space left on device")
        write(table, path, **how)

    monkeypatch.setattr(pq, "write_table", fail_late)
    with pytest.raises(WriteError, match=r"files.part-000001.parquet: No space left on device"):
        dataset.write(to_tables([file]))
    assert sorted(dataset.folder.rglob("*")) == before


def test_what_a_dead_run_left_counts_for_nothing_and_goes(dataset: Dataset, file: HeldFile) -> None:
    for other in (".gitkeep", "2024.parquet", "part-1.parquet"):
        (dataset.folder / "mentions" / other).touch()
    before = sorted(dataset.folder.rglob("*"))
    dataset.write(to_tables([file]))
    (dataset.folder / "files" / "part-000001.parquet").unlink()  # it died before the last
    (dataset.folder / "mentions" / ".entities-part-000002.parquet.part").write_bytes(b"PAR1")
    assert dataset.parts() == ["part-000000.parquet"]
    dataset.sweep()
    assert sorted(dataset.folder.rglob("*")) == before
    dataset.remove("part-000000.parquet")
    assert dataset.parts() == []
    assert len([path for path in dataset.folder.rglob("*") if path.is_file()]) == 3
    assert len(list(dataset.others())) == 3
    Dataset(dataset.folder / "new").sweep()


def test_what_is_not_ours_is_refused(dataset: Dataset, tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="no folder `files`"):
        Dataset(tmp_path).parts()
    path = dataset.folder / "mentions" / "part-000000.parquet"
    good = pq.read_table(path)

    def damage(table: pa.Table) -> str:
        pq.write_table(table, path)
        with pytest.raises(DatasetError) as error:
            dataset.read("part-000000.parquet")
        assert str(path) in str(error.value)
        return str(error.value)

    marked = dict(good.schema.metadata)
    assert "wasn't written by entities" in damage(good.replace_schema_metadata({}))
    assert "newer version" in damage(good.replace_schema_metadata({**marked, b"entities": b"%d" % (VERSION + 1)}))
    assert "lacks the column 'rule'" in damage(good.drop_columns("rule"))
    at = good.schema.get_field_index("start")
    assert "int64 in the column 'start'" in damage(good.set_column(at, "start", good["start"].cast(pa.int64())))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(DatasetError, match="can't be read"):
        dataset.read("part-000000.parquet")
    path.unlink()
    with pytest.raises(DatasetError, match="is missing"):
        dataset.read("part-000000.parquet")


def test_columns_that_a_later_version_adds_are_passed_over(dataset: Dataset, file: HeldFile) -> None:
    path = dataset.folder / "mentions" / "part-000000.parquet"
    table = pq.read_table(path)
    pq.write_table(table.append_column("more", table["rule"]), path)
    ((_, found),) = to_files(dataset.read("part-000000.parquet"))
    assert found == as_kept(file)


def test_a_part_is_full_by_articles_or_by_characters(file: HeldFile, monkeypatch: pytest.MonkeyPatch) -> None:
    heap = Heap[str]()
    monkeypatch.setattr(parts, "ARTICLES", 2)
    heap.add("a", file.items)
    assert not heap.is_full
    heap.add("b", file.items)
    assert heap.is_full
    assert heap.take() == ["a", "b"]
    assert not heap.is_full
    monkeypatch.setattr(parts, "CHARACTERS", 25)
    heap.add("c", file.items)
    assert heap.is_full
    monkeypatch.setattr(parts, "CHARACTERS", 26)
    assert not heap.is_full
    assert heap.take() == ["c"]


def test_the_docs_have_every_column_with_what_it_holds() -> None:
    page = (ROOT / "docs" / "parquet.md").read_text("utf-8")
    for name, schema in (READ | RESOLVED).items():
        rows = [f"| `{one.name}` | {one.type} | {one.metadata[ABOUT].decode()} |" for one in schema]
        table = "\n".join([f"## `{name}`", "| column | type | what it holds |", "|---|---|---|", *rows])
        assert table.replace("list<item: string not null>", "list of strings") in page, table
    shown = re.findall(r"^## `(\w+)`", page, re.MULTILINE)
    assert sorted(shown) == sorted(READ | RESOLVED)


def test_columns_with_a_dictionary_are_columns(dataset: Dataset) -> None:
    """Parquet passes over names that it doesn't know."""
    for name, columns in REPEATING.items():
        if name in READ:
            held = pq.ParquetFile(dataset.folder / name / "part-000000.parquet").schema
            assert {*columns} <= {held.column(at).path for at in range(len(held))}
