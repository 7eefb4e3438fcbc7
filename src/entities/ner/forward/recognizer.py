"""Names of whole texts at once: spaCy's greedy transition-based decoding, by what is independent of what.

At each token spaCy's recogniser chooses a transition by a small network over three tokens: the current one (feature 0),
the first of the open name (1), and the last of it so far (2). Outside a name the latter two are the same for every
token, so that the choice (no name, a name of one token, the first of a longer one) is made for all tokens at once; only
inside names, which are few and short, it goes token by token, for all open names in step. Names that begin inside one
that is found before are what spaCy never comes to; they are dropped.

The architecture is that of M. Honnibal, https://spacy.io/api/entityrecognizer; the transitions are BILOU.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from entities.ner.forward.architecture import find_parts, parameter
from entities.ner.forward.encoder import Encoder

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.intp]
_FEATURES, _PIECES = 3, 2
_PATIENCE = 50  # tokens that all open names may take in step; of news no name has as many


class Found(NamedTuple):
    """A name: tokens `start` up to, without, `end` of a text, and the pipeline's label."""

    start: int
    end: int
    label: str


class Reading(NamedTuple):
    """What the recogniser makes of a text: its names, in order, and how probable each label is at each token.

    `probabilities` has the shape (tokens, labels): of a name with a label that begins at the token, were none open;
    the labels are those of `FastRecognizer.labels`, "" for no name.
    """

    names: list[Found]
    probabilities: Floats


class _Open(NamedTuple):
    """Names that are open: where they start, the token to decide on, what their start adds, how they go on or end."""

    starts: Numbers
    current: Numbers
    opened: Floats
    inside: Numbers
    last: Numbers

    def only(self, number: int) -> _Open:
        """One of them."""
        own = slice(number, number + 1)
        return _Open(self.starts[own], self.current[own], self.opened[own], self.inside[own], self.last[own])


@dataclass(frozen=True, slots=True, eq=False)
class _Network:
    """The weights of the choice. `lower` has a matrix for each feature, of shape (width, pieces * hidden)."""

    project: Floats
    project_bias: Floats
    lower: tuple[Floats, ...]
    lower_bias: Floats
    absent: Floats
    """What features 1 and 2 add where there is no open name; shape (pieces * hidden)."""
    upper: Floats
    upper_bias: Floats

    def scores(self, hidden: npt.NDArray[np.floating], classes: Numbers | slice = slice(None)) -> Floats:
        """The scores of some classes, from the sums of the features; shape (tokens, classes)."""
        half = hidden.shape[1] // _PIECES
        best = np.maximum(hidden[:, :half], hidden[:, half:])
        return np.asarray(best @ self.upper[:, classes] + self.upper_bias[classes])


@dataclass(frozen=True, slots=True, eq=False)
class _Outside:
    """The transitions that there are outside a name, by their place among `classes`.

    `labels` has the label of each, `inside` and `last` what goes on with a name that it opens.
    """

    classes: Numbers
    opens: npt.NDArray[np.bool_]
    alone: npt.NDArray[np.bool_]
    labels: tuple[str, ...]
    inside: Numbers
    last: Numbers


