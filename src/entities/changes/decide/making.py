"""Save decisions and apply them, all or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from entities.changes.decide.naming import compose, place, refuse_done, refuse_nonsense
from entities.changes.resolve import is_resolved, last_complaints, resolve_corpus
from entities.decisions import add_decisions, decisions_path, read_decisions, undo_decision
from entities.errors import DecisionError
from entities.model import Complaint, Decision, DecisionKind
from entities.notes import say_misfits
from entities.store import open_store, read_store


def make_decision(
    graph: Path, kind: DecisionKind, asked: Sequence[str], value: str = "", *, articles: Sequence[str] = ()
) -> Decision:
    """Save a decision on the names asked for (`Ann Smith`, `Ann Smith (person)` or an id) and apply it to the graph.

    With `articles`, it speaks of the first name in these alone. Raises DecisionError, and changes nothing, where it
    makes no sense or contradicts an earlier one; raises as `find_entity` does where a name is none of the graph's or
    fits several, and UnknownArticleError.
    """
    with read_store(graph) as connection:
        decision = compose(connection, kind, asked, value, articles)
        refuse_nonsense(connection, decision)
        refuse_done(connection, decision)
    make_decisions(graph, (decision,))
    return decision


def import_decisions(graph: Path, path: Path) -> tuple[Decision, ...]:
    """Make the decisions of a file that aren't made yet: all of them or, where one can't be followed, none.

    Raises DecisionError and UnknownArticleError.
    """
    if not path.is_file():
        raise DecisionError(f"There is no file {path} of decisions.")
    known = set(read_decisions(decisions_path(graph)))
    with read_store(graph) as connection:
        placed = [place(connection, decision) for decision in read_decisions(path)]
    new = tuple(dict.fromkeys(decision for decision in placed if decision not in known))
    if new:
        make_decisions(graph, new)
    return new


def make_decisions(graph: Path, decisions: Sequence[Decision]) -> None:
    """Save decisions and apply them to the graph; where one isn't followed, raise DecisionError and change nothing."""
    with read_store(graph) as connection:
        for misfit in say_misfits(connection, decisions):
            raise DecisionError(f"{misfit} Nothing was changed.")
    if not any(decision.kind.resolves for decision in decisions):
        save_decisions(graph, *decisions)
        return
    earlier = read_decisions(decisions_path(graph))
    with open_store(graph) as connection:
        if not is_resolved(connection, earlier):  # the file was edited: its own faults aren't those of these decisions
            resolve_corpus(connection, earlier)
        known = set(last_complaints(connection))
        complaints = resolve_corpus(connection, (*earlier, *decisions))
        serious = (complaint for complaint in complaints if not complaint.overruled)
        refusal = next((complaint for complaint in serious if str(complaint) not in known), None)
        try:
            if refusal:
                raise DecisionError(f"{refusal} Nothing was changed.")  # noqa: TRY301 - one way back for both
            save_decisions(graph, *decisions)
        except DecisionError:
            resolve_corpus(connection, earlier)
            raise


def save_decisions(graph: Path, *decisions: Decision) -> None:
    """Add decisions to the file beside the graph, without applying them yet."""
    add_decisions(decisions_path(graph), *decisions)


def unsave_decision(graph: Path) -> Decision:
    """Take the last decision out of the file, without applying that yet. Raises DecisionError."""
    return undo_decision(decisions_path(graph))


def undo_last(graph: Path) -> Decision:
    """Take the last decision back, and bring the graph to where it would be without it. Raises DecisionError."""
    with read_store(graph):
        decision = unsave_decision(graph)
    if decision.kind.resolves:
        apply_decisions(graph)
    return decision


def apply_decisions(graph: Path) -> tuple[Complaint, ...]:
    """Resolve the corpus by what the file says now; gives a complaint about each decision that can't be followed."""
    decisions = read_decisions(decisions_path(graph))
    with open_store(graph) as connection:
        return (*resolve_corpus(connection, decisions), *say_misfits(connection, decisions))
