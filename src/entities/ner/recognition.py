"""Run the pipeline over articles and keep what the project needs of its answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from entities.model import Label, Mention, Sentence, Span
from entities.ner.pipeline import ModelName, load_pipeline
from entities.ner.rules.agreement import agree_labels
from entities.ner.rules.candidates import Candidate
from entities.ner.rules.datelines import tag_datelines
from entities.ner.rules.definitions import tag_definitions
from entities.ner.rules.lists import agree_in_lists
from entities.ner.rules.propagation import propagate_names
from entities.ner.rules.spans import clean_spans
from entities.ner.rules.tables import tag_tables
from entities.ner.rules.truecase import restore_case
from entities.ner.sentences import split_sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST = 20_000  # characters that the pipeline gets at a time, and how many such pieces
_BATCH = 16
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
        texts = [restore_case(body) for body in bodies]
        cut = [tuple(_pieces(text)) for text in texts]
        pieces = (text[start:end] for text, spans in zip(texts, cut, strict=True) for start, end in spans)
        docs = self._nlp.pipe(pieces, batch_size=_BATCH)
        for body, text, spans in zip(bodies, texts, cut, strict=True):
            starts: list[int] = []
            candidates: list[Candidate] = []
            for offset, _ in spans:
                doc = next(docs)
                starts += _sentence_starts(doc, offset)
                candidates += _candidates(doc, offset)
            yield Recognition(tuple(split_sentences(body, starts)), find_mentions(body, text, candidates))


def _pieces(text: str) -> Iterator[Span]:
    """What the pipeline gets at a time: an article, or parts of a long one, with whose length its memory grows."""
    start = 0
    while len(text) - start > _LONGEST:
        cuts = (text.rfind(mark, start + 1, start + _LONGEST) for mark in ("\n\n", "\n", ". ", " "))
        end = next((cut + 1 for cut in cuts if cut > 0), start + _LONGEST)
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _sentence_starts(doc: Doc, offset: int) -> Iterator[int]:
    """Where the pipeline lets a sentence start; read from an array, which is ten times as fast as `doc.sents`."""
    return (offset + int(index) for starts, index in doc.to_array(["SENT_START", "IDX"]) if starts == 1)


def _candidates(doc: Doc, offset: int) -> Iterator[Candidate]:
    return (
        Candidate(offset + name.start_char, offset + name.end_char, _LABELS.get(name.label_))
        for name in doc.ents
        if name.label_ not in _NUMBERS
    )


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
