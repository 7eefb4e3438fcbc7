"""A graph that is served, in a process of its own as a person starts it, and requests to it as they are sent."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/\?token=(\S+)")


@dataclass
class Answer:
    """What came back."""

    status: int
    body: bytes
    headers: HTTPResponse

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Served:
    """A server: its process, its port, the token that opens it, and the cookie that the token was swapped for."""

    process: subprocess.Popen[str]
    port: int
    token: str
    cookie: str = ""
    said: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/?token={self.token}"

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str | None] | None = None
    ) -> Answer:
        """The answer to a request with exactly these headers beside those of `usual`; None leaves one out."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        sent = {**self.usual(method, body), **(headers or {})}
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders(body)
        response = connection.getresponse()
        answer = Answer(response.status, response.read(), response)
        connection.close()
        return answer

    def usual(self, method: str, body: bytes | None) -> dict[str, str]:
        """The headers that the page's own requests have."""
        own = {"Host": f"127.0.0.1:{self.port}"}
        if self.cookie:
            own["Cookie"] = self.cookie
        if method == "POST":
            own |= {"Origin": f"http://127.0.0.1:{self.port}", "Content-Type": "application/json"}
            own["Content-Length"] = str(len(body or b""))
        return own

    def enter(self) -> Answer:
        """Swap the token for the cookie."""
        answer = self.ask("GET", f"/?token={self.token}")
        self.cookie = (answer.headers.getheader("Set-Cookie") or "").partition(";")[0]
        return answer

    def decide(self, **said: object) -> Answer:
        return self.ask("POST", "/decisions", json.dumps(said).encode())

    def undo(self, decided: Sequence[str]) -> Answer:
        return self.ask("POST", "/decisions/undo", json.dumps({"decided": decided}).encode())

    def part(self, query: str = "") -> Any:
        answer = self.ask("GET", f"/part{query}")
        assert answer.status == 200, answer.body
        return answer.json


@contextmanager
def serving(graph: Path, *options: str, before: str = "") -> Iterator[Served]:
    """`entities serve`, until the end; `before` is what its process does first."""
    program = ["-c", f"{before}\nfrom entities.__main__ import main\nmain()"]
    command = [sys.executable, *program, "serve", "--graph", str(graph), "--no-open", *options]
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment) as process:
        assert process.stderr is not None
        try:
            line = process.stderr.readline()
            found = ADDRESS.search(line)
            assert found, line + process.stderr.read()
            yield Served(process, int(found[1]), found[2])
        finally:
            stop(process)


def stop(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        process.wait(20)
