"""When two names of people are one person's, and when they can't be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from entities.lexicon.given_names import formal_names, given_names, is_nickname
from entities.model import NameCount
from entities.resolution.corpus.alike import alike
from entities.resolution.corpus.contradictions import is_tail, people_contradict, surname_sound
from entities.resolution.corpus.hearing import Hearing
from entities.resolution.corpus.keys import full_keys, surname_keys
from entities.resolution.corpus.sounds import skeleton, sounds_alike, unstressed_given
from entities.resolution.corpus.words import Alike
from entities.resolution.names import PersonName, letters_of
from entities.resolution.orders import is_patronymic

# A partial name joins the person who has this share of the articles with people whom it fits.
DOMINANCE = 0.8
# A second name that is spelled out says so much that a name without it joins only a person of so many articles.
ESTABLISHED = 2
# Tom and Thomas Field are one person only if the two names have this share of all the articles with a Field.
FAMILY_SHARE = 0.5
# With a first name that is common in English, other surnames than these differ on purpose: Brown is not Browne.
LONG_SURNAME = 8
# Names compared with each other in one block, most frequent first.
BLOCK_LIMIT = 100
NICKNAME, TRANSLITERATION, OTHER_LANGUAGE = "nickname", "transliteration", "other-language"
MIDDLE_NAME, INITIALS, CORPUS_TAIL, TURNED = "middle-name", "corpus-initials", "corpus-tail", "corpus-turned"
Parsed = tuple[NameCount, PersonName]
Pair = tuple[str, str]


def spelled_alike(parsed: Iterable[Parsed]) -> dict[str, list[Pair]]:
    """The full names that have the same parts in other spellings, by rule, most alike first."""
    blocks: defaultdict[tuple[str, str], list[Parsed]] = defaultdict(list)
    families: Counter[str] = Counter()
    for name, parts in parsed:
        if len(parts.given) < 2:
            continue
        families[parts.surname] += name.articles
        for key in {skeleton(parts.given), unstressed_given(parts.given), *formal_names(parts.given)}:
            blocks[surname_sound(parts.surname), key].append((name, parts))
    scored: dict[str, set[tuple[float, str, str]]] = {NICKNAME: set(), TRANSLITERATION: set()}
    for block in blocks.values():
        block.sort(key=lambda pair: (-pair[0].mentions, pair[0].name))
        for (a, left), (b, right) in combinations(block[:BLOCK_LIMIT], 2):
            rule = spelling_rule(left, right)
            if rule is None or people_contradict(left, right):
                continue
            if rule == TRANSLITERATION or a.articles + b.articles >= FAMILY_SHARE * families[left.surname]:
                first, second = sorted((a.name, b.name))
                scored[rule].add((-round(JaroWinkler.similarity(first, second), 3), first, second))
    return {rule: [(first, second) for _, first, second in sorted(pairs)] for rule, pairs in scored.items()}


def heard_alike(parsed: Iterable[Parsed]) -> list[Pair]:
    """The full names that are one as two languages write it, the most mentioned first."""
    full = [(name, parts) for name, parts in parsed if len(parts.given) > 1]
    full.sort(key=lambda pair: _frequent(pair[0]))
    hearing = Hearing(((parts, (name, parts)) for name, parts in full), full_keys)
    found: dict[frozenset[str], Pair] = {}
    for parts, (name, _) in hearing.foreign:
        likely = {other.name: (other, whole) for other, whole in hearing.like(parts)}
        for other, whole in sorted(likely.values(), key=lambda pair: _frequent(pair[0]))[:BLOCK_LIMIT]:
            if other.name != name.name and is_one_in_two_languages(parts, whole):
                found.setdefault(frozenset((name.name, other.name)), (name.name, other.name))
    return list(found.values())


def unrivalled(pairs: Sequence[Pair], parsed: Iterable[Parsed], root: Callable[[str], str]) -> Iterator[Pair]:
    """The pairs of names alike without those that other pairs leave open.

    A name that is like two which contradict each other ("Li Qiang" is like "李强" and "黎强") goes with the one that
    clearly dominates, if any. `root` gives the cluster that a name is in by then.
    """
    named = {one[0].name: one for one in parsed} if pairs else {}
    alike: defaultdict[str, list[Parsed]] = defaultdict(list)
    for one, other in pairs:
        alike[one].append(named[other])
        alike[other].append(named[one])
    for one, other in pairs:
        if root(one) == root(other):
            continue
        if _has_no_rival(named[other], alike[one], root) and _has_no_rival(named[one], alike[other], root):
            yield one, other


def _has_no_rival(one: Parsed, fitting: Iterable[Parsed], root: Callable[[str], str]) -> bool:
    """Whether the person of a name clearly dominates among `fitting`, as far as their names contradict that one."""
    own = root(one[0].name)
    likely = [other for other in fitting if root(other[0].name) == own or people_contradict(one[1], other[1])]
    target = dominating(likely, root)
    return target is not None and root(target[0]) == own


def _frequent(name: NameCount) -> tuple[int, str]:
    return -name.mentions, name.name


def is_one_in_two_languages(a: PersonName, b: PersonName) -> bool:
    """Whether two full names are one, in two scripts or as two traditions romanise it, and nothing contradicts."""
    if a.suffix != b.suffix or has_second_name(a) != has_second_name(b):
        return False
    return alike(a, b) is Alike.SOUND and not people_contradict(a, b)


def spelling_rule(a: PersonName, b: PersonName) -> str | None:
    """The rule by which two full names are spellings of one, or None; middle names are no matter of it."""
    if letters_of(a.written) or letters_of(b.written):  # in ASCII they are others', too
        return None
    if (a.given, a.surname) == (b.given, b.surname) and a.middle != b.middle:
        return None
    if a.suffix != b.suffix or has_second_name(a) != has_second_name(b):
        return None
    if a.surname == b.surname and is_nickname(a.given, b.given):
        return NICKNAME
    if a.surname != b.surname and a.given == b.given in given_names() and len(a.surname) < LONG_SURNAME:
        return None
    return TRANSLITERATION if a.given == b.given or sounds_alike(a.given, b.given) else None


def has_second_name(parts: PersonName) -> bool:
    """Whether a middle name is spelled out: Tommy Lee Jones is not Tom Jones. A patronymic is left out at will."""
    return any(len(word) > 1 and not is_patronymic(word) for word in parts.middle)


def middle_name_pairs(parsed: Sequence[Parsed], root: Callable[[str], str]) -> Iterator[Pair]:
    """Each full name with the one that has a middle name more, if one person clearly dominates among those that do.

    `root` gives the cluster that a name is in by then.
    """
    blocks: defaultdict[tuple[str, str], list[Parsed]] = defaultdict(list)
    for name, parts in parsed:
        if len(parts.given) > 1:
            blocks[surname_sound(parts.surname), parts.given].append((name, parts))
    for key in sorted(blocks):
        for name, parts in blocks[key]:
            target = dominating([other for other in blocks[key] if has_more(other, (name, parts))], root)
            if target and (target[1] >= ESTABLISHED or not has_second_name(target[2])):
                yield target[0], name.name


def initials_pairs(parsed: Sequence[Parsed], root: Callable[[str], str]) -> Iterator[Pair]:
    """Each surname with two initials with the full name that has both, if one person clearly dominates among those.

    Two initials say about as much as a first name: one alone is its company's matter. Whoever has the surname and the
    first initial, and no middle name that says otherwise, is among those who must be dominated.
    """
    full = [(parts, (name, parts)) for name, parts in parsed if len(parts.given) > 1]
    blocks: defaultdict[str, list[Parsed]] = defaultdict(list)
    for parts, one in full:
        blocks[surname_sound(parts.surname)].append(one)
    hearing = Hearing(full, surname_keys)
    for name, parts in parsed:
        if len(parts.given) != 1 or not parts.middle or max(map(len, parts.middle)) > 1:
            continue
        likely = {one[0].name: one for one in (*blocks[surname_sound(parts.surname)], *hearing.like(parts))}
        fitting = [one for one in likely.values() if not people_contradict(parts, one[1])]
        target = dominating(fitting, root)
        if target and any(whole.middle for one, whole in fitting if root(one.name) == root(target[0])):
            yield target[0], name.name


def tail_pairs(parsed: Iterable[Parsed], root: Callable[[str], str]) -> Iterator[Pair]:
    """Each name of two surnames, or of a particle and one, with the longer names that end in it, if those are one's."""
    parsed = list(parsed)
    longer: defaultdict[tuple[str, ...], list[Parsed]] = defaultdict(list)
    for name, parts in parsed:
        for at in range(1, len(parts.words) - 1):
            longer[parts.words[at:]].append((name, parts))
    for name, parts in parsed:
        fitting = [fuller for fuller in longer.get(parts.words, ()) if is_tail(parts, fuller[1])]
        if len({root(fuller.name) for fuller, _ in fitting}) == 1:
            target = dominating(fitting, root)
            if target and target[1] >= ESTABLISHED:
                yield target[0], name.name


def dominating(fitting: list[Parsed], root: Callable[[str], str]) -> tuple[str, int, PersonName] | None:
    """The most frequent name of the person who dominates among `fitting`, with that person's articles; or None."""
    tally: defaultdict[str, int] = defaultdict(int)
    for name, _ in fitting:
        tally[root(name.name)] += name.articles
    top = max(sorted(tally), key=tally.__getitem__, default=None)
    if top is None or tally[top] < DOMINANCE * sum(tally.values()):
        return None
    own = [(name, parts) for name, parts in fitting if root(name.name) == top]
    best, parts = min(own, key=lambda p: (-p[0].mentions, p[0].name))
    return best.name, tally[top], parts


def has_more(fuller: Parsed, name: Parsed) -> bool:
    """Whether the one says more of the middle names than the other, and contradicts nothing in it."""
    (other, whole), (one, parts) = fuller, name
    if other.name == one.name or people_contradict(parts, whole):
        return False
    longer = sum(map(len, whole.middle)) > sum(map(len, parts.middle))
    return longer and (parts.given, parts.surname, parts.suffix) == (whole.given, whole.surname, whole.suffix)
