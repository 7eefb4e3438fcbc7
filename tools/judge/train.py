"""Learn what a name is from annotated articles, for src/entities/ner/rules/judge.

    python tools/judge/train.py GOLD.jsonl ... [--folds 4] [--language en | --without-words]

Each GOLD has one article a line, as `entities evaluate` takes it. With --folds, nothing is written: each article is
read by weights that were learned without it, and each set is scored so, as `entities evaluate` scores it. The result
depends on the sets alone: nothing is drawn by chance.

With --without-words, the sets are read as if nothing were known of their language, and what they say in words is left
out: the rest is said in any language that writes names with a capital, so these weights serve all without a folder.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from entities.evaluation.gold import GoldArticle, GoldMention, read_gold
from entities.evaluation.run import extract_gold
from entities.evaluation.scores import score_mentions
from entities.folding import place_key
from entities.lexicon.language import Language
from entities.lexicon.languages import FOLDERS, WITHOUT_WORDS, language_of
from entities.lexicon.places import read_demonyms, read_places
from entities.model import Label, Span
from entities.ner import choose_model, recognition
from entities.ner.draft import Draft, apply_rules
from entities.ner.recognition import Recognizer
from entities.ner.rules import MENDING
from entities.ner.rules.judge import judge_names, weigh_names
from entities.ner.rules.judge.choice import LABELS
from entities.ner.rules.judge.evidence import weigh
from entities.ner.rules.judge.name_evidence import name_evidence
from entities.ner.rules.judge.weights import SCALE, Weights, weights_of
from field import NO_NAME, Example, fit, matrix, vocabulary

LEXICON = Path(__file__).resolve().parents[2] / "src/entities/lexicon"
LEAST_ARTICLES = 3
PENALTY = 1.5
# What is said in words of the text is rarer and more of its time than what is said of their kinds: it gets less trust.
WORDED = ("first word: ", "last word: ", "inner word: ", "last words: ", "first word ends", "ends in -", "begins with ",
          "before it: ", "after it: ")  # fmt: skip
TRUST = 0.5
# What else quotes a word, or looks it up among the names of one language: without words, it is left out, too.
QUOTING = re.compile(r"goes on (?:before|after) it: (?!a capital$)|.*\ban English first name\b")
# What the recogniser says is right more often in texts of other kinds than in those that the weights were learned from.
TRUST_FOUND = 0.5
_BEFORE = re.compile(r"(?:^|[^\w-])(?P<words>[A-Z][\w-]+(?: [A-Z][\w-]+)?) $")
_AFTER = re.compile(r" (?:[Tt]he )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
BEFORE = tuple(rule for rule in MENDING[: [rule.apply for rule in MENDING].index(judge_names)])


def main() -> None:
    """Learn and write, or learn and score by cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, help="score by cross-validation over articles, and write nothing")
    parser.add_argument("--language", default="en")
    parser.add_argument("--without-words", action="store_true", help="for languages of which nothing is known")
    options = parser.parse_args()
    if options.without_words:
        FOLDERS.clear()
    sets = {path.stem: tuple(read_gold(path)) for path in options.gold}
    articles = [article for own in sets.values() for article in own]
    examples = [example_of(draft, article) for draft, article in zip(drafts_of(articles), articles, strict=True)]
    if options.without_words:
        examples = [without_words(example) for example in examples]
    if options.folds:
        cross_validate(sets, examples, options.folds)
    else:
        write(learn(examples), language_of(options.language), [path.stem for path in options.gold])


def drafts_of(articles: Sequence[GoldArticle]) -> Iterator[Draft]:
    """What the judge gets to see of each article."""
    recognizer = Recognizer(choose_model())
    for article in articles:
        for draft, _ in recognizer.read([article.text]):
            yield apply_rules(draft, BEFORE)


def example_of(draft: Draft, article: GoldArticle) -> Example:
    """What may be names in an article, with what the annotation says that they are; without what it may have cut.

    What a rule is sure of is learned from as all else is: from the plain cases one learns for those that aren't.
    """
    weighed = weigh(replace(draft, settled=frozenset()))
    ends = {m.span.end for m in article.mentions}
    mentions = [whole(draft, m, ends) for m in article.mentions]
    labels = {(m.span.start, m.span.end): LABELS.index(m.label) for m in mentions}
    places = read_places()
    cut = {m.span.start for m in mentions if m.label is Label.ORGANIZATION and place_before(draft, m, ends, places)}
    found = zip(weighed.names, weighed.around, strict=True)
    spans, evidence, wanted = [], [], []
    for group in weighed.groups:
        own = [
            tuple(dict.fromkeys((*name_evidence(name, draft.language), *around)))
            for name, around in islice(found, len(group))
        ]
        if cut.isdisjoint(stretch.start for stretch in group):
            spans.append(tuple((stretch.start, stretch.end) for stretch in group))
            evidence += own
            wanted += [labels.get((stretch.start, stretch.end), NO_NAME) for stretch in group]
    return Example(tuple(spans), tuple(evidence), tuple(wanted))


