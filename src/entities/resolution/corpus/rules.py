"""By which rules names of different articles are one entity's: a table for each label, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from entities.folding import fold
from entities.lexicon.place_names import one_place
from entities.model import Label, NameCount
from entities.resolution.corpus import people
from entities.resolution.corpus.contradictions import turned_key
from entities.resolution.corpus.links import Alias
from entities.resolution.corpus.organizations import explained, well_known
from entities.resolution.corpus.people import Pair, Parsed, middle_name_pairs, spelled_alike
from entities.resolution.names import parse_person
from entities.resolution.organization_names import is_acronym, organization_core
from entities.resolution.rule import Rule
from entities.resolution.side_by_side import NAMED_SIDE_BY_SIDE


class Names:
    """The names of one label, and what the rules ask of them: worked out once, when the first rule asks.

    `root` gives the name that stands for the cluster which a name is in by then.
    """

    def __init__(self, names: Sequence[NameCount], aliases: Iterable[Alias], root: Callable[[str], str]) -> None:
        """Take the names and the short names that articles explain."""
        self.names = names
        self.aliases = tuple(aliases)
        self.root = root

    @cached_property
    def parsed(self) -> list[Parsed]:
        """The names of people, taken apart."""
        return [(name, parse_person(name.name)) for name in self.names]

    @cached_property
    def spelled_alike(self) -> dict[str, list[Pair]]:
        """Full names of people in several spellings, by rule."""
        return spelled_alike(self.parsed)

    @cached_property
    def explained(self) -> list[Pair]:
        """Full names with their acronyms and short forms."""
        return list(explained(self.names, self.aliases))


@dataclass(frozen=True, slots=True)
class CorpusRule(Rule):
    """Why two names are one entity's: `says` goes on after them.

    `pairs` gives them, strongest evidence first; those that contradict what was joined before are refused.
    """

    pairs: Callable[[Names], Iterator[Pair]]


def _spelling(names: Names) -> Iterator[Pair]:
    return star((fold(name.name), name) for name in names.names)


def _nickname(names: Names) -> Iterator[Pair]:
    return iter(names.spelled_alike[people.NICKNAME])


def _transliteration(names: Names) -> Iterator[Pair]:
    return people.unrivalled(names.spelled_alike[people.TRANSLITERATION], names.parsed, names.root)


def _other_language(names: Names) -> Iterator[Pair]:
    return people.unrivalled(people.heard_alike(names.parsed), names.parsed, names.root)


def _middle_name(names: Names) -> Iterator[Pair]:
    return middle_name_pairs(names.parsed, names.root)


def _initials(names: Names) -> Iterator[Pair]:
    return people.initials_pairs(names.parsed, names.root)


def _turned(names: Names) -> Iterator[Pair]:
    keyed = ((turned_key(parts), name) for name, parts in names.parsed)
    return star((key, name) for key, name in keyed if key)


def _tail(names: Names) -> Iterator[Pair]:
    return people.tail_pairs(names.parsed, names.root)


def _place_alias(names: Names) -> Iterator[Pair]:
    known = ((one_place(name.name), name) for name in names.names)
    return star((place, name) for place, name in known if place)


def _legal_form(names: Names) -> Iterator[Pair]:
    return star((organization_core(name.name), name) for name in names.names)


def _acronym(names: Names) -> Iterator[Pair]:
    return (pair for pair in names.explained if is_acronym(pair[1]))


def _short_form(names: Names) -> Iterator[Pair]:
    return (pair for pair in names.explained if not is_acronym(pair[1]))


def _organization_name(names: Names) -> Iterator[Pair]:
    return star(well_known(names.names, names.aliases))


def star(keyed: Iterable[tuple[str, NameCount]]) -> Iterator[Pair]:
    """Pair the most frequent of the names under each key with each of the others."""
    groups: defaultdict[str, list[NameCount]] = defaultdict(list)
    for key, name in keyed:
        groups[key].append(name)
    for key in sorted(key for key, group in groups.items() if len(group) > 1):
        first, *rest = sorted(groups[key], key=lambda name: (-name.mentions, name.name))
        yield from ((first.name, name.name) for name in rest)


SPELLING = CorpusRule("spelling", "differ in case, accents or dots only", _spelling)

OF_LABEL: dict[Label, tuple[CorpusRule, ...]] = {
    Label.PERSON: (
        SPELLING,
        CorpusRule(people.NICKNAME, "share the surname, and one first name is short for the other", _nickname),
        CorpusRule(people.TRANSLITERATION, "are romanisations of one name", _transliteration),
        CorpusRule(people.OTHER_LANGUAGE, "are one name as two languages write it", _other_language),
        CorpusRule(people.MIDDLE_NAME, "agree, where one leaves the middle name out", _middle_name),
        CorpusRule(people.INITIALS, "agree, where one has a surname and two initials only", _initials),
        CorpusRule(people.TURNED, "are one name, in one of them with the surname first", _turned),
        CorpusRule(people.CORPUS_TAIL, "end alike, where one leaves the first name out", _tail),
    ),
    Label.PLACE: (
        SPELLING,
        CorpusRule("place-alias", "are names of one place in the tables of places", _place_alias),
    ),
    Label.ORGANIZATION: (
        SPELLING,
        CorpusRule("corpus-legal-form", "differ in the legal form only", _legal_form),
        CorpusRule("corpus-acronym", "are acronym and full name in articles that have both", _acronym),
        CorpusRule(
            "organization-name", "are names of one organization in the table of organizations", _organization_name
        ),
        CorpusRule("corpus-short-form", "are short form and full name in articles that have both", _short_form),
    ),
}

# What else is made of the names of a corpus: before names are paired, beside it, and after.
LABEL = Rule("label", "are one name, of which the corpus settles the kind")
KNOWN_NAME = Rule("corpus-name", "a name that other articles establish")
DECISION = Rule("decision", "were decided to be one")
COMPANY = Rule("company", "are one person's, by the company that the short name keeps in its articles")
NAMESAKES = Rule("namesakes", "are one name, but keep different company in different roles: they are two")

RULES: dict[str, Rule] = {rule.name: rule for rules in OF_LABEL.values() for rule in rules} | {
    rule.name: rule for rule in (LABEL, KNOWN_NAME, DECISION, COMPANY, NAMESAKES, NAMED_SIDE_BY_SIDE)
}
