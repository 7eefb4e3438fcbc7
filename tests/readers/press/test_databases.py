"""What is peculiar to Nexis Uni, Factiva, ProQuest, Europresse and APA."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.readers.press.layouts import SENTENCES, squeeze

from entities.model import Article
from entities.readers import SourceFile, read_file
from entities.readers.press import read_export

FILES = Path(__file__).parents[1] / "files" / "press"
BODY = "The crane in the old harbour was taken down on Monday, and nobody came to see it fall; " * 2


def read(*lines: str) -> list[Article]:
    return [found for found in read_export("a", "\n".join(lines)) or () if isinstance(found, Article)]


def test_nexis_uni_corrections_and_credits_are_no_text() -> None:
    head = [
        "Crane falls - Correction Appended",
        "The Harbour Gazette",
        "(Blogs)",
        "March 14, 2016 Monday",
        "Length: 12 words",
        "Body",
    ]
    tail = [
        "http://gazette.example",
        "Correction",
        "It was a mast.",
        "Correction-Date: March 15, 2016",
        "Load-Date: March 15, 2016",
    ]
    (article,) = read(*head, BODY, "Notes of a &#8220;bell&#8221; were heard.", *tail, "End of Document")
    assert (article.title, article.source, article.date) == ("Crane falls", "The Harbour Gazette (Blogs)", "2016-03-14")
    assert squeeze(article.text) == f"Crane falls {squeeze(BODY)} Notes of a “bell” were heard."


def test_nexis_uni_a_word_of_its_labels_may_head_a_part_of_the_text() -> None:
    head = ["Crane falls", "The Harbour Gazette", "March 14, 2016 Monday", "Length: 12 words", "Body"]
    (article,) = read(*head, "Notes", *SENTENCES, BODY, BODY, "Load-Date: March 15, 2016", "End of Document")
    assert squeeze(article.text).startswith("Crane falls Notes The crane")


def test_nexis_uni_without_a_date_headline_and_source_are_known() -> None:
    (article,) = read(
        "Crane falls", "in the harbour", "The Harbour Gazette", "", "Length: 12 words", "Body", BODY, "End of Document"
    )
    assert (article.title, article.source, article.date) == ("Crane falls in the harbour", "The Harbour Gazette", None)


def test_nexis_uni_what_follows_the_last_end_is_an_article_if_it_has_its_marks() -> None:
    one = ["Crane falls", "The Harbour Gazette", "March 14, 2016", "Length: 12 words", "Body", BODY]
    assert len(read(*one, "End of Document", *one)) == 2
    assert len(read(*one, "End of Document", "Page 3 of 3")) == 1


@pytest.mark.parametrize(
    ("head", "title", "section", "authors"),
    [
        (["Crane falls in the harbour"], "Crane falls in the harbour", None, ()),
        (["Crane falls in the harbour", "Marta Quill"], "Crane falls in the harbour", None, ("Marta Quill",)),
        (["Sport", "Skerry loses to Port again"], "Skerry loses to Port again", "Sport", ()),
        (
            ["News", "Crane falls in the harbour", "By Marta Quill"],
            "Crane falls in the harbour",
            "News",
            ("Marta Quill",),
        ),
    ],
)
def test_factiva_section_headline_and_byline_are_told_apart(
    head: list[str], title: str, section: str | None, authors: tuple[str, ...]
) -> None:
    under = ["475 words", "14 March 2016", "Harbour Gazette", "HARGAZ", "English"]
    (article,) = read(*head, *under, BODY, "Document HARGAZ0020160314ec3e00001")
    assert (article.title, article.section, article.authors) == (title, section, authors)
    assert squeeze(article.text) == f"{title} {squeeze(BODY)}"


def test_factiva_codes_stand_before_or_over_their_values() -> None:
    above = [
        "HD",
        "Crane falls",
        "WC",
        "12 words",
        "PD",
        "14 March 2016",
        "SN",
        "Harbour Gazette",
        "LP",
        BODY,
        "TD",
        "IN the end",
        "nobody came.",
    ]
    (article,) = read(
        *above, "IN", "i71 : Transport", "RE", "uk : United Kingdom", "AN", "Document HARGAZ0020160314ec3e00001"
    )
    assert (article.title, article.date, article.source) == ("Crane falls", "2016-03-14", "Harbour Gazette")
    assert squeeze(article.text) == f"Crane falls {squeeze(BODY)} IN the end nobody came."


def test_proquest_an_abstract_stands_for_a_text_that_there_isnt() -> None:
    (article,) = read(
        "Report Information from ProQuest",
        "Crane falls",
        "Author: Quill, Marta",
        "Abstract: The crane was taken down.",
        "Links: Find it",
        "Publication title: The Harbour Gazette",
        "Publication date: Mar 14, 2016",
        "Database: Newsstream",
    )
    assert (article.title, article.date) == ("Crane falls", "2016-03-14")
    assert squeeze(article.text) == "Crane falls The crane was taken down."


def test_europresse_descriptions_of_sources_and_footers_are_no_text() -> None:
    (article,) = read(
        "La Vigie, no. 43018", "Port, mercredi 14 septembre 2016 134 mots, p. 11", "Nom de la source", "La Vigie",
        "Type de source", "Presse • Journaux", "p. 11", "La grue est tombée", "Marta Quill", BODY,
        "Cet article est paru dans La Vigie", "© 2016 La Vigie. Tous droits réservés. Le présent document est protégé.",
        "Certificat émis le 15 septembre 2016 à Université à des fins de visualisation personnelle et temporaire.",
        "Numéro de document : news·20160914·LV·43018x12",
    )  # fmt: skip
    assert (article.title, article.date, article.source) == ("La grue est tombée", "2016-09-14", "La Vigie")
    assert (article.section, article.authors) == ("Port", ("Marta Quill",))
    assert squeeze(article.text) == f"La grue est tombée {squeeze(BODY)}"


def test_europresse_a_day_without_a_number_of_words_is_that_of_the_article_in_the_first_twelve_lines() -> None:
    end = "news·20160914·LV·43018"
    (article,) = read("La Vigie", "Port, 13 septembre 2016", "La grue est tombée", BODY, end)
    assert (article.title, article.date, article.section) == ("La grue est tombée", "2016-09-13", "Port")
    for paragraphs, day in ((9, "2015-03-03"), (10, "2016-09-14")):
        (article,) = read("La Vigie", "La grue est tombée", *[BODY] * paragraphs, "", "3 mars 2015", BODY, end)
        assert article.date == day


@pytest.mark.parametrize(("length", "is_header"), [(200, True), (201, False)])
def test_europresse_a_long_paragraph_is_no_header(length: int, *, is_header: bool) -> None:
    paragraph = "Une lettre de 475 mots, écrite le 3 mars 2015, ".ljust(length, "a")
    head = ["La Vigie", "Port, 13 septembre 2016 134 mots, p. 11", "La grue est tombée"]
    (article,) = read(*head, BODY, paragraph, "Elle brûle", BODY, "news·20160914·LV·43018")
    assert (article.date == "2015-03-03") == is_header


@pytest.mark.parametrize(("length", "is_footer"), [(600, True), (601, False)])
def test_europresse_a_long_paragraph_is_no_footer(length: int, *, is_footer: bool) -> None:
    last = "Tous droits réservés, dit-elle, ".ljust(length, "a")
    head = ["La Vigie", "Port, 13 septembre 2016 134 mots, p. 11", "La grue est tombée"]
    (article,) = read(*head, BODY, last, "news·20160914·LV·43018")
    assert (last not in article.text) == is_footer


def test_apa_the_headline_stands_under_regions_and_kickers() -> None:
    head = [
        '"Hafenblatt" Nr. 12 vom 14.03.2016 Seite: 4',
        "Ressort: Chronik",
        "Wien, NÖ",
        "Kommentar",
        "Der Kran ist gefallen",
    ]
    (article,) = read(*head, BODY)
    assert (article.title, article.date) == ("Der Kran ist gefallen", "2016-03-14")
    assert (article.source, article.section) == ("Hafenblatt", "Chronik")


@pytest.mark.parametrize(
    "regions", ["Abend", "Morgenausgabe", "Bgld, N.Ö., OÖ", "W/Wi, Ti.", "CityNÖ und Wien", "OOE;NOE"]
)
def test_apa_editions_are_no_headline(regions: str) -> None:
    (article,) = read('"Hafenblatt" vom 14.03.2016 Seite: 4', regions, "Der Kran ist gefallen", BODY)
    assert article.title == "Der Kran ist gefallen"
    assert regions not in article.text


def test_apa_editions_without_an_end_are_done_with_soon() -> None:
    (article,) = read('"Hafenblatt" vom 14.03.2016 Seite: 4', f"{'NÖ' * 40}x", BODY)
    assert article.title is not None
    assert article.title.startswith("NÖ")


def test_a_headline_that_the_text_repeats_with_other_marks_is_there_once() -> None:
    (article,) = read(
        '"Hafenblatt" vom 14.03.2016 Seite: 4', "Der Kran ist gefallen ...", "Der Kran ist gefallen", BODY
    )
    assert article.title == "Der Kran ist gefallen ..."
    assert article.text.count("Der Kran ist gefallen") == 1


@pytest.mark.parametrize("name", ["nexis-uni.docx", "lexisnexis.docx", "factiva.rtf", "europresse.odt"])
def test_exports_are_found_in_documents(name: str) -> None:
    found = [article for article in read_file(SourceFile(name, FILES / name)) if isinstance(article, Article)]
    assert [(article.path, article.date) for article in found] == [
        (f"{name}/1", "2016-03-14"),
        (f"{name}/2", "2016-03-15"),
        (f"{name}/3", "2016-04-02"),
    ]
    assert [article.title for article in found] == [
        "Council votes on the crane in the old harbour",
        "Lighthouse at Skerry Point is for sale again",
        "Who burned the papers of the customs house",
    ]
    assert [squeeze(article.body).removeprefix(f"{article.title} ") for article in found] == [
        " ".join(SENTENCES[:4]),
        " ".join(SENTENCES[4:8]),
        " ".join(SENTENCES[8:]),
    ]


@pytest.mark.parametrize(("length", "is_headline"), [(150, True), (151, False)])
def test_apa_a_long_line_is_no_headline(length: int, *, is_headline: bool) -> None:
    line = "Der Kran ist gefallen".ljust(length, "n")
    (article,) = read('"Hafenblatt" vom 14.03.2016 Seite: 4', line, BODY)
    assert (article.title == line) == is_headline


@pytest.mark.parametrize(("length", "is_section"), [(40, True), (41, False)])
def test_factiva_a_long_line_is_no_section(length: int, *, is_section: bool) -> None:
    line, title = "Skerry ".ljust(length, "a"), "Skerry loses to Port again, in a match that nobody saw"
    under = ["475 words", "14 March 2016", "Harbour Gazette", "HARGAZ", "English"]
    (article,) = read(line, title, *under, BODY, "Document HARGAZ0020160314ec3e00001")
    assert (article.section == line) == is_section


@pytest.mark.parametrize(("length", "is_publisher"), [(80, True), (81, False)])
def test_factiva_a_long_line_is_no_publisher(length: int, *, is_publisher: bool) -> None:
    last = "a Harbour Press Ltd".rjust(length, "a")
    under = ["475 words", "14 March 2016", "Harbour Gazette", "HARGAZ", "English"]
    (article,) = read("Crane falls", *under, BODY, last, "Document HARGAZ0020160314ec3e00001")
    assert (last not in article.text) == is_publisher
