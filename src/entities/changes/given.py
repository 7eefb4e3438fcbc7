"""What a run was given to read, and what of it fits nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from entities.changes.job import Job
from entities.errors import FolderError
from entities.readers import About, Source, SourceFile, content_hash, find_sources, said_of_none, skip
from entities.store import read_store
from entities.store.written import folders

_PIPED = "-"  # the folder of what has none


def find_given(job: Job, known: Sequence[str] | None = None, *, empty: bool = False) -> tuple[Source, ...]:
    """The files to read, by the folders that are `known`, if any are; by default those that the graph has.

    Raises FolderError if there is nothing to read, unless it may be `empty`.
    """
    known = _folders_of(job.graph) if known is None else known
    found = find_sources(list(map(str, job.sources)), known, job.selection, follow_links=job.follow_links)
    if job.piped:
        name = f"stdin-{content_hash(SourceFile('-', job.piped))[:8]}"
        found = (*found, Source(_PIPED, (SourceFile(name, job.piped),)))
    passed_over = [skip(file.path, file.refusal) for source in found for file in source.files if file.refusal]
    if not empty and len(passed_over) == sum(len(source.files) for source in found):
        first = min(passed_over, key=attrgetter("ignored"), default=None)
        such_as = f" ({len(passed_over):,} passed over, such as {first.path}: {first.why})" if first else ""
        raise FolderError(
            f"No articles in {job.named}: it holds no file that can be read{such_as}. "
            "`entities formats` lists what can be."
        )
    return tuple(_settled(source, job.unsettled) for source in found) if job.unsettled else found


def _folders_of(graph: Path) -> list[str]:
    if not graph.is_file() or not graph.stat().st_size:  # what is empty, a graph is still to be made in
        return []
    with read_store(graph) as connection:
        return list(folders.folder_paths(connection))


def _settled(source: Source, unsettled: frozenset[Path]) -> Source:
    """Without the files that are being written."""
    files = tuple(file for file in source.files if file.location not in unsettled)
    left = frozenset(file.path for file in source.files if file.location in unsettled)
    return replace(source, files=files, left=left)


def say_unfitting(said: Mapping[str, About], sources: Sequence[Source]) -> Iterator[str]:
    """What to say of a table that speaks of files which aren't there; a part of a folder has only some of them."""
    unfitting = said_of_none(said, [file.path for source in sources for file in source.files])
    if unfitting and (len(unfitting) == len(said) or all(source.whole for source in sources)):
        yield (
            f"Of the paths in --dates {len(unfitting):,} of {len(said):,} fit no file, such as {unfitting[0]!r}: "
            "write them as they are in the folder, with forward slashes."
        )
