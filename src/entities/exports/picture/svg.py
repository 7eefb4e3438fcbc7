"""SVG: text that stays text, with titles for those who can't see the picture, and parts that a designer can take apart.

Format: https://www.w3.org/TR/SVG2/
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TextIO

from entities.exports import Written
from entities.exports.content import Content
from entities.exports.picture.composing import compose
from entities.exports.picture.fonts import FIRST
from entities.exports.picture.scene import PAPER, PAPER_OPACITY, Line, Scene, Shape, Words, backing
from entities.exports.xml import attribute, character_data

_FAMILIES = f"{FIRST}, Verdana, sans-serif"  # Verdana is as wide


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write the picture. Raises ExportError, and PackageError where texts can't be measured."""
    (file,) = files
    composed = compose(content)
    file.writelines(_elements(composed.scene, composed.fonts.lacking))
    return composed.written


def _elements(scene: Scene, lacking: Collection[str]) -> Iterator[str]:
    width, height = _figure(scene.width), _figure(scene.height)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-labelledby="title description" font-family="{_FAMILIES}">\n'
        f'<title id="title">{character_data(scene.title)}</title>\n'
        f'<desc id="description">{character_data(scene.description)}</desc>\n'
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>\n<g id="ties" stroke-linecap="round">\n'
    )
    yield from map(_line, scene.layer.lines)
    yield f'</g>\n<g id="paper" fill-opacity="{PAPER_OPACITY}">\n'
    yield from (_backing(words) for words in scene.layer.words if words.backed)
    yield f'</g>\n<g id="names" stroke="{PAPER}">\n'
    yield from map(_shape, scene.layer.shapes)
    yield '</g>\n<g id="words">\n'
    yield from (_words(words, fitted=not any(map(lacking.__contains__, words.text))) for words in scene.layer.words)
    yield "</g>\n</svg>\n"


def _line(line: Line) -> str:
    ends = " ".join(
        f'{name}="{_figure(value)}"'
        for name, value in zip(("x1", "y1", "x2", "y2"), (*line.start, *line.end), strict=True)
    )
    return _titled("line", f'{ends} stroke="{line.color}" stroke-width="{_figure(line.width)}"', line.said)


def _shape(shape: Shape) -> str:
    if not shape.corners:
        where = f'cx="{_figure(shape.x)}" cy="{_figure(shape.y)}" r="{_figure(shape.radius)}"'
        return _titled("circle", f'{where} fill="{shape.color}"', shape.said)
    points = " ".join(f"{_figure(x)},{_figure(y)}" for x, y in shape.corners)
    return _titled("polygon", f'points="{points}" fill="{shape.color}"', shape.said)


def _titled(tag: str, attributes: str, said: str) -> str:
    return (
        f"<{tag} {attributes}><title>{character_data(said)}</title></{tag}>\n" if said else f"<{tag} {attributes}/>\n"
    )


def _backing(words: Words) -> str:
    x, y, width, height = map(_figure, backing(words))
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{PAPER}"/>\n'


def _words(words: Words, *, fitted: bool) -> str:
    """As wide as it was measured, whatever font is there, if it was."""
    length = f' textLength="{_figure(words.width)}" lengthAdjust="spacingAndGlyphs"' if fitted else ""
    weight = ' font-weight="bold"' if words.bold else ""
    return (
        f'<text x="{_figure(words.x)}" y="{_figure(words.y)}" font-size="{_figure(words.size)}"{weight} '
        f"fill={attribute(words.color)}{length}>"
        f"{character_data(words.text)}</text>\n"
    )


def _figure(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
