"""Rich text (.rtf)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from entities.errors import UnreadableError
from entities.readers.inputs import Found, Input
from entities.readers.office.documents import join_paragraphs, properties_of, read_document

_LONGEST = 30_000_000
"""In characters, without pictures: more would take minutes."""
_DEEPEST = 10_000
_BEGINNING = re.compile(r"\s*\{\\rtf")
_PICTURE = re.compile(r"[0-9a-fA-F\s]{400,}+")
_BINARY = re.compile(r"\\bin(\d{1,9}) ?")
_MARK = re.compile(r"\\(?:deleted|v)(0?)(?![a-z\d])[ ]?|\\plain(?![a-z\d])|\\[^a-z]|[{}]|\\[a-z]{1,32}")
_CELL = re.compile(r"(?<!\\)\\(?:nest)?cell(?![a-z])")
_FONT_TABLE = re.compile(r"\{\s{0,9}\\fonttbl")
_ASIDE = re.compile(r"\{(?:\\\*)?\\(?:footnote|shptxt)(?![a-z])")
_BRACE = re.compile(r"\\[\\{}]|[{}]")
_FONT = re.compile(r"\\f(\d{1,6})(?=[^\d;])[^;]{0,100}?\\fcharset(\d{1,3})(?!\d)")
_PROPERTY = r"\{\\%s\s([^{}]{1,500})\}"
_BREAKDOWNS = (ValueError, TypeError, OverflowError, LookupError)


def read(given: Input) -> Iterator[Found]:
    """An article from a rich text file, or those of an export of a press database; raises UnreadableError."""
    source = _without_pictures(_decode(given.read()))
    if not _BEGINNING.match(source):
        raise UnreadableError("it is no rich text: it doesn't begin as one")
    if len(source) > _LONGEST:
        raise UnreadableError(f"it has more than {_LONGEST:,} characters; split it")
    text = join_paragraphs(_plain(_CELL.sub(r"\\par", _with_asides_last(_without_unseen(source)))).split("\n"))
    properties = properties_of(_property(source, "title"), _property(source, "author"))
    yield from read_document(given.path, text, None, properties)


def _decode(content: bytes) -> str:
    """Its characters: ASCII by the standard, what isn't is UTF-8 by the habit of some programs."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _without_pictures(source: str) -> str:
    pieces, start = [], 0
    for found in _BINARY.finditer(source):
        if found.start() >= start:
            pieces.append(source[start : found.start()])
            start = found.end() + int(found[1])
    return _PICTURE.sub(" ", "".join([*pieces, source[start:]]))


def _without_unseen(source: str) -> str:
    """`source` without the stretches that are marked as deleted, or as hidden."""
    pieces, start = [], 0
    unseen = [False]
    for found in _MARK.finditer(source):
        before, mark = unseen[-1], found[0]
        if mark == "{":
            unseen.append(before)
        elif mark == "}":
            del unseen[max(1, len(unseen) - 1) :]
        elif mark.startswith("\\plain"):
            unseen[-1] = False
        elif found[1] is not None:
            unseen[-1] = found[1] != "0"
        if len(unseen) > _DEEPEST:
            raise UnreadableError("it is damaged: its groups are too deep")
        if unseen[-1] != before:
            if not before:
                pieces.append(source[start : found.start()])
            start = found.start() if mark in "{}" or before else found.end()
    return "".join([*pieces, "" if unseen[-1] else source[start:]])


def _with_asides_last(source: str) -> str:
    """`source` with notes and text boxes at its end: elsewhere the library leaves them out."""
    pieces, asides, start = [], [], 0
    for aside in _ASIDE.finditer(source):
        if aside.start() >= start:
            end = _end_of_group(source, aside.end())
            pieces.append(source[start : aside.start()])
            asides.append("{\\par " + source[aside.end() : end].removesuffix("}") + "}")
            start = end
    text = "".join([*pieces, source[start:]]).rstrip().removesuffix("}")
    return "".join([text, *asides, "}"]) if asides else source


def _end_of_group(source: str, start: int) -> int:
    """Where the group ends, behind its brace, that is open at `start`."""
    depth = 1
    for brace in _BRACE.finditer(source, start):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if not depth:
            return brace.end()
    return len(source)


def _plain(source: str) -> str:
    """The text, by a library whose searches would take very long on some sources; these are mended before."""
    mended = _mend_fonts(source).replace("\\field{", "\\field\n{").replace("\\pict", "").replace("\\bin", "")
    try:
        text = str(rtf_to_text(mended, errors="replace"))  # type: ignore[no-untyped-call]
    except _BREAKDOWNS as error:
        raise UnreadableError("it is damaged: its marks can't be read") from error
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")  # of pairs one character each
    return whole.replace("\xad", "").replace("\0", "")


def _mend_fonts(source: str) -> str:
    """`source` with a table of fonts that says of each but what is needed: the letters that it is for."""
    start = _FONT_TABLE.search(source)
    if not start:
        return source
    end = _end_of_group(source, start.end())
    fonts = (f"{{\\f{font}\\fcharset{letters} x;}}" for font, letters in _FONT.findall(source, start.end(), end))
    table = "{\\fonttbl" + "".join(fonts) + "}"
    return source[: start.start()] + table + source[end:]


def _property(source: str, name: str) -> str | None:
    found = re.search(_PROPERTY % name, source)
    return found and _plain(r"{\rtf1\ansi " + found[1] + "}")
