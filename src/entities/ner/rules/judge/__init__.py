"""What is a name, and whose: weighed from all that an article says, by weights that were learned.

A stretch of capitalised words is a candidate. A log-linear model gives each a score for person, place and organization
against being no name, and of the stretches that overlap the best choice is taken: a semi-Markov conditional random
field (Sarawagi and Cohen 2004, "Semi-Markov Conditional Random Fields for Information Extraction") over each run of
such words. Then all mentions of a name in the article agree on one label.

    stretches.py      where names may stand
    said.py           evidence, and what of it recurs
    name_evidence.py  what the words of a name say
    evidence.py       what surrounds it, what the recogniser made of it, where else the article has it
    weights.py        scores from evidence
    choice.py         the best stretches of a run, and one label for each name
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import islice

from entities.ner.draft import Draft
from entities.ner.rules.agreement import agree_labels
from entities.ner.rules.judge.choice import agree, as_settled, choose
from entities.ner.rules.judge.evidence import weigh
from entities.ner.rules.judge.weights import Weights, read_weights


def judge_names(draft: Draft) -> Draft:
    """Give `draft` with the names that its article's evidence favours, each under one label.

    What the recogniser took for a name of another thing, and is none of these, is barred. Without weights for the
    language, its mentions vote; so they do where it weighed nothing: then it tells nothing of the words it passed over;
    and where names have no capitals, which stretches are made of.
    """
    weights = read_weights(draft.language)
    return weigh_names(draft, weights) if weights and draft.scores and _has_capitals(draft) else agree_labels(draft)


def _has_capitals(draft: Draft) -> bool:
    """Whether half of the names that were found have a capital: in a script without, few in other letters do."""
    capitalised = sum(any(map(str.isupper, draft.named(span))) for span in draft.spans)
    return 2 * capitalised >= len(draft.spans)


def weigh_names(draft: Draft, weights: Weights) -> Draft:
    """The same by given weights."""
    weighed = weigh(draft)
    scores = iter(weights.score(weighed, draft.language))
    settled = {(span.start, span.end): as_settled(span) for span in draft.settled.intersection(draft.spans)}
    chosen = []
    for group in weighed.groups:
        own = [
            settled.get(stretch[:2], scored) for stretch, scored in zip(group, islice(scores, len(group)), strict=True)
        ]
        chosen += [(group[number], own[number]) for number in choose(group, own)]
    spans = agree(draft.text, chosen)
    ends = [span.end for span in spans]
    others = ((span, bisect_right(ends, span.start)) for span in draft.spans if span.label is None)
    barred = tuple(span for span, at in others if at == len(spans) or spans[at].start >= span.end)
    return replace(draft, spans=tuple(spans), barred=barred)
