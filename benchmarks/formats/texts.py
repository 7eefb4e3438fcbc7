"""Articles as plain text: encodings, line ends, wrapped lines, the ways in which a text says its day."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from formats.stories import Made, Story, typewritten


def texts(stories: Mapping[str, Story]) -> Iterator[Made]:
    """Text and Markdown, one article each."""
    quarry, vaccine, lodz, pskov = (stories[name] for name in ("quarry", "vaccine", "lodz", "pskov"))
    for name, encoding in {
        "utf-8": "utf-8",
        "utf-8-bom": "utf-8-sig",
        "utf-16-bom": "utf-16",
        "utf-16-le": "utf-16-le",
        "utf-16-be": "utf-16-be",
        "cp1252": "cp1252",
        "mac-roman": "mac-roman",
    }.items():
        yield _encoded(name, _typeset(quarry), encoding, quarry)
    for name, encoding, story in (
        ("cp1250", "cp1250", lodz), ("iso-8859-2", "iso-8859-2", typewritten(lodz)),
        ("koi8-r", "koi8-r", typewritten(pskov)), ("cp1251", "cp1251", pskov),
        ("utf-16-le-russian", "utf-16-le", pskov),
    ):  # fmt: skip
        yield _encoded(name, _published(story), encoding, story, dated=False)
    wrapped = "\n\n".join(textwrap.fill(part, 66) for part in _published(vaccine).split("\n\n"))
    yield Made("txt/wrapped-crlf.txt", wrapped.replace("\n", "\r\n").encode(), (vaccine,))
    dateline = (
        f"{vaccine.title}\n\nUpdated on {vaccine.day:%A}, {vaccine.day:%B} {vaccine.day.day}, {vaccine.day.year}\n\n"
    )
    yield Made("txt/updated.txt", (dateline + "\n".join(vaccine.paragraphs)).encode(), (vaccine,))
    fields = f"Title: {quarry.title}\nDate: {quarry.day:%d.%m.%Y}\nSource: {quarry.source}\nAuthor: {quarry.author}\n\n"
    yield Made("txt/fields.txt", (fields + "\n\n".join(quarry.paragraphs)).encode(), (quarry,))
    body = "\n\n".join(vaccine.paragraphs)
    named = f"txt/{vaccine.day.isoformat()}_vaccine.txt"
    yield Made(named, body.encode(), (vaccine,), titled=False, note="the day is in the name of the file")
    front = f'---\ntitle: "{vaccine.title}"\ndate: {vaccine.day.isoformat()}\ntags: [health]\n---\n\n{body}\n'
    yield Made("md/front-matter.md", front.encode(), (vaccine,), ("tags:",))
    clipped = f"# {quarry.title}\n\n*By {quarry.author}, {quarry.written_day()}*\n\n![A pit](pit.jpg)\n\n"
    yield Made("md/clipped.md", (clipped + "\n\n".join(quarry.paragraphs)).encode(), (quarry,), ("pit.jpg",))


def _encoded(name: str, text: str, encoding: str, story: Story, *, dated: bool = True) -> Made:
    return Made(f"txt/{name}.txt", text.encode(encoding), (story,), ("\ufffd",), dated=dated)


def _published(story: Story) -> str:
    day = f"Published {story.written_day()}\n\n" if story.title.isascii() else ""
    return f"{story.title}\n\n{day}" + "\n\n".join(story.paragraphs)


def _typeset(story: Story) -> str:
    """With the quotation marks that encodings differ in; `probes` are taken where there are none."""
    head = f"{story.title}\n\nPublished {story.written_day()}\n\n“Chapter and verse” – an editor’s note\n\n"
    return head + "\n\n".join(story.paragraphs)
