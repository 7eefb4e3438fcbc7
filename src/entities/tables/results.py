"""Which table each answer is: one function an answer, in one table of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from entities.changes.events import Finished
from entities.lookup import Found
from entities.model import Entity, Evidence, Label, Remark, Skipped, Tie
from entities.queries.ambiguous import AmbiguousNames
from entities.queries.articles import Articles
from entities.queries.communities import Communities, Community
from entities.queries.diff import Difference, Growth, Newcomer, Renaming
from entities.queries.evidence import Proof
from entities.queries.path import Path
from entities.queries.proofs import Proofs
from entities.queries.receipts import Receipt
from entities.queries.review.question import Illustrated, Questions, Side
from entities.queries.search import SearchResult
from entities.queries.show import Profile
from entities.queries.status import Status
from entities.queries.timeline import Timeline
from entities.queries.top import Ranked, Top
from entities.queries.who_knows import Acquaintance, Answer
from entities.queries.why import Apart, Explanation, Step, Together, attachment_says
from entities.store.asked.reasons import Attachment
from entities.store.asked.shared import SharedArticle
from entities.store.whole.doubts import AmbiguousName
from entities.tables.columns import ENTITY, EVIDENCE, NAMED, OTHER_EVIDENCE, TIE
from entities.tables.table import Column, Columns, Table, columns_of, day, joined, lay_out


def table_of(answer: object) -> Table:
    """The table of a typed result of a question, a look-up or a run; raises TypeError where that is no list."""
    made = _TABLES.get(type(answer))
    if made is None:
        raise TypeError(f"{type(answer).__name__} is no list that could be a table")
    return made(answer)


class _Tied(NamedTuple):
    """A tie with both ends and the one or two sentences that show it."""

    one: Entity
    other: Entity
    tie: Tie | None
    sentences: tuple[Evidence, ...]


_OTHER: Columns[_Tied] = columns_of(lambda tied: tied.other, NAMED, "other_")
_ENDS: Columns[_Tied] = (*columns_of(lambda tied: tied.one, NAMED, "entity_"), *_OTHER)
_QUOTED: Columns[_Tied] = columns_of(lambda tied: tied.sentences[0] if tied.sentences else None, EVIDENCE)
_QUOTED_TOO: Columns[_Tied] = columns_of(lambda tied: tied.sentences, OTHER_EVIDENCE)
_SHOWN: Columns[_Tied] = (*columns_of(lambda tied: tied.tie, TIE), *_QUOTED)
_TIES: Columns[_Tied] = (*_ENDS, *_SHOWN)


def _who_knows(answer: Answer) -> Table:
    ties = (_acquainted(answer.found.entity, row) for row in answer.acquaintances)
    return lay_out("who-knows", (*_TIES, *_QUOTED_TOO), ties)


def _show(profile: Profile) -> Table:
    return lay_out("show", _TIES, (_acquainted(profile.found.entity, row) for row in profile.ties))


def _acquainted(entity: Entity, row: Acquaintance) -> _Tied:
    return _Tied(entity, Entity(row.id, row.name, row.label), row.tie, row.evidence)


def _evidence(proof: Proof) -> Table:
    ends = proof.one.entity, proof.other.entity
    quoted = (_Tied(*ends, None, sentences) for sentences in proof.quotations)
    return lay_out("evidence", (*_ENDS, *_QUOTED, *_QUOTED_TOO), quoted)


def _proofs(found: Proofs) -> Table:
    quoted = (
        _Tied(proof.one, proof.other, proof.tie, sentences) for proof in found.proofs for sentences in proof.quotations
    )
    return lay_out("evidence", (*_TIES, *_QUOTED_TOO), quoted)


def _path(found: Path) -> Table:
    columns: Columns[tuple[int, _Tied]] = (
        Column("chain", lambda step: step[0]),
        *columns_of(lambda step: step[1], _TIES),
    )
    steps = ((number, _received(step)) for number, chain in enumerate(found.chains, 1) for step in chain.steps)
    return lay_out("path", columns, steps)


def _received(receipt: Receipt) -> _Tied:
    return _Tied(receipt.one, receipt.other, receipt.tie, (receipt.evidence,))


def _articles(answer: Articles) -> Table:
    single = len(answer.found) == 1
    names = ["mentions"] if single else [f"mentions of {found.entity.name}" for found in answer.found]
    counts: Columns[SharedArticle] = tuple(Column(name, _nth_count(place)) for place, name in enumerate(names))
    return lay_out("articles", (*_ARTICLE, *counts), answer.listed)


def _nth_count(place: int) -> Callable[[SharedArticle], int]:
    return lambda article: article.mentions[place]


_ARTICLE: Columns[SharedArticle] = (
    Column("article", lambda article: article.article),
    Column("title", lambda article: article.title),
    Column("date", lambda article: day(article.date)),
    Column("url", lambda article: article.url),
    Column("source", lambda article: article.source),
    Column("authors", lambda article: joined(article.authors)),
)


def _search(result: SearchResult) -> Table:
    return lay_out("search", EVIDENCE, result.sentences)


def _top(found: Top) -> Table:
    strongest = columns_of(_strongest, (*_OTHER, *_SHOWN), "strongest_tie_")
    columns: Columns[Ranked] = (*columns_of(_ranked, ENTITY), Column("score", lambda row: row.score), *strongest)
    return lay_out("top", columns, found.ranked)


def _ranked(row: Ranked) -> Entity:
    return row.entity


def _strongest(row: Ranked) -> _Tied | None:
    return None if row.receipt is None else _received(row.receipt)


def _communities(found: Communities) -> Table:
    def strongest(row: tuple[int, Community]) -> _Tied | None:
        return next(map(_received, row[1].receipts), None)

    columns: Columns[tuple[int, Community]] = (
        Column("community", lambda row: row[0]),
        Column("size", lambda row: row[1].size),
        Column("ties", lambda row: row[1].ties),
        Column("leaders", lambda row: joined(entity.name for entity in row[1].leaders)),
        *columns_of(strongest, _TIES, "strongest_tie_"),
    )
    return lay_out("communities", columns, enumerate(found.listed, 1))


def _timeline(answer: Timeline) -> Table:
    rows = ((row.period, row.articles, row.count) for row in answer.rows)
    undated = answer.undated
    return Table(
        "timeline",
        ("period", "articles", "mentions" if answer.other is None else "sentences"),
        (*rows, *([(None, undated.articles, undated.count)] if undated.articles else [])),
    )


class _Changed(NamedTuple):
    """A row of what is new, grew, went or is called otherwise: an entity alone, or with the other end of a tie."""

    change: str
    entity: Entity
    other: Entity | None
    growth: Growth | None
    evidence: Evidence | None


_GROWTH: Columns[Growth] = (
    Column("articles_before", lambda growth: growth.articles_before),
    Column("articles", lambda growth: growth.articles),
    Column("sentences_before", lambda growth: growth.sentences_before),
    Column("sentences", lambda growth: growth.sentences),
)
_CHANGES: Columns[_Changed] = (
    Column("change", lambda row: row.change),
    *columns_of(lambda row: row.entity, ENTITY, "entity_"),
    *columns_of(lambda row: row.other, NAMED, "other_"),
    *columns_of(lambda row: row.growth, _GROWTH),
    *columns_of(lambda row: row.evidence, EVIDENCE),
)


def _diff(found: Difference) -> Table:
    rows = (
        *_newcomers("new_entities", found.new_entities.listed),
        *_grown("new_ties", found.new_ties.listed),
        *_grown("grown_ties", found.grown_ties.listed),
        *_newcomers("gone_entities", found.gone_entities.listed),
        *map(_renamed, found.renamed),
    )
    return lay_out("diff", _CHANGES, rows)


def _newcomers(change: str, rows: Iterable[Newcomer]) -> Iterable[_Changed]:
    return (_Changed(change, row.entity, None, None, row.evidence) for row in rows)


def _grown(change: str, rows: Iterable[Growth]) -> Iterable[_Changed]:
    return (_Changed(change, row.one, row.other, row, row.evidence) for row in rows)


def _renamed(pair: Renaming) -> _Changed:
    """What it was called comes last, as the other end."""
    return _Changed("renamed_entities", pair.new, pair.old, None, None)


def _status(found: Status) -> Table:
    return _passed_over("status", found.skipped, found.remarks)


def _extract(finished: Finished) -> Table:
    return _passed_over("extract", finished.skipped, finished.remarks)


def _passed_over(name: str, skipped: Iterable[Skipped], remarks: Iterable[Remark]) -> Table:
    """What wasn't read, with the reason, then what is doubtful in what was, with the remark."""
    columns: Columns[Skipped | Remark] = (
        Column("article", lambda item: item.path),
        Column("reason", lambda item: item.why if isinstance(item, Skipped) else None),
        Column("ignored", lambda item: item.ignored if isinstance(item, Skipped) else None),
        Column("remark", lambda item: item.text if isinstance(item, Remark) else None),
    )
    items: tuple[Skipped | Remark, ...] = (*skipped, *remarks)
    return lay_out(name, columns, items)


