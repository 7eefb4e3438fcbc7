"""Decide by hand: check a decision against the graph, save it, and apply it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from entities.changes.resolve import is_resolved, last_complaints, resolve_corpus
from entities.decisions import add_decisions, decisions_path, read_decisions, undo_decision
from entities.errors import AmbiguousEntityError, DecisionError
from entities.folding import fold
from entities.lookup import find_entity
from entities.model import Complaint, Decision, DecisionKind, Doubt, Entity, Evidence, Name, format_name, parse_name
from entities.store import open_store, read_store
from entities.store.asked import entities, evidence
from entities.store.whole.doubts import all_doubts


@dataclass(frozen=True, slots=True)
class Question:
    """A pair of names that a person may settle: what is at stake, and sentences that have either."""

    doubt: Doubt
    ties: int
    left: tuple[Evidence, ...]
    right: tuple[Evidence, ...]


def make_decision(graph: Path, kind: DecisionKind, asked: Sequence[str], value: str = "") -> Decision:
    """Save a decision on the names asked for (`Ann Smith`, `Ann Smith (person)` or an id) and apply it to the graph.

    Raises DecisionError, and changes nothing, where it makes no sense or contradicts an earlier one; raises as
    `find_entity` does where a name is none of the graph's or fits several.
    """
    with read_store(graph) as connection:
        decision = Decision(kind, tuple(find_name(connection, name) for name in asked), value)
        _refuse_nonsense(connection, decision)
    earlier = read_decisions(decisions_path(graph))
    with open_store(graph) as connection:
        if not is_resolved(connection, earlier):  # the file was edited: its own faults aren't those of this decision
            resolve_corpus(connection, earlier)
        known = set(last_complaints(connection))
        complaints = resolve_corpus(connection, (*earlier, decision))
        serious = (complaint for complaint in complaints if not complaint.overruled)
        refusal = next((complaint for complaint in serious if str(complaint) not in known), None)
        try:
            if refusal:
                raise DecisionError(f"{refusal} Nothing was changed.")  # noqa: TRY301 - one way back for both
            save_decision(graph, decision)
        except DecisionError:
            resolve_corpus(connection, earlier)
            raise
    return decision


def save_decision(graph: Path, decision: Decision) -> None:
    """Add a decision to the file beside the graph, without applying it yet."""
    add_decisions(decisions_path(graph), decision)


def undo_last(graph: Path) -> Decision:
    """Take the last decision back, and bring the graph to where it would be without it. Raises DecisionError."""
    with read_store(graph):
        decision = undo_decision(decisions_path(graph))
    apply_decisions(graph)
    return decision


def apply_decisions(graph: Path) -> tuple[Complaint, ...]:
    """Resolve the corpus by what the file says now; gives a complaint about each decision that can't be followed."""
    decisions = read_decisions(decisions_path(graph))
    with open_store(graph) as connection:
        return resolve_corpus(connection, decisions)


def open_questions(graph: Path, sentences: int = 2) -> tuple[Question, ...]:
    """The pairs of names that nothing decides, most consequential first; those decided by hand are left out."""
    settled = {frozenset(decision.names) for decision in read_decisions(decisions_path(graph))}
    with read_store(graph) as connection:
        return tuple(
            Question(
                doubt,
                stake,
                evidence.example_sentences(connection, doubt.left, sentences),
                evidence.example_sentences(connection, doubt.right, sentences),
            )
            for doubt, stake in all_doubts(connection)
            if frozenset((doubt.left, doubt.right)) not in settled
        )


def find_name(connection: sqlite3.Connection, asked: str) -> Name:
    """The name of the corpus that is meant: by itself, with its label in brackets, or by its entity's id or alias."""
    asked = asked.encode("utf-8", "replace").decode()  # a shell may hand on bytes that are no text
    try:
        name = parse_name(asked)
    except ValueError:
        names = entities.names_called(connection, asked)
    else:
        names = [known for known in entities.names_called(connection, name.name) if known.label is name.label]
    if len({name.label for name in names}) > 1:
        raise AmbiguousEntityError(asked, tuple((format_name(name), "") for name in names))
    if names:
        return names[0]
    entity = find_entity(connection, asked).entity
    _refuse_part(asked, entity)
    return entities.main_name(connection, entity.id)


def _refuse_part(asked: str, entity: Entity) -> None:
    """Raise DecisionError unless an id or a surname was asked for: a decision on a slip would be a wrong one."""
    try:
        name = parse_name(asked).name
    except ValueError:
        name = asked.strip()
    if name != entity.id and not fold(entity.name).endswith(f" {fold(name)}"):
        raise DecisionError(f"{name!r} is only a part of {entity.name}: to decide on that, give the whole name.")


def _refuse_nonsense(connection: sqlite3.Connection, decision: Decision) -> None:
    if decision.value != decision.value.encode("utf-8", "replace").decode():
        raise DecisionError(f"{decision.value!a} is no text: write the new name in UTF-8.")
    if len(decision.names) == 1:
        return
    one, other = decision.names
    if one == other:
        raise DecisionError(f"Both are one name, {format_name(one)}: people of the same name can't be told apart.")
    if decision.kind is DecisionKind.SAME and one.label is not other.label:
        raise DecisionError(
            f"{format_name(one)} and {format_name(other)} are of two kinds: "
            f"first `entities decide retype` the one that is wrong."
        )
    if decision.kind is DecisionKind.SAME and entities.entity_of(connection, one) == entities.entity_of(
        connection, other
    ):
        raise DecisionError(f"{format_name(one)} and {format_name(other)} are one entity already.")
