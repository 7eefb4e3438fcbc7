"""Resolve the mentions of one article: each gets the fullest form that its name has there."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from entities.folding import fold
from entities.lexicon.english.words import FORM_WORDS, LEGAL_FORMS
from entities.lexicon.given_names import is_nickname
from entities.lexicon.places import place_key, read_places
from entities.model import SIDE_BY_SIDE, Label, Mention, Reference, Sentence
from entities.resolution.names import PersonName, acronym_letters, initials, is_acronym, organization_core, parse_person


@dataclass(frozen=True, slots=True)
class Spelling:
    """A distinct name of the article, in its most frequent spelling."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a name of the article stands for: its fullest form and the rule; or, where several fit, those."""

    name: str | None
    rule: str
    candidates: tuple[str, ...] = ()


def resolve_article(mentions: Iterable[Mention], sentences: Sequence[Sentence] = ()) -> tuple[Reference, ...]:
    """Give each mention of one article, in the order of the text, the fullest form of its name there.

    Surnames, first names, initials, acronyms and short forms join the one full name that they fit. What fits several
    stays open: its name is None, and those are its candidates. What one sentence names side by side are two people.
    """
    mentions = sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.label, mention.text))
    names = {label: distinct_spellings(m for m in mentions if m.label is label) for label in Label}
    found = {
        Label.PERSON: resolve_people(names[Label.PERSON], side_by_side(mentions, sentences)),
        Label.PLACE: resolve_places(names[Label.PLACE]),
        Label.ORGANIZATION: resolve_organizations(names[Label.ORGANIZATION]),
    }
    answers = {(label, key): answer for label in Label for key, answer in found[label].items()}
    for short, full in definitions(mentions):
        if answers[short.label, fold(short.text)].rule == "full-name":
            known = answers[full.label, fold(full.text)]
            answers[short.label, fold(short.text)] = replace(known, rule="acronym")
    chosen = ((mention, answers[mention.label, fold(mention.text)]) for mention in mentions)
    return tuple(
        Reference(mention, answer.name, mention.label, answer.rule, answer.candidates) for mention, answer in chosen
    )


