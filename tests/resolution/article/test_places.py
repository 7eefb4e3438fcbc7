"""Places of one name are told apart by what an article says that they lie in, and by its other places."""

from __future__ import annotations

import pytest
from tests.resolution.article.told import told
from tests.resolution.english import resolve_names

from entities.lexicon.containers import Reading
from entities.model import Label, NameCount
from entities.resolution.article import nearby


def read(text: str, *, off: str = "") -> list[tuple[str | None, str]]:
    """What each place of a text, in brackets, stands for, and why."""
    return [(one.name, one.rule) for one in told(text.replace("[", "[p:"), off=off)]


def names(text: str, *, off: str = "") -> list[str | None]:
    return [name for name, _ in read(text, off=off)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A church in [Birmingham], [Alabama], burned.", "Birmingham, Alabama"),
        ("A church in [Birmingham], Ala., burned.", "Birmingham, Alabama"),
        ("A school in [Paris], [Texas].", "Paris, Texas"),
        ("A school in [PARIS] ([Texas]).", "Paris, Texas"),
        ("Students of [Cambridge], Mass., left.", "Cambridge, Massachusetts"),
        ("Rockets fell on [Tripoli] in [Lebanon].", "Tripoli, Lebanon"),
        ("Rain in [Perth], [Scotland].", "Perth, Scotland"),
        ("He was born in [London], [Ontario], [Canada].", "London, Ontario"),
        ("He was born in [London], [Canada].", "London, Ontario"),
        ("The plant of [St. Petersburg], Fla., closed.", "St. Petersburg, Florida"),
        ("A small town, [Rome], [New York], is cold.", "Rome, New York"),
    ],
)
def test_what_stands_right_behind_a_place_contains_it(text: str, name: str) -> None:
    assert read(text)[0] == (name, "container")


@pytest.mark.parametrize(
    "text",
    [
        "In [Birmingham], [England], it rained.",
        "In [Birmingham], [Alamo], it rained.",
        "In [Paris], [France], it rained.",
        "From [Birmingham] to [Alabama] by ship.",
        "In [Minsk], [Texas], it rained.",
    ],
)
def test_the_best_known_place_and_what_no_container_is_behind_keep_their_names(text: str) -> None:
    assert read(text)[0][0] in {"Birmingham", "Paris", "Minsk"}
    assert read(text)[0][1] == "full-name"


@pytest.mark.parametrize(
    "text",
    [
        "Shows in [Paris], [Rome], [New York] and [Tokyo].",
        "Shows in [Rome], [New York] and [Tokyo].",
        "He won in [Oregon], [Washington], [Utah].",
        "He won in [Washington], [Utah] and [Idaho].",
        "[Tripoli], [Greece] and [Cyprus] agreed.",
    ],
)
def test_places_of_a_list_do_not_contain_each_other(text: str) -> None:
    assert not [name for name in names(text) if name and "," in name]


def test_states_are_named_for_their_towns_in_lists_too() -> None:
    text = "In [Birmingham], [Alabama], and [Paris], [Texas], and [Athens], [Ohio]."
    assert names(text)[::2] == ["Birmingham, Alabama", "Paris, Texas", "Athens, Ohio"]


def test_what_is_told_once_holds_for_the_article() -> None:
    assert names("[Birmingham] burned. In [Birmingham], [Alabama], and in [BIRMINGHAM].") == [
        "Birmingham, Alabama",
        "Birmingham, Alabama",
        "Alabama",
        "Birmingham, Alabama",
    ]


