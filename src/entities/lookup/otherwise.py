"""Names that nobody goes by as they are typed: read in other ways, asked of tables, compared with those there are."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from entities.folding import in_ascii, place_key
from entities.lexicon.containers import container_keys, read_readings
from entities.lexicon.given_names import is_first_name
from entities.lexicon.language import Language
from entities.lexicon.languages import language_of
from entities.lexicon.organization_names import names_of_organization
from entities.lexicon.place_names import english_key, names_of_place
from entities.lookup.fitting import fitting, going_by
from entities.lookup.found import Found, choose
from entities.lookup.heard import heard_as
from entities.lookup.spellings import close_names, meant_by
from entities.lookup.titles import is_surname, tells_sex_alone, uncontradicted, with_title
from entities.lookup.typed import Reading, is_role, readings
from entities.model import Entity, Label
from entities.resolution.organization_names import acronym_letters, initials, is_acronym, organization_core
from entities.store.asked.entities import entities_called, get_entities
from entities.store.asked.ties import tied_among
from entities.store.whole.contents import count_by_language, main_language
from entities.store.whole.entities import all_aliases

_SUGGESTIONS = 3


def find(connection: sqlite3.Connection, name: str, label: Label | None) -> Found | None:
    """The entity that a name means, read so that least is left out of it; None if it is nobody's.

    A whole name that somebody goes by comes before a part of one, and what is spelled much alike last. Raises
    AmbiguousEntityError.
    """
    read = _read(connection, name)
    for reading, language in read.items():
        if not reading.beside and (found := _find_as(connection, name, reading, label, language)):
            return found
    if not any(is_role(name, language) for language in set(read.values())) and (
        containing := fitting(connection, name, label)
    ):
        return choose(connection, name, containing)
    for reading, language in read.items():
        if reading.beside and (found := _find_beside(connection, name, reading, label, language)):
            return found
    if close := meant_by(connection, name, label):
        return replace(choose(connection, name, close), because="which is spelled much like it")
    if heard := heard_as(connection, name, label):
        return replace(choose(connection, name, heard), because="as another language writes the name")
    return None


def suggest(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    """Names of entities that may be meant by one that is nobody's.

    Who goes by a part of it comes first, of an acronym its full forms; then what is spelled like it, and its acronyms.
    """
    language = language_of(main_language(connection))
    parts = [reading.name for reading in _read(connection, name) if reading.of_person or reading.beside]
    people = [entity.name for part in parts for entity in going_by(connection, part)[:_SUGGESTIONS]]
    called = get_entities(connection, set(_of_these_initials(connection, name, language)))
    short = [entity.name for entity in called]
    close = close_names(connection, name)
    likely = [*people, *short, *close] if is_acronym(name) else [*people, *close, *short]
    return tuple(dict.fromkeys(likely))[:_SUGGESTIONS]


def _read(connection: sqlite3.Connection, name: str) -> dict[Reading, Language]:
    """What a typed name may mean, in the languages that articles are in, that of most first: each with its first."""
    languages = [language_of(code) for code, _ in count_by_language(connection)] or [language_of("en")]
    read: dict[Reading, Language] = {}
    for language in languages:
        for reading in readings(name, language):
            read.setdefault(reading, language)
    return read


def _find_as(
    connection: sqlite3.Connection, name: str, reading: Reading, label: Label | None, language: Language
) -> Found | None:
    """Who goes by a name as it is read, or what has another form of it in common with what is there."""
    people, says = _people(connection, reading, label, language)
    if people:
        found = choose(connection, name if says else reading.name, people)
        return replace(found, because=says, part="" if says else _part(name, reading))
    if reading.of_person:
        return None
    if label in {None, Label.PLACE} and (places := _same_place(connection, reading.name)):
        return replace(choose(connection, name, places), because="another name of the same place")
    if label in {None, Label.ORGANIZATION} and (firms := _same_organization(connection, reading.name)):
        return replace(choose(connection, name, firms), because="another form of the same name")
    if label in {None, Label.ORGANIZATION} and (known := _well_known(connection, reading.name)):
        return replace(choose(connection, name, known), because="another name of the same organization")
    return None


def _find_beside(
    connection: sqlite3.Connection, name: str, reading: Reading, label: Label | None, language: Language
) -> Found | None:
    """Who goes by the part before a comma, and has the role, or the company, or lies in the place, behind it."""
    people, says = _people(connection, reading, label, language)
    if is_first_name(in_ascii(reading.beside).split()[0]):
        return None  # a name turned round, which is another's
    people = [entity for entity in people if entity.label is not Label.PLACE or _lies_in(reading)]
    others = [entity for entity in people if entity.label is not Label.PLACE]
    together, beside = _narrowed(connection, others, reading.beside, language)
    if together:
        return replace(choose(connection, name, together), because=beside)
    alone = [entity for entity in people if entity.label is not Label.PERSON or not is_surname(reading.name)]
    if not alone:
        return None
    return replace(choose(connection, reading.name, alone), because=says, part="" if says else reading.name)


def _people(
    connection: sqlite3.Connection, reading: Reading, label: Label | None, language: Language
) -> tuple[list[Entity], str]:
    """Who goes by a name as it is read and isn't contradicted by its title; and what that says of them, if it tells.

    Before a surname alone, a title that isn't anybody's must be one that articles give them.
    """
    has_initial = any(len(word) == 1 for word in in_ascii(reading.name.replace(".", ". ")).split())
    found = (fitting if has_initial else going_by)(connection, reading.name, label)
    if not reading.of_person:
        return found, ""
    people = uncontradicted((entity for entity in found if entity.label is Label.PERSON), reading.title)
    if not reading.title or tells_sex_alone(reading.title):
        return people, ""
    must = is_surname(reading.name)
    if not must and len(people) < 2:  # noqa: PLR2004 - nothing to tell apart
        return people, ""
    titled = with_title(connection, people, reading.title, language)
    return (titled, f"whom articles call {' '.join(reading.title)}") if titled else ([] if must else people, "")


def _narrowed(
    connection: sqlite3.Connection, people: list[Entity], beside: str, language: Language
) -> tuple[list[Entity], str]:
    """Those of some entities that have the role, or the company, which is named beside them; and what says so."""
    if is_role(beside, language):
        words = [word for word in beside.split() if in_ascii(word) not in language.articles]
        return with_title(connection, people, words, language), f"whom articles call {' '.join(words)}"
    for company in going_by(connection, beside):
        tied = tied_among(connection, company.id, {entity.id for entity in people})
        if tied:
            return [entity for entity in people if entity.id in tied], f"mentioned together with {company.name}"
    return [], ""


def _lies_in(reading: Reading) -> bool:
    """Whether the best known place of a name lies in what is named behind the comma."""
    known, beside = read_readings().get(english_key(reading.name), ()), container_keys(reading.beside)
    return any(place_key(whole) in beside for best in known[:1] for whole in best.container)


def _same_place(connection: sqlite3.Connection, name: str) -> list[Entity]:
    """The places of the graph that go by another name which the tables have of the same place."""
    called = {entity for other in names_of_place(name) for entity in entities_called(connection, other)}
    return [entity for entity in get_entities(connection, called) if entity.label is Label.PLACE]


def _same_organization(connection: sqlite3.Connection, name: str) -> list[Entity]:
    """The organizations that differ from a name in no more than their legal form and ways of spelling."""
    core = organization_core(name)
    aliases = all_aliases(connection, Label.ORGANIZATION)
    return get_entities(connection, {entity for entity, alias in aliases if core and organization_core(alias) == core})


def _well_known(connection: sqlite3.Connection, name: str) -> list[Entity]:
    """The organizations of the graph that go by another name of the well-known one which a name means."""
    names = names_of_organization(name)
    called = {entity for other in names for entity in entities_called(connection, other)}
    return [entity for entity in get_entities(connection, called) if entity.label is Label.ORGANIZATION]


def _of_these_initials(connection: sqlite3.Connection, name: str, language: Language) -> Iterator[str]:
    """The ids of organizations that a name may be the acronym of, or the full form."""
    letters = {acronym_letters(name)} if is_acronym(name) else initials(name, language)
    for entity, alias in all_aliases(connection, Label.ORGANIZATION) if letters else ():
        theirs = {acronym_letters(alias)} if is_acronym(alias) else initials(alias, language)
        if is_acronym(alias) is not is_acronym(name) and not letters.isdisjoint(theirs):
            yield entity


def _part(name: str, reading: Reading) -> str:
    """What was looked for, if words of the name were left out of it."""
    return (
        reading.name
        if len(in_ascii(reading.name).replace(",", "")) < len(in_ascii(name).replace(",", "").strip("\"'"))
        else ""
    )
