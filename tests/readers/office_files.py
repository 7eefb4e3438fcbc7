"""Documents for the tests of the readers: those of real programs, and small ones that are put together here."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from entities.model import Article
from entities.readers.inputs import Found, Input, Reader

FILES = Path(__file__).parent / "files"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def read_bytes(reader: Reader, content: bytes, path: str = "given") -> list[Found]:
    """What a reader finds in `content`."""
    return list(reader(Input(path, BytesIO(content))))


def read_one(reader: Reader, content: bytes, path: str = "given") -> Article:
    """The one article in `content`."""
    articles = [found for found in read_bytes(reader, content, path) if isinstance(found, Article)]
    assert len(articles) == 1
    return articles[0]


def words_of(article: Article) -> str:
    """What an article says, with single spaces."""
    return " ".join(article.body.split())


def make_zip(**members: str | bytes) -> bytes:
    """A zip; of a name's underscores the first is a slash, the last a dot."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def make_docx(body: str) -> bytes:
    """A Word file with that body."""
    return make_zip(word__document_xml=f"<w:document {WORD}><w:body>{body}</w:body></w:document>")


def make_odt(text: str) -> bytes:
    """An OpenDocument text with that text."""
    content = f"<office:document-content {OPEN}><office:body><office:text>{text}</office:text></office:body>"
    return make_zip(content_xml=f"{content}</office:document-content>")


def make_pdf(*pages: list[tuple[int, int, str]]) -> bytes:
    """A PDF whose pages have lines, each with its place from the lower left corner, in Helvetica of 10 points."""
    contents = [
        "BT /F1 10 Tf " + " ".join(f"1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj" for x, y, text in page) + " ET"
        for page in pages
    ]
    kids = " ".join(f"{4 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for place, content in enumerate(contents):
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * place} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    return "".join(_file(objects)).encode("cp1252")


def _file(objects: list[str]) -> Iterator[str]:
    head, places, place = "%PDF-1.4\n", [], 9
    yield head
    for number, content in enumerate(objects, 1):
        places.append(place)
        written = f"{number} 0 obj\n{content}\nendobj\n"
        place += len(written)
        yield written
    rows = "".join(f"{found:010} 00000 n \n" for found in places)
    yield f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    yield f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{place}\n%%EOF\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def make_mail(text: str, subject: str = "The lock of Korvenhaven", **headers: str) -> bytes:
    """A mail with that text."""
    mail = EmailMessage()
    mail["From"] = '"Ilse Vanderberg" <ilse@herald.example>'
    mail["To"] = "Quentin Abernathy-Roe <quentin@herald.example>"
    mail["Date"] = "Mon, 17 May 2021 23:30:00 -0700"
    mail["Subject"] = subject
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()
