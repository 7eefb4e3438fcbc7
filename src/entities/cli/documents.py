"""What several commands print for scripts: JSON whose shape has a name and a version, described in docs/schemas."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import typer

from entities.model import Entity, Evidence, Scope, Tie
from entities.queries.receipts import Receipt

Document = dict[str, Any]
_DIGITS = 4


def print_json(schema: str, document: Document) -> None:
    """Print a JSON document under the name of its schema; what stdout's encoding can't hold is escaped."""
    encoding = sys.stdout.encoding if sys.stdout else ""  # there is none when it was closed
    plain = not (encoding or "").lower().startswith("utf")
    typer.echo(json.dumps({"schema": schema, **document}, indent=2, ensure_ascii=plain))


def entity_document(entity: Entity) -> Document:
    """An entity for scripts."""
    return {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label,
        "mentions": entity.mentions,
        "articles": entity.articles,
        "reports": entity.reports,
        "first_seen": entity.first_seen,
        "last_seen": entity.last_seen,
    }


def tie_document(tie: Tie) -> Document:
    """The figures of a tie for scripts, without its ends."""
    return {
        "articles": tie.articles,
        "reports": tie.reports,
        "sentences": tie.sentences,
        "first_seen": tie.first_seen,
        "last_seen": tie.last_seen,
        "strength": round(tie.strength, _DIGITS),
        "significance": round(tie.significance, _DIGITS),
        "npmi": round(tie.npmi, _DIGITS),
        "chance": round(tie.chance, _DIGITS),
        "proximity": round(tie.proximity, _DIGITS),
    }


def evidence_document(evidence: Evidence) -> Document:
    """A sentence for scripts: `start` and `end` count characters of its article, `names` those of the sentence."""
    return {
        "article": evidence.article,
        "title": evidence.title,
        "date": evidence.date,
        "url": evidence.url,
        "source": evidence.source,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "names": [[start, end] for start, end in evidence.names],
    }


def quoted_document(sentences: Sequence[Evidence]) -> Document:
    """One sentence that names both ends of a tie or, as `other_evidence`, a second one that names the other."""
    other = evidence_document(sentences[1]) if len(sentences) > 1 else None
    return {**evidence_document(sentences[0]), "other_evidence": other}


def receipt_document(receipt: Receipt) -> Document:
    """Two entities that are mentioned together, for scripts: the figures of their tie, and a sentence that shows it."""
    return {
        "entity": entity_document(receipt.one),
        "other": entity_document(receipt.other),
        **tie_document(receipt.tie),
        "evidence": evidence_document(receipt.evidence),
    }


def scope_document(scope: Scope) -> Document:
    """What counted as mentioned together, for scripts."""
    return {"window": scope.window, **filters_document(scope)}


def filters_document(scope: Scope) -> Document:
    """Which articles counted, for scripts."""
    return {
        "since": scope.since,
        "until": scope.until,
        "sections": list(scope.sections),
        "sources": list(scope.sources),
        "authors": list(scope.authors),
        "languages": list(scope.languages),
        "files": list(scope.files),
    }
