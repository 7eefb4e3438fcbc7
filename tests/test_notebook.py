"""The notebook of the docs runs, and shows what it did when it was stored."""

from __future__ import annotations

import re

from tests import notebook


def test_the_notebook_shows_what_it_stores() -> None:
    stored = notebook.shown(notebook.read())
    assert len(stored) > 10
    assert notebook.shown(notebook.run()) == stored


def test_the_notebook_holds_nothing_of_a_machine() -> None:
    assert not re.search(r"/(tmp|home|root|Users)/", notebook.NOTEBOOK.read_text("utf-8"))
