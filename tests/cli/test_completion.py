"""Names of entities completed in a shell: the scripts that we install, run by the shells themselves."""

from __future__ import annotations

import os
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.scripts import write_graph

from entities.lookup import find_entity
from entities.store import read_store

SCRIPTS = Path(sys.executable).parent
HOSTILE = "Guyana $(touch stolen) `touch stolen` \"x\" \\ 'y' (z); *~#&|<>"

# Each script asks for what follows `entities WORDS` and prints a line for each offer.
BASH = """
source <(_ENTITIES_COMPLETE=source_bash entities)
COMP_WORDS=({words})
COMP_CWORD=$(({number} - 1))
_entities_completion entities
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
ZSH = """
compdef() {{ }}
_files() {{ }}
_arguments() {{ print -r -- "$1" | sed 's/^[*]: :((//; s/))$//; s/^"//; s/"$//' }}
eval "$(_ENTITIES_COMPLETE=source_zsh entities)"
words=({words})
CURRENT={number}
_entities_completion
"""
FISH = """
_ENTITIES_COMPLETE=source_fish entities | source
complete -C {line}
"""

Complete = Callable[..., list[str]]


@pytest.fixture
def complete(tmp_path: Path, corpus_graph: Path) -> Complete:
    """What a shell offers for the last of these words, as they are typed."""

    def run(shell: str, *words: str, graph: Path | None = corpus_graph) -> list[str]:
        if shutil.which(shell) is None:
            pytest.skip(f"no {shell} here")
        template = {"bash": BASH, "zsh": ZSH, "fish": FISH}[shell]
        typed = ["entities", *words]
        script = template.format(
            words=" ".join(map(shlex.quote, typed)), number=len(typed), line=shlex.quote(" ".join(typed))
        )
        environment = {"PATH": f"{SCRIPTS}:{os.environ['PATH']}", "HOME": str(tmp_path)}
        environment |= {} if graph is None else {"ENTITIES_GRAPH": str(graph)}
        quiet = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
        done = subprocess.run(
            [shell, *quiet, "-c", script], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.stderr == ""
        return [line for line in done.stdout.splitlines() if line]

    return run


@pytest.fixture
def hostile_graph(tmp_path: Path, corpus_graph: Path) -> Path:
    """A copy of the graph with a name that no shell may take for a command."""
    graph = tmp_path / "hostile.db"
    with closing(sqlite3.connect(corpus_graph)) as source, closing(sqlite3.connect(graph)) as target:
        source.backup(target)
        target.execute("UPDATE entity SET name = ? WHERE name = 'Guy Forget'", (HOSTILE,))
        target.execute("UPDATE entity SET name = 'Guy' || char(27) || '[31m' WHERE name = 'Oxford'")
        target.execute(
            "INSERT INTO alias_words (folded, entity) SELECT 'guyana oxford guy', id FROM entity WHERE name LIKE 'Guy%'"
        )
        target.commit()
    return graph


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_offers_names(complete: Complete, shell: str) -> None:
    assert complete(shell, "who-knows", "Luka") == ["Lukashenko"]
    assert complete(shell, "who-knows", "qqqq") == []


@pytest.mark.parametrize("command", ["who-knows", "why", "show", "timeline", "evidence", "path", "articles"])
def test_every_command_that_takes_a_name_completes_it(complete: Complete, command: str) -> None:
    assert complete("bash", command, "Luka") == ["Lukashenko"]


@pytest.mark.parametrize("command", ["why", "timeline", "evidence", "path", "articles"])
def test_the_second_name_is_completed_too(complete: Complete, command: str) -> None:
    assert complete("bash", command, "Lukashenko", "tikhanovska") == ["tikhanovskaya"]


def test_commands_are_completed_as_well(complete: Complete) -> None:
    assert complete("bash", "who") == ["who-knows"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("option", ["--graph", "-g"])
def test_the_graph_on_the_line_counts(complete: Complete, corpus_graph: Path, shell: str, option: str) -> None:
    words = ("who-knows", option, str(corpus_graph), "Luka")
    assert complete(shell, *words, graph=Path("nowhere.db")) == ["Lukashenko"]


def test_the_usual_graph_is_read_where_none_is_named(complete: Complete, corpus_graph: Path, tmp_path: Path) -> None:
    assert complete("bash", "who-knows", "Luka", graph=None) == []
    (tmp_path / "graphs").mkdir()
    shutil.copy(corpus_graph, tmp_path / "graphs" / "entities.db")
    assert complete("bash", "who-knows", "Luka", graph=None) == ["Lukashenko"]
    assert complete("bash", "who-knows", "-g", "~/graphs/entities.db", "Luka", graph=None) == ["Lukashenko"]


@pytest.mark.parametrize("broken", [b"", b"no database at all"])
def test_what_is_no_graph_completes_nothing(complete: Complete, tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "x.db").write_bytes(broken)
    assert complete("bash", "who-knows", "Luka", graph=tmp_path / "x.db") == []


@pytest.mark.parametrize("typed", ["Guy", '"Guy', "'Guy", "guy", "Guy\\ Fo", '"Guy Fo', "'Guy Fo"])
def test_what_bash_offers_is_one_word_that_finds_the_name(complete: Complete, corpus_graph: Path, typed: str) -> None:
    offers = complete("bash", "who-knows", typed)
    quote = typed[0] if typed[0] in "'\"" else ""
    names = [shlex.split(f"{quote}{offer}{quote}") for offer in offers]
    with read_store(corpus_graph) as connection:
        found = [find_entity(connection, name).entity.name for (name,) in names]
    assert found == (["Guy Forget"] if "Fo" in typed else ["Guy Forget", "Guy's Hospital"])


@pytest.mark.parametrize("typed", ["Guyana", '"Guyana', "'Guyana"])
def test_bash_takes_no_name_for_a_command(complete: Complete, hostile_graph: Path, tmp_path: Path, typed: str) -> None:
    (offer,) = complete("bash", "who-knows", typed, graph=hostile_graph)
    quote = typed.removesuffix("Guyana")
    line = f"printf %s {quote}{offer}{quote}"
    assert subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=True).stdout == (
        HOSTILE
    )
    assert not (tmp_path / "stolen").exists()


@pytest.fixture(scope="module")
def scripts_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in many scripts."""
    return write_graph(tmp_path_factory.mktemp("scripts") / "x.db")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("王", "王德明"),
        ("佐", "佐藤たけし"),
        ("김", "김하늘"),
        ("سا", "سامي الأحمد"),
        ("נו", "נועם כרמלי"),
        ("अनि", "अनिल शर्मा"),
        ("สม", "สมชาย ใจดี"),
        ("Ёлк", "Ёлкін"),
        ("Елк", "Елкін"),
        ("elk", "elkін"),
        ("Νίκ", "Νίκος Αλεξάκης"),
        ("Ngo\u0302", "Ngo\u0302 Thị Bích"),
    ],
)
def test_names_are_offered_in_any_script(
    complete: Complete, scripts_graph: Path, shell: str, typed: str, name: str
) -> None:
    (offer,) = complete(shell, "who-knows", typed, graph=scripts_graph)
    assert offer == (name.replace(" ", "\\ ") if shell == "bash" else name)
    with read_store(scripts_graph) as connection:
        assert find_entity(connection, name).entity.name.endswith(name[-2:])


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_take_no_name_for_a_command(
    complete: Complete, hostile_graph: Path, tmp_path: Path, shell: str
) -> None:
    assert "(touch stolen)" in "\n".join(complete(shell, "who-knows", "Guyana", graph=hostile_graph))
    assert not (tmp_path / "stolen").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_terminal_escapes_are_not_offered(complete: Complete, hostile_graph: Path, shell: str) -> None:
    offers = complete(shell, "who-knows", "guy", graph=hostile_graph)
    assert offers
    assert "\x1b" not in "".join(offers)


def test_articles_are_completed_after_in(complete: Complete, tmp_path: Path) -> None:
    first = min(path.name for path in (Path(__file__).parents[2] / "corpus").glob("*.txt"))
    for words in (["--in", first[:8]], ["--in", "other.txt", first[:8]]):
        offered = complete("bash", "decide", "drop", "Minsk", *words)
        assert first in offered
        assert all(article.startswith(first[:8]) for article in offered)
    assert complete("bash", "decide", "drop", "Minsk", "--in", "x", graph=tmp_path / "none.db") == []
