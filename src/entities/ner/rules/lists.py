"""Names in a list stand for things of one kind: what most members are, the others are taken to be.

Line-ups, results and tables are where the recogniser, made for prose, loses most. A member is a name that fills its
place between two separators (line ends, punctuation, numbers, brackets); lists are the members of one line, those in
brackets apart, and the members that start consecutive lines.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from entities.folding import place_key
from entities.lexicon.given_names import first_names
from entities.lexicon.names import PARTICLES, WORD
from entities.lexicon.places import read_demonyms, read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft, replace_touched

LEAST_MEMBERS = 4
LEAST_TAGGED = 2
LEAST_SHARE = 0.66
_PARTICLE = "|".join(sorted((p for p in PARTICLES if "'" not in p and len(p) > 1), key=lambda p: (-len(p), p)))
_WORD = r"[^\W\d_a-z][\w'’]*(?:-[\w'’]+)*"
# What it may begin with is looked for first: most letters of a text begin none, which trying each particle tells late.
_BEGINS = r"(?=[^\W\d_a-z]|[a-z]{2,5} [^\W\d_a-z])"
_MEMBER = re.compile(
    rf"{_BEGINS}(?:[A-Z]\. ?)*(?:(?:{_PARTICLE}) )?{_WORD}\.?(?: (?:(?:{_PARTICLE}) )*{_WORD}\.?| [A-Z]\.)*"
)
_PLACED = re.compile(r"\(([^()\d]+)\)")
_OPENING = " \t\"“'"
_CLOSING = " \t\"”'"
_SEPARATORS = ",;:()-–—/\n"


class Member(NamedTuple):
    """A member of a list, and the list that it belongs to."""

    start: int
    end: int
    series: tuple[str, int]


def agree_in_lists(draft: Draft) -> Draft:
    """Give `draft` with the members of lists tagged as most members of their list are."""
    text, spans = draft.text, draft.spans
    series: defaultdict[tuple[str, int], list[Member]] = defaultdict(list)
    for member in find_members(text):
        series[member.series].append(member)
    tagged = {(s.start, s.end): s for s in spans}
    added: list[Candidate] = []
    for members in series.values():
        label = shared_label(text, members, tagged) if len(members) >= LEAST_MEMBERS else None
        if label:
            added += (Candidate(m.start, m.end, label) for m in members if is_open(draft, m, tagged, label))
    return draft.with_spans(replace_touched(spans, added))


def find_members(text: str) -> Iterator[Member]:
    """Yield the names that fill their place between two separators, with the list that they belong to."""
    for number, found_line in enumerate(re.finditer(r"[^\n]+", text)):
        line, offset = found_line.group(), found_line.start()
        depth_at = _bracket_depths(line) if "(" in line else None
        for found in _MEMBER.finditer(line):
            if not _separates(line[found.end() : found.end() + 1]) and line[found.end()] not in _CLOSING:
                continue  # as most are, in prose
            before, after, of_place = surroundings(line, found.start(), found.end())
            if not _separates(after) or not (of_place or _separates(before)):
                continue
            start, end = offset + found.start(), offset + found.end()
            start += 4 * found.group().startswith("The ")
            end -= found.group().endswith(".") and not re.search(r"\b[A-Z]\.$", found.group())
            if of_place and place_key(of_place.group(1)) in read_places():
                yield Member(start, end, ("placed", 0))
            elif not before and after.isdigit():
                yield Member(start, end, ("column", 0))
            else:
                yield Member(start, end, ("inner" if depth_at and depth_at[found.start()] else "outer", number))


def surroundings(line: str, start: int, end: int) -> tuple[str, str, re.Match[str] | None]:
    """The marks before and after a name of a line, spaces and quotation marks aside, and the bracket behind it."""
    while start and line[start - 1] in _OPENING:
        start -= 1
    while end < len(line) and line[end] in _CLOSING:
        end += 1
    return line[max(0, start - 1) : start], line[end : end + 1], _PLACED.match(line, end)


def _separates(mark: str) -> bool:
    return not mark or mark in _SEPARATORS or mark.isdigit() or mark == "."


def _bracket_depths(line: str) -> list[int]:
    depths, depth = [], 0
    for mark in line:
        depth = max(0, depth + (mark == "(") - (mark == ")"))
        depths.append(depth)
    return depths


def shared_label(text: str, members: Sequence[Member], tagged: dict[tuple[int, int], Candidate]) -> Label | None:
    """The label of most members that are tagged, here or elsewhere in the article, if these are enough and agree.

    A first name that is common in English counts as a tag. A known place that opens a list of other things ("France:
    ...") is no member.
    """
    elsewhere = {text[s.start : s.end]: s.label for s in tagged.values()}
    tally: Counter[Label | None] = Counter()
    for number, member in enumerate(members):
        name = text[member.start : member.end]
        label = tagged[member.start, member.end].label if (member.start, member.end) in tagged else elsewhere.get(name)
        if label is None and " " in name and name.split()[0].casefold() in first_names():
            label = Label.PERSON
        if number or place_key(name) not in read_places():
            tally[label] += 1
    del tally[None]
    if not tally:
        return None
    label, most = max(sorted(tally.items(), key=str), key=lambda item: item[1])
    enough = most >= LEAST_SHARE * tally.total() and most >= LEAST_TAGGED + (5 * most < len(members))
    return label if enough else None


def is_open(draft: Draft, member: Member, tagged: dict[tuple[int, int], Candidate], label: Label) -> bool:
    """Whether the list may tag a member: not so already, no known place, no common word.

    Where every noun has a capital, only what was taken for a name, or begins with a first name.
    """
    name, language = draft.text[member.start : member.end], draft.language
    words = [w.casefold() for w in WORD.findall(name)]
    if (old := tagged.get((member.start, member.end))) and old.label is label:
        return False
    unlike = old is None and not language.capital_means_name and (len(words) < 2 or words[0] not in first_names())
    if (
        unlike
        or any(w in language.calendar or language.is_title(w) for w in words)
        or place_key(name) in read_demonyms()
    ):
        return False
    elided = language.elision.match(name)
    if elided and name[elided.end() :].islower():
        return False
    if label is not Label.PLACE and place_key(name) in read_places():
        return False
    if len(words) == 1:
        return len(name) > 2 and not language.vocabulary.is_common(name)
    return not all(map(language.vocabulary.is_common, words)) and (label is not Label.PERSON or len(words) < 6)
