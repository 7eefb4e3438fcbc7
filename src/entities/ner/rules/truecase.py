"""Restore the case of lines and datelines in capitals, so that the recogniser sees words as it learned them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from entities.lexicon.evidence import is_place
from entities.lexicon.given_names import first_names
from entities.lexicon.language import Language
from entities.lexicon.names import WORD
from entities.ner.draft import Draft

_SHOUTED = re.compile(r"\b[^\W\d_a-z]{2,}(?:['’-][^\W\d_a-z]+)*(?: [^\W\d_a-z]{2,}(?:['’-][^\W\d_a-z]+)*)+\b")
_SHORT = 2  # letters: acronyms of them are first names, too
_SENTENCE_START = re.compile(r"(?:^|[.!?:\"“\n])[\"'“‘( ]*$")


def restore_draft(draft: Draft) -> Draft:
    """Give `draft` with the case of its text restored; only a language's own words tell what a capital hides."""
    if not draft.language.is_known:
        return draft
    return replace(draft, text=restore_case(draft.text, draft.language))


def restore_case(text: str, language: Language) -> str:
    """Give `text` with words in capitals spelled as the article spells them elsewhere, else by a default; same length.

    The default is lower case for common words of a headline and a capital for all others.
    """
    runs = [(start, end) for start, end in shouted_runs(text, language)]
    if not runs:
        return text
    forms = seen_forms(text, runs)
    parts, at = [], 0
    for start, end in runs:
        parts += [text[at:start], _restore_run(text[start:end], forms, language)]
        at = end
    return "".join((*parts, text[at:]))


def _restore_run(shouted: str, forms: dict[str, str], language: Language) -> str:
    """Word by word, but names of places of two or three words as wholes: "NEW" alone is no name."""
    words = list(WORD.finditer(shouted))
    parts, at, held = [], 0, 0
    for number, word in enumerate(words):
        for last in words[number + 1 : number + 3]:
            name = shouted[word.start() : last.end()]
            if name.isupper() and "\n" not in name and is_place(name, language):
                held = max(held, last.end())
        new = capitalised(word.group()) if word.end() <= held else _restored(word.group(), forms, language)
        parts += [shouted[at : word.start()], new]
        at = word.end()
    return "".join((*parts, shouted[at:]))


def capitalised(word: str) -> str:
    """A word with a capital where each of its parts begins, and small letters after it."""
    new = re.sub(r"[^\W\d_]+", lambda m: m.group()[0] + m.group()[1:].lower(), word)
    return new if len(new) == len(word) else word


def shouted_runs(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Yield the stretches that stand in capitals though they are no acronyms: whole lines, and datelines."""
    for line in re.finditer(r"[^\n]+", text):
        words = [w for w in WORD.findall(line.group()) if len(w) > 1]
        shouted = sum(len(w) for w in words if w.isupper())
        letters = sum(map(len, words))
        if letters > 3 and shouted >= 0.75 * letters and (len(words) > 1 or letters > 4):
            yield line.span()
        elif (
            shouted > 1 and (found := language.shouted_dateline.match(line.group())) and found.group("place").isupper()
        ):
            yield line.start() + found.start("place"), line.start() + found.end("place")
        else:
            yield from shouted_names(line, language)


def shouted_names(line: re.Match[str], language: Language) -> Iterator[tuple[int, int]]:
    """Yield the words in capitals of a line of prose that a first name or a title tells to be a person's name."""
    for run in _SHOUTED.finditer(line.string, *line.span()):
        words = [word.casefold() for word in WORD.findall(run[0])]
        if any(len(word) > _SHORT and (word in first_names() or language.is_title(word)) for word in words):
            yield run.span()


def seen_forms(text: str, runs: list[tuple[int, int]]) -> dict[str, str]:
    """How the article spells the words of `runs` elsewhere: most often, starts of sentences counting less."""
    wanted = {w.casefold() for start, end in runs for w in _stems(text[start:end])}
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    bounds = [0, *(edge for run in runs for edge in run), len(text)]
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        for word in WORD.finditer(text, start, end):
            if word.group().casefold() not in wanted:
                continue
            first = _SENTENCE_START.search(text, max(start, word.start() - 3), word.start()) is not None
            tally[word.group().casefold()][word.group()] += 1 if first else 10
    return {key: max(sorted(forms), key=forms.__getitem__) for key, forms in tally.items()}


def _stems(shouted: str) -> Iterator[str]:
    return (w[:-2] if w[-2:] in ("'S", "\u2019S", "'s", "\u2019s") else w for w in WORD.findall(shouted))


def _restored(word: str, forms: dict[str, str], language: Language) -> str:
    stem, mark = (word[:-2], word[-2:].lower()) if word[-2:].upper() in ("'S", "’S") else (word, "")
    if not stem.isupper() or len(stem) < 2:
        return word
    key = stem.casefold()
    if key in forms:
        new = forms[key]
    elif key in language.vocabulary.function_words or language.vocabulary.is_heading_word(key):
        new = stem.lower()
    elif len(stem) <= 4 and not re.search("[AEIOUY]", stem):
        new = stem
    else:
        new = capitalised(stem)
    return new + mark if len(new + mark) == len(word) else word
