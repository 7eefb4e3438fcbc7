"""How a language says what somebody is: the words and endings that phrases which name a role are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from entities.model import Label

Words = frozenset[str]
_NEVER = re.compile(r"(?!)")
_NONE: Words = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class RoleGrammar:
    """Words in lower case, singular, and patterns; with the defaults, no phrase names a role."""

    heads: Mapping[Label, Words] = field(default_factory=dict)
    """The nouns that say what something of a label is: a role ends with one, or goes on from it with a preposition."""
    head_first: bool = False
    """Whether a noun stands before what tells which one: "ministre de la Défense"; else it ends the phrase."""
    behind_head: re.Pattern[str] = _NEVER
    """Adjectives behind such a noun."""
    elided: str = r"(?!)"
    """A pattern of words that stand together with the next: "l'"."""
    leading: Words = _NONE
    """Words, determiners and what such are part of, that stand before a title which begins with its head."""
    person_ending: re.Pattern[str] = _NEVER
    """Endings of other nouns for people."""
    relatives: Words = _NONE
    """Those heads that say what a person is to another."""
    religious: Words = _NONE
    """Those heads that are titles of the religious, or relatives."""
    modifiers: Words = _NONE
    """Words that stand between others and a title, and belong to it."""
    in_names: Words = _NONE
    """Function words that stand in a role all the same: "first", "new"."""
    compass: Words = _NONE
    opinions: Words = _NONE
    """Adjectives that say what somebody thinks, not what somebody is."""
    narrowing: Words = _NONE
    """Words that a clause which follows is part of: "the only teacher who"."""
    refused: Words = _NONE
    """Words that stand in no role: pronouns, verbs."""
    determiners: Words = _NONE
    definite: Words = _NONE
    """Those determiners that are definite."""
    prepositions: Words = _NONE
    of: Words = _NONE
    """The preposition, and signs, that join names to one: "Bank of England", "Marks & Spencer"."""
    pointing: Words = _NONE
    """Prepositions behind which a name is whose what follows may be: "the wife of X, a teacher"."""
    conjunctions: Words = _NONE
    cutting: Words = _NONE
    """Words that a clause begins with."""
    agents: Words = _NONE
    """Prepositions before who does something."""
    before_verbs: Words = _NONE
    speech: Words = _NONE
    """What one says something in: "in a statement"."""
    speech_prepositions: Words = _NONE
    possessives: tuple[str, ...] = ()
    """How a word ends that owns what follows, in lower case."""
    verb_endings: tuple[str, ...] = ()
    """How words end that may be verbs."""
    abbreviations: str = r"(?!)"
    """A pattern of abbreviations, whose dot is part of the word."""
    age: re.Pattern[str] = _NEVER
    """An age right behind a name."""
    owned: re.Pattern[str] = _NEVER
    """What follows a name that owns what comes then."""
    before_predicate: re.Pattern[str] = _NEVER
    """All that may stand in a sentence before a name of which it says what it is."""
    closing: re.Pattern[str] = _NEVER
    """What closes an apposition that a name ends."""
    prefixes: tuple[str, ...] = ()
    """What a word of a title may begin with: "ex-"."""
    copula: re.Pattern[str] = _NEVER
    """The verb, in its first group, between a name and what it is; what it is begins with a determiner."""
    present: Words = _NONE
    """Those copulas that hold today."""
    hedges: re.Pattern[str] = _NEVER
    """Words in a sentence that may not say what is so."""
