from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from entities.errors import EntitiesError
from entities.parallel import LocalEngine, Offer, Part, available_cores
from entities.parallel.crew import Crew


def square(number: int, offer: Offer[int]) -> Iterator[int]:
    """What some numbers bring: -1 kills its process, -2 hangs, -3 raises, 100 and more are done in parts."""
    if number == -1:
        os._exit(9)
    if number == -2:
        time.sleep(60)
    if number == -3:
        raise ValueError("three")
    if number == -4:
        bytearray(1 << 30)
    for part in range(1, number // 100 + 1):
        if not offer(part):
            yield part * part
    time.sleep(0.02 * (number % 3))
    yield number * number


def outcomes(engine: LocalEngine, items: Iterable[int]) -> list[tuple[int, int | str]]:
    return sorted(
        (outcome.item, outcome.result if isinstance(outcome, Part) else ("overdue" if outcome.overdue else "died"))
        for outcome in engine.run(square, items)
    )


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_every_item_gives_its_results(jobs: int) -> None:
    assert outcomes(LocalEngine(jobs), range(20)) == [(number, number * number) for number in range(20)]


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_parts_of_an_item_that_are_handed_on_are_done_once(jobs: int) -> None:
    results = [result for _, result in outcomes(LocalEngine(jobs), [1200])]
    assert sorted(results) == [part * part for part in range(1, 13)] + [1200 * 1200]


def test_another_process_takes_parts_when_it_has_nothing_else_to_do() -> None:
    assert {1200} < {item for item, _ in outcomes(LocalEngine(2), [1200])}


def test_items_are_taken_no_further_ahead_than_they_can_be_worked_on() -> None:
    items = iter(range(100))
    results = LocalEngine(2).run(square, items)
    next(results)
    results.close()
    assert next(items) < 10


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_process_that_dies_costs_the_item_that_it_worked_on(jobs: int) -> None:
    found = outcomes(LocalEngine(jobs), [1, -1, 2, 3, -1, 4])
    assert [item for item, result in found if isinstance(result, str)] == [-1, -1]
    assert [result for _, result in found if isinstance(result, int)] == [1, 4, 9, 16]


def test_processes_that_all_die_are_an_error_that_says_what_to_do() -> None:
    with pytest.raises(EntitiesError, match="--jobs 1"):
        outcomes(LocalEngine(2), [-1] * 50)


def test_a_process_that_hangs_is_ended() -> None:
    began = time.monotonic()
    found = outcomes(LocalEngine(2, timeout=1.5), [-2, 1, 2, 3])
    assert found == [(-2, "overdue"), (1, 1), (2, 4), (3, 9)]
    assert time.monotonic() - began < 30


def test_who_has_something_to_say_is_not_overdue_however_long_nobody_listened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Crew, "_is_overdue", lambda _, worker: worker.pipe.poll(20))  # when it has something to say
    assert outcomes(LocalEngine(2), range(8)) == [(number, number * number) for number in range(8)]


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be told how much it has already")
def test_a_process_gets_no_more_memory_than_it_may_have() -> None:
    with pytest.raises(MemoryError):
        outcomes(LocalEngine(1, memory=1 << 28), [-4])
    assert outcomes(LocalEngine(1, memory=1 << 32), [-4]) == [(-4, 16)]


@pytest.mark.parametrize("jobs", [0, 1])
def test_what_the_work_raises_is_raised(jobs: int) -> None:
    with pytest.raises(ValueError, match="three"):
        outcomes(LocalEngine(jobs), [1, -3])


def test_there_is_a_core() -> None:
    assert available_cores() >= 1


ORPHANING = """
import os, sys, time
from entities.parallel import LocalEngine
def say(number, offer):
    os.write(1, b"%d\\n" % os.getpid())  # in one piece, whoever else writes
    time.sleep(60)
    yield
if __name__ == "__main__":
    list(LocalEngine(2).run(say, range(2)))
"""


def test_workers_end_and_nothing_is_left_when_their_parent_is_killed(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    script = tmp_path / "orphaning.py"
    script.write_text(ORPHANING)
    left = tmp_path_factory.getbasetemp().parent.parent / f"left-{os.getpid()}"  # short: it will be in a socket's path
    left.mkdir()
    environment = {**os.environ, "TMPDIR": str(left)}
    parent = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True, env=environment)
    assert parent.stdout is not None
    with parent.stdout:
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        assert list(left.iterdir())
        parent.kill()
        parent.wait()
        deadline = time.monotonic() + 20
        while any(is_running(worker) for worker in workers):
            assert time.monotonic() < deadline, "the workers outlive their parent"
            time.sleep(0.1)
    assert list(left.iterdir()) == []
    left.rmdir()


