"""Where a name really begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entities.model import Label, Span

# What stands in front of a name without being part of it. Titles are those of English news style.
_TITLES = """
    mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep representative gov governor president
    vice-president chancellor premier secretary minister chairman chairwoman chief king queen prince princess pope
    archbishop bishop cardinal rev reverend father sister judge justice gen general lt col colonel maj major capt
    captain sgt sergeant adm admiral ambassador congressman congresswoman coach
"""
_MARKS = r"""\s"'“”‘’„«»`´*_<>|/,;:!?~^=+#-"""
_BEFORE_ANY_NAME = re.compile(rf"[{_MARKS}.)\]}}]+|(?:the|a|an)\s+", re.IGNORECASE)
_BEFORE_A_PERSON = re.compile(rf"(?:{'|'.join(_TITLES.split())})\.?\s+(?=\S)", re.IGNORECASE)
_AFTER_ANY_NAME = re.compile(rf"(?:['’]s|[{_MARKS}(\[{{]+)\Z", re.IGNORECASE)
_UNOPENED = re.compile(r"[^(\[]*[)\]]")


def clean_spans(text: str, span: Span, label: Label) -> Iterator[Span]:
    """The names in `span`, line by line, without articles, quotation marks, possessives and a person's titles."""
    for line in re.finditer(r"[^\r\n]+", text[span.start : span.end]):
        start, end = _clean_line(text, span.start + line.start(), span.start + line.end(), label)
        if _could_be_name(text[start:end]):
            yield Span(start, end)


def _clean_line(text: str, start: int, end: int, label: Label) -> Span:
    while match := _BEFORE_ANY_NAME.match(text, start, end) or (
        label is Label.PERSON and _BEFORE_A_PERSON.match(text, start, end)
    ):
        start = match.end()
    while match := _AFTER_ANY_NAME.search(text[start:end]):
        end = start + match.start()
    if _UNOPENED.fullmatch(text[start:end]):
        end -= 1
    return Span(start, end)


def _could_be_name(text: str) -> bool:
    """Names have letters, and a capital among them where the script has capitals."""
    return any(character.isalpha() and not character.islower() for character in text)
