"""A site for every test here, and no pauses between one try and the next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.readers.remote.web import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made."""
    made: list[float] = []
    monkeypatch.setattr("entities.readers.remote.systems.time.sleep", made.append)
    return made
