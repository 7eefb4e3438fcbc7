"""The README shows what the program prints today, and every command."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from entities.cli import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def transcripts() -> Iterator[tuple[str, str]]:
    """Each command in the README's console blocks, with the output shown below it."""
    for block in re.findall(r"^```console\n(.*?)^```", README, re.DOTALL | re.MULTILINE):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output.rstrip()


def print_transcripts(folder: Path) -> Iterator[tuple[str, str]]:
    """The same commands with what they print now, in a folder that has the corpus."""
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    (folder / "graphs").mkdir()
    environment = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "COLUMNS": "80", "NO_COLOR": "1"}
    for command, _ in transcripts():
        done = subprocess.run(
            shlex.split(command), cwd=folder, env=environment, capture_output=True, text=True, check=True
        )
        yield command, "\n".join(line.rstrip() for line in (done.stderr + done.stdout).splitlines()).rstrip()


def test_the_transcripts_are_what_the_program_prints(tmp_path: Path) -> None:
    shown = list(transcripts())
    assert [command.split()[1] for command, _ in shown] == ["extract", "who-knows", "export"]
    assert list(print_transcripts(tmp_path)) == shown


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


def rewrite_readme() -> None:
    """Put what the program prints today into the README: `python tests/test_docs.py`."""
    with tempfile.TemporaryDirectory() as folder:
        printed = dict(print_transcripts(Path(folder)))
    text = README
    for command, output in transcripts():
        text = text.replace(f"$ {command}\n{output}\n", f"$ {command}\n{printed[command]}\n")
    (ROOT / "README.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite_readme()
