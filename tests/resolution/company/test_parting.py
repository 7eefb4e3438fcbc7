"""Namesakes: whether the uses of one full name are one person's."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_linearly
from tests.resolution.company.articles import company, rarity_of, use

from entities.lexicon.frequencies import RARE_GIVEN, RARE_SURNAME, name_frequency
from entities.resolution.company import Use, family_name, part, parting, person_of
from entities.resolution.company.namesakes import UNLIKE, clash, compare_groups
from entities.resolution.company.parting import (
    COMMONER,
    FURTHER,
    LINKS,
    MOST_COMPARED,
    NO_CLASH,
    PRIOR,
    RAREST,
    SEVERAL,
    SLOPE,
    linked,
    main_name,
    odds_before,
)
from entities.resolution.company.weights import ALWAYS, Step, Weights, weights_of
from entities.resolution.names import parse_person

STRIKER = [
    use(
        f"s{n}",
        "Michael Evans",
        company(f"Michael Evans, Madrid, Liverpool, Steven Hill, {team}", "goal striker league"),
        "role: striker; field: sport",
    )
    for n, team in enumerate(("Everton", "Leeds", "Fulham", "Arsenal", "Bolton"))
]
MINISTER = [
    use(
        f"p{n}",
        "Michael Evans",
        company(f"Michael Evans, Cardiff, Labour, Ann Lane, {town}", "vote tax school"),
        "role: minister; field: politics",
    )
    for n, town in enumerate(("Swansea", "Newport", "Bangor", "Barry", "Neath"))
]
BOTH = [*STRIKER, *MINISTER]
ALWAYS_ONE = weights_of([Step(ALWAYS, 1, 10_000)])
NEVER_ONE = weights_of([Step(ALWAYS, 1, -10_000)])


def articles(groups: tuple[tuple[Use, ...], ...]) -> list[set[str]]:
    return [{one.article for one in group} for group in groups]


def test_namesakes_in_other_company_and_roles_are_parted() -> None:
    found = part(BOTH, rarity_of(BOTH))
    assert sorted(articles(found.groups), key=min) == [
        {one.article for one in MINISTER},
        {one.article for one in STRIKER},
    ]


def test_what_keeps_them_apart_is_said() -> None:
    (apart,) = part(BOTH, rarity_of(BOTH)).apart
    assert apart.other == 0
    assert apart.probability > 0.5
    assert dict(apart.evidence)["roles of different fields"] < 0


def test_one_person_in_one_company_stays_one() -> None:
    assert len(part(STRIKER, rarity_of(STRIKER)).groups) == 1


def test_one_person_with_a_rare_name_in_two_sections_stays_one() -> None:
    uses = [
        use("t", "Viktor Zubrenko", company("Viktor Zubrenko, Kiev", "vote poll", "politics")),
        use("b", "Viktor Zubrenko", company("Viktor Zubrenko, Moscow", "gas price", "business")),
    ]
    assert len(part(uses, rarity_of(uses)).groups) == 1


def test_the_commoner_a_name_is_the_sooner_it_is_two_people_s() -> None:
    def groups(name: str) -> int:
        uses = [use("a", name, company("Leeds, Hull", "novel")), use("b", name, company("Kiev, Oslo", "goal"))]
        return len(part(uses, rarity_of(uses)).groups)

    assert (groups("John Smith"), groups("Zoltan Zubrenko")) == (2, 1)


def test_a_name_that_is_not_in_the_table_is_taken_for_a_rare_one() -> None:
    assert name_frequency("zzz", "zzz") == RARE_GIVEN * RARE_SURNAME / 1_000_000
    assert name_frequency("matt", "smith") == name_frequency("matthew", "smith") > name_frequency("zzz", "smith")


def test_nothing_and_one_use_are_no_namesakes() -> None:
    rarity = rarity_of(STRIKER)
    assert part([], rarity).groups == ()
    assert part(STRIKER[:1], rarity).groups == ((STRIKER[0],),)


@settings(max_examples=20)
@given(st.permutations(BOTH))
def test_the_order_of_uses_does_not_matter(uses: list[Use]) -> None:
    assert part(uses, rarity_of(uses)) == part(BOTH, rarity_of(BOTH))


@given(st.lists(st.sampled_from(BOTH), min_size=2, unique=True), st.sampled_from([ALWAYS_ONE, NEVER_ONE]))
def test_every_use_is_in_one_group(uses: list[Use], weights: object) -> None:
    found = part(uses, rarity_of(uses), weights)  # type: ignore[arg-type]
    assert sorted(one.article for group in found.groups for one in group) == sorted(one.article for one in uses)
    assert len(found.apart) == len(found.groups) - 1


def test_the_measures_do_not_depend_on_which_side_is_first() -> None:
    one, other = person_of(STRIKER), person_of(MINISTER)
    rarity = rarity_of(BOTH)
    assert compare_groups(one, other, rarity) == compare_groups(other, one, rarity)


def test_articles_are_linked_by_two_telling_names_not_by_one() -> None:
    assert LINKS == 2
    shared = [use(n, "Ann Lane", company("Ann Lane, Ayr")) for n in "ab"]
    twice = [use(n, "Ann Lane", company("Ann Lane, Ayr, Wick")) for n in "ab"]
    assert len(linked(shared, rarity_of(shared))) == 2
    assert len(linked(twice, rarity_of(twice))) == 1


def test_a_name_that_many_others_have_links_nothing() -> None:
    uses = [use(n, "Ann Lane", company("Ann Lane, Ayr, Wick")) for n in "ab"]
    others = [use(n, "Tom Hill", company("Tom Hill, Ayr, Wick")) for n in "cdef"]
    assert len(linked(uses, rarity_of([*uses, *others]))) == 2


def test_what_is_too_much_to_compare_goes_to_the_likeliest_group() -> None:
    uses = [use(f"a{n:02}", "Ann Lane", company(f"Ann Lane, Town{n}")) for n in range(MOST_COMPARED + 1)]
    assert len(part(uses, rarity_of(uses), NEVER_ONE).groups) == MOST_COMPARED


def test_the_main_name_is_the_most_frequent_one() -> None:
    spelled = [use(str(n), name, company()) for n, name in enumerate(("B. Hill", "Ann Hill", "Ann Hill", "Al Hill"))]
    assert main_name(spelled) == "Ann Hill"
    assert main_name([spelled[0], spelled[3]]) == "Al Hill"


def test_it_takes_time_in_proportion_to_the_articles() -> None:
    def brody(count: int) -> list[Use]:
        contexts = [company(f"Toby Brody, Labour, Town{n}, Person P{n % 50}") for n in range(count)]
        return [use(f"a{n}", "Toby Brody", context) for n, context in enumerate(contexts)]

    assert grows_linearly(lambda uses: part(uses, rarity_of(uses)), brody(1000), brody(4000))


def test_the_odds_fall_with_the_frequency_of_the_name() -> None:
    assert odds_before(1.0, 1) == PRIOR
    assert odds_before(10.0, 1) == PRIOR - round(100 * SLOPE * math.log(10))


def test_no_name_is_taken_for_rarer_than_the_rarest() -> None:
    assert odds_before(RAREST / 2, 1) == odds_before(RAREST, 1) > odds_before(2 * RAREST, 1)


def test_where_both_sides_have_several_articles_a_rare_name_tells_less() -> None:
    assert odds_before(RAREST, SEVERAL) == odds_before(COMMONER, 1) < odds_before(RAREST, SEVERAL - 1)
    assert odds_before(2 * COMMONER, SEVERAL) == odds_before(2 * COMMONER, 1)


def even(name: str, odds: int) -> Weights:
    """Weights by which any two sets of one use of a name are one person's by these odds, but for clashes."""
    frequency = name_frequency(parse_person(name).given, family_name(name))
    return weights_of([Step(ALWAYS, 1, odds - odds_before(frequency, 1))])


