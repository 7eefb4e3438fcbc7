"""What wasn't read, grouped by the reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from rich.text import Text

from entities.cli.documents import Document
from entities.cli.rendering import harmless, plural
from entities.model import Remark, Skipped

_DETAILS = 5


def group_skipped(skipped: Iterable[Skipped]) -> list[tuple[str, list[Skipped]]]:
    """The kinds of reasons, and what each is given for: those of what should have been read come first."""
    groups = defaultdict[tuple[bool, str], list[Skipped]](list)
    for item in skipped:
        groups[item.ignored, item.reason].append(item)
    ordered = sorted(groups.items(), key=lambda group: (group[0][0], -len(group[1]), group[0][1]))
    return [(reason, items) for (_, reason), items in ordered]


def reason_lines(skipped: Iterable[Skipped]) -> Iterator[Text]:
    """A line for each kind of reason: `12 files: a type that isn't read: .jpg 9, .png 3`."""
    for reason, items in group_skipped(skipped):
        details = Counter(item.detail for item in items)
        path, number = harmless(items[0].path), how_many(len(items))
        if len(items) == 1:
            yield Text.assemble(path, ": ", harmless(items[0].why))
        elif len(details) == 1:
            yield Text.assemble(f"{number}, such as ", path, ": ", harmless(items[0].why))
        else:
            most = [f"{detail} {count:,}" if count > 1 else detail for detail, count in details.most_common(_DETAILS)]
            more = [f"and {len(details) - _DETAILS:,} more"] if len(details) > _DETAILS else []
            yield Text.assemble(f"{number}: ", harmless(f"{reason}: {', '.join([*most, *more])}"))


def all_lines(skipped: Iterable[Skipped]) -> Iterator[Text]:
    """Each kind of reason, and under it all that it is given for, with what it is there."""
    for reason, items in group_skipped(skipped):
        yield Text.assemble((f"{how_many(len(items))}: ", "bold"), harmless(reason))
        for item in items:
            yield Text.assemble("  ", harmless(f"{item.path}: {item.detail}" if item.detail else item.path))


def how_many(skipped: int) -> str:
    """`2 files or articles`: of a file that holds several, some may be skipped."""
    return plural(skipped, "file or article", "files or articles")


def skipped_document(item: Skipped) -> Document:
    """One of them for scripts."""
    return {"article": item.path, "reason": item.why, "ignored": item.ignored}


def remark_line(remark: Remark) -> Text:
    """What there is to know of something that was read."""
    return Text.assemble(harmless(remark.path), ": ", harmless(remark.text))
