"""`entities export FILE`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated

import typer

from entities.cli import parts
from entities.cli.consoles import stderr, stdout_as_file
from entities.cli.filters import NO_FILTERS, Filters
from entities.cli.graphs import open_complete_graph
from entities.cli.notes import notes_of
from entities.cli.options import DEFAULT_GRAPH, GraphOption
from entities.cli.watchlists import WatchOption, watched_of
from entities.errors import ExportError

_FORMAT = "--format"


def export(
    file: Annotated[str, typer.Argument(help="Where to write; `-` is stdout. The suffix chooses the format.")],
    graph: GraphOption = DEFAULT_GRAPH,
    format_name: Annotated[
        str | None,
        typer.Option(
            _FORMAT,
            "-f",
            help="graphml, gexf, csv, xlsx, json, gml, dot, pajek, cypher, postgres, jsonld, geojson, html, svg, png, "
            "pdf, db, mentions or parquet.  [default: by suffix]",
        ),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Without layout, communities and centralities: quick at any size.")
    ] = False,
    with_evidence: Annotated[
        bool,
        typer.Option(
            "--with-evidence",
            help="Edges with the sentence that shows them best, its article, title, date and URL (.graphml, .gexf; "
            ".sql has it anyhow).",
        ),
    ] = False,
    color: parts.ColorOption = parts.ColorChoice.type,
    filters: Filters = NO_FILTERS,
    part: parts.Part = parts.EVERYTHING,
    watch: WatchOption = None,
) -> None:
    """Write the graph, or a part of it, for Gephi and other programs: named, laid out, sized, coloured and dated.

    `.graphml`: Gephi, igraph, networkx, yEd. `.gexf`: Gephi, with a timeline. `.csv`: two tables, nodes and edges.
    `.xlsx`: nodes, edges and all sentences. `.json`: networkx. `.gml`: networkx, igraph, yEd. `.dot`: Graphviz.
    `.net`: Pajek. `.cypher`: Neo4j. `.sql`: PostgreSQL, with all sentences. `.jsonld`: RDF. `.geojson`: places on a
    map (QGIS). `.html`: one page for any browser (see `entities view`). `.svg`, `.png`, `.pdf`: a picture to print.
    `.db`: a copy of the graph itself. `.jsonl`: every mention, one a line, with its place in its file and, as `text`,
    exactly what stands there.
    `--format parquet`: everything as Parquet datasets in a folder, for DuckDB and others, and for `entities import`.

    The options that choose a part apply in the order in which they are listed below. A file is replaced only when the
    new one is complete.

    Example: `entities export graphs/belarus.gexf --backbone 0.1 --giant`
    """
    from entities import exports
    from entities.exports.formats import find_format

    try:
        chosen = find_format(file, format_name)
    except ExportError as error:
        raise typer.BadParameter(str(error), param_hint=_FORMAT) from error
    if watch is not None and chosen.name != "html":
        raise typer.BadParameter("only the page (.html) marks names", param_hint="--watch")
    with open_complete_graph(graph) as connection:
        notes = notes_of(connection, graph)
        criteria = parts.criteria_of(connection, part, filters.scope(), notes)
        ids = watched_of(connection, watch).ids
        looks = parts.wanted_of(criteria, color, plain=plain, with_evidence=with_evidence)
        wanted = replace(looks, notes=notes, watched=ids, day=datetime.now().astimezone().date())
        with stderr().status("Reading and writing the graph ..."):
            exported = exports.export(connection, file, wanted, format_name=format_name, stdout=stdout_as_file())
    parts.tell(exported, "stdout" if file == exports.STDOUT else " and ".join(map(str, exported.files)))
    parts.hint_at_layout(exported)
