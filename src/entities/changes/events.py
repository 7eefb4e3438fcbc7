"""What happens while a folder is extracted, as the run tells it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from entities.model import Label, Remark, Skipped
from entities.ner import Models
from entities.store.whole.ties import Pair


@dataclass(frozen=True, slots=True)
class Planned:
    """What there is to do: files to read, articles that haven't changed, articles removed since the last run.

    Without `models` nothing is recognized: what others have read is taken over.
    """

    models: Models | None
    waiting: int
    unchanged: int
    removed: int


@dataclass(frozen=True, slots=True)
class Analyzed:
    """More has been saved: so many of the waiting files are done, and articles were `read`, with as many mentions.

    These articles have so many `words`, and so many `workers` were at it.
    """

    files: int
    read: tuple[tuple[str, int], ...]
    skipped: tuple[Skipped, ...]
    remarks: tuple[Remark, ...]
    words: int = 0
    workers: int = 1


@dataclass(frozen=True, slots=True)
class BegunAgain:
    """A worker came to its end, or was ended as `overdue`: what it was reading is begun again."""

    paths: tuple[str, ...]
    overdue: bool


@dataclass(frozen=True, slots=True)
class Resolving:
    """All articles are analyzed; now their names are resolved over the whole corpus, step by step.

    `what` is looked at now, of which so much is done; `total` is 0 where that can't be told.
    """

    what: str = ""
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Finished:
    """What the store holds in the end.

    `run` is the number of this run, if it read something new; `grew`: there were articles of earlier runs, too.
    """

    analyzed: int
    unchanged: int
    removed: int
    skipped: tuple[Skipped, ...]
    remarks: tuple[Remark, ...]
    entities: dict[Label, int]
    ties: int
    ambiguous: int
    strongest: tuple[Pair, ...]
    complaints: tuple[str, ...]
    languages: tuple[tuple[str, int], ...] = ()
    """How many articles of the graph were read as each language, most first."""
    names_in: str = "en"
    """The language whose names are shown."""
    run: int | None = None
    grew: bool = False
    parquet: Path | None = None
    """Where what was read lies as Parquet datasets, and not in a graph: then nothing is resolved."""


Event = Planned | Analyzed | BegunAgain | Resolving | Finished
