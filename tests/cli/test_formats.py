"""`entities formats`: what is read, and what has to be installed for it."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from entities.cli import app
from entities.readers.files.sniffing import PACKED_SUFFIXES
from entities.readers.formats import BY_SUFFIX


def test_every_suffix_that_is_read_is_listed() -> None:
    shown = CliRunner().invoke(app, ["formats"]).stdout.split()
    assert {*BY_SUFFIX, *PACKED_SUFFIXES} <= set(shown)
    assert "pip" not in shown


def test_what_is_missing_is_said_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entities.readers.formats.is_installed", lambda _: False)
    shown = " ".join(CliRunner().invoke(app, ["formats"]).stdout.split())
    assert all(shown.count(f"first: pip install {one}") == 1 for one in ("warcio", "python-oxmsg", "backports.zstd"))
