"""Decisions that speak of some articles, are proposed, listed and read from a file."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.terminal import answer

from entities.changes.extract import Job, extract_folder
from entities.cli.splitting import read_numbers

Run = Callable[..., "subprocess.CompletedProcess[str]"]
ARTICLES = {
    "court/1.txt": "Judge Adam Fennel met Serena Williams in Boston on Monday. Fennel told Williams to pay.",
    "court/2.txt": "Judge Adam Fennel wrote to Serena Williams in Boston.",
    "sea.txt": "A sailor called Adam Fennel left Lisbon with Sofia Kenin. Fennel sang.",
    "rain.txt": "Mr Wilkinson told reporters in Chicago that it rained.",
}
FENNEL = "Adam Fennel"


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deciding")
    (folder / "news" / "court").mkdir(parents=True)
    for name, text in ARTICLES.items():
        (folder / "news" / name).write_text(text)
    list(extract_folder(Job((folder / "news",), folder / "x.db", jobs=1)))
    return folder


@pytest.fixture
def ask(tmp_path: Path, extracted: Path, entities: Run) -> Run:
    """Run a command on a copy of the graph."""
    shutil.copytree(extracted, tmp_path, dirs_exist_ok=True)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return entities(*arguments, "--graph", "x.db", columns=100)

    return run


def decided(folder: Path) -> list[str]:
    path = folder / "x.decisions.yaml"
    lines = path.read_text().splitlines() if path.exists() else []
    return [line.partition("  # ")[0] for line in lines if not line.startswith("#")]


def test_a_name_is_another_one_in_some_articles(ask: Run, tmp_path: Path) -> None:
    done = ask("decide", "different", FENNEL, FENNEL, "--in", "sea.txt")
    assert done.stderr == (
        "Decided, and saved in x.decisions.yaml: different: Adam Fennel (person), Adam Fennel (person) in sea.txt\n"
    )
    assert decided(tmp_path) == ["- different: [Adam Fennel (person), Adam Fennel (person)]", "  in: [sea.txt]"]
    assert "Taken back" in ask("decide", "undo").stderr
    assert decided(tmp_path) == []


def test_several_articles_follow_in_as_a_shell_expands_them(ask: Run, tmp_path: Path) -> None:
    ask("decide", "different", FENNEL, FENNEL, "--in", "./court/2.txt", "court/1.txt", "court/2.txt")
    ask("decide", "drop", "Boston", "--in", "court/1.txt", "--in", "court/2.txt")
    assert decided(tmp_path)[1::2] == ["  in: [court/2.txt, court/1.txt]", "  in: [court/1.txt, court/2.txt]"]


def test_a_bare_name_of_an_article_is_somebody(ask: Run, tmp_path: Path) -> None:
    assert ask("decide", "same", "Wilkinson", FENNEL, "--in", "rain.txt").returncode == 0
    assert decided(tmp_path)[-1] == "  in: [rain.txt]"
    ask("decide", "rename", "Fennel", "Captain  Fennel", "--in", "sea.txt")  # there it stands for the full name
    assert decided(tmp_path)[-2:] == ["- rename: {Adam Fennel (person): Captain Fennel}", "  in: [sea.txt]"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["different", FENNEL, FENNEL], "say in which articles it is another one (`entities decide different 'Adam"),
        (
            ["different", FENNEL, FENNEL, "--in", "se.txt"],
            "There is no article 'se.txt' in the graph: did you mean sea",
        ),
        (["drop", FENNEL, "--in", "1.txt"], "did you mean court/1.txt"),
        (["drop", "Boston", "--in", "sea.txt"], "sea.txt doesn't have Boston: that is in court/1.txt, court/2.txt."),
        (["drop", "Nobody", "--in", "sea.txt"], "No entity is called 'Nobody'"),
        (["same", FENNEL, "Sofia Kenin", "sea.txt"], "articles come after --in"),
        (
            ["different", FENNEL, FENNEL, "--in", "sea.txt", "rain.txt", "court/1.txt", "court/2.txt"],
            "rain.txt doesn't have Adam Fennel",
        ),
        (
            ["different", FENNEL, FENNEL, "--in", "sea.txt", "court/1.txt", "court/2.txt"],
            "These are all articles that have Adam Fennel",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(ask: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    done = ask("decide", *arguments)
    assert done.returncode in {1, 2}
    assert message in " ".join(done.stderr.split())
    assert decided(tmp_path) == []


def test_a_split_is_proposed_and_can_be_typed(ask: Run) -> None:
    shown = ask("decide", "split", FENNEL).stdout.splitlines()
    assert shown[0] == "Adam Fennel (person, 5 mentions in 3 articles)"
    assert shown[1].startswith("1  2 articles, with ")
    assert "     in court/1.txt, court/2.txt" in shown
    assert shown[-1] == "  entities decide different 'Adam Fennel' 'Adam Fennel' --graph x.db --in sea.txt"
    groups = json.loads(ask("decide", "split", FENNEL, "--json").stdout)["groups"]
    assert [group["articles"] for group in groups] == [["court/1.txt", "court/2.txt"], ["sea.txt"]]
    assert {"Lisbon", "Sofia Kenin"} == set(groups[1]["apart"])


def test_one_article_cannot_be_split(ask: Run) -> None:
    done = ask("decide", "split", "Sofia Kenin")
    assert done.returncode == 1
    assert done.stderr == "Sofia Kenin is in one article only: there is nothing to tell two apart by.\n"


def test_a_split_is_asked_about_on_a_terminal(ask: Run, tmp_path: Path) -> None:
    assert ask("status").returncode == 0
    split = ["decide", "split", FENNEL, "--graph", "x.db"]
    prompt = "are whose? "
    answer(tmp_path, split, [(prompt, "n")])
    assert decided(tmp_path) == []
    shown = answer(
        tmp_path, split, [(prompt, "e"), ("such as 2 5-7? ", "9\n"), (prompt, "e"), ("? ", "1 3\n"), (prompt, "y")]
    )
    assert "   3  sea.txt  (2)" in shown
    assert "Name some numbers from 1 to 3, but not all." in shown
    assert decided(tmp_path)[-1] == "  in: [court/1.txt, sea.txt]"
    assert "Decided: different: Adam Fennel (person), Adam Fennel (person) in court/1.txt, sea.txt" in shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 5-7", [2, 5, 6, 7]),
        ("2,5-7\n", [2, 5, 6, 7]),
        ("3, 1", [1, 3]),
        ("", []),
        ("0", []),
        ("8", []),
        ("6-5", []),
        ("one", []),
        ("1 x", []),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, expected: list[int]) -> None:
    assert read_numbers(text, 7) == expected


def test_decisions_are_listed_with_what_became_of_them(ask: Run, tmp_path: Path) -> None:
    assert ask("decide", "list").stdout == "Nothing has been decided: x.decisions.yaml holds no decisions.\n"
    ask("decide", "rename", FENNEL, "A. Fennel")
    ask("decide", "rename", FENNEL, "Judge Fennel")
    with (tmp_path / "x.decisions.yaml").open("a") as file:
        file.write("- drop: Monday Club (organization)\n")
    assert ask("decide", "list").stdout.splitlines() == [
        "rename: Adam Fennel (person) -> A. Fennel",
        "    is overruled by a later one, `rename: Adam Fennel (person) -> Judge Fennel`",
        "rename: Adam Fennel (person) -> Judge Fennel",
        "drop: Monday Club (organization)",
        "    not applied yet",
    ]
    ask("decide", "drop", "Boston")
    listed = json.loads(ask("decide", "list", "--json").stdout)["decisions"]
    assert [item["standing"] for item in listed] == ["overruled", "followed", "not followed", "followed"]
    assert listed[2]["reason"] == "fits nothing: no article has Monday Club (organization)"
    assert listed[1]["names"] == [{"name": "Adam Fennel", "label": "PERSON"}]


def test_the_decisions_of_a_file_are_made_all_or_none(ask: Run, tmp_path: Path) -> None:
    more = tmp_path / "more.yaml"
    more.write_text(
        "# from a colleague\n- drop: Boston (place)\n- different: [Adam Fennel (person), Adam Fennel (person)]\n"
        "  in: [sea.txt]\n"
    )
    done = ask("decide", "--from", "more.yaml")
    assert done.stderr == "2 decisions of more.yaml added to x.decisions.yaml.\n"
    assert len(decided(tmp_path)) == 3
    assert ask("who-knows", "Boston").returncode == 1
    assert ask("decide", "--from", "more.yaml").stderr == "0 decisions of more.yaml added to x.decisions.yaml.\n"
    for wrong, message in (
        ("- drop: Chicago (place)\n- drop: Monday Club (organization)\n", "no article has Monday Club"),
        ("- drop: Chicago (place)\n- drop: Lisbon (place)\n  in: [rain.txt]\n", "rain.txt doesn't have Lisbon"),
        ("- drop: Chicago (place)\n- drop: Lisbon (place)\n  in: [none.txt]\n", "There is no article 'none.txt'"),
        ("- drop: Chicago (place)\n- dance: Lisbon (place)\n", "line 2"),
    ):
        more.write_text(wrong)
        done = ask("decide", "--from", "more.yaml")
        assert done.returncode == 1
        assert message in done.stderr
        assert len(decided(tmp_path)) == 3
        assert ask("who-knows", "Chicago").returncode == 0
    assert "There is no file" in ask("decide", "--from", "none.yaml").stderr


def test_a_file_comes_without_a_command_and_the_graph_after_it(ask: Run, entities: Run) -> None:
    assert "it comes without a command" in ask("decide", "--from", "x.yaml", "list").stderr
    assert "it comes after the command" in entities("decide", "--graph", "x.db", "list").stderr
    assert "name a command" in ask("decide").stderr


def test_a_decision_on_an_article_that_is_gone_or_has_changed_is_reported(
    ask: Run, entities: Run, tmp_path: Path
) -> None:
    assert ask("status").returncode == 0
    (tmp_path / "y.decisions.yaml").write_text(
        "- drop: Chicago (place)\n  in: [rain.txt, gone.txt]\n- drop: Lisbon (place)\n  in: [sea.txt, rain.txt]\n"
    )
    shown = entities("extract", "news", "--graph", "y.db", columns=200).stdout
    assert "`drop: Chicago (place) in rain.txt, gone.txt` fits nothing in gone.txt: the graph has no such art" in shown
    assert "`drop: Lisbon (place) in sea.txt, rain.txt` fits nothing in rain.txt: Lisbon (place) isn't there." in shown
