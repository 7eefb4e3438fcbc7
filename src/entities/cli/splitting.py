"""Two people under one name: the groups of articles that tell them apart, shown, mended and decided."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.text import Text

from entities.cli.asking import mention_others
from entities.cli.consoles import announcing, say, stdout
from entities.cli.documents import Document, entity_document, evidence_document, print_json
from entities.cli.graphs import open_graph
from entities.cli.keys import press
from entities.cli.options import DEFAULT_GRAPH
from entities.cli.rendering import first_of, harmless, plural, sentence_and_source
from entities.errors import QuestionError
from entities.lookup import describe, find_entity
from entities.model import Decision, Entity

if TYPE_CHECKING:
    from entities.queries.splitting import Group

_PROMPT = "Two of this name? [y]es, [n]o, [e]dit which articles are whose? "
_ARTICLES_SHOWN = 5
_RANGE = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")


def split_entity(graph: Path, asked: str, *, as_json: bool) -> None:
    """Show how an entity may be two, and ask; without a terminal, show what to type. Raises QuestionError."""
    from entities.queries.splitting import decide_split, propose_split

    with open_graph(graph) as connection:
        found = find_entity(connection, asked)
        entity = found.entity
        groups = propose_split(connection, entity.id)
        decisions = decide_split(connection, entity.id, groups[-1])
    mention_others(asked, found)
    if as_json:
        groups_documents = [_document(group) for group in groups]
        print_json("decide-split/1", {"entity": entity_document(entity), "groups": groups_documents})
        return
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        _refuse_one(entity, groups)
        show_groups(entity, groups)
        commands = "\n".join(f"  {_command(graph, decision)}" for decision in decisions)
        stdout().print(Text(f"If these are two, type:\n{commands}"), soft_wrap=True)
        return
    decisions = ask_for_split(graph, entity.id)
    if decisions:
        from entities.changes.decide import make_decisions

        with announcing("Resolving names ..."):
            make_decisions(graph, decisions)
        for decision in decisions:
            say(f"Decided: {decision}")


def ask_for_split(graph: Path, asked: str) -> tuple[Decision, ...]:
    """Show the groups of articles, and ask whether they are two and whose articles are whose; none if they are one.

    Raises QuestionError if there is one article only, and as `find_entity` does.
    """
    from entities.queries.splitting import decide_split, propose_split, regroup

    with open_graph(graph) as connection:
        entity = find_entity(connection, asked).entity
        groups = propose_split(connection, entity.id)
        _refuse_one(entity, groups)
        while True:
            show_groups(entity, groups)
            key = press(_PROMPT, "yne")
            if key != "e":
                break
            if moved := _ask_for_articles(groups):
                groups = regroup(connection, entity.id, moved)
        return decide_split(connection, entity.id, groups[-1]) if key == "y" else ()


def show_groups(entity: Entity, groups: Sequence[Group]) -> None:
    """Print each group: its articles, what only they mention beside the name, and sentences."""
    console = stdout()
    console.print(harmless(describe(entity), style="bold"))
    looked_at = sum(len(group.articles) for group in groups)
    if looked_at < entity.articles:
        console.print(Text(f"The newest {looked_at:,} articles are told apart; the others stay with the first."))
    for number, group in enumerate(groups, 1):
        company = f", with {', '.join(group.apart)}" if group.apart else ""
        console.print(harmless(f"{number}  {plural(len(group.articles), 'article')}{company}"), soft_wrap=True)
        for evidence in group.sentences:
            sentence, source = sentence_and_source(evidence)
            console.print(Text.assemble("     ", sentence, "  ", source))
        console.print(Text.assemble("     in ", Text(", ").join(first_of(group.articles, _ARTICLES_SHOWN).split("\n"))))


def _ask_for_articles(groups: Sequence[Group]) -> tuple[str, ...]:
    """The articles that are said to be the second one's; none if the answer is no list of numbers."""
    articles = [article for group in groups for article in group.articles]
    for number, article in enumerate(articles, 1):
        whose = 1 + next(at for at, group in enumerate(groups) if article in group.articles)
        stdout().print(harmless(f"{number:4}  {article}  ({whose})"), soft_wrap=True)
    typer.echo("Which are the second one's, such as 2 5-7? ", nl=False)
    chosen = read_numbers(sys.stdin.readline(), len(articles))
    if not chosen or len(chosen) == len(articles):
        say(f"Name some numbers from 1 to {len(articles)}, but not all.")
        return ()
    return tuple(articles[number - 1] for number in chosen)


def read_numbers(text: str, highest: int) -> list[int]:
    """The numbers of `2 5-7` or `2,5-7`, in order, each once; none if anything else stands there, or too high ones."""
    found: set[int] = set()
    for word in re.split(r"[\s,]+", text.strip()):
        match = _RANGE.fullmatch(word)
        if not match:
            return []
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= highest:
            return []
        found.update(range(first, last + 1))
    return sorted(found)


def _refuse_one(entity: Entity, groups: Sequence[Group]) -> None:
    if len(groups) < len(("one", "other")):
        raise QuestionError(f"{entity.name} is in one article only: there is nothing to tell two apart by.")


def _command(graph: Path, decision: Decision) -> str:
    names = " ".join(shlex.quote(name.name) for name in decision.names)
    where = " ".join(map(shlex.quote, decision.articles))
    named = "" if graph == DEFAULT_GRAPH else f" --graph {shlex.quote(str(graph))}"
    return f"entities decide different {names}{named} --in {where}"


def _document(group: Group) -> Document:
    return {
        "articles": list(group.articles),
        "apart": list(group.apart),
        "sentences": [evidence_document(evidence) for evidence in group.sentences],
    }
