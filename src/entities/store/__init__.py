"""The SQLite file that remembers everything: one module for each kind of thing that is written or read."""

from __future__ import annotations

from entities.store.database import open_store, read_store, transaction

__all__ = ["open_store", "read_store", "transaction"]
