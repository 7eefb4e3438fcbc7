"""Who wrote an article, from the byline of a press database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from entities.readers.text.fields import one_line

_BY = re.compile(r"^\W*(?:(?:by|from|von|par|por|door|di|da|af|av)\s+)", re.IGNORECASE)
_BETWEEN = re.compile(r"[;,/&]|\s(?:and|und|et|y|en|e|og|och)\s", re.IGNORECASE)
_SURNAME_FIRST = re.compile(
    r"(?P<surname>[^\W\d_][\w'’-]+), (?P<given>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)?)"
    r"|(?P<surnames>[^\W\d_][\w'’-]+ [\w'’-]+), (?P<one>[^\W\d_][\w.'’-]*)"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NO_NAME = re.compile(
    r"[\d@<>:]|\w\.\w{2}|--|anonymous|correspondent|reporter|redacti|redaktion|rédaction|redacción|\b(?:staff|writers?|editors?|desk)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    """a al bin d da dal de del della den der des di do dos du e el ibn la las le les los of ter van vom von y zu
    zum zur""".split()
)
_MOST_WORDS = 6
_WORDS_OF_NAME = range(2, 5)
_SHARE_OF_NAMES = 0.8


def read_byline(value: str) -> tuple[str, ...]:
    """The names in `value`, without what else stands there: places, agencies' addresses, who reported from where."""
    return tuple(dict.fromkeys(_names(_BY.sub("", one_line(_IN_BRACKETS.sub(" ", value))))))


def is_byline(line: str) -> bool:
    """Whether a line is a byline: names, each of a few words, and hardly anything else."""
    names = read_byline(line)
    if not names or not all(len(name.split()) in _WORDS_OF_NAME for name in names):
        return False
    return bool(_BY.match(line)) or sum(map(len, names)) >= _SHARE_OF_NAMES * len(line)


def _names(value: str) -> Iterator[str]:
    for part in map(str.strip, value.split(";")):
        turned = _SURNAME_FIRST.fullmatch(part)
        if turned and not part.isupper() and not _NO_NAME.search(part):
            yield " ".join(filter(None, turned.group("given", "one", "surname", "surnames")))
        else:
            yield from filter(None, (_name(piece.strip(" ()[]*-–—\"'")) for piece in _BETWEEN.split(part)))


def _name(piece: str) -> str | None:
    """The name that `piece` begins with: `Ann Smith reported from London` has one, `staff writers` none."""
    words = piece.split()
    name = list(takewhile(lambda word: not word[0].islower() or word in _PARTICLES, words))
    if not name or len(name) > _MOST_WORDS or _NO_NAME.search(piece) or (len(name) == 1 and len(words) > 1):
        return None
    return " ".join(name)
