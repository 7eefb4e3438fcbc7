"""Tables in Parquet, as Arrow and pandas write them, read as tables in CSV are."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet as pq

from entities.errors import UnreadableError
from entities.model import Article, Remark, Skipped
from entities.readers import Options, SourceFile, read_file
from entities.readers.formats import parquet
from entities.readers.inputs import Found, Input

PROSE = "Marta Quill opened the new lock of Korvenhaven, and Ole Abernathy praised her. "
LATE = datetime(2021, 5, 17, 23)  # noqa: DTZ001 - as tables have it
ROWS: dict[str, list[str | None]] = {
    "headline": ["Lock opens", "Bridge closed", "A third story"],
    "story": [PROSE * 2, f"In the yard {PROSE}", PROSE * 3],
    "published": ["2021-05-17", "2021-05-18", None],
    "paper": ["Herald", "Herald", "Post"],
    "byline": ["Ilse Vanderberg", None, "Bo Orr and Cid Lant"],
    "section": ["Harbour", "", "City"],
    "link": ["http://a.example/1", None, None],
}


def written(table: pa.Table, **options: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def read(content: bytes, fields: dict[str, str] | None = None) -> list[Found]:
    options = Options(tuple((fields or {}).items()))
    return list(parquet.read(Input("x.parquet", io.BytesIO(content), options)))


def texts(content: bytes) -> list[str]:
    return [found.body for found in read(content) if isinstance(found, Article)]


def test_it_is_read_as_the_same_table_in_csv(tmp_path: Path) -> None:
    frame = pd.DataFrame(ROWS)
    frame.to_csv(tmp_path / "x.csv", index=False)
    frame.to_parquet(tmp_path / "x.parquet")
    one, other = (list(read_file(SourceFile(name, tmp_path / name))) for name in ("x.csv", "x.parquet"))
    assert one == [replace(item, path=item.path.replace(".parquet", ".csv")) for item in other]
    first = one[0]
    assert isinstance(first, Article)
    assert (first.path, first.title, first.date, first.source) == ("x.csv/1", "Lock opens", "2021-05-17", "Herald")
    assert (first.authors, first.section, first.url) == (("Ilse Vanderberg",), "Harbour", "http://a.example/1")


STORIES = [f"In the yard {PROSE * times}" for times in (1, 2, 3)]
COLUMNS = {
    "plain": pa.array(STORIES),
    "large": pa.array(STORIES, pa.large_string()),
    "view": pa.array(STORIES, pa.string_view()),
    "dictionary": pa.array(STORIES).dictionary_encode(),
    "bytes": pa.array([text.encode() for text in STORIES]),
    "large bytes": pa.array([text.encode() for text in STORIES], pa.large_binary()),
    "paragraphs": pa.array([[text] for text in STORIES]),
    "nested": pa.array([{"text": text, "n": 1} for text in STORIES]),
}


@pytest.mark.parametrize("compression", ["none", "snappy", "gzip", "zstd", "brotli", "lz4"])
def test_however_it_is_packed(compression: str) -> None:
    assert texts(written(pa.table({"text": COLUMNS["plain"]}), compression=compression)) == [
        text.strip() for text in STORIES
    ]


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("groups", [1, 2, 10])
def test_whatever_type_its_texts_have_and_into_which_groups_its_rows_are_parted(column: str, groups: int) -> None:
    try:
        content = written(pa.table({"id": [1, 2, 3], "text": COLUMNS[column]}), row_group_size=groups)
    except pa.ArrowNotImplementedError:
        pytest.skip("older ones can't write it, and so needn't be read")
    assert texts(content) == [text.strip() for text in STORIES]


@pytest.mark.parametrize(
    ("days", "day"),
    [(pa.array([date(2021, 5, 17)]), "2021-05-17"),
     (pa.array([LATE], pa.timestamp("s")), "2021-05-17"),
     (pa.array([LATE], pa.timestamp("ns")), "2021-05-17"),
     (pa.array([1621209600123456789], pa.timestamp("ns")), "2021-05-17"),
     (pa.array([LATE], pa.timestamp("us", "UTC")), "2021-05-17"),
     (pa.array([LATE], pa.timestamp("ms", "Asia/Tokyo")), "2021-05-18"),
     (pa.array([date(2021, 5, 17)], pa.date64()), "2021-05-17"), (pa.array([1621209600]), "2021-05-17"),
     (pa.array([1621209600000]), "2021-05-17"), (pa.array(["17 May 2021"]), "2021-05-17"),
     (pa.array([None], pa.null()), None),
     (pa.array([None], pa.timestamp("ns")), None)],
)  # fmt: skip
def test_days_in_all_types_are_read(days: pa.Array, day: str | None) -> None:
    (article,) = read(written(pa.table({"text": [PROSE], "date": days})))
    assert isinstance(article, Article)
    assert article.date == day


def test_days_of_older_writers_are_read() -> None:
    table = pa.table({"text": [PROSE], "date": pa.array([LATE], pa.timestamp("ns"))})
    (article,) = read(written(table, use_deprecated_int96_timestamps=True))
    assert isinstance(article, Article)
    assert article.date == "2021-05-17"


def test_what_is_no_text_is_left_and_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    iterate = pq.ParquetFile.iter_batches

    def noting(file: pq.ParquetFile, *args: Any, columns: list[str], **options: Any) -> Any:
        asked.extend(columns)
        return iterate(file, *args, columns=columns, **options)

    monkeypatch.setattr(pq.ParquetFile, "iter_batches", noting)
    table = pa.table(
        {
            "image": [{"bytes": b"\xff\xd8", "path": "p.jpg"}],
            "body": [PROSE],
            "embedding": [[0.1, 0.2]],
            "meta": [{"scores": [1, 2], "seen": LATE, "tags": ["a", "b"], "title": "Lock opens"}],
            "is_news": [True],
            "noise": [b"\xff\xfe"],
            "parts": [[{"text": "x", "n": 1}]],
        }
    )
    (article,) = read(written(table))
    assert isinstance(article, Article)
    assert (article.title, article.body) == ("Lock opens", f"Lock opens\n\n{PROSE.strip()}")
    assert asked == [
        "image.path", "body", "meta.seen", "meta.tags.list.element", "meta.title", "noise", "parts.list.element.text",
    ]  # fmt: skip


def test_rows_without_text_are_skipped_by_their_number() -> None:
    found = read(written(pa.table({"text": [PROSE, None, "", PROSE * 2], "n": [1, 2, 3, 4]})))
    assert [(type(item), item.path) for item in found] == [
        (Article, "x.parquet/1"), (Skipped, "x.parquet/2"), (Skipped, "x.parquet/3"), (Article, "x.parquet/4"),
    ]  # fmt: skip


def test_columns_are_named_by_the_same_options() -> None:
    content = written(pa.table({"a": [PROSE], "b": ["Lock opens"]}))
    with pytest.raises(UnreadableError, match=r"name one of a, b by --text-field"):
        read(content)
    (article,) = read(content, {"text": "a", "title": "b"})
    assert isinstance(article, Article)
    assert article.title == "Lock opens"


def test_doubtful_days_are_remarked() -> None:
    found = read(written(pa.table({"text": [PROSE], "date": ["03/04/2021"]})))
    assert isinstance(found[-1], Remark)


@settings(max_examples=30)
@given(
    rows=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=150),
    groups=st.integers(1, 80),
)
def test_every_row_is_read_once_in_its_order(rows: list[str], groups: int) -> None:
    rows = [PROSE, *rows]
    content = written(
        pa.table({"key": [f"n{number}" for number in range(len(rows))], "text": rows}), row_group_size=groups
    )
    found = [item for item in read(content) if not isinstance(item, Remark)]
    assert [item.path for item in found] == [f"x.parquet/{number}" for number in range(1, len(rows) + 1)]


class Noting(io.BytesIO):
    """A file that notes how much of it is asked for at once."""

    most = 0

    def read(self, size: int | None = -1, /) -> bytes:
        content = super().read(size)
        self.most = max(self.most, len(content))
        return content


def test_how_much_memory_it_takes_does_not_grow_with_the_file() -> None:
    usual = pa.default_memory_pool()
    peaks = []
    for rows in (400, 1600):
        noise = pa.table({"text": [os.urandom(2500).hex() for _ in range(rows)]})
        file = Noting(written(noise, write_batch_size=16, use_dictionary=False, compression="none"))
        pool = pa.proxy_memory_pool(usual)
        pa.set_memory_pool(pool)
        try:
            assert sum(1 for _ in parquet.read(Input("x.parquet", file))) == rows
        finally:
            pa.set_memory_pool(usual)
        peaks.append((pool.max_memory(), file.most))
    assert peaks[1][0] < 1.2 * peaks[0][0]
    assert peaks[1][1] == peaks[0][1] < 2 * parquet._BUFFER  # noqa: SLF001 - what it promises


def test_what_is_packed_in_another_file_is_read(tmp_path: Path) -> None:
    content = written(pa.table(ROWS))
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("a.parquet", content)
    (tmp_path / "b.parquet.gz").write_bytes(gzip.compress(content))
    for name in ("x.zip", "b.parquet.gz"):
        found = list(read_file(SourceFile(name, tmp_path / name)))
        assert sum(isinstance(item, Article) for item in found) == 3


def refused(content: bytes, name: str = "x.parquet") -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        list(parquet.read(Input(name, io.BytesIO(content))))
    return caught.value


def test_a_dataset_of_mentions_is_passed_over_and_it_is_said_what_reads_it() -> None:
    table = pa.table({"text": [PROSE]}).replace_schema_metadata({"entities": "1"})
    error = refused(written(table))
    assert (error.ignored, "entities import" in str(error)) == (True, True)
    assert len(texts(written(table.replace_schema_metadata({"pandas": "{}"})))) == 1


def test_the_summaries_of_a_dataset_are_passed_over() -> None:
    assert refused(written(pa.table(ROWS)), "x/_metadata").ignored
    assert not refused(written(pa.table(ROWS).slice(0, 0))).ignored


@pytest.mark.parametrize(("least", "is_whole"), [(5000, False), (10_000_000, True)])
def test_what_unpacks_to_far_more_than_it_has_is_read_to_a_limit(
    monkeypatch: pytest.MonkeyPatch, *, least: int, is_whole: bool
) -> None:
    monkeypatch.setattr(parquet, "_LEAST", least)
    found = read(written(pa.table({"text": ["a" * 900] * 4000, "id": [0] * 4000})))
    assert isinstance(found[-1], Article if is_whole else Skipped)
    assert (len(found) == 4000) == is_whole
    if isinstance(found[-1], Skipped):
        assert "more than can be meant" in found[-1].reason


def test_what_is_damaged_is_refused_or_read_as_far_as_it_goes() -> None:
    content = written(
        pa.table({"text": [f"{number} {PROSE}" for number in range(200)]}), row_group_size=100, compression="none"
    )
    for broken in (content[:-1], content[: len(content) // 2], b"PAR1", b"PARE" + content[4:-4] + b"PARE"):
        assert "it is damaged" in str(refused(broken))
    group = pq.ParquetFile(io.BytesIO(content)).metadata.row_group(1).column(0)
    start = group.data_page_offset
    found = read(content[:start] + b"\xff" * 40 + content[start + 40 :])
    *articles, last = found
    assert 0 < len(articles) <= 100
    assert {type(item) for item in articles} == {Article}
    assert last == Skipped(f"x.parquet/{len(articles) + 1}", "it is damaged from here on; what follows isn't read")
