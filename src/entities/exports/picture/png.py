"""PNG: see `painting`."""

from __future__ import annotations

from pathlib import Path

from entities.exports import Written
from entities.exports.content import Content
from entities.exports.picture.painting import write_painted


def write(content: Content, path: Path) -> Written:
    """Write the picture. Raises ExportError, OSError, and PackageError without matplotlib."""
    return write_painted(content, path, "png")
