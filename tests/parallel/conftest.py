"""A Ray cluster for all tests of this folder, in whatever process each runs."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOTICING = {
    "RAY_health_check_initial_delay_ms": "500",
    "RAY_health_check_period_ms": "500",
    "RAY_health_check_failure_threshold": "4",
}
"""How soon a cluster notices that it has lost a machine: else after half a minute."""
GUARDIAN = Path(__file__).parent / "guardian.py"


def measured_nowhere(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what measures coverage: half a dozen processes of Ray would be measured, too."""
    return {name: value for name, value in environment.items() if not name.startswith("COV")}


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[str]:
    """The address of a cluster of this machine that workers import the tests from; the environment has its token."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared if worker_id == "master" else shared.parent
    with ExitStack() as stack:
        with (shared / "cluster").open("a+") as found:
            fcntl.flock(found, fcntl.LOCK_EX)
            found.seek(0)
            folder = Path(found.read() or "none")
            if not needed(folder, stack):
                folder = Path(tempfile.mkdtemp(prefix="t", dir="/tmp"))
                found.truncate(0)
                found.write(str(folder))
                found.flush()
                (folder / "users").touch()
                assert needed(folder, stack)
            patch = stack.enter_context(pytest.MonkeyPatch.context())
            patch.setenv("RAY_AUTH_MODE", "token")
            patch.setenv("RAY_AUTH_TOKEN", folder.name.ljust(32, "t"))
            if not (folder / "address").exists():
                start(folder)
        yield (folder / "address").read_text()


def needed(folder: Path, stack: ExitStack) -> bool:
    """Keep the cluster of a folder running until the end of the stack, if there is one."""
    try:
        users = stack.enter_context((folder / "users").open("r"))
        fcntl.flock(users, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:  # it ends just now, or has ended
        return False
    return True


def start(folder: Path) -> None:
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**measured_nowhere(os.environ), **NOTICING, "PYTHONPATH": path}
    subprocess.run([sys.executable, GUARDIAN, folder], env=environment, check=True)
    deadline = time.monotonic() + 120
    while not (folder / "address").exists():
        assert time.monotonic() < deadline, "the cluster doesn't start"
        assert folder.exists(), "the cluster can't be started"
        time.sleep(0.1)
