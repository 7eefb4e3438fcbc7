"""What the whole corpus knows of names: their label, and which are sure enough to be looked for in every article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from entities.folding import fold, in_ascii, is_latin, is_one_word
from entities.lexicon.evidence import is_nobodys, name_votes, place_in
from entities.lexicon.given_names import first_names
from entities.lexicon.language import Language
from entities.lexicon.names import WORD
from entities.model import Label, Name, NameCount
from entities.resolution.corpus.sounds import unstressed_given

# A label is the name's own where it has this share of the articles that have the name.
_SHARE = 0.75
# A name of several words is hardly two things, as Liverpool is a city and its team.
_SHARE_OF_WORDS = 0.5
# A lone name that no person bears is no person's, in so many articles.
_UNINTRODUCED = 2
# A name is looked for in all articles where this many have it, with this share under one label.
_KNOWN_ARTICLES = 3
_KNOWN_SHARE = 0.9

# A lone name is nobody's if so few of its articles, of so many, have people who bear it, and the words around it speak
# less than so much for a person; a first name that singers and saints go by, only in many more articles.
_UNBORNE = 0.05
_TOLD_ARTICLES = 3
_TOLD_ARTICLES_OF_FIRST_NAME = 20
_PERSONAL = 0.45
# A lone name that no table has is a place if this share of its articles say so.
_PLACE_SHARE = 0.9

Tally = dict[Label, int]
Votes = Mapping[Label | None, float]
Leaning = Callable[[str], float]
"""How much the words around a name, given folded, speak for a person before all else, on average."""


def unknown_leaning(key: str) -> float:
    """Where nothing is known of the words around names, they speak for what articles take them for."""
    del key
    return _PERSONAL


def correct_labels(
    counts: Iterable[NameCount], language: Language, leaning: Leaning = unknown_leaning
) -> dict[Name, Label]:
    """The names whose label the corpus corrects, with the label that it gives them.

    First each name gets the label of most of its articles; then names of several words that begin as people's do are
    people's; then lone words are judged by whether people bear them, and if nobody does, by the words around them. What
    is a person's by none of these is a place's where the tables have it for nobody.
    """
    by_key: defaultdict[str, list[NameCount]] = defaultdict(list)
    for count in counts:
        by_key[fold(count.name)].append(count)
    met = {key: _tally(counted) for key, counted in by_key.items()}
    tallies = {key: _settled(tally, _SHARE if is_one_word(key) else _SHARE_OF_WORDS) for key, tally in met.items()}
    texts = {key: _as_read(key, counted) for key, counted in by_key.items()}
    firsts = _first_words(tallies)
    for key, tally in tallies.items():
        votes = {} if is_one_word(key) else name_votes(texts[key], language)
        if " " in key and (Label.PERSON not in tally or len(tally) > 1) and _reads_as_person(key, firsts, votes):
            tallies[key] = {Label.PERSON: sum(tally.values())}
    bearers = _bearers(tallies)
    corrected: dict[Name, Label] = {}
    for key, tally in tallies.items():
        text = texts[key]
        lone = is_one_word(key)
        label = _label_of_lone(text, met[key], bearers.get(key, 0), language) if lone else None
        if label is None and len(tally) == 1:
            (label,) = tally
        if label in {None, Label.PERSON} and _is_nobody(key, met[key], bearers.get(key, 0), leaning):
            label = _otherwise(text, met[key], language)
        elif label in {None, Label.PLACE} and _is_nowhere(text, met[key], language):
            label = Label.ORGANIZATION
        place = label in {None, Label.PERSON} and not bearers.get(key) and is_nobodys(text, language)
        for count in by_key[key]:
            own = Label.PLACE if place and count.label is Label.PERSON else label
            if own and count.label is not own:
                corrected[Name(count.name, count.label)] = own
    return corrected


def _as_read(key: str, counted: Sequence[NameCount]) -> str:
    """The name of a key as tables have it: folded, or in its own script if no article has it in Latin letters."""
    foreign = [count.name for count in counted if not is_latin(count.name)]
    return key if len(foreign) < len(counted) else min(foreign).casefold()


def _tally(counted: Iterable[NameCount]) -> Tally:
    """The articles that give a name each label."""
    tally: Tally = {}
    for count in counted:
        tally[count.label] = tally.get(count.label, 0) + count.articles
    return tally


def _settled(tally: Tally, share: float) -> Tally:
    """All for the label that enough articles agree on; as it is where they don't."""
    if len(tally) == 1:
        return tally
    label, most = max(sorted(tally.items()), key=lambda item: item[1])
    total = sum(tally.values())
    return {label: total} if most >= share * total else tally


