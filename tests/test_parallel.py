from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from entities.errors import EntitiesError
from entities.parallel import LocalEngine, available_cores


def square(number: int) -> int:
    if number < 0:
        os._exit(9)
    time.sleep(0.02 * (number % 3))
    return number * number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    assert list(LocalEngine(jobs).map(square, range(20))) == [number * number for number in range(20)]


def test_items_are_taken_no_further_ahead_than_they_can_be_worked_on() -> None:
    items = iter(range(100))
    results = LocalEngine(2).map(square, items)
    next(results)
    results.close()
    assert next(items) < 10


def test_a_worker_that_dies_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(EntitiesError, match="--jobs 1"):
        list(LocalEngine(2).map(square, [1, 2, -1, 3]))


def test_there_is_a_core() -> None:
    assert available_cores() >= 1


ORPHANING = """
import os, sys, time
from entities.parallel import LocalEngine
def say(number):
    os.write(1, b"%d\\n" % os.getpid())  # in one piece, whoever else writes
    time.sleep(60)
if __name__ == "__main__":
    list(LocalEngine(2).map(say, range(2)))
"""


def test_workers_end_and_nothing_is_left_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "orphaning.py"
    script.write_text(ORPHANING)
    left = tmp_path / "tmp"
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


STARTING = """
from entities.errors import EntitiesError
from entities.parallel import LocalEngine
if __name__ == "__main__":
    try:
        list(LocalEngine(2, preload=("fatal",)).map(abs, range(9)))
    except EntitiesError as error:
        print(error)
"""


@pytest.mark.parametrize("fate", ["os._exit(1)", "os.kill(os.getpid(), 9)", "os.fork = None"])
def test_processes_that_cannot_be_started_are_an_error_that_says_what_to_do(tmp_path: Path, fate: str) -> None:
    (tmp_path / "fatal.py").write_text(f"import os\n{fate}\n")
    (tmp_path / "starting.py").write_text(STARTING)
    done = subprocess.run(
        [sys.executable, tmp_path / "starting.py"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
    )
    assert "can't be started" in done.stdout, done.stderr
    assert "--jobs 1" in done.stdout
    assert done.returncode == 0


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
