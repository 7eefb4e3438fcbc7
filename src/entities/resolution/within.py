"""What each mention stands for, as far as its own article tells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from entities.folding import fold
from entities.model import Label, Mention, Reference
from entities.resolution.names import name_key

_LABEL_ORDER = tuple(Label)
_SAID_OF_PLACES = re.compile(r"\b(?:in|at|near|from|to|into|across|around|outside|inside|of)\s+\Z", re.IGNORECASE)


def resolve_article(mentions: Iterable[Mention], body: str) -> tuple[Reference, ...]:
    """Give each mention of one article the fullest form of its name there.

    A bare surname joins the one full name that carries it, whatever label it was given, unless the words before it
    speak of a place; where it fits several full names it stays ambiguous (its name is None).
    """
    mentions = sorted(mentions, key=lambda mention: (mention.start, mention.end))
    labels = _agreed_labels(mentions)
    full_names = _full_names(mentions, labels)
    return tuple(_refer(mention, labels, full_names, body) for mention in mentions)


def _agreed_labels(mentions: Iterable[Mention]) -> dict[str, Label]:
    """For each name the label that most of its mentions in the article were given."""
    votes: dict[str, Counter[Label]] = defaultdict(Counter)
    for mention in mentions:
        votes[fold(mention.text)][mention.label] += 1
    return {
        name: max(count, key=lambda label: (count[label], -_LABEL_ORDER.index(label))) for name, count in votes.items()
    }


def _full_names(mentions: Iterable[Mention], labels: dict[str, Label]) -> dict[str, dict[str, str]]:
    """For each surname the people who carry it: their names' keys, with the longest form of each."""
    people: dict[str, dict[str, str]] = defaultdict(dict)
    for mention in mentions:
        if labels[fold(mention.text)] is Label.PERSON:
            key = name_key(mention.text, Label.PERSON)
            first, _, surname = key.rpartition(" ")
            if first:
                known = people[surname].get(key, "")
                people[surname][key] = max(known, mention.text, key=lambda text: (len(text), text))
    return people


def _refer(mention: Mention, labels: dict[str, Label], full_names: dict[str, dict[str, str]], body: str) -> Reference:
    label = labels[fold(mention.text)]
    key = name_key(mention.text, Label.PERSON)
    carriers = full_names.get(key.rpartition(" ")[2], {})
    if label is Label.PERSON and key in carriers:
        return Reference(mention, carriers[key], label, "full-name")
    if " " in key or not carriers or (label is Label.PLACE and _SAID_OF_PLACES.search(body[: mention.start])):
        return Reference(mention, mention.text, label, "own-name")
    if len(carriers) > 1:
        return Reference(mention, None, Label.PERSON, "ambiguous-surname")
    (name,) = carriers.values()
    return Reference(mention, name, Label.PERSON, "surname")
