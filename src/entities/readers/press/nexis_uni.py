"""Nexis Uni and Lexis Advance: headline, source, date, labels, `Body`, and `End of Document` under each article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import dropwhile, takewhile

from entities.readers.composing import About
from entities.readers.press.days import find_day
from entities.readers.press.labels import find_labels, label_at, tail_line
from entities.readers.press.layout import full_lines, full_places, is_wrapped, join_paragraphs
from entities.readers.press.nexis import LABELS, about_labels, clean_title, is_notice
from entities.readers.press.records import Database, Export, Record
from entities.readers.text.fields import has_words

_ENDS = (
    "End of Document", "Ende des Dokuments", "Ende des Dokumentes", "Dokumentende", "Fin du document",
    "Fin del documento", "Fim do documento", "Fine del documento", "Einde van document", "Einde van het document",
)  # fmt: skip
_END = re.compile(rf"^[^\S\n]*(?:{'|'.join(_ENDS)})[^\S\n]*$", re.MULTILINE | re.IGNORECASE)
_BODY = re.compile(r"(?:body|corps|cuerpo|corpo|text|texte|texto|tekst|testo|haupttext)", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:classification|graphic|correction|notes?|klassifizierung|grafik|korrektur|classificación|clasificación|gráfico|"
    r"corrección|graphique|classificatie|grafiek|classificação|classificazione|grafico)",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"^[^\S\n]*(?:Documents?|Dokumente?|Documentos?|Documenten|Documenti) \((\d{1,6})\)", re.MULTILINE
)
_COVER = re.compile(
    r"(?:client/matter|search terms|search type|narrowed by|user name|date and time|job number|sources?|quellen?|"
    r"fuentes?|bronnen|suchbegriffe|datum und uhrzeit|auftragsnummer|benutzername|mandant)\s?:.*|"
    r"content type|narrowed by|inhaltstyp|type de contenu|tipo de contenido",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+")
_LONGEST_HEAD = 40
_LONGEST_NOTE = 10
"""In lines: what stands under the heading of a picture's credits or a correction."""
_UNDER_PROSE = {key: field for key, field in LABELS.items() if field == "other"}
_SEVERAL = frozenset(("other",))


def read(text: str) -> Export | None:
    """The articles of an export; None if `text` is none."""
    parts = [part.split("\n") for part in _END.split(text)]
    promised = _PROMISED.search("\n".join(parts[0]))
    parts[0] = _without_cover(parts[0])
    if len(parts) == 1 or not any(map(_has_marks, parts)):
        return None
    if not _has_marks(parts[-1]):
        del parts[-1]
    return Export(_records(parts, wrapped=is_wrapped(text)), int(promised[1]) if promised else None)


def _records(parts: list[list[str]], *, wrapped: bool) -> Iterator[Record]:
    for lines in parts:
        if has_words("".join(lines)):
            yield _record(lines, wrapped=wrapped)


def _has_marks(lines: list[str]) -> bool:
    return _body_at(lines) is not None or _first_label(lines) is not None


def _record(lines: list[str], *, wrapped: bool) -> Record:
    body = _body_at(lines)
    first = _first_label(lines[:body])
    labels = list(find_labels(lines[first:body], LABELS)) if first is not None else []
    start = body + 1 if body is not None else (first or 0) + len(labels)
    head = lines[: first if first is not None else body]
    about = about_labels(labels).or_else(_above([line.strip() for line in head]))
    leads = [label.value for label in labels if label.field == "lead" and label.value]
    prose = join_paragraphs(_without_tail(lines[start:]), wrapped=wrapped)
    text = "\n\n".join(filter(None, [*leads, prose]))
    return Record(unescape(text) if "&#" in text else text, about)


def _body_at(lines: list[str]) -> int | None:
    """Where the line stands that only says that the text follows."""
    return next((at for at, line in enumerate(lines) if _BODY.fullmatch(line.strip())), None)


def _first_label(lines: list[str]) -> int | None:
    return label_at(lines[:_LONGEST_HEAD], LABELS, "section", "length", "authors", "place")


def _without_cover(lines: list[str]) -> list[str]:
    """The lines after the list of documents that an export begins with."""
    above = lines[: _body_at(lines)]
    last = max((at for at, line in enumerate(above) if _COVER.fullmatch(line.strip())), default=-1)
    return lines[last + 1 :]


def _above(head: list[str]) -> About:
    """Headline, source and date, one above the other; where there is no date, a blank line is under the source."""
    lines = [line for line in full_lines(head) if not is_notice(line)]
    dated = [at for at, line in enumerate(lines) if at and find_day(line)]
    if not dated:
        block = list(takewhile(bool, dropwhile(lambda line: not line, head)))
        lines = block if block[1:] else lines[:2]
        return About(clean_title(" ".join(lines[:-1] or lines)), source=lines[-1] if lines[1:] else None)
    at = dated[-1]
    named = at - 2 if lines[at - 1].startswith("(") and lines[: at - 2] else at - 1
    return About(clean_title(" ".join(lines[:named])), find_day(lines[at]), " ".join(lines[named:at]))


def _without_tail(lines: list[str]) -> list[str]:
    """The lines of the text, without what stands under it: index terms, credits of pictures, corrections, dates."""
    kept = lines[: tail_line(lines, _UNDER_PROSE, several=_SEVERAL)]
    full = full_places(kept)
    end = len(full)
    for at in range(end - 1, -1, -1):
        if end - at > _LONGEST_NOTE:
            break
        if _AFTER.fullmatch(kept[full[at]].strip()):
            end = at
    while end and _ADDRESS.fullmatch(kept[full[end - 1]].strip()):
        end -= 1
    return kept[: full[end]] if end < len(full) else kept


DATABASE = Database(read, _ENDS)
