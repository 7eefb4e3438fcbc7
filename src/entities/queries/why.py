"""Why names are one entity, or what keeps them apart."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from entities.errors import StoreError
from entities.folding import fold
from entities.lexicon.languages import language_of
from entities.lookup import Found, find_entity
from entities.model import Decision, DecisionKind, Entity, Link, Name
from entities.ner.leaning import Weighing, weigh_most
from entities.resolution.article import rules as article
from entities.resolution.corpus import rules as corpus
from entities.resolution.corpus.grouping import contradiction
from entities.resolution.rule import Rule
from entities.store.asked import reasons
from entities.store.asked.contexts import contexts_of_entity
from entities.store.asked.placings import Placing, placings_with
from entities.store.asked.reasons import Attachment
from entities.store.whole.contents import main_language
from entities.store.whole.doubts import all_doubts
from entities.wording import one_of, plural

_CONTEXTS = 500
_TOLD = 4  # pieces of evidence in one sentence
_IN_ARTICLES = {**article.RULES, corpus.KNOWN_NAME.name: corpus.KNOWN_NAME}


@dataclass(frozen=True, slots=True)
class Step:
    """One step from a name to another: `rule` joins them, and `says` so in words.

    `article` is where, if one article is enough to tell.
    """

    left: str
    right: str
    rule: str
    says: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class ByCompany:
    """A name that the company of `joined` articles, and none but company, gives to an entity; of `open` it may be so.

    `least` is the least probable of those that are joined, or, without any, the most probable of the others.
    """

    name: str
    joined: int
    open: int
    least: Placing


@dataclass(frozen=True, slots=True)
class Explanation:
    """How an entity came about: its spellings inside articles, and the joins of names across articles.

    `company` are the names that only the company which they keep gives to it. `evidence` is what speaks most for its
    label, beside what the recogniser thought of each mention; nothing where the label was decided by hand. `asked` is
    what the name was taken for.
    """

    entity: Entity
    attachments: tuple[Attachment, ...]
    links: tuple[Link, ...]
    company: tuple[ByCompany, ...]
    evidence: tuple[Weighing, ...]
    asked: Found


@dataclass(frozen=True, slots=True)
class Together:
    """Two names that are one entity, the steps from the first to the second, and what they were taken for (`asked`)."""

    entity: Entity
    steps: tuple[Step, ...]
    asked: tuple[Found, Found]


@dataclass(frozen=True, slots=True)
class Apart:
    """Two entities, and what keeps them apart; `asked` is what their names were taken for."""

    left: Entity
    right: Entity
    reasons: tuple[str, ...]
    asked: tuple[Found, Found]


def attachment_says(attachment: Attachment) -> str:
    """In words, why articles take a spelling for its name."""
    return _says(attachment.rule, _IN_ARTICLES)


def step_says(step: Step) -> str:
    """A step as a sentence, with the article where it is one's."""
    if step.article is None:
        return f"{step.left} and {step.right} {step.says}"
    stands_for = "" if step.left == step.right else f" for {step.right}"
    return f"{step.left}{stands_for}: {step.says} ({step.article})"


def link_says(link: Link) -> str:
    """In words, why two names are one entity's."""
    return _says(link.rule, corpus.RULES)


def join_says(link: Link) -> str:
    """A join of names across articles as a sentence."""
    if link.left.name == link.right.name and link.rule == corpus.DECISION.name:
        return f"{link.left.name} was decided to be {one_of(link.right.label)}"
    if link.left.name == link.right.name:  # the corpus settles what it stands for
        kinds = f"{link.left.label.lower()} in some, {link.right.label.lower()} in most"
        return f"{link.left.name} is one name in all articles: {kinds}"
    return f"{link.left.name} and {link.right.name} {link_says(link)}"


def company_says(found: ByCompany) -> str:
    """In how many articles a name is the entity's by its company, and how sure the least sure of them is."""
    if not found.joined:
        return f"left open in {plural(found.open, 'article')}, {found.least.probability:.0%} at most"
    said = f"in {plural(found.joined, 'article')}, {found.least.probability:.0%} at least, in {found.least.article}"
    return said + (f"; left open in {found.open} more" if found.open else "")


def _says(name: str, rules: Mapping[str, Rule]) -> str:
    if name not in rules:
        raise StoreError(
            f"Another version of entities made this graph by a rule {name!r}: run `entities extract` again."
        )
    return rules[name].says


def explain_entity(connection: sqlite3.Connection, name: str) -> Explanation:
    """Every spelling of one entity with the rule that attached it. Raises as `find_entity` does."""
    asked = find_entity(connection, name)
    entity = asked.entity
    links = tuple(reasons.links_of(connection, entity.id))
    decided = any(link.rule == corpus.DECISION.name and link.left.name == link.right.name for link in links)
    contexts = () if decided else tuple(contexts_of_entity(connection, entity.id, _CONTEXTS))
    return Explanation(
        entity,
        tuple(reasons.attachments(connection, entity.id)),
        links,
        tuple(_by_company(placings_with(connection, entity.id))),
        weigh_most(entity.name, contexts, entity.label, language_of(main_language(connection))),
        asked,
    )


def _by_company(placings: Iterable[Placing]) -> Iterator[ByCompany]:
    for name, found in groupby(placings, key=lambda one: one.name.name):
        said = list(found)
        joined = [one for one in said if one.means]
        left_open = [one for one in said if one.open]
        if joined or left_open:
            yield ByCompany(name, len(joined), len(left_open), joined[0] if joined else left_open[-1])


