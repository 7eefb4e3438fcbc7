"""What is meant by the names and articles that a decision is asked for with; what makes no sense is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from entities.errors import AmbiguousEntityError, DecisionError, UnknownArticleError
from entities.folding import fold
from entities.lookup import find_entity, tell_apart
from entities.model import Decision, DecisionKind, Entity, Name, format_name, parse_name
from entities.store.asked import articles, entities

_SHOWN = 5


def compose(
    connection: sqlite3.Connection, kind: DecisionKind, asked: Sequence[str], value: str, listed: Sequence[str]
) -> Decision:
    """The decision that is meant by names and articles as they are typed. Raises what `make_decision` raises."""
    where = tuple(dict.fromkeys(article for one in listed for article in find_articles(connection, one)))
    first, *others = map(_text, asked)
    known = [find_name(connection, name) for name in others]
    name = find_name_in(connection, first, where) if where else find_name(connection, first)
    return Decision(kind, (name, *known), value, where or _articles_of_namesake(connection, first, name))


def find_articles(connection: sqlite3.Connection, asked: str) -> tuple[str, ...]:
    """How the article is shown that is asked for, or those of several folders. Raises UnknownArticleError."""
    asked = _text(asked).removeprefix("./")
    found = articles.articles_called(connection, asked)
    if not found:
        raise UnknownArticleError(asked, _close_articles(connection, asked))
    return tuple(found)


def find_name(connection: sqlite3.Connection, asked: str) -> Name:
    """The name of the corpus that is meant: by itself, with its label in brackets, or by its entity's id or alias."""
    asked = _text(asked)
    try:
        name = parse_name(asked)
    except ValueError:
        names = entities.names_called(connection, asked)
    else:
        names = [known for known in entities.names_called(connection, name.name) if known.label is name.label]
    _refuse_several_labels(connection, asked, names)
    if names:
        return names[0]
    entity = find_entity(connection, asked).entity
    _refuse_part(asked, entity)
    return entities.main_name(connection, entity.id)


def find_name_in(connection: sqlite3.Connection, asked: str, where: Sequence[str]) -> Name:
    """The name that is meant in some articles, each of which must have it; it may be one that they leave open.

    Raises DecisionError for an article that doesn't.
    """
    spelling, label = asked, None
    try:
        spelling, label = parse_name(asked)
    except ValueError:
        if entity := entities.get_entity(connection, asked.strip()):
            spelling, label = entities.main_name(connection, entity.id)
    found = [row for row in articles.names_spelled(connection, spelling, where) if label in {None, row[1].label}]
    if missing := [article for article in where if article not in {article for article, _ in found}]:
        name = found[0][1] if found else find_name(connection, asked)
        there = articles.articles_with_name(connection, name)
        more = f" and {len(there) - _SHOWN:,} more" if len(there) > _SHOWN else ""
        raise DecisionError(f"{missing[0]} doesn't have {name.name}: that is in {', '.join(there[:_SHOWN])}{more}.")
    names = list(dict.fromkeys(name for _, name in found))
    if len({fold(name.name) for name in names}) > 1:
        raise DecisionError(
            f"{asked!r} is {' and '.join(map(format_name, names))} in these articles: name one of them."
        )
    _refuse_several_labels(connection, asked, names)
    return names[0]


def refuse_nonsense(connection: sqlite3.Connection, decision: Decision) -> None:
    """Raise DecisionError if a decision says nothing, or what can't be."""
    if decision.value != decision.value.encode("utf-8", "replace").decode():
        raise DecisionError(f"{decision.value!a} is no text: write the new name in UTF-8.")
    if len(decision.names) == 1:
        return
    one, other = decision.names
    if one == other:
        _refuse_one_name(connection, decision)
    if decision.kind is DecisionKind.SAME and one.label is not other.label:
        raise DecisionError(
            f"{format_name(one)} and {format_name(other)} are of two kinds: "
            f"first `entities decide retype` the one that is wrong."
        )


def refuse_done(connection: sqlite3.Connection, decision: Decision) -> None:
    """Raise DecisionError if two names that a decision makes one are that already."""
    if decision.kind is DecisionKind.SAME and not decision.articles:
        one, other = decision.names
        if entities.entity_of(connection, one) == entities.entity_of(connection, other):
            raise DecisionError(f"{format_name(one)} and {format_name(other)} are one entity already.")


def place(connection: sqlite3.Connection, decision: Decision) -> Decision:
    """A decision of a file with its articles as the graph shows them, each of which must have the name.

    Raises DecisionError and UnknownArticleError.
    """
    where = tuple(dict.fromkeys(article for one in decision.articles for article in find_articles(connection, one)))
    placed = replace(decision, articles=where)
    if where:
        find_name_in(connection, format_name(decision.names[0]), where)
    refuse_nonsense(connection, placed)
    return placed


def _refuse_one_name(connection: sqlite3.Connection, decision: Decision) -> None:
    name = decision.names[0]
    if not decision.articles and decision.kind is DecisionKind.DIFFERENT:
        typed = f"'{name.name}'"
        raise DecisionError(
            f"Both are one name, {format_name(name)}: say in which articles it is another one "
            f"(`entities decide different {typed} {typed} --in ARTICLE`), "
            f"or let `entities decide split {typed}` propose it."
        )
    if not decision.articles:
        raise DecisionError(f"Both are one name, {format_name(name)}.")
    if set(articles.articles_with_name(connection, name)) <= set(decision.articles):
        raise DecisionError(f"These are all articles that have {name.name}: leave out those of the other one.")


def _articles_of_namesake(connection: sqlite3.Connection, asked: str, name: Name) -> tuple[str, ...]:
    """Where an entity is named so that was asked for by its id, if others go by its name: of it alone is spoken."""
    entity = entities.get_entity(connection, asked.strip())
    if entity is None or len(entities.entities_named(connection, name)) < len(("one", "other")):
        return ()
    return tuple(articles.articles_of(connection, entity.id, name.name))


def _refuse_several_labels(connection: sqlite3.Connection, asked: str, names: Sequence[Name]) -> None:
    if len({name.label for name in names}) > 1:
        found = {key for name in names for key in entities.entities_named(connection, name)}
        known = entities.get_entities(connection, found)
        raise AmbiguousEntityError(asked, tuple(tell_apart(connection, entity) for entity in known))


def _refuse_part(asked: str, entity: Entity) -> None:
    """Raise DecisionError unless an id or a surname was asked for: a decision on a slip would be a wrong one."""
    try:
        name = parse_name(asked).name
    except ValueError:
        name = asked.strip()
    if name != entity.id and not fold(entity.name).endswith(f" {fold(name)}"):
        raise DecisionError(f"{name!r} is no name of {entity.name}: to decide on that, give the whole name.")


def _close_articles(connection: sqlite3.Connection, asked: str) -> tuple[str, ...]:
    """Articles with a path that ends like the one asked for, or is spelled much like it."""
    from rapidfuzz import process  # articles are mostly named right

    known = articles.all_article_names(connection)
    file = asked.rpartition("/")[2]
    same = [article for article in known if article.rpartition("/")[2] == file]
    close = process.extract(asked[:200], known, score_cutoff=60, limit=3)
    return tuple(dict.fromkeys([*same, *(article for article, _, _ in close)]))[:3]


def _text(asked: str) -> str:
    """What was typed; a shell may hand on bytes that are no text."""
    return asked.encode("utf-8", "replace").decode()
