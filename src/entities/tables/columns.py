"""The columns that several tables share, named as in the JSON documents: of entities, ties, sentences, articles."""

from __future__ import annotations

from entities.model import Entity, Evidence, Tie
from entities.tables.table import Column, Columns, day

_DIGITS = 4

NAMED: Columns[Entity] = (
    Column("id", lambda entity: entity.id),
    Column("name", lambda entity: entity.name),
    Column("label", lambda entity: entity.label.value),
)
"""Which entity it is."""

ENTITY: Columns[Entity] = (
    *NAMED,
    Column("mentions", lambda entity: entity.mentions),
    Column("articles", lambda entity: entity.articles),
    Column("reports", lambda entity: entity.reports),
    Column("first_seen", lambda entity: day(entity.first_seen)),
    Column("last_seen", lambda entity: day(entity.last_seen)),
)
"""An entity with its counts."""

TIE: Columns[Tie] = (
    Column("articles", lambda tie: tie.articles),
    Column("reports", lambda tie: tie.reports),
    Column("sentences", lambda tie: tie.sentences),
    Column("first_seen", lambda tie: day(tie.first_seen)),
    Column("last_seen", lambda tie: day(tie.last_seen)),
    Column("strength", lambda tie: round(tie.strength, _DIGITS)),
    Column("significance", lambda tie: round(tie.significance, _DIGITS)),
    Column("npmi", lambda tie: round(tie.npmi, _DIGITS)),
    Column("chance", lambda tie: round(tie.chance, _DIGITS)),
    Column("proximity", lambda tie: round(tie.proximity, _DIGITS)),
)
"""The figures of a tie."""

EVIDENCE: Columns[Evidence] = (
    Column("text", lambda evidence: evidence.text),
    Column("article", lambda evidence: evidence.article),
    Column("title", lambda evidence: evidence.title),
    Column("date", lambda evidence: day(evidence.date)),
    Column("url", lambda evidence: evidence.url),
    Column("source", lambda evidence: evidence.source),
    Column("start", lambda evidence: evidence.start),
    Column("end", lambda evidence: evidence.end),
)
"""A sentence and where it stands."""

OTHER_EVIDENCE: Columns[tuple[Evidence, ...]] = (
    Column("other_text", lambda sentences: sentences[1].text if len(sentences) > 1 else None),
    Column("other_start", lambda sentences: sentences[1].start if len(sentences) > 1 else None),
    Column("other_end", lambda sentences: sentences[1].end if len(sentences) > 1 else None),
)
"""In windows wider than a sentence: the sentence of the same article that names the other end."""
