"""What resolution passes about: joins of names of one label, and short names that articles explain."""

from __future__ import annotations

from dataclasses import dataclass

from entities.model import Label


@dataclass(frozen=True, slots=True)
class NameLink:
    """Two names of one label taken for one entity by `rule`."""

    left: str
    right: str
    rule: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A short name that `articles` articles use for the full `name`, which they give too."""

    short: str
    name: str
    label: Label
    articles: int
