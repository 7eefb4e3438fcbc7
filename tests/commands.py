"""`python -m entities` for tests, as fast as its own work: in a process forked from one that has imported the program.

Each command gets a process of its own, with its arguments, folder, environment and streams, is run as `-m` runs it, and
ends with an exit status or a signal. Its parent has imported the program and read a sentence, but never runs a command,
so nobody finds anything of another's. What differs: modules, tables and pipelines that a command loads late are there
already (`tests/test_imports.py` sees to these), the seed of hashes is the parent's, and modules aren't taken apart at
the end.

`start_command` is the real start, for what forking would hide. Where forking isn't safe, `run_command` is that, too.
"""

from __future__ import annotations

import atexit
import gc
import inspect
import os
import pickle
import runpy
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import coverage

ROOT = Path(__file__).parent.parent

LATE = ("spacy", "igraph", "typer._adapters", "zoneinfo")
"""What commands load late and of other people: a child of what has loaded it needn't."""

_READ_ONCE = ("PYTHON", "LC_", "LANG", "TERMINAL_WIDTH", "FORCE_COLOR", "PY_COLORS", "GITHUB_ACTIONS", "_TYPER")
"""How variables begin that are read when Python starts or Typer is imported."""


def _read_once(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(_READ_ONCE)}


_COUNTING = "COVERAGE_PROCESS_"
"""How variables begin that have the lines counted that a process runs."""

_FIRST = dict(os.environ)
"""What forks are started with: no test has changed it yet."""


