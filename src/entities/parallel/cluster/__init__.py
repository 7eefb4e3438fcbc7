"""Engine: the workers of a Ray cluster, on this machine or on many. The only package that imports Ray.

Ray starts processes, finds places for them, carries what they are given and give back, and notices those that are lost;
who gets what, and what becomes of what was lost, is decided here, as for the processes of one machine.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field

from entities.parallel.cluster.crew import Crew, Facts, Terms, no_facts
from entities.parallel.cluster.joining import is_started_here, joined, require
from entities.parallel.messages import Item, Lost, Part, Result, Work

__all__ = ["Facts", "RayEngine", "is_started_here", "require"]

_TRIES_AGAIN = 3


@dataclass(slots=True)
class RayEngine:
    """Does work in processes that a Ray cluster starts, each on a CPU of its own.

    `address` is where the cluster is, as `ray start` says it; without one that of the environment (RAY_ADDRESS), else
    there is one of `cpus` processes on this machine for as long as it is needed. There are `jobs` workers, or as many
    as the cluster has CPUs, also when it grows; never more than `most`.

    Each worker calls `prepare` once. `identify` is called there and here: where it gives something else, such as other
    versions, the run is refused. A worker that gives nothing for `timeout` seconds is ended.
    """

    address: str | None = None
    cpus: int = 1
    jobs: int | None = None
    most: int = 1 << 16
    prepare: Callable[[], object] | None = None
    identify: Callable[[], Facts] = no_facts
    timeout: float | None = None
    _count: Callable[[], int] | None = field(default=None, init=False)

    @property
    def workers(self) -> int:
        """How many are at work now."""
        return self._count() if self._count else 0

    @property
    def tries_again(self) -> int:
        """Whether an item or its machine was at fault can't be told from a single loss."""
        return _TRIES_AGAIN

    def warm_up(self) -> None:
        """Nothing: joining a cluster, as starting one, waits for an answer."""

    def run(self, work: Work[Item, Result], items: Iterable[Item]) -> Generator[Part[Item, Result] | Lost[Item]]:
        """The results of all items, each as soon as it is there; `items` may grow until the last one is.

        `work`, `prepare` and `identify` must be importable by name, wherever workers are. The cluster is joined when
        the first result is asked for; when there are no more, or this is closed, it is left, and all workers end. What
        the work raises is raised here. Raises EntitiesError where there is no cluster, or one that isn't fit for it.
        """
        with joined(self.address, self.jobs or self.cpus) as ray:
            crew = Crew(ray, Terms(work, self.prepare, self.identify, self.timeout, self.jobs, self.most), iter(items))
            self._count = crew.count
            try:
                yield from crew.results()
            finally:
                self._count = None
                crew.end()
