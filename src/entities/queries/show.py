"""Who or what somebody is: spellings, roles that the articles give, ties, months and articles."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from entities.folding import role_key
from entities.lexicon.languages import language_of
from entities.lookup import Found
from entities.model import Entity, Evidence, Label, Scope, Span
from entities.queries.naming import find_within
from entities.queries.timeline import Period, PeriodCount, count_by_period, undated_of
from entities.queries.who_knows import Acquaintance, list_acquaintances
from entities.roles.finding import RoleKind, find_roles
from entities.store.asked.appearances import (
    Appearance,
    DayCount,
    aliases_of,
    count_mentions,
    newest_articles,
    newest_sentences,
)
from entities.store.asked.ties import Ranking, count_neighbors

_ARTICLES_READ = 200
_SENTENCES_READ = 600
_TIES_READ = 100
_EVERYWHERE = Scope()


@dataclass(frozen=True, slots=True)
class SpellingCount:
    """One of the names that an entity is mentioned by, and how often."""

    name: str
    mentions: int


@dataclass(frozen=True, slots=True)
class QuotedRole:
    """What articles say that somebody is: the role where it is quoted newest, and in how many articles it stands.

    `span` is where the role stands in its sentence, `evidence`.
    """

    text: str
    kind: RoleKind
    articles: int
    span: Span
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Totals:
    """How many roles there are of an entity, and how many ties of each label."""

    roles: int
    ties: tuple[tuple[Label, int], ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What the store tells of an entity.

    `roles` are those of most articles first, `ties` the strongest of each label, `months` the months with mentions,
    `undated` sums up the articles without a date, and `articles` are the newest; the entity counts them all, `totals`
    the roles and ties.
    """

    found: Found
    aliases: tuple[SpellingCount, ...]
    roles: tuple[QuotedRole, ...]
    ties: tuple[Acquaintance, ...]
    months: tuple[PeriodCount, ...]
    undated: DayCount
    articles: tuple[Appearance, ...]
    totals: Totals


def read_profile(
    connection: sqlite3.Connection, name: str, scope: Scope = _EVERYWHERE, *, limit: int | None = 5
) -> Profile:
    """What a scope tells of the entity of this name: all, or `limit` roles, articles, and ties of each label.

    Raises UnknownEntityError and AmbiguousEntityError.
    """
    found = find_within(connection, name, scope)
    key = found.entity.id
    counts = tuple(count_mentions(connection, key, scope))
    roles = find_quoted_roles(connection, found.entity, scope)
    totals = Totals(len(roles), tuple(count_neighbors(connection, key, scope=scope).items()))
    return Profile(
        found,
        tuple(SpellingCount(*alias) for alias in aliases_of(connection, key, scope)),
        roles[:limit],
        _strongest_ties(connection, key, limit, scope),
        count_by_period(counts, Period.MONTH),
        undated_of(counts),
        tuple(newest_articles(connection, key, limit, scope)),
        totals,
    )


def _strongest_ties(
    connection: sqlite3.Connection, entity: str, limit: int | None, scope: Scope
) -> tuple[Acquaintance, ...]:
    """The strongest ties of each label, strongest first."""
    read = Ranking(limit=limit and _TIES_READ)
    strongest = list_acquaintances(connection, entity, read, scope).acquaintances
    ties: list[Acquaintance] = []
    for label in Label:
        found = [tied for tied in strongest if tied.label is label]
        if limit and len(found) < limit and len(strongest) == _TIES_READ:  # there may be more further down
            found = list(list_acquaintances(connection, entity, Ranking(label=label, limit=limit), scope).acquaintances)
        ties += found[:limit]
    return tuple(ties)


def find_quoted_roles(
    connection: sqlite3.Connection, entity: Entity, scope: Scope = _EVERYWHERE
) -> tuple[QuotedRole, ...]:
    """The roles that articles give an entity, those of most articles first; the 200 newest articles are read.

    What differs in case and article only ("The chairman", "chairman") is one role. One that says the end of another, or
    ends with it ("leader", "party leader"), is left out for the one of more articles.
    """
    quoted: defaultdict[str, list[QuotedRole]] = defaultdict(list)
    for evidence in newest_sentences(connection, entity.id, scope, articles=_ARTICLES_READ, limit=_SENTENCES_READ):
        language = language_of(evidence.language)
        for role in find_roles(evidence.text, evidence.names[0], entity.label, language):
            text = evidence.text[role.span.start : role.span.end]
            key = role_key(text, language.roles.determiners)
            quoted[key].append(QuotedRole(text, role.kind, 1, role.span, evidence))
    counted = [(key, _counted(roles)) for key, roles in quoted.items()]
    told: dict[str, QuotedRole] = {}
    for key, this in sorted(counted, key=lambda item: (-item[1].articles, -len(item[1].text), item[1].text)):
        if not any(key.endswith(f" {other}") or other.endswith(f" {key}") for other in told):
            told[key] = this
    return tuple(told.values())


def _counted(roles: list[QuotedRole]) -> QuotedRole:
    newest = max(roles, key=lambda role: role.evidence.date or "")
    articles = len({role.evidence.article for role in roles})
    return QuotedRole(newest.text, newest.kind, articles, newest.span, newest.evidence)
