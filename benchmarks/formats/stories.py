"""The invented articles of `articles/`, and what must be found of them in a file that holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent
_PROBE = 9  # words
_TYPEWRITER = str.maketrans({"„": '"', "“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "–": "-"})


@dataclass(frozen=True, slots=True)
class Story:
    """An article as it was printed; `people` are those whose names are full in it."""

    name: str
    title: str
    author: str
    day: date
    source: str
    section: str
    people: tuple[str, ...]
    paragraphs: tuple[str, ...]

    def written_day(self) -> str:
        """The day as `5 March 2019`."""
        return f"{self.day.day} {self.day:%B %Y}"


@dataclass(frozen=True, slots=True)
class Made:
    """A file of the set, called `file`, and what must come of it.

    `titled` and `dated`: whether it says title and day. What is `unreadable` must give no article.
    """

    file: str
    content: bytes
    stories: tuple[Story, ...] = ()
    must_not: tuple[str, ...] = ()
    titled: bool = True
    dated: bool = True
    unreadable: bool = False
    note: str = ""

    def expectation(self) -> dict[str, object]:
        """The line of `expect.jsonl` for it."""
        alone = len(self.stories) == 1
        return {
            "file": self.file,
            "must": [probe for story in self.stories for probe in probes(story)],
            "must_not": list(self.must_not),
            "articles": len(self.stories),
            **(self._said(self.stories[0]) if alone else {}),
            **({} if alone else {"items": [self._item(story) for story in self.stories]}),
            **({"unreadable": True} if self.unreadable else {}),
            **({"note": self.note} if self.note else {}),
        }

    def _said(self, story: Story) -> dict[str, object]:
        title = {"title": story.title} if self.titled else {}
        return {**title, **({"date": story.day.isoformat()} if self.dated else {})}

    def _item(self, story: Story) -> dict[str, object]:
        return {**self._said(story), "must": probes(story)[:1]}


def probes(story: Story) -> list[str]:
    """Three stretches of an article: how it begins, what is in its middle, how it ends."""
    first, middle, last = story.paragraphs[0], story.paragraphs[len(story.paragraphs) // 2], story.paragraphs[-1]
    chosen = (first.split()[:_PROBE], middle.split()[2 : 2 + _PROBE], last.split()[-_PROBE:])
    return [" ".join(words) for words in chosen]


def typewritten(story: Story) -> Story:
    """An article with the plain marks of encodings that have no typographic ones."""
    return replace(story, paragraphs=tuple(paragraph.translate(_TYPEWRITER) for paragraph in story.paragraphs))


def joined(stories: Sequence[Story]) -> Story:
    """One long article, under the title and by the author of the first."""
    return replace(stories[0], paragraphs=tuple(paragraph for story in stories for paragraph in story.paragraphs))


def load_stories() -> Mapping[str, Story]:
    """The articles by their names, in order."""
    return {path.stem: _read(path) for path in sorted((FOLDER / "articles").glob("*.txt"))}


def in_english(stories: Mapping[str, Story]) -> list[Story]:
    """Those of the articles that are in English."""
    return [story for name, story in stories.items() if name not in {"lodz", "pskov"}]


def _read(path: Path) -> Story:
    head, *paragraphs = path.read_text(encoding="utf-8").strip().split("\n\n")
    said = dict(line.split(": ", 1) for line in head.splitlines())
    return Story(
        name=path.stem,
        title=said["title"],
        author=said["author"],
        day=date.fromisoformat(said["date"]),
        source=said["source"],
        section=said["section"],
        people=tuple(said["people"].split("; ")),
        paragraphs=tuple(paragraphs),
    )
