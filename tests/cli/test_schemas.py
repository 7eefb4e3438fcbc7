"""What `--json` prints has the shape that docs/schemas describes, and is the same from run to run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from tests.commands import uncounted
from typer.testing import CliRunner

from entities.cli import COMMANDS, app, load_command, wants_json

Run = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).parents[2]
SCHEMAS = {path.name: json.loads(path.read_text("utf-8")) for path in (ROOT / "docs" / "schemas").glob("*.json")}
REGISTRY: Registry[Any] = Registry().with_resources((name, Resource.from_contents(s)) for name, s in SCHEMAS.items())

QUESTIONS = (
    ("who-knows", "Lukashenko", "--label", "all"),
    ("who-knows", "Lukashenko", "--window", "article", "--since", "2020-09", "--by", "npmi"),
    ("show", "Lukashenko"),
    ("show", "Minsk"),
    ("timeline", "Lukashenko"),
    ("timeline", "Lukashenko", "Putin", "--since", "2020-08"),
    ("evidence", "Lukashenko", "Putin"),
    ("evidence", "Lukashenko", "Merkel", "--window", "article"),
    ("evidence", "Lukashenko"),
    ("evidence", "Lukashenko", "--window", "paragraph", "--label", "place", "--limit", "3"),
    ("evidence", "--community", "1"),
    ("evidence", "--top", "5", "--window", "article"),
    ("path", "Merkel", "Vilnius", "--avoid", "Minsk"),
    ("path", "Merkel", "Milos Raonic", "--max-steps", "1"),
    ("top",),
    ("top", "--by", "pagerank", "--label", "all"),
    ("top", "--by", "bridging"),
    ("top", "--by", "connected", "--label", "place"),
    ("communities",),
    ("communities", "--label", "person", "--min-size", "2", "--resolution", "2"),
    ("articles", "Lukashenko", "Putin"),
    ("search", "opposition leader"),
    ("search", "opposition OR protest NOT leader", "--with", "Tikhanovskaya", "--with", "Minsk"),
    ("search", "opposition", "--by", "relevance", "--until", "2020-08"),
    ("status",),
    ("status", "--check"),
    ("formats",),
    ("diff", "--since", "2020-10", "--label", "all"),
    ("diff", "--since-run", "1"),
    ("why", "Lukashenko"),
    ("why", "Lukashenko", "Lukashenka"),
    ("why", "Lukashenko", "Putin"),
    ("ambiguous",),
    ("review",),
    ("review", "--label", "organization", "--limit", "3"),
    ("decide", "list"),
    ("decide", "split", "Lukashenko"),
    ("evaluate", str(ROOT / "tests" / "gold" / "corpus.jsonl")),
)


def prints_json(command: Any) -> bool:
    return any("--json" in option.opts for option in command.params)


def schema_of(question: tuple[str, ...]) -> str:
    """`decide list` prints what `decide-list` describes, `evidence` about anything but two names `evidence-ties`."""
    if question[0] == "evidence" and (question[1].startswith("--") or question[2:3] in {(), ("--window",)}):
        return "evidence-ties"
    return "-".join(question[:2]) if question[0] == "decide" else question[0]


def asked(question: tuple[str, ...], graph: Path) -> list[str]:
    """The arguments of a question to that graph; some have none."""
    return [*question, *([] if question[0] in {"evaluate", "formats"} else ["--graph", str(graph)]), "--json"]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(SCHEMAS[name.replace("/", "-") + ".json"], registry=REGISTRY)


def check(printed: str) -> str:
    """The name of the schema that a document says it has, and has."""
    document = json.loads(printed)
    validator(document["schema"]).validate(document)
    return str(document["schema"])


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


def test_every_command_that_prints_json_is_asked() -> None:
    printing = {name for name in COMMANDS for command in [load_command(name)] if prints_json(command)}
    commands = {name: getattr(load_command(name), "commands", {}) for name in COMMANDS}
    printing |= {f"{name}-{part}" for name, parts in commands.items() for part in parts if prints_json(parts[part])}
    printing.add("evidence-ties")
    printing.remove("import")  # what it prints is what `extract` does
    assert printing == {schema_of(question) for question in QUESTIONS} | {"extract"}
    assert {f"{name}-1.json" for name in printing} == set(SCHEMAS) - {"common.json", "candidates-1.json"}
    page = (ROOT / "docs" / "json.md").read_text("utf-8")
    assert all(f"schemas/{name}" in page for name in SCHEMAS)


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_answers_have_their_shape(question: tuple[str, ...], corpus_graph: Path) -> None:
    done = CliRunner().invoke(app, asked(question, corpus_graph))
    assert done.exit_code == 0, done.stderr
    assert check(done.stdout) == f"{schema_of(question)}/1"


def test_import_has_the_shape_of_extract(corpus_graph: Path, tmp_path: Path) -> None:
    export = ["export", str(tmp_path / "made"), "--format", "parquet", "--graph", str(corpus_graph)]
    assert CliRunner().invoke(app, export).exit_code == 0
    done = CliRunner().invoke(app, ["import", str(tmp_path / "made"), "--graph", str(tmp_path / "x.db"), "--json"])
    assert check(done.stdout) == "extract/1"


def test_extract_has_its_shape(small_corpus: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["extract", str(small_corpus), "--graph", str(tmp_path / "x.db"), "--json"])
    assert check(done.stdout) == "extract/1"


def test_a_schema_describes_all_that_there_is(corpus_graph: Path) -> None:
    """Whatever is added to an answer or its parts must be described: every object in it is closed."""
    printed = CliRunner().invoke(app, ["who-knows", "Putin", "--graph", str(corpus_graph), "--json"]).stdout
    for place in ((), ("entity",), ("mentioned_with", 0), ("mentioned_with", 0, "evidence")):
        document = json.loads(printed)
        part = document
        for key in place:
            part = part[key]
        part["unheard_of"] = 1
        assert not validator("who-knows/1").is_valid(document)


ASKING = """
import json, sys
from typer.testing import CliRunner
from entities.cli import app
for question in json.loads(sys.argv[1]):
    print(CliRunner().invoke(app, question).stdout)
