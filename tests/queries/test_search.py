"""Full text, against folding every sentence and looking."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entities.errors import QuestionError
from entities.lookup import find_entity
from entities.model import Scope
from entities.queries.search import match_expression, search_sentences
from entities.store import open_store, read_store, transaction
from entities.store.asked.words import Listing, Order


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _folded(text))


def _sentences(connection: sqlite3.Connection) -> dict[tuple[str, int], str]:
    rows = connection.execute(
        'SELECT path, start, SUBSTR(text, start + 1, "end" - start) FROM sentence '
        "JOIN article ON article.id = sentence.article"
    )
    return {(path, start): text for path, start, text in rows}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("minsk", ["minsk"]),
        ("MINSK Lukashenko", ["minsk", "lukashenko"]),
        ("lukashenko minsk", ["minsk", "lukashenko"]),
        ("nauseda", ["nauseda"]),
        ("Nausėda", ["nauseda"]),
        ("and or not near", ["and", "or", "not", "near"]),
        ("the", ["the"]),
        ("zzzz", ["zzzz"]),
    ],
)
def test_a_sentence_is_found_if_it_has_all_words(corpus_graph: Path, text: str, words: list[str]) -> None:
    with read_store(corpus_graph) as connection:
        result = search_sentences(connection, text)
        sentences = _sentences(connection)
        expected = {place for place, sentence in sentences.items() if set(words) <= set(_words(sentence))}
        assert {(item.article, item.start) for item in result.sentences} == expected
        assert (result.total, result.articles) == (len(expected), len({path for path, _ in expected}))
        for item in result.sentences:
            assert item.text == sentences[item.article, item.start]
            marked = [_folded(item.text[start:end]) for start, end in item.names]
            assert sorted(marked) == sorted(word for word in _words(item.text) if word in words)


@pytest.mark.parametrize("text", ['"prime minister"', "“Prime Minister”"])
def test_a_phrase_is_found_as_it_stands(corpus_graph: Path, text: str) -> None:
    with read_store(corpus_graph) as connection:
        result = search_sentences(connection, text)
        expected = {
            place
            for place, sentence in _sentences(connection).items()
            if " prime minister " in f" {' '.join(_words(sentence))} "
        }
        assert expected
        assert {(item.article, item.start) for item in result.sentences} == expected
        assert all(_words(item.text[a:b]) == ["prime", "minister"] for item in result.sentences for a, b in item.names)


def test_a_star_finds_words_that_begin_so(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        found = search_sentences(connection, "strik*").total
        sentences = _sentences(connection).values()
        assert found == sum(any(word.startswith("strik") for word in _words(text)) for text in sentences)
        assert found > search_sentences(connection, "strike").total > 0


def test_the_newest_come_first_and_days_and_limit_leave_the_rest_out(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        everything = search_sentences(connection, "lukashenko")
        newest_first = sorted(everything.sentences, key=lambda item: (item.article, item.start))
        newest_first.sort(key=lambda item: str(item.date), reverse=True)
        assert list(everything.sentences) == newest_first
        some = search_sentences(connection, "lukashenko", scope=Scope(until="2020-09-30"), listing=Listing(limit=3))
        inside = [item for item in newest_first if str(item.date) <= "2020-09-30"]
        assert 3 < some.total == len(inside) < everything.total
        assert list(some.sentences) == inside[:3]


def test_by_relevance_rare_words_in_short_sentences_come_first(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        newest, best = (
            search_sentences(connection, "minsk", listing=Listing(by)).sentences
            for by in (Order.NEWEST, Order.RELEVANCE)
        )
        assert set(newest) == set(best)
        assert newest != best
        assert len(best[0].text) < len(best[-1].text)


@given(st.text(max_size=30))
@example('"')
@example('""*"')
@example("minsk AND")
@example("NEAR(a b, 3)")
@example("text : minsk")
@example("-minsk ^a {b}")
@example("a\0b \udcff")
@example("' OR 1=1 --")
def test_whatever_is_typed_is_no_error_of_syntax(corpus_graph: Path, text: str) -> None:
    with read_store(corpus_graph) as connection, suppress(QuestionError):
        found = search_sentences(connection, text, listing=Listing(limit=3))
        assert len(found.sentences) == min(3, found.total)


@given(
    st.text(alphabet="ab *-.ORNTAD'", max_size=30).filter(lambda text: not re.search(r"(?<!\S)(NOT(?!\S)|-\w)", text))
)
def test_what_has_no_open_quote_and_no_not_is_no_error(text: str) -> None:
    if any(map(str.isalnum, re.sub(r"(?<!\S)(?:AND|OR)(?!\S)", "", text))):
        assert match_expression(text)


@pytest.mark.parametrize("text", ["minsk - lukashenko", "minsk -- lukashenko", 'minsk -"" lukashenko', "x-lukashenko"])
def test_a_hyphen_that_stands_before_no_word_excludes_nothing(text: str) -> None:
    assert "NOT" not in match_expression(text)


@pytest.mark.parametrize("text", ["", "  ", '""', "* - ()", "\0", "NOT", "OR AND NOT"])
def test_nothing_to_look_for_is_said(corpus_graph: Path, text: str) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(QuestionError, match="no word"):
        search_sentences(connection, text)


def test_marks_hold_in_a_text_of_strange_characters(tmp_path: Path) -> None:
    text = "\ue000 A\u0301nna \U0001f600 ANNA \x1b[31m Ǎnna\u202e."
    with open_store(tmp_path / "x.db") as connection, transaction(connection):
        connection.execute("INSERT INTO folder (id, path) VALUES (1, 'f')")
        connection.execute(
            "INSERT INTO article (id, folder, path, content_hash, signature, text) VALUES (1, 1, 'a.txt', '', '', ?)",
            (text,),
        )
        connection.execute('INSERT INTO sentence (article, start, "end", paragraph) VALUES (1, 0, ?, 0)', (len(text),))
        connection.execute("INSERT INTO sentence_words (rowid, text) VALUES (1 << 32, ?)", (text,))
    with read_store(tmp_path / "x.db") as connection:
        (found,) = search_sentences(connection, "anna").sentences
    assert [text[start:end] for start, end in found.names] == ["A\u0301nna", "ANNA", "Ǎnna"]


WORDS = "minsk lukashenko the vaccine said in tennis putin opposition election".split()
CLAUSES = st.tuples(st.booleans(), st.lists(st.sampled_from([*WORDS, "strik*", '"prime minister"']), min_size=1))
JOINED = st.lists(CLAUSES, min_size=1, max_size=5)


@given(JOINED, st.sampled_from([" ", " AND ", "  "]), st.sampled_from(["NOT ", "-"]))
@example([(False, ["minsk"]), (True, ["lukashenko", "putin"])], " ", "NOT ")
@example([(False, ["minsk"]), (True, ['"prime minister"'])], " ", "-")
@example([(True, ["the"]), (False, ["vaccine", "tennis"])], " AND ", "NOT ")
def test_or_joins_closest_and_not_excludes(
    corpus_graph: Path, clauses: list[tuple[bool, list[str]]], between: str, no: str
) -> None:
    text = between.join((no if excluded else "") + " OR ".join(terms) for excluded, terms in clauses)
    with read_store(corpus_graph) as connection:
        if all(excluded for excluded, _ in clauses):
            with pytest.raises(QuestionError, match="give a word to look for"):
                search_sentences(connection, text)
            return
        result = search_sentences(connection, text)
        expected = {
            place
            for place, sentence in _sentences(connection).items()
            if all(any(_has(sentence, term) for term in terms) is not excluded for excluded, terms in clauses)
        }
        assert {(item.article, item.start) for item in result.sentences} == expected
        assert (result.total, result.articles) == (len(expected), len({path for path, _ in expected}))
        wanted = {term for excluded, terms in clauses if not excluded for term in terms}
        for item in result.sentences:
            marked = {item.text[start:end] for start, end in item.names}
            assert marked
            assert all(any(_has(part, term) for term in wanted) for part in marked)


def _has(sentence: str, term: str) -> bool:
    words = f" {' '.join(_words(sentence))} "
    return f" {term.rstrip('*')}" in words if term.endswith("*") else f" {term.strip(chr(34))} " in words


@pytest.mark.parametrize("text", ["NOT minsk", "NOT NOT minsk", "NOT minsk NOT putin", "minsk OR NOT putin"])
def test_what_says_only_what_is_not_wanted_is_an_error_that_says_why(corpus_graph: Path, text: str) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(QuestionError, match="visa NOT student"):
        search_sentences(connection, text)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("OR minsk", "minsk"),
        ("minsk OR", "minsk"),
        ("minsk NOT", "minsk"),
        ("minsk AND", "minsk"),
        ("minsk OR OR putin", "minsk OR putin"),
        ("minsk or not putin", "or not minsk putin"),
        ('minsk "OR" putin', "minsk putin or"),
        ("minsk OR - putin", "minsk OR putin"),
    ],
)
def test_operators_with_nothing_to_join_are_left_out(corpus_graph: Path, text: str, same: str) -> None:
    with read_store(corpus_graph) as connection:
        assert search_sentences(connection, text).sentences == search_sentences(connection, same).sentences


@pytest.mark.parametrize("text", ['"', '"prime minister', 'minsk "a" "b', "“prime", '5" gun'])
def test_an_open_quote_is_an_error_that_says_what_to_do(text: str) -> None:
    with pytest.raises(QuestionError, match=r"left open.*close it behind the phrase, or leave it out"):
        match_expression(text)


@pytest.mark.parametrize("between", [" ", " OR ", " NOT "])
def test_a_question_may_have_very_many_words(corpus_graph: Path, between: str) -> None:
    with read_store(corpus_graph) as connection:
        search_sentences(connection, between.join(f"word{number}" for number in range(3000)))


@pytest.mark.parametrize("names", [["Lukashenko"], ["Minsk", "Alexander Lukashenko"], ["Minsk", "Minsk"], ["Vilnius"]])
def test_with_names_the_sentences_mention_all_of_them(corpus_graph: Path, names: list[str]) -> None:
    with read_store(corpus_graph) as connection:
        result = search_sentences(connection, "the OR of", names)
        mentioned = [
            set(
                connection.execute(
                    "SELECT path, sentence FROM mention JOIN name ON name.id = mention.name "
                    "JOIN article ON article.id = mention.article WHERE entity = ?",
                    (find_entity(connection, name).entity.id,),
                )
            )
            for name in names
        ]
        expected = set.intersection(
            {(item.article, item.start) for item in search_sentences(connection, "the OR of").sentences}, *mentioned
        )
        assert expected
        assert {(item.article, item.start) for item in result.sentences} == expected
        assert result.total == len(expected)
        assert [found.entity for found in result.mentioned] == [find_entity(connection, name).entity for name in names]
