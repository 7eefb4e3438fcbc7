"""Where sentences start: spaCy's `senter` over our encoder.

It is a tagger of two tags, "inside" and "start", chosen for each token from its vector by one linear layer:
https://spacy.io/api/sentencerecognizer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from entities.ner.forward.architecture import find_parts, parameter
from entities.ner.forward.encoder import Encoder

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Floats = npt.NDArray[np.float32]
_LAYERS = 2  # the encoder and the choice
_STARTS = 1  # the number of the tag


class FastSenter:
    """Lets sentences start where the pipeline's `senter` does."""

    def __init__(self, encoder: Encoder, weights: Floats, bias: Floats) -> None:
        """Take what `speed_up_sentences` has found; `weights` has the shape (width, tags)."""
        self._encoder = encoder
        self._weights = weights
        self._bias = bias

    def mark(self, docs: Sequence[Doc]) -> None:
        """Write into each text at which tokens a sentence starts, as the `senter` would."""
        tags = (self._encoder.encode(docs) @ self._weights + self._bias).argmax(axis=1)
        marks: Any = np.where(tags == _STARTS, 1, -1).astype(np.uint64)
        start = 0
        for doc in docs:
            if len(doc):
                doc.from_array("SENT_START", marks[start : start + len(doc)])
            start += len(doc)


def speed_up_sentences(nlp: Language) -> FastSenter | None:
    """A fast pass that finds the sentences that the pipeline's `senter` finds; None if there is none of its kind."""
    if "senter" not in nlp.pipe_names or nlp.get_pipe_meta("senter").factory != "senter":
        return None
    senter: Any = nlp.get_pipe("senter")
    layers = senter.model.layers
    if len(layers) != _LAYERS or "softmax" not in senter.model.ref_names:
        return None
    choice = senter.model.get_ref("softmax")
    parts = find_parts(layers[0])
    # Chances may be equal where what they are made of isn't.
    if parts is None or choice.attrs.get("softmax_normalize", True):
        return None
    return FastSenter(Encoder(parts), np.ascontiguousarray(parameter(choice, "W").T), parameter(choice, "b"))
