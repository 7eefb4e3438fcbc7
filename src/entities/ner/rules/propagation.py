"""Tag the occurrences that the recogniser left out of names that the article establishes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from entities.lexicon.evidence import is_national
from entities.lexicon.given_names import first_names, given_names
from entities.lexicon.inflection import forms_of, readings_of
from entities.lexicon.language import Language
from entities.lexicon.names import FIRM_JOINTS, LEGAL_FORMS, PARTICLES, SUFFIXES
from entities.lexicon.surnames import surname_starts
from entities.model import Label
from entities.ner.draft import Candidate, Draft
from entities.ner.rules.spans import starts_sentence

_TOKEN = re.compile(r"[^\W_]+")
_CAPITALISED = re.compile(r"(?<![^\W_])[^\W_a-z][^\W_]*")  # a tenth of all tokens, in English
_BEFORE = re.compile(r"([^\W\d_][\w'’]*)[ -]$")
_AFTER = re.compile(r"[ -]([^\W\d_][\w'’]*)")
_CONTEXT = 30


def propagate_names(draft: Draft) -> Draft:
    """Give `draft` with the untagged occurrences of its names and of their short forms; none where it is barred."""
    forms = index_forms(established_forms(draft.text, draft.spans, draft.language))
    taken = sorted((s.start, s.end) for s in (*draft.spans, *draft.barred))
    found = find_forms(draft.text, forms, taken, draft.language)
    return draft.with_spans(sorted([*draft.spans, *found], key=lambda span: span.start))


def established_forms(text: str, spans: Iterable[Candidate], language: Language) -> dict[str, Label]:
    """The spellings worth looking for, with their label: names met, surnames of people, organizations' short forms."""
    forms: dict[str, Counter[Label]] = {}
    for span in spans:
        if span.label is None:
            continue
        name = text[span.start : span.end]
        for form in (name, *short_forms(name, span.label, language), *_declined(name, span.label, language)):
            plain = len(form) > 2 and not form.islower() and not is_national(form, language)
            if plain and (" " in form or not language.vocabulary.is_common(form)):
                forms.setdefault(form, Counter())[span.label] += 1
    return {form: max(sorted(tally), key=tally.__getitem__) for form, tally in forms.items()}


def _declined(name: str, label: Label, language: Language) -> Iterator[str]:
    """Yield the other forms of a person's surname and of a place of one word: "Merkels"."""
    *before, last = name.split()
    declensions = language.inflection.surnames if label is Label.PERSON else language.inflection.nouns
    if language.inflection.seldom and (label is Label.PERSON or (label is Label.PLACE and not before)):
        yield from sorted(forms_of(last, declensions) - {last})


def _owns(name: str, label: Label | None, language: Language) -> bool:
    """Whether a name may be declined, where every noun has a capital: then one that follows is what it owns."""
    if language.capital_means_name:
        return False
    declensions = language.inflection.surnames if label is Label.PERSON else language.inflection.nouns
    return any(reading.base != name for reading in readings_of(name, declensions))


def short_forms(name: str, label: Label, language: Language) -> Iterator[str]:
    """The shorter forms by which news goes on to call a person or an organization."""
    words = name.split()
    starts = surname_starts(words) if language.second_surname and label is Label.PERSON else ()
    if len(starts) > 1:
        first, second = starts
        yield from (" ".join(words[first:]), " ".join(words[first:second]))
    elif label is Label.PERSON and len(words) > 1:
        tail = words[:-1] if words[-1].strip(".").casefold() in SUFFIXES else words
        yield tail[-1]
        for at in range(1, len(tail) - 1):
            if tail[at].casefold() in PARTICLES:
                yield " ".join(tail[at:])
                break
    elif label is Label.ORGANIZATION:
        at = _start_of_legal_form(words)
        if at < len(words):
            yield " ".join(words[:at]).rstrip(",")


def _start_of_legal_form(words: Sequence[str]) -> int:
    """Where the legal form begins that a name ends with ("S.A. de C.V.", "e. V."); the number of words if none does."""
    at = len(words)
    while at > 1:
        plain = [word.replace(".", "").strip(",").casefold() for word in words[:at]]
        if plain[-1] in LEGAL_FORMS or (plain[-1] in (*FIRM_JOINTS, "&") and at < len(words)):
            at -= 1
        elif at > 2 and "".join(plain[-2:]) in LEGAL_FORMS and len(plain[-1]) == 1:
            at -= 2
        else:
            break
    return at


@dataclass(frozen=True, slots=True)
class Forms:
    """Spellings to look for, with their label, and how long those are that start with each word, longest first.

    `starts` finds the words of a text that may be such a start.
    """

    labels: Mapping[str, Label]
    lengths: Mapping[str, tuple[int, ...]]
    starts: re.Pattern[str]


def index_forms(labels: Mapping[str, Label]) -> Forms:
    """Make the spellings ready to be looked for in one pass over a text."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for form in labels:
        lengths[_TOKEN.findall(form)[0]].add(len(form))
    token = _CAPITALISED if all(_CAPITALISED.match(start) for start in lengths) else _TOKEN
    return Forms(labels, {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}, token)


def find_forms(text: str, forms: Forms, taken: list[tuple[int, int]], language: Language) -> Iterator[Candidate]:
    """Yield the occurrences of `forms` outside the spans in `taken` (in order) that are not part of a longer name."""
    held = iter([*taken, (len(text) + 1, len(text) + 1)])
    start, end = next(held)
    done = 0
    for token in forms.starts.finditer(text):
        at = token.start()
        form = form_at(text, token, forms)
        if form is None or at < done:
            continue
        while end <= at:
            start, end = next(held)
        if start < at + len(form) or inside_longer_name(
            text, Candidate(at, at + len(form), forms.labels[form]), language
        ):
            continue
        done = at + len(form)
        yield Candidate(at, done, forms.labels[form])


def form_at(text: str, start: re.Match[str], forms: Forms) -> str | None:
    """The longest of `forms` that begins with a word of the text, and that no letter or digit follows."""
    at = start.start()
    standing = (text[at : at + length] for length in forms.lengths.get(start.group(), ()))
    return next((f for f in standing if f in forms.labels and not text[at + len(f) : at + len(f) + 1].isalnum()), None)


def inside_longer_name(text: str, span: Candidate, language: Language) -> bool:
    """Whether a capitalised neighbour shows that the stretch is only part of another name.

    Where every noun has a capital, the words before tell, too, whether it is one.
    """
    start, end, label = span
    person = label is Label.PERSON
    if person and " " not in text[start:end] and language.common_before.search(text, max(0, start - _CONTEXT), start):
        return True
    after = None if _owns(text[start:end], label, language) and text[end : end + 1] == " " else _AFTER.match(text, end)
    if after and after.group(1)[0].isupper() and text[end] in " -" and not person:
        return not after.group(1).isupper() or len(after.group(1)) > 1
    if after and after.group(1)[0].isupper():
        return True
    before = _BEFORE.search(text, max(0, start - _CONTEXT), start)
    if not before or not before.group(1)[0].isupper():
        return False
    word = before.group(1).casefold()
    if person and not language.capital_means_name and text[start - 1] == " ":
        return word in first_names()
    return not language.is_title(word) and (not starts_sentence(text, before.start()) or word in given_names())
