"""Engine: the processes of this machine.

Unlike `concurrent.futures`, it takes the results of an item one by one, lets the process that works on a large item
hand parts of it to the others, and if a process dies or hangs only loses what that was working on.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import shutil
import signal
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from multiprocessing.util import get_temp_dir
from pathlib import Path
from typing import Generic, TypeVar

from entities.errors import EntitiesError
from entities.prepared import to_prepare

Item = TypeVar("Item")
Result = TypeVar("Result")

_CANT_START = (
    "Worker processes can't be started (out of memory, or of processes?). What was finished is saved: "
    "run the same command again with --jobs 1."
)
_ITEM, _ANSWER = "item", "answer"  # what a process is told
_PART, _OFFER, _DONE, _FAILED = "part", "offer", "done", "failed"  # what it says
_MOST_MEMORY = 2 << 30  # bytes that whoever reads one file can need
_AHEAD = 2  # items that each process has: the one it works on, and the next, so that it needn't wait
_LIFETIME = 50  # items that a process is given: libraries remember each word that they have met
_LOST_IN_A_ROW = 20  # processes that die without a single result: the fault is none of an item's
_PATIENCE = 10.0  # seconds that a process has to end by itself


@dataclass(frozen=True, slots=True)
class Part(Generic[Item, Result]):
    """One of the results of an item."""

    item: Item
    result: Result


@dataclass(frozen=True, slots=True)
class Lost(Generic[Item]):
    """The process that worked on an item died, or was ended as `overdue`: there are no more results of it."""

    item: Item
    overdue: bool


Offer = Callable[[Item], bool]
"""Hands an item to another process, if one has time for it; whoever is told False has to do it himself."""
Work = Callable[[Item, Offer[Item]], Iterator[Result]]


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

    def warm_up(self) -> None:
        """Let `prepare` begin, where it is called once for all processes, while this one does something else."""
        if not self.jobs or _context().get_start_method() != "forkserver":
            return
        # What goes wrong now goes wrong again when the first process is to be started, where it is told.
        with _interrupts_delayed(), to_prepare(self.prepare), suppress(OSError):
            forkserver.ensure_running()

    def run(self, work: Work[Item, Result], items: Iterable[Item]) -> Generator[Part[Item, Result] | Lost[Item]]:
        """The results of all items, each as soon as it is there; `items` may grow until the last one is.

        `work` and `prepare` must be importable by name. The processes start at once, before the first result is asked
        for; closing the iterator ends them. What the work raises is raised here.
        """
        if not self.jobs:
            return (Part(item, result) for item in items for result in work(item, _refuse))
        crew = _Crew(self, work, iter(items))
        try:
            with _interrupts_delayed(), to_prepare(self.prepare):
                crew.start()
        except BaseException:
            crew.end()
            raise
        return crew.results()


def _refuse(_item: object) -> bool:
    return False


@dataclass(slots=True)
class _Worker(Generic[Item]):
    """A process, the end of the pipe to it, and what it has been given: the first is what it works on."""

    process: BaseProcess
    pipe: Connection
    heard: float
    items: deque[Item] = field(default_factory=deque)
    given: int = 0

    def tell(self, kind: str, said: object) -> None:
        with suppress(OSError):  # it is dead, which will be noticed when it is listened to
            self.pipe.send((kind, said))


class _Crew(Generic[Item, Result]):
    """The processes that do a piece of work, and what is left of it."""

    def __init__(self, engine: LocalEngine, work: Work[Item, Result], items: Iterator[Item]) -> None:
        self._engine, self._work, self._items = engine, work, items
        self._offered: deque[Item] = deque()
        self._workers: list[_Worker[Item]] = []
        self._lost = 0

    def start(self) -> None:
        for _ in range(self._engine.jobs):
            self._workers.append(self._hire())
        self._give()

    def results(self) -> Generator[Part[Item, Result] | Lost[Item]]:
        try:
            while busy := self._busy():
                ready = wait([worker.pipe for worker in busy], self._patience(busy))
                for worker in busy:
                    if worker.pipe in ready:
                        yield from self._hear(worker)
                    elif self._is_overdue(worker):
                        yield self._lose(worker, overdue=True)
        finally:
            self.end()

    def end(self) -> None:
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_PATIENCE)
            worker.process.kill()
            worker.process.join()
        self._workers.clear()

    def _hire(self) -> _Worker[Item]:
        """Start a process. Raises EntitiesError where that can't be done."""
        context = _context()
        # Where the fork server listens. Python removes it at its end, to which it doesn't come when it is killed.
        folder = get_temp_dir() if context.get_start_method() == "forkserver" else None
        ours, theirs = context.Pipe()
        arguments = (theirs, self._work, folder, self._engine.memory)
        process = context.Process(target=_serve, args=arguments, daemon=True)  # type: ignore[attr-defined]
        try:
            process.start()
        except (EOFError, OSError) as error:  # the fork server is gone, or refuses
            raise EntitiesError(_CANT_START) from error
        theirs.close()
        return _Worker(process, ours, time.monotonic())

    def _give(self) -> None:
        """See that each process has something to do, and then that it has the next thing, too."""
        for ahead in range(_AHEAD):
            for worker in self._workers:
                if len(worker.items) == ahead and worker.given < _LIFETIME:
                    item = self._offered.popleft() if self._offered else next(self._items, None)
                    if item is None:
                        return
                    if not worker.items:
                        worker.heard = time.monotonic()
                    worker.items.append(item)
                    worker.given += 1
                    worker.tell(_ITEM, item)

    def _hear(self, worker: _Worker[Item]) -> Iterator[Part[Item, Result] | Lost[Item]]:
        try:
            kind, said = worker.pipe.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            yield self._lose(worker, overdue=False)
            return
        self._lost, worker.heard = 0, time.monotonic()
        if kind == _PART:
            yield Part(worker.items[0], said)
        elif kind == _OFFER:
            self._answer(worker, said)
        elif kind == _DONE:
            worker.items.popleft()
        else:
            raise said

    def _answer(self, worker: _Worker[Item], item: Item) -> None:
        """Take what a process offers if another has nothing else to do after what it is doing now."""
        free = next((other for other in self._workers if other is not worker and len(other.items) < _AHEAD), None)
        worker.tell(_ANSWER, free is not None)
        if free is not None:
            self._offered.append(item)

    def _lose(self, worker: _Worker[Item], *, overdue: bool) -> Lost[Item]:
        """Replace a process; what it was given but hadn't begun is done by others."""
        self._lost += not overdue
        if self._lost > _LOST_IN_A_ROW:
            raise EntitiesError(_CANT_START)
        item = worker.items.popleft()
        self._offered.extend(worker.items)
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()
        at = self._workers.index(worker)
        self._workers[at] = self._replace()
        return Lost(item, overdue)

    def _replace(self) -> _Worker[Item]:
        with _interrupts_delayed(), to_prepare(self._engine.prepare):
            return self._hire()

    def _busy(self) -> list[_Worker[Item]]:
        """The processes that have something to do; there may be more of it since the last time."""
        for at, worker in enumerate(self._workers):
            if worker.given == _LIFETIME and not worker.items:
                worker.pipe.close()  # at which it ends
                self._workers[at] = self._replace()
        self._give()
        return [worker for worker in self._workers if worker.items]

    def _patience(self, busy: list[_Worker[Item]]) -> float | None:
        if self._engine.timeout is None:
            return None
        first = min(worker.heard for worker in busy)
        return max(0.0, first + self._engine.timeout - time.monotonic())

    def _is_overdue(self, worker: _Worker[Item]) -> bool:
        return self._engine.timeout is not None and time.monotonic() - worker.heard >= self._engine.timeout


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


