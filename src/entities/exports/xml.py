"""Values as XML text."""

from __future__ import annotations

from functools import lru_cache
from xml.sax.saxutils import quoteattr

from entities.exports.columns import Value, clean

_NUMBERS = (int, float)


def element_text(value: Value) -> str:
    """A value between tags, in CDATA where there is markup: Gephi drops the white space between character entities."""
    if isinstance(value, _NUMBERS):
        return str(value)
    return character_data("; ".join(value) if isinstance(value, tuple) else str(value))


def attribute(value: Value) -> str:
    """A value between quotation marks, with these."""
    return f'"{value}"' if isinstance(value, _NUMBERS) else _quoted(str(value))


@lru_cache(maxsize=10_000)  # days come again and again
def character_data(value: str) -> str:
    """A text between tags, likewise."""
    text = clean(value)
    if not any(character in text for character in "&<>"):
        return text
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


@lru_cache(maxsize=10_000)
def _quoted(value: str) -> str:
    return quoteattr(clean(value))
