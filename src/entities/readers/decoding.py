"""From bytes to text."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING

from entities.errors import UnreadableError

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The encodings that people use; of those that fit equally well the earlier is taken. A short text fits many others too,
# so that those are only asked for if none of these gives a clean text.
_COMMON = ("cp1252", "cp1250", "cp1251", "iso8859_2", "koi8_r")
_CLEAN = 0.05
# What English text has of cp1252 and cp1250 has at the same place; but for the pound, which is a letter there.
_WESTERN = re.compile(r"[\x00-\x7f€‚„…‘’“”•–—™\xa0§©«®°´·»½¼áéíóöäüç]|(?<![^\W\d_])£(?![^\W\d_])")
_PLACES = re.compile(r"(?<=[^\W\d_])[^\x00-\x7f](?=[^\W\d_])|[£³](?=[^\W\d_])|[^\x00-\x7f](?=\d)")
LONGEST_ARTICLE = 1_000_000
"""In characters: what is longer is a book or a dump, and would take spaCy gigabytes of memory."""


def decode(content: bytes) -> str:
    """The text of a file: by its byte order mark, else as UTF-8, else in the encoding that fits its letters best.

    In UTF-8 with a few wrong bytes these become the replacement character. Line ends stay as they are and the mark
    itself is no part of the text. Raises UnreadableError if it isn't text, or is too long for an article.
    """
    text = _decode(content)
    if "\0" in text:
        raise UnreadableError("it isn't text (it holds NUL bytes)")
    if len(text) > LONGEST_ARTICLE:
        raise UnreadableError(f"it has {len(text):,} characters; split it into articles")
    return text


def _decode(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        damaged = content.decode("utf-8", errors="replace")
        lost = damaged.count("\N{REPLACEMENT CHARACTER}")
        kept = sum(not character.isascii() for character in damaged) - lost
        return damaged if kept > lost else _guess(content)  # in other encodings hardly any bytes are right by chance


def _decode_as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"its byte order mark says {encoding}, but its bytes are something else") from error


def _guess(content: bytes) -> str:
    western = content.decode("cp1252", errors="replace")
    if not _WESTERN.sub("", western):
        return western
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few folders have a file that asks for it

    matches = from_bytes(content, cp_isolation=list(_COMMON))
    best = matches.best()
    if best is None or best.chaos > _CLEAN:
        matches = from_bytes(content)
        best = matches.best()
    if best is None:
        raise UnreadableError("its encoding can't be told; save it as UTF-8")
    likely = [match for match in matches if match.chaos <= max(best.chaos, _CLEAN)]
    texts = {content.decode(match.encoding): _unlikeliness(match) for match in likely}
    return min(texts, key=lambda text: (_misplaced(text), *texts[text]))


def _unlikeliness(match: CharsetMatch) -> tuple[float, float, int]:
    return match.chaos, -match.coherence, _place(match.encoding)


def _place(encoding: str) -> int:
    return _COMMON.index(encoding) if encoding in _COMMON else len(_COMMON)


def _misplaced(text: str) -> int:
    """How often a symbol stands in a word or a foreign letter before a number, as in "Wa³êsa" and "Ł2m" (£2m)."""
    found = ((match[0], text[match.end()]) for match in _PLACES.finditer(text))
    return sum(character.isalpha() if after.isdigit() else _is_symbol(character) for character, after in found)


def _is_symbol(character: str) -> bool:
    return unicodedata.category(character)[0] not in "LMP"
