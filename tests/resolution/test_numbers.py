"""The numbers of the rules of resolution, from either side: one step less, and the answer is another."""

from __future__ import annotations

import pytest
from tests.resolution.english import known_names, resolve_article, resolve_names

from entities.lexicon.english import ENGLISH
from entities.model import Label, Mention, Name, NameCount
from entities.resolution.corpus import Resolution, established_names
from entities.resolution.corpus.links import Alias
from entities.resolution.side_by_side import FullName, pairs_side_by_side

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def counts(label: Label, **articles: int) -> list[NameCount]:
    """Names that so many articles have once each; "_" stands for a space."""
    return [NameCount(name.replace("_", " "), label, number, number) for name, number in articles.items()]


def joined(resolution: Resolution, one: str, other: str, label: Label = PERSON) -> bool:
    entity_of = dict(resolution.assignments)
    return entity_of[Name(one, label)] == entity_of.get(Name(other, label))


def article(label: Label, *names: str) -> list[str | None]:
    mentions = [Mention(50 * at, 50 * at + len(name), name, label) for at, name in enumerate(names)]
    return [reference.name for reference in resolve_article(mentions)]


def test_a_short_name_lacks_two_words_of_the_full_one_at_most() -> None:
    assert article(ORGANIZATION, "Varkal Oil Group", "Varkal")[1] == "Varkal Oil Group"
    assert article(ORGANIZATION, "Varkal Gas Oil Group", "Varkal")[1] == "Varkal"


def test_full_names_are_side_by_side_up_to_sixty_characters() -> None:
    def pairs(gap: int) -> list[frozenset[str]]:
        return list(pairs_side_by_side([FullName(1, 0, 9, "Pat Brown"), FullName(1, 9 + gap, 80, "Ann Brown")]))

    assert pairs(60) == [frozenset(("Pat Brown", "Ann Brown"))]
    assert pairs(61) == []


O_NAMES = """
    Olga Oscar Oliver Otto Owen Omar Orlando Osman Oksana Ophelia Oswald Octavia Odette Orson Ottilie
""".split()


@pytest.mark.parametrize(("bearers", "asked"), [(14, True), (15, False)])
def test_of_a_surname_fifteen_names_are_asked_about(bearers: int, asked: bool) -> None:  # noqa: FBT001
    names = counts(PERSON, **{f"{given}_Tarkov": 50 - at for at, given in enumerate(O_NAMES[:bearers])})
    doubts = resolve_names([*names, *counts(PERSON, **{"Olga Tarkov Jr.": 1})]).doubts
    assert any("Olga Tarkov Jr." in (doubt.left.name, doubt.right.name) for doubt in doubts) == asked


def test_four_capitals_may_be_a_name_five_are_shouted() -> None:
    def shown(**names: int) -> str:
        (entity,) = resolve_names(counts(PERSON, **names)).entities
        return entity.name

    assert shown(VARK=5, Vark=1) == "VARK"
    assert shown(VARKO=5, Varko=1) == "Varko"


def test_three_quarters_of_the_articles_settle_a_label() -> None:
    def settled(organization: int, place: int) -> bool:
        names = [*counts(ORGANIZATION, Sokol=organization), *counts(PLACE, Sokol=place)]
        return joined_over_labels(resolve_names(names), "Sokol")

    assert settled(3, 1)
    assert not settled(8, 3)


def joined_over_labels(resolution: Resolution, name: str) -> bool:
    return len({entity for known, entity in resolution.assignments if known.name == name}) == 1


def test_what_two_articles_take_for_a_person_whom_none_introduces_is_none() -> None:
    def labels(people: int, places: int) -> set[Label]:
        names = [*counts(PERSON, Vetrina=people), *counts(ORGANIZATION, Vetrina=places)]
        return {entity.label for entity in resolve_names(names).entities}

    assert labels(2, 1) == {ORGANIZATION}
    assert labels(1, 1) == {PERSON, ORGANIZATION}


def test_a_surname_borne_in_twice_as_many_articles_is_a_persons() -> None:
    def labels(borne: int, alone: int) -> set[Label]:
        names = [*counts(PERSON, Olga_Tarkov=borne), *counts(PLACE, Tarkov=alone)]
        return {entity.label for entity in resolve_names(names).entities}

    assert labels(2, 1) == {PERSON}
    assert labels(3, 2) == {PERSON, PLACE}


def test_a_name_that_three_articles_agree_on_is_known() -> None:
    assert known_names(counts(ORGANIZATION, Vetrina=3)) == {"Vetrina": ORGANIZATION}
    assert known_names(counts(ORGANIZATION, Vetrina=2)) == {}


def test_nine_tenths_agree_on_what_is_known_where_the_corpus_corrects_nothing() -> None:
    def known(organization: int, place: int) -> dict[str, Label]:
        names = (*counts(ORGANIZATION, Vetrina=organization), *counts(PLACE, Vetrina=place))
        return established_names(names, ENGLISH, off=frozenset({"label"}))

    assert known(9, 1) == {"Vetrina": ORGANIZATION}
    assert known(7, 1) == {}


