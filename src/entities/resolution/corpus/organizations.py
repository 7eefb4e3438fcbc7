"""When two names of organizations are one organization's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from entities.folding import fold
from entities.lexicon.organization_names import one_organization
from entities.model import Label, NameCount
from entities.resolution.corpus.links import Alias
from entities.resolution.names import is_acronym, organization_core

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


def well_known(names: Iterable[NameCount], explained: Iterable[tuple[str, str]]) -> Iterator[tuple[str, NameCount]]:
    """The names of well-known organizations, each behind what all names of one have in common.

    `explained` are full and short names: an acronym that articles explain as another's is left out.
    """
    others = {short for full, short in explained if one_organization(full) != one_organization(short)}
    known = ((one_organization(name.name), name) for name in names if name.name not in others)
    yield from ((organization, name) for organization, name in known if organization)
