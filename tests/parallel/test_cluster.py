"""The engine of clusters, on a cluster of this machine, does what small functions say.

Starting a worker is what takes long: so each run shows several things.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

import pytest
from tests.parallel.conftest import measured_nowhere
from tests.parallel.faulty import anywhere, fail, prepare, prepared, square, whoever

from entities.errors import EntitiesError
from entities.parallel import Engine, Lost, Part
from entities.parallel.cluster import RayEngine, crew
from entities.parallel.cluster.joining import joined
from entities.parallel.cluster.serving import Board, Server, pack, unpack


@pytest.fixture(scope="module")
def address(cluster: str) -> Iterator[str]:
    """The cluster, joined by this process once for all tests."""
    with joined(cluster, 0):
        yield cluster


class Growing:
    """Numbers to which more may be added when they have all been taken."""

    def __init__(self, *numbers: int) -> None:
        self.left = list(numbers)

    def __iter__(self) -> Growing:
        return self

    def __next__(self) -> int:
        if not self.left:
            raise StopIteration
        return self.left.pop(0)


def outcomes(engine: Engine, items: Iterable[int]) -> Iterator[tuple[int, int | str]]:
    return map(told, engine.run(square, items))


def told(outcome: Part[int, int] | Lost[int]) -> tuple[int, int | str]:
    return outcome.item, outcome.result if isinstance(outcome, Part) else ("overdue" if outcome.overdue else "died")


def test_all_results_of_all_items_come_once_whatever_happens_to_workers(address: str) -> None:
    items, further = Growing(1200), [[-1, 25, 26], [-2, 27, 28, -1], [*range(30, 70)]]
    engine, found = RayEngine(address, jobs=2, timeout=6.0), list[tuple[int, int | str]]()
    assert engine.workers == 0
    for outcome in engine.run(square, items):
        if isinstance(outcome, Lost) and outcome.item > 0:  # done, but not heard when the next item killed the worker
            items.left += [] if outcome.results else [outcome.item]
            continue
        found.append(told(outcome))
        if outcome.item in {1200, 26, 28} and further:
            items.left += further.pop(0)
    assert engine.workers == 0
    squares = [(number, number * number) for number in (*range(25, 29), *range(30, 70))]
    lost = [*[(-1, "died")] * 2, (-2, "overdue")]
    others = {item for item, _ in (*squares, *lost)}
    of_large = [result for item, result in found if item not in others]  # its own, and what it has handed on
    assert sorted(map(int, of_large)) == [*(part * part for part in range(1, 13)), 1200 * 1200]
    assert sorted((one for one in found if one[0] in others), key=str) == sorted([*squares, *lost], key=str)


def test_a_worker_that_is_alone_hands_nothing_on_and_what_it_raises_is_raised_with_where(address: str) -> None:
    taken = iter([1200, -3, *range(100)])
    found = []
    with pytest.raises(ValueError, match="three") as raised:
        for outcome in outcomes(RayEngine(address, jobs=1), taken):
            found += [outcome]
    assert {item for item, _ in found} == {1200}
    assert len(found) == 13
    assert "In a worker on " in raised.value.__notes__[0]
    assert next(taken) < 3  # items are taken no further ahead than they can be worked on


def test_who_has_something_to_say_is_not_overdue_however_long_nobody_listened(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with joined(address, 0) as ray:

        def has_spoken(_: object, worker: Any) -> bool:
            return bool(worker.items and ray.wait([worker.awaited], timeout=20)[0])

        monkeypatch.setattr(crew.Crew, "_is_overdue", has_spoken)
        found = sorted(outcomes(RayEngine(address, jobs=2), range(8)))
    assert found == [(number, number * number) for number in range(8)]


def test_workers_that_all_die_are_an_error_that_says_what_to_do(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_LOST_IN_A_ROW", 1)
    found = outcomes(RayEngine(address, jobs=1), [-1] * 3)
    assert [next(found), next(found)] == [(-1, "died")] * 2
    with pytest.raises(EntitiesError, match="run the same command again"):
        next(found)


def test_each_worker_prepares_once_and_is_followed_by_another_in_time(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_LIFETIME", 3)
    run = RayEngine(address, jobs=1, prepare=prepare).run(prepared, range(5))
    found = [part.result for part in run if isinstance(part, Part)]
    assert [made for _, made in found] == [worker for worker, _ in found]
    assert [found.count(one) for one in dict.fromkeys(found)] == [3, 2]


def test_what_is_not_the_same_everywhere_is_an_error_that_says_what_and_where(address: str) -> None:
    with pytest.raises(EntitiesError, match=rf"the weather is \d+; here it is {os.getpid()}"):
        list(RayEngine(address, jobs=1, identify=anywhere).run(square, [1]))


def test_what_cannot_be_prepared_is_an_error(address: str) -> None:
    with pytest.raises(EntitiesError, match="it has no tables"):
        list(RayEngine(address, jobs=1, prepare=fail).run(square, [1]))


def test_a_machine_that_joins_is_given_work_and_one_that_is_lost_costs_what_it_worked_on(
    cluster: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_SECONDS_BETWEEN_LOOKS", 0.2)
    items, done, lost = Growing(*range(100)), list[int](), list[int]()
    engine = RayEngine(address)
    command = [sys.executable, "-m", "ray.scripts.scripts", "start", f"--address={cluster}", "--num-cpus=1", "--block"]
    environment = measured_nowhere(os.environ)
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as machine:
        for outcome in engine.run(whoever, items):
            (done if isinstance(outcome, Part) else lost).append(outcome.item)
            if engine.workers == 4:
                machine.kill()
            if not lost:
                items.left.append(len(done) + 99)
    with joined(address, 0) as ray:
        while sum(node["Alive"] for node in ray.nodes()) > 1:  # which the cluster notices somewhat later
            time.sleep(0.1)
    assert len(lost) == 1
    assert sorted({*done, *lost}) == list(range(max(done) + 1))
    assert len(done) == len(set(done))


def test_a_cluster_that_is_busy_is_an_error_in_the_end(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_SECONDS_BETWEEN_LOOKS", 0.2)
    engine = RayEngine(address)
    with closing(engine.run(whoever, iter(int, 1))) as hoarding:
        while engine.workers < 3:
            next(hoarding)
        monkeypatch.setattr(crew, "_SECONDS_FOR_THE_FIRST", 0.5)
        with pytest.raises(EntitiesError, match="no free CPU"):
            list(RayEngine(address, jobs=1).run(whoever, [1]))


def test_who_waits_for_another_sees_whether_it_has_time() -> None:
    board = Board()
    assert not board.take(1)
    board.post({1: 2, 2: 1, 3: 0})
    assert [board.take(2), board.take(2), board.take(2)] == [True, True, False]
    assert [board.take(1), board.take(1)] == [True, False]


def test_what_a_worker_does_and_offers_comes_in_this_order(address: str) -> None:
    with joined(address, 0) as ray:
        board = ray.remote(num_cpus=0)(Board).remote()
        ray.get(board.post.remote({1: 0, 2: 1}))
        server = Server(1, pack((square, None, crew.no_facts, ())), board)
        assert unpack(server.ready())[1] == ()
        assert [unpack(said) for said in server.do(pack(200))] == [("offer", 1), ("part", 4), ("part", 200 * 200)]
        ray.kill(board)
        assert [unpack(said)[0] for said in server.do(pack(100))] == ["part", "part"]
        assert [unpack(said)[0] for said in server.do(pack(-3))] == ["failed"]
