"""The file is there whole or not at all, in the format of its name."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from tests.exports.dossier.gathered import DAY

from entities.errors import ExportError
from entities.exports.dossier import FORMATS, find_format, html, markdown, word, write_dossier
from entities.exports.dossier.composing import compose
from entities.queries.dossier import Dossier, compile_dossier
from entities.store import read_store


@pytest.fixture(scope="module")
def dossier(corpus_graph: Path) -> Dossier:
    with read_store(corpus_graph) as connection:
        return compile_dossier(connection, corpus_graph, "Minsk (place)")


@pytest.mark.parametrize("name", ["x.html", "x.md", "X.DOCX", "a.b.md"])
def test_the_suffix_chooses_the_format(dossier: Dossier, tmp_path: Path, name: str) -> None:
    write_dossier(dossier, str(tmp_path / name), DAY)
    render = {".html": html.render, ".md": markdown.render, ".docx": word.render}[Path(name).suffix.lower()]
    assert (tmp_path / name).read_bytes() == render(compose(dossier, DAY))
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["x.pdf", "x", "x.html.txt", ".md"])
def test_an_unknown_suffix_is_an_error_that_names_the_three(name: str) -> None:
    with pytest.raises(ExportError, match=r"names no format: a dossier is written as \.html, \.md or \.docx\.$"):
        find_format(name)


def test_stdout_gets_markdown_unless_another_is_named(dossier: Dossier) -> None:
    for name, render in ((None, markdown.render), ("html", html.render), ("docx", word.render)):
        stdout = io.BytesIO()
        write_dossier(dossier, "-", DAY, format_name=name, stdout=stdout)
        assert stdout.getvalue() == render(compose(dossier, DAY))
    with pytest.raises(ExportError, match="no stdout"):
        write_dossier(dossier, "-", DAY)
    with pytest.raises(ExportError, match="'pdf'"):
        find_format("-", "pdf")


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_there_stays_where_writing_fails(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    there = tmp_path / f"x.{name}"
    there.write_text("before")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(ExportError, match="No space left"):
        write_dossier(dossier, str(there), DAY)
    assert there.read_text() == "before"
    assert list(tmp_path.iterdir()) == [there]


@pytest.mark.parametrize("suffix", [".db", ".db-wal", ".decisions.yaml"])
def test_the_graph_is_not_overwritten(dossier: Dossier, suffix: str) -> None:
    own = dossier.ground.graph.with_name(f"{dossier.ground.graph.stem}{suffix}")
    with pytest.raises(ExportError, match="belongs to the graph"):
        write_dossier(dossier, str(own), DAY, format_name="md")
    assert dossier.ground.graph.read_bytes().startswith(b"SQLite")
