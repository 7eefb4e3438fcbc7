"""The work of reading, cut into tasks that processes are given, and what they give back."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from entities.changes.plan import Waiting
from entities.model import Analysis, Remark, Skipped
from entities.readers import Found, is_page, is_plain

_TOGETHER = 16  # files that are read as one task, if they are small
_SMALL = 32 * 1024  # bytes of text
_OF_A_PAGE = 0.25  # as long as so much text takes a page: the most of it is markup and scripts
_OF_OTHERS = 4


@dataclass(frozen=True, slots=True)
class Task:
    """Files to read; or articles that were `found` in the only one, and are still to be analyzed.

    So often whoever worked on them was `lost`.
    """

    files: tuple[Waiting, ...]
    found: tuple[Found, ...] = ()
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """Something of what a file holds.

    `last` says that whoever read the file has come to its end. So many other `tasks` were made of its articles; what
    `ends_task` is the whole of one of these.
    """

    number: int
    items: tuple[Analysis | Skipped | Remark, ...]
    last: bool = False
    tasks: int = 0
    ends_task: bool = False


@dataclass(slots=True)
class TaskQueue:
    """What there is to do; more may be added while it is taken."""

    left: deque[Task] = field(default_factory=deque)

    def __iter__(self) -> TaskQueue:
        """Itself: what is taken is gone."""
        return self

    def __next__(self) -> Task:
        """The next task; raises StopIteration while there is none."""
        if not self.left:
            raise StopIteration
        return self.left.popleft()


def make_tasks(waiting: Sequence[Waiting]) -> Iterator[Task]:
    """What takes long comes first, each file by itself, so that nothing is waited for in the end; then the others."""
    large = [one for one in waiting if effort(one) > _TOGETHER]
    yield from (Task((one,)) for one in sorted(large, key=lambda one: (-effort(one), one.number)))
    batch: list[Waiting] = []
    for one in waiting:
        if effort(one) <= _TOGETHER:
            if batch and sum(map(effort, batch)) + effort(one) > _TOGETHER:
                yield Task(tuple(batch))
                batch = []
            batch.append(one)
    if batch:
        yield Task(tuple(batch))


def effort(waiting: Waiting) -> float:
    """About how long a file takes, where a small text takes 1."""
    if is_page(waiting.file):
        return max(1.0, waiting.size / _SMALL * _OF_A_PAGE)
    return max(1.0, waiting.size / _SMALL) * (1 if is_plain(waiting.file) else _OF_OTHERS)


def parts_of(task: Task) -> list[Task]:
    """A task cut into those of its single files, or articles; none if it is one already."""
    if len(task.files) > 1:
        return [Task((file,), lost=task.lost) for file in task.files]
    return [Task(task.files, (found,), task.lost) for found in task.found] if len(task.found) > 1 else []
