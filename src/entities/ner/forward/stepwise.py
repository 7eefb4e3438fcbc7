"""spaCy's recogniser itself, for pipelines that the fast pass can't do; what it thought of labels, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from entities.ner.forward.recognizer import Floats, Found, Reading, label_probabilities

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class SteppedRecognizer:
    """Reads what a pipeline's `ner` has found; if that is spaCy's transition-based one, its probabilities, too."""

    def __init__(self, nlp: Language) -> None:
        """Take the recogniser out of a pipeline, in which it goes on to run."""
        ner: Any = nlp.get_pipe("ner")
        model = getattr(ner, "model", None)  # what finds names by rules has none
        self._ner: Any = ner if model is not None and model.name == "parser_model" else None
        names = [ner.moves.get_class_name(number) for number in range(ner.moves.n_moves)] if self._ner else []
        self._outside = [at for at, name in enumerate(names) if name == "O" or (name[:2] in ("B-", "U-") and name[2:])]
        self._of_class = [names[at][2:] for at in self._outside]
        self.labels = tuple(sorted(set(self._of_class)))

    def read(self, docs: Sequence[Doc]) -> list[Reading]:
        """The names in each text; the probabilities hold outside names and where one starts."""
        found = ([Found(name.start, name.end, name.label_) for name in doc.ents] for doc in docs)
        return list(map(Reading, found, self._probabilities(docs)))

    def _probabilities(self, docs: Sequence[Doc]) -> list[Floats]:
        found: list[list[Floats]] = [[] for _ in docs]
        if self._ner and any(map(len, docs)):
            model = self._ner.model.predict(docs)
            running = list(zip(found, self._ner.moves.init_batch(docs), strict=True))
            while running := [(rows, state) for rows, state in running if not state.is_final()]:
                states = [state for _, state in running]
                scores = np.ascontiguousarray(model.predict(states), np.float32)
                probable = label_probabilities(scores[:, self._outside], self._of_class)
                for (rows, _), row in zip(running, probable, strict=True):
                    rows.append(row)
                self._ner.transition_states(states, scores)
        return [np.array(rows, np.float32).reshape(len(rows), len(self.labels)) for rows in found]
