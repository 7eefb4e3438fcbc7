"""One page for any browser, with the picture, the sentences and nothing to load: made for passing on.

Everything that comes from articles is data in it, never markup. A Content-Security-Policy lets the page run its own
script and use its own style, and nothing else. The script is bundled from src/page of the repository.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from entities.errors import ExportError
from entities.exports import Written
from entities.exports.content import Content
from entities.exports.page.frame import read_frame
from entities.exports.page.packed import pack


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write the page with all entities, ties and the sentences that name an entity, and their articles.

    Raises ExportError if the export is plain: without places there is no picture.
    """
    if content.drawing is None:
        raise ExportError("The page needs the places of names: leave out --plain.")
    (file,) = files
    frame = read_frame()
    file.write(frame.before)
    written = dict(_write_object(file, pack(content)))
    file.write(frame.after)
    return Written(((written["entities"], "nodes"), (written["ties"], "edges"), (written["sentences"], "sentences")))


def _write_object(file: TextIO, members: Iterable[tuple[str, object]]) -> Iterator[tuple[str, int]]:
    """Write members as an object of JSON, in which no text can end the element that it stands in.

    Of those that are rows, of which one stands in a line, it gives the number.
    """
    opening = "{"
    for name, value in members:
        file.write(f'{opening}"{name}": ')
        if isinstance(value, Iterator):
            yield name, _write_rows(file, value)
        else:
            file.write(_encode(value))
        opening = ",\n"
    file.write("}")


def _write_rows(file: TextIO, rows: Iterator[object]) -> int:
    number = 0
    for number, row in enumerate(rows, 1):
        file.write(f"{'[' if number == 1 else ','}\n{_encode(row)}")
    file.write("]" if number else "[]")
    return number


def _encode(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
