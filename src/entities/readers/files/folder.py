"""Which files of a folder there are to read, each once, and none that only a link takes to be in it."""

from __future__ import annotations

import os
import re
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from entities.errors import FolderError, UnreadableError
from entities.readers.remote.fetching import Remote

_LEADS_OUT = UnreadableError("it is a link that leads out of the folder; --follow-links reads what such links lead to")
HIDDEN = UnreadableError("it is hidden: its name begins with a dot", ignored=True)
HIDDEN_FOLDER = UnreadableError("it is a hidden folder: its name begins with a dot", ignored=True)
_LEAVE_OUT = "To leave out a folder, name it as in --exclude 'drafts/*'."
_SPECIAL = UnreadableError("it isn't a regular file")

_BYTE = re.compile("[\udc80-\udcff]")
_BACKSLASH = re.compile(r"\\(?=\\*(?:x[0-9a-f]{2}|[\udc80-\udcff]))")


@dataclass(frozen=True, slots=True)
class SourceFile:
    r"""A file that may be read; `path` is relative to the folder, with forward slashes.

    In `path`, a byte of a name that is no text is written like `\xe9`; `location` is the real path, or where it is
    fetched from. What has a `refusal` isn't read. `mark` tells the version of its content from others, where that is
    known without reading it.
    """

    path: str
    location: Path | Remote
    refusal: UnreadableError | None = field(default=None, compare=False)
    mark: str | None = None


def walk_folder(folder: Path, judge: Callable[[SourceFile], SourceFile], *, follow_links: bool) -> Iterator[SourceFile]:
    """All files in a folder and the folders in it, in no order; of a hidden folder only itself, refused like a file.

    What `judge` doesn't refuse is given once, however many links lead to it: by its own path if it has one in the
    folder. A link that leads out of the folder, to a file or a folder, is refused unless `follow_links`. Raises
    FolderError.
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
        if not (follow_links or Path(real).is_relative_to(root)):
            yield SourceFile(visible(name), location, _LEADS_OUT)
            continue
        if not Path(real).is_dir():
            file = judge(SourceFile(visible(name), location, find_refusal(location)))
            seen |= set() if file.refusal else {real}
            yield file
            continue
        seen.add(real)
        entries, left_out = _list(location, partial(judge, SourceFile(visible(f"{name}/"), location)))
        yield from left_out
        for entry in entries:
            path, shown = location / entry.name, visible(entry.name if name == "." else f"{name}/{entry.name}")
            if entry.name.startswith("."):
                is_folder = entry.is_dir(follow_symlinks=False)
                shown, reason = (f"{shown}/", HIDDEN_FOLDER) if is_folder else (shown, HIDDEN)
                yield SourceFile(shown, path, reason)
            elif entry.is_symlink():
                links.append(path)
            elif entry.is_dir():
                folders.append(path)
            elif (place := f"{real}{os.sep}{entry.name}") not in seen:
                file = judge(SourceFile(shown, path, find_refusal(path)))
                seen |= set() if file.refusal else {place}
                yield file


def find_refusal(location: Path | Remote) -> UnreadableError | None:
    """Why a file mustn't be opened, if that is so: to open a pipe is to wait for whoever writes into it."""
    if isinstance(location, Remote):
        return None
    with suppress(OSError):  # which whoever opens it is told
        return None if stat.S_ISREG(location.stat().st_mode) else _SPECIAL
    return None


def _list(folder: Path, judge: Callable[[], SourceFile]) -> tuple[list[os.DirEntry[str]], Iterable[SourceFile]]:
    """What is in a folder, by name. One that can't be listed would look as if it were empty: it must be left out."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name), ()
    except OSError as error:
        left_out = judge()
        if left_out.refusal:
            return [], (left_out,)
        reason = error.strerror or str(error)
        raise FolderError(f"Can't list {error.filename}: {reason}. Nothing was changed. {_LEAVE_OUT}") from error


def visible(path: str) -> str:
    """`path` with its undecodable bytes spelled out; a backslash that could be taken for one of those is doubled."""
    path = _BACKSLASH.sub(r"\\\\", path)
    path = _BYTE.sub(lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", path)
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def safe_name(name: str) -> str:
    """What a file in an archive is called: its name without what leads out of the archive; empty if it is hidden."""
    parts = [part for part in name.replace("\\", "/").replace("\0", "").split("/") if part not in {"", ".", ".."}]
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return "" if hidden else visible("/".join(parts))
