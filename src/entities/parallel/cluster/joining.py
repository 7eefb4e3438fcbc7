"""How this process comes into a Ray cluster, and out of it again, leaving nothing behind."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from entities.errors import EntitiesError, PackageError
from entities.parallel.starting import interrupts_delayed

_LOCAL = "local"
_QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",  # nothing is told to anybody
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",  # else Ray warns of what it will do one day about graphics cards
    "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",  # else what `uv run` started is packed up and sent to all machines
}
"""What Ray is told by the environment alone, before it is imported."""
_SILENT: dict[str, Any] = {"log_to_driver": False, "logging_level": "CRITICAL"}
_STORE = 1 << 27  # bytes of shared memory: results are fetched from it as they come
_SECONDS_TO_ANSWER = 5.0
_LONGEST = 26  # characters of a temporary folder in which the path of a socket, of 103 at most, has room
_SECONDS_TO_GO = 5.0
_NO_RAY = "A cluster takes Ray, which isn't installed: pip install ray pyarrow"
_HOW_TO = "docs/cluster.md tells how to start one"


@contextmanager
def joined(address: str | None, cpus: int) -> Iterator[ModuleType]:
    """Ray, while this process is in a cluster: in the one that it is in already, if it is.

    Else in that at `address`, or in the environment's RAY_ADDRESS; else in one of `cpus` processes that is started here
    and ends with the block. Raises PackageError where there is no Ray, EntitiesError where there is no such cluster.
    """
    address, own = _meant(address), is_started_here(address)
    with _environment(_QUIET | (_for_own() if own else {})):
        ray = _import()
        if ray.is_initialized():
            yield ray
            return
        if not own:
            _reach(address)
        with _folder() if own else nullcontext() as folder:
            try:
                with interrupts_delayed():
                    _start(ray, folder, cpus) if folder else _join(ray, address)
                with _no_errors_printed(ray):
                    yield ray
            finally:
                ray.shutdown()


def require(address: str | None) -> None:
    """What can be told at once of what `joined` needs. Raises PackageError and EntitiesError as that does."""
    loaded = sys.modules.get("ray")
    if loaded and loaded.is_initialized():
        return
    if find_spec("ray") is None:
        raise PackageError(_NO_RAY)
    if not is_started_here(address):
        _reach(_meant(address))


def is_started_here(address: str | None) -> bool:
    """Whether there is no cluster yet: it is started for as long as it is needed."""
    return _meant(address) == _LOCAL


def _meant(address: str | None) -> str:
    return address or os.environ.get("RAY_ADDRESS") or _LOCAL


def _import() -> ModuleType:
    try:
        return import_module("ray")
    except ImportError as error:
        raise PackageError(_NO_RAY) from error


def _for_own() -> dict[str, str]:
    """What a cluster of our own inherits: a token, so that nobody else gives it work; threads don't outnumber cores.

    A Ray that was imported before has decided already how it finds a token.
    """
    token = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32)}
    return {"OPENBLAS_NUM_THREADS": "1"} | (token if "ray" not in sys.modules else {})


def _start(ray: ModuleType, folder: str, cpus: int) -> None:
    """Start a cluster of this machine. Raises EntitiesError where that can't be done."""
    try:
        ray.init(
            _LOCAL, num_cpus=cpus, object_store_memory=_STORE, include_dashboard=False, _temp_dir=folder, **_SILENT
        )
    except (OSError, RuntimeError, ValueError) as error:
        raise EntitiesError(
            f"Ray can't be started: {_first_line(error)}. Without --engine ray this machine's processes do it."
        ) from error


def _join(ray: ModuleType, address: str) -> None:
    """Join a cluster. Raises EntitiesError where that can't be done."""
    try:
        ray.init(address, **_SILENT)
    except (OSError, RuntimeError, ValueError, ray.exceptions.RayError) as error:
        raise EntitiesError(
            f"Can't join the Ray cluster at {address}: {_first_line(error)}. Is it running, is this one of its "
            f"machines, and is its token in RAY_AUTH_TOKEN or ~/.ray/auth_token? ({_HOW_TO})"
        ) from error


def _reach(address: str) -> None:
    """Raise EntitiesError where nobody answers, for which Ray would wait for minutes."""
    if "://" in address:
        raise EntitiesError(
            f"{address} is for clients outside a cluster, which can't take part: run this on one of its machines, with "
            "--address auto or HOST:PORT."
        )
    host, _, port = address.rpartition(":")
    if not port.isdecimal():
        return  # "auto", and what Ray refuses at once
    try:
        socket.create_connection((host.strip("[]"), int(port)), _SECONDS_TO_ANSWER).close()
    except (OSError, OverflowError) as error:
        raise EntitiesError(f"No Ray cluster answers at {address} ({error}): {_HOW_TO}.") from error


@contextmanager
def _folder() -> Iterator[str]:
    """A temporary folder, in which sockets have names that are short enough."""
    short = len(tempfile.gettempdir()) <= _LONGEST or os.name != "posix"
    folder = tempfile.mkdtemp(prefix="ray-", dir=None if short else "/tmp")  # noqa: S108 - with a name that nobody knows
    try:
        yield folder
    finally:
        deadline = time.monotonic() + _SECONDS_TO_GO
        while os.path.isdir(folder) and time.monotonic() < deadline:  # noqa: PTH112
            shutil.rmtree(folder, ignore_errors=True)  # the last process may be writing its last line
            time.sleep(0.05)


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


@contextmanager
def _no_errors_printed(ray: ModuleType) -> Iterator[None]:
    """Ray doesn't print on stdout, where the answer is to stand, that a worker was lost: that is told otherwise.

    There is no public way to keep it from that, so that this one may go.
    """
    module = ray._private.worker  # noqa: SLF001
    printing = getattr(module, "print_to_stdstream", None)
    module.print_to_stdstream = lambda *_, **__: None
    try:
        yield
    finally:
        if printing is not None:
            module.print_to_stdstream = printing


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
