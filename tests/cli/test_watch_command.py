"""`entities watch` as a stranger meets it, and names to look out for."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

FIRST = "Vladimir Putin called Alexander Lukashenko by telephone, as Boris Johnson remarked.\n"
SECOND = "Vladimir Putin met Alexander Lukashenko and Angela Merkel [red]in Sochi[/red].\n"
NAMES = "# whom we follow\nMerkel\n\nPutin (person)  # the president\nCarol Nobody\nMerkel\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(FIRST)
    (tmp_path / "names.txt").write_text(NAMES)
    return tmp_path / "news"


@pytest.fixture
def watching(news: Path) -> Iterator[subprocess.Popen[str]]:
    command = [
        sys.executable,
        "-m",
        "entities",
        "watch",
        "news",
        "-g",
        "x.db",
        "--every",
        "0.2",
        "--watch",
        "names.txt",
    ]
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=news.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield process
        process.kill()


def test_a_line_tells_of_what_arrived_and_ctrl_c_ends_it(news: Path, watching: subprocess.Popen[str]) -> None:
    assert watching.stdout is not None
    assert without_time(watching.stdout.readline()) == "1 article read. On the list: ★ Vladimir Putin (1 article)."
    (news / "b.txt").write_text(SECOND)
    assert without_time(watching.stdout.readline()) == (
        "1 article read. new: ★ Angela Merkel. new ties: Alexander Lukashenko and Angela Merkel, Vladimir Putin and "
        "Angela Merkel. On the list: ★ Angela Merkel (1 article), ★ Vladimir Putin (1 article)."
    )
    (news / "c.txt").touch()
    assert without_time(watching.stdout.readline()) == "0 articles read, 1 file or article skipped."
    (news / "a.txt").unlink()
    assert without_time(watching.stdout.readline()) == "0 articles read, 1 removed."
    time.sleep(1)
    watching.send_signal(signal.SIGINT)
    out, err = watching.communicate(timeout=20)
    assert watching.returncode == 130
    assert out == ""
    lines = err.splitlines()
    assert lines[0] == "Watching news, until Ctrl-C."
    assert [line for line in lines if "names.txt" in line] == [
        "Not in the graph, of 3 names in names.txt: Merkel, Carol Nobody.",
        "Not in the graph, of 3 names in names.txt: Carol Nobody.",
    ]
    assert lines[-1].startswith("Stopped.")


def without_time(line: str) -> str:
    match = re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d  (.*)\n", line)
    assert match is not None, line
    return match[1]


@pytest.mark.parametrize(
    ("arguments", "status", "problem"),
    [
        (("nowhere",), 1, "nowhere does not exist"),
        (("-",), 2, "give it to `entities extract`"),
        (("news", "--every", "0"), 2, "--every"),
    ],
)
def test_what_cannot_be_watched(
    entities: Run, news: Path, arguments: tuple[str, ...], status: int, problem: str
) -> None:
    assert news.is_dir()
    done = entities("watch", *arguments)
    assert done.returncode == status
    assert problem in " ".join(done.stderr.replace("│", " ").split())


def test_extract_tells_where_those_on_a_list_are_named(entities: Run, news: Path) -> None:
    entities("extract", "news", "-g", "x.db")
    (news / "b.txt").write_text(SECOND)
    done = entities("extract", "news", "-g", "x.db", "--watch", "names.txt")
    sentence = f"  {SECOND.strip()}  b.txt\n"
    assert f"★ Angela Merkel (1 new article)\n{sentence}★ Vladimir Putin (1 new article)\n{sentence}" in done.stdout
    assert "Not in the graph, of 3 names in names.txt: Carol Nobody.\n" in done.stderr
    again = entities("extract", "news", "-g", "x.db", "--watch", "names.txt", "--json")
    assert json.loads(again.stdout)["watched"] == []  # nothing was read


def test_diff_has_those_on_a_list_first(entities: Run, news: Path) -> None:
    entities("extract", "news", "-g", "x.db")
    more = "Emmanuel Macron and Boris Johnson met Theresa May. Emmanuel Macron saw Theresa May again.\n"
    (news / "b.txt").write_text(SECOND + more)
    entities("extract", "news", "-g", "x.db")
    (news.parent / "none.txt").write_text("# nobody\n")
    plain, marked = (
        entities("diff", "--since-run", "1", "-g", "x.db", "--watch", names).stdout.splitlines()
        for names in ("none.txt", "names.txt")
    )
    assert not any("★" in line for line in plain)
    assert marked[0] == "★ Angela Merkel (1 new article)"
    people = [line for line in marked if "(person, " in line]
    assert people[0] == "★ Angela Merkel (person, 1 mention in 1 article)"
    assert next(line for line in plain if "(person, " in line) != people[0].removeprefix("★ ")
    assert sorted(people[1:]) == sorted(line for line in plain if "(person, " in line and "Merkel" not in line)
    ties = [line for line in marked if " and " in line and line.endswith(" article)")]
    assert all("★" in line for line in ties[:2])
    assert not any("★" in line for line in ties[2:])
    printed = json.loads(entities("diff", "--since-run", "1", "-g", "x.db", "--watch", "names.txt", "--json").stdout)
    assert [one["entity"]["name"] for one in printed["watched"]] == ["Angela Merkel", "Vladimir Putin"]


def test_the_page_marks_those_on_a_list_and_no_other_format_pretends_to(entities: Run, news: Path) -> None:
    entities("extract", "news", "-g", "x.db")
    for command in (("view", "--no-open"), ("export",)):
        assert entities(command[0], "x.html", *command[1:], "-g", "x.db", "--watch", "names.txt").returncode == 0
        rows = re.findall(r'^\["p\w+","([^"]+)",.*"watched":1', (news.parent / "x.html").read_text(), re.MULTILINE)
        assert rows == ["Vladimir Putin"]
        (news.parent / "x.html").unlink()
    done = entities("export", "x.graphml", "-g", "x.db", "--watch", "names.txt")
    assert done.returncode == 2
    assert "only the page" in done.stderr


@pytest.mark.parametrize(("content", "problem"), [(b"\xff\xfe\xff", "isn't UTF-8"), (None, "No such file")])
def test_a_list_that_cannot_be_read(entities: Run, news: Path, content: bytes | None, problem: str) -> None:
    entities("extract", "news", "-g", "x.db")
    if content is not None:
        (news.parent / "list.txt").write_bytes(content)
    done = entities("diff", "--since-run", "1", "-g", "x.db", "--watch", "list.txt")
    assert done.returncode == 1
    assert done.stderr.startswith(f"Can't read the names in list.txt: {'it ' if content else ''}{problem}")
