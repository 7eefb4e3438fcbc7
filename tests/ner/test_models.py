from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from entities.errors import ModelNotFoundError
from entities.ner.models import ModelName, Models, choose_model, choose_models

ENGLISH, FRENCH, MANY = ModelName("e", "1", "en"), ModelName("f", "1", "fr"), ModelName("m", "1", "xx")


def pipeline(folder: Path, code: str) -> str:
    nlp = spacy.blank(code)
    nlp.add_pipe("entity_ruler", name="ner")
    nlp.to_disk(folder / code)
    return str(folder / code)


def installed(folder: Path, name: str, **meta: str) -> None:
    """A package as pip installs it, found where `folder` is among the paths that Python imports from."""
    (folder / name).mkdir()
    (folder / name / "__init__.py").touch()
    (folder / name / "meta.json").write_text(json.dumps({"lang": name[:2], "version": "1", **meta}))
    info = folder / f"{name}-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
    (info / "entry_points.txt").write_text(f"[spacy_models]\n{name} = {name}\n")


def test_each_language_is_read_by_its_own_pipeline() -> None:
    models = Models(ENGLISH, (FRENCH,))
    assert [models.reading(code) for code in ("en", "fr", "de", None)] == [ENGLISH, FRENCH, None, ENGLISH]
    assert models.languages == ("en", "fr")


def test_the_code_of_a_language_may_be_in_capitals(tmp_path: Path) -> None:
    assert choose_models([f"RU={pipeline(tmp_path, 'ru')}"]).chosen[1].language == "ru"


def test_a_pipeline_for_many_languages_reads_those_that_have_no_other() -> None:
    models = Models(MANY, (FRENCH,))
    assert models.reading("fr") == FRENCH
    assert models.reading("de") == ModelName("m", "1", "de")
    assert models.reading(None) == MANY


def test_any_language_is_read_as_that_of_the_main_pipeline() -> None:
    models = Models(ENGLISH, (FRENCH,), any_language=True)
    assert [models.reading(code) for code in ("fr", "de")] == [FRENCH, ENGLISH]


def test_pipelines_are_asked_for_by_language(tmp_path: Path) -> None:
    german, russian = pipeline(tmp_path, "de"), pipeline(tmp_path, "ru")
    models = choose_models([f"ru={russian}", german])
    assert [(model.name, model.language) for model in models.chosen] == [(german, "de"), (russian, "ru")]
    assert models.reading("en") == choose_model()
    models = choose_models([f"ru={russian}"])
    assert models.chosen == (choose_model(), ModelName(russian, "0.0.0", "ru"))


def test_a_pipeline_for_many_languages_may_be_given_one(tmp_path: Path) -> None:
    many = pipeline(tmp_path, "xx")
    models = choose_models([f"pl={many}"])
    assert models.reading("pl") == ModelName(many, "0.0.0", "pl")
    assert models.reading("cs") is None
    everything = choose_models([many])
    assert everything.reading("en") == ModelName(many, "0.0.0", "en")
    assert everything.others == ()


@pytest.mark.parametrize("asked", [["de={ru}"], ["{ru}", "ru={ru}2"], ["ru=nothing"], ["ru="], ["russian={ru}"]])
def test_what_can_not_be_meant_is_refused(tmp_path: Path, asked: list[str]) -> None:
    russian = pipeline(tmp_path, "ru")
    (tmp_path / "ru2").symlink_to(russian)
    with pytest.raises(ModelNotFoundError):
        choose_models([text.format(ru=russian) for text in asked])


def test_of_what_is_installed_the_largest_of_spacys_own_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("da_core_news_sm", "da_core_news_lg", "da_core_news_md", "sv_core_news_sm", "nb_core_news_xl"):
        installed(tmp_path, name, author="Explosion")
    installed(tmp_path, "da_core_news_trf", author="somebody else")
    installed(tmp_path, "fi_core_news_lg")
    models = choose_models()
    assert models.main == choose_model()
    assert models.asked == 0
    by_language = {model.language: model.name for model in models.others}
    assert by_language.items() >= {"da": "da_core_news_lg", "sv": "sv_core_news_sm"}.items()
    assert not {"nb", "fi"} & by_language.keys()
    assert choose_models(["da=da_core_news_sm"]).reading("da") == ModelName("da_core_news_sm", "1", "da")
