"""The docs site builds without a warning, and what it tells to type is what the program takes."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import entities
from entities.cli import COMMANDS, load_command
from entities.exports import export
from entities.store import read_store

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
_FENCED = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(page: Path, language: str) -> list[str]:
    """What stands in the fences of a language."""
    return [code for kind, code in _FENCED.findall(page.read_text("utf-8")) if kind == language]


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every command of ours in the docs and the README, in blocks and in backticks, with the words after it."""
    for page in (*PAGES, ROOT / "README.md"):
        text = page.read_text("utf-8")
        prose = _FENCED.sub("", text)
        found = [line for code in blocks(page, "sh") for line in code.splitlines()]
        found += [
            line.removeprefix("$ ")
            for code in blocks(page, "console")
            for line in code.splitlines()
            if line[:2] == "$ "
        ]
        typed = [line.partition(" | ")[0] for line in found] + re.findall(r"`(entities [^`\n]+)`", prose)
        for line in typed:
            name, *words = shlex.split(line, comments=True) or [""]
            if name == "entities" and not words[0].startswith("-") and words[0] != "COMMAND":
                yield f"{page.relative_to(ROOT)}: {line}", words


ALL = list(commands())


def test_there_are_commands_to_check() -> None:
    assert len(ALL) > 50
    assert {words[0] for _, words in ALL} <= set(COMMANDS)
    assert len({words[0] for _, words in ALL}) >= 15


@pytest.mark.parametrize("words", [words for _, words in ALL], ids=[line for line, _ in ALL])
def test_a_command_that_is_shown_can_be_typed(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for word in words:
        if word.endswith(".csv"):
            Path(word).touch()
        elif words[0] == "import" and word != "import" and not word.startswith("-"):
            Path(word).mkdir(parents=True)
    if len(words) == 1:  # what a command is called, as prose has it
        assert words[0] in COMMANDS
        return
    command: Any = load_command(words[0])
    words = words[1:]
    below = getattr(command, "commands", {})
    if words[0] in below:
        command, words = below[words[0]], words[1:]
    if words:
        command.make_context("entities", words)  # parses them, and raises what the command line would print


def test_an_option_that_there_is_not_would_be_noticed() -> None:
    with pytest.raises(Exception, match="No such option"):
        load_command("top").make_context("entities", ["--best"])


def test_the_python_that_is_shown_runs(corpus_graph: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    (tmp_path / "graphs").mkdir()
    shutil.copy(corpus_graph, tmp_path / "graphs" / "entities.db")
    with read_store(corpus_graph) as connection:
        export(connection, str(tmp_path / "archive"), format_name="parquet")
    shown = [code for page in PAGES for code in blocks(page, "python")]
    assert len(shown) >= 5
    script = tmp_path / "shown.py"
    script.write_text("\n".join([*shown, "print('done')"]), "utf-8")
    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1:] == ["done"], done.stderr


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "sphinx",
        "-W",
        "--keep-going",
        "-q",
        "-d",
        folder / "trees",
        DOCS,
        folder / "html",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "html"


def text_of(page: Path) -> str:
    """What a page shows, without space between."""
    return "".join(html.parse(page).getroot().find(".//article").text_content().split())


def test_the_site_has_every_command_and_option(site: Path) -> None:
    page = text_of(site / "reference" / "command-line.html")
    for name in COMMANDS:
        command: Any = load_command(name)
        for one in (command, *getattr(command, "commands", {}).values()):
            assert "".join(re.sub(r"[`*]", "", one.help.split("\n")[0]).split()) in page
            options = [option for parameter in one.params for option in parameter.opts if option.startswith("--")]
            assert all(option in page for option in options)


def test_the_site_has_all_that_the_package_exports(site: Path) -> None:
    page = text_of(site / "reference" / "python.html")
    questions = [name for name in vars(entities.Graph) if not name.startswith("_")]
    assert len(questions) == 14
    for name in (*entities.__all__, *questions):
        assert name in page


def test_the_site_loads_nothing_from_anywhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 12
    for page in pages:
        root = html.parse(page).getroot()
        loaded = [element.get("src") for element in root.xpath("//*[@src]")]
        loaded += [link.get("href") for link in root.iter("link")]
        assert not [address for address in loaded if "//" in address]


def test_every_page_is_short_and_in_the_site(site: Path) -> None:
    for page in PAGES:
        lines = page.read_text("utf-8").splitlines()
        assert sum(not line.startswith("|") for line in lines) <= 100  # tables are looked up, not read
        assert (site / page.relative_to(DOCS).with_suffix(".html")).is_file()
    assert (site / "_downloads").is_dir()  # the notebook, and the schemas
