"""Reading that ends its process, imported by the workers of a cluster."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from entities.changes.reading import Settings
from entities.changes.sending import Sent, analyze_and_send
from entities.changes.tasks import Task
from entities.parallel import Offer


def analyze_unless_killed(marks: Path, settings: Settings, task: Task, offer: Offer[Task]) -> Iterator[Sent]:
    """Analyze; who reads a file that is called poison is killed, and who is the first to have anything to give back.

    Each time a mark is left.
    """
    if any("poison" in file.file.path for file in task.files):
        kill(marks / "poison")
    for result in analyze_and_send(settings, task, offer):
        with suppress(FileExistsError):
            (marks / "once").touch(exist_ok=False)  # of two at a time only one
            kill(marks / "once")
        yield result


def kill(mark: Path) -> None:
    with mark.open("a") as file:
        file.write("x")
    os.kill(os.getpid(), signal.SIGKILL)
