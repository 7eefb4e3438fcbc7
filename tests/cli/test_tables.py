"""`--csv` and `--xlsx`, which every command that lists something takes beside `--json`."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from entities.cli import COMMANDS, app, load_command
from entities.errors import WriteError

Run = Callable[..., "subprocess.CompletedProcess[str]"]

LISTS: dict[str, tuple[tuple[str, ...], str]] = {
    "who-knows": (("Lukashenko", "--label", "all"), "mentioned_with"),
    "show": (("Lukashenko",), "mentioned_with"),
    "timeline": (("Lukashenko",), "periods"),
    "evidence": (("Lukashenko", "Putin"), "evidence"),
    "path": (("Merkel", "Vilnius"), "steps"),
    "top": ((), "ranked"),
    "communities": ((), "communities"),
    "articles": (("Lukashenko",), "articles"),
    "search": (("opposition",), "sentences"),
    "status": (("--skipped",), "skipped"),
    "diff": (("--since", "2020-10"), "new_entities"),
    "why": (("Lukashenko",), "spellings"),
    "ambiguous": ((), "names"),
    "review": ((), "questions"),
}
"""Each command that lists something, what to ask, and the key of the list in its JSON."""

WITHOUT = {"extract", "watch", "dossier", "export", "import", "view", "evaluate", "decide", "formats", "serve"}
"""What does something else than list."""


def ask(graph: Path, name: str, *options: str | Path) -> Any:
    arguments, _ = LISTS[name]
    return CliRunner().invoke(app, [name, *arguments, *map(str, options), "--graph", str(graph)])


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_every_list_has_the_same_ways_out() -> None:
    assert set(COMMANDS) == LISTS.keys() | WITHOUT
    for name in LISTS:
        shown = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200"}).stdout
        assert all(option in shown for option in ("--json", "--csv", "--xlsx")), name
    for name in WITHOUT:
        assert not any("--csv" in option.opts for option in getattr(load_command(name), "params", ()))


@pytest.mark.parametrize("name", LISTS)
def test_both_tables_hold_the_whole_list(corpus_graph: Path, tmp_path: Path, name: str) -> None:
    done = ask(corpus_graph, name, "--csv", tmp_path / "x.csv", "--xlsx", tmp_path / "x.xlsx")
    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    rows = read(tmp_path / "x.csv")
    assert done.stderr.count(f"{len(rows):,} row") == 2
    sheet = load_workbook(tmp_path / "x.xlsx").active
    assert sheet is not None
    assert sheet.title == name
    header, *cells = sheet.iter_rows(values_only=True)
    assert len(cells) == len(rows)
    if rows:
        assert list(header) == list(rows[0])
    everything = [] if name in {"status", "timeline", "path", "why"} else ["--limit", "1000000"]
    document = json.loads(ask(corpus_graph, name, *everything, "--json").stdout)
    if name not in {"path", "diff"}:
        assert len(rows) == len(document[LISTS[name][1]]) + bool(name == "timeline" and document["undated"]["articles"])


@pytest.mark.parametrize("name", [name for name in LISTS if name not in {"status", "timeline", "path", "why"}])
def test_a_limit_that_is_asked_for_holds_for_tables(corpus_graph: Path, name: str) -> None:
    whole = ask(corpus_graph, name, "--csv", "-").stdout
    some = ask(corpus_graph, name, "--csv", "-", "--limit", "1").stdout
    rows, first = (list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))) for text in (whole, some))
    lists = {"show": 3, "diff": 3}.get(name, 1)  # of each label, of each kind of change
    assert rows[:2] == first[:2]
    assert len(first) - 1 <= lists
    assert len(rows) > len(first) or name == "review"  # of which the corpus leaves nothing open


def test_keys_of_json_are_columns(corpus_graph: Path) -> None:
    table = ask(corpus_graph, "who-knows", "--csv", "-").stdout.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    document = json.loads(ask(corpus_graph, "who-knows", "--json", "--limit", "1000").stdout)
    assert len(rows) == document["total"] == len(document["mentioned_with"])
    for row, item in zip(rows, document["mentioned_with"], strict=True):
        assert row["entity_id"] == document["entity"]["id"]
        assert (row["other_id"], row["other_name"], row["other_label"]) == (item["id"], item["name"], item["label"])
        for key in ("articles", "reports", "sentences", "strength", "significance", "npmi", "proximity"):
            assert float(row[key]) == item[key]
        for key in ("article", "title", "date", "url", "source", "start", "end", "text"):
            expected = item["evidence"][key]
            assert row[key] == ("" if expected is None else str(expected))


def test_json_and_a_table_come_together(corpus_graph: Path, tmp_path: Path) -> None:
    done = ask(corpus_graph, "top", "--json", "--csv", tmp_path / "x.csv")
    assert len(json.loads(done.stdout)["ranked"]) == len(read(tmp_path / "x.csv"))
    both = ask(corpus_graph, "top", "--json", "--csv", "-")
    assert both.exit_code == 2
    assert "one of --json and --csv" in " ".join(both.stderr.split())


def test_a_table_does_not_replace_the_graph(corpus_graph: Path) -> None:
    before = corpus_graph.read_bytes()
    for name in (corpus_graph.name, f"{corpus_graph.name}-wal", "entities.decisions.yaml"):
        for option in ("--csv", "--xlsx"):
            done = ask(corpus_graph, "top", option, corpus_graph.with_name(name))
            assert isinstance(done.exception, WriteError)
            assert "belongs to the graph" in str(done.exception)
    assert corpus_graph.read_bytes() == before


def test_what_cannot_be_written_is_a_line(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    done = entities("top", "--graph", corpus_graph, "--xlsx", tmp_path / "no" / "x.xlsx")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Choose another place" in done.stderr


def test_stdout_has_the_bytes_of_the_file(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    shown = entities("search", "opposition", "--graph", corpus_graph, "--csv", "-")
    entities("search", "opposition", "--graph", corpus_graph, "--csv", "x.csv")
    written = (tmp_path / "x.csv").read_text("utf-8")
    assert shown.stdout == written  # with line ends made one, as text is read
    assert (tmp_path / "x.csv").read_bytes().startswith("\ufeff".encode())


@pytest.mark.parametrize(
    ("options", "kinds"),
    [(("--skipped",), {"reason"}), (("--remarks",), {"remark"}), ((), {"reason", "remark"})],
)
def test_status_lists_what_was_asked_for(
    entities: Run, small_corpus: Path, tmp_path: Path, options: tuple[str, ...], kinds: set[str]
) -> None:
    (small_corpus / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (small_corpus / "list.eml").write_text("Subject: x\nDate: nonsense\n\nAnn Smith met Bob Jones in Paris today.\n")
    shutil.copy(small_corpus / "list.eml", small_corpus / "copy.eml")
    entities("extract", small_corpus, "--graph", "x.db")
    entities("status", "--graph", "x.db", *options, "--csv", "x.csv")
    rows = read(tmp_path / "x.csv")
    found = {kind for row in rows for kind in ("reason", "remark") if row[kind]}
    assert found <= kinds
    assert ("reason" in kinds) == any(row["article"] == "photo.jpg" for row in rows)


def test_evidence_of_a_name_and_of_a_part(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    for arguments in (("Lukashenko",), ("--community", "1"), ("--around", "Putin", "--min-articles", "2"), ()):
        done = entities("evidence", *arguments, "--graph", corpus_graph, "--csv", "x.csv")
        assert done.returncode == 0, done.stderr
        document = json.loads(entities("evidence", *arguments, "--graph", corpus_graph, "--json").stdout)
        expected = [
            (tie["entity"]["name"], tie["other"]["name"], evidence["text"])
            for tie in document["ties"]
            for evidence in tie["evidence"]
        ]
        rows = read(tmp_path / "x.csv")
        assert [(row["entity_name"], row["other_name"], row["text"].removeprefix("'")) for row in rows] == [
            (one, other, text.replace("\r\n", "\n")) for one, other, text in expected
        ]
        assert len(rows) == document["total"]
        assert len(document["ties"]) == document["total_ties"]


def test_evidence_of_many_ties_is_shown_in_part(entities: Run, corpus_graph: Path) -> None:
    shown = entities("evidence", "Lukashenko", "--graph", corpus_graph).stdout
    total = json.loads(entities("evidence", "Lukashenko", "--graph", corpus_graph, "--json").stdout)["total"]
    assert shown.splitlines()[-1] == f"20 of {total} sentences (--limit)"
    assert "Alexander Lukashenko and Svetlana Tikhanovskaya (9 articles, 9 sentences)" in shown


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((), "name one or two, or choose a part"),
        (("Putin", "--community", "1"), "it comes without names"),
        (("Putin", "--top", "3"), "only --label and --min-articles"),
        (("Putin", "Merkel", "--label", "person"), "comes without two names"),
        (("--steps", "2"), "there is no --around NAME"),
    ],
)
def test_what_evidence_cannot_choose_is_wrong_usage(
    entities: Run, corpus_graph: Path, arguments: tuple[str, ...], problem: str
) -> None:
    done = entities("evidence", *arguments, "--graph", corpus_graph, columns=200)
    assert done.returncode == 2
    assert problem in done.stderr


def test_a_community_that_is_not_there(entities: Run, corpus_graph: Path) -> None:
    done = entities("evidence", "--community", "999", "--graph", corpus_graph)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no community 999: `entities communities` lists ")


@pytest.mark.parametrize(
    "options",
    [("--csv", "x.xlsx"), ("--csv", "x.XLSX"), ("--xlsx", "x.csv"), ("--xlsx", "-"), ("--json", "--xlsx", "-")],
)
def test_a_table_that_would_be_another_than_its_name_says_is_wrong_usage(
    corpus_graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = ask(corpus_graph, "top", *options)
    assert (done.exit_code, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    for fits in ("--csv", "x.txt"), ("--xlsx", "x"):
        assert ask(corpus_graph, "top", *fits).exit_code == 0
