"""`entities show NAME`."""

from __future__ import annotations

from typing import Annotated

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from entities.cli.asking import mention_others, say_unmentioned
from entities.cli.charts import in_steps, sparkline
from entities.cli.consoles import stdout
from entities.cli.documents import (
    Document,
    entity_document,
    evidence_document,
    filters_document,
    tie_document,
)
from entities.cli.filters import NO_FILTERS, Filters, asking
from entities.cli.notes import notes_of, tag_text
from entities.cli.options import DEFAULT_GRAPH, GraphOption, NameArgument, limited_to
from entities.cli.output import SHOWN, Output
from entities.cli.rendering import PLURALS, counts_of, cut, harmless, plural, sentence_and_source
from entities.lookup import describe
from entities.notes import NOTHING, Noted
from entities.queries.show import Profile, QuotedRole, read_profile
from entities.queries.timeline import every_month
from entities.queries.who_knows import Acquaintance
from entities.store.asked.appearances import Appearance

_LISTED = 3
_SPELLINGS_SHOWN = 12
_INDENT = (0, 0, 0, 2)


def show(
    name: NameArgument,
    graph: GraphOption = DEFAULT_GRAPH,
    limit: Annotated[
        int | None, limited_to(_LISTED, "How many roles, articles, and ties of each label to list.")
    ] = None,
    filters: Filters = NO_FILTERS,
    output: Output = SHOWN,
) -> None:
    """Who or what NAME is: what articles call it, whom it is mentioned together with, when and where.

    Roles such as "a machine operator at the plant" are quoted from the newest 200 articles, never reworded; those that
    most articles give come first. Who is mentioned together with NAME is listed by label, strongest first.

    Example: `entities show Kovalchuk`
    """
    scope = filters.scope()
    with asking(graph, scope) as connection:
        profile = read_profile(connection, name, scope, limit=output.limit(limit, _LISTED))
        noted = notes_of(connection, graph).get(profile.found.entity.id, NOTHING)
    mention_others(name, profile.found)
    say_unmentioned(profile.found.entity, scope)
    if not output.give(
        profile, "show/1", lambda: {**profile_document(profile, noted), **filters_document(scope)}, graph
    ):
        show_profile(profile, stdout(), noted)


def show_profile(profile: Profile, console: Console, noted: Noted = NOTHING) -> None:
    """Print what there is to tell, each part under a heading; a part with nothing in it is left out."""
    entity = profile.found.entity
    console.print(Text.assemble(harmless(describe(entity), style="bold"), harmless(f"  {entity.id}", style="dim")))
    if len(profile.aliases) > 1:
        console.print(_spellings(profile))
    if noted.tags:
        console.print(tag_text(noted.tags))
    for note in noted.notes:
        console.print(Text.assemble("Note: ", harmless(note)))
    for role in profile.roles:
        _print_part(console, _role_heading(role), *_quotation(role))
    for line in cut(len(profile.roles), profile.totals.roles, "role"):
        _print_part(console, line)
    for label, total in profile.totals.ties:
        ties = [tied for tied in profile.ties if tied.label is label]
        if ties:
            heading = Text(f"Mentioned together with {PLURALS[label]}", style="bold")
            rest = cut(len(ties), total, label.lower(), PLURALS[label])
            _print_part(console, heading, _tie_table(ties), *rest)
    _print_months(profile, console)
    _print_articles(profile, console)


def _print_part(console: Console, heading: Text, *parts: RenderableType) -> None:
    console.print()
    console.print(heading)
    console.print(Padding(Group(*parts), _INDENT))


def _spellings(profile: Profile) -> Text:
    shown = [harmless(f"{alias.name} ({alias.mentions:,})") for alias in profile.aliases[:_SPELLINGS_SHOWN]]
    if len(profile.aliases) > _SPELLINGS_SHOWN:
        shown.append(Text(f"and {len(profile.aliases) - _SPELLINGS_SHOWN:,} more"))
    return Text.assemble("Spelled ", Text(", ").join(shown))


