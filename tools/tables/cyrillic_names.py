"""First names as Russian and Ukrainian write them, with their sexes, from Faker."""

from __future__ import annotations

from importlib import import_module

import sources
from first_names import strings

HEADER = (
    "# First names of Faker (https://github.com/joke2k/faker, MIT License, Copyright (c) 2012 Daniele Faraglia), "
    "changed: selected; made by tools/tables/cyrillic_names.py"
)


def russian() -> list[str]:
    """The lines of russian/first_names.tsv: a name in lower case, a tab, f, m or fm."""
    return _first_names("ru_RU")


def ukrainian() -> list[str]:
    """The same of ukrainian/first_names.tsv."""
    return _first_names("uk_UA")


def _first_names(country: str) -> list[str]:
    sources.package_folder("faker")
    provider = import_module(f"faker.providers.person.{country}").Provider
    tables = {"f": provider.first_names_female, "m": provider.first_names_male}
    names = {sex: {name.casefold() for name in strings(table)} for sex, table in tables.items()}
    rows = {name: "".join(sex for sex in "fm" if name in names[sex]) for name in names["f"] | names["m"]}
    return [HEADER, *(f"{name}\t{sexes}" for name, sexes in sorted(rows.items()))]
