"""What the fast pass thinks of each label is what spaCy's recogniser thinks, asked token by token."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from entities.ner.forward import SteppedRecognizer, speed_up
from entities.ner.models import choose_model
from entities.ner.pipeline import load_pipeline
from entities.ner.recognition import Recognizer

CORPUS = Path(__file__).parents[3] / "corpus"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
WORDS = """
    Ann Smith of the Bank in Minsk said U.S. 12 per , . " ' - and Johnson & New York minister O'Brien \n
""".split(" ")


@pytest.fixture(scope="module")
def english() -> Language:
    return load_pipeline(choose_model())


def agree(nlp: Language, docs: Sequence[Doc]) -> bool:
    """Whether both find the same names, and think the same where none is open."""
    fast = speed_up(nlp)
    assert fast is not None
    slow = SteppedRecognizer(nlp)
    assert fast.labels == slow.labels
    for quick, stepped in zip(fast.read(docs), slow.read(docs), strict=True):
        assert quick.names == stepped.names
        assert quick.probabilities.shape == stepped.probabilities.shape
        inside = [number for name in quick.names for number in range(name.start + 1, name.end)]
        outside = np.delete(np.arange(len(quick.probabilities)), inside)
        assert np.allclose(quick.probabilities[outside], stepped.probabilities[outside], atol=1e-4)
        assert np.allclose(quick.probabilities.sum(axis=1), 1, atol=1e-5)
    return True


def test_in_articles(english: Language) -> None:
    assert agree(english, list(english.pipe(TEXTS)))


@settings(max_examples=25)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), max_size=3))
def test_in_any_soup_of_tokens(english: Language, texts: list[str]) -> None:
    assert agree(english, list(english.pipe(texts)))


def test_with_and_without_the_fast_pass_an_article_reads_the_same() -> None:
    fast, slow = Recognizer(choose_model()), Recognizer(choose_model(), fast=False)
    assert list(fast.recognize(TEXTS)) == list(slow.recognize(TEXTS))


def test_of_names_that_rules_find_nothing_more_is_known() -> None:
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns([{"label": "ORG", "pattern": "Zabriskie"}])
    (reading,) = SteppedRecognizer(nlp).read([nlp("so Zabriskie fell")])
    assert [tuple(name) for name in reading.names] == [(1, 2, "ORG")]
    assert reading.probabilities.shape == (0, 0)
