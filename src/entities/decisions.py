"""The file in which a person's decisions last: plain text beside the graph, a line or two a decision, made for git.

    - same: [Alexander Lukashenko (person), Alyaksandr Lukashenka (person)]  # 2020-08-17
    - different: [Ann Smith (person), Anna Smith (person)]
    - rename: {Alyaksandr Lukashenka (person): Alexander Lukashenko}
    - retype: {Baikal (organization): place}
    - drop: Monday (place)
    - tag: {Ann Smith (person): [minister, asked for comment]}
    - note: {Ann Smith (person): Called back on Friday.}
    - different: [John Terry (person), John Terry (person)]  # a judge and a footballer
      in: [court/1.txt, court/2.txt]

With `in`, a decision speaks of the first name in these articles alone. Tags and notes add up, and bear on nothing: they
are shown of whoever the name means, and resolution doesn't ask for them. Names are those of articles, not ids or row
numbers, so the file survives a graph that is made anew. It is YAML; comments and order are the owner's.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from entities.atomic import replacing
from entities.errors import DecisionError, WriteError
from entities.model import Decision, DecisionKind, Label, format_name, parse_name

_HEAD = """\
# Decided by hand about the names in this graph; `entities extract` applies it and says what no longer fits.
# Kinds: same, different, rename, retype, drop, tag, note; `in: [ARTICLE, ...]` below one speaks of these alone.
# Written by `entities decide` and `entities review`; yours to edit.
"""
_ARTICLES = "in"
_PAIRS = {DecisionKind.SAME, DecisionKind.DIFFERENT}
_CHANGES = {DecisionKind.RENAME, DecisionKind.RETYPE, DecisionKind.NOTE}
TAGS = ", "
"""What stands between tags in the value of a decision; none has it."""
_LONGEST = 2_000_000
"""In bytes: some 30,000 decisions, which nobody made by hand."""
_SHOWN = 200  # characters of what is wrong
_UNTOUCHED = "Mend or remove that (examples: `entities decide --help`); nothing was changed."
_NOTHING = {"", "~", "null"}  # what a list without items may be written as
_HALF = re.compile("[\ud800-\udfff]")


class _Refusal(yaml.MarkedYAMLError):
    """YAML that may be right, but not here."""


class _Loader(yaml.BaseLoader):
    """YAML of texts, lists and mappings, in which nothing is what it doesn't look like.

    There are no dates and numbers to be made of texts, and no aliases: a few lines of those can stand for billions.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Refuse an alias."""
        if self.check_event(yaml.AliasEvent):
            event: Any = self.get_event()  # type: ignore[no-untyped-call]
            raise _Refusal(None, None, f"*{event.anchor} is an alias: write out what it stands for", event.start_mark)
        return super().compose_node(parent, index)

    def construct_scalar(self, node: yaml.ScalarNode) -> str:
        """A text; half a character, which YAML can write and nothing can store, is refused."""
        text = str(super().construct_scalar(node))
        if _HALF.search(text):
            raise _Refusal(None, None, f"{text!r} holds half a character", node.start_mark)
        return text


def decisions_path(graph: Path) -> Path:
    """Where the decisions on a graph are: `entities.decisions.yaml` beside `entities.db`."""
    return graph.with_name(f"{graph.stem}.decisions.yaml")


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """All decisions in their order, none if there is no file. Raises DecisionError with the line that is wrong."""
    return tuple(decision for decision, _ in _parse(path, _text(path)))


def add_decisions(path: Path, *decisions: Decision) -> None:
    """Add decisions to the end of the file, all of them or, where what is there can't be read, none.

    Raises DecisionError.
    """
    text = _text(path)
    earlier = [known for known, _ in _parse(path, text)]
    longer = text or _HEAD
    end = "\r\n" if "\r\n" in longer else "\n"
    longer += "" if longer.endswith(end) else end
    today = datetime.now().astimezone().date()
    for decision in decisions:
        first, *more = _lines(decision)
        longer += end.join([f"{first}  # {today}", *more, ""])
    if not _holds(path, longer, [*earlier, *decisions]):
        raise DecisionError(f"No line can be added to {path}: write its decisions as lines that begin with `- `.")
    _write(path, longer)


def undo_decision(path: Path) -> Decision:
    """Take the last decision out of the file and give it back. Raises DecisionError if there is none."""
    text = _text(path)
    decisions = _parse(path, text)
    if not decisions:
        raise DecisionError(f"There is nothing to undo: {path} holds no decisions.")
    decision, (start, end) = decisions[-1]
    lines = text.splitlines(keepends=True)
    shorter = "".join([*lines[:start], *lines[end + 1 :]])
    if not _holds(path, shorter, [known for known, _ in decisions[:-1]]):
        raise DecisionError(f"`{decision}` doesn't stand on lines of its own in {path}: take it out by hand.")
    _write(path, shorter)
    return decision


def _holds(path: Path, text: str, decisions: list[Decision]) -> bool:
    """Whether a text is a file of these decisions."""
    try:
        return [decision for decision, _ in _parse(path, text)] == decisions
    except DecisionError:
        return False


def _text(path: Path) -> str:
    try:
        found = path.stat()  # asked before it is opened: to open a pipe is to wait for whoever writes into it
        if not stat.S_ISREG(found.st_mode):
            raise DecisionError(f"Can't read {path}: it isn't a regular file.")
        if found.st_size > _LONGEST:
            raise DecisionError(f"Can't read {path}: it has {found.st_size:,} bytes, too many for decisions by hand.")
        return path.read_bytes().decode("utf-8")  # line ends are the owner's, too
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise DecisionError(f"Can't read {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DecisionError(f"Can't read {path}: it isn't UTF-8.") from error


def _write(path: Path, text: str) -> None:
    try:
        with replacing(path) as (file,):
            file.write(text)
    except WriteError as error:
        raise DecisionError(f"{error} The decision was not saved.") from error


def _parse(path: Path, text: str) -> list[tuple[Decision, tuple[int, int]]]:
    """Each decision with the numbers of its first and last line, from 0."""
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        if root is None or (isinstance(root, yaml.ScalarNode) and root.value in _NOTHING):
            return []
        if not isinstance(root, yaml.SequenceNode):
            raise DecisionError(f"{path} isn't a list: each decision is a line that begins with `- `.")
        items = loader.construct_document(root)
    except (yaml.YAMLError, RecursionError) as error:
        raise DecisionError(_not_yaml(path, error)) from error
    return [
        (_decision(item, node, path), (node.start_mark.line, _last_line(node)))
        for item, node in zip(items, root.value, strict=True)
    ]


def _not_yaml(path: Path, error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f", line {mark.line + 1}," if mark else ""
    problem = getattr(error, "problem", None) or error
    return f"{path}{where} isn't YAML: {_excerpt(' '.join(str(problem).split()))}. {_UNTOUCHED}"


def _last_line(node: yaml.Node) -> int:
    """Where a node ends; of one without brackets YAML itself only knows where the next begins."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.line)


