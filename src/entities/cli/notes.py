"""Tags and notes, as commands read and show them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING

from rich.text import Text

from entities.cli.rendering import harmless

if TYPE_CHECKING:
    from entities.notes import Noted


def notes_of(connection: Connection, graph: Path) -> dict[str, Noted]:
    """What the file of decisions beside a graph says of entities, by their ids. Raises DecisionError."""
    from entities.notes import notes_beside

    return notes_beside(connection, graph)


def tag_text(tags: Sequence[str]) -> Text:
    """Tags, each in brackets."""
    return harmless(" ".join(f"[{tag}]" for tag in tags), style="yellow")
