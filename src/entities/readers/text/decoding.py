"""From bytes to text."""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, TextIO

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
_LOST = "\N{REPLACEMENT CHARACTER}"
_DAMAGE = 0.05  # of the characters may be lost where a mark says how they are encoded
_ESCAPING = ("iso2022", "iso-2022", "hz", "utf-7")  # in these all characters are written with ASCII
# What English text has of cp1252 and cp1250 has at the same place; but for the pound, which is a letter there.
_WESTERN = re.compile(r"[\x00-\x7f€‚„…‘’“”•–—™\xa0§©«®°´·»½¼áéíóöäüç]|(?<![^\W\d_])£(?![^\W\d_])")
_PLACES = re.compile(r"(?<=[^\W\d_])[^\x00-\x7f](?=[^\W\d_])|[£³](?=[^\W\d_])|[^\x00-\x7f](?=\d)")
# Names of encodings that mean another: what Windows writes is called by the name of the standard that it extends.
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
_OTHER_NAMES = {"iso-8859-8-i": "iso8859-8", "unicode": "utf-16-le"}
_PAGE_OF_WINDOWS = re.compile(r"windows-(?=\d+\Z)")
_BLOCK = 1_000_000  # bytes
_TELLING = 200_000  # bytes that aren't UTF-8 are enough to tell what they are
_SAMPLE = 4096  # bytes that tell how wide characters are
_FEWEST_ZEROS = 0.05  # of the bytes of UTF-16: every other in Latin letters, and the spaces between words in others


def decode(content: bytes) -> str:
    """The text of a file: by its byte order mark, else as UTF-8, else in the encoding that fits its letters best.

    In UTF-8 with a few wrong bytes these become the replacement character. Line ends stay as they are and the mark
    itself is no part of the text. Raises UnreadableError if it isn't text.
    """
    return decode_declared(content, None)[0]


def decode_declared(content: bytes, declared: str | None) -> tuple[str, str | None]:
    """The text of a file that says how it is encoded, and what a reader should know of it.

    A byte order mark, and bytes that can be nothing but UTF-8, are believed first. Raises UnreadableError.
    """
    codec = _codec(declared) if declared else ""
    text, encoding = _decode(content, codec)
    if "\0" in text:
        raise UnreadableError("it isn't text (it holds NUL bytes)")
    lost = text.count(_LOST) - content.count(_LOST.encode())
    if declared and encoding not in {"", codec}:
        return text, f"it says that it is in {declared}, but its bytes are {encoding}"
    if lost > 0 and encoding in {"", "utf-8"}:
        return text, f"{lost:,} of its bytes aren't UTF-8: these characters are lost"
    return text, None


@contextmanager
def open_text(stream: BinaryIO) -> Iterator[TextIO]:
    """The text of a file that is too long to be read at once; bytes that are wrong become the replacement character.

    Line ends stay as they are. Raises UnreadableError if its encoding can't be told.
    """
    encoding = _find_encoding(stream)
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()


def _find_encoding(stream: BinaryIO) -> str:
    """The encoding of a whole file; where it isn't UTF-8, told by what isn't."""
    head = stream.read(_SAMPLE)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return "utf-8-sig" if encoding == "utf-8" else encoding[: len("utf-16")]
    if wide := _wide_encoding(head[: len(head) // 4 * 4]):
        return wide
    strict, block, telling = codecs.getincrementaldecoder("utf-8")(), head, b""
    while block and len(telling) < _TELLING:
        try:
            strict.decode(block)
        except UnicodeDecodeError:
            strict.reset()
            telling += b"\n".join(line for line in block.split(b"\n") if not line.isascii())
        block = stream.read(_BLOCK)
    return _decode(telling, "")[1] or "utf-8"


def common_name(name: str) -> str:
    """What else an encoding is called that has a name of Windows, or of no standard: `windows-950` is cp950."""
    name = name.strip().strip("\"'").lower().removeprefix("x-")
    return _OTHER_NAMES.get(name) or _PAGE_OF_WINDOWS.sub("cp", name)


def _codec(name: str) -> str:
    """How Python calls what is meant by the name of an encoding; empty if it knows none."""
    try:
        found = codecs.lookup(common_name(name))
        "".encode(found.name)  # there are codecs that aren't for text
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(found.name, found.name)


def _decode(content: bytes, declared: str) -> tuple[str, str]:
    """A text and its encoding; that is empty where what was declared, if anything was, need not be wrong."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], encoding), ""
    if (wide := _wide_encoding(content)) and (text := _try(content, wide)):
        return text, "" if declared.startswith(("utf-16", "utf-32")) else wide
    text = _try(content, "utf-8")
    if text is not None and not (text.isascii() and declared.startswith(_ESCAPING)):
        return text, "" if text.isascii() else "utf-8"
    if declared and declared != "utf-8" and (text := _try(content, declared)) is not None:
        return text, declared
    damaged = content.decode("utf-8", errors="replace")
    lost = damaged.count(_LOST)
    kept = sum(not character.isascii() for character in damaged) - lost
    return (damaged, "utf-8") if kept > lost else _guess(content)  # in others hardly any bytes are right by chance


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, by where the zero bytes are: on one side of each character only."""
    sample = content[:_SAMPLE]
    zeros = [sample[place::4].count(0) for place in range(4)]
    if len(content) % 2 or sum(zeros) < _FEWEST_ZEROS * len(sample):
        return None
    quarter = len(sample) // 4
    for encoding, upper, lower in (("utf-32-be", zeros[0], zeros[1]), ("utf-32-le", zeros[3], zeros[2])):
        if len(content) % 4 == 0 and upper == quarter and 2 * lower > quarter:
            return encoding
    if min(zeros[0] + zeros[2], zeros[1] + zeros[3]):
        return None
    return "utf-16-be" if zeros[0] + zeros[2] else "utf-16-le"


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _decode_as(content: bytes, encoding: str) -> str:
    text = content.decode(encoding, errors="replace")
    lost = text.count(_LOST)
    if lost > _DAMAGE * len(text):
        raise UnreadableError(f"its byte order mark says {encoding}, but its bytes are something else")
    return text


def _guess(content: bytes) -> tuple[str, str]:
    western = content.decode("cp1252", errors="replace")
    if not _WESTERN.sub("", western):
        return western, "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few folders have a file that asks for it

    matches = from_bytes(content, cp_isolation=list(_COMMON))
    best = matches.best()
    if best is None or best.chaos > _CLEAN:
        matches = from_bytes(content)
        best = matches.best()
    if best is None:
        raise UnreadableError("its encoding can't be told; save it as UTF-8")
    likely = [match for match in matches if match.chaos <= max(best.chaos, _CLEAN)]
    texts = {content.decode(match.encoding): match for match in likely}
    text = min(texts, key=lambda text: (_misplaced(text), *_unlikeliness(texts[text])))
    return text, texts[text].encoding


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
