"""What several commands show: entities and sentences, for people or for scripts; text from articles made harmless."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text

from entities.model import Evidence, Label, Span, Tie
from entities.showing import visible


def harmless(text: str, names: Iterable[Span] = (), *, style: str = "bold") -> Text:
    """`text` for the terminal, with the names in it marked.

    Never interpreted as markup. Control characters, terminal escapes and marks that turn the reading direction are
    shown as the replacement character, one for one, so that offsets hold; line breaks become spaces.
    """
    shown = Text(visible(text))
    for start, end in names:
        shown.stylize(style, start, end)
    return shown


def plural(number: int, thing: str, things: str | None = None) -> str:
    """`1 article`, `2 articles`, `1,234 entities`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def cut(listed: int, total: int, thing: str, things: str | None = None) -> tuple[Text, ...]:
    """A line that says how much of a list is shown: `20 of 134 ties (--limit)`; none where all is."""
    return () if listed >= total else (Text(f"{listed:,} of {plural(total, thing, things)} (--limit)", style="dim"),)


PLURALS = {Label.PERSON: "people", Label.PLACE: "places", Label.ORGANIZATION: "organizations"}
"""What several of one label are called."""


def plural_of(number: int, label: Label) -> str:
    """`1 person`, `2 people`."""
    return plural(number, label.lower(), PLURALS[label])


def first_of(items: Sequence[str], shown: int) -> Text:
    """The first few items, one a line, and how many more there are."""
    lines = [harmless(item) for item in items[:shown]]
    if len(items) > shown:
        lines.append(Text(f"and {len(items) - shown:,} more"))
    return Text("\n").join(lines)


def sentence_and_source(evidence: Evidence) -> tuple[Text, Text]:
    """A sentence with its names marked, and where it was printed."""
    source = ", ".join(part for part in (evidence.article, evidence.date) if part)
    return harmless(evidence.text, evidence.names), harmless(source, style="dim")


def span_of_days(first: str | None, last: str | None) -> tuple[str, ...]:
    """`2020-08-09`, or where it begins and ends: `2020-08-09`, `to 2020-10-26`; nothing if there are no dates."""
    if first is None or last is None:
        return ()
    return (first,) if first == last else (first, f"to {last}")


def counts_of(tie: Tie) -> str:
    """`3 articles, 4 sentences`; where articles repeat each other, `3 articles (2 reports), 4 sentences`."""
    reports = f" ({plural(tie.reports, 'report')})" if tie.reports < tie.articles else ""
    return f"{plural(tie.articles, 'article')}{reports}, {plural(tie.sentences, 'sentence')}"
