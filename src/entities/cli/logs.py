"""The log file of a run."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from entities.cli.consoles import say
from entities.decisions import decisions_path
from entities.errors import EntitiesError, WriteError

_LOGGER = logging.getLogger("entities")


@contextmanager
def logging_to(file: Path | None, *, graph: Path, sources: Sequence[str]) -> Iterator[None]:
    """Append to a file, if there is one, what the library tells of the block, and the error that ends it.

    Raises WriteError if that can't be written, or is the graph's own or an article.
    """
    if file is None:
        yield
        return
    _refuse_own(file, graph, sources)
    if file.exists() and not file.is_file() and not file.is_char_device():
        raise WriteError(f"{file} is no file to write a log to: name another with --log.")
    try:
        handler = _LogFile(file, encoding="utf-8")
    except OSError as error:
        raise WriteError(f"Can't write the log {file}: {error.strerror}. Name another file with --log.") from error
    handler.setFormatter(_Lines("{asctime} {levelname} {message}", "%Y-%m-%dT%H:%M:%S%z", style="{"))
    _LOGGER.setLevel(logging.INFO)
    _LOGGER.addHandler(handler)
    try:
        yield
    except EntitiesError as error:
        _LOGGER.error("%s", error)  # noqa: TRY400 - a traceback would say nothing to whoever can mend it
        raise
    except KeyboardInterrupt:
        _LOGGER.warning("stopped by Ctrl-C")
        raise
    except BaseException:
        _LOGGER.exception("ended by an error that is none of the user's")
        raise
    finally:
        _LOGGER.removeHandler(handler)
        _LOGGER.setLevel(logging.NOTSET)
        handler.close()


class _LogFile(logging.FileHandler):
    """A log that stops where the disk does; the run goes on."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the standard library's name
        """Say so once."""
        del record
        _LOGGER.removeHandler(self)
        say(f"Can't write the log {self.baseFilename} any more; the run goes on.", style="yellow")


class _Lines(logging.Formatter):
    """One line a record, whatever names of files hold."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the standard library's name
        """The line, with what isn't printable as its escape."""
        line = super().formatMessage(record)
        return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in line)


def _refuse_own(file: Path, graph: Path, sources: Sequence[str]) -> None:
    from entities.readers.formats import BY_SUFFIX

    log, store, *given = (
        Path(os.path.realpath(path)) for path in (str(file), str(graph), *sources)
    )  # which takes circles, too
    if log in {store, Path(f"{store}-wal"), Path(f"{store}-shm"), decisions_path(store)}:
        raise WriteError(f"{file} belongs to the graph itself: name another file with --log.")
    if log.suffix.lower() in BY_SUFFIX and any(log.is_relative_to(articles) for articles in given):
        raise WriteError(f"{file} would be read as an article: name another file with --log, such as night.log.")
