"""What is known of a language before an article is read; where nothing is, rules find nothing to go by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from entities.lexicon.bearing import BearingGrammar
from entities.lexicon.credits import CreditGrammar
from entities.lexicon.inflection import Inflection
from entities.lexicon.roles import RoleGrammar
from entities.lexicon.vocabulary import Vocabulary

Words = frozenset[str]
NEVER = re.compile(r"(?!)")
_NONE: Words = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language's words, in lower case unless said otherwise, and patterns over its texts.

    The defaults are those of a language of which nothing is known but that it writes names with a capital.
    """

    code: str
    """ISO 639-1, as spaCy's pipelines give it."""
    name: str
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    roles: RoleGrammar = field(default_factory=RoleGrammar)
    credits: CreditGrammar = field(default_factory=CreditGrammar)
    bearing: BearingGrammar = field(default_factory=BearingGrammar)
    inflection: Inflection = field(default_factory=Inflection)

    capital_means_name: bool = True
    """Whether a word that has a capital inside a sentence is a name, as far as capitals tell."""
    common_before: re.Pattern[str] = NEVER
    """How a text ends that a common noun follows and no person's name, where capitals don't tell."""
    articles_in_names: bool = False
    """Whether an article that has a capital inside a sentence is part of a name: "Le Mans"."""

    titles: Words = _NONE
    """What stands before a person's name and is no part of it, without dots."""
    courtesy: Words = _NONE
    """Those titles that always stand before a person's name: evidence for the label."""
    offices: Words = _NONE
    """Those courtesy titles that are offices too."""
    short_titles: Words = _NONE
    """Titles that are such only as they are written."""
    title_ending: re.Pattern[str] = NEVER
    """Other titles, from end to end: compounds, which no list has all of."""
    names_of_people: Words = _NONE
    """Words for people that are first names and surnames, too."""
    nationals: Words = _NONE
    """Words for who is of a country, a city, a party or a faith, in the singular; those of `read_demonyms` left out."""
    portfolios: Words = _NONE
    """What stands before a title and with it, and names no organization."""
    matters: Words = _NONE
    """What stands before the name of whom it is called after, and is no part of it: "affaire", "procès", "plan"."""
    ministry: re.Pattern[str] = NEVER
    """What stands before a minister's field: "Secretary of", "Minister for"."""
    postnominals: Words = _NONE
    """What stands behind a person's name, as it is written."""
    particles: re.Pattern[str] = re.compile(".*")
    """Those particles with words of the language among them that stand between first names and a surname: "von der"."""
    second_surname: bool = False
    """Whether people have two surnames and are called by the first."""
    articles: Words = _NONE
    outside_names: Words = _NONE
    """Function words that stand in no name."""
    open_words: Words = _NONE
    """Words that no sentence ends with."""
    calendar: Words = _NONE
    days: Words = _NONE
    """Those words of the calendar that are days of the week."""
    speech_verbs: Words = _NONE
    """What somebody does who says something."""
    predicates: Words = _NONE
    """What a subject goes on with, but for speech and regular verbs."""
    inverted: Words = _NONE
    """What a sentence goes on with that begins with a verb: "May they live"."""
    asking: Words = _NONE
    """Verbs that a question begins with and that are first names or surnames, too."""
    fields: Mapping[str, Words] = field(default_factory=dict)
    """The fields of life that a role may be in: sport, politics."""
    humans: Words = _NONE
    """Words for a person of whom no role is known."""
    organization_words: Words = _NONE
    """Words that mark an organization where they end its name, or begin it before "of"."""
    kind_first: bool = False
    """Whether such a word begins the name of what it marks, as a rule: "Banco Santander"."""
    department: re.Pattern[str] = NEVER
    """The whole name of a ministry, with the fields that it lists."""
    institutions: Words = _NONE
    """Names of organizations that are called like a building or a place."""
    never_names: Words = _NONE
    """What is always written with a capital and is no name of the kinds that we look for: "État"."""
    form_words: Words = _NONE
    """Words by which the full name of an organization goes on after the short form that news uses."""
    place_words: Words = _NONE
    places_in_english: bool = False
    """Whether texts call places by the names that the English tables have: names in other languages mean none."""
    place_prepositions: Words = _NONE
    """What stands before a place, and hardly ever before a person."""
    event_words: Words = _NONE
    """Words that end the name of an event, a prize or a work, which is no entity."""
    name_joints: Words = frozenset(("&",))
    """Small words and marks that stand between the words of a name, as they are written."""
    abbreviations: Words = _NONE
    """What has a dot within a name, without it."""
    name_weights: str = ""
    """The table, in this package, of what was learned about the names in texts of this language."""
    conjunction: str = "&"
    """The word that joins two names."""
    of: str = "&"
    """The word that stands between a thing and what it belongs to."""

    date_before: re.Pattern[str] = NEVER
    """How a text ends that a month or a day follows."""
    date_after: re.Pattern[str] = NEVER
    """How a date goes on behind its month or day."""
    acts: re.Pattern[str] = NEVER
    """What stands behind a name and no month does."""
    called: re.Pattern[str] = NEVER
    """How a text ends that a name follows: `who` is called by it."""
    dateline: re.Pattern[str] = NEVER
    """The line that an article starts with: `place`, the `rest`, and in it the `agency` if one is named."""
    shouted_dateline: re.Pattern[str] = NEVER
    """The same as far as its `place` is in capitals."""
    agency: re.Pattern[str] = NEVER
    """What stands in the brackets of a dateline if it is an agency."""
    elision: re.Pattern[str] = NEVER
    """A word that stands together with the name behind it and is no part of it: "l'Union"."""
    organization_tail: re.Pattern[str] = NEVER
    """How the name of an organization that begins with its kind goes on in small letters: "Conseil de sécurité"."""
    firm_tail: re.Pattern[str] = NEVER
    """How the name of a firm ends that begins with a person's: "et Fils"."""
    possessive: re.Pattern[str] = NEVER
    """How a name ends that owns what follows."""
    name_prefix: re.Pattern[str] = NEVER
    """What may stand before a name with a hyphen: "pro-"."""
    decorated: re.Pattern[str] = NEVER
    """How a word goes on that begins with a prize."""
    thing_before: re.Pattern[str] = NEVER
    """What stands before the name of a ship or a storm."""
    thing_after: re.Pattern[str] = NEVER
    """What stands behind the name of a law or a prize."""
    firms: Words = _NONE
    """Firms whose names have `conjunction` in them."""
    versus: re.Pattern[str] = NEVER
    """What stands between two sides that play each other."""
    team_before: re.Pattern[str] = NEVER
    """How a text ends that a team's name follows: "victory over"."""
    team_after: re.Pattern[str] = NEVER
    """What stands behind a team's name: "striker Ann Smith", "beat Zenit"."""
    where_before: re.Pattern[str] = NEVER
    """How a text ends that the name of a place follows: "in"."""
    courtesy_in_name: re.Pattern[str] = NEVER
    """A courtesy title, before which nothing belongs to a name."""
    definite: re.Pattern[str] = NEVER
    """The definite article, at the end of what stands before a name."""
    joint: re.Pattern[str] = re.compile(r",? & |, ")
    """What may stand between two names that were run together."""
    within: re.Pattern[str] = re.compile(r", | \(")
    """What stands between a place and what it lies in."""
    possessive_joint: re.Pattern[str] = NEVER
    """Those joints that are a possessive, so that the second name may belong to the first."""

    def is_title(self, word: str) -> bool:
        """Whether a word in lower case, without a dot, is a title."""
        return word in self.titles or self.title_ending.fullmatch(word) is not None

    @property
    def is_known(self) -> bool:
        """Whether there are words and patterns for this language at all."""
        return bool(self.titles)
