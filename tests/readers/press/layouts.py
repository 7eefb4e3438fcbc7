"""Invented articles, and the layouts in which press databases write them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple

from hypothesis import strategies as st


@dataclass(frozen=True, slots=True)
class Story:
    """An article as it was printed."""

    title: str
    paragraphs: tuple[str, ...]
    day: date = date(2016, 3, 14)
    author: str | None = "Marta Quill"
    source: str = "The Harbour Gazette"

    @property
    def text(self) -> str:
        """All that a reader of it would read, on one line."""
        return " ".join([self.title, *self.paragraphs])


class Interface(NamedTuple):
    """The words of a database's interface in one language."""

    numbered: str
    byline: str
    section: str
    length: str
    words: str
    loaded: str
    language: str
    day: str
    months: tuple[str, ...]

    def write_day(self, day: date) -> str:
        """The day as a newspaper of that language has it."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)


def _months(names: str) -> tuple[str, ...]:
    return tuple(names.split())


INTERFACES = {
    "en": Interface(
        "{} of {} DOCUMENTS",
        "BYLINE",
        "SECTION",
        "LENGTH",
        "words",
        "LOAD-DATE",
        "LANGUAGE",
        "{month} {day}, {year} Monday",
        _months("January February March April May June July August September October November December"),
    ),
    "de": Interface(
        "Dokument {} von {}",
        "AUTOR",
        "RUBRIK",
        "LÄNGE",
        "Wörter",
        "UPDATE",
        "SPRACHE",
        "Montag {day}. {month} {year}",
        _months("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    ),
    "fr": Interface(
        "{} of {} DOCUMENTS",
        "AUTEUR",
        "RUBRIQUE",
        "LONGUEUR",
        "mots",
        "DATE-CHARGEMENT",
        "LANGUE",
        "{day} {month} {year} lundi",
        _months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    ),
    "nl": Interface(
        "DOCUMENT {} VAN {}",
        "AUTEUR",
        "SECTIE",
        "LENGTE",
        "woorden",
        "LAADDATUM",
        "TAAL",
        "{day} {month} {year} maandag",
        _months("januari februari maart april mei juni juli augustus september oktober november december"),
    ),
    "es": Interface(
        "{} DE {} DOCUMENTOS",
        "AUTOR",
        "SECCIÓN",
        "LONGITUD",
        "palabras",
        "FECHA-CARGA",
        "IDIOMA",
        "{day} de {month} de {year}",
        _months("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    ),
}
ENGLISH = INTERFACES["en"]


def lexisnexis(stories: list[Story], interface: Interface = ENGLISH, promised: int | None = None) -> str:
    """As LexisNexis Academic writes text files: wrapped, with source and date in the middle."""
    pages = [
        "\n\n\n\nDownload Request: Select Items: 1-9\nTime Of Request: Monday, May 02, 2016\n\nSend To:\n\nANN USER\n"
    ]
    for number, story in enumerate(stories, 1):
        blocks = [
            interface.numbered.format(number, promised or len(stories)).center(78).rstrip(),
            story.source.center(78).rstrip(),
            interface.write_day(story.day).center(78).rstrip(),
            story.title,
            *([f"{interface.byline}: {story.author}"] if story.author else []),
            f"{interface.section}: NEWS; Pg. 4",
            f"{interface.length}: 120 {interface.words}",
            *story.paragraphs,
            f"{interface.loaded}: {interface.write_day(date(2016, 5, 1))}",
            f"{interface.language}: ENGLISH",
            "GRAPHIC: A crane, photographed by Olga Lens",
            "PUBLICATION-TYPE: Newspaper",
            "SUBJECT: HARBOURS (92%); SHIPPING (71%)",
            "\n".join((f"Copyright {story.day.year} Harbour Press Ltd".center(78), "All Rights Reserved".center(78))),
        ]
        pages.append("\n\n".join(_wrap(block) for block in blocks))
    return "\n\n\n".join(pages) + "\n"


def lexisnexis_page(stories: list[Story], interface: Interface = ENGLISH) -> str:
    """As the same is in HTML and Word: each paragraph a line."""
    lines = ["Download Request: Selected Items: 1-9", "Terms: harbour AND crane"]
    for number, story in enumerate(stories, 1):
        lines += [
            interface.numbered.format(number, len(stories)),
            story.source,
            interface.write_day(story.day),
            story.title,
            *([f"{interface.byline}: {story.author}"] if story.author else []),
            f"{interface.section}: NEWS; Pg. 4",
            f"{interface.length}: 120 {interface.words}",
            *story.paragraphs,
            f"{interface.loaded}: {interface.write_day(date(2016, 5, 1))}",
            "PUBLICATION-TYPE: Newspaper",
            f"Copyright {story.day.year} Harbour Press Ltd",
            "All Rights Reserved",
        ]
    return "\n".join(lines)


def nexis_uni(stories: list[Story], promised: int | None = None) -> str:
    """As Nexis Uni writes Word files, with its list of documents."""
    lines = ["User Name: Ann User", "Date and Time: Monday, May 2, 2016 9:11:00 AM", "Job Number: 123"]
    lines.append(f"Documents ({promised or len(stories)})")
    for number, story in enumerate(stories, 1):
        lines += [f"{number}. {story.title}", "Client/Matter: -None-", "Search Terms: harbour", "Narrowed by: ", ""]
        lines += ["Content Type", "Narrowed by", "News", "Sources: The Harbour Gazette", ""]
    for story in stories:
        lines += [
            story.title,
            story.source,
            f"{ENGLISH.write_day(story.day)}, Late Edition",
            "",
            f"Copyright {story.day.year} Harbour Press Ltd All Rights Reserved",
            "Section: NEWS; Pg. 4",
            "Length: 120 words",
            *([f"Byline: By {story.author}"] if story.author else []),
            "Body",
            "",
            *story.paragraphs,
            "Graphic",
            "",
            "A crane, photographed by Olga Lens",
            "Classification",
            "",
            "Language: ENGLISH",
            "Publication-Type: Newspaper",
            "Subject: HARBOURS (92%); SHIPPING (71%)",
            "Load-Date: May 1, 2016",
            "",
            "End of Document",
            "",
        ]
    return "\n".join(lines)


def factiva(stories: list[Story], interface: Interface = ENGLISH) -> str:
    """As Factiva writes articles in HTML and RTF."""
    lines = ["Factiva", "Dow Jones"]
    for number, story in enumerate(stories, 1):
        lines += [
            "News",
            story.title,
            *([f"By {story.author}"] if story.author else []),
            f"1,120 {interface.words}",
            f"{story.day.day} {interface.months[story.day.month - 1]} {story.day.year}",
            "04:30",
            story.source,
            "HARGAZ",
            "4",
            "English",
            f"(c) {story.day.year} Harbour Press Ltd",
            *story.paragraphs,
            "Harbour Press Limited",
            f"Document HARGAZ0020160314ec3e{number:05}",
        ]
    return "\n\n".join([*lines, "© 2016 Factiva, Inc. All rights reserved."])


def factiva_coded(stories: list[Story]) -> str:
    """As Factiva writes them with its codes."""
    lines = []
    for number, story in enumerate(stories, 1):
        first, *others = story.paragraphs or ("",)
        lines += [
            f"HD\t{story.title}",
            *([f"BY\tBy {story.author}"] if story.author else []),
            "WC\t1,120 words",
            f"PD\t{story.day.day} {ENGLISH.months[story.day.month - 1]} {story.day.year}",
            f"SN\t{story.source}",
            "SC\tHARGAZ",
            "LA\tEnglish",
            f"CY\t(c) {story.day.year} Harbour Press Ltd",
            f"LP\t{first}",
            *([f"TD\t{others[0]}", *others[1:]] if others else []),
            "CO\thbr : Harbour Press",
            "IN\ti71 : Transport | i72 : Shipping",
            "NS\tgcat : Political news",
            "RE\tuk : United Kingdom",
            "PUB\tHarbour Press Limited",
            f"AN\tDocument HARGAZ0020160314ec3e{number:05}",
            "",
        ]
    return "\n".join(lines)


_PROQUEST = {
    "en": "Author|Publication info|Abstract|Full text|Subject|Publication title|Publication date|Section|"
    "Last updated|Database",
    "de": "Autor|Publikationsinformationen|Zusammenfassung|Volltext|Thema|Publikationstitel|Erscheinungsdatum|Rubrik|"
    "Letzte Aktualisierung|Datenbank",
    "es": "Autor|Información de publicación|Resumen|Texto completo|Materia|Título de publicación|Fecha de publicación|"
    "Sección|Última actualización|Base de datos",
    "fr": "Auteur|Informations de publication|Résumé|Texte intégral|Sujet|Titre de la publication|Date de publication|"
    "Rubrique|Dernière mise à jour|Base de données",
}


def proquest(stories: list[Story], language: str = "en") -> str:
    """As ProQuest writes text files."""
    author, info, abstract, text, subject, source, day, section, updated, database = _PROQUEST[language].split("|")
    lines = ["Report Information from ProQuest", "May 02 2016", "_" * 60, ""]
    for number, story in enumerate(stories, 1):
        lines += [
            f"Document {number} of {len(stories)}",
            "",
            story.title,
            "",
            *([f"{author}: {', '.join(reversed(story.author.split()))}", ""] if story.author else []),
            f"{info}: {story.source} ; Harbour Town {_write_day(story.day, language)}: 4.",
            "",
            "ProQuest document link",
            "",
            f"{abstract}: None available.",
            "",
            f"{text}: " + "\n\n".join(story.paragraphs),
            "",
            f"{subject}: Harbours; Shipping",
            "",
            f"{source}: {story.source}; Harbour Town",
            "",
            f"{day}: {_write_day(story.day, language)}",
            "",
            f"{section}: Business",
            "",
            "ISSN: 01234567",
            "",
            "ProQuest document ID: 123456",
            "",
            f"{updated}: 2016-05-01",
            "",
            f"{database}: Harbour Newsstream",
            "",
            "_" * 60,
            "",
        ]
    return "\n".join([*lines, "Contact ProQuest", "Database copyright 2016 ProQuest LLC. All rights reserved."])


def europresse(stories: list[Story]) -> str:
    """As Europresse writes articles in HTML."""
    lines = []
    for number, story in enumerate(stories, 1):
        lines += [
            f"{story.source}, no. {1000 + number}",
            f"Économie, lundi {_write_day(story.day, 'fr')} 1 120 mots, p. 4",
            story.title,
            *([story.author] if story.author else []),
            *story.paragraphs,
            f"© {story.day.year} Harbour Press. Tous droits réservés.",
            f"news·{story.day:%Y%m%d}·HG·{number:06}",
        ]
    return "\n\n".join(lines)


def apa(stories: list[Story]) -> str:
    """As the agency APA writes press reviews."""
    lines = []
    for story in stories:
        lines += [
            f'"{story.source}" vom {story.day:%d.%m.%Y} Seite: 4\nRessort: Politik',
            "Abend",
            story.title,
            *story.paragraphs,
            "",
        ]
    return "\n\n".join(lines)


def _write_day(day: date, language: str) -> str:
    return f"{day.day} {INTERFACES[language].months[day.month - 1]} {day.year}"


def _wrap(block: str) -> str:
    return block if block.startswith("  ") else textwrap.fill(block, 78, break_long_words=False, break_on_hyphens=False)


LAYOUTS: dict[str, Callable[[list[Story]], str]] = {
    **{f"lexisnexis {key}": partial(lexisnexis, interface=words) for key, words in INTERFACES.items()},
    "lexisnexis page": lexisnexis_page,
    "nexis uni": nexis_uni,
    **{f"factiva {key}": partial(factiva, interface=words) for key, words in INTERFACES.items()},
    "factiva coded": factiva_coded,
    **{f"proquest {key}": partial(proquest, language=key) for key in _PROQUEST},
    "europresse": europresse,
    "apa": apa,
}

SENTENCES = (
    "The crane in the old harbour was taken down on Monday, and nobody came to see it fall into the basin.",
    "Length: 19 metres, said the foreman, who had measured it.",
    "Section: none of the laws that the council named would hold in a court, the lawyers wrote in March.",
    "BY the end of the day the harbour master had left the town.",
    "IN the meeting of 3 March 2015 the council had voted for it.",
    '"We took responsibility for all of it," the director said, "and we will pay."',
    "Subject: a letter that was found on the quay.",
    "The keeper of the lighthouse, Ole Brandt, counted 475 words in it.",
    "Document after document was burned in the yard of the customs house before the inspectors arrived in the town.",
    "He asked one thing: how many of the 12 of 40 documents were real.",
)
_TITLE_WORDS = tuple("the harbour loses its oldest crane after a vote in council over cost of repairs at quay".split())


def stories() -> st.SearchStrategy[list[Story]]:
    """Some articles that differ."""
    story = st.builds(
        lambda words, paragraphs, day, author: Story(" ".join(words).capitalize(), tuple(paragraphs), day, author),
        st.lists(st.sampled_from(_TITLE_WORDS), min_size=4, max_size=9),
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5),
        st.dates(date(1990, 1, 1), date(2020, 12, 31)),
        st.sampled_from(("Marta Quill", "Ole van den Berg", None)),
    )
    return st.lists(story, min_size=1, max_size=4).map(_number)


def _number(drawn: list[Story]) -> list[Story]:
    return [replace(story, title=f"{story.title} {number}") for number, story in enumerate(drawn, 1)]


def squeeze(text: str) -> str:
    """`text` on one line."""
    return " ".join(text.split())
