"""Which articles a question is about: the options that choose them, the same in every command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from sqlite3 import Connection
from typing import Annotated

import typer

from entities.cli.completion import complete_article
from entities.cli.consoles import say
from entities.cli.graphs import open_graph
from entities.cli.rendering import plural
from entities.model import Scope, Window
from entities.queries import scopes
from entities.queries.scopes import check_scope
from entities.wording import OPTIONS

_PANEL = "Which articles"
_AGAIN = "; may be given again"


@dataclass(frozen=True)
class Kinds:
    """The options that choose articles whatever their days; what isn't given leaves out nothing."""

    section: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help=f"Of this section, or in a folder of this name{_AGAIN}.", rich_help_panel=_PANEL
        ),
    ] = None
    source: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help=f"Of this source, or whose source has these words{_AGAIN}.", rich_help_panel=_PANEL
        ),
    ] = None
    author: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help=f"By this author{_AGAIN}.", rich_help_panel=_PANEL)
    ] = None
    language: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help=f"In this language, such as en{_AGAIN}.", rich_help_panel=_PANEL),
    ] = None
    in_file: Annotated[
        list[str] | None,
        typer.Option(
            "--in",
            metavar="FILE",
            help=f"Of this file or folder, or that fits a pattern such as 'sport/*'{_AGAIN}.",
            autocompletion=complete_article,
            rich_help_panel=_PANEL,
        ),
    ] = None

    def scope(self, window: Window = Window.SENTENCE) -> Scope:
        """What they ask for."""
        kinds = (self.section, self.source, self.author, self.language, self.in_file)
        sections, sources, authors, languages, files = (tuple(values or ()) for values in kinds)
        return Scope(window, None, None, sections, sources, authors, languages, files)


@dataclass(frozen=True)
class Filters(Kinds):
    """All options; what isn't given leaves out nothing."""

    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="Of this day and later: 2020, 2020-08 or 2020-08-17.", rich_help_panel=_PANEL
        ),
    ] = None
    until: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Of this day and earlier, written the same way.", rich_help_panel=_PANEL),
    ] = None

    def scope(self, window: Window = Window.SENTENCE) -> Scope:
        """What they ask for; a year or a month stands for its first or its last day."""
        since = self.since and first_day(self.since, "--since")
        until = self.until and _day(scopes.last_day, self.until, "--until")
        if since and until and since > until:
            raise typer.BadParameter(f"{self.since} comes after --until {self.until}", param_hint="--since")
        return replace(super().scope(window), since=since, until=until)


NO_FILTERS = Filters()
ANY_KIND = Kinds()


@contextmanager
def asking(graph: Path, scope: Scope) -> Iterator[Connection]:
    """The store, for a question about articles of a scope. Raises StoreError, and QuestionError if there are none."""
    with open_graph(graph) as connection:
        warn_of(connection, scope)
        yield connection


def warn_of(connection: Connection, scope: Scope) -> None:
    """Say how many articles a question on days leaves out because they have none. Raises QuestionError."""
    left_out = check_scope(connection, scope)
    if left_out.undated:
        have = "has" if left_out.undated == 1 else "have"
        of = plural(left_out.articles, "article")
        say(f"{left_out.undated:,} of {of} {have} no date: --since and --until leave them out.", style="yellow")


def without(scope: Scope) -> str:
    """The advice to ask without the filters that are set, if there are any; begins with a space."""
    *options, last = [option for field, option in OPTIONS.items() if getattr(scope, field)] or [""]
    return f" Try it without {', '.join(options)}{' and ' if options else ''}{last}." if last else ""


def first_day(text: str, option: str) -> str:
    """The first day of a day, a month or a year that is given with an option."""
    return _day(scopes.first_day, text, option)


def _day(day_of: Callable[[str], str], text: str, option: str) -> str:
    try:
        return day_of(text)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error
