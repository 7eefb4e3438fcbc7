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
from entities.serving.deciding import Made, make_asked, read_asked, undo
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
    """The application that answers about a graph; `page` is what it shows in the browser.

    What takes time is done by threads, each of which reads the store as it is then; decisions are made one at a time.
    """
    parts, deciding = Parts(graph), Lock()

    async def show(request: Request) -> Response:
        del request
        return HTMLResponse(page)

    async def read_part(request: Request) -> Response:
        return await _answer(lambda: parts.read(_ids(request, "entity"), _ids(request, "tie")))

    async def find(request: Request) -> Response:
        text = request.query_params.get("text", "")
        return await _answer(lambda: encode(search(graph, text)))

    async def decide(request: Request) -> Response:
        body = await request.body()

        def made() -> Made:
            with deciding:
                return make_asked(graph, read_asked(body))

        return await _answer(lambda: encode(_made(made())))

    async def undo_last(request: Request) -> Response:
        del request

        def undone() -> Made:
            with deciding:
                return undo(graph)

        return await _answer(lambda: encode(_made(undone())))

    app = Starlette(
        routes=[
            Route("/", show),
            Route("/part", read_part),
            Route("/search", find),
            Route("/decisions", decide, methods=["POST"]),
            Route("/decisions/undo", undo_last, methods=["POST"]),
        ],
        exception_handlers={HTTPException: _refused, EntitiesError: _failed},
    )
    app.router.redirect_slashes = False
    return app


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
