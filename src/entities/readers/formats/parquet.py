"""Tables in Parquet (.parquet, .pq): an article a row, a few rows at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import pyarrow as pa
from pyarrow import parquet as pq

from entities.errors import UnreadableError
from entities.readers.inputs import Found, Input
from entities.readers.tabular.objects import as_row
from entities.readers.tabular.rows import NumberedRow, read_rows

OURS = b"entities"
"""What the schema of a file has among its metadata that this program wrote."""
_ROWS = 64  # that are in memory together
_BUFFER = 1024 * 1024  # bytes that are read of a column at a time; without it, all that a group of rows has of it
_LEAST = 256 * 1024 * 1024  # bytes that may come out, however little goes in
_RATIO = 60  # and times as many as go in: text is packed to a tenth
_SUMMARIES = frozenset(("_metadata", "_common_metadata"))
_TEXTS = frozenset(("STRING", "ENUM", "JSON"))  # logical types
_BYTES = frozenset(("BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"))  # physical ones


def read(given: Input) -> Iterator[Found]:
    """The articles of a table, each called by the number of its row; raises UnreadableError."""
    if given.path.rpartition("/")[2] in _SUMMARIES:
        raise UnreadableError("it only says what is in the other files of its folder", ignored=True)
    stream = _with_an_end(given)
    budget = _LEAST + _RATIO * stream.tell()
    try:
        table = pq.ParquetFile(stream, buffer_size=_BUFFER, pre_buffer=False)
        ours = OURS in (table.schema_arrow.metadata or {})
        columns = list(_columns_with_text(table.schema))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise UnreadableError("it is damaged, cut off or encrypted: it can't be read as Parquet") from error
    if ours:
        raise UnreadableError("it holds mentions, and no text: `entities import` reads its folder", ignored=True)
    yield from read_rows(given, _records(table, columns, budget))


def _with_an_end(given: Input) -> BinaryIO:
    """The file, at its end, from which a table is read; in memory if it is packed in another."""
    try:
        given.stream.seek(0, io.SEEK_END)
    except io.UnsupportedOperation:
        content = io.BytesIO(given.read())
        content.seek(0, io.SEEK_END)
        return content
    return given.stream


def _columns_with_text(schema: pq.ParquetSchema) -> Iterator[str]:
    """The paths of the columns that texts, names or days can be in.

    Bytes inside of something are pictures and sounds, repeated numbers what models make of texts.
    """
    for column in map(schema.column, range(len(schema))):
        is_single = column.max_repetition_level == 0
        if column.logical_type.type in _TEXTS:
            yield column.path
        elif column.physical_type in _BYTES and column.logical_type.type == "NONE":
            yield from [column.path] if "." not in column.path else []
        elif is_single and column.physical_type != "BOOLEAN":
            yield column.path


def _records(table: pq.ParquetFile, columns: list[str], budget: int) -> Iterator[NumberedRow]:
    """The rows of a table, by their number from 1, as long as they have no more bytes than `budget`."""
    number = 0
    try:
        for batch in table.iter_batches(_ROWS, columns=columns, use_threads=False):
            budget -= batch.nbytes
            if budget < 0:
                yield number + 1, "it unpacks to more than can be meant; what follows isn't read"
                return
            cells = {name: _as_texts(column) for name, column in zip(batch.schema.names, batch.columns, strict=True)}
            for values in zip(*cells.values(), strict=True):
                number += 1
                yield number, as_row(dict(zip(cells, values, strict=True)))
    except (pa.ArrowException, OSError, ValueError):
        yield number + 1, "it is damaged from here on; what follows isn't read"


def _as_texts(column: pa.Array) -> list[Any]:
    """The values of a column: texts, in lists and dictionaries if they are in something, and None."""
    try:
        return column.cast(_as_text(column.type)).to_pylist()  # type: ignore[no-any-return]
    except pa.ArrowInvalid:
        if not pa.types.is_binary(column.type) and not pa.types.is_large_binary(column.type):
            raise
        return [_decoded(cell) for cell in column.to_pylist()]


def _as_text(kind: pa.DataType) -> pa.DataType:
    """The type of values that are written out; of a time Arrow makes what ISO 8601 has."""
    if pa.types.is_dictionary(kind):
        return _as_text(kind.value_type)
    if pa.types.is_struct(kind):
        return pa.struct([field.with_type(_as_text(field.type)) for field in kind])
    if pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind):
        return pa.list_(_as_text(kind.value_type))
    return kind if pa.types.is_map(kind) else pa.large_string()


def _decoded(cell: bytes | None) -> str | None:
    try:
        return None if cell is None else cell.decode()
    except UnicodeDecodeError:
        return None
