"""From bytes to text."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from entities.errors import UnreadableError

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Among encodings that fit a text equally well, the one that people use.
_COMMON = ("cp1252", "cp1250", "cp1251", "iso8859_2")


def decode(content: bytes) -> str:
    """The text of a file: by its byte order mark, else as UTF-8, else in the encoding that fits its letters best.

    Line ends stay as they are and the mark itself is no part of the text. Raises UnreadableError if it isn't text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], encoding)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = _guess(content)
    if "\0" in text:
        raise UnreadableError("it isn't text (it holds NUL bytes)")
    return text


def _decode_as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"its byte order mark says {encoding}, but its bytes are something else") from error


def _guess(content: bytes) -> str:
    matches = from_bytes(content)
    best = matches.best()
    if best is None:
        raise UnreadableError("its encoding can't be told; save it as UTF-8")
    equal = {match.encoding for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence)}
    return content.decode(next((encoding for encoding in _COMMON if encoding in equal), best.encoding))
