"""What is derived is brought up to date, and is what it would be if it were made anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.changes.histories import HISTORIES, Step, Told, live


@settings(max_examples=60)
@given(HISTORIES)
def test_any_history_ends_where_a_clean_run_does(
    tmp_path_factory: pytest.TempPathFactory, history: tuple[dict[str, Told], list[Step]]
) -> None:
    lived, clean = live(Path(tmp_path_factory.mktemp("store")), *history)
    assert lived == clean
