"""Which section of a paper an article stood in, as far as the folders tell."""

from __future__ import annotations

_PARENT = "/"


def section_of(path: str) -> str:
    """The folder that an article is in; nothing if it has a number, as days have: that says nothing of the subject."""
    folder = path.rpartition(_PARENT)[0]
    return "" if any(map(str.isdigit, folder)) else folder
