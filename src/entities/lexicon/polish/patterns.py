"""How Polish introduces and signs names: patterns over text."""

from __future__ import annotations

import re

_CAPITAL = r"[^\W\d_a-ząćęłńóśźż]"
_MONTH = r"(?:sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru)[a-zźń]*\.?"
_WEEKDAY = r"(?:[Pp]oniedziałek|[Ww]torek|[Śś]roda|[Cc]zwartek|[Pp]iątek|[Ss]obota|[Nn]iedziela)"
_DATE = rf"(?:\d{{1,2}} {_MONTH}(?: \d{{4}}(?: ?r(?:oku|\.)?)?)?|\d{{1,2}}\.\d{{2}}(?:\.\d{{4}})?\.?)"
_AGENCY = rf"{_CAPITAL}[\w.-]+(?:[ /]{_CAPITAL}[\w-]+){{0,2}}"
_DASH = r"(?: [-–—]| ?[.:]|[-–—])?"

# "Mińsk, 9 sierpnia (PAP) –", "Warszawa (PAP) –", "WILNO, 29.09.2020 –".
DATELINE = re.compile(
    rf"^[ \t]*(?!{_WEEKDAY}\b)(?P<place>{_CAPITAL}[^\n\d(,.]{{1,30}}?)"
    rf"(?P<rest>(?:, {_DATE})? \((?P<agency>{_AGENCY})\){_DASH}(?= )|, {_DATE}(?: [-–—]|\.)(?= ))",
    re.MULTILINE,
)
SHOUTED_DATELINE = re.compile(
    rf"^[ \t]*(?P<place>[^\na-ząćęłńóśźż\d(,.]{{2,30}}?)(?:, {_DATE}| \({_AGENCY}\))", re.MULTILINE
)
AGENCY = re.compile(_AGENCY)

# What may stand between two names that were run together.
JOINT = re.compile(r",? (?:i|oraz|lub|&) |, ")
WITHIN = re.compile(r", | \(")
NAME_PREFIX = re.compile(r"(?:eks|pro|anty|wice|post|nie)-(?=[^\W\d_a-ząćęłńóśźż])", re.IGNORECASE)
WHERE_BEFORE = re.compile(
    r"\b(?:[Ww]e?|[Zz]e?|[Kk]oło|[Pp]od|[Nn]iedaleko|[Mm]i(?:asto|asta|eście|astem))(?: [a-ząćęłńóśźż]+)? $"
)
COURTESY = re.compile(r"\b(?:[Pp]an(?:a|u|em|ie|i|ią|na|ny|nie|nę|ną)?|[Pp]aństw(?:o|a|u|em))\b\s*")

# How the name of an organization goes on behind its kind: "Ministerstwo Spraw Zagranicznych", "rada bezpieczeństwa".
ORGANIZATION_TAIL = re.compile(
    r"(?i:(?: spraw)?"
    r" (?:zagranicznych|wewnętrznych(?: i administracji)?|obrony(?: narodowej)?|kultury|zdrowia|oświaty|"
    r"edukacji(?: narodowej)?|sprawiedliwości|finansów|gospodarki|energetyki|przemysłu|rolnictwa|sportu|pracy|"
    r"łączności|informacji|transportu|handlu|bezpieczeństwa|ministrów|koordynacyjna|dziennikarzy|pisarzy))\b"
)
FIRM_TAIL = re.compile(r",? (?:S\. ?A\.|SA|sp\. z o\. ?o\.|sp\. [jkp]\.|i [Ss]ynowie|i [Ss]półka)(?!\w)")
