"""What the whole corpus knows of names: their label, and which are sure enough to be looked for in every article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from entities.folding import fold
from entities.lexicon.evidence import name_votes
from entities.lexicon.vocabulary import is_heading_word
from entities.lexicon.words import WORD
from entities.model import Label, Name, NameCount
from entities.resolution.sounds import unstressed_given

# A label is the name's own where it has this share of the articles that have the name, and this many.
_SHARE = 0.75
_ARTICLES = 2
# News introduces people by their full names: a lone name of so many articles that no person bears is something else.
_UNINTRODUCED = 2
# A name is looked for in all articles where this many have it, with this share under one label.
_KNOWN_ARTICLES = 3
_KNOWN_SHARE = 0.9


def correct_labels(counts: Iterable[NameCount]) -> dict[Name, Label]:
    """The names whose label the corpus corrects, with the label that it gives them.

    First each name gets the label of most of its articles; then those that begin like people's names are people's, and
    what several articles call a person without a first name, though no article of the corpus has one, is none.
    """
    by_key: defaultdict[str, list[NameCount]] = defaultdict(list)
    for count in counts:
        by_key[fold(count.name)].append(count)
    tallies = {key: _settled(_tally(counted)) for key, counted in by_key.items()}
    firsts: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    bearers: Counter[str] = Counter()
    for key, tally in tallies.items():
        first, *rest = key.split() or [key]
        if rest:
            for label in tally:
                firsts[unstressed_given(first)][label] += len({count.name for count in by_key[key]})
            if Label.PERSON in tally:
                bearers.update(dict.fromkeys({first, rest[-1], rest[-1].rpartition("-")[2]}, tally[Label.PERSON]))
    corrected: dict[Name, Label] = {}
    for key, tally in tallies.items():
        label = _label_of(key, tally, firsts, bearers)
        corrected |= {Name(c.name, c.label): label for c in by_key[key] if label and c.label is not label}
    return corrected


def _tally(counted: Iterable[NameCount]) -> Counter[Label]:
    """The articles that give a name each label."""
    tally: Counter[Label] = Counter()
    for count in counted:
        tally[count.label] += count.articles
    return tally


def _settled(tally: Counter[Label]) -> Counter[Label]:
    """All for the label that enough articles agree on; as it is where they don't."""
    label, most = max(sorted(tally.items()), key=lambda item: item[1])
    return Counter({label: tally.total()}) if most >= _ARTICLES and most >= _SHARE * tally.total() else tally


def _label_of(
    key: str, tally: Counter[Label], firsts: Mapping[str, Counter[Label]], bearers: Mapping[str, int]
) -> Label | None:
    """The label that a name should have throughout, or None where the corpus doesn't say."""
    if (Label.PERSON not in tally or len(tally) > 1) and _reads_as_person(key, firsts):
        return Label.PERSON
    if " " not in key and key not in bearers and tally[Label.PERSON] >= _UNINTRODUCED:
        return max(sorted(set(tally) - {Label.PERSON}), key=tally.__getitem__, default=Label.ORGANIZATION)
    if " " not in key and bearers.get(key, 0) >= max(2, 2 * tally.total()) and not name_votes(key):
        return Label.PERSON
    return next(iter(tally)) if len(tally) == 1 else None


def _reads_as_person(key: str, firsts: Mapping[str, Counter[Label]]) -> bool:
    """Whether the first of two or three words begins many names of people in this corpus, and hardly any others."""
    words = key.split()
    letters = "".join(words).replace("-", "").replace("'", "")
    votes = name_votes(key)
    if not 2 <= len(words) <= 3 or not letters.isalpha() or set(votes) - {Label.PERSON}:
        return False
    tally = firsts.get(unstressed_given(words[0]), Counter())
    enough = bool(votes) or tally[Label.PERSON] >= 3
    return enough and tally[Label.PERSON] >= 0.8 * (tally.total() - 1)


def known_names(counts: Iterable[NameCount]) -> dict[str, Label]:
    """The names that enough articles have under one label; lone surnames and common words are left out."""
    counted = list(counts)
    corrected = correct_labels(counted)
    by_name: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    for count in counted:
        by_name[count.name][corrected.get(Name(count.name, count.label), count.label)] += count.articles
    known: dict[str, Label] = {}
    for name, tally in sorted(by_name.items()):
        label, most = max(sorted(tally.items()), key=lambda item: item[1])
        sure = most >= _KNOWN_ARTICLES and most >= _KNOWN_SHARE * tally.total()
        lone = " " not in name and label is Label.PERSON
        plain = all(is_heading_word(word) for word in WORD.findall(name))
        if sure and len(name) > 2 and name[0].isupper() and not lone and not plain:
            known[name] = label
    return known
