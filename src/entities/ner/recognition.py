"""Run the pipeline over articles and keep what the project needs of its answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from entities.lexicon.language import Language
from entities.lexicon.languages import language_of
from entities.model import Label, Mention, Sentence, Span
from entities.ner.draft import Candidate, Draft, apply_rules
from entities.ner.forward import Floats, Found, SteppedRecognizer, speed_up, speed_up_sentences
from entities.ner.models import ModelName
from entities.ner.pipeline import load_pipeline
from entities.ner.rules import MENDING, PREPARING
from entities.ner.scores import KINDS, in_steps
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

    def __init__(self, model: ModelName, off: frozenset[str] = frozenset(), *, fast: bool = True) -> None:
        """Load the pipeline, which takes about a second; unless `fast`, its recogniser runs in spaCy."""
        self._nlp = load_pipeline(model)
        quick = speed_up(self._nlp) if fast else None
        self._senter = speed_up_sentences(self._nlp) if quick else None
        for pipe, passed in (("ner", quick), ("senter", self._senter)):
            if passed:
                self._nlp.disable_pipe(pipe)
        self._names = quick or SteppedRecognizer(self._nlp)
        self._kinds = kinds_of(self._names.labels)
        self._language = language_of(model.language)
        self._off = off

    def recognize(self, bodies: Iterable[str], language: Language | None = None) -> Iterator[Recognition]:
        """Sentences and mentions of each body, in the order given; read as a `language`, or the pipeline's."""
        for draft, starts in self.read(bodies, language):
            mended = apply_rules(draft, MENDING, self._off)
            yield Recognition(tuple(split_sentences(draft.body, starts, draft.language)), mentions_of(mended))

    def read(self, bodies: Iterable[str], language: Language | None = None) -> Iterator[tuple[Draft, list[int]]]:
        """What the pipeline finds in each body, and where it lets a sentence start."""
        language = language or self._language
        drafts = [apply_rules(Draft(body, body, language), PREPARING, self._off) for body in bodies]
        cut = [tuple(pieces(draft.text)) for draft in drafts]
        parts = (draft.text[start:end] for draft, spans in zip(drafts, cut, strict=True) for start, end in spans)
        read = self._read(parts)
        for draft, spans in zip(drafts, cut, strict=True):
            starts: list[int] = []
            found: list[Candidate] = []
            scores: dict[int, bytes] = {}
            for offset, _ in spans:
                doc, names, probable = next(read)
                starts += _sentence_starts(doc, offset)
                found += _candidates(doc, names, offset)
                scores |= _scores(doc, names, probable, (draft.text, offset))
            yield replace(draft, spans=tuple(found), scores=scores), starts

    def _read(self, texts: Iterable[str]) -> Iterator[tuple[Doc, Sequence[Found], Floats]]:
        """Each text as the pipeline reads it, the names in it, how probable each of `KINDS` is at each token."""
        docs = self._nlp.pipe(texts, batch_size=_BATCH)
        while batch := list(islice(docs, _BATCH)):
            if self._senter:
                self._senter.mark(batch)
            for doc, (names, probable) in zip(batch, self._names.read(batch), strict=True):
                yield doc, names, probable @ self._kinds


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


def _candidates(doc: Doc, found: Iterable[Found], offset: int) -> Iterator[Candidate]:
    """The names that the recogniser found, given by their tokens and its label, by their characters and ours."""
    for first, end, label in found:
        if label not in _NUMBERS:
            last = doc[end - 1]
            yield Candidate(offset + doc[first].idx, offset + last.idx + len(last), _LABELS.get(label))


def _scores(doc: Doc, found: Iterable[Found], probable: Floats, where: tuple[str, int]) -> dict[int, bytes]:
    """How sure the recogniser was at each word that begins with a capital and isn't inside a name; by character.

    `where` is the text and where in it this piece begins: that is at hand, while `doc.text` is put together anew.
    """
    text, offset = where
    inside = {number for name in found for number in range(name.start + 1, name.end)}
    starts = (doc.to_array("IDX") + offset).tolist() if len(probable) else []
    words = [number for number, start in enumerate(starts) if text[start].isupper() and number not in inside]
    return {starts[number]: steps for number, steps in zip(words, in_steps(probable[words]), strict=True)}


def kinds_of(labels: Sequence[str]) -> Floats:
    """Which of `KINDS` each label of a pipeline is; shape (labels, kinds)."""
    kinds = [_kind(label) for label in labels]
    return np.array([[kind == other for other in KINDS] for kind in kinds], np.float32).reshape(-1, len(KINDS))


def _kind(label: str) -> str:
    if not label or label in _NUMBERS:
        return "number" if label else "none"
    return str(_LABELS.get(label, "other")).lower()


def mentions_of(draft: Draft) -> tuple[Mention, ...]:
    """The mentions that a finished draft comes to."""
    labelled = ((span, span.label) for span in draft.spans if span.label is not None)
    return tuple(Mention(span.start, span.end, draft.named(span), label) for span, label in labelled)
