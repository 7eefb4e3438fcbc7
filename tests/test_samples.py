"""The samples in graphs/ are what the program writes today; only places may differ, with the version of igraph."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

GRAPHS = Path(__file__).parent.parent / "graphs"
PLACES = {
    "graphml": r'<data key="n_[xy]">[^<]*</data>',
    "gexf": r"<viz:position [^>]*/>",
    "html": r'(?<=,)-?\d+\.\d+,-?\d+\.\d+(?=,\["|,\[\])',
}


@pytest.fixture(scope="module")
def make_samples() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_samples", GRAPHS / "make_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_samples_are_what_the_program_writes(make_samples: ModuleType, tmp_path: Path) -> None:
    make_samples.make_samples(tmp_path)
    for suffix in make_samples.FORMATS:
        now, sample = ((folder / f"corpus.{suffix}").read_text(encoding="utf-8") for folder in (tmp_path, GRAPHS))
        without_places, places = re.subn(PLACES[suffix], "", now)
        assert places >= 370
        assert without_places == re.sub(PLACES[suffix], "", sample)
