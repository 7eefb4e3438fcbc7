"""Engines: here, the processes of this machine; in `cluster`, those of a cluster.

Unlike `concurrent.futures`, they take the results of an item one by one, let the process that works on a large item
hand parts of it to the others, and if a process dies or hangs only lose what that was working on.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import forkserver

from entities.parallel.crew import Crew, Terms
from entities.parallel.engine import Engine
from entities.parallel.messages import Item, Lost, Offer, Part, Result, Work
from entities.parallel.starting import context_of_processes, interrupts_delayed
from entities.prepared import to_prepare

__all__ = [
    "Engine",
    "LocalEngine",
    "Lost",
    "Offer",
    "Part",
    "Work",
    "available_cores",
    "memory_each",
]

_MOST_MEMORY = 2 << 30  # bytes that whoever reads one file can need


def available_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def memory_each(jobs: int) -> int | None:
    """How many bytes each of so many processes may use, so that together they don't take the machine down."""
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return None
    return min(_MOST_MEMORY, os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // (jobs + 1))


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """Does work in `jobs` processes; with none, in this one.

    `prepare` makes ready what the work needs and what takes long: where the system can fork, it is called once for all
    processes, which share what it has made. Elsewhere the work has to do that itself when it is first called. A process
    that gives nothing for `timeout` seconds is ended, as is one that asks for more than `memory` bytes beyond what was
    prepared, where the system can tell.
    """

    jobs: int
    prepare: Callable[[], object] | None = None
    timeout: float | None = None
    memory: int | None = None

    @property
    def workers(self) -> int:
        """How many processes are at work."""
        return max(1, self.jobs)

    @property
    def tries_again(self) -> int:
        """An item whose process died is at fault itself: the machine is still there."""
        return 0

    def warm_up(self) -> None:
        """Let `prepare` begin, where it is called once for all processes, while this one does something else."""
        if not self.jobs or context_of_processes().get_start_method() != "forkserver":
            return
        # What goes wrong now goes wrong again when the first process is to be started, where it is told.
        with interrupts_delayed(), to_prepare(self.prepare), suppress(OSError):
            forkserver.ensure_running()

    def run(self, work: Work[Item, Result], items: Iterable[Item]) -> Generator[Part[Item, Result] | Lost[Item]]:
        """The results of all items, each as soon as it is there; `items` may grow until the last one is.

        `work` and `prepare` must be importable by name. The processes start at once, before the first result is asked
        for; closing the iterator ends them, and when no others are left, what was prepared is given back. What the work
        raises is raised here.
        """
        if not self.jobs:
            return (Part(item, result) for item in items for result in work(item, _refuse))
        crew = Crew(Terms(self.prepare, self.timeout, self.memory), work, iter(items))
        try:
            with interrupts_delayed(), to_prepare(self.prepare):
                crew.start(self.jobs)
        except BaseException:
            crew.end()
            raise
        return crew.results()


def _refuse(_item: object) -> bool:
    return False
