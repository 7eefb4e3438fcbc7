"""Files that were made to take all time or memory of whoever reads them."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable

from tests.readers.office_files import OPEN, WORD, make_zip

PROSE = b"Marta Quill opened the new lock of Korvenhaven on Monday, and the mayor, Ole Abernathy, praised her for it. "
MAIL = b"From: Ann <a@b.example>\nTo: b@c.example\nSubject: Lock\nDate: Mon, 17 May 2021 10:30:00 +0000\n"
MB = 1 << 20
_WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nWARC-Date: 2021-05-17T10:00:00Z\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
)
_SPREAD = (
    b"Published 5 March 2021 by Ann Bo, Date: 03/04/2021 10:30 | Share | By Ann - Load-Date: May 5, 2021 "
    b'7 of 100 DOCUMENTS Document ABCDEF0020200101abcde End of Document "Courier" vom 23.10.2017 Seite: 6 '
    b"news\xc2\xb720240911\xc2\xb7AB\xc2\xb7123 -----Original Message----- "
    b"On Mon, 17 May 2021 at 10:30 Ann <a@b.example> wrote: > From: a Sent: b To: c Subject: d "
    b"https://a.example/x?y=z <a@b.example> [cid:1] *a **b** _c_ [d](e) `f` ~~g~~ # h "
)
_LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
DOCTYPE = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{_LAUGHS}]>'


def page(body: bytes) -> bytes:
    """A page with that in its body, and an article."""
    return b"<html><body>" + body + b"<p>" + PROSE * 3 + b"</p></body></html>"


def pdf(objects: dict[int, bytes]) -> bytes:
    """A PDF of these objects, of which the first is its root."""
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n")
    places = {}
    for number, content in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (max(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % places.get(n, 0) for n in range(1, max(objects) + 1)))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, start))
    return out.getvalue()


def deflated(block: bytes, times: int, wbits: int = 15) -> bytes:
    """`block` so many times, deflated, without ever being whole; only the checksum at the end is wrong."""
    packer = zlib.compressobj(9, wbits=wbits)
    first, other = (packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    return first + other * (times - 1) + packer.flush()


def pdf_bomb(content: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """A PDF of one page whose content is a stream that inflates."""
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents 4 0 R "
            b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            4: b"<< /Length %d /Filter %b >>\nstream\n%b\nendstream" % (len(content), filters, content),
        }
    )


def pdf_of_pages(number: int) -> bytes:
    """A PDF of many empty pages."""
    kids = b" ".join(b"%d 0 R" % n for n in range(3, number + 3))
    pages = dict.fromkeys(range(3, number + 3), b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")
    tree = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, number)
    return pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: tree, **pages})


def pdf_in_circles() -> bytes:
    """A PDF whose tree of pages holds itself, and promises a million."""
    tree = b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R 3 0 R] /Count 1000000 >>"
    return pdf({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: tree, 3: tree})


def pdf_of_forms() -> bytes:
    """A PDF whose page shows a form ten times, which shows another ten times, and so on."""
    forms = {
        n: b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> "
        b"/Length 60 >>\nstream\n%b\nendstream" % (n + 1, b"/X Do " * 10)
        for n in range(4, 20)
    }
    first = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>"
    )
    last = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 4 >>\nstream\nq Q \nendstream"
    return pdf(
        {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", 3: first}
        | forms
        | {20: last}
    )


def zip_bomb(members: int, size: int) -> bytes:
    """An archive of texts of so many bytes each."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(members):
            archive.writestr(f"{number}.txt", b"a" * size)
    return packed.getvalue()


def nested_zips(depth: int, width: int) -> bytes:
    """Archives of archives of ... of texts."""
    content = zip_bomb(width, 40 * MB)
    for _ in range(depth):
        content = make_zip(**{f"{n}.zip": content for n in range(width)})
    return content


