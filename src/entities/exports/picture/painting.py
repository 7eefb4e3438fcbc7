"""PNG and PDF, painted by matplotlib: https://matplotlib.org."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from entities.exports import Written
from entities.exports.content import Content
from entities.exports.picture.composing import compose
from entities.exports.picture.fonts import Chosen, quietly
from entities.exports.picture.scene import PAPER, PAPER_OPACITY, Line, Scene, Shape, Words, backing

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.transforms import Transform

_POINTS = 72  # in an inch: a pixel of the scene is a point
_LARGEST = 16_000  # pixels on a side of a PNG: matplotlib draws up to 65,536, which few programs open
_TOLD = 5  # texts that lack something
_FINE = 3  # pixels of a PNG for one of the scene: 1,200 are 30 cm wide at 300 dots an inch


def write_painted(content: Content, path: Path, kind: str) -> Written:
    """Write the picture as `png` or `pdf`. Raises ExportError, OSError, and PackageError without matplotlib."""
    composed = compose(content)
    paint(composed.scene, composed.fonts, path, kind)
    lacking = [words.text for words in composed.scene.layer.words if composed.fonts.lacking.intersection(words.text)]
    if not lacking:
        return composed.written
    boxed = (
        f"No font of this machine has all of {', '.join(lacking[:_TOLD])}{' ...' if len(lacking) > _TOLD else ''}: "
        "boxes stand for what is lacking. Install one that has (Noto Sans, Noto Sans CJK), or write .svg, which takes "
        "the fonts of whoever opens it."
    )
    return replace(composed.written, remarks=(*composed.written.remarks, boxed))


def paint(scene: Scene, fonts: Chosen, path: Path, kind: str) -> None:
    """Paint a scene into a file that is `png` or `pdf`; the same scene gives the same bytes. Raises OSError."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(), quietly():
        mpl.rcdefaults()  # not as the user's own plots look
        mpl.rcParams["pdf.fonttype"] = 42  # text that can be searched and edited
        figure = Figure(figsize=(scene.width / _POINTS, scene.height / _POINTS), dpi=_POINTS, facecolor=PAPER)
        _draw(figure, scene, fonts)
        finer = min(_FINE, _LARGEST / max(scene.width, scene.height))
        figure.savefig(path, format=kind, dpi=_POINTS * finer, metadata=_METADATA[kind](scene))


_METADATA = {
    "png": lambda scene: {"Title": scene.title, "Description": scene.description, "Software": None},
    "pdf": lambda scene: {"Title": scene.title, "Subject": scene.description, "CreationDate": None},
}


def _draw(figure: Figure, scene: Scene, fonts: Chosen) -> None:
    from matplotlib.transforms import Affine2D

    turned = Affine2D().scale(1 / _POINTS, -1 / _POINTS).translate(0, scene.height / _POINTS) + figure.dpi_scale_trans
    _draw_lines(figure, scene.layer.lines, turned)
    for words in scene.layer.words:
        if words.backed:
            _draw_backing(figure, words, turned)
    for shape in scene.layer.shapes:
        _draw_shape(figure, shape, turned)
    for words in scene.layer.words:
        figure.text(
            words.x, words.y, words.text, transform=turned, size=words.size, color=words.color, parse_math=False,
            family=list(fonts.families), weight="bold" if words.bold else "normal", ha="left", va="baseline",
            zorder=4,
        )  # fmt: skip


def _draw_lines(figure: Figure, lines: tuple[Line, ...], turned: Transform) -> None:
    from matplotlib.collections import LineCollection

    figure.add_artist(
        LineCollection(
            [(line.start, line.end) for line in lines],
            linewidths=[line.width for line in lines],
            colors=[line.color for line in lines],
            capstyle="round",
            transform=turned,
            zorder=1,
        ),
    )


def _draw_backing(figure: Figure, words: Words, turned: Transform) -> None:
    from matplotlib.patches import Rectangle

    x, y, width, height = backing(words)
    look: dict[str, Any] = {"color": PAPER, "alpha": PAPER_OPACITY, "linewidth": 0, "transform": turned, "zorder": 2}
    figure.add_artist(Rectangle((x, y), width, height, **look))


def _draw_shape(figure: Figure, shape: Shape, turned: Transform) -> None:
    from matplotlib.patches import Circle, Patch, Polygon

    patch: Patch = Polygon(shape.corners) if shape.corners else Circle((shape.x, shape.y), shape.radius)
    patch.set(facecolor=shape.color, edgecolor=PAPER, linewidth=1, transform=turned, zorder=3)
    figure.add_artist(patch)
