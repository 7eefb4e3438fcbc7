"""Which version of our own rules made what a store holds: a digest of the sources and tables that it follows from.

Not the version of a release: that is raised when somebody remembers to, and says nothing of which part has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import itemgetter

READING = ("folding", "lexicon", "near_duplicates", "ner", "readers", "resolution/article", "resolution/company/record",
           "resolution/company/surroundings", "resolution/company/words", "resolution/names", "resolution/orders",
           "resolution/organization_names", "resolution/readings", "resolution/rule",
           "resolution/side_by_side")  # fmt: skip
"""What an article's sentences, mentions and references follow from, without looking at another article."""

RESOLVING = ("folding", "lexicon", "near_duplicates", "ner", "resolution", "changes/resolve", "store/asked/articles",
             "store/asked/contexts", "store/association", "store/cooccurrence", "store/rules",
             "store/written")  # fmt: skip
"""What entities follow from, once all articles are read.

Of `ner` it is the search for names that other articles establish, of `store` what ties are made of.
"""

WORKING = (*READING, *RESOLVING, "changes", "datasets", "errors", "model", "parallel", "prepared", "time_limit")
"""What those must share who do one piece of work on several machines."""


@cache
def reading_version() -> str:
    """The version of what reads an article: an article that another version has read is read again."""
    return digest(READING, files("entities"))


@cache
def resolving_version() -> str:
    """The version of what makes entities of names: what another version has made is made anew."""
    return digest(RESOLVING, files("entities"))


@cache
def working_version() -> str:
    """The version of what is sent to other machines, and of who reads there."""
    return digest(WORKING, files("entities"))


def digest_text(text: str) -> str:
    """12 hexadecimal digits of a text."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def digest(parts: tuple[str, ...], root: Traversable) -> str:
    """12 hexadecimal digits of the names and contents of the files under `root` that some modules and packages are."""
    found = hashlib.blake2b(digest_size=6)
    for part in parts:
        folder = root.joinpath(part)
        module = [(part, root.joinpath(f"{part}.py"))]
        for path, file in sorted(_files(folder, part), key=itemgetter(0)) if folder.is_dir() else module:
            content = file.read_bytes()
            found.update(f"{path} {len(content)}\n".encode())
            found.update(content)
    return found.hexdigest()


def _files(folder: Traversable, inside: str) -> Iterator[tuple[str, Traversable]]:
    """The files of a package and the packages in it, by path; without what Python makes of them."""
    for item in folder.iterdir():
        path = f"{inside}/{item.name}"
        if item.is_dir() and item.name != "__pycache__":
            yield from _files(item, path)
        elif item.is_file() and not item.name.endswith((".pyc", ".pyo")):
            yield path, item