def overlapping_zip(members: int, size: int) -> bytes:
    """An archive whose members are all the same bytes of it, after D. Fifield, "A better zip bomb", 2019."""
    kernel = deflated(b"a" * MB, size // MB, wbits=-15)
    crc = 0
    for _ in range(size // MB):
        crc = zlib.crc32(b"a" * MB, crc)
    sizes = struct.pack("<III", crc, len(kernel), size)
    local = b"PK\3\4" + struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes + struct.pack("<HH", 5, 0) + b"0.txt"
    body = local + kernel
    central = b"".join(
        b"PK\1\2"
        + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 33)
        + sizes
        + struct.pack("<HHHHHII", 5, 0, 0, 0, 0, 0, 0)
        + b"0.txt"
        for _ in range(members)
    )
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, members, members, len(central), len(body), 0)
    return body + central + end


def many_members(number: int, name: str = "{}.txt") -> bytes:
    """An archive of so many empty files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for n in range(number):
            archive.writestr(name.format(n), b"")
    return packed.getvalue()


def same_names(number: int) -> bytes:
    """A tar of so many files of one name."""
    return tarfile.TarInfo("a.txt").tobuf() * number + b"\0" * 1024


def claiming_tar() -> bytes:
    """A tar whose one file says that it has 8 GB, and a sparse one that says it has a petabyte."""
    info = tarfile.TarInfo("a.txt")
    info.size = 8 * 1024 * MB - 1
    sparse = tarfile.TarInfo("b.txt")
    sparse.size = 512
    sparse.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": str(1 << 50)}
    sparse.pax_headers["GNU.sparse.name"] = "b.txt"
    return (
        sparse.tobuf(tarfile.PAX_FORMAT)
        + b"1\n%d\n0\n".ljust(512, b"\0") % (1 << 50)
        + info.tobuf()
        + PROSE
        + b"\0" * 2000
    )


def book(part: str) -> bytes:
    """A book of one part."""
    return make_zip(
        **{
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
            "b.opf": '<package><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="c"/></spine></package>',
            "c.xhtml": part,
        }
    )


def flat_mail(parts: int) -> bytes:
    """A mail of many parts."""
    part = b"--x\nContent-Type: text/plain; name=a.txt\n\na\n"
    return MAIL + b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + part * parts + b"--x--\n"


def nested_mail(depth: int, kind: bytes = b"multipart/mixed") -> bytes:
    """A mail of parts in parts."""
    layers = (b"Content-Type: %b; boundary=b%d\n\n--b%d\n" % (kind, n, n) for n in range(depth))
    return MAIL + b"MIME-Version: 1.0\n" + b"".join(layers) + b"Content-Type: text/plain\n\n" + PROSE


def mails_in_mails(depth: int) -> bytes:
    """A mail that has one attached, that has one attached, and so on."""
    return (
        b"".join(MAIL + b"MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" for _ in range(depth))
        + MAIL
        + b"\n"
        + PROSE
    )


def warc_claiming(size: int) -> bytes:
    """A web archive whose record says that it has so many bytes."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % size
    return _WARC % size + answer + page(b"")


def warc_bomb() -> bytes:
    """A web archive whose page was sent deflated, and inflates."""
    packed = gzip_of(b"<p>a</p>" * 131072, 1000)
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + packed
    return _WARC % len(answer) + answer + b"\r\n\r\n"


def gzip_of(block: bytes, times: int) -> bytes:
    """`block` so many times, packed by gzip."""
    return deflated(block, times, wbits=31)


