"""What an answer repeats of the mail that it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entities.readers.text.lines import Line

_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|doorst|enc|i|vb|vs)\s?:", re.IGNORECASE)
_ATTRIBUTION = re.compile(
    r"(?:wrote|writes|schrieb|schreef|geschreven|écrit|escribió|escreveu|scritto|skrev|kirjoitti|napisał\(?a?\)?"
    r"|написал\(?а?\)?|пишет|написав|писал\(?а?\)?|έγραψε|yazdı|כתב)[^\w]{0,30}\Z"
    r"|(?:schrieb|schreef|skrev)\s[^:]{1,120}:\Z|<[^<>\s]+@[^<>\s]+>\s?:\Z",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"[\"*]?(?:on|am|le|el|em|op|den|il|dnia|dne|at|ons|пн|вт|ср|чт|пт|сб|вс|в)[\s,.]|\d{1,4}[./-]|[^<>:]{1,60}<[^<>\s]+@",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"\d{1,2}[:.h]\d\d|\d{4}|@")
_LONGEST_ATTRIBUTION = 300
_SEPARATOR = re.compile(
    r"[-_=*]{2,}\s?(?:original message|original appointment|forwarded message|forwarded by .{1,80}"
    r"|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|message original"
    r"|mensaje original|mensaje reenviado|mensagem original|messaggio originale|messaggio inoltrato"
    r"|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande|vidarebefordrat meddelande"
    r"|oprindelig meddelelse|исходное сообщение|пересылаемое сообщение|пересланное сообщение)\s?[-_=*]{2,}"
    r"|(?:begin forwarded message|anfang der weitergeleiteten (?:e-mail|nachricht)|inicio del mensaje reenviado"
    r"|début du message (?:réexpédié|transféré)|inizio messaggio inoltrato|начало переадресованного сообщения):",
    re.IGNORECASE,
)
_FORWARDING = re.compile(
    r"forward|weitergeleitet|transféré|réexpédié|reenviado|inoltrato|doorgestuurd|vidare|пере", re.IGNORECASE
)
_HEADER = re.compile(
    r"[*_]{0,2}(from|von|de|da|van|från|fra|от|от кого|od|sent|gesendet|envoyé|enviado(?: el)?|enviada|inviato"
    r"|verzonden|skickat|sendt|отправлено|wysłano|date|datum|fecha|data|дата|to|an|à|a|para|aan|till|til|кому|do|cc|kopie"
    r"|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|тема|temat|reply-to|importance)[*_]{0,2}\s?:",
    re.IGNORECASE,
)
_SENDER = frozenset("from von de da van från fra от od".split()) | {"от кого"}
_LEAST_HEADERS = 3
_LONGEST_HEADER = 15  # lines
RULE = re.compile(r"[_=*-]{5,}|[_-]{2}")
"""A line that parts a mail from what follows it."""


def find_quotations(lines: Sequence[Line], subject: str) -> Iterator[int]:
    """The lines that somebody else wrote, with those that say who; of what is forwarded only the latter."""
    keeps_last = bool(_FORWARDED.match(subject))
    own = False  # whether the writer has said anything yet
    for place, line in enumerate(lines):
        introduction = _introduction(lines, place)
        if introduction:
            yield from range(place, place + introduction)
            is_forwarded = keeps_last or not own or _FORWARDING.search(line.text)
            if not is_forwarded and not _is_quoted(lines, place + introduction):
                yield from range(place, len(lines))
                return
        elif line.text.startswith(">"):
            yield place
        else:
            own = own or not (RULE.fullmatch(line.text or "--") or _HEADER.match(line.text))


def _introduction(lines: Sequence[Line], place: int) -> int:
    """How many lines from `place` on say that another's text follows: a separator, a header, `On Monday Ann wrote:`."""
    line = lines[place].text
    if _SEPARATOR.fullmatch(line):
        return 1 + _headers(lines, place + 1)
    if RULE.fullmatch(line) and (headers := _headers(lines, place + 1)):
        return 1 + headers
    if headers := _headers(lines, place):
        return headers
    for number in (1, 2, 3):
        block = [line.text for line in lines[place : place + number]]
        joined = " ".join(block)
        if not all(block) or len(joined) > _LONGEST_ATTRIBUTION or joined.startswith(">"):
            return 0
        if _ATTRIBUTION.search(joined) and _introduces(joined, number, is_marked=_is_quoted(lines, place + number)):
            return number
    return 0


def _introduces(attribution: str, number: int, *, is_marked: bool) -> bool:
    """Whether what may be the end of a sentence was put there by a program; in full, if the quotation isn't marked."""
    if is_marked and number == 1:
        return True
    is_full = _MOMENT.search(attribution) is not None and attribution.endswith(":")
    return _OPENING.match(attribution) is not None and (is_marked or is_full)


def _headers(lines: Sequence[Line], place: int) -> int:
    """How many lines of another mail's header begin at `place`; 0 if there are too few of them, or no sender."""
    first, keys = place, set()
    while place < len(lines) and place - first <= _LONGEST_HEADER:
        found = _HEADER.match(lines[place].text)
        if found:
            keys.add(found[1].casefold())
        elif (not lines[place].text or place - first > 2 * len(keys)) if keys else lines[place].text:
            break
        place += 1
    return place - first if len(keys) >= _LEAST_HEADERS and keys & _SENDER else 0


def _is_quoted(lines: Sequence[Line], place: int) -> bool:
    """Whether the next line that says anything is marked as quoted."""
    following = (line.text for line in lines[place : place + 3] if line.text)
    return next(following, "").startswith(">")
