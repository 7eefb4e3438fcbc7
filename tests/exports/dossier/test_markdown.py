"""Text stays text in Markdown, whatever it looks like; markdown-it is the judge."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from entities.exports.dossier.document import (
    Bullets,
    Chart,
    Document,
    Heading,
    Item,
    Paragraph,
    Part,
    Quotation,
    Run,
    Style,
    run,
    strong,
)
from entities.exports.dossier.markdown import render
from entities.queries.timeline import Period, PeriodCount

_NASTY = st.text(st.sampled_from("ab1 .:/*_`#>-+=~|<&;\\[]()!@$^\"'\n\tÄ😀"), max_size=20)


def written(*parts: Part) -> str:
    return render(Document("", "", "", (Item(parts),))).decode()


def shown(text: str) -> Any:
    """Markdown as a program shows it."""
    return lxml_html.fromstring(f"<div>{MarkdownIt('commonmark').render(text)}</div>")


def squeezed(text: str) -> str:
    return " ".join(text.split())


@given(_NASTY, st.sampled_from(["heading", "paragraph", "list", "quotation"]))
@example("# C #", "heading")
@example("1) a", "list")
@example("12. a", "paragraph")
@example("www.example.com", "quotation")
def test_text_is_shown_as_it_is_and_nothing_else(text: str, kind: str) -> None:
    line = (run(text),)
    parts: dict[str, tuple[Part, set[str], str]] = {
        "heading": (Heading(line[0].text, 2), {"h2"}, text),
        "paragraph": (Paragraph(line), {"p"}, text),
        "list": (Bullets((line,)), {"ul", "li"}, text),
        "quotation": (Quotation(1, line, line, first=True), {"blockquote", "p", "br"}, f"[1] {text} — {text}"),
    }
    part, tags, said = parts[kind]
    page = shown(written(part))
    assert {element.tag for element in page.iter()} - {"div"} <= tags
    assert squeezed(page.text_content()) == squeezed(said)


@given(st.lists(st.tuples(_NASTY, st.booleans()), max_size=5))
def test_what_stands_out_loses_and_adds_no_character(pieces: list[tuple[str, bool]]) -> None:
    line = [Run(run(text).text, Style.STRONG if marked else Style.PLAIN) for text, marked in pieces if text]
    merged = [one for at, one in enumerate(line) if not (at and line[at - 1].style is one.style is Style.STRONG)]
    page = shown(written(Paragraph(tuple(merged))))
    assert squeezed(page.text_content()) == squeezed("".join(one.text for one in merged))
    assert {element.tag for element in page.iter()} <= {"div", "p", "strong"}


@pytest.mark.parametrize(
    ("before", "name", "after", "stands_out"),
    [
        ("", "Ann", "", True), ("pre-", "Ann", "'s", True), ("x", "Ann", "y", True), ("the ", "(A)", " of", True),
        ("the", "(A)", " of", False), ("the ", "A.", "s", False), ("", " ", "", False), ("a", " Ann ", "b", True),
    ],
)  # fmt: skip
def test_names_stand_out_where_asterisks_can_say_so(before: str, name: str, after: str, *, stands_out: bool) -> None:
    page = shown(written(Paragraph((run(before), strong(name), run(after)))))
    assert bool(list(page.iter("strong"))) == stands_out
    assert "*" not in page.text_content()


def test_bars_are_as_long_as_their_counts() -> None:
    rows = tuple(PeriodCount(period, 1, count) for period, count in (("2020-01", 80), ("2020-02", 1), ("2020-05", 40)))
    lines = written(Chart(Period.MONTH, rows)).splitlines()
    assert lines == [
        "```text",
        "2020-01  " + "█" * 40 + " 80 mentions in 1 article",
        "2020-02  █ 1 mention in 1 article",
        "...",
        "2020-05  " + "█" * 20 + " 40 mentions in 1 article",
        "```",
    ]
