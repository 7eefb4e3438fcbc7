"""One walk through the questions: a key, what it decides, and the way back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from entities.changes.decide import apply_decisions, save_decisions, unsave_decision
from entities.cli.consoles import announcing, say, stdout
from entities.cli.keys import QUIT, press
from entities.cli.questions import show_question
from entities.cli.rendering import plural
from entities.errors import QuestionError
from entities.model import Decision, DecisionKind, Label
from entities.queries.review.question import QuestionKind

if TYPE_CHECKING:
    from entities.queries.review.question import Illustrated, Question, Side

Decisions = tuple[Decision, ...]
_SKIP, _BACK, _HELP = "n", "b", "?"
_PROMPT = "[s]ame [d]ifferent [2] people [k]ind [j]unk [r]ename [b]ack [n]ext [q]uit [?] "
_KEYS = """\
s  same: both are one; of one name under two labels, the more mentioned label is right
d  different: they are two, and are never asked about again
2  two people go by one of these names: which articles speak of whom comes next
k  wrong kind: one of them is a person, a place or an organization instead
j  junk: one of them is no name; it is left out of the graph
r  rename: one of them is shown under another name
b  back: take the last answer back
n  next, without an answer; Enter does the same
q  quit; what was answered is kept"""
_TAKE_BACK = " `entities decide undo` takes the last one back."
_LABELS = {"p": Label.PERSON, "l": Label.PLACE, "o": Label.ORGANIZATION}


class Session:
    """The questions of one walk, and the decisions that were saved at each."""

    def __init__(self, graph: Path, asked: Sequence[Illustrated], number: int) -> None:
        """Take the questions to ask, of `number` that there are."""
        self._graph = graph
        self._asked = asked
        self._number = number
        self._saved: list[tuple[int, Decisions]] = []
        self._answers: dict[str, Callable[[Question], Decisions]] = {
            "s": lambda question: (question.same(),),
            "d": lambda question: (question.different(),),
            "2": self._split,
            "k": _retype,
            "j": _drop,
            "r": _rename,
        }

    def run(self) -> None:
        """Ask; then bring the graph to where the answers lead."""
        at = 0
        while 0 <= at < len(self._asked):
            at = self._ask(at)
        answered = sum(len(decisions) for _, decisions in self._saved)
        if answered:
            with announcing("Resolving names ..."):
                complaints = apply_decisions(self._graph)
            for complaint in complaints:
                say(str(complaint), style="yellow")
        left = self._number - len(self._asked)
        more = f" {plural(left, 'more question is', 'more questions are')} open (--limit)." if left else ""
        say(f"{plural(answered, 'decision')} saved.{_TAKE_BACK if answered else ''}{more}")

    def _ask(self, at: int) -> int:
        """Ask one question; gives the number of the one that comes next, a negative one after the last."""
        if self._is_dropped(self._asked[at].question):
            return at + 1
        show_question(self._asked[at], f"{at + 1} of {len(self._asked)}", stdout())
        while True:
            key = press(_PROMPT, f"{''.join(self._answers)}{_SKIP}{_BACK}{_HELP}", enter=_SKIP)
            if key == QUIT:
                return -1
            if key == _SKIP:
                return at + 1
            if key == _HELP:
                typer.echo(_KEYS)
            elif key == _BACK:
                if self._saved:
                    return self._take_back()
                typer.echo("There is no answer to take back.")
            elif decisions := self._answers[key](self._asked[at].question):
                save_decisions(self._graph, *decisions)
                self._saved.append((at, decisions))
                return at + 1

    def _is_dropped(self, question: Question) -> bool:
        """Whether a name that it is about was called junk on this walk."""
        made = [decision for _, decisions in self._saved for decision in decisions if not decision.articles]
        junk = {decision.names[0] for decision in made if decision.kind is DecisionKind.DROP}
        return not junk.isdisjoint((question.left.name, question.right.name))

    def _take_back(self) -> int:
        at, decisions = self._saved.pop()
        for _ in decisions:
            typer.echo(f"Taken back: {unsave_decision(self._graph)}")
        return at

    def _split(self, question: Question) -> Decisions:
        """What tells two people of one name apart, if there are two."""
        from entities.cli.splitting import ask_for_split

        if question.kind is QuestionKind.NAMESAKES:  # the articles of both are shown
            return (question.different(),)
        side = _choose(question)
        if side is None:
            return ()
        if side.entity is None:
            typer.echo(f"{side.name.name} is nobody's yet: there is nothing to split.")
            return ()
        try:
            return ask_for_split(self._graph, side.entity)
        except QuestionError as error:
            typer.echo(str(error))
            return ()


def _choose(question: Question) -> Side | None:
    """The side that an answer is about; None if neither."""
    left, right = question.left, question.right
    key = press(f"Which? [1] {left.name.name}, [2] {right.name.name} ", "12")
    return {"1": left, "2": right}.get(key)


def _retype(question: Question) -> Decisions:
    side = _choose(question)
    if side is None:
        return ()
    label = _LABELS.get(press(f"{side.name.name} is a [p]erson, p[l]ace, [o]rganization? ", "".join(_LABELS)))
    if label in {None, side.name.label}:
        return ()
    return (Decision(DecisionKind.RETYPE, (side.name,), str(label).lower(), side.articles),)


def _drop(question: Question) -> Decisions:
    side = _choose(question)
    return (Decision(DecisionKind.DROP, (side.name,), articles=side.articles),) if side else ()


def _rename(question: Question) -> Decisions:
    side = _choose(question)
    if side is None:
        return ()
    typer.echo(f"{side.name.name} is to be shown as: ", nl=False)
    new = " ".join(sys.stdin.readline().split())
    return (Decision(DecisionKind.RENAME, (side.name,), new, side.articles),) if new else ()
