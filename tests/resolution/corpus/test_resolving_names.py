from __future__ import annotations

import pytest
from tests.resolution.english import correct_labels, known_names, resolve_names

from entities.lexicon.english import ENGLISH
from entities.model import Decision, DecisionKind, Label, Name, NameCount
from entities.resolution.corpus import Resolution, labels
from entities.resolution.corpus.grouping import contradiction
from entities.resolution.corpus.links import Alias

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION


def counts(label: Label, *names: str | tuple[str, int]) -> list[NameCount]:
    pairs = (name if isinstance(name, tuple) else (name, 1) for name in names)
    return [NameCount(name, label, articles, articles) for name, articles in pairs]


def together(resolution: Resolution, one: Name, other: Name) -> bool:
    entity_of = dict(resolution.assignments)
    return entity_of[one] == entity_of[other]


def decide(kind: DecisionKind, *names: str, label: Label = PERSON, value: str = "") -> Decision:
    return Decision(kind, tuple(Name(name, label) for name in names), value)


def test_places_are_joined_by_the_table() -> None:
    resolution = resolve_names(counts(PLACE, ("Kyiv", 3), "Kiev", "U.S.", ("United States", 4), "America", "Tarkov"))
    assert sorted((entity.name, entity.label) for entity in resolution.entities) == [
        ("Kyiv", PLACE), ("Tarkov", PLACE), ("United States", PLACE),
    ]  # fmt: skip


def test_organizations_are_joined_by_core_and_by_what_articles_explain() -> None:
    names = counts(
        ORGANIZATION, ("Vetrina Corp", 3), "Vetrina", "Tarkov Oil Union", ("TOU", 9), "Varkal Finance Group", "Varkal"
    )
    aliases = [
        Alias("TOU", "Tarkov Oil Union", ORGANIZATION, 1),
        Alias("Varkal", "Varkal Finance Group", ORGANIZATION, 2),
        Alias("TOU", "Tarkov Oil Union", PLACE, 9),
    ]
    resolution = resolve_names(names, aliases)
    assert sorted(entity.name for entity in resolution.entities) == [
        "Tarkov Oil Union",
        "Varkal Finance Group",
        "Vetrina Corp",
    ]
    assert {link.rule for link in resolution.links} == {"corpus-legal-form", "corpus-acronym", "corpus-short-form"}
    assert len(resolve_names(names, [Alias("Varkal", "Varkal Finance Group", ORGANIZATION, 1)]).entities) == 5


def test_places_are_joined_in_whatever_language() -> None:
    names = counts(
        PLACE, ("Minsk", 3), "Минск", "Мінск", "Mińsk", "Wien", "Vienna", "Вена", "Vena Grande", "Monaco", "Munich"
    )
    resolution = resolve_names(names)
    assert sorted(entity.name for entity in resolution.entities) == [
        "Minsk",
        "Monaco",
        "Munich",
        "Vena Grande",
        "Vienna",
    ]


def test_organizations_are_joined_in_whatever_language() -> None:
    names = counts(ORGANIZATION, ("UN", 3), "ООН", "Nations unies", "НАТО", "OTAN", ("EU", 2), "Євросоюз", "Union")
    resolution = resolve_names(names)
    groups = [{"UN", "ООН", "Nations unies"}, {"НАТО", "OTAN"}, {"EU", "Євросоюз"}, {"Union"}]
    entity_of = {name.name: entity for name, entity in resolution.assignments}
    assert all(len({entity_of[name] for name in group}) == 1 for group in groups)
    assert len(set(entity_of.values())) == len(groups)


@pytest.mark.parametrize(("otherwise", "entities"), [(1, 2), (2, 3), (8, 3)])
def test_what_articles_explain_as_another_is_none_of_the_table(otherwise: int, entities: int) -> None:
    names = counts(ORGANIZATION, "World Food Programme", "WFP", "Weavers and Fullers Party")
    aliases = [
        Alias("WFP", "World Food Programme", ORGANIZATION, 4),
        Alias("WFP", "Weavers and Fullers Party", ORGANIZATION, otherwise),
    ]
    assert len(resolve_names(names, aliases, off=frozenset({"corpus-acronym"})).entities) == entities


