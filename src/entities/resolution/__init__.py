"""From mentions to entities: first inside each article, then over the names of the whole corpus."""

from __future__ import annotations
