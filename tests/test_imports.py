"""What must not be loaded, because it is slow, before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("module", "banned"),
    [
        ("entities.cli", "spacy networkx numpy pyarrow entities.readers entities.ner"),
        ("entities.changes.extract", "spacy networkx thinc numpy multiprocessing fsspec aiohttp pyarrow"),
        ("entities.queries", "spacy networkx"),
    ],
)
def test_heavy_libraries_are_loaded_late(module: str, banned: str) -> None:
    # What measures the tests loads some of it, too.
    code = (
        f"import sys; had = set(sys.modules); import {module}; print(*({set(banned.split())} & set(sys.modules) - had))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == []


def test_spacys_command_line_is_left_out_until_it_is_asked_for() -> None:
    code = """
import sys
from entities.ner.models import choose_model; from entities.ner.pipeline import load_pipeline
load_pipeline(choose_model())
print(*(set("spacy.cli typer jinja2".split()) & set(sys.modules)))
from spacy.cli.info import info
info(silent=True)
"""
    loaded = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []


def test_an_exact_name_waits_for_no_table(corpus_graph: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from entities.queries.who_knows import list_acquaintances
from entities.store import read_store
for name in ("Minsk", "Mr Putin"):
    with read_store(Path({str(corpus_graph)!r})) as connection:
        list_acquaintances(connection, name)
    print(any(module.startswith(("entities.lexicon", "entities.resolution", "rapidfuzz")) for module in sys.modules))
"""
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == ["False", "True"]
