from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from entities.lexicon.tables import read_lines

ROOT = Path(__file__).resolve().parents[2]
LEXICON = ROOT / "src/entities/lexicon"
TABLES = sorted(path.relative_to(LEXICON).as_posix() for path in LEXICON.rglob("*") if path.suffix in {".txt", ".tsv"})
SOURCES = ["GeoNames", "flashgeotext", "countryinfo", "Unicode CLDR", "WordNet 3.0", "Faker", "nicknames", "OpenCC"]


def notices() -> dict[str, str]:
    """Each source that NOTICE names, with its paragraph."""
    paragraphs = (ROOT / "NOTICE").read_text(encoding="utf-8").split("\n\n")
    return {paragraph.partition(" (")[0]: paragraph for paragraph in paragraphs}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_names_its_sources_and_notice_has_each(table: str) -> None:
    header = (LEXICON / table).read_text(encoding="utf-8").partition("\n")[0]
    named = [source for source in SOURCES if source in header]
    assert header.startswith("# ")
    learned = header.startswith(("# Learned by tools/judge/train.py ", "# Learned by tools/company/learn.py from "))
    written = header.endswith("; written by hand")
    assert learned or written or "made by tools/tables/" in header
    assert bool(named) is not (learned or written)
    for source, notice in notices().items():
        if source in SOURCES:
            assert (table in notice.partition("\n")[0]) == (source in named), source


@pytest.mark.parametrize("source", SOURCES)
def test_each_source_has_a_licence_whose_text_is_in_the_wheel(source: str) -> None:
    notice = notices()[source]
    licence = notice.rpartition(", ")[2].strip()
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["license-files"]
    shipped = {path.relative_to(ROOT).as_posix() for pattern in patterns for path in ROOT.glob(pattern)}
    assert "NOTICE" in shipped
    assert licence in shipped or licence == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("table", TABLES)
def test_lines_are_read_without_the_header(table: str) -> None:
    lines = read_lines(table)
    assert lines
    assert not any(line.startswith("#") or not line.strip() for line in lines)
    assert len(lines) == len(set(lines))
