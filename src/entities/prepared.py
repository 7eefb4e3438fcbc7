"""Import this to have called what `to_prepare` was given: so a fork server is made ready for the processes it forks.

A fork server can only be told which modules to import. Which call to make is in an environment variable that it alone
inherits.
"""

from __future__ import annotations

import base64
import gc
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

_VARIABLE = "ENTITIES_PREPARE"


@contextmanager
def to_prepare(call: Callable[[], object] | None) -> Iterator[None]:
    """A fork server that is started in the block, and imports this module, makes this call first."""
    if call is None:
        yield
        return
    os.environ[_VARIABLE] = base64.b64encode(pickle.dumps(call)).decode("ascii")
    try:
        yield
    finally:
        del os.environ[_VARIABLE]


def _prepare(call: str) -> None:
    """Make the call, and keep what it has made out of the garbage collector's way, which would write to all of it.

    Then the processes share its memory. What goes wrong goes wrong again in them, where it can be told.
    """
    with suppress(Exception):
        pickle.loads(base64.b64decode(call))()  # noqa: S301 - from `to_prepare`, by the process that started this one
        gc.collect()
        gc.freeze()


if _call := os.environ.pop(_VARIABLE, None):
    _prepare(_call)
