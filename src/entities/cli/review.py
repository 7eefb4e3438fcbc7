"""`entities review`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.consoles import say, stdout
from entities.cli.options import DEFAULT_GRAPH, GraphOption, clamp
from entities.cli.rendering import harmless, plural, sentence_and_source
from entities.errors import EntitiesError
from entities.model import Decision, DecisionKind, format_name

if TYPE_CHECKING:
    from entities.changes.decide import Question

_KEYS = {"s": DecisionKind.SAME, "d": DecisionKind.DIFFERENT}
_TAKE_BACK = " `entities decide undo` takes the last one back."
_PROMPT = "[s]ame, [d]ifferent, s[k]ip, [q]uit? "


def review(
    graph: GraphOption = DEFAULT_GRAPH,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, callback=clamp, help="How many pairs to ask about at most.")
    ] = 20,
) -> None:
    """Go through the pairs of names that may be one entity's, those with the most ties first, and decide each.

    One key an answer: s for same, d for different, k to skip, q to quit. Each answer is saved at once; the graph
    follows at the end.

    Example: `entities review`
    """
    from entities.changes.decide import apply_decisions, open_questions, save_decision

    questions = open_questions(graph)
    if not questions:
        say("Nothing is in doubt.")
        return
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout)):  # a closed one is None
        raise EntitiesError("`entities review` needs a terminal; use `entities decide` in scripts.")
    answered = 0
    for number, question in enumerate(questions[:limit], 1):
        _show(question, f"{number} of {min(limit, len(questions))}", stdout())
        kind = _ask()
        if kind is None:
            break
        if kind in _KEYS:
            save_decision(graph, Decision(_KEYS[kind], (question.doubt.left, question.doubt.right)))
            answered += 1
    if answered:
        for complaint in apply_decisions(graph):
            say(str(complaint), style="yellow")
    say(f"{plural(answered, 'decision')} saved.{_TAKE_BACK if answered else ''}")


def _ask() -> str | None:
    """The key pressed, s, d or k; None for q and at the end of the input."""
    typer.echo(_PROMPT, nl=False)
    while True:
        try:
            key = typer.getchar().lower()
        except (EOFError, KeyboardInterrupt):
            key = "q"
        if key in {"q", "\x03", "\x04", ""}:
            typer.echo("q")
            return None
        if key in {"s", "d", "k"}:
            typer.echo(key)
            return key


def _show(question: Question, position: str, console: Console) -> None:
    stake = f"{plural(question.ties, 'tie')} at stake; {question.doubt.reason}"
    console.print(Text.assemble("\n", (position, "dim"), "  ", harmless(stake)))
    for name, sentences in ((question.doubt.left, question.left), (question.doubt.right, question.right)):
        console.print(harmless(format_name(name), style="bold"))
        for evidence in sentences:
            sentence, source = sentence_and_source(evidence)
            console.print(Text.assemble("  ", sentence, "  ", source))
