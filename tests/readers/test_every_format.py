"""The set of files in `benchmarks/formats`, which real programs made, is read as it was when its table was printed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def printed() -> str:
    script = [sys.executable, str(BENCHMARKS / "read_formats.py"), "--misses"]
    return subprocess.run(script, check=True, capture_output=True, text=True).stdout


def test_all_strings_articles_titles_and_dates_are_found_and_little_else(printed: str) -> None:
    shares = {name: float(share) for name, share in re.findall(r"(\w+) ([\d.]+)%", printed)}
    assert shares.pop("leaked") <= 3, printed
    assert shares == dict.fromkeys(("strictly", "loosely", "articles", "titles", "dates"), 100.0), printed


def test_what_can_not_be_read_is_refused(printed: str) -> None:
    assert "read, though nobody can" not in printed


def test_the_table_of_the_benchmarks_is_today_s(printed: str) -> None:
    """All but how long it took."""
    shown = (BENCHMARKS / "README.md").read_text(encoding="utf-8")
    rows = [row.rpartition("|")[0].rpartition("|")[0] for row in printed.splitlines() if row.startswith("| ")]
    assert rows
    assert [row for row in rows if row not in shown] == []
