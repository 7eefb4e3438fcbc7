"""What a text becomes in the cell of a spreadsheet: something to read, never something that is done."""

from __future__ import annotations

import re

LONGEST = 32_767
"""What a cell of Excel holds: UTF-16 code units. https://support.microsoft.com, "Excel specifications and limits"."""

_DOES = ("=", "+", "-", "@", "\t", "\r")  # https://owasp.org/www-community/attacks/CSV_Injection
_BREAKS = re.compile("\r\n?")
# What XML 1.0 can't hold, halves of surrogate pairs among it, and terminals obey.
_ILLEGAL = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def cell_text(text: str) -> str:
    """A text as CSV and XLSX hold it.

    What a spreadsheet program would take for a formula gets an apostrophe before it. Line breaks are bare line feeds,
    control characters the replacement character. Of what is too long for a cell the first part is left, with a note
    behind it that says so.
    """
    guarded = f"'{text}" if text.startswith(_DOES) else text
    return _shortened(_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub("\n", guarded)))


def _shortened(text: str) -> str:
    size = _units(text)
    if size <= LONGEST:
        return text
    note = f" [... cut: {len(text):,} characters]"
    kept = text.encode("utf-16-le")[: 2 * (LONGEST - len(note))]
    return kept.decode("utf-16-le", "ignore") + note


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2 if len(text) > LONGEST // 2 else len(text)
