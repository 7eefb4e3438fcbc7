"""Short forms of English first names, from the package `nicknames`."""

from __future__ import annotations

import csv
from collections import defaultdict

import sources

HEADER = (
    "# First names of the package nicknames (https://github.com/carltonnorthern/nicknames, Apache License 2.0), "
    "changed: one line for each name, with its short forms; made by tools/tables/short_forms.py"
)


def nicknames() -> list[str]:
    """The lines of nicknames.tsv: a name, a tab, its short forms with spaces between them."""
    short: defaultdict[str, set[str]] = defaultdict(set)
    with (sources.package_folder("nicknames") / "names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["relationship"] == "has_nickname":
                short[row["name1"].strip().lower()].add(row["name2"].strip().lower())
    return [HEADER, *(f"{name}\t{' '.join(sorted(names))}" for name, names in sorted(short.items()))]
