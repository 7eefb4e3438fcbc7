"""How Spanish-language papers and agencies credit authors and photographers."""

from __future__ import annotations

import re

from entities.lexicon.credits import CreditGrammar

_AGENCIES = (
    r"Agencia EFE|EFE|Efe|Europa Press|EUROPA PRESS|EP|Colpisa|Servimedia|Reuters|REUTERS|AFP|AP|Associated Press|"
    r"Notimex|Télam|TELAM|Xinhua|DPA|dpa|ANSA|Sputnik|Prensa Latina|Agencias|Redacción|BelTA"
)
_PRESS = r"Noticias|Diario|Prensa|Mundo|País|Nación|Tiempo|Heraldo|Voz|Correo|Gaceta|Periódico|Universal|Agencia"
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:de|del|la|las|los|y|i) ){{0,3}}{_WORD}){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:, | y | e | & ){_NAME}){{0,7}}"
_SOURCE = rf"(?P<source>{_AGENCIES}|(?:(?:El|La) )?(?:{_WORD} ){{0,2}}(?:{_PRESS}))"
_LINE = r"^[ \t]*"
_END = r"[.]?[ \t]*$"
_WORK = (
    r"(?:[Cc]on información de|[Rr]eporte de|[Rr]edacción de|[Ee]dición de|[Tt]exto(?: de)?|[Tt]raducción(?: de)?):?"
)
_KIND = r"(?:Foto|FOTO|Fotos|Fotografía|Imagen|Archivo|Vídeo|Video|Crédito)"
_CREDITED = rf"{_WORD}(?:(?:, | vía | y | ?/ ?| & | ){_WORD}){{0,9}}"

CREDITS = CreditGrammar(
    written=(
        # Who the article is by, alone or with the place or the paper
        re.compile(
            rf"{_LINE}(?:Por|POR)[: \t]+(?P<names>{_NAMES})(?:,? (?:en |desde )?[^\W\d_a-z][^\n.]{{0,40}})?{_END}",
            re.MULTILINE,
        ),
        # Who worked on it
        re.compile(rf"(?:{_LINE}|(?<=[(\[]))(?P<names>{_WORK} [^\n()\[\]]{{3,200}}?)(?=[)\]]|{_END})", re.MULTILINE),
        # Signatures with the agency, alone or behind a name
        re.compile(rf"{_LINE}(?P<names>{_NAME})(?:, | \| | / | [–—-] ){_SOURCE}{_END}", re.MULTILINE),
        re.compile(rf"{_LINE}(?:©|\(c\)|Fuente:)? ?\(?(?P<source>{_AGENCIES})\)?{_END}", re.MULTILINE),
    ),
    pictures=(
        re.compile(
            rf"(?:{_LINE}|(?<=[.!?)\]] )|(?<=[(\[])){_KIND}(?:: ?| de ){_CREDITED}(?=[)\]]|{_END})", re.MULTILINE
        ),
    ),
    printed=re.compile(rf"{_AGENCIES}|(?:(?:El|La) )?(?:{_WORD} ){{0,2}}(?:{_PRESS})"),
    apart=re.compile(r"[;,]| y | e | & |/"),
    task=re.compile(rf"^\s*{_WORK} ?|^\s*[Pp]or:? "),
    whereabouts=re.compile(r" (?:en|desde|para) .*$"),
    name=re.compile(_NAME),
)
