from __future__ import annotations

import pytest
from tests.readers.press.layouts import squeeze

from entities.model import Article, Remark
from entities.readers.press import read_export

BODY = "The crane in the old harbour was taken down on Monday, and nobody came to see it fall."


def read(text: str) -> Article:
    (article,) = (found for found in read_export("a", text) or () if isinstance(found, Article))
    return article


def document(*blocks: str) -> str:
    return "\n\n".join(["   1 of 1 DOCUMENTS", *blocks, "Copyright 2003 Harbour Press", ""])


def test_headline_and_labels_may_stand_around_the_text_in_the_old_order() -> None:
    article = read(
        document(
            "                Skerry Press Agency",
            "ROUNDUP: Crane falls\nin the harbour",
            "                April 20, 2003, Sunday",
            "                23:22 Central European Time",
            "DATELINE: Skerry",
            BODY,
            "Nobody was hurt.",
            "SECTION: Politics",
            "LENGTH: 12 words",
            "LOAD-DATE: May 8, 2003",
        )
    )
    assert (article.title, article.date) == ("ROUNDUP: Crane falls in the harbour", "2003-04-20")
    assert (article.source, article.section) == ("Skerry Press Agency", "Politics")
    assert squeeze(article.text) == f"ROUNDUP: Crane falls in the harbour {BODY} Nobody was hurt."


def test_a_labelled_headline_is_the_headline_and_its_summary_is_text() -> None:
    article = read(
        document(
            "           Copyright 2003 Harbour Press\n            All Rights Reserved",
            "                   De Haven",
            "               December 31, 2008\n                   woensdag",
            "SECTION: ECONOMIE; Blz. 9",
            "LENGTH: 353 woorden",
            "HEADLINE: Kraan valt in haven",
            "HIGHLIGHT: Nobody came to see it.",
            "BODY:",
            BODY,
        )
    )
    assert (article.title, article.date, article.source) == ("Kraan valt in haven", "2008-12-31", "De Haven")
    assert squeeze(article.text) == f"Kraan valt in haven Nobody came to see it. {BODY}"


@pytest.mark.parametrize("over", ["DATELINE: SKERRY", "SHOW: HARBOUR TONIGHT", "GUESTS: Ole Brandt"])
def test_labels_of_agencies_and_stations_are_no_text(over: str) -> None:
    article = read(document("  SPA", "April 20, 2003", "Crane falls", over, "LENGTH: 12 words", BODY))
    assert squeeze(article.text) == f"Crane falls {BODY}"


def test_a_byline_without_its_label_is_the_author() -> None:
    article = read(document("  SPA", "April 20, 2003", "Crane falls", "MARTA QUILL", "LENGTH: 12 words", BODY))
    assert article.authors == ("MARTA QUILL",)
    assert squeeze(article.text) == f"Crane falls {BODY}"


def test_second_lines_of_headlines_belong_to_them_where_each_line_is_a_paragraph() -> None:
    lines = [
        "1 of 1 DOCUMENTS",
        "SPA",
        "April 20, 2003",
        "Crane falls",
        "SKERRY: 1, PORT: 0",
        "LENGTH: 12 words",
        BODY * 2,
    ]
    assert read("\n".join(lines)).title == "Crane falls SKERRY: 1, PORT: 0"


@pytest.mark.parametrize(
    "note",
    ["GRAPHIC: Photo: Olga Lens", "GRAPHIC:\n\nThe crane,\n\nphotographed by Olga Lens", "CORRECTION: It was a mast."],
)
def test_credits_and_corrections_are_no_text(note: str) -> None:
    article = read(
        document("  SPA", "April 20, 2003", "Crane falls", "LENGTH: 12 words", BODY, note, "LOAD-DATE: May 8, 2003")
    )
    assert squeeze(article.text) == f"Crane falls {BODY}"


def test_labels_need_no_blank_lines_between_them() -> None:
    labels = "BYLINE: Marta Quill\nSECTION: NEWS;\nPg. 4\nLENGTH: 12 words"
    article = read(
        document("  SPA", "April 20, 2003", "Crane falls", labels, BODY, "LOAD-DATE: May 8, 2003\nLANGUAGE: ENGLISH")
    )
    assert (article.authors, article.section) == (("Marta Quill",), "NEWS; Pg. 4")
    assert squeeze(article.text) == f"Crane falls {BODY}"


def test_labels_in_the_text_stay_text() -> None:
    text = "LENGTH: 19 metres."
    article = read(
        document("  SPA", "April 20, 2003", "Crane falls", "LENGTH: 12 words", BODY, text, "LOAD-DATE: May 8, 2003")
    )
    assert squeeze(article.text) == f"Crane falls {BODY} {text}"


def test_an_article_whose_date_is_unknown_has_none() -> None:
    article = read(document("  SPA", "Summer, 2008", "Crane falls", "LENGTH: 12 words", BODY, "LOAD-DATE: May 8, 2003"))
    assert (article.title, article.date) == ("Crane falls", None)


@pytest.mark.parametrize(
    ("numbers", "remarks"),
    [
        ("1 of 3|2 of 3|3 of 3", []),
        ("1 of 3|2 of 3", ["it promises 3 articles, 2 were found"]),
        ("201 of 500|202 of 500|203 of 500", []),
        ("201 of 500|203 of 500", ["it promises 3 articles, 2 were found"]),
        ("1 of 2|2 of 2|1 of 1", []),
    ],
)
def test_the_number_found_is_compared_with_the_number_promised(numbers: str, remarks: list[str]) -> None:
    text = "\n".join(
        f"{number} DOCUMENTS\n\n  SPA\n\nApril 20, 2003\n\nFall\n\nLENGTH: 1 word\n\n{BODY}\n"
        for number in numbers.split("|")
    )
    assert [found.text for found in read_export("a", text) or () if isinstance(found, Remark)] == remarks


@pytest.mark.parametrize(
    ("notice", "length", "is_notice"),
    [
        ("Copyright 2003 Harbour Press", 600, True),
        ("Copyright 2003 Harbour Press", 601, False),
        ("All rights reserved", 90, True),
        ("All rights reserved", 91, False),
    ],
)
def test_a_long_paragraph_is_no_notice(notice: str, length: int, *, is_notice: bool) -> None:
    last = f"{notice} ".ljust(length, "a")
    article = read(f"1 of 1 DOCUMENTS\nSPA\nApril 20, 2003\nCrane falls\nLENGTH: 12 words\n{BODY}\n{last}")
    assert (last not in article.text) == is_notice
