"""A server of the web for tests: it answers in parts, fails when it is told to, and writes down what it was asked."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Asked(NamedTuple):
    """A request."""

    method: str
    path: str
    part: str


@dataclass
class Site:
    """What a server has, by path with a slash before it, and how it behaves.

    `failing` are the statuses that it answers with, first to last, before a path is served (0: it hangs up); `cutting`:
    how many bytes of its first answers it sends before it hangs up. With `tells` it sends ETags, with `parts` it
    answers requests for parts. `slow` are the seconds that it thinks before it answers.
    """

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    failing: dict[str, list[int]] = field(default_factory=dict)
    cutting: dict[str, list[int]] = field(default_factory=dict)
    tells: bool = True
    parts: bool = True
    slow: dict[str, float] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def fetched(self) -> list[str]:
        """The paths of what was fetched since the last time, each once."""
        paths = sorted({one.path for one in self.asked if one.method == "GET"})
        self.asked.clear()
        return paths


@contextmanager
def serving() -> Iterator[Site]:
    """A site on a port of this machine."""
    site = Site()
    handler = type("Handler", (_Handler,), {"site": site})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        site.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the library
        pass

    def _answer(self) -> None:
        site, part = self.site, self.headers.get("Range", "")
        site.asked.append(Asked(self.command, self.path, part))
        status = site.failing[self.path].pop(0) if site.failing.get(self.path) else 200
        threading.Event().wait(site.slow.get(self.path, 0))  # the tests leave out the pauses of time.sleep
        content = site.files.get(self.path.partition("?")[0])
        if status == 0:
            self.close_connection = True
            return
        if status != 200 or content is None:
            self.send_response(404 if status == 200 else status)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        within = re.fullmatch(r"bytes=(\d+)-(\d+)", part) if site.parts else None
        sent = content[int(within[1]) : int(within[2]) + 1] if within else content
        self.send_response(206 if within else 200)
        self.send_header("Content-Length", str(len(sent)))
        self.send_header("Content-Type", "text/html" if self.path.endswith("/") else "application/octet-stream")
        if site.tells:
            self.send_header("ETag", f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"')
        if within:
            self.send_header("Content-Range", f"bytes {within[1]}-{int(within[1]) + len(sent) - 1}/{len(content)}")
        self.end_headers()
        if self.command == "GET":
            cut = site.cutting[self.path].pop(0) if site.cutting.get(self.path) else len(sent)
            self.wfile.write(sent[:cut])
            self.close_connection = cut < len(sent)
