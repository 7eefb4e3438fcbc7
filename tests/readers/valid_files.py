"""A small valid file of every format that is read, to be damaged."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from functools import cache

import pyarrow as pa
from backports import zstd
from pyarrow import parquet as pq
from tests.readers.office_files import FILES, OPEN, make_docx, make_mail, make_pdf, make_zip
from tests.readers.press.layouts import Story, apa, europresse, factiva, factiva_coded, lexisnexis, nexis_uni, proquest
from tests.readers.test_warc import PAGES, archive

PROSE = (
    "Marta Quill opened the new lock of Korvenhaven on 17 May 2021, and the mayor, Dr. Ole Abernathy, praised her. "
    "“Ships of the Baltic will pass in an hour”, he said in the yard – at a cost of £20m."
)
TEXT = f"Lock opens in Korvenhaven\n\nBy Ilse Vanderberg\nPublished: 17 May 2021, 10:30 GMT\n\n{PROSE}\n\n{PROSE}\n"
MARKDOWN = (
    f"---\ntitle: 'Lock: open'\ndate: 2021-05-17\nauthors: [Ilse, Bo]\n---\n# Lock\n\n*{PROSE}* [a](b)\n\n> {PROSE}"
)
PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Lock opens | Herald</title>'
    '<meta property="og:title" content="Lock opens"><script type="application/ld+json">'
    '{"@type":"NewsArticle","headline":"Lock","datePublished":"2021-05-17T10:00:00Z","author":[{"name":"Ilse V"}]}'
    f"</script></head><body><nav><a href='/x'>Home</a></nav><article><h1>Lock opens</h1><p>{PROSE}</p><p>{PROSE}</p>"
    "<table><tr><td>1<td>2</table><pre>a\nb</pre></article><footer>x</footer></body></html>"
)
ROWS = [{"title": "Lock opens", "date": "17/05/2021", "author": "Ilse V; Bo", "text": PROSE, "url": "http://a.example"}]
RTF = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Times;}}{\info{\title Lock}{\author I V}}"
    r"\pard\f0 Lock opens\par \b Marta\b0  Quill\'e9 {\deleted gone}{\footnote note}\u8211? \bin4 abcd"
    r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}} \cell \row " + PROSE.replace("“", "").replace("”", "") + r"\par}"
)
XML = (
    '<?xml version="1.0" encoding="UTF-8"?><ppsArticleResponse><ppsarticleResultSet count="1"><ppsarticle><article>'
    f"<headline><paragraph>Lock</paragraph></headline><publicationDate><date>20210517</date></publicationDate>"
    f"<byline>By Ilse V</byline><leadParagraph><paragraph>{PROSE}</paragraph></leadParagraph>"
    f"<tailParagraphs><paragraph>{PROSE}</paragraph></tailParagraphs></article></ppsarticle></ppsarticleResultSet>"
    "<nitf><head><title>Lock</title></head><body><body.head><hedline><hl1>Lock</hl1></hedline></body.head>"
    f"<body.content><p>{PROSE}</p></body.content></body></nitf></ppsArticleResponse>"
)
STORIES = [Story(f"The harbour loses crane {n}", (PROSE, PROSE)) for n in range(2)]


@cache
def valid_files() -> dict[str, bytes]:
    """Files by name: what stands before the dash or dot is the name of the format, or how it is packed."""
    plain = {
        "text.txt": TEXT,
        "markdown.md": MARKDOWN,
        "html.html": PAGE,
        "json.json": json.dumps(ROWS * 2),
        "json-one.json": json.dumps({"id": 1, "text": PROSE, "by": {"name": "Ilse"}, "tags": ["a", "b"], "n": [1.5]}),
        "jsonl.jsonl": "\n".join(map(json.dumps, ROWS * 3)),
        "csv.csv": f'title;date;text\n"Lock ""opens""";03/04/2021;"{PROSE}"\nx;17.5.2021;"{PROSE}"\n',
        "tsv.tsv": f"title\tdate\tbody\nLock\t1621209600\t{PROSE}\n",
        "rtf.rtf": RTF,
        "factiva.xml": XML,
        "text-lexisnexis.txt": lexisnexis(STORIES),
        "text-uni.txt": nexis_uni(STORIES),
        "text-factiva.txt": factiva(STORIES),
        "text-coded.txt": factiva_coded(STORIES),
        "text-proquest.txt": proquest(STORIES),
        "text-europresse.txt": europresse(STORIES),
        "text-apa.txt": apa(STORIES),
    }
    mail = make_mail(f"{PROSE}\n\nOn Monday, 17 May 2021 at 10:30 Ann <a@b.example> wrote:\n> {PROSE}\n--\nIlse\n")
    rich = make_mail("", MIME_Version="1.0").replace(b"text/plain", b"text/html") + PAGE.encode()
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>{PROSE}</w:t><w:tab/></w:r></w:p>'
    packed: dict[str, str | bytes] = {"a.txt": TEXT, "b.html": PAGE, "c.eml": mail, "d.docx": make_docx(paragraph)}
    files = {name: text.encode() for name, text in plain.items()}
    files |= {
        "text-16.txt": TEXT.encode("utf-16-le"),
        "text-1252.txt": TEXT.encode("cp1252"),
        "docx.docx": make_docx(paragraph * 3),
        "odt.odt": make_zip(
            mimetype="application/vnd.oasis.opendocument.text",
            content_xml=f"<office:document-content {OPEN}><office:body><office:text><text:h>Lock</text:h>"
            f"<text:p>{PROSE}<text:s text:c='3'/></text:p></office:text></office:body></office:document-content>",
        ),
        "epub.epub": _book(),
        "pdf.pdf": make_pdf([(50, 550, "Lock opens"), (50, 500, PROSE[:90])], [(50, 500, "Korvenhaven again")]),
        "mail.eml": mail,
        "mail-html.eml": rich,
        "mbox.mbox": b"".join(b"From a@b.example Mon May 17 10:30:00 2021\n" + text + b"\n\n" for text in (mail, rich)),
        "msg.msg": (FILES / "letter.msg").read_bytes(),
        "mhtml.mhtml": (FILES / "strike.mhtml").read_bytes(),
        "warc.warc": archive(PAGES[:2], zipped=False),
        "warc-packed.warc.gz": archive(PAGES[:2]),
        "parquet.parquet": _table(),
        "gzip.txt.gz": gzip.compress(TEXT.encode()),
        "bzip2.html.bz2": bz2.compress(PAGE.encode()),
        "xz.txt.xz": lzma.compress(TEXT.encode()),
        "zstd.txt.zst": zstd.compress(TEXT.encode()),
        "zip.zip": make_zip(**packed),
        "tar.tar": _tar({"a.txt": TEXT.encode(), "b.csv": plain["csv.csv"].encode()}),
    }
    return files


def _table() -> bytes:
    table = io.BytesIO()
    pq.write_table(
        pa.Table.from_pylist([{**row, "tags": ["a"], "of": {"n": 1, "name": "x"}} for row in ROWS * 3]), table
    )
    return table.getvalue()


def _book() -> bytes:
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as package:
        package.writestr("mimetype", "application/epub+zip")
        package.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="a/b.opf"/></rootfiles></container>',
        )
        package.writestr(
            "a/b.opf",
            '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Lock</dc:title>'
            '<dc:date>2021-05-17</dc:date></metadata><manifest><item id="c" href="c.xhtml" '
            'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
        )
        package.writestr("a/c.xhtml", f"<html><body><p>{PROSE}<p>{PROSE}</body></html>")
    return book.getvalue()


def _tar(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archived:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archived.addfile(info, io.BytesIO(content))
    return packed.getvalue()
