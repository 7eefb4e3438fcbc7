"""How much two sets of uses of one full name look like one person's, in measures as those of `likeness`."""

from __future__ import annotations

import math
from collections.abc import Mapping

from entities.resolution.company.likeness import alike, cosine, evidence_in
from entities.resolution.company.people import Person
from entities.resolution.company.rarity import Rarity, weight_of
from entities.resolution.company.uses import Company

UNLIKE = 0.1
"""Articles without a name in common have nothing in common if their words are less alike."""
_COMPARED = 8  # articles of each side


def compare_groups(one: Person, other: Person, rarity: Rarity) -> dict[str, float]:
    """Measure two sets of uses against each other, in whatever order."""
    few, many = sorted((one, other), key=lambda group: (group.articles, group.uses[0].article))
    own = few.own | many.own
    shared = (few.names.keys() & many.names.keys()) - own
    together = {key: few.names[key] + many.names[key] for key in shared}
    shares = [min(1.0, n / (1 << rarity(key))) for key, n in together.items()]
    beside = [key for key in shared if key in few.near and key in many.near]
    lost = {key.rpartition(" ")[2] for key in own}
    return {
        "names": float(len(shared)),
        "rare names": float(sum(rarity(key) <= 3 for key in shared)),
        "shares": evidence_in(shares),
        "shares beside both": evidence_in(
            min(1.0, (few.near[key] + many.near[key]) / (1 << rarity(key))) for key in beside
        ),
        "nearest words": max(cosine(a, b, lost) for a in _articles(few) for b in _articles(many)),
        "nearest names": _nearest_names(few, many, rarity, own) if shared else 0.0,
        "absent": _absent(few, many, own),
        "articles": float(few.articles),
        "articles of the other": float(many.articles),
        **_of_kind(few, many),
    }


def clash(one: Person, other: Person, measures: Mapping[str, float]) -> bool:
    """Whether more than a lack of likeness speaks for two people: other sections, fields or roles, or nothing alike.

    One person's articles are often about different things; two people also do different things.
    """
    sections, others = one.sections.keys() - {""}, other.sections.keys() - {""}
    elsewhere = bool(sections) and bool(others) and sections.isdisjoint(others)
    unlike = not measures["names"] and measures["nearest words"] < UNLIKE
    return elsewhere or unlike or bool(measures["other field"]) or bool(measures["other roles"])


def _articles(group: Person) -> list[Company]:
    """Those that are compared one by one."""
    return [use.company for use in group.sample[:_COMPARED]]


def _nearest_names(few: Person, many: Person, rarity: Rarity, own: frozenset[str]) -> float:
    """The cosine of the two articles, one of each, that are most alike by names."""
    right = [article.names - own for article in _articles(many)]
    lengths = [weight_of(names, rarity) for names in right]
    left = [article.names - own for article in _articles(few)]
    return max(
        alike(weight_of(a & b, rarity), weight_of(a, rarity), length)
        for a in left
        for b, length in zip(right, lengths, strict=True)
    )


def _absent(few: Person, many: Person, own: frozenset[str]) -> float:
    """How unlikely it is, in bits, that names which are the rule in the one's articles are in none of the other's."""
    missing = (part for key, part in many.frequent if key not in few.names and key not in own)
    return -sum(math.sqrt(few.articles) * math.log2(1 - part) for part in missing)


def _of_kind(few: Person, many: Person) -> dict[str, float]:
    """What roles say, and the fields that these are in."""
    roles, others = few.telling_roles, many.telling_roles
    fields = bool(few.fields) and bool(many.fields)
    one_field = not few.fields.isdisjoint(many.fields)
    return {
        "roles": float(len(roles & others)),
        "other roles": float(bool(roles) and bool(others) and roles.isdisjoint(others)),
        "one field": float(fields and one_field),
        "other field": float(fields and not one_field),
    }
