"""What Ukrainian words around a person's name tell of who is meant: sex, titles, other names."""

from __future__ import annotations

import re

from entities.lexicon.bearing import ROMAN, BearingGrammar
from entities.lexicon.ukrainian.words import MEN, PLAIN, WOMEN

BEARING = BearingGrammar(
    men=MEN,
    women=WOMEN,
    plain=PLAIN,
    written_out={
        **dict.fromkeys(PLAIN & MEN, "пан"),
        **dict.fromkeys(PLAIN & WOMEN, "пані"),
        "проф": "професор",
        "акад": "академік",
        "ген": "генерал",
    },
    seniors=frozenset({"старший", "старшого", "старшому", "старшим"}),
    juniors=frozenset({"молодший", "молодшого", "молодшому", "молодшим"}),
    generation=re.compile(
        rf"{ROMAN}|[ -](?:молод|стар)ш(?:ий|ого|ому|им)\b(?! (?:син|брат|доч|сест|онук|науков|із |з |за ))"
        r"|-батьк(?:о|а|ові|у|ом)\b"
    ),
    other_name=re.compile(
        r",? \(?(?:уроджена|у дівоцтві|дівоче прізвище|справжнє прізвище|відомий як|відома як|він же|вона ж|колишня|"
        r"псевдонім)[:,]? [—–-]?\s?"
    ),
    person_after=re.compile(
        r", (?:який|яка|якого|якій|якому|якою|яку)\b|, (?:сказав|заявив|повідомив|вважає|зазначив)"
    ),
)
