"""A dossier for Word and LibreOffice: headings that their navigation shows, numbers that lead to their sources."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime

import docx
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.run import Run as DocxRun

from entities.exports.dossier.document import (
    Bullets,
    Chart,
    Cite,
    Document,
    Heading,
    Inline,
    Line,
    Link,
    Paragraph,
    Part,
    Quotation,
    Run,
    Source,
    Style,
    plain_text,
)
from entities.queries.timeline import place_of
from entities.wording import plural, reads_leftward

_BLACK = RGBColor(0, 0, 0)
_FAINT = RGBColor(0x44, 0x44, 0x44)
_QUOTED, _STOOD, _SOURCE = "Quoted Sentence", "Where It Stood", "Source"
_FONT, _HEADING_FONT = "Georgia", "Arial"
_HEADINGS = {"Title": 20, "Heading 1": 13, "Heading 2": 11}
_TEXTS = {"Normal": 10.0, "Footer": 8.0}
_ADDED = {_QUOTED: (5, 10.0), _STOOD: (5, 8.5), _SOURCE: (0, 9.0)}
"""The styles of our own: their indents in millimetres, their sizes in points."""
_STEPS = 40
"""How finely the length of a bar is told."""
_PERIOD, _STEP, _COUNTED = 1100, 130, 3200
"""Widths in twentieths of a point."""
_LONGEST = 255  # characters of a title
_BEHIND_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def render(document: Document) -> bytes:
    """The file; no time of day is in it."""
    made = docx.Document()
    _set_up(made, document)
    for item in document.items:
        paragraphs = [paragraph for part in item.parts for paragraph in _add(made, part)]
        for paragraph in paragraphs[: 0 if item.long else -1]:  # headings hold what follows by their style
            paragraph.paragraph_format.keep_with_next = True
    return _without_times(made)


def _set_up(made: Docx, document: Document) -> None:
    """The page, the styles, the numbers of pages, and what is said of the file."""
    for section in made.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(20)
        _add_page_number(section.footer.paragraphs[0], document.title)
    for name, size in _TEXTS.items():
        _style(made, name, size).paragraph_format.space_after = Pt(4)
    for name, size in _HEADINGS.items():
        _style(made, name, size, _HEADING_FONT).font.bold = True
    _style(made, "List Bullet", _TEXTS["Normal"]).paragraph_format.keep_together = True
    for line in made.styles["Title"].element.iter(qn("w:pBdr")):
        line.getparent().remove(line)
    for name, (indent, size) in _ADDED.items():
        made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style = _style(made, name, size)
        style.base_style = made.styles["Normal"]
        style.paragraph_format.left_indent = Mm(indent)
        style.paragraph_format.space_after = Pt(0 if name == _QUOTED else 4)
        style.paragraph_format.keep_together = True
    properties = made.core_properties
    properties.title, properties.author, properties.comments = document.title[:_LONGEST], document.maker, ""
    properties.created = properties.modified = datetime.fromisoformat(document.day).replace(tzinfo=UTC)


def _style(made: Docx, name: str, size: float, font: str = _FONT) -> ParagraphStyle:
    """A style in black, in the same font for all scripts."""
    style = made.styles[name]
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - the template has it
    style.font.name, style.font.size, style.font.color.rgb = font, Pt(size), _BLACK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.keys()):
        del fonts.attrib[key]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)
    return style


def _add_page_number(paragraph: DocxParagraph, title: str) -> None:
    paragraph.add_run(f"{title}, page ")
    run = paragraph.add_run()
    for kind in ("begin", None, "end"):
        xml = (
            f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'
            if kind
            else f"<w:instrText {nsdecls('w')}>PAGE</w:instrText>"
        )
        run._r.append(parse_xml(xml))


def _add(made: Docx, part: Part) -> Iterator[DocxParagraph]:
    """Add a part of the document; gives its paragraphs."""
    match part:
        case Heading():
            heading = made.add_heading(part.text, part.level - 1)
            for run in heading.runs:
                _direct(run)
            yield heading
        case Paragraph():
            yield _write(made.add_paragraph(), part.line)
        case Bullets():
            yield from (_write(made.add_paragraph(style="List Bullet"), line) for line in part.items)
        case Quotation():
            quoted = _write(made.add_paragraph(style=_QUOTED), (Cite(part.number), Run(" "), *part.sentence))
            if reads_leftward(plain_text(part.sentence)):
                _turn(quoted)
            yield quoted
            yield _write(made.add_paragraph(style=_STOOD), part.stood)
        case Chart():
            made.element.body.insert_element_before(_draw(part), "w:sectPr")
        case Source():
            paragraph = made.add_paragraph(style=_SOURCE)
            _write(paragraph, (Run(f"[{part.number}] "), *part.line))
            _name(paragraph, part.number)
            yield paragraph


def _write(paragraph: DocxParagraph, line: Line) -> DocxParagraph:
    for inline in line:
        _write_inline(paragraph, inline)
    return paragraph


def _write_inline(paragraph: DocxParagraph, inline: Inline) -> None:
    run = paragraph.add_run(plain_text((inline,)))
    match inline:
        case Run():
            run.bold = True if inline.style is Style.STRONG else None
            _direct(run)
            if inline.style is Style.FAINT:
                run.font.color.rgb = _FAINT
        case Cite():  # the run becomes a link to the source
            link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="source_{inline.number}"/>')
            run._r.addprevious(link)
            link.append(run._r)
        case Link():
            pass  # as text: it is read on paper, too


def _direct(run: DocxRun) -> None:
    """Let text that is read from right to left be so, in the fonts for that."""
    if reads_leftward(run.text):
        run.font.rtl = True
        run.font.cs_bold = run.bold


def _turn(paragraph: DocxParagraph) -> None:
    """Let a paragraph begin at the right."""
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(parse_xml(f"<w:bidi {nsdecls('w')}/>"), *_BEHIND_BIDI)


def _name(paragraph: DocxParagraph, number: int) -> None:
    """Let links lead to a paragraph."""
    start, end = (
        parse_xml(f'<w:bookmark{edge} {nsdecls("w")} w:id="{number}" w:name="source_{number}"/>')
        for edge in ("Start", "End")
    )
    end.attrib.pop(qn("w:name"))
    paragraph._p.insert_element_before(start, "w:r")
    paragraph._p.append(end)


def _draw(chart: Chart) -> BaseOxmlElement:
    """The bars as a table of shaded cells, which every program prints; a row for each period."""
    highest = max(row.count for row in chart.rows)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (_PERIOD, *[_STEP] * _STEPS, _COUNTED))
    rows = []
    previous = place_of(chart.rows[0].period)
    for row in chart.rows:
        if place_of(row.period) > previous + 1:
            rows.append(_row(_cell("...", 1) + _cell("", _STEPS + 1)))
        previous = place_of(row.period)
        filled = -(-row.count * _STEPS // highest)
        counted = f"{plural(row.count, 'mention')} in {plural(row.articles, 'article')}"
        rows.append(_row(_cell(row.period, 1) + _cell("", filled, "555555") + _cell(counted, _STEPS - filled + 1)))
    table = (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
    return parse_xml(table)


def _row(cells: str) -> str:
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="250" w:hRule="exact"/></w:trPr>{cells}</w:tr>'


def _cell(text: str, columns: int, fill: str = "") -> str:
    """A cell over so many columns; one that is filled has white above and below, so that bars stand apart."""
    edges = "".join(f'<w:{edge} w:val="single" w:sz="12" w:color="FFFFFF"/>' for edge in ("top", "bottom"))
    shade = f'<w:tcBorders>{edges}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    run = f'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>{text}</w:t></w:r>' if text else ""
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    paragraph = f"<w:p><w:pPr><w:keepNext/>{spacing}</w:pPr>{run}</w:p>"
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{columns}"/>{shade}</w:tcPr>{paragraph}</w:tc>'


def _without_times(made: Docx) -> bytes:
    """The file with the same time for all its parts: python-docx writes that of the clock."""
    saved, whole = io.BytesIO(), io.BytesIO()
    made.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as written:
        for name in parts.namelist():
            written.writestr(zipfile.ZipInfo(name, _EPOCH), parts.read(name), zipfile.ZIP_DEFLATED)
    return whole.getvalue()