STARTING = """
import sys
from functools import partial
from entities.errors import EntitiesError
from entities.parallel import LocalEngine
if __name__ == "__main__":
    try:
        engine = LocalEngine(2, partial(exec, "import os; " + sys.argv[1]))
        if len(sys.argv) > 2:
            engine.warm_up()
        list(engine.run(max, range(9)))
    except EntitiesError as error:
        print(error)
"""


@pytest.mark.parametrize("when", [(), ("early",)])
@pytest.mark.parametrize("fate", ["os._exit(1)", "os.kill(os.getpid(), 9)", "os.fork = None"])
def test_processes_that_cannot_be_started_are_an_error_that_says_what_to_do(
    tmp_path: Path, fate: str, when: tuple[str, ...]
) -> None:
    done = run_script(tmp_path, STARTING, fate, *when)
    assert "can't be started" in done.stdout, done.stderr
    assert "--jobs 1" in done.stdout
    assert done.returncode == 0


def test_a_script_needs_not_ask_whether_it_is_the_program(tmp_path: Path) -> None:
    (tmp_path / "work_here.py").write_text("def work(item, offer):\n    yield item + 1\n")
    script = (
        "import work_here\nfrom functools import partial\nfrom entities.parallel import LocalEngine\n"
        "print(__name__, *(part.result for part in LocalEngine(2).run(partial(work_here.work), [1])))\n"
        "print(__file__)"
    )
    done = run_script(tmp_path, script)
    assert done.stderr == ""
    name, file = done.stdout.splitlines()
    assert name == "__main__ 2"
    assert file.endswith(".py")


PREPARING = """
import gc, os
made = []
def prepare():
    made.append(os.getpid())
def look(_, offer):
    yield os.getpid(), *made, gc.get_freeze_count() > 0
"""
PREPARED = """
import os, sys, prepared_here
from functools import partial
from entities.parallel import LocalEngine
if __name__ == "__main__":
    engine = LocalEngine(2, partial(int, "x") if sys.argv[1] == "wrong" else prepared_here.prepare)
    if sys.argv[1] == "early":
        engine.warm_up()
    for part in engine.run(prepared_here.look, range(9)):
        print(os.getpid(), *part.result)
    assert not any("PREPARE" in name for name in os.environ)
"""


@pytest.mark.parametrize("when", ["early", "late"])
def test_what_is_prepared_is_made_once_and_shared_by_all_processes(tmp_path: Path, when: str) -> None:
    (tmp_path / "prepared_here.py").write_text(PREPARING)
    lines = [line.split() for line in run_script(tmp_path, PREPARED, when).stdout.splitlines()]
    assert len(lines) == 9
    (made,) = {made for _, _, made, _ in lines}
    assert made not in {process for parent, worker, _, _ in lines for process in (parent, worker)}
    assert {frozen for _, _, _, frozen in lines} == {"True"}


def test_what_cannot_be_prepared_is_left_to_the_processes(tmp_path: Path) -> None:
    (tmp_path / "prepared_here.py").write_text(PREPARING)
    done = run_script(tmp_path, PREPARED, "wrong")
    assert [len(line.split()) for line in done.stdout.splitlines()] == [3] * 9
    assert not done.stderr


def run_script(folder: Path, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program whose folder its processes import from, too."""
    (folder / "script.py").write_text(script)
    return subprocess.run(
        [sys.executable, folder / "script.py", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
    )


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):  # it ended before, or while it was looked at
        return False


def whoever(number: int, offer: Offer[int]) -> Iterator[int]:
    del number, offer
    yield os.getpid()


def test_a_process_is_followed_by_another_before_it_has_grown_large() -> None:
    results = [part.result for part in LocalEngine(2).run(whoever, range(250)) if isinstance(part, Part)]
    assert len(results) == 250
    assert max(Counter(results).values()) == 50


def servers() -> list[str]:
    """The processes of this one that others are forked from."""
    children = Path(f"/proc/self/task/{threading.main_thread().native_id}/children").read_text().split()
    commands = (Path(f"/proc/{child}/cmdline").read_bytes() for child in children)
    return [
        child for child, command in zip(children, commands, strict=True) if b"multiprocessing.forkserver" in command
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="only there the processes of a process can be read like this")
def test_what_was_prepared_is_given_back_when_the_last_work_is_done() -> None:
    first = LocalEngine(2).run(square, range(20))
    next(first)
    assert len(outcomes(LocalEngine(2), range(20))) == 20  # meanwhile
    assert len(servers()) == 1
    first.close()
    assert servers() == []
    assert len(outcomes(LocalEngine(2), range(20))) == 20


def grow(text: str, _offer: Offer[str]) -> Iterator[str]:
    yield text * 2


def test_items_and_results_may_be_larger_than_what_a_pipe_holds() -> None:
    items = [letter * 300_000 for letter in "abcdefgh"]
    results = [outcome.result for outcome in LocalEngine(2).run(grow, items) if isinstance(outcome, Part)]
    assert sorted(results) == [item * 2 for item in items]
