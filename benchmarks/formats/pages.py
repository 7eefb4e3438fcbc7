"""An article as web pages have it: layouts of different times and makers, with all that stands around it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html import escape
from itertools import cycle, islice

from formats.stories import Story

COOKIES = "We and our 214 partners store cookies on your device"
NEWSLETTER = "Get the Morning Kettle, our free newsletter, from Barnaby Thistlewood"
RIGHTS = "Published by Halcyon Media Holdings. All rights reserved."
PROMOTED = "Dermot Casselby: seven mattresses that changed my back"
COMMENT = "I went to school with Percival Oddfellow and he never paid for a round"
TAGLINE = "Chaired by Lady Winifred Stokesbury-Vane"
CAPTION_CREDIT = "Photograph: Ulrich Pfannenstiel/Halcyon"
AROUND = (COOKIES, NEWSLETTER, RIGHTS, PROMOTED, TAGLINE)
"""What stands around an article and must not be taken for it."""

_SECTIONS = "Home|News|World|Politics|Business|Sport|Culture|Travel|Science|Opinion|Weather|Crossword|Jobs".split("|")
_COUNTER = '<script>(function(w){w._q=w._q||[];w._q.push(["account","7-1"])})(window)</script>'
_SEARCH = '<form action="/search"><input name="q"><button>Search</button></form>'
Layout = Callable[[Story, Sequence[Story], int], str]


def news(story: Story, others: Sequence[Story], bulk: int = 0) -> str:
    """A news site of today: JSON-LD, an article tag, boxes between the paragraphs, cards below."""
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.day.isoformat()}T06:30:00+00:00",
        "dateModified": f"{story.day.isoformat()}T09:12:00+00:00",
        "author": [{"@type": "Person", "name": story.author}],
        "publisher": {"@type": "Organization", "name": story.source},
    }
    form = '<form><input type="email"><button>Sign up</button></form>'
    box = f'<aside class="newsletter"><h3>{NEWSLETTER}</h3>{form}</aside>'
    more = f'<aside class="related-inline"><strong>Read more</strong> {_link(others[0])}</aside>'
    body = _paragraphs(story.paragraphs[:2]) + box + _paragraphs(story.paragraphs[2:4]) + more
    body += _paragraphs(story.paragraphs[4:])
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)} | {escape(story.source)}</title>
<meta property="og:title" content="{escape(story.title)}"><meta property="og:type" content="article">
<meta property="og:site_name" content="{escape(story.source)}">
<link rel="canonical" href="https://{_host(story)}/{story.day:%Y/%m}/{story.name}">
<script type="application/ld+json">{json.dumps(linked)}</script>
{_bulk(bulk)}</head><body>
<div id="cookie-banner" role="dialog"><p>{COOKIES}. You can change your mind at any time.</p>
<button>Accept all</button></div>
<header><a href="/">{escape(story.source)}</a> <p class="tagline">{TAGLINE}</p>{_navigation(bulk)}</header>
<main><article><header><h1>{escape(story.title)}</h1>
<div class="byline">By <a href="/by/x" rel="author">{escape(story.author)}</a></div>
<time datetime="{story.day.isoformat()}T06:30:00Z">{story.written_day()}</time></header>
<ul class="share"><li><a href="#">Share on Facebook</a></li><li><a href="#">Copy link</a></li></ul>
<figure><img src="a.jpg" alt=""><figcaption>{CAPTION_CREDIT}</figcaption></figure>
<div class="article-body">{body}</div></article>
<section class="cards"><h2>More on this story</h2>{_cards(others)}</section>
<section class="promoted"><h2>From around the web</h2><a href="/ad">{PROMOTED}</a></section></main>
<footer><ul>{_items(("About us", "Contact", "Privacy policy", "Terms"))}</ul><p>{RIGHTS}</p></footer>
</body></html>"""


