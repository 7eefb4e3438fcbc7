"""How German says what somebody or something is."""

from __future__ import annotations

import re

from entities.lexicon.german.people import OCCUPATIONS, RELATIVES, TITLE_ENDING
from entities.lexicon.german.words import ARTICLES, OUTSIDE_NAMES
from entities.lexicon.roles import RoleGrammar
from entities.model import Label


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORGANIZATION_KINDS = _words("""
    agentur bank behörde bündnis fabrik firma gericht gesellschaft gewerkschaft gruppe hersteller hochschule institut
    konzern magazin ministerium mutterkonzern organisation partei schule sender stiftung tochter universität unternehmen
    verband verein verlag zeitung
""")
PLACE_KINDS = _words("""
    bezirk dorf gemeinde gebiet hafenstadt hauptstadt insel kleinstadt land landkreis landeshauptstadt ort provinz
    region republik stadt stadtteil staat vorort
""")
_DECLINED = "e er en em es".split()
_STEMS = """
    früher ehemalig damalig heutig neu alt amtierend scheidend stellvertretend designiert deutsch russisch belarussisch
    weißrussisch polnisch litauisch ukrainisch französisch britisch österreichisch schweizerisch amerikanisch europäisch
    italienisch spanisch türkisch chinesisch lettisch estnisch tschechisch ungarisch inhaftiert verhaftet zuständig
    langjährig parteilos belarusisch
""".split()

ROLES = RoleGrammar(
    heads={
        Label.PERSON: OCCUPATIONS | RELATIVES,
        Label.ORGANIZATION: ORGANIZATION_KINDS,
        Label.PLACE: PLACE_KINDS,
    },
    person_ending=TITLE_ENDING,
    relatives=RELATIVES,
    modifiers=frozenset(f"{stem}{ending}" for stem in _STEMS for ending in _DECLINED),
    in_names=_words(
        "erste erster ersten zweite zweiter zweiten dritte dritter dritten letzte letzter letzten zwei drei"
    ),
    narrowing=_words("einzige einziger einzigen erste erster letzte letzter"),
    refused=OUTSIDE_NAMES
    | _words("""
        sagte sagt erklärte erklärt kann will soll muss aber nicht wie wo was warum nach vor bis als wenn weil
    """),
    determiners=ARTICLES | _words("sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer"),
    definite=_words("der die das des dem den"),
    prepositions=_words("der des von vom für bei beim im in an am aus"),
    of=_words("der des von vom &"),
    pointing=_words("von vom für mit"),
    conjunctions=_words("und oder"),
    cutting=_words("der die das dem den dessen deren wer während weil als"),
    agents=_words("von durch"),
    before_verbs=_words("zu wird kann soll will muss nicht auch"),
    speech=_words("erklärung interview rede brief bericht mitteilung mail zeitung"),
    speech_prepositions=_words("in im einer einem"),
    possessives=("s", "s'", "z'", "x'"),
    verb_endings=(),
    abbreviations=r"(?:Dr|Prof|St|Hl|Nr|geb|Jan|Feb|Aug|Sept?|Okt|Nov|Dez)\.",
    age=re.compile(r"\s*\([^()]{1,30}\)|,\s+\d{1,3}(?=,)"),
    owned=re.compile(r"['’]"),
    before_predicate=re.compile(r"\W*|.*[,;] und "),
    closing=re.compile(r"(?:,(?!\s+(?:und|oder|ein\w*\s|der\s|die\s))|\.?[”“«»\"]?\s*$)"),
    prefixes=("ex-", "vize"),
    copula=re.compile(r"\s+(ist|war)\s+(?=(?:ein|eine|der|die|das)\s)"),
    present=_words("ist"),
    hedges=re.compile(
        r"\b(?:wenn|falls|ob|würde|könnte|sollte|nicht|nie|kein\w*|sagte?|behaupte\w*|glaub\w*|mein\w*|angeblich|"
        r"mutmaßlich\w*|vielleicht|spielt\w*|Film|Rolle)\b",
        re.IGNORECASE,
    ),
)