def test_an_acronym_is_whose_four_fifths_of_the_articles_take_it_for() -> None:
    def is_first(first: int, second: int) -> bool:
        names = counts(ORGANIZATION, VU=1, Vetrina_Union=9, Valdai_University=9)
        aliases = [
            Alias("VU", "Vetrina Union", ORGANIZATION, first),
            Alias("VU", "Valdai University", ORGANIZATION, second),
        ]
        return joined(resolve_names(names, aliases), "Vetrina Union", "VU", ORGANIZATION)

    assert is_first(4, 1)
    assert not is_first(7, 2)


def test_a_short_form_takes_two_articles_that_explain_it_an_acronym_one() -> None:
    def follows(short: str, articles: int) -> bool:
        names = counts(ORGANIZATION, **{short: 3}, Vetrina_Oil_Group=3)
        aliases = [Alias(short, "Vetrina Oil Group", ORGANIZATION, articles)]
        return joined(resolve_names(names, aliases), "Vetrina Oil Group", short, ORGANIZATION)

    assert follows("VOG", 1)
    assert not follows("Vetrina", 1)
    assert follows("Vetrina", 2)


def test_first_names_of_the_same_consonants_are_three_quarters_alike() -> None:
    def are_one(one: str, other: str) -> bool:
        names = [NameCount(f"{given} Tarkov", PERSON, 1, 1) for given in (one, other)]
        return len(resolve_names(names).entities) == 1

    assert are_one("Baereiav", "Biriuv")  # Jaro-Winkler similarity 0.75
    assert not are_one("Peleiateiar", "Piuluteiar")  # 0.746


def test_a_name_without_the_middle_one_is_whose_four_fifths_of_the_articles_have_it() -> None:
    def are_one(**articles: int) -> bool:
        return joined(resolve_names(counts(PERSON, **articles)), "Olga Ann Tarkov", "Olga Tarkov")

    assert are_one(Olga_Ann_Tarkov=8, Olga_Bo_Tarkov=2, Olga_Tarkov=1)
    assert not are_one(Olga_Ann_Tarkov=7, Olga_Bo_Tarkov=2, Olga_Tarkov=1)


def test_a_spelled_out_middle_name_needs_two_articles() -> None:
    def are_one(**articles: int) -> bool:
        return joined(resolve_names(counts(PERSON, **articles)), "Olga Ann Tarkov", "Olga Tarkov")

    assert are_one(Olga_Ann_Tarkov=2, Olga_Tarkov=1)
    assert not are_one(Olga_Ann_Tarkov=1, Olga_Tarkov=1)


def test_short_and_long_first_name_are_one_if_they_are_half_of_the_family() -> None:
    def are_one(**articles: int) -> bool:
        return joined(resolve_names(counts(PERSON, **articles)), "Tom Jones", "Thomas Jones")

    assert are_one(Tom_Jones=1, Thomas_Jones=1, Ann_Jones=2)
    assert not are_one(Tom_Jones=6, Thomas_Jones=6, Ann_Jones=13)


def test_long_surnames_of_eight_letters_are_spelled_in_two_ways() -> None:
    def are_one(one: str, other: str) -> bool:
        return len(resolve_names([NameCount(f"John {name}", PERSON, 1, 1) for name in (one, other)]).entities) == 1

    assert are_one("Wakerman", "Vakerman")
    assert not are_one("Wakerma", "Vakerma")


@pytest.mark.parametrize(("others", "compared"), [(98, True), (99, False)])
def test_of_a_block_the_hundred_most_frequent_are_compared(others: int, compared: bool) -> None:  # noqa: FBT001
    middle = [f"{a}{b}{c}" for a in "BDFGKLMNPR" for b in "aeiouy" for c in "nx"]
    names = [NameCount(f"Olga {part} Tarkov", PERSON, 10, 10) for part in middle]
    pair = [NameCount("Olga Tarkov", PERSON, 1000, 1000), NameCount("Volha Tarkov", PERSON, 1, 1)]
    assert joined(resolve_names([*names[:others], *pair]), "Olga Tarkov", "Volha Tarkov") == compared


def test_two_words_end_a_longer_name_of_one_person_three_a_sons() -> None:
    assert article(PERSON, "Omar Varki Talsol Sokol", "Talsol Sokol")[1] == "Omar Varki Talsol Sokol"
    assert article(PERSON, "Ana Lopez del Sokol", "Lopez del Sokol")[1] == "Ana Lopez del Sokol"
    assert article(PERSON, "Omar Varki Talsol Sokol", "Varki Talsol Sokol")[1] == "Varki Talsol Sokol"
    assert joined(
        resolve_names(counts(PERSON, Omar_Varki_Talsol_Sokol=2, Talsol_Sokol=1)),
        "Talsol Sokol",
        "Omar Varki Talsol Sokol",
    )
    assert not joined(
        resolve_names(counts(PERSON, Omar_Varki_Talsol_Sokol=2, Varki_Talsol_Sokol=1)),
        "Varki Talsol Sokol",
        "Omar Varki Talsol Sokol",
    )
