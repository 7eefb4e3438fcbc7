"""The notebook of the docs runs, and shows what it did when it was stored."""

from __future__ import annotations

from tests import notebook


def test_the_notebook_shows_what_it_stores() -> None:
    stored = notebook.shown(notebook.read())
    assert len(stored) > 10
    assert notebook.shown(notebook.run()) == stored


def test_the_notebook_holds_nothing_of_a_machine() -> None:
    text = notebook.NOTEBOOK.read_text("utf-8")
    assert "/tmp" not in text
    assert "/home" not in text