def without_words(example: Example) -> Example:
    """An article with what is said of its names in any language."""
    evidence = (tuple(item for item in own if not is_said_by_words(item)) for own in example.evidence)
    return replace(example, evidence=tuple(evidence))


def is_said_by_words(item: str) -> bool:
    """Whether a piece of evidence says which words, or letters of words, stand in a name or beside it."""
    return item.startswith(WORDED) or QUOTING.match(item) is not None


def whole(draft: Draft, mention: GoldMention, ends: Collection[int]) -> GoldMention:
    """A name as people read it, where an annotation left out a place in it: "Bank of", "Union" of "European Union".

    The tables say what is of a place; to the right, what "of" leads to is a run of capitalised words.
    """
    (start, end), text, language = mention.span, draft.text, draft.language
    if mention.label is Label.ORGANIZATION:
        before = place_before(draft, mention, ends, read_demonyms())
        start -= len(before) + 1 if before else 0
        after = _AFTER.match(text, end)
        if after and text[start:end].rsplit(None, 1)[-1] in language.name_joints:
            end = after.end()
    return replace(mention, span=Span(start, end), text=text[start:end])


def place_before(draft: Draft, mention: GoldMention, ends: Collection[int], table: Collection[str]) -> str:
    """What stands right before a name and is in a table of places, or of what is of them; nothing if it is a name."""
    start = mention.span.start
    before = _BEFORE.search(draft.text, max(0, start - 40), start)
    if before is None or start - 1 in ends:
        return ""
    words = before["words"].split()
    likely = (" ".join(words[at:]) for at in range(len(words)))
    return next((name for name in likely if place_key(name) in table), "")


def learn(examples: Sequence[Example]) -> dict[str, list[int]]:
    """The weights of each piece of evidence, in hundredths; what makes no difference is left out."""
    numbers = vocabulary(examples, LEAST_ARTICLES)
    scale = np.array([TRUST if item.startswith(WORDED) else 1.0 for item in numbers])
    weights = fit(matrix(examples, numbers, scale), examples, PENALTY) * scale[:, None]
    for column, label in enumerate(LABELS):
        weights[numbers[f"found: {label.lower()}"], column] += TRUST_FOUND
    rounded = np.rint(weights * SCALE).astype(int).tolist()
    return {item: row for item, row in zip(numbers, rounded, strict=True) if any(row)}


def write(weights: dict[str, list[int]], language: Language, sets: Sequence[str]) -> None:
    """Write the table of a language."""
    path = LEXICON / language.name_weights
    how = " --without-words" if language.name_weights == WITHOUT_WORDS else ""
    head = (
        f"# Learned by tools/judge/train.py{how} from {', '.join(sets)}.",
        "# What an article says of a name, and in hundredths how much that speaks for a person, place, organization.",
    )
    rows = (f"{item}\t{row[0]}\t{row[1]}\t{row[2]}" for item, row in sorted(weights.items()))
    path.write_text("\n".join((*head, *rows)) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(weights)} pieces of evidence, {path.stat().st_size // 1000} kB")


class Folded:
    """A judge that weighs each article, in the order in which they were learned from, by what others taught."""

    def __init__(self, weights: Sequence[Weights]) -> None:
        """Take the weights of each fold; the first article is of the first."""
        self._weights = cycle(weights)

    def judge(self, draft: Draft) -> Draft:
        """In the place of `judge_names`."""
        return weigh_names(draft, next(self._weights))


def cross_validate(sets: dict[str, tuple[GoldArticle, ...]], examples: Sequence[Example], folds: int) -> None:
    """Print the scores of each set, extracted whole."""
    weights = []
    for fold in range(folds):
        learned = learn([example for number, example in enumerate(examples) if number % folds != fold])
        weights.append(weights_of(learned))
    judge = Folded(weights)
    mending = tuple(replace(rule, apply=judge.judge) if rule.apply is judge_names else rule for rule in MENDING)
    setattr(recognition, "MENDING", mending)  # noqa: B010 - not the recogniser's to hand out
    for name, own in sets.items():
        found = score_mentions(own, extract_gold(own, jobs=1))
        by_label = ", ".join(f"{label.lower()} {score.f1:.1f}" for label, score in found.ner_by_label.items())
        rest = {"b3": found.b3, "nodes": found.nodes, "edges": found.edges, "docedges": found.docedges}
        figures = ", ".join(f"{what} {score.f1:.1f}" for what, score in rest.items() if score)
        print(f"{name}: ner {found.ner.f1:.1f} ({by_label}), {figures}; wrong merges {found.wrong_merges}", flush=True)


if __name__ == "__main__":
    main()
