"""What programs and habits add to a mail: signatures, notices, links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from entities.model import Span
from entities.readers.mails.replies import RULE
from entities.readers.text.lines import Line

_MOBILE = re.compile(
    r"(?:sent from (?:my|mail for|outlook|yahoo|samsung|proton)|get outlook for|von meinem .{1,30} gesendet"
    r"|gesendet (?:von|mit) |diese nachricht wurde von meinem|envoyé de(?:puis)? mon|enviado desde mi|enviado do meu"
    r"|inviato da(?:l mio)? |verstuurd vanaf mijn|verzonden vanaf mijn|отправлено с |skickat från min|sendt fra min)",
    re.IGNORECASE,
)
_LONGEST_MOBILE = 80
_CLUTTER = re.compile(
    r"(?:view|read|see|open) (?:(?:it|this(?: e-?mail| message| mailing| newsletter)?) )?in (?:your|a|the) browser"
    r"|(?:view|read|see|open) this (?:e-?mail|message|mailing|newsletter|issue) online"
    r"|(?:view|read|see|open) the (?:online|web) version|trouble (?:viewing|reading|seeing) this|view as a web ?page"
    r"|im browser (?:öffnen|ansehen|anzeigen)|voir (?:la version en ligne|dans (?:le|votre) navigateur)"
    r"|ver (?:en|no) (?:el |su |seu )?navegador|visualizza nel browser|bekijk (?:deze .{1,30} )?in (?:je|uw|de) browser"
    r"|unsubscribe|newsletter (?:abmelden|abbestellen)|se désabonner|me désinscrire|se désinscrire"
    r"|darse de baja|cancelar (?:la |su )?suscripción|disiscri(?:versi|viti|zione)|uitschrijven voor|отписаться от"
    r"|(?:update|manage|change) (?:your )?(?:e-?mail |mail |subscription )?preferences|you(?:'re| are) receiving this"
    r"|you (?:have )?received this (?:e-?mail|message|newsletter) because|was sent to \S{1,80}@"
    r"|add us to your address book|non desidera? più ricevere"
    r"|no virus found in this|checked by avg|virus database:|virenfrei\.|been (?:checked|scanned) for viruses",
    re.IGNORECASE,
)
_LONGEST_CLUTTER = 250
_DISCLAIMER = re.compile(
    r"[*\s]*(?:(?:confidentiality|disclaimer|legal notice|privileged)\b"
    r"|(?:this|the) (?:e-?mail|electronic|message|communication|transmission|information|content)"
    r"|diese (?:e-?mail|nachricht)|ce (?:message|courriel)|este (?:mensaje|correo)|questo messaggio|le informazioni"
    r"|dit bericht|deze e-?mail|if you (?:are not|have received))",
    re.IGNORECASE,
)
_CONFIDENTIAL = re.compile(
    r"confidential|privileged|intended (?:only|solely|recipient|for)|vertraulich|confidentiel|confidencial|riservat"
    r"|vertrouwelijk|unauthori[sz]ed",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"<?(?:https?://|www\.|mailto:|cid:)[^\s<>()\[\]]+>?|\[(?:https?|cid|mailto|image):?[^\[\]\n]*+\]"
)
_LONGEST_FOOT = 40  # lines that a list adds


def find_additions(lines: Sequence[Line], own: Sequence[int]) -> set[int]:
    """Of the lines that the writer sent by themselves, at the places `own`, those that say nothing of the matter."""
    return {*_signature(lines, own), *_clutter(lines, own), *_disclaimers(lines, own)}


def find_addresses(text: str) -> Iterator[Span]:
    """Where addresses of pages and pictures stand."""
    return (Span(*found.span()) for found in _ADDRESS.finditer(text))


def _signature(lines: Sequence[Line], own: Sequence[int]) -> Iterator[int]:
    """The lines from `--` on, or from the rule above what a list adds, and what telephones write."""
    for rank, place in enumerate(own):
        text = lines[place].text
        if _MOBILE.match(text) and len(text) <= _LONGEST_MOBILE:
            yield place
        elif RULE.fullmatch(text) and (text == "--" or _is_foot(lines, own[rank : rank + _LONGEST_FOOT + 1])):
            yield from own[rank:]
            return


def _is_foot(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether a rule stands above the few last lines, of which one is of a list."""
    last = [lines[place].text for place in places]
    return len(last) <= _LONGEST_FOOT and any("mailing list" in text.lower() or "listinfo" in text for text in last)


def _clutter(lines: Sequence[Line], own: Sequence[int]) -> Iterator[int]:
    for place in own:
        text = lines[place].text
        if text and len(text) <= _LONGEST_CLUTTER and _CLUTTER.search(text):
            yield place


def _disclaimers(lines: Sequence[Line], own: Sequence[int]) -> Iterator[int]:
    """The lines of paragraphs that only say who may read the mail."""
    for _, group in groupby(own, lambda place: bool(lines[place].text)):
        paragraph = list(group)
        text = " ".join(lines[place].text for place in paragraph)
        if _DISCLAIMER.match(text) and _CONFIDENTIAL.search(text):
            yield from paragraph
