"""Names that the recogniser ran together, or cut in two: "Yandex and Uber", "Ursula" von der "Leyen"."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from functools import cache, lru_cache

from entities.folding import fold, place_key
from entities.lexicon.given_names import first_names
from entities.lexicon.language import Language
from entities.lexicon.names import PARTICLES
from entities.lexicon.places import read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft, without_overlaps

_WORD = r"[^\W\d_a-z][^\W\d_]+"
_START = re.compile(r"\w+")
_TWO = rf"\b(?P<left>{_WORD}) & (?P<right>{_WORD})(?P<s>'s)?"
_FIRM = re.compile(_TWO)
# Particles that stand in no English name; those that are ("St", "San", "Mac") begin names of their own.
_PARTICLE = "|".join(
    sorted(PARTICLES - {"st", "san", "mac", "o'", "d'", "y", "e", "af", "al", "el", "la", "le", "las", "los"})
)
_ARTICLE = "[Aa]l|[Ee]l|[Aa]n|[Aa]r|[Aa]s|[Aa]sh|[Aa]d|[Aa]z"
_ARAB = rf"(?: (?:bin|ibn|bint|abu|Abu) {_WORD}| (?:{_ARTICLE})-{_WORD}| (?:Al|El) {_WORD})+"
_SURNAME = re.compile(rf" (?:(?:de (?:la|las|los)|{_PARTICLE}) )+{_WORD}(?:{_ARAB})?|{_ARAB}")

_FOLLOWING = re.compile(r" ([^\W\d_]+)")
_CALLED = re.compile(rf" \(({_WORD})\) {_WORD}")
_BEFORE = 40  # characters that two first names have at most, with their space
_GIVEN = re.compile(rf"(?<!\w)(?:({_WORD}) )?({_WORD})$")


def split_pairs(draft: Draft) -> Draft:
    """Give `draft` with "A and B" in two where the article has A or B on its own, or where both are people."""
    return draft.with_spans(_split_pairs(draft))


def _split_pairs(draft: Draft) -> Iterator[Candidate]:
    text, language = draft.text, draft.language
    known: dict[str, Label] = {}
    for span in draft.spans:
        if span.label in (Label.PERSON, Label.PLACE):
            name = text[span.start : span.end]
            known |= {name: span.label, name.rsplit(" ", 1)[-1]: span.label}
    for span in draft.spans:
        joint = None if span in draft.settled else language.joint.search(text, span.start, span.end)
        label = joint and _label_of_pair(draft, span, joint, known)
        if joint and label:
            left, right = joint.span()
            yield Candidate(span.start, left, known.get(text[span.start : left], label))
            yield Candidate(right, span.end, known.get(text[right : span.end], label))
        else:
            yield span


def _label_of_pair(draft: Draft, span: Candidate, joint: re.Match[str], known: dict[str, Label]) -> Label | None:
    """What a span that is two names has two of; None for a span that is one name."""
    text, language = draft.text, draft.language
    sides = text[span.start : joint.start()], text[joint.end() : span.end]
    if sides[0] == sides[1] or (joint.group() == " & " and span.label is Label.ORGANIZATION):
        return None
    if all(" " in side and side.split()[0].casefold() in first_names() for side in sides):
        return Label.PERSON
    surnames = language.second_surname and joint.group().strip() == language.conjunction and " " in sides[0]
    if surnames and " " not in sides[1] and all(draft.named(other) != sides[1] for other in draft.spans):
        return None  # "Ramón de la Vega y Castro"
    labels = {known[side] for side in sides if side in known}
    if labels:
        return min(labels)
    if span.label is Label.PERSON and not language.possessive_joint.match(joint.group()):
        return Label.PERSON
    lone = joint.group() == f" {language.conjunction} " and not any(" " in side for side in sides)
    return span.label if lone and _stands_alone(text, sides, language.conjunction) else None


def _stands_alone(text: str, sides: tuple[str, str], conjunction: str) -> bool:
    """Whether one of two words is used without the other elsewhere in the text."""
    left, right = map(re.escape, sides)
    return _occurs(text, sides[0], rf"{left}\b(?! (?:{conjunction}|&) {right})") or _occurs(
        text, sides[1], rf"(?<!{conjunction} )(?<!& ){right}\b"
    )


def _occurs(text: str, word: str, pattern: str) -> bool:
    """Whether a pattern that begins with `word` fits somewhere in the text: tried only where such words start."""
    starts, first, form = _word_starts(text), _START.match(word), re.compile(rf"\b{pattern}")
    return first is not None and any(form.match(text, at) for at in starts.get(first[0], ()))


@lru_cache(maxsize=1)  # asked for each pair of one article
def _word_starts(text: str) -> dict[str, list[int]]:
    """Where each word of the text stands."""
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for word in _START.finditer(text):
        starts[word[0]].append(word.start())
    return starts


def split_at_of(draft: Draft) -> Draft:
    """Give `draft` with "Nutrien of Canada" in two, but "Bank of England" as it is: a place is in its name.

    Where the word for "of" is one that surnames have, nothing tells these apart.
    """
    return draft.with_spans(part for span in draft.spans for part in _split_at_of(draft, span))


def _split_at_of(draft: Draft, span: Candidate) -> Iterator[Candidate]:
    text, language = draft.text, draft.language
    if _is_named_after(draft.named(span), span.label, language):
        yield span
        return
    for joint in _of(language).finditer(text, span.start, span.end):
        place = Candidate(joint.end(), span.end, Label.PLACE)
        if place_key(text[place.start : place.end]) in read_places() and not language.vocabulary.is_dictionary_word(
            joint.group(1)
        ):
            yield span._replace(end=joint.end(1))
            yield place
            return
    yield span


def _is_named_after(name: str, label: Label | None, language: Language) -> bool:
    """Whether a place is part of the name: of a person's, where a particle means "of", and of what its kind begins."""
    kind = language.kind_first and name.split(maxsplit=1)[0].casefold() in language.organization_words
    return kind or (label is Label.PERSON and language.of in PARTICLES)


