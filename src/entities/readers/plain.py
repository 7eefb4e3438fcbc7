"""Plain text (.txt)."""

from __future__ import annotations

import re

from entities.model import Article
from entities.readers.dates import find_iso_date
from entities.readers.decoding import decode
from entities.readers.headers import blank_out, parse_header

_ODD_SPACE = re.compile("[\t\r\f\v\x85\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


def read_plain(path: str, content: bytes) -> Article:
    """An article from a text file; raises UnreadableError."""
    return compose_article(path, decode(content))


def compose_article(path: str, text: str) -> Article:
    """An article from decoded text; without a date of its own it takes the one in its file's name."""
    header = parse_header(text)
    # Where a lone CR ends the lines, nothing after this should take the whole file for one line.
    lines = text if "\n" in text else text.replace("\r", "\n")
    return Article(
        path=path,
        text=text,
        body=_ODD_SPACE.sub(" ", blank_out(lines, header.blank)),
        title=header.title,
        date=header.date or find_iso_date(path.rpartition("/")[2]),
        source=header.source,
        authors=header.authors,
    )
