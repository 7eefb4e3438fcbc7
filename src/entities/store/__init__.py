"""The SQLite file that remembers everything: `written` by changes, `asked` about names, read `whole` by exports."""

from __future__ import annotations

from entities.store.database import open_store, read_store, transaction

__all__ = ["open_store", "read_store", "transaction"]