def divs(story: Story, others: Sequence[Story], bulk: int = 0) -> str:
    """A site of about 2012: metadata in the head, classes instead of tags."""
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(story.source)} - {escape(story.title)}</title>
<meta property="og:title" content="{escape(story.title)}"><meta name="author" content="{escape(story.author)}">
<meta property="article:published_time" content="{story.day.isoformat()}T11:00:00+0000">
<meta property="og:site_name" content="{escape(story.source)}">{_bulk(bulk)}</head><body>
{_COUNTER}<div id="top"><div class="logo">{escape(story.source)}</div>{_SEARCH}
<div class="slogan">{TAGLINE}</div>{_navigation(bulk)}</div>
<div id="wrap"><div class="col-main"><div class="story-headline"><h1>{escape(story.title)}</h1></div>
<div class="story-meta"><span>{escape(story.author)}</span>
<span class="date">{_american_day(story)}</span>
<span class="comments-count"><a href="#c">24 comments</a></span></div>
<div class="story-body"><div class="story-body-inner">{_paragraphs(story.paragraphs)}</div></div>
<div class="signup-widget"><div>{NEWSLETTER}</div></div>
<div class="tags">Topics: <a href="/t/1">Inquiries</a> <a href="/t/2">Regions</a></div>
<div id="c" class="comments"><h4>Comments</h4><div class="comment"><b>grumbler71</b><p>{COMMENT}.</p></div></div></div>
<div class="col-side"><h3>Most read</h3><ol>{"".join(f"<li>{_link(other)}</li>" for other in others)}</ol>
<div class="ad"><a href="/ad">{PROMOTED}</a></div></div></div>
<div id="bottom"><p>{RIGHTS}</p><p>{COOKIES}</p></div></body></html>"""


def table(story: Story, others: Sequence[Story], bulk: int = 0) -> str:
    """A site of 1999: tables in tables, fonts, no metadata, the day above the text."""
    body = "<br><br>\n".join(escape(paragraph) for paragraph in story.paragraphs)
    left = "<br>".join(f'<a href="/{name.lower()}.htm">{name}</a>' for name in _SECTIONS)
    return f"""<HTML><HEAD><TITLE>{escape(story.title)}</TITLE>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">{_bulk(bulk)}</HEAD>
<BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="760" BORDER="0"><TR><TD COLSPAN="3"><FONT SIZE="5">{escape(story.source)}</FONT>
<FONT SIZE="1">{TAGLINE}</FONT></TD></TR>
<TR><TD WIDTH="120" VALIGN="top"><FONT SIZE="2">{left}</FONT></TD>
<TD VALIGN="top"><FONT SIZE="2">{story.day:%A}, {story.written_day()}</FONT>
<H2>{escape(story.title)}</H2><FONT SIZE="2"><I>By {escape(story.author)}</I></FONT><P>
<FONT FACE="Times">{body}</FONT></TD>
<TD WIDTH="140" VALIGN="top"><FONT SIZE="1"><B>ALSO IN THE NEWS</B><BR>{"<BR>".join(map(_link, others))}<P>
<A HREF="/ad.htm">{PROMOTED}</A><P>{NEWSLETTER}</FONT></TD></TR>
<TR><TD COLSPAN="3" ALIGN="center"><FONT SIZE="1">{RIGHTS}</FONT></TD></TR></TABLE></BODY></HTML>"""


def blog(story: Story, others: Sequence[Story], bulk: int = 0) -> str:
    """A blog: an entry, comments, a sidebar with archives."""
    months = "".join(f'<li><a href="/2015/{month:02}">{month:02}/2015</a> (4)</li>' for month in range(1, 13))
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="UTF-8"><title>{escape(story.title)} &#8211; {escape(story.source)}</title>
<meta name="generator" content="WordPress 5.2">{_bulk(bulk)}</head><body class="single single-post">
{_COUNTER}<div id="page">{_SEARCH}
<div id="masthead" class="site-header"><p class="site-title"><a href="/">{escape(story.source)}</a></p>
<p class="site-description">{TAGLINE}</p>{_navigation(bulk)}</div>
<div id="primary"><div id="post-7" class="post type-post hentry"><h1 class="entry-title">{escape(story.title)}</h1>
<div class="entry-meta">Posted on <time class="entry-date published" datetime="{story.day.isoformat()}T08:00:00+00:00">\
{story.written_day()}</time> by <span class="author vcard">{escape(story.author)}</span></div>
<div class="entry-content">{_paragraphs(story.paragraphs)}</div>
<div class="entry-footer">Filed under <a href="/c">Notes</a>. <a href="#respond">Leave a comment</a></div></div>
<div class="jp-relatedposts"><h3>Related</h3>{"".join(f"<div>{_link(other)}</div>" for other in others)}</div>
<div id="comments" class="comments-area"><h2>Two thoughts on this</h2><ol class="comment-list"><li class="comment">
<div class="comment-body"><cite>Mildred</cite> says: <p>{COMMENT}.</p></div></li></ol></div></div>
<div id="secondary" class="widget-area"><div class="widget"><h2>Subscribe</h2><p>{NEWSLETTER}</p></div>
<div class="widget"><h2>Archives</h2><ul>{months}</ul></div><div class="widget"><a href="/ad">{PROMOTED}</a></div></div>
<div id="colophon" class="site-footer"><p>{RIGHTS}</p><p>{COOKIES}</p></div></div></body></html>"""


