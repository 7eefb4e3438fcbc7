"""Factiva: headline, byline, `475 words`, date, source, language, copyright, text, and `Document AAAA0000` under it.

Its other layout has the same with a code of two letters before each: HD, BY, WC, PD, SN, LA, CY, LP, TD.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from entities.readers.composing import UNKNOWN, About
from entities.readers.press.authors import is_byline, read_byline
from entities.readers.press.days import find_day
from entities.readers.press.layout import after_marks, full_lines, full_places, is_wrapped, join_paragraphs
from entities.readers.press.records import Database, Export, Record

_NUMBER = (
    r"(?:Document|Dokument|Documento|Документ|文書|文件|文档)[^\S\n]+[A-Za-z0-9]{6,12}(?:19|20)\d{6}[0-9A-Za-z]{5,16}"
)
_END = re.compile(rf"^[^\S\n]*(?:AN\s+)?{_NUMBER}[^\S\n]*$", re.MULTILINE)
_WORDS = re.compile(
    r"[\d.,\u00a0\u202f ]{1,12} ?(?:words|wörter|mots|palabras|parole|woorden|palavras|слов[аo]?|字|语|単語|"
    r"ord|słów|słowa)",
    re.IGNORECASE,
)
_LANGUAGES = frozenset(
    """
    english german french spanish italian dutch portuguese russian swedish danish norwegian finnish polish turkish
    englisch deutsch französisch spanisch italienisch niederländisch portugiesisch russisch schwedisch dänisch
    norwegisch finnisch polnisch türkisch anglais allemand français espagnol italien néerlandais portugais russe
    suédois danois norvégien finnois polonais turc inglés alemán francés español italiano neerlandés holandés
    portugués ruso sueco danés noruego finés polaco turco inglese tedesco francese spagnolo olandese portoghese
    russo svedese danese polacco engels duits frans spaans italiaans nederlands portugees zweeds deens noors inglês
    alemão francês espanhol holandês português polonês arabic chinese japanese korean arabisch chinesisch japanisch
    arabe chinois japonais
""".split()
)
_RIGHTS = re.compile(r"(?:\(?copyright\b|\(c\)\s?|©)", re.IGNORECASE)
_CODES = "SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CT RF ART CLM CO IN NS RE IPD IPC PUB AN".split()
"""In the order in which they stand."""
_UNDER_TEXT = frozenset(_CODES[_CODES.index("CT") :])
_CODE = re.compile(rf"^[^\S\n]*({'|'.join(_CODES)})(?:([^\S\n]+)(\S.*)|[^\S\n]*)$", re.MULTILINE)
_PUBLISHER = re.compile(
    r"\b(?:Ltd|Limited|Inc|LLC|PLC|plc|AG|GmbH|KG|S\.?A|SAS|BV|B\.V|NV|N\.V|AB|ASA|A/S|S\.p\.A|SpA|Corp|Corporation|"
    r"Company|Co|Pty|SE|Verlag|Oy|Oyj)\.?$"
)
_TIME = re.compile(r"\d{1,2}[:.]\d\d\b")
_COVER = frozenset(("factiva", "dow jones", "dow jones factiva"))
_HEAD = 6
_UNDER_WORDS = 14
_LONGEST_PUBLISHER = 80
_LONGEST_SECTION = 40


def read(text: str) -> Export | None:
    """The documents of an export; None if `text` is none."""
    *parts, _ = _END.split(text)
    if not any(_is_coded(part) or _words_at(full_lines(part.split("\n"))) for part in parts):
        return None
    return Export(_records(parts, wrapped=is_wrapped(text)))


def _records(parts: list[str], *, wrapped: bool) -> Iterator[Record]:
    split = [[line for line in part.split("\n") if line.strip().casefold() not in _COVER] for part in parts]
    full = list(map(full_lines, split))
    sections = Counter(head[0] for head in map(_above, full) if head)
    publishers = Counter(lines[-1] for lines in full if lines)
    repeated = {line for line, count in (*sections.items(), *publishers.items()) if count > 1}
    for part, lines, is_filled in zip(parts, split, map(bool, full), strict=True):
        if _is_coded(part):
            yield _coded(part, wrapped=wrapped)
        elif is_filled:
            yield _plain(lines, repeated, wrapped=wrapped)


def _plain(lines: list[str], repeated: set[str], *, wrapped: bool) -> Record:
    """An article whose parts are told by their order."""
    at, full = full_places(lines), full_lines(lines)
    words = _words_at(full) or 0
    under = full[words + 1 : words + _UNDER_WORDS]
    body = words + 1 + _prose_at(under)
    end = len(full) - 1 if body < len(full) and _is_publisher(full[-1], repeated) else len(full)
    start = at[body] if body < len(full) else len(lines)
    while wrapped and start < len(lines) and start and lines[start - 1].strip():
        start += 1
    about = _about_above(_above(full), repeated).or_else(_about_under(under))
    prose = lines[start : at[end] if end < len(full) else len(lines)]
    return Record(join_paragraphs(prose, wrapped=wrapped), about)


def _words_at(lines: list[str]) -> int | None:
    """Where the number of words stands."""
    return next((at for at, line in enumerate(lines) if at and _WORDS.fullmatch(line)), None)


def _above(lines: list[str]) -> list[str]:
    """What stands over the number of words: section, headline, byline."""
    words = _words_at(lines) or 0
    return lines[max(words - _HEAD, 0) : words]


def _about_above(head: list[str], repeated: set[str]) -> About:
    """Which of the lines is what; a section is told by its being that of other articles, too."""
    section = head[0] if len(head) > 1 and (head[0] in repeated or _is_section(head)) else None
    titles = head[1:] if section else head
    byline = titles[-1] if len(titles) > 1 and is_byline(titles[-1]) else None
    title = " ".join(titles[:-1] if byline else titles)
    return About(title=title or None, section=section, authors=read_byline(byline or ""))


def _is_section(head: list[str]) -> bool:
    """Whether the first of several lines is short, and the last can't be a byline, or there is a headline between."""
    if len(head[0]) > _LONGEST_SECTION or is_byline(head[0]):
        return False
    if len(head) > len(("headline", "byline")):
        return is_byline(head[-1])
    return len(head[0]) < len(head[1]) and not is_byline(head[1])


