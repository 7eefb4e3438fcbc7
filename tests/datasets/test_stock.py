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
    for part, file, complete, before in (
        ("0", 1, True, 0),
        ("0", 2, False, 0),
        ("1", 2, True, 3),  # in two parts
        ("2", 1, False, 0),
        ("3", 1, True, 3),  # read again, in two parts
        ("4", 2, False, 0),  # being read again
        ("4", 3, False, 0),
        ("4", 4, True, 0),
    ):
        held = HeldFile("/news", f"{file}.txt", "hash", complete=complete, before=before, articles=3)
        assert stock.note(part, file, held) == complete
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


def test_what_a_dead_run_left_of_a_file_is_no_piece_of_what_the_next_one_reads(tmp_path: Path, file: HeldFile) -> None:
    dataset = Dataset(tmp_path)
    piece = replace(file, complete=False)
    for held in (piece, replace(piece, before=1), piece, replace(file, before=1)):
        dataset.write(to_tables([held]))
    stock = take_stock(dataset)
    (number,) = stock.files()
    assert [stock.counts(part, number) for part in dataset.parts()] == [False, False, True, True]
    clear_out(dataset, stock.stale())
    assert len(dataset.parts()) == 2
    assert take_stock(dataset).stale() == {}


def test_a_file_of_which_a_part_is_missing_is_not_there(tmp_path: Path, file: HeldFile) -> None:
    dataset = Dataset(tmp_path)
    for at in range(3):
        dataset.write(to_tables([replace(file, complete=at == 2, before=at)]))
    assert len(take_stock(dataset).files()) == 1
    first, second, third = dataset.parts()
    dataset.remove(second)
    stock = take_stock(dataset)
    assert not stock.files()
    assert [held.path for held in stock.broken.values()] == ["a.txt"]
    assert stock.stale().keys() == {first, third}
