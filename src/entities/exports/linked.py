"""JSON-LD, which RDF stores and Wikibase tools read: entities as schema.org has them, each tie a thing with its counts.

https://www.w3.org/TR/json-ld11/
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TextIO

from entities.exports import Written
from entities.exports.columns import LABEL, NODE_COLUMNS, other_spellings
from entities.exports.content import Content, Node
from entities.exports.node_link import attributes, write_lines
from entities.model import Tie

_WRITTEN = [column for column in NODE_COLUMNS if column.name in {"tags", "note"}]
_DATE = {"@type": "http://www.w3.org/2001/XMLSchema#date"}
_CONTEXT = {
    "@vocab": "urn:entities:vocabulary#",
    "id": "@id",
    "type": "@type",
    "name": "https://schema.org/name",
    "alternateName": {"@id": "https://schema.org/alternateName", "@container": "@set"},
    "PERSON": "https://schema.org/Person",
    "PLACE": "https://schema.org/Place",
    "ORGANIZATION": "https://schema.org/Organization",
    "between": {"@type": "@id", "@container": "@set"},
    "tags": {"@container": "@set"},
    "first_seen": _DATE,
    "last_seen": _DATE,
}


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write one `@graph` of entities and `MentionedTogether` things."""
    (file,) = files
    file.write(f'{{"@context": {json.dumps(_CONTEXT, indent=1)},\n"@graph": [\n')
    counts = {"nodes": 0, "edges": 0}

    def things() -> Iterator[dict[str, object]]:
        for node in content.nodes():
            counts["nodes"] += 1
            yield _entity(node)
        for tie in content.edges():
            counts["edges"] += 1
            yield _tie(tie)

    write_lines(file, things())
    file.write("\n]}\n")
    return Written(((counts["nodes"], "nodes"), (counts["edges"], "edges")))


def _entity(node: Node) -> dict[str, object]:
    entity = node.entity
    thing: dict[str, object] = {
        "id": _iri(entity.id),
        "type": entity.label,
        "name": LABEL.value(node),
        "alternateName": list(other_spellings(node)),
        "mentions": entity.mentions,
        "articles": entity.articles,
        **attributes(_WRITTEN, node),
        "first_seen": entity.first_seen,
        "last_seen": entity.last_seen,
    }
    return _without_gaps(thing)


def _tie(tie: Tie) -> dict[str, object]:
    thing = {
        "id": _iri(f"{tie.source}-{tie.target}"),
        "type": "MentionedTogether",
        "between": [_iri(tie.source), _iri(tie.target)],
        "sentences": tie.sentences,
        "articles": tie.articles,
        "first_seen": tie.first_seen,
        "last_seen": tie.last_seen,
    }
    return _without_gaps(thing)


def _iri(name: str) -> str:
    return f"urn:entities:{name}"


def _without_gaps(thing: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in thing.items() if value is not None and value != []}
