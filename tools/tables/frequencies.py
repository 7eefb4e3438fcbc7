"""How common names of people are, from the weights that Faker has for its English ones."""

from __future__ import annotations

import ast
from collections import Counter

import sources

_COUNTRIES = ("en_US", "en_GB")
_MILLION = 1_000_000


def name_frequencies() -> list[str]:
    """The lines of name_frequencies.tsv: how many of a million people have a given name, or a surname."""
    head = (
        "# Weights of names in Faker (https://faker.readthedocs.io, MIT License); made by tools/tables/frequencies.py"
    )
    given = _per_million(_weights("en_US", "first_names_male"), _weights("en_US", "first_names_female"))
    surnames = _per_million(*(_weights(country, "last_names") for country in _COUNTRIES))
    rows = [f"{kind}\t{name}\t{n}" for kind, found in (("given", given), ("surname", surnames)) for name, n in found]
    return [head, *sorted(rows)]


def _per_million(*weights: dict[str, float]) -> list[tuple[str, int]]:
    """The mean of the shares that names have in some sources."""
    shares: Counter[str] = Counter()
    for source in weights:
        whole = sum(source.values())
        for name, weight in source.items():
            shares[name.lower()] += weight / whole / len(weights)  # type: ignore[assignment]
    return [(name, round(_MILLION * share)) for name, share in shares.items() if round(_MILLION * share)]


def _weights(country: str, table: str) -> dict[str, float]:
    """A table of names with weights in the source of a provider of names, which isn't run."""
    path = sources.package_folder("faker") / "providers/person" / country / "__init__.py"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets] == [table]:
            pairs = ast.literal_eval(node.value.args[0] if isinstance(node.value, ast.Call) else node.value)
            return dict(pairs)
    raise SystemExit(f"Faker has no {table} for {country} any more")
