"""Only the browser that brings the token gets in, only for the page itself, and nothing but what the page sends."""

from __future__ import annotations

import json
import shutil
import socket
import sys
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from starlette.datastructures import Headers
from tests.serving.served import Served, serving, stop

from entities.serving.guard import LARGEST, refuse

NOTE = {"kind": "note", "names": ["Minsk (place)"], "value": "Seen."}
METHODS = ["GET", "HEAD", "POST"]
SEALS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


@pytest.fixture(scope="module")
def served(corpus_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    graph = tmp_path_factory.mktemp("guarded") / "x.db"
    shutil.copy(corpus_graph, graph)
    with serving(graph) as server:
        server.enter()
        yield server


def test_the_token_is_swapped_for_a_cookie_and_used_up(corpus_graph: Path) -> None:
    with serving(corpus_graph) as server:
        wrong = server.ask("GET", f"/?token={server.token[:-1]}x")
        assert wrong.status == HTTPStatus.FORBIDDEN
        answer = server.enter()
        assert (answer.status, answer.headers.getheader("Location")) == (HTTPStatus.SEE_OTHER, "/")
        cookie = answer.headers.getheader("Set-Cookie") or ""
        assert {"HttpOnly", "Path=/", "SameSite=strict"} == set(cookie.split("; ")[1:])
        assert server.token not in cookie
        assert server.ask("GET", "/").status == HTTPStatus.OK
        server.cookie = ""
        again = server.ask("GET", f"/?token={server.token}")
        assert again.status == HTTPStatus.FORBIDDEN
        assert b"entities serve" in again.body


@pytest.mark.parametrize(
    "path", ["/", "/part", "/search?text=Minsk", "/nothing", "/../decisions", "//part", "/%2e%2e/"]
)
@pytest.mark.parametrize("cookie", [None, "x=y", "entities-{port}=", "entities-{port}=" + "A" * 43, "entities-1={own}"])
def test_without_the_session_nothing_is_answered(served: Served, path: str, cookie: str | None) -> None:
    own = served.cookie.partition("=")[2]
    answer = served.ask("GET", path, headers={"Cookie": cookie and cookie.format(port=served.port, own=own)})
    assert answer.status == HTTPStatus.FORBIDDEN
    assert b"Minsk" not in answer.body
    refused = served.ask("POST", "/decisions", json.dumps(NOTE).encode(), {"Cookie": None})
    assert refused.status == HTTPStatus.FORBIDDEN


def test_another_cookie_of_the_same_name_locks_nobody_out(served: Served) -> None:
    cookie = f"entities-{served.port}=planted; {served.cookie}"
    assert served.ask("GET", "/", headers={"Cookie": cookie}).status == HTTPStatus.OK


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.:{port}", "127.1:{port}", None],
)
def test_another_host_is_refused(served: Served, host: str | None) -> None:
    sent = host and host.format(port=served.port)
    for method, path, body in (("GET", "/part", None), ("POST", "/decisions", json.dumps(NOTE).encode())):
        answer = served.ask(method, path, body, {"Host": sent})
        assert answer.status in {HTTPStatus.FORBIDDEN, HTTPStatus.BAD_REQUEST}
        assert b"Minsk" not in answer.body


def test_localhost_is_this_host(served: Served) -> None:
    assert served.ask("GET", "/part", headers={"Host": f"localhost:{served.port}"}).status == HTTPStatus.OK


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://localhost:{port}"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_origin_is_refused(served: Served, headers: dict[str, str]) -> None:
    sent = {name: value.format(port=served.port) for name, value in headers.items()}
    for method, path, body in (("GET", "/part", None), ("POST", "/decisions", json.dumps(NOTE).encode())):
        answer = served.ask(method, path, body, sent)
        assert answer.status == HTTPStatus.FORBIDDEN
        assert not [name for name, _ in answer.headers.getheaders() if name.lower().startswith("access-control")]


def test_what_changes_something_must_name_its_origin(served: Served) -> None:
    body = json.dumps(NOTE).encode()
    assert served.ask("POST", "/decisions", body, {"Origin": None}).status == HTTPStatus.FORBIDDEN
    assert served.ask("POST", "/decisions/undo", b"", {"Origin": None}).status == HTTPStatus.FORBIDDEN
    assert served.ask("GET", "/part", headers={"Origin": None}).status == HTTPStatus.OK