def _role_heading(role: QuotedRole) -> Text:
    count = f" ({plural(role.articles, 'article')})" if role.articles > 1 else ""
    return Text.assemble('"', harmless(role.text, style="bold"), f'"{count}')


def _quotation(role: QuotedRole) -> tuple[Text, Text]:
    _, source = sentence_and_source(role.evidence)
    return harmless(role.evidence.text, (role.span, *role.evidence.names)), source


def _tie_table(ties: list[Acquaintance]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(max_width=26)
    table.add_column(ratio=1)
    for tied in ties:
        quotation = Group(*(line for item in tied.evidence for line in sentence_and_source(item)))
        table.add_row(Group(harmless(tied.name, style="bold"), Text(counts_of(tied.tie), style="dim")), quotation)
    return table


def _print_months(profile: Profile, console: Console) -> None:
    if not profile.months:
        return
    first, last = profile.months[0].period, profile.months[-1].period
    values, step = in_steps(every_month(profile.months), max(10, console.width - 2))
    each = "" if step == 1 else f", {step} months a mark"
    dates = f"Mentions by month, {first} to {last}{each}" if first != last else f"Mentions in {first} only"
    undated = profile.undated
    more = f"and {plural(undated.count, 'mention')} in {plural(undated.articles, 'article')} without a date"
    heading = Text.assemble((dates, "bold"), f"; {more}" if undated.articles else "")
    _print_part(console, heading, *([Text(sparkline(values, console), no_wrap=True)] if len(values) > 1 else []))


def _print_articles(profile: Profile, console: Console) -> None:
    lines = [line for article in profile.articles for line in _article_lines(article)]
    rest = cut(len(profile.articles), profile.found.entity.articles, "article")
    if lines:
        _print_part(console, Text("Newest articles" if rest else "Articles", style="bold"), *lines, *rest)


def _article_lines(article: Appearance) -> tuple[Text, ...]:
    where = ", ".join(part for part in (article.article, article.source, *article.authors, article.date) if part)
    source = harmless(f"{where}, {plural(article.mentions, 'mention')}", style="dim")
    return (harmless(article.title), source) if article.title else (source,)


def profile_document(profile: Profile, noted: Noted = NOTHING) -> Document:
    """The profile for scripts."""
    return {
        "entity": entity_document(profile.found.entity),
        "total": {
            "roles": profile.totals.roles,
            "mentioned_with": {label.lower(): number for label, number in profile.totals.ties},
            "newest_articles": profile.found.entity.articles,
        },
        "tags": list(noted.tags),
        "notes": list(noted.notes),
        "aliases": [{"name": alias.name, "mentions": alias.mentions} for alias in profile.aliases],
        "roles": [_role_document(role) for role in profile.roles],
        "mentioned_with": [_tie_document(tied) for tied in profile.ties],
        "months": [
            {"month": month.period, "articles": month.articles, "mentions": month.count} for month in profile.months
        ],
        "undated": {"articles": profile.undated.articles, "mentions": profile.undated.count},
        "newest_articles": [_article_document(article) for article in profile.articles],
    }


def _role_document(role: QuotedRole) -> Document:
    """A role for scripts: `start` and `end` count characters of its article."""
    return {
        "text": role.text,
        "kind": role.kind,
        "articles": role.articles,
        "start": role.evidence.start + role.span.start,
        "end": role.evidence.start + role.span.end,
        "evidence": evidence_document(role.evidence),
    }


def _tie_document(tied: Acquaintance) -> Document:
    return {
        "id": tied.id,
        "name": tied.name,
        "label": tied.label,
        **tie_document(tied.tie),
        "evidence": evidence_document(tied.evidence[0]),
    }


def _article_document(article: Appearance) -> Document:
    return {
        "article": article.article,
        "title": article.title,
        "date": article.date,
        "url": article.url,
        "source": article.source,
        "authors": list(article.authors),
        "mentions": article.mentions,
    }