def _decision(item: object, node: yaml.Node, path: Path) -> Decision:
    try:
        return _read_item(item, keys=len(node.value))
    except ValueError as error:
        raise DecisionError(f"{path}, line {node.start_mark.line + 1}: {_excerpt(str(error))}. {_UNTOUCHED}") from error


def _excerpt(problem: str) -> str:
    return problem if len(problem) <= _SHOWN else f"{problem[:_SHOWN]} ..."


def _read_item(item: object, keys: int) -> Decision:
    if not isinstance(item, dict) or len(item) != keys:
        raise ValueError(f"{item!r} is no decision")
    articles = _read_articles(item[_ARTICLES]) if _ARTICLES in item else ()
    said = {key: content for key, content in item.items() if key != _ARTICLES}
    if len(said) != 1:
        raise ValueError(f"{item!r} is no decision")
    ((key, content),) = said.items()
    if key not in set(DecisionKind):
        raise ValueError(f"{key!r} is no kind of decision; there are {', '.join(DecisionKind)}")
    return replace(_read_decision(DecisionKind(key), content), articles=articles)


def _read_articles(content: object) -> tuple[str, ...]:
    """The articles that a decision speaks of: a list of names, or one name."""
    articles = content if isinstance(content, list) else [content]
    if not articles or not all(isinstance(article, str) and article.strip() for article in articles):
        raise ValueError(f"`{_ARTICLES}` doesn't go with {content!r}: list the articles, such as `[a.txt, b.txt]`")
    return tuple(articles)


def _read_decision(kind: DecisionKind, content: object) -> Decision:
    if kind in _PAIRS and isinstance(content, list) and len(content) == len(("one", "other")):
        return Decision(kind, tuple(parse_name(name) for name in content))
    if kind in _CHANGES and isinstance(content, dict) and len(content) == 1:
        ((name, value),) = content.items()
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"{kind} needs a value")
        if kind is DecisionKind.RETYPE:
            Label(value.upper())
        return Decision(kind, (parse_name(name),), value)
    if kind is DecisionKind.TAG and isinstance(content, dict) and len(content) == 1:
        ((name, tags),) = content.items()
        return Decision(kind, (parse_name(name),), join_tags(tags if isinstance(tags, list) else [tags]))
    if kind is DecisionKind.DROP:
        return Decision(kind, (parse_name(content),))
    raise ValueError(f"{kind} doesn't go with {content!r}")


def join_tags(tags: Sequence[object]) -> str:
    """Tags as the value of a decision; raises ValueError for what can't be one."""
    for tag in tags:
        if not isinstance(tag, str) or not tag.strip() or "," in tag:
            raise ValueError(f"{tag!r} is no tag: it must be a text without a comma")
    if not tags:
        raise ValueError("no tag is given")
    return TAGS.join(" ".join(str(tag).split()) for tag in tags)


def _lines(decision: Decision) -> Iterator[str]:
    names = [format_name(name) for name in decision.names]
    content: object = names
    if decision.kind in _CHANGES:
        content = {names[0]: decision.value}
    elif decision.kind is DecisionKind.TAG:
        content = {names[0]: decision.value.split(TAGS)}
    elif decision.kind is DecisionKind.DROP:
        (content,) = names
    if isinstance(content, str):
        yield _dump([{decision.kind.value: content}], flow=False)
    else:
        yield f"- {decision.kind}: {_dump(content, flow=True)}"
    if decision.articles:
        yield f"  {_ARTICLES}: {_dump(list(decision.articles), flow=True)}"


def _dump(content: object, *, flow: bool) -> str:
    return yaml.safe_dump(content, default_flow_style=flow, allow_unicode=True, width=10**6).rstrip("\n")
