"""PDF: lines become paragraphs, edges of pages go, and what can't be read is said."""

from __future__ import annotations

import re
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.office_files import FILES, make_pdf, read_bytes, read_one, words_of

from entities.errors import UnreadableError
from entities.model import Article, Remark
from entities.readers.formats import pdf
from entities.readers.formats.pdf.hyphens import join_broken
from entities.readers.formats.pdf.legibility import is_legible
from entities.readers.formats.pdf.lines import HYPHEN

PROSE = [
    "The mayor opened the bridge on Friday, nine years after the first",
    "stone was laid, and thanked the workers of the yard for their work",
    "in the cold of the last winter, which had been the longest so far.",
]


def page_of(*lines: str, top: int = 500, left: int = 40) -> list[tuple[int, int, str]]:
    return [(left, top - 12 * place, line) for place, line in enumerate(lines)]


def text_of(*pages: list[tuple[int, int, str]]) -> str:
    return read_one(pdf.read, make_pdf(*pages)).text


def test_a_document_of_an_office_program_is_read() -> None:
    article = read_one(pdf.read, (FILES / "report.pdf").read_bytes())
    assert (article.title, article.date) == ("Harbour bridge opens after nine years", "2021-05-14")
    assert article.authors == ("Ilse Vanderberg",)
    assert "laid by his predecessor Jorunn Wikstad. The bridge, which" in words_of(article)
    assert "Abernathy-Roe" not in article.text
    assert "Gunhild Press" not in article.text


def test_columns_are_read_one_after_the_other_and_the_running_head_gives_the_date() -> None:
    article = read_one(pdf.read, (FILES / "gazette.pdf").read_bytes())
    assert (article.title, article.date) == ("Fishermen of Korvenhaven give up the herring", "2021-02-09")
    assert "announced by their spokeswoman Henrietta Vossberg-Lund, who has led" in article.text
    assert "among them the biologist Parvaneh Dastgheib, have measured" in article.text  # over two pages
    assert "the twenty-seven families" in article.text
    assert not [name for name in ("Abernathy-Roe", "Stuyvesant-Obi") if name in article.text]


def test_lines_become_a_paragraph_and_a_gap_ends_it() -> None:
    assert text_of([*page_of(*PROSE), *page_of(*PROSE, top=440)]) == f"{' '.join(PROSE)}\n\n{' '.join(PROSE)}"


def test_an_indented_line_begins_a_paragraph() -> None:
    indented = [(55, 464, PROSE[0]), *page_of(*PROSE[1:], top=452)]
    assert text_of([*page_of(*PROSE), *indented]) == f"{' '.join(PROSE)}\n\n{' '.join(PROSE)}"


def test_a_short_line_that_ends_a_sentence_ends_a_paragraph() -> None:
    assert text_of(page_of(*PROSE, "It is red.", *PROSE)) == f"{' '.join(PROSE)} It is red.\n\n{' '.join(PROSE)}"


def test_a_sentence_goes_on_over_the_page() -> None:
    assert text_of(page_of(*PROSE[:2]), page_of(PROSE[2])) == " ".join(PROSE)


def test_a_narrow_column_parts_no_name() -> None:
    narrow = page_of("In the box Councillor Tarquin", "Boxley speaks of the old chain.", top=300)
    assert "Councillor Tarquin Boxley speaks" in text_of([*page_of(*PROSE), *narrow])


@pytest.mark.parametrize(
    ("edges", "kept"),
    [
        (["Herald, page 1", "Herald, page 2", "Herald, page 3"], []),
        (["1", "2", "3"], []),
        (["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"], []),
        (["Ann", "Bo", "Cy"], ["Ann", "Bo", "Cy"]),
        (["Ann", "Herald", "Herald"], ["Ann"]),
    ],
)
@pytest.mark.parametrize("height", [585, 15])
def test_what_repeats_at_the_edges_of_pages_goes(edges: list[str], kept: list[str], height: int) -> None:
    text = text_of(*([*page_of(*PROSE), (40, height, edge)] for edge in edges))
    assert [edge for edge in edges if edge in text] == kept


