"""A real PostgreSQL for tests: a cluster of its own in a temporary folder, reached by its socket alone."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
"""Debian's, the newest last."""
_FAST = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "jit=off", "autovacuum=off")


@dataclass(frozen=True)
class Server:
    """A server that listens in a folder; its one database is emptied by `empty`."""

    programs: Path
    socket: Path

    def psql(self, *arguments: str, given: str = "", encoding: str = "UTF8") -> subprocess.CompletedProcess[str]:
        """What psql says to `given` on its stdin; no file of whoever runs the tests bears on it."""
        command = [
            str(self.programs / "psql"),
            "-X",
            "-q",
            "-h",
            str(self.socket),
            "-U",
            "tester",
            "-d",
            "postgres",
            *arguments,
        ]
        environment = {**os.environ, "PGCLIENTENCODING": encoding}
        return subprocess.run(
            command, input=given, capture_output=True, encoding="utf-8", check=False, env=environment, timeout=60
        )

    def ask(self, query: str) -> list[dict[str, Any]]:
        """The rows that a query gives, which PostgreSQL writes as JSON; statements before it are run."""
        *before, last = query.strip().rstrip(";").split(";\n")
        statements = "".join(f"{statement};\n" for statement in before)
        given = f"{statements}SELECT COALESCE(json_agg(asked), '[]') FROM ({last}) AS asked;\n"
        asked = self.psql("-At", "-v", "ON_ERROR_STOP=1", given=given)
        assert not asked.returncode, asked.stderr
        rows: list[dict[str, Any]] = json.loads(asked.stdout)
        return rows

    def empty(self) -> None:
        """Drop what was loaded."""
        self.psql(given="DROP SCHEMA IF EXISTS entities CASCADE;")


@contextmanager
def serving() -> Iterator[Server]:
    """Start a server and stop it; as the user `postgres` where we are root, whom it refuses."""
    programs = PROGRAMS[-1].parent
    owner = pwd.getpwnam("postgres") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path has at most 107 bytes
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    ids = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    quiet: dict[str, Any] = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **ids}
    initial = ["-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    try:
        subprocess.run([programs / "initdb", "-D", folder / "data", *initial], check=True, **quiet)
        options = [word for setting in (*_FAST, "listen_addresses=") for word in ("-c", setting)]
        with subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", "-k", folder, *options], **quiet
        ) as server:
            try:
                yield _when_ready(Server(programs, folder), server)
            finally:
                server.send_signal(signal.SIGQUIT)  # at once: nothing is to be kept
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _when_ready(server: Server, process: subprocess.Popen[bytes]) -> Server:
    for _ in range(300):
        if server.psql(given="SELECT 1;").returncode == 0:
            return server
        assert process.poll() is None, "the server ended"
        time.sleep(0.1)
    raise AssertionError("the server doesn't answer")
