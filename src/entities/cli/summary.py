"""What `extract` says in the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from rich.text import Text

from entities.cli.documents import Document
from entities.cli.options import DEFAULT_GRAPH
from entities.cli.rendering import harmless, plural, plural_of
from entities.model import Label

if TYPE_CHECKING:
    from entities.changes.events import Finished

_SHOWN = 10


def summary_lines(finished: Finished, graph: Path) -> Iterator[Text]:
    """The summary for people: what was read and what not, what the graph holds now, what to do next."""
    unchanged = f", {finished.unchanged:,} unchanged" if finished.unchanged else ""
    removed = f", {finished.removed:,} removed (no longer in the folder)" if finished.removed else ""
    yield Text(f"{plural(finished.analyzed, 'article')} read{unchanged}{removed}.")
    yield from _skipped_lines(finished)
    counts = ", ".join(plural_of(finished.entities[label], label) for label in Label)
    yield Text(f"The graph {graph} holds {counts}, and {plural(finished.ties, 'tie')} between them.")
    if finished.ambiguous:
        yield Text(f"{plural(finished.ambiguous, 'mention')} could be of more than one: see `entities ambiguous`.")
    for complaint in finished.complaints:
        yield harmless(complaint, style="yellow")
    if finished.strongest:
        yield Text("Most often mentioned together:")
        for pair in finished.strongest:
            counts = f"{plural(pair.articles, 'article')}, {plural(pair.sentences, 'sentence')}"
            yield Text.assemble("  ", harmless(pair.one), " and ", harmless(pair.other), (f"  ({counts})", "dim"))
        yield from _next_steps(finished, graph)
    elif not any(finished.entities.values()):
        yield Text("No names were found: the articles should be English, with the capitals that names have.")


def _skipped_lines(finished: Finished) -> Iterator[Text]:
    if not finished.skipped:
        return
    yield Text(f"{plural(len(finished.skipped), 'file')} skipped:", style="yellow")
    for skipped in finished.skipped[:_SHOWN]:
        yield Text.assemble("  ", harmless(skipped.path), ": ", harmless(skipped.reason))
    if len(finished.skipped) > _SHOWN:
        yield Text(f"  and {len(finished.skipped) - _SHOWN:,} more; --json lists them all")


def _next_steps(finished: Finished, graph: Path) -> Iterator[Text]:
    option = "" if graph == DEFAULT_GRAPH else f" --graph {quote(str(graph))}"
    name = finished.strongest[0].one
    yield Text("Next:")
    yield Text.assemble("  entities who-knows ", harmless(quote(name)), " --label all", harmless(option))
    yield harmless(f"  entities view{option}")
    yield harmless(f"  entities export {quote(str(graph.with_suffix('.graphml')))}{option}")


def summary_document(finished: Finished) -> Document:
    """The summary for scripts."""
    return {
        "analyzed": finished.analyzed,
        "unchanged": finished.unchanged,
        "removed": finished.removed,
        "skipped": [{"article": item.path, "reason": item.reason} for item in finished.skipped],
        "entities": {label.lower(): count for label, count in finished.entities.items()},
        "ties": finished.ties,
        "ambiguous": finished.ambiguous,
        "complaints": list(finished.complaints),
        "strongest": [
            {"names": [pair.one, pair.other], "articles": pair.articles, "sentences": pair.sentences}
            for pair in finished.strongest
        ],
    }
