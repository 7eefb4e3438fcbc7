"""How papers and agencies in Russian credit authors and photographers."""

from __future__ import annotations

import re

from entities.lexicon.credits import CreditGrammar

_AGENCIES = (
    r"РИА Новости|РИА «Новости»|ТАСС|Интерфакс(?:-Запад|-Украина)?|INTERFAX\.RU|БЕЛТА|БелТА|БелаПАН|Белапан|"
    r"Sputnik|Спутник|Укринформ|УНИАН|Росбалт|Регнум|REGNUM|АГН «Москва»|Reuters|Рейтер|"
    r"AP|AFP|EPA|Getty Images|dpa|Синьхуа"
)
_PRESS = r"[Гг]азета|[Нн]овости|[Вв]ести|[Вв]едомости|[Ии]звестия|[Аа]гентство|[Вв]естник|[Пп]равда"
_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_NAME = rf"(?:{_WORD} {_WORD}|[А-ЯЁ]\. ?(?:[А-ЯЁ]\. ?)?{_WORD})"
_NAMES = rf"{_NAME}(?:(?:, | и ){_NAME}){{0,5}}"
_SOURCE = rf"(?P<source>{_AGENCIES})"
_KIND = r"(?:[Фф]ото(?:граф(?:ия|ии)?)?|ФОТО|[Сс]нимок|[Вв]идео|[Кк]оллаж|[Ии]ллюстрация)"

CREDITS = CreditGrammar(
    written=(
        # "Автор: Анна Смирнова", "Текст: ...", "Анна Смирнова, ТАСС", alone in their lines
        re.compile(
            rf"^[ \t]*(?:[Аа]втор(?:ы)?|[Тт]екст|(?:[Мм]атериал )?[Пп]одготовил[аи]?)[: ]+(?P<names>{_NAMES})"
            rf"(?:, {_SOURCE})?[.]?[ \t]*$",
            re.MULTILINE,
        ),
        re.compile(rf"^[ \t]*(?P<names>{_NAMES}), {_SOURCE}[.]?[ \t]*$", re.MULTILINE),
    ),
    pictures=(
        re.compile(rf"\(?{_KIND}(?: предоставлено)?: ?(?:{_NAME}|{_AGENCIES})(?: ?/ ?(?:{_AGENCIES}|{_NAME}))?\)?[.]?"),
    ),
    printed=re.compile(rf"{_AGENCIES}|.*\b(?:{_PRESS})\b.*"),
    apart=re.compile(r", | и "),
    task=re.compile(r"^(?:[Аа]втор|[Тт]екст|[Фф]ото)[: ]+"),
    whereabouts=re.compile(r",? (?:из|в|во) [А-ЯЁ][а-яё-]+$"),
    name=re.compile(_NAME),
)
