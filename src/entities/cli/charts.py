"""Small charts of characters: a line of counts, and a bar."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

_BLOCKS = "▁▂▃▄▅▆▇█"
_PLAIN_BLOCKS = ".:-=+*#@"


def sparkline(values: Sequence[int], console: Console) -> str:
    """One character a value, the higher the more; a space for none. Plain characters where blocks can't be encoded."""
    blocks = _BLOCKS if _has_blocks(console) else _PLAIN_BLOCKS
    top = max(values, default=0)
    return "".join(blocks[(value * len(blocks) - 1) // top] if value else " " for value in values)


def bar(value: int, top: int, *, width: int, console: Console) -> str:
    """A bar as long as `value` is of `top`, which is `width` characters; at least one character unless it is none."""
    block = "█" if _has_blocks(console) else "#"
    return block * -(-value * width // top) if top else ""


def in_steps(values: Sequence[int], width: int) -> tuple[list[int], int]:
    """At most `width` sums of as many neighbors each, and how many that is; only the last may be of fewer."""
    step = max(1, -(-len(values) // width))
    return [sum(values[at : at + step]) for at in range(0, len(values), step)], step


def _has_blocks(console: Console) -> bool:
    return console.encoding.lower().startswith("utf")
