"""Make the set of files: the invented articles of `articles/`, written by real programs in every format.

    PYTHONPATH=.:benchmarks python -m formats.make [--only html pdf ...]

run from the root of a checkout, with LibreOffice (`soffice`) and Debian's chromium. Writes `set/` and `expect.jsonl`
beside this script: for each file what must be found in it and what must not. With --only just the files of these
folders of `set/` are made anew.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from formats.mails import mailboxes, mails
from formats.packed import packed, unreadable, web_archives
from formats.pages import LAYOUTS, leaks
from formats.papers import DELETED, FOOT, HEAD, RUNNING_FOOT, RUNNING_HEAD, columns, picture, revised, simple
from formats.press import press
from formats.programs import browser, convert, photograph, print_page, save_whole
from formats.stories import FOLDER, Made, Story, in_english, joined, load_stories
from formats.tables import tables
from formats.texts import texts

Stories = Mapping[str, Story]
EXPECTED, SET = FOLDER / "expect.jsonl", FOLDER / "set"


def main() -> None:
    """Make what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=list(MAKERS), default=list(MAKERS), metavar="FOLDER")
    wanted = parser.parse_args().only
    stories = load_stories()
    lines = {line["file"]: line for line in _read_expected() if line["file"].partition("/")[0] not in wanted}
    for folder in wanted:
        shutil.rmtree(SET / folder, ignore_errors=True)
        for made in MAKERS[folder](stories):
            path = SET / made.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made.content)
            lines[made.file] = made.expectation()
    with EXPECTED.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(lines[name], ensure_ascii=False) + "\n" for name in sorted(lines))
    print(f"{len(lines)} files, {sum(path.stat().st_size for path in SET.rglob('*') if path.is_file()) / 1e6:.1f} MB")


def web_pages(stories: Stories) -> Iterator[Made]:
    """Every layout, with two articles each, and what a browser or a server does to them."""
    english = in_english(stories)
    for number, (name, layout) in enumerate(LAYOUTS.items()):
        for story in (english[2 * number], english[2 * number + 1]):
            others = [other for other in english if other is not story][number : number + 4]
            page = layout(story, others, 0)
            encoding = "cp1252" if name == "table" else "utf-8"
            suffix = "xhtml" if name == "printed" else "htm" if name == "table" else "html"
            yield Made(f"html/{name}-{story.name}.{suffix}", _encode(page, encoding), (story,), leaks(page, others))
    story, others = english[0], english[1:4]
    page = LAYOUTS["news"](story, others, 0)
    yield Made("html/no-suffix", page.encode(), (story,), leaks(page, others))
    polish = stories["lodz"]
    page = LAYOUTS["table"](polish, others, 0).replace("windows-1252", "windows-1250")
    yield Made("html/windows-1250.html", _encode(page, "cp1250"), (polish,), leaks(page, others), dated=False)


def whole_pages(stories: Stories) -> Iterator[Made]:
    """Pages as Chromium saves them whole."""
    english = in_english(stories)
    with browser() as chromium:
        for name, story in zip(("news", "divs", "blog"), english[3:], strict=False):
            others = [other for other in english if other is not story][:4]
            page = LAYOUTS[name](story, others, 0)
            saved = save_whole(chromium, page, f"https://news.example/{story.name}.html")
            must_not = (*leaks(page, others), "Content-Type")
            yield Made(f"mhtml/{name}-{story.name}.mhtml", saved, (story,), must_not)


def papers(stories: Stories) -> Iterator[Made]:
    """PDF: of LibreOffice and Chromium, in columns, with running heads, hyphens; and a scan."""
    english = in_english(stories)
    heads = (RUNNING_HEAD, RUNNING_FOOT)
    ferry, dam = stories["ferry"], stories["dam"]
    long, wide, plain = joined(english[:5]), joined(english[5:9]), joined(english[9:12])
    yield Made("pdf/document.pdf", convert({"a.html": simple(dam)}, "pdf")["a.html"], (dam,))
    yield Made("pdf/one-sheet.pdf", convert({"a.fodt": revised(ferry)}, "pdf")["a.fodt"], (ferry,), heads)
    yield Made("pdf/running-heads.pdf", convert({"a.fodt": revised(long)}, "pdf")["a.fodt"], (long,), heads)
    with browser() as chromium:
        for name, count, size, story in (
            ("columns-3", 3, 11, long),
            ("columns-2", 2, 12, wide),
            ("hyphens", 1, 15, plain),
        ):
            sheets = print_page(chromium, columns([story], count, size), HEAD, FOOT)
            yield Made(f"pdf/{name}.pdf", sheets, (story,), heads, note="words broken at line ends")
        yield Made("pdf/printed.pdf", print_page(chromium, simple(english[8])), (english[8],))
        scan = print_page(chromium, picture(photograph(chromium, simple(english[9]))))
        yield Made("pdf/scan.pdf", scan, note="a picture of a page", unreadable=True)
    locked = convert({"a.html": simple(dam)}, "locked.pdf")["a.html"]
    yield Made("pdf/locked.pdf", locked, note="asks for a password", unreadable=True)


def documents(kind: str) -> Callable[[Stories], Iterator[Made]]:
    """What makes documents of a kind by LibreOffice: a plain one, one of a table of columns, a revised one."""

    def make(stories: Stories) -> Iterator[Made]:
        strike, water, forest = (stories[name] for name in ("strike", "water", "forest"))
        sources = {"plain.html": simple(strike), "long.html": simple(water), "revised.fodt": revised(forest)}
        made = convert(sources, kind)
        heads = (RUNNING_HEAD, RUNNING_FOOT)
        yield Made(f"{kind}/plain.{kind}", made["plain.html"], (strike,))
        yield Made(f"{kind}/long.{kind}", made["long.html"], (water,))
        hidden = () if kind == "epub" else (DELETED,)
        yield Made(f"{kind}/revised.{kind}", made["revised.fodt"], (forest,), (*heads, *hidden))

    return make


def refused(stories: Stories) -> Iterator[Made]:
    """What can't be read, an old Word file among it."""
    yield from unreadable(stories)
    old = convert({"a.html": simple(stories["dam"])}, "doc")["a.html"]
    yield Made("unreadable/old.doc", old, unreadable=True)


MAKERS: dict[str, Callable[[Stories], Iterator[Made]]] = {
    "html": web_pages,
    "mhtml": whole_pages,
    "pdf": papers,
    **{kind: documents(kind) for kind in ("docx", "odt", "rtf", "epub")},
    "eml": mails,
    "mbox": mailboxes,
    "csv": lambda stories: _of(tables(stories), "csv"),
    "tsv": lambda stories: _of(tables(stories), "tsv"),
    "json": lambda stories: _of(tables(stories), "json"),
    "jsonl": lambda stories: _of(tables(stories), "jsonl"),
    "txt": lambda stories: _of(texts(stories), "txt"),
    "md": lambda stories: _of(texts(stories), "md"),
    "warc": web_archives,
    "packed": packed,
    "press": press,
    "unreadable": refused,
}


def _of(made: Iterator[Made], folder: str) -> Iterator[Made]:
    return (one for one in made if one.file.startswith(f"{folder}/"))


def _encode(page: str, encoding: str) -> bytes:
    """A page in an encoding, what that doesn't have as references."""
    return page.encode(encoding, "xmlcharrefreplace")


def _read_expected() -> Iterator[dict[str, Any]]:
    if EXPECTED.exists():
        yield from map(json.loads, EXPECTED.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    main()
