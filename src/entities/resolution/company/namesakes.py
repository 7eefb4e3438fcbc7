"""How much two sets of uses of one full name look like one person's, in measures as those of `likeness`."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from entities.resolution.company.likeness import PLAIN_TITLES, Rarity, alike, cosine, evidence_in, roles_in, weight_of
from entities.resolution.company.people import Person

UNLIKE = 0.1
"""Articles without a name in common have nothing in common if their words are less alike."""
_COMPARED = 8  # articles of each side


def compare_groups(one: Person, other: Person, rarity: Rarity) -> dict[str, float]:
    """Measure two sets of uses against each other, in whatever order."""
    few, many = sorted((one, other), key=lambda group: (group.articles, group.uses[0].article))
    own = few.own | many.own
    shared = [key for key in few.names if key in many.names and key not in own]
    together = {key: few.names[key] + many.names[key] for key in shared}
    shares = [min(1.0, n / (1 << rarity(key))) for key, n in together.items()]
    beside = [key for key in shared if key in few.near and key in many.near]
    words, names = _nearest(few, many, rarity, own)
    return {
        "names": float(len(shared)),
        "rare names": float(sum(rarity(key) <= 3 for key in shared)),
        "shares": evidence_in(shares),
        "shares beside both": evidence_in(
            min(1.0, (few.near[key] + many.near[key]) / (1 << rarity(key))) for key in beside
        ),
        "nearest words": words,
        "nearest names": names,
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


def _nearest(few: Person, many: Person, rarity: Rarity, own: frozenset[str]) -> tuple[float, float]:
    """The cosines of the two articles, one of each, that are most alike by words, and of those most alike by names."""
    lost = {key.rpartition(" ")[2] for key in own}
    left = [(use.company, use.company.names - own) for use in few.sample[:_COMPARED]]
    right = [(use.company, use.company.names - own) for use in many.sample[:_COMPARED]]
    words = max(cosine(a, b, lost) for a, _ in left for b, _ in right)
    lengths = [weight_of(names, rarity) for _, names in right]
    by_names = (
        alike(weight_of(a & b, rarity), weight_of(a, rarity), length)
        for _, a in left
        for (_, b), length in zip(right, lengths, strict=True)
    )
    return words, max(by_names)


def _absent(few: Person, many: Person, own: frozenset[str]) -> float:
    """How unlikely it is, in bits, that names which are the rule in the one's articles are in none of the other's."""
    missing = (part for key, part in many.frequent if key not in few.names and key not in own)
    return -sum(math.sqrt(few.articles) * math.log2(1 - part) for part in missing)


def _of_kind(few: Person, many: Person) -> dict[str, float]:
    """What roles say, and the fields that these are in, of which a role may have several: a manager's."""
    roles, others = _telling(few.beside), _telling(many.beside)
    fields, other_fields = _fields(few.beside), _fields(many.beside)
    both = bool(fields) and bool(other_fields)
    return {
        "roles": float(len(roles & others)),
        "other roles": float(bool(roles) and bool(others) and not roles & others),
        "one field": float(both and bool(fields & other_fields)),
        "other field": float(both and not fields & other_fields),
    }


def _telling(beside: Iterable[str]) -> frozenset[str]:
    return frozenset(item.partition(": ")[2] for item in roles_in(beside) - PLAIN_TITLES)


def _fields(beside: Iterable[str]) -> frozenset[str]:
    return frozenset(item for item in beside if item.startswith("field: "))
