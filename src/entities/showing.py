"""What a text of an article becomes where it is shown: letters that can only be read."""

from __future__ import annotations

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_HARMLESS = "\N{SOFT HYPHEN}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"  # spelling, in many languages


def visible(text: str) -> str:
    """A text of the same length that does nothing to whatever shows it.

    Control characters, terminal escapes and marks that turn the reading direction are replacement characters, one for
    one, so that offsets hold; line breaks are spaces.
    """
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character in "\n\r\t":
        return " "
    hidden = unicodedata.category(character) in _HIDDEN and character not in _HARMLESS
    return "\N{REPLACEMENT CHARACTER}" if hidden else character
