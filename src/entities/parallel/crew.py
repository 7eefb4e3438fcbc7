"""The processes that do a piece of work, from the side of the one that gives it to them."""

from __future__ import annotations

import pickle
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.util import get_temp_dir
from typing import ClassVar, Generic

from entities.errors import EntitiesError
from entities.parallel.messages import ANSWER, DONE, ITEM, OFFER, PART, Item, Lost, Part, Result, Work
from entities.parallel.serving import serve
from entities.parallel.starting import context_of_processes, end_server, interrupts_delayed, without_main
from entities.prepared import to_prepare

_CANT_START = (
    "Worker processes can't be started (out of memory, or of processes?). What was finished is saved: "
    "run the same command again with --jobs 1."
)
_AHEAD = 2  # items that each process has: the one it works on, and the next, so that it needn't wait
_LIFETIME = 50  # items that a process is given: libraries remember each word that they have met
_LOST_IN_A_ROW = 20  # processes that die without a single result: the fault is none of an item's
_PATIENCE = 10.0  # seconds that a process has to end by itself


@dataclass(slots=True)
class _Worker(Generic[Item]):
    """A process, the end of the pipe to it, its items, and how many results of the first, which it works on."""

    process: BaseProcess
    pipe: Connection
    heard: float
    items: deque[Item] = field(default_factory=deque)
    given: int = 0
    results: int = 0

    def tell(self, kind: str, said: object) -> None:
        with suppress(OSError):  # it is dead, which will be noticed when it is listened to
            self.pipe.send((kind, said))


@dataclass(frozen=True, slots=True)
class Terms:
    """What processes share, how many seconds one may be silent, and how many bytes it may use."""

    prepare: Callable[[], object] | None
    timeout: float | None
    memory: int | None


class Crew(Generic[Item, Result]):
    """The processes that do a piece of work, and what is left of it."""

    _at_work: ClassVar[set[int]] = set()
    """The crews of this process: the last one sees to it that nothing is left running."""

    def __init__(self, terms: Terms, work: Work[Item, Result], items: Iterator[Item]) -> None:
        """Begin with nobody."""
        self._terms, self._work, self._items = terms, work, items
        self._offered: deque[Item] = deque()
        self._workers: list[_Worker[Item]] = []
        self._lost = 0

    def start(self, jobs: int) -> None:
        """Start so many processes. Raises EntitiesError where that can't be done."""
        self._at_work.add(id(self))
        for _ in range(jobs):
            self._workers.append(self._hire())
        self._give()

    def results(self) -> Generator[Part[Item, Result] | Lost[Item]]:
        """What comes of all items; in the end, or when this is closed, the processes end."""
        try:
            while busy := self._busy():
                ready = wait([worker.pipe for worker in busy], self._patience(busy))
                for worker in busy:
                    if worker.pipe in ready:
                        yield from self._hear(worker)
                    elif self._is_overdue(worker) and not worker.pipe.poll():  # what came meanwhile is heard next
                        yield self._lose(worker, overdue=True)
        finally:
            self.end()

    def end(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_PATIENCE)
            worker.process.kill()
            worker.process.join()
        self._workers.clear()
        self._at_work.discard(id(self))
        if not self._at_work:
            end_server()

    def _hire(self) -> _Worker[Item]:
        """Start a process. Raises EntitiesError where that can't be done."""
        context = context_of_processes()
        # Where the fork server listens. Python removes it at its end, to which it doesn't come when it is killed.
        folder = get_temp_dir() if context.get_start_method() == "forkserver" else None
        ours, theirs = context.Pipe()
        arguments = (theirs, self._work, folder, self._terms.memory)
        process = context.Process(target=serve, args=arguments, daemon=True)  # type: ignore[attr-defined]
        try:
            with without_main(self._work):
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
                    worker.tell(ITEM, item)

    def _hear(self, worker: _Worker[Item]) -> Iterator[Part[Item, Result] | Lost[Item]]:
        try:
            kind, said = worker.pipe.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            yield self._lose(worker, overdue=False)
            return
        self._lost, worker.heard = 0, time.monotonic()
        if kind == PART:
            worker.results += 1
            yield Part(worker.items[0], said)
        elif kind == OFFER:
            self._answer(worker, said)
        elif kind == DONE:
            worker.items.popleft()
            worker.results = 0
        else:
            raise said

    def _answer(self, worker: _Worker[Item], item: Item) -> None:
        """Take what a process offers if another has nothing else to do after what it is doing now."""
        free = next((other for other in self._workers if other is not worker and len(other.items) < _AHEAD), None)
        worker.tell(ANSWER, free is not None)
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
        return Lost(item, overdue, worker.results)

    def _replace(self) -> _Worker[Item]:
        with interrupts_delayed(), to_prepare(self._terms.prepare):
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
        if self._terms.timeout is None:
            return None
        first = min(worker.heard for worker in busy)
        return max(0.0, first + self._terms.timeout - time.monotonic())

    def _is_overdue(self, worker: _Worker[Item]) -> bool:
        return self._terms.timeout is not None and time.monotonic() - worker.heard >= self._terms.timeout
