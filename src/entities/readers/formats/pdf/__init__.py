"""PDF: its text in paragraphs, without what stands at the edges of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pypdfium2
from pypdfium2 import raw

from entities.errors import UnreadableError
from entities.model import Remark
from entities.readers.composing import About
from entities.readers.formats.pdf.lines import Page, read_page
from entities.readers.formats.pdf.margins import without_margins
from entities.readers.formats.pdf.paragraphs import find_paragraphs, find_title
from entities.readers.inputs import Found, Input
from entities.readers.office.documents import join_paragraphs, properties_of, read_document, without_site
from entities.readers.office.packages import LOCKED
from entities.readers.text.dates import parse_date

_MOST_PAGES = 5_000
_LONGEST = 10_000_000
"""In characters: what is longer is no article, and is refused before it is taken apart."""
_SHOWN = 10
_BROWSER = re.compile("Mozilla|Safari|Firefox|Chrom|wkhtmltopdf")
_MARGIN_LINES = 20
_PARTS = re.compile(r"\s*[·|•—–]\s*|\s+-\s+")
_ADVICE = "run OCR first: ocrmypdf --force-ocr"
_WHY = "their words are no words: fonts don't say which letters they show, or a scan was read badly"
_SCAN = f"it holds pictures of pages only, without text ({_ADVICE})"
_NOISE = f"it can't be read, since its pages are illegible: {_WHY} ({_ADVICE})"


def read(given: Input) -> Iterator[Found]:
    """An article from a PDF, or those of an export of a press database; raises UnreadableError."""
    pages, properties, is_printed = _read_pages(given.read())
    filled = [page for page in pages if page.lines]
    legible = [page for page in filled if page.is_legible]
    if not filled:
        raise UnreadableError(_SCAN if any(page.has_picture for page in pages) else "it holds no text")
    if 2 * len(legible) < len(filled):
        raise UnreadableError(_NOISE)
    without = without_margins(legible)
    lines = [page.lines for page in without]
    text = join_paragraphs(find_paragraphs(lines))
    dated = replace(properties, date=_date_in_margins(legible, without))
    title = find_title(lines) or (without_site(properties.title) if properties.title and is_printed else None)
    yield from read_document(given.path, text, title, dated)
    yield from _remarks(given.path, pages)


def _date_in_margins(pages: list[Page], without: list[Page]) -> str | None:
    """The date that a newspaper prints above its pages, between its name and its price."""
    kept = (set(page.lines) for page in without)
    margins = (line for page, rest in zip(pages, kept, strict=True) for line in page.lines if line not in rest)
    parts = (part for line in islice(margins, _MARGIN_LINES) for part in _PARTS.split(line.text))
    return next(filter(None, map(parse_date, parts)), None)


def _read_pages(content: bytes) -> tuple[list[Page], About, bool]:
    """The pages, what the properties say of them, and whether a browser printed them, which knows their title."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise UnreadableError(LOCKED) from error
        raise UnreadableError("it is damaged or no PDF") from error
    try:
        properties = _properties_of(document)
        about = properties_of(properties.get("Title"), properties.get("Author"))
        return _pages_of(document), about, _BROWSER.match(properties.get("Creator", "")) is not None
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("it is damaged: one of its pages can't be read") from error
    finally:
        document.close()


def _properties_of(document: pypdfium2.PdfDocument) -> dict[str, str]:
    try:
        return dict(document.get_metadata_dict())
    except UnicodeDecodeError:  # they are in no letters
        return {}


def _pages_of(document: pypdfium2.PdfDocument) -> list[Page]:
    if len(document) > _MOST_PAGES:
        raise UnreadableError(f"it has more than {_MOST_PAGES:,} pages; split it")
    pages, length = [], 0
    for number in range(len(document)):
        page = document[number]
        pages.append(read_page(page))
        page.close()
        length += sum(len(line.text) for line in pages[-1].lines)
        if length > _LONGEST:
            raise UnreadableError(f"it has more than {_LONGEST:,} characters; split it")
    return pages


def _remarks(path: str, pages: list[Page]) -> Iterator[Remark]:
    """What is said of pages that hold no text, or none that can be read."""
    scans = [number for number, page in enumerate(pages, 1) if page.has_picture and not page.lines]
    noise = [number for number, page in enumerate(pages, 1) if page.lines and not page.is_legible]
    if scans:
        yield Remark(path, f"passed over, since they hold pictures only ({_ADVICE}): {_numbered(scans)}")
    if noise:
        yield Remark(path, f"passed over, since {_WHY} ({_ADVICE}): {_numbered(noise)}")


def _numbered(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:_SHOWN])) + (f" and {len(pages) - _SHOWN} more" if len(pages) > _SHOWN else "")
    return f"pages {shown}" if len(pages) > 1 else f"page {shown}"
