"""What the page holds, as rows for JSON: names of columns aren't repeated 50,000 times.

`src/page/data/packed.ts` reads them. Entities are given by their numbers, which count the rows of entities; sentences
and articles likewise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from entities.exports.columns import LABEL, other_spellings
from entities.exports.content import Content, Node, Quotable, strongest_first
from entities.exports.page.about import Doubts, doubts_of, read_about
from entities.exports.page.spellings import Reason, read_reasons
from entities.folding import in_ascii
from entities.geography import locate_places
from entities.geography.locating import Located
from entities.geography.outline import read_outline
from entities.graph.selection import Narrowing
from entities.model import Tie
from entities.store.whole.doubts import all_ambiguous
from entities.store.whole.entities import Called, all_called
from entities.store.whole.occurrences import Source

Row = list[object]

# Of an alphabet that src/page/base/letters.ts doesn't know: neither Latin, Greek nor Cyrillic, nor punctuation.
_FOREIGN = re.compile("[^\0-\u052f\u1e00-\u1fff\u2000-\u206f]")
_MOST_SPELLINGS = 4  # of one entity that are written in Latin letters
_MOST_REASONS = 12  # spellings of one entity that the page explains
_MOST_OPEN = 4  # ambiguous names of one entity that it tells


def pack(content: Content) -> Iterator[tuple[str, object]]:
    """The members of the page's object, each made when it is asked for: an Iterator of rows, or a value."""
    yield "colorBy", content.wanted.color_by
    ambiguous = list(all_ambiguous(content.connection))
    yield "about", read_about(content.connection, ambiguous, content.wanted.day)
    yield "part", [_narrowing_row(narrowing) for narrowing in content.narrowings if narrowing.dropped]
    numbers: dict[str, int] = {}  # of entities by their ids
    places: dict[tuple[int, int], int] = {}  # the numbers of sentences, by article and start in the store
    quoted: dict[int, int] = {}  # of articles by their numbers in the store: in the order of both
    located = locate_places(content.connection)
    yield "entities", _entities(content, doubts_of(ambiguous), located, numbers)
    yield "selected", [numbers[entity] for entity in content.wanted.criteria.around if entity in numbers]
    yield "sentences", _sentences(content, numbers, quoted, places)
    yield "ties", _ties(content, numbers, places)
    yield "articles", (article_row(source) for source in content.articles() if source.article in quoted)
    if any(entity in located and located[entity].spot is not None for entity in numbers):
        yield "world", read_outline()


def entity_row(node: Node, ties: int, extras: Mapping[str, object]) -> Row:
    """An entity, with the number of its ties in the whole graph; what few have (`extras`) stands last, if anything."""
    assert node.figures is not None and node.look is not None  # noqa: PT018, S101 - it isn't plain
    entity, look = node.entity, node.look
    drawn = [node.figures.community, look.x, look.y]
    counted = [entity.mentions, entity.articles, ties]
    more = [dict(extras)] if extras else []
    return [entity.id, LABEL.value(node), entity.label.lower(), *drawn, other_spellings(node), *counted, *more]


def extras_of(
    node: Node, reasons: Iterable[Reason], doubts: Doubts, located: Located | None = None, called: Called | None = None
) -> dict[str, object]:
    """What few entities have, by name; what there is none of is left out."""
    called = called or Called(node.entity.name, shared=False)
    said = {
        "called": called.name if called.name != LABEL.value(node) else "",
        "shared": int(called.shared),
        "latin": _in_latin_letters(node),
        "at": located and _point_of(located),
        "watched": int(node.watched),
        "tags": node.noted.tags,
        "note": node.noted.note,
        "why": list(islice(reasons, _MOST_REASONS)),
        "open": list(islice(doubts.of(node.entity), _MOST_OPEN)),
    }
    return {name: value for name, value in said.items() if value}


def _in_latin_letters(node: Node) -> list[str]:
    """Spellings in alphabets that the page can't turn into Latin letters by itself, as these."""
    foreign = (name for name in (node.entity.name, *node.entity.aliases) if _FOREIGN.search(name))
    return list(islice(dict.fromkeys(filter(str.isascii, map(in_ascii, foreign))), _MOST_SPELLINGS))


def _point_of(located: Located) -> Row:
    """Longitude and latitude of a place, what kind of place it is, and why it is there; nothing if that isn't known."""
    spot = located.spot
    return [spot.longitude, spot.latitude, spot.kind, located.ground] if spot else []


def tie_row(tie: Tie, ends: tuple[int, int], best: int) -> Row:
    """A tie between two entities, and the sentence that shows it best."""
    return [*ends, _figure(tie.strength), tie.reports, tie.articles, tie.sentences, _figure(tie.chance), best]


def _figure(value: float) -> float:
    """A figure with more digits than are shown, so that it is rounded once, as the command line rounds it."""
    return float(f"{value:.9g}")


def sentence_row(sentence: Quotable, article: int, numbers: Mapping[str, int]) -> Row:
    """A sentence with its marks, three figures each: an entity, and where it is named; none if it is context only."""
    marks = [figure for entity, start, end in sentence.names for figure in (numbers[entity], start, end)]
    return [article, sentence.start, sentence.end, sentence.text, *([marks] if marks else [])]


def article_row(source: Source) -> Row:
    """An article, as far as it is known: what is lacking at the end is left out."""
    row: Row = [source.name, source.title, source.date, source.source, source.url]
    while row[-1] is None:
        row.pop()
    return row


def _narrowing_row(narrowing: Narrowing) -> Row:
    """What a criterion left of how many, of names and of ties."""
    return [narrowing.criterion, narrowing.nodes, narrowing.nodes_before, narrowing.ties, narrowing.ties_before]


def _entities(
    content: Content, doubts: Doubts, located: Mapping[str, Located], numbers: dict[str, int]
) -> Iterator[Row]:
    """Rows of entities, which are numbered on the way."""
    reasons = read_reasons(content.connection)
    called = dict(all_called(content.connection))
    for node, ties in zip(content.nodes(), content.ties_of_nodes(), strict=True):
        numbers[node.entity.id] = len(numbers)
        ident = node.entity.id
        extras = extras_of(node, reasons.of(node.entity), doubts, located.get(ident), called.get(ident))
        yield entity_row(node, ties, extras)


def _sentences(
    content: Content, numbers: Mapping[str, int], quoted: dict[int, int], places: dict[tuple[int, int], int]
) -> Iterator[Row]:
    """Rows of sentences, which are numbered on the way, as their articles are."""
    for number, sentence in enumerate(content.sentences()):
        places[sentence.article, sentence.start] = number
        yield sentence_row(sentence, quoted.setdefault(sentence.article, len(quoted)), numbers)


def _ties(content: Content, numbers: Mapping[str, int], places: Mapping[tuple[int, int], int]) -> Iterator[Row]:
    """Rows of ties in the order in which `who-knows` lists those of each name."""
    for tie, best in sorted(
        zip(content.edges(), content.best_places(), strict=True), key=lambda pair: strongest_first(pair[0])
    ):
        yield tie_row(tie, (numbers[tie.source], numbers[tie.target]), places[best])