def definitions(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the acronyms that stand in brackets right after the name of an organization, each with that name.

    Half of the letters will do where the article says so itself, as news translates names and keeps their acronyms
    (after Schwartz and Hearst 2003, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text").
    """
    for full, short in pairwise(mentions):
        if short.start == full.end + len(" (") and is_acronym(short.text) and not is_acronym(full.text):
            letters = acronym_letters(short.text)
            matched = (Counter(letters) & Counter(word[0] for word in full.text.split())).total()
            organizations = full.label is short.label is Label.ORGANIZATION and letters[0] == full.text[0]
            if organizations and matched > 1 and 2 * matched >= len(letters):
                yield short, full


def distinct_spellings(mentions: Iterable[Mention]) -> list[Spelling]:
    """The names met, longest first; of spellings that fold to one the most frequent, mixed case before capitals."""
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        tally[fold(mention.text)][mention.text] += 1
    spellings = [
        Spelling(max(sorted(forms), key=lambda form: (not form.isupper() or is_acronym(form), forms[form])), key)
        for key, forms in tally.items()
    ]
    return sorted(spellings, key=lambda name: (-len(name.key.split()), -len(name.key), name.key))


def side_by_side(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> frozenset[frozenset[str]]:
    """The pairs of full names of people that stand close to each other in one sentence, as `fold` gives them.

    `mentions` are in the order of the text. Who writes "Pat Brown and Patrick Brown" means two.
    """
    ends = [sentence.end for sentence in sentences]
    people = [mention for mention in mentions if mention.label is Label.PERSON and " " in mention.text.strip()]
    pairs = set()
    for place, one in enumerate(people):
        for other in takewhile(lambda other: other.start <= one.end + SIDE_BY_SIDE, people[place + 1 :]):  # noqa: B023
            if sentences and bisect_right(ends, one.start) == bisect_right(ends, other.start):
                pairs.add(frozenset((fold(one.text), fold(other.text))))
    return frozenset(pair for pair in pairs if len(pair) > 1)


def resolve_people(names: Sequence[Spelling], apart: Collection[frozenset[str]] = ()) -> dict[str, Answer]:
    """Full names first, those with initials after the others; then lone words by surname, else by first name.

    Pairs of keys in `apart` are two people.
    """
    answers: dict[str, Answer] = {}
    heads: list[Spelling] = []
    full = [name for name in names if parse_person(name.text).given]
    for name in sorted(full, key=lambda name: len(parse_person(name.text).given) == 1):
        parts = parse_person(name.text)
        variants = (head for head in heads if is_variant(parse_person(head.text), parts))
        fits = [head for head in variants if frozenset((head.key, name.key)) not in apart]
        if not fits:
            heads.append(name)
        answers[name.key] = choose(fits, name, "variant")
    for name in names:
        if name.key not in answers:
            answers[name.key] = resolve_lone(name, heads)
    return answers


def resolve_lone(name: Spelling, heads: Sequence[Spelling]) -> Answer:
    """Join a lone word to the one full name that has it as its surname, else to the one that has it as first name."""
    parsed = [(head, parse_person(head.text)) for head in heads]
    by_surname = [head for head, parts in parsed if name.key in surname_forms(parts.surname)]
    if by_surname:
        return choose(by_surname, name, "surname")
    by_first = [head for head, parts in parsed if name.key == parts.given or name.key in parts.middle]
    return choose(by_first, name, "first-name") if by_first else Answer(name.text, "lone")


def surname_forms(surname: str) -> tuple[str, ...]:
    """What may stand for a surname: all of it, its last word, its last part."""
    return surname, surname.rsplit(maxsplit=1)[-1], surname.rsplit("-", maxsplit=1)[-1]


def choose(fits: Sequence[Spelling], name: Spelling, rule: str) -> Answer:
    """The name itself if nothing fits, the one that fits, or all of them as candidates."""
    if not fits:
        return Answer(name.text, "full-name")
    if len(fits) == 1:
        return Answer(fits[0].text, rule)
    return Answer(None, "ambiguous", tuple(sorted(fit.text for fit in fits)))


def is_variant(fuller: PersonName, other: PersonName) -> bool:
    """Whether the surname is one and the given names agree: equal, an initial of the other, or short for it."""
    if fuller.surname != other.surname or fuller.suffix != other.suffix:
        return False
    given = agree(fuller.given, other.given) or is_nickname(fuller.given, other.given)
    return given and all(agree(one, two) for one, two in zip(fuller.middle, other.middle, strict=False))


def agree(one: str, other: str) -> bool:
    """Whether names are equal, or one is the initial of the other."""
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])


def resolve_organizations(names: Sequence[Spelling]) -> dict[str, Answer]:
    """Full names; those without legal form, acronyms and short forms join the one full name that they fit."""
    answers: dict[str, Answer] = {}
    heads: list[Spelling] = []
    for name in names:
        rule, fits = organization_fits(name, heads)
        answers[name.key] = choose(fits, name, rule)
        if not fits:
            heads.append(name)
    return answers


def organization_fits(name: Spelling, heads: Sequence[Spelling]) -> tuple[str, Sequence[Spelling]]:
    """The longer names that `name` may stand for, with the rule."""
    core = organization_core(name.text)
    if fits := [head for head in heads if organization_core(head.text) == core]:
        return "legal-form", fits
    if is_acronym(name.text):
        return "acronym", [head for head in heads if acronym_letters(name.text) in initials(head.text)]
    if core != fold(name.text) or place_key(core) in read_places():
        return "full-name", []
    fits = [head for head in heads if is_short_form(core, head.text)]
    return ("short-form", fits) if len(fits) == 1 else ("full-name", [])


def is_short_form(core: str, full: str) -> bool:
    """Whether `core` is the first words of a name that ends in a kind of organization ("Baikal Finance Group")."""
    words = fold(full).split()
    kind = words[-1] in LEGAL_FORMS | FORM_WORDS
    return fold(full).startswith(f"{core} ") and kind and len(words) <= len(core.split()) + 2


def resolve_places(names: Sequence[Spelling]) -> dict[str, Answer]:
    """Places stand for themselves within an article."""
    return {name.key: Answer(name.text, "full-name") for name in names}
