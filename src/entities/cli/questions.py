"""A question, for people and for scripts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from entities.cli.documents import Document, evidence_document
from entities.cli.rendering import first_of, harmless, plural, sentence_and_source
from entities.model import Evidence, format_name

if TYPE_CHECKING:
    from entities.queries.review.question import Illustrated, Questions, Side

_ARTICLES_SHOWN = 3


def show_question(asked: Illustrated, position: str, console: Console) -> None:
    """Print what is in doubt, then each side with its company and sentences."""
    question = asked.question
    stake = f"{question.kind.replace('-', ' ')}: {question.reason}; {plural(question.ties, 'tie')} at stake"
    stake += ", met in lists of names only" if question.listed else ""
    console.print(Text.assemble("\n", (position, "dim"), "  ", harmless(stake)))
    for number, side, sentences in ((1, question.left, asked.left), (2, question.right, asked.right)):
        console.print(
            Text.assemble(f"{number}  ", harmless(format_name(side.name), style="bold"), harmless(_told(side)))
        )
        if side.articles:
            articles = Text(", ").join(first_of(side.articles, _ARTICLES_SHOWN).split("\n"))
            console.print(Text.assemble("   in ", articles))
        for evidence in sentences:
            sentence, source = sentence_and_source(evidence)
            console.print(Text.assemble("   ", sentence, "  ", source))


def _told(side: Side) -> str:
    company = f", with {', '.join(side.company)}" if side.company else ""
    return f"  {plural(side.mentions, 'mention')}{company}"


def questions_document(questions: Questions) -> Document:
    """The questions for scripts; `open` is the older name of `total`."""
    documents = [question_document(item) for item in questions.asked]
    return {"open": questions.total, "total": questions.total, "questions": documents}


def question_document(asked: Illustrated) -> Document:
    """A question for scripts."""
    question = asked.question
    return {
        "kind": question.kind,
        "reason": question.reason,
        "ties": question.ties,
        "listed": question.listed,
        "probability": question.probability,
        "left": _side_document(question.left, asked.left),
        "right": _side_document(question.right, asked.right),
    }


def _side_document(side: Side, sentences: Sequence[Evidence]) -> Document:
    return {
        "name": side.name.name,
        "label": side.name.label,
        "entity": side.entity,
        "mentions": side.mentions,
        "company": list(side.company),
        "articles": list(side.articles),
        "sentences": [evidence_document(evidence) for evidence in sentences],
    }
