"""The formats that there are, and the suffixes that choose them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from entities.errors import ExportError


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `module`, loaded when it is chosen, has its `write`.

    `parts` end the names of its files, where it is several. `hint` says what to do with them. One that isn't
    `selective` holds all that there is, whatever is asked for. `quoting`: its edges can have a sentence. `binary`: it
    is no text, and its `write` takes a path, of a new folder if it is a `folder`: then its module has a
    `refuse_others`, which says whether that may take the place of what is there. A `picture` shows the strongest,
    unless more is asked for. `central`: it says how central nodes are, which takes long to compute.
    """

    name: str
    suffix: str
    module: str
    hint: str = ""
    parts: tuple[str, ...] = ()
    selective: bool = True
    quoting: bool = False
    binary: bool = False
    folder: bool = False
    picture: bool = False
    central: bool = True


_GEPHI = "Open it in Gephi; the black T below the graph shows the labels."

FORMATS = {
    known.name: known
    for known in (
        Format("graphml", ".graphml", "entities.exports.graphml", _GEPHI, quoting=True),
        Format("gexf", ".gexf", "entities.exports.gexf", _GEPHI, quoting=True),
        Format(
            "csv", ".csv", "entities.exports.tables",
            "In Gephi: File > Import spreadsheet, first the nodes, then the edges into the same workspace.",
            parts=("nodes", "edges"),
        ),
        Format("json", ".json", "entities.exports.node_link"),
        Format("cypher", ".cypher", "entities.exports.cypher", "Load it: cypher-shell --file {0}"),
        Format(
            "postgres", ".sql", "entities.exports.postgres", "Load it: psql -d DATABASE -f {0}", quoting=True
        ),
        Format("dot", ".dot", "entities.exports.dot", "Draw it: neato -n2 -Tsvg {0} > graph.svg"),
        Format("gml", ".gml", "entities.exports.gml"),
        Format("pajek", ".net", "entities.exports.pajek", central=False),
        Format("xlsx", ".xlsx", "entities.exports.workbook", binary=True),
        Format("jsonld", ".jsonld", "entities.exports.linked", central=False),
        Format(
            "geojson", ".geojson", "entities.exports.geojson", "Open it in QGIS, as a vector layer."
        ),
        Format(
            "html", ".html", "entities.exports.page",
            "It opens in any browser, and holds sentences of your articles: think of that before you pass it on.",
            central=False,
        ),
        Format("svg", ".svg", "entities.exports.picture.svg", picture=True, central=False),
        Format("png", ".png", "entities.exports.picture.png", binary=True, picture=True, central=False),
        Format("pdf", ".pdf", "entities.exports.picture.pdf", binary=True, picture=True, central=False),
        Format(
            "db", ".db", "entities.exports.copy", "Ask it: entities status --graph {0}", selective=False, binary=True
        ),
        Format(
            "parquet", ".parquet", "entities.exports.parquet", "Make a graph of it: entities import {0} --graph NEW.db",
            selective=False, binary=True, folder=True,
        ),
        Format("mentions", ".jsonl", "entities.exports.mentions", selective=False),
    )
}  # fmt: skip


def find_format(target: str, name: str | None) -> Format:
    """The format of this name or suffix or, without one, of the suffix of `target`. Raises ExportError."""
    if name is None:
        suffix = Path(target).suffix.lower()
        name = next((known.name for known in FORMATS.values() if known.suffix == suffix), None)
        problem = "stdout has no suffix" if target == "-" else f"The suffix of {target!r} names no format"
    else:
        problem = f"There is no format {name!r}"
        name = next((known.name for known in FORMATS.values() if known.suffix == f".{name}"), name)
    if name not in FORMATS:
        raise ExportError(f"{problem}; choose one with --format: {', '.join(FORMATS)}.")
    return FORMATS[name]


def files_of(target: str, chosen: Format) -> tuple[Path, ...]:
    """The files that an export writes: of several, `x-nodes.csv` and so on for `x.csv`, `x/nodes.csv` for a folder."""
    path = Path(target)
    if not chosen.parts:
        return (path,)
    if path.is_dir():
        return tuple(path / f"{part}{chosen.suffix}" for part in chosen.parts)
    return tuple(path.with_name(f"{path.stem}-{part}{chosen.suffix}") for part in chosen.parts)
