"""The letters by which sentences are searched: what is one letter, what isn't, and that English is as it was."""

from __future__ import annotations

import sqlite3
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scripts import write_graph

from entities.folding import is_unspaced
from entities.model import Scope
from entities.queries.search import match_expression, search_sentences
from entities.store import read_store
from entities.store.letters import searchable, spell_out

EVERYTHING = [chr(code) for code in range(0x30000) if not 0xD800 <= code < 0xE000]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ёлкин", "Елкин"),
        ("Лукаше́нко", "Лукашенко"),
        ("İstanbul", "istanbul"),
        ("Diyarbakır", "Diyarbakir"),
        ("Straße", "strasse"),
        ("STRAẞE", "Strasse"),
        ("Łódź", "lodz"),
        ("Ærøskøbing", "aeroskobing"),
        ("ΟΔΟΣ", "οδός"),
        ("Αλεξάκης", "αλεξακησ"),
        ("أحمد", "احمد"),
        ("آمال", "امال"),
        ("مُحَمَّد", "محمد"),
        ("محمـــد", "محمد"),
        ("مصطفى", "مصطفي"),
        ("فاطمة", "فاطمه"),
        ("کیان", "كيان"),
        ("نָתָן", "نתן"),
        ("שָׁלוֹם", "שלום"),
        ("ＡＢＣ１２", "abc12"),
        ("٢٠٢٠", "2020"),
        ("२०२०", "2020"),
        ("ﬁne", "fine"),
        ("Donau\u00addampf", "Donaudampf"),
        ("می\u200cخواهم", "میخواهم"),
        ("ｶﾞﾗｽ", "ガラス"),
        ("ﻣﺤﻤﺪ", "محمد"),
    ],
)
def test_what_is_one_spelling(one: str, other: str) -> None:
    assert searchable(one).casefold() == searchable(other).casefold()


@pytest.mark.parametrize(
    ("one", "other"),
    [("мой", "мои"), ("їх", "іх"), ("दिन", "दान"), ("กิน", "กาน"), ("カ", "ガ"), ("李强", "黎强"), ("Acme™", "AcmeTM")],
)
def test_what_are_two(one: str, other: str) -> None:
    assert searchable(one).casefold() != searchable(other).casefold()


@given(st.text())
def test_composed_and_decomposed_are_one(text: str) -> None:
    composed, decomposed = (searchable(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert composed.split() == decomposed.split() or any(map(unicodedata.combining, composed))


@pytest.mark.parametrize("text", ["й", "한글날", "ガラス", "हिन्दी", "ngô thị bích", "Νίκος", "ў"])
def test_letters_with_marks_are_one_however_they_are_encoded(text: str) -> None:
    assert searchable(unicodedata.normalize("NFD", text)) == searchable(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_each_letter_knows_what_it_was_made_of(text: str) -> None:
    spelled = spell_out(text)
    assert spelled.text == searchable(text)
    assert len(spelled.made_of) == len(spelled.text)
    assert list(spelled.made_of) == sorted(spelled.made_of)
    for letter, (start, end) in zip(spelled.text, spelled.made_of, strict=True):
        assert letter in searchable(text[start:end])
        assert 0 <= start < end <= len(text)


def test_no_letter_becomes_a_quotation_mark() -> None:
    """Which would end a phrase of what is asked."""
    assert [one for one in EVERYTHING if one != '"' and '"' in searchable(one)] == []
    assert match_expression("ʺa") == match_expression("a") or "ʺ" in match_expression("ʺa")


def test_letters_that_part_no_words_stand_apart() -> None:
    for one in EVERYTHING:
        name = unicodedata.name(one, "")
        han = name.startswith(("CJK UNIFIED", "HANGUL SYLLABLE", "HIRAGANA LETTER", "KATAKANA LETTER"))
        if han or name.startswith(("THAI CHARACTER", "LAO LETTER", "KHMER LETTER", "MYANMAR LETTER")):
            assert searchable(f"{one}{one}").split() in ([searchable(one).strip()] * 2, [f"{one}{one}"]), name
            assert is_unspaced(one)
        elif name.startswith(("LATIN", "CYRILLIC", "GREEK", "ARABIC LETTER", "HEBREW", "DEVANAGARI")):
            assert " " not in searchable(f"{one}{one}").strip() or one in "\u037a\u1fbd", name
            assert not is_unspaced(one)


def test_english_is_indexed_as_the_tokenizer_alone_would(corpus_graph: Path) -> None:
    """So that size and ranking are as they were: the same words at the same places."""
    with read_store(corpus_graph) as connection:
        texts = connection.execute(
            'SELECT substr(text, start + 1, "end" - start) FROM sentence JOIN article ON article.id = sentence.article'
        ).fetchall()
    memory = sqlite3.connect(":memory:")
    memory.execute("CREATE VIRTUAL TABLE plain USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
    memory.execute("""CREATE VIRTUAL TABLE ours USING fts5 (text, tokenize = "unicode61 categories 'L* M* N* Co'")""")
    memory.executemany("INSERT INTO plain (text) VALUES (?)", texts)
    memory.executemany("INSERT INTO ours (text) VALUES (?)", ((searchable(text),) for (text,) in texts))
    for name in ("plain", "ours"):
        memory.execute(f"CREATE VIRTUAL TABLE words_{name} USING fts5vocab ({name}, instance)")
    plain, ours = (
        memory.execute(f"SELECT term, doc, offset FROM words_{name} ORDER BY doc, offset").fetchall()
        for name in ("plain", "ours")
    )
    assert len(plain) > 5_000
    assert [(word.translate(str.maketrans("łø", "lo")), *place) for word, *place in plain] == ours
    memory.close()


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in many scripts."""
    return write_graph(tmp_path_factory.mktemp("scripts") / "x.db")


@pytest.mark.parametrize(
    ("asked", "marked"),
    [
        ("离开白河", ["离开白河"]),
        ("白河", ["白河", "白河", "白河"]),
        ("白 河", ["白", "河", "白", "河", "白", "河"]),
        ("首相", ["首相"]),
        ("만났", ["만났"]),
        ("เมื่อวาน", ["เมื่อวาน"]),
        ("елкін", ["Ёлкін", "Ёлкін", "Ёлкін", "Ёлкін"]),
        ("сустрэ*", ["сустрэўся"]),
        ("שירות OR נפגש", ["נפגש"]),
        ("سیزور", ["سيزور"]),
        ("الاحمد", ["الأحمد", "الأحمد", "الأحمد"]),
        ("लौट*", ["लौटेंगे"]),
        ("aeroestad OR aerostad", ["Ærøstad", "Ærøstad"]),
        ("ngo bich", ["Ngô", "Bích"]),
        ('"王德明 נועם"', ["王德明, נועם"]),
        ("白山", []),
        ("दन", []),
    ],
)
def test_words_are_found_and_marked(graph: Path, asked: str, marked: list[str]) -> None:
    with read_store(graph) as connection:
        found = search_sentences(connection, asked, scope=Scope())
    assert [item.text[start:end] for item in found.sentences for start, end in item.names] == marked