@pytest.mark.parametrize("edge", ["5/17/21, 8:00 AM Bridge opens", "https://herald.example/bridge 1/1", "- 7 -", "vii"])
def test_what_a_browser_prints_at_the_edge_goes(edge: str) -> None:
    assert edge not in text_of([*page_of(*PROSE), (40, 585, edge)])


TURNED = {
    90: lambda x, y: f"0 1 -1 0 {400 - y} {x} Tm",
    180: lambda x, y: f"-1 0 0 -1 {400 - x} {600 - y} Tm",
    270: lambda x, y: f"0 -1 1 0 {y} {600 - x} Tm",
}


@pytest.mark.parametrize("turn", TURNED)
def test_a_page_that_is_turned_is_read_as_it_is_shown(turn: int) -> None:
    content = make_pdf([*page_of(*PROSE, top=350), *page_of(*PROSE, top=250)]).decode("cp1252")
    content = re.sub(r"1 0 0 1 (\d+) (\d+) Tm", lambda found: TURNED[turn](int(found[1]), int(found[2])), content)
    content = content.replace("/MediaBox", f"/Rotate {turn} /MediaBox")
    assert read_one(pdf.read, content.encode("cp1252")).text == f"{' '.join(PROSE)}\n\n{' '.join(PROSE)}"


def test_what_repeats_in_the_middle_of_pages_stays() -> None:
    text = text_of(*(page_of(*PROSE, top=400 + 10 * place) for place in range(3)))
    assert text.count("opened the bridge") == 3


