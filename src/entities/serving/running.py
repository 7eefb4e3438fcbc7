"""The server: on the loopback address, for as long as the command runs."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from entities.errors import PackageError, QuestionError
from entities.serving import HOST

_WAITING = 64  # connections
_GRACE = 1  # seconds for what is being answered when Ctrl-C comes


def serve(graph: Path, port: int, opened: Callable[[str], None]) -> None:
    """Serve a graph on a port of the loopback address (0: one that is free) until Ctrl-C.

    `opened` gets the address to open, when it can be opened. Raises PackageError where the packages of the extra
    `serve` are missing, QuestionError for a port that can't be had, and StoreError.
    """
    try:
        import uvicorn  # noqa: PLC0415 - not everybody needs a server

        from entities.serving.app import guarded_app  # noqa: PLC0415
    except ImportError as error:
        raise PackageError("That takes a server, which isn't installed: pip install starlette uvicorn") from error
    with _listen(port) as listening:
        _, port = listening.getsockname()
        guard = guarded_app(graph, port)
        config = uvicorn.Config(
            guard, http="h11", ws="none", lifespan="off", log_level="warning", access_log=False, server_header=False,
            proxy_headers=False, timeout_graceful_shutdown=_GRACE,
        )  # fmt: skip
        opened(f"http://{HOST}:{port}/?token={guard.token}")
        with suppress(KeyboardInterrupt):  # which comes again when what was being answered is
            uvicorn.Server(config).run(sockets=[listening])


def _listen(port: int) -> socket.socket:
    """A socket that takes connections from this machine alone. Raises QuestionError."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        listening.listen(_WAITING)
    except OSError as error:
        listening.close()
        raise QuestionError(f"Port {port} can't be had ({error.strerror}): name another with --port.") from error
    return listening
