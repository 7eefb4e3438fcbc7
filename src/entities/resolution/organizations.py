"""When two names of organizations are one organization's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from entities.folding import fold
from entities.model import Label, NameCount
from entities.resolution.links import Alias, NameLink
from entities.resolution.names import is_acronym, organization_core

# A short name joins the full name that has this share of the articles which give both.
DOMINANCE = 0.8
# A short name that is no acronym takes this many articles that give both.
ESTABLISHED = 2


def legal_form_links(names: Sequence[NameCount]) -> Iterator[NameLink]:
    """Link names that differ in their legal form, in "&" or in British spelling."""
    groups: defaultdict[str, list[NameCount]] = defaultdict(list)
    for name in names:
        groups[organization_core(name.name)].append(name)
    for core in sorted(core for core, group in groups.items() if len(group) > 1):
        first, *rest = sorted(groups[core], key=lambda n: (-n.mentions, n.name))
        yield from (NameLink(first.name, other.name, "legal-form") for other in rest)


def alias_links(names: Sequence[NameCount], aliases: Iterable[Alias]) -> Iterator[NameLink]:
    """Link acronyms and short forms to the full name that the articles which give both nearly always mean."""
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
        acronym = is_acronym(name.name)
        top = max(sorted(cores), key=cores.__getitem__)
        if top in full and cores[top] >= max(1 if acronym else ESTABLISHED, DOMINANCE * sum(cores.values())):
            yield NameLink(full[top].name, name.name, "corpus-acronym" if acronym else "corpus-short-form")
