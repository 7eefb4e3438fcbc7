"""What `extract` was given, as folders with the files to read in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import partial

from entities.errors import UnreadableError
from entities.readers.files.folder import SourceFile, find_refusal, visible, walk_folder
from entities.readers.files.places import Place, find_places, walk_remote
from entities.readers.files.sniffing import HEAD, PACKED_SUFFIXES, find_format, suffix_of
from entities.readers.files.unpacking import unknown_type
from entities.readers.formats import BY_SUFFIX
from entities.readers.remote.fetching import Remote
from entities.readers.remote.urls import is_url, parent_of, path_in

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
    """Files in a folder, which is an absolute path or a URL.

    `within` are what the paths begin with of which all are there, so that what was there before and isn't among them is
    gone: `""` for all of the folder, `sub/` for a folder in it; none if the files were named one by one. `left` are the
    paths of files that are there, too, but aren't to be looked at.
    """

    folder: str
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
    """The files that folders, files, patterns, URLs and lists stand for, ordered by path.

    A folder in another that is given, or `known` (absolute paths and URLs), is part of that. A file belongs to a folder
    that is given or known, if it is in one; else to the one that its pattern begins with, that its list is in, or that
    it stands in. A link to what is in its folder is that, read once; one that leads out of it is refused unless
    `follow_links`. Raises FolderError for what isn't there.
    """
    places = [place for one in given for place in find_places(one)]
    whole = _outermost({place.address: place for place in places if place.is_folder})
    judge = partial(_judged, selection)
    found = {
        folder: {file.path: file for file in _walk(place, judge, follow_links=follow_links)}
        for folder, place in whole.items()
    }
    homes = [*whole, *known]
    for place in places:
        if place.is_folder:
            continue
        home = next((one for one in (*homes, *place.base) if path_in(place.address, one)), parent_of(place.address))
        name = visible(path_in(place.address, home) or place.address)
        if home not in whole or (is_url(home) and name not in found[home]):
            file = SourceFile(name, place.location, find_refusal(place.location), place.mark)
            found.setdefault(home, {})[name] = judge(file)
    return tuple(_at_home(found, whole, known))


def _walk(place: Place, judge: Callable[[SourceFile], SourceFile], *, follow_links: bool) -> Iterator[SourceFile]:
    if isinstance(place.location, Remote):
        return walk_remote(place, judge)
    return walk_folder(place.location, judge, follow_links=follow_links)


def _at_home(
    found: Mapping[str, Mapping[str, SourceFile]], whole: Collection[str], known: Sequence[str]
) -> Iterator[Source]:
    """The files by folder; those of a folder in one that is known belong to that."""
    files: defaultdict[str, dict[str, SourceFile]] = defaultdict(dict)
    within: defaultdict[str, list[str]] = defaultdict(list)
    for folder, inside in found.items():
        home = next((outer for outer in known if _is_shown_in(folder, outer)), folder)
        start = "" if home == folder else visible(f"{path_in(folder, home)}/")
        files[home] |= {start + path: replace(file, path=start + path) for path, file in inside.items()}
        within[home] += [start] if folder in whole else []
    for home, by_path in files.items():
        yield Source(home, tuple(file for _, file in sorted(by_path.items())), tuple(within[home]))


def _outermost(folders: Mapping[str, Place]) -> dict[str, Place]:
    """The folders that aren't read with another one of them, which leaves out what is hidden in it."""
    return {
        folder: place for folder, place in folders.items() if not any(_is_shown_in(folder, outer) for outer in folders)
    }


def _is_shown_in(folder: str, outer: str) -> bool:
    """Whether a folder is in another, and isn't hidden there."""
    path = path_in(folder, outer)
    return bool(path) and not any(part.startswith(".") for part in str(path).split("/"))


def _judged(selection: Selection, file: SourceFile) -> SourceFile:
    """The file, refused if it isn't wanted, or no format is known for it; what is elsewhere must be fetched to see."""
    if not selection.wants(file.path):
        return replace(file, refusal=_LEFT_OUT)
    suffix = suffix_of(file.path)
    if file.refusal or suffix in BY_SUFFIX or suffix in PACKED_SUFFIXES or isinstance(file.location, Remote):
        return file
    try:
        with file.location.open("rb") as stream:
            known = find_format(stream.read(HEAD), file.path)
    except UnreadableError as error:
        return replace(file, refusal=error)
    except OSError:  # which whoever reads it is told
        return file
    return file if known else replace(file, refusal=unknown_type(file.path))
