"""Russian, where names stand in six cases: who is one, beside a node for each spelling."""

from __future__ import annotations

import pytest
from tests.languages.scored import Run, f1, run


@pytest.fixture(scope="module")
def russian(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run("ru", tmp_path_factory.mktemp("ru"))


def test_names_nodes_and_ties_are_far_better_than_a_node_for_each_spelling(russian: Run) -> None:
    ours, theirs = f1(russian.ours), f1(russian.theirs)
    assert all(ours[what] >= floor for what, floor in {"names": 98, "nodes": 96, "ties": 94}.items()), ours
    assert ours["nodes"] >= theirs["nodes"] + 30
    assert ours["ties"] >= theirs["ties"] + 55
    assert not any(russian.ours.wrong_merges.values())


@pytest.mark.parametrize(
    ("entity", "name"),
    [
        ("tikhanovskaya", "Светлана Тихановская"),
        ("tikhanovsky", "Сергей Тихановский"),
        ("kolesnikova", "Мария Колесникова"),
        ("babariko", "Виктор Бабарико"),
        ("valery-tsepkalo", "Валерий Цепкало"),
        ("veronika-tsepkalo", "Вероника Цепкало"),
        ("merkel", "Ангела Меркель"),
        ("macron", "Эмманюэль Макрон"),
        ("nauseda", "Гитанас Науседа"),
        ("morawiecki", "Матеуш Моравецкий"),
        ("natalya-kravets", "Наталья Кравец"),  # a woman's surname that isn't declined
        ("stepan-kravets", "Степан Кравец"),  # a man's, that is
        ("ozheshko", "Лев Ожешко"),
        ("vorobyova", "Тамара Воробьёва"),
        ("baida", "Анна Байда"),
        ("tsoi", "Пётр Цой"),
        ("osaka", "Наоми Осака"),
        ("minsk", "Минск"),
        ("belarus", "Белоруссия"),
        ("vilnius", "Вильнюс"),
        ("brest", "Брест"),
        ("coordination-council", "Координационный совет"),
        ("mtz", "Минский тракторный завод"),  # in no base form anywhere
        ("ministry-of-culture", "Министерство культуры"),
        ("belaruskali", "Беларуськалий"),
        ("gazprom", "Газпром"),
        ("omon", "ОМОН"),
    ],
)  # fmt: skip
def test_all_cases_of_a_name_are_one_shown_by_its_base_form(russian: Run, entity: str, name: str) -> None:
    assert russian.names_of()[entity] == {name}


def test_first_name_and_father_s_name_are_the_person_of_the_article(russian: Run) -> None:
    addressed = [one for one in russian.found if one.text == "Александр Григорьевич"]
    full = [one for one in russian.found if one.text == "Александр Григорьевич Лукашенко"]
    assert {one.entity for one in addressed} == {one.entity for one in full} != set()


def test_agencies_of_datelines_are_none_of_the_story(russian: Run) -> None:
    assert not {"РИА Новости", "ТАСС", "Интерфакс"} & {one.text for one in russian.found}


def test_the_place_of_a_dateline_is_that_of_the_story(russian: Run) -> None:
    texts = {article.article: article.text for article in russian.gold}
    shouted = {one.name for one in russian.found if texts[one.article][one.start : one.end] == "МИНСК"}
    assert shouted == {"Минск"}