@cache
def _of(language: Language) -> re.Pattern[str]:
    """A word, and after "of" what it may be of."""
    return re.compile(rf"(\S+) {language.of} (?=[^\W\d_a-z])")


def split_neighbours(draft: Draft) -> Draft:
    """Give `draft` with spans that are a name of the article and then a person's in two."""
    return draft.with_spans(without_overlaps(_split_neighbours(draft)))


def _split_neighbours(draft: Draft) -> Iterator[Candidate]:
    text = draft.text
    known = {draft.named(span): span.label for span in draft.spans}
    for span in draft.spans:
        for gap in re.finditer(" ", text[span.start : span.end]):
            left, right = text[span.start : span.start + gap.start()], text[span.start + gap.end() : span.end]
            if " " in left and left in known and right in known and known[left] is not known[right] is Label.PERSON:
                yield Candidate(span.start, span.start + gap.start(), known[left])
                yield Candidate(span.start + gap.end(), span.end, known[right])
                break
        else:
            yield span


def join_particles(draft: Draft) -> Draft:
    """Give `draft` with people's names going on over "von der", "al-" and the like to the surname, and to "Jr"."""
    others = {span.start for span in draft.spans if span.label is not Label.PERSON}
    joined = without_overlaps(_to_surname(draft, span, others) for span in draft.spans)
    ended = [_to_suffix(draft, span) for span in joined]
    return draft.with_spans(without_overlaps(ended)).settle([*_called(draft.text), *set(ended).difference(joined)])


