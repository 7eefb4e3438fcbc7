"""How wide texts are, and what can't be drawn of them: DejaVu Sans, which matplotlib brings, and then any font."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from entities.errors import PackageError

FIRST = "DejaVu Sans"


class Fonts(Protocol):
    """What a picture must know of fonts."""

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a line of text is, in the unit of its size."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The families that texts are drawn with, each for what those before it lack; `lacking` is what all lack."""

    families: tuple[str, ...]
    lacking: frozenset[str]

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a line of text is; what no font has is as wide as it is high, as most of it is in other fonts."""
        from matplotlib.font_manager import FontProperties
        from matplotlib.textpath import text_to_path

        drawn = "".join(character for character in text if character not in self.lacking)
        font = FontProperties(family=list(self.families), size=size, weight="bold" if bold else "normal")
        with quietly():
            width, _, _ = text_to_path.get_text_width_height_descent(drawn, font, ismath=False) if drawn else (0, 0, 0)
        return float(width) + size * (len(text) - len(drawn))


def choose_fonts(texts: Iterable[str]) -> Chosen:
    """The fonts of this machine that draw texts. Raises PackageError without matplotlib."""
    try:
        import matplotlib.font_manager as _  # noqa: F401 - whether it is there
    except ImportError as error:
        raise PackageError("Pictures take matplotlib, which isn't installed: pip install matplotlib") from error
    needed = {character for text in texts for character in text if not character.isspace()}
    families = [FIRST]
    with quietly():
        lacking = needed - _characters(FIRST)
        for family in _others() if lacking else ():
            if lacking & _characters(family):
                families.append(family)
                lacking -= _characters(family)
    return Chosen(tuple(families), frozenset(lacking))


@contextmanager
def quietly() -> Iterator[None]:
    """Without matplotlib's own words about fonts: what they lack is said once, for all."""
    logger = logging.getLogger("matplotlib.font_manager")
    was, logger.disabled = logger.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Glyph .* missing from font")
            yield
    finally:
        logger.disabled = was


def _others() -> list[str]:
    """The other families of this machine, those for running text first; not the one that draws a box for anything."""
    from matplotlib.font_manager import fontManager

    names = {entry.name for entry in fontManager.ttflist if entry.style == "normal"} - {FIRST}
    return sorted(
        (name for name in names if not name.startswith("Last Resort")), key=lambda name: ("Sans" not in name, name)
    )


@cache  # there are as many as the machine has
def _characters(family: str) -> frozenset[str]:
    """What a family can draw; nothing if its file is none that can be read."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    try:
        return frozenset(map(chr, get_font(findfont(FontProperties(family=[family]))).get_charmap()))
    except (OSError, RuntimeError):
        return frozenset()
