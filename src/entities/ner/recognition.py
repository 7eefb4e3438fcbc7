"""Run the pipeline over articles and keep what the project needs of its answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entities.model import Label, Mention, Sentence, Span
from entities.ner.pipeline import ModelName, load_pipeline
from entities.ner.sentences import split_sentences
from entities.ner.spans import clean_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc

LABELS = {
    "PERSON": Label.PERSON, "PER": Label.PERSON,
    "GPE": Label.PLACE, "LOC": Label.PLACE, "FAC": Label.PLACE,
    "ORG": Label.ORGANIZATION,
}  # fmt: skip
"""What the labels of spaCy's pipelines (OntoNotes' and WikiNER's) are called here; others are no entities."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """The sentences of one body and the mentions in it, both in order."""

    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]


class Recognizer:
    """A loaded pipeline."""

    def __init__(self, model: ModelName) -> None:
        """Load the pipeline, which takes about a second."""
        self._nlp = load_pipeline(model)

    def recognize(self, bodies: Iterable[str]) -> Iterator[Recognition]:
        """Sentences and mentions of each body, in the order given."""
        texts = list(bodies)
        for text, doc in zip(texts, self._nlp.pipe(texts), strict=True):
            sentences = tuple(split_sentences(text, (sentence.start_char for sentence in doc.sents)))
            yield Recognition(sentences, tuple(_mentions(text, doc)))


def _mentions(text: str, doc: Doc) -> Iterator[Mention]:
    for name in doc.ents:
        label = LABELS.get(name.label_)
        if label is not None:
            for start, end in clean_spans(text, Span(name.start_char, name.end_char), label):
                yield Mention(start, end, text[start:end], label)
