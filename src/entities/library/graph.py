"""The graph as an object: a method a question, each of which calls what the command line calls."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, Unpack

from entities.errors import QuestionError
from entities.library.answer import Answer
from entities.library.headings import counts_of_graph, described, listed, notes_on, taken_for
from entities.library.values import (
    ALL,
    Filters,
    Kinds,
    Name,
    Names,
    choose,
    read_kinds,
    read_label,
    read_limit,
    read_name,
    read_number,
    read_scope,
    several,
)
from entities.lookup import Found, find_entity
from entities.model import Evidence, Measure, Remark, Scope, Skipped, Window
from entities.notes import notes_beside
from entities.queries.articles import Articles, find_articles
from entities.queries.communities import Communities, Community, Grouping, list_communities
from entities.queries.diff import (
    Difference,
    Growth,
    Listing,
    Newcomer,
    Renaming,
    changes_since,
    changes_since_run,
    compare_stores,
    find_run,
)
from entities.queries.evidence import Proof, find_evidence
from entities.queries.path import Path as Chains
from entities.queries.path import Route, find_path
from entities.queries.proofs import Proofs, prove_ties_of
from entities.queries.receipts import Receipt
from entities.queries.scopes import first_day
from entities.queries.search import SearchResult, search_sentences
from entities.queries.show import Profile, read_profile
from entities.queries.status import Status, read_status
from entities.queries.timeline import Period, PeriodCount, Timeline, count_over_time
from entities.queries.top import Ranked, Standing, Top, rank_entities
from entities.queries.watched import find_watched
from entities.queries.who_knows import Acquaintance, list_acquaintances
from entities.queries.who_knows import Answer as Acquaintances
from entities.store import read_store
from entities.store.asked import words
from entities.store.asked.appearances import DayCount
from entities.store.asked.shared import SharedArticle
from entities.store.asked.ties import Ranking
from entities.store.asked.words import Order
from entities.wording import plural

if TYPE_CHECKING:
    from entities.exports import Exported
    from entities.graph.attributed import Graph as NetworkxGraph
    from entities.library.parts import Part
    from entities.model import Entity

DEFAULT_GRAPH = "graphs/entities.db"
_EVERYWHERE = Scope()


@dataclass(slots=True)
class _Held:
    """The one state of the graph that the questions in a `with` block are asked of, and the thread that it is for."""

    connection: sqlite3.Connection
    until: ExitStack
    thread: int = field(default_factory=threading.get_ident)


class Graph:
    """A graph that `extract` made, to be asked.

    Every question opens the file, reads it as it is then, and closes it: there is nothing to close, any thread may ask,
    and after another run the answers are those of the new graph. In a `with` block all questions see one state, that of
    its beginning; they must then come from the thread that began it.

    Names are those of the command line: a name, part of one, initials and a surname, or an id; or a row of an answer.
    Labels, measures, windows and orders are texts such as `"person"`, or what `entities` exports. What isn't one is a
    ValueError that says what there is; who isn't there, an UnknownEntityError that says who comes close. Every question
    about articles takes `Filters`: `since`, `until`, `section`, `source`, `author`, `language`, `files`. `limit=None`
    lists everything.
    """

    def __init__(self, graph: str | os.PathLike[str] = DEFAULT_GRAPH) -> None:
        """Look whether the file holds a graph. Raises StoreError."""
        self.file = Path(graph)
        self._held: _Held | None = None
        with read_store(self.file):
            pass

    def __repr__(self) -> str:
        """Which graph it is."""
        return f"<entities.Graph {str(self.file)!r}>"

    def __enter__(self) -> Self:
        """Keep to the state that the graph is in now. Raises StoreError."""
        if self._held is not None:
            raise QuestionError("This graph is in a `with` block already: open it a second time.")
        with ExitStack() as opened:
            connection = opened.enter_context(read_store(self.file))
            self._held = _Held(connection, opened.pop_all())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """From now on every question reads the graph as it is then."""
        held, self._held = self._held, None
        if held is not None:
            held.until.__exit__(kind, error, traceback)

    def who_knows(
        self,
        name: Name,
        *,
        label: str | None = "person",
        by: str = Measure.STRENGTH,
        window: str = Window.SENTENCE,
        min_articles: int = 1,
        limit: int | None = 20,
        **filters: Unpack[Filters],
    ) -> Answer[Acquaintances, Acquaintance]:
        """Who is mentioned together with somebody, strongest first, each with a sentence that shows it."""
        scope = read_scope(filters, window)
        ranking = Ranking(
            choose(Measure, by, "by"),
            read_label(label),
            read_number(min_articles, "min_articles"),
            read_limit(limit),
        )
        with self._asking(scope) as (connection, notes):
            found = list_acquaintances(connection, read_name(name), ranking, scope)
        heading = (f"Mentioned together with {described(found.found)}",)
        return Answer(found, found.acquaintances, found.total, heading, (*taken_for((name, found.found)), *notes))

    def evidence(
        self,
        one: Name,
        other: Name | None = None,
        *,
        window: str = Window.SENTENCE,
        limit: int | None = None,
        **filters: Unpack[Filters],
    ) -> Answer[Proof | Proofs, tuple[Evidence, ...]]:
        """Every sentence that names both, newest first; with one name, what all its ties rest on, the strongest first.

        A row is one sentence or, where a wider window has none that names both, two. Raises QuestionError where both
        names are those of one entity.
        """
        scope, limit = read_scope(filters, window), read_limit(limit)
        with self._asking(scope) as (connection, notes):
            if other is None:
                found = prove_ties_of(connection, read_name(one), scope=scope, limit=limit)
                asked = found.found
                resting = plural(found.ties, "tie rests", "ties rest")
                told = () if asked is None else (f"{described(asked)}: what {resting} on",)
                rows = tuple(sentences for proof in found.proofs for sentences in proof.quotations)
                return Answer(found, rows, found.total, told, (*taken_for((one, asked)), *notes))
            proof = find_evidence(connection, read_name(one), read_name(other), scope, limit=limit)
        together = plural(proof.articles, "article")
        heading = (f"{described(proof.one)} and {described(proof.other)}, together in {together}",)
        return Answer(
            proof, proof.quotations, proof.total, heading, (*taken_for((one, proof.one), (other, proof.other)), *notes)
        )

    def show(self, name: Name, *, limit: int | None = 3, **filters: Unpack[Filters]) -> Answer[Profile, Acquaintance]:
        """Who or what somebody is: the rows are the strongest ties, so many of each label.

        `result` has all else: spellings, roles as articles give them, months, articles.
        """
        scope = read_scope(filters)
        with self._asking(scope) as (connection, notes):
            found = read_profile(connection, read_name(name), scope, limit=read_limit(limit))
        heading = (
            described(found.found),
            *listed("spelled", [alias.name for alias in found.aliases]),
            *listed("roles", [role.text for role in found.roles]),
        )
        total = sum(number for _, number in found.totals.ties)
        return Answer(found, found.ties, total, heading, (*taken_for((name, found.found)), *notes))

    def path(
        self,
        one: Name,
        other: Name,
        *,
        max_steps: int = 4,
        avoid: Names = (),
        label: str | None = ALL,
        paths: int = 1,
        **filters: Unpack[Filters],
    ) -> Answer[Chains, Receipt]:
        """The strongest short chains between two; the rows are the steps of all chains, each with its sentence.

        Raises QuestionError where both names are those of one entity, or one of them is to be avoided.
        """
        scope = read_scope(filters)
        avoided = several(avoid)
        route = Route(
            read_number(max_steps, "max_steps"),
            tuple(map(read_name, avoided)),
            read_label(label),
            read_number(paths, "paths"),
        )
        with self._asking(scope) as (connection, notes):
            found = find_path(connection, read_name(one), read_name(other), route, scope)
        most = f"{plural(max_steps, 'step')} or fewer"
        heading = [
            " -> ".join([chain.steps[0].one.name, *(step.other.name for step in chain.steps)]) for chain in found.chains
        ] or [f"{described(found.one)} and {described(found.other)} aren't connected by {most}"]
        rows = tuple(step for chain in found.chains for step in chain.steps)
        said = taken_for((one, found.one), (other, found.other), *zip(avoided, found.avoided, strict=True))
        return Answer(found, rows, len(rows), tuple(heading), (*said, *notes))

    def top(
        self,
        *,
        by: str = Standing.MENTIONED,
        label: str | None = "person",
        limit: int | None = 10,
        **filters: Unpack[Filters],
    ) -> Answer[Top, Ranked]:
        """Who stands out: most `mentioned`, most `connected`, by `pagerank`, or `bridging` the others."""
        scope, standing = read_scope(filters), choose(Standing, by, "by")
        with self._asking(scope) as (connection, notes):
            found = rank_entities(connection, standing, read_label(label), scope, limit=read_limit(limit))
        if found.estimated is not None:
            followed, tied = found.estimated
            notes.append(f"Estimated from the chains of {followed:,} of {tied:,} names")
        return Answer(found, found.ranked, found.total, (f"By {standing}",), tuple(notes))

    def timeline(
        self, name: Name, other: Name | None = None, *, per: str | None = None, **filters: Unpack[Filters]
    ) -> Answer[Timeline, PeriodCount | DayCount]:
        """How often somebody is mentioned, or two in one sentence, per `day`, `month` or `year`; None: what fits.

        The last row is that of the articles without a date, if there are any.
        """
        scope = read_scope(filters)
        period = None if per is None else choose(Period, per, "per")
        beside = None if other is None else read_name(other)
        with self._asking(scope) as (connection, notes):
            found = count_over_time(connection, read_name(name), beside, by=period, scope=scope)
        rows: tuple[PeriodCount | DayCount, ...] = found.rows
        rows += (found.undated,) if found.undated.articles else ()
        asked = [one for one in (found.found, found.other) if one is not None]
        return Answer(
            found,
            rows,
            len(rows),
            (" and ".join(map(described, asked)),),
            (*taken_for((name, found.found), (other, found.other)), *notes),
        )

    def search(
        self,
        text: str,
        *,
        mentioning: Names = (),
        by: str = Order.NEWEST,
        limit: int | None = 20,
        **filters: Unpack[Filters],
    ) -> Answer[SearchResult, Evidence]:
        """The sentences that have all words of a text, as `entities search` has them, `newest` or by `relevance`.

        They mention all of `mentioning`. Raises QuestionError where there is no word to look for.
        """
        scope, listing = read_scope(filters), words.Listing(choose(Order, by, "by"), read_limit(limit))
        names = several(mentioning)
        with self._asking(scope) as (connection, notes):
            found = search_sentences(connection, text, [*map(read_name, names)], scope, listing)
        heading = (f"{plural(found.total, 'sentence')} in {plural(found.articles, 'article')}",)
        taken = taken_for(*zip(names, found.mentioned, strict=True))
        return Answer(found, found.sentences, found.total, heading, (*taken, *notes))

    def articles(
        self, *names: Name, limit: int | None = 20, **filters: Unpack[Filters]
    ) -> Answer[Articles, SharedArticle]:
        """The articles that mention somebody, or all of several: newest first, undated last."""
        if not names:
            raise ValueError("articles of whom? give at least one name")
        scope = read_scope(filters)
        with self._asking(scope) as (connection, notes):
            found = find_articles(connection, [*map(read_name, names)], scope, limit=read_limit(limit))
        heading = (" and ".join(map(described, found.found)),)
        return Answer(
            found, found.listed, found.total, heading, (*taken_for(*zip(names, found.asked, strict=True)), *notes)
        )

    def communities(
        self,
        *,
        label: str | None = ALL,
        resolution: float = 1.0,
        min_size: int = 3,
        limit: int | None = 10,
        **filters: Unpack[Filters],
    ) -> Answer[Communities, Community]:
        """The groups that the ties fall into, largest first; a higher resolution gives more and smaller ones."""
        if not 0 < resolution < float("inf"):
            raise ValueError(f"resolution must be above 0, not {resolution!r}")
        scope = read_scope(filters)
        grouping = Grouping(resolution, read_number(min_size, "min_size"))
        with self._asking(scope) as (connection, notes):
            found = list_communities(connection, read_label(label), scope, grouping, limit=read_limit(limit))
        heading = (f"Modularity {found.modularity:.2f}",)
        return Answer(found, found.listed, found.total, heading, tuple(notes))

    def diff(
        self,
        older: Graph | str | os.PathLike[str] | None = None,
        *,
        since: str | None = None,
        since_run: int | datetime | None = None,
        watch: Sequence[str] = (),
        label: str | None = "person",
        limit: int | None = 10,
        **kinds: Unpack[Kinds],
    ) -> Answer[Difference, Newcomer | Growth | Renaming]:
        """What is new here against an older graph, or in the articles of a day and later, or read by the last runs.

        `since_run` is a number of runs, or a time. So many rows of each kind; names to `watch` come first.
        """
        if sum(side is not None for side in (older, since, since_run)) != 1:
            raise ValueError("give an older graph, or a day with since, or runs with since_run")
        scope = read_kinds(kinds)
        with ExitStack() as opened:
            connection, notes = opened.enter_context(self._asking(scope))
            watched = find_watched(connection, watch).ids
            listing = Listing(read_label(label), read_limit(limit), watched)
            if older is not None:
                before = older if isinstance(older, Graph) else Graph(older)
                other, said = opened.enter_context(before._asking())  # noqa: SLF001 - one of its own kind
                notes += said
                found = compare_stores(other, connection, listing, scope)
            elif since_run is not None:
                found = changes_since_run(connection, find_run(connection, since_run), listing, scope)
            else:
                found = changes_since(connection, first_day(str(since)), listing, scope)
        if found.undated:
            notes.append(f"{plural(found.undated, 'article')} without a date left out")
        sections = (found.new_entities, found.new_ties, found.grown_ties, found.gone_entities)
        rows: tuple[Newcomer | Growth | Renaming, ...] = (
            *found.new_entities.listed,
            *found.new_ties.listed,
            *found.grown_ties.listed,
            *found.gone_entities.listed,
            *found.renamed,
        )
        total = sum(section.total for section in sections) + len(found.renamed)
        return Answer(found, rows, total, (), tuple(notes))

    def status(self, *, check: bool = False) -> Answer[Status, Skipped | Remark]:
        """What is in the graph; the rows are what wasn't read, with the reason, and what is doubtful in what was.

        With `check` all of the file is read for damage, which is then in `result.damage`. Raises DecisionError.
        """
        with self._asking() as (connection, notes):
            found = read_status(connection, self.file, check=check)
        rows: tuple[Skipped | Remark, ...] = (*found.skipped, *found.remarks)
        notes += [*found.complaints, *(found.damage or ())]
        return Answer(found, rows, len(rows), counts_of_graph(found), tuple(notes))

    def find(self, name: Name) -> Answer[Found, Entity]:
        """Whom a name stands for: the first row is who is meant, the others are less mentioned ones that it fits.

        Raises UnknownEntityError, and AmbiguousEntityError where none of several is mentioned far more often.
        """
        with self._asking() as (connection, notes):
            found = find_entity(connection, read_name(name))
        rows = (found.entity, *found.others)
        return Answer(found, rows, len(rows), (), (*taken_for((name, found)), *notes))

    def export(
        self,
        file: str | os.PathLike[str],
        *,
        format: str | None = None,  # noqa: A002 - as it is called on the command line
        plain: bool = False,
        color: str = "type",
        with_evidence: bool = False,
        **part: Unpack[Part],
    ) -> Exported:
        """Write the graph, or a part of it, in the format of the suffix: see `entities export`.

        Raises ExportError, DecisionError, and StoreError if the graph isn't complete.
        """
        from entities import exports
        from entities.library.parts import find_criteria, read_part, wanted_of

        scope = read_part(part)
        with self._asking(scope) as (connection, _):
            notes = notes_beside(connection, self.file)
            criteria = find_criteria(connection, part, scope, notes)
            looks = wanted_of(criteria, color, plain=plain, with_evidence=with_evidence)
            wanted = replace(looks, notes=notes, day=datetime.now().astimezone().date())
            return exports.export(connection, os.fspath(file), wanted, format_name=format)

    def to_networkx(self, *, plain: bool = False, color: str = "type", **part: Unpack[Part]) -> NetworkxGraph:
        """The graph, or a part of it, as a `networkx.Graph`: nodes are ids, with all attributes that exports have.

        `plain` leaves out places, colours and the figures that take long: communities, PageRank, betweenness. Raises
        DecisionError.
        """
        from entities.exports.networkx import make_graph
        from entities.library.parts import find_criteria, read_part, wanted_of

        scope = read_part(part)
        with self._asking(scope) as (connection, _):
            notes = notes_beside(connection, self.file)
            wanted = wanted_of(find_criteria(connection, part, scope, notes), color, plain=plain)
            return make_graph(connection, replace(wanted, notes=notes))

    @contextmanager
    def _asking(self, scope: Scope = _EVERYWHERE) -> Iterator[tuple[sqlite3.Connection, list[str]]]:
        """The store, and what should be known of a question about a scope. Raises StoreError and QuestionError."""
        held = self._held
        if held is None:
            with read_store(self.file) as connection:
                yield connection, notes_on(connection, scope)
        elif held.thread != threading.get_ident():
            raise QuestionError("In a `with` block, a graph is asked by the thread that began it: open one in each.")
        else:
            yield held.connection, notes_on(held.connection, scope)
