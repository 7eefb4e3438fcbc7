"""What `extract` takes on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_READ = "What is read"
_TABLES = "Tables and JSON"


def _named(sources: list[str]) -> list[str]:
    """The names; an empty one, such as a variable of a shell that isn't set, isn't taken for the current folder."""
    if not all(sources):
        raise typer.BadParameter("the name of the folder is empty")
    return sources


SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        help="Folders of articles, searched with their subfolders; files; patterns such as 'news/**/*.pdf'; "
        "- for what is piped in.",
        metavar="SOURCE",
        callback=_named,
    ),
]
ModelOption = Annotated[
    str | None, typer.Option(help="A spaCy pipeline by name or path.  [default: the best English one installed]")
]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, help="Processes to use.  [default: one for each core]")
]
IncludeAmbiguousOption = Annotated[
    bool, typer.Option("--include-ambiguous", help="Give names that fit several entities a node of their own.")
]
LogOption = Annotated[
    Path | None,
    typer.Option("--log", help="Append to this file what is read, skipped and found.", metavar="FILE", dir_okay=False),
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Fail if a file couldn't be read.")]

IncludeOption = Annotated[
    list[str] | None,
    typer.Option(
        help="Read only files that fit this pattern, such as '*.pdf'; may be repeated.",
        metavar="PATTERN",
        rich_help_panel=_READ,
    ),
]
ExcludeOption = Annotated[
    list[str] | None,
    typer.Option(
        help="Leave out files that fit this pattern, such as 'drafts/*'.", metavar="PATTERN", rich_help_panel=_READ
    ),
]
KeepMissingOption = Annotated[
    bool,
    typer.Option(
        "--keep-missing", help="Keep articles whose files are no longer in the folder.", rich_help_panel=_READ
    ),
]
FollowLinksOption = Annotated[
    bool,
    typer.Option("--follow-links", help="Read what links lead to outside the folder, too.", rich_help_panel=_READ),
]
AnyLanguageOption = Annotated[
    bool,
    typer.Option(
        "--any-language", help="Read articles in other languages than the model's, too.", rich_help_panel=_READ
    ),
]
TimeoutOption = Annotated[
    float,
    typer.Option(min=1, help="Seconds that reading a file may take, or one article of many.", rich_help_panel=_READ),
]
DatesOption = Annotated[
    Path | None,
    typer.Option(
        help="A table (.csv) with columns path, date, source: what files don't say themselves.",
        metavar="TABLE",
        dir_okay=False,
        exists=True,
        rich_help_panel=_READ,
    ),
]
TextFieldOption = Annotated[
    str | None, typer.Option(help="The column that holds the text.", metavar="COLUMN", rich_help_panel=_TABLES)
]
TitleFieldOption = Annotated[
    str | None, typer.Option(help="The column that holds the title.", metavar="COLUMN", rich_help_panel=_TABLES)
]
DateFieldOption = Annotated[
    str | None, typer.Option(help="The column that holds the date.", metavar="COLUMN", rich_help_panel=_TABLES)
]
SourceFieldOption = Annotated[
    str | None, typer.Option(help="The column that holds the source.", metavar="COLUMN", rich_help_panel=_TABLES)
]
