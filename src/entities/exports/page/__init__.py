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
from entities.exports.content import Content
from entities.exports.page.packed import pack

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
    file.write(before)
    written = dict(_write_object(file, pack(content)))
    file.write(after)
    return Written(((written["entities"], "nodes"), (written["ties"], "edges"), (written["sentences"], "sentences")))


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


def _write_object(file: TextIO, members: Iterable[tuple[str, object]]) -> Iterator[tuple[str, int]]:
    """Write members as an object of JSON, in which no text can end the element that it stands in.

    Of those that are rows, of which one stands in a line, it gives the number.
    """
    opening = "{"
    for name, value in members:
        file.write(f'{opening}"{name}": ')
        if isinstance(value, Iterator):
            yield name, _write_rows(file, value)
        else:
            file.write(_encode(value))
        opening = ",\n"
    file.write("}")


def _write_rows(file: TextIO, rows: Iterator[object]) -> int:
    number = 0
    for number, row in enumerate(rows, 1):
        file.write(f"{'[' if number == 1 else ','}\n{_encode(row)}")
    file.write("]" if number else "[]")
    return number


def _encode(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
