"""What stands before a person's name in Polish, in all cases: the declensions know most, some are irregular."""

from __future__ import annotations

from entities.lexicon.inflection import all_forms
from entities.lexicon.polish.declensions import ADJECTIVES, GIVEN, NOUNS


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def forms(bases: frozenset[str]) -> frozenset[str]:
    """All forms of some nouns for people or things, and of adjectives."""
    return all_forms(bases, GIVEN, NOUNS, ADJECTIVES)


OFFICES = words("""
    prezydent eksprezydent wiceprezydent premier ekspremier wicepremier kanclerz minister eksminister wiceminister
    szef szefowa sekretarz sekretarka prezes prezeska wiceprezes senator senatorka poseł posłanka europoseł
    europosłanka deputowany deputowana kongresmen gubernator burmistrz wiceburmistrz wójt starosta wojewoda marszałek
    wicemarszałek ambasador ambasadorka konsul sędzia prokurator śledczy komisarz rzecznik rzeczniczka dyrektor
    dyrektorka wicedyrektor rektor dziekan kierownik kierowniczka lider liderka trener trenerka kapitan
    przewodniczący przewodnicząca wiceprzewodniczący wiceprzewodnicząca radny radna sołtys
    generał pułkownik podpułkownik major porucznik sierżant admirał komendant cesarz car król królowa książę księżna
    hrabia papież patriarcha metropolita arcybiskup biskup kardynał ojciec siostra ksiądz rabin imam sułtan szejk
    pastor prałat kanonik proboszcz profesor profesorka akademik doktor doktorka kandydat kandydatka polityk
    opozycjonista opozycjonistka aktywista aktywistka działacz działaczka adwokat adwokatka mecenas prawnik prawniczka
    dziennikarz dziennikarka bloger blogerka pisarz pisarka poeta poetka aktor aktorka piosenkarz piosenkarka muzyk
    reżyser reżyserka malarz malarka sportowiec tenisista tenisistka napastnik obrońca bramkarz bankier dyplomata
    dyplomatka ekonomista ekonomistka politolog analityk ekspert ekspertka lekarz lekarka nauczyciel nauczycielka emeryt
    emerytka rolnik biznesmen architekt architektka flecistka
""")
_IRREGULAR = {
    "poseł": "posła posłowi posłem pośle",
    "europoseł": "europosła europosłowi europosłem europośle",
    "minister": "ministra ministrowi ministrem ministrze",
    "eksminister": "eksministra eksministrowi eksministrem eksministrze",
    "wiceminister": "wiceministra wiceministrowi wiceministrem wiceministrze",
    "ksiądz": "księdza księdzu księdzem",
    "ojciec": "ojca ojcu ojcem",
    "książę": "księcia księciu księciem",
    "szefowa": "szefowej szefową",
    "królowa": "królowej królową",
    "księżna": "księżnej księżną",
    "radna": "radnej radną",
    "deputowana": "deputowanej deputowaną",
    "sędzia": "sędziego sędziemu sędzią sędzi",
    "śledczy": "śledczego śledczemu śledczym",
    "przewodniczący": "przewodniczącego przewodniczącemu przewodniczącym",
    "wiceprzewodniczący": "wiceprzewodniczącego wiceprzewodniczącemu wiceprzewodniczącym",
    "przewodnicząca": "przewodniczącej przewodniczącą",
    "wiceprzewodnicząca": "wiceprzewodniczącej wiceprzewodniczącą",
    "sportowiec": "sportowca sportowcowi sportowcem sportowcu",
    "obrońca": "obrońcy obrońcę obrońcą",
    "pan": "pana panu panem panie panowie panów",
}  # fmt: skip

# They are followed by a name, mostly. Relatives are no titles: the name behind them is whose they are.
COURTESY = words("pan pani panna państwo towarzysz towarzyszka obywatel obywatelka mister")
# Abbreviations, which are no more declined than what they stand for shows.
_MEN = words("ks o bp abp kard gen płk ppłk mjr kpt por")
_ABBREVIATED = _MEN | words("prof dr hab mgr inż mec red doc śp św im s")
_DECLINED = words("panią paniom paniami panie państwa państwu państwem")


def _all(bases: frozenset[str]) -> frozenset[str]:
    regular = {word for word in bases if word not in _IRREGULAR}
    irregular = {form for word in bases & _IRREGULAR.keys() for form in (word, *_IRREGULAR[word].split())}
    return forms(frozenset(regular)) | irregular


COURTESY_FORMS = _all(COURTESY - {"pani", "państwo"}) | {"pani", "państwo"} | _DECLINED
TITLES = _all(OFFICES) | COURTESY_FORMS | _ABBREVIATED | words("lady sir lord")
# Titles by which the case of the name behind them shows: "prezydenta", not "prezydent".
OBLIQUE_TITLES = TITLES - OFFICES - COURTESY - _ABBREVIATED - words("lady sir lord państwo")

MEN = _all(words("pan towarzysz obywatel król książę hrabia cesarz car ojciec papież ksiądz")) | _MEN | {"sir", "lord"}
WOMEN = (
    _all(words("panna towarzyszka obywatelka królowa księżna siostra posłanka senatorka szefowa rzeczniczka radna"))
    | words("pani panią")
    | {"lady"}
)
PLAIN = _all(words("pan panna")) | words("pani panią państwo państwa")
