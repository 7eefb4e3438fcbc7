"""Which files of a folder there are to read, each once, and none that only a link takes to be in it."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from entities.errors import FolderError

_LEADS_OUT = "it is a link that leads out of the folder; --follow-links reads what such links lead to"

_BYTE = re.compile("[\udc80-\udcff]")
_BACKSLASH = re.compile(r"\\(?=\\*(?:x[0-9a-f]{2}|[\udc80-\udcff]))")


@dataclass(frozen=True, slots=True)
class SourceFile:
    r"""A file that a reader exists for; `path` is relative to the folder, with forward slashes.

    In `path`, a byte of a name that is no text is written like `\xe9`; `location` is the real path. What has a
    `refusal`, the reason for it, isn't read.
    """

    path: str
    location: Path
    refusal: str = ""


def walk_folder(folder: Path, suffixes: Collection[str], *, follow_links: bool) -> Iterator[SourceFile]:
    """The files with these suffixes in a folder and the folders in it, but for what is hidden, in no order.

    Each is given once, however many links lead to it: by its own path if it has one in the folder. A link that leads
    out of the folder, to a file or a folder, is refused unless `follow_links`. Raises FolderError.
    """
    root = os.path.realpath(folder)
    seen: set[str] = set()  # real paths
    folders, links = deque([folder]), deque[Path]()
    while folders or links:
        location = folders.popleft() if folders else links.popleft()  # a link only when all else has been found
        real = os.path.realpath(location)
        name = location.relative_to(folder).as_posix()
        if real in seen:
            continue
        is_folder = Path(real).is_dir()
        if not is_folder and location.suffix.lower() not in suffixes:
            continue
        if not (follow_links or Path(real).is_relative_to(root)):
            yield SourceFile(_visible(name), location, _LEADS_OUT)
            continue
        seen.add(real)
        if not is_folder:
            yield SourceFile(_visible(name), location)
            continue
        for entry in _list(location):
            path = location / entry.name
            if entry.is_symlink():
                links.append(path)
            elif entry.is_dir():
                folders.append(path)
            elif path.suffix.lower() in suffixes and (file := f"{real}{os.sep}{entry.name}") not in seen:
                seen.add(file)
                yield SourceFile(_visible(entry.name if name == "." else f"{name}/{entry.name}"), path)


def _list(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder and not hidden, by name. A folder that can't be listed would look as if it were empty."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise FolderError(f"Can't list {error.filename}: {reason}. Nothing was changed.") from error


def _visible(path: str) -> str:
    """`path` with its undecodable bytes spelled out; a backslash that could be taken for one of those is doubled."""
    path = _BACKSLASH.sub(r"\\\\", path)
    path = _BYTE.sub(lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", path)
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
