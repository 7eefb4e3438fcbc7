"""What months and days of the week are called in many languages, from the Unicode CLDR (babel)."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

HEADER = (
    "# Months and days of the week of the Unicode CLDR (Unicode License V3), changed: the number of the month that a "
    "word means, or `day`; made by tools/tables/calendar_words.py"
)
# A word that means two months ("listopada") means that of the language which comes first.
LANGUAGES = (
    "en fr de es ru uk be pl it pt nl cs sk bg sr sv da nb nn fi hu ro el tr hr sl bs mk et lv lt ca eu gl ga cy is sq "
    "id ms vi az ka hy kk uz ky tg ar he fa ur hi bn ko ja zh"
).split()
_WIDTHS = ("wide", "abbreviated")
_LEAST = 3  # letters: shorter ones are other words too often


def calendar_words() -> list[str]:
    """The lines of calendar.tsv: a word in lower case without its dot, a tab, what it means."""
    known: dict[str, str] = {}
    for pick in (_months, _days):
        for code in LANGUAGES:
            for word, meaning in pick(Locale(code)):
                plain = word.casefold().strip(" .")
                if len(plain) >= _LEAST and plain.replace("-", "").isalpha():
                    known.setdefault(plain, meaning)
    return [HEADER, *(f"{word}\t{meaning}" for word, meaning in sorted(known.items()))]


def _months(locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield a language's words for months, written out ones first, with their numbers."""
    for width in _WIDTHS:
        for form in ("format", "stand-alone"):
            yield from ((word, str(number)) for number, word in locale.months[form][width].items())


def _days(locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield a language's words for the days of the week."""
    yield from ((word, "day") for word in locale.days["format"]["wide"].values())
    yield from ((word, "day") for word in locale.days["format"]["abbreviated"].values())