def test_an_acronym_of_two_organizations_joins_neither() -> None:
    names = counts(ORGANIZATION, "National Bank", "Northern Bank", "NB")
    aliases = [Alias("NB", "National Bank", ORGANIZATION, 2), Alias("NB", "Northern Bank", ORGANIZATION, 2)]
    assert len(resolve_names(names, aliases).entities) == 3


def test_what_differs_in_numbers_stays_apart() -> None:
    assert len(resolve_names(counts(ORGANIZATION, "Channel 4 Ltd", "Channel 5 Ltd", "Channel 4")).entities) == 2


def test_a_short_name_may_be_any_of_those_whom_it_fits() -> None:
    resolution = resolve_names(counts(PERSON, "Olga Tarkov", "Ivan Tarkov", "Tarkov", "O. Tarkov", "Bo Quill", "Tark"))
    shown = {entity.id: entity.name for entity in resolution.entities}
    assert {name.name: [shown[one] for one in fitting] for name, fitting in resolution.candidates} == {
        "Tarkov": ["Ivan Tarkov", "Olga Tarkov"], "O. Tarkov": ["Olga Tarkov"],
    }  # fmt: skip
    assert len(resolution.entities) == 6, "by itself it is nobody else's"


def test_names_that_may_be_one_are_asked_about() -> None:
    resolution = resolve_names(counts(PERSON, "Olga Tarkov", "O. Tarkov", "Bo Jones", "Bo Jones Jr."))
    assert {(doubt.left.name, doubt.right.name) for doubt in resolution.doubts} == {
        ("Bo Jones", "Bo Jones Jr."),
    }  # fmt: skip


def test_a_person_decides_what_is_the_same() -> None:
    names = counts(PERSON, ("Olga Tarkov", 3), "Ivan Petrov")
    resolution = resolve_names(names, (), [decide(DecisionKind.SAME, "Olga Tarkov", "Ivan Petrov")])
    assert together(resolution, Name("Olga Tarkov", PERSON), Name("Ivan Petrov", PERSON))
    assert resolution.complaints == ()


def test_after_a_forced_join_others_must_agree_with_one_side() -> None:
    names = counts(PERSON, ("Olga Tarkov", 3), ("Ivan Q. Petrov", 3), "Ivan Petrov")
    resolution = resolve_names(names, (), [decide(DecisionKind.SAME, "Olga Tarkov", "Ivan Q. Petrov")])
    assert together(resolution, Name("Ivan Petrov", PERSON), Name("Olga Tarkov", PERSON))


def test_a_person_decides_what_is_different() -> None:
    names = counts(PERSON, "Bill Smith", "William Smith")
    assert len(resolve_names(names).entities) == 1
    assert len(resolve_names(names, (), [decide(DecisionKind.DIFFERENT, "Bill Smith", "William Smith")]).entities) == 2


def test_a_decision_against_another_is_not_followed_and_named() -> None:
    pair = "Bill Smith", "William Smith"
    resolution = resolve_names(
        counts(PERSON, *pair), (), [decide(DecisionKind.DIFFERENT, *pair), decide(DecisionKind.SAME, *pair)]
    )
    assert len(resolution.entities) == 2
    assert tuple(map(str, resolution.complaints)) == (
        "The decision `same: Bill Smith (person), William Smith (person)` can't be followed: another one keeps them "
        "apart (`different: Bill Smith (person), William Smith (person)`).",
    )


def test_whom_a_sentence_names_side_by_side_are_two_unless_a_person_knows_better() -> None:
    pair = "George Pine", "George W. Pine"
    beside = frozenset([frozenset(pair)])
    assert len(resolve_names(counts(PERSON, *pair)).entities) == 1
    apart = resolve_names(counts(PERSON, *pair), side_by_side=beside)
    assert len(apart.entities) == 2
    assert [doubt.reason for doubt in apart.doubts] == [
        "the surname is one and the given names don't contradict, but a sentence names both"
    ]
    assert (
        len(resolve_names(counts(PERSON, *pair), (), [decide(DecisionKind.SAME, *pair)], side_by_side=beside).entities)
        == 1
    )


