"""Names that sound alike and are written in other letters of one script; fathers' names and initials."""

from __future__ import annotations

import pytest
from tests.resolution.corpus.test_people import clusters
from tests.resolution.english import correct_labels, resolve_article, resolve_names

from entities.lexicon.traditions.first_names import FORMS
from entities.model import Label, Mention, Name, NameCount, Sentence
from entities.resolution.corpus.contradictions import contradiction_of_people
from entities.resolution.corpus.reach import bearing_key, spelling_key
from entities.resolution.names import is_short

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


@pytest.mark.parametrize(
    ("one", "other"),
    [("李强", "黎强"), ("علي حسن", "علي هسن"), ("محمود درويش", "مهمود درويش"), ("Χρήστος Παππάς", "Χρίστος Παππάς")],
)
def test_names_of_one_sound_in_other_letters_are_two(one: str, other: str) -> None:
    assert clusters((one, 3), (other, 1)) == sorted([{one}, {other}], key=min)
    assert contradiction_of_people(one, other) == "they sound alike, but are written in other letters"
    assert spelling_key(one) != spelling_key(other)
    assert bearing_key(one) != bearing_key(other)


@pytest.mark.parametrize("label", [PLACE, ORGANIZATION])
def test_so_are_those_of_places_and_organizations(label: Label) -> None:
    counts = [NameCount(name, label, 2, 2) for name in ("华联", "花莲", "華聯")]
    found = dict(resolve_names(counts).assignments)
    assert found[Name("华联", label)] == found[Name("華聯", label)] != found[Name("花莲", label)]


def test_a_simplified_and_a_traditional_spelling_are_one() -> None:
    assert clusters("習近平", "习近平", "Xi Jinping") == [{"習近平", "习近平", "Xi Jinping"}]


@pytest.mark.parametrize(("articles", "joined"), [(4, True), (3, False)])
def test_a_romanised_name_joins_one_of_those_it_fits_who_has_four_fifths_of_the_articles(
    articles: int,
    joined: bool,  # noqa: FBT001
) -> None:
    expected = [{"李强", "Li Qiang"}, {"黎强"}] if joined else [{"李强"}, {"黎强"}, {"Li Qiang"}]
    assert clusters(("李强", articles), "黎强", ("Li Qiang", 9)) == sorted(expected, key=min)


def test_spellings_of_one_name_dominate_together() -> None:
    assert {"李强", "李強", "Li Qiang"} in clusters(("李强", 3), "李強", "黎强", "Li Qiang")


def test_one_name_with_two_fathers_names_in_another_script_is_left_apart() -> None:
    names = "Александр Григорьевич Тарасюк", "Александр Петрович Тарасюк", "Alexander Tarasiuk"
    assert len(clusters(*names)) == 3
    assert len(clusters(*names[1:])) == 1


def test_in_an_article_they_are_two_too() -> None:
    names = ["李强", "黎强", "李强"]
    mentions = [Mention(90 * at, 90 * at + 2, name, PERSON) for at, name in enumerate(names)]
    assert [reference.name for reference in resolve_article(mentions)] == names


def test_full_names_without_spaces_stand_side_by_side() -> None:
    mentions = [Mention(0, 3, "王德明", PERSON), Mention(4, 7, "王德民", PERSON)]
    assert {reference.name for reference in resolve_article(mentions, [Sentence(0, 9, 0)])} == {"王德明", "王德民"}


def test_a_persons_name_without_spaces_stays_a_persons() -> None:
    """Of one word, what hardly any article takes for a person, and nobody bears, would be an organization's."""
    for name, kept in (("王德明", True), ("김덕명", True), ("Wangdeming", False)):
        counts = [NameCount(name, PERSON, 3, 3), NameCount(name, ORGANIZATION, 2, 2)]
        assert (Name(name, PERSON) not in correct_labels(counts)) == kept


LUKASHENKO = [
    "Александр Григорьевич Лукашенко",
    "Лукашенко Александр Григорьевич",
    "Аляксандр Рыгоравіч Лукашэнка",
    "Alyaksandr Ryhoravich Lukashenka",
    "А. Г. Лукашенко",
    "Lukashenko A. G.",
    "Alexander Lukashenko",
]
OTHER = "Александр Петрович Лукашенко"


def test_a_name_with_a_fathers_name_or_initials_is_one_in_whatever_order_and_language() -> None:
    assert clusters(*((name, 3) for name in LUKASHENKO)) == [set(LUKASHENKO)]


def test_another_fathers_name_is_another_person() -> None:
    found = clusters(*((name, 3) for name in LUKASHENKO), OTHER)
    assert found == sorted([set(LUKASHENKO), {OTHER}], key=min)


@pytest.mark.parametrize("name", LUKASHENKO[:4])
def test_no_other_fathers_name_is_like_it(name: str) -> None:
    assert contradiction_of_people(name, OTHER)
    assert not contradiction_of_people(name, LUKASHENKO[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Николаевич", "Мікалаевіч"),
        ("Павлович", "Паўлавіч"),
        ("Николаевна", "Миколаївна"),
        ("Михайлович", "Міхайлавіч"),
    ],
)
def test_fathers_names_are_translated(one: str, other: str) -> None:
    assert contradiction_of_people(f"Анна {one} Тарасюк", f"Анна {other} Тарасюк") is None


def test_fathers_names_of_one_consonant_are_not_told_by_it() -> None:
    assert contradiction_of_people("Анна Ильинична Тарасюк", "Анна Львовна Тарасюк")


def test_no_fathers_name_is_made_of_two_rows_of_first_names() -> None:
    made = [f"Анна {row[0].rstrip('йя')}евна Тарасюк" for row in FORMS if row[0][-1] in "йнлмрс"]
    alike = [(a, b) for at, a in enumerate(made) for b in made[:at] if contradiction_of_people(a, b) is None]
    assert len(alike) <= 2


@pytest.mark.parametrize(("articles", "joined"), [(4, True), (3, False)])
def test_two_initials_are_the_persons_who_has_four_fifths_of_the_articles(articles: int, joined: bool) -> None:  # noqa: FBT001
    found = clusters(("Ann Jane Tarkov", articles), "Alice Joan Tarkov", "A. J. Tarkov")
    assert ({"Ann Jane Tarkov", "A. J. Tarkov"} in found) == joined


def test_one_initial_or_a_name_without_a_middle_one_is_not_enough() -> None:
    assert len(clusters(("Ann Jane Tarkov", 9), "A. Tarkov")) == 2
    assert len(clusters(("Ann Tarkov", 9), "A. J. Tarkov")) == 2
    assert len(clusters(("Ann Jane Tarkov", 9), "A. Jane Tarkov")) == 2


@pytest.mark.parametrize("name", ["Ю. Тарасюк", "Ю. В. Тарасюк", "Тарасюк Щ. В.", "Ж. Тарасюк"])
def test_an_initial_that_has_several_letters_in_latin_is_one(name: str) -> None:
    assert is_short(name)
