"""How Russian introduces and signs names: patterns over text."""

from __future__ import annotations

import re

_MONTH = r"(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
_WEEKDAY = r"(?:Понедельник|Вторник|Среда|Четверг|Пятница|Суббота|Воскресенье)"
_DATE = rf"\d{{1,2}} {_MONTH}(?: \d{{4}}(?: ?г(?:ода|\.)?)?)?"
_AGENCY = r"[^\W\d_a-zа-яё][\w.-]+(?: [^\W\d_a-zа-яё][\w-]+){0,2}"

# "МИНСК, 9 авг - РИА Новости.", "БРЮССЕЛЬ, 19 августа. /ТАСС/.", "Минск. 9 августа. INTERFAX.RU -".
DATELINE = re.compile(
    rf"^[ \t]*(?!{_WEEKDAY}\b)(?P<place>[^\W\d_a-zа-яё][^\n\d(,.]{{1,30}}?)"
    rf"(?P<rest>[.,] {_DATE}(?:\.?[ \t]*[-–—/.][ \t]*/?(?P<agency>{_AGENCY}(?=[./]| [-–—] ))?/?"
    r"(?:[.]| [-–—])?|\.)(?= ))",
    re.MULTILINE,
)
SHOUTED_DATELINE = re.compile(rf"^[ \t]*(?P<place>[^\na-zа-яё\d(,.]{{2,30}}?)(?:[.,] {_DATE})", re.MULTILINE)
AGENCY = re.compile(_AGENCY)

# What may stand between two names that were run together.
JOINT = re.compile(r",? (?:и|или|&) |, ")
WITHIN = re.compile(r", | \(")
NAME_PREFIX = re.compile(r"(?:экс|про|анти|вице|пост|пре|не|супер)-(?=[^\W\d_a-zа-яё])", re.IGNORECASE)
WHERE_BEFORE = re.compile(r"\b(?:[Вв]о?|[Ии]з|[Бб]лиз|[Вв]близи|[Гг]ород(?:а|е|у|ом)?|г\.)(?: [а-яё]+)? $")
COURTESY = re.compile(
    r"\b(?:[Гг]-н[ауе]?|[Гг]-ном|[Гг]-ж[аиеу]|[Гг]-жой|[Гг]осподин(?:[ауе]|ом)?|[Гг]оспож(?:[аиеу]|ой))\b\.?\s*"
)

# How the name of an organization goes on behind its kind: "Министерство иностранных дел", "Совет безопасности".
ORGANIZATION_TAIL = re.compile(
    r"(?: (?:иностранных|внутренних|чрезвычайных|промышленных|природных|министров))?"
    r" (?:дел|ситуаций|обороны|культуры|здравоохранения|образования|юстиции|финансов|экономики|энергетики|"
    r"промышленности|сельского хозяйства|спорта|труда|связи|информации|транспорта|торговли|безопасности|министров|"
    r"депутатов|ресурсов|журналистов|писателей|республики)\b"
)
