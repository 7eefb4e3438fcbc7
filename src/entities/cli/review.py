"""`entities review`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from entities.cli.consoles import announcing, say
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, LabelChoice, limited_to
from entities.cli.output import SHOWN, Output
from entities.decisions import decisions_path, read_decisions
from entities.errors import EntitiesError

_LISTED = 20


def review(
    graph: GraphOption = DEFAULT_GRAPH,
    label: Annotated[LabelChoice, typer.Option(help="Only questions about names of this label.")] = LabelChoice.all,
    limit: Annotated[int | None, limited_to(_LISTED, "How many questions to ask at most.")] = None,
    output: Output = SHOWN,
) -> None:
    """Go through what is in doubt, that with the most ties first, and decide it, one key an answer.

    People who may be one, bare names, spellings of organizations and places, names under two labels, typing errors;
    what only lists of names have comes last. Each answer is saved at once; the graph follows at the end. `?` tells what
    the keys do.

    Example: `entities review --label organization`
    """
    from entities.cli.questions import questions_document
    from entities.queries.review import list_questions

    with open_graph(graph) as connection, announcing("Looking for what is in doubt ..."):
        decisions, limit = read_decisions(decisions_path(graph)), output.limit(limit, _LISTED)
        questions = list_questions(connection, decisions, label.label(), limit=limit)
    if output.give(questions, "review/1", lambda: questions_document(questions), graph):
        return
    if not questions.asked:
        say("Nothing is in doubt.")
        return
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout)):  # a closed one is None
        raise EntitiesError("`entities review` needs a terminal; use `entities decide`, or --json, in scripts.")
    from entities.cli.answers import Session

    Session(graph, questions.asked, questions.total).run()
