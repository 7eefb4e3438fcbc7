"""The SQLite file that remembers everything: `written` by changes, `asked` about names, read `whole` by exports."""

from __future__ import annotations

from entities.store.database import memory_store, open_store, read_store, transaction

__all__ = ["memory_store", "open_store", "read_store", "transaction"]