def _first_words(tallies: Mapping[str, Tally]) -> dict[str, Counter[Label]]:
    """How many names of each label begin with a word, in any of its spellings."""
    firsts: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    for key, tally in tallies.items():
        if " " in key:
            counter = firsts[unstressed_given(in_ascii(key.partition(" ")[0]))]
            for label in tally:
                counter[label] += 1
    return firsts


def _reads_as_person(key: str, firsts: Mapping[str, Counter[Label]], votes: Votes) -> bool:
    """Whether the first of two or three words is a known first name, or begins many names of people in this corpus.

    It must begin hardly any others. `votes` are those of the name's words.
    """
    words = key.split()
    letters = "".join(words).replace("-", "").replace("'", "")
    if not 2 <= len(words) <= 3 or not letters.isalpha() or set(votes) - {Label.PERSON}:
        return False
    tally = firsts[unstressed_given(in_ascii(words[0]))]
    enough = bool(votes) or tally[Label.PERSON] >= 3
    return enough and tally[Label.PERSON] >= 0.8 * (tally.total() - 1)


def _bearers(tallies: Mapping[str, Tally]) -> dict[str, int]:
    """The articles that have people with a word as first name or surname."""
    bearers: Counter[str] = Counter()
    for key, tally in tallies.items():
        words = key.split()
        if len(words) > 1 and Label.PERSON in tally:
            for word in {words[0], words[-1], words[-1].rpartition("-")[2]}:
                bearers[word] += tally[Label.PERSON]
    return bearers


def _label_of_lone(text: str, tally: Tally, borne: int, language: Language) -> Label | None:
    """The label of one word, or None where the corpus doesn't say; so many articles have people who bear it.

    News introduces people by their full names: what some articles take for a person and others don't, and none has a
    first name for, is none; and what is rarely met alone, but often as a surname, is one, though a town may have it.
    """
    own = name_votes(text, language)
    others = sorted(tally.keys() - {Label.PERSON})
    if others and not borne and tally.get(Label.PERSON, 0) >= _UNINTRODUCED:
        return max(others, key=tally.__getitem__)
    if borne >= 2 * sum(tally.values()) and (not own or _is_town(text, language)):
        return Label.PERSON
    return None


def _is_town(text: str, language: Language) -> bool:
    place = place_in(text, language)
    return place is not None and place.kind == "town"


def _is_nobody(key: str, tally: Tally, borne: int, leaning: Leaning) -> bool:
    """Whether a lone name that articles take for a person's is none: nobody is introduced by it or acts under it."""
    articles = sum(tally.values())
    least = _TOLD_ARTICLES_OF_FIRST_NAME if in_ascii(key) in first_names() else _TOLD_ARTICLES
    likely = is_one_word(key) and Label.PERSON in tally and articles >= least and borne < _UNBORNE * articles
    return likely and leaning(key) < _PERSONAL


def _is_nowhere(text: str, tally: Tally, language: Language) -> bool:
    """Whether no table has a lone name for a place, and its articles don't agree that it is one.

    News says where an unknown place is; of 16 such names in annotated articles none was a place.
    """
    mixed = is_one_word(text) and 0 < tally.get(Label.PLACE, 0) < _PLACE_SHARE * sum(tally.values())
    return mixed and place_in(text, language) is None


def _otherwise(text: str, tally: Tally, language: Language) -> Label:
    """What a name is that is nobody's: what other articles take it for, else what the tables say."""
    if is_nobodys(text, language):
        return Label.PLACE
    return max((Label.ORGANIZATION, *sorted(tally.keys() - {Label.PERSON})), key=lambda label: tally.get(label, 0))


def known_names(counts: Sequence[NameCount], corrected: Mapping[Name, Label], language: Language) -> dict[str, Label]:
    """The names that enough articles have under one label; lone surnames and words that mean more are left out.

    `corrected` are the labels that the corpus corrects.
    """
    by_name: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    for count in counts:
        by_name[count.name][corrected.get(Name(count.name, count.label), count.label)] += count.articles
    known: dict[str, Label] = {}
    for name, tally in sorted(by_name.items()):
        label, most = max(sorted(tally.items()), key=lambda item: item[1])
        sure = most >= _KNOWN_ARTICLES and most >= _KNOWN_SHARE * tally.total()
        lone = is_one_word(name) and label is Label.PERSON
        if sure and len(name) > 2 and name[0].isupper() and not lone and not _means_more(name, language):
            known[name] = label
    return known


def _means_more(name: str, language: Language) -> bool:
    """Whether a name may stand for something else where an article's own evidence didn't bring it to light.

    It is made of common words, lone in the tables of places, many of which are words, too ("Mobile", "Olympic"), or in
    the dictionary ("Davis Cup").
    """
    vocabulary = language.vocabulary
    place = is_one_word(name) and place_in(name, language) is not None
    thing = "a thing" in vocabulary.kinds_of(name)
    return place or thing or all(map(vocabulary.is_heading_word, WORD.findall(name)))
