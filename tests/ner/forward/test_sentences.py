"""Sentences start where spaCy's own `senter` lets them start: always, all of them."""

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
from thinc.api import fix_random_seed

from entities.ner.forward import speed_up_sentences
from entities.ner.models import choose_model
from entities.ner.pipeline import load_pipeline

CORPUS = Path(__file__).parents[3] / "corpus"
WORDS = """
    Ann Smith of the Bank in Minsk said on Monday that Mr. Lukashenko 's U.S. 12 per cent $ 5 , . . . " ' ( ) - and ! ?
    & New York Reuters BELARUS minister O'Brien don't I \n \n\n \t    é İ 😀 ﷺ xyzzy Qux The He It But Aug.
""".split(" ")


def same(nlp: Language, texts: Sequence[str]) -> bool:
    """Whether both mark the same tokens of texts as the starts of sentences."""
    fast = speed_up_sentences(nlp)
    assert fast is not None
    ours, theirs = ([nlp.make_doc(text) for text in texts] for _ in range(2))
    fast.mark(ours)
    senter: Any = nlp.get_pipe("senter")
    senter.set_annotations(theirs, senter.predict(theirs))
    marks = [[[token.sent_start for token in doc] for doc in docs] for docs in (ours, theirs)]
    return marks[0] == marks[1]


@pytest.fixture(scope="module")
def english() -> Language:
    return load_pipeline(choose_model())


def blank(*, seed: int, normalize: bool = False, spread: float = 1) -> Language:
    """A `senter` with weights drawn by chance, which lets sentences start everywhere."""
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    tok2vec = {"@architectures": "spacy.HashEmbedCNN.v2", "width": 12, "depth": 2, "embed_size": 200, "window_size": 1,
               "maxout_pieces": 2, "subword_features": True, "pretrained_vectors": None}  # fmt: skip
    model = {"@architectures": "spacy.Tagger.v2", "tok2vec": tok2vec, "normalize": normalize}
    senter: Any = nlp.add_pipe("senter", config={"model": model})
    nlp.initialize()
    choice = senter.model.get_ref("softmax")
    weights = np.random.default_rng(seed).normal(size=choice.get_param("W").shape, scale=spread)
    choice.set_param("W", weights.astype(np.float32))
    return nlp


def test_the_sentences_of_articles_are_the_same(english: Language) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    assert len(texts) > 40
    assert same(english, texts)


@settings(max_examples=60)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=40), max_size=4))
def test_the_sentences_of_any_soup_of_tokens_are_the_same(english: Language, texts: list[str]) -> None:
    assert same(english, texts)


@pytest.mark.parametrize("seed", range(6))
def test_the_sentences_of_any_network_of_the_kind_are_the_same(seed: int) -> None:
    nlp = blank(seed=seed)
    generator = np.random.default_rng(seed)
    texts = [" ".join(generator.choice(WORDS, size)) for size in (0, 1, 7, 60, 700)]
    assert same(nlp, texts)
    assert 100 < sum(token.sent_start == 1 for doc in nlp.pipe(texts) for token in doc) < 700


def test_of_a_choice_by_chances_nothing_is_claimed() -> None:
    """Softmax makes 1 and 0 of scores that are far apart, and may make two halves of scores that are close."""
    assert speed_up_sentences(blank(seed=1, normalize=True)) is None


def test_of_sentences_that_are_found_otherwise_nothing_is_claimed() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    assert speed_up_sentences(nlp) is None
    nlp.add_pipe("sentencizer", name="senter")
    assert speed_up_sentences(nlp) is None


def test_of_a_senter_that_listens_to_another_pipe_nothing_is_claimed() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    nlp.add_pipe("senter", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    nlp.initialize()
    assert speed_up_sentences(nlp) is None
