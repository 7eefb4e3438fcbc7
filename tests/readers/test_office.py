"""Word, OpenDocument, rich text and books: what a reader of the document would see, and nothing else."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.readers.office_files import FILES, WORD, make_docx, make_odt, make_zip, read_bytes, read_one, words_of

from entities.errors import UnreadableError
from entities.readers.formats import docx, epub, odt, rtf

REPORT = [(docx, "report.docx"), (odt, "report.odt"), (rtf, "report.rtf"), (epub, "report.epub")]
SEEN = [
    "nine years after the first stone was laid by his predecessor Jorunn Wikstad.",
    "Builder Nordal & Sons Architect Tove Lindqvist-Amar",
    "Boxed: the diver Tarquin Boxley found the old chain.",
    "Wikstad left the council for the shipping company Footlund Lines.",
]
UNSEEN = ["Rurik Deletedson", "Marginalia Notewell", "Quentin Abernathy-Roe", "Gunhild Press"]
BROKEN = [b"", b"PK\x03\x04", b"no zip at all", make_zip(other_xml="<a/>")]


@pytest.mark.parametrize(("format_", "name"), REPORT)
def test_a_document_is_read_whole(format_: ModuleType, name: str) -> None:
    article = read_one(format_.read, (FILES / name).read_bytes())
    assert article.title == "Harbour bridge opens after nine years"
    assert article.date == "2021-05-14"
    assert article.authors == ("Ilse Vanderberg",)
    assert all(text in words_of(article) for text in SEEN)


@pytest.mark.parametrize(("format_", "name"), REPORT[:3])
def test_what_was_deleted_or_remarked_and_running_heads_stay_out(format_: ModuleType, name: str) -> None:
    article = read_one(format_.read, (FILES / name).read_bytes())
    assert not [text for text in UNSEEN if text in article.text]


def test_paragraphs_have_an_empty_line_between_them() -> None:
    article = read_one(
        docx.read, make_docx("<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p><w:r><w:t>Two.</w:t></w:r></w:p>")
    )
    assert article.text == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:r><w:t>Ann</w:t><w:tab/><w:t>Smith</w:t></w:r>", "Ann\tSmith"),
        ("<w:r><w:t>Ann</w:t><w:br/><w:t>Smith</w:t></w:r>", "Ann\nSmith"),
        ("<w:r><w:t>vice</w:t><w:noBreakHyphen/><w:t>mayor</w:t></w:r>", "vice-mayor"),
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
        ("<w:moveFrom><w:r><w:t>here</w:t></w:r></w:moveFrom><w:r><w:t>there</w:t></w:r>", "there"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>shown</w:t></w:r>", "shown"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>', "shown"),
        ("<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>link</w:t></w:r>", "link"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>text</w:t></w:r>", "text"),
        ("<c><Choice><w:r><w:t>new</w:t></w:r></Choice><Fallback><w:r><w:t>old</w:t></w:r></Fallback></c>", "new"),
        ("<c><Fallback><w:r><w:t>only</w:t></w:r></Fallback></c>", "only"),
    ],
)
def test_runs_of_word_are_read_as_they_are_shown(run: str, text: str) -> None:
    assert read_one(docx.read, make_docx(f"<w:p>{run}</w:p>")).text == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<text:p>Ann<text:s/>Smith</text:p>", "Ann Smith"),
        ('<text:p>Ann<text:s text:c="3"/>Smith</text:p>', "Ann   Smith"),
        ("<text:p>Ann\n   Smith<text:tab/>Mayor</text:p>", "Ann Smith\tMayor"),
        ("<text:p>Ann<text:line-break/>Smith</text:p>", "Ann\nSmith"),
        ("<text:p>Ann <text:span>S<office:annotation><text:p>?</text:p></office:annotation>mith</text:span>.</text:p>",
         "Ann Smith."),
        ('<text:p>A<text:s text:c="999999999"/>B</text:p>', f"A{' ' * 100}B"),
    ],
)  # fmt: skip
def test_opendocument_is_read_as_it_is_shown(content: str, text: str) -> None:
    assert read_one(odt.read, make_odt(content)).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"{\rtf1\ansi\ansicpg1252 caf\'e9\par bar}", "café\n\nbar"),
        (r"{\rtf1\ansi\uc1 \u8220?yes\u8221?}", "“yes”"),
        (r"{\rtf1\ansi\uc1 \u-10179?\u-8704?}", "😀"),
        (r"{\rtf1\ansi one {\deleted two }three}", "one three"),
        (r"{\rtf1\ansi one \deleted two \deleted0 three}", "one three"),
        (r"{\rtf1\ansi one {\v two }three}", "one three"),
        (r"{\rtf1\ansi a\cell b\cell\row}", "a\n\nb"),
        (r"{\rtf1\ansi one{\footnote two} three\par four}", "one three\n\nfour\n\ntwo"),
        (r"{\rtf1\ansi{\header Herald}{\info{\title T}}one}", "one"),
        (r"{\rtf1\ansi{\pict\wmetafile8 " + "0f" * 400 + "}one}", "one"),
        (r"{\rtf1\ansi{\field{\*\fldinst{HYPERLINK \"http://a.example\"}}{\fldrslt{link}}} end}", "link end"),
        ("{\\rtf1\\ansi caf\u00e9}", "café"),
    ],
)
def test_rich_text_is_read_as_it_is_shown(source: str, text: str) -> None:
    assert read_one(rtf.read, source.encode()).text == text


def test_letters_of_rich_text_are_those_of_its_fonts() -> None:
    fonts = rb"{\fonttbl{\f0\fcharset0 A;}{\f1\fswiss\fcharset204{\*\falt B};}}"
    source = rb"{\rtf1\ansi\ansicpg1252" + fonts + rb"\f1 \'cc\'e8\'ed\f0 \'e9}"
    assert read_one(rtf.read, source).text == "Минé"


@pytest.mark.parametrize("title", ["Microsoft Word - report.doc", "report_final.docx", "Untitled 1", "????????", "  "])
def test_a_title_that_a_program_has_made_is_none(title: str) -> None:
    source = r"{\rtf1\ansi{\info{\title " + title + "}}A sentence.}"
    assert read_one(rtf.read, source.encode()).title is None


def test_a_title_left_from_another_document_is_the_last_that_is_taken() -> None:
    source = rb"{\rtf1\ansi{\info{\title Minutes of the board}}Bridge opens\par\par The bridge was opened on Friday.}"
    assert read_one(rtf.read, source).title == "Bridge opens"


@pytest.mark.parametrize("author", ["Windows User", "admin", "python-docx", "ilse@herald.example", "Ilse"])
def test_an_author_that_a_program_has_made_is_none(author: str) -> None:
    source = r"{\rtf1\ansi{\info{\author " + author + "}}A sentence.}"
    assert read_one(rtf.read, source.encode()).authors == ()


def make_book(pages: dict[str, str], spine: str, extra: str = "", *, title: str = "The Quay", **members: str) -> bytes:
    items = "".join(f'<item id="{name}" href="{name}.xml" media-type="application/xhtml+xml"/>' for name in pages)
    book = (
        f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>{title}</dc:title>'
        f"<dc:creator>Ilse Vanderberg</dc:creator><dc:publisher>Gunhild Press</dc:publisher>"
        f"<dc:date>2019-03-02</dc:date></metadata><manifest>{items}</manifest><spine>{spine}</spine>{extra}</package>"
    )
    container = '<container><rootfiles><rootfile full-path="book.xml"/></rootfiles></container>'
    texts = {f"{name}_xml": f"<html><body><p>{text}</p></body></html>" for name, text in pages.items()}
    return make_zip(**{"META-INF__container_xml": container, "book_xml": book, **texts, **members})


def spine_of(*names: str) -> str:
    return "".join(f'<itemref idref="{name}"/>' for name in names)


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    article = read_one(epub.read, make_book({"b": "Second.", "a": "First.", "c": "Not in it."}, spine_of("a", "b")))
    assert article.text == "First.\n\nSecond."
    assert (article.title, article.date, article.source) == ("The Quay", "2019-03-02", "Gunhild Press")
    assert article.authors == ("Ilse Vanderberg",)


@pytest.mark.parametrize("title", ["Unknown Title", "unknown", "Untitled", " "])
def test_a_title_that_says_that_there_is_none_is_none(title: str) -> None:
    book = make_book({"a": "</p><h1>Strike in Minsk</h1><p>They met on Monday."}, spine_of("a"), title=title)
    assert read_one(epub.read, book).title == "Strike in Minsk"


def test_what_only_leads_to_the_text_of_a_book_stays_out() -> None:
    guide = '<guide><reference type="cover" href="b.xml#top"/></guide>'
    spine = '<itemref idref="b"/><itemref idref="c" linear="no"/><itemref idref="a"/><itemref idref="none"/>'
    assert read_one(epub.read, make_book({"a": "Text.", "b": "Cover.", "c": "Aside."}, spine, guide)).text == "Text."


def test_a_book_that_is_too_long_for_an_article_is_one_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epub, "LONGEST_ARTICLE", 20)
    found = read_bytes(epub.read, make_book({"a": "The first part.", "b": "The second part."}, spine_of("a", "b")), "q")
    assert [article.path for article in found] == ["q/1", "q/2"]


def test_a_book_that_is_locked_says_so() -> None:
    locked = '<encryption><CipherReference URI="a.xml"/></encryption>'
    book = make_book({"a": "x"}, spine_of("a"), **{"META-INF__encryption_xml": locked})
    with pytest.raises(UnreadableError, match="protected"):
        read_bytes(epub.read, book)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


@pytest.mark.parametrize("format_", [docx, odt, epub])
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (OLE, "save it as .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        *[(content, "it is") for content in BROKEN],
    ],
)
def test_what_is_no_document_says_why(format_: ModuleType, content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_bytes(format_.read, content)


def test_a_locked_opendocument_text_says_so() -> None:
    locked = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    with pytest.raises(UnreadableError, match="password"):
        read_bytes(odt.read, make_zip(**{"META-INF__manifest_xml": locked, "content_xml": "locked"}))


ENTITIES = "".join(f'<!ENTITY a{place} "{f"&a{place - 1};" * 10}">' for place in range(1, 9))
BOMB = (
    f'<!DOCTYPE d [<!ENTITY a0 "{"x" * 1000}">{ENTITIES}]>'
    f"<w:document {WORD}><w:body><w:p><w:r><w:t>&a8;</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize(
    "document", [BOMB, "<w:p>" * 100_000, f"<w:document {WORD}>" + "<w:p>" * 1000 + "</w:p>" * 1000 + "</w:document>"]
)
def test_xml_that_would_grow_or_is_too_deep_is_refused(document: str) -> None:
    try:
        found = read_bytes(docx.read, make_zip(word__document_xml=document))
    except UnreadableError:
        return
    assert all(len(getattr(article, "text", "")) < 10_000 for article in found)


def test_a_member_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(UnreadableError, match="unpacks to more"):
        read_bytes(docx.read, make_zip(word__document_xml=b" " * 70_000_000))


@pytest.mark.parametrize("mark", [r"\bin999999999 a", r"\uc \u99999999 ", r"\ansicpg99999 \'e9"])
def test_rich_text_with_a_mark_that_can_not_be_is_read_or_reported(mark: str) -> None:
    check(rtf, b"{\\rtf1 " + mark.encode() + b"}")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(report=st.sampled_from(REPORT), place=st.integers(0, 40_000), put=st.binary(max_size=6), cut=st.booleans())
def test_damaged_documents_are_read_or_reported(
    report: tuple[ModuleType, str], place: int, put: bytes, *, cut: bool
) -> None:
    format_, name = report
    content = (FILES / name).read_bytes()
    place %= len(content)
    check(format_, content[:place] + put + (b"" if cut else content[place + len(put) :]))


@settings(deadline=None)
@given(st.text(alphabet=r"\{}'u*-01234567fabv plndetg" + "\n", max_size=300))
def test_any_rich_text_is_read_or_reported(source: str) -> None:
    check(rtf, b"{\\rtf1" + source.encode())


def check(format_: ModuleType, content: bytes) -> None:
    try:
        for found in read_bytes(format_.read, content):
            getattr(found, "text", "").encode()
    except UnreadableError as error:
        assert str(error)  # noqa: PT017 - either is right
