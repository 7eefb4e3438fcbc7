"""Names of places in other languages: each leads to one place, and what several may be called leads to none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.folding import is_latin, place_key, script_key
from entities.lexicon.place_names import english_key, find_place, is_doubtful, names_of_place, one_place
from entities.lexicon.places import find_town, read_places
from entities.lexicon.tables import read_lines

ROWS = [line.split("\t") for line in read_lines("place_names.tsv")]
NAMES = [(name.removesuffix("?"), key) for key, *names in ROWS for name in names]

# German, French, Spanish, Polish, Russian, Ukrainian.
CAPITALS = {
    "Amsterdam": "Amsterdam Amsterdam Ámsterdam Amsterdam Амстердам Амстердам",
    "Athens": "Athen Athènes Atenas Ateny Афины Афіни",
    "Berlin": "Berlin Berlin Berlín Berlin Берлин Берлін",
    "Bratislava": "Bratislava Bratislava Bratislava Bratysława Братислава Братислава",
    "Brussels": "Brüssel Bruxelles Bruselas Bruksela Брюссель Брюссель",
    "Bucharest": "Bukarest Bucarest Bucarest Bukareszt Бухарест Бухарест",
    "Budapest": "Budapest Budapest Budapest Budapeszt Будапешт Будапешт",
    "Copenhagen": "Kopenhagen Copenhague Copenhague Kopenhaga Копенгаген Копенгаген",
    "Dublin": "Dublin Dublin Dublín Dublin Дублин Дублін",
    "Helsinki": "Helsinki Helsinki Helsinki Helsinki Хельсинки Гельсінкі",
    "Lisbon": "Lissabon Lisbonne Lisboa Lizbona Лиссабон Лісабон",
    "Ljubljana": "Ljubljana Ljubljana Liubliana Lublana Любляна Любляна",
    "Luxembourg": "Luxemburg Luxembourg Luxemburgo Luksemburg Люксембург Люксембург",
    "Madrid": "Madrid Madrid Madrid Madryt Мадрид Мадрид",
    "Nicosia": "Nikosia Nicosie Nicosia Nikozja Никосия Нікосія",
    "Paris": "Paris Paris París Paryż Париж Париж",
    "Prague": "Prag Prague Praga Praga Прага Прага",
    "Riga": "Riga Riga Riga Ryga Рига Рига",
    "Rome": "Rom Rome Roma Rzym Рим Рим",
    "Sofia": "Sofia Sofia Sofía Sofia София Софія",
    "Stockholm": "Stockholm Stockholm Estocolmo Sztokholm Стокгольм Стокгольм",
    "Tallinn": "Tallinn Tallinn Tallin Tallinn Таллин Таллінн",
    "Valletta": "Valletta Valletta Valletta Valletta Валлетта Валлетта",
    "Vienna": "Wien Vienne Viena Wiedeń Вена Відень",
    "Vilnius": "Vilnius Vilnius Vilna Wilno Вильнюс Вільнюс",
    "Warsaw": "Warschau Varsovie Varsovia Warszawa Варшава Варшава",
    "Zagreb": "Zagreb Zagreb Zagreb Zagrzeb Загреб Загреб",
    "Minsk": "Minsk Minsk Minsk Mińsk Минск Мінськ",
    "Kyiv": "Kiew Kiev Kiev Kijów Киев Київ",
    "Moscow": "Moskau Moscou Moscú Moskwa Москва Москва",
    "London": "London Londres Londres Londyn Лондон Лондон",
    "Geneva": "Genf Genève Ginebra Genewa Женева Женева",
    "Tbilisi": "Tiflis Tbilissi Tiflis Tbilisi Тбилиси Тбілісі",
    "Beijing": "Peking Pékin Pekín Pekin Пекин Пекін",
}
COUNTRIES = {
    "Austria": "Österreich Autriche Austria Austria Австрия Австрія",
    "Belarus": "Belarus Biélorussie Bielorrusia Białoruś Белоруссия Білорусь",
    "France": "Frankreich France Francia Francja Франция Франція",
    "Germany": "Deutschland Allemagne Alemania Niemcy Германия Німеччина",
    "Greece": "Griechenland Grèce Grecia Grecja Греция Греція",
    "Hungary": "Ungarn Hongrie Hungría Węgry Венгрия Угорщина",
    "Italy": "Italien Italie Italia Włochy Италия Італія",
    "Latvia": "Lettland Lettonie Letonia Łotwa Латвия Латвія",
    "Lithuania": "Litauen Lituanie Lituania Litwa Литва Литва",
    "Poland": "Polen Pologne Polonia Polska Польша Польща",
    "Russia": "Russland Russie Rusia Rosja Россия Росія",
    "Spain": "Spanien Espagne España Hiszpania Испания Іспанія",
    "Sweden": "Schweden Suède Suecia Szwecja Швеция Швеція",
    "Switzerland": "Schweiz Suisse Suiza Szwajcaria Швейцария Швейцарія",
    "Ukraine": "Ukraine Ukraine Ucrania Ukraina Украина Україна",
    "United Kingdom": "Großbritannien Royaume-Uni Gran_Bretaña Wielka_Brytania Великобритания Велика_Британія",
    "United States": "USA États-Unis Estados_Unidos Stany_Zjednoczone США США",
    "Crimea": "Krim Crimée Crimea Krym Крым Крим",
}


@pytest.mark.parametrize("english", [*CAPITALS, *COUNTRIES])
def test_a_place_is_one_in_six_languages(english: str) -> None:
    names = [name.replace("_", " ") for name in (CAPITALS | COUNTRIES)[english].split()]
    assert len(names) == 6
    assert {one_place(name) for name in names} == {one_place(english)}
    assert one_place(english) is not None


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("北京", "Beijing"),
        ("巴黎", "Paris"),
        ("미국", "United States"),
        ("دمشق", "Damascus"),
        ("Αθήνα", "Athens"),
        ("תל אביב", "Tel Aviv"),
        ("თბილისი", "Tbilisi"),
        ("Вільня", "Vilnius"),
        ("Гродна", "Hrodna"),
        ("МОСКВА", "Moscow"),
        ("Жодино", "Horad Zhodzina"),
    ],
)
def test_a_place_is_known_in_other_scripts(name: str, english: str) -> None:
    assert english_key(name) == place_key(english)


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Monaco", "Monaco"),  # what Italians call Munich
        ("Nice", "Nice"),
        ("Vienne", "Vienna"),  # as the English tables have it
        ("Casablanca", "Casablanca"),
        ("Georgia", "Georgia"),
        ("Danube", "Danube"),
        ("York", "York"),
    ],
)
def test_what_english_calls_so_comes_first(name: str, english: str) -> None:
    assert one_place(name) == one_place(english)
    assert english_key(name) == place_key(name)


@pytest.mark.parametrize(
    "name", ["White House", "Monster", "Whitehall", "Suede", "Dunaj", "Britannia", "My", "Sam", "Vs", "Мир", "Елена"]
)
def test_a_word_a_person_or_another_thing_is_no_place(name: str) -> None:
    assert one_place(name) is None


@pytest.mark.parametrize(("latin", "other"), [("Vena", "Вена"), ("Nitstsa", "Ницца"), ("Parizh", "Париж")])
def test_a_transliteration_is_another_name(latin: str, other: str) -> None:
    assert script_key(latin) != script_key(other)
    assert english_key(other) != script_key(other)


def test_every_name_leads_to_its_place_and_no_place_is_reached_by_another() -> None:
    assert len(dict(NAMES)) == len(NAMES)
    assert {name for name, key in NAMES if english_key(name) != key} == set()


def test_a_name_is_kept_as_it_is_looked_up() -> None:
    assert {name for name, _ in NAMES if script_key(name) != name} == set()


def test_english_knows_none_of_the_names_but_as_provinces() -> None:
    plain = [name for name, _ in NAMES if is_latin(name) and place_key(name) == name]
    assert len(plain) > 10_000
    assert {getattr(read_places().get(name), "kind", "province") for name in plain} == {"province"}


def test_but_for_two_all_places_are_in_the_english_tables() -> None:
    unknown = {key for key, *_ in ROWS if key not in read_places() and find_town(key) is None}
    assert unknown == {"alps", "basque country"}


def test_names_of_people_and_words_are_doubtful_where_they_are_written_so() -> None:
    assert is_doubtful("Rom")
    assert not is_doubtful("Рим")
    assert not is_doubtful("Женева")
    assert not is_doubtful("Genf")
    assert not is_doubtful("Geneva")
    place = find_place("Ницца")
    assert place is not None
    assert (place.name, place.ambiguous) == ("Nice", False)
    nice = find_place("Nice")
    assert nice is not None
    assert nice.ambiguous


def test_a_place_has_names_in_all_languages() -> None:
    assert {"Kyiv", "Kiev", "киев", "київ"} <= set(names_of_place("Киев"))
    assert names_of_place("Nowhere At All") == ()


@given(st.text() | st.sampled_from([name for name, _ in NAMES]))
def test_what_is_one_place_is_a_place_and_nothing_else_is(name: str) -> None:
    keys = {key for key, *_ in ROWS}
    place = find_place(name)
    assert (one_place(name) is not None) is ((place is not None and place.kind != "town") or english_key(name) in keys)


@given(st.sampled_from(NAMES), st.sampled_from([str.upper, str.title, str]))
def test_case_is_nothing(named: tuple[str, str], case: object) -> None:
    name, key = named
    assert callable(case)
    if script_key(case(name)) == name:
        assert english_key(case(name)) == key
