"""Whether work takes a time in proportion to its size."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TypeVar

Load = TypeVar("Load")
_LINEAR = 8.0  # four times the work takes four times as long, or sixteen times where each part looks at each other
_TRIES = 4


def grows_linearly(work: Callable[[Load], object], small: Load, four_times: Load) -> bool:
    """Whether the larger of two loads takes far less than sixteen times as long as the other.

    In seconds of this process, not of the clock; asked again where a pause may have spoilt the answer.
    """
    return any(_seconds(work, four_times) < _LINEAR * _seconds(work, small) for _ in range(_TRIES))


def _seconds(work: Callable[[Load], object], load: Load) -> float:
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        work(load)
        return time.process_time() - began
    finally:
        gc.enable()
