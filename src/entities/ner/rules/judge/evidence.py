"""What an article says of each stretch that may be a name, in words that a reader understands; each has weights."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count

from entities.folding import article_key
from entities.lexicon.language import Language
from entities.model import Label
from entities.ner.draft import Draft
from entities.ner.rules.judge.name_evidence import word_kinds
from entities.ner.rules.judge.said import Item, spell_out
from entities.ner.rules.judge.stretches import Stretch, Tokens, find_stretches, read_tokens
from entities.ner.rules.spans import starts_sentence
from entities.ner.scores import as_evidence

_AGE = re.compile(r", \d\d,")
_LABELS = {label: str(label or "none").lower() for label in (*Label, None)}
_PAIR = 2
_STEPS = (3, 6)  # numbers that make a difference: 0, 1, 2, up to 5, more
Counts = Mapping[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as its names are weighed: its tokens, the names found so far and what these say of one another."""

    draft: Draft
    tokens: Tokens
    starts: Sequence[int]
    labels: Mapping[tuple[int, int], str]
    """The label of each span."""
    by_key: Counts
    """How many spans of each name have each label."""
    by_last: Counts
    """How many longer names of each label end with a word."""
    by_first: Counts
    words: Counter[str]
    """How often each word stands in the article, as it is written."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The stretches of an article that may be names, in groups of those that overlap; of all, in order, the evidence.

    `names` are their words, `own` is what the article says of them. What it says of the places where stretches begin
    and end is said once for all that do, in `sides`; `between` has the numbers of the two for each stretch.
    """

    groups: tuple[list[Stretch], ...]
    names: tuple[str, ...]
    sides: tuple[list[Item], ...]
    between: tuple[tuple[int, int], ...]
    own: tuple[list[Item], ...]

    @property
    def around(self) -> tuple[tuple[str, ...], ...]:
        """What the article says of each, in words."""
        sides = [tuple(spell_out(side)) for side in self.sides]
        both = zip(self.between, self.own, strict=True)
        return tuple((*sides[start], *sides[end], *spell_out(own)) for (start, end), own in both)


def weigh(draft: Draft) -> Weighed:
    """Gather all that an article says of what may be its names."""
    tokens = read_tokens(draft.text, draft.language)
    settled = draft.settled.intersection(draft.spans)
    found = find_stretches(draft.text, tokens, draft.spans, draft.language, settled)
    reading = read_draft(draft, tokens)
    groups = tuple(likely for group in found if (likely := [s for s in group if _is_likely(s, reading)]))
    stretches = list(chain.from_iterable(groups))
    starts = {stretch[::2]: stretch for stretch in stretches}  # start, first, before
    ends = {stretch[1::2]: stretch for stretch in stretches}  # end, last, after
    sides = (*(_start(s, reading) for s in starts.values()), *(_end(s, reading) for s in ends.values()))
    start_of, end_of = dict(zip(starts, count(), strict=False)), dict(zip(ends, count(len(starts)), strict=False))
    return Weighed(
        groups,
        tuple([draft.text[stretch.start : stretch.end] for stretch in stretches]),
        sides,
        tuple([(start_of[stretch[::2]], end_of[stretch[1::2]]) for stretch in stretches]),
        tuple([evidence(stretch, reading) for stretch in stretches]),
    )


def _is_likely(stretch: Stretch, reading: Reading) -> bool:
    """Whether the recogniser weighed where a stretch begins, or found something in it: of others, one in 600 is a name.

    It doesn't weigh words within what it found, names of numbers among that, and small ones.
    """
    scores, spans = reading.draft.scores, reading.draft.spans
    if not scores or stretch.start in scores:
        return True
    before = bisect_right(reading.starts, stretch.end - 1)
    return before > 0 and spans[before - 1].end > stretch.start


def read_draft(draft: Draft, tokens: Tokens) -> Reading:
    """Count what the names of an article say of one another."""
    by_key: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for span in draft.spans:
        by_key[_key_of(draft.named(span))[0]][_LABELS[span.label]] += 1
    by_last: defaultdict[str, Counter[str]] = defaultdict(Counter)
    by_first: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, labels in by_key.items():
        words = key.split()
        if len(words) > 1:
            for label in labels:
                by_first[words[0]][label] += 1
                by_last[words[-1]][label] += 1
    return Reading(
        draft,
        tokens,
        [span.start for span in draft.spans],
        {(span.start, span.end): _LABELS[span.label] for span in draft.spans},
        by_key,
        by_last,
        by_first,
        Counter(tokens.words),
    )


@lru_cache(maxsize=50_000)
def _key_of(name: str) -> tuple[str, list[str]]:
    """What a name is found by in its article, and the words of that."""
    key = article_key(name)
    return key, key.split()


def evidence(stretch: Stretch, reading: Reading) -> list[Item]:
    """All that the article says of a stretch, but for what its own words and its two sides say."""
    text, (start, end, *_) = reading.draft.text, stretch
    items: list[Item] = [_found(stretch, reading)]
    if start == 0 or text[start - 1] == "\n":
        items.append("fills a line" if text[end : end + 1] in ("", "\n") else "starts a line")
    elif text[end : end + 1] in ("", "\n"):
        items.append("ends a line")
    _add_elsewhere(items, stretch, reading)
    return items


def _start(stretch: Stretch, reading: Reading) -> list[Item]:
    """What stands before a stretch, and how sure the recogniser was where it begins."""
    draft, words, first = reading.draft, reading.tokens.words, stretch.first
    before, earlier = words[first - 1] if first else "\n", words[first - 2] if first > 1 else "\n"
    steps = draft.scores.get(stretch.start)
    items: list[Item] = [
        (_beside, "before", before, first - 1 in reading.tokens.capitals, min(stretch.before, 2), draft.language),
        f"before it: {_plain(earlier)} {_plain(before)}",
        "not weighed by the recogniser" if steps is None else (as_evidence, steps),
    ]
    if starts_sentence(draft.text, stretch.start):
        items.append("starts a sentence")
    return items


