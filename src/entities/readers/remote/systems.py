"""What reaches a URL: a file system of fsspec, and patience with the network."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

from entities.errors import FolderError, PackageError
from entities.readers.remote.urls import address_of, protocol_of

PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds between one try and the next."""
_PASSING = frozenset((408, 425, 429))  # statuses of HTTP that tell to try again; others from 400 to 499 don't
_LASTING = (FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError, ImportError, MemoryError,
            NotImplementedError)  # fmt: skip
_INSTALL = "pip install fsspec aiohttp"
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class System:
    """A file system (`fsspec.AbstractFileSystem`), and what URLs have before its paths."""

    files: Any
    prefix: str

    def url(self, path: str) -> str:
        """The URL of one of its paths."""
        return f"{self.prefix}{path}"


def reach(url: str) -> tuple[System, str]:
    """The file system that a URL is in, and its path there; nothing is asked of the network yet.

    Options and credentials are those of fsspec's own configuration. Raises FolderError, and PackageError where the
    package is missing that knows the protocol.
    """
    shown = address_of(url)
    if "::" in url:
        raise FolderError(f"{shown}: name the file itself, without `::`; what is packed in it is found.")
    if _has_password(url):
        raise FolderError(
            f"A URL of {protocol_of(url)} holds a password, which the graph and logs would show: "
            "put it into the configuration of fsspec."
        )
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - only who reads URLs needs it
    except ImportError as error:
        raise PackageError(f"URLs take fsspec, which isn't installed: {_INSTALL}") from error
    try:
        files, path = url_to_fs(url)
    except ImportError as error:
        raise PackageError(f"{shown} takes a package that isn't installed: {_how_to_install(url, error)}") from error
    except (ValueError, TypeError, OSError) as error:
        raise FolderError(f"{shown} can't be reached: {error}") from error
    files.invalidate_cache()  # what was listed before may have changed
    bare = url.rstrip("/")
    prefix = bare.removesuffix(path) if bare.endswith(path) else files.unstrip_protocol(path).removesuffix(path)
    return System(files, prefix), path


def _has_password(url: str) -> bool:
    try:
        return urlsplit(url).password is not None
    except ValueError as error:
        raise FolderError(f"{url} isn't a URL: {error}") from error


def _how_to_install(url: str, error: ImportError) -> str:
    from fsspec.registry import known_implementations  # noqa: PLC0415

    package = known_implementations[protocol_of(url)]["class"].partition(".")[0]
    if package != "fsspec":
        return f"pip install {package}"
    return _INSTALL if protocol_of(url).startswith("http") else str(error)


def patiently(call: Callable[[], _Answer]) -> _Answer:
    """What a call gives; where the network fails it is made again, after a pause that grows. Raises what it raised."""
    for pause in PAUSES:
        try:
            return call()
        except Exception as error:
            if lasts(error):
                raise
            time.sleep(pause)
    return call()


def lasts(error: BaseException) -> bool:
    """Whether another try would come to the same: what isn't there, isn't allowed, or isn't due to the network."""
    cause = _cause(error)
    status = getattr(cause, "status", None)
    if isinstance(status, int):
        return 400 <= status < 500 and status not in _PASSING  # noqa: PLR2004 - as RFC 9110 has it
    if "Credentials" in type(cause).__name__:  # as botocore's errors are called, which are of no kind of Python's
        return True
    return isinstance(cause, _LASTING) or getattr(cause, "errno", None) == errno.ENOSPC


def why(error: BaseException) -> str:
    """What went wrong, in few words; no URL, which may hold what nobody else should see."""
    cause = _cause(error)
    status, message = getattr(cause, "status", None), getattr(cause, "message", None)
    if isinstance(status, int):
        return f"the server answers {status} {message or ''}".strip()
    if isinstance(cause, FileNotFoundError):
        return "it isn't there"
    if isinstance(cause, TimeoutError):
        return "the server doesn't answer in time"
    said = getattr(cause, "strerror", None) or (str(cause) if "://" not in str(cause) else "")
    return said or type(cause).__name__


def _cause(error: BaseException) -> BaseException:
    """What really went wrong, where fsspec says of all that fails on the web that the file isn't there."""
    cause = error.__cause__
    is_of_the_web = (
        hasattr(cause, "status") or type(cause).__module__.startswith("aiohttp") or isinstance(cause, OSError)
    )
    return cause if cause and isinstance(error, FileNotFoundError) and is_of_the_web else error
