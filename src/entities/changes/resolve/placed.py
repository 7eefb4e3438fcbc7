"""Decisions that speak of some articles: which of the names in these they mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from entities.model import Complaint, Decision, format_name
from entities.store.asked.articles import articles_called, names_spelled


@dataclass(frozen=True, slots=True)
class Placed:
    """A decision, and what it speaks of: articles as they are shown, each with a name that it has, as it has it.

    Where an article has no name of the decision's spelling, it is what the article takes that spelling for.
    """

    decision: Decision
    references: tuple[tuple[str, str], ...]


def place_decisions(connection: sqlite3.Connection, decisions: Iterable[Decision]) -> tuple[Placed, ...]:
    """What the decisions on some articles speak of; those on all articles are left out."""
    return tuple(Placed(decision, _references(connection, decision)) for decision in decisions if decision.articles)


def misplaced(connection: sqlite3.Connection, placed: Sequence[Placed]) -> Iterator[Complaint]:
    """A complaint for each decision of which an article is gone, or doesn't have the name any more."""
    for one in placed:
        known = {article: articles_called(connection, article) for article in one.decision.articles}
        having = {article for article, _ in one.references}
        if gone := [article for article, shown in known.items() if not shown]:
            yield Complaint(one.decision, f"fits nothing in {', '.join(gone)}: the graph has no such article")
        if without := [article for article, shown in known.items() if shown and having.isdisjoint(shown)]:
            name = format_name(one.decision.names[0])
            yield Complaint(one.decision, f"fits nothing in {', '.join(without)}: {name} isn't there")


def _references(connection: sqlite3.Connection, decision: Decision) -> tuple[tuple[str, str], ...]:
    shown = [article for asked in decision.articles for article in articles_called(connection, asked)]
    name = decision.names[0]
    found = names_spelled(connection, name.name, shown)
    fitting = [row for row in found if row[1].label is name.label] or found  # a decision may have changed the label
    return tuple(sorted({(article, spelled.name) for article, spelled in fitting}))
