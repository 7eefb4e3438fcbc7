"""Web pages: what is the article, and what the page says of it."""

from __future__ import annotations

import io
import json
import time
from contextlib import suppress
from pathlib import Path

import pytest

from entities.errors import UnreadableError
from entities.model import Article, Remark
from entities.readers.formats import html, mhtml
from entities.readers.inputs import Found, Input
from entities.readers.pages.markup import parse_html
from entities.readers.pages.metadata import read_day_beside

PARAGRAPHS = [
    "Workers of the tractor plant in Minsk went on strike on Monday, and their director spoke to them in the yard.",
    "Anna Berg, who leads the union, said that nobody would go back to work before the new contract was signed.",
    "The ministry answered in the evening that it would send Ivan Holm to the plant, and that talks would start soon.",
    "By then more than two thousand people had come to the gates, where a band played and soup was handed out.",
]
PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
AROUND = (
    "<header><nav><ul>"
    + "".join(f"<li><a href='/{number}'>Section number {number}</a></li>" for number in range(20))
    + "</ul></nav></header>"
)
FOOTER = (
    "<footer><p>All rights are with the Morning Post. <a href='/privacy'>How we use what you tell us</a></p></footer>"
)


def page(head: str = "", body: str = PROSE) -> bytes:
    text = f"<!DOCTYPE html><html><head>{head}</head><body>{AROUND}<article>{body}</article>{FOOTER}</body></html>"
    return text.encode()


def linked(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"


def read(content: bytes) -> list[Found]:
    return list(html.read(Input("strike.html", io.BytesIO(content))))


def article(content: bytes) -> Article:
    found = read(content)[-1]
    assert isinstance(found, Article)
    return found


def test_an_article_is_its_title_and_its_paragraphs_without_what_stands_around_them() -> None:
    found = article(page("<title>Strike at the tractor plant | Morning Post</title>"))
    assert found.body.split("\n\n") == ["Strike at the tractor plant", *PARAGRAPHS]
    assert (found.path, found.title) == ("strike.html", "Strike at the tractor plant")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<meta property='og:title' content='Strike in Minsk'><title>Other</title>", "Strike in Minsk"),
        (linked(headline="Strike &amp; soup in Minsk") + "<title>Other</title>", "Strike & soup in Minsk"),
        (
            "<title>Strike in Minsk - Morning Post</title><meta property='og:site_name' content='Morning Post'>",
            "Strike in Minsk",
        ),
        ("<title>Strike in Minsk - a chronicle</title>", "Strike in Minsk - a chronicle"),
        ("<title>A strike in Minsk | World | Morning Post</title>", "A strike in Minsk"),
    ],
)
def test_the_title_is_the_headline_without_the_name_of_the_site(head: str, title: str) -> None:
    assert article(page(head)).title == title


def test_a_title_that_the_article_begins_with_is_there_once() -> None:
    found = article(page("<title>Strike in Minsk</title>", f"<h1>Strike in Minsk</h1>{PROSE}"))
    assert found.body.count("Strike in Minsk") == 1


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (linked(headline="Strike", datePublished="2021-03-05T08:00:00Z", dateModified="2021-04-01"), "2021-03-05"),
        ("<meta property='article:published_time' content='2021-03-05T08:00:00+01:00'>", "2021-03-05"),
        (
            linked(headline="x", datePublished="2021-03-06T01:00Z")
            + "<link rel=canonical href='http://a.no/2021/03/05/x'>",
            "2021-03-05",
        ),
        (
            linked(headline="x", datePublished="2021-03-05") + "<link rel=canonical href='http://a.no/2019/01/01/x'>",
            "2021-03-05",
        ),
    ],
)
def test_the_date_is_when_it_was_published(head: str, day: str) -> None:
    assert article(page(head)).date == day


def test_the_day_is_taken_from_what_the_page_shows_if_it_says_nothing_else() -> None:
    assert article(page(body=f"<time datetime='2021-03-05T08:00'>Friday</time>{PROSE}")).date == "2021-03-05"