def uncounted(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment for what runs lines that others run, too: to count them can take longer than to run them."""
    return {name: value for name, value in environment.items() if not name.startswith(_COUNTING)}


class Command(NamedTuple):
    """What a process is told before it runs: the words after `entities`, its folder and its environment."""

    words: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]

    @property
    def measured(self) -> bool:
        """Whether the lines that it runs are counted."""
        return any(name.startswith(_COUNTING) for name in self.environment)


def run_command(*words: str | Path, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What `entities` with these words prints and ends with; stdin is empty."""
    command = Command(tuple(map(str, words)), folder, environment)
    if sys.platform != "linux" or _read_once(environment) != _read_once(_FIRST):
        return start_command(*command)
    return _parent().run(command)


def start_command(
    words: tuple[str, ...], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """The same from a new Python."""
    return subprocess.run(
        [sys.executable, "-m", "entities", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=environment,
        check=False,
    )


class Parent:
    """A process that has imported the program, and one after the other becomes commands. Its streams are none's."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        self._channel = ours
        self._process = subprocess.Popen(  # without what measures: it would write down the same lines for each command
            [sys.executable, "-m", "tests.commands", str(theirs.fileno())],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=uncounted(_FIRST),
            pass_fds=[theirs.fileno()],
        )
        theirs.close()

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def run(self, command: Command) -> subprocess.CompletedProcess[str]:
        """What a child prints and ends with that becomes this command."""
        streams, ends = zip(os.pipe(), os.pipe(), strict=True)
        message = pickle.dumps(command)
        socket.send_fds(self._channel, [len(message).to_bytes(4)], ends)
        self._channel.sendall(message)
        for end in ends:
            os.close(end)
        stdout, stderr = map(_as_text, _read_all(streams))
        if not (status := self._channel.recv(4)):
            raise ChildProcessError(self._process.communicate()[1].decode())
        words = [sys.executable, "-m", "entities", *command.words]
        return subprocess.CompletedProcess(words, int.from_bytes(status, signed=True), stdout, stderr)

    def end(self) -> None:
        """No command comes any more."""
        self._channel.close()
        self._process.communicate()


@cache
def _parent() -> Parent:
    """The one of this test process, which it doesn't outlive: it ends when the socket closes."""
    parent = Parent()
    atexit.register(parent.end)
    return parent


def _as_text(printed: bytes) -> str:
    """As `subprocess` gives it."""
    return printed.decode().replace("\r\n", "\n").replace("\r", "\n")


def _read_all(streams: tuple[int, ...]) -> list[bytes]:
    """All that comes out of these streams, as it comes, so that no writer waits."""
    read = {stream: bytearray() for stream in streams}
    with selectors.DefaultSelector() as selector:
        for stream in streams:
            selector.register(stream, selectors.EVENT_READ)
        while selector.get_map():
            for key, _ in selector.select():
                if part := os.read(key.fd, 1 << 16):
                    read[key.fd] += part
                else:
                    selector.unregister(key.fd)
                    os.close(key.fd)
    return [bytes(text) for text in read.values()]


def become_commands(channel: socket.socket) -> None:
    """Fork for each command that is asked for; returns in the child, which is that command from there on."""
    while True:
        length, streams, *_ = socket.recv_fds(channel, 4, 2)
        if not length:
            sys.exit()
        message = bytearray()
        while len(message) < int.from_bytes(length):
            message += channel.recv(1 << 16)
        command: Command = pickle.loads(message)  # noqa: S301 - from the process that started this one
        if command.measured:
            _measuring()
        child = os.fork()
        if child == 0:
            channel.close()
            _become(command, streams)
            return
        for stream in streams:
            os.close(stream)
        _, status = os.waitpid(child, 0)
        channel.sendall(os.waitstatus_to_exitcode(status).to_bytes(4, signed=True))


def _become(command: Command, streams: list[int]) -> None:
    """Make this process what it would be, had it been started for this command."""
    for place, stream in enumerate(streams, start=1):
        os.dup2(stream, place)
        os.close(stream)
    os.environ.clear()
    os.environ.update(command.environment)
    os.chdir(command.folder)
    tempfile.tempdir = None  # found anew, where this environment has it
    sys.path[0] = os.getcwd()  # noqa: PTH109 - as a text
    sys.argv[1:] = command.words
    sys.orig_argv[1:] = ["-m", "entities", *command.words]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if command.measured:
        _measuring().start()
        atexit.register(_measuring().save)


@cache
def _measuring() -> coverage.Coverage:
    """What counts the lines that commands run, made ready before the first of them is forked.

    It leaves files of which a command runs nothing to the tests' own process, which has them, too: to look for all of
    them after each command takes as long as a small one.
    """
    counting = coverage.Coverage(
        data_file=os.environ.get("COVERAGE_FILE", ROOT / ".coverage"),
        data_suffix=True,
        config_file=ROOT / "pyproject.toml",
        source=[],
        include=[str(ROOT / "src" / "entities" / "*")],
    )
    counting.start()
    counting.stop()
    return counting


def _end(status: int) -> None:
    """Do what Python does at its end, but for taking all modules apart; what fails is left to Python."""
    threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001 - as multiprocessing ends what it forks
    atexit._run_exitfuncs()  # noqa: SLF001
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _read_a_sentence() -> None:
    """Have the pipeline loaded, the tables of names, and what identifies a language."""
    from entities.changes.extract import Job, extract_folder  # noqa: PLC0415 - only where it is forked from

    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.txt").write_text("Ann Smith met Robert Jones in Paris on Monday.\n", encoding="ascii")
        for _ in extract_folder(Job((folder / "a.txt",), folder / "x.db", jobs=1)):
            pass


def import_program() -> None:
    """Load all commands and what they load late: to read an article takes three seconds of loading, each time."""
    from entities.cli import COMMANDS, load_command  # noqa: PLC0415 - only where it is forked from

    for name in COMMANDS:
        load_command(name)
    for module in LATE:
        with suppress(ImportError):  # other versions have other modules
            import_module(module)
    _read_a_sentence()
    inspect.stack()  # what measures asks for this once a process; it looks at all modules, and remembers them
    gc.freeze()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for the tests, whose end is this one's, too
    import_program()
    become_commands(socket.socket(fileno=int(sys.argv.pop())))
    try:
        runpy.run_module("entities", run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        if isinstance(ended.code, int):
            _end(ended.code)
        raise