def _serve(pipe: Connection, work: Work[Item, Result], folder: str | None, memory: int | None) -> None:
    """In a process: do what it is given, until there is no more of it."""
    _live_with_parent(folder)
    _limit_memory(memory)
    waiting: deque[Item] = deque()

    def offer(item: Item) -> bool:
        pipe.send((_OFFER, item))
        while (told := pipe.recv())[0] == _ITEM:
            waiting.append(told[1])
        return bool(told[1])

    while True:
        try:
            item = waiting.popleft() if waiting else pipe.recv()[1]
        except EOFError:
            return
        try:
            for result in work(item, offer):
                pipe.send((_PART, result))
            pipe.send((_DONE, None))
        except Exception as error:  # noqa: BLE001 - it is raised where the results are taken
            error.add_note(f"In a worker process:\n{traceback.format_exc()}")
            pipe.send((_FAILED, error))
            return


def _live_with_parent(folder: str | None) -> None:
    """In a process: leave Ctrl-C to the parent, and end when that does, even if it was killed, with its folder."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel, folder), daemon=True).start()


def _end_with(sentinel: int, folder: str | None) -> None:
    wait([sentinel])
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _limit_memory(beyond: int | None) -> None:
    """In a process: what asks for more than that is refused, instead of taking the machine down."""
    if beyond is None or sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + beyond
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