def test_a_decision_that_fits_nothing_is_named() -> None:
    resolution = resolve_names(counts(PERSON, "Ann Smith"), (), [decide(DecisionKind.DROP, "Bob Jones")])
    assert tuple(map(str, resolution.complaints)) == (
        "The decision `drop: Bob Jones (person)` fits nothing: no article has Bob Jones (person).",
    )


def test_a_later_decision_overrules_an_earlier_one_which_is_named() -> None:
    decisions = [
        decide(DecisionKind.RETYPE, "Varkal", value="place"),
        decide(DecisionKind.RETYPE, "Varkal", value="organization"),
        decide(DecisionKind.DROP, "Varkal"),
    ]
    resolution = resolve_names(counts(PERSON, "Varkal"), (), decisions)
    assert [str(entity.label) for entity in resolution.entities] == ["ORGANIZATION"]
    assert [(complaint.overruled, str(complaint)) for complaint in resolution.complaints] == [
        (
            True,
            "The decision `retype: Varkal (person) -> place` is overruled by a later one, "
            "`retype: Varkal (person) -> organization`.",
        ),
        (
            False,
            "The decision `drop: Varkal (person)` fits nothing: a decision gives another kind to Varkal (person).",
        ),
    ]
    twice = [decide(DecisionKind.RENAME, "Varkal", value="Lake Varkal")] * 2
    assert resolve_names(counts(PERSON, "Varkal"), (), twice).complaints == ()


def test_entities_are_renamed_retyped_and_dropped() -> None:
    names = [*counts(PERSON, "Varkal", "Monday", "Ann Smith"), *counts(ORGANIZATION, "Sokol")]
    resolution = resolve_names(
        names,
        (),
        [
            decide(DecisionKind.RENAME, "Ann Smith", value="Anna Smith"),
            decide(DecisionKind.RETYPE, "Varkal", value="place"),
            decide(DecisionKind.DROP, "Monday"),
        ],
    )
    assert sorted((entity.name, str(entity.label)) for entity in resolution.entities) == [
        ("Anna Smith", "PERSON"), ("Sokol", "ORGANIZATION"), ("Varkal", "PLACE"),
    ]  # fmt: skip
    assert Name("Monday", PERSON) not in dict(resolution.assignments)
    assert [link.rule for link in resolution.links] == ["decision"]


def test_two_entities_that_fold_to_one_name_have_two_ids() -> None:
    names = counts(PERSON, "Ann Smith", "ANN SMITH")
    resolution = resolve_names(names, (), [decide(DecisionKind.DIFFERENT, "Ann Smith", "ANN SMITH")])
    assert len({entity.id for entity in resolution.entities}) == 2


def test_the_name_shown_is_spelled_out() -> None:
    names = counts(PERSON, ("Olga Tarkov", 3), ("Tarkov", 9), ("OLGA TARKOV", 7))
    (entity,) = resolve_names(names, (), [decide(DecisionKind.SAME, "Olga Tarkov", "Tarkov")]).entities
    assert entity.name == "Olga Tarkov"


def test_an_id_stays_when_names_join() -> None:
    before = resolve_names(counts(PERSON, "Olga Tarkov")).entities[0].id
    assert resolve_names(counts(PERSON, "Olga Tarkov", ("Tarkov", 5))).entities[0].id == before


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Ann Smith", "Bob Smith", "the first names differ"),
        ("Ann Smith", "Ann Jones", "the surnames differ"),
        ("Ivan Petrov", "Ivan Petrova", "a woman's ending"),
        ("Ann J. Smith", "Ann K. Smith", "middle names or initials"),
        ("Bo Smith Sr", "Bo Smith Jr", "senior"),
        ("Channel 4", "Channel 5", "numbers"),
        ("Ann Smith", "Smith", None),
    ],
)
def test_contradictions_are_said_in_words(one: str, other: str, reason: str | None) -> None:
    said = contradiction(Name(one, PERSON), Name(other, PERSON))
    assert said is None if reason is None else said is not None and reason in said