def test_where_two_are_told_a_bare_name_stays_open() -> None:
    text = "From [Birmingham], [England], to [Birmingham], [Alabama], and then [Birmingham]."
    assert names(text) == ["Birmingham", "England", "Birmingham, Alabama", "Alabama", None]
    assert told(text.replace("[", "[p:"))[-1].candidates == ("Birmingham", "Birmingham, Alabama")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[TBILISI], [Georgia] - Rain in [Georgia], not in [Florida], [Ohio] and [Texas].", "Georgia"),
        ("[Columbus], [Georgia] - Rain in [Georgia], not in [Russia].", "Georgia, United States"),
        ("Rain in [Georgia], in the [United States], not in [Russia].", "Georgia, United States"),
    ],
)
def test_what_lies_in_a_place_tells_it_as_well(text: str, name: str) -> None:
    assert {found for found in names(text) if found and found.startswith("Georgia")} == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[ATLANTA] - [Georgia] counts.", "Georgia, United States"),
        ("[Georgia], [Florida] and [Alabama] count.", "Georgia, United States"),
        ("[Georgia], [Fla.] and [Ala.] count.", "Georgia, United States"),
        ("[Georgia] and [Florida] count.", "Georgia"),
        ("[Georgia] counts in the [United States].", "Georgia"),
        ("[Georgia] and [Tbilisi] count.", "Georgia"),
        ("[Georgia], [Atlanta] and [Tbilisi] count.", "Georgia"),
        ("[Georgia] and [Russia] are at war, say [Florida] and [Alabama].", "Georgia"),
        ("[Georgia], [Atlanta], the [US] and [Russia].", "Georgia, United States"),
        ("[Georgia], [Atlanta], [Iraq] and [Russia].", "Georgia"),
        ("[Georgia], [Atlanta], [Florida], [Ohio], [Iraq] and [Russia].", "Georgia"),
        ("[Georgia], [New York] and [Washington].", "Georgia"),
        ("[Birmingham], [Mobile] and [Alabama].", "Birmingham, Alabama"),
        ("[Birmingham] and [Alabama].", "Birmingham"),
        ("[Birmingham], [Mobile], [Alabama] and [Britain].", "Birmingham"),
        ("[Birmingham], [Mobile], [Alabama] and [Leeds].", "Birmingham"),
        ("[Tripoli], [Beirut] and [Lebanon].", "Tripoli, Lebanon"),
        ("[Paris], [Dallas] and [Texas].", "Paris"),
        ("[Cambridge], [Boston] and [Massachusetts].", "Cambridge"),
        ("[Jamaica], [New York], [Rochester] and [Buffalo].", "Jamaica"),
    ],
)
def test_other_places_tell_which_of_two_that_are_about_as_well_known(text: str, name: str) -> None:
    assert told(text.replace("[", "[p:"), off="container")[0 if "ATLANTA" not in text else 1].name == name


def test_each_rule_may_be_off() -> None:
    assert names("[Birmingham], [Alabama], and [Mobile].", off="container")[0] == "Birmingham, Alabama"
    assert names("[Birmingham], [Alabama].", off="container")[0] == "Birmingham"
    assert names("[Birmingham] and [Mobile] in [Alabama].", off="nearby")[0] == "Birmingham"


def test_names_of_other_labels_are_no_places() -> None:
    assert told("[o:Birmingham], [Alabama].")[0].name == "Birmingham"


def likely(monkeypatch: pytest.MonkeyPatch, *populations: int, others: int = 9, doubtful: bool = False) -> bool:
    """Whether a city of the second size is meant, if so many others of its country are named."""
    table = {
        "varkal": tuple(
            Reading(("Varkal", country), size, doubtful) for country, size in zip("AB", populations, strict=True)
        )
    } | {f"town {at}": (Reading((f"Town {at}", "B"), 5_000),) for at in range(others)}
    monkeypatch.setattr(nearby, "read_readings", lambda: table)
    return bool(nearby.likely_places(table, {}))


def test_a_city_is_asked_about_from_a_tenth_of_the_best_known(monkeypatch: pytest.MonkeyPatch) -> None:
    assert likely(monkeypatch, 1_500_000, 150_000)
    assert not likely(monkeypatch, 1_500_000, 149_999)


def test_a_city_is_asked_about_from_a_hundred_thousand(monkeypatch: pytest.MonkeyPatch) -> None:
    assert likely(monkeypatch, 200_000, 100_000)
    assert not likely(monkeypatch, 200_000, 99_999)


def test_where_it_is_in_doubt_which_is_the_best_known_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not likely(monkeypatch, 200_000, 100_000, doubtful=True)


def test_two_other_places_are_enough_and_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert likely(monkeypatch, 200_000, 150_000, others=2)
    assert not likely(monkeypatch, 200_000, 150_000, others=1)


def test_to_the_corpus_a_namesake_is_a_name_like_any_other() -> None:
    called = ("Birmingham", "Birmingham, Alabama", "Georgia", "Georgia, United States", "Georgia, Vermont")
    found = resolve_names([NameCount(name, Label.PLACE, 9, 9) for name in called])
    assert sorted(entity.name for entity in found.entities) == sorted(called)
