"""English words by which a team stands where a town of its name could: what it does and has, and what happens to it."""

from __future__ import annotations

import re

_PLAYERS = (
    "coach|manager|boss|captain|skipper|striker|midfielder|defender|goalkeeper|keeper|winger|forward|centre-back|"
    "full-back|right-back|left-back|fly-half|scrum-half|prop|hooker|lock|flanker|quarterback|pitcher|outfielder|"
    "shortstop"
)
_BEAT = "beat|beats|defeated|thrashed|edged|hammered|trounced|crushed|outplayed|overcame|drew with|lost to"
_RESULTS = "victory|win|wins|triumph|defeat|loss|draw|success|lead"
_SCORED = "scored|scores|scoring|homered|replied|equalised|goals?|tries|try|homers?|debut|appearances"

TEAM_BEFORE = re.compile(
    rf"\b(?:{_BEAT}|beating) $|\b(?:{_RESULTS}) (?:over|against|by|to|with|at the hands of) $|"
    rf"\b(?:{_SCORED})(?: [a-z]+){{0,3}} for $|\b(?:played|plays|playing|signed|signs|pitched) for $"
)
TEAM_AFTER = re.compile(rf"(?:['’]s)? (?:(?:head|assistant) )?(?:{_PLAYERS}) [A-Z]| (?:{_BEAT}|plays?|v|vs) [A-Z]")
WHERE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Aa]round|[Aa]cross|[Oo]utside|[Tt]hrough|(?:city|town|people|port) of)(?: [a-z]+)? $"
)