"""


def test_answers_are_the_same_from_run_to_run(corpus_graph: Path) -> None:
    questions = [asked(question, corpus_graph) for question in QUESTIONS]
    printed = [
        subprocess.run(
            [sys.executable, "-c", ASKING, json.dumps(questions)],
            env={**uncounted(os.environ), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert printed[0].count(b'"schema"') == len(QUESTIONS)
    assert printed[0] == printed[1]


@pytest.mark.parametrize(
    "question",
    [("show", "Johnson"), ("evidence", "Minsk", "Johnson"), ("decide", "split", "Johnson"), ("why", "Johnson")],
)
def test_a_name_that_fits_several_has_a_shape_and_a_status_of_its_own(
    entities: Run, corpus_graph: Path, question: tuple[str, ...]
) -> None:
    done = entities(*question, "--graph", corpus_graph, "--json")
    assert (done.returncode, check(done.stdout)) == (3, "candidates/1")
    document = json.loads(done.stdout)
    assert document["total"] >= len(document["candidates"]) > 1
    for candidate in document["candidates"]:
        assert f"  {candidate['id']}  {candidate['name']} (" in done.stderr
        again = entities("show", candidate["id"], "--graph", corpus_graph, "--json")
        assert json.loads(again.stdout)["entity"]["id"] == candidate["id"]
    plain = entities(*question, "--graph", corpus_graph)
    assert (plain.returncode, plain.stdout, plain.stderr) == (3, "", done.stderr)


def test_what_else_fails_prints_no_document(entities: Run, corpus_graph: Path, tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no graph")
    for arguments, status in (
        (("show", "Johnson", "--graph", "x.db", "--json"), 1),
        (("show", "Nobody Atall", "--graph", corpus_graph, "--json"), 1),
        (("show", "Johnson", "--nothing", "--json"), 2),
    ):
        done = entities(*arguments)
        assert (done.returncode, done.stdout) == (status, "")


def test_json_is_asked_for_by_its_option_alone() -> None:
    assert wants_json(["show", "X", "--json"])
    assert wants_json(["show", "--json", "--", "X"])
    assert not wants_json(["show", "--", "--json"])
    assert not wants_json(["show", "json"])