def _find(found: Found) -> Table:
    return lay_out("find", ENTITY, (found.entity, *found.others))


def _why(explanation: Explanation) -> Table:
    columns: Columns[Attachment] = (
        Column("spelling", lambda item: item.spelling),
        Column("name", lambda item: item.name.name),
        Column("rule", lambda item: item.rule),
        Column("says", attachment_says),
        Column("mentions", lambda item: item.mentions),
        Column("article", lambda item: item.article),
    )
    return lay_out("why", columns, explanation.attachments)


def _together(answer: Together) -> Table:
    columns: Columns[Step] = (
        Column("left", lambda step: step.left),
        Column("right", lambda step: step.right),
        Column("rule", lambda step: step.rule),
        Column("says", lambda step: step.says),
        Column("article", lambda step: step.article),
    )
    return lay_out("why", columns, answer.steps)


def _apart(answer: Apart) -> Table:
    ends = (answer.left.id, answer.left.name, answer.right.id, answer.right.name)
    columns = ("entity_id", "entity_name", "other_id", "other_name", "reason")
    return Table("why", columns, tuple((*ends, reason) for reason in answer.reasons))


_SIDE: Columns[Side] = (
    Column("name", lambda side: side.name.name),
    Column("label", lambda side: side.name.label.value),
    Column("entity", lambda side: side.entity),
    Column("mentions", lambda side: side.mentions),
    Column("company", lambda side: joined(side.company)),
    Column("articles", lambda side: joined(side.articles)),
)
_QUESTIONS: Columns[Illustrated] = (
    Column("kind", lambda asked: asked.question.kind.value),
    Column("reason", lambda asked: asked.question.reason),
    Column("ties", lambda asked: asked.question.ties),
    Column("listed", lambda asked: asked.question.listed),
    Column("probability", lambda asked: asked.question.probability),
    *columns_of(lambda asked: asked.question.left, _SIDE, "left_"),
    *columns_of(lambda asked: next(iter(asked.left), None), EVIDENCE, "left_sentence_"),
    *columns_of(lambda asked: asked.question.right, _SIDE, "right_"),
    *columns_of(lambda asked: next(iter(asked.right), None), EVIDENCE, "right_sentence_"),
)


def _review(questions: Questions) -> Table:
    return lay_out("review", _QUESTIONS, questions.asked)


def _ambiguous(found: AmbiguousNames) -> Table:
    columns: Columns[AmbiguousName] = (
        Column("name", lambda name: name.spelling),
        Column("label", lambda name: Label(name.label).value),
        Column("candidates", lambda name: joined(name.candidates)),
        Column("mentions", lambda name: name.mentions),
        Column("articles", lambda name: joined(name.articles)),
    )
    return lay_out("ambiguous", columns, found.listed)


_TABLES: dict[type, Callable[[Any], Table]] = {
    Answer: _who_knows,
    Profile: _show,
    Proof: _evidence,
    Proofs: _proofs,
    Path: _path,
    Articles: _articles,
    SearchResult: _search,
    Top: _top,
    Communities: _communities,
    Timeline: _timeline,
    Difference: _diff,
    Status: _status,
    Finished: _extract,
    Found: _find,
    Explanation: _why,
    Together: _together,
    Apart: _apart,
    Questions: _review,
    AmbiguousNames: _ambiguous,
}
