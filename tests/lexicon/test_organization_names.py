"""Well-known organizations: every name leads to one of them, and an acronym that may be a word only in capitals."""

from __future__ import annotations

import pytest

from entities.lexicon.organization_names import one_organization, read_organizations

NAMES = [(name, english) for english, names in read_organizations().items() for name in names]


def test_every_name_leads_to_its_organization_and_no_two_share_one() -> None:
    assert {name for name, english in NAMES if one_organization(name) != english} == set()


def test_case_is_nothing_to_a_full_name() -> None:
    full = [(name, english) for name, english in NAMES if " " in name]
    assert len(full) > 200
    assert {name for name, english in full if one_organization(name.lower()) != english} == set()


@pytest.mark.parametrize(
    ("english", "names"),
    [
        ("United Nations", "UN U.N. UNO ONU Onu ONZ ООН ААН 联合国"),
        ("European Union", "EU UE ЕС ЄС Евросоюз 欧盟"),
        ("NATO", "NATO Nato OTAN Otan НАТО 北约"),
        ("Organization for Security and Co-operation in Europe", "OSCE OSZE OBWE ОБСЕ ОБСЄ АБСЕ"),
        ("World Health Organization", "WHO OMS ВОЗ ВООЗ"),
        ("International Monetary Fund", "IMF FMI MFW МВФ"),
        ("International Atomic Energy Agency", "IAEA AIEA OIEA MAEA МАГАТЭ МАГАТЕ"),
        ("Council of Europe", "Europarat"),
    ],
)
def test_an_organization_is_one_in_many_languages(english: str, names: str) -> None:
    assert {one_organization(name) for name in names.split()} == {english}


@pytest.mark.parametrize("name", ["The Who", "Who", "Un", "Eu", "Fao", "воз", "Ес"])
def test_a_short_acronym_is_one_only_in_capitals(name: str) -> None:
    assert one_organization(name) is None
    assert one_organization(name.removeprefix("The ").upper()) is not None


@pytest.mark.parametrize("name", ["Nato", "Otan", "Osce", "Юнеско", "Обсе"])
def test_a_longer_one_is_written_like_a_name_too(name: str) -> None:
    assert one_organization(name) is not None


@pytest.mark.parametrize("name", ["ICC", "ECB", "IOC", "RSF", "CPI", "AU", "IWF", "BCE", "Europe", "Union", ""])
def test_what_several_are_called_is_none(name: str) -> None:
    assert one_organization(name) is None


def test_spellings_of_english_are_one() -> None:
    assert one_organization("the World Health Organisation") == "World Health Organization"
    assert one_organization("Union européenne") == one_organization("Union europeenne") == "European Union"
