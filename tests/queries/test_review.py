"""Which questions `review` finds, and in which order it asks them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.changes.histories import Told, write

from entities.changes.resolve import resolve_corpus
from entities.model import Decision, DecisionKind, Label, Name
from entities.queries.review import illustrate, open_questions
from entities.queries.review.company import DoubtfulName, LikelyNamesakes, ask_about_company
from entities.queries.review.ground import read_ground
from entities.queries.review.question import Question, QuestionKind, Side
from entities.queries.review.spellings import abbreviates
from entities.queries.review.typing_errors import are_swapped, differ_on_purpose
from entities.store import open_store
from entities.store.crowds import DENSE, MANY, SOME, is_list

P, L, O = Label.PERSON, Label.PLACE, Label.ORGANIZATION  # noqa: E741 - as in the sentences below
Named = tuple[str, Label]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with open_store(tmp_path / "x.db") as connection:
        yield connection


def fill(connection: sqlite3.Connection, *articles: Sequence[Sequence[Named]]) -> None:
    """Make a graph of articles, each given by the names in its sentences."""
    told = {f"{n}.txt": Told(None, "", tuple(map(tuple, sentences))) for n, sentences in enumerate(articles)}
    write(connection, told)
    resolve_corpus(connection, ())


def asked(connection: sqlite3.Connection, kind: QuestionKind) -> list[tuple[str, str]]:
    questions = open_questions(connection)
    return [(one.left.name.name, one.right.name.name) for one in questions if one.kind is kind]


def test_an_acronym_that_no_article_explains_is_asked_about(connection: sqlite3.Connection) -> None:
    fill(connection, [[("WHM", O), ("Oslo", L)]], [[("World Herring Museum", O), ("Turku", L)]])
    assert asked(connection, QuestionKind.SPELLING) == [("WHM", "World Herring Museum")]


def test_of_two_letters_only_where_both_keep_company(connection: sqlite3.Connection) -> None:
    fill(connection, [[("HM", O), ("Oslo", L)]], [[("Herring Museum", O), ("Turku", L)]])
    assert asked(connection, QuestionKind.SPELLING) == []
    fill(connection, [[("HM", O), ("Oslo", L)]], [[("Herring Museum", O), ("Oslo", L)]])
    assert asked(connection, QuestionKind.SPELLING) == [("HM", "Herring Museum")]


def test_words_cut_short_are_asked_about(connection: sqlite3.Connection) -> None:
    fill(connection, [[("Turku Utd", O)]], [[("Turku United", O)]], [[("Turku City", O)]])
    assert asked(connection, QuestionKind.SPELLING) == [("Turku Utd", "Turku United")]


def test_what_papers_call_an_organization_is_asked_about(connection: sqlite3.Connection) -> None:
    fill(connection, [[("Tories", O)]], [[("Conservative Party", O)]], [[("Labour", O)]])
    assert asked(connection, QuestionKind.SPELLING) == [("Tories", "Conservative Party")]


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("utd", "united", True),
        ("man", "manchester", True),
        ("united", "united", True),
        ("united", "utd", False),
        ("u", "united", False),
        ("tud", "united", False),
        ("udt", "united", False),
    ],
)
def test_a_word_is_cut_short(short: str, full: str, *, expected: bool) -> None:
    assert abbreviates(short, full) is expected


def test_a_name_without_its_last_words_is_asked_about_in_the_same_company(connection: sqlite3.Connection) -> None:
    long, short = ("Tuonela Mining Group", O), ("Tuonela", O)
    fill(connection, [[long, ("Oslo", L), ("Jo Berg", P)]], [[short, ("Oslo", L), ("Jo Berg", P)]])
    assert asked(connection, QuestionKind.SPELLING) == [("Tuonela", "Tuonela Mining Group")]


@pytest.mark.parametrize(
    "second",
    [
        [[("Tuonela", O), ("Oslo", L)]],  # one in common isn't enough
        [[("Tuonela", O), ("Oslo", L), ("Jo Berg", P)], [("Tuonela", O), ("Tuonela Mining Group", O)]],
        [[("Tuonela", O), ("Oslo", L), ("Jo Berg", P), ("A", O), ("B", O), ("C", O), ("D", O)]],
    ],
)
def test_a_whole_and_its_part_are_not(connection: sqlite3.Connection, second: list[list[Named]]) -> None:
    more: list[Named] = [("E", O), ("F", O), ("G", O)]
    fill(connection, [[("Tuonela Mining Group", O), ("Oslo", L), ("Jo Berg", P), *more]], second)
    assert ("Tuonela", "Tuonela Mining Group") not in asked(connection, QuestionKind.SPELLING)


def test_a_name_of_two_labels_is_asked_about_and_the_more_mentioned_is_right(connection: sqlite3.Connection) -> None:
    fill(connection, [[("Vaasa", O), ("Oslo", L)], [("Vaasa", L)], [("Vaasa", L)]], [[("Vaasa", O)], [("Vaasa", O)]])
    labels = [one for one in open_questions(connection) if one.kind is QuestionKind.LABEL]
    for question in labels:  # the corpus may have settled it by itself
        assert question.same().kind is DecisionKind.RETYPE
        assert question.different().kind is DecisionKind.DIFFERENT


def test_the_rarer_label_gives_way() -> None:
    few, many = Side(Name("Vaasa", L), "l1", 2), Side(Name("Vaasa", O), "o1", 3)
    for sides in ((few, many), (many, few)):
        question = Question(QuestionKind.LABEL, *sides, "", 1)
        assert question.same() == Decision(DecisionKind.RETYPE, (Name("Vaasa", L),), "organization")


def test_a_typing_error_is_asked_about(connection: sqlite3.Connection) -> None:
    fill(connection, *[[[("Kirsty Oakley", P), ("Oslo", L)]]] * 5, [[("Kisrty Oakley", P), ("Turku", L)]])
    assert asked(connection, QuestionKind.TYPING_ERROR) == [("Kisrty Oakley", "Kirsty Oakley")]


def test_two_names_one_letter_apart_need_company_or_a_rare_one(connection: sqlite3.Connection) -> None:
    fill(connection, *[[[("Kirsty Oakley", P), ("Oslo", L)]]] * 4, [[("Kirsty Oakly", P), ("Turku", L)]])
    assert asked(connection, QuestionKind.TYPING_ERROR) == []
    fill(connection, [[("Kirsty Oakley", P), ("Oslo", L)]], [[("Kirsty Oakly", P), ("Oslo", L)]])
    assert asked(connection, QuestionKind.TYPING_ERROR) == [("Kirsty Oakly", "Kirsty Oakley")]


def test_letters_that_are_swapped_need_nothing_more(connection: sqlite3.Connection) -> None:
    fill(connection, [[("Kirsty Oakley", P)]], [[("Kisrty Oakley", P)]])
    ((one, other),) = asked(connection, QuestionKind.TYPING_ERROR)
    assert {one, other} == {"Kirsty Oakley", "Kisrty Oakley"}
    assert are_swapped("kisrty", "kirsty")
    assert not are_swapped("kirsty", "kirtsyx")
    assert not are_swapped("kirsty", "yirstk")


@pytest.mark.parametrize(
    ("one", "other", "label", "company", "expected"),
    [
        ("Kim Oakley", "Tim Oakley", P, False, True),
        ("Mike Oakley", "Mikel Oakley", P, False, False),
        ("J Oakley", "K Oakley", P, True, True),
        ("Nick Oakley", "Mick Oakley", P, False, True),
        ("Nick Oakley", "Mick Oakley", P, True, False),
        ("Ireland", "Iceland", L, True, True),
        ("Irelund", "Ireland", L, True, False),
        ("Channel 41", "Channel 42", O, True, True),
        ("Power Page", "PowerPage", O, False, False),
    ],
)
def test_names_that_differ_on_purpose(one: str, other: str, label: Label, *, company: bool, expected: bool) -> None:
    assert differ_on_purpose(one, other, label, company=company) is expected


SHEET = [("Jay Weld", P)] + [(f"Player {letter}ovic", P) for letter in "BCDFGHKL"]


def test_what_only_lists_have_comes_last(connection: sqlite3.Connection) -> None:
    sheet = [("Jo Weld Jr", P), *SHEET[1:]]
    assert len(sheet) == MANY
    fill(
        connection,
        [sheet], [[("Jo A. Weld", P), ("Oslo", L), ("Turku", L)], [("Jo B. Weld", P), ("Turku", L)]],
        [[("Di Holm Jr", P), ("Oslo", L)]], [[("Di A. Holm", P), ("Turku", L)], [("Di B. Holm", P), ("Turku", L)]],
    )  # fmt: skip
    questions = [one for one in open_questions(connection) if one.kind is QuestionKind.PEOPLE]
    assert [one.listed for one in questions] == [False, False, True, True]
    assert {one.ties for one in questions if one.listed} == {0}
    assert not any(one.listed for one in open_questions(connection) if "Holm" in one.left.name.name)


@pytest.mark.parametrize(
    ("names", "letters", "size", "expected"),
    [
        (MANY, 1, 1000, True),
        (MANY - 1, 1, 1000, False),
        (SOME, 60, 100, True),
        (SOME, 59, 100, False),
        (SOME - 1, 90, 100, False),
    ],
)
def test_a_sentence_of_many_names_or_of_little_else_is_a_list(
    names: int, letters: int, size: int, *, expected: bool
) -> None:
    assert is_list(names, letters, size) is expected
    assert DENSE == 0.6


def test_most_ties_at_stake_come_first(connection: sqlite3.Connection) -> None:
    fill(
        connection,
        [[("WHM", O), ("Oslo", L)]], [[("World Herring Museum", O), ("Turku", L)]],
        [[("Turku Utd", O), ("Oslo", L), ("Jo Berg", P)]], [[("Turku United", O), ("Oslo", L), ("Jo Berg", P)]],
    )  # fmt: skip
    assert [one.ties for one in open_questions(connection)] == [2, 1]


def test_what_is_decided_is_not_asked_again_and_a_label_may_be_asked_for(connection: sqlite3.Connection) -> None:
    fill(connection, [[("Turku Utd", O)]], [[("Turku United", O)]])
    (question,) = open_questions(connection)
    assert open_questions(connection, [question.different()]) == ()
    assert open_questions(connection, [Decision(DecisionKind.DROP, (question.left.name,))]) == (question,)
    elsewhere = Decision(DecisionKind.DIFFERENT, (question.left.name, question.right.name), articles=("0.txt",))
    assert open_questions(connection, [elsewhere]) == (question,)
    assert open_questions(connection, (), L) == ()
    assert open_questions(connection, (), O) == (question,)
    assert [evidence.article for evidence in illustrate(connection, question).right] == ["1.txt"]


def test_what_company_leaves_in_doubt_is_asked_with_its_articles(connection: sqlite3.Connection) -> None:
    fill(connection, [[("Jo Berg", P), ("Oslo", L)]], [[("Jo Berg", P), ("Turku", L)]], [[("Berg", P)]])
    name, bare = Name("Jo Berg", P), Name("Berg", P)
    ground = read_ground(connection, [bare])
    entity = next(key for key, one in ground.entities.items() if one.name == "Jo Berg")
    two, doubtful = ask_about_company(
        ground,
        [LikelyNamesakes(entity, name, ("0.txt",), ("1.txt",), 0.2)],
        [DoubtfulName(bare, ("2.txt",), entity, name, 0.6)],
    )
    assert two.different() == Decision(DecisionKind.DIFFERENT, (name, name), articles=("1.txt",))
    assert two.same() == Decision(DecisionKind.SAME, (name, name), articles=("1.txt",))
    assert "20%" in two.reason
    assert doubtful.same() == Decision(DecisionKind.SAME, (bare, name), articles=("2.txt",))
    assert [evidence.article for evidence in illustrate(connection, two).left] == ["1.txt"]