def one_line(size: int) -> bytes:
    """A text on one line in which many a pattern may begin."""
    return (_SPREAD * (size // len(_SPREAD) + 1))[:size]


LAUGHING = f"{DOCTYPE}<html><body><p>&a11;</p></body></html>"
HOSTILE: dict[str, Callable[[], bytes]] = {
    "many-tags.html": lambda: page(b"<b>x</b>" * 200_000),
    "many-open-tags.html": lambda: page(b"<i>x" * 1_000_000),
    "paragraphs.html": lambda: page(b"<p>x" * 100_000),
    "many-attributes.html": lambda: page(b"<p " + b" ".join(b"a%d=1" % n for n in range(1_000_000)) + b">x</p>"),
    "deep.html": lambda: page(b"<div>" * 100_000 + b"x" + b"</div>" * 100_000),
    "deep-tables.html": lambda: page(b"<table><tr><td>" * 20_000),
    "deep-quotes.html": lambda: page(b"<blockquote type=cite>" * 20_000),
    "long-line.html": lambda: page(b"<p>" + PROSE * (30 * MB // len(PROSE))),
    "open-angles.html": lambda: page(b"<" * 2 * MB),
    "open-attributes.html": lambda: page(b'<a b="' * MB),
    "open-comments.html": lambda: page(b"<!--" * MB),
    "entities.html": lambda: page(b"&amp" * MB),
    "many-scripts.html": lambda: page(
        b'<script type="application/ld+json">[{"@type":"Article","headline":"a"}]</script>' * 30_000
    ),
    "many-links.html": lambda: page(b"<li><a href=/x>y</a></li>" * 20_000),
    "deep-json-ld.html": lambda: page(b'<script type="application/ld+json">' + b"[" * 1_000_000 + b"</script>"),
    "laughs.xml": f"{DOCTYPE}<nitf><body><body.content><p>&a11;</p></body.content></body></nitf>".encode,
    "laughs.xhtml": LAUGHING.encode,
    "laughs.docx": lambda: make_zip(
        word__document_xml=f"{DOCTYPE}<w:document {WORD}><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:document>"
    ),
    "laughs.odt": lambda: make_zip(
        mimetype="application/vnd.oasis.opendocument.text",
        content_xml=f"{DOCTYPE}<office:document-content {OPEN}><office:body><office:text><text:p>&a11;</text:p>"
        "</office:text></office:body></office:document-content>",
    ),
    "laughs.epub": lambda: book(LAUGHING),
    "outside.xml": lambda: (
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>'
    ),
    "deep.xml": lambda: b"<a>" * 1_000_000,
    "flat.xml": lambda: b"<r>" + b"<a/>" * 300_000 + b"</r>",
    "flat-article.xml": lambda: b"<article>" + b"<a/>" * 300_000 + b"</article>",
    "attributes.xml": lambda: b"<a " + b" ".join(b"a%d='1'" % n for n in range(1_000_000)) + b"/>",
    "deep.docx": lambda: make_zip(word__document_xml=f"<w:document {WORD}>" + "<w:p>" * 100_000),
    "paragraphs.docx": lambda: make_zip(
        word__document_xml=f"<w:document {WORD}><w:body>"
        + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 50_000
        + "</w:body></w:document>"
    ),
    "bomb.docx": lambda: make_zip(word__document_xml=b"a" * 100 * MB),
    "bomb.pdf": lambda: pdf_bomb(deflated(b"q Q " * 262_144, 1024)),
    "bomb-of-text.pdf": lambda: pdf_bomb(deflated(b"BT /F1 9 Tf (a b) Tj ET\n" * 43_690, 1024)),
    "bomb-twice.pdf": lambda: pdf_bomb(
        zlib.compress(deflated(b"q Q " * 262_144, 4096), 9), b"[/FlateDecode /FlateDecode]"
    ),
    "many-pages.pdf": lambda: pdf_of_pages(100_000),
    "5000-pages.pdf": lambda: pdf_of_pages(5_000),
    "circles.pdf": pdf_in_circles,
    "forms.pdf": pdf_of_forms,
    "flat-bomb.zip": lambda: zip_bomb(10, 40 * MB),
    "nested-bomb.zip": lambda: nested_zips(2, 4),
    "overlapping.zip": lambda: overlapping_zip(5_000, 40 * MB),
    "members.zip": lambda: many_members(5_000),
    "long-names.zip": lambda: many_members(100, "{}" + "a/" * 30_000 + ".txt"),
    "same-names.tar": lambda: same_names(5_000),
    "claims.tar": claiming_tar,
    "zeros.gz": lambda: gzip.compress(PROSE * 3) + b"\0" * 4 * MB,
    "zeros-inside.txt.gz": lambda: gzip_of(b"\0" * MB, 4096),
    "members.txt.gz": lambda: gzip.compress(b"a") * 30_000,
    "empty-members.txt.gz": lambda: gzip.compress(b"") * 30_000,
    "mails.mbox": lambda: b"From a@b.example Mon May 17 10:30:00 2021\n\n" * 5_000,
    "long-lines.mbox": lambda: b"From a@b.example Mon May 17 10:30:00 2021\n" + MAIL + b"\n" + b"a" * 100 * MB,
    "cell.csv": lambda: b'title,text\na,"' + b"a" * 100 * MB + b'"\n',
    "cell-of-lines.csv": lambda: b'title,text\na,"' + b"a\n" * 50 * MB + b'"\n',
    "columns.csv": lambda: b",".join(b"text%d" % n for n in range(100_000)) + b"\n" + (b"Ann," * 99_999 + b"\n") * 2,
    "same-columns.csv": lambda: b"text," * 100_000 + b"\n" + (b"a," * 100_000 + b"\n") * 2,
    "rows.csv": lambda: b"title,text\n" + b"a,b\n" * 20_000,
    "quotes.csv": lambda: b"title,text\n" + b'"' * 5 * MB,
    "deep.json": lambda: b"[" * 100_000 + b"]" * 100_000,
    "deep-objects.json": lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "keys.json": lambda: b"[{" + b",".join(b'"text%d":"a b"' % n for n in range(50_000)) + b"}]",
    "many-keys.jsonl": lambda: b"\n".join(b'{"text%d":"a"}' % n for n in range(20_000)),
    "number.json": lambda: b'[{"text":' + b"9" * 1_000_000 + b"}]",
    "deep.jsonl": lambda: (b"[" * 100_000 + b"\n") * 20,
    "groups.rtf": lambda: rb"{\rtf1 " + b"{" * 100_000 + b"a" + b"}" * 100_000 + b"}",
    "groups-after-groups.rtf": lambda: rb"{\rtf1 " + b"{a}" * 300_000 + b"}",
    "words.rtf": lambda: rb"{\rtf1 " + rb"\b a\b0 " * 150_000 + b"}",
    "footnotes.rtf": lambda: rb"{\rtf1 " + rb"{\footnote " * 5_000 + b"}" * 5_000 + b"}",
    "open-footnotes.rtf": lambda: rb"{\rtf1 " + rb"{\footnote " * 9_000,
    "fonts.rtf": lambda: rb"{\rtf1{\fonttbl" + rb"{\f1\fcharset0 " * 200_000 + b"}}" + PROSE + b"}",
    "fields.rtf": lambda: rb"{\rtf1" + rb'{\field{\*\fldinst{ HYPERLINK "a' * 20_000,
    "names-of-fonts.rtf": lambda: rb"{\rtf1{\fonttbl" + rb"\f1" * 100_000 + b"}a}",
    "binaries.rtf": lambda: rb"{\rtf1 " + rb"\bin5 abcde" * 1_000_000 + b"}",
    "flat.eml": lambda: flat_mail(2_000),
    "nested.eml": lambda: nested_mail(3_000),
    "nested-little.eml": lambda: nested_mail(90),
    "mails-in-mails.eml": lambda: mails_in_mails(2_000),
    "line.eml": lambda: MAIL + b"X-Long: " + b"a " * 5 * MB + b"\n\n" + PROSE,
    "subject.eml": lambda: MAIL.replace(b"Lock", b"=?utf-8?q?a=20?= " * 600_000) + b"\n" + PROSE,
    "addresses.eml": lambda: MAIL.replace(b"Ann <", b"a <b@c.example>, " * 600_000 + b"<") + b"\n" + PROSE,
    "brackets.eml": lambda: MAIL.replace(b"Ann", b"(" * 1_000_000).replace(b"Mon,", b"(" * 100_000) + b"\n" + PROSE,
    "date.eml": lambda: b"From: a\nSubject: b\nDate: " + b"1 " * 1_000_000 + b"\n\n" + PROSE,
    "type.eml": lambda: MAIL + b"Content-Type: text/plain; " + b"a*0*=b; " * 100_000 + b"\n\n" + PROSE,
    "div.eml": lambda: MAIL + b"Content-Type: text/html\n\n" + b"<div>" * 50_000,
    "links.eml": lambda: MAIL + b"\n" + b"[http" * 100_000 + b"<www." * 50_000,
    "headers.eml": lambda: MAIL + b"\n" + b"From: a\nSent: b\n" * 10_000,
    "rules.eml": lambda: MAIL + b"\n" + b"> \n" * 20_000 + b"-----\n" * 20_000,
    "on.eml": lambda: MAIL + b"\n" + b"On " * 200_000 + b"wrote:",
    "quotes.eml": lambda: MAIL + b"\n" + b"> From: a\n" * 200_000,
    "wrote.eml": lambda: MAIL + b"\n" + b"On Monday, Ann <a@b.example>\n" * 200_000,
    "claims.warc": lambda: warc_claiming(10 << 40),
    "bomb.warc": warc_bomb,
    "records.warc": lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n\r\n\r\n" * 20_000,
    "headers.warc": lambda: b"WARC/1.0\r\n" + b"A: b\r\n" * 200_000,
    "long-header.warc": lambda: b"WARC/1.0\r\n" + b"A" * 2 * MB,
    "garbage-16.txt": lambda: b"\xff\xfe" + bytes(range(256)) * 4 * 5_000,
    "garbage-16-unmarked.txt": lambda: b"".join(b"%c\0" % (n % 256) for n in range(1_000_000)),
    "garbage.txt": lambda: bytes(n * n % 251 + 1 for n in range(3_000_000)),
    "long-line.txt": lambda: one_line(10 * MB),
    "long-line-in-lines.txt": lambda: one_line(900_000).replace(b" ", b"\n"),
    "returns.txt": lambda: b"a\r" * 400_000,
    "blank.txt": lambda: b" " * 10 * MB,
    "blank-lines.txt": lambda: b"\n" * 10 * MB,
    "tabs-and-lines.txt": lambda: b" \t\r\n" * 250_000,
    "rules.md": lambda: b"- " * 450_000,
    "stars.md": lambda: b"*a " * 300_000,
    "brackets.md": lambda: b"[a](" * 200_000,
    "fences.md": lambda: b"```\n~~~\n" * 100_000,
    "quotes.md": lambda: b"> " * 450_000,
    "yaml.md": lambda: (
        b"---\na: &a [x]\n" + b"".join(b"b%d: &b%d [*a,*a]\n" % (n, n) for n in range(800)) + b"---\n" + PROSE
    ),
    "yaml-deep.md": lambda: b"---\ntitle: " + b"[" * 19_000 + b"\n---\n" + PROSE,
    "yaml-laughs.md": lambda: (
        b"---\na0: &a0 [x]\n"
        + b"".join(b"a%d: &a%d [%b]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12))
        + b"---\n"
        + PROSE
    ),
    "parts.mhtml": lambda: (
        b"MIME-Version: 1.0\nFrom: <Saved>\nContent-Type: multipart/related; boundary=x\n\n"
        + b"--x\nContent-Type: text/css\n\na\n" * 30_000
    ),
}