def test_source_authors_section_and_address_are_kept() -> None:
    head = linked(
        headline="Strike",
        publisher={"@type": "Organization", "name": "Morning Post"},
        author=[{"name": "By Eva Lind"}, {"name": "Morning Post"}, "Jon Moe", "https://example.org/eva"],
        articleSection=["World", "Work"],
    )
    found = article(page(head + "<link rel='canonical' href='https://post.example/strike'>"))
    assert (found.source, found.authors, found.section) == ("Morning Post", ("Eva Lind", "Jon Moe"), "World")
    assert found.url == "https://post.example/strike"


@pytest.mark.parametrize("broken", ["{", "[" * 5000, '{"@type": "NewsArticle"', '"text"', "[null, 3]"])
def test_json_that_is_broken_is_passed_over(broken: str) -> None:
    head = f"<script type='application/ld+json'>{broken}</script>" + linked(headline="Strike in Minsk")
    assert article(page(head)).title == "Strike in Minsk"


@pytest.mark.parametrize(
    "sign",
    [
        "<p>Read more: <a href=/a>Talks at the steel works of the north fail</a></p>",
        "<ul><li><a href=/a>Talks at the steel works fail</a></li></ul>",
        "<h3><a href=/a>Talks at the steel works fail</a></h3>",
        "<p>The day in brief: <a href=/a>sign up</a> for the newsletter that tells what happened, every evening.</p>",
    ],
)
def test_what_only_leads_elsewhere_is_no_part_of_the_article(sign: str) -> None:
    found = article(page("<title>Strike in Minsk</title>", PROSE + sign + PROSE))
    assert found.body.split("\n\n") == ["Strike in Minsk", *PARAGRAPHS, *PARAGRAPHS]


@pytest.mark.parametrize(
    "paragraph",
    [
        "<p>The <a href=/a>director</a> said that he would sign up with <a href=/b>Anna Berg</a> on Friday.</p>",
        "<p>Nobody knew whether the newsletter that he would subscribe to had the dates of the talks.</p>",
    ],
)
def test_a_sentence_with_links_is_part_of_the_article(paragraph: str) -> None:
    text = paragraph.replace("<p>", "").replace("</p>", "").replace("</a>", "")
    text = text.replace("<a href=/a>", "").replace("<a href=/b>", "")
    assert text in article(page("<title>Strike in Minsk</title>", PROSE + paragraph)).body


def test_the_text_of_a_page_that_a_script_would_fill_is_taken_from_what_it_says_to_machines() -> None:
    content = page(linked(headline="Strike in Minsk", articleBody="\n".join(PARAGRAPHS)), body="<div id=app></div>")
    assert article(content).body.split("\n\n") == ["Strike in Minsk", *PARAGRAPHS]


@pytest.mark.parametrize(
    "text",
    [
        "Рабочие тракторного завода в Минске начали забастовку в понедельник, и директор говорил с ними во дворе. ",
        "星期一，明斯克拖拉机厂的工人开始罢工，厂长在院子里对他们讲话，工会主席说在签订新合同之前谁也不会复工，部长当晚表示会派代表到厂里去。",
    ],
)
def test_prose_is_known_in_other_letters(text: str) -> None:
    assert article(page(body=f"<p>{text * 2}</p>")).body.count(text.strip()) == 2


def test_an_index_is_no_article() -> None:
    links = "".join(f"<li><a href='/{number}'>Ministers meet for talks, part {number}</a></li>" for number in range(60))
    with pytest.raises(UnreadableError, match="no article"):
        read(page(body=f"<ul>{links}</ul>"))


def test_a_page_that_is_nothing_but_text_is_read_whole() -> None:
    found = article(
        b"<html><head><title>letter</title></head><body><p>Strike in Minsk<p>5 March 2021<p>Short.</body></html>"
    )
    assert (found.title, found.date) == ("Strike in Minsk", "2021-03-05")
    assert found.body.split() == "Strike in Minsk Short.".split()


