"""From mentions to entities: first inside each article, then over the whole corpus."""

from __future__ import annotations

from entities.resolution.across import Resolution, resolve_names
from entities.resolution.within import resolve_article

__all__ = ["Resolution", "resolve_article", "resolve_names"]
