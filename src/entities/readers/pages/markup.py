"""From HTML to text: what a browser would show, with a blank line between paragraphs."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HTMLParser

_PARAGRAPHS = frozenset(
    """
    address article aside blockquote body center details dir dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr main menu nav ol p pre section table ul
""".split()
)
_LINES = frozenset("br caption dd div dt legend li option summary td th tr".split())
_UNSHOWN = frozenset(
    """
    applet audio button canvas datalist embed head iframe input math noscript object script select style svg template
    textarea title video
""".split()
)
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)(?![-\w])", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f\xa0]+")
_UNSEEN = re.compile("[\xad\u200b\u2060\ufeff]")  # where a word may be broken, and marks of no width
_DECLARATION = re.compile(r"\s*+<\?xml[^<>]*+>")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_LONG_TAG = re.compile(r"""<(/?[a-zA-Z]\w*+)(?=[^<>]{10000})(?:[^"'<>]++|"[^"]*+"|'[^']*+')*+>""")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|img|table|blockquote)\b[^<>]*>", re.IGNORECASE
)
_TOO_DEEP = "Excessive depth"
# What ends a paragraph, and what ends a line, in text that has been taken out of its elements; \n is a <br>.
_PARAGRAPH, _LINE = "\x1d", "\x1e"
_ENDS = re.compile(f"(?<! ) *+[{_PARAGRAPH}{_LINE}\n][{_PARAGRAPH}{_LINE}\n ]*")


def has_markup(text: str) -> bool:
    """Whether there is HTML in a text."""
    return _MARKUP.search(text) is not None


def text_of(tree_or_html: str | etree._Element) -> str:
    """The text of a document, or of a part of one that was parsed."""
    tree = parse_html(tree_or_html) if isinstance(tree_or_html, str) else tree_or_html
    return "" if tree is None else _ENDS.sub(_line_ends, "".join(_pieces(tree)[:-1])).strip()


def parse_html(html: str) -> etree._Element | None:
    """The tree of a document; None if there is nothing in it. It is never deep, so that it may be walked in any way."""
    declaration = _DECLARATION.match(html)
    html = _UNPRINTABLE.sub(" ", html[declaration.end() :] if declaration else html)
    html = _LONG_TAG.sub(r"<\1>", html)
    tree, is_whole = _parse(html)
    return tree if is_whole else _parse(_TAG.sub(_flat, html))[0]


def is_shown(element: etree._Element) -> bool:
    """Whether a browser would show an element."""
    if element.tag in _UNSHOWN or element.get("hidden") is not None:
        return False
    style = element.get("style")
    return not (style and _HIDING.search(style))


def _parse(html: str) -> tuple[etree._Element | None, bool]:
    """A tree, and whether all of the document is in it."""
    parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = etree.fromstring(html, parser)
    except etree.XMLSyntaxError:  # nothing in it
        return None, True
    last = parser.error_log.last_error
    return tree, last is None or not last.message.startswith(_TOO_DEEP)


def _flat(tag: re.Match[str]) -> str:
    """A tag as a document without elements in elements has it."""
    name = tag[1].lower()
    if name in _UNSHOWN:
        return tag[0]
    return "<br><br>" if name in _PARAGRAPHS else "<br>" if name in _LINES else ""


def _pieces(tree: etree._Element) -> list[str]:
    pieces: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    kept_breaks = 0  # how many <pre> we are in
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        kept_breaks += (tag == "pre") * {"start": 1, "end": -1}.get(event, 0)
        end = _PARAGRAPH if tag in _PARAGRAPHS else "\n" if tag == "br" else _LINE if tag in _LINES else ""
        if event != "start":
            pieces += ["" if tag == "br" else end, _spaced(element.tail, kept=kept_breaks > 0)]
        elif is_shown(element):
            pieces += [end, _spaced(element.text, kept=kept_breaks > 0)]
        else:
            walk.skip_subtree()
    return pieces


def _spaced(text: str | None, *, kept: bool) -> str:
    if not text:
        return ""
    text = _UNSEEN.sub("", text.replace(_PARAGRAPH, " ").replace(_LINE, " "))
    return "\n".join(_SPACE.sub(" ", line) for line in text.split("\n")) if kept else _SPACE.sub(" ", text)


def _line_ends(run: re.Match[str]) -> str:
    """A line end, or a blank line: for a paragraph, and for a <br> in a line that holds nothing else."""
    ends = run[0].replace(" ", "")
    return "\n\n" if _PARAGRAPH in ends or "\n" in ends[1:] else "\n"
