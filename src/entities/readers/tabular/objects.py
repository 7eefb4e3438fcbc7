"""JSON objects as rows: what is in something is called `something.name`, and a list is one text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_DEEPEST = 4
_LONG = 80  # characters of what is a paragraph, and no name
_NAMES = ("name", "title", "rendered", "text", "#text", "$t", "value", "label", "plain", "url")


def as_row(found: Mapping[str, object]) -> dict[str, str]:
    """The values of an object as texts, by their names."""
    return dict(_cells(found, "", 1))


def find_objects(value: object) -> list[Mapping[str, object]]:
    """The longest list of objects in a value; an object of objects is a list of them, and a text is an object."""
    best: list[Mapping[str, object]] = []
    level = [value]
    for _ in range(_DEEPEST):
        for item in level:
            objects = _objects(item)
            best = objects if len(objects) > len(best) else best
        if best:
            return best
        level = [part for item in level if isinstance(item, dict) for part in item.values()]
    return [value] if isinstance(value, dict) else []


def _objects(value: object) -> list[Mapping[str, object]]:
    items = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    if items and isinstance(value, list) and all(isinstance(item, str) for item in items):
        return [{"text": item} for item in items if len(item) >= _LONG]
    found: list[Mapping[str, object]] = [item for item in items if isinstance(item, dict)]
    return found if 2 * len(found) > len(items) and (isinstance(value, list) or len(found) > 1) else []


def _cells(found: Mapping[str, object], before: str, depth: int) -> Iterator[tuple[str, str]]:
    for key, value in found.items():
        name = f"{before}{key}"
        text = _text(value)
        if text:
            yield name, text
        if isinstance(value, dict) and depth < _DEEPEST:
            yield from _cells(value, f"{name}.", depth + 1)


def _text(value: object, depth: int = 1) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return next((value[name] for name in _NAMES if isinstance(value.get(name), str)), "")
    if isinstance(value, list):
        parts = [text for text in (_text(item, depth + 1) for item in value if depth < _DEEPEST) if text]
        return ("\n\n" if any(len(part) >= _LONG for part in parts) else "; ").join(parts)
    return "" if value is None or isinstance(value, bool) else str(value)
