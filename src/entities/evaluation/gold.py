"""Gold annotations: what people marked in articles, to be compared with what the program finds."""

from __future__ import annotations

import json
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from entities.errors import GoldError
from entities.model import Label, Span


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A name as annotators marked it.

    `entity` is who or what it stands for; where the annotators gave no id (`linked` is False), its text, or the full
    name in its article that ends with it.
    """

    span: Span
    text: str
    label: Label
    entity: str
    linked: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An annotated article; `mentions` are those in `evaluated`, the part that was annotated."""

    article: str
    text: str
    mentions: tuple[GoldMention, ...]
    evaluated: Span
    sentences: tuple[Span, ...] | None


def read_gold(path: Path) -> tuple[GoldArticle, ...]:
    """Read annotations, one JSON object a line; raises GoldError with the line that is wrong.

    `{"article": name, "text": str, "mentions": [{"start", "end", "label", "entity"}], "sentences": [[start, end]],
    "evaluate": [start, end]}`; the last two may be absent, and `entity` may be null.
    """
    articles: dict[str, GoldArticle] = {}
    for number, line in enumerate(_text(path).split("\n"), 1):  # str.splitlines would break lines inside JSON strings
        if not line.strip():
            continue
        try:
            article = _article(_parsed(line))
        except ValueError as error:
            raise GoldError(f"{path}, line {number}, isn't an annotated article: {error}.") from error
        if article.article in articles:
            raise GoldError(f"{path}, line {number}: another article before it is called {article.article!r}, too.")
        articles[article.article] = article
    if not articles:
        raise GoldError(f"{path} holds no annotated articles.")
    return tuple(articles.values())


def _text(path: Path) -> str:
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise GoldError(f"Can't read {path}: it isn't a file.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise GoldError(f"Can't read {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"Can't read {path}: it isn't UTF-8 (byte {error.start:,}).") from error


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"it isn't JSON (character {error.colno:,})") from error


def _article(row: object) -> GoldArticle:
    text = str(_part(row, "text", "it"))
    rows = _list(_part(row, "mentions", "it"), "mentions")
    sentences = _part(row, "sentences", "it", None)
    evaluated = _span(_part(row, "evaluate", "it", [0, len(text)]), "'evaluate'")
    full_names = [_name(mention, text)[1] for mention in rows if not _part(mention, "entity", "a mention")]
    mentions = (_mention(mention, text, full_names) for mention in rows)
    return GoldArticle(
        article=str(_part(row, "article", "it")),
        text=text,
        mentions=tuple(m for m in mentions if evaluated.start <= m.span.start and m.span.end <= evaluated.end),
        evaluated=evaluated,
        sentences=None if sentences is None else tuple(_span(s, "a sentence") for s in _list(sentences, "sentences")),
    )


def _mention(row: object, text: str, full_names: Sequence[str]) -> GoldMention:
    span, name = _name(row, text)
    label = _label(_part(row, "label", "a mention"))
    entity = _part(row, "entity", "a mention")
    if entity:
        return GoldMention(span, name, label, str(entity), linked=True)
    whole = name
    if label is Label.PERSON and " " not in name:
        whole = next((full for full in full_names if full.endswith(f" {name}")), name)
    return GoldMention(span, name, label, f"unlinked:{whole.lower()}", linked=False)


def _name(mention: object, text: str) -> tuple[Span, str]:
    span = _span([_part(mention, key, "a mention") for key in ("start", "end")], "a mention")
    if not 0 <= span.start < span.end <= len(text):
        raise ValueError(f"a mention from {span.start} to {span.end} is no part of its text, which ends at {len(text)}")
    return span, text[span.start : span.end]


def _label(value: object) -> Label:
    try:
        return Label(str(value))
    except ValueError:
        raise ValueError(f"a mention's label is {value!r}; it must be one of {', '.join(Label)}") from None


def _span(value: object, owner: str) -> Span:
    match value:
        case [int(start), int(end)]:
            return Span(start, end)
    raise ValueError(f"{owner} must have a start and an end in characters, not {value!r}")


def _list(value: object, key: str) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(f"its {key!r} isn't a list")
    return value


def _part(row: object, key: str, owner: str, default: object = ...) -> object:
    """What is under `key`; raises ValueError, in words that begin with `owner`, where it is missing."""
    if not isinstance(row, dict):
        raise ValueError(f"{owner} isn't a JSON object")
    if key not in row and default is ...:
        raise ValueError(f"{owner} lacks {key!r}")
    return row.get(key, default)
