"""How papers and agencies in Ukrainian credit authors and photographers."""

from __future__ import annotations

import re

from entities.lexicon.credits import CreditGrammar

_AGENCIES = r"Укрінформ|УНІАН|Інтерфакс-Україна|Укрінтерфакс|РБК-Україна|Reuters|Рейтер|AP|AFP|EPA|Getty Images|dpa"
_PRESS = r"[Гг]азета|[Нн]овини|[Вв]істі|[Вв]ідомості|[Аа]гентство|[Вв]існик|[Пп]равда|[Пп]ошта"
_WORD = r"[А-ЯЄІЇҐ][а-яєіїґ'’]+(?:-[А-ЯЄІЇҐ][а-яєіїґ'’]+)?"
_NAME = rf"(?:{_WORD} {_WORD}|[А-ЯЄІЇҐ]\. ?(?:[А-ЯЄІЇҐ]\. ?)?{_WORD})"
_NAMES = rf"{_NAME}(?:(?:, | і | та ){_NAME}){{0,5}}"
_SOURCE = rf"(?P<source>{_AGENCIES})"
_KIND = r"(?:[Фф]ото(?:графія)?|ФОТО|[Сс]вітлина|[Вв]ідео|[Кк]олаж|[Іі]люстрація)"

CREDITS = CreditGrammar(
    written=(
        # "Автор: Ганна Коваль", "Текст: ...", "Ганна Коваль, Укрінформ", alone in their lines
        re.compile(
            rf"^[ \t]*(?:[Аа]втор(?:ка|и)?|[Тт]екст|(?:[Мм]атеріал )?[Пп]ідготува(?:в|ла|ли))[: ]+(?P<names>{_NAMES})"
            rf"(?:, {_SOURCE})?[.]?[ \t]*$",
            re.MULTILINE,
        ),
        re.compile(rf"^[ \t]*(?P<names>{_NAMES}), {_SOURCE}[.]?[ \t]*$", re.MULTILINE),
    ),
    pictures=(
        re.compile(rf"\(?{_KIND}(?: надано)?: ?(?:{_NAME}|{_AGENCIES})(?: ?/ ?(?:{_AGENCIES}|{_NAME}))?\)?[.]?"),
    ),
    printed=re.compile(rf"{_AGENCIES}|.*\b(?:{_PRESS})\b.*"),
    apart=re.compile(r", | і | та "),
    task=re.compile(r"^(?:[Аа]вторк?а?|[Тт]екст|[Фф]ото)[: ]+"),
    whereabouts=re.compile(r",? (?:із|з|у|в) [А-ЯЄІЇҐ][а-яєіїґ'’-]+$"),
    name=re.compile(_NAME),
)