@pytest.mark.parametrize("kind", [None, "", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
def test_what_a_form_of_another_page_could_send_is_refused(served: Served, kind: str | None) -> None:
    answer = served.ask("POST", "/decisions", json.dumps(NOTE).encode(), {"Content-Type": kind})
    assert answer.status == HTTPStatus.UNSUPPORTED_MEDIA_TYPE


def test_a_request_says_how_long_it_is_and_isnt_long(served: Served) -> None:
    body = json.dumps({**NOTE, "value": " " * LARGEST}).encode()
    assert served.ask("POST", "/decisions", body).status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    longest = json.dumps({**NOTE, "value": ""}).encode()
    padded = longest + b" " * (LARGEST - len(longest))
    assert served.ask("POST", "/decisions", padded).status == HTTPStatus.BAD_REQUEST  # read, and found to lack a value
    chunked = {"Content-Length": None, "Transfer-Encoding": "chunked"}
    assert served.ask("POST", "/decisions", b"0\r\n\r\n", chunked).status == HTTPStatus.LENGTH_REQUIRED


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_there_are_no_other_methods(served: Served, method: str) -> None:
    own = {"Origin": f"http://127.0.0.1:{served.port}"}
    assert served.ask(method, "/decisions", headers=own).status == HTTPStatus.METHOD_NOT_ALLOWED
    assert served.ask(method, "/decisions").status == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("path", ["/decisions", "/decisions/undo"])
def test_reading_changes_nothing(served: Served, path: str) -> None:
    assert served.ask("GET", path).status == HTTPStatus.METHOD_NOT_ALLOWED


@pytest.mark.parametrize(
    "path",
    ["/etc/passwd", "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "//evil.example/", "/part/", "/%00", "/static/x"],
)
def test_there_are_no_files(served: Served, path: str) -> None:
    answer = served.ask("GET", path)
    assert answer.status == HTTPStatus.NOT_FOUND
    assert answer.headers.getheader("Location") is None


@pytest.mark.parametrize("path", ["/", "/part", "/nothing"])
def test_every_answer_is_sealed(served: Served, path: str) -> None:
    for headers in ({}, {"Cookie": None}, {"Origin": "http://evil.example"}):
        answer = served.ask("GET", path, headers=headers)
        found = {name.lower(): value for name, value in answer.headers.getheaders()}
        assert found.items() >= SEALS.items()
        policy = dict(one.strip().partition(" ")[::2] for one in found["content-security-policy"].split(";"))
        assert policy["default-src"] == policy["frame-ancestors"] == policy["form-action"] == "'none'"
        assert policy["connect-src"] == "'self'"
        for kind in ("script-src", "style-src"):
            assert policy[kind].startswith("'sha256-")
            assert "unsafe" not in policy[kind]
        assert "server" not in found


def test_a_part_is_around_few_names(served: Served) -> None:
    for number, said in ((8, "isn't in the graph any more"), (9, "around 8 names at most")):
        answer = served.ask("GET", f"/part?entity={','.join(f'p{one}' for one in range(number))}")
        assert answer.status == HTTPStatus.BAD_REQUEST
        assert said in answer.json["error"]


def test_only_this_machine_can_connect(served: Served) -> None:
    addresses = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    addresses |= {"127.0.0.2"} if sys.platform == "linux" else set()  # where all of 127/8 is this machine's
    for address in addresses - {"127.0.0.1"}:
        with pytest.raises(OSError), socket.create_connection((str(address), served.port), timeout=2):
            pass


def test_ctrl_c_ends_it_with_one_line(corpus_graph: Path) -> None:
    with serving(corpus_graph) as server:
        server.enter()
        idle = socket.create_connection(("127.0.0.1", server.port))
        stop(server.process)
        idle.close()
        assert server.process.stderr is not None
        assert server.process.stderr.read() == "Stopped. Decisions are saved beside the graph.\n"
        assert server.process.returncode == 0


TEXTS = st.text(st.characters(codec="latin-1"), max_size=30)
HOSTS = st.sampled_from(["127.0.0.1:8000", "localhost:8000", "127.0.0.1:8001", "127.0.0.1", "evil.example:8000"])
SITES = st.sampled_from(["same-origin", "none", "same-site", "cross-site", ""])


@given(
    host=HOSTS | TEXTS,
    origin=HOSTS.map("http://{}".format) | TEXTS,
    site=SITES | TEXTS,
    method=st.sampled_from(METHODS),
)
@example(host="localhost:8000", origin="http://localhost:8000", site="none", method="GET")
def test_only_three_headers_let_through(host: str, origin: str, site: str, method: str) -> None:
    sent = {"host": host, "origin": origin, "sec-fetch-site": site}
    sent |= {"content-type": "application/json", "content-length": "2"}
    good = (
        host in {"127.0.0.1:8000", "localhost:8000"} and origin == f"http://{host}" and site in {"none", "same-origin"}
    )
    assert (refuse(method, Headers(sent), 8000) is None) is good


def test_two_hosts_are_none() -> None:
    twice = Headers(raw=[(b"host", b"127.0.0.1:8000"), (b"host", b"127.0.0.1:8000")])
    once = Headers(raw=[(b"host", b"127.0.0.1:8000")])
    assert refuse("GET", twice, 8000) is not None
    assert refuse("GET", once, 8000) is None
