"""What is read of files is saved as it comes: each file is complete when nothing more of it is awaited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from entities.changes.analyst import Analyst
from entities.changes.events import Analyzed
from entities.changes.lacking import A_PROCESS, too_slow
from entities.changes.plan import Waiting
from entities.changes.tasks import Read, Task, parts_of
from entities.changes.writing import Writing
from entities.model import Analysis, Remark, Skipped
from entities.readers import UNFETCHED

_Text = TypeVar("_Text", bound=str | None)


@dataclass(slots=True)
class _Progress:
    """A file that waits or is being read: its number where it is saved, and how many tasks are still to come of it.

    `written` are the languages of its articles, `lacking` is what it would have taken to read all of it.
    """

    waiting: Waiting
    file: int = 0
    missing: int = 0
    is_read: bool = False
    written: frozenset[str | None] = frozenset()
    lacking: frozenset[str] = frozenset()


class Saving:
    """The files of a run, by their numbers, and what has been saved of each."""

    def __init__(self, writer: Writing, waiting: Iterable[Waiting], analyst: Analyst) -> None:
        """Begin: `writer` takes what `analyst` reads."""
        self._writer = writer
        self._analyst = analyst
        self._files = {one.number: _Progress(one) for one in waiting}
        self._same: dict[frozenset[Any], frozenset[Any]] = {}

    def save(self, parts: Iterable[Read]) -> Analyzed:
        """Save what was read of files, and tell of it. Raises StoreError if another run has begun."""
        completed, items = 0, list[Analysis | Skipped | Remark]()
        with self._writer.batch():
            for part in parts:
                if part.number in self._files:  # else it is read again
                    completed += self._save_part(part, self._files[part.number])
                    items += part.items
        return Analyzed(
            completed,
            tuple((item.article.path, len(item.references)) for item in items if isinstance(item, Analysis)),
            tuple(item for item in items if isinstance(item, Skipped)),
            tuple(item for item in items if isinstance(item, Remark)),
            sum(len(item.article.body.split()) for item in items if isinstance(item, Analysis)),
        )

    def has(self, task: Task, results: int) -> bool:
        """Whether all of a task that gave so many results has been read, or its file was begun anew."""
        known = [self._files.get(file.number) for file in task.files]
        if task.found:
            return results > 0 or known == [None]
        return all(file is None or file.is_read for file in known)

    def again(self, task: Task, tries: int = 0) -> list[Task]:
        """What is to be done again of a task in which a worker came to its end: its parts, each by itself.

        One that has no parts is done again up to so many times. None if it is to be given up.
        """
        known = replace(task, lost=task.lost + 1)
        parts = parts_of(known) or ([known] if task.lost < tries else [])
        if task.found and parts:
            self._files[task.files[0].number].missing += len(parts) - 1
            return parts
        return [replace(part, files=tuple(map(self._begin_again, part.files))) for part in parts]

    def end(self) -> None:
        """All has been read."""
        self._writer.end()

    def _begin_again(self, waiting: Waiting) -> Waiting:
        """A file that is read from its beginning under a new number: what comes under the old one is forgotten."""
        again = replace(waiting, number=max(self._files) + 1)
        del self._files[waiting.number]
        self._files[again.number] = _Progress(again)
        return again

    def _save_part(self, part: Read, known: _Progress) -> bool:
        """Save a part of what a file holds; gives whether that is all of it now."""
        unfetched = [item for item in part.items if isinstance(item, Skipped) and item.lacking == UNFETCHED]
        if unfetched and not known.file:  # what the store has of it stays
            self._writer.leave(known.waiting.folder, unfetched[0])
            return True
        if not known.file:
            one = known.waiting
            known.file = self._writer.begin(one.folder, one.file.path, one.content)
        self._writer.write(known.file, part.items)
        lacking = {item.lacking for item in part.items if isinstance(item, Skipped) and item.lacking}
        known.lacking = self._shared(known.lacking | lacking)
        written = {item.article.written_in for item in part.items if isinstance(item, Analysis)}
        known.written = self._shared(known.written | written)
        known.is_read |= part.last
        known.missing += part.tasks - part.ends_task
        is_complete = known.is_read and not known.missing
        if is_complete:
            self._writer.complete(known.file, self._analyst.sign(known.written), known.lacking)
        return is_complete

    def _shared(self, texts: frozenset[_Text]) -> frozenset[_Text]:
        """The same, but one for all files: of a million there are a few."""
        return self._same.setdefault(texts, texts)


def give_up(task: Task, timeout: float | None) -> Read:
    """That a file, or one of its articles, can't be read: the process died, or took longer than `timeout` seconds."""
    (waiting,) = task.files
    path = task.found[0].path if task.found else waiting.file.path
    died = Skipped(path, "the process that read it ended (out of memory?)", lacking=A_PROCESS)
    skipped = died if timeout is None else too_slow(path, timeout)
    return Read(waiting.number, (skipped,), last=not task.found, ends_task=bool(task.found))
