"""What `extract` was given, as folders with the files to read in each."""

from __future__ import annotations

import glob
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import partial
from itertools import takewhile
from pathlib import Path

from entities.errors import FolderError, UnreadableError
from entities.readers.files.folder import SourceFile, find_refusal, visible, walk_folder
from entities.readers.files.sniffing import HEAD, PACKED_SUFFIXES, find_format, suffix_of
from entities.readers.files.unpacking import unknown_type
from entities.readers.formats import BY_SUFFIX

_LEFT_OUT = UnreadableError("left out by --include or --exclude", ignored=True)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which files of a folder are wanted: those that fit one of `include`, if there are any, and none of `exclude`.

    A pattern without a slash is compared with the name of a file, others with its path in the folder.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def wants(self, path: str) -> bool:
        """Whether a file is wanted."""
        return (not self.include or _fits(path, self.include)) and not _fits(path, self.exclude)


def _fits(path: str, patterns: tuple[str, ...]) -> bool:
    name = path.rpartition("/")[2]
    return any(fnmatchcase(path if "/" in pattern else name, pattern) for pattern in patterns)


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Source:
    """Files in a folder.

    `within` are what the paths begin with of which all are there, so that what was there before and isn't among them is
    gone: `""` for all of the folder, `sub/` for a folder in it; none if the files were named one by one. `left` are the
    paths of files that are there, too, but aren't to be looked at.
    """

    folder: Path
    files: tuple[SourceFile, ...]
    within: tuple[str, ...] = ()
    left: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether all files of the folder are there."""
        return "" in self.within


def find_sources(
    given: Sequence[str], known: Sequence[str] = (), selection: Selection = EVERYTHING, *, follow_links: bool = False
) -> tuple[Source, ...]:
    """The files that folders, files and patterns stand for, ordered by path.

    A folder in another that is given, or `known` (absolute paths), is part of that. A file belongs to a folder that is
    given or known, if it is in one; else to the one that its pattern begins with, or that it stands in. A link to what
    is in its folder is that, read once; one that leads out of it is refused unless `follow_links`. Raises FolderError
    for what isn't there.
    """
    places = [place for one in given for place in _expand(one)]
    whole = _outermost({place.path.resolve(): place.path for place in places if place.path.is_dir()})
    judge = partial(_judged, selection)
    found = {
        folder: {file.path: file for file in walk_folder(path, judge, follow_links=follow_links)}
        for folder, path in whole.items()
    }
    homes = [*map(str, whole), *known]
    for place in places:
        if place.path.is_dir():
            continue
        real = place.path.parent.resolve() / place.path.name  # as folders are called, whatever led to it
        folder = next((Path(path) for path in (*homes, *place.base) if real.is_relative_to(path)), real.parent)
        if folder not in whole:
            name = visible(real.relative_to(folder).as_posix())
            found.setdefault(folder, {})[name] = judge(SourceFile(name, place.path, find_refusal(place.path)))
    return tuple(_at_home(found, whole, [Path(path) for path in known]))


def _at_home(
    found: Mapping[Path, Mapping[str, SourceFile]], whole: Collection[Path], known: Sequence[Path]
) -> Iterator[Source]:
    """The files by folder; those of a folder in one that is known belong to that."""
    files: defaultdict[Path, dict[str, SourceFile]] = defaultdict(dict)
    within: defaultdict[Path, list[str]] = defaultdict(list)
    for folder, inside in found.items():
        outer = (path for path in known if path in folder.parents and not _is_hidden(folder.relative_to(path)))
        home = next(outer, folder)
        start = "" if home == folder else visible(f"{folder.relative_to(home).as_posix()}/")
        files[home] |= {start + path: replace(file, path=start + path) for path, file in inside.items()}
        within[home] += [start] if folder in whole else []
    for home, by_path in files.items():
        yield Source(home, tuple(file for _, file in sorted(by_path.items())), tuple(within[home]))


@dataclass(frozen=True, slots=True)
class _Place:
    """A path that an argument means, and the folder that it begins with, if it is a pattern."""

    path: Path
    base: tuple[str, ...] = ()


def _expand(given: str) -> list[_Place]:
    """What an argument means: itself, or what fits it as a pattern."""
    if Path(given).exists() or Path(given).is_symlink():
        return [_Place(Path(given))]
    # Path.glob wants the folder apart, and follows no link on the way to it.
    fitting = sorted(glob.glob(given, recursive=True)) if glob.has_magic(given) else []  # noqa: PTH207
    if not fitting:
        raise FolderError(f"{given} does not exist: give the folder that holds the articles, or files.")
    base = Path(*takewhile(lambda part: not glob.has_magic(part), Path(given).parts)).resolve()
    return [_Place(Path(path), (str(base),)) for path in fitting]


def _outermost(folders: Mapping[Path, Path]) -> dict[Path, Path]:
    """The folders that aren't read with another one of them, which leaves out what is hidden in it."""
    return {
        folder: path
        for folder, path in folders.items()
        if not any(outer in folder.parents and not _is_hidden(folder.relative_to(outer)) for outer in folders)
    }


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _judged(selection: Selection, file: SourceFile) -> SourceFile:
    """The file, refused if it isn't wanted, or no format is known for it."""
    if not selection.wants(file.path):
        return replace(file, refusal=_LEFT_OUT)
    suffix = suffix_of(file.path)
    if file.refusal or suffix in BY_SUFFIX or suffix in PACKED_SUFFIXES:
        return file
    try:
        with file.location.open("rb") as stream:
            known = find_format(stream.read(HEAD), file.path)
    except UnreadableError as error:
        return replace(file, refusal=error)
    except OSError:  # which whoever reads it is told
        return file
    return file if known else replace(file, refusal=unknown_type(file.path))
