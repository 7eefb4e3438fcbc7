"""What is asked of a graph over HTTP: its parts, what is searched for, decisions."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from threading import Lock

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from entities.errors import EntitiesError, QuestionError, StoreError, WriteError
from entities.exports.page.frame import read_frame
from entities.serving.deciding import Made, make_asked, read_asked, read_decided, undo
from entities.serving.guard import Guard
from entities.serving.parts import Parts, encode
from entities.serving.searching import search

_MOST = 8  # names that a part may be around
_SERVED = '{"served": true}'
"""What stands in the page in place of the graph."""


def guarded_app(graph: Path, port: int) -> Guard:
    """The application with the page and its guard, for a port of the loopback address."""
    frame = read_frame("connect-src 'self'")
    app = make_app(graph, f"{frame.before}{_SERVED}{frame.after}")
    return Guard(app, port, f"{frame.policy}; frame-ancestors 'none'")


def make_app(graph: Path, page: str) -> Starlette:
    """The application that answers about a graph; `page` is what it shows in the browser."""
    answers = _Answers(graph, page)
    app = Starlette(
        routes=[
            Route("/", answers.show),
            Route("/part", answers.read_part),
            Route("/search", answers.find),
            Route("/decisions", answers.decide, methods=["POST"]),
            Route("/decisions/undo", answers.undo, methods=["POST"]),
        ],
        exception_handlers={HTTPException: _refused, EntitiesError: _failed},
    )
    app.router.redirect_slashes = False
    return app


class _Answers:
    """An answer for each route.

    What takes time is done by threads, each of which reads the store as it is then; decisions are made one at a time.
    """

    def __init__(self, graph: Path, page: str) -> None:
        self._graph = graph
        self._page = page
        self._parts = Parts(graph)
        self._deciding = Lock()

    async def show(self, request: Request) -> Response:
        """The page itself."""
        del request
        return HTMLResponse(self._page)

    async def read_part(self, request: Request) -> Response:
        """A part of the graph."""
        return await _answer(lambda: self._parts.read(_ids(request, "entity"), _ids(request, "tie")))

    async def find(self, request: Request) -> Response:
        """What is found for a text."""
        text = request.query_params.get("text", "")
        return await _answer(lambda: encode(search(self._graph, text)))

    async def decide(self, request: Request) -> Response:
        """What a correction did."""
        body = await request.body()
        return await self._change(lambda: make_asked(self._graph, read_asked(body)))

    async def undo(self, request: Request) -> Response:
        """What it did to take the last ones back."""
        body = await request.body()
        return await self._change(lambda: undo(self._graph, read_decided(body)))

    async def _change(self, make: Callable[[], Made]) -> Response:
        def made() -> bytes:
            with self._deciding:
                return encode(_made(make()))

        return await _answer(made)


async def _answer(make: Callable[[], bytes]) -> Response:
    """What a thread makes, as JSON."""
    return Response(await run_sync(make), media_type="application/json")


def _made(made: Made) -> dict[str, object]:
    return {
        "decided": [str(decision) for decision in made.decisions],
        "entities": made.entities,
        "complaints": made.complaints,
        "names": [made.before.names, made.after.names],
        "ties": [made.before.ties, made.after.ties],
    }


def _ids(request: Request, name: str) -> tuple[str, ...]:
    """The ids that a part is asked for by. Raises QuestionError if there are too many."""
    ids = tuple(dict.fromkeys(one for one in request.query_params.get(name, "").split(",") if one))
    if len(ids) > _MOST:
        raise QuestionError(f"A part is around {_MOST} names at most.")
    return ids


def _refused(request: Request, error: Exception) -> Response:
    """What isn't there, or not to be asked so."""
    del request
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    return _error("There is nothing here.", status)


def _failed(request: Request, error: Exception) -> Response:
    """What a person can mend, in words."""
    del request
    busy = isinstance(error, (StoreError, WriteError))
    return _error(str(error), HTTPStatus.SERVICE_UNAVAILABLE if busy else HTTPStatus.BAD_REQUEST)


def _error(message: str, status: int) -> Response:
    return Response(encode({"error": message}), status, media_type="application/json")
