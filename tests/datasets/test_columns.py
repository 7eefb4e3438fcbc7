from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.datasets.held import as_kept, held_files

from entities.datasets.columns import Whom, to_files, to_tables, with_whom
from entities.datasets.schemas import READ, key_of
from entities.model import Analysis, HeldFile

FILES = st.tuples(held_files("x.zip"), held_files("y/ü.txt"), held_files("z"))


@settings(max_examples=40)
@given(FILES)
def test_what_was_read_comes_back_out_of_columns(files: tuple[HeldFile, ...]) -> None:
    tables = to_tables(files)
    assert {name: table.schema for name, table in tables.named()} == READ
    found = dict(to_files(tables))
    assert found == {key_of(file.folder, file.path): as_kept(file) for file in files}


@settings(max_examples=40)
@given(FILES)
def test_a_reference_is_what_an_article_means_by_a_name(files: tuple[HeldFile, ...]) -> None:
    expected: Counter[tuple[object, ...]] = Counter()
    for file in files:
        for item in file.items:
            for one in item.references if isinstance(item, Analysis) else ():
                key = key_of(file.folder, item.article.path if isinstance(item, Analysis) else "")
                name = one.mention.text if one.name is None else one.name
                expected[key, name, one.label.value, one.name is None] += 1
    tables = to_tables(files)
    rows = tables.references.to_pylist()
    names = [(row["article"], row["name"], row["label"], row["ambiguous"]) for row in rows]
    assert dict(zip(names, (row["mentions"] for row in rows), strict=True)) == expected
    assert len(names) == len(set(names))
    candidates: dict[tuple[object, ...], set[str]] = {}
    for row in tables.mentions.to_pylist():
        reference = (row["article"], row["name"], row["label"], row["ambiguous"])
        candidates.setdefault(reference, set()).update(row["candidates"])
    assert [row["candidates"] for row in rows] == [sorted(candidates[name]) for name in names]
    assert all(row["entity"] is row["sense"] is None for row in rows)


def test_a_mention_is_in_the_sentence_that_it_starts_in(file: HeldFile) -> None:
    (one, two) = to_tables([file]).mentions.to_pylist()
    assert (one["text"], one["sentence"], two["text"], two["sentence"]) == ("Ann Orr", 0, "Orr", 16)


def test_the_pieces_of_a_file_are_one_file(file: HeldFile) -> None:
    pieces = [HeldFile(file.folder, file.path, file.content_hash, complete=False, items=file.items[:1])]
    pieces.append(replace(file, lacking=("x",), items=file.items[1:]))
    ((_, found),) = to_files(to_tables(pieces))
    assert (found.complete, found.analyst, found.lacking) == (True, "reader", ("x",))
    assert found.items == as_kept(file).items


def test_whom_an_article_means_is_told_by_its_names(file: HeldFile) -> None:
    tables = to_tables([file])
    key = key_of("/news", "a.txt")
    found = with_whom(
        tables, {(key, "Ann Orr", "PERSON", False): Whom("p1", "p1"), (key, "Orr", "PERSON", True): Whom("", None)}
    )
    assert [(row["name"], row["sense"], row["entity"]) for row in found.references.to_pylist()] == [
        ("Ann Orr", "p1", "p1"),
        ("Orr", "", None),
    ]
    assert found.references.schema == READ["references"]
    assert with_whom(to_tables([]), {}) == to_tables([])


def test_numbers_of_articles_are_always_the_same() -> None:
    """Datasets that are on many disks are joined by them."""
    assert key_of("/news", "a.txt") == 827593797928874306
    assert key_of("/news/a", "b") != key_of("/news", "a/b")
    assert 0 <= min(key_of("", str(number)) for number in range(99)) < 2**63
