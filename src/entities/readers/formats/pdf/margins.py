"""What stands at the edges of pages and is no text: running heads and feet, numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from entities.readers.formats.pdf.lines import Line, Page
from entities.readers.text.fields import letters

_EDGE = 3  # lines
_MARGIN = 0.2  # of the page's height
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:(?:https?|file)://\S{1,500}\s*)?"
    r"(?:[^\w]{0,3}(?:(?:page|seite|pagina|página|pág|p|s|стр)\b\.?)?\s?(?:\d{1,5}|[ivxl]{1,7})"
    r"(?:\s?(?:/|of|von|de|van|sur|di|из|-|–)\s?\d{1,5})?[^\w]{0,3})?"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d.{0,300}",  # when a page was printed
    re.IGNORECASE,
)
_FEW_PAGES = 4
_SHARE = 0.25  # of the pages: heads change with the chapter, and from left to right
_LARGER = 1.2  # than the others of its kind: the title, which later pages repeat


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """The pages without what repeats at their edges, but for digits, and without their numbers."""
    edges = [_edge_lines(page) for page in pages]
    counted = Counter(key for lines in edges for key in {_key(line) for line in lines})
    enough = 2 if len(pages) <= _FEW_PAGES else max(3, _SHARE * len(pages))
    repeated = {key for key, number in counted.items() if number >= enough}
    heights = _usual_heights(line for lines in edges for line in lines if _key(line) in repeated)
    return [
        replace(
            page, lines=tuple(line for line in page.lines if line not in lines or not _goes(line, repeated, heights))
        )
        for page, lines in zip(pages, edges, strict=True)
    ]


def _edge_lines(page: Page) -> set[Line]:
    """The lines next to the upper and to the lower edge."""
    ordered = sorted(page.lines, key=lambda line: line.bottom)
    low = [line for line in ordered[:_EDGE] if line.top < _MARGIN * page.height]
    return {*low, *[line for line in ordered[-_EDGE:] if line.bottom > (1 - _MARGIN) * page.height]}


def _key(line: Line) -> str:
    return letters(_DIGITS.sub("0", line.text))


def _usual_heights(lines: Iterable[Line]) -> dict[str, float]:
    heights: dict[str, list[float]] = {}
    for line in lines:
        heights.setdefault(_key(line), []).append(line.height)
    return {key: sorted(found)[len(found) // 2] for key, found in heights.items()}


def _goes(line: Line, repeated: set[str], heights: dict[str, float]) -> bool:
    if _NUMBER.fullmatch(line.text):
        return True
    key = _key(line)
    return key in repeated and line.height < _LARGER * heights[key]