def of_tables(*, links: int) -> bytes:
    """A page as they were made in 1999: a cell of links beside the cell of the article."""
    menu = "<br>".join(f"<a href='/{number}'>Section {number}</a>" for number in range(links))
    cell = f"5 March 2021<h2>Strike in Minsk</h2><i>By Eva Lund</i><p>{'<br><br>'.join(PARAGRAPHS)}"
    row = f"<tr><td>{menu}</td><td><font>{cell}</font></td></tr>"
    return f"<html><title>Strike in Minsk</title><body><table>{row}</table></body></html>".encode()


def test_a_page_that_is_laid_out_in_tables_is_read_by_its_paragraphs() -> None:
    found = article(of_tables(links=12))
    assert [line for line in found.text.split("\n") if line] == ["Strike in Minsk", *PARAGRAPHS]


def test_a_table_of_figures_stays_one() -> None:
    table = "<table><tr><td>Minsk</td><td>2000 workers</td></tr><tr><td>Brest</td><td>300 workers</td></tr></table>"
    assert "Minsk | 2000 workers" in article(page(body=PROSE + table)).text


@pytest.mark.parametrize(("links", "is_read_whole"), [(4, True), (5, False)])
def test_links_that_stand_together_are_a_menu(links: int, *, is_read_whole: bool) -> None:
    menu = " ".join(f"<a href='/{number}'>Part {number}</a>" for number in range(links))
    found = article(f"<html><body><div>{menu}</div><h1>Strike in Minsk</h1>{PROSE}</body></html>".encode())
    assert ("Part 1" in found.text) == is_read_whole
    assert all(paragraph in found.text for paragraph in PARAGRAPHS)


def test_links_in_the_sentences_of_a_letter_are_no_menu() -> None:
    linked = "".join(f"<p>{paragraph} <a href='/{number}'>Berg</a></p>" for number, paragraph in enumerate(PARAGRAPHS))
    found = article(f"<html><body><p>Dear all</p><div>{linked * 2}</div></body></html>".encode())
    assert found.text.startswith("Dear all")


@pytest.mark.parametrize(
    "line",
    [
        "All rights reserved.",
        "Published by the Morning Post. All rights reserved.",
        "© 2021 Morning Post",
        "Copyright Post",
    ],
)
def test_whose_a_page_is_stands_below_its_article_and_is_no_part_of_it(line: str) -> None:
    found = article(f"<html><body><h1>Strike in Minsk</h1>{PROSE}<p>{line}</p></body></html>".encode())
    assert found.text.endswith(PARAGRAPHS[-1])


def test_a_sentence_about_rights_is_part_of_the_article() -> None:
    last = "The copyright of the song is with Anna Berg, who wrote it in the winter of the strike in Minsk."
    assert article(f"<html><body><h1>Song</h1>{PROSE}<p>{last}</p></body></html>".encode()).text.endswith(last)


def test_the_heading_that_a_bare_page_is_called_by_is_its_title() -> None:
    start = "<html><title>Morning Post: Strike in Minsk</title><body><div><a href='/'>Back</a></div>"
    assert article(f"{start}<h1>Strike in Minsk</h1>{PROSE}</body></html>".encode()).title == "Strike in Minsk"


@pytest.mark.parametrize(
    "shown",
    [
        "<div>5 March 2021</div><h1>Strike in Minsk</h1>",
        "<h1>Strike in Minsk</h1><div>By Eva Lund</div><div>Published 5 March 2021</div>",
    ],
)
def test_a_day_that_is_shown_beside_the_title_is_that_of_the_article(shown: str) -> None:
    assert article(page(body=shown + PROSE)).date == "2021-03-05"


@pytest.mark.parametrize(("lines", "day"), [(3, "2021-03-05"), (4, None)])
def test_a_day_that_stands_farther_below_is_of_something_else(lines: int, day: str | None) -> None:
    tree = parse_html(f"<h1>Strike</h1>{'<p>Minsk</p>' * lines}<p>5 March 2021</p>")
    assert tree is not None
    assert read_day_beside(tree, "Strike") == day


