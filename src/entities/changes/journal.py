"""What a run does, told to the logger `entities` line by line: whoever runs it at night may listen."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from pathlib import Path

from entities.changes.events import Analyzed, BegunAgain, Finished, Planned, Resolving
from entities.model import Skipped

_LOG = logging.getLogger("entities.extract")
logging.getLogger("entities").addHandler(logging.NullHandler())  # else Python prints warnings that nobody asked for


class Journal:
    """The log of one run."""

    def __init__(self, sources: Iterable[str | Path], graph: Path, does: str = "extract") -> None:
        """Begin it; `does` is what the run does."""
        self._began = time.monotonic()
        self._step: str | None = None
        self._read = self._articles = self._words = self._waiting = 0
        _LOG.info("%s %s into %s", does, ", ".join(map(str, sources)), graph)

    def plan(self, planned: Planned, skipped: Iterable[Skipped]) -> None:
        """What there is to do, and what can't be read to begin with."""
        self._waiting = planned.waiting
        _LOG.info("%d waiting, %d unchanged, %d removed", planned.waiting, planned.unchanged, planned.removed)
        for model in planned.models.chosen if planned.models else ():
            _LOG.info("model %s", model)
        for item in skipped:
            _LOG.warning("skipped %s: %s", item.path, item.why)
        self._began = time.monotonic()

    def batch(self, event: Analyzed) -> None:
        """What has been read and saved since the last time."""
        self._read += event.files
        self._articles += len(event.read)
        self._words += event.words
        for item in event.skipped:
            _LOG.warning("skipped %s: %s", item.path, item.why)
        for remark in event.remarks:
            _LOG.warning("%s: %s", remark.path, remark.text)
        for path, mentions in event.read:
            _LOG.info("read %s: %d mentions", path, mentions)
        seconds = max(time.monotonic() - self._began, 0.001)
        rates = self._articles / seconds, self._words / seconds
        done = f"{self._read} of {self._waiting} done"
        _LOG.info("%s, %.1f articles and %.0f words a second, %d at work", done, *rates, event.workers)

    def again(self, event: BegunAgain) -> None:
        """What has to be read again, since whoever read it was lost."""
        why = "took too long" if event.overdue else "was lost"
        _LOG.warning("a worker %s; begun again: %s", why, ", ".join(event.paths))

    def end(self, told: Resolving | Finished) -> None:
        """That all is read, and what follows is about all articles; then what the graph holds."""
        if isinstance(told, Resolving):
            if told.what != self._step:
                _LOG.info("resolving%s", f": {told.what}" if told.what else "")
            self._step = told.what
        else:
            self._sum_up(told)

    def _sum_up(self, finished: Finished) -> None:
        """What the graph holds now, and which decisions weren't followed."""
        for complaint in finished.complaints:
            _LOG.warning("%s", complaint)
        counts = ", ".join(f"{count} {label.lower()}" for label, count in finished.entities.items())
        _LOG.info("entities: %s; %d ties; %d mentions open", counts, finished.ties, finished.ambiguous)
        _LOG.info("done: %d read, %d skipped", finished.analyzed, len(finished.skipped))
