"""Names to look out for: the option that names their list, and how they are marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from entities.cli.consoles import say
from entities.cli.documents import Document, entity_document, evidence_document
from entities.cli.rendering import harmless, plural, sentence_and_source

if TYPE_CHECKING:
    from entities.queries.watched import Sighting, Watched

MARK = "★"
_SHOWN = 10

WatchOption = Annotated[
    Path | None,
    typer.Option(
        "--watch", help="Mark names that are on this list: one a line, comments after #.", metavar="NAMES.txt",
        dir_okay=False,
    ),
]  # fmt: skip


def watched_of(connection: Connection, file: Path | None) -> Watched:
    """Whom the names on a list mean; what is nobody's, or may be several's, is said. Raises QuestionError."""
    from entities.queries.watched import NOBODY, find_watched, read_names

    if file is None:
        return NOBODY
    names = read_names(file)
    watched = find_watched(connection, names)
    for message in unclear(watched, len(names), file):
        say(message, style="yellow")
    return watched


def unclear(watched: Watched, number: int, file: Path) -> Iterator[str]:
    """What to say of the names on a list that nobody, or nobody in particular, is known by."""
    of = f"of {plural(number, 'name')} in {file}"
    if watched.unknown:
        yield f"Not in the graph, {of}: {_some(watched.unknown)}."
    if watched.ambiguous:
        more = "Write a fuller name, `Minsk (place)` or an id."
        yield f"Not clear whose, {of}: {_some(watched.ambiguous)}. {more}"


def marked(name: str, *, watched: bool) -> Text:
    """A name with the mark before it, if it is watched."""
    return Text.assemble(f"{MARK} " if watched else "", harmless(name))


def sighting_lines(sightings: Iterable[Sighting]) -> Iterator[Text]:
    """Each of those that are watched, in how many new articles it is named, and the newest sentences."""
    for sighting in sightings:
        heading = f" ({plural(sighting.articles, 'new article')})"
        yield Text.assemble(marked(sighting.entity.name, watched=True), heading, style="bold")
        for evidence in sighting.evidence:
            sentence, source = sentence_and_source(evidence)
            yield Text.assemble("  ", sentence, "  ", source)


def sighting_document(sighting: Sighting) -> Document:
    """One of them for scripts."""
    return {
        "entity": entity_document(sighting.entity),
        "articles": sighting.articles,
        "evidence": [evidence_document(evidence) for evidence in sighting.evidence],
    }


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"
