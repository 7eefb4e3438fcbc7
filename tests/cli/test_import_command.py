from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.conftest import Run
from typer.testing import CliRunner

from entities.cli import app
from entities.errors import PackageError


def test_a_graph_is_made_of_datasets(entities: Run, corpus_graph: Path) -> None:
    done = entities("export", "made", "--format", "parquet", "--graph", corpus_graph)
    assert done.stderr.endswith("Make a graph of it: entities import made --graph NEW.db\n")
    done = entities("import", "made", "--graph", "new.db", "--log", "night.log")
    assert done.returncode == 0
    assert done.stderr.startswith("Importing ")
    assert "The graph new.db holds " in done.stdout
    again = entities("import", "made", "--graph", "new.db")
    assert again.stdout.startswith("0 articles read, ")


def test_what_is_read_goes_into_datasets_and_from_there_into_a_graph(entities: Run, small_corpus: Path) -> None:
    done = entities("extract", small_corpus, "--parquet", "made", "--graph", "x.db", "--jobs", "1", columns=200)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "3 articles read.",
        "What articles say by themselves is in made, as Parquet datasets. Next:",
        "  entities import made --graph x.db",
    ]
    assert not Path(small_corpus.parent, "x.db").exists()
    done = entities("extract", small_corpus, "--parquet", "made", "--json")
    document = json.loads(done.stdout)
    assert (document["unchanged"], document["parquet"], document["ties"]) == (3, "made", 0)
    assert entities("import", "made", "--graph", "x.db").stdout.startswith("3 articles read.")
    done = entities("extract", small_corpus, "--parquet", "made", "--names-in", "fr")
    assert (done.returncode, "entities import" in done.stderr) == (2, True)


def test_what_holds_no_datasets_is_said(entities: Run, small_corpus: Path) -> None:
    done = entities("import", small_corpus)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.replace("\n", "") == f"{small_corpus} holds no datasets of entities: it has no folder `files`."
    done = entities("import", "nowhere")
    assert done.returncode == 2


def test_without_pyarrow_it_is_said_what_to_install(
    corpus_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("entities.datasets")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("entities.exports.parquet", "entities.changes.importing"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    export = ["export", str(tmp_path / "made"), "--format", "parquet", "--graph", str(corpus_graph)]
    for command in (export, ["import", str(tmp_path)]):
        error = CliRunner().invoke(app, command).exception
        assert isinstance(error, PackageError)
        assert "pip install pyarrow" in str(error)
