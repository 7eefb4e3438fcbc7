"""When two names of people are one person's, and when they can't be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from entities.lexicon.given_names import formal_names, given_names, is_first_name, is_nickname, sex_of
from entities.lexicon.names import PARTICLES
from entities.model import NameCount
from entities.resolution.corpus.alike import (
    Alike,
    alike,
    full_keys,
    may_be_one_father,
    may_be_one_given,
    may_be_one_surname,
    surname_keys,
)
from entities.resolution.corpus.hearing import Hearing
from entities.resolution.corpus.sounds import gender, same_sound, skeleton, sounds_alike, unstressed, unstressed_given
from entities.resolution.names import (
    PersonName,
    Written,
    are_homophones,
    family,
    is_of_two_words,
    letters_of,
    parse_person,
)
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


def turned_key(parts: PersonName) -> str | None:
    """What a name of two words has in common with the same words in the other order: "Abe Shinzo", "Shinzo Abe".

    Two first names never are one: Paul Simon is not Simon Paul.
    """
    words = sorted((parts.given, parts.surname))
    plain = parts.given and not (parts.middle or parts.suffix or " " in parts.surname or letters_of(parts.written))
    return " ".join(words) if plain and not all(map(is_first_name, words)) and len(words[0]) > 1 else None


def is_turned(a: PersonName, b: PersonName) -> bool:
    """Whether two names are the same two words in two orders."""
    return a.given == b.surname and a.surname == b.given and turned_key(a) is not None


def is_tail(short: PersonName, longer: PersonName) -> bool:
    """Whether a longer name ends in a short one that begins with no first name: "Lopez Varga" in "Ana Lopez Varga"."""
    if (
        not short.given
        or not is_of_two_words(short)
        or short.suffix != longer.suffix
        or len(short.words) >= len(longer.words)
    ):
        return False
    first = short.words[0]
    surname = len(first) > 1 and (not is_first_name(first) or first in PARTICLES)
    return surname and longer.words[-len(short.words) :] == short.words


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


def contradict_people(a: str, b: str) -> bool:
    """Whether two names can't be one person's."""
    return contradiction_of_people(a, b) is not None


def contradiction_of_people(a: str, b: str) -> str | None:
    """In words, why two names can't be one person's; None if they can."""
    return _contradiction(parse_person(a), parse_person(b))


def people_contradict(a: PersonName, b: PersonName) -> bool:
    """Different letters, surnames, genders of a surname, first names, initials or suffixes."""
    return _contradiction(a, b) is not None


def _contradiction(a: PersonName, b: PersonName) -> str | None:
    if are_homophones(a, b):
        return "they sound alike, but are written in other letters"
    if is_turned(a, b):
        return None
    if not same_surname(a.surname, b.surname):
        one, other = gender(family(a.surname)), gender(family(b.surname))
        if one and other and one != other:
            return "one surname has a woman's ending, the other a man's"
        if not may_be_one_surname(a, b):
            return "the surnames differ"
    if (a.sex or b.sex) and {_sex(a), _sex(b)} == {"f", "m"}:
        return "one is a woman, the other a man"
    return _contradiction_of_given(a, b) if a.given and b.given and not (is_tail(a, b) or is_tail(b, a)) else None


def _sex(parts: PersonName) -> str:
    """The sex that a title tells, or else the first name."""
    return parts.sex or sex_of(parts.given)


def _contradiction_of_given(a: PersonName, b: PersonName) -> str | None:
    """Why two names with a first name and one surname can't be one person's, or None."""
    if a.suffix != b.suffix and ("sr" in {a.suffix, b.suffix} or (a.suffix and b.suffix)):
        return "one is senior or junior, the other isn't"
    called = any(same_given(x, y) for x in (a.given, a.called) for y in (b.given, b.called) if x and y)
    written = a.written, b.written
    if not called and not may_be_one_given(a.written.given, b.written.given, written):
        return "the first names differ"
    middle = zip(
        zip(a.middle, b.middle, strict=False), zip(a.written.middle, b.written.middle, strict=False), strict=True
    )
    if any(not same_given(*folded) and not _may_be_one_middle(*spelled, written) for folded, spelled in middle):
        return "the middle names or initials differ"
    return None


def _may_be_one_middle(one: str, other: str, names: tuple[Written, Written]) -> bool:
    return may_be_one_given(one, other, names) or may_be_one_father(one, other, names)


def same_surname(a: str, b: str) -> bool:
    """Equal but for particles, or the same sound in two romanisations; a woman's form is not a man's."""
    a, b = family(a), family(b)
    return a == b or (min(len(a), len(b)) > 3 and same_sound(a, b) and gender(a) == gender(b))


@lru_cache(maxsize=200_000)
def surname_sound(surname: str) -> str:
    """What all spellings of a surname have in common, and some other surnames too: the block to look for them in."""
    return unstressed(family(surname))


def same_given(a: str, b: str) -> bool:
    """Equal, an initial of the other, a nickname, or the same sound in two romanisations."""
    if a == b or not a or not b:
        return True
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    return is_nickname(a, b) or sounds_alike(a, b)
