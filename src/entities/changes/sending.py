"""What those who read on other machines send home: columns, never what a pipeline makes of a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from entities.changes.reading import Settings, analyze
from entities.changes.tasks import Read, Task
from entities.datasets.columns import Tables, to_files, to_tables
from entities.model import HeldFile
from entities.parallel import Offer


@dataclass(frozen=True, slots=True)
class Sent:
    """What was read of some files: `parts` are without items, which are in `tables`, under the number of their part."""

    parts: tuple[Read, ...]
    tables: Tables


def analyze_and_send(settings: Settings, task: Task, offer: Offer[Task]) -> Iterator[Sent]:
    """Read and analyze files, in the process that this is called in, for one on another machine."""
    return map(send, analyze(settings, task, offer))


def send(parts: tuple[Read, ...]) -> Sent:
    """What was read, as columns."""
    held = (HeldFile(str(number), "", "", items=part.items) for number, part in enumerate(parts))
    return Sent(tuple(replace(part, items=()) for part in parts), to_tables(held))


def receive(sent: Sent) -> tuple[Read, ...]:
    """What was read, from columns; of each part first the articles."""
    items = {int(held.folder): held.items for _, held in to_files(sent.tables)}
    return tuple(replace(part, items=items[number]) for number, part in enumerate(sent.parts))
