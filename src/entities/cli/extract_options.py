"""What `extract` and `watch` take on the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from entities.changes.job import Job

_READ = "What is read"
_TABLES = "Tables and JSON"
_CLUSTER = "On a cluster"


def _named(sources: list[str]) -> list[str]:
    """The names; an empty one, such as a variable of a shell that isn't set, isn't taken for the current folder."""
    if not all(sources):
        raise typer.BadParameter("the name of the folder is empty")
    return sources


def _code(language: str | None) -> str | None:
    """The code of a language in small letters, as articles have it."""
    if language is not None and not re.fullmatch(r"[A-Za-z]{2,3}", language):
        raise typer.BadParameter("the code of a language has two letters, or three: fr")
    return language and language.lower()


SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        help="Folders of articles, searched with their subfolders; files; patterns such as `'news/**/*.pdf'`; "
        "URLs such as s3://bucket/news/; lists of files (`*.paths`); - for what is piped in.",
        metavar="SOURCE",
        callback=_named,
    ),
]
IncludeAmbiguousOption = Annotated[
    bool, typer.Option("--include-ambiguous", help="Give names that fit several entities a node of their own.")
]
LogOption = Annotated[
    Path | None,
    typer.Option("--log", help="Append to this file what is read, skipped and found.", metavar="FILE", dir_okay=False),
]
ParquetOption = Annotated[
    Path | None,
    typer.Option(
        "--parquet",
        help="Write what is read as Parquet datasets into this folder, in place of a graph: see `import`.",
        metavar="DIR",
        file_okay=False,
    ),
]
NamesInOption = Annotated[
    str | None,
    typer.Option(
        help="Of names in several languages, show those in this one, such as fr.  [default: that of most articles]",
        metavar="CODE",
        callback=_code,
        rich_help_panel=_READ,
    ),
]


class EngineChoice(StrEnum):
    """Who does the work."""

    local = "local"
    ray = "ray"


StrictOption = Annotated[bool, typer.Option("--strict", help="Fail if a file couldn't be read.")]


@dataclass(frozen=True)
class Reading:
    """How articles are read; what isn't given is as `Job` has it."""

    model: Annotated[
        list[str] | None,
        typer.Option(
            help="A spaCy pipeline by name or path; for another language than the main one, fr=NAME; may be repeated.  "
            "[default: of each language the best of spaCy's own that is installed]"
        ),
    ] = None
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", min=1, help="Processes to use.  [default: one for each core, here or of the cluster]"
        ),
    ] = None
    include_ambiguous: IncludeAmbiguousOption = False
    log: LogOption = None
    include: Annotated[
        list[str] | None,
        typer.Option(
            help="Read only files that fit this pattern, such as '*.pdf'; may be repeated.",
            metavar="PATTERN",
            rich_help_panel=_READ,
        ),
    ] = None
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            help="Leave out files that fit this pattern, such as 'drafts/*'.", metavar="PATTERN", rich_help_panel=_READ
        ),
    ] = None
    keep_missing: Annotated[
        bool,
        typer.Option(
            "--keep-missing", help="Keep articles whose files are no longer in the folder.", rich_help_panel=_READ
        ),
    ] = False
    follow_links: Annotated[
        bool,
        typer.Option("--follow-links", help="Read what links lead to outside the folder, too.", rich_help_panel=_READ),
    ] = False
    any_language: Annotated[
        bool,
        typer.Option(
            "--any-language", help="Read articles in languages that no pipeline is for, too.", rich_help_panel=_READ
        ),
    ] = False
    names_in: NamesInOption = None
    timeout: Annotated[
        float,
        typer.Option(
            min=1, help="Seconds that reading a file may take, or one article of many.", rich_help_panel=_READ
        ),
    ] = 60
    dates: Annotated[
        Path | None,
        typer.Option(
            help="A table (.csv) with columns path, date, source: what files don't say themselves.",
            metavar="TABLE",
            dir_okay=False,
            exists=True,
            rich_help_panel=_READ,
        ),
    ] = None
    text_field: Annotated[
        str | None, typer.Option(help="The column that holds the text.", metavar="COLUMN", rich_help_panel=_TABLES)
    ] = None
    title_field: Annotated[
        str | None, typer.Option(help="The column that holds the title.", metavar="COLUMN", rich_help_panel=_TABLES)
    ] = None
    date_field: Annotated[
        str | None, typer.Option(help="The column that holds the date.", metavar="COLUMN", rich_help_panel=_TABLES)
    ] = None
    source_field: Annotated[
        str | None, typer.Option(help="The column that holds the source.", metavar="COLUMN", rich_help_panel=_TABLES)
    ] = None
    engine: Annotated[
        EngineChoice,
        typer.Option(
            help="local: the processes of this machine; ray: the workers of a Ray cluster.", rich_help_panel=_CLUSTER
        ),
    ] = EngineChoice.local
    address: Annotated[
        str | None,
        typer.Option(
            help="The cluster to join: HOST:PORT, or auto.  [default: RAY_ADDRESS, else one of this machine alone]",
            metavar="ADDRESS",
            rich_help_panel=_CLUSTER,
        ),
    ] = None

    def job(self, sources: list[str], graph: Path) -> Job:
        """What a run is asked for. Raises EntitiesError where the table of dates can't be read."""
        from entities.changes.job import Job
        from entities.readers import Options, Selection, read_dates

        if self.address == "":
            raise typer.BadParameter("it is empty: name a cluster, or leave it out", param_hint="--address")
        if self.address and self.engine is EngineChoice.local:
            raise typer.BadParameter("only a cluster has one: add --engine ray", param_hint="--address")
        columns = {
            "text": self.text_field, "title": self.title_field, "date": self.date_field, "source": self.source_field,
        }  # fmt: skip
        return Job(
            tuple(sources),
            graph,
            tuple(self.model or ()),
            self.jobs,
            self.keep_missing,
            self.include_ambiguous,
            follow_links=self.follow_links,
            selection=Selection(tuple(self.include or ()), tuple(self.exclude or ())),
            options=Options(tuple((field, name) for field, name in columns.items() if name)),
            said=read_dates(self.dates) if self.dates else {},
            timeout=self.timeout,
            names_in=self.names_in,
            any_language=self.any_language,
            engine=self.engine.value,
            address=self.address,
        )


AS_USUAL = Reading()
