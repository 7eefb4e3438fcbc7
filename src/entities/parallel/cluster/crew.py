"""The workers of a cluster, from the side of the one that gives them their work.

A worker is hired, and greets: what its machine has must be what there is here. Then it has two items, works on the
first, and tells its results in a stream, whose end says that the item is done; an item that it offers goes to whoever
is free. One that ends, or says nothing for too long, has lost the item that it worked on; the other goes back, and a
new worker is hired in its place.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from types import ModuleType
from typing import Generic

from entities.errors import EntitiesError
from entities.parallel.cluster.serving import Board, Handle, Server, pack, unpack
from entities.parallel.messages import OFFER, PART, Item, Lost, Part, Result, Work

Facts = tuple[tuple[str, str], ...]
"""What has to be the same on all machines: what it is, and which it is here."""

_AHEAD = 2  # items that each worker has: the one it works on, and the next, so that it needn't wait
_LIFETIME = 500  # items that a worker is given: libraries remember each word that they have met
_LOST_IN_A_ROW = 20  # workers without a single result, and as many as there are: the fault is none of an item's
_UNREAD = 16  # results that a worker is ahead of whoever takes them
_SECONDS_BETWEEN_LOOKS = 10.0  # at whether there are more machines
_SECONDS_FOR_THE_FIRST = 600.0  # that a cluster has to find a place for a worker, or a machine to be switched on
_HOW_TO = "docs/cluster.md tells what must be the same on all machines"


def no_facts() -> Facts:
    """Where all machines will do."""
    return ()


@dataclass(frozen=True, slots=True)
class Terms(Generic[Item, Result]):
    """What is done, by how many at most, what each prepares, what has to be the same, seconds it may be silent."""

    work: Work[Item, Result]
    prepare: Callable[[], object] | None
    identify: Callable[[], Facts]
    timeout: float | None
    jobs: int | None
    most: int


@dataclass(slots=True, eq=False)
class _Worker(Generic[Item]):
    """An actor; its greeting, until that has come; its items, and what comes of each: the first is what it works on."""

    number: int
    actor: Handle
    greeting: Handle
    heard: float = 0.0
    items: deque[Item] = field(default_factory=deque)
    streams: deque[Handle] = field(default_factory=deque)
    given: int = 0
    results: int = 0

    @property
    def awaited(self) -> Handle:
        """What it will say next; None if it has nothing to say."""
        if self.greeting is not None:
            return self.greeting
        return self.streams[0] if self.streams else None


class Crew(Generic[Item, Result]):
    """The workers, and what is left of their work."""

    def __init__(self, ray: ModuleType, terms: Terms[Item, Result], items: Iterator[Item]) -> None:
        """Begin with nobody; `ray` has joined a cluster."""
        self._ray, self._terms, self._items = ray, terms, items
        self._facts = terms.identify()
        self._packed = pack((terms.work, terms.prepare, terms.identify, self._facts))
        self._offered: deque[Item] = deque()
        self._workers: list[_Worker[Item]] = []
        self._hired = self._lost = 0
        self._posted: dict[int, int] = {}
        self._looked = self._began = time.monotonic()
        here = ray.util.scheduling_strategies.NodeAffinitySchedulingStrategy(
            ray.get_runtime_context().get_node_id(), soft=False
        )  # the board is lost only with whoever needs it
        self._board = ray.remote(num_cpus=0, max_restarts=-1, scheduling_strategy=here)(Board).remote()
        self._server = ray.remote(num_cpus=1, scheduling_strategy="SPREAD")(Server)

    def count(self) -> int:
        """How many are at work."""
        return sum(worker.greeting is None for worker in self._workers)

    def results(self) -> Generator[Part[Item, Result] | Lost[Item]]:
        """What comes of all items. Raises EntitiesError where the workers can't do it."""
        self._hire()
        while self._is_left():
            self._give()
            for worker in self._listen(self._workers, self._patience()):
                yield from self._hear(worker)
            overdue = list(filter(self._is_overdue, self._workers))
            saying = self._listen(overdue, 0.0) if overdue else []  # what came meanwhile is heard next
            for worker in overdue:
                if worker not in saying:
                    yield self._lose(worker, overdue=True)
            self._look()

    def end(self) -> None:
        """End all workers, whatever they are doing."""
        for actor in (*(worker.actor for worker in self._workers), self._board):
            self._kill(actor)
        self._workers.clear()

    def _hire(self) -> None:
        """Ask for as many workers as there are to be: they come when the cluster has a place for them."""
        there = int(self._ray.cluster_resources().get("CPU", 0))
        wanted = min(self._terms.jobs or max(1, there), self._terms.most)
        while len(self._workers) < wanted:
            self._workers.append(self._start())

    def _start(self) -> _Worker[Item]:
        self._hired += 1
        actor = self._server.remote(self._hired, self._packed, self._board)
        return _Worker(self._hired, actor, actor.ready.remote())

    def _replace(self, worker: _Worker[Item]) -> None:
        """Another takes its place, wherever the cluster has one."""
        self._kill(worker.actor)
        self._workers[self._workers.index(worker)] = self._start()

    def _kill(self, actor: Handle) -> None:
        with suppress(self._ray.exceptions.RayError, ValueError):  # it has ended already
            self._ray.kill(actor)

    def _is_left(self) -> bool:
        """Whether there is more to do, or to be heard."""
        if not self._offered and not any(worker.items for worker in self._workers):
            self._offered.extend(item for item in [next(self._items, None)] if item is not None)
        return bool(self._offered) or any(worker.items for worker in self._workers)

    def _give(self) -> None:
        """See that each has something to do, and then that it has the next thing, too; say who could have more."""
        for worker in list(self._workers):
            if worker.given >= _LIFETIME and not worker.items:
                self._replace(worker)
        present = [worker for worker in self._workers if worker.greeting is None]
        for ahead in range(_AHEAD):
            for worker in present:
                if len(worker.items) == ahead and worker.given < _LIFETIME:
                    item = self._offered.popleft() if self._offered else next(self._items, None)
                    if item is None:
                        break
                    self._tell(worker, item)
        free = {worker.number: _AHEAD - len(worker.items) for worker in present}
        if free != self._posted:
            self._posted = free
            self._board.post.remote(free)

    def _tell(self, worker: _Worker[Item], item: Item) -> None:
        if not worker.items:
            worker.heard = time.monotonic()
        worker.items.append(item)
        worker.given += 1
        doing = worker.actor.do.options(num_returns="streaming", _generator_backpressure_num_objects=_UNREAD)
        worker.streams.append(doing.remote(pack(item)))

    def _listen(self, workers: Iterable[_Worker[Item]], seconds: float) -> list[_Worker[Item]]:
        """Those who have something to say, as soon as there is one; none after so many seconds."""
        saying = {worker.awaited: worker for worker in workers if worker.awaited is not None}
        ready, silent = self._ray.wait(list(saying), num_returns=1, timeout=seconds)
        if ready and silent:
            ready += self._ray.wait(silent, num_returns=len(silent), timeout=0)[0]
        return [saying[one] for one in ready]

    def _patience(self) -> float:
        waiting = _SECONDS_BETWEEN_LOOKS
        if self._terms.timeout is not None:
            first = min((worker.heard for worker in self._workers if worker.items), default=time.monotonic())
            waiting = min(waiting, first + self._terms.timeout - time.monotonic())
        return max(0.0, waiting)

    def _is_overdue(self, worker: _Worker[Item]) -> bool:
        timeout = self._terms.timeout
        return timeout is not None and bool(worker.items) and time.monotonic() - worker.heard >= timeout

    def _look(self) -> None:
        """At whether the cluster has grown, or has no place at all."""
        now = time.monotonic()
        if now - self._looked >= _SECONDS_BETWEEN_LOOKS:
            self._looked = now
            self._hire()
        if self.count():
            self._began = now
        elif now - self._began > _SECONDS_FOR_THE_FIRST:
            raise EntitiesError(
                f"For {_SECONDS_FOR_THE_FIRST / 60:.0f} minutes the cluster had no free CPU for a worker: `ray status` "
                "tells what it is busy with. Run the same command again to go on."
            )

    def _hear(self, worker: _Worker[Item]) -> Iterator[Part[Item, Result] | Lost[Item]]:
        """What a worker says, which is there. Raises what the work raised."""
        try:
            if worker.greeting is not None:
                self._greet(worker, *unpack(self._ray.get(worker.greeting)))
                return
            kind, said = unpack(self._ray.get(next(worker.streams[0])))
        except StopIteration:
            worker.items.popleft()
            worker.streams.popleft()
            worker.results, worker.heard = 0, time.monotonic()
            return
        except self._ray.exceptions.RayTaskError as error:
            raise _unfit(error) from error
        except self._ray.exceptions.RayError as error:
            if getattr(error, "actor_init_failed", False):
                raise _unfit(error) from error
            if worker.items:
                yield self._lose(worker, overdue=False)
            else:
                self._count_loss()
                self._replace(worker)
            return
        self._lost, worker.heard = 0, time.monotonic()
        if kind == PART:
            worker.results += 1
            yield Part(worker.items[0], said)
        elif kind == OFFER:
            self._offered.append(said)
        else:
            raise said

    def _greet(self, worker: _Worker[Item], machine: str, facts: Facts) -> None:
        """Let it begin. Raises EntitiesError if something is not there as it is here."""
        for (what, here), (_, there) in zip(self._facts, facts, strict=True):
            if there != here:
                raise EntitiesError(
                    f"On {machine}, a machine of the cluster, {what} is {there}; here it is {here} ({_HOW_TO})."
                )
        worker.greeting = None

    def _lose(self, worker: _Worker[Item], *, overdue: bool) -> Lost[Item]:
        """Replace a worker; what it was given but hadn't begun is done by others."""
        if not overdue:
            self._count_loss()
        item = worker.items.popleft()
        self._offered.extend(worker.items)
        self._replace(worker)
        return Lost(item, overdue, worker.results)

    def _count_loss(self) -> None:
        """Note that a worker was lost. Raises EntitiesError if that is all that they do."""
        self._lost += 1
        if self._lost > _LOST_IN_A_ROW + len(self._workers):
            raise EntitiesError(
                "The workers of the cluster end as soon as they have begun (out of memory?): `ray logs` tells more. "
                "What was finished is saved: run the same command again to go on."
            )


def _unfit(error: BaseException) -> EntitiesError:
    """What a worker can't even begin, in words."""
    reason = (str(getattr(error, "cause", None) or error).strip().splitlines() or [""])[-1]
    return EntitiesError(f"A worker of the cluster can't do what it is asked to: {reason} ({_HOW_TO}).")
