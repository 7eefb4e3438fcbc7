"""`entities search` as a stranger meets it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_sentences_and_how_many_there_are(entities: Run, corpus_graph: Path) -> None:
    document = json.loads(entities("search", "NAUSEDA", "--graph", corpus_graph, "--json").stdout)
    assert document["schema"] == "search/1"
    assert document["total"] == len(document["sentences"])
    for sentence in document["sentences"]:
        assert {sentence["text"][start:end] for start, end in sentence["matches"]} <= {"Nauseda", "Nausėda"}
    done = entities("search", "NAUSEDA", "--graph", corpus_graph, "--limit", "1")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    assert lines[0] == f"{document['total']} sentences in {document['articles']} articles"
    assert " ".join(lines).count(document["sentences"][0]["text"]) == 1
    assert lines[-1] == f"1 of {document['total']} sentences (--limit)"


def test_words_may_come_one_by_one_or_in_one_argument(entities: Run, corpus_graph: Path) -> None:
    apart = entities("search", "prime", "minister", "--graph", corpus_graph, "--json").stdout
    assert entities("search", "prime minister", "--graph", corpus_graph, "--json").stdout == apart


def test_nothing_found_is_said(entities: Run, corpus_graph: Path) -> None:
    done = entities("search", "[red]zzz", "--graph", corpus_graph)
    assert (done.returncode, done.stdout) == (0, "No sentence is found for [red]zzz.\n")
    done = entities("search", "zzz minsk", "--graph", corpus_graph)
    assert done.stdout == "No sentence is found for zzz minsk. Try fewer words.\n"
    done = entities("search", "minsk", "--since", "2030", "--graph", corpus_graph)
    assert done.stdout == "No sentence is found for minsk. Try it without --since.\n"


def test_no_word_to_look_for_is_an_error(entities: Run, corpus_graph: Path) -> None:
    done = entities("search", '"*"', "--graph", corpus_graph)
    assert done.returncode == 1
    assert done.stderr == "There is no word to look for in '\"*\"': give at least one.\n"


def test_with_a_name_whom_it_was_taken_for_is_said(entities: Run, corpus_graph: Path) -> None:
    done = entities("search", "national", "--with", "Mrs Tikhanovskaya", "--graph", corpus_graph, "--json")
    document = json.loads(done.stdout)
    assert [entity["name"] for entity in document["with"]] == ["Svetlana Tikhanovskaya"]
    assert "Only 'Tikhanovskaya' of 'Mrs Tikhanovskaya' was looked for" in done.stderr
    assert document["total"] > 0
    done = entities("search", "zzz", "--with", "Minsk", "--graph", corpus_graph)
    assert done.stdout == "No sentence is found for zzz that mentions Minsk. Try it without --with.\n"


def test_what_cant_be_looked_for_is_an_error_that_says_why(entities: Run, corpus_graph: Path) -> None:
    for text in ('"secret ballot', "NOT minsk"):
        done = entities("search", text, "--graph", corpus_graph)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_operators_in_small_letters_are_words_which_is_said(entities: Run, corpus_graph: Path) -> None:
    said = {text: entities("search", text, "--graph", corpus_graph).stderr for text in ("minsk or vilnius", "a not b")}
    assert [line.split()[0] for line in said.values()] == ["'or'", "'not'"]
    for text in ('"minsk or vilnius"', "minsk OR vilnius", "orphan nothing"):
        assert entities("search", text, "--graph", corpus_graph).stderr == ""
