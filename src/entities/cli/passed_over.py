"""What wasn't read, grouped by the reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from rich.text import Text

from entities.cli.documents import Document
from entities.cli.rendering import harmless, plural
from entities.model import Remark, Skipped

_COLON = ": "
_DETAILS = 5


def group_skipped(skipped: Iterable[Skipped]) -> list[tuple[str, list[Skipped]]]:
    """The kinds of reasons, and what each is given for: those of what should have been read come first.

    A reason is of the kind that it says before its colon.
    """
    groups = defaultdict[tuple[bool, str], list[Skipped]](list)
    for item in skipped:
        groups[item.ignored, item.reason.partition(_COLON)[0]].append(item)
    ordered = sorted(groups.items(), key=lambda group: (group[0][0], -len(group[1]), group[0][1]))
    return [(reason, items) for (_, reason), items in ordered]


def reason_lines(skipped: Iterable[Skipped]) -> Iterator[Text]:
    """A line for each kind of reason: `12 files: a type that isn't read: .jpg 9, .png 3`."""
    for reason, items in group_skipped(skipped):
        details = Counter(item.reason.partition(_COLON)[2] for item in items)
        path, number = harmless(items[0].path), how_many(len(items))
        if len(items) == 1:
            yield Text.assemble(path, _COLON, harmless(items[0].reason))
        elif len(details) == 1:
            yield Text.assemble(f"{number}, such as ", path, _COLON, harmless(items[0].reason))
        else:
            most = [f"{detail} {count:,}" if count > 1 else detail for detail, count in details.most_common(_DETAILS)]
            more = [f"and {len(details) - _DETAILS:,} more"] if len(details) > _DETAILS else []
            yield Text.assemble(f"{number}{_COLON}", harmless(f"{reason}{_COLON}{', '.join([*most, *more])}"))


def all_lines(skipped: Iterable[Skipped]) -> Iterator[Text]:
    """Each kind of reason, and under it all that it is given for, with what is peculiar to it."""
    for reason, items in group_skipped(skipped):
        details = {item.reason.partition(_COLON)[2] for item in items}
        common = _COLON.join(filter(None, (reason, *details))) if len(details) == 1 else reason
        yield Text.assemble((f"{how_many(len(items))}{_COLON}", "bold"), harmless(common))
        for item in items:
            detail = item.reason.partition(_COLON)[2] if len(details) > 1 else ""
            yield Text.assemble("  ", harmless(item.path), harmless(f"{_COLON}{detail}" if detail else ""))


def how_many(skipped: int) -> str:
    """`2 files or articles`: of a file that holds several, some may be skipped."""
    return plural(skipped, "file or article", "files or articles")


def skipped_document(item: Skipped) -> Document:
    """One of them for scripts."""
    return {"article": item.path, "reason": item.reason, "ignored": item.ignored}


def remark_line(remark: Remark) -> Text:
    """What there is to know of something that was read."""
    return Text.assemble(harmless(remark.path), ": ", harmless(remark.text))
