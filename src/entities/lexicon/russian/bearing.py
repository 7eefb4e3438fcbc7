"""What Russian words around a person's name tell of who is meant: sex, titles, other names."""

from __future__ import annotations

import re

from entities.lexicon.bearing import ROMAN, BearingGrammar
from entities.lexicon.russian.words import MEN, PLAIN, WOMEN

BEARING = BearingGrammar(
    men=MEN,
    women=WOMEN,
    plain=PLAIN,
    written_out={
        **dict.fromkeys(PLAIN & MEN, "господин"),
        **dict.fromkeys(PLAIN & WOMEN, "госпожа"),
        "проф": "профессор",
        "акад": "академик",
        "ген": "генерал",
        "полк": "полковник",
    },
    seniors=frozenset({"старший", "старшего", "старшему", "старшим"}),
    juniors=frozenset({"младший", "младшего", "младшему", "младшим"}),
    generation=re.compile(
        rf"{ROMAN}|[ -](?:млад|стар)ш(?:ий|его|ему|им|ем)\b(?! (?:сын|брат|доч|сест|внук|научн|из |по ))"
        r"|-(?:сын(?:а|у|ом)?|от(?:ец|ц(?:а|у|ом)))\b"
    ),
    other_name=re.compile(
        r",? \(?(?:урождённая|урожденная|в девичестве|настоящая фамилия|известный как|известная как|он же|она же|"
        r"бывшая|псевдоним)[:,]? [—–-]?\s?"
    ),
    person_after=re.compile(r", котор(?:ый|ая|ого|ому|ым|ой|ую)\b|, (?:сказал|заявил|сообщил|считает|отметил)"),
)
