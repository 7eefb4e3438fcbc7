"""From a PDF to its lines: what each says and where it stands on its page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from entities.readers.formats.pdf.legibility import is_legible

HYPHEN = "\u00ad"
"""What a line ends in that breaks a word, or stops at a hyphen."""
_MOST_CHARACTERS = 1_000_000  # of a page: the largest of newspapers have fifty thousand
_ENDS = re.compile(r"(?:[\x02\ufffe\xad]|(?<=[^\W\d_])-(?= ?\r?\n))(?: ?\r?\n)?|\r?\n|\r")
_MARKS = re.compile(r"[\x02\ufffe\xad-]")
_WORD = re.compile(r"\S+")
_NUMBER_OF_NOTE = re.compile(r"(?<=[^\W\d_]|[.,;:!?…\"”’»)])\d{1,3}(?=[\s.,;:!?\"”’»)]|\Z)")
_LONE_NOTE = re.compile(r"\s*(?:\d{1,3}|[*†‡§∗¹²³]{1,3})\s*")
_SMALL = 0.85  # of the height of the letters around: a number that is raised
_OVERLAP = 0.5  # of a line's height: two of which one stands behind the other
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_UPRIGHT = 3  # times as high as wide is what runs up the margin


@dataclass(frozen=True, slots=True)
class Line:
    """A line and the box around it, in points from the lower left corner of its page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """That of its letters."""
        return self.top - self.bottom

    @property
    def width(self) -> float:
        """From its first letter to its last."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order in which they are read, its height, and whether there is anything to read."""

    lines: tuple[Line, ...]
    height: float
    has_picture: bool
    is_legible: bool


def read_page(page: pypdfium2.PdfPage) -> Page:
    """What stands on a page."""
    text_page = page.get_textpage()
    try:
        lines = tuple(_joined(_upright(list(_rows(_Characters(text_page, _turn(page)))))))
        return Page(
            lines,
            page.get_height(),
            has_picture=not lines and _has_picture(page),
            is_legible=is_legible("\n".join(line.text for line in lines)),
        )
    finally:
        text_page.close()


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3), None) is not None


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


def _turn(page: pypdfium2.PdfPage) -> Callable[[_Box], _Box]:
    """From places on the sheet to places on the page as it is shown: it may be turned, or a part of the sheet."""
    x, y, far_x, far_y = page.get_cropbox()
    turns = {
        0: lambda box: _Box(box.left - x, box.bottom - y, box.right - x, box.top - y),
        90: lambda box: _Box(box.bottom - y, far_x - box.right, box.top - y, far_x - box.left),
        180: lambda box: _Box(far_x - box.right, far_y - box.top, far_x - box.left, far_y - box.bottom),
        270: lambda box: _Box(far_y - box.top, box.left - x, far_y - box.bottom, box.right - x),
    }
    return turns[page.get_rotation()]


class _Characters:
    """The text of a page, and where each of its characters stands."""

    def __init__(self, text_page: pypdfium2.PdfTextPage, turn: Callable[[_Box], _Box]) -> None:
        """Read it, up to the most that is sensible; `turn` tells where a place of the sheet is shown."""
        self._page, self._turn = text_page, turn
        self.text: str = text_page.get_text_range(0, min(text_page.count_chars(), _MOST_CHARACTERS), errors="replace")
        wide = (place for place, character in enumerate(self.text) if character > "\uffff")
        self._wide = tuple(wide)  # these count double in the library

    def box(self, place: int) -> _Box | None:
        """The box around a character; the height is that of its font."""
        index = raw.FPDFText_GetCharIndexFromTextIndex(self._page, place + bisect_left(self._wide, place))
        return self._turn(_Box(*self._page.get_charbox(index, loose=True))) if index >= 0 else None


def _rows(characters: _Characters) -> Iterator[Line]:
    """The lines as they are stored: some have a note's number raised in them, or a heading behind them."""
    text, start = characters.text, 0
    for end in [*_ENDS.finditer(text), None]:
        stop = end.start() if end else len(text)
        for first, last in _runs(characters, start, stop):
            shown = _without_notes(characters, first, last)
            is_broken = end is not None and last == stop and _MARKS.match(end[0])
            yield _boxed(characters, shown + HYPHEN if is_broken else shown, first, last)
        start = end.end() if end else stop


def _runs(characters: _Characters, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """What stands at one height, from the first character to behind the last."""
    first, last = None, stop
    box = None
    for word in _WORD.finditer(characters.text, start, stop):
        here = characters.box(word.start())
        if first is not None and box and here and min(box.top, here.top) <= max(box.bottom, here.bottom):
            yield first, last
            first = None
        first = word.start() if first is None else first
        last, box = word.end(), here or box
    if first is not None:
        yield first, last


def _without_notes(characters: _Characters, first: int, last: int) -> str:
    """A run without the raised numbers that lead to notes."""
    pieces, start = [], first
    for number in _NUMBER_OF_NOTE.finditer(characters.text, first, last):
        here, before = characters.box(number.start()), characters.box(number.start() - 1)
        if here and before and here.top - here.bottom < _SMALL * (before.top - before.bottom):
            pieces.append(characters.text[start : number.start()])
            start = number.end()
    return "".join([*pieces, characters.text[start:last]])


def _boxed(characters: _Characters, shown: str, first: int, last: int) -> Line:
    begin = characters.box(first) or _Box(0, 0, 0, 0)
    end = characters.box(last - 1) or begin
    edges = (
        min(begin.left, end.left), min(begin.bottom, end.bottom), max(begin.right, end.right), max(begin.top, end.top)
    )  # fmt: skip
    return Line(" ".join(shown.translate(_LIGATURES).split()), *edges)


def _upright(rows: Sequence[Line]) -> Sequence[Line]:
    """The rows without those that run up the margin; all, if most do."""
    filled = [row for row in rows if row.text]
    upright = [row for row in filled if row.height <= _UPRIGHT * row.width or len(row.text) <= _UPRIGHT]
    return upright if 2 * len(upright) >= len(filled) else filled


def _joined(rows: Sequence[Line]) -> Iterator[Line]:
    """The rows, those that stand directly behind each other made one."""
    line: Line | None = None
    for row in rows:
        if line is None:
            line = row
        elif not _goes_on(line, row):
            yield line
            line = row
        elif _LONE_NOTE.fullmatch(row.text) and row.height < _SMALL * line.height:
            line = replace(line, right=row.right)
        else:
            space = "" if row.text[0] in '.,;:!?)”’"' else " "
            line = replace(line, text=f"{line.text}{space}{row.text}", right=row.right)
    if line:
        yield line


def _goes_on(line: Line, row: Line) -> bool:
    shared = min(line.top, row.top) - max(line.bottom, row.bottom)
    smaller = min(line.height, row.height)
    return shared > _OVERLAP * smaller and -smaller < row.left - line.right < line.height
