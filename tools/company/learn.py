"""Learn what the company that a name keeps says of whose it is, for src/entities/resolution/company.

    python tools/company/learn.py FOLDER [--labels LABELS.jsonl] [--folds 5] [--seed 1]

FOLDER has articles, from which examples are made by hiding full names; LABELS has short names that people labelled.
With --folds nothing is written: each example is judged by weights that were learned without the people in it. The
result depends on the articles, the labels and the seed alone.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from entities.resolution.company import joining, parting
from entities.resolution.company.weights import ALWAYS, SCALE, Step, weights_of
from examples import Example, Examples, draw
from fitting import Choices, Floats, fit, steps_reached
from pairs import Pairs
from reading import Corpus, read_corpus

LEXICON = Path(__file__).resolve().parents[2] / "src/entities/lexicon"
Steps = dict[str, tuple[float, ...]]
Columns = tuple[tuple[str, float], ...]
JOIN: Steps = {
    ALWAYS: (1,),
    "names": (1, 2, 3, 5, 8, 12),
    "rare names": (1, 2, 4),
    "shares": (0.25, 0.5, 1, 2, 3, 5, 8),
    "shares beside": (0.1, 0.5, 1, 2, 4),
    "shares beside both": (0.1, 0.5, 1, 2),
    "share of its names": (0.1, 0.2, 0.3, 0.4, 0.5, 0.65),
    "frequent name": (0.1, 0.3, 0.5, 0.7),
    "absent": (0.5, 1, 2, 4, 8),
    "nearest words": (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5),
    "three nearest words": (0.1, 0.15, 0.2, 0.25, 0.3, 0.4),
    "nearest names": (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5),
    "three nearest names": (0.05, 0.1, 0.15, 0.2, 0.3, 0.4),
    "other section": (1,),
    "share of section": (0.2, 0.5, 0.8),
    "roles": (1, 2),
    "other roles": (1,),
    "new role": (1,),
    "plain title": (1,),
}
PART: Steps = {
    ALWAYS: (1,),
    "names": (1, 2, 3, 5, 8, 12),
    "rare names": (1, 2, 4),
    "shares": (0.25, 0.5, 1, 2, 3, 5, 8),
    "shares beside both": (0.1, 0.5, 1, 2, 4),
    "nearest words": (0.1, 0.15, 0.2, 0.25, 0.3, 0.4),
    "nearest names": (0.05, 0.1, 0.15, 0.2, 0.3, 0.4),
    "absent": (1, 2, 4, 8, 16),
    "articles": (2, 4, 8),
    "articles of the other": (2, 4, 8, 16),
    "roles": (1, 2, 4),
    "other roles": (1,),
    "one field": (1,),
    "other field": (1,),
}
PENALTY = 3.0
TRUST = {"labelled": 3.0, "strangers": 0.5, "strangers of one section": 0.5}
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)


def main() -> None:
    """Learn and write, or learn and score by cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--folds", type=int, help="score by cross-validation over people, and write nothing")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    corpus = read_corpus(options.folder)
    for table, steps, examples in (
        (joining.WEIGHTS, columns_of(JOIN), short_names(corpus, options.seed, options.labels)),
        (parting.WEIGHTS, columns_of(PART), full_names(corpus, options.seed)),
    ):
        if options.folds:
            cross_validate(examples, steps, options.folds)
        else:
            source = f"{options.folder.name}, seed {options.seed}: {len(examples)} examples"
            write(table, steps, learn(examples, steps), source)


def columns_of(steps: Steps) -> Columns:
    """A column for each step."""
    return tuple((measure, float(value)) for measure, values in steps.items() for value in values)


def short_names(corpus: Corpus, seed: int, labels: Path | None) -> list[Example]:
    """Examples of whose a short name is."""
    made = Examples(corpus, seed)
    labelled = made.labelled(labels) if labels else ()
    return [*made.masked(), *made.strangers(of_section=False), *made.strangers(of_section=True), *labelled]


