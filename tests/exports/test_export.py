from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.commands import uncounted

from entities.changes.extract import Job, extract_folder
from entities.errors import ExportError, StoreError
from entities.exports import export
from entities.exports.content import Wanted
from entities.exports.formats import FORMATS
from entities.graph.selection import Criteria
from entities.store import open_store, read_store
from entities.store.written import state

CORPUS = Path(__file__).parent.parent.parent / "corpus"


def test_mentions_index_the_text_of_their_files(corpus_graph: Path) -> None:
    out = io.StringIO()
    with read_store(corpus_graph) as connection:
        export(connection, "-", format_name="mentions", stdout=out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(rows) > 1000
    assert [(row["article"], row["start"]) for row in rows] == sorted((row["article"], row["start"]) for row in rows)
    for row in rows:
        assert list(row) == ["article", "start", "end", "text", "label", "entity", "name"]
        text = (CORPUS / row["article"]).read_bytes().decode()
        assert text[row["start"] : row["end"]] == row["text"]
        assert (row["entity"] is None) == (row["name"] is None)


ODD = {
    "capitals.txt": "MINISTER RESIGNS IN LISBON\n\nLISBON, Portugal (Reuters) - Marta Pellegrini resigned in Lisbon.\n",
    "tabs.txt": "Angela\tMerkel met Marta Pellegrini in New\u00a0York.\r\nAngela Merkel left New\tYork.\r\n",
    "returns.txt": "Angela Merkel met Marta Pellegrini.\rShe left New York.\r",
    "wrapped.txt": "\n".join(["Angela Merkel of Germany met the president of the Commission, Ursula"] * 12) + "\n",
    "mark.txt": "\ufeffAngela Merkel met Marta Pellegrini in Łódź.\n",
}


def test_what_a_mention_has_as_text_is_what_stands_in_its_file(tmp_path: Path) -> None:
    (tmp_path / "odd").mkdir()
    for name, text in ODD.items():
        (tmp_path / "odd" / name).write_bytes(text.encode())
    list(extract_folder(Job((tmp_path / "odd",), tmp_path / "x.db", jobs=1)))
    out = io.StringIO()
    with read_store(tmp_path / "x.db") as connection:
        export(connection, "-", format_name="mentions", stdout=out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert {row["article"] for row in rows} == set(ODD)
    for row in rows:
        assert ODD[row["article"]].removeprefix("\ufeff")[row["start"] : row["end"]] == row["text"]
    texts = {(row["text"], row["name"]) for row in rows}
    assert ("LISBON", "Lisbon") in texts
    assert any(row["text"] != " ".join(row["text"].split()) for row in rows)


EXPORTING = """
import sys
from pathlib import Path
from entities.exports import export
from entities.store import read_store
for name in sys.argv[3:]:
    with read_store(Path(sys.argv[1])) as connection:
        export(connection, f"{sys.argv[2]}/x.{name}", format_name=name)
"""


def test_an_export_is_the_same_from_run_to_run(corpus_graph: Path, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        command = [sys.executable, "-c", EXPORTING, str(corpus_graph), str(tmp_path / seed), *FORMATS]
        subprocess.run(command, env={**uncounted(os.environ), "PYTHONHASHSEED": seed}, check=True)
    assert len(list((tmp_path / "1").iterdir())) == len(FORMATS) + 1  # CSV is two
    first, second = (sorted(path for path in (tmp_path / seed).rglob("*") if path.is_file()) for seed in ("1", "2"))
    assert [path.name for path in first] == [path.name for path in second]
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes() != b""


def test_a_format_must_be_known(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        with pytest.raises(ExportError, match=r"names no format.*graphml"):
            export(connection, "x.doc")
        with pytest.raises(ExportError, match="no format 'tiff'"):
            export(connection, "x.graphml", format_name="tiff")


def test_the_graph_cannot_be_exported_over_itself(corpus_graph: Path) -> None:
    before = corpus_graph.read_bytes()
    for name in (corpus_graph.name, f"{corpus_graph.name}-wal", "entities.decisions.yaml"):
        for format_name in ("mentions", "db", "html"):
            with read_store(corpus_graph) as connection, pytest.raises(ExportError, match="belongs to the graph"):
                export(connection, str(corpus_graph.with_name(name)), format_name=format_name)
    assert corpus_graph.read_bytes() == before


def test_a_copy_of_the_graph_is_the_graph(corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        export(connection, str(tmp_path / "copy.db"))
        rows = list(connection.iterdump())
        with pytest.raises(ExportError, match="name a file"):
            export(connection, "-", format_name="db", stdout=io.StringIO())
    with read_store(tmp_path / "copy.db") as copy:
        assert list(copy.iterdump()) == rows


def test_a_copy_does_not_go_beside_the_log_of_another(corpus_graph: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as busy, read_store(corpus_graph) as connection:
        busy.executescript("PRAGMA journal_mode = wal; CREATE TABLE x (y)")
        before = (tmp_path / "x.db").read_bytes()
        with pytest.raises(ExportError, match="is in use"):
            export(connection, str(tmp_path / "x.db"))
        assert (tmp_path / "x.db").read_bytes() == before


def test_any_name_that_the_disk_takes_will_do(corpus_graph: Path, tmp_path: Path) -> None:
    graph = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xffad.db"))
    shutil.copy(corpus_graph, graph)
    with read_store(graph) as connection:
        export(connection, str(tmp_path / ("白" * 80 + ".json")))
    assert len(list(tmp_path.iterdir())) == 2


def test_what_holds_everything_takes_no_choice(corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(ExportError, match="holds everything"):
        export(connection, str(tmp_path / "x.jsonl"), Wanted(Criteria(top=3)))


def test_tables_go_into_a_folder_but_not_to_stdout(corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        done = export(connection, str(tmp_path), format_name="csv")
        assert [path.name for path in done.files] == ["nodes.csv", "edges.csv"]
        assert [path.read_text(encoding="utf-8").count("\n") - 1 for path in done.files] == [n for n, _ in done.counts]
        with pytest.raises(ExportError, match="name a file"):
            export(connection, "-", format_name="csv", stdout=io.StringIO())


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_not_complete_is_not_passed_on(corpus_graph: Path, tmp_path: Path, name: str) -> None:
    graph = Path(shutil.copy(corpus_graph, tmp_path / "graph.db"))
    with open_store(graph) as connection:
        state.mark_unresolved(connection)
    good = tmp_path / "good"
    good.write_text("a good one")
    with read_store(graph) as connection, pytest.raises(StoreError, match="run it again"):
        export(connection, str(good), format_name=name)
    assert good.read_text() == "a good one"
    assert {path.name for path in tmp_path.iterdir()} == {"good", "graph.db"}


ON_A_FULL_DISK = """
import resource, sys
from entities.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)  # Python ignores the signal
main()
"""


def run_on_a_full_disk(limit: int, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line where no file can have more bytes; unmeasured, as the figures wouldn't fit either."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    command = [sys.executable, "-c", ON_A_FULL_DISK, str(limit), *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_full_disk_leaves_nothing_beside_the_old_copy(corpus_graph: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("a good one")
    done = run_on_a_full_disk(100_000, "export", "copy.db", "--graph", str(corpus_graph), folder=tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "What was there before is unchanged." in done.stderr
    assert (tmp_path / "copy.db").read_text() == "a good one"
    assert [path.name for path in tmp_path.iterdir()] == ["copy.db"]


def test_a_full_disk_while_resolving_is_told_in_a_line(corpus_graph: Path, tmp_path: Path) -> None:
    graph = Path(shutil.copy(corpus_graph, tmp_path / "x.db"))
    with open_store(graph) as connection:
        state.mark_unresolved(connection)
        state.set_state(connection, "derived", None)  # so that all is made anew
    done = run_on_a_full_disk(200_000, "extract", str(CORPUS), "--graph", str(graph), folder=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].endswith("what was finished before is kept.")
    with read_store(graph) as connection:
        assert state.resolved_how(connection) is None
        assert connection.execute("SELECT COUNT(*) FROM tie").fetchone() > (500,)


@pytest.mark.parametrize("name", [known.name for known in FORMATS.values() if known.selective and not known.binary])
def test_how_central_nodes_are_is_computed_for_formats_that_say_it(
    corpus_graph: Path, tmp_path: Path, name: str
) -> None:
    with read_store(corpus_graph) as connection:
        files = export(connection, str(tmp_path / f"x{FORMATS[name].suffix}"), format_name=name).files
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert ("betweenness" in text or "betweenesscentrality" in text) == FORMATS[name].central
