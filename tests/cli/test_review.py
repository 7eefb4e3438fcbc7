"""`entities review`, key by key, as a person goes through it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.terminal import answer

from entities.changes.extract import Job, extract_folder

Run = Callable[..., "subprocess.CompletedProcess[str]"]
KEYS = "[?] "
ARTICLES = {
    "c.txt": "Ann Marie Johnson spoke to Sofia Kenin in Boston. Johnson left.",
    "d.txt": "Ann Louise Johnson spoke to Naomi Osaka in Chicago.",
    "e.txt": "Johnson told reporters in Chicago that it rained.",
    "g.txt": "Guy Webb spoke to Max Holm in Denver.",
    "h.txt": "Webb told reporters in Denver that it snowed.",
}


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reviewing")
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


def decided(folder: Path) -> list[str]:
    path = folder / "x.decisions.yaml"
    lines = path.read_text().splitlines() if path.exists() else []
    return [line.partition("  #")[0] for line in lines if not line.startswith("#")]


def review(folder: Path, *answers: str | tuple[str, str], options: tuple[str, ...] = ()) -> str:
    """Answer in `entities review`: a key, or what is typed at another prompt."""
    typed = [(KEYS, one) if isinstance(one, str) else one for one in answers]
    return answer(folder, ["review", "--graph", "x.db", *options], typed)


def test_review_asks_key_by_key_and_saves_each_answer(ask: Run, tmp_path: Path) -> None:
    assert ask("who-knows", "Johnson").returncode == 3
    shown = review(tmp_path, "n", "d")
    assert "1 of 2" in shown
    assert "1  Johnson (person)  1 mention, with Chicago" in shown
    assert "Johnson told reporters in Chicago that it rained.  e.txt" in shown
    assert "1 decision saved." in shown
    different = ["- different: [Webb (person), Guy Webb (person)]", "  in: [h.txt]"]
    assert decided(tmp_path) == different
    assert "1 of 1" in review(tmp_path, "s")
    same = ["- same: [Johnson (person), Ann Louise Johnson (person)]", "  in: [e.txt]"]
    assert decided(tmp_path) == [*different, *same]
    assert "were decided to be one" in ask("why", "Ann Louise Johnson").stdout
    assert ask("review").stderr == "Nothing is in doubt.\n"


def test_review_may_be_left_at_any_time(ask: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").returncode == 0
    assert "0 decisions saved.\n" in review(tmp_path, "q")
    assert "0 decisions saved. 1 more question is open (--limit).\n" in review(tmp_path, "n", options=("-n", "1"))
    assert decided(tmp_path) == []


def test_the_way_back_takes_the_last_answer_out_and_asks_again(ask: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").returncode == 0
    shown = review(tmp_path, "b", "s", "b", "n", "q")
    assert "There is no answer to take back." in shown
    assert "Taken back: same: Johnson (person), Ann " in shown
    assert shown.count("1 of 2") == 2
    assert "0 decisions saved." in shown
    assert decided(tmp_path) == []


def test_a_question_mark_tells_what_the_keys_do(ask: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").returncode == 0
    shown = review(tmp_path, "?", "q")
    assert "k  wrong kind: one of them is a person, a place or an organization instead" in shown


def test_enter_goes_on(ask: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").returncode == 0
    assert "2 of 2" in review(tmp_path, "\r", "\r")


def test_a_name_may_be_junk_of_another_kind_or_called_otherwise(ask: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").returncode == 0
    which = "] Ann Louise Johnson "
    review(
        tmp_path,
        "k", (which, "2"), ("rganization? ", "l"),
        "r", ("] Guy Webb ", "2"), ("shown as: ", "Old  Webb\n"),
    )  # fmt: skip
    assert decided(tmp_path) == [
        "- retype: {Ann Louise Johnson (person): place}",
        "- rename: {Guy Webb (person): Old Webb}",
    ]
    ask("decide", "undo")
    ask("decide", "undo")
    assert "2 of 2" in review(tmp_path, "j", (which, "1"), "q")
    assert decided(tmp_path) == ["- drop: Johnson (person)", "  in: [e.txt]"]


def test_an_answer_without_a_side_asks_on(ask: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").returncode == 0
    which = "] Ann Louise Johnson "
    shown = review(tmp_path, "j", (which, "q"), "k", (which, "1"), ("rganization? ", "p"), "2", (which, "1"), "q")
    assert "Johnson is nobody's yet: there is nothing to split." in shown
    assert decided(tmp_path) == []


def test_two_people_of_one_name_are_told_apart_by_their_articles(ask: Run, entities: Run, tmp_path: Path) -> None:
    assert ask("ambiguous").returncode == 0
    (tmp_path / "x.db").unlink()
    for path, text in (
        ("a.txt", "Bo Jonesby sailed from Boston with Serena Williams."),
        ("b.txt", "Bo Jonesby met Max Holm in Oslo."),
        ("i.txt", "Bo Jonesby Jr. met Ida Lund in Rome."),
    ):
        (tmp_path / "news" / path).write_text(text)
    entities("extract", "news", "--graph", "x.db")
    which = "] Bo Jonesby Jr "
    shown = review(tmp_path, "2", (which, "1"), ("are whose? ", "y"), "q")
    assert "1 decision saved." in shown
    first, second = decided(tmp_path)
    assert first == "- different: [Bo Jonesby (person), Bo Jonesby (person)]"
    assert second in {"  in: [a.txt]", "  in: [b.txt]"}


def test_questions_are_for_scripts_too_and_of_one_label_if_asked(ask: Run) -> None:
    document = json.loads(ask("review", "--json", "--limit", "1").stdout)
    assert (document["open"], len(document["questions"])) == (2, 1)
    (question,) = document["questions"]
    assert question["kind"] == "bare-name"
    assert question["left"]["name"] == "Johnson"
    assert question["left"]["entity"] is None
    assert question["right"]["company"]
    assert json.loads(ask("review", "--json", "--label", "place").stdout)["open"] == 0
    assert ask("review", "--label", "place").stderr == "Nothing is in doubt.\n"
