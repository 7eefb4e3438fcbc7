"""Which files a URL stands for, and what tells the version of each."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from entities.errors import EntitiesError, FolderError
from entities.readers.remote.systems import System, lasts, patiently, reach, why
from entities.readers.remote.urls import address_of, is_web, parent_of, path_in

_Answer = TypeVar("_Answer")
_AT_ONCE = 16  # requests
_TELLING = (
    "ETag", "etag", "Content-MD5", "content_md5", "Digest", "md5Hash", "md5", "sha256", "sha", "checksum", "CRC",
    "blob_id", "generation", "VersionId", "mtime", "LastModified", "last_modified", "Last-Modified", "modificationTime",
    "modified", "modify", "updated", "created",
)  # fmt: skip
"""What file systems tell of a file that changes with its content, the surest first."""
_NO_LINK_TO_FILE = re.compile(r"[?#]|/\.{0,2}/|/\.{1,2}\Z|/[a-z]+:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that is there: its URL, its size in bytes, and what tells its version from others, where that is known."""

    url: str
    size: int | None = None
    mark: str | None = None


def has_pattern(url: str) -> bool:
    """Whether a URL is a pattern; on the web only a star makes it one."""
    return "*" in url or (not is_web(url) and any(sign in url for sign in "?["))


def pattern_base(url: str) -> str:
    """The folder that a pattern begins with."""
    return parent_of(re.split(r"[*]" if is_web(url) else r"[*?\[]", url, maxsplit=1)[0])


def look_up(url: str) -> Listed | None:
    """The file that a URL names, or None for a folder; on the web only what ends in a slash is one.

    Raises EntitiesError, such as for what isn't there.
    """
    if is_web(url) and url.partition("?")[0].endswith("/"):
        return None
    system, path = reach(url)
    about = _ask(url, lambda: system.files.info(path))
    return None if about.get("type") == "directory" else _listed(url, about)


def look_up_all(urls: Iterable[str]) -> list[Listed]:
    """Files that are known to be there; of one that can't be looked up now, no more is known."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(_look_up_if_possible, urls))


def list_folder(url: str) -> list[Listed]:
    """All files in a folder and the folders in it. Raises EntitiesError."""
    system, path = reach(url)
    if is_web(url):
        return look_up_all(_follow(url, system))
    found: Mapping[str, Mapping[str, Any]] = _ask(url, lambda: system.files.find(path, detail=True))
    return [_listed(system.url(name), about) for name, about in found.items() if about.get("type") != "directory"]


def list_fitting(pattern: str) -> list[Listed]:
    """The files that fit a pattern. Raises EntitiesError."""
    system, path = reach(pattern)
    if is_web(pattern):
        from fsspec.utils import glob_translate  # noqa: PLC0415 - only who reads URLs needs it

        base = f"{pattern_base(pattern)}/"
        depth = None if "**" in pattern else pattern[len(base) :].count("/")
        fits = re.compile(glob_translate(pattern)).match
        return look_up_all(url for url in _follow(base, system, depth) if fits(url))
    found: Mapping[str, Mapping[str, Any]] = _ask(pattern, lambda: system.files.glob(path, detail=True))
    return [_listed(system.url(name), about) for name, about in found.items() if about.get("type") != "directory"]


def _ask(url: str, call: Callable[[], _Answer]) -> _Answer:
    """What a file system answers. Raises FolderError."""
    try:
        return patiently(call)
    except Exception as error:  # whatever stands behind the protocol raises
        if isinstance(error, FileNotFoundError) and lasts(error):
            raise FolderError(f"{address_of(url)} does not exist, or isn't shown to you: {why(error)}.") from error
        raise FolderError(f"Can't look at {address_of(url)}: {why(error)}. Nothing was changed.") from error


def _look_up_if_possible(url: str) -> Listed:
    try:
        return look_up(url) or Listed(url)
    except EntitiesError:  # whoever reads it is told
        return Listed(url)


def _listed(url: str, about: Mapping[str, Any]) -> Listed:
    size = about.get("size")
    told = next((f"{key} {about[key]}" for key in _TELLING if about.get(key)), None)
    return Listed(url, None if size is None else int(size), told and f"{told} {size}")


def _follow(folder: str, system: System, depth: int | None = None) -> Iterator[str]:
    """The files that the pages of a folder on the web link to, and those of the folders in it, in the order of URLs."""
    start = f"{folder.rstrip('/')}/"
    seen, folders, found = {start}, deque([start]), list[str]()
    while folders:
        page = folders.popleft()
        for entry in _ask(page, partial(system.files.ls, page, detail=True)):
            url = str(entry["name"])
            inside = url[len(start) - 1 :]
            if url in seen or path_in(url, start) is None or _NO_LINK_TO_FILE.search(inside):
                continue
            seen.add(url)
            if not url.endswith("/"):
                found.append(url)
            elif depth is None or inside.count("/") - 1 <= depth:
                folders.append(url)
    yield from sorted(found)
