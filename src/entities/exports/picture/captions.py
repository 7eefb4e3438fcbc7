"""What a picture says in words: of which articles it is, what is left out, what its lines and shapes mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entities.exports import graph_path
from entities.exports.content import Content, Node
from entities.exports.picture.drawn import Drawn, name_of
from entities.model import Scope, Tie
from entities.store.whole.contents import all_folders
from entities.wording import counts_of, plural, span_of_days, visible

_USUAL = "entities"  # how the file of a graph is called if nobody gives it a name
_TOLD = 10
_NAMED = 3


def title_of(content: Content, drawn: Drawn) -> str:
    """Whom the picture is around, or which graph it is of."""
    if drawn.middle:
        return f"Mentioned together with {_listed([name_of(drawn.by_id[entity]) for entity in drawn.middle])}"
    return f"{_graph_name(content)}: who is mentioned together with whom"


def accounts_of(content: Content, drawn: Drawn) -> tuple[str, ...]:
    """How many articles of which days and other choices; then which part of the graph is drawn, unless it is all."""
    days = [article.date for article in content.articles()]
    dated = sorted(day for day in days if day is not None)
    span = [" ".join(span_of_days(dated[0], dated[-1]))] if dated else ["without dates"]
    undated = [f"{len(days) - len(dated):,} without a date"] if 0 < len(dated) < len(days) else []
    chosen = _chosen(content.wanted.criteria.scope)
    of_articles = ", ".join((plural(len(days), "article"), *span, *undated, *chosen))
    narrowings = [step for step in content.narrowings if step.dropped]
    if not narrowings:
        return (f"{of_articles}. {_counted(drawn)}.",)
    step = narrowings[-1]
    if not step.criterion.startswith("--strongest"):
        of_all = f"of {plural(narrowings[0].nodes_before, 'name')} and {plural(narrowings[0].ties_before, 'tie')}"
        return f"{of_articles}.", f"Drawn: {_counted(drawn)}, {of_all}."
    if len(drawn.middle) == 1:
        least = f"The strongest {step.nodes - 1:,} of {step.nodes_before - 1:,} names that are mentioned together with"
        return (
            f"{of_articles}.",
            f"{least} {name_of(drawn.by_id[drawn.middle[0]])}: from inside out, clockwise.",
        )
    of_all = f"of {plural(step.nodes_before, 'name')} and {plural(step.ties_before, 'tie')}"
    return f"{of_articles}.", f"Drawn: {_counted(drawn)}, the strongest {of_all}."


def meaning_of(drawn: Drawn) -> str:
    """What a line means."""
    reports = [tie.reports for tie in drawn.near or drawn.ties]
    said = "A line: mentioned together in one sentence"
    if reports and min(reports) < max(reports):
        said += f"; the thicker, the more reports ({min(reports):,} to {max(reports):,})"
    elif reports:
        said += f", in {plural(reports[0], 'report')}"
    pale = " Pale lines are between the others." if 0 < len(drawn.near) < len(drawn.ties) else ""
    return f"{said}.{pale}"


def description_of(drawn: Drawn, said: Sequence[str]) -> str:
    """All that the picture says, and its strongest ties, for those who can't see it."""
    ties = "; ".join(tie_said(drawn, tie) for tie in (drawn.near or drawn.ties)[:_TOLD])
    return " ".join((*said, f"The strongest: {ties}." if ties else ""))


def tie_said(drawn: Drawn, tie: Tie) -> str:
    """Who is mentioned together, and how often."""
    return f"{name_of(drawn.by_id[tie.source])} and {name_of(drawn.by_id[tie.target])}: {counts_of(tie)}"


def node_said(node: Node) -> str:
    """Who or what it is, and how often it is mentioned."""
    entity = node.entity
    counted = f"{plural(entity.mentions, 'mention')} in {plural(entity.articles, 'article')}"
    return f"{visible(entity.name)} ({entity.label.lower()}), {counted}"


def _counted(drawn: Drawn) -> str:
    return f"{plural(len(drawn.nodes), 'name')} and {plural(len(drawn.ties), 'tie')}"


def _graph_name(content: Content) -> str:
    """What its file is called; of one with the usual name, the folders that its articles came from."""
    stem = graph_path(content.connection).stem
    folders = [folder.name.rsplit("/", 1)[-1] for folder in all_folders(content.connection) if folder.articles]
    return visible(_listed(folders) if stem == _USUAL and any(folders) else stem)


def _chosen(scope: Scope) -> Iterator[str]:
    """What articles were chosen by, beside days."""
    for thing, values in (("section", scope.sections), ("source", scope.sources), ("author", scope.authors),
                          ("language", scope.languages)):  # fmt: skip
        if values:
            yield f"{thing} {_listed([visible(value) for value in values])}"
    if scope.files:
        yield "of a list"


def _listed(names: Sequence[str]) -> str:
    *most, last = names if len(names) <= _NAMED else (*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} others")
    return f"{', '.join(most)} and {last}" if most else last
