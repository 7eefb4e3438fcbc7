"""`entities diff` as a stranger meets it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from entities.changes.extract import Job, extract_folder

Run = Callable[..., "subprocess.CompletedProcess[str]"]

FIRST = "Date: 2020-08-17\n\nVladimir Putin called Alexander Lukashenko by telephone, as Boris Johnson remarked.\n"
SECOND = "Date: 2020-09-15\n\nVladimir Putin met Alexander Lukashenko and Angela Merkel [red]in Sochi[/red].\n"


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of one article, of the other, and of both."""
    folder = tmp_path_factory.mktemp("graphs")
    for name, articles in {"old": {"a.txt": FIRST}, "late": {"b.txt": SECOND}}.items():
        _extract(folder, name, articles)
    _extract(folder, "new", {"a.txt": FIRST, "b.txt": SECOND})
    return folder


def _extract(folder: Path, name: str, articles: dict[str, str]) -> None:
    (folder / name).mkdir()
    for path, text in articles.items():
        (folder / name / path).write_text(text)
    list(extract_folder(Job((folder / name,), folder / f"{name}.db", jobs=1)))


def test_what_is_new_each_with_a_sentence(entities: Run, graphs: Path) -> None:
    done = entities("diff", graphs / "old.db", graphs / "new.db")
    assert done.stderr == ""
    where = f"b.txt, 2020-09-15, characters {SECOND.index('Vladimir')}-{len(SECOND) - 1}"
    sentence = ["Vladimir Putin met Alexander Lukashenko and Angela Merkel [red]in Sochi[/red].", where, ""]
    assert [line.rstrip() for line in done.stdout.splitlines()] == [
        "1 new person",
        "",
        "Angela Merkel (person, 1 mention in 1 article)",
        *sentence,
        "2 new ties",
        "",
        "Alexander Lukashenko and Angela Merkel (1 article)",
        *sentence,
        "Vladimir Putin and Angela Merkel (1 article)",
        *sentence,
        "1 tie that grew",
        "",
        "Alexander Lukashenko and Vladimir Putin (1 -> 2 articles)",
        *sentence,
    ]


def test_since_a_day_says_the_same_of_one_graph(entities: Run, graphs: Path) -> None:
    stores = json.loads(entities("diff", graphs / "old.db", "--graph", graphs / "new.db", "--json").stdout)
    days = json.loads(entities("diff", "--since", "2020-09", "--graph", graphs / "new.db", "--json").stdout)
    assert stores["schema"] == days["schema"] == "diff/1"
    sections = ("new_entities", "new_ties", "grown_ties", "gone_entities", "renamed_entities")
    assert [stores[section] for section in sections] == [days[section] for section in sections]
    assert (days["since"], days["old"], stores["since"]) == ("2020-09-01", None, None)


def test_since_a_run_says_the_same_of_a_graph_that_was_read_in_two(entities: Run, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(FIRST)
    first = entities("extract", "news", "--graph", "x.db")
    assert "--since-run" not in first.stdout
    (tmp_path / "news" / "b.txt").write_text(SECOND)
    shutil.copy(tmp_path / "x.db", tmp_path / "old.db")
    second = entities("extract", "news", "--graph", "x.db")
    assert "\n  entities diff --since-run 1 --graph x.db\n" in second.stdout
    shown = entities("diff", "--since-run", "1", "--graph", "x.db")
    assert (shown.stdout, shown.stderr) == (entities("diff", "old.db", "x.db").stdout, "")
    printed = json.loads(entities("diff", "--since-run", "1", "--graph", "x.db", "--json").stdout)
    assert (printed["since_run"], printed["since"], printed["old"]) == (2, None, None)
    later = entities("diff", "--since-run", "2999-01-31T17:45", "--graph", "x.db").stdout
    assert later == "Nothing is new, nothing grew. Try --label all.\n"
    all_of_it = entities("diff", "--since-run", "2000-01-31", "--graph", "x.db")
    assert all_of_it.stdout.startswith("4 new people\n")


@pytest.mark.parametrize("asked", ["0", "-1", "yesterday", "1.5", "2026-02-30"])
def test_what_is_neither_a_number_of_runs_nor_a_time_is_wrong_usage(entities: Run, asked: str) -> None:
    done = entities("diff", f"--since-run={asked}")
    assert done.returncode == 2
    assert "write 1, 2026-01-31 or" in " ".join(done.stderr.replace("│", " ").split())


def test_who_went_is_told_with_a_sentence_of_the_older(entities: Run, graphs: Path) -> None:
    shown = entities("diff", graphs / "old.db", graphs / "late.db").stdout
    assert "1 person that went\n\nBoris Johnson (person, 1 mention in 1 article)" in shown


def test_a_limit_and_nothing_new(entities: Run, graphs: Path) -> None:
    arguments = ("diff", graphs / "old.db", graphs / "new.db", "--label", "all", "--limit", "1")
    assert re.search(r"^1 of \d+ new ties \(--limit\)$", entities(*arguments).stdout, re.MULTILINE)
    same = entities("diff", graphs / "new.db", graphs / "new.db")
    assert same.stdout == "Nothing is new, nothing grew. Try --label all.\n"


@pytest.mark.parametrize("arguments", [(), ("old.db", "--since", "2020"), ("--since", "2020", "--since-run", "1")])
def test_two_graphs_or_a_day(entities: Run, arguments: tuple[str, ...]) -> None:
    done = entities("diff", *arguments)
    assert done.returncode == 2
    assert "name an older graph, or a day with --since" in " ".join(done.stderr.replace("│", " ").split())
