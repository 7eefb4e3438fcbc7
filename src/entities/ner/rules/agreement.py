"""Let the mentions of one name agree on a label: every mention is a vote, cues in the text and in the name are more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from entities.folding import article_key, fold, place_key
from entities.lexicon.evidence import Tally, name_votes, place_in
from entities.lexicon.given_names import first_names
from entities.lexicon.language import Language
from entities.lexicon.names import LEGAL_FORMS
from entities.lexicon.places import read_places
from entities.model import Label
from entities.ner.draft import Candidate, Draft

# What a full name adds to the votes for its surname.
LENT = 4
Votes = dict[str, Tally]
# Of an acronym that tells what the name is that it stands for.
_LEAST_LETTERS = 3
_PARTS = re.compile(r"[^\W\d_]+")
_AGE = re.compile(r", \d\d,")
_TITLE = re.compile(r"([^\W\d_]+)\.? $")


def agree_labels(draft: Draft) -> Draft:
    """Give each span of `draft` the label that the article's evidence for its name favours.

    Names of other things are dropped; what the recogniser took for such is barred.
    """
    votes = count_votes(draft.text, draft.spans, draft.language)
    for span in draft.settled.intersection(draft.spans):
        votes[article_key(draft.named(span))][span.label] += LENT
    lend_votes(votes, draft.language, {article_key(draft.named(span)) for span in draft.settled})
    labels = {key: decide_label(key, tally, draft.language) for key, tally in votes.items()}
    chosen = ((span, labels[article_key(draft.named(span))]) for span in draft.spans)
    agreed = tuple(span._replace(label=label) for span, label in chosen if label is not None)
    return replace(draft, spans=agreed, barred=tuple(span for span in draft.spans if span.label is None))


def count_votes(text: str, spans: Iterable[Candidate], language: Language) -> Votes:
    """One vote for each span's own label, and what its surroundings add."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    sure_titles = language.courtesy - language.offices
    for span in spans:
        tally = votes[article_key(text[span.start : span.end])]
        shouted = span.label is Label.PERSON and text[span.start : span.end].isupper()
        tally[Label.ORGANIZATION if shouted else span.label] += 1
        if is_defined(text, span):
            tally[span.label] += LENT
        title = _TITLE.search(text, max(0, span.start - 12), span.start)
        if title and title.group(1).casefold() in sure_titles:
            tally[Label.PERSON] += 2
        if is_plural(text, span, language):
            tally[Label.ORGANIZATION] += 1.5
        if _AGE.match(text, span.end):
            tally[Label.PERSON] += 2
    return votes


def is_defined(text: str, span: Candidate) -> bool:
    """Whether an organization's acronym stands in brackets, where articles introduce it."""
    acronym = span.label is Label.ORGANIZATION and text[span.start : span.end].isupper()
    return acronym and text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"


def is_plural(text: str, span: Candidate, language: Language) -> bool:
    """Whether "the" stands before what ends in s, one word or several without a first name: a team, not a person."""
    first, *others = text[span.start : span.end].split()
    several = span.label is Label.PERSON and first.casefold() not in first_names()
    return (
        text[span.end - 1] == "s"
        and (not others or several)
        and language.definite.search(text, max(0, span.start - 6), span.start) is not None
    )


def lend_votes(votes: Votes, language: Language, settled: Collection[str] = ()) -> None:
    """Let full names vote for their short forms: people's for surnames, organizations' for those without legal form.

    Of `settled` names it is known what they are.

    A person introduced by a full name outweighs any number of votes for the bare surname, unless a place or an
    organization may go by it too: these are the recogniser's, which makes one mistake many times. An organization's
    acronym votes for a place that no table has and whose initials it has.
    """
    begun = {key.partition(" ")[0] for key, tally in votes.items() if " " in key and Label.ORGANIZATION in tally}
    for key in sorted(votes, key=lambda key: (key.rpartition(" ")[2] not in LEGAL_FORMS, key)):
        words = key.split()
        if len(words) < 2:
            continue
        label = decide_label(key, votes[key], language)
        surname = surname_used(words, votes)
        if label is Label.PERSON and surname:
            introduced = fold(words[0]) in first_names() or votes[surname][Label.PERSON] > 0 or key in settled
            sure = introduced and surname not in begun and place_key(surname) not in read_places()
            votes[surname][Label.PERSON] += LENT + (sum(votes[surname].values()) if sure else 0)
        elif label is Label.ORGANIZATION and " ".join(words[:-1]) in votes and words[-1] in LEGAL_FORMS:
            short = votes[" ".join(words[:-1])]
            short[Label.ORGANIZATION] += LENT + sum(short.values()) if key in settled else 2
    for key in [key for key, tally in votes.items() if tally.get(Label.PLACE) and place_in(key, language) is None]:
        short = votes.get("".join(part[0] for part in _PARTS.findall(key)), {})
        if len(_PARTS.findall(key)) >= _LEAST_LETTERS and is_organization(short):
            votes[key][Label.ORGANIZATION] += LENT


def is_organization(tally: Tally) -> bool:
    """Whether the recogniser takes a name for an organization as often as for anything else."""
    return 0 < tally.get(Label.ORGANIZATION, 0) == max(tally.values())


def surname_used(words: Sequence[str], votes: Votes) -> str | None:
    """The last word of a full name, or the first if it has been taken for a person: what the article uses alone.

    If it never has the accents alone that the full name has, it leaves them out.
    """
    for last in (words[-1], fold(words[-1])):
        if last in votes:
            return last
    return words[0] if votes.get(words[0], {}).get(Label.PERSON) else None


def decide_label(key: str, tally: Tally, language: Language) -> Label | None:
    """The label with most votes, the name's own form counted in; ties go to what the recogniser is best at."""
    own = name_votes(key, language)
    order: list[Label | None] = [Label.PLACE, Label.PERSON, Label.ORGANIZATION, None]
    return max(order, key=lambda label: tally.get(label, 0) + own.get(label, 0))
