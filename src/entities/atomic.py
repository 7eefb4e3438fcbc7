"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TextIO

from entities.errors import WriteError


@contextmanager
def replacing(*paths: Path) -> Iterator[tuple[TextIO, ...]]:
    """UTF-8 text files that take the places of `paths` when the block ends well, and vanish when it doesn't.

    A link stays a link, a file keeps its mode, and what is no ordinary file (a pipe, a device) is written to as it is.
    Raises WriteError where that can't be done.
    """
    with ExitStack() as stack:
        ready = [stack.enter_context(replacing_path(path)) for path in paths]
        with ExitStack() as opened:
            yield tuple(opened.enter_context(path.open("w", encoding="utf-8", newline="\n")) for path in ready)


@contextmanager
def replacing_path(path: Path) -> Iterator[Path]:
    """A new, empty file that takes the place of `path` when the block ends well; else as `replacing`."""
    if path.is_dir():
        raise WriteError(f"{path} is a folder: give the name of a file.")
    if path.exists() and not path.is_file():  # before the link is followed: that of a pipe leads nowhere
        try:
            yield path
        except OSError as error:
            raise WriteError(f"Can't write all of it to {path}: {error.strerror}.") from error
        return
    try:
        path = _followed(path)
        descriptor, name = tempfile.mkstemp(prefix=".entities-", suffix=".part", dir=path.parent)
    except OSError as error:
        raise WriteError(f"Can't write {path}: {error.strerror}. Choose another place.") from error
    os.close(descriptor)
    part = Path(name)
    try:
        yield part
        part.chmod(_usual_mode(path))
        part.replace(path)
    except OSError as error:
        raise WriteError(f"Can't write {path}: {error.strerror}. What was there before is unchanged.") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def replacing_folder(path: Path, refuse: Callable[[Path], None]) -> Iterator[Path]:
    """A new, empty folder that takes the place of `path` when the block ends well, and vanishes when it doesn't.

    Of what was there before, `refuse` says first, and again before it is gone, whether it may be replaced: else it
    raises. Raises WriteError where that can't be done.
    """
    try:
        path = _followed(path)
        _refuse(path, refuse)
        part = Path(tempfile.mkdtemp(prefix=".entities-", suffix=".part", dir=path.parent))
    except OSError as error:
        raise WriteError(f"Can't write {path}: {error.strerror}. Choose another place.") from error
    try:
        yield part
        part.chmod(0o777 & ~_mask())
        _refuse(path, refuse)
        _take_place(part, path)
    except OSError as error:
        raise WriteError(f"Can't write {path}: {error.strerror}. What was there before is unchanged.") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _refuse(path: Path, refuse: Callable[[Path], None]) -> None:
    if path.is_dir():
        refuse(path)
    elif path.exists():
        raise WriteError(f"{path} is a file: give the name of a folder.")


def _take_place(part: Path, path: Path) -> None:
    """Let a folder take the place of another, which is gone then."""
    if path.is_dir():
        aside = part.with_name(f"{part.name}-old")
        path.rename(aside)
        part.rename(path)
        shutil.rmtree(aside, ignore_errors=True)
    else:
        part.rename(path)


def _followed(path: Path) -> Path:
    """Where a link leads in the end, there or not; raises OSError if that is in a circle."""
    with suppress(FileNotFoundError):
        path.stat()
    return Path(os.path.realpath(path))


def _usual_mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file (mkstemp's own are for secrets)."""
    if path.exists():
        return path.stat().st_mode & 0o777
    return 0o666 & ~_mask()


def _mask() -> int:
    """What files of this process are not permitted."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
