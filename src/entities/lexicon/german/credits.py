"""How German papers and agencies credit authors and photographers."""

from __future__ import annotations

import re

from entities.lexicon.credits import CreditGrammar

_AGENCIES = (
    r"Deutsche Presse-Agentur|dpa|DPA|Reuters|REUTERS|AFP|afp|AP|ap|epd|KNA|kna|sid|SID|dts|APA|apa|Keystone-SDA|"
    r"SDA|sda|ots|TASS|Interfax|BelTA|Belta|PAP|dpa-AFX"
)
_PRESS = (
    r"Zeitung|Bote|Nachrichten|Rundschau|Anzeiger|Tagblatt|Tageblatt|Kurier|Blatt|Post|Presse|Allgemeine|Merkur|Morgen"
)
_WORD = r"[^\W\d_a-z][\w.'’-]*"
_NAME = rf"{_WORD}(?: (?:(?:van|von|de|der|den|vom|zu|da|und zu) ){{0,3}}{_WORD}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:, | und | & ){_NAME}){{0,7}}"
_SOURCE = rf"(?P<source>{_AGENCIES}|(?:{_WORD} ){{1,3}}(?:{_PRESS}))"
_LINE = r"^[ \t]*"
_END = r"[.]?[ \t]*$"
_WORK = r"(?:Mitarbeit|Redaktion|Bericht|Text|Protokoll|Übersetzung|Aus dem \w+ von)"
_KIND = r"(?:Foto|Bild|Fotos|Bilder|Archivfoto|Symbolbild|Grafik|Video)"
_CREDITED = rf"{_WORD}(?:(?:, | via | und | ?/ ?| & | ){_WORD}){{0,9}}"

CREDITS = CreditGrammar(
    written=(
        # Who the article is by, alone or with the place or the paper
        re.compile(
            rf"{_LINE}(?:Von|VON|von)[ \t]+(?P<names>{_NAMES})(?:,? (?:in |aus )?[^\W\d_a-z][^\n.]{{0,40}})?{_END}",
            re.MULTILINE,
        ),
        # Who worked on it
        re.compile(rf"(?:{_LINE}|(?<=[(\[]))(?P<names>{_WORK}: ?[^\n()\[\]]{{3,200}}?)(?=[)\]]|{_END})", re.MULTILINE),
        # Signatures with the agency, alone or behind a name; the author's initials there: "dpa/cru"
        re.compile(rf"{_LINE}(?P<names>{_NAME})(?:, | \| | / | [–—-] ){_SOURCE}{_END}", re.MULTILINE),
        re.compile(
            rf"{_LINE}(?:©|\(c\)|Quelle:)? ?\(?(?P<source>{_AGENCIES})(?:/[a-z]{{2,4}})?\)?{_END}", re.MULTILINE
        ),
    ),
    pictures=(
        re.compile(rf"(?:{_LINE}|(?<=[.!?)\]] )|(?<=[(\[])){_KIND}: ?{_CREDITED}(?=[)\]]|{_END})", re.MULTILINE),
    ),
    printed=re.compile(rf"{_AGENCIES}|(?:{_WORD} ){{1,3}}(?:{_PRESS})"),
    apart=re.compile(r"[;,]| und | & |/"),
    task=re.compile(rf"^\s*{_WORK}:? ?|^\s*[Vv]on:? "),
    whereabouts=re.compile(r" (?:in|aus|für|bei) .*$"),
    name=re.compile(_NAME),
)
