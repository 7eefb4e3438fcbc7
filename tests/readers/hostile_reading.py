"""Read hostile files one after the other, each in a process of its own, and write what that cost as JSON.

It is a script: `python hostile_reading.py FOLDER NAME...` writes and deletes each file there.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from importlib import import_module
from pathlib import Path

from tests.readers.hostile_files import HOSTILE

from entities.errors import UnreadableError
from entities.readers import SourceFile, read_file
from entities.readers.formats import FORMATS

MEMORY = 1 << 30
"""In bytes: what a process may ask for beyond what it has when it begins to read."""
SECONDS = 60
LOADED_LATE = ("trafilatura", "charset_normalizer", "dateparser")
"""Libraries that a reader only loads for what asks for them."""


def _write(path: Path) -> None:
    path.write_bytes(HOSTILE[path.name]())


def _read(path: Path) -> str:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    began = time.process_time()
    try:
        found = sum(1 for _ in read_file(SourceFile(path.name, path)))
        said = f"found {found}"
    except UnreadableError as error:
        said = str(error)
    except MemoryError:
        said = "out of memory"
    return json.dumps({"name": path.name, "seconds": time.process_time() - began, "said": said})


def _in_a_process(path: Path, *, is_read: bool) -> bool:
    """Write, or read, a file in a process that is a copy of this one; whether it ended well."""
    process = os.fork()
    if not process:
        sys.settrace(None)  # a tracer would be measured, too
        if is_read:
            os.write(1, f"{_read(path)}\n".encode())
        else:
            _write(path)
        os._exit(0)
    began = time.monotonic()
    while time.monotonic() - began < SECONDS:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return status == 0
        time.sleep(0.01)
    os.kill(process, 9)
    os.waitpid(process, 0)
    return False


def main() -> None:
    """Read those that are named, by libraries that are loaded before."""
    for known in FORMATS.values():
        known.reader()
    for library in LOADED_LATE:
        import_module(library)
    for name in sys.argv[2:]:
        path = Path(sys.argv[1], name)
        _in_a_process(path, is_read=False)
        if not _in_a_process(path, is_read=True):
            os.write(1, f"{json.dumps({'name': name, 'seconds': 0, 'said': 'ended'})}\n".encode())
        path.unlink()


if __name__ == "__main__":
    main()
