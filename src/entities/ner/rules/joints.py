"""Names that the recogniser ran together, or cut in two: "Yandex and Uber", "Ursula" von der "Leyen"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from entities.lexicon.english.vocabulary import is_dictionary_word
from entities.lexicon.english.words import PARTICLES
from entities.lexicon.given_names import first_names
from entities.lexicon.places import place_key, read_places
from entities.model import Label
from entities.ner.rules.candidates import Candidate, without_overlaps

_PAIR = re.compile(r",? (?:and|&|at) |['’]s |, (?!(?:[JS]r|I+V?)\b)")
_OF = re.compile(r"(\S+) of (?=[A-Z])")
_WORD = r"[^\W\d_a-z][^\W\d_]+"
_FIRM = re.compile(rf"\b{_WORD} & {_WORD}")
# Particles that stand in no English name; those that are ("St", "San", "Mac") begin names of their own.
_PARTICLE = "|".join(
    sorted(PARTICLES - {"st", "san", "mac", "o'", "d'", "y", "e", "af", "al", "el", "la", "le", "las", "los"})
)
_SURNAME = re.compile(rf" (?:(?:{_PARTICLE}) )+{_WORD}")


def mend_joints(text: str, spans: Sequence[Candidate]) -> list[Candidate]:
    """Give `spans` with names that were run together taken apart, and names that were cut in two put together."""
    parted = [part for span in split_pairs(text, spans) for part in split_at_of(text, span)]
    return without_overlaps(split_neighbours(text, list(join_firms(text, join_particles(text, parted)))))


def split_pairs(text: str, spans: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the spans; "A and B" in two where the article has A or B on its own, or where both are people."""
    spans = list(spans)
    known: dict[str, Label] = {}
    for span in spans:
        if span.label in (Label.PERSON, Label.PLACE):
            name = text[span.start : span.end]
            known |= {name: span.label, name.rsplit(" ", 1)[-1]: span.label}
    for span in spans:
        joint = _PAIR.search(text, span.start, span.end)
        label = joint and _label_of_pair(text, span, joint, known)
        if joint and label:
            left, right = joint.span()
            yield Candidate(span.start, left, known.get(text[span.start : left], label))
            yield Candidate(right, span.end, known.get(text[right : span.end], label))
        else:
            yield span


def _label_of_pair(text: str, span: Candidate, joint: re.Match[str], known: dict[str, Label]) -> Label | None:
    """What a span that is two names has two of; None for a span that is one name."""
    sides = text[span.start : joint.start()], text[joint.end() : span.end]
    if sides[0] == sides[1] or (joint.group() == " & " and span.label is Label.ORGANIZATION):
        return None
    if all(" " in side and side.split()[0].casefold() in first_names() for side in sides):
        return Label.PERSON
    labels = {known[side] for side in sides if side in known}
    if labels:
        return min(labels)
    if span.label is Label.PERSON and "s" not in joint.group():
        return Label.PERSON
    apart = joint.group() == " and " and not any(" " in side for side in sides) and _stands_alone(text, sides)
    return span.label if apart else None


def _stands_alone(text: str, sides: tuple[str, str]) -> bool:
    """Whether one of two words is used without the other elsewhere in the text."""
    left, right = map(re.escape, sides)
    return re.search(rf"\b{left}\b(?! (?:and|&) {right})|(?<!and )(?<!& )\b{right}\b", text) is not None


def split_at_of(text: str, span: Candidate) -> Iterator[Candidate]:
    """Yield "Nutrien of Canada" in two, but "Bank of England" as it is: what is of a place there has a name."""
    for joint in _OF.finditer(text, span.start, span.end):
        place = Candidate(joint.end(), span.end, Label.PLACE)
        if place_key(text[place.start : place.end]) in read_places() and not is_dictionary_word(joint.group(1)):
            yield span._replace(end=joint.end(1))
            yield place
            return
    yield span


def split_neighbours(text: str, spans: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the spans; those that are a name of the article and then a person's in two."""
    known = {text[span.start : span.end]: span.label for span in spans}
    for span in spans:
        for gap in re.finditer(" ", text[span.start : span.end]):
            left, right = text[span.start : span.start + gap.start()], text[span.start + gap.end() : span.end]
            if " " in left and left in known and right in known and known[left] is not known[right] is Label.PERSON:
                yield Candidate(span.start, span.start + gap.start(), known[left])
                yield Candidate(span.start + gap.end(), span.end, known[right])
                break
        else:
            yield span


def join_particles(text: str, spans: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the spans; a person's name goes on over "von der" and the like to the surname."""
    for span in spans:
        rest = _SURNAME.match(text, span.end) if span.label is Label.PERSON else None
        yield span._replace(end=rest.end()) if rest else span


def join_firms(text: str, spans: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the spans, and in the place of those that it touches the whole of each "Johnson & Johnson"."""
    spans = list(spans)
    for found in _FIRM.finditer(text):
        start, end = found.span()
        touched = [span for span in spans if start < span.end and span.start < end]
        spans = [span for span in spans if span not in touched]
        edges = [(start, end), *(span[:2] for span in touched)]
        spans.append(Candidate(min(edges)[0], max(end for _, end in edges), Label.ORGANIZATION))
    yield from spans
