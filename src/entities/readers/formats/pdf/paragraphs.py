"""From lines to paragraphs, by where the lines stand and what they end in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from entities.readers.formats.pdf.hyphens import join_broken, words_of
from entities.readers.formats.pdf.lines import HYPHEN, Line

_SENTENCE_END = re.compile(r"[.!?:…。！？؟۔]['\"”’»)\]]*\Z")
_ITEM = re.compile(r"(?:[•●▪■◦‣*–—-]|\(?(?:\d{1,3}|[a-z])[.)])\s")
_LEADERS = re.compile(r" ?(?:\. ?){5,}+")
_OTHER_SIZE = 0.12
_SAME_SIZE = 0.03
_TITLE_STEP = 1.8  # times the height of its letters
_WIDE_GAP = 1.22  # times the usual distance of lines
_INDENT = (0.6, 6)  # times the height of a line
_SHORT = 0.85  # of the usual width: a line that had room for another word
_VERY_SHORT = 0.6
_AROUND = 3  # lines on either side
_LARGE = 1.15  # times the usual height: a heading
_LONGEST_TITLE = 300
_SHORTEST_TITLE = 8


@dataclass(frozen=True, slots=True)
class _Shape:
    """What is usual in a document: how high its lines are, how wide, and how far from one to the next."""

    height: float
    width: float
    step: float


def _measure(lines: Sequence[Line]) -> _Shape:
    """The shape of a document by all of its lines, each of which counts by as many characters as it has."""
    height = _usual_height(lines)
    width = _middle([(line.width, len(line.text)) for line in lines], 0.7)
    steps = [(one.bottom - other.bottom, len(other.text)) for one, other in pairwise(lines) if _is_below(one, other)]
    return _Shape(height, width, _middle(steps, 0.5) if steps else 1.2 * height)


def _usual_height(lines: Sequence[Line]) -> float:
    return _middle([(line.height, len(line.text)) for line in lines], 0.5)


def find_paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of a document, which may go on from page to page; notes at the feet of pages come after them."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    shape, words = _measure(lines), words_of(line.text for line in lines)
    feet = [_start_of_notes(page, shape) for page in pages]
    body = [line for page, foot in zip(pages, feet, strict=True) for line in page[:foot]]
    notes = [line for page, foot in zip(pages, feet, strict=True) for line in page[foot:]]
    return [*_paragraphs(body, shape, words), *_paragraphs(notes, shape, words)]


def _start_of_notes(page: Sequence[Line], shape: _Shape) -> int:
    """The place of the first of the small lines that a page ends in."""
    foot = len(page)
    while foot and page[foot - 1].height < (1 - _OTHER_SIZE) * shape.height:
        foot -= 1
    return foot


def _paragraphs(lines: Sequence[Line], shape: _Shape, words: frozenset[str]) -> Iterator[str]:
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or _ends(lines, end, shape):
            yield _join([line.text for line in lines[start:end]], words)
            start = end


def find_title(pages: Sequence[Sequence[Line]]) -> str | None:
    """What is printed largest in the upper half of the first page, if it is larger than the text."""
    upper = pages[0][: max(5, len(pages[0]) // 2)]
    if not upper:
        return None
    height = _usual_height([line for page in pages for line in page])
    largest = max(line.height for line in upper)
    title = _join(list(_run_of(upper, largest)), frozenset())
    is_title = _SHORTEST_TITLE <= len(title) <= _LONGEST_TITLE and " " in title and not title.endswith(":")
    return title if is_title and largest >= _LARGE * height else None


def _run_of(lines: Sequence[Line], height: float) -> Iterator[str]:
    """The first lines of that height which follow each other closely."""
    last: Line | None = None
    for line in lines:
        is_one = abs(line.height - height) <= _SAME_SIZE * height
        if last and not (is_one and last.bottom - line.bottom < _TITLE_STEP * height):
            return
        if is_one:
            last = line
            yield line.text


def _ends(lines: Sequence[Line], place: int, shape: _Shape) -> bool:
    """Whether a paragraph ends before the line at `place`."""
    line, following = lines[place - 1], lines[place]
    if abs(line.height - following.height) > _OTHER_SIZE * max(line.height, following.height):
        return not _is_one_sentence(line, following)
    if _ITEM.match(following.text):
        return not line.text.endswith(HYPHEN)
    closed = bool(_SENTENCE_END.search(line.text))
    if not _is_below(line, following):
        return closed and line.width < _SHORT * shape.width
    if line.bottom - following.bottom > _WIDE_GAP * _step_at(following, shape):
        return True
    if _is_indented(lines, place):
        return True
    starts_small = following.text[0].islower()
    return not starts_small and line.width < (_SHORT if closed else _VERY_SHORT) * _width_around(lines, place, shape)


def _width_around(lines: Sequence[Line], place: int, shape: _Shape) -> float:
    """How wide a line can be here: columns may be narrow, beside a picture, or in a box."""
    width, first, last = lines[place - 1].width, place - 1, place
    for _ in range(_AROUND):
        if first and _is_next(lines[first - 1], lines[first], shape):
            first -= 1
        if last < len(lines) and _is_next(lines[last - 1], lines[last], shape):
            width, last = max(width, lines[last].width), last + 1
        width = max(width, lines[first].width)
    return min(width, shape.width)


def _is_next(line: Line, following: Line, shape: _Shape) -> bool:
    """Whether two lines are of one block."""
    return _is_below(line, following) and line.bottom - following.bottom <= _WIDE_GAP * _step_at(following, shape)


def _is_one_sentence(line: Line, following: Line) -> bool:
    """Whether another size tells nothing: some letters of a line are of another font."""
    step = line.bottom - following.bottom
    return _is_below(line, following) and step < _TITLE_STEP * line.height and following.text[0].islower()


def _step_at(line: Line, shape: _Shape) -> float:
    """How far lines of that height stand from each other; in a document that is set evenly, higher ones further."""
    return shape.step * max(1, line.height / shape.height) if shape.height else shape.step


def _is_indented(lines: Sequence[Line], place: int) -> bool:
    """Whether a line begins further in than that before it, and the next doesn't, or that before it ends a sentence."""
    line, following = lines[place - 1], lines[place]
    least, most = (times * following.height for times in _INDENT)
    if not least < following.left - line.left < most:
        return False
    after = lines[place + 1] if place + 1 < len(lines) else None
    returns = after is not None and _is_below(following, after) and least < following.left - after.left < most
    return returns or bool(_SENTENCE_END.search(line.text))


def _is_below(line: Line, following: Line) -> bool:
    """Whether the second stands under the first, in its column."""
    overlap = min(line.right, following.right) - max(line.left, following.left)
    return following.bottom < line.bottom and overlap > 0


def _join(lines: Sequence[str], words: frozenset[str]) -> str:
    text = ""
    for line in lines:
        broken = text[text.rfind(" ") + 1 :]
        if broken.endswith(HYPHEN):
            text = text[: len(text) - len(broken)] + join_broken(broken, line, words)
        else:
            text = f"{text} {line}" if text else line
    return _LEADERS.sub(" ", text.replace(HYPHEN, "-")).strip()


def _middle(values: Sequence[tuple[float, int]], share: float) -> float:
    """The value below which that share of the weights is."""
    ordered = sorted(values)
    left = share * sum(weight for _, weight in ordered)
    for value, weight in ordered:
        left -= weight
        if left <= 0:
            return value
    return ordered[-1][0]
