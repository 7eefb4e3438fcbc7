"""A store is read, or resolved, anew when what it follows from has changed, and only then."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import grimp
import pytest

import entities
from entities.versions import READING, RESOLVING, WORKING, digest, reading_version, resolving_version

SOURCES = Path(str(entities.__file__)).parent
# What names things and says what is wrong decides nothing; what remembers, joins, and has others work neither.
NEUTRAL = ("errors", "model", "versions", "decisions", "atomic", "__init__", "store/", "parallel/", "prepared")
DECIDING = ("store/asked/contexts", "store/association", "store/cooccurrence", "store/rules", "store/written")


def upstream(*entries: str) -> set[str]:
    """The modules that some depend on, themselves included, as paths under the package; by the imports there are."""
    graph = grimp.build_graph("entities")
    found = set(entries)
    for entry in entries:
        found |= graph.find_upstream_modules(entry, as_package=bool(graph.find_children(entry)))
        found |= graph.find_descendants(entry)
    paths = {module.removeprefix("entities").removeprefix(".").replace(".", "/") for module in found}
    neutral = {path for path in paths if f"{path}/".startswith(tuple(f"{part.rstrip('/')}/" for part in NEUTRAL))}
    return {path for path in paths if path} - neutral | {path for path in neutral if covers(DECIDING, path)}


def covers(parts: Iterable[str], path: str) -> bool:
    return any(path == part or path.startswith(f"{part}/") for part in parts)


@pytest.mark.parametrize(
    ("parts", "entries"),
    [
        (READING, ("entities.readers", "entities.ner", "entities.resolution.article", "entities.near_duplicates")),
        (RESOLVING, ("entities.changes.resolve",)),
        (WORKING, ("entities.changes.sending", "entities.changes.resolve.placed")),
    ],
    ids=["reading", "resolving", "working"],
)
def test_what_the_code_imports_is_part_of_the_version(parts: tuple[str, ...], entries: tuple[str, ...]) -> None:
    needed = upstream(*entries)
    packages = {path for path in needed if (SOURCES / path).is_dir() and not covers(parts, path)}
    doors = {path for path in packages if (SOURCES / path / "__init__.py").read_text("utf-8").count("import") <= 1}
    assert {path for path in needed - doors if not covers(parts, path)} == set()


@pytest.mark.parametrize("parts", [READING, RESOLVING, WORKING], ids=["reading", "resolving", "working"])
def test_a_change_to_any_of_its_files_changes_the_version_and_no_other_change_does(
    tmp_path: Path, parts: tuple[str, ...]
) -> None:
    copy = tmp_path / "entities"
    shutil.copytree(SOURCES, copy, ignore=shutil.ignore_patterns("__pycache__"))
    before = digest(parts, copy)
    assert before == digest(parts, SOURCES)
    for path in sorted(path for path in copy.rglob("*") if path.is_file()):
        content = path.read_bytes()
        path.write_bytes(content + b"\n")
        inside = covers(parts, path.relative_to(copy).with_suffix("").as_posix())
        assert (digest(parts, copy) != before) == inside, path
        path.write_bytes(content)
    assert digest(parts, copy) == before


def test_a_new_file_changes_the_version(tmp_path: Path) -> None:
    copy = tmp_path / "entities"
    shutil.copytree(SOURCES, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "lexicon" / "new.tsv").touch()
    assert digest(READING, copy) != reading_version()
    assert digest(RESOLVING, copy) != resolving_version()