def _to_surname(draft: Draft, span: Candidate, others: set[int]) -> Candidate:
    rest = _SURNAME.match(draft.text, span.end) if span.label is Label.PERSON else None
    another = rest and span.end + 1 in others and rest[0].startswith((" Al ", " El "))  # "Al Jazeera"
    return span._replace(end=rest.end()) if rest and not another and _may_go_on(draft, span, rest[0]) else span


def _may_go_on(draft: Draft, span: Candidate, rest: str) -> bool:
    """Whether particles go on a name: where one is a word of the language, only from first names, and to no place."""
    language, words = draft.language, rest.split()
    particles, surname = words[:-1], words[-1]
    if language.vocabulary.function_words.isdisjoint(particles):
        return True
    given = re.split("[ -]", fold(draft.named(span)))
    other = surname.isupper() or place_key(surname) in read_places()
    return (
        first_names().issuperset(given) and not other and language.particles.fullmatch(" ".join(particles)) is not None
    )


def _to_suffix(draft: Draft, span: Candidate) -> Candidate:
    """A person's full name with the "Sr", "III" or "père" behind it, unless that is said of a title or a relative."""
    full = span.label is Label.PERSON and " " in draft.text[span.start : span.end]
    suffix = draft.language.bearing.generation.match(draft.text, span.end) if full else None
    following = _FOLLOWING.match(draft.text, suffix.end()) if suffix else None
    word = following[1] if following else ""
    other = word.islower() and (draft.language.is_title(word) or word in draft.language.roles.relatives)
    return span._replace(end=suffix.end()) if suffix and not other else span


def _called(text: str) -> Iterator[Candidate]:
    """Yield the names with another first name in brackets: "William (Bill) Smith"."""
    for found in _CALLED.finditer(text):
        given = _GIVEN.search(text, max(0, found.start() - _BEFORE), found.start())
        if given and found[1].casefold() in first_names():
            first = next((at for at in (1, 2) if given[at] and given[at].casefold() in first_names()), None)
            if first:
                yield Candidate(given.start(first), found.end(), Label.PERSON)


def join_firms(draft: Draft) -> Draft:
    """Give `draft` with the whole of each "Johnson & Johnson" in the place of the spans that it touches."""
    waiting = deque(draft.spans)
    apart: list[Candidate] = []
    firms: list[Candidate] = []
    pairs = sorted(find_firms(draft))
    for start, end in pairs:
        touched = [firms.pop()] if firms and start < firms[-1].end else []
        while waiting and waiting[0].start < end:
            span = waiting.popleft()
            (touched if start < span.end else apart).append(span)
        edges = [(start, end), *(span[:2] for span in touched)]
        firms.append(Candidate(min(edges)[0], max(end for _, end in edges), Label.ORGANIZATION))
    sure = {(start, end) for start, end in pairs}  # what is longer may be an event: "Western & Southern Open"
    return draft.with_spans(sorted([*apart, *waiting, *firms])).settle(firm for firm in firms if firm[:2] in sure)


def find_firms(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield where firms of two names stand: with "&", or with "and" if the article has "&" too or they are known.

    And ministries, which list their fields.
    """
    language = draft.language
    people = [span for span in draft.spans if span.label is Label.PERSON]
    for found in language.department.finditer(draft.text):
        if all(span.end <= found.start() or found.end() <= span.start for span in people):
            yield found.span()
    signed = {(found["left"], found["right"]) for found in _FIRM.finditer(draft.text)}
    joined = (found for pattern in (_FIRM, _firm(language)) for found in pattern.finditer(draft.text))
    for found in sorted(joined, key=lambda found: found.start()):
        left, right = found["left"], found["right"]
        known = f"{left} {language.conjunction} {right}".casefold()
        owned = f"{known}{found['s'] or ''}" in language.firms
        if owned or known in language.firms or left == right or (left, right) in signed:
            yield found.start(), found.end() if owned else found.end("right")


@cache
def _firm(language: Language) -> re.Pattern[str]:
    """Two words with "and" between them."""
    return re.compile(_TWO.replace("&", language.conjunction))
