"""Find whom references mean by the company that they keep."""

from __future__ import annotations

from collections.abc import Sequence

from entities.changes.resolve.named import Named
from entities.changes.resolve.senses import Placement
from entities.resolution.corpus import Resolution
from entities.store.written.names import NameRow


def place_references(named: Named, rows: Sequence[NameRow], resolution: Resolution) -> tuple[Placement, ...]:
    """Those that mean another than their name alone says."""
    return ()
