"""What `extract` says in the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import Document, print_json
from entities.cli.options import DEFAULT_GRAPH
from entities.cli.passed_over import how_many, reason_lines, remark_line, skipped_document
from entities.cli.rendering import harmless, plural, plural_of
from entities.cli.watchlists import sighting_document, sighting_lines
from entities.lexicon.languages import language_of
from entities.model import Label

if TYPE_CHECKING:
    from entities.changes.events import Finished
    from entities.queries.watched import Sighting

_SHOWN = 10
_NO_RULES = (
    "There are no rules for texts in {}: what is a name is told without its words. Titles, acronyms, headlines, "
    "datelines and roles are not understood; surnames, places and firms are joined."
)


def print_summary(
    finished: Finished, graph: Path, sightings: Sequence[Sighting] = (), *, as_json: bool = False
) -> None:
    """Say on stdout what a run has come to."""
    if as_json:
        print_json("extract/1", summary_document(finished, sightings))
        return
    console = stdout()
    for line in summary_lines(finished, graph, sightings):
        console.print(line, soft_wrap=True)


def summary_lines(finished: Finished, graph: Path, sightings: Sequence[Sighting] = ()) -> Iterator[Text]:
    """The summary for people: what was read and what not, what the graph holds now, what to do next."""
    unchanged = f", {finished.unchanged:,} unchanged" if finished.unchanged else ""
    removed = f", {finished.removed:,} removed (no longer there, or left out)" if finished.removed else ""
    yield Text(f"{plural(finished.analyzed, 'article')} read{unchanged}{removed}.")
    yield from _skipped_lines(finished)
    if finished.parquet:
        yield from (harmless(complaint, style="yellow") for complaint in finished.complaints)
        yield from _after_parquet(finished.parquet, graph)
        return
    counts = ", ".join(plural_of(finished.entities[label], label) for label in Label)
    yield Text(f"The graph {graph} holds {counts}, and {plural(finished.ties, 'tie')} between them.")
    if len(finished.languages) > 1:
        counts = ", ".join(f"{count:,} {language_of(code).name}" for code, count in finished.languages)
        shown = language_of(finished.names_in).name
        yield Text(f"Its articles by language: {counts}. Names are shown in {shown} where that has them (--names-in).")
    if finished.languages and finished.names_in not in dict(finished.languages):
        yield harmless(f"No article is in {finished.names_in!r} (--names-in).", style="yellow")
    if unknown := [code for code, _ in finished.languages if not language_of(code).is_known]:
        yield Text(_NO_RULES.format(", ".join(unknown)), style="yellow")
    if finished.ambiguous:
        yield Text(f"{plural(finished.ambiguous, 'mention')} could be of more than one: see `entities ambiguous`.")
    for complaint in finished.complaints:
        yield harmless(complaint, style="yellow")
    yield from sighting_lines(sightings)
    if finished.strongest:
        yield Text("Most often mentioned together:")
        for pair in finished.strongest:
            counts = f"{plural(pair.articles, 'article')}, {plural(pair.sentences, 'sentence')}"
            yield Text.assemble("  ", harmless(pair.one), " and ", harmless(pair.other), (f"  ({counts})", "dim"))
        yield from _next_steps(finished, graph)
    elif not any(finished.entities.values()):
        yield Text("No names were found: are the articles prose, with the capitals that names have?")


def _after_parquet(folder: Path, graph: Path) -> Iterator[Text]:
    option = "" if graph == DEFAULT_GRAPH else f" --graph {quote(str(graph))}"
    yield harmless(f"What articles say by themselves is in {folder}, as Parquet datasets. Next:")
    yield harmless(f"  entities import {quote(str(folder))}{option}")


def _skipped_lines(finished: Finished) -> Iterator[Text]:
    yield from _some(f"{how_many(len(finished.skipped))} skipped:", reason_lines(finished.skipped), "--skipped")
    yield from _some("To be looked at:", map(remark_line, finished.remarks), "--remarks")


def _some(heading: str, lines: Iterable[Text], option: str) -> Iterator[Text]:
    """A heading and the first of the lines under it, if there are any."""
    lines = list(lines)
    if lines:
        yield Text(heading, style="yellow")
        yield from (Text.assemble("  ", line) for line in lines[:_SHOWN])
    if len(lines) > _SHOWN:
        yield Text(f"  and {len(lines) - _SHOWN:,} more lines; `entities status {option}` lists them all")


def _next_steps(finished: Finished, graph: Path) -> Iterator[Text]:
    option = "" if graph == DEFAULT_GRAPH else f" --graph {quote(str(graph))}"
    name = finished.strongest[0].one
    yield Text("Next:")
    if finished.grew:
        yield harmless(f"  entities diff --since-run 1{option}")
    yield Text.assemble("  entities who-knows ", harmless(quote(name)), " --label all", harmless(option))
    yield harmless(f"  entities view{option}")
    yield harmless(f"  entities export {quote(str(graph.with_suffix('.graphml')))}{option}")


def summary_document(finished: Finished, sightings: Sequence[Sighting] = ()) -> Document:
    """The summary for scripts."""
    return {
        "analyzed": finished.analyzed,
        "unchanged": finished.unchanged,
        "removed": finished.removed,
        "run": finished.run,
        "parquet": str(finished.parquet) if finished.parquet else None,
        "skipped": [skipped_document(item) for item in finished.skipped],
        "remarks": [{"article": item.path, "remark": item.text} for item in finished.remarks],
        "entities": {label.lower(): count for label, count in finished.entities.items()},
        "ties": finished.ties,
        "ambiguous": finished.ambiguous,
        "languages": dict(finished.languages),
        "names_in": finished.names_in,
        "complaints": list(finished.complaints),
        "watched": [sighting_document(sighting) for sighting in sightings],
        "strongest": [
            {"names": [pair.one, pair.other], "articles": pair.articles, "sentences": pair.sentences}
            for pair in finished.strongest
        ],
    }
