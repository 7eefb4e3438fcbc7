"""Is a pipeline's recogniser of the architecture that we can do ourselves? Its layers and weights, if so.

That of all of spaCy's pipelines without a transformer (small, medium, large): `spacy.TransitionBasedParser.v2` with
its own `spacy.Tok2Vec.v2`, or one that it listens to, of `spacy.MultiHashEmbed.v2`, with or without static vectors, and
`spacy.MaxoutWindowEncoder.v2`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from spacy.vocab import Vocab
    from thinc.api import Model

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A block of the encoder: maxout of `pieces` linear layers, laid side by side, then a layer norm.

    `weights` has the shape (3 * width, pieces * width), `bias` (pieces * width), `gain` and `shift` (width).
    """

    weights: Floats
    bias: Floats
    pieces: int
    gain: Floats
    shift: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """The layers of a `Tok2Vec`: what an embedding depends on, how it is made, and what then looks at neighbours."""

    columns: tuple[int | str, ...]
    hashing: Model[Any, Any]
    vectors: Model[Any, Any] | None
    mixing: Model[Any, Any]
    blocks: tuple[Block, ...]
    width: int
    pad: int

    @property
    def key(self) -> list[int | str]:
        """The attributes that an embedding depends on; with static vectors it is the word itself, too."""
        return [*self.columns, *(() if self.vectors is None else ("ORTH",))]

    def embed(self, attributes: npt.NDArray[np.uint64], vocab: Vocab) -> Floats:
        """The embeddings of some combinations of the attributes of `key`; shape (combinations, width)."""
        from spacy.tokens import Doc
        from thinc.api import Ragged

        length: Any = np.array([len(attributes)], np.int32)
        features: Any = np.ascontiguousarray(attributes[:, : len(self.columns)])
        hashed = self.hashing.predict(Ragged(features, length))
        mixed = hashed
        if self.vectors is not None:
            words = Doc(vocab, words=[vocab.strings[int(orth)] for orth in attributes[:, -1]])
            both: Any = np.hstack((hashed.data, self.vectors.predict([words]).data))
            mixed = Ragged(both, length)
        return np.asarray(self.mixing.predict(mixed).data, np.float32)


def parameter(layer: Model[Any, Any], name: str) -> Floats:
    """The weights of a layer under a name."""
    return np.asarray(layer.get_param(name), np.float32)


def find_parts(tok2vec: Model[Any, Any]) -> Parts | None:
    """The parts of a `Tok2Vec`; None if it is of another architecture."""
    if not {"embed", "encode"} <= set(tok2vec.ref_names):
        return None
    embed, encode = tok2vec.get_ref("embed"), tok2vec.get_ref("encode")
    found = _embedding(embed.layers)
    blocks = _blocks(encode)
    if found is None or blocks is None:
        return None
    columns, hashing, vectors, mixing = found
    return Parts(columns, hashing, vectors, mixing, blocks, int(encode.get_dim("nO")), int(encode.attrs["pad"]))


def _embedding(
    layers: Sequence[Model[Any, Any]],
) -> tuple[tuple[int | str, ...], Model[Any, Any], Model[Any, Any] | None, Model[Any, Any]] | None:
    """Columns, the hashed embeddings, static vectors if there are any, and what mixes them."""
    names = [layer.name for layer in layers]
    if len(layers) == len(("extract", "ragged", "hashing", "mixing", "list")) and names[0] == "extract_features":
        return tuple(layers[0].attrs["columns"]), layers[2], None, layers[3]
    both = list(layers[0].layers) if layers else []
    if len(both) == len(("hashing", "vectors")) and both[1].name == "static_vectors" and len(both[0].layers) > 2:
        extract, _, hashing = both[0].layers[:3]
        if extract.name == "extract_features":
            return tuple(extract.attrs["columns"]), hashing, both[1], layers[1]
    return None


def _blocks(encode: Model[Any, Any]) -> tuple[Block, ...] | None:
    """The blocks of the encoder; None if they aren't residual windows of three tokens."""
    blocks = []
    for residual in encode.layers[0].layers if encode.layers else ():
        layers = list(residual.walk())
        window = next((layer for layer in layers if layer.name == "expand_window"), None)
        maxout = next((layer for layer in layers if layer.name == "maxout"), None)
        norm = next((layer for layer in layers if layer.name == "layernorm"), None)
        if not residual.name.startswith("residual") or window is None or maxout is None or norm is None:
            return None
        if window.attrs["window_size"] != 1:
            return None
        weights = parameter(maxout, "W")
        width, pieces, seen = weights.shape
        blocks.append(
            Block(
                np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * width, seen).T),
                np.ascontiguousarray(parameter(maxout, "b").T.reshape(-1)),
                int(pieces),
                parameter(norm, "G"),
                parameter(norm, "b"),
            )
        )
    return tuple(blocks) or None
