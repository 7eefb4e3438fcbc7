"""`entities show` and `entities timeline` as a stranger meets them: whole processes, 80 columns, real files."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from entities.changes.extract import Job, extract_folder

Run = Callable[..., "subprocess.CompletedProcess[str]"]

HARBOUR = """\
Title: Cranes stand still
Date: 2019-03-04

Maria Kovacs, 55, a crane operator at the harbour of Trieste, said she went on strike with Peter Novak.

Kovacs has worked there for twenty years. Novak did not say when they will go back to work.
"""
LATER = """\
Title: Harbour opens again
Date: 2021-05-06

Maria Kovacs, a crane operator at the harbour of Trieste, shook hands with Peter Novak on Thursday, officials said.
"""
UNDATED = """\
Maria Kovacs, a union leader from Trieste, [bold]met[/bold] \x1b[31m Peter Novak \u202e in the town hall on Friday.
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles, one without a date and with text that is out for trouble."""
    folder = tmp_path_factory.mktemp("harbour")
    for name, text in {"a.txt": HARBOUR, "b.txt": LATER, "c.txt": UNDATED}.items():
        (folder / name).write_text(text, encoding="utf-8")
    graph = tmp_path_factory.mktemp("graph") / "x.db"
    list(extract_folder(Job((folder,), graph, jobs=1)))
    return graph


def test_show_tells_who_somebody_is(entities: Run, graph: Path) -> None:
    shown = entities("show", "Kovacs", "--graph", graph)
    assert (shown.returncode, shown.stderr) == (0, "")
    lines = [line.rstrip() for line in shown.stdout.splitlines()]
    assert max(map(len, shown.stdout.splitlines())) <= 80
    assert lines[0].startswith("Maria Kovacs (person, 4 mentions in 3 articles)")
    assert lines[1] == "Spelled Maria Kovacs (3), Kovacs (1)"
    assert lines[3:8] == [
        '"a crane operator at the harbour of Trieste" (2 articles)',
        "  Maria Kovacs, a crane operator at the harbour of Trieste, shook hands with",
        "  Peter Novak on Thursday, officials said.",
        "  b.txt, 2021-05-06",
        "",
    ]
    assert "Mentioned together with people" in lines
    assert "Mentions by month, 2019-03 to 2021-05; and 1 mention in 1 article without a date" in lines
    assert "  █" + " " * 25 + "▄" in lines
    assert lines[lines.index("Articles") + 1] == "  Harbour opens again"


def test_show_says_how_much_it_leaves_out(entities: Run, graph: Path) -> None:
    lines = entities("show", "Kovacs", "--graph", graph, "--limit", "1").stdout.splitlines()
    assert [line for line in lines if line.startswith('"')] == [
        '"a crane operator at the harbour of Trieste" (2 articles)'
    ]
    assert lines[-4:][0] == "Newest articles"
    assert lines[-1].strip() == "1 of 3 articles (--limit)"


def test_what_has_no_date_is_said_to_have_none(entities: Run, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "c.txt").write_text("Maria Kovacs met Peter Novak in the town hall of Trieste.\n")
    assert entities("extract", "news", "--graph", "x.db").returncode == 0
    assert "Mentions by month" not in entities("show", "Kovacs", "--graph", "x.db").stdout
    shown = entities("timeline", "Kovacs", "Novak", "--graph", "x.db").stdout.splitlines()
    assert shown[-2:] == ["None in articles with a date.", "Without a date: 1 sentence in 1 article."]


def test_show_for_scripts(entities: Run, graph: Path) -> None:
    document = json.loads(entities("show", "Kovacs", "--graph", graph, "--json").stdout)
    assert document["schema"] == "show/1"
    assert document["entity"]["name"] == "Maria Kovacs"
    assert document["aliases"] == [{"name": "Maria Kovacs", "mentions": 3}, {"name": "Kovacs", "mentions": 1}]
    role = document["roles"][0]
    assert (role["text"], role["kind"], role["articles"]) == (
        "a crane operator at the harbour of Trieste",
        "apposition",
        2,
    )
    assert LATER[role["start"] : role["end"]] == role["text"]
    assert LATER[role["evidence"]["start"] : role["evidence"]["end"]] == role["evidence"]["text"]
    assert document["mentioned_with"][0]["name"] == "Peter Novak"
    assert document["months"] == [
        {"month": "2019-03", "articles": 1, "mentions": 2},
        {"month": "2021-05", "articles": 1, "mentions": 1},
    ]
    assert document["undated"] == {"articles": 1, "mentions": 1}
    assert [article["article"] for article in document["newest_articles"]] == ["b.txt", "a.txt", "c.txt"]


def test_hostile_text_is_shown_as_it_is(entities: Run, graph: Path) -> None:
    shown = entities("show", "Kovacs", "--graph", graph, columns=200).stdout
    assert '"a union leader from Trieste"' in shown
    assert "Trieste, [bold]met[/bold] \ufffd[31m Peter Novak \ufffd in the town hall" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_timeline_in_a_terminal_of_80_columns(entities: Run, graph: Path) -> None:
    shown = entities("timeline", "Maria Kovacs", "--graph", graph)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert max(map(len, shown.stdout.splitlines())) <= 80
    assert [line.rstrip() for line in shown.stdout.splitlines()] == [
        "Mentions of Maria Kovacs (person, 4 mentions in 3 articles)",
        "Month    Articles  Mentions",
        "2019-03         1         2  " + "█" * 44,
        "...",
        "2021-05         1         1  " + "█" * 22,
        "Without a date: 1 mention in 1 article.",
    ]


def test_a_timeline_of_two_counts_sentences(entities: Run, graph: Path) -> None:
    shown = entities("timeline", "Kovacs", "Novak", "--graph", graph, "--per", "year").stdout.splitlines()
    assert shown[2].split() == ["Year", "Articles", "Sentences"]
    assert [row.split()[:3] for row in shown[3:6]] == [["2019", "1", "1"], ["..."], ["2021", "1", "1"]]


def test_a_timeline_for_scripts(entities: Run, graph: Path) -> None:
    asked = ("timeline", "Kovacs", "Novak", "--graph", graph, "--json", "--per", "day", "--since", "2020")
    document = json.loads(entities(*asked).stdout)
    assert document["schema"] == "timeline/1"
    assert (document["entity"]["name"], document["other"]["name"]) == ("Maria Kovacs", "Peter Novak")
    assert (document["counted"], document["by"], document["since"]) == ("sentences", "day", "2020-01-01")
    assert document["periods"] == [{"period": "2021-05-06", "articles": 1, "count": 1}]
    assert document["undated"] == {"articles": 1, "count": 1}


@pytest.mark.parametrize("command", [("show", "Kovacs"), ("dossier", "Kovacs", "-")])
def test_somebody_whom_none_of_these_articles_mentions_is_said(
    entities: Run, graph: Path, command: tuple[str, ...]
) -> None:
    said = entities(*command, "--graph", graph, "--since", "2999").stderr
    assert "None of these articles mentions Maria Kovacs. Try it without --since." in " ".join(said.split())
    for everywhere in (), ("--since", "1900"):
        assert "None of these" not in entities(*command, "--graph", graph, *everywhere).stderr


def test_no_mention_at_that_time_is_an_answer(entities: Run, graph: Path) -> None:
    shown = entities("timeline", "Kovacs", "--graph", graph, "--since", "1999", "--until", "1999")
    assert shown.returncode == 0
    assert "None in articles of these days." in shown.stdout