WORDS = frozenset("cross-border information dual encoder vice president".split())


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("in", "formation is", "information is"),
        ("cross", "border trade", "cross-border trade"),
        ("dual", "encoder", "dual-encoder"),
        ("Agence France", "Presse said", "Agence France-Presse said"),
        ("Lucene", "BM25", "Lucene-BM25"),
        ("1939", "1945", "1939-1945"),
        ("twenty", "seven", "twenty-seven"),
        ("de", "cided", "decided"),
        ("he said", "“no”", "he said-“no”"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_it_is_the_words_own(before: str, after: str, joined: str) -> None:
    assert join_broken(before + HYPHEN, after, WORDS) == joined


def test_a_word_that_a_line_broke_is_joined() -> None:
    text = text_of(page_of("The harbour bridge was opened on Friday by the mayor and his prede-", "cessor in office."))
    assert text == "The harbour bridge was opened on Friday by the mayor and his predecessor in office."


def test_dots_that_lead_to_a_page_go() -> None:
    assert text_of(page_of("Bridge opens after nine years (Herald) ........................ 7")).endswith("(Herald) 7")


ENGLISH = (
    "The mayor of Korvenhaven opened the bridge on Friday, nine years after the first stone was laid by Mrs Wikstad."
)
LEGIBLE = [
    ENGLISH,
    ENGLISH.upper(),
    "Der Bürgermeister eröffnete am Freitag die Brücke, neun Jahre nachdem der Stein gelegt worden war, und ging.",
    "De burgemeester heeft vrijdag de brug geopend, negen jaar nadat zijn voorganger de eerste steen had gelegd.",
    "Мэр города открыл в пятницу мост через девять лет после того, как был заложен первый камень, и поблагодарил всех.",
    "Ο δήμαρχος εγκαινίασε την Παρασκευή τη γέφυρα, εννέα χρόνια μετά την τοποθέτηση του πρώτου λίθου από τον ίδιο.",
    "افتتح رئيس البلدية الجسر يوم الجمعة بعد تسع سنوات من وضع حجر الأساس وشكر العمال على عملهم في الشتاء الماضي الطويل",
    "ראש העיר פתח ביום שישי את הגשר תשע שנים לאחר הנחת אבן הפינה והודה לפועלים על עבודתם בחורף האחרון שהיה ארוך",
    "市长 星期五 为 大桥 揭幕 九年 前 他的 前任 奠定了 第一块 基石 他 感谢 工人 们 在 寒冷 的 冬天 里 的 工作",
    "Pan Krzysztof Szczęsny wszedł w piątek na most, dziewięć lat po tym, jak położono kamień w porcie miasta.",
    "Number 10: 3,4 5-6 7/8 (9) * 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26",
    "abc",
    "",
]
SHIFTED = "".join(chr(ord(c) - 29) if c != " " else " " for c in ENGLISH * 3)


@pytest.mark.parametrize("text", LEGIBLE)
def test_text_of_any_language_is_legible(text: str) -> None:
    assert is_legible(text)


@pytest.mark.parametrize(
    "text",
    [
        SHIFTED,
        "~;l1 ,.1- rn11t )(2k |l~ i1!l ;;1k t{}3 qq4 1l|l '1~' " * 5,
        "\x01\x02 \x03\x04\x05 \x06 \x07\x08 " * 10,
        "\ue001\ue002 \ue003\ue004\ue005 " * 20,
        "xkcd qwrt plmk bvcxz hgfds trwq zxcv mnbvc lkjhg " * 4,
    ],
)
def test_what_has_no_words_is_not_legible(text: str) -> None:
    assert not is_legible(text)


def shifted_page() -> list[tuple[int, int, str]]:
    return page_of(*[SHIFTED[place : place + 60] for place in range(0, len(SHIFTED), 60)])


def test_a_document_whose_fonts_name_no_letters_is_reported() -> None:
    with pytest.raises(UnreadableError, match="illegible"):
        read_bytes(pdf.read, make_pdf(shifted_page(), shifted_page(), page_of(*PROSE)))


def test_a_page_whose_fonts_name_no_letters_is_passed_over_and_said() -> None:
    found = read_bytes(pdf.read, make_pdf(page_of(*PROSE), shifted_page(), page_of(*PROSE)))
    assert [type(one) for one in found] == [Article, Remark]
    assert str(getattr(found[1], "text", "")).endswith(": page 2")


def pictures(*, number: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(number):
        page = document.new_page(400, 600)
        image = pypdfium2.PdfImage.new(document)
        image.set_bitmap(pypdfium2.PdfBitmap.new_native(8, 8, pypdfium2.raw.FPDFBitmap_BGR))
        page.insert_obj(image)
        page.gen_content()
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_scan_is_reported() -> None:
    with pytest.raises(UnreadableError, match="ocrmypdf"):
        read_bytes(pdf.read, pictures(number=2))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ((FILES / "locked.pdf").read_bytes(), "protected by a password"),
        (b"%PDF-1.4 nothing", "damaged"),
        (b"", "damaged"),
        (make_pdf([]), "holds no text"),
    ],
)
def test_what_can_not_be_read_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_bytes(pdf.read, content)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_PAGES", 2)
    with pytest.raises(UnreadableError, match="more than 2 pages"):
        read_bytes(pdf.read, make_pdf(*[page_of(*PROSE)] * 3))


def test_too_long_a_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_LONGEST", 100)
    with pytest.raises(UnreadableError, match="more than 100 characters"):
        read_bytes(pdf.read, make_pdf(page_of(*PROSE)))


@settings(deadline=None, max_examples=60)
@given(
    name=st.sampled_from(["report.pdf", "gazette.pdf"]),
    place=st.integers(0, 50_000),
    put=st.binary(min_size=1, max_size=8),
    cut=st.booleans(),
)
def test_damaged_files_are_read_or_reported(name: str, place: int, put: bytes, *, cut: bool) -> None:
    content = (FILES / name).read_bytes()
    place %= len(content)
    check(content[:place] + put + (b"" if cut else content[place + len(put) :]))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.integers(-50, 450), st.integers(-50, 650), st.text("ab .-1(\\é", max_size=30)), max_size=20)
)
def test_any_lines_are_read_or_reported(lines: list[tuple[int, int, str]]) -> None:
    check(make_pdf(lines, lines[:3]))


def check(content: bytes) -> None:
    try:
        for found in read_bytes(pdf.read, content):
            getattr(found, "text", "").encode()
    except UnreadableError as error:
        assert str(error)  # noqa: PT017 - either is right
