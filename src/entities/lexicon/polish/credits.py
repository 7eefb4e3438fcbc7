"""How papers and agencies in Polish credit authors and photographers."""

from __future__ import annotations

import re

from entities.lexicon.credits import CreditGrammar

_AGENCIES = (
    r"Polska Agencja Prasowa|PAP|IAR|KAI|BiełTA|BiełaPAN|BelTA|Biełsat|Reuters|AP|AFP|EPA|dpa|DPA|TASS|Interfax|"
    r"Ukrinform|ELTA|BNS|Getty Images|East News|Agencja Gazeta"
)
_PRESS = (
    r"[Gg]azeta|[Dd]ziennik|[Kk]urier|[Gg]łos|[Tt]ygodnik|[Nn]owiny|[Aa]gencja|[Ww]iadomości|[Rr]zeczpospolita|[Ee]cho"
)
_CAPITAL = "[A-ZĄĆĘŁŃÓŚŹŻ]"
_WORD = rf"{_CAPITAL}[a-ząćęłńóśźż]+(?:-{_CAPITAL}[a-ząćęłńóśźż]+)?"
_NAME = rf"(?:{_WORD} {_WORD}|{_CAPITAL}\. ?{_WORD})"
_NAMES = rf"{_NAME}(?:(?:, | i | oraz ){_NAME}){{0,5}}"
_SOURCE = rf"(?P<source>{_AGENCIES})"
_KIND = r"(?:[Ff]ot(?:o|ografia)?\.?|FOT(?:O|\.)|[Zz]djęci[ae]|[Ww]ideo|[Gg]rafika|[Ii]lustracja)"

CREDITS = CreditGrammar(
    written=(
        # "Autor: Anna Nowak", "Tekst: ...", "Anna Nowak, PAP", "Anna Nowak (PAP)", alone in their lines
        re.compile(
            rf"^[ \t]*(?:[Aa]utor(?:ka|zy|ki)?|[Tt]ekst|[Oo]pracowa(?:ł|ła|li|nie)|[Oo]prac\.|[Rr]ozmawiał?a?)[: ]+"
            rf"(?P<names>{_NAMES})(?:(?:, | \(){_SOURCE}\)?)?[.]?[ \t]*$",
            re.MULTILINE,
        ),
        re.compile(rf"^[ \t]*(?P<names>{_NAMES})(?:, | \(|/){_SOURCE}\)?[.]?[ \t]*$", re.MULTILINE),
        re.compile(rf"^[ \t]*\(?{_SOURCE}\)?[ \t]*$", re.MULTILINE),
    ),
    pictures=(re.compile(rf"\(?{_KIND}:? ?(?:{_NAME}|{_AGENCIES})(?: ?/ ?(?:{_AGENCIES}|{_NAME}))*\)?[.]?"),),
    printed=re.compile(rf"{_AGENCIES}|.*\b(?:{_PRESS})\b.*"),
    apart=re.compile(r", | i | oraz "),
    task=re.compile(r"^(?:[Aa]utor(?:ka|zy|ki)?|[Tt]ekst|[Oo]prac\w*\.?|[Ff]ot\w*\.?)[: ]+"),
    whereabouts=re.compile(rf",? (?:z|ze|w|we) {_CAPITAL}[\w-]+$"),
    name=re.compile(_NAME),
)
