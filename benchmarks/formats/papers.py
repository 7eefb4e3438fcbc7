"""An article as a document and as a sheet of paper: what LibreOffice and Chromium are given."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from html import escape

from formats.stories import Story

RUNNING_HEAD = "Editor Hortensia Applegarth-Byrne"
RUNNING_FOOT = "Printed by Mallory & Quince of Ipswich"
DELETED = "Cornelius Wetherby, who is to be struck out, denied it"
_SYLLABLE = re.compile(r"(?<=[a-z]{3})(?=[bcdfgklmnprstv][aeiou][a-z]{2})")
_HEAD = '<div style="font-size:8px;width:100%;text-align:center">{} · page <span class="pageNumber"></span></div>'
HEAD, FOOT = _HEAD.format(RUNNING_HEAD), _HEAD.format(RUNNING_FOOT)
_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
)


def simple(story: Story) -> str:
    """A page of a heading, a byline, a date and paragraphs."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in story.paragraphs)
    return f"""<html><head><meta charset="utf-8"><title>{escape(story.title)}</title></head><body>
<h1>{escape(story.title)}</h1><p>By {escape(story.author)}</p><p>{story.written_day()}</p>{body}</body></html>"""


def revised(story: Story) -> str:
    """A flat OpenDocument text with running head and foot, and a passage that was struck out."""
    first, *others = story.paragraphs
    body = "".join(f"<text:p>{escape(paragraph)}</text:p>" for paragraph in others)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:margin="2cm"/>
<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
<style:header><text:p>{RUNNING_HEAD}</text:p></style:header><style:footer><text:p>{escape(RUNNING_FOOT)}</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text><text:tracked-changes><text:changed-region text:id="ct1"><text:deletion>
<office:change-info><dc:creator>Sub-editor</dc:creator><dc:date>2019-01-01T00:00:00</dc:date></office:change-info>
<text:p>{DELETED}. </text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">{escape(story.title)}</text:h><text:p>By {escape(story.author)}</text:p>
<text:p>{story.written_day()}</text:p><text:p><text:change text:change-id="ct1"/>{escape(first)}</text:p>{body}
</office:text></office:body></office:document>"""


def columns(stories: Sequence[Story], count: int, size: int = 10) -> str:
    """A sheet of a newspaper: justified columns, words broken at their syllables, headings across them."""
    parts = "".join(
        f"<h1>{escape(story.title)}</h1><p class=by>By {escape(story.author)}<br>{story.written_day()}</p>"
        f"<div class=columns>{''.join(f'<p>{escape(_broken(paragraph))}</p>' for paragraph in story.paragraphs)}</div>"
        for story in stories
    )
    return f"""<html lang="en"><head><meta charset="utf-8"><title>{escape(stories[0].title)}</title><style>
body{{font:{size}pt serif}} h1{{font-size:17pt}} .by{{font-style:italic}}
.columns{{column-count:{count};column-gap:8mm}} .columns p{{text-align:justify;margin:0 0 2mm}}
</style></head><body>{parts}</body></html>"""


def picture(content: bytes) -> str:
    """A sheet with nothing on it but a picture, as a scanner makes them."""
    return f'<img src="data:image/png;base64,{base64.b64encode(content).decode()}" style="width:100%">'


def _broken(text: str) -> str:
    """Text with soft hyphens in its long words."""
    return re.sub(r"\b[a-z]{8,}\b", lambda word: _SYLLABLE.sub("\u00ad", word[0]), text)