def full_names(corpus: Corpus, seed: int) -> list[Example]:
    """Examples of whether a full name is one person's: first the plain ones, then what these teach to get wrong."""
    made, columns = Pairs(corpus, seed), columns_of(PART)
    plain = [*made.own(), *made.others(of_section=False), *made.others(of_section=True)]
    known = [example for example in plain if example.people]
    first = zip(columns, learn(known, columns), strict=True)
    weights = weights_of(Step(measure, value, int(weight)) for (measure, value), weight in first)
    return [*known, *(example for example in made.parted(weights) if example.people)]


def choices_of(examples: Sequence[Example], columns: Columns) -> Choices:
    """The examples as numbers."""
    rows = [steps_reached(measures, columns) for example in examples for measures in example.people]
    of = [number for number, example in enumerate(examples) for _ in example.people]
    right = [float(at == example.truth) for example in examples for at in range(len(example.people))]
    trust = [TRUST.get(example.kind, 1.0) for example in examples]
    return Choices(np.array(rows), np.array(of), np.array(right), np.array(trust))


def learn(examples: Sequence[Example], columns: Columns) -> Floats:
    """The weights of the columns, in hundredths."""
    penalty = np.array([0.0 if measure == ALWAYS else PENALTY for measure, _ in columns])
    return np.rint(fit(choices_of(examples, columns), penalty) * SCALE)


def write(table: str, columns: Columns, weights: Floats, source: str) -> None:
    """Write a table."""
    head = (
        f"# Learned by tools/company/learn.py from {source}.",
        "# A measure, the value that it must reach, and in hundredths what that adds to the logarithm of the odds.",
    )
    steps = zip(columns, weights, strict=True)
    rows = (f"{measure}\t{value:g}\t{weight:.0f}" for (measure, value), weight in steps if weight)
    path = LEXICON / table
    path.write_text("\n".join((*head, *rows)) + "\n", encoding="utf-8")
    print(f"{path.name}: {source}")


def cross_validate(examples: Sequence[Example], columns: Columns, folds: int) -> None:
    """Print what is right at several thresholds, each example judged by weights that others taught."""
    chosen: list[tuple[Example, int, float]] = []
    for fold in range(folds):
        inside = [example for example in examples if draw("fold", example.group) % folds == fold]
        others = [example for example in examples if draw("fold", example.group) % folds != fold]
        weights = learn(others, columns) / SCALE
        chosen.extend((example, *choose(example, columns, weights)) for example in inside)
    for threshold in THRESHOLDS:
        print(f"from {threshold}:", "; ".join(figures(chosen, threshold)))


def choose(example: Example, columns: Columns, weights: Floats) -> tuple[int, float]:
    """The likeliest person of an example and how likely that is."""
    scores = np.array([steps_reached(measures, columns) for measures in example.people]) @ weights
    odds = np.exp(scores - max(0.0, scores.max()))
    best = int(scores.argmax())
    return best, float(odds[best] / (odds.sum() + np.exp(-max(0.0, scores.max()))))


def figures(chosen: Sequence[tuple[Example, int, float]], threshold: float) -> list[str]:
    """Precision and recall of what has somebody, and how much of the rest stays nobody's."""
    said = []
    for kind in dict.fromkeys(example.kind for example, _, _ in chosen):
        of_kind = [item for item in chosen if item[0].kind == kind]
        own = [(example.truth, best if likely >= threshold else None) for example, best, likely in of_kind]
        tally = Counter((truth is not None, found is not None, truth == found) for truth, found in own)
        right, joined = tally[True, True, True], sum(n for (_, found, _), n in tally.items() if found)
        wanted = sum(n for (truth, _, _), n in tally.items() if truth)
        alone = tally[False, False, True] / ((len(own) - wanted) or 1)
        shares = f"precision {right / (joined or 1):.1%}, recall {right / (wanted or 1):.1%}, left alone {alone:.1%}"
        said.append(f"{kind} {len(own)}: {shares}")
    return said


if __name__ == "__main__":
    main()
