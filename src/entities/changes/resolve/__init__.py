"""Resolve what the store holds, over all its articles: the step that every run, and every decision, ends with.

Here resolution and store are joined. What is derived is brought up to date where names, articles or decisions have
changed; it comes to the same as if all were made anew.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from entities.changes.resolve.derived import derive
from entities.changes.resolve.known import tag_known_names
from entities.changes.resolve.named import Named, read_changes, settle
from entities.changes.resolve.placed import local_engine
from entities.changes.resolve.steps import Step, Steps, result_of
from entities.lexicon.languages import language_of
from entities.model import Complaint, Decision
from entities.near_duplicates import IN_STORIES, regroup_reports, sign_sentences
from entities.resolution.corpus.rules import KNOWN_NAME
from entities.store import transaction
from entities.store.whole.contents import main_language
from entities.store.written import repeats, state, touched
from entities.versions import resolving_version

if TYPE_CHECKING:
    from entities.parallel import Engine

_AMBIGUOUS = "ambiguous"
_NAMES_IN = "names in"
_COMPLAINTS = "complaints"
_DERIVED = "derived"
# Where more articles than these, and a third of all, have come or gone, it is faster to make all anew.
_FEW = 200


def is_resolved(
    connection: sqlite3.Connection, decisions: Sequence[Decision], off: frozenset[str] = frozenset()
) -> bool:
    """Whether entities and ties already follow from the articles and these decisions, without the rules `off`."""
    return state.resolved_how(connection) == _fingerprint(_resolving(decisions), off)


def include_ambiguous(connection: sqlite3.Connection, *, included: bool) -> None:
    """Settle whether ambiguous names get an entity of their own, from the next resolution on."""
    if included != (state.get_state(connection, _AMBIGUOUS) is not None):
        with transaction(connection):
            state.set_state(connection, _AMBIGUOUS, "included" if included else None)
            state.mark_unresolved(connection)


def show_names_in(connection: sqlite3.Connection, language: str | None) -> None:
    """Settle in which language names are shown, from the next resolution on; None: in that of most articles."""
    if language != state.get_state(connection, _NAMES_IN):
        with transaction(connection):
            state.set_state(connection, _NAMES_IN, language)
            state.mark_unresolved(connection)


def names_shown_in(connection: sqlite3.Connection) -> str:
    """The language in which names are shown that articles have in several."""
    return state.get_state(connection, _NAMES_IN) or main_language(connection)


def resolve_corpus(
    connection: sqlite3.Connection,
    decisions: Sequence[Decision],
    off: frozenset[str] = frozenset(),
    engine: Callable[[], Engine] | None = None,
) -> tuple[Complaint, ...]:
    """Bring entities and ties up to date with the names of all articles, in one transaction.

    Gives a complaint about each decision that contradicts another, is overruled by one or fits no name any more. Rules
    whose names are `off` are left out. Tags and notes bear on nothing here.
    `engine` makes what does the work that is done for each name by itself, where that is much; by default it is the
    processes of this machine.
    """
    return result_of(resolve_in_steps(connection, decisions, off, engine))


def resolve_in_steps(
    connection: sqlite3.Connection,
    decisions: Sequence[Decision],
    off: frozenset[str] = frozenset(),
    engine: Callable[[], Engine] | None = None,
) -> Steps[tuple[Complaint, ...]]:
    """The same step by step; who leaves before the last leaves all as it was."""
    decisions = _resolving(decisions)
    with transaction(connection):
        language = main_language(connection)
        included = state.get_state(connection, _AMBIGUOUS) is not None
        shown_in = names_shown_in(connection)
        how = [language, shown_in, included, sorted(off)]
        now = [[str(decision), *(name.name for name in decision.names)] for decision in decisions]
        version, _, last = (state.get_state(connection, _DERIVED) or "").partition(" ")
        before, decided = json.loads(last) if version == resolving_version() else (None, [])
        if before is None or touched.count_touched(connection) > max(_FEW, touched.count_seen(connection) // 3):
            touched.forget_resolution(connection, KNOWN_NAME.name)
            before, decided = None, []
        yield Step("what articles call names")
        named = Named(connection, language_of(language), decisions, off, included, shown_in, engine or local_engine)
        changes = read_changes(connection, _decided_otherwise(decided, now), whole=before != how)
        settled = settle(named, changes)
        yield Step("known names in all articles")
        tagged = tag_known_names(named, settled, changes)
        yield Step("articles that repeat each other")
        marked = _mark_repeated(connection, None if before is None else changes.articles)
        gone = touched.gone_signatures(connection)
        reports = regroup_reports(touched.signatures(connection), gone) if changes.articles or gone else {}
        complaints = yield from derive(named, changes, tagged, reports, marked)
        touched.forget_touched(connection)
        state.set_state(connection, _COMPLAINTS, json.dumps([str(complaint) for complaint in complaints]))
        state.set_state(connection, _DERIVED, f"{resolving_version()} {json.dumps([how, now])}")
        state.mark_resolved(connection, _fingerprint(decisions, off))
    return complaints


def _resolving(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that bear on who is who."""
    return tuple(decision for decision in decisions if decision.kind.resolves)


def _mark_repeated(connection: sqlite3.Connection, articles: Sequence[int] | None) -> frozenset[int]:
    """Find the sentences that many articles have; these are told apart by the others. Gives where that has changed."""
    marked = repeats.mark_repeated(connection, articles, IN_STORIES)
    for article in marked:
        repeats.sign_anew(connection, article, sign_sentences(repeats.own_sentences(connection, article)))
    return frozenset(marked)


def last_complaints(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What the last resolution found wrong with decisions."""
    return tuple(json.loads(state.get_state(connection, _COMPLAINTS) or "[]"))


def last_decisions(connection: sqlite3.Connection) -> frozenset[str]:
    """The decisions that the last resolution took account of, each as the line that it is read as."""
    _, _, last = (state.get_state(connection, _DERIVED) or "").partition(" ")
    _, decided = json.loads(last) if last else (None, [])
    return frozenset(line for line, *_ in decided)


def _decided_otherwise(before: list[list[str]], now: list[list[str]]) -> set[str]:
    """The names of decisions that are new or taken back, or come in another order; each is a line and its names."""
    same = 0
    while same < min(len(before), len(now)) and before[same] == now[same]:
        same += 1
    return {name for _, *names in (*before[same:], *now[same:]) for name in names}


def _fingerprint(decisions: Sequence[Decision], off: frozenset[str] = frozenset()) -> str:
    text = "\n".join((*map(str, decisions), *sorted(off)))
    digest = hashlib.blake2b(text.encode("utf-8", errors="replace"), digest_size=8).hexdigest()
    return f"{resolving_version()} {digest}"
