"""The names that the fast pass finds are those that spaCy's own recogniser finds: always, all of them."""

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
from thinc.api import fix_random_seed

from entities.ner.forward import speed_up
from entities.ner.models import choose_model
from entities.ner.pipeline import load_pipeline

CORPUS = Path(__file__).parents[3] / "corpus"
WORDS = """
    Ann Smith of the Bank in Minsk said on Monday that Mr. Lukashenko 's U.S. 12 per cent $ 5 , . " ' ( ) - and Johnson
    & New York Reuters BELARUS minister O'Brien don't I \n \n\n \t    é İ 😀 ﷺ xyzzy Qux van der Aug.
""".split(" ")
NAMES = ("PERSON", "GPE", "ORG")


def same(nlp: Language, docs: Sequence[Doc]) -> bool:
    """Whether both find the same names in texts that the pipeline has read up to its recogniser."""
    fast = speed_up(nlp)
    assert fast is not None
    found = [reading.names for reading in fast.read(docs)]
    ner: Any = nlp.get_pipe("ner")
    ner.set_annotations(docs, ner.predict(docs))
    expected = [[(name.start, name.end, name.label_) for name in doc.ents] for doc in docs]
    return [list(map(tuple, names)) for names in found] == expected


def read(nlp: Language, texts: Sequence[str]) -> list[Doc]:
    with nlp.select_pipes(disable=["ner"]):
        return list(nlp.pipe(texts))


@pytest.fixture(scope="module")
def english() -> Language:
    return load_pipeline(choose_model())


def blank(*, seed: int, vectors: bool = False, upper: bool = True, pieces: int = 2) -> Language:
    """A recogniser with weights drawn by chance, which finds names everywhere."""
    fix_random_seed(seed)
    nlp = spacy.blank("en")
    if vectors:
        generator = np.random.default_rng(seed)
        for word in WORDS[::2]:
            vector: Any = generator.normal(size=8).astype(np.float32)
            nlp.vocab.set_vector(word, vector)
    tok2vec = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 16,
            "attrs": ["NORM", "SHAPE"],
            "rows": [50, 50],
            "include_static_vectors": vectors,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 16,
            "depth": 2,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 16,
        "maxout_pieces": pieces,
        "use_upper": upper,
        "tok2vec": tok2vec,
    }
    nlp.add_pipe("sentencizer")
    ner: Any = nlp.add_pipe("ner", config={"model": model})
    for label in NAMES:
        ner.add_label(label)
    nlp.initialize()
    generator = np.random.default_rng(seed)
    for node in ner.model.walk():
        for name in node.param_names:
            if node.has_param(name) and name in {"W", "b"} and not node.get_param(name).any():
                node.set_param(name, generator.normal(size=node.get_param(name).shape).astype(np.float32))
    return nlp


def test_the_names_of_articles_are_the_same(english: Language) -> None:
    docs = read(english, [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))])
    assert sum(len(doc) for doc in docs) > 1000
    assert same(english, docs)


@settings(max_examples=60)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=40), max_size=4))
def test_the_names_of_any_soup_of_tokens_are_the_same(english: Language, texts: list[str]) -> None:
    assert same(english, read(english, texts))


@pytest.mark.parametrize("vectors", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_the_names_of_any_network_of_the_kind_are_the_same(seed: int, vectors: bool) -> None:  # noqa: FBT001
    nlp = blank(seed=seed, vectors=vectors)
    generator = np.random.default_rng(seed)
    texts = [" ".join(generator.choice(WORDS, size)) for size in (0, 1, 7, 60, 700)]
    docs = read(nlp, texts)
    assert same(nlp, docs)
    assert any(doc.ents for doc in docs)


def test_a_sentence_that_is_found_after_the_names_is_no_barrier() -> None:
    nlp = blank(seed=1)
    nlp.remove_pipe("sentencizer")
    nlp.add_pipe("sentencizer")
    text = " ".join(np.random.default_rng(2).choice(WORDS, 300))
    docs = [nlp.make_doc(text)]
    assert same(nlp, docs)


@pytest.mark.parametrize("options", [{"upper": False}, {"pieces": 3}])
def test_of_another_kind_of_network_nothing_is_claimed(options: dict[str, Any]) -> None:
    assert speed_up(blank(seed=1, **options)) is None


def test_of_names_that_are_found_by_rules_nothing_is_claimed() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler", name="ner")
    assert speed_up(nlp) is None


def test_more_words_than_are_kept_change_nothing(english: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = read(english, [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))[:12]])
    patient, forgetful = speed_up(english), speed_up(english)
    assert patient is not None
    assert forgetful is not None
    expected = [patient.read([doc])[0].names for doc in docs]
    monkeypatch.setattr("entities.ner.forward.encoder._KEPT", 300)
    assert [forgetful.read([doc])[0].names for doc in docs] == expected


def test_names_without_an_end_are_the_same_and_take_no_square_of_their_length(english: Language) -> None:
    shouted = [" ".join(["TARKOV", "OIL", "ZUBOVO", "BANK", "OLGA"] * number) for number in (10, 40, 400)]
    assert same(english, [english.make_doc(text) for text in shouted])


@pytest.mark.parametrize("patience", [0, 1, 3])
def test_very_long_names_are_taken_to_their_ends_one_by_one(patience: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("entities.ner.forward.recognizer._PATIENCE", patience)
    for seed in range(4):
        nlp = blank(seed=seed)
        generator = np.random.default_rng(seed)
        assert same(nlp, read(nlp, [" ".join(generator.choice(WORDS, size)) for size in (7, 60, 700)]))
