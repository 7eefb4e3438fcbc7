"""Tables of results and standings: lines that start with a name and go on in numbers.

A row records a competitor or a company. So what starts the rows is a person where the recogniser says so of most, a
place where most are countries, else an organization: in a table of clubs even a town is a club.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from entities.folding import place_key
from entities.lexicon.language import Language
from entities.lexicon.names import WORD
from entities.lexicon.places import read_demonyms, read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft, replace_touched

LEAST_ROWS = 4
_NAME = r"[^\W\d_a-z][\w'’.]*(?:[ -][^\W\d_a-z][\w'’.]*){0,3}"
_FIGURE = r" +[-+.,/\d]*\d[-+.,/\d]*"
_RECORD = re.compile(rf"^[ \t]*(?P<first>{_NAME}){_FIGURE}(?:{_FIGURE}| +-)+[ \t]*$", re.MULTILINE)
_SCORE = re.compile(rf"^[ \t]*(?P<first>{_NAME}) +\d{{1,3}},? +(?P<second>{_NAME}) ?\d{{1,3}}[ \t]*$", re.MULTILINE)


def tag_tables(draft: Draft) -> Draft:
    """Give `draft` with the names that start the rows of tables tagged alike."""
    text, spans = draft.text, draft.spans
    added: list[Candidate] = []
    for cells in (list(find_cells(text, row, draft.language)) for row in (_RECORD, _SCORE)):
        label = table_label(text, cells, spans) if len(cells) >= LEAST_ROWS else None
        if label is None:
            continue
        for start, end in cells:
            country = is_country(text[start:end])
            added.append(Candidate(start, end, Label.PLACE if country else label))
    return draft.with_spans(replace_touched(spans, added))


def find_cells(text: str, row: re.Pattern[str], language: Language) -> Iterator[tuple[int, int]]:
    """Yield where the names of the rows stand; months, titles and nationalities are none."""
    for found in row.finditer(text):
        for group in found.re.groupindex:
            name = found.group(group)
            words = [w.casefold() for w in WORD.findall(name)]
            barred = (
                any(w in language.calendar or language.is_title(w) for w in words) or place_key(name) in read_demonyms()
            )
            if len(name) > 1 and not barred:
                yield found.span(group)


def table_label(text: str, cells: Sequence[tuple[int, int]], spans: Sequence[Candidate]) -> Label | None:
    """What the rows of a table are about, or None where nothing tells."""
    tagged = {(s.start, s.end): s.label for s in spans}
    tally = Counter(tagged[cell] for cell in cells if cell in tagged)
    several = sum(" " in text[start:end] for start, end in cells)
    if tally[Label.PERSON] >= 2 and 2 * tally[Label.PERSON] >= tally.total() and 2 * several > len(cells):
        return Label.PERSON
    if 2 * sum(is_country(text[start:end]) for start, end in cells) > len(cells):
        return Label.PLACE
    return Label.ORGANIZATION if 2 * several <= len(cells) or tally[Label.ORGANIZATION] > 1 else None


def is_country(name: str) -> bool:
    """Whether a name is a country's in the table of places."""
    place = read_places().get(place_key(name))
    return place is not None and place.kind == "country"
