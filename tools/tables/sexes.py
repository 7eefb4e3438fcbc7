"""First names, with the sex that alone has them, from Faker and the package `nicknames`."""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from functools import cache
from importlib import import_module

from anyascii import anyascii

import first_names
import short_forms
import sources

HEADER = (
    "# First names of Faker (https://github.com/joke2k/faker, MIT License, Copyright (c) 2012 Daniele Faraglia), "
    "changed: selected; made by tools/tables/sexes.py"
)
# Countries whose tables of English names hold names of other languages: each counts as a language of its own.
_OTHER_ENGLISH = {"en_IN", "en_KE", "en_NG", "en_PK", "en_TH"}
# A name is one sex's although one language, not English, gives it to the other, if so many languages do.
_LANGUAGES = 4
# So many languages must have it where English has not.
_WITHOUT_ENGLISH = 2
EITHER = "?"
_TABLES = {"_male": "m", "_female": "f"}
_LEFT_OUT = tuple(code for code in first_names.LEFT_OUT if code not in {"en", "ja_", "si_"})


def sexes() -> list[str]:
    """The lines of sexes.tsv: a name in lower-case ASCII, a tab, f, m or ?."""
    decided = {name: sex for name, languages in _languages().items() if (sex := _sex(languages))}
    short = {short for formal, short in _short_forms() if decided.get(formal, own := decided.get(short)) != own}
    formal = {formal for formal, _ in _short_forms()}
    either = dict.fromkeys((short - formal) & decided.keys(), EITHER)
    return [HEADER, *(f"{name}\t{sex}" for name, sex in sorted((decided | either).items()))]


@cache
def _short_forms() -> list[tuple[str, str]]:
    """The formal names of English with each of their short forms."""
    rows = (line.split("\t") for line in short_forms.nicknames()[1:])
    return [(formal, short) for formal, forms in rows for short in forms.split(" ")]


def _sex(languages: dict[str, set[str]]) -> str:
    """The sex that a name is of, given the languages which have it for each; "?" if it may be either's."""
    (most, for_it), (_, against) = sorted(languages.items(), key=lambda item: -len(item[1]))
    if "en" not in for_it and len(for_it) < _WITHOUT_ENGLISH:
        return ""
    rare = len(against) == 1 and "en" not in against and len(for_it) >= _LANGUAGES
    return most if not against or rare else EITHER


@cache
def _languages() -> dict[str, dict[str, set[str]]]:
    """For each name the languages in which it is a man's, and a woman's."""
    found: defaultdict[str, dict[str, set[str]]] = defaultdict(lambda: {"f": set(), "m": set()})
    for module in pkgutil.iter_modules([str(sources.package_folder("faker") / "providers/person")]):
        if module.name.startswith(_LEFT_OUT):
            continue
        provider = import_module(f"faker.providers.person.{module.name}").Provider
        language = module.name if module.name in _OTHER_ENGLISH else module.name[:2]
        tables = (name for name in sorted(vars(provider)) if name.startswith("first_"))
        for table in tables:
            sex = next((sex for ending, sex in _TABLES.items() if table.endswith(ending)), "")
            if sex and (module.name != "ja_JP" or "romanized" in table):
                for name in map(anyascii, first_names.strings(getattr(provider, table))):
                    if name.isalpha() and len(name) >= first_names.SHORTEST:
                        found[name.casefold()][sex].add(language)
    return dict(found)
