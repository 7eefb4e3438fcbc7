"""`entities evidence` as a stranger meets it; `articles` and `search` on the same texts."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from entities.changes.extract import Job, extract_folder

Run = Callable[..., "subprocess.CompletedProcess[str]"]

SPEECH = """\
Title: A [bold]speech[/bold] \x1b[31mred\x1b[0m
Date: 2020-08-17

Vladimir Putin told Alexander Lukashenko [link=http://x.org]all\x1b]8;;x\x07 of it\x1b[2J\u202e in Sochi, said Putin.

Angela Merkel spoke to Vladimir Putin about the weather. Alexander Lukashenko was not asked.
"""
UNDATED = "Alexander Lukashenko and Vladimir Putin went fishing together near Sochi, where Angela Merkel once swam.\n"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of two articles, of which one is hostile and one has no date."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "news").mkdir()
    (folder / "news" / "[red]speech.txt").write_text(SPEECH)
    (folder / "news" / "fishing.txt").write_text(UNDATED)
    list(extract_folder(Job((folder / "news",), folder / "x.db", jobs=1)))
    return folder / "x.db"


def test_both_names_with_article_date_and_characters(entities: Run, graph: Path) -> None:
    done = entities("evidence", "putin", "lukashenko", "--graph", graph)
    assert done.stderr == ""
    start = SPEECH.index("Vladimir")
    end = SPEECH.index("said Putin.") + len("said Putin.")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    assert lines[:2] == [
        "Mentioned together in one sentence: Vladimir Putin and Alexander Lukashenko (2",
        "sentences in 2 articles)",
    ]
    assert f"[red]speech.txt, 2020-08-17, characters {start}-{end}" in " ".join(lines)
    assert lines[-3:-1] == [
        "Angela Merkel once swam.",
        f"fishing.txt, no date, characters 0-{len(UNDATED) - 1}",
    ]


@pytest.mark.parametrize(
    "command", ["evidence putin lukashenko", "articles putin lukashenko", "search fishing", "search all"]
)
def test_text_that_commands_the_terminal_is_shown_harmlessly(entities: Run, graph: Path, command: str) -> None:
    done = entities(*command.split(), "--graph", graph)
    assert done.returncode == 0
    assert not [char for char in done.stdout if unicodedata.category(char) in {"Cc", "Cf"} and char != "\n"]
    if command != "search fishing":
        assert "[bold]speech[/bold]" in done.stdout
        assert "[red]speech.txt" in done.stdout


def test_a_name_without_ties_there_is_named(entities: Run, graph: Path) -> None:
    done = entities("evidence", "Merkel", "--graph", graph, "--since", "2021")
    assert " ".join(done.stdout.split()) == (
        "Nothing is mentioned together in one sentence with Angela Merkel (person, 0 mentions in 0 articles). "
        "Try it without --since."
    )
    asked = ("--graph", graph, "--label", "place", "--since", "2021", "--json")
    assert json.loads(entities("evidence", *asked).stdout)["total"] == 0


def test_a_name_without_a_date_is_told_from_one_outside_the_days(entities: Run, graph: Path) -> None:
    shown = entities("who-knows", "Merkel", "--graph", graph, "--since", "2021").stdout
    assert "Try it without --since" in " ".join(shown.split())


def test_json_has_offsets_that_lead_to_the_text(entities: Run, graph: Path) -> None:
    document = json.loads(entities("evidence", "putin", "lukashenko", "--graph", graph, "--json").stdout)
    assert document["schema"] == "evidence/1"
    assert (document["total"], document["articles"]) == (2, 2)
    first, last = document["evidence"]
    assert SPEECH[first["start"] : first["end"]] == first["text"]
    assert [first["text"][a:b] for a, b in first["names"]] == ["Vladimir Putin", "Alexander Lukashenko", "Putin"]
    assert (last["article"], last["date"], last["other_evidence"]) == ("fishing.txt", None, None)


def test_a_wider_window_has_two_sentences(entities: Run, graph: Path) -> None:
    command = ("evidence", "merkel", "lukashenko", "--graph", graph, "--since", "2020", "--window", "paragraph")
    (found,) = json.loads(entities(*command, "--json").stdout)["evidence"]
    assert (found["text"][:6], found["other_evidence"]["text"][:9]) == ("Angela", "Alexander")
    shown = entities(*command).stdout
    assert "(1 passage in 1 article)" in " ".join(shown.split())
    assert shown.count("characters") == 2


def test_a_limit_says_how_many_more_there_are(entities: Run, graph: Path) -> None:
    done = entities("evidence", "putin", "lukashenko", "--graph", graph, "--limit", "1")
    assert "1 of 2 sentences (--limit)" in done.stdout


def test_without_a_tie_there_is_something_else_to_try(entities: Run, graph: Path) -> None:
    done = entities("evidence", "merkel", "lukashenko", "--graph", graph, "--since", "2020")
    assert done.returncode == 0
    assert "are never mentioned together in one sentence. Try it without --since." in done.stdout
    speech = entities("evidence", "merkel", "lukashenko", "--graph", graph, "--until", "2019", "--json")
    assert json.loads(speech.stdout)["evidence"] == []


def test_who_are_never_mentioned_together_may_be_connected(entities: Run, corpus_graph: Path) -> None:
    done = entities("evidence", "Boris Johnson", "Minsk", "--graph", corpus_graph)
    assert "entities path 'Boris Johnson' Minsk --graph" in done.stdout


def test_one_entity_has_no_tie_to_itself(entities: Run, graph: Path) -> None:
    done = entities("evidence", "putin", "vladimir putin", "--graph", graph)
    assert done.returncode == 1
    assert done.stderr == "'putin' and 'vladimir putin' are one entity, Vladimir Putin: name two.\n"
