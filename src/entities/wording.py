"""How numbers, labels, ties and filters are put in words; text from articles, with nothing hidden in it."""

from __future__ import annotations

import re
import unicodedata
from shlex import quote

from entities.model import Label, Scope, Tie

_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_HARMLESS = "\N{SOFT HYPHEN}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"  # spelling, in many languages
_LETTERS_LEFTWARD = (
    "\u05d0-\u05f4\u0620-\u064a\u066e-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_RUN_LEFTWARD = re.compile(f"[{_LETTERS_LEFTWARD}](?:[^A-Za-z]*[{_LETTERS_LEFTWARD}])?")
ISOLATES = "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
"""What keeps text that is read from right to left from turning round what stands beside it."""
# What belongs to the spelling of texts that have such letters: marks of direction, and what parts words unseen.
_OF_SCRIPTS = (
    (re.compile(f"[{_LETTERS_LEFTWARD}]"), "\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"),
    (re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"), "\N{ZERO WIDTH SPACE}\N{WORD JOINER}"),
)
_LEFTWARD, _STRONG = {"R", "AL"}, {"L", "R", "AL"}  # of Unicode's classes of direction
_LAST_TWO = 0xFFFE  # of every 65,536 characters, the last two are none


PLURALS = {Label.PERSON: "people", Label.PLACE: "places", Label.ORGANIZATION: "organizations"}
"""What several of one label are called."""
OPTIONS = {
    "since": "--since", "until": "--until", "sections": "--section", "sources": "--source", "authors": "--author",
    "languages": "--language", "files": "--in",
}  # fmt: skip
"""How the fields of a scope are written on the command line."""


def visible(text: str) -> str:
    """`text` with what commands, hides or is no character shown as the replacement character, one for one.

    So are terminal escapes and what overrides the direction of reading; line breaks become spaces. Marks that Hebrew,
    Arabic, Thai or Khmer are spelled with stay in such a text.
    """
    if text.isascii() and text.isprintable():
        return text
    kept = _HARMLESS + "".join(marks for letters, marks in _OF_SCRIPTS if letters.search(text))
    return "".join(character if character in kept else _visible(character) for character in text)


def _visible(character: str) -> str:
    if character in "\n\r\t":
        return " "
    hidden = unicodedata.category(character) in _HIDDEN or ord(character) & _LAST_TWO == _LAST_TWO
    return "\N{REPLACEMENT CHARACTER}" if hidden else character


def isolate(text: str) -> str:
    """`text` of ours, each stretch that is read from right to left isolated (Unicode Standard Annex 9, 2.4)."""
    return text if text.isascii() else _RUN_LEFTWARD.sub(lambda found: found[0].join(ISOLATES), text)


def reads_leftward(text: str) -> bool:
    """Whether a text is read from right to left: its first letter is (Unicode Standard Annex 9, rules P2 and P3)."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in _STRONG)
    return next(strong, "L") in _LEFTWARD


def columns_of(text: str) -> int:
    """How many columns of a table of characters a text takes: letters of East Asia two, marks none."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 2
    return 0 if unicodedata.category(character) in {"Mn", "Me", "Cf"} else 1


def plural(number: int, thing: str, things: str | None = None) -> str:
    """`1 article`, `2 articles`, `1,234 entities`."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def plural_of(number: int, label: Label) -> str:
    """`1 person`, `2 people`."""
    return plural(number, label.lower(), PLURALS[label])


def one_of(label: Label) -> str:
    """`a person`, `an organization`."""
    return f"an {label.lower()}" if label is Label.ORGANIZATION else f"a {label.lower()}"


def span_of_days(first: str | None, last: str | None) -> tuple[str, ...]:
    """`2020-08-09`, or where it begins and ends: `2020-08-09`, `to 2020-10-26`; nothing if there are no dates."""
    if first is None or last is None:
        return ()
    return (first,) if first == last else (first, f"to {last}")


def counts_of(tie: Tie) -> str:
    """`3 articles, 4 sentences`; where articles repeat each other, `3 articles (2 reports), 4 sentences`."""
    reports = f" ({plural(tie.reports, 'report')})" if tie.reports < tie.articles else ""
    return f"{plural(tie.articles, 'article')}{reports}, {plural(tie.sentences, 'sentence')}"


def describe_scope(scope: Scope) -> str:
    """Which articles a scope means, as it is written on the command line."""
    given = ((option, getattr(scope, field)) for field, option in OPTIONS.items())
    several = ((option, (value,) if isinstance(value, str) else value or ()) for option, value in given)
    return " ".join(f"{option} {quote(value)}" for option, values in several for value in values)
