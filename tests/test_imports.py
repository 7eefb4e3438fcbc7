"""What must not be loaded, because it is slow, before it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "banned"),
    [
        ("entities.cli", "spacy networkx numpy entities.readers entities.ner"),
        ("entities.changes.extract", "spacy networkx thinc numpy multiprocessing"),
        ("entities.queries", "spacy networkx"),
    ],
)
def test_heavy_libraries_are_loaded_late(module: str, banned: str) -> None:
    code = f"import sys, {module}; print(*(set({banned.split()!r}) & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == []
