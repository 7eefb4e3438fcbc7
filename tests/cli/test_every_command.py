"""What each command takes: the table in the docs, against what the commands themselves say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.conftest import ROOT

from entities.cli import COMMANDS, load_command

PAGE = ROOT / "docs" / "reference" / "command-line.md"
FILTERS = {"--since", "--until", "--section", "--source", "--author", "--language", "--in"}
COLUMNS = ("filters", "`--label`", "`--limit`", "total", "`--json`", "`--csv`, `--xlsx`", "`--explain`")
CUT = {"who-knows", "show", "evidence", "top", "communities", "articles", "search", "diff", "ambiguous", "review"}
"""What lists so many, and says of how many."""


def options_of(command: str) -> set[str]:
    return {option for parameter in load_command(command).params for option in parameter.opts}


def cells(command: str) -> Iterator[str]:
    options = options_of(command)
    lacking = ", ".join(f"`{option}`" for option in sorted(FILTERS - options))
    some = f"all but {lacking}" if options & FILTERS else ""
    yield some if lacking else "all"
    for needed in ({"--label"}, {"--limit"}):
        yield "yes" if options >= needed else ""
    yield "yes" if command in CUT else ""
    for needed in ({"--json"}, {"--csv", "--xlsx"}, {"--explain"}):
        yield "yes" if options >= needed else ""


def test_the_table_in_the_docs_is_what_commands_take() -> None:
    rows = [("command", *COLUMNS), ("---",) * (len(COLUMNS) + 1)]
    rows += [(f"`{command}`", *cells(command)) for command in COMMANDS]
    table = "\n".join("| " + " | ".join(row) + " |" for row in rows).replace("|  |", "| |").replace("|  |", "| |")
    assert table in PAGE.read_text("utf-8"), table


@pytest.mark.parametrize("command", COMMANDS)
def test_who_takes_a_filter_takes_all(command: str) -> None:
    kinds = FILTERS & options_of(command)
    assert kinds in (set(), FILTERS) or (command, FILTERS - kinds) == ("diff", {"--until"})


@pytest.mark.parametrize("command", sorted(CUT))
def test_what_is_cut_can_be_had_whole(command: str) -> None:
    assert {"--limit", "--json", "--csv", "--xlsx"} <= options_of(command)
