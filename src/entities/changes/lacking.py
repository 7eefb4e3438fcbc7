"""What it would have taken to read a file, and whether that is there now: then it is read again."""

from __future__ import annotations

from collections.abc import Iterable

from entities.model import Skipped
from entities.ner import Models
from entities.readers import is_installed

A_PROCESS = "process"
"""One that comes to its end: perhaps the machine had no memory left, for which others are to blame."""
_TIME = " seconds"
_PIPELINE = "pipeline "


def more_than(seconds: float) -> str:
    """That it would have taken more time."""
    return f"{seconds:g}{_TIME}"


def too_slow(path: str, seconds: float) -> Skipped:
    """That reading was ended."""
    reason = f"it took more than {seconds:g} seconds to read (--timeout gives it more)"
    return Skipped(path, reason, lacking=more_than(seconds))


def unread_language(path: str, code: str) -> Skipped:
    """That no pipeline reads the language of an article."""
    reason = "no pipeline for its language (--model CODE=NAME names one, --any-language reads it all the same)"
    return Skipped(path, reason, code, ignored=True, lacking=f"{_PIPELINE}{code}")


def is_there(lacking: Iterable[str], timeout: float | None, models: Models) -> bool:
    """Whether something of it is there, if reading may take so many seconds and is done by these pipelines."""
    return any(_is_there(one, timeout, models) for one in lacking)


def _is_there(lacking: str, timeout: float | None, models: Models) -> bool:
    if lacking == A_PROCESS:
        return True
    if lacking.startswith(_PIPELINE):
        return models.reading(lacking.removeprefix(_PIPELINE)) is not None
    if lacking.endswith(_TIME):
        return timeout is None or timeout > float(lacking.removesuffix(_TIME))
    return is_installed(lacking)
