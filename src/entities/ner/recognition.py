"""Run the pipeline over articles and keep what the project needs of its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from entities.lexicon.languages import language_of
from entities.model import Label, Mention, Sentence, Span
from entities.ner.draft import Candidate, Draft, apply_rules
from entities.ner.forward import speed_up, speed_up_sentences
from entities.ner.pipeline import ModelName, load_pipeline
from entities.ner.rules import MENDING, PREPARING
from entities.ner.sentences import split_sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LONGEST = 20_000  # characters that the pipeline gets at a time; of prose these are some 4,000 words and marks
_MOST = 5_000  # words and marks, each of which takes 4 kB
_BATCH = 16  # such pieces
_TOKEN = re.compile(r"\w+|[^\w ]")
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
    """A loaded pipeline, and the rules that mend what it finds in its language; without those whose names are `off`."""

    def __init__(self, model: ModelName, off: frozenset[str] = frozenset()) -> None:
        """Load the pipeline, which takes about a second."""
        self._nlp = load_pipeline(model)
        self._fast = speed_up(self._nlp)
        self._senter = speed_up_sentences(self._nlp) if self._fast else None
        for pipe, fast in (("ner", self._fast), ("senter", self._senter)):
            if fast:
                self._nlp.disable_pipe(pipe)
        self._language = language_of(model.language)
        self._off = off

    def recognize(self, bodies: Iterable[str]) -> Iterator[Recognition]:
        """Sentences and mentions of each body, in the order given."""
        drafts = [apply_rules(Draft(body, body, self._language), PREPARING, self._off) for body in bodies]
        cut = [tuple(pieces(draft.text)) for draft in drafts]
        parts = (draft.text[start:end] for draft, spans in zip(drafts, cut, strict=True) for start, end in spans)
        read = self._read(parts)
        for draft, spans in zip(drafts, cut, strict=True):
            starts: list[int] = []
            found: list[Candidate] = []
            for offset, _ in spans:
                doc, names = next(read)
                starts += _sentence_starts(doc, offset)
                found += (name._replace(start=name.start + offset, end=name.end + offset) for name in names)
            mended = apply_rules(draft.with_spans(found), MENDING, self._off)
            yield Recognition(tuple(split_sentences(draft.body, starts, self._language)), mentions_of(mended))

    def _read(self, texts: Iterable[str]) -> Iterator[tuple[Doc, list[Candidate]]]:
        """Each text as the pipeline reads it, and the names in it."""
        docs = self._nlp.pipe(texts, batch_size=_BATCH)
        if self._fast is None:
            yield from ((doc, list(_candidates(doc, ((n.start, n.end, n.label_) for n in doc.ents)))) for doc in docs)
            return
        while batch := list(islice(docs, _BATCH)):
            if self._senter:
                self._senter.mark(batch)
            for doc, found in zip(batch, self._fast.find(batch), strict=True):
                yield doc, list(_candidates(doc, found))


def pieces(text: str) -> Iterator[Span]:
    """What the pipeline gets at a time: an article, or parts of a long one, with whose length its memory grows."""
    start = 0
    while (limit := _reach(text, start)) < len(text):
        cuts = (text.rfind(mark, start + 1, limit) for mark in ("\n\n", "\n", ". ", " "))
        end = next((cut + 1 for cut in cuts if cut > 0), limit)
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _reach(text: str, start: int) -> int:
    """How far the piece that begins at `start` may go."""
    limit = min(start + _LONGEST, len(text))
    if limit - start <= _MOST:
        return limit
    too_many = next(islice(_TOKEN.finditer(text, start, limit), _MOST, None), None)
    return too_many.start() if too_many else limit


def _sentence_starts(doc: Doc, offset: int) -> list[int]:
    """Where the pipeline lets a sentence start; read from an array, which is a hundred times as fast as `doc.sents`."""
    marks = doc.to_array(["SENT_START", "IDX"])
    return [offset + index for index in marks[marks[:, 0] == 1, 1].tolist()]


def _candidates(doc: Doc, found: Iterable[tuple[int, int, str]]) -> Iterator[Candidate]:
    """The names that the recogniser found, given by their tokens and its label, by their characters and ours."""
    for first, end, label in found:
        if label not in _NUMBERS:
            last = doc[end - 1]
            yield Candidate(doc[first].idx, last.idx + len(last), _LABELS.get(label))


def mentions_of(draft: Draft) -> tuple[Mention, ...]:
    """The mentions that a finished draft comes to."""
    labelled = ((span, span.label) for span in draft.spans if span.label is not None)
    return tuple(Mention(span.start, span.end, draft.named(span), label) for span, label in labelled)
