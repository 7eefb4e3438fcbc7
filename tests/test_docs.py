"""The README shows what the program prints today, and every command."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests import transcripts
from typer.testing import CliRunner

from entities.cli import COMMANDS, app, progress

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_transcripts_are_what_the_program_prints(tmp_path: Path) -> None:
    shown = list(transcripts.shown())
    assert [command.split()[1] for command, _ in shown] == ["extract", "who-knows", "export"]
    assert list(transcripts.printed_with_corpus(tmp_path)) == shown


def test_a_busy_machine_shows_the_same(small_corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    for seconds in (1000.0, 0.0):
        monkeypatch.setattr(progress, "_SECONDS_BETWEEN_LINES", seconds)
        (tmp_path / "x.db").unlink(missing_ok=True)
        said.append(
            CliRunner().invoke(app, ["extract", str(small_corpus), "-j", "1", "-g", str(tmp_path / "x.db")]).stderr
        )
    assert said[0] != said[1]
    assert said[0] == transcripts.without_progress(said[0]) == transcripts.without_progress(said[1])


def test_a_reader_of_the_readme_gets_answers_and_the_networkx_graph(corpus_graph: Path, tmp_path: Path) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    (tmp_path / "graphs").mkdir()
    shutil.copy(corpus_graph, tmp_path / "graphs" / "entities.db")
    code += "print(len(network), network.number_of_edges())"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "{} nodes and {} edges written".format(*done.stdout.split()) in README


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`{command}" in README


def test_the_architecture_page_is_short_and_names_every_package() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 80
    for path in (ROOT / "src" / "entities").iterdir():
        if (path.is_dir() and not path.name.startswith("__")) or (
            path.suffix == ".py" and not path.name.startswith("__")
        ):
            assert path.name in text
