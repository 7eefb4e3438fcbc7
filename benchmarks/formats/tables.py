"""Articles in tables and objects: columns called as people call them, in the shapes that tools write."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from formats.stories import Made, Story, in_english

Rows = Sequence[Mapping[str, object]]


def tables(stories: Mapping[str, Story]) -> Iterator[Made]:
    """Tables and JSON, each with several articles, or one."""
    english = in_english(stories)
    first, second, third = tuple(english[:5]), tuple(english[5:10]), tuple(english[10:])
    usual = [{"id": n, "title": s.title, "date": s.day.isoformat(), "url": _url(s), "text": _text(s)}
             for n, s in enumerate(first)]  # fmt: skip
    yield Made("csv/usual.csv", _csv(usual).encode(), first)
    scraped = [{"": n, "headline": s.title, "published_at": f"{s.day.isoformat()} 06:30:00+00:00", "author": s.author,
                "outlet": s.source, "lead": s.paragraphs[0], "full_text": _text(s)}
               for n, s in enumerate(second)]  # fmt: skip
    yield Made("csv/scraped.csv", _csv(scraped).encode(), second)
    excel = [{"Nr": n, "Title": s.title, "Publication date": f"{s.day:%d/%m/%Y}", "Newspaper": s.source,
              "Article": _text(s)} for n, s in enumerate(third, 1)]  # fmt: skip
    yield Made("csv/excel-semicolons.csv", _csv(excel, ";").encode("utf-8-sig"), third)
    bare = [{"doc": s.name, "body": " ".join(s.paragraphs)} for s in first]
    yield Made("csv/body-only.csv", _csv(bare).encode(), first, titled=False, dated=False)
    polish = (stories["lodz"],)
    central = [{"title": s.title, "date": s.day.isoformat(), "content": _text(s)} for s in polish]
    yield Made("csv/cp1250.csv", _csv(central, ";").encode("cp1250"), polish)
    yield Made("tsv/usual.tsv", _csv(usual, "\t").encode(), first)
    flat = [{**row, "text": " ".join(s.paragraphs)} for row, s in zip(usual, first, strict=True)]
    yield Made("tsv/utf-16.tsv", _csv(flat, "\t").encode("utf-16"), first, note="as spreadsheets save Unicode text")
    yield Made("json/list.json", _json(usual), first)
    newsapi = [{"source": {"id": None, "name": s.source}, "author": s.author, "title": s.title,
                "description": s.paragraphs[0][:120], "url": _url(s), "publishedAt": f"{s.day.isoformat()}T06:30:00Z",
                "content": _text(s)} for s in second]  # fmt: skip
    yield Made("json/wrapped.json", _json({"status": "ok", "totalResults": len(newsapi), "articles": newsapi}), second)
    yield Made("json/one.json", _json({"headline": third[0].title, "datePublished": third[0].day.isoformat(),
               "articleBody": _text(third[0])}), third[:1])  # fmt: skip
    guardian = [{"webTitle": s.title, "webPublicationDate": f"{s.day.isoformat()}T06:30:00Z", "webUrl": _url(s),
                 "sectionName": s.section, "fields": {"headline": s.title, "bodyText": " ".join(s.paragraphs)}}
                for s in third]  # fmt: skip
    nested = {"response": {"status": "ok", "total": len(third), "results": guardian}}
    yield Made("json/nested.json", _json(nested), third)
    yield Made("jsonl/dump.jsonl", b"".join(_line(row) for row in newsapi), second)
    markup = [{"title": s.title, "date": s.day.isoformat(), "content": "".join(f"<p>{p}</p>" for p in s.paragraphs)}
              for s in first]  # fmt: skip
    yield Made("jsonl/with-markup.jsonl", b"".join(map(_line, markup)), first, ("<p>", "</p>"))
    lists = [{"title": s.title, "date": s.day.isoformat(), "text": list(s.paragraphs)} for s in third]
    yield Made("jsonl/paragraphs.ndjson", b"".join(map(_line, lists)), third, note="the text is a list of paragraphs")


def _text(story: Story) -> str:
    return "\n\n".join(story.paragraphs)


def _url(story: Story) -> str:
    return f"https://news.example/{story.day:%Y/%m/%d}/{story.name}"


def _csv(rows: Rows, delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _line(value: Any) -> bytes:
    return json.dumps(value).encode() + b"\n"
