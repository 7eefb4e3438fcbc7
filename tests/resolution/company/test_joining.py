"""Whose a short name is."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolution.company.articles import company, rarity_of, use

from entities.model import Label
from entities.resolution.company import JOINED, Choice, Company, Use, join, name_keys, parting, person_of
from entities.resolution.company.joining import MOST_FITTING, SHARE, WEIGHTS, Candidates, how_known
from entities.resolution.company.likeness import compare, cosine
from entities.resolution.company.people import SAMPLE
from entities.resolution.company.rarity import weight_of
from entities.resolution.company.sample import Sample
from entities.resolution.company.says import SAYS
from entities.resolution.company.weights import ALWAYS, SCALE, Step, probability, read_weights, weights_of

HOWARD = [
    use(
        "b1",
        "Hugo Barlow",
        company("Hugo Barlow, London, Bank, Ann Field", "rate bank growth", "business"),
        "role: analyst",
    ),
    use(
        "b2",
        "Hugo Barlow",
        company("Hugo Barlow, London, Bank, Tom Hill", "rate bank house", "business"),
        "role: analyst",
    ),
]
NOVELIST = use("e1", "Barlow", company("Barlow, Stage, Mary Lane", "novel prison play", "entertainment"), "title: lord")
ANALYST = use(
    "b3",
    "Barlow",
    company("Barlow, London, Bank, Ann Field, Tom Hill", "rate bank growth", "business"),
    "role: analyst",
)
OTHERS = [use(f"x{n}", "Eve Moss", company("London, Eve Moss", "game cup", "sport")) for n in range(4)]
CORPUS = [*HOWARD, NOVELIST, ANALYST, *OTHERS]
RARITY = rarity_of(CORPUS)


def test_a_surname_joins_the_person_whose_company_it_keeps() -> None:
    choice = join(ANALYST, {"howard": person_of(HOWARD)}, RARITY)
    assert (choice.person, choice.likeliest) == ("howard", "howard")
    assert choice.probability >= JOINED


def test_a_surname_in_other_company_joins_nobody_though_one_person_only_has_it() -> None:
    choice = join(NOVELIST, {"howard": person_of(HOWARD)}, RARITY)
    assert (choice.person, choice.likeliest) == (None, "howard")
    assert choice.probability < 0.1


def test_of_two_people_the_one_in_company_is_chosen() -> None:
    jeffrey = [
        use(
            "e2",
            "Simon Barlow",
            company("Simon Barlow, Stage, Mary Lane", "novel prison", "entertainment"),
            "title: lord",
        )
    ]
    choice = join(NOVELIST, {"howard": person_of(HOWARD), "jeffrey": person_of(jeffrey)}, RARITY)
    assert choice.likeliest == "jeffrey"


def test_two_whom_all_fits_alike_stay_open() -> None:
    choice = join(ANALYST, {"one": person_of(HOWARD), "other": person_of(HOWARD)}, RARITY)
    assert (choice.person, choice.likeliest) == (None, "one")
    assert choice.probability <= 0.5


def test_without_people_there_is_nobody_to_choose() -> None:
    choice: Choice[str] = join(ANALYST, {}, RARITY)
    assert (choice.person, choice.likeliest, choice.probability, choice.evidence) == (None, None, 0.0, ())


def test_the_evidence_names_the_names_and_adds_up() -> None:
    choice = join(ANALYST, {"howard": person_of(HOWARD)}, RARITY)
    assert any("ann field" in phrase for phrase, _ in choice.evidence)
    total = sum(weight for _, weight in choice.evidence)
    assert choice.probability == pytest.approx(1 / (1 + math.exp(-total)))
    assert list(choice.evidence) == sorted(choice.evidence, key=lambda item: -abs(item[1])) or len(choice.evidence) > 1


def test_the_probability_decides_on_either_side_of_the_threshold() -> None:
    least = round(SCALE * math.log(JOINED / (1 - JOINED)))
    for score, person in ((least + 1, "howard"), (least - 1, None)):
        weights = weights_of([Step(ALWAYS, 1, score)])
        assert join(ANALYST, {"howard": person_of(HOWARD)}, RARITY, weights).person == person


@given(st.permutations(HOWARD), st.permutations(["howard", "eve"]))
def test_neither_the_order_of_articles_nor_of_people_matters(uses: list[Use], order: list[str]) -> None:
    people = {"howard": person_of(uses), "eve": person_of(OTHERS)}
    expected = join(ANALYST, {"howard": person_of(HOWARD), "eve": person_of(OTHERS)}, RARITY)
    assert join(ANALYST, {key: people[key] for key in order}, RARITY) == expected


@given(st.integers(1, 20))
def test_articles_that_share_no_name_change_nothing(count: int) -> None:
    strange = [use(f"z{n}", "Ida Noon", company("Ida Noon, Paris, Oslo", "rate bank")) for n in range(count)]
    people = {"howard": person_of(HOWARD)}
    assert join(ANALYST, people, rarity_of([*CORPUS, *strange])) == join(ANALYST, people, RARITY)


def test_a_section_that_is_not_known_says_nothing() -> None:
    unknown = [use(one.article, one.name, company("London", "rate")) for one in HOWARD]
    measures = compare(ANALYST, person_of(unknown), RARITY, frozenset()).measures
    assert (measures["other section"], measures["share of section"]) == (0.0, 0.0)


def test_a_person_s_own_names_are_no_company() -> None:
    person = person_of(HOWARD)
    assert person.own == {"person barlow", "person hugo barlow"}
    likeness = compare(ANALYST, person, RARITY, person.own)
    assert "person barlow" not in dict(likeness.names)


def test_the_sample_does_not_grow_with_the_person() -> None:
    uses = [use(f"a{n}", "Ann Field", company("Ann Field")) for n in range(SAMPLE + 1)]
    assert len(person_of(uses[:SAMPLE]).sample) == len(person_of(uses).sample) == SAMPLE


def test_of_two_names_in_one_article_one_counts() -> None:
    person = person_of([HOWARD[0], use("b1", "H. Barlow", HOWARD[0].company)])
    assert (person.articles, person.uses[0].name) == (1, "H. Barlow")


def test_names_have_keys_by_which_surname_and_full_name_agree() -> None:
    assert name_keys("Toby Brody", Label.PERSON) == ("person brody", "person toby brody")
    assert name_keys("Brody", Label.PERSON) == name_keys("T. Brody", Label.PERSON) == ("person brody",)
    assert name_keys("Ludwig van Beethoven", Label.PERSON)[0] == "person beethoven"
    assert name_keys("Liverpool", Label.PLACE) == name_keys("Liverpool", Label.ORGANIZATION)


def test_weights_add_up_step_by_step() -> None:
    weights = weights_of([Step("names", 2, 30), Step("names", 1, 10), Step(ALWAYS, 1, -5)])
    assert [weights.score({"names": value}) for value in (0.9, 1.0, 1.9, 2.0)] == [-5, 5, 5, 35]


def test_a_score_is_the_logarithm_of_odds() -> None:
    assert probability(0) == 0.5
    assert probability(SCALE * math.log(3)) == pytest.approx(0.75)
    assert 0 < probability(-(10**6)) < probability(10**6) <= 1


@pytest.mark.parametrize("table", [WEIGHTS, parting.WEIGHTS])
def test_every_measure_of_a_table_has_words_for_readers(table: str) -> None:
    assert set(read_weights(table).steps) <= set(SAYS)


def test_every_measure_has_weights_that_the_table_says() -> None:
    measures = compare(ANALYST, person_of(HOWARD), RARITY, frozenset()).measures
    assert set(read_weights(WEIGHTS).steps) <= {ALWAYS, *measures}


def test_of_two_who_fit_alike_the_one_in_more_articles_is_likelier() -> None:
    few = person_of(HOWARD[:1])
    many = person_of(HOWARD)
    assert how_known(many, many.articles) == 0
    assert how_known(few, many.articles) == round(100 * SHARE * math.log(1 / len(HOWARD)))
    assert how_known(few, few.articles) == 0


def test_of_very_many_who_fit_those_in_company_compete_and_then_the_best_known() -> None:
    strangers = {
        f"s{n:03}": person_of(use(f"s{n}-{at}", "Max Barlow", company("Max Barlow, Osloby")) for at in range(1 + n % 3))
        for n in range(MOST_FITTING - 1)
    }
    people = {**strangers, "howard": person_of(HOWARD[:1])}
    assert Candidates(people).likeliest(ANALYST, anybody) == people
    more = {"known": person_of(use(f"k{n}", "Leo Barlow", company("Leo Barlow, Osloby")) for n in range(9)), **people}
    kept = Candidates(more).likeliest(ANALYST, anybody)
    assert {"howard", "known"} <= kept.keys()
    assert len(kept) == MOST_FITTING
    (left,) = more.keys() - kept.keys()
    assert left == max(key for key, person in strangers.items() if person.articles == 1)
    assert join(ANALYST, kept, RARITY).person == "howard"
    assert left in Candidates(more).likeliest(ANALYST, lambda key: key != "s000")


def anybody(_: str) -> bool:
    return True


COMPANIES = st.lists(
    st.builds(
        company,
        st.lists(st.sampled_from(("London", "Osloby", "Bank", "Ann Field", "Max Barlow")), unique=True).map(", ".join),
        st.lists(st.sampled_from(("rate", "bank", "game", "barlow")), unique=True).map(" ".join),
    ),
    min_size=1,
    max_size=5,
)


@given(st.lists(COMPANIES, min_size=MOST_FITTING - 2, max_size=MOST_FITTING + 9), COMPANIES, st.sets(st.integers(0, 9)))
def test_the_likeliest_are_those_that_a_look_at_each_finds(
    articles: list[list[Company]], own: list[Company], barred: set[int]
) -> None:
    people = {
        number: person_of(use(f"{number}-{at}", "Max Barlow", one) for at, one in enumerate(found))
        for number, found in enumerate(articles)
    }
    asked = use("asked", "Barlow", own[0])

    def order(key: int) -> tuple[int, int, str]:
        person = people[key]
        return -len(asked.company.names & person.names.keys() - person.own), -person.articles, str(key)

    expected = sorted(people.keys() - barred, key=order)[:MOST_FITTING]
    assert Candidates(people).likeliest(asked, lambda key: key not in barred).keys() == set(expected)


@given(COMPANIES, COMPANIES, st.sets(st.sampled_from(("london", "bank", "person barlow"))))
def test_what_is_shared_with_a_sample_is_what_is_shared_with_each(
    articles: list[Company], own: list[Company], skipped: set[str]
) -> None:
    sample, lost = Sample([use(str(at), "Barlow", one) for at, one in enumerate(articles)]), {"barlow"}
    names = own[0].names - skipped
    assert sample.cosines(own[0], lost) == [cosine(own[0], one, lost) for one in articles]
    assert sample.shared(names, RARITY) == [weight_of(names & one.names, RARITY) for one in articles]
    for rarity in (RARITY, len, RARITY):
        assert sample.weights(rarity, skipped) == [weight_of(one.names - skipped, rarity) for one in articles]
