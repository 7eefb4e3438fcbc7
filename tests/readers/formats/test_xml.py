from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress

import pytest

from entities.errors import UnreadableError
from entities.model import Article, Remark
from entities.readers.formats.xml import read
from entities.readers.inputs import Found, Input

FACTIVA = """<?xml version="1.0" encoding="utf-8"?>
<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="{}">
<ppsarticle><article>
  <accessionNo>HARGAZ0020160314-0001</accessionNo>
  <copyright>Copyright 2016 Harbour Press</copyright>
  <headline><paragraph display="Proportional">Council votes on
    the <hlt>crane</hlt></paragraph></headline>
  <byline>By Marta Quill</byline>
  <leadParagraph><paragraph>The crane in the old harbour was taken down.</paragraph></leadParagraph>
  <tailParagraphs><paragraph>Nobody came.</paragraph><paragraph>It rained &amp; snowed.</paragraph></tailParagraphs>
  <publicationDate><date>2016-03-14</date></publicationDate>
  <region code="usa"><name>United States</name></region>
  <sectionName>News</sectionName>
  <sourceName>The Harbour Gazette</sourceName>
</article></ppsarticle>
<ppsarticle><article>
  <headline><paragraph>Lighthouse is for sale</paragraph></headline>
  <leadParagraph>
The keeper of the lighthouse left
in spring.
  </leadParagraph>
  <publicationDate><date>20160315</date></publicationDate>
</article></ppsarticle>
</ppsarticleResultSet></ppsArticleResponse></PPSResponse>
"""
NITF = """<nitf><head><title>slug</title><docdata><date.issue norm="20160314T101500Z"/></docdata></head>
<body><body.head><hedline><hl1>Council votes on the crane</hl1></hedline><byline>By Marta Quill</byline>
<distributor>Harbour Agency</distributor></body.head>
<body.content><p>The crane was taken down.</p><block><p>Nobody came.</p></block></body.content></body></nitf>"""
NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>
<provider><name>Harbour Agency</name></provider>
<versionCreated>2016-03-14T10:15:00Z</versionCreated></itemMeta>
<contentMeta><headline>Council votes on the crane</headline></contentMeta>
<contentSet><inlineXML>{}</inlineXML></contentSet></newsItem>"""
HTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>The crane was taken down.</p><p>Nobody came.</p></body></html>'
)


def found(text: str | bytes) -> Iterator[Found]:
    return read(Input("a.xml", io.BytesIO(text.encode() if isinstance(text, str) else text)))


def articles(text: str) -> list[Article]:
    return [article for article in found(text) if isinstance(article, Article)]


def test_an_export_of_factiva_is_read_article_by_article() -> None:
    first, second = found(FACTIVA.format(2))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.path, first.title, first.date) == ("a.xml/1", "Council votes on the crane", "2016-03-14")
    assert (first.source, first.authors, first.section) == ("The Harbour Gazette", ("Marta Quill",), "News")
    assert first.body.split("\n\n")[1:] == [
        "The crane in the old harbour was taken down.",
        "Nobody came.",
        "It rained & snowed.",
    ]
    assert (second.title, second.date) == ("Lighthouse is for sale", "2016-03-15")
    assert second.body.endswith("left\nin spring.")


def test_fewer_articles_than_promised_are_remarked() -> None:
    assert list(found(FACTIVA.format(3)))[-1] == Remark("a.xml", "it promises 3 articles, 2 were found")


def test_of_a_file_that_breaks_off_the_whole_articles_are_read() -> None:
    text = FACTIVA.format(2)
    first, remark = found(text[: text.index("left\n")])
    assert isinstance(first, Article)
    assert remark == Remark("a.xml", "it breaks off, or isn't XML, in line 19: what follows wasn't read")


@pytest.mark.parametrize("text", [NITF, NEWSML.format(NITF), NEWSML.format(HTML)])
def test_articles_of_agencies_are_read(text: str) -> None:
    (article,) = articles(text)
    assert (article.title, article.date, article.source) == (
        "Council votes on the crane",
        "2016-03-14",
        "Harbour Agency",
    )
    assert article.body.split("\n\n")[1:] == ["The crane was taken down.", "Nobody came."]


BOMB = (
    '<!DOCTYPE a [<!ENTITY b0 "crane">'
    + "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
    + "]><article><headline>&b11;</headline><leadParagraph>&b11;</leadParagraph></article>"
)
UNREADABLE = [
    ("<rss><channel><item>The crane</item></channel></rss>", "it is XML, but no article"),
    ("<article><front>A journal</front></article>", "it is XML, but no article"),
    ("", "it breaks off"),
    ("The crane was taken down.", "it breaks off"),
    ("<a>" * 1_000_000, "it breaks off"),
    ("<article>" + "<p/>" * 300_000 + "</article>", "more than 200,000 elements"),
    ('<?xml version="1.0" encoding="harbour"?><a/>', "it "),
]


@pytest.mark.parametrize(("text", "reason"), UNREADABLE, ids=range(len(UNREADABLE)))
def test_other_xml_is_reported(text: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        list(found(text))


@pytest.mark.parametrize(
    "text",
    [BOMB, '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><article><headline>A crane</headline>&f;</article>'],
)
def test_entities_are_not_unfolded(text: str) -> None:
    with suppress(UnreadableError):
        assert all(len(article.text) < 1000 for article in articles(text))
