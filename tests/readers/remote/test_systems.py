"""Patience with the network, and none with what isn't its fault."""

from __future__ import annotations

import errno
from collections.abc import Callable

import pytest
from aiohttp import ServerDisconnectedError

from entities.readers.remote.systems import PAUSES, lasts, patiently, why


class AnswerError(Exception):
    """As HTTP clients raise it."""

    def __init__(self, status: int) -> None:
        super().__init__(f"{status}, url='https://a.example/?secret'")
        self.status, self.message = status, "Said So"


class NoCredentialsError(Exception):
    """As botocore raises it."""


def caused(cause: Exception) -> FileNotFoundError:
    """As fsspec says of all that fails on the web."""
    error = FileNotFoundError("https://a.example/?secret")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "is_lasting", "said"),
    [
        (AnswerError(399), False, "the server answers 399 Said So"),
        (AnswerError(400), True, "the server answers 400 Said So"),
        (AnswerError(408), False, "the server answers 408 Said So"),
        (AnswerError(425), False, "the server answers 425 Said So"),
        (AnswerError(429), False, "the server answers 429 Said So"),
        (AnswerError(499), True, "the server answers 499 Said So"),
        (AnswerError(500), False, "the server answers 500 Said So"),
        (caused(AnswerError(503)), False, "the server answers 503 Said So"),
        (caused(AnswerError(404)), True, "the server answers 404 Said So"),
        (caused(ConnectionResetError(errno.ECONNRESET, "Reset by peer")), False, "Reset by peer"),
        (caused(NoCredentialsError()), True, "it isn't there"),
        (caused(ServerDisconnectedError()), False, "Server disconnected"),
        (FileNotFoundError("https://a.example/?secret"), True, "it isn't there"),
        (PermissionError("Forbidden"), True, "Forbidden"),
        (PermissionError("https://a.example/?secret"), True, "PermissionError"),
        (TimeoutError(), False, "the server doesn't answer in time"),
        (OSError(errno.ENOSPC, "No space left on device"), True, "No space left on device"),
        (OSError(errno.EPIPE, "Broken pipe"), False, "Broken pipe"),
        (MemoryError(), True, "MemoryError"),
        (NoCredentialsError("Unable to locate credentials"), True, "Unable to locate credentials"),
        (RuntimeError("what nobody thought of"), False, "what nobody thought of"),
    ],
)
def test_what_would_come_to_the_same_is_told_from_what_passes(error: Exception, *, is_lasting: bool, said: str) -> None:
    assert lasts(error) == is_lasting
    assert why(error) == said


def failing(times: int, error: Exception) -> Callable[[], int]:
    """A call that fails so often before it gives how often it was made."""
    calls: list[int] = []

    def call() -> int:
        calls.append(1)
        if len(calls) <= times:
            raise error
        return len(calls)

    return call


def test_a_call_is_made_five_times_with_a_pause_before_each_again(pauses: list[float]) -> None:
    assert patiently(failing(4, TimeoutError())) == 5
    assert tuple(pauses) == PAUSES
    with pytest.raises(TimeoutError):
        patiently(failing(5, TimeoutError()))
    pauses.clear()
    with pytest.raises(PermissionError):
        patiently(failing(1, PermissionError()))
    assert not pauses
