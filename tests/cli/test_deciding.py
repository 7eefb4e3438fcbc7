"""Why, ambiguous, decide and review, as a person goes through them."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from entities.changes.extract import Job, extract_folder

Run = Callable[..., "subprocess.CompletedProcess[str]"]
ARTICLES = {
    "a.txt": "Serena Williams beat Naomi Osaka in New York on Monday. Williams met Sofia Kenin in New York.",
    "b.txt": "Venus Williams lost to Sofia Kenin in New York. Serena Williams came. The Williams sisters smiled.",
    "c.txt": "Ann Marie Johnson spoke to Sofia Kenin in Boston. Johnson left.",
    "d.txt": "Ann Louise Johnson spoke to Naomi Osaka in Chicago.",
    "e.txt": "Johnson told reporters in Chicago that it rained.",
}


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deciding")
    (folder / "news").mkdir()
    for name, text in ARTICLES.items():
        (folder / "news" / name).write_text(text)
    list(extract_folder(Job((folder / "news",), folder / "x.db", jobs=1)))
    return folder


@pytest.fixture
def ask(tmp_path: Path, extracted: Path, entities: Run) -> Run:
    """Run a command on a copy of the graph."""
    shutil.copytree(extracted, tmp_path, dirs_exist_ok=True)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return entities(*arguments, "--graph", "x.db")

    return run


def decided(tmp_path: Path) -> list[str]:
    path = tmp_path / "x.decisions.yaml"
    lines = path.read_text().splitlines() if path.exists() else []
    return [line.partition("  #")[0] for line in lines if line.startswith("- ")]


def test_why_shows_each_spelling_with_its_rule(ask: Run) -> None:
    shown = ask("why", "Serena Williams").stdout
    assert "  Serena Williams: a full name  2 mentions, first in a.txt" in shown
    assert "  Williams for Serena Williams: the surname of the one person in its article who has it" in shown
    rows = json.loads(ask("why", "Serena Williams", "--json").stdout)["spellings"]
    assert rows[0] == {
        "spelling": "Serena Williams",
        "name": "Serena Williams",
        "rule": "full-name",
        "mentions": 2,
        "article": "a.txt",
    }


def test_why_says_what_keeps_two_apart(ask: Run) -> None:
    done = ask("why", "Serena Williams", "Venus Williams")
    assert "Two entities:" in done.stdout
    assert "the first names differ" in done.stdout
    ask("decide", "different", "Serena Williams", "Venus Williams")
    reasons = json.loads(ask("why", "Serena Williams", "Venus Williams", "--json").stdout)["reasons"]
    assert reasons == [
        "a decision: different: Serena Williams (person), Venus Williams (person)",
        "the first names differ",
    ]


def test_why_walks_from_one_name_to_the_other(ask: Run) -> None:
    ask("decide", "same", "Ann Marie Johnson", "Ann Louise Johnson")
    shown = ask("why", "Johnson", "Ann Louise Johnson").stdout.splitlines()
    assert shown[0].startswith("One entity: Ann ")
    assert (
        shown[1]
        == "  1. Johnson for Ann Marie Johnson: the surname of the one person in its article who has it (c.txt)"
    )
    assert shown[2].endswith("were decided to be one")
    assert json.loads(ask("why", "Johnson", "Johnson", "--json").stdout)["same"] is True


def test_ambiguous_lists_whose_a_name_could_be(ask: Run) -> None:
    johnson, williams = json.loads(ask("ambiguous", "--json").stdout)["names"]
    assert johnson["candidates"] == ["Ann Louise Johnson", "Ann Marie Johnson"]
    assert williams == {
        "name": "Williams",
        "label": "PERSON",
        "candidates": ["Serena Williams", "Venus Williams"],
        "mentions": 1,
        "articles": ["b.txt"],
    }
    assert "Williams         1  Serena Williams     b.txt" in ask("ambiguous").stdout


def test_ambiguous_lists_as_many_as_are_asked_for(ask: Run) -> None:
    assert len(json.loads(ask("ambiguous", "--json", "--limit", "1").stdout)["names"]) == 1
    assert ask("ambiguous", "--limit", "1").stdout.splitlines()[-1] == "1 of 2 names (--limit)"


def test_review_needs_a_terminal(ask: Run, tmp_path: Path) -> None:
    done = ask("review")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "`entities review` needs a terminal; use `entities decide`, or --json, in scripts.\n"
    assert decided(tmp_path) == []


def test_ambiguous_names_get_a_node_if_asked(ask: Run, entities: Run) -> None:
    assert "fits 2 entities" in ask("who-knows", "Williams").stderr
    entities("extract", "news", "--graph", "y.db", "--include-ambiguous")
    assert "Williams (ambiguous)" in entities("why", "Williams (ambiguous)", "--graph", "y.db").stdout
    entities("extract", "news", "--graph", "y.db")
    assert entities("why", "Williams (ambiguous)", "--graph", "y.db").returncode == 1


def test_a_decision_lasts_and_can_be_taken_back(ask: Run, entities: Run, tmp_path: Path) -> None:
    done = ask("decide", "same", "Ann Marie Johnson", "ann louise johnson")
    assert done.returncode == 0, done.stderr
    assert decided(tmp_path) == ["- same: [Ann Marie Johnson (person), Ann Louise Johnson (person)]"]
    assert ask("why", "Ann Marie Johnson", "Ann Louise Johnson").stdout.startswith("One entity")
    (tmp_path / "x.db").unlink()
    entities("extract", "news", "--graph", "x.db")
    assert ask("why", "Ann Marie Johnson", "Ann Louise Johnson").stdout.startswith("One entity")
    assert "Taken back: same" in ask("decide", "undo").stderr
    assert ask("why", "Ann Marie Johnson", "Ann Louise Johnson").stdout.startswith("Two entities")
    assert decided(tmp_path) == []
    assert "nothing to undo" in ask("decide", "undo").stderr


def test_different_parts_what_the_rules_join(ask: Run) -> None:
    ask("decide", "same", "Ann Marie Johnson", "Ann Louise Johnson")
    refused = ask("decide", "different", "Ann Marie Johnson", "Ann Louise Johnson")
    assert refused.returncode == 1
    assert "can't be followed" in refused.stderr
    ask("decide", "undo")
    assert ask("decide", "different", "Ann Marie Johnson", "Ann Louise Johnson").returncode == 0
    again = ask("decide", "same", "Ann Marie Johnson", "Ann Louise Johnson")
    assert again.returncode == 1
    assert "another one keeps them apart (`different: Ann Marie Johnson" in again.stderr


def test_rename_retype_and_drop(ask: Run, tmp_path: Path) -> None:
    ask("decide", "rename", "Naomi Osaka", "Osaka  Naomi")
    assert ask("who-knows", "Osaka Naomi").stdout.startswith("Mentioned together with Osaka Naomi (person")
    ask("decide", "retype", "Boston", "organization")
    assert ask("who-knows", "Boston").stdout.startswith("Mentioned together with Boston (organization")
    ask("decide", "drop", "Chicago")
    assert ask("who-knows", "Chicago").returncode == 1
    assert decided(tmp_path) == [
        "- rename: {Naomi Osaka (person): Osaka Naomi}",
        "- retype: {Boston (place): organization}",
        "- drop: Chicago (place)",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["same", "Sofia Kenin", "sofia kenin"], "Both are one name"),
        (["same", "Sofia Kenin", "New York"], "of two kinds"),
        (["same", "Sofia Kenin", "Nobody"], "No entity is called 'Nobody'"),
        (["different", "Sofia Kenin", "Sofia KENIN"], "say in which articles"),
        (["drop", "Chic"], "'Chic' is no name of Chicago"),
        (["drop", "Sof (person)"], "'Sof' is no name of Sofia Kenin"),
        (["rename", "Sofia Kenin", " "], "can't be empty"),
        (["retype", "Sofia Kenin", "animal"], "animal"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_saved(
    ask: Run, tmp_path: Path, arguments: list[str], message: str
) -> None:
    done = ask("decide", *arguments)
    assert done.returncode in {1, 2}
    assert message in done.stderr
    assert decided(tmp_path) == []


def test_decisions_that_fit_nothing_any_more_are_reported(ask: Run, entities: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").returncode == 0
    (tmp_path / "x.decisions.yaml").write_text("- drop: Monday Club (organization)\n")
    shown = entities("extract", "news", "--graph", "x.db").stdout
    assert "The decision `drop: Monday Club (organization)` fits nothing" in shown


def test_a_broken_file_of_decisions_stops_everything_with_its_line(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "x.decisions.yaml").write_text("- drop: Monday\n")
    done = ask("decide", "drop", "Boston")
    assert done.returncode == 1
    assert "line 1" in done.stderr


STALE = "- drop: Monday Club (organization)\n- same: [Sofia Kenin (person), Nobody Known (person)]\n"


def test_a_line_that_fits_nothing_any_more_does_not_stop_other_decisions(ask: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.decisions.yaml"
    path.write_text(STALE)
    assert ask("decide", "drop", "Boston").returncode == 0
    path.write_text(STALE + path.read_text().removeprefix(STALE) + "- drop: Another Club (organization)\n")
    assert ask("decide", "rename", "Sofia Kenin", "Sonya Kenin").returncode == 0
    assert ask("decide", "different", "Ann Marie Johnson", "Ann Louise Johnson").returncode == 0
    assert ask("decide", "same", "Ann Marie Johnson", "Ann Louise Johnson").returncode == 1  # contradicts what was said
    assert len(decided(tmp_path)) == 6
    assert "Sonya Kenin" in ask("who-knows", "Ann Marie Johnson").stdout


def test_a_graph_whose_run_was_stopped_says_so(ask: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").stderr == ""
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection:
        connection.execute("DELETE FROM state WHERE key = 'resolved'")
        connection.commit()
    for arguments in (["ambiguous"], ["who-knows", "Kenin"], ["why", "Kenin"], ["export", "x.graphml"]):
        assert "hasn't come to its end" in ask(*arguments).stderr
