"""Fills the page of the command line with what `--help` tells, so that it can't go stale: an extension of Sphinx."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sphinx.application import Sphinx

from entities.cli import COMMANDS, load_command

MARK = "<!-- commands -->"


def setup(app: Sphinx) -> dict[str, bool]:
    """Let Sphinx call it for each page that it reads."""
    app.connect("source-read", _fill)
    return {"parallel_read_safe": True}


def _fill(_app: Sphinx, _page: str, source: list[str]) -> None:
    if MARK in source[0]:
        source[0] = source[0].replace(MARK, "\n".join(describe_commands()))


def describe_commands() -> Iterator[str]:
    """Every command as Markdown: how it is called, what it does, its arguments and options."""
    for name in COMMANDS:
        command = load_command(name)
        yield from _describe(f"entities {name}", command, "##")
        for part, below in getattr(command, "commands", {}).items():
            yield from _describe(f"entities {name} {part}", below, "###")


def _describe(called: str, command: Any, level: str) -> Iterator[str]:  # noqa: ANN401 - Typer doesn't export its classes
    context = command.make_context(called, [], resilient_parsing=True)
    yield f"\n{level} {called.removeprefix('entities ')}\n"
    yield f"```text\n{' '.join(command.get_usage(context).split())}\n```\n"
    yield f"{command.help}\n"
    records = [parameter.get_help_record(context) for parameter in command.get_params(context)]
    rows = [f"| `{_code(called)}` | {_cell(text)} |" for called, text in filter(None, records)]
    if rows:
        yield "| | |\n|---|---|"
        yield from rows


def _code(text: str) -> str:
    return text.replace("|", r"\|")


def _cell(text: str) -> str:
    """A text of help as it stands, in a cell of a table of Markdown."""
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]<>()#|" else letter for letter in " ".join(text.split()))
