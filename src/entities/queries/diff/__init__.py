"""What is new: in one store against an older one, or in one store since a day or a run."""

from __future__ import annotations

from entities.queries.diff.difference import Difference, Entities, Growth, Listing, Newcomer, Renaming, Ties
from entities.queries.diff.since import changes_since, changes_since_run, find_run
from entities.queries.diff.stores import compare_stores

__all__ = [
    "Difference",
    "Entities",
    "Growth",
    "Listing",
    "Newcomer",
    "Renaming",
    "Ties",
    "changes_since",
    "changes_since_run",
    "compare_stores",
    "find_run",
]
