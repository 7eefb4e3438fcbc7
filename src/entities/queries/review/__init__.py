"""What a person should settle, most consequential first: pairs that may be one, names that may be two."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from entities.folding import fold
from entities.model import Decision, DecisionKind, Doubt, Label, Name
from entities.queries.review.company import ask_about_company, doubtful_names, likely_namesakes, side
from entities.queries.review.ground import Candidate, Ground, read_ground
from entities.queries.review.labels import find_labels
from entities.queries.review.question import Illustrated, Question, QuestionKind, Questions
from entities.queries.review.spellings import find_spellings
from entities.queries.review.typing_errors import find_typing_errors
from entities.store.asked.evidence import example_sentences
from entities.store.whole.doubts import all_doubts

_SENTENCES = 2
_APART = {DecisionKind.SAME, DecisionKind.DIFFERENT}


def open_questions(
    connection: sqlite3.Connection, decisions: Sequence[Decision] = (), label: Label | None = None
) -> tuple[Question, ...]:
    """The questions that no decision answers, those about one label or all.

    Those with most ties at stake come first, those about what only lists of names have last.
    """
    doubts = [doubt for doubt, _ in all_doubts(connection)]
    names = list(doubtful_names(connection))
    asked_about = {name for doubt in doubts for name in (doubt.left, doubt.right)} | {found.name for found in names}
    ground = read_ground(connection, asked_about)
    questions = [
        *ask_about_company(ground, likely_namesakes(connection), names),
        *(_ask(ground, candidate) for candidate in _candidates(ground, doubts)),
    ]
    settled = _settled(decisions)
    found: dict[frozenset[object], Question] = {}
    for question in sorted(questions, key=_consequence):
        about = _about(question.left.name, question.right.name)
        in_question = frozenset((*question.left.articles, *question.right.articles))
        decided = any(not where or where & in_question for where in settled.get(about, ()))
        if not decided and label in {None, question.left.name.label, question.right.name.label}:
            found.setdefault(frozenset((about, question.left.articles)), question)
    return tuple(found.values())


def list_questions(
    connection: sqlite3.Connection,
    decisions: Sequence[Decision] = (),
    label: Label | None = None,
    *,
    limit: int | None = None,
) -> Questions:
    """What `open_questions` gives, or the first `limit`, each with sentences that name either side."""
    questions = open_questions(connection, decisions, label)
    return Questions(len(questions), tuple(illustrate(connection, question) for question in questions[:limit]))


def illustrate(connection: sqlite3.Connection, question: Question) -> Illustrated:
    """A question with sentences that name either side."""
    left, right = (
        example_sentences(connection, side.name, _SENTENCES, side.articles) for side in (question.left, question.right)
    )
    return Illustrated(question, left, right)


def _candidates(ground: Ground, doubts: Iterable[Doubt]) -> Iterator[Candidate]:
    for doubt in doubts:
        kind = QuestionKind.PEOPLE if ground.entity_of(doubt.left) else QuestionKind.BARE_NAME
        yield Candidate(kind, doubt.left, doubt.right, doubt.reason)
    yield from find_spellings(ground)
    yield from find_typing_errors(ground)
    yield from find_labels(ground)


def _ask(ground: Ground, candidate: Candidate) -> Question:
    return Question(
        candidate.kind,
        side(ground, candidate.left, ground.named(candidate.left)),
        side(ground, candidate.right, ground.named(candidate.right)),
        candidate.reason,
        ground.stake(candidate.left, candidate.right),
        listed=not {candidate.left, candidate.right} <= ground.company.keys(),
    )


def _consequence(question: Question) -> tuple[object, ...]:
    return question.listed, -question.ties, question.kind, question.left.name, question.right.name


def _settled(decisions: Iterable[Decision]) -> dict[frozenset[tuple[str, Label]], list[frozenset[str]]]:
    """Of which articles (none: of all) decisions settle whether two names, or one that may be two, are one."""
    found: defaultdict[frozenset[tuple[str, Label]], list[frozenset[str]]] = defaultdict(list)
    for decision in decisions:
        if decision.kind in _APART:
            found[_about(*decision.names)].append(frozenset(decision.articles))
    return found


def _about(one: Name, other: Name) -> frozenset[tuple[str, Label]]:
    return frozenset((fold(name.name), name.label) for name in (one, other))
