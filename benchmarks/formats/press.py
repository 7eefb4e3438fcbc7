"""Articles in the layouts of press databases, as text, as pages and as documents of LibreOffice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from html import escape

from tests.readers.press import layouts

from formats.programs import convert
from formats.stories import Made, Story

_NAMES = ("ferry", "mayor", "telescope", "hospital", "bank", "quarry")
_COVER = ("Time Of Request", "ANN USER", "DOCUMENTS", "LOAD-DATE", "PUBLICATION-TYPE", "(92%)", "Olga Lens")
_UNI = (
    "Ann User",
    "Job Number",
    "Client/Matter",
    "Load-Date",
    "End of Document",
    "(92%)",
    "Olga Lens",
    "All Rights Reserved",
)
_FACTIVA = ("Document HARGAZ", "Factiva, Inc", "Harbour Press L", "Dow Jones")
_PROQUEST = ("ProQuest document", "ISSN", "Harbour Newsstream", "Database copyright", "Harbours; Shipping")
_EUROPRESSE = ("Tous droits", "news·", "Harbour Press")


def press(stories: Mapping[str, Story]) -> Iterator[Made]:
    """Exports of six articles each."""
    chosen = tuple(stories[name] for name in _NAMES)
    printed = [_as_printed(story) for story in chosen]
    words = layouts.INTERFACES
    academic = layouts.lexisnexis_page(printed)
    uni, coded = layouts.nexis_uni(printed), layouts.factiva_coded(printed)
    made = partial(Made, stories=chosen)
    yield made("press/lexisnexis.txt", layouts.lexisnexis(printed).encode(), must_not=_COVER)
    for key, mark in (("de", "Dokument 1"), ("fr", "DATE-CHARGEMENT"), ("nl", "LAADDATUM")):
        text = layouts.lexisnexis(printed, words[key])
        yield made(f"press/lexisnexis-{key}.txt", text.encode(), must_not=("ANN USER", "(92%)", "Olga Lens", mark))
    page_marks = ("Selected Items", "crane", "DOCUMENTS", "LOAD-DATE", "All Rights Reserved")
    yield made("press/lexisnexis.html", _page(academic).encode(), must_not=page_marks)
    yield made("press/factiva.html", _page(layouts.factiva(printed)).encode(), must_not=_FACTIVA)
    yield made("press/factiva-coded.txt", coded.encode(), must_not=("Document HARGAZ", "gcat", "i71"))
    yield made("press/proquest.txt", layouts.proquest(printed).encode(), must_not=_PROQUEST)
    yield made("press/proquest-fr.txt", layouts.proquest(printed, "fr").encode(), must_not=_PROQUEST)
    yield made("press/europresse.html", _page(layouts.europresse(printed)).encode(), must_not=_EUROPRESSE)
    for name, text, kind, must_not in (
        ("nexis-uni", uni, "docx", _UNI),
        ("lexisnexis", academic, "docx", page_marks),
        ("factiva", layouts.factiva(printed), "rtf", _FACTIVA),
        ("europresse", layouts.europresse(printed), "odt", _EUROPRESSE),
    ):
        document = convert({"a.html": _page(text)}, kind)["a.html"]
        yield made(f"press/{name}.{kind}", document, must_not=must_not)


def _as_printed(story: Story) -> layouts.Story:
    return layouts.Story(story.title, story.paragraphs, story.day, story.author, story.source)


def _page(text: str) -> str:
    """Each line a paragraph."""
    lines = "\n".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f'<html><head><meta charset="utf-8"></head><body>\n{lines}\n</body></html>'
