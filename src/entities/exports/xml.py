"""Values as XML text."""

from __future__ import annotations

from functools import lru_cache
from xml.sax.saxutils import quoteattr

from entities.exports.columns import Value, clean


def element_text(value: Value) -> str:
    """A value between tags, in CDATA where there is markup: Gephi drops the white space between character entities."""
    return str(value) if isinstance(value, int | float) else _string(str(value))


@lru_cache(maxsize=10_000)
def _string(value: str) -> str:
    text = clean(value)
    if not any(character in text for character in "&<>"):
        return text
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def attribute(value: Value) -> str:
    """A value between quotation marks, with these."""
    return f'"{value}"' if isinstance(value, int | float) else quoteattr(clean(str(value)))
