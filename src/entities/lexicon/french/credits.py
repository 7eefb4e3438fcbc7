"""How French-language papers and agencies credit authors and photographers."""

from __future__ import annotations

import re

from entities.lexicon.credits import CreditGrammar

_AGENCIES = (
    r"Agence France[- ]Presse|AFP|Reuters|Associated Press|AP|Belga|ATS|Keystone-ATS|La Presse canadienne|EFE|ANSA|"
    r"dpa|DPA|TASS|Interfax|Bloomberg|Xinhua|BelTA|Belapan|AFP-Services|RFI|APF"
)
_PICTURES = (
    rf"Getty(?: Images)?|SIPA(?: Press)?|Sipa(?: Press)?|MAXPPP|REA|Hans Lucas|EPA|Abaca|Shutterstock|{_AGENCIES}"
)
# Words that begin or end the name of a paper of which nothing else is known.
_PRESS = (
    r"(?:(?:La|Le|Les|L['’]) ?)?(?:Dépêche|Courrier|Journal|Gazette|Tribune|Voix|Nouvelles?|Monde|Quotidien|Matin|Soir|"
    r"Temps|Presse|Écho|Progrès|Liberté|Figaro|Parisien)"
    r"(?: (?:de la|de l['’]|du|des|de|d['’])? ?[^\W\d_a-z][\w-]+){0,2}"
)
_WORD = r"[^\W\d_a-zà-öø-ÿ][\w.'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:de la|de|du|des|van|von|der|el|al|ben|le|la) |d['’])?{_WORD}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:,? et |, | & ){_NAME}){{0,7}}"
_SOURCE = rf"(?P<source>{_AGENCIES}|{_PRESS})"
_POST = (
    r"(?:envoyée?s? (?:très )?spécia(?:le?s?|ux)|correspondante?s?|notre correspondante?|avec notre correspondante?|"
    r"journaliste|avec)"
)
_WORK = (
    r"(?:propos recueillis|recueillis?|textes?|reportage|enquête|récit|entretien|traduit(?: de \S+)?|avec|"
    r"infographie)"
)
_KIND = r"(?:photos?|crédits? photos?|image|illustration|vidéo|crédit|dessin|légende)"
_CREDITED = rf"{_WORD}(?:(?:, | via | et | pour | ?/ ?| & | ){_WORD}){{0,9}}"
_LINE = r"^[ \t]*"
_END = r"[.]?[ \t]*$"

CREDITS = CreditGrammar(
    written=(
        # Who the article is by, alone, with the place or with the paper
        re.compile(
            rf"{_LINE}(?:Par|PAR|De notre \w+ à [^\n,]{{2,30}},)[: \t\u00a0]+(?P<names>{_NAMES})"
            rf"(?:,? (?:\(?{_POST})[^\n.]{{0,60}}| (?:à|pour) [^\W\d_a-z][^\n]{{0,40}}"
            rf"|,? *[,|–—•-] *(?:{_SOURCE}|[^\n.]{{0,50}})| \((?:avec )?(?:{_AGENCIES})\))?{_END}",
            re.MULTILINE,
        ),
        # Who asked the questions, or reported
        re.compile(
            rf"(?:{_LINE}|(?<=[(\[]))"
            rf"(?P<names>{_WORK} (?:à [^\n,]{{2,30}} )?par:? [^\n()\[\]]{{3,200}}?)(?=[)\]]|{_END})",
            re.MULTILINE | re.IGNORECASE,
        ),
        # Signatures with the paper's name or an agency's alone, and who has the rights
        re.compile(
            rf"{_LINE}(?:[–—-]+ ?)?(?P<names>{_NAME})(?:, | \| | / | [–—-] | pour | avec ){_SOURCE}{_END}",
            re.MULTILINE,
        ),
        re.compile(rf"{_LINE}(?:[–—-]+ ?|\()?(?:(?:avec|source :) )?(?P<source>{_AGENCIES})\)?{_END}", re.MULTILINE),
        re.compile(rf"{_LINE}(?:©|\([cC]\)|Copyright)[ :]*(?:\d{{4}})?,? ?{_SOURCE}{_END}", re.MULTILINE),
    ),
    pictures=(
        re.compile(
            rf"(?:{_LINE}|(?<=[.!?)\]] )|(?<=[(\[]))(?i:{_KIND})(?:[ \u00a0]?: ?| (?:de|par) )"
            rf"{_CREDITED}(?=[)\]]|{_END})",
            re.MULTILINE,
        ),
        re.compile(rf"{_LINE}(?:© ?)?(?:{_PICTURES}){_END}", re.MULTILINE),
    ),
    joints=("/", " via "),
    joined=(
        re.compile(rf"\b(?:{_NAME}|{_WORD}) ?(?:/| via ) ?(?:{_PICTURES})\b(?:(?: via |/)(?:{_PICTURES})\b)*"),
        re.compile(rf"\b(?:REUTERS|Reuters|EPA|AFP|AP|SIPA)(?: Photo)?/{_NAME}"),
    ),
    printed=re.compile(rf"{_AGENCIES}|{_PRESS}"),
    apart=re.compile(rf"[;,]| et | & |/|\.\s+(?={_WORK})", re.IGNORECASE),
    task=re.compile(rf"^\s*(?:{_WORK} )?(?:à [^\n,]{{2,30}} )?(?:par)?:? ", re.IGNORECASE),
    whereabouts=re.compile(rf",? (?:à|en|pour|avec|depuis|{_POST})(?: .*)?$"),
    name=re.compile(_NAME),
)
