from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.datasets.held import as_kept

from entities.datasets.columns import to_files, to_tables
from entities.datasets.parts import Dataset
from entities.datasets.stock import Stock, clear_out, move_folders, take_stock
from entities.model import HeldFile


def test_of_each_file_the_last_complete_version_counts() -> None:
    stock = Stock()
    for part, file, complete in (
        ("0", 1, True),
        ("0", 2, False),
        ("1", 2, True),  # in two parts
        ("2", 1, False),
        ("3", 1, True),  # read again, in two parts
        ("4", 2, False),  # being read again
        ("4", 3, False),
        ("4", 4, True),
    ):
        stock.note(part, file, complete=complete)
    assert set(stock.files()) == {1, 2, 4}
    assert stock.stale() == {"0": {1}, "4": {2, 3}}
    assert stock.stale({2}) == {"0": {1, 2}, "1": {2}, "4": {2, 3}}
    assert stock.stale({4, 5}) == {"0": {1}, "4": {2, 3, 4}}


def test_what_does_not_count_is_cleared_out(tmp_path: Path, file: HeldFile) -> None:
    dataset = Dataset(tmp_path)
    dataset.write(to_tables([file, replace(file, path="b.txt", items=())]))
    dataset.write(to_tables([replace(file, content_hash="newer")]))
    dataset.write(to_tables([replace(file, path="c.txt", complete=False)]))
    clear_out(dataset, take_stock(dataset).stale())
    found = [(part, held.path, held.content_hash) for part in dataset.parts() for _, held in dataset.read_files(part)]
    assert found == [("part-000000.parquet", "b.txt", "hash"), ("part-000001.parquet", "a.txt", "newer")]
    assert dataset.read("part-000000.parquet").mentions.num_rows == 0
    assert take_stock(dataset).stale() == {}


def test_a_folder_that_was_moved_has_other_numbers(tmp_path: Path, file: HeldFile) -> None:
    dataset, other = Dataset(tmp_path / "one"), replace(file, folder="/other")
    dataset.write(to_tables([file, other]))
    move_folders(dataset, {"/news": "/archive"})
    moved = replace(file, folder="/archive")
    (part,) = dataset.parts()
    assert dict(to_files(dataset.read(part))) == dict(to_files(to_tables([moved, other])))
    assert [held for _, held in to_files(dataset.read(part))] == [as_kept(moved), as_kept(other)]
