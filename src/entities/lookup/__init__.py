"""Which entity a typed name means: one module for each way in which people write names that articles don't."""

from __future__ import annotations

from entities.lookup.completing import continue_name
from entities.lookup.finding import find_entity
from entities.lookup.found import Found, describe, say_taken, tell_apart

__all__ = ("Found", "continue_name", "describe", "find_entity", "say_taken", "tell_apart")