def test_a_person_is_no_place() -> None:
    assert contradiction(Name("Paris", PERSON), Name("Paris", PLACE)) == "one is a person, the other a place"
    assert contradiction(Name("Paris Club", ORGANIZATION), Name("Paris", ORGANIZATION)) is None


def corrected(*parts: list[NameCount]) -> dict[tuple[str, Label], Label]:
    return {tuple(name): label for name, label in correct_labels([c for part in parts for c in part]).items()}  # type: ignore[misc]


def test_most_articles_decide_on_a_label() -> None:
    assert corrected(counts(PLACE, ("Sokol", 1)), counts(ORGANIZATION, ("Sokol", 9))) == {
        ("Sokol", PLACE): ORGANIZATION
    }
    assert corrected(counts(PLACE, "Sokol"), counts(ORGANIZATION, "Sokol")) == {}


def test_names_that_begin_like_peoples_are_peoples() -> None:
    people = counts(PERSON, "Quivo Tarkov", "Quivo Petrov", "Quivo Adler")
    assert corrected(people, counts(PLACE, "Quivo Bonner")) == {("Quivo Bonner", PLACE): PERSON}
    assert corrected(people, counts(PLACE, "Quivo Lake")) == {}
    assert corrected(counts(ORGANIZATION, "Svetlana Tarkova")) == {("Svetlana Tarkova", ORGANIZATION): PERSON}


def test_what_nobody_has_as_a_name_is_no_person() -> None:
    assert corrected(counts(PERSON, ("Vetrina", 3))) == {}  # nothing speaks against it
    assert corrected(counts(PERSON, ("Verdun", 3)), counts(PLACE, "Verdun")) == {("Verdun", PERSON): PLACE}
    assert corrected(counts(PERSON, ("Tarkov", 3), "Olga Tarkov")) == {}


def test_what_the_tables_have_for_a_place_and_nobody_is_no_person_and_may_be_a_team() -> None:
    assert corrected(counts(PERSON, ("Srinagar", 3))) == {("Srinagar", PERSON): PLACE}
    assert corrected(counts(PERSON, "West Germany")) == {("West Germany", PERSON): PLACE}
    assert corrected(counts(PERSON, "Srinagar"), counts(ORGANIZATION, ("Srinagar", 2)), counts(PLACE, "Srinagar")) == {
        ("Srinagar", PERSON): PLACE
    }
    assert corrected(counts(PERSON, ("Clinton", 3))) == {}  # a town, but people have the name, too
    assert corrected(counts(PERSON, "Srinagar", ("Olga Srinagar", 2))) == {}


def test_a_surname_that_is_often_borne_is_a_persons() -> None:
    assert corrected(counts(PERSON, ("Olga Tarkov", 5)), counts(PLACE, "Tarkov")) == {("Tarkov", PLACE): PERSON}
    town, city = "Kitui", "Srinagar"
    assert corrected(counts(PERSON, (f"Olga {town}", 5)), counts(PLACE, town)) == {(town, PLACE): PERSON}
    assert corrected(counts(PERSON, (f"Olga {city}", 5)), counts(PLACE, city)) == {}


def test_names_that_many_articles_agree_on_are_known() -> None:
    names = [
        *counts(ORGANIZATION, ("Vetrina", 3), ("Sokol", 2), ("Wind Power", 5)),
        *counts(PERSON, ("Olga Tarkov", 3), ("Tarkov", 5)),
        *counts(PLACE, ("of", 5), ("Zubovo", 4)),
    ]
    assert known_names(names) == {"Vetrina": ORGANIZATION, "Olga Tarkov": PERSON, "Zubovo": PLACE}


def test_a_decision_holds_for_all_that_was_joined_before() -> None:
    names = counts(PERSON, ("Bill Smith", 3), "William Smith", "Ann Jones")
    decisions = [
        decide(DecisionKind.SAME, "Ann Jones", "William Smith"),
        decide(DecisionKind.DIFFERENT, "Ann Jones", "Bill Smith"),
        decide(DecisionKind.SAME, "William Smith", "Bill Smith"),
    ]
    resolution = resolve_names(names, (), decisions)
    assert not together(resolution, Name("Ann Jones", PERSON), Name("Bill Smith", PERSON))
    assert len(resolution.complaints) == 1


