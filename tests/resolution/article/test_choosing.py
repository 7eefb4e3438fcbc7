"""Which of several people a bare name means: every rule decides what it is for, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolution.article.told import last, told

from entities.lexicon.english import ENGLISH
from entities.lexicon.french import FRENCH
from entities.lexicon.german import GERMAN
from entities.lexicon.language import Language
from entities.lexicon.russian import RUSSIAN
from entities.lexicon.spanish import SPANISH
from entities.lexicon.ukrainian import UKRAINIAN
from entities.resolution.article.rules import AMBIGUOUS, CHOOSING
from entities.resolution.names import parse_person

BOTH = "[Bob Tarkov] came with [Ann Tarkov]. "

# By rule: a text of which the last name is meant by it, and who that is; and one that the rule must leave alone.
DECIDED = {
    "sex": (BOTH + "Mrs [Tarkov]", "Ann Tarkov"),
    "generation": ("[Bob Tarkov] came with [Bob Tarkov Sr.]. Then [Tarkov] senior", "Bob Tarkov Sr."),
    "title": ("[Bob Tarkov] met Senator [Ann Tarkov]. Senator [Tarkov]", "Ann Tarkov"),
    "kin": ("[Ann Tarkov], his granddaughter, met [Bob Tarkov]. Then [Tarkov]'s granddaughter", "Bob Tarkov"),
    "relative": ("[Nuor Tarkov] came with [Ann Tarkov]. Mrs [Tarkov], his wife,", "Ann Tarkov"),
    "introduced": (BOTH + "Then [Tarkov]", "Bob Tarkov"),
}
LEFT = {
    "sex": (BOTH + "Dr [Tarkov]", "Bob Tarkov"),
    "generation": ("[Bob Tarkov] came with [Bob Tarkov Sr.]. Then [Tarkov] said", "Bob Tarkov"),
    "title": ("[Bob Tarkov] met Senator [Ann Tarkov]. Governor [Tarkov]", "Bob Tarkov"),
    "kin": ("[Ann Tarkov], his granddaughter, met [Bob Tarkov]. Then [Tarkov]'s dog", "Ann Tarkov"),
    "relative": ("[Ann Tarkov] came with [Nuor Tarkov]. Mrs [Tarkov], his friend,", "Ann Tarkov"),
    "introduced": ("[Tarkov] is back. " + BOTH, "Ann Tarkov"),
}


def test_every_choosing_rule_has_an_example_on_either_side() -> None:
    assert set(DECIDED) == {rule.name for rule in CHOOSING} == set(LEFT)


@pytest.mark.parametrize("rule", DECIDED)
def test_a_rule_decides_what_it_is_for_unless_it_is_off(rule: str) -> None:
    text, meant = DECIDED[rule]
    assert told(text)[-1].rule == rule
    assert last(text) == meant
    assert last(text, off=rule) != meant


@pytest.mark.parametrize("rule", LEFT)
def test_a_rule_leaves_alone_what_only_looks_like_it(rule: str) -> None:
    text, meant = LEFT[rule]
    assert last(text) == last(text, off="" if rule == "introduced" else rule) == meant


def test_a_bare_name_before_any_full_one_that_several_fit_stays_open() -> None:
    first = told("[Tarkov] is back. " + BOTH)[0]
    assert (first.name, first.rule, first.candidates) == (None, AMBIGUOUS.name, ("Ann Tarkov", "Bob Tarkov"))
    assert told("[Tarkov] is back. [Ann Tarkov] came.")[0].name == "Ann Tarkov"


def test_mentions_of_one_spelling_may_mean_different_people() -> None:
    assert [r.name for r in told(BOTH + "Mr [Tarkov] and then Mrs [Tarkov] left, but [Tarkov] stayed.")[2:]] == [
        "Bob Tarkov",
        "Ann Tarkov",
        "Bob Tarkov",
    ]


@pytest.mark.parametrize(
    "text", ["Mr and Mrs [Tarkov]", "Mr. & Mrs. [Tarkov]", "The [Tarkov] brothers", "The [Tarkov] family"]
)
def test_several_people_are_none_of_them(text: str) -> None:
    for people in (BOTH, "[Bob Tarkov] came. "):
        found = told(people + text)[-1]
        assert (found.name, found.rule) == (None, "several")


@pytest.mark.parametrize("text", ["The minister and Mr [Tarkov]", "[Tarkov]'s brothers", "[Tarkov], family man,"])
def test_one_person_beside_others_is_one(text: str) -> None:
    assert last("[Bob Tarkov] came. " + text) == "Bob Tarkov"


def test_a_title_of_the_other_sex_says_that_it_is_somebody_else() -> None:
    found = told("[Carol Tarkov] came. Mr [Tarkov] was ill. [Tarkov] left.")
    assert [r.name for r in found] == ["Carol Tarkov", "Mr Tarkov", "Carol Tarkov"]
    assert found[1].rule == "contradicted"
    assert last("[Robin Tarkov] came. Mr [Tarkov] was ill.") == "Robin Tarkov"
    assert last("Mr [Carol Tarkov] came. Mr [Tarkov] was ill.") == "Carol Tarkov"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("[Tarkov] was herself a driver.", "Ann Tarkov"),
        ("[Tarkov] blamed himself.", "Bob Tarkov"),
        ("[Tarkov] and her dog left.", "Ann Tarkov"),
        ("[Tarkov] is to her a stranger.", "Bob Tarkov"),
        ("[Tarkov] then clearly blamed herself.", "Ann Tarkov"),
        ("[Tarkov] then most clearly blamed herself.", "Bob Tarkov"),
    ],
)
def test_a_pronoun_near_by_tells_the_sex(text: str, meant: str) -> None:
    assert told(BOTH + text)[2].name == meant


@pytest.mark.parametrize(
    ("introduction", "meant"),
    [
        ("[Alexis Tarkov], his eldest living daughter,", "Alexis Tarkov"),
        ("[Alexis Tarkov], his very much eldest daughter,", "Bob Tarkov"),
        ("his daughter [Alexis Tarkov]", "Alexis Tarkov"),
        ("[Alexis Tarkov], whose daughter left,", "Bob Tarkov"),
    ],
)
def test_the_younger_is_whom_an_apposition_of_four_words_calls_a_child(introduction: str, meant: str) -> None:
    assert last(f"[Bob Tarkov] saw {introduction} in May. The younger [Tarkov]") == (
        meant if meant == "Alexis Tarkov" else None
    )


@pytest.mark.parametrize("name", ["[Tarkov Jr.]", "[Tarkov] junior", "the younger [Tarkov]"])
def test_senior_and_junior_are_said_in_many_ways(name: str) -> None:
    assert last(f"[Bob Tarkov Sr.] came with [Bob Tarkov Jr.]. Then {name}") == "Bob Tarkov Jr."


def test_whose_daughter_somebody_is_is_no_child_and_whose_mother_no_parent() -> None:
    child_first = "His son [Bob Tarkov] met [Ann Tarkov]. "
    assert last(child_first + "Then [Tarkov]'s daughter") == "Ann Tarkov"
    assert last(child_first + "Then [Tarkov]'s mother") == "Bob Tarkov"


@pytest.mark.parametrize(("short", "written"), [("Dr", "doctor"), ("Sen.", "senator"), ("Prof", "professor")])
def test_a_title_may_be_abbreviated(short: str, written: str) -> None:
    assert last(f"[Bob Tarkov] met [Ann Tarkov], a {written}. {short} [Tarkov]") == "Ann Tarkov"
    assert last(f"[Bob Tarkov] met [Ann Tarkov], a painter. {short} [Tarkov]") == "Bob Tarkov"


def test_sir_john_is_not_called_mr() -> None:
    text = "Sir [Bob Tarkov] met [Ivan Tarkov]. "
    assert last(text + "Mr [Tarkov]") == "Ivan Tarkov"
    assert last(text + "Sir [Tarkov]") == last(text + "Then [Tarkov]") == "Bob Tarkov"


def test_a_title_behind_the_name_counts_as_far_as_it_describes_the_person() -> None:
    assert last("[Bob Tarkov] met [Ann Tarkov], a senator from the north. Senator [Tarkov]") == "Ann Tarkov"
    assert last("[Bob Tarkov] met [Ann Tarkov], wife of the senator. Senator [Tarkov]") == "Bob Tarkov"


GIVEN = ["Ann", "Bob", "Carol", "Ivan", "Olga"]


@given(st.permutations(GIVEN), st.integers(1, len(GIVEN)))
def test_without_more_it_is_whom_the_article_names_first(given: list[str], before: int) -> None:
    names = [f"[{name} Tarkov] came." for name in given]
    text = " ".join([*names[:before], "[Tarkov] left.", *names[before:]])
    assert told(text)[before].name == f"{given[0]} Tarkov"


@given(st.permutations(GIVEN), st.sampled_from(["Mr", "Mrs", "Ms"]))
def test_no_title_leads_to_somebody_of_the_other_sex(given: list[str], title: str) -> None:
    names = " ".join(f"[{name} Tarkov] came." for name in given)
    assert str(last(f"{names} {title} [Tarkov] left.")).split()[0] in (
        {"Bob", "Ivan"} if title == "Mr" else set(GIVEN[::2]) - {"Bob"}
    )


@pytest.mark.parametrize(("before", "meant"), [(49, "Ann Tarkov"), (50, "Mrs Tarkov")])
def test_fifty_people_are_asked_about(before: int, meant: str) -> None:
    letters = "abcdefghij"
    men = [f"Mr [{one.upper()}{other}rk Tarkov] came." for one in letters for other in letters][:before]
    assert last(" ".join([*men, "[Ann Tarkov] came. Mrs [Tarkov] left."])) == meant


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        (FRENCH, "[Claudie Tarkov] et [Jean-Pierre Tarkov]. Mme [Tarkov] dort. M. [Tarkov]", (0, 1)),
        (FRENCH, "[Jean Tarkov] et [Anne Tarkov]. Mme [Tarkov] dort. M. [Tarkov]", (1, 0)),
        (GERMAN, "[Nuor Tarkov] und [Karl-Heinz Tarkov]. Frau [Tarkov] schläft. Herr [Tarkov]", (0, 1)),
        (GERMAN, "[Andrea Tarkov] und [Nuor Tarkov]. Herr [Tarkov] schläft. Frau [Tarkov]", (1, 0)),
        (SPANISH, "[Nuor Tarkov] y [José Luis Tarkov]. La señora [Tarkov] duerme. El señor [Tarkov]", (0, 1)),
        (RUSSIAN, "[Нуор Шут] и [Иван Шут]. Г-жа [Шут] спит. Г-н [Шут]", (0, 1)),
        (UKRAINIAN, "[Нуор Шут] і [Іван Шут]. Пані [Шут] спить. Пан [Шут]", (0, 1)),
        (ENGLISH, "[Nuor Tarkov] met [Bob Tarkov]. Mr [Tarkov] left. Ms [Tarkov]", (1, 0)),
    ],
)
def test_titles_of_both_sexes_are_two_peoples_where_the_sex_of_one_is_known(
    language: Language, text: str, meant: tuple[int, int]
) -> None:
    found = told(text, language=language)
    assert [one.name for one in found[2:]] == [found[at].name for at in meant]


@pytest.mark.parametrize("people", ["[Nuor Tarkov] met [Veor Tarkov]. ", "[Nuor Tarkov] came. "])
def test_titles_of_both_sexes_stay_open_where_no_sex_is_known(people: str) -> None:
    found = told(people + "Mr [Tarkov] left. Ms [Tarkov] stayed.")[-2:]
    assert [(one.name, one.rule) for one in found] == [(None, AMBIGUOUS.name)] * 2
    french = told("[Nuor Tarkov] et [Camille Tarkov]. Mme [Tarkov] dort. M. [Tarkov]", language=FRENCH)
    assert [one.name for one in french[2:]] == [None, None]
    assert all("Nuor Tarkov" in one.candidates for one in found)
    assert last(people + "Mr [Tarkov] left. Mr [Tarkov]") == "Nuor Tarkov"


def test_a_title_is_open_where_its_sex_is_anothers_and_maybe_the_first_ones() -> None:
    assert told("[Nuor Tarkov] met [Bob Tarkov]. Mr [Tarkov]")[-1].candidates == ("Bob Tarkov", "Nuor Tarkov")
    assert last("[Bob Tarkov] met [Nuor Tarkov]. Mr [Tarkov]") == "Bob Tarkov"


def test_a_name_that_men_have_in_a_language_is_a_man_there_unless_the_article_says_otherwise() -> None:
    assert told("[Jean Tarkov] dort. Mme [Tarkov]", language=FRENCH)[-1].candidates == ("Jean Tarkov",)
    assert told("[Jean Tarkov] sleeps. Mrs [Tarkov]")[-1].name == "Jean Tarkov"
    actress = "L'actrice [Jean Tarkov], mère de famille, dort. Mme [Tarkov]"
    assert told(actress, language=FRENCH)[-1].name == "Jean Tarkov"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (FRENCH, "[Ann Tarkov] dort. Mlle [Tarkov], leur fille,"),
        (FRENCH, "[Bob Tarkov] dort. M. [Tarkov], son plus jeune fils,"),
        (ENGLISH, "[Ann Tarkov] sleeps. Miss [Tarkov], their daughter,"),
        (ENGLISH, "[Nuor Tarkov] sleeps. Mr [Tarkov], her husband,"),
    ],
)
def test_with_a_title_a_relative_of_somebody_is_nobody_who_was_introduced_as_none(
    language: Language, text: str
) -> None:
    assert told(text, language=language)[-1].rule == "contradicted"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("[Bob Tarkov] sleeps. Mr [Tarkov], son of a miner,", "Bob Tarkov"),
        ("[Bob Tarkov] sleeps. Mr [Tarkov], her husband,", "Bob Tarkov"),
        ("[Bob Tarkov], their son, sleeps. Mr [Tarkov], their son,", "Bob Tarkov"),
        ("[Bob Tarkov] met [Bob Tarkov Jr]. Mr [Tarkov], his son,", "Bob Tarkov Jr"),
        ("[Bob Tarkov] sleeps. [Tarkov], their son,", "Bob Tarkov"),
    ],
)
def test_a_relative_is_whoever_may_be_it(text: str, meant: str) -> None:
    assert last(text) == meant


@pytest.mark.parametrize("text", ["Les époux [Tarkov]", "La famille [Tarkov]", "M. et Mme [Tarkov]"])
def test_in_french_too_several_people_are_none_of_them(text: str) -> None:
    found = told("[Anne Tarkov] dort. " + text, language=FRENCH)[-1]
    assert (found.name, found.rule) == (None, "several")


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        (FRENCH, "[Anne Tarkov] dort. M. [Tarkov]", "Monsieur Tarkov"),
        (SPANISH, "[Anne Tarkov] duerme. El Sr. [Tarkov]", "Señor Tarkov"),
        (SPANISH, "[Bob Tarkov] duerme. La señorita [Tarkov]", "señorita Tarkov"),
        (GERMAN, "[Anne Tarkov] schläft. Mit Herrn [Tarkov]", "Herr Tarkov"),
        (RUSSIAN, "[Анна Шут] спит. Г-н [Шут]", "Господин Шут"),
        (UKRAINIAN, "[Анна Шут] спить. Пан [Шут]", "Пан Шут"),
        (UKRAINIAN, "[Іван Шут] спить. Пані [Шут]", "Пані Шут"),
        (ENGLISH, "[Anne Tarkov] sleeps. Mr. [Tarkov]", "Mr Tarkov"),
    ],
)
def test_a_title_that_says_who_it_is_not_is_no_first_name_nor_initial(
    language: Language, text: str, named: str
) -> None:
    found = told(text, language=language)[-1]
    assert (found.name, found.rule) == (named, "contradicted")
    assert (parse_person(named).given, parse_person(named).sex in {"f", "m"}) == ("", True)


def test_titles_of_both_sexes_are_two_peoples_where_nobody_is_named_in_full() -> None:
    text = "Mme [Tarkov] dort. M. [Tarkov] aussi. [Tarkov] parle. M. [Varga] dort. [Varga] parle."
    found = told(text, language=FRENCH)
    assert [one.name for one in found] == ["Mme Tarkov", "Monsieur Tarkov", "Tarkov", "Varga", "Varga"]