def explain_pair(
    connection: sqlite3.Connection, left: str, right: str, decisions: Sequence[Decision] = ()
) -> Together | Apart:
    """How two names came to be one entity, or what kept them apart. Raises as `find_entity` does."""
    asked = find_entity(connection, left), find_entity(connection, right)
    one, other = (found.entity for found in asked)
    if one.id == other.id:
        attached, links = tuple(reasons.attachments(connection, one.id)), tuple(reasons.links_of(connection, one.id))
        return Together(one, _steps(one, attached, links, (left, right)), asked)
    return Apart(one, other, tuple(_reasons(connection, one, other, decisions)), asked)


def explain_spellings(
    entity: Entity, attached: Sequence[Attachment], links: Sequence[Link]
) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """How each other spelling of an entity leads to its name, the most frequent first.

    Spellings that differ in accents and capitals alone need no reason; those that came by a rule of another version of
    entities have none that is known.
    """
    rules = {*_IN_ARTICLES, *corpus.RULES}
    if not {*(one.rule for one in attached), *(link.rule for link in links)} <= rules:
        return
    told = {fold(entity.name)}
    for alias in entity.aliases:
        if fold(alias) not in told:
            told.add(fold(alias))
            yield alias, _steps(entity, attached, links, (alias, entity.name))


def _steps(
    entity: Entity, attached: Sequence[Attachment], links: Sequence[Link], names: tuple[str, str]
) -> tuple[Step, ...]:
    start, end = (_attachment(attached, name, entity) for name in names)
    across = _path(links, start.name, end.name)
    first = _inside(start) if fold(start.spelling) != fold(start.name.name) else ()
    last = _inside(end) if fold(end.spelling) != fold(end.name.name) else ()
    if start.name == end.name and fold(start.spelling) == fold(end.spelling):
        return (_inside(start)[0],)
    return (*first, *across, *last)


def _attachment(attached: Sequence[Attachment], asked: str, entity: Entity) -> Attachment:
    """The attachment of the spelling that was asked for; of the entity's own name if an id or a part of it was."""
    for wanted in (fold(asked), fold(entity.name)):
        for attachment in attached:
            if fold(attachment.spelling) == wanted:
                return attachment
    return attached[0]


def _inside(attachment: Attachment) -> tuple[Step, ...]:
    said = attachment_says(attachment)
    return (Step(attachment.spelling, attachment.name.name, attachment.rule, said, attachment.article),)


def _path(links: Sequence[Link], start: Name, end: Name) -> tuple[Step, ...]:
    """The shortest chain of links from one name to another."""
    came_from: dict[Name, tuple[Name, Link] | None] = {start: None}
    waiting = deque([start])
    while waiting and end not in came_from:
        name = waiting.popleft()
        for link in links:
            if name in (link.left, link.right):
                neighbor = link.right if name == link.left else link.left
                if neighbor not in came_from:
                    came_from[neighbor] = (name, link)
                    waiting.append(neighbor)
    steps: list[Step] = []
    at = came_from.get(end)
    while at is not None:
        name, link = at
        steps.append(Step(link.left.name, link.right.name, link.rule, link_says(link)))
        at = came_from[name]
    return tuple(reversed(steps))


def _reasons(connection: sqlite3.Connection, one: Entity, other: Entity, decisions: Sequence[Decision]) -> list[str]:
    """Decisions first, then what contradicts, then what is in doubt; never nothing."""
    names = {fold(name) for name in (one.name, *one.aliases)}, {fold(name) for name in (other.name, *other.aliases)}
    found = []
    for decision in decisions:
        if decision.kind is DecisionKind.DIFFERENT:
            left, right = (fold(name.name) for name in decision.names)
            if (left in names[0] and right in names[1]) or (left in names[1] and right in names[0]):
                found.append(f"a decision: {decision}")
    against = contradiction(Name(one.name, one.label), Name(other.name, other.label))
    if against:
        found.append(against)
    found.extend(_said_by_company(connection, one, other))
    for doubt, _ in all_doubts(connection):
        sides = {fold(doubt.left.name), fold(doubt.right.name)}
        if sides & names[0] and sides & names[1]:
            found.append(f"in doubt: {doubt.reason}")
    return found or ["no rule says that they are one"]


def _said_by_company(connection: sqlite3.Connection, one: Entity, other: Entity) -> Iterator[str]:
    """What their company says against a short name of the one meaning the other; what keeps namesakes apart."""
    for entity, of in ((one, other), (other, one)):
        placings = list(placings_with(connection, entity.id))
        own = [placing for placing in placings if fold(placing.name.name) == fold(of.name)]
        against = [placing for placing in own if not placing.means]
        if against:
            best = max(against, key=lambda placing: placing.probability)
            yield (
                f"the company of {best.name.name} makes it {entity.name} with a probability of {best.probability:.0%} "
                f"at most, in {best.article}: {_told(best)}"
            )
        parted = [placing for placing in own if placing.rule == corpus.NAMESAKES.name]
        if parted:
            yield f"they {corpus.NAMESAKES.says} with a probability of {parted[0].probability:.0%}: {_told(parted[0])}"


def _told(placing: Placing) -> str:
    return "; ".join(f"{says} ({weight:+.1f})" for says, weight in placing.evidence[:_TOLD])
