"""The part of a dossier that says what is uncertain, and how its names came to be one entity's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from entities.changes.decide.listing import Listed, Standing
from entities.exports.dossier.citing import Citations
from entities.exports.dossier.document import Bullets, Heading, Item, Line, Paragraph, Part, faint, run, strong
from entities.exports.dossier.wording import first_of, how_many
from entities.lookup import describe
from entities.model import Entity, format_name
from entities.queries.dossier import Cut, Doubts, LeftOpen
from entities.queries.review.question import Illustrated, Side
from entities.queries.why import ByCompany, attachment_says, company_says, join_says
from entities.store.asked.reasons import Attachment
from entities.wording import plural

_SHOWN = 5
T = TypeVar("T")


def doubt_items(doubts: Doubts, entity: Entity, citations: Citations) -> Iterator[Item]:
    """What is uncertain of an entity, and what made it one."""
    yield Item((Heading("What is uncertain"), *_namesakes(doubts.namesakes, entity)))
    yield from _left_open(doubts.ambiguous, citations)
    yield from _questions(doubts.questions, citations)
    yield Item((Heading("Why these names are one"), *_spellings(doubts.spellings)))
    if doubts.company.total:
        yield Item(_listed("By the company that a name keeps", doubts.company, map(_company, doubts.company.items), ""))
    joins = ((run(f"{join_says(link)}."),) for link in doubts.joins.items)
    yield Item(_listed("Names joined across articles", doubts.joins, joins, "None: all articles use one name."))
    yield Item(_listed("Decided by hand", doubts.decisions, map(_decision, doubts.decisions.items), "Nothing."))


def _listed(heading: str, cut: Cut[T], lines: Iterable[Line], none: str) -> tuple[Part, ...]:
    """A list under its heading, or that there is none."""
    items = tuple(lines)
    return Heading(f"{heading}{how_many(cut)}", 3), Bullets(items) if items else Paragraph((run(none),))


def _namesakes(namesakes: Cut[Entity], entity: Entity) -> tuple[Part, ...]:
    lines = ((run(f"{describe(other)} "), faint(other.id)) for other in namesakes.items)
    none = f"None: no other entity goes by a name that {entity.name} goes by."
    return _listed("Others whom these names fit", namesakes, lines, none)


def _left_open(names: Cut[LeftOpen], citations: Citations) -> Iterator[Item]:
    heading = Heading(f"Names left open that may be this one's{how_many(names)}", 3)
    if not names.total:
        yield Item((heading, Paragraph((run("None."),))))
    for number, left_open in enumerate(names.items):
        name = left_open.name
        could_be = first_of(name.candidates, _SHOWN)
        said = f", {plural(name.mentions, 'mention')}: could be {could_be}; in {first_of(name.articles, _SHOWN)}"
        parts = (Paragraph((strong(name.spelling), run(said))), citations.quote(left_open.evidence))
        yield Item(parts if number else (heading, *parts))


def _questions(questions: Cut[Illustrated], citations: Citations) -> Iterator[Item]:
    heading = Heading(f"Open questions{how_many(questions)}", 3)
    if not questions.items:
        yield Item((heading, Paragraph((run("None."),))))
    for number, asked in enumerate(questions.items):
        question = asked.question
        said = f": {question.reason}; {plural(question.ties, 'tie')} at stake."
        names = f"Are {_side(question.left)} and {_side(question.right)} one?"
        parts: list[Part] = [] if number else [heading]
        parts.append(Paragraph((strong(names), run(f" {question.kind.replace('-', ' ').capitalize()}{said}"))))
        parts += [citations.quote(evidence) for evidence in (*asked.left[:1], *asked.right[:1])]
        yield Item(tuple(parts))


def _side(side: Side) -> str:
    where = f" in {first_of(side.articles, _SHOWN)}" if side.articles else ""
    return f"{format_name(side.name)}{where}"


def _spellings(spellings: Cut[Attachment]) -> tuple[Part, ...]:
    return _listed("Spellings, and the rule that attached each", spellings, map(_spelling, spellings.items), "None.")


def _spelling(item: Attachment) -> Line:
    stands_for = "" if item.spelling == item.name.name else f" for {item.name.name}"
    counted = f"{plural(item.mentions, 'mention')}, first in {item.article}"
    return strong(item.spelling), run(f"{stands_for}: {attachment_says(item)}; "), faint(counted)


def _company(found: ByCompany) -> Line:
    return strong(found.name), run(f": {company_says(found)}")


def _decision(listed: Listed) -> Line:
    followed = listed.standing is Standing.FOLLOWED
    return (run(str(listed.decision) if followed else f"{listed.decision} ({listed.reason or listed.standing})"),)
