"""Who a name is over articles, by the company that it keeps: short names, and namesakes."""

from __future__ import annotations

from entities.resolution.company.joining import JOINED, Choice, join
from entities.resolution.company.keys import family_name, name_keys
from entities.resolution.company.parting import Apart, Parting, part
from entities.resolution.company.people import Person, person_of
from entities.resolution.company.rarity import Rarity, rarity_of
from entities.resolution.company.sections import section_of
from entities.resolution.company.surroundings import surroundings
from entities.resolution.company.uses import Company, Use
from entities.resolution.company.words import content_words

__all__ = (
    "JOINED", "Apart", "Choice", "Company", "Parting", "Person", "Rarity", "Use", "content_words", "family_name",
    "join", "name_keys", "part", "person_of", "rarity_of", "section_of", "surroundings",
)  # fmt: skip
