"""No article, whatever is in it, takes the rules a time that grows with the square of its length."""

from __future__ import annotations

import re
from itertools import cycle, product

import pytest
from tests.growth import grows_linearly

from entities.lexicon.english import ENGLISH
from entities.model import Label
from entities.ner.draft import Candidate, Draft, apply_rules
from entities.ner.rules import MENDING
from entities.ner.rules.lists import find_members

pytestmark = pytest.mark.no_cover  # what counts the lines that run takes three times as long as these

SYLLABLES = [one + other for one, other in product("bdfgklmnprst", "aeiou")]
WORDS = [f"{''.join(parts)}".capitalize() for parts in product(SYLLABLES[::2], SYLLABLES, SYLLABLES[::5])]
NAME = re.compile(r"[A-Z][a-z]*(?: (?:(?:&|and) )?[A-Z][a-z]*)*")
SHAPES = {
    "full names of one first name": "Ann {}, ",
    "full names of one surname": "{} Smith, ",
    "pairs": "{} and {} ",
    "firms": "{} & {} ",
    "acronyms in brackets": "{} Xanadu (XB) ",
    "lines": "{} {}\n",
    "surnames first": "{}, {}; ",
    "people behind titles": "Judge Ann {} and Mr May {}. ",
    "hyphens": "{}-{} ",
}


def shaped(shape: str, characters: int) -> Draft:
    """An article of names of one shape, no two alike, tagged with one label after the other."""
    words = iter(WORDS)
    text = ""
    while len(text) < characters:
        text += shape.format(*(next(words) for _ in range(shape.count("{}"))))
    spans = (
        Candidate(*found.span(), label)
        for found, label in zip(NAME.finditer(text), cycle([*Label, None, Label.PLACE]), strict=False)
    )
    return Draft(text, text, ENGLISH, tuple(spans))


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_names_by_the_thousand(shape: str) -> None:
    small, large = shaped(shape, 25_000), shaped(shape, 100_000)
    assert grows_linearly(lambda draft: apply_rules(draft, MENDING), small, large)


def test_a_line_that_is_a_whole_article() -> None:
    assert grows_linearly(lambda text: list(find_members(text)), "Tarkova, " * 10_000, "Tarkova, " * 40_000)


@pytest.mark.parametrize("mark", [*"a1A ('’.,-&", "a ", "A ", "1 ", ". ", "A.", "A. ", "A of ", "de ", "A-", "\t"])
@pytest.mark.parametrize("label", [Label.PERSON, Label.ORGANIZATION])
def test_a_span_of_anything(mark: str, label: Label) -> None:
    def draft(length: int) -> Draft:
        text = f"Ann met {mark * length} on Monday."
        return Draft(text, text, ENGLISH, (Candidate(8, 8 + len(mark) * length, label),))

    assert grows_linearly(lambda draft: apply_rules(draft, MENDING), draft(4_000), draft(16_000))
