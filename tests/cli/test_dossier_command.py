"""`entities dossier` as a stranger meets it."""

from __future__ import annotations

from datetime import datetime
from inspect import signature
from pathlib import Path

import docx
import pytest
from tests.conftest import Run

from entities.cli.dossier import dossier
from entities.queries.dossier import Limits


@pytest.mark.parametrize("suffix", [".html", ".md", ".docx"])
def test_a_document_is_written(entities: Run, corpus_graph: Path, tmp_path: Path, suffix: str) -> None:
    done = entities("dossier", "Lukashenko", f"x{suffix}", "--graph", corpus_graph, columns=200)
    assert (done.returncode, done.stdout) == (0, "")
    taken, *_, written = done.stderr.splitlines()
    assert taken.startswith("'Lukashenko' is taken for Alexander Lukashenko")
    assert written == f"A dossier of Alexander Lukashenko written to x{suffix}. It holds sentences of your articles."
    assert [path.name for path in tmp_path.iterdir()] == [f"x{suffix}"]


def test_stdout_gets_markdown_or_what_is_asked_for(entities: Run, corpus_graph: Path) -> None:
    asked = ("dossier", "Minsk (place)", "-", "--graph", corpus_graph)
    markdown = entities(*asked)
    assert (markdown.returncode, markdown.stderr) == (0, "")
    assert markdown.stdout.startswith("# Minsk\n\nPlace, ")
    today = datetime.now().astimezone().date().isoformat()
    assert f" on {today}. Mentioned together" in markdown.stdout
    assert entities(*asked, "--format", "html").stdout.startswith("<!doctype html>")


def test_options_say_how_much(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    options = ("--limit", "1", "--sentences", "1", "--articles", "2", "--since", "2020-08", "--window", "paragraph")
    done = entities("dossier", "Alexander Lukashenko", "x.docx", "--graph", corpus_graph, *options)
    assert done.returncode == 0
    text = [paragraph.text for paragraph in docx.Document(str(tmp_path / "x.docx")).paragraphs]
    assert "Articles (2 of 26)" in text
    assert any(line.startswith("Mentioned together with people (1 of ") for line in text)
    assert any("1 of " in line and "places quoted" in line for line in text)
    assert any(line.endswith("only: --since 2020-08-01.") for line in text)


def test_what_is_listed_by_itself_is_what_the_library_lists() -> None:
    usual = {name: parameter.default for name, parameter in signature(dossier).parameters.items()}
    assert (usual["limit"], usual["sentences"], usual["articles"]) == (10, 3, 100)
    assert Limits() == Limits(usual["limit"], usual["sentences"], usual["articles"])


@pytest.mark.parametrize("name", ["x.pdf", "x"])
def test_an_unknown_suffix_is_wrong_usage(entities: Run, corpus_graph: Path, tmp_path: Path, name: str) -> None:
    done = entities("dossier", "Minsk (place)", name, "--graph", corpus_graph, columns=200)
    assert (done.returncode, done.stdout) == (2, "")
    assert ".html, .md or .docx" in done.stderr
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_is_said_in_a_line(entities: Run, corpus_graph: Path) -> None:
    done = entities("dossier", "Minsk (place)", "nowhere/x.html", "--graph", corpus_graph)
    assert (done.returncode, done.stdout) == (1, "")
    assert "nowhere/x.html" in done.stderr
    assert len(done.stderr.splitlines()) == 1
