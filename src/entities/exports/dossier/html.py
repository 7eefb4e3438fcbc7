"""A dossier as one page that loads nothing from anywhere, runs nothing, and prints well."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files as package_files

from entities.exports.dossier.chart import draw
from entities.exports.dossier.document import (
    Bullets,
    Chart,
    Cite,
    Document,
    Heading,
    Inline,
    Item,
    Line,
    Link,
    Paragraph,
    Part,
    Quotation,
    Run,
    Source,
    Style,
)

_TAGS = {Style.STRONG: "b", Style.FAINT: "small"}


def render(document: Document) -> bytes:
    """The page, in UTF-8."""
    style = package_files(__package__).joinpath("dossier.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    title = escape(document.title)
    head = (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'\">\n"
        f'<meta name="viewport" content="width=device-width">\n<meta name="generator" content="{document.maker}">\n'
        f'<meta name="date" content="{document.day}">\n<title>{title}</title>\n<style>{style}</style>\n</head>\n'
        "<body>\n"
    )
    return "".join([head, *map(_item, document.items), "</body>\n</html>\n"]).encode()


def _item(item: Item) -> str:
    opened = '<section class="long">' if item.long else "<section>"
    return f"{opened}\n{''.join(_parts(item.parts))}</section>\n"


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield f"{_part(part)}\n"


def _part(part: Part) -> str:
    match part:
        case Heading():
            return f"<h{part.level}><bdi>{escape(part.text)}</bdi></h{part.level}>"
        case Paragraph():
            return f"<p>{_line(part.line)}</p>"
        case Bullets():
            return f"<ul>{''.join(f'<li>{_line(line)}</li>' for line in part.items)}</ul>"
        case Quotation():
            name = f' id="sentence-{part.number}"' if part.first else ""
            sentence = f'<p dir="auto">{_inline(Cite(part.number))} {_line(part.sentence, isolated=False)}</p>'
            return f"<blockquote{name}>{sentence}<footer>{_line(part.stood)}</footer></blockquote>"
        case Chart():
            return f"<figure>{draw(part)}</figure>"
        case Source():
            back = f'<a href="#sentence-{part.number}">[{part.number}]</a>'
            return f'<p class="source" id="source-{part.number}">{back} {_line(part.line)}</p>'


def _line(line: Line, *, isolated: bool = True) -> str:
    return "".join(_inline(inline, isolated=isolated) for inline in line)


def _inline(inline: Inline, *, isolated: bool = True) -> str:
    """A piece of a line; of ours, names are isolated in it, while those of a sentence are read with it, its way."""
    match inline:
        case Run():
            text = escape(inline.text) if inline.text.isascii() or not isolated else f"<bdi>{escape(inline.text)}</bdi>"
            tag = _TAGS.get(inline.style)
            return f"<{tag}>{text}</{tag}>" if tag else text
        case Cite():
            return f'<a href="#source-{inline.number}">[{inline.number}]</a>'
        case Link():
            return f'<a href="{escape(inline.url)}" rel="noreferrer">{escape(inline.url)}</a>'
