"""What a person is asked: the kinds of questions, and what an answer decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from entities.model import Decision, DecisionKind, Evidence, Name


class QuestionKind(StrEnum):
    """What is in doubt."""

    PEOPLE = "people"
    """Two names may be one person's."""
    BARE_NAME = "bare-name"
    """A surname, or a first name, may be this person's."""
    NAMESAKES = "namesakes"
    """Two people may go by one name."""
    SPELLING = "spelling"
    """Two spellings may be of one organization or place."""
    TYPING_ERROR = "typing-error"
    """One name may be the other, mistyped."""
    LABEL = "label"
    """One name is two things: a place and an organization, say."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of what may be the same: its name, its entity if it has one, and whom it is mentioned with most.

    `articles` are those in question, none if all are.
    """

    name: Name
    entity: str | None
    mentions: int
    company: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Two sides that may be one, or one in two groups of articles that may be two.

    `ties` are those that an answer may move. `listed` is whether one side is only met in lists of many names, which
    tell little. `probability` is how likely they are one, where that was computed.
    """

    kind: QuestionKind
    left: Side
    right: Side
    reason: str
    ties: int
    listed: bool = False
    probability: float | None = None

    def same(self) -> Decision:
        """What it decides that both sides are one: of two labels the more mentioned counts."""
        if self.kind is QuestionKind.LABEL:
            rarer, other = sorted((self.left, self.right), key=lambda side: side.mentions)
            return Decision(DecisionKind.RETYPE, (rarer.name,), other.name.label.lower())
        return self._pair(DecisionKind.SAME)

    def different(self) -> Decision:
        """What it decides that they are two."""
        return self._pair(DecisionKind.DIFFERENT)

    def _pair(self, kind: DecisionKind) -> Decision:
        one, other = (
            (self.right, self.left) if self.right.articles and not self.left.articles else (self.left, self.right)
        )
        return Decision(kind, (one.name, other.name), articles=one.articles)


@dataclass(frozen=True, slots=True)
class Illustrated:
    """A question with sentences that name either side."""

    question: Question
    left: tuple[Evidence, ...]
    right: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions that are open: `total`, of which some are asked, those with most at stake first."""

    total: int
    asked: tuple[Illustrated, ...]
