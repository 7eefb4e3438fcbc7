"""What one would write in an afternoon to get at the text of files: the standard library, lxml, and suffixes."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import mailbox
import zipfile
from collections.abc import Callable, Iterator, Mapping
from email import message_from_bytes, policy
from functools import partial
from pathlib import Path
from typing import Any

from lxml import etree, html

from formats.scoring import Text

_UNPACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.decompress, ".bz2": bz2.decompress, ".xz": lzma.decompress,
}  # fmt: skip


def read_naively(path: Path) -> list[Text]:
    """The articles of a file; none of one that can't be read."""
    try:
        return list(_read(path, path.name.lower(), path.read_bytes()))
    except (OSError, EOFError, ValueError, LookupError, csv.Error, lzma.LZMAError, zipfile.BadZipFile, etree.LxmlError):
        return []


def _read(path: Path, name: str, content: bytes) -> Iterator[Text]:
    suffix = Path(name).suffix
    if suffix in _UNPACKERS:
        yield from _read(path, name.removesuffix(suffix), _UNPACKERS[suffix](content))
    elif suffix == ".zip":
        archive = zipfile.ZipFile(io.BytesIO(content))
        yield from (text for one in archive.namelist() for text in _read(path, one.lower(), archive.read(one)))
    elif suffix == ".mbox":
        yield from (text for one in mailbox.mbox(path) for text in _mail(bytes(one)))
    else:
        yield from _READERS.get(suffix, _plain)(content)


def _plain(content: bytes) -> Iterator[Text]:
    yield Text(content.decode(errors="replace"))


def _page(content: bytes) -> Iterator[Text]:
    tree = html.document_fromstring(content)
    etree.strip_elements(tree, "script", "style", with_tail=False)
    yield Text("".join(map(str, tree.itertext())), title=tree.findtext(".//title"))


def _docx(content: bytes) -> Iterator[Text]:
    yield Text(_paragraphs(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")))


def _odt(content: bytes) -> Iterator[Text]:
    yield Text(_paragraphs(zipfile.ZipFile(io.BytesIO(content)).read("content.xml")))


def _epub(content: bytes) -> Iterator[Text]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    yield Text("\n".join(_paragraphs(archive.read(one)) for one in archive.namelist() if one.endswith("html")))


def _csv(content: bytes, delimiter: str = ",") -> Iterator[Text]:
    yield from map(_record, csv.DictReader(io.StringIO(content.decode(errors="replace")), delimiter=delimiter))


def _json(content: bytes) -> Iterator[Text]:
    found = json.loads(content)
    yield from map(_record, found if isinstance(found, list) else [found])


def _jsonl(content: bytes) -> Iterator[Text]:
    yield from (_record(json.loads(line)) for line in content.splitlines() if line)


def _paragraphs(content: bytes) -> str:
    """The text of an XML document, each of its paragraphs a line."""
    tree = etree.fromstring(content)
    return "\n".join(
        "".join(map(str, one.itertext())) for one in tree.iter() if etree.QName(one).localname in {"p", "h"}
    )


def _mail(content: bytes) -> Iterator[Text]:
    mail = message_from_bytes(content, policy=policy.default)
    part = mail.get_body(("plain", "html"))
    body = part.get_content() if part else ""
    sent = mail["Date"].datetime.date().isoformat() if mail["Date"] else None
    yield Text(body, title=mail["Subject"], date=sent)


def _record(record: Mapping[str, Any]) -> Text:
    body = record.get("text") or record.get("content") or record.get("body") or json.dumps(record, ensure_ascii=False)
    return Text(str(body), title=record.get("title"), date=record.get("date"))


_READERS: Mapping[str, Callable[[bytes], Iterator[Text]]] = {
    ".html": _page, ".htm": _page, ".xhtml": _page, ".docx": _docx, ".odt": _odt, ".epub": _epub, ".eml": _mail,
    ".mhtml": _mail, ".csv": _csv, ".tsv": partial(_csv, delimiter="\t"), ".json": _json, ".jsonl": _jsonl,
    ".ndjson": _jsonl,
}  # fmt: skip
