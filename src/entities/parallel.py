"""Engine: the processes of this machine."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from multiprocessing.util import get_temp_dir
from typing import TypeVar

from entities.errors import EntitiesError
from entities.prepared import to_prepare

Item = TypeVar("Item")
Result = TypeVar("Result")

_DIED = (
    "A worker process ended before its work was done (out of memory?). What was finished is saved: "
    "run the same command again, with --jobs 1 if it happens twice."
)
_AHEAD = 3  # tasks that wait for each process: enough to keep it busy, few enough to keep memory flat


def available_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """Runs a function over items in `jobs` processes; with one job, in this process.

    `prepare` makes ready what the function needs and what takes long: where the system can fork, it is called once for
    all processes, which share what it has made. Elsewhere the function has to do that itself when it is first called.
    """

    jobs: int
    prepare: Callable[[], object] | None = None

    def warm_up(self) -> None:
        """Let `prepare` begin, where it is called once for all processes, while this one does something else."""
        if self.jobs == 1 or _context().get_start_method() != "forkserver":
            return
        # What goes wrong now goes wrong again when the first process is to be started, where it is told.
        with _interrupts_delayed(), to_prepare(self.prepare), suppress(OSError):
            forkserver.ensure_running()

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Generator[Result]:
        """The results in the order of the items, each as soon as it and those before it are there.

        `function` and `prepare` must be importable by name. The processes start at once, before the first result is
        asked for; closing the iterator drops the work that hasn't begun.
        """
        if self.jobs == 1:
            return (function(item) for item in items)
        context = _context()
        # Where the fork server listens. Python removes it at its end, to which it doesn't come when it is killed.
        folder = get_temp_dir() if context.get_start_method() == "forkserver" else None
        pool = ProcessPoolExecutor(self.jobs, mp_context=context, initializer=_live_with_parent, initargs=(folder,))
        submitted = (_submit(pool, function, item) for item in items)
        try:
            with _interrupts_delayed(), to_prepare(self.prepare):
                first = deque(islice(submitted, self.jobs * _AHEAD))
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
        return _results(pool, first, submitted)


def _context() -> BaseContext:
    for library in ("OPENBLAS", "OMP"):  # numpy's and PyTorch's threads: each process has a core of its own
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")  # and a fork would lose those that were there before it
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([to_prepare.__module__])
    return context


@contextmanager
def _interrupts_delayed() -> Iterator[None]:
    """Ctrl-C waits for the end of the block.

    What is started in it inherits the blocked signal: the fork server may import, and the workers come up, without a
    traceback. This process's own other threads don't, so its handler has to wait as well.
    """
    if not hasattr(signal, "pthread_sigmask") or threading.current_thread() is not threading.main_thread():
        yield
        return
    resource_tracker.ensure_running()  # would unblock the signal when it is started in the block
    asked: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: asked.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, handler)
        if asked:
            signal.raise_signal(signal.SIGINT)


def _submit(pool: ProcessPoolExecutor, function: Callable[[Item], Result], item: Item) -> Future[Result]:
    """Hand on an item, which may start a process. Raises EntitiesError where none can be started or one has died."""
    try:
        return pool.submit(function, item)
    except (EOFError, OSError) as error:  # the fork server is gone, or refuses
        raise EntitiesError(
            "Worker processes can't be started (out of memory, or of processes?). What was finished is saved: "
            "run the same command again with --jobs 1."
        ) from error
    except BrokenProcessPool as error:
        raise EntitiesError(_DIED) from error


def _results(
    pool: ProcessPoolExecutor, pending: deque[Future[Result]], coming: Iterator[Future[Result]]
) -> Generator[Result]:
    try:
        while pending:
            result = pending.popleft().result()
            pending.extend(islice(coming, 1))
            yield result
    except BrokenProcessPool as error:
        raise EntitiesError(_DIED) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _live_with_parent(folder: str | None) -> None:
    """In a worker: leave Ctrl-C to the parent, and end when the parent does, even if it was killed, with its folder."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel, folder), daemon=True).start()


def _end_with(sentinel: int, folder: str | None) -> None:
    wait([sentinel])
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)
