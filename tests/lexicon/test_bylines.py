"""What is a credit and whom it names; prose that reads like one is none."""

from __future__ import annotations

import pytest
from tests.growth import grows_linearly

from entities.lexicon.bylines import Credit, find_credits
from entities.lexicon.english import ENGLISH
from entities.lexicon.language import Language


def credited(text: str) -> tuple[set[str], set[str | None]]:
    """The authors and the sources that the credits of a text name."""
    found = list(find_credits(text, ENGLISH))
    return {name for credit in found for name in credit.authors}, {credit.source for credit in found} - {None}


@pytest.mark.parametrize(
    ("text", "authors", "source"),
    [
        ("By Ann Smith and Bo Jones", "Ann Smith, Bo Jones", None),
        ("By ANN SMITH", "Ann Smith", None),
        ("By Ann O'Neil in Minsk", "Ann O'Neil", None),
        ("By Ann Smith, Political Editor", "Ann Smith", None),
        ("By Ann Smith, Northern Wire", "Ann Smith", "Northern Wire"),
        ("BY ANN SMITH, NORTHERN WIRE", "Ann Smith", "Northern Wire"),
        ("By Jane van der Berg | Jan 3, 2020", "Jane van der Berg", None),
        ("(Reporting by Ann Smith in Rome; Editing by Bo Jones and Cy Dean)", "Ann Smith, Bo Jones, Cy Dean", None),
        ("It rained. (Reporting by Ann Smith)", "Ann Smith", None),
        ("Additional reporting by Ann Smith.", "Ann Smith", None),
        ("With reporting by Ann Smith.", "Ann Smith", None),
        ("Writing by Ann Smith, additional reporting by Bo Jones", "Ann Smith, Bo Jones", None),
        ("Reported by Ann Smith. Edited by Bo Jones.", "Ann Smith, Bo Jones", None),
        ("Associated Press writer Ann Smith in Rome contributed to this report.", "Ann Smith", "Associated Press"),
        ("Ann Smith reported from Rome.", "Ann Smith", None),
        ("Follow Ann Smith on Twitter: @ann", "Ann Smith", None),
        ("Ann Smith, Northern Wire", "Ann Smith", "Northern Wire"),
        ("— Reuters", "", "Reuters"),
        ("(AFP)", "", "AFP"),
        ("Copyright AFP", "", "AFP"),
        ("© 2020 The Associated Press. All rights reserved.", "", "The Associated Press"),
        ("MINSK, May 3 (Reuters) - It rained.", "", "Reuters"),
        ("MINSK, May 3 (Quivira Press) - It rained.", "", "Quivira Press"),
        ("MINSK (Vetrina) - It rained.", "", "Vetrina"),
    ],
)
def test_who_wrote(text: str, authors: str, source: str | None) -> None:
    assert credited(text) == (set(filter(None, authors.split(", "))), {source} - {None})


@pytest.mark.parametrize(
    "text",
    [
        "By Monday it was over",
        "By Our Correspondent",
        "By Royal Appointment",
        "By Ann Smith the deal was called off and nobody knew why that had been so at all, it was said later",
        "Ann Smith contributed to this victory.",
        "Ann Smith reported from Minsk that the war was over.",
        "Reuters reported that it rained.",
        "Copyright law changed.",
        "Reporting by the ministry shows a rise",
        "MINSK (Updated) - It rained.",
        "Ann Smith, Vetrina",
        "A picture of Ann Smith was shown.",
        "The photo by Ann Smith shows rain.",
        "Image: a man who walks by",
        "She met Ann Smith/Bo Jones.",
        "Video shows Ann Smith",
    ],
)
def test_prose_is_no_credit(text: str) -> None:
    assert list(find_credits(text, ENGLISH)) == []


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("They met. Photograph: Ann Smith/Getty Images", "Photograph: Ann Smith/Getty Images"),
        ("PHOTO BY ANN SMITH/GETTY IMAGES", "PHOTO BY ANN SMITH/GETTY IMAGES"),
        ("They met (Photo by Ann Smith/AFP via Getty Images) in Rome", "Photo by Ann Smith/AFP via Getty Images"),
        ("Image source, Reuters", "Image source, Reuters"),
        ("Image caption Ann Smith with Bo Jones", "Image caption"),
        ("They met. Ann Smith/Reuters", "Ann Smith/Reuters"),
        ("They met. REUTERS/Ann Smith", "REUTERS/Ann Smith"),
        ("Getty Images", "Getty Images"),
        ("Picture: PA", "Picture: PA"),
    ],
)
def test_who_took_a_picture_is_no_author(text: str, credit: str) -> None:
    found = max(find_credits(text, ENGLISH), key=lambda one: one.end - one.start)
    assert (text[found.start : found.end], found.authors) == (credit, ())


def test_a_language_without_words_has_no_credits() -> None:
    assert list(find_credits("By Ann Smith", Language("xx", "neutral"))) == []


def test_the_agency_of_a_dateline_goes_without_its_brackets() -> None:
    assert list(find_credits("MINSK (AP) - It rained.", ENGLISH)) == [Credit(7, 9, (), "AP")]


@pytest.mark.parametrize(
    "mark", ["Ann ", "Ann Smith, ", "By Ann ", "reporting by ", "Ann/", "A. ", "Photo: Ann ", "(AP) ", "\n", "© "]
)
def test_no_text_takes_a_time_that_grows_with_the_square_of_its_length(mark: str) -> None:
    small, large = mark * (20_000 // len(mark)), mark * (80_000 // len(mark))
    assert grows_linearly(lambda text: list(find_credits(text, ENGLISH)), small, large)