def test_retyping_is_about_the_label_that_the_corpus_settled_on() -> None:
    mixed = [*counts(PLACE, ("Sokol", 9)), *counts(ORGANIZATION, "Sokol")]
    decision = Decision(DecisionKind.RETYPE, (Name("Sokol", PLACE),), "organization")
    resolution = resolve_names(mixed, (), [decision])
    assert [entity.label for entity in resolution.entities] == [ORGANIZATION]
    assert resolution.complaints == ()


def test_decisions_that_say_nothing_are_named() -> None:
    names = [*counts(PERSON, "Ann Smith"), *counts(PLACE, "Smithtown")]
    same = Decision(DecisionKind.SAME, (Name("Ann Smith", PERSON), Name("ann smith", PERSON)))
    mixed = Decision(DecisionKind.SAME, (Name("Ann Smith", PERSON), Name("Smithtown", PLACE)))
    assert [complaint.decision for complaint in resolve_names(names, (), [same, mixed]).complaints] == [same, mixed]


def leaned(articles: int, borne: int, leaning: float, name: str = "Vetrina") -> Label:
    """What a lone name is that so many articles take for a person's, and the words around it lean to one so much."""
    names = [*counts(PERSON, (name, articles)), *(counts(PERSON, (f"Olga {name}", borne)) if borne else ())]
    return labels.correct_labels(names, ENGLISH, lambda _: leaning).get(Name(name, PERSON), PERSON)


def test_a_lone_name_that_nobody_bears_is_a_persons_if_the_words_around_it_say_so() -> None:
    assert leaned(3, 0, leaning=0.44) is ORGANIZATION
    assert leaned(3, 0, leaning=0.45) is PERSON
    assert leaned(2, 0, leaning=-1) is PERSON
    assert leaned(41, 2, leaning=-1) is ORGANIZATION
    assert leaned(40, 2, leaning=-1) is PERSON


def test_singers_and_saints_go_by_a_first_name() -> None:
    assert leaned(19, 0, leaning=-1, name="Rosanna") is PERSON
    assert leaned(20, 0, leaning=-1, name="Rosanna") is ORGANIZATION


def test_what_nobody_bears_is_what_others_take_it_for_or_the_tables_say() -> None:
    names = [*counts(PERSON, ("Verdun", 3)), *counts(PLACE, "Verdun")]
    assert labels.correct_labels(names, ENGLISH, lambda _: -1.0)[Name("Verdun", PERSON)] is PLACE
    assert leaned(3, 0, leaning=-1, name="Srinagar") is PLACE


def test_a_name_of_several_words_is_what_most_articles_take_it_for() -> None:
    names = [*counts(PERSON, ("Vetrina Tarkov", 2)), *counts(ORGANIZATION, ("Vetrina Tarkov", 3))]
    assert labels.correct_labels(names, ENGLISH) == {Name("Vetrina Tarkov", PERSON): ORGANIZATION}


def test_a_name_that_no_table_has_is_no_place_where_articles_do_not_agree() -> None:
    for places, label in ((8, ORGANIZATION), (9, PLACE)):
        names = [*counts(PLACE, ("Vetrina", places)), *counts(ORGANIZATION, "Vetrina")]
        assert set(labels.correct_labels(names, ENGLISH).values()) == {label}
    assert labels.correct_labels(counts(PLACE, ("Vetrina", 3)), ENGLISH) == {}
    names = [*counts(PLACE, ("Verdun", 2)), *counts(ORGANIZATION, "Verdun")]
    assert labels.correct_labels(names, ENGLISH) == {}  # a team may be called like its town


def test_words_that_mean_more_are_not_looked_for() -> None:
    assert known_names(counts(ORGANIZATION, ("Davis Cup", 5), ("Tarkov Cup", 5))) == {"Tarkov Cup": ORGANIZATION}
    assert known_names(counts(PLACE, ("Mobile", 5), ("Verdun", 5), ("Tarkovo", 5))) == {"Tarkovo": PLACE}
