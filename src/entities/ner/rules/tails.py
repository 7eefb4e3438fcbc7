"""Names of organizations whose first word alone has a capital: "Conseil de coordination", "Cour des comptes"."""

from __future__ import annotations

from collections.abc import Iterator

from entities.lexicon.language import Language
from entities.model import Label
from entities.ner.draft import Candidate, Draft, without_overlaps


def join_tails(draft: Draft) -> Draft:
    """Give `draft` with organizations whole: a lone word for a kind goes on over the small letters behind it.

    So does a name that ends with a small word before another ("Organisation ... en" Europe), and a firm that is called
    after a person ("Delmas" et Fils).
    """
    spans = [*_joined(draft)]
    starts = {span.start for span in spans}
    tailed = [_with_tail(draft, span, starts) for span in spans]
    firms = [firm for span in tailed if (firm := _as_firm(draft, span)) is not None]
    return draft.with_spans(without_overlaps(tailed)).settle(firms)


def _joined(draft: Draft) -> Iterator[Candidate]:
    """Yield the spans, an organization that ends with a small word as one with what stands right behind it."""
    held: Candidate | None = None
    for span in draft.spans:
        if held and _is_open(draft, held) and draft.text[held.end : span.start] == " ":
            held = held._replace(end=span.end)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _is_open(draft: Draft, span: Candidate) -> bool:
    """Whether the name of an organization ends with a word that something follows."""
    first, _, last = draft.named(span).partition(" ")
    known = span.label is Label.ORGANIZATION and first.casefold() in draft.language.organization_words
    return known and last.rpartition(" ")[2] in draft.language.open_words


def _as_firm(draft: Draft, span: Candidate) -> Candidate | None:
    """A span with the end that tells a firm's name, in it or behind it; None if it has none."""
    pattern, text = draft.language.firm_tail, draft.text
    inside = (found for found in pattern.finditer(text, span.start, span.end) if found.end() == span.end)
    found = pattern.match(text, span.end) or next(inside, None)
    return span._replace(end=found.end(), label=Label.ORGANIZATION) if found and span.label is not None else None


def _with_tail(draft: Draft, span: Candidate, starts: set[int]) -> Candidate:
    language, name = draft.language, draft.named(span)
    if span.label is not None and _is_whole(name, language):
        return span._replace(label=Label.ORGANIZATION)
    if span.label is None or not _is_kind(name, language):
        return span
    tail = language.organization_tail.match(draft.text, span.end)
    if tail is None or not starts.isdisjoint(range(span.end, tail.end())):
        return span
    last = tail[0].replace("'", " ").split()[-1].casefold()
    other = last in language.calendar or last in language.vocabulary.function_words
    return span if other else span._replace(end=tail.end(), label=Label.ORGANIZATION)


def _is_whole(name: str, language: Language) -> bool:
    """Whether a name is such a word with its small letters."""
    kind, _, rest = name.partition(" ")
    tail = language.organization_tail.fullmatch(f" {rest}")
    return tail is not None and rest.islower() and _is_kind(kind, language)


def _is_kind(name: str, language: Language) -> bool:
    """Whether a name is but a word for a kind of organizations, with its capital."""
    return name[:1].isupper() and name.casefold() in language.organization_words