def _about_under(under: list[str]) -> About:
    dated = next((at for at, line in enumerate(under[:3]) if find_day(line)), None)
    if dated is None:
        return UNKNOWN
    rest = [line for line in under[dated + 1 :] if not _TIME.match(line)]
    return About(date=find_day(under[dated]), source=rest[0] if rest else None)


def _prose_at(under: list[str]) -> int:
    """Where the text begins: after the copyright, else after the language."""
    rights = [at for at, line in enumerate(under) if _RIGHTS.match(line)]
    languages = [at for at, line in enumerate(under) if line.casefold() in _LANGUAGES]
    return 1 + next(iter((*rights, *languages)), min(3, len(under)) - 1)


def _is_publisher(line: str, repeated: set[str]) -> bool:
    return len(line) <= _LONGEST_PUBLISHER and (line in repeated or bool(_PUBLISHER.search(line)))


def _is_coded(part: str) -> bool:
    return {"HD", "WC", "PD"} <= {match[1] for match in _CODE.finditer(part)}


def _coded(part: str, *, wrapped: bool) -> Record:
    """An article whose parts begin with codes."""
    coded = after_marks(part, list(_marks(part)))
    said = {mark[1]: f"{mark[3] or ''}{below}".strip() for mark, below in coded}
    about = About(
        title=said.get("HD"),
        date=find_day(said.get("PD", "")),
        source=said.get("SN"),
        authors=read_byline(said.get("BY", "")),
        section=said.get("SE") or None,
    )
    texts = (join_paragraphs(said[code].split("\n"), wrapped=wrapped) for code in ("LP", "TD") if code in said)
    return Record("\n\n".join(filter(None, texts)), about)


def _marks(part: str) -> Iterator[re.Match[str]]:
    """The codes in their order; in the text a line may begin like one (`IN the end`)."""
    last = -1
    for match in _CODE.finditer(part):
        place = _CODES.index(match[1])
        if place > last and (match[1] not in _UNDER_TEXT or _stands_apart(match)):
            last = place
            yield match


def _stands_apart(mark: re.Match[str]) -> bool:
    return mark[2] is None or len(mark[2]) > 1 or mark[2] == "\t" or " : " in mark[3]


DATABASE = Database(
    read,
    ("Document ", "Dokument ", "Documento ", "Документ ", "文書", "文件", "文档"),
    re.compile(_NUMBER),
)