def bare(story: Story, others: Sequence[Story], bulk: int = 0) -> str:
    """A page without any structure: paragraphs, and links before and after them."""
    return f"""<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8">
<title>{escape(story.title)} - {escape(story.source)}</title>{_bulk(bulk)}</head><body>
<p>{" | ".join(f'<a href="{name}.html">{name}</a>' for name in _SECTIONS)}</p>
<h1>{escape(story.title)}</h1><p>{escape(story.source)}, {_american_day(story)}</p>
{_paragraphs(story.paragraphs)}
<p>{" | ".join(map(_link, others))}</p><p><small>{RIGHTS}</small></p></body></html>"""


def microdata(story: Story, others: Sequence[Story], bulk: int = 0) -> str:
    """A site of about 2016: microdata, a teaser of the next article below."""
    following = others[1]
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)} - {escape(story.source)}</title>
{_bulk(bulk)}</head><body itemscope itemtype="http://schema.org/WebPage"><nav>{_navigation(bulk)}</nav>
<div itemprop="mainEntity" itemscope itemtype="http://schema.org/NewsArticle">
<h1 itemprop="headline">{escape(story.title)}</h1><meta itemprop="datePublished" content="{story.day.isoformat()}">
<span itemprop="author">{escape(story.author)}</span>
<div itemprop="articleBody">{_paragraphs(story.paragraphs[:3])}
<div class="promo-box"><a href="/n">{NEWSLETTER}</a></div>{_paragraphs(story.paragraphs[3:])}</div></div>
<div class="up-next"><h2>{_link(following)}</h2><p>{escape(following.paragraphs[0])}</p>
<a href="/x">Continue reading</a></div>
<div class="trending"><h3>Trending</h3><ul>{"".join(f"<li>{_link(other)}</li>" for other in others)}</ul>
<a href="/ad">{PROMOTED}</a></div><footer><small>{RIGHTS}</small><div>{COOKIES}</div></footer></body></html>"""


def printed(story: Story, others: Sequence[Story], bulk: int = 0) -> str:
    """The page for the printer of another site, in XHTML."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head>
<title>{escape(story.source)}: {escape(story.title)}</title>
<meta name="DC.date.issued" content="{story.day.isoformat()}" />{_bulk(bulk)}</head>
<body onload="window.print()"><div class="noprint"><a href="/">Back to {escape(story.source)}</a>
<a href="{others[0].name}">Next</a></div>
<div class="printable"><h1>{escape(story.title)}</h1><p class="info">{escape(story.author)}, {story.written_day()}</p>
{_paragraphs(story.paragraphs)}</div><div class="footer"><p>{RIGHTS}</p></div></body></html>"""


LAYOUTS: dict[str, Layout] = {
    "news": news, "divs": divs, "table": table, "blog": blog, "bare": bare, "microdata": microdata, "printed": printed,
}  # fmt: skip


def leaks(page: str, others: Sequence[Story]) -> tuple[str, ...]:
    """What of a page must not be taken for its article."""
    around = (*AROUND, COMMENT, CAPTION_CREDIT, *(other.title for other in others))
    return tuple(text for text in around if escape(text) in page)


def _paragraphs(paragraphs: Sequence[str]) -> str:
    return "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def _american_day(story: Story) -> str:
    return f"{story.day:%B} {story.day.day}, {story.day.year}"


def _link(story: Story) -> str:
    return f'<a href="/{story.name}.html">{escape(story.title)}</a>'


def _items(names: Sequence[str]) -> str:
    return "".join(f'<li><a href="/{name.lower().replace(" ", "-")}">{name}</a></li>' for name in names)


def _cards(others: Sequence[Story]) -> str:
    return "".join(f'<div class="card"><h3>{_link(other)}</h3><p>{other.written_day()}</p></div>' for other in others)


def _navigation(bulk: int) -> str:
    """The sections; of a page with much around it also theirs."""
    names = list(islice(cycle(_SECTIONS), len(_SECTIONS) + bulk // 500))
    return f'<ul class="menu">{_items(names)}</ul>'


def _bulk(size: int) -> str:
    """As much script and style, in bytes, as a page of today brings along; 0 for none."""
    if not size:
        return ""
    style = "".join(f".c{number}{{margin:{number % 9}px;color:#{number % 4096:03x}}}" for number in range(size // 80))
    state = json.dumps({f"key{number}": {"id": number, "on": number % 2 == 0} for number in range(size // 80)})
    return f"<style>{style}</style><script>window.__STATE__={state}</script>"


def _host(story: Story) -> str:
    return "www." + "".join(filter(str.isalpha, story.source.lower())) + ".example"
