"""What a process does that works for another."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sys
import threading
import traceback
from collections import deque
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from entities.parallel.messages import DONE, FAILED, ITEM, OFFER, PART, Item, Result, Work


def serve(pipe: Connection, work: Work[Item, Result], folder: str | None, memory: int | None) -> None:
    """In a process: do what it is given, until there is no more of it."""
    _live_with_parent(folder)
    _limit_memory(memory)
    told, waiting = _listen(pipe), deque[Item]()

    def offer(item: Item) -> bool:
        pipe.send((OFFER, item))
        while (said := told.get())[0] == ITEM:
            waiting.append(said[1])
        return bool(said[1])

    while True:
        kind, item = (ITEM, waiting.popleft()) if waiting else told.get()
        if kind == DONE:
            return
        try:
            for result in work(item, offer):
                pipe.send((PART, result))
            pipe.send((DONE, None))
        except Exception as error:  # noqa: BLE001 - it is raised where the results are taken
            error.add_note(f"In a worker process:\n{traceback.format_exc()}")
            pipe.send((FAILED, error))
            return


def _listen(pipe: Connection) -> SimpleQueue[tuple[str, Any]]:
    """Take what is said as soon as it is: else, with both pipes full, each side waits for the other to listen."""
    told: SimpleQueue[tuple[str, Any]] = SimpleQueue()

    def listen() -> None:
        with suppress(EOFError, OSError):
            while True:
                told.put(pipe.recv())
        told.put((DONE, None))

    threading.Thread(target=listen, daemon=True).start()
    return told


def _live_with_parent(folder: str | None) -> None:
    """In a process: leave Ctrl-C to the parent, and end when that does, even if it was killed, with its folder."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel, folder), daemon=True).start()


def _end_with(sentinel: int, folder: str | None) -> None:
    wait([sentinel])
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _limit_memory(beyond: int | None) -> None:
    """In a process: what asks for more than that is refused, instead of taking the machine down."""
    if beyond is None or sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + beyond
    resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))
