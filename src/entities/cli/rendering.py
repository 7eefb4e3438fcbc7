"""What several commands show: entities and sentences, for people or for scripts; text from articles made harmless."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text

from entities.model import Evidence, Span
from entities.wording import ISOLATES, PLURALS, counts_of, isolate, plural, plural_of, span_of_days, visible

__all__ = [
    "ISOLATES",
    "PLURALS",
    "counts_of",
    "first_of",
    "harmless",
    "plural",
    "plural_of",
    "sentence_and_source",
    "span_of_days",
]


def harmless(text: str, names: Iterable[Span] | None = None, *, style: str = "bold") -> Text:
    """`text` for the terminal; with `names`, a sentence with these marked in it.

    Never interpreted as markup. Control characters, terminal escapes and marks that turn the reading direction are
    shown as the replacement character; line breaks become spaces. A word that is longer than a line, such as a path,
    goes on in the next: none is cut. What is read from right to left is isolated: all of a sentence; of other text,
    which is ours but for names, each stretch of it.
    """
    plain = visible(text)
    if names is None:
        return Text(isolate(plain), overflow="fold")
    turned = isolate(plain) != plain
    shown = Text(plain.join(ISOLATES) if turned else plain, overflow="fold")
    for start, end in names:
        shown.stylize(style, start + turned, end + turned)
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
