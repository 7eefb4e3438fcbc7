"""How processes are started: from a server that has made ready what they share, where the system can fork."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import BaseContext

from entities.prepared import to_prepare


def context_of_processes() -> BaseContext:
    """How this system starts processes; where it can fork, from a server."""
    for library in ("OPENBLAS", "OMP"):  # numpy's and PyTorch's threads: each process has a core of its own
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")  # and a fork would lose those that were there before it
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([to_prepare.__module__])
    return context


@contextmanager
def interrupts_delayed() -> Iterator[None]:
    """Ctrl-C waits for the end of the block.

    What is started in it inherits the blocked signal: the fork server may import, and the workers come up, without a
    traceback. This process's own other threads don't, so its handler has to wait as well.
    """
    if not hasattr(signal, "pthread_sigmask") or threading.current_thread() is not threading.main_thread():
        yield
        return
    resource_tracker.ensure_running()  # would unblock the signal when it is started in the block
    asked: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: asked.append(number))
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, handler)
        if asked:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def without_main(work: Callable[..., object]) -> Iterator[None]:
    """What is started in the block doesn't import what the program was started with, unless `work` is from there.

    So a script, too, that doesn't ask whether it is the program may have work done, and its imports are made once.
    """
    main = sys.modules["__main__"]
    while isinstance(work, partial):
        work = work.func
    if getattr(work, "__module__", None) == main.__name__:
        yield
        return
    had: dict[str, object] = {name: main.__dict__[name] for name in ("__file__", "__spec__") if name in main.__dict__}
    main.__dict__.update(dict.fromkeys(had))
    try:
        yield
    finally:
        main.__dict__.update(had)


def end_server() -> None:
    """End the process that the others were forked from, which holds all that was prepared; the next run starts another.

    Processes that it has forked keep it alive, so that this may only be called when there are none.
    """
    with suppress(AttributeError, OSError):  # there is no public way, so that it may go
        forkserver._forkserver._stop()  # type: ignore[attr-defined]  # noqa: SLF001
