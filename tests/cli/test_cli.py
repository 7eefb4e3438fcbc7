"""The command line as a stranger meets it: whole processes, 80 columns, real files."""

from __future__ import annotations

import errno
import json
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from unittest.mock import Mock

import pytest
from typer.testing import CliRunner

from entities import __version__, cli
from entities.changes.extract import Job, extract_folder
from entities.cli import COMMANDS, app, load_command
from entities.errors import StoreError
from entities.store import read_store
from entities.store.whole.entities import all_entities

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PLANT = """\
Title: Strike at the plant
Date: 2020-08-17

Workers of the plant booed Alexander Lukashenko in Minsk on Monday. Lukashenko called Vladimir Putin by telephone.

Angela Merkel and Emmanuel Macron spoke to Vladimir Putin as well.
"""
TIMES = """\
Vladimir Putin and Alexander Lukashenko met in Sochi on 14 September [red]and talked[/red] for hours, officials said.
"""


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles and their graph."""
    folder = tmp_path_factory.mktemp("extracted")
    (folder / "news").mkdir()
    (folder / "news" / "plant.txt").write_text(PLANT)
    (folder / "news" / "times-2020-09-15.md").write_text(TIMES)
    list(extract_folder(Job((folder / "news",), folder / "x.db", jobs=1)))
    return folder


@pytest.fixture
def graph(tmp_path: Path, extracted: Path) -> Path:
    """A copy of them, where the command line runs, to change at will."""
    shutil.copytree(extracted, tmp_path, dirs_exist_ok=True)
    return tmp_path / "x.db"


def test_version(entities: Run) -> None:
    assert entities("--version").stdout == f"entities {__version__}\n"


def test_without_a_command_there_is_help(entities: Run) -> None:
    assert "who-knows" in entities().stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(entities: Run, command: str) -> None:
    done = entities(command, "--help")
    assert done.returncode == 0
    assert re.search(rf"Example:\s+entities\s+{command}", done.stdout)
    said = " ".join(getattr(parameter, "help", "") for parameter in load_command(command).params)
    for pattern in re.findall(r"[^\s`'(]*\*[^\s`')]*", said):  # no mark of what is to be set apart
        assert pattern in done.stdout


def test_every_option_says_what_it_is_for() -> None:
    for name in COMMANDS:
        assert all(parameter.help for parameter in load_command(name).params if parameter.name != "help")  # type: ignore[attr-defined]


def test_extract_says_what_there_is_and_what_comes_next(tmp_path: Path, entities: Run, graph: Path) -> None:
    graph.unlink()
    (tmp_path / "news" / "empty.txt").touch()
    done = entities("extract", "news", "--graph", graph.name)
    assert done.returncode == 0
    assert done.stdout == (
        "2 articles read.\n"
        "1 file or article skipped:\n"
        "  empty.txt: it holds no text\n"
        "The graph x.db holds 4 people, 2 places, 0 organizations, and 7 ties between them.\n"
        "Most often mentioned together:\n"
        "  Alexander Lukashenko and Vladimir Putin  (2 articles, 2 sentences)\n"
        "  Alexander Lukashenko and Minsk  (1 article, 1 sentence)\n"
        "  Alexander Lukashenko and Sochi  (1 article, 1 sentence)\n"
        "  Emmanuel Macron and Angela Merkel  (1 article, 1 sentence)\n"
        "  Vladimir Putin and Angela Merkel  (1 article, 1 sentence)\n"
        "Next:\n"
        "  entities who-knows 'Alexander Lukashenko' --label all --graph x.db\n"
        "  entities view --graph x.db\n"
        "  entities export x.graphml --graph x.db\n"
    )


def test_strict_makes_a_skipped_file_a_failure(tmp_path: Path, entities: Run, graph: Path) -> None:
    (tmp_path / "news" / "empty.txt").touch()
    done = entities("extract", "news", "--graph", graph.name, "--strict", "--json")
    assert done.returncode == 1
    assert "1 file or article couldn't be read (--strict)" in done.stderr
    assert json.loads(done.stdout)["skipped"] == [
        {"article": "empty.txt", "reason": "it holds no text", "ignored": False}
    ]


def test_who_knows_in_a_terminal_of_80_columns(entities: Run, graph: Path) -> None:
    done = entities("who-knows", "lukashenko", "--graph", graph)
    assert done.stderr == ""
    assert [line.rstrip() for line in done.stdout.splitlines()] == [
        "Mentioned together with Alexander Lukashenko (person, 3 mentions in 2 articles)",
        "Name                      Sentence",
        "",
        "Vladimir Putin            Vladimir Putin and Alexander Lukashenko met in Sochi",
        "2 articles, 2 sentences   on 14 September [red]and talked[/red] for hours,",
        "2020-08-17 to 2020-09-15  officials said.",
        "                          times-2020-09-15.md, 2020-09-15",
    ]


def test_who_knows_in_a_wide_terminal(entities: Run, graph: Path) -> None:
    done = entities("who-knows", "Putin", "--graph", graph, "--limit", "2", columns=150)
    assert [line.rstrip() for line in done.stdout.splitlines()] == [
        "Mentioned together with Vladimir Putin (person, 3 mentions in 2 articles)",
        "Name                  Strength  Reports  Articles  Sentences  Seen           Sentence",
        "",
        "Alexander Lukashenko      1.27        2         2          2  2020-08-17     Vladimir Putin and Alexander "
        "Lukashenko met in Sochi on 14 September",
        f"{'to 2020-09-15':>75}  [red]and talked[/red] for hours, officials said.",
        f"{'':77}times-2020-09-15.md, 2020-09-15",
        "",
        "Emmanuel Macron           0.85        1         1          1  2020-08-17     "
        "Angela Merkel and Emmanuel Macron spoke to Vladimir Putin as well.",
        f"{'':77}plant.txt, 2020-08-17",
        "",
        "2 of 3 ties (--limit)",
    ]


def test_who_knows_for_scripts(entities: Run, graph: Path) -> None:
    done = entities("who-knows", "SOCHI", "--graph", graph, "--label", "all", "--limit", "1", "--json")
    answer = json.loads(done.stdout)
    assert answer["entity"] == {"id": answer["entity"]["id"], "name": "Sochi", "label": "PLACE", "mentions": 1} | {
        "articles": 1,
        "reports": 1,
        "first_seen": "2020-09-15",
        "last_seen": "2020-09-15",
    }
    (row,) = answer["mentioned_with"]
    assert (row["name"], row["label"], row["articles"], row["sentences"]) == ("Alexander Lukashenko", "PERSON", 1, 1)
    assert row["evidence"]["text"] == TIMES.strip()
    assert [TIMES[start:end] for start, end in row["evidence"]["names"]] == ["Alexander Lukashenko", "Sochi"]


def test_markup_in_an_article_is_shown_as_it_is(entities: Run, graph: Path) -> None:
    done = entities("who-knows", "Sochi", "--graph", graph, columns=200)
    assert "[red]and talked[/red]" in done.stdout


def test_nobody_is_an_answer(entities: Run, graph: Path) -> None:
    done = entities("who-knows", "Minsk", "--graph", graph, "--label", "organization")
    assert (done.returncode, done.stderr) == (0, "")
    assert " ".join(done.stdout.split()) == (
        "No organization is mentioned in one sentence with Minsk (place, 1 mention in 1 article). Try --label all."
    )


def test_a_wrong_name_gets_suggestions(entities: Run, graph: Path) -> None:
    done = entities("who-knows", "Lukasenko", "--graph", graph)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "No entity is called 'Lukasenko': did you mean Alexander Lukashenko?\n"
    assert "check the spelling" in entities("who-knows", "qqqq", "--graph", graph).stderr


def test_what_sounds_alike_is_taken_and_said(entities: Run, graph: Path) -> None:
    done = entities("who-knows", "Lukaschenka", "--graph", graph)
    assert done.stdout == entities("who-knows", "Lukashenko", "--graph", graph).stdout
    assert done.stderr.startswith("'Lukaschenka' is taken for Alexander Lukashenko (")
    assert done.stderr.endswith("), which is spelled much like it.\n")


def test_a_name_that_fits_several_lists_them_with_ids(entities: Run, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("Serena Williams beat Naomi Osaka. Venus Williams beat Sofia Kenin.")
    entities("extract", "news", "--graph", "x.db")
    done = entities("who-knows", "williams", "--graph", "x.db")
    assert (done.returncode, done.stdout) == (3, "")
    assert "'williams' fits 2 entities; ask again with an id" in done.stderr
    with read_store(tmp_path / "x.db") as connection:
        serena = next(entity for entity in all_entities(connection) if entity.name == "Serena Williams")
    assert f"  {serena.id}  Serena Williams (person, 1 mention in 1 article), with Naomi Osaka\n" in done.stderr
    assert "Naomi Osaka" in entities("who-knows", serena.id, "--graph", "x.db").stdout


def test_a_name_that_one_entity_dominates_is_taken_for_it_and_said(entities: Run, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    for number in range(10):
        (tmp_path / "news" / f"{number}.txt").write_text(f"Serena Williams beat Naomi Osaka by {number} games.")
    (tmp_path / "news" / "x.txt").write_text("Venus Williams beat Sofia Kenin in New York.")
    entities("extract", "news", "--graph", "x.db")
    done = entities("who-knows", "williams", "--graph", "x.db")
    assert "Naomi Osaka" in done.stdout
    assert "'williams' is taken for Serena Williams" in done.stderr
    assert "Venus Williams" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["extract", "nowhere"], 1, "nowhere does not exist"),
        (["extract", "."], 1, "No articles in"),
        (["extract"], 2, "Missing argument"),
        (["extract", ".", "--jobs", "0"], 2, "--jobs"),
        (["who-knows", "X"], 1, "run `entities extract FOLDER` first"),
        (["who-knows", "X", "--label", "animal"], 2, "animal"),
        (["export", "x.graphml"], 1, "run `entities extract FOLDER` first"),
        (["export", "-"], 2, "stdout has no suffix; choose one"),
        (["export", "-", "--format", "doc"], 2, "There is no format 'doc'; choose one"),
        (["extract", "x" * 300], 1, "File name too long"),
        (["extract", ""], 2, "the name of the folder is empty"),
        (["who-knows", "X", "--graph", "x" * 300], 1, "File name too long"),
        (["dance"], 2, "dance"),
    ],
)
def test_bad_input_gets_one_clear_line(entities: Run, arguments: list[str], status: int, message: str) -> None:
    done = entities(*arguments)
    assert done.returncode == status
    assert message in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_export_to_a_file_and_to_a_pipe(entities: Run, graph: Path, tmp_path: Path) -> None:
    done = entities("export", "x.graphml", "--graph", graph)
    assert (done.stdout, done.stderr) == (
        "",
        "6 nodes and 7 edges written to x.graphml.\nOpen it in Gephi; the black T below the graph shows the labels.\n",
    )
    piped = entities("export", "-", "--format", "graphml", "--graph", graph)
    assert piped.stdout == (tmp_path / "x.graphml").read_text()
    wrong = entities("export", "x.doc", "--graph", graph)
    assert wrong.returncode == 2
    assert "names no format" in wrong.stderr
    assert "graphml, gexf" in wrong.stderr
    for pointless in (["--steps", "2"], ["--plain", "--color", "community"]):
        done = entities("export", "y.graphml", "--graph", graph, *pointless)
        assert done.returncode == 2
        assert pointless[-2] in done.stderr
    assert not (tmp_path / "y.graphml").exists()


def test_what_is_left_out_is_said(entities: Run, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("old")
    done = entities("export", "x.json", "--graph", graph, "--until", "1999")
    assert done.returncode == 1
    assert done.stderr == "--until 1999-12-31 leaves no name of 6: nothing was written.\n"
    assert (tmp_path / "x.json").read_text() == "old"
    done = entities("export", "x.json", "--graph", graph, "--since", "2020-09", "--label", "person")
    assert re.match(r"--since 2020-09-01: \d of 6 nodes and \d of 7 edges kept\.\n--label person: ", done.stderr)


def test_a_pipe_and_a_full_disk(entities: Run, graph: Path) -> None:
    command = [sys.executable, "-m", "entities", "export", "/dev/stdout", "-f", "json", "--graph", str(graph)]
    piped = subprocess.run(command, capture_output=True, check=True).stdout
    assert len(json.loads(piped)["nodes"]) == 6
    done = entities("export", "/dev/full", "-f", "json", "--graph", graph)
    assert (done.returncode, done.stderr) == (1, "Can't write all of it to /dev/full: No space left on device.\n")


def test_what_comes_next_can_be_pasted_into_a_shell(entities: Run, graph: Path) -> None:
    graph.rename(graph.with_name("it's mine.db"))
    shown = entities("extract", "news", "--graph", "it's mine.db").stdout
    ask, view, export = (shlex.split(line) for line in shown.splitlines()[-3:])
    assert ask == ["entities", "who-knows", "Alexander Lukashenko", "--label", "all", "--graph", "it's mine.db"]
    assert view == ["entities", "view", "--graph", "it's mine.db"]
    assert export == ["entities", "export", "it's mine.graphml", "--graph", "it's mine.db"]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_characters_that_the_terminal_lacks_are_escaped_but_files_are_utf8(
    entities: Run, graph: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    with closing(sqlite3.connect(graph)) as connection, connection:
        connection.execute("UPDATE entity SET name = 'Владимир' WHERE name = 'Vladimir Putin'")
    assert "\\u0412\\u043b" in entities("who-knows", "Lukashenko", "--graph", graph).stdout
    for name in ("graphml", "mentions"):
        assert "Владимир" in entities("export", "-", "--format", name, "--graph", graph).stdout


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "news/x.db"), "news/x.db: Permission denied"),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
        (StoreError("First.\n  Then."), "First.\n  Then."),
    ],
)
def test_what_the_system_refuses_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, line: str
) -> None:
    monkeypatch.setattr(cli, "app", Mock(side_effect=error))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 1
    assert capsys.readouterr().err == f"{line}\n"


def test_a_pipe_that_closes_is_no_error(graph: Path) -> None:
    command = f"{sys.executable} -m entities export - --format mentions --graph {graph} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 1}


def test_the_graph_may_be_named_by_the_environment(graph: Path) -> None:
    done = CliRunner(env={"ENTITIES_GRAPH": str(graph)}).invoke(app, ["who-knows", "Putin", "--json"])
    assert json.loads(done.stdout)["entity"]["name"] == "Vladimir Putin"


def test_hostile_text_cannot_reach_the_terminal(entities: Run, graph: Path) -> None:
    connection = sqlite3.connect(graph)
    connection.execute(
        "UPDATE entity SET name = '[bold]Vladimir\x1b[31m \u202ePutin\x07' WHERE name = 'Vladimir Putin'"
    )
    connection.commit()
    connection.close()
    done = entities("who-knows", "Lukashenko", "--graph", graph)
    assert "[bold]Vladimir\ufffd[31m" in done.stdout
    assert not set("\x1b\x07\u202e") & set(done.stdout)
