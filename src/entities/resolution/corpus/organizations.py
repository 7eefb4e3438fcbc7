"""When two names of organizations are one organization's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from entities.folding import fold
from entities.lexicon.organization_names import one_organization
from entities.model import Label, NameCount
from entities.resolution.corpus.links import Alias
from entities.resolution.organization_names import is_acronym, organization_core

# A short name joins the full name that has this share of the articles which give both.
DOMINANCE = 0.8
# A short name that is no acronym takes this many articles that give both.
ESTABLISHED = 2


def explained(names: Sequence[NameCount], aliases: Iterable[Alias]) -> Iterator[tuple[str, str]]:
    """Acronyms and short forms, each behind the full name that the articles which give both nearly always mean."""
    meant: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for alias in aliases:
        if alias.label is Label.ORGANIZATION:
            meant[fold(alias.short)][organization_core(alias.name)] += alias.articles
    full: dict[str, NameCount] = {}
    for name in sorted(names, key=lambda n: (n.mentions, n.name)):
        full[organization_core(name.name)] = name
    for name in names:
        cores = meant.get(fold(name.name))
        if not cores:
            continue
        least = 1 if is_acronym(name.name) else ESTABLISHED
        top = max(sorted(cores), key=cores.__getitem__)
        if top in full and cores[top] >= max(least, DOMINANCE * sum(cores.values())):
            yield full[top].name, name.name


def well_known(names: Iterable[NameCount], aliases: Iterable[Alias]) -> Iterator[tuple[str, NameCount]]:
    """The names of well-known organizations, each behind what all names of one have in common.

    A short name is left out if the articles that give a full name for it don't nearly always mean that one.
    """
    told: defaultdict[str, Counter[str | None]] = defaultdict(Counter)
    for alias in aliases:
        if alias.label is Label.ORGANIZATION:
            told[fold(alias.short)][one_organization(alias.name)] += alias.articles
    for name in names:
        organization = one_organization(name.name)
        meant = told.get(fold(name.name), Counter())
        if organization and meant[organization] >= DOMINANCE * meant.total():
            yield organization, name
