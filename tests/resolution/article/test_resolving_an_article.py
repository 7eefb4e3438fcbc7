from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import grows_linearly
from tests.resolution.english import resolve_article

from entities.lexicon.english import ENGLISH
from entities.model import Label, Mention
from entities.resolution.article.heads import Context, Heads
from entities.resolution.article.people import is_variant, keys_of_person, variants
from entities.resolution.article.spellings import distinct_spellings
from entities.resolution.names import parse_person

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def resolved(label: Label, *texts: str) -> list[tuple[str | None, str]]:
    """Name and rule of each mention; those that start with "(" stand in brackets after the one before."""
    mentions, at = [], 0
    for text in texts:
        at += 2 if text.startswith("(") else 50
        name = text.strip("()")
        mentions.append(Mention(at, at + len(name), name, label))
        at += len(name)
    return [(reference.name, reference.rule) for reference in resolve_article(mentions)]


@pytest.mark.parametrize(
    ("full", "short", "rule"),
    [
        ("Olga Tarkova", "Tarkova", "surname"),
        ("Ann van der Berg", "van der Berg", "surname"),
        ("Ann van der Berg", "Berg", "surname"),
        ("Ann Smith-Jones", "Jones", "surname"),
        ("Olga Tarkova", "Olga", "first-name"),
        ("Olga Tarkova", "O. Tarkova", "variant"),
        ("William Smith", "Bill Smith", "variant"),
        ("Olga Tarkova", "OLGA TARKOVA", "full-name"),
    ],
)
def test_a_short_name_of_a_person_joins_the_full_one(full: str, short: str, rule: str) -> None:
    assert resolved(PERSON, full, short)[1] == (full, rule)


@pytest.mark.parametrize(
    ("full", "short", "rule"),
    [
        ("European Union", "EU", "acronym"),
        ("Johnson & Johnson", "J&J", "acronym"),
        ("Varkal Finance Group", "Varkal", "short-form"),
        ("Vetrina Corp.", "Vetrina", "legal-form"),
        ("Varkal Finance Group", "Varkal Lake", "full-name"),
        ("Paris Holdings", "Paris", "legal-form"),
        ("Paris Finance Group", "Paris", "full-name"),
    ],
)
def test_short_names_of_organizations(full: str, short: str, rule: str) -> None:
    assert resolved(ORGANIZATION, full, short)[1] == (short if rule == "full-name" else full, rule)


def test_a_bracket_binds_an_acronym_that_is_of_another_language() -> None:
    names = resolved(ORGANIZATION, "Gdansk Shipyard Company", "(GSZ)", "GSZ")
    assert names[1:] == [("Gdansk Shipyard Company", "definition")] * 2
    assert resolved(ORGANIZATION, "Gdansk Shipyard Company", "GSZ")[1] == ("GSZ", "full-name")
    assert resolved(ORGANIZATION, "Gdansk Shipyard Company", "(XSZ)")[1] == ("XSZ", "full-name")


def test_father_and_son_are_two_and_their_surname_is_the_first_ones() -> None:
    for suffix in ("Sr", "Jr.", "III"):
        names = resolved(PERSON, "Bo Tarkov", f"Bo Tarkov {suffix}", "Tarkov")
        assert names == [("Bo Tarkov", "full-name"), (f"Bo Tarkov {suffix}", "full-name"), ("Bo Tarkov", "introduced")]


def test_what_fits_several_has_candidates() -> None:
    mentions = [
        Mention(0, 5, "Smith", PERSON),
        Mention(20, 29, "Ann Smith", PERSON),
        Mention(40, 49, "Bob Smith", PERSON),
    ]
    assert resolve_article(mentions)[0].candidates == ("Ann Smith", "Bob Smith")


def test_an_acronym_of_two_names_is_ambiguous() -> None:
    assert resolved(ORGANIZATION, "National Bank", "Northern Bank", "NB")[2] == (None, "ambiguous")


def test_places_and_names_of_other_labels_stand_for_themselves() -> None:
    assert resolved(PLACE, "New York", "York") == [("New York", "full-name"), ("York", "full-name")]
    person, organization = Mention(0, 9, "Ann Smith", PERSON), Mention(20, 25, "Smith", ORGANIZATION)
    assert [r.name for r in resolve_article([person, organization])] == ["Ann Smith", "Smith"]


GIVEN = "Ann Anna A. Bill Will William W. Bob Robert R. Liz Beth Elizabeth E. Tom Thomas T".split()
FULL_NAMES = st.builds(
    " ".join,
    st.tuples(
        st.sampled_from(GIVEN),
        st.sampled_from(["", "", "J.", "Jane", "K."]),
        st.sampled_from(["Smith", "Smith-Jones", "Smith Jr.", "van Smith"]),
    ),
).map(lambda name: " ".join(name.split()))


@given(st.sets(FULL_NAMES, min_size=1))
def test_variants_are_found_as_if_each_full_name_were_looked_at(texts: set[str]) -> None:
    names = distinct_spellings(Mention(0, len(text), text, PERSON) for text in texts)
    heads = Heads(Context(ENGLISH))
    for head in names:
        heads.add(head, keys_of_person(head, ENGLISH))
    for name in names:
        fits = {head for head in names if is_variant(parse_person(head.text), parse_person(name.text))}
        found = variants(name, heads)
        assert set(found) == fits
        assert len(found) == len(fits)


def families(people: int) -> list[Mention]:
    """So many people of one surname, each with a first name of their own."""
    letters = "bdfgklmnprst"
    given = ("".join(parts).capitalize() for parts in product(letters, "aeiou", letters, "aeiou", letters, "ao"))
    texts = [f"{first} Smith" for first, _ in zip(given, range(people), strict=False)]
    return [Mention(at * 200, at * 200 + len(text), text, PERSON) for at, text in enumerate(texts)]


def namesakes(people: int) -> list[Mention]:
    """The same people, each named by the surname as well."""
    full = families(people)
    bare = (Mention(one.end + 50, one.end + 55, "Smith", PERSON) for one in full)
    return [*full, *bare]


def test_an_article_of_namesakes_takes_a_time_in_proportion_to_their_number() -> None:
    assert grows_linearly(resolve_article, namesakes(1_000), namesakes(4_000))


def test_an_article_of_many_names_takes_a_time_in_proportion_to_their_number() -> None:
    assert grows_linearly(resolve_article, families(1_500), families(6_000))
