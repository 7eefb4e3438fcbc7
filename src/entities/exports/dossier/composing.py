"""A dossier as a document: its sections, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from entities import __version__
from entities.exports.dossier.citing import Citations
from entities.exports.dossier.document import (
    Bullets,
    Chart,
    Cite,
    Document,
    Heading,
    Item,
    Line,
    Paragraph,
    Part,
    faint,
    run,
    strong,
)
from entities.exports.dossier.doubting import doubt_items
from entities.exports.dossier.wording import how_many, with_commas
from entities.model import Window
from entities.queries.dossier import Cut, Dossier, Ground, LabelledTies, QuotedTie
from entities.queries.show import QuotedRole
from entities.store.asked.shared import SharedArticle
from entities.wording import PLURALS, counts_of, describe_scope, plural, span_of_days, visible

_CLAIM = "Mentioned together is all that is claimed here. Read the sentences to see what they mean."


def compose(dossier: Dossier, day: date) -> Document:
    """The document that tells what a dossier holds, made on this day."""
    citations = Citations(dossier.publications)
    entity = dossier.found.entity
    maker = f"entities {__version__}"
    before = [
        *_who(dossier),
        *_spellings(dossier),
        *_roles(dossier.roles, citations),
        *_timeline(dossier),
        *(item for labelled in dossier.ties for item in _ties(labelled, dossier, citations)),
    ]
    doubts = list(doubt_items(dossier.doubts, entity, citations))
    articles = _articles(dossier.articles, citations)  # last: it names the sentences that all others quote
    after = [*_how_made(dossier, day, maker), *_sources(citations)]
    return Document(visible(entity.name), day.isoformat(), maker, (*before, articles, *doubts, *after))


def _item(*parts: Part) -> Item:
    return Item(parts)


def _who(dossier: Dossier) -> Iterator[Item]:
    entity = dossier.found.entity
    seen = " ".join(span_of_days(entity.first_seen, entity.last_seen))
    reports = f" ({plural(entity.reports, 'report')})" if entity.reports < entity.articles else ""
    counted = f"{plural(entity.mentions, 'mention')} in {plural(entity.articles, 'article')}{reports}"
    told = ", ".join(part for part in (entity.label.lower(), counted, seen) if part)
    yield _item(
        Heading(run(entity.name).text, 1), Paragraph((run(f"{told[:1].upper()}{told[1:]}. "), faint(entity.id)))
    )
    yield _item(Paragraph((strong(_CLAIM), run(" A number in brackets leads to the source of its sentence."))))
    chosen = describe_scope(dossier.scope)
    if chosen:
        said = f"All but the doubts is of some articles of the graph only: {chosen}."
        yield _item(Paragraph((run(said),)))


def _spellings(dossier: Dossier) -> Iterator[Item]:
    spelled: list[Line] = [(strong(one.name), run(f" ({one.mentions:,})")) for one in dossier.spellings.items]
    yield _item(
        Heading(f"Spellings{how_many(dossier.spellings)}"),
        Paragraph(with_commas(spelled) if spelled else (run("None."),)),
    )


def _roles(roles: Cut[QuotedRole], citations: Citations) -> Iterator[Item]:
    heading = Heading(f"Roles, as articles give them{how_many(roles)}")
    if not roles.total:
        yield _item(heading, Paragraph((run("No article has words for a role that can be quoted."),)))
    for number, role in enumerate(roles.items):
        said: Line = (run("“"), strong(role.text), run(f"”, in {plural(role.articles, 'article')}"))
        quoted = citations.quote(role.evidence, (role.span,))
        yield _item(*([] if number else [heading]), Paragraph(said), quoted)


def _timeline(dossier: Dossier) -> Iterator[Item]:
    timeline = dossier.timeline
    heading = Heading(f"Mentions by {timeline.by.value}" if timeline.rows else "Mentions over time")
    undated = timeline.undated
    parts: list[Part] = [Chart(timeline.by, timeline.rows)] if timeline.rows else []
    if undated.articles:
        beside = "A further " if timeline.rows else ""
        counted = f"{plural(undated.count, 'mention')} in {plural(undated.articles, 'article')} without a date"
        parts.append(Paragraph((run(f"{beside}{counted}."),)))
    yield _item(heading, *(parts or [Paragraph((run("None in these articles."),))]))


def _ties(labelled: LabelledTies, dossier: Dossier, citations: Citations) -> Iterator[Item]:
    heading = Heading(f"Mentioned together with {PLURALS[labelled.label]}{how_many(labelled.ties)}")
    if not labelled.ties.total:
        yield _item(heading, Paragraph((run("None."),)))
    for number, tie in enumerate(labelled.ties.items):
        yield _item(*([] if number else [heading]), *_tie(tie, dossier.scope.window, citations))


def _tie(quoted: QuotedTie, window: Window, citations: Citations) -> Iterator[Part]:
    tie = quoted.tied.tie
    seen = " ".join(span_of_days(tie.first_seen, tie.last_seen))
    place = "" if window is Window.SENTENCE else f"in one {window.value}, "
    shown, total = len(quoted.quotations.items), quoted.quotations.total
    what = "sentence" if window is Window.SENTENCE else "place"
    cut = f"{shown:,} of {plural(total, what)} quoted" if shown < total else ""
    yield Heading(run(quoted.tied.name).text, 3)
    told = "; ".join(part for part in (place + counts_of(tie), seen, cut) if part)
    yield Paragraph((run(f"{told}. "), faint(quoted.tied.id)))
    for quotation in quoted.quotations.items:
        yield from (citations.quote(evidence) for evidence in quotation)


def _articles(articles: Cut[SharedArticle], citations: Citations) -> Item:
    listed = Bullets(tuple(_article(article, citations) for article in articles.items))
    part = listed if listed.items else Paragraph((run("None."),))
    return Item((Heading(f"Articles{how_many(articles)}"), part), long=True)


def _article(article: SharedArticle, citations: Citations) -> Line:
    numbers: list[Line] = [(Cite(number),) for number in citations.numbers_in(article.article)]
    cited: Line = (run(", quoted in "), *with_commas(numbers)) if numbers else ()
    return (*citations.published(article.article), run(f"; {plural(article.mentions[0], 'mention')}"), *cited)


def _how_made(dossier: Dossier, day: date, maker: str) -> Iterator[Item]:
    yield _item(
        Heading("How this was made"),
        Bullets(tuple((run(line),) for line in _ground_lines(dossier.ground))),
        Paragraph((run(f"Written by {maker} on {day.isoformat()}. {_CLAIM}"),)),
    )


def _ground_lines(ground: Ground) -> Iterator[str]:
    counts = ground.counts
    reports = f", {plural(counts.reports, 'report')} counted once where they repeat each other"
    yield f"Graph: {ground.graph}"
    yield f"Articles: {counts.articles:,}{reports if counts.reports < counts.articles else ''}"
    days = " ".join(span_of_days(counts.first_day, counts.last_day))
    undated = f"{plural(counts.undated, 'article')} without a date" if counts.undated else ""
    yield f"Days: {'; '.join(part for part in (days, undated) if part) or 'none'}"
    yield from (f"Read by: {model.name} ({plural(model.articles, 'article')})" for model in ground.models)
    if ground.skipped:
        yield f"Not read: {plural(ground.skipped, 'file')}, which `entities status --skipped` names with the reasons"
    yield f"Decisions made by hand on the whole graph: {ground.decisions:,}"
    yield (
        "What comes first of ties is strength: in how many reports both are mentioned, held against how often each is. "
        "Of the sentences of a tie, the one that shows it best comes first, then the newest, from different articles "
        "where there are any."
    )


def _sources(citations: Citations) -> Iterator[Item]:
    said = (
        "Characters count from the beginning of the text that was read. A title, source or date not given isn't known."
    )
    yield _item(Heading("Sources"), Paragraph((run(said),)))
    yield from citations.sources()
