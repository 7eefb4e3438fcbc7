"""Complete the names of entities, and the paths of articles, in a shell.

Shells, and Typer before them, drop what doesn't begin as typed, and those which don't would replace what was typed. So
a name is offered from the word on that is being typed, with the typed letters as they are: `luka` becomes `lukashenko`,
`Alex` becomes `Alexander Lukashenko`. Both are accepted wherever a name is asked for.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import typer

from entities.wording import visible

_OFFERED = 50
_SHELL = "_ENTITIES_COMPLETE"  # where Typer's scripts say which shell asks: `complete_bash`


class _Candidate(str):
    """A name as the shell writes it. Typer would compare it with what was typed, in which backslashes are resolved."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """Always: it was made to."""
        return True


def complete_name(ctx: typer.Context, incomplete: str) -> list[str]:
    """Names of entities that go on like this, the most mentioned first; none if there is no graph."""
    from entities.errors import EntitiesError
    from entities.lookup import continue_name
    from entities.store import read_store
    from entities.store.asked.entities import names_beginning

    try:
        with read_store(_graph(ctx)) as connection:
            spellings = list(names_beginning(connection, incomplete, limit=_OFFERED))
    except EntitiesError:
        return []
    offered = (next(filter(None, (continue_name(incomplete, name) for name in names)), None) for names in spellings)
    return [_Candidate(_spell(name)) for name in dict.fromkeys(filter(None, offered))]


def complete_article(ctx: typer.Context, incomplete: str) -> list[str]:
    """Articles whose path begins like this; none if there is no graph."""
    from entities.errors import EntitiesError
    from entities.store import read_store
    from entities.store.asked.articles import all_article_names

    try:
        with read_store(_graph(ctx)) as connection:
            names = [name for name in all_article_names(connection) if name.startswith(incomplete)]
    except EntitiesError:
        return []
    return [_Candidate(_spell(name)) for name in names[:_OFFERED] if visible(name) == name]


def _graph(ctx: typer.Context) -> Path:
    graph = ctx.params.get("graph") or os.environ.get("ENTITIES_GRAPH") or "graphs/entities.db"
    return Path(graph).expanduser()  # the shell hasn't done it yet


def _spell(name: str) -> str:
    """A name as one word of the shell that asks; those not named here do it themselves."""
    shell = os.environ.get(_SHELL, "").partition("_")[2]
    if shell == "zsh":
        return name.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")  # Typer's script loses the plain one
    if shell != "bash":
        return name
    quote = _open_quote()
    if quote == "'":
        return name.replace("'", "'\\''")
    return re.sub(r'(["$`\\])' if quote else r"([\0-\x7f])(?<![A-Za-z0-9_.,+@%/-])", r"\\\1", name)


def _open_quote() -> str:
    """The quotation mark that the word under bash's cursor begins with, if it does."""
    words = os.environ.get("COMP_WORDS", "").split("\n")  # as Typer's script joins them
    at = int(os.environ.get("COMP_CWORD", "0"))
    return words[at][:1] if at < len(words) and words[at][:1] in {"'", '"'} else ""
