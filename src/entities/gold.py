"""Gold annotations: what people marked in articles, to be compared with what the program finds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"Can't read {path}: {error}.") from error
    articles = []
    for number, line in enumerate(lines, 1):
        try:
            articles.append(_article(json.loads(line)))
        except (KeyError, TypeError, ValueError) as error:
            raise GoldError(f"{path}, line {number}, isn't an annotated article: {error!r}.") from error
    if not articles:
        raise GoldError(f"{path} holds no annotated articles.")
    return tuple(articles)


def _article(row: dict[str, Any]) -> GoldArticle:
    text = str(row["text"])
    evaluated = Span(*row.get("evaluate", (0, len(text))))
    full_names = [text[m["start"] : m["end"]] for m in row["mentions"] if not m["entity"]]
    mentions = (_mention(mention, text, full_names) for mention in row["mentions"])
    sentences = row.get("sentences")
    return GoldArticle(
        article=str(row["article"]),
        text=text,
        mentions=tuple(m for m in mentions if evaluated.start <= m.span.start and m.span.end <= evaluated.end),
        evaluated=evaluated,
        sentences=None if sentences is None else tuple(Span(*span) for span in sentences),
    )


def _mention(row: dict[str, Any], text: str, full_names: Sequence[str]) -> GoldMention:
    span = Span(row["start"], row["end"])
    name = text[span.start : span.end]
    if not name:
        raise ValueError(f"an empty mention at {span.start}")
    label = Label(row["label"])
    if row["entity"]:
        return GoldMention(span, name, label, str(row["entity"]), linked=True)
    whole = name
    if label is Label.PERSON and " " not in name:
        whole = next((full for full in full_names if full.endswith(f" {name}")), name)
    return GoldMention(span, name, label, f"unlinked:{whole.lower()}", linked=False)
