"""The file in which a person's decisions last: plain text beside the graph, one decision a line, made for git.

    - same: [Alexander Lukashenko (person), Alyaksandr Lukashenka (person)]  # 2020-08-17
    - different: [Ann Smith (person), Anna Smith (person)]
    - rename: {Alyaksandr Lukashenka (person): Alexander Lukashenko}
    - retype: {Baikal (organization): place}
    - drop: Monday (place)

Names are those of articles, not ids or row numbers, so the file survives a graph that is made anew. It is YAML;
comments and order are the owner's.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import yaml

from entities.errors import DecisionError
from entities.model import Decision, Kind, Label, format_name, parse_name

_HEAD = """\
# Decided by hand about the names in this graph; `entities extract` applies it and says what no longer fits.
# Kinds: same, different, rename, retype, drop. Written by `entities decide` and `entities review`; yours to edit.
"""
_PAIRS = {Kind.SAME, Kind.DIFFERENT}
_CHANGES = {Kind.RENAME, Kind.RETYPE}


def decisions_path(graph: Path) -> Path:
    """Where the decisions on a graph are: `entities.decisions.yaml` beside `entities.db`."""
    return graph.with_name(f"{graph.stem}.decisions.yaml")


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """All decisions in their order, none if there is no file. Raises DecisionError with the line that is wrong."""
    return tuple(decision for decision, _ in _parse(path, _text(path)))


def add_decision(path: Path, decision: Decision) -> None:
    """Add a line to the file. Raises DecisionError, and leaves the file alone, if what is there can't be read."""
    text = _text(path)
    earlier = [known for known, _ in _parse(path, text)]
    text = text or _HEAD
    end = "\r\n" if "\r\n" in text else "\n"
    today = datetime.now().astimezone().date()
    longer = f"{text}{'' if text.endswith(end) else end}{_line(decision)}  # {today}{end}"
    if not _holds(path, longer, [*earlier, decision]):
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
        return path.read_bytes().decode("utf-8")  # line ends are the owner's, too
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise DecisionError(f"Can't read {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DecisionError(f"Can't read {path}: it isn't UTF-8.") from error


def _write(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(text.encode("utf-8"))
        part.replace(path)
    except OSError as error:
        raise DecisionError(f"Can't write {path}: {error.strerror}. The decision was not saved.") from error


def _parse(path: Path, text: str) -> list[tuple[Decision, tuple[int, int]]]:
    """Each decision with the numbers of its first and last line, from 0."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        items = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError) as error:
        raise DecisionError(f"{path} isn't YAML: {' '.join(str(error).split())}.") from error
    if items is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        raise DecisionError(f"{path} isn't a list: each decision is a line that begins with `- `.")
    return [
        (_decision(item, node, path), (node.start_mark.line, _last_line(node)))
        for item, node in zip(items, root.value, strict=True)
    ]


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
        raise DecisionError(
            f"{path}, line {node.start_mark.line + 1}: {error}. See the examples in `entities decide --help`."
        ) from error


def _read_item(item: object, keys: int) -> Decision:
    if not isinstance(item, dict) or len(item) != 1 or keys != 1:
        raise ValueError(f"{item!r} is no decision")
    ((key, content),) = item.items()
    kind = Kind(key)
    if kind in _PAIRS and isinstance(content, list) and len(content) == len(("one", "other")):
        return Decision(kind, tuple(parse_name(name) for name in content))
    if kind in _CHANGES and isinstance(content, dict) and len(content) == 1:
        ((name, value),) = content.items()
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"{kind} needs a new value")
        if kind is Kind.RETYPE:
            Label(value.upper())
        return Decision(kind, (parse_name(name),), value)
    if kind is Kind.DROP:
        return Decision(kind, (parse_name(content),))
    raise ValueError(f"{kind} doesn't go with {content!r}")


def _line(decision: Decision) -> str:
    names = [format_name(name) for name in decision.names]
    content: object = names
    if decision.kind in _CHANGES:
        content = {names[0]: decision.value}
    elif decision.kind is Kind.DROP:
        (content,) = names
    flow = False if isinstance(content, str) else None  # None: only what is innermost is written in brackets
    item = [{decision.kind.value: content}]
    return yaml.safe_dump(item, default_flow_style=flow, allow_unicode=True, width=10**6).rstrip("\n")
