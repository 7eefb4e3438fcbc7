"""`entities diff OLD [NEW]`, `entities diff --since DATE` and `entities diff --since-run 1`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from entities.cli.consoles import stdout
from entities.cli.documents import Document, entity_document, evidence_document, filters_document
from entities.cli.filters import ANY_KIND, Kinds, asking, first_day, warn_of
from entities.cli.graphs import open_graph
from entities.cli.options import DEFAULT_GRAPH, GraphOption, LabelChoice, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.quotations import quotation
from entities.cli.rendering import PLURALS, cut, harmless, plural
from entities.cli.watchlists import WatchOption, marked, sighting_document, sighting_lines, watched_of
from entities.lookup import describe
from entities.queries.diff import (
    Difference,
    Entities,
    Growth,
    Listing,
    Newcomer,
    Ties,
    changes_since,
    changes_since_run,
    compare_stores,
    find_run,
)

_LISTED = 10


def diff(
    old: Annotated[Path | None, typer.Argument(help="The older graph.", show_default=False, dir_okay=False)] = None,
    new: Annotated[
        Path | None, typer.Argument(help="The newer graph.", show_default="that of --graph", dir_okay=False)
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(help="Only articles of this day and later: 2020, 2020-08 or 2020-08-17.", metavar="DATE"),
    ] = None,
    since_run: Annotated[
        str | None,
        typer.Option(
            help="Only articles that the last run of extract read which read something new (1), the last two runs (2), "
            "or all since a day or time, such as 2026-01-31T17:45.",
            metavar="N|TIME",
        ),
    ] = None,
    graph: GraphOption = DEFAULT_GRAPH,
    label: Annotated[LabelChoice, typer.Option(help="Whom or what, and the ties between them.")] = LabelChoice.person,
    limit: Annotated[int | None, limited_to(_LISTED)] = None,
    watch: WatchOption = None,
    kinds: Kinds = ANY_KIND,
    output: Output = SHOWN,
) -> None:
    """What is new: people, ties between them, and ties that grew; in the graph NEW against OLD, since a day, or a run.

    With `--since` the articles of that day and later are held against the earlier ones; those without a date are left
    out. With `--since-run` what was read last is held against what was read before, whatever its dates; an article that
    was changed is new, one that was only moved, or read again, isn't. Each comes with the newest sentence. Whoever is
    merely called otherwise than in OLD isn't taken for new.

    Example: `entities diff --since-run 1`

    Example: `entities diff --since 2020-10 --label all`
    """
    if sum(side is not None for side in (old, since, since_run)) != 1:
        raise typer.BadParameter(
            "name an older graph, or a day with --since, or runs with --since-run", param_hint="OLD"
        )
    listed = output.limit(limit, _LISTED)
    newer, day, run = new or graph, since and first_day(since, "--since"), None
    scope = kinds.scope()
    if old is not None:
        with open_graph(old) as before, open_graph(newer) as after:
            warn_of(after, scope)
            listing = Listing(label.label(), listed, watched_of(after, watch).ids)
            found = compare_stores(before, after, listing, scope)
    else:
        asked = since_run and parse_run(since_run)
        with asking(graph, scope) as connection:
            listing = Listing(label.label(), listed, watched_of(connection, watch).ids)
            run = find_run(connection, asked) if asked else None
            if run:
                found = changes_since_run(connection, run, listing, scope)
            else:
                found = changes_since(connection, str(day), listing, scope)
    sides = {"old": old and str(old), "new": str(newer), "since_run": run, "label": label}
    sides = {**filters_document(scope), **sides, "since": day}
    graphs = (newer,) if old is None else (newer, old)
    if not output.give(found, "diff/1", lambda: {**sides, **difference_document(found)}, *graphs):
        show_difference(found, label, stdout(), listing.watched)


def parse_run(text: str) -> int | datetime:
    """How many runs, or since when, in the time of this place unless it says of which."""
    if text.isdecimal() and int(text):
        return int(text)
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError) as error:
        problem = f"{text!r} is neither a number of runs nor a time: write 1, 2026-01-31 or 2026-01-31T17:45"
        raise typer.BadParameter(problem, param_hint="--since-run") from error


def show_difference(
    found: Difference, label: LabelChoice, console: Console, watched: frozenset[str] = frozenset()
) -> None:
    """Print a section for each thing that there is, or that there is nothing."""
    asked = label.label()
    one, many = (label.value, PLURALS[asked]) if asked else ("name", "names")
    shown = len(found.watched)
    for line in sighting_lines(found.watched):
        console.print(line)
    if found.watched:
        console.print()
    for section, thing, things in (
        (found.new_entities, f"new {one}", f"new {many}"),
        (found.new_ties, "new tie", "new ties"),
        (found.grown_ties, "tie that grew", "ties that grew"),
        (found.gone_entities, f"{one} that went", f"{many} that went"),
    ):
        _show_section(section, thing, things, console, watched)
        shown += section.total
    for pair in found.renamed:
        console.print(
            Text.assemble("Called otherwise now: ", harmless(pair.old.name), ", now ", _strong(harmless(pair.new.name)))
        )
    if not shown and not found.renamed:
        hint = "" if label is LabelChoice.all else " Try --label all."
        console.print(f"Nothing is new, nothing grew.{hint}")
    if found.undated:
        console.print(f"{plural(found.undated, 'article')} without a date left out.")


def _show_section(section: Entities | Ties, thing: str, things: str, console: Console, watched: frozenset[str]) -> None:
    if not section.listed:
        return
    console.print(Text(plural(section.total, thing, things), style="underline"))
    console.print()
    for item in section.listed:
        console.print(_title(item, watched))
        console.print(quotation(item.evidence) if item.evidence else "")
    for line in cut(len(section.listed), section.total, thing, things):
        console.print(line)
        console.print()


def _title(item: Newcomer | Growth, watched: frozenset[str]) -> Text:
    if isinstance(item, Newcomer):
        return _strong(marked(describe(item.entity), watched=item.entity.id in watched))
    before = f"{item.articles_before:,} -> " if item.articles_before else ""
    counts = f" ({before}{plural(item.articles, 'article')})"
    one, other = (_strong(marked(end.name, watched=end.id in watched)) for end in (item.one, item.other))
    return Text.assemble(one, " and ", other, counts)


def _strong(text: Text) -> Text:
    text.stylize("bold")
    return text


def difference_document(found: Difference) -> Document:
    """The answer for scripts."""
    return {
        "undated": found.undated,
        "new_entities": _entities_document(found.new_entities),
        "new_ties": _ties_document(found.new_ties),
        "grown_ties": _ties_document(found.grown_ties),
        "gone_entities": _entities_document(found.gone_entities),
        "renamed_entities": [
            {"old": entity_document(pair.old), "new": entity_document(pair.new)} for pair in found.renamed
        ],
        "watched": [sighting_document(sighting) for sighting in found.watched],
    }


def _entities_document(section: Entities) -> Document:
    listed = (
        {**entity_document(item.entity), "evidence": item.evidence and evidence_document(item.evidence)}
        for item in section.listed
    )
    return {"total": section.total, "listed": list(listed)}


def _ties_document(section: Ties) -> Document:
    listed = (
        {
            "entity": entity_document(item.one),
            "other": entity_document(item.other),
            "articles": {"before": item.articles_before, "now": item.articles},
            "sentences": {"before": item.sentences_before, "now": item.sentences},
            "evidence": evidence_document(item.evidence),
        }
        for item in section.listed
    )
    return {"total": section.total, "listed": list(listed)}
