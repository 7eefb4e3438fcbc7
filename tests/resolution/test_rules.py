"""Every rule of resolution joins what it says that it joins, and leaves apart what only looks like it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.resolution.english import resolve_names

from entities.lexicon.english import ENGLISH
from entities.lexicon.french import FRENCH
from entities.lexicon.language import Language
from entities.lexicon.russian import RUSSIAN
from entities.lexicon.spanish import SPANISH
from entities.model import Label, Mention, NameCount, Sentence
from entities.resolution.article import resolve_article
from entities.resolution.article import rules as article
from entities.resolution.corpus import Resolution, established_names
from entities.resolution.corpus import rules as corpus
from entities.resolution.corpus.links import Alias

PERSON, PLACE, ORGANIZATION = Label.PERSON, Label.PLACE, Label.ORGANIZATION

# Of an article: the label, the names as they stand in it, the fullest name of the last; and names of which the last is
# nobody else's.
JOINED = {
    "other-name": (PERSON, ("Ann Smith", "Ann Field"), "Ann Smith"),
    "variant": (PERSON, ("Ann Smith", "A. Smith"), "Ann Smith"),
    "fathers-name": (PERSON, ("Иван Ильич Шут", "Иван Ильич"), "Иван Ильич Шут"),
    "word-before": (PERSON, ("Ann Smith", "Rapper Ann Smith"), "Ann Smith"),
    "tail": (PERSON, ("Ana Lopez Varga", "Lopez Varga"), "Ana Lopez Varga"),
    "surname": (PERSON, ("Ann Smith", "Smith"), "Ann Smith"),
    "second-surname": (PERSON, ("Ana Varga Zubiri", "Zubiri"), "Ana Varga Zubiri"),
    "first-name": (PERSON, ("Ann Smith", "Ann"), "Ann Smith"),
    "container": (PLACE, ("Birmingham", "Alabama", "Birmingham"), "Birmingham, Alabama"),
    "nearby": (PLACE, ("Alabama", "Mobile", "Birmingham"), "Birmingham, Alabama"),
    "legal-form": (ORGANIZATION, ("Vetrina Oil Ltd", "Vetrina Oil plc"), "Vetrina Oil Ltd"),
    "acronym": (ORGANIZATION, ("Tarkov Oil Union", "TOU"), "Tarkov Oil Union"),
    "short-form": (ORGANIZATION, ("Varkal Finance Group", "Varkal"), "Varkal Finance Group"),
    "kind": (ORGANIZATION, ("Conseil de Tarkov", "Conseil"), "Conseil de Tarkov"),
    "definition": (ORGANIZATION, ("Gdansk Shipyard Company", "GSZ"), "Gdansk Shipyard Company"),
}
APART = {
    "other-name": (PERSON, ("Ann", "Ann Field")),
    "variant": (PERSON, ("Ann Smith", "B. Smith")),
    "fathers-name": (PERSON, ("Иван Ильич Шут", "Иван Фомич")),
    "word-before": (PERSON, ("Ann Smith", "Bea Ann Smith")),
    "tail": (PERSON, ("Rapper Ann Varga", "Ann Varga")),
    "surname": (PERSON, ("Ann Smith", "Smithson")),
    "second-surname": (PERSON, ("Ana Varga Zubiri", "Zubiria")),
    "first-name": (PERSON, ("Ann Smith", "Anna")),
    "container": (PLACE, ("Birmingham", "England", "Birmingham")),
    "nearby": (PLACE, ("Alabama", "London", "Birmingham")),
    "legal-form": (ORGANIZATION, ("Vetrina Oil Inc", "Vetrina Gas Inc")),
    "acronym": (ORGANIZATION, ("Tarkov Oil Union", "TGU")),
    "short-form": (ORGANIZATION, ("Varkal Finance Tower", "Varkal")),
    "kind": (ORGANIZATION, ("Conseil de Tarkov", "Commission")),
    "definition": (ORGANIZATION, ("Gdansk Shipyard Company", "XYZ")),
}


# What stands between the names where a rule needs it.
BETWEEN = {"definition": " (", "other-name": ", née ", "container": ", "}
LANGUAGES = {"fathers-name": RUSSIAN, "kind": FRENCH, "second-surname": SPANISH}


def last(
    label: Label, names: Sequence[str], *, off: str = "", between: str = " and then ", language: Language = ENGLISH
) -> str | None:
    """What the last name of an article stands for."""
    mentions, at = [], 0
    for name in names:
        mentions.append(Mention(at, at + len(name), name, label))
        at += len(name) + len(between)
    body = between.join(names)
    references = resolve_article(
        mentions, [Sentence(0, at, 0)], language, body=body, off=frozenset({off, "side-by-side"})
    )
    return references[-1].name


def test_every_rule_of_an_article_has_an_example_on_either_side() -> None:
    assert set(JOINED) == {rule.name for rules in article.OF_LABEL.values() for rule in rules} == set(APART)


@pytest.mark.parametrize("rule", JOINED)
def test_a_rule_of_an_article_joins_what_it_is_for_unless_it_is_off(rule: str) -> None:
    label, names, full = JOINED[rule]
    between, language = BETWEEN.get(rule, " and then "), LANGUAGES.get(rule, ENGLISH)
    assert last(label, names, between=between, language=language) == full
    assert last(label, names, between=between, language=language, off=rule) == names[-1]


@pytest.mark.parametrize("rule", APART)
def test_a_rule_of_an_article_leaves_apart_what_only_looks_like_it(rule: str) -> None:
    label, names = APART[rule]
    language = LANGUAGES.get(rule, ENGLISH)
    assert last(label, names, between=BETWEEN.get(rule, " and then "), language=language) == names[-1]


# Of a corpus: the label, and two names with the articles that have them.
ONE = {
    "spelling": (PLACE, {"Tárkov": 1, "Tarkov": 1}),
    "nickname": (PERSON, {"Bill Smith": 1, "William Smith": 1}),
    "transliteration": (PERSON, {"Marina Zolotova": 1, "Maryna Zolatava": 1}),
    "other-language": (PERSON, {"Anton Żukiewicz": 1, "Антон Жукевич": 1}),
    "middle-name": (PERSON, {"Ann Jane Smith": 2, "Ann Smith": 1}),
    "corpus-initials": (PERSON, {"Анна Петровна Тарасюк": 1, "Tarasyuk A. P.": 1}),
    "corpus-turned": (PERSON, {"Shinto Abo": 1, "Abo Shinto": 1}),
    "corpus-tail": (PERSON, {"Ana Lopez Varga": 2, "Lopez Varga": 1}),
    "place-alias": (PLACE, {"Kyiv": 1, "Kiev": 1}),
    "corpus-legal-form": (ORGANIZATION, {"Vetrina Oil Inc": 1, "Vetrina Oil": 1}),
    "corpus-acronym": (ORGANIZATION, {"Tarkov Oil Union": 1, "TOU": 1}),
    "organization-name": (ORGANIZATION, {"ООН": 1, "ONU": 1}),
    "corpus-short-form": (ORGANIZATION, {"Varkal Finance Group": 1, "Varkal": 1}),
}
TWO = {
    "spelling": (PLACE, {"Tárkov": 1, "Tarkova": 1}),
    "nickname": (PERSON, {"Bill Smith": 1, "Robert Smith": 1}),
    "transliteration": (PERSON, {"Ivan Petrov": 1, "Ivan Petrova": 1}),
    "other-language": (PERSON, {"Anton Żukiewicz": 1, "Антон Жуковский": 1}),
    "middle-name": (PERSON, {"Ann Jane Smith": 2, "Bea Smith": 1}),
    "corpus-initials": (PERSON, {"Анна Петровна Тарасюк": 1, "Tarasyuk A. D.": 1}),
    "corpus-turned": (PERSON, {"Paul Simon": 1, "Simon Paul": 1}),
    "corpus-tail": (PERSON, {"Ann Paul Varga": 2, "Paul Varga": 1}),
    "place-alias": (PLACE, {"Kyiv": 1, "Tarkov": 1}),
    "corpus-legal-form": (ORGANIZATION, {"Vetrina Oil Inc": 1, "Vetrina Gas": 1}),
    "corpus-acronym": (ORGANIZATION, {"Tarkov Oil Union": 1, "TGU": 1}),
    "organization-name": (ORGANIZATION, {"ООН": 1, "Who": 1}),
    "corpus-short-form": (ORGANIZATION, {"Varkal Finance Group": 1, "Vetrina": 1}),
}
ALIASES = [
    Alias("TOU", "Tarkov Oil Union", ORGANIZATION, 2),
    Alias("Varkal", "Varkal Finance Group", ORGANIZATION, 2),
]


def resolved(label: Label, names: dict[str, int], off: str = "") -> Resolution:
    counts = [NameCount(name, label, number, number) for name, number in names.items()]
    return resolve_names(counts, ALIASES, off=frozenset({off}))


def test_every_rule_of_a_corpus_has_an_example_on_either_side() -> None:
    assert set(ONE) == {rule.name for rules in corpus.OF_LABEL.values() for rule in rules} == set(TWO)


@pytest.mark.parametrize("rule", ONE)
def test_a_rule_of_a_corpus_joins_what_it_is_for_unless_it_is_off(rule: str) -> None:
    resolution = resolved(*ONE[rule])
    assert len(resolution.entities) == 1
    assert rule in {link.rule for link in resolution.links}
    assert len(resolved(*ONE[rule], off=rule).entities) == 2


@pytest.mark.parametrize("rule", TWO)
def test_a_rule_of_a_corpus_leaves_apart_what_only_looks_like_it(rule: str) -> None:
    assert len(resolved(*TWO[rule]).entities) == 2


def test_what_else_is_made_of_a_corpus_can_be_left_out() -> None:
    mixed = [NameCount("Sokol", PLACE, 1, 1), NameCount("Sokol", ORGANIZATION, 9, 9)]
    assert len(resolve_names(mixed).entities) == 1
    assert len(resolve_names(mixed, off=frozenset({"label"})).entities) == 2
    known = (NameCount("Vetrina", ORGANIZATION, 3, 3),)
    assert established_names(known, ENGLISH) == {"Vetrina": ORGANIZATION}
    assert established_names(known, ENGLISH, off=frozenset({"corpus-name"})) == {}
    pair = frozenset({"George Pine", "George W. Pine"})
    beside = [NameCount(name, PERSON, 2, 2) for name in pair]
    assert len(resolve_names(beside, side_by_side=[pair]).entities) == 2
    assert len(resolve_names(beside, side_by_side=[pair], off=frozenset({"side-by-side"})).entities) == 1
