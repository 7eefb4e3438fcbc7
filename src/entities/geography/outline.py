"""The outline of the world: land and the borders between countries, after Natural Earth."""

from __future__ import annotations

import json
from importlib.resources import files

Lines = list[list[int]]
"""Lines, each as longitude and latitude of its first point, in tenths of a degree, and the steps to each next one."""


def read_outline() -> dict[str, Lines]:
    """The closed lines around `land`, and the `borders` on it."""
    outline: dict[str, Lines] = json.loads(files(__package__).joinpath("world.json").read_text(encoding="utf-8"))
    return outline
