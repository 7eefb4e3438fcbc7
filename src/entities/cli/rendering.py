"""What several commands show: entities and sentences, for people or for scripts; text from articles made harmless."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rich.text import Text

from entities.model import Evidence, Span
from entities.wording import PLURALS, RIGHT_TO_LEFT, counts_of, plural, plural_of, span_of_days, visible

__all__ = [
    "PLURALS",
    "counts_of",
    "first_of",
    "harmless",
    "plural",
    "plural_of",
    "sentence_and_source",
    "span_of_days",
]


ISOLATES = "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
"""What keeps text that is read from right to left from turning round what stands beside it, where it is printed."""
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}](?:[^A-Za-z]*[{RIGHT_TO_LEFT}])?")


def harmless(text: str, names: Iterable[Span] | None = None, *, style: str = "bold") -> Text:
    """`text` for the terminal; with `names`, a sentence with these marked in it.

    Never interpreted as markup. Control characters, terminal escapes and marks that turn the reading direction are
    shown as the replacement character; line breaks become spaces. A word that is longer than a line, such as a path,
    goes on in the next: none is cut. What is read from right to left is isolated: all of a sentence; of other text,
    which is ours but for names, each stretch of it.
    """
    plain = visible(text)
    found = [match.span() for match in _RIGHT_TO_LEFT.finditer(plain)]
    isolated = [(0, len(plain))] if found and names is not None else found
    first, last = tuple(ISOLATES)
    pieces, at = [], 0
    for start, end in isolated:
        pieces += [plain[at:start], first, plain[start:end], last]
        at = end
    shown = Text("".join([*pieces, plain[at:]]), overflow="fold")
    for start, end in names or ():
        shift = 1 if isolated else 0
        shown.stylize(style, start + shift, end + shift)
    return shown


def cut(listed: int, total: int, thing: str, things: str | None = None) -> tuple[Text, ...]:
    """A line that says how much of a list is shown: `20 of 134 ties (--limit)`; none where all is."""
    return () if listed >= total else (Text(f"{listed:,} of {plural(total, thing, things)} (--limit)", style="dim"),)


def first_of(items: Sequence[str], shown: int) -> Text:
    """The first few items, one a line, and how many more there are."""
    lines = [harmless(item) for item in items[:shown]]
    if len(items) > shown:
        lines.append(Text(f"and {len(items) - shown:,} more"))
    return Text("\n", overflow="fold").join(lines)


def sentence_and_source(evidence: Evidence) -> tuple[Text, Text]:
    """A sentence with its names marked, and where it was printed."""
    source = ", ".join(part for part in (evidence.article, evidence.date) if part)
    return harmless(evidence.text, evidence.names), harmless(source, style="dim")
