"""One page for any browser, with the picture, the sentences and nothing to load: made for passing on.

Everything that comes from articles is data in it, never markup. A Content-Security-Policy lets the page run its own
script and use its own style, and nothing else. The script is bundled from src/page of the repository.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from importlib.resources import files as package_files
from typing import TextIO

from entities.errors import ExportError
from entities.exports import Written
from entities.exports.columns import LABEL, other_spellings
from entities.exports.content import Content, Node, Quotable
from entities.graph.selection import Narrowing
from entities.model import Tie

_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; img-src blob:; base-uri 'none'; form-action 'none'"
)


def write(content: Content, files: Sequence[TextIO]) -> Written:
    """Write the page with all entities, ties and the sentences that name an entity, and their articles.

    Raises ExportError if the export is plain: without places there is no picture.
    """
    if content.drawing is None:
        raise ExportError("The page needs the places of names: leave out --plain.")
    (file,) = files
    before, after = _frame()
    counts = {"nodes": 0, "edges": 0, "sentences": 0}
    numbers: dict[str, int] = {}  # of entities by their ids
    quoted: dict[int, int] = {}  # places of articles by their numbers in the store: in the order of both

    def entities() -> Iterator[object]:
        for node in content.nodes():
            numbers[node.entity.id] = len(numbers)
            counts["nodes"] += 1
            yield _entity(node)

    def ties() -> Iterator[object]:
        for tie in sorted(content.edges(), key=_rank):
            counts["edges"] += 1
            yield [numbers[tie.source], numbers[tie.target], round(tie.strength, 4), tie.reports]

    def sentences() -> Iterator[object]:
        for sentence in content.sentences():
            counts["sentences"] += 1
            place = quoted.setdefault(sentence.article, len(quoted))
            yield [place, sentence.start, sentence.end, sentence.text, _marks(sentence, numbers)]

    file.write(before)
    file.write(f'{{"colorBy": "{content.wanted.color_by}"')
    _write_rows(file, "chosenBy", (_told(narrowing) for narrowing in content.narrowings if narrowing.dropped))
    _write_rows(file, "entities", entities())
    _write_rows(file, "ties", ties())
    _write_rows(file, "sentences", sentences())
    articles = (source for source in content.articles() if source[0] in quoted)
    _write_rows(file, "articles", ([path, title, date] for _, path, title, date in articles))
    file.write("}")
    file.write(after)
    return Written(tuple((number, things) for things, number in counts.items()))


def _frame() -> tuple[str, str]:
    """What stands before the graph, and after it."""
    style, script = _part("page.css"), _part("page.js")
    before, after = _part("page.html").split("{graph}")
    before = before.replace("{policy}", _POLICY.format(script=_digest(script), style=_digest(style)))
    return before.replace("{style}", style), after.replace("{script}", script)


def _part(name: str) -> str:
    return package_files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """How a policy names the text of an element: https://www.w3.org/TR/CSP3/#grammardef-hash-source."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _told(narrowing: Narrowing) -> str:
    return f"{narrowing.criterion} ({narrowing.nodes:,} of {narrowing.nodes_before:,} names)"


def _write_rows(file: TextIO, name: str, rows: Iterable[object]) -> None:
    """Write a member of the object, one row a line; no text can end the element that it stands in."""
    file.write(f',\n"{name}": [')
    for number, row in enumerate(rows):
        text = json.dumps(row, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        file.write(f"{',' if number else ''}\n{text}")
    file.write("]")


def _entity(node: Node) -> list[object]:
    assert node.figures is not None and node.look is not None  # noqa: PT018, S101 - it isn't plain
    entity = node.entity
    figures, look = node.figures, node.look
    drawn = [figures.community, figures.degree, look.x, look.y]
    mark = [1] if node.watched else []
    return [entity.id, LABEL.value(node), entity.label.lower(), *drawn, other_spellings(node), *mark]


def _rank(tie: Tie) -> tuple[float, float, str, str]:
    """What puts ties in the order in which `who-knows` lists those of each name."""
    return -tie.strength, -tie.proximity, tie.source, tie.target


def _marks(sentence: Quotable, numbers: dict[str, int]) -> list[int]:
    return [figure for entity, start, end in sentence.names for figure in (numbers[entity], start, end)]
