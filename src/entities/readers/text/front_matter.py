"""Front matter: YAML, or what was meant to be YAML, between two lines of `---` in front of an article."""

from __future__ import annotations

import re

import yaml

from entities.model import Span
from entities.readers.text.fields import Field, Header, field_of, split_field, understand
from entities.readers.text.lines import line_at

_OPENING = re.compile(r"\s*---[ \t]*(?:\r\n?|\n)")
_CLOSING = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_LONGEST = 20_000
_CONTINUED = (" ", "\t", "-", "#")


def parse_front_matter(text: str) -> Header | None:
    """What the front matter says; None if there is none."""
    opening = _OPENING.match(text)
    closing = opening and _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    if opening is None or closing is None:
        return None
    block = Span(opening.end(), closing.start())
    fields = _yaml_fields(text, block)
    if fields is None:
        fields = _line_fields(text, block)
    return None if fields is None else understand(fields, Span(0, closing.end()))


def _yaml_fields(text: str, block: Span) -> list[Field] | None:
    try:
        root = yaml.compose(text[block.start : block.end], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    pairs = [(key.value, value, _text_of(value)) for key, value in root.value]
    return [
        Field(
            str(key).strip().lower(),
            text,
            Span(block.start + value.start_mark.index, block.start + value.end_mark.index),
        )
        for key, value, text in pairs
        if text is not None
    ]


def _text_of(value: yaml.Node) -> str | None:
    """A value, or the values of a list with semicolons between them; None for what isn't text."""
    if isinstance(value, yaml.SequenceNode) and all(isinstance(item, yaml.ScalarNode) for item in value.value):
        return "; ".join(str(item.value) for item in value.value)
    return str(value.value) if isinstance(value, yaml.ScalarNode) else None


def _line_fields(text: str, block: Span) -> list[Field] | None:
    """For `title: Belarus: a vote` and the like, which YAML refuses; None where a line looks like prose."""
    fields, position = [], block.start
    while position < block.end:
        line, first = line_at(text, position), text[position]
        position = line.next
        if not line.text or first in _CONTINUED:
            continue
        field = split_field(line)
        if field is None:
            return None
        fields.append(_unquoted(field))
    return fields if any(field_of(field.key) for field in fields) else None


def _unquoted(field: Field) -> Field:
    key, value, (start, end) = field
    if value[:1] in {'"', "'"} and value.endswith(value[0]) and len(value) > 1:
        return Field(key, value[1:-1], Span(start + 1, end - 1))
    return field
