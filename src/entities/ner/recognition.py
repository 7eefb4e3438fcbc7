"""Run the pipeline over articles and keep what the project needs of its answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entities.model import Label, Mention, Sentence
from entities.ner.agreement import agree_labels
from entities.ner.candidates import Candidate
from entities.ner.datelines import tag_datelines
from entities.ner.definitions import tag_definitions
from entities.ner.lists import agree_in_lists
from entities.ner.pipeline import ModelName, load_pipeline
from entities.ner.propagation import propagate_names
from entities.ner.sentences import split_sentences
from entities.ner.spans import clean_spans
from entities.ner.tables import tag_tables
from entities.ner.truecase import restore_case

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LABELS = {
    "PERSON": Label.PERSON, "PER": Label.PERSON,
    "GPE": Label.PLACE, "LOC": Label.PLACE, "FAC": Label.PLACE,
    "ORG": Label.ORGANIZATION,
}  # fmt: skip
# Neither names nor in the way of names. What else the pipeline labels (nationalities, events, works) is in the way.
_NUMBERS = frozenset(("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"))


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
        bodies = list(bodies)
        for body, doc in zip(bodies, self._nlp.pipe(map(restore_case, bodies)), strict=True):
            sentences = tuple(split_sentences(body, _sentence_starts(doc)))
            yield Recognition(sentences, find_mentions(body, doc.text, _candidates(doc)))


def _sentence_starts(doc: Doc) -> Iterator[int]:
    """Where the pipeline lets a sentence start; read from an array, which is ten times as fast as `doc.sents`."""
    return (int(index) for starts, index in doc.to_array(["SENT_START", "IDX"]) if starts == 1)


def _candidates(doc: Doc) -> list[Candidate]:
    return [
        Candidate(name.start_char, name.end_char, _LABELS.get(name.label_))
        for name in doc.ents
        if name.label_ not in _NUMBERS
    ]


def find_mentions(body: str, text: str, found: Iterable[Candidate]) -> tuple[Mention, ...]:
    """The mentions in `body` that follow from what the pipeline `found` in `text`, the body with its case restored."""
    spans = clean_spans(text, found)
    spans = tag_definitions(text, spans)
    spans = agree_in_lists(text, spans)
    spans = tag_tables(text, spans)
    spans = tag_datelines(body, spans)
    others = [span for span in spans if span.label is None]
    spans = propagate_names(text, agree_labels(text, spans), others)
    return tuple(Mention(span.start, span.end, text[span.start : span.end], span.label) for span in spans if span.label)