class FastRecognizer:
    """Finds the same names as the pipeline's `ner`."""

    def __init__(self, encoder: Encoder, network: _Network, outside: _Outside, *, sees_sentences: bool) -> None:
        """Take what `speed_up` has found; if it `sees_sentences`, no name runs over the start of one."""
        self._encoder = encoder
        self._network = network
        self._outside = outside
        self._sees_sentences = sees_sentences

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that names may have, and "" for no name; in alphabetical order."""
        return tuple(sorted(set(self._outside.labels)))

    def read(self, docs: Sequence[Doc]) -> list[Reading]:
        """The names in each text, and the probabilities of all labels."""
        lengths = [len(doc) for doc in docs]
        if not sum(lengths):
            return [Reading([], np.zeros((0, len(self.labels)), np.float32)) for _ in docs]
        ends, chosen, probable = self._decode(self._encoder.encode(docs), *self._barriers(docs))
        found: list[Reading] = []
        start = 0
        for length in lengths:
            text = slice(start, start + length)
            found.append(Reading(self._names(ends[text] - start, chosen[text]), probable[text]))
            start += length
        return found

    def _names(self, ends: Numbers, chosen: Numbers) -> list[Found]:
        names: list[Found] = []
        for start in np.flatnonzero(ends > 0).tolist():
            if not names or start >= names[-1].end:
                names.append(Found(start, int(ends[start]), self._outside.labels[chosen[start]]))
        return names

    def _barriers(self, docs: Sequence[Doc]) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
        """The tokens behind which no name goes on, and those that are white space, with which none begins."""
        marks = np.concatenate([doc.to_array(["SENT_START", "IS_SPACE"]).astype(np.int64) for doc in docs])
        final = np.zeros(len(marks), bool)
        final[np.cumsum([len(doc) for doc in docs if len(doc)]) - 1] = True
        if self._sees_sentences:
            final[:-1] |= marks[1:, 0] == 1
        return final, marks[:, 1] == 1

    def _decode(
        self, vectors: Floats, final: npt.NDArray[np.bool_], space: npt.NDArray[np.bool_]
    ) -> tuple[Numbers, Numbers, Floats]:
        """For each token where the name that begins there ends (0: none does), the transition chosen for it, labels."""
        network, outside = self._network, self._outside
        tokens = np.asarray(vectors @ network.project + network.project_bias, np.float32)
        scores = network.scores(tokens @ network.lower[0] + network.lower_bias + network.absent, outside.classes)
        probable = label_probabilities(scores, outside.labels)
        scores[np.ix_(final | space, outside.opens)] = -np.inf
        scores[np.ix_(space, outside.alone)] = -np.inf
        chosen = scores.argmax(axis=1)
        ends = np.where(outside.alone[chosen], np.arange(len(tokens)) + 1, 0)
        starts = np.flatnonzero(outside.opens[chosen])
        first = tokens[starts] @ network.lower[1]
        names = _Open(starts, starts + 1, first, outside.inside[chosen[starts]], outside.last[chosen[starts]])
        for _ in range(_PATIENCE):
            if len(names.starts):
                names = self._go_on(tokens, final, names, ends)
        self._finish(tokens, final, names, ends)
        return ends, chosen, probable

    def _go_on(self, tokens: Floats, final: npt.NDArray[np.bool_], names: _Open, ends: Numbers) -> _Open:
        """Take open names on by a token; gives those that are open still, of the others the end is written."""
        network, (starts, current, opened, inside, last) = self._network, names
        hidden = tokens[current] @ network.lower[0] + opened + tokens[current - 1] @ network.lower[2]
        scores = network.scores(hidden + network.lower_bias)
        row = np.arange(len(starts))
        further, done = scores[row, inside], scores[row, last]
        goes_on = ~final[current] & ((further > done) | ((further == done) & (inside < last)))
        ends[starts[~goes_on]] = current[~goes_on] + 1
        return _Open(starts[goes_on], current[goes_on] + 1, opened[goes_on], inside[goes_on], last[goes_on])

    def _finish(self, tokens: Floats, final: npt.NDArray[np.bool_], names: _Open, ends: Numbers) -> None:
        """Take names that are very long to their ends, one after the other; those that begin inside one are left out.

        Where all is in capitals nearly every word opens one, and together they would take the square of the time.
        """
        waiting = {start: number for number, start in enumerate(names.starts.tolist())}
        reach = 0
        for start in sorted({*waiting, *(np.flatnonzero(ends > 0).tolist() if waiting else ())}):
            if start < reach:
                continue
            if start in waiting:
                one = names.only(waiting[start])
                while len(one.starts):
                    one = self._go_on(tokens, final, one, ends)
            reach = int(ends[start])


def label_probabilities(scores: Floats, labels: Sequence[str]) -> Floats:
    """The probability of each label, in alphabetical order, from the scores of transitions that have these labels."""
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    of_label = np.array([[label == other for other in sorted(set(labels))] for label in labels], np.float32)
    summed = likely @ of_label
    return np.asarray(summed / summed.sum(axis=1, keepdims=True))


def speed_up(nlp: Language) -> FastRecognizer | None:
    """A fast recogniser that finds what the pipeline's `ner` finds; None if that is of another architecture."""
    ner: Any = nlp.get_pipe("ner")
    model = getattr(ner, "model", None)  # what finds names by rules has none
    if model is None or model.name != "parser_model" or not {"tok2vec", "lower", "upper"} <= set(model.ref_names):
        return None
    if not model.attrs["has_upper"] or set(model.attrs["unseen_classes"]):
        return None
    listened = model.get_ref("tok2vec")
    projection = listened.layers[-1] if listened.layers else None
    if projection is None or projection.name != "linear":
        return None
    parts = find_parts(listened.layers[0])
    outside = _transitions([ner.moves.get_class_name(number) for number in range(ner.moves.n_moves)])
    lower = parameter(model.get_ref("lower"), "W")
    if parts is None or outside is None or (lower.shape[0], lower.shape[2]) != (_FEATURES, _PIECES):
        return None
    names = nlp.pipe_names
    sentences = [names.index(pipe) for pipe in ("senter", "parser", "sentencizer") if pipe in names]
    return FastRecognizer(
        Encoder(parts),
        _weights(model, projection),
        outside,
        sees_sentences=any(place < names.index("ner") for place in sentences),
    )


def _weights(model: Model[Any, Any], projection: Model[Any, Any]) -> _Network:
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    weights = parameter(lower, "W")
    features, hidden, pieces, width = weights.shape
    absent = parameter(lower, "pad").reshape(features, hidden, pieces).transpose(0, 2, 1).reshape(features, -1)
    return _Network(
        project=np.ascontiguousarray(parameter(projection, "W").T),
        project_bias=parameter(projection, "b"),
        lower=tuple(
            np.ascontiguousarray(of_feature.transpose(1, 0, 2).reshape(pieces * hidden, width).T)
            for of_feature in weights
        ),
        lower_bias=np.ascontiguousarray(parameter(lower, "b").T.reshape(-1)),
        absent=absent[1] + absent[2],
        upper=np.ascontiguousarray(parameter(upper, "W").T),
        upper_bias=parameter(upper, "b"),
    )


def _transitions(names: Sequence[str]) -> _Outside | None:
    """The transitions by their names; None if they aren't those of BILOU. "U-" without a label is spaCy's "missing"."""
    number = {name: at for at, name in enumerate(names)}
    outside = [at for at, name in enumerate(names) if name == "O" or (name[:2] in ("B-", "U-") and name[2:])]
    labels = [names[at][2:] for at in outside]
    opened = [names[at][0] == "B" for at in outside]
    if any(
        f"{mark}-{label}" not in number for label, opens in zip(labels, opened, strict=True) if opens for mark in "IL"
    ):
        return None
    return _Outside(
        classes=np.array(outside),
        opens=np.array(opened),
        alone=np.array([names[at][0] == "U" for at in outside]),
        labels=tuple(labels),
        inside=np.array([number.get(f"I-{label}", -1) for label in labels]),
        last=np.array([number.get(f"L-{label}", -1) for label in labels]),
    )
