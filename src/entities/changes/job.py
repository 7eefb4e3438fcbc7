"""What a run is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from entities.readers import EVERYTHING, NO_OPTIONS, About, Options, Selection

EngineName = Literal["local", "ray"]
"""The processes of this machine, or those of a cluster."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be extracted, where to, and how; the defaults are those of the command line.

    `sources` are folders, files and patterns; `timeout` is how many seconds reading may take, a file or each article of
    one that holds many. `said` is what a table says of articles, by path, and `piped` a file that belongs to no folder.
    What is in `unsettled` stays as the store has it: it is being written.
    """

    sources: tuple[str | Path, ...]
    graph: Path
    models: tuple[str, ...] = ()
    """Pipelines by name or path, with `LANGUAGE=` before those that aren't the main one."""
    jobs: int | None = None
    keep_missing: bool = False
    include_ambiguous: bool = False
    names_in: str | None = None
    """The language (ISO 639-1) whose names are shown of those that are in several; by default that of most articles."""
    off: frozenset[str] = frozenset()
    """The names of the rules that are left out, so that their worth can be measured."""
    follow_links: bool = False
    selection: Selection = EVERYTHING
    options: Options = NO_OPTIONS
    said: Mapping[str, About] = field(default_factory=dict)
    timeout: float | None = 60.0
    any_language: bool = False
    piped: Path | None = None
    unsettled: frozenset[Path] = frozenset()
    engine: EngineName = "local"
    address: str | None = None
    """Where the cluster is that `ray` joins; without one that of RAY_ADDRESS, else one of this machine is started."""
    parquet: Path | None = None
    """A folder for Parquet datasets of what is read, in place of the graph."""

    @property
    def named(self) -> str:
        """What is to be read, in words."""
        return ", ".join([*map(str, self.sources), *(["what was piped in"] if self.piped else [])])