def test_what_does_not_clash_is_one_person_s_if_it_is_nearly_likely_enough() -> None:
    alike = [use(n, "Ann Hill", company("Ann Hill, Ayr", "novel", "arts")) for n in "ab"]
    clashing = [alike[0], use("c", "Ann Hill", company("Ann Hill, Ayr", "novel", "sport"))]
    for uses, odds, groups in (
        (alike, -NO_CLASH, 1), (alike, -NO_CLASH - 1, 2), (clashing, 0, 1), (clashing, -1, 2),
    ):  # fmt: skip
        assert len(part(uses, rarity_of(uses), even("Ann Hill", odds)).groups) == groups


def test_each_further_person_must_be_less_likely_one_of_the_others() -> None:
    uses = [use(n, "Ann Hill", company("Ann Hill", "novel", f"section {n}")) for n in "abc"]
    assert len(part(uses, rarity_of(uses), even("Ann Hill", -FURTHER)).groups) == 2
    assert len(part(uses, rarity_of(uses), even("Ann Hill", -FURTHER - 1)).groups) == 3


def test_sections_fields_roles_clash_and_what_has_nothing_in_common() -> None:
    def clashes(section: str = "", beside: str = "", names: float = 1, words: float = 1) -> bool:
        one, other = (
            person_of([use(n, "Ann Hill", company("Ann Hill", "novel", where), what)])
            for n, where, what in (("a", "arts", "role: striker; field: sport"), ("b", section, beside))
        )
        measures = compare_groups(one, other, rarity_of([*one.uses, *other.uses]))
        return clash(one, other, {**measures, "names": names, "nearest words": words})

    assert not clashes()
    assert not clashes(section="arts")
    assert clashes(section="sport")
    assert clashes(beside="role: minister")
    assert clashes(beside="field: politics")
    assert not clashes(beside="role: striker; field: sport")
    assert clashes(names=0, words=UNLIKE - 0.01)
    assert not clashes(names=0, words=UNLIKE)
    assert not clashes(names=1, words=0)


@given(
    st.lists(st.sampled_from(BOTH), min_size=2, max_size=4, unique=True),
    st.lists(
        st.tuples(st.sampled_from(("articles", "names", "other roles", ALWAYS)), st.integers(-500, 500)), max_size=6
    ),
)
def test_what_is_sure_from_the_start_is_one_person_s_when_all_is_looked_at(
    uses: list[Use], drawn: list[tuple[str, int]]
) -> None:
    weights = weights_of(Step(measure, 1 + at % 2, weight) for at, (measure, weight) in enumerate(drawn))
    quick = part(uses, rarity_of(uses), weights).groups
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parting._Judge, "is_sure", lambda *_: False)  # noqa: SLF001 - the slow path beside it
        assert part(uses, rarity_of(uses), weights).groups == quick
