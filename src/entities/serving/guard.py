"""Who is let in: the browser of this machine's user that brought the token, and only the page that we gave it.

A local server is within reach of every page that is open in the browser, and of every user of the machine. What keeps
them out: https://owasp.org/www-community/attacks/csrf, and of names that are made to lead here ("DNS rebinding"), the
header Host; see also https://www.w3.org/TR/fetch-metadata/.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from entities.serving import HOST

LARGEST = 256 * 1024
"""Bytes of a request: a decision on some thousand articles."""
_JSON = "application/json"
_OWN_SITES = {"same-origin", "none"}  # none: typed, or opened by another program
_NOT_CROSSING = {"GET", "HEAD", "POST"}
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_USED = "Start `entities serve` again, and open the address that it prints: each is good for one browser."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request isn't answered."""

    status: HTTPStatus
    reason: str


class Guard:
    """Lets requests through to an application if they are the user's own, and seals every answer.

    `token` opens the page once: whoever brings it first gets the session, as a cookie that no script can read and that
    the browser sends with no request of another site. Cookies are for all ports of a host, so its name has the port.
    """

    def __init__(self, app: ASGIApp, port: int, policy: str) -> None:
        """Guard an application on a port; `policy` is the Content-Security-Policy of all answers."""
        self._app = app
        self._port = port
        self._headers = {**_HEADERS, "Content-Security-Policy": policy}
        self._session = secrets.token_urlsafe()
        self.token: str = secrets.token_urlsafe()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        response = self._respond(scope, headers)
        if response is None:
            await self._app(scope, receive, self._sealing(send))
        else:
            await response(scope, receive, self._sealing(send))

    def _respond(self, scope: Scope, headers: Headers) -> Response | None:
        """The answer to whoever isn't let through (yet)."""
        refusal = refuse(scope["method"], headers, self._port)
        if refusal is None and not self._has_session(headers):
            if scope["method"] == "GET" and scope["path"] == "/" and self._take_token(scope["query_string"]):
                response = RedirectResponse("/", HTTPStatus.SEE_OTHER)
                response.set_cookie(self._cookie, self._session, httponly=True, samesite="strict")
                return response
            refusal = Refusal(HTTPStatus.FORBIDDEN, _USED)
        return None if refusal is None else PlainTextResponse(f"{refusal.reason}\n", refusal.status)

    @property
    def _cookie(self) -> str:
        return f"entities-{self._port}"

    def _has_session(self, headers: Headers) -> bool:
        """Whether one of the cookies is ours: another port of this host may have set one of the same name."""
        pairs = (pair.strip().partition("=") for cookie in headers.getlist("cookie") for pair in cookie.split(";"))
        return any(name == self._cookie and _equal(value, self._session) for name, _, value in pairs)

    def _take_token(self, query: bytes) -> bool:
        """Whether a request brings the token, which is then used up."""
        brought = parse_qs(query.decode("latin-1")).get("token", [])
        if not self.token or not any(_equal(one, self.token) for one in brought):
            return False
        self.token = ""
        return True

    def _sealing(self, send: Send) -> Send:
        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = [(name.encode(), value.encode()) for name, value in self._headers.items()]
                message = {**message, "headers": [*message["headers"], *ours]}
            await send(message)

        return sealed


def refuse(method: str, headers: Headers, port: int) -> Refusal | None:
    """Why a request with these headers can't be the page's own, if it can't; the session is another question."""
    hosts = headers.getlist("host")
    if len(hosts) != 1 or hosts[0] not in {f"{HOST}:{port}", f"localhost:{port}"}:
        return Refusal(HTTPStatus.FORBIDDEN, "The page is at no other address than the one that was opened.")
    origins = headers.getlist("origin")
    if (origins or method not in {"GET", "HEAD"}) and origins != [f"http://{hosts[0]}"]:
        return Refusal(HTTPStatus.FORBIDDEN, "Another page has no business here.")
    if any(site not in _OWN_SITES for site in headers.getlist("sec-fetch-site")):
        return Refusal(HTTPStatus.FORBIDDEN, "Another page has no business here.")
    if method not in _NOT_CROSSING:
        return Refusal(HTTPStatus.METHOD_NOT_ALLOWED, f"There is no {method} here.")
    return _refuse_body(headers) if method == "POST" else None


def _refuse_body(headers: Mapping[str, str]) -> Refusal | None:
    """Why what comes with a request isn't read."""
    if headers.get("content-type", "").partition(";")[0].strip().lower() != _JSON:
        return Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"Send {_JSON}.")
    length = headers.get("content-length", "")  # to which h11 holds the body
    if not (length.isascii() and length.isdigit()) or "transfer-encoding" in headers:
        return Refusal(HTTPStatus.LENGTH_REQUIRED, "Say how long the request is.")
    if int(length) > LARGEST:
        return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"A request has {LARGEST:,} bytes at most.")
    return None


def _equal(one: str, other: str) -> bool:
    """Compare in a time that doesn't tell how much is right."""
    return secrets.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
