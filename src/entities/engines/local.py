"""Engine: the processes of this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TypeVar

from entities.errors import EntitiesError

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 3  # tasks that wait for each process: enough to keep it busy, few enough to keep memory flat


def available_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """Runs a function over items in `jobs` processes; with one job, in this process."""

    jobs: int

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Generator[Result]:
        """The results in the order of the items, each as soon as it and those before it are there.

        `function` must be importable by name. Closing the iterator drops the work that hasn't begun.
        """
        if self.jobs == 1:
            yield from map(function, items)
            return
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(self.jobs, mp_context=context, initializer=_live_with_parent)
        try:
            yield from _in_order(pool, function, items, self.jobs * _AHEAD)
        except BrokenProcessPool as error:
            raise EntitiesError(
                "A worker process ended before its work was done (out of memory?). What was finished is saved: "
                "run the same command again, with --jobs 1 if it happens twice."
            ) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, function: Callable[[Item], Result], items: Iterable[Item], ahead: int
) -> Iterator[Result]:
    pending: deque[Future[Result]] = deque()
    for item in items:
        pending.append(pool.submit(function, item))
        if len(pending) >= ahead:
            yield pending.popleft().result()
    while pending:
        yield pending.popleft().result()


def _live_with_parent() -> None:
    """In a worker: leave Ctrl-C to the parent, and end when the parent does, even if it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
