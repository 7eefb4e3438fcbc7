"""The workbook as openpyxl and LibreOffice read it, against the store."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from openpyxl import load_workbook
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, graphs, stored

from entities.errors import ExportError
from entities.exports import export
from entities.exports.content import Wanted
from entities.exports.networkx import read_graph
from entities.graph.selection import Criteria
from entities.model import Scope
from entities.queries.evidence import find_evidence
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties
from entities.tables import xlsx_file


def sheets_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of each sheet, by the names of the columns."""
    book = load_workbook(path)
    read = {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
    book.close()
    return {name: [dict(zip(map(str, head), row, strict=True)) for row in rows] for name, (head, *rows) in read.items()}


@given(graphs())
@settings(max_examples=25)
@example(HOSTILE_GRAPH)
def test_it_has_all_nodes_edges_and_the_sentences_they_rest_on(drawn: Drawn) -> None:
    with stored(drawn) as connection, TemporaryDirectory() as folder:
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
        if not entities:
            return
        done = export(connection, f"{folder}/x.xlsx")
        sheets = sheets_of(Path(folder) / "x.xlsx")
    assert list(sheets) == ["nodes", "edges", "sentences"]
    assert [number for number, _ in done.counts] == [len(rows) for rows in sheets.values()]
    assert [row["id"] for row in sheets["nodes"]] == [entity.id for entity in entities]
    assert [(row["source"], row["target"], row["weight"]) for row in sheets["edges"]] == [
        (tie.source, tie.target, tie.sentences) for tie in ties
    ]
    shown = Counter((row["source"], row["target"]) for row in sheets["sentences"])
    assert shown == {(tie.source, tie.target): tie.sentences for tie in ties}


def test_it_says_what_the_json_export_and_evidence_say(corpus_graph: Path, tmp_path: Path) -> None:
    wanted = Wanted(Criteria(Scope(since="2020-08-01"), top=40))
    expected = read_graph(corpus_graph, wanted)
    with read_store(corpus_graph) as connection:
        export(connection, str(tmp_path / "x.xlsx"), wanted)
        sheets = sheets_of(tmp_path / "x.xlsx")
        row = sheets["edges"][0]
        proof = find_evidence(connection, row["source"], row["target"], Scope(since="2020-08-01"))
    for row in sheets["nodes"]:
        node = expected.nodes[row["id"]]
        assert row["name"] == node["label"]
        for name in set(row) - {"id", "name"}:
            asked = node.get(name)
            found = row[name].date().isoformat() if name in {"first_seen", "last_seen"} else row[name]
            assert found == ("; ".join(asked) if isinstance(asked, list) else asked)
    for row in sheets["edges"]:
        edge = expected.edges[row["source"], row["target"]]
        assert [row["source_name"], row["target_name"]] == [
            expected.nodes[row[end]]["label"] for end in ("source", "target")
        ]
        assert {name: row[name] for name in ("weight", "reports", "strength")}.items() <= edge.items()
    first = sheets["edges"][0]
    shown = {
        (row["sentence"], row["article"], row["start"], row["date"].date().isoformat())
        for row in sheets["sentences"]
        if (row["source"], row["target"]) == (first["source"], first["target"])
    }
    assert shown == {
        (evidence.text, evidence.article, evidence.start, evidence.date) for (evidence,) in proof.quotations
    }


@pytest.mark.skipif(shutil.which("soffice") is None, reason="takes Debian's libreoffice-calc")
def test_libreoffice_opens_it(corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        export(connection, str(tmp_path / "x.xlsx"), Wanted(Criteria(top=20)))
    sheets = sheets_of(tmp_path / "x.xlsx")
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    subprocess.run(
        [*command, every_sheet, "--outdir", str(tmp_path), str(tmp_path / "x.xlsx")], check=True, capture_output=True
    )
    for name, rows in sheets.items():
        with (tmp_path / f"x-{name}.csv").open(encoding="utf-8", newline="") as file:
            read = list(csv.DictReader(file))
        assert len(read) == len(rows)
        for key in set(read[0]) & {"name", "source_name", "sentence", "article"}:
            assert [row[key] for row in read] == [row[key] for row in rows]


def test_more_rows_than_a_sheet_holds_are_an_error(
    corpus_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with read_store(corpus_graph) as connection:
        most = export(connection, str(tmp_path / "x.xlsx")).counts[2][0]
        monkeypatch.setattr(xlsx_file, "MOST_ROWS", most + 1)
        export(connection, str(tmp_path / "x.xlsx"))
        monkeypatch.setattr(xlsx_file, "MOST_ROWS", most)
        with pytest.raises(ExportError, match=r"rows are more than the .* XLSX holds"):
            export(connection, str(tmp_path / "x.xlsx"))