def test_a_day_that_stands_farther_above_is_of_something_else() -> None:
    tree = parse_html("<p>5 March 2021</p><p>Minsk</p><h1>Strike</h1>")
    assert tree is not None
    assert read_day_beside(tree, "Strike") is None


def test_scripts_in_a_page_of_tables_change_nothing() -> None:
    script = f"<script>{'x = 1;' * 2000}</script>".encode()
    assert article(of_tables(links=12).replace(b"<td><font>", b"<td>" + script + b"<font>")).text.endswith(
        PARAGRAPHS[-1]
    )


@pytest.mark.parametrize(
    "declaration",
    ["<meta charset=windows-1251>", "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"],
)
def test_the_encoding_is_the_one_that_the_page_declares(declaration: str) -> None:
    text = "Рабочие завода в Минске начали забастовку. "
    assert article(f"<html><head>{declaration}</head><body><p>{text}".encode("cp1251")).body.strip() == text.strip()


def test_bytes_that_are_not_what_the_page_declares_are_said() -> None:
    content = "<meta charset=utf-8><p>The café of François Müller was closed on Monday.".encode("cp1252")
    found = read(content)
    assert isinstance(found[0], Remark)
    assert "utf-8" in found[0].text
    assert isinstance(found[1], Article)
    assert found[1].body == "The café of François Müller was closed on Monday."


@pytest.mark.parametrize(
    "content", [b"", b"<html></html>", b"<!-- -->", b"<html><body><script>x</script></body></html>"]
)
def test_a_page_without_text_gives_no_words(content: bytes) -> None:
    try:
        assert not article(content).body.strip()
    except UnreadableError:
        return


@pytest.mark.parametrize(
    "content",
    [
        b"<nav>x</nav>" + b"<div>" * 300_000 + b"<p>The end of it.",
        b"<nav>x</nav>" + b"<p>word</p>" * 100_000,
        b"<nav>x</nav>" + b"<a href=x>" * 100_000,
        b"<nav>x</nav>" + b"<table><tr><td>" * 20_000,
    ],
)
def test_a_page_as_nobody_makes_it_is_done_with_soon(content: bytes) -> None:
    start = time.monotonic()
    with suppress(UnreadableError):
        read(content)
    assert time.monotonic() - start < 60


SAVED = b"\r\n".join(
    (
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/related; type="text/html"; start="<two>"; boundary="edge"',
        b"Snapshot-Content-Location: https://post.example/strike",
        b"",
        b"--edge\r\nContent-Type: text/html\r\nContent-ID: <one>\r\n\r\n<p>A frame.",
        b"--edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <two>\r\n\r\n"
        + page("<title>Strike</title>"),
        b"--edge--",
    )
)


def test_a_page_saved_whole_is_the_one_that_its_parts_belong_to() -> None:
    (found,) = mhtml.read(Input("strike.mhtml", io.BytesIO(SAVED)))
    assert isinstance(found, Article)
    assert found.body.split("\n\n") == ["Strike", *PARAGRAPHS]
    assert found.url == "https://post.example/strike"


def test_a_page_as_chromium_saves_it_is_read() -> None:
    content = (Path(__file__).parent / "files" / "strike.mhtml").read_bytes()
    (found,) = mhtml.read(Input("strike.mhtml", io.BytesIO(content)))
    assert isinstance(found, Article)
    assert (found.title, found.date) == ("Strike at the tractor plant", "2020-08-17")
    assert found.url == "https://post.example/strike"
    assert "“Nobody goes back,” said Anna Bergström, who leads the union" in found.body
    assert "advertisement" not in found.body


def test_a_page_saved_whole_without_a_page_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no web page"):
        list(mhtml.read(Input("strike.mhtml", io.BytesIO(SAVED[:100]))))
