"""Countries that are no more, and regions, islands, mountains and seas that news names.

Their English names are WordNet's; those of large parts of the world the Unicode CLDR's; first-level regions of
countries countryinfo's. The short lists here have what these lack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale

import sources

# Countries that are no more, with other names and the words for what is of them.
# Names as in ISO 3166-3 and the news of their time.
FORMER = {
    "Soviet Union": ("USSR|U.S.S.R.|Union of Soviet Socialist Republics", "Soviet|Soviets"),
    "West Germany": ("FRG", "West German"),
    "East Germany": ("GDR|G.D.R.|German Democratic Republic", "East German"),
    "Yugoslavia": (
        "Socialist Federal Republic of Yugoslavia|Federal Republic of Yugoslavia",
        "Yugoslav|Yugoslavs|Yugoslavian",
    ),
    "Czechoslovakia": ("Czecho-Slovakia", "Czechoslovak|Czechoslovaks|Czechoslovakian"),
    "Serbia and Montenegro": ("", ""),
    "Rhodesia": ("Southern Rhodesia", "Rhodesian"),
    "Northern Rhodesia": ("", ""),
    "Nyasaland": ("", ""),
    "Tanganyika": ("", "Tanganyikan"),
    "Upper Volta": ("", "Voltaic"),
    "Dahomey": ("", "Dahomeyan"),
    "Biafra": ("", "Biafran"),
    "Transkei": ("", ""),
    "South West Africa": ("South-West Africa", ""),
    "North Vietnam": ("", "North Vietnamese"),
    "South Vietnam": ("", "South Vietnamese"),
    "North Yemen": ("Yemen Arab Republic", "North Yemeni"),
    "South Yemen": ("People's Democratic Republic of Yemen", "South Yemeni"),
    "East Pakistan": ("", "East Pakistani"),
    "United Arab Republic": ("", ""),
    "Netherlands Antilles": ("", ""),
    "Austria-Hungary": ("Austro-Hungarian Empire", "Austro-Hungarian"),
    "Ottoman Empire": ("", "Ottoman"),
    "Prussia": ("", "Prussian"),
    "Persia": ("Persian Empire", "Persian"),
    "Manchukuo": ("", ""),
    "Indochina": ("French Indochina", "Indochinese"),
}

# Earlier names of countries that still are, by their ISO codes, with the words for what is of them.
FORMER_NAMES = {
    "BJ": ("", "Beninese"),
    "CD": ("Zaire|Belgian Congo", "Zairean|Zairian"),
    "KH": ("Kampuchea", "Kampuchean"),
    "LK": ("Ceylon", "Ceylonese"),
    "MM": ("Burma", "Burmese"),
    "MK": ("Macedonia", "Macedonian"),
    "SZ": ("Swaziland", ""),
    "TH": ("Siam", "Siamese"),
    "CV": ("Cape Verde", ""),
    "TL": ("East Timor", ""),
    "ET": ("Abyssinia", "Abyssinian"),
}

# What WordNet calls the kinds of places that are taken from it. Its cities are old, its rivers mostly also something
# else (Don, Mary, Severn).
_KINDS = frozenset(
    """
    geographical_area island archipelago range state sea desert bay French_region Italian_region district peninsula
    county gulf strait region Canadian_province Australian_state ocean isthmus tableland administrative_district
    European_country channel plain firth valley sound estuary inlet Swiss_canton highland lowland volcano lake
    Aegean_island cape canal pass territorial_division
""".split()
)

# News of the last decades that none of the sources has, or not under the name that English uses.
_NEWS = """
    Abkhazia
    Chechnya|Chechenya
    Dagestan|Daghestan
    Donbas|Donbass
    Eurozone|Euro zone
    Golan Heights|Golan
    Gulf of Aden
    Hindu Kush
    Ingushetia
    Karakoram
    Maghreb
    Nagorno-Karabakh|Karabakh
    North Caucasus
    North Ossetia
    Oromia
    Sahel
    Sea of Azov
    South China Sea
    South Ossetia
    Strait of Hormuz
    Strait of Malacca
    Taiwan Strait
    Tatarstan
    Tibet|Xizang
    Transcaucasia|South Caucasus
    Transnistria|Transdniestria|Trans-Dniester
    Vojvodina
    West Bank
    Xinjiang|Sinkiang
    Zanzibar
"""
_WHOLE = re.compile(r"[A-Z][A-Za-zÀ-ɏ'’ .-]{3,}")
_BOROUGHS = {"GB"}  # countryinfo has their towns and boroughs


def regions() -> Iterator[tuple[str, list[str]]]:
    """Yield names of regions and seas with their other names."""
    for line in _NEWS.split("\n"):
        name, *others = line.strip().split("|")
        if name:
            yield name, others
    for code, name in sorted(Locale("en").territories.items()):
        if code.isdigit() and name != "world":
            yield name, []
    for kind, names in sources.wordnet_instances():
        name, *others = [n for n in names if _WHOLE.fullmatch(n)] or [""]
        if name and kind.replace(" ", "_") in _KINDS:
            yield name, others


def provinces() -> Iterator[tuple[str, list[str]]]:
    """Yield first-level regions of countries, as far as countryinfo knows them."""
    for code, country in sorted(sources.countryinfo().items()):
        for name in country.get("provinces") or () if code not in _BOROUGHS else ():
            plain = re.sub(r" \(.*\)|^(?:Autonomous )?(?:Region|Province|State|Republic) of ", "", name)
            if _WHOLE.fullmatch(plain):
                yield plain, []