def _end(stretch: Stretch, reading: Reading) -> list[Item]:
    """What stands after a stretch."""
    draft, words, next_ = reading.draft, reading.tokens.words, stretch.last + 1
    after = words[next_] if next_ < len(words) else "\n"
    later = words[next_ + 1] if next_ + 1 < len(words) else "\n"
    items: list[Item] = [
        (_beside, "after", after, next_ in reading.tokens.capitals, min(stretch.after, 2), draft.language),
        f"after it: {_plain(after)} {_plain(later)}",
    ]
    if after == "," and _AGE.match(draft.text, stretch.end):
        items.append("an age after it")
    return items


def _beside(side: str, word: str, capital: bool, number: int, language: Language) -> Iterator[str]:  # noqa: FBT001
    """The word or mark on a side, where so many words of the run stand."""
    yield from _next_to_it(side, word, capital, language)
    yield f"{number} words of a name {side} it"
    if number:
        yield f"goes on {side} it: {'a capital' if capital else word}"


def _next_to_it(side: str, word: str, capital: bool, language: Language) -> Iterator[str]:  # noqa: FBT001
    yield f"{side} it: {_plain(word)}"
    if capital:
        yield f"{side} it, a capital"
        yield from (f"{side} it, {kind}" for kind in word_kinds(word, language))


def words_around(before: str, behind: str, language: Language) -> Iterator[str]:
    """What the words on either side of a name say, by themselves: those that end a text and begin another."""
    left, right = read_tokens(before, language), read_tokens(behind, language)
    earlier, last = ["\n", "\n", *left.words][-2:]
    first, later = [*right.words, "\n", "\n"][:2]
    yield from _next_to_it("before", last, len(left.words) - 1 in left.capitals, language)
    yield f"before it: {_plain(earlier)} {_plain(last)}"
    yield from _next_to_it("after", first, 0 in right.capitals, language)
    yield f"after it: {_plain(first)} {_plain(later)}"


def _plain(word: str) -> str:
    return word.casefold() if word.isprintable() else "(break)"


def _found(stretch: Stretch, reading: Reading) -> str:
    """How a stretch lies to the spans that were found."""
    start, end, *_ = stretch
    label = reading.labels.get((start, end))
    if label:
        return f"found: {label}"
    spans = reading.draft.spans
    at = bisect_right(reading.starts, start) - 1
    first = at if at >= 0 and spans[at].end > start else at + 1
    touched = bisect_right(reading.starts, end - 1) - first
    if touched != 1:
        return "found: several" if touched > 1 else "found: nothing"
    span = spans[first]
    edges = f"{', same start' if start == span.start else ''}{', same end' if end == span.end else ''}"
    if span.start <= start and end <= span.end:
        return f"found: part of {_LABELS[span.label]}{edges}"
    if start <= span.start and span.end <= end:
        return f"found: more than {_LABELS[span.label]}{edges}"
    return "found: across"


def _add_elsewhere(items: list[Item], stretch: Stretch, reading: Reading) -> None:
    """Add what the article has of this name, of longer and of shorter ones."""
    name = reading.draft.text[stretch.start : stretch.end]
    key, words = _key_of(name)
    labels = reading.by_key.get(key)
    if labels:
        items.append((_same_name, tuple(labels.items()), reading.labels.get(stretch[:2])))
    else:
        items.append("found nowhere")
    if len(words) == 1:
        items.append((_lone, few(reading.words[name]), key in reading.words))
        if key in reading.by_last:
            items += [f"ends longer names: {few(n)} {label}" for label, n in reading.by_last[key].items()]
        if key in reading.by_first:
            items += [f"begins longer names: {few(n)} {label}" for label, n in reading.by_first[key].items()]
    elif words:
        items += _parts(words, reading)


def _lone(times: str, small: bool) -> Iterator[str]:  # noqa: FBT001
    yield f"stands {times} times"
    if small:
        yield "stands with a small letter, too"


def _parts(words: Sequence[str], reading: Reading) -> Iterator[str]:
    """What the article has of the first and last of several words, and of all but the first."""
    by_key, first, last = reading.by_key, words[0], words[-1]
    if last in by_key:
        yield from (f"its last word alone: {label}" for label in by_key[last])
    if first in by_key:
        yield from (f"its first word alone: {label}" for label in by_key[first])
    rest = by_key.get(last if len(words) == _PAIR else " ".join(words[1:]))
    if rest:
        yield from (f"without its first word: {label}" for label in rest)
    if first in reading.by_first and reading.by_first[first]["person"] > 2:
        yield "its first word begins several names of people"
    if first in reading.words:
        yield "its first word stands with a small letter, too"
    if last in reading.words:
        yield "its last word stands with a small letter, too"


def _same_name(labels: Sequence[tuple[str, int]], own: str | None) -> Iterator[str]:
    """The other spans of the same name, by label."""
    others = sum(number for _, number in labels) - bool(own)
    yield f"found elsewhere: {few(others)} times"
    for label, all_of_it in labels:
        number = all_of_it - (label == own)
        if number:
            yield f"found elsewhere as {label}: {few(number)} times"
            yield f"found elsewhere as {label}: {4 * number // others} of 4"


def few(number: int) -> str:
    """A number as far as it makes a difference."""
    return str(number) if number < _STEPS[0] else "several" if number < _STEPS[1] else "many"
