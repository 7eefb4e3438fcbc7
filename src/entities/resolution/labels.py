"""What the whole corpus knows of names: their label, and which are sure enough to be looked for in every article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from entities.folding import fold
from entities.lexicon.evidence import name_votes
from entities.lexicon.vocabulary import is_heading_word
from entities.lexicon.words import WORD
from entities.model import Label, Name, NameCount

# A label is the name's own where it has this share of the articles that have the name, and this many.
_SHARE = 0.75
_ARTICLES = 2
# A name is looked for in all articles where this many have it, with this share under one label.
_KNOWN_ARTICLES = 3
_KNOWN_SHARE = 0.9


def correct_labels(counts: Iterable[NameCount]) -> dict[Name, Label]:
    """The names whose label the corpus corrects, with the label that most articles give the name."""
    by_key: defaultdict[str, list[NameCount]] = defaultdict(list)
    firsts: defaultdict[str, Counter[Label]] = defaultdict(Counter)
    for count in counts:
        by_key[fold(count.name)].append(count)
        if " " in count.name:
            firsts[fold(count.name).split()[0]][count.label] += 1
    corrected: dict[Name, Label] = {}
    for key, counted in by_key.items():
        label = _label_of(key, counted, firsts)
        if label:
            corrected |= {Name(count.name, count.label): label for count in counted if count.label is not label}
    return corrected


def _label_of(key: str, counted: Iterable[NameCount], firsts: Mapping[str, Counter[Label]]) -> Label | None:
    """The label that a name should have throughout, or None where the corpus doesn't say."""
    tally: Counter[Label] = Counter()
    for count in counted:
        tally[count.label] += count.articles
    label, most = max(sorted(tally.items()), key=lambda item: item[1])
    if len(tally) > 1 and most >= _ARTICLES and most >= _SHARE * tally.total():
        return label
    if (Label.PERSON not in tally or len(tally) > 1) and _reads_as_person(key, firsts):
        return Label.PERSON
    return None


def _reads_as_person(key: str, firsts: Mapping[str, Counter[Label]]) -> bool:
    """Whether the first of two or three words begins many names of people in this corpus, and hardly any others."""
    words = key.split()
    letters = "".join(words).replace("-", "").replace("'", "")
    if not 2 <= len(words) <= 3 or not letters.isalpha() or name_votes(key):
        return False
    tally = firsts.get(words[0], Counter())
    return tally[Label.PERSON] >= 3 and tally[Label.PERSON] >= 0.8 * (tally.total() - 1)


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
