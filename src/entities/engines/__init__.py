"""Where the work of extraction is done."""

from __future__ import annotations

from entities.engines.local import LocalEngine, available_cores

__all__ = ["LocalEngine", "available_cores"]
