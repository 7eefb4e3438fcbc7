"""What is said by a URL alone: which folder it is in, and what it is called there."""

from __future__ import annotations

import os
import re
from urllib.parse import unquote, urlsplit

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")  # of two letters or more: one is a drive of Windows
_WEB = frozenset(("http", "https"))
_SIGNED = re.compile(
    r"(?:x-(?:amz|goog|oss)-.*|signature|sig|expires|policy|key-pair-id|awsaccesskeyid|googleaccessid|token)(?:=.*)?\Z",
    re.IGNORECASE,
)
"""Parameters by which a URL opens what is locked: others each time, and nobody else's business."""


def is_url(place: str) -> bool:
    """Whether a place is a URL, and no path on this machine."""
    return bool(_URL.match(place))


def protocol_of(url: str) -> str:
    """What stands before `://`."""
    return url.partition("://")[0].lower()


def is_web(url: str) -> bool:
    """Whether a URL is one of the web, where `?` begins a query."""
    return protocol_of(url) in _WEB


def address_of(url: str) -> str:
    """What a URL is known by: without a slash at its end, a fragment, or a signature that is another each time."""
    if not is_web(url):
        return url.rstrip("/") if not url.endswith("://") else url
    page, _, query = url.partition("#")[0].partition("?")
    kept = "&".join(part for part in query.split("&") if part and not _SIGNED.match(part))
    return page.rstrip("/") + (f"?{kept}" if kept else "")


def parent_of(place: str) -> str:
    """The folder that a file is in: of an absolute path, or of a URL."""
    if not is_url(place):
        return os.path.dirname(place)  # noqa: PTH120 - of 100,000s of paths
    protocol, _, path = (place.partition("?")[0] if is_web(place) else place).partition("://")
    return f"{protocol}://{path.rpartition('/')[0]}"


def root_of(url: str) -> str:
    """The server, or the bucket, that a URL begins with."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def path_in(place: str, folder: str) -> str | None:
    """The path of a place in a folder, with forward slashes; empty if it is the folder itself, None if it isn't in it.

    Both are absolute paths, or URLs. Of the web, what is percent-encoded is written out.
    """
    if place == folder:
        return ""
    separator = "/" if is_url(folder) else os.sep
    start = folder if folder.endswith(separator) else folder + separator
    if not place.startswith(start):
        return None
    path = place[len(start) :]
    if is_web(folder):
        page, mark, query = path.partition("?")
        return "/".join(map(_written_out, page.split("/"))) + mark + query.replace("/", "%2F")
    return path.replace(separator, "/")


def _written_out(part: str) -> str:
    try:
        return unquote(part, errors="strict").replace("/", "%2F")
    except UnicodeDecodeError:
        return part
