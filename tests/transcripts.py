"""The README's transcripts: its commands with what is shown below them, and with what they print now.

`python tests/transcripts.py` puts what the program prints today into the README. `python tests/transcripts.py --check`
runs the commands as a reader would who has just installed the program: in the folder and with the `entities` that the
shell has; where another answer comes, it shows the difference and fails. It needs nothing but Python and that program.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

_PROGRESS = re.compile(r"^([\d,]+ of [\d,]+ files? read, .*|Telling names apart: .*)\n", re.MULTILINE)

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"


def shown() -> Iterator[tuple[str, str]]:
    """Each command in the README's console blocks, with the output shown below it."""
    for block in re.findall(r"^```console\n(.*?)^```", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output.rstrip()


def printed(folder: Path, path: str) -> Iterator[tuple[str, str]]:
    """The same commands with what they print now, run by a shell in `folder` with this PATH, on 80 columns."""
    environment = {**_without_graph(os.environ), "PATH": path, "COLUMNS": "80", "NO_COLOR": "1"}
    for command, _ in shown():
        done = subprocess.run(
            ["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
        output = done.stderr + done.stdout + (f"\nExit status {done.returncode}" if done.returncode else "")
        output = "".join(line.rstrip() + "\n" for line in output.splitlines())
        yield command, without_progress(output).rstrip()


def without_progress(output: str) -> str:
    """What a command prints but for the lines of every few seconds, which only a slow or busy machine shows."""
    return _PROGRESS.sub("", output)


def printed_with_corpus(folder: Path) -> Iterator[tuple[str, str]]:
    """The same in a folder that gets the corpus, with the program that stands beside this Python."""
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    (folder / "graphs").mkdir()
    return printed(folder, f"{Path(sys.executable).parent}:/usr/bin:/bin")


def _without_graph(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name != "ENTITIES_GRAPH"}


def _rewrite() -> None:
    with tempfile.TemporaryDirectory() as folder:
        now = dict(printed_with_corpus(Path(folder)))
    text = README.read_text(encoding="utf-8")
    for command, output in shown():
        text = text.replace(f"$ {command}\n{output}\n", f"$ {command}\n{now[command]}\n")
    README.write_text(text, encoding="utf-8")


def _check() -> None:
    now = printed(Path.cwd(), os.environ["PATH"])
    for (command, before), (_, after) in zip(shown(), now, strict=True):
        if before != after:
            sys.exit("\n".join(difflib.unified_diff(before.split("\n"), after.split("\n"), "README", command)))
        print(f"{command}: as shown")


if __name__ == "__main__":
    _check() if sys.argv[1:] == ["--check"] else _rewrite()
