"""Sentences one below the other, each with where it stands."""

from __future__ import annotations

from rich.console import Group
from rich.text import Text

from entities.cli.rendering import harmless
from entities.model import Evidence


def quotation(*sentences: Evidence) -> Group:
    """A sentence, or several, with what is marked in it; below it where it stands, dim; then an empty line."""
    lines = [line for evidence in sentences for line in (harmless(evidence.text, evidence.names), _source(evidence))]
    return Group(*lines, Text())


def _source(evidence: Evidence) -> Text:
    title = f"{evidence.title} | " if evidence.title else ""
    source = f"{evidence.source}, " if evidence.source else ""
    where = f"{source}{evidence.article}, {evidence.date or 'no date'}, characters {evidence.start}-{evidence.end}"
    line = harmless(title + where)
    line.stylize("dim")
    return line
