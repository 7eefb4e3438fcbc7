"""From mentions to entities: first inside each article, then over the names of the whole corpus."""

from __future__ import annotations

from entities.resolution.across import Resolution, entity_id, resolve_names
from entities.resolution.grouping import contradiction
from entities.resolution.labels import known_names
from entities.resolution.links import Alias
from entities.resolution.within import resolve_article

__all__ = ["Alias", "Resolution", "contradiction", "entity_id", "known_names", "resolve_article", "resolve_names"]
