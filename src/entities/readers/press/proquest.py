"""ProQuest: headline, author, `Full text:`, then labels such as `Publication title:` down to `Database:`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from entities.readers.composing import About
from entities.readers.press.authors import read_byline
from entities.readers.press.days import find_day
from entities.readers.press.labels import Labels, find_label, find_labels, label_at, name_labels, said_by, tail_line
from entities.readers.press.layout import is_wrapped, join_paragraphs
from entities.readers.press.records import Database, Export, Record

_ENGLISH = name_labels(
    title="title",
    authors="author | authors",
    info="publication info",
    abstract="abstract | abstract (summary)",
    text="full text",
    source="publication title",
    date="publication date",
    section="section",
    url="document url",
    end="database | databases",
    more="subject | subjects | location | people | company / organization | company | classification | product name",
    other="""
        links | credit | column | edition | dateline | volume | issue | pages | first page | page | number of pages |
        publication year | year | publisher | place of publication | country of publication | publication subject |
        issn | e-issn | cncn | coden | source type | language of publication | document type | document feature |
        accession number | proquest document id | document id | copyright | last updated | supplement | start page |
        doi | source attribution | full text availability | identifier / keyword | identifier |
        business indexing term | literature indexing term
    """,
)
_GERMAN = name_labels(
    title="titel",
    authors="autor | autoren",
    info="publikationsinformationen | veröffentlichungsinformationen",
    abstract="zusammenfassung | kurzfassung",
    text="volltext",
    source="publikationstitel | titel der publikation | titel der veröffentlichung",
    date="erscheinungsdatum | publikationsdatum | veröffentlichungsdatum",
    section="abschnitt | rubrik",
    url="dokument-url | url des dokuments",
    end="datenbank | datenbanken",
    more="thema | themen | schlagwort | standort | ort | personen | unternehmen / organisation | klassifizierung",
    other="""
        links | verknüpfungen | seiten | seite | band | ausgabe | erscheinungsjahr | verlag | herausgeber | verlagsort |
        erscheinungsort | land der publikation | publikationsthema | issn | quellentyp | quellenart | dokumenttyp |
        sprache der publikation | sprache | dokumentart | proquest-dokument-id | proquest dokument-id | copyright |
        proquest document id | letzte aktualisierung | zuletzt aktualisiert | urheberrecht | doi
    """,
)
_FRENCH = name_labels(
    title="titre",
    authors="auteur | auteurs",
    info="informations de publication | informations sur la publication",
    abstract="résumé",
    text="texte intégral",
    source="titre de la publication",
    date="date de publication",
    section="section | rubrique",
    url="url du document",
    end="base de données | bases de données",
    more="sujet | lieu | personnes | société / organisation | classification",
    other="""
        liens | pages | page | volume | numéro | année de publication | année | éditeur | lieu de publication |
        pays de publication | sujet de la publication | issn | type de source | langue de publication |
        type de document | id de document proquest | proquest document id | copyright | droits d'auteur |
        dernière mise à jour | doi
    """,
)
_SPANISH = name_labels(
    title="título",
    authors="autor | autores",
    info="información de publicación | información de la publicación",
    abstract="resumen",
    text="texto completo",
    source="título de publicación | título de la publicación",
    date="fecha de publicación",
    section="sección",
    url="url del documento",
    end="base de datos | bases de datos",
    more="materia | materias | lugar | personas | empresa / organización | clasificación",
    other="""
        enlaces | páginas | página | volumen | número | año de publicación | año | editorial | lugar de publicación |
        país de publicación | materia de publicación | issn | tipo de fuente | idioma de la publicación |
        idioma de publicación | tipo de documento | id del documento de proquest | proquest document id | copyright |
        derechos de autor | última actualización | doi
    """,
)
_PORTUGUESE = name_labels(
    title="título",
    authors="autor | autores",
    info="informações da publicação | informações de publicação",
    abstract="resumo",
    text="texto completo",
    source="título da publicação",
    date="data de publicação | data da publicação",
    section="seção | secção",
    url="url do documento",
    end="banco de dados | bancos de dados | base de dados",
    more="assunto | assuntos | local | pessoas | empresa / organização | classificação",
    other="""
        links | páginas | página | volume | edição | ano de publicação | ano | editora | local de publicação |
        país de publicação | assunto da publicação | issn | tipo de fonte | idioma de publicação | tipo de documento |
        id do documento do proquest | id do documento da proquest | proquest document id | copyright |
        direitos autorais | última atualização | doi
    """,
)
_INTERFACES = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _PORTUGUESE)
_RULE = re.compile(r"^[^\S\n]*_{20,}[^\S\n]*$", re.MULTILINE)
_NUMBER = re.compile(
    r"^[^\S\n]*(?:Document|Dokument|Documento) (\d{1,6}) (?:of|von|de|di) (\d{1,6})[^\S\n]*$", re.MULTILINE
)
_NO_TITLE = re.compile(
    r"proquest document link|proquest-dokumentlink|enlace al documento de proquest|lien vers le document proquest|"
    r"https?://\S+|_{5,}|.* \d+ (?:of|von|de|di) \d+|report information from proquest.*|back to top",
    re.IGNORECASE,
)
_NOTHING = frozenset(("none available.", "none available", "not available.", "nicht verfügbar.", "no disponible."))
_SEVERAL = frozenset(("more", "other"))


def read(text: str) -> Export | None:
    """The documents of an export; None if `text` is none."""
    labels = _interface(text)
    parts = [part for part in _split(text, labels) if _is_document(part, labels)]
    if not parts:
        return None
    promised = {int(mark[2]) for mark in _NUMBER.finditer(text)}
    wrapped = is_wrapped(text)
    records = (_record(lines, labels, wrapped=wrapped) for lines in parts)
    return Export(records, promised.pop() if len(promised) == 1 else None)


def _interface(text: str) -> Labels:
    """The labels in the language that most of the labelled lines are in."""
    lines = [line for line in text.split("\n") if ":" in line]
    return max(_INTERFACES, key=lambda labels: sum(find_label(line, labels) is not None for line in lines))


def _split(text: str, labels: Labels) -> Iterator[list[str]]:
    """What stands between rules, numbers of documents, and the last labels of documents."""
    lines: list[str] = []
    closing = False
    for line in text.split("\n"):
        label = find_label(line, labels)
        closing = closing or (label is not None and label.field == "source")
        ends = closing and label is not None and label.field == "end"
        if ends or not (_RULE.fullmatch(line) or _NUMBER.fullmatch(line)):
            lines.append(line)
            if not ends:
                continue
        yield lines
        lines, closing = [], False
    yield lines


def _is_document(lines: list[str], labels: Labels) -> bool:
    fields = {label.field for label in find_labels(lines, labels)}
    return bool(fields & {"text", "abstract"}) and bool(fields & {"source", "date", "info"})


def _record(lines: list[str], labels: Labels, *, wrapped: bool) -> Record:
    end = tail_line(lines, labels, taken=("text", "abstract"), several=_SEVERAL)
    head = label_at(lines[:end], labels) or 0
    text = label_at(lines[:end], labels, "text")
    top = lines[head:text] if text is not None else lines[head:end]
    said = said_by(find_labels([*lines[end:], *top], labels))
    prose = _prose(lines[text:end], wrapped=wrapped) if text is not None else ""
    return Record(prose or _abstract(top, labels, wrapped=wrapped), _about(said, lines[:head]))


def _prose(lines: list[str], *, wrapped: bool) -> str:
    """The text after the label that the first of the lines begins with."""
    prose = join_paragraphs([lines[0].partition(":")[2].lstrip(), *lines[1:]], wrapped=wrapped).strip()
    return "" if prose.casefold() in _NOTHING else prose


def _abstract(lines: list[str], labels: Labels, *, wrapped: bool) -> str:
    """What stands for the text where there is none."""
    start = label_at(lines, labels, "abstract")
    if start is None:
        return ""
    length = label_at(lines[start + 1 :], labels)
    return _prose(lines[start : None if length is None else start + 1 + length], wrapped=wrapped)


def _about(said: Mapping[str, str], above: list[str]) -> About:
    """What the labels say, and the line over the first of them: the headline."""
    lines = [line.strip() for line in above if line.strip() and not _NO_TITLE.fullmatch(line.strip())]
    return About(
        title=said.get("title") or (lines[-1] if lines else None),
        date=find_day(said.get("date", "")) or find_day(said.get("info", "")),
        source=(said.get("source") or said.get("info", "")).partition(";")[0].strip() or None,
        authors=read_byline(said.get("authors", "")),
        section=said.get("section"),
        url=said.get("url"),
    )


DATABASE = Database(read, ("ProQuest",))
