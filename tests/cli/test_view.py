from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from tests.conftest import Run


def test_a_page_is_written_and_not_opened(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    done = entities("view", "x.html", "--graph", corpus_graph, "--around", "Svetlana Tikhanovskaya")
    assert (done.returncode, done.stdout) == (0, "")
    assert re.search(
        r"^--around with --steps 1: \d\d of \d{3} nodes and \d+ of \d{3} edges kept\.$", done.stderr, re.MULTILINE
    )
    assert "--top" not in done.stderr
    assert "--top" not in (tmp_path / "x.html").read_text(encoding="utf-8")
    assert "sentences written to x.html" in done.stderr
    assert "Tikhanovskaya" in (tmp_path / "x.html").read_text(encoding="utf-8")


BROWSER = """
import sys, urllib.request, pathlib
pathlib.Path("opened.html").write_bytes(urllib.request.urlopen(sys.argv[1]).read())
"""


@pytest.mark.parametrize("there", [True, False])
def test_without_a_name_the_page_is_opened(
    entities: Run, corpus_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    (tmp_path / "browser.py").write_text(BROWSER)
    monkeypatch.setenv("BROWSER", f"{sys.executable} browser.py %s" if there else "no-such-browser")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    done = entities("view", "--graph", corpus_graph)
    assert done.returncode == 0
    assert ("No browser" in done.stderr) == (not there)
    (page,) = tmp_path.glob("entities-*/entities.html")
    if there:
        assert (tmp_path / "opened.html").read_bytes() == page.read_bytes()


def test_large_graphs_are_cut_to_the_most_mentioned(entities: Run, corpus_graph: Path) -> None:
    done = entities("view", "x.html", "--graph", corpus_graph, "--top", "30")
    assert re.match(r"--top 30: 30 of \d{3} nodes and \d+ of \d{3} edges kept\.\n", done.stderr)
    assert "30 nodes, " in done.stderr


def test_a_page_is_written_to_an_html_file_only(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    for name in ("-", "x.gexf"):
        done = entities("view", name, "--graph", corpus_graph)
        assert done.returncode == 2
        assert "doesn't end in .html" in done.stderr
    assert not (tmp_path / "x.gexf").exists()
