"""Vectors of tokens in their context: spaCy's `Tok2Vec` of `MultiHashEmbed` and `MaxoutWindowEncoder`.

A token's embedding depends on a few attributes of it (norm, prefix, suffix, shape), so that it is computed once for
each distinct combination and kept. The convolutions run over one long row of tokens, in pieces that stay in the cache
of a core; rows of zeros part the texts, as they do in spaCy, so that what one text computes never sees another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from entities.ner.forward.architecture import Block, Parts

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

Floats = npt.NDArray[np.float32]
_PIECE = 512  # rows at a time: with their context and what they become, about 0.5 MB
_KEPT = 60_000  # embeddings; more are rarely met again
_EPSILON = np.float32(1e-8)  # as thinc's LayerNorm adds it to the variance
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # spreads bits: 2**64 divided by the golden ratio


class Encoder:
    """The network up to the vectors, with the embeddings that were needed so far."""

    def __init__(self, parts: Parts) -> None:
        """Take the weights out of a network that `find_parts` has understood."""
        self._parts = parts
        width = parts.width
        self._number_of: dict[int, int] = {}
        self._embeddings = np.zeros((4096, width), np.float32)
        widest = max((block.weights.shape[1] for block in parts.blocks), default=width)
        self._window = np.empty((_PIECE, 3 * width), np.float32)
        self._pieces = np.empty((_PIECE, widest), np.float32)
        self._best = np.empty((_PIECE, width), np.float32)

    def encode(self, docs: Sequence[Doc]) -> Floats:
        """The vectors of all tokens of all texts, one after the other; shape (tokens, width)."""
        lengths = np.array([len(doc) for doc in docs])
        tokens = int(lengths.sum())
        if not tokens:
            return np.zeros((0, self._parts.width), np.float32)
        pad = self._parts.pad
        before = np.repeat(pad * (1 + np.arange(len(docs))), lengths)  # rows of zeros before each token
        places = np.arange(tokens) + before
        rows = np.zeros((tokens + pad * (len(docs) + 1) + 2, self._parts.width), np.float32)
        numbers = self._number([doc for doc in docs if len(doc)])
        rows[places + 1] = self._embeddings[numbers]
        for block in self._parts.blocks:
            self._convolve(rows, block)
        return np.asarray(rows[places + 1], np.float32)

    def _convolve(self, rows: Floats, block: Block) -> None:
        """A residual block: adds to the rows the normalised maxout of each with its two neighbours.

        `rows` has a row of zeros more at either end, so that every row between has neighbours.
        """
        width = self._parts.width
        windows = sliding_window_view(rows.reshape(-1), 3 * width)[::width]
        before = rows[0].copy()
        for start in range(0, len(rows) - 2, _PIECE):
            end = min(len(rows) - 2, start + _PIECE)
            window, pieces, best = (a[: end - start] for a in (self._window, self._pieces, self._best))
            pieces = pieces[:, : block.weights.shape[1]]
            window[:] = windows[start:end]
            window[0, :width] = before  # what has been added to the last row of the piece before is left out
            before[:] = rows[end]
            np.matmul(window, block.weights, out=pieces)
            pieces += block.bias
            np.maximum(pieces[:, :width], pieces[:, width : 2 * width], out=best)
            for piece in range(2, block.pieces):
                np.maximum(best, pieces[:, piece * width : (piece + 1) * width], out=best)
            best -= best.mean(axis=1, keepdims=True)
            variance = np.einsum("ij,ij->i", best, best) / np.float32(width) + _EPSILON
            best *= (np.float32(1) / np.sqrt(variance))[:, np.newaxis]
            best *= block.gain
            best += block.shift
            rows[start + 1 : end + 1] += best

    def _number(self, docs: Sequence[Doc]) -> npt.NDArray[np.intp]:
        """The number of the embedding of each token, in `self._embeddings`."""
        attributes = np.concatenate([doc.to_array(self._parts.key) for doc in docs]).astype(np.uint64)
        keys = attributes[:, 0].copy()
        for column in attributes.T[1:]:
            keys = keys * _MULTIPLIER ^ column
        distinct, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
        if len(self._number_of) + len(distinct) > _KEPT:
            self._number_of.clear()
        found = [self._number_of.get(key, -1) for key in distinct.tolist()]
        new = [at for at, number in enumerate(found) if number < 0]
        if new:
            self._learn(distinct[new], attributes[first[new]], docs[0].vocab)
            for at in new:
                found[at] = self._number_of[int(distinct[at])]
        return np.array(found)[inverse.reshape(-1)]

    def _learn(self, keys: npt.NDArray[np.uint64], attributes: npt.NDArray[np.uint64], vocab: Vocab) -> None:
        """Embed new combinations of attributes by spaCy's own layers, and keep them."""
        start = len(self._number_of)
        while start + len(keys) > len(self._embeddings):
            self._embeddings = np.concatenate((self._embeddings, np.zeros_like(self._embeddings)))
        self._embeddings[start : start + len(keys)] = self._parts.embed(attributes, vocab)
        self._number_of.update(zip(keys.tolist(), range(start, start + len(keys)), strict=True))
