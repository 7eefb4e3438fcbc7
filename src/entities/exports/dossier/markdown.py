"""A dossier as Markdown (CommonMark): nothing that comes from articles is markup in it, or a link."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from string import punctuation

from entities.exports.dossier.document import (
    Bullets,
    Chart,
    Cite,
    Document,
    Heading,
    Inline,
    Item,
    Line,
    Link,
    Paragraph,
    Part,
    Quotation,
    Run,
    Source,
    Style,
)
from entities.queries.timeline import place_of
from entities.wording import plural

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$^#]")
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.|@", re.IGNORECASE)  # what some programs make links of by themselves
_BEGINS = re.compile(r"^(?:[+=:-]|\d+(?=[.)]))")  # of a line: a heading, a list, a rule
_LONGEST = 40


def render(document: Document) -> bytes:
    """The text, in UTF-8: a block a paragraph, with an empty line between two."""
    return ("\n\n".join(block for item in document.items for block in _blocks(item)) + "\n").encode()


def _blocks(item: Item) -> Iterator[str]:
    return map(_block, item.parts)


def _block(part: Part) -> str:
    match part:
        case Heading():
            return f"{'#' * part.level} {_escape(part.text)}"
        case Paragraph():
            return _begin(_line(part.line))
        case Bullets():
            return "\n".join(f"- {_begin(_line(line))}" for line in part.items)
        case Quotation():
            return f"> [{part.number}] {_line(part.sentence)}  \n> — {_line(part.stood)}"
        case Chart():
            return "\n".join(["```text", *_bars(part), "```"])
        case Source():
            return f"[{part.number}] {_line(part.line)}"


def _bars(chart: Chart) -> Iterator[str]:
    """A line for each period, with a bar; dots where periods without any are."""
    highest = max(row.count for row in chart.rows)
    previous = place_of(chart.rows[0].period)
    for row in chart.rows:
        if place_of(row.period) > previous + 1:
            yield "..."
        previous = place_of(row.period)
        bar = "█" * -(-row.count * _LONGEST // highest)
        yield f"{row.period}  {bar} {plural(row.count, 'mention')} in {plural(row.articles, 'article')}"


def _line(line: Line) -> str:
    written = [_inline(inline) for inline in line]
    for at, inline in enumerate(line):
        if isinstance(inline, Run) and inline.style is Style.STRONG:
            written[at] = _emphasize(written[at], "".join(written[:at])[-1:], "".join(written[at + 1 :])[:1])
    return "".join(written).strip()


def _inline(inline: Inline) -> str:
    match inline:
        case Run():
            return _escape(inline.text)
        case Cite():
            return f"[{inline.number}]"
        case Link():
            return f"<{inline.url}>"


def _emphasize(text: str, before: str, after: str) -> str:
    """Text that stands out, between these characters; as it is where asterisks would be taken for themselves.

    They mark nothing that begins or ends with punctuation unless white space or punctuation is on the other side:
    https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis.
    """
    bare = text.strip()
    if not bare:
        return text
    at = text.index(bare)
    before, after = text[:at] or before, text[at + len(bare) :] or after
    if not (_holds(bare[0], before[-1:]) and _holds(bare[-1], after[:1])):
        return text
    return f"{text[:at]}**{bare}**{text[at + len(bare) :]}"


def _holds(edge: str, beside: str) -> bool:
    return unicodedata.category(edge)[0] in "LMN" or not beside or beside.isspace() or beside in punctuation


def _escape(text: str) -> str:
    """Text in which nothing is markup."""
    return _ADDRESS.sub(r"\\\g<0>", _MARKUP.sub(r"\\\g<0>", text))


def _begin(line: str) -> str:
    """A line that begins no other kind of block."""
    return _BEGINS.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", line)
