"""How Ukrainian introduces and signs names: patterns over text."""

from __future__ import annotations

import re

_MONTH = r"(?:січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)[а-яєіїґ]*\.?"
_WEEKDAY = r"(?:Понеділок|Вівторок|Середа|Четвер|П['’]ятниця|Субота|Неділя)"
_DATE = rf"\d{{1,2}} {_MONTH}(?: \d{{4}}(?: ?р(?:оку|\.)?)?)?"
_AGENCY = r"[^\W\d_a-zа-яєіїґ][\w.-]+(?: [^\W\d_a-zа-яєіїґ][\w-]+){0,2}"

# "МІНСЬК, 9 серпня – Укрінформ.", "БРЮССЕЛЬ, 19 серпня. /УНІАН/."
DATELINE = re.compile(
    rf"^[ \t]*(?!{_WEEKDAY}\b)(?P<place>[^\W\d_a-zа-яєіїґ][^\n\d(,.]{{1,30}}?)"
    rf"(?P<rest>[.,] {_DATE}(?:\.?[ \t]*[-–—/.][ \t]*/?(?P<agency>{_AGENCY}(?=[./]| [-–—] ))?/?"
    r"(?:[.]| [-–—])?|\.)(?= ))",
    re.MULTILINE,
)
SHOUTED_DATELINE = re.compile(rf"^[ \t]*(?P<place>[^\na-zа-яєіїґ\d(,.]{{2,30}}?)(?:[.,] {_DATE})", re.MULTILINE)
AGENCY = re.compile(_AGENCY)

# What may stand between two names that were run together.
JOINT = re.compile(r",? (?:і|й|та|або|&) |, ")
WITHIN = re.compile(r", | \(")
NAME_PREFIX = re.compile(r"(?:екс|про|анти|віце|пост|не)-(?=[^\W\d_a-zа-яєіїґ])", re.IGNORECASE)
WHERE_BEFORE = re.compile(r"\b(?:[Уу]|[Вв]|[Іі]з|[Зз]|[Пп]облизу|[Мм]іст(?:о|а|і|у|ом)|м\.)(?: [а-яєіїґ]+)? $")
COURTESY = re.compile(r"\b(?:[Пп]ан(?:а|у|ові|ом|і)?|[Пп]анн(?:а|и|і|у|ою))\b\s*")

# How the name of an organization goes on behind its kind: "Міністерство закордонних справ", "Рада безпеки".
ORGANIZATION_TAIL = re.compile(
    r"(?: (?:закордонних|внутрішніх|надзвичайних))?"
    r" (?:справ|ситуацій|оборони|культури|охорони здоров['’]я|освіти|юстиції|фінансів|економіки|енергетики|"
    r"промисловості|спорту|праці|зв['’]язку|інформації|транспорту|торгівлі|безпеки|міністрів|депутатів|"
    r"ресурсів|журналістів|письменників|республіки)\b"
)
