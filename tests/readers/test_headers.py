from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.model import Span
from entities.readers.text.headers import blank_out, parse_header

BODY = "The workers of the plant went on strike on Monday, and the director spoke to them in the yard for an hour.\n"

HEADERS = [
    ("Title: Strike in Minsk\nDate: 2020-08-17\nSource: Baltic Courier\n\n", "Strike in Minsk", "Baltic Courier"),
    ("Headline: Strike in Minsk\nAuthor: A. Writer\nPublished: August 17, 2020\n\n", "Strike in Minsk", None),
    ('---\ntitle: "Strike in Minsk"\ndate: 2020-08-17\nsource: Post\ntags: [a]\n---\n', "Strike in Minsk", "Post"),
    ("---\r\ndate: 17 August 2020\r\ntitle: Strike in Minsk\r\n---\r\n", "Strike in Minsk", None),
    (" date 2020-08-17 ", None, None),
    ("Date: 2020-08-17 \n", None, None),
    ("Strike in Minsk\n17 August 2020\n\n", "Strike in Minsk", None),
    ("Monday, August 17, 2020\nStrike in Minsk\n\n", "Strike in Minsk", None),
    ("---\ntitle: Strike in Minsk: a vote\ndate: 2020-08-17\n---\n", "Strike in Minsk: a vote", None),
    ("---\ntitle:\t'Strike in Minsk'\ndate:\t2020-08-17\nsource:\tPost\ntags:\n - a\n---\n", "Strike in Minsk", "Post"),
    ("---\ndate: 2020-08-17\na:\n  " + "- " * 5000 + "\n---\n", None, None),
    ("Title: Strike in Minsk\rDate: 2020-08-17\rSource: Post\r\r", "Strike in Minsk", "Post"),
    ("Strike in Minsk\r2020-08-17\r", "Strike in Minsk", None),
    ("---\rtitle: Strike in Minsk\rdate: 2020-08-17\r---\r", "Strike in Minsk", None),
    ("Date: 2020-08-17\n", None, None),
    ("Source: Baltic Courier\n\n2020-08-17\n", None, "Baltic Courier"),
    ("STRIKE IN MINSK.\nMINSK, Belarus 2020-08-17\n", "STRIKE IN MINSK.", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "title", "source"), HEADERS)
def test_title_date_and_source_are_understood(head: str, title: str | None, source: str | None) -> None:
    header = parse_header(head + BODY)
    assert (header.title, header.date, header.source) == (title, "2020-08-17", source)


@pytest.mark.parametrize(("head", "title", "source"), HEADERS)
def test_what_is_no_prose_is_blanked_and_the_title_stays(head: str, title: str | None, source: str | None) -> None:
    text = head + BODY
    blanked = blank_out(text, parse_header(text).blank)
    prose = blanked.replace(title or "", "", 1).replace("MINSK, Belarus", "").replace('""', "").replace("''", "")
    assert prose.strip() == BODY.strip()
    assert (title or "") in blanked
    assert source is None or source not in blanked


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "He had one aim: to stay.\n" + BODY,
        "---\n" + BODY,
        "---\n- a list\n---\n" + BODY,
        "---\nkey: [unclosed\n---\n" + BODY,
        "---\na: " + "[" * 400 + "\n---\n" + BODY,
        "---\nHe wrote: we met.\nSource: none\nThen he left.\n---\n" + BODY,
        "Date of birth: unknown\n" + BODY,
        "Source: a person close to the talks said on Monday that the deal was as good as done.\n\n" + BODY,
        "Source: a person close to the talks.\n" + BODY,
        "",
    ],
)
def test_prose_is_left_alone(text: str) -> None:
    header = parse_header(text)
    assert header.date is None
    assert blank_out(text, header.blank) == text


@pytest.mark.parametrize(
    "text", ["---\n" + BODY, "***\n\n" + BODY, "---\ntitle: ---\n---\n" + BODY, "Title: ---\n" + BODY]
)
def test_a_rule_is_no_title(text: str) -> None:
    assert parse_header(text).title is None


def test_a_lone_line_is_no_title() -> None:
    assert parse_header("Strike in Minsk\n").title is None


@given(st.text(), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50))))
def test_blanking_keeps_lengths_and_lines(text: str, pairs: list[tuple[int, int]]) -> None:
    blanked = blank_out(text, tuple(Span(*sorted(pair)) for pair in pairs))
    assert len(blanked) == len(text)
    assert [i for i, c in enumerate(blanked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


IN_LANGUAGES = {
    "fr": "Titre : Un vote\nDate : 12 août 2020\nSource : La Gazette de Vray\nAuteurs : Anne Vray et Léon Vetrin",
    "de": "Titel: Un vote\nDatum: 12. August 2020\nQuelle: La Gazette de Vray\nAutoren: Anne Vray und Léon Vetrin",
    "es": "Título: Un vote\nFecha: 12 de agosto de 2020\nFuente: La Gazette de Vray\nPor: Anne Vray y Léon Vetrin",
    "ru": "Заголовок: Un vote\nДата: 12 августа 2020 г.\nИсточник: La Gazette de Vray\nАвторы: Anne Vray и Léon Vetrin",
    "uk": "Назва: Un vote\nДата: 12 серпня 2020\nДжерело: La Gazette de Vray\nАвтори: Anne Vray та Léon Vetrin",
    "pl": "Tytuł: Un vote\nData: 12 sierpnia 2020\nŹródło: La Gazette de Vray\nAutorzy: Anne Vray i Léon Vetrin",
}


@pytest.mark.parametrize("language", IN_LANGUAGES)
def test_headers_are_read_in_many_languages(language: str) -> None:
    text = f"{IN_LANGUAGES[language]}\n\nIl pleut."
    header = parse_header(text)
    assert (header.title, header.date, header.source) == ("Un vote", "2020-08-12", "La Gazette de Vray")
    assert header.authors == ("Anne Vray", "Léon Vetrin")
    assert blank_out(text, header.blank).split() == ["Un", "vote", "Il", "pleut."]


@pytest.mark.parametrize("value", ["José Ortega y Gasset", "Anne Ignatius e Silva"])
def test_a_word_for_and_inside_one_name_parts_no_authors(value: str) -> None:
    assert parse_header(f"Autor: {value}\nTítulo: Uno\n\nLlueve.").authors == (value,)


def test_a_lone_date_has_a_digit_else_it_is_prose() -> None:
    assert parse_header("Data: what the ministry hides\n\nIt rained.").blank == ()
    assert parse_header("Data: 12 sierpnia 2020\n\nPadało.").date == "2020-08-12"


@pytest.mark.parametrize(
    "line",
    [
        "12 août 2020",
        "Publié le mercredi 12 août 2020 à 10h30",
        "Mis à jour le 12 août 2020",
        "Veröffentlicht am 12. August 2020, 10:30 Uhr",
        "Miércoles, 12 de agosto de 2020",
        "Опубликовано 12 августа 2020 года",
        "середа, 12 серпня 2020 року",
        "Par Anne Vray, 12 août 2020",
    ],
)
def test_a_line_with_a_date_is_no_prose_in_many_languages(line: str) -> None:
    text = f"Un vote\n{line}\n\nIl pleut à Vray depuis des jours et des jours."
    header = parse_header(text)
    assert header.date == "2020-08-12"
    assert "12" not in blank_out(text, header.blank)


def test_who_wrote_stands_before_the_date() -> None:
    assert parse_header("Un vote\nPar Anne Vray, 12 août 2020\n\nIl pleut à Vray.").authors == ("Anne Vray",)
