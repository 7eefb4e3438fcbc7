from __future__ import annotations

import pytest
from tests.ner.rules.applied import applied
from tests.ner.rules.test_table import parsed

from entities.model import Label

MATCH = "[L:Leeds] beat [L:Burnley]. "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[L:Leeds] beat [L:Burnley] 2-1.", "[O:Leeds] beat [O:Burnley] 2-1."),
        (
            "[L:Leeds] striker Ann Smith and [L:Burnley] coach Bo Jones",
            "[O:Leeds] striker Ann Smith and [O:Burnley] coach Bo Jones",
        ),
        ("[L:Leeds] v [L:Burnley], [L:Burnley] v [L:Hull]", "[O:Leeds] v [L:Burnley], [O:Burnley] v [L:Hull]"),
        ("a win over [L:Leeds], a defeat by [L:Burnley]", "a win over [O:Leeds], a defeat by [O:Burnley]"),
        (
            "she scored twice for [L:Leeds] and played for [L:Burnley]",
            "she scored twice for [O:Leeds] and played for [O:Burnley]",
        ),
        ("[L:Leeds] beat [L:Texas]", "[O:Leeds] beat [O:Texas]"),
        ("[L:Leeds] beat [P:Chelsea]", "[O:Leeds] beat [O:Chelsea]"),
    ],
)
def test_what_plays_is_a_club(before: str, after: str) -> None:
    text, spans = parsed(before)
    assert applied("clubs", text, spans) == parsed(after)[1]


@pytest.mark.parametrize(
    "marked",
    [
        "[L:Leeds] beat the drum, [L:Burnley] lost to nobody",
        "[L:England] beat [L:France]",
        "[P:Ann Chelsea] and [P:Chelsea] striker Bo: [P:Chelsea] beat Bo",
        "[L:Leeds] beat Tarkov",
        "he defeated [L:Cleveland] Indians and beat [L:Boston] Celtics",
        "[L:Leeds] captain of police, [L:Burnley] manager",
    ],
)
def test_what_is_no_town_or_does_not_play_stays(marked: str) -> None:
    text, spans = parsed(marked)
    assert applied("clubs", text, spans) == spans


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[L:Leeds] lead. Fans of [P:Hull] sang.", "[O:Leeds] lead. Fans of [P:Hull] sang."),
        (
            "It rained in [L:Leeds], at [L:Leeds], near rainy [L:Leeds].",
            "It rained in [L:Leeds], at [L:Leeds], near rainy [L:Leeds].",
        ),
        ("[L:Leeds], [L:England] - It rained.", "[L:Leeds], [L:England] - It rained."),
        ("[L:Leeds] United", "[L:Leeds] United"),
        ("the city of [L:Leeds]", "the city of [L:Leeds]"),
        ("all of [L:Leeds]", "all of [O:Leeds]"),
        ("from [L:Burnley] to [L:Leeds]", "from [O:Burnley] to [O:Leeds]"),
    ],
)
def test_in_a_report_of_a_match_its_clubs_are_clubs_but_where_something_happens(before: str, after: str) -> None:
    text, spans = parsed(MATCH + before)
    assert applied("clubs", text, spans) == parsed(MATCH.replace("L:", "O:") + after)[1]


def test_one_mention_makes_no_report_of_a_match() -> None:
    text, spans = parsed("[L:Leeds] beat Tarkov, says [L:Leeds]")
    assert applied("clubs", text, spans) == spans
    text, spans = parsed("[L:Leeds] beat Tarkov, then [L:Leeds] beat Zenit")
    assert {span.label for span in applied("clubs", text, spans)} == {Label.ORGANIZATION}


@pytest.mark.parametrize(("letters", "label"), [(48, Label.ORGANIZATION), (49, Label.PLACE)])
def test_what_a_team_does_is_looked_for_in_sixty_characters_before_it(letters: int, label: Label) -> None:
    before = f"She scored {'x' * letters} for "
    text, spans = parsed(f"[L:Leeds] beat Tarkov, [L:Leeds] beat Zenit. {before}[L:Burnley]")
    assert applied("clubs", text, spans)[-1].label is label
