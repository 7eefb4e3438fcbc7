from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.training import Example

from entities.errors import ModelNotFoundError
from entities.ner.models import ModelName, choose_model
from entities.ner.pipeline import load_pipeline


def test_the_default_model_is_there() -> None:
    model = choose_model()
    assert str(model) == f"{model.name} {model.version}"
    assert choose_model(model.name.replace("_", "-")) == model


@pytest.mark.parametrize("asked", ["en_core_web_huge", "no/such/folder", "json", ""])
def test_a_model_that_is_not_there_is_an_error_that_says_what_to_do(asked: str) -> None:
    with pytest.raises(ModelNotFoundError, match="spacy download"):
        choose_model(asked)


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A pipeline of rules alone, saved in a folder."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tagger")
    nlp.to_disk(tmp_path / "rules")
    return tmp_path / "rules"


def test_a_model_is_found_by_its_path(rules: Path) -> None:
    assert choose_model(str(rules)) == ModelName(str(rules), "0.0.0", "en")


def test_a_model_is_found_in_the_package_that_holds_it(rules: Path, tmp_path: Path) -> None:
    inner = tmp_path / "package" / "en_rules" / "en_rules-1.0"
    inner.parent.mkdir(parents=True)
    rules.rename(inner)
    assert choose_model(str(tmp_path / "package")).name == str(inner)


def test_a_model_without_names_is_refused(rules: Path) -> None:
    with pytest.raises(ModelNotFoundError, match="finds no names"):
        load_pipeline(choose_model(str(rules)))


def test_a_model_that_is_broken_is_refused(rules: Path) -> None:
    (rules / "config.cfg").write_text("[nlp\n")
    with pytest.raises(ModelNotFoundError, match="can't load"):
        load_pipeline(choose_model(str(rules)))


@pytest.mark.parametrize("sentences", [None, "senter"])
def test_only_the_pipes_that_are_needed_are_kept(tmp_path: Path, sentences: str | None) -> None:
    nlp = spacy.blank("en")
    for pipe in ("textcat", "ner", *([sentences] if sentences else [])):
        nlp.add_pipe(pipe)
    annotation = {"entities": [(0, 3, "PERSON")], "cats": {"a": 1.0, "b": 0.0}, "sent_starts": [1, 0]}
    nlp.initialize(lambda: [Example.from_dict(nlp.make_doc("Ann left"), annotation)])
    if sentences:
        nlp.disable_pipe(sentences)
    nlp.to_disk(tmp_path / "x")
    loaded = load_pipeline(choose_model(str(tmp_path / "x")))
    assert set(loaded.pipe_names) == {"ner", sentences or "sentencizer"}


def test_a_pipeline_with_sentences_of_its_own_keeps_them(tmp_path: Path) -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler", name="ner")
    nlp.to_disk(tmp_path / "fr")
    model = choose_model(str(tmp_path / "fr"))
    assert model.language == "fr"
    assert load_pipeline(model).pipe_names == ["sentencizer", "ner"]


@pytest.mark.parametrize("meta", ["{", "[]", "\xff"])
def test_a_damaged_pipeline_is_told_in_one_line(tmp_path: Path, meta: str) -> None:
    spacy.blank("en").to_disk(tmp_path / "en")
    (tmp_path / "en" / "meta.json").write_bytes(meta.encode("latin-1"))
    with pytest.raises(ModelNotFoundError, match="is damaged"):
        choose_model(str(tmp_path / "en"))
