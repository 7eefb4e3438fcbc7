"""Closed classes of Polish words that tell names apart: kinds of organizations, days, function words."""

from __future__ import annotations

from entities.lexicon.polish.titles import OFFICES, forms, words

PORTFOLIOS = words("""
    pierwszy pierwsza pierwszego pierwszej były była byłego byłej zastępca zastępcy zastępczyni pełniący pełniącego
    obowiązki
""")
# Without words for somebody's something ("lawyer"): a name behind them that isn't declined may be whose.
OCCUPATIONS = (
    OFFICES
    - words(
        "rzecznik rzeczniczka adwokat adwokatka mecenas trener trenerka sekretarz sekretarka obrońca siostra ojciec"
    )
) | words("""
    założyciel założycielka wolontariusz wolontariuszka górnik robotnik inżynier programista bibliotekarz
    bibliotekarka student studentka żołnierz milicjant policjant policjantka tłumacz tłumaczka korespondent
    korespondentka redaktor redaktorka obrończyni urzędnik mistrz mistrzyni autor autorka właściciel właścicielka
    historyk związkowiec
""")

# What an organization can be, which its name begins with.
ORGANIZATION_KINDS = words("""
    agencja akademia akcja ambasada bank biblioteka biuro centrum cerkiew federacja firma fundacja gazeta grupa huta
    instytut inspekcja izba klub koalicja koło komenda komisja komitet kongres konsorcjum kopalnia kościół kuria liga
    ministerstwo muzeum organizacja parlament partia platforma policja prokuratura przedsiębiorstwo rada radio redakcja
    ruch rząd sąd sejm senat służba sojusz spółdzielnia spółka stowarzyszenie straż szkoła szpital sztab teatr
    telewizja towarzystwo trybunał unia uniwersytet urząd wydawnictwo wytwórnia zakład zakłady zarząd związek
""")
PLACE_KINDS = words("""
    miasto miasteczko stolica kraj państwo republika obwód województwo powiat gmina wieś osada ulica aleja plac
    dzielnica rzeka jezioro morze ocean zatoka góra wyspa półwysep pustynia lotnisko dworzec stacja most park pałac
    zamek twierdza
""")
_IRREGULAR_KINDS = words("""
    związku związkiem związkowi sądu sądowi sądzie kościoła kościele koła kole cerkwi wsi wsią dworca dworcu zamku
    miasta mieście miastem obwodu obwodzie ruchu rzędu rządu rządzie zakładów zakładom zakładach państwie państwem
""")
ORGANIZATION_WORDS = (forms(ORGANIZATION_KINDS) | _IRREGULAR_KINDS) - words(
    "wsi wsią dworca dworcu zamku miasta mieście miastem obwodu obwodzie państwie państwem rzędu"
) | words("sa")
PLACE_WORDS = forms(PLACE_KINDS) - {"państwo"} | words("wsi wsią dworca dworcu zamku obwodu obwodzie mieście")
PLACE_PREPOSITIONS = words("w we z ze koło koło pod nad")
EVENT_WORDS = forms(words("puchar turniej nagroda festiwal konkurs maraton wojna traktat układ kodeks konstytucja")) | (
    words("mistrzostwa igrzyska nobel")
)

# Those of the Unicode CLDR, in the cases that dates have.
CALENDAR = words("""
    poniedziałek poniedziałku wtorek wtorku środa środę środy czwartek czwartku piątek piątku sobota sobotę soboty
    niedziela niedzielę niedzieli
    styczeń stycznia styczniu luty lutego lutym marzec marca marcu kwiecień kwietnia kwietniu maj maja maju czerwiec
    czerwca czerwcu lipiec lipca lipcu sierpień sierpnia sierpniu wrzesień września wrześniu październik października
    październiku listopad listopada listopadzie grudzień grudnia grudniu sty lut mar kwi cze lip sie wrz paź lis gru
    boże narodzenie wielkanoc wigilia
""")
DAYS = words("""
    poniedziałek poniedziałku wtorek wtorku środa środę środy czwartek czwartku piątek piątku sobota sobotę soboty
    niedziela niedzielę niedzieli
""")

SPEECH_VERBS = words("""
    powiedział powiedziała oświadczył oświadczyła poinformował poinformowała dodał dodała zaznaczył zaznaczyła
    podkreślił podkreśliła opowiedział opowiedziała wyjaśnił wyjaśniła uważa przekonany przekonana przypomniał
    przypomniała odpowiedział odpowiedziała ostrzegł ostrzegła obiecał obiecała zauważył zauważyła napisał napisała
    przyznał przyznała nazwał nazwała mówi mówił mówiła twierdzi sądzi sprecyzował sprecyzowała potwierdził potwierdziła
    zaprzeczył zaprzeczyła zapewnił zapewniła wspomina ocenił oceniła stwierdził stwierdziła zapowiedział zapowiedziała
    przekazał przekazała relacjonuje tłumaczy
""")
PREDICATES = words("""
    był była jest został została ma może mógł mogła powinien powinna będzie wygrał wygrała przegrał przegrała spotkał
    spotkała przyjechał przyjechała wyszedł wyszła stanął stanęła urodził urodziła zmarł zmarła nie się
""")
OUTSIDE_NAMES = words("""
    on ona ono oni one my wy ja jego jej ich go jemu mu im nim nią niej nich mnie wam nam was nas siebie się swój swoja
    swoje swoi swego swojego swojej był była było byli były jest są będzie będą
""")
OPEN_WORDS = words("""
    i a ale lub oraz że żeby aby by czy jeśli jeżeli jak w we na o od do po przy z ze za nad pod dla bez przez między
    przed u ani nie który która które którego której których którym którą gdy gdzie co bo więc niż choć ponieważ to ten
    ta te tego tej tym tych jest są był była było byli będzie jego jej ich już także też oraz podczas według wobec
    przeciw
""")
FUNCTION_WORDS = (
    OUTSIDE_NAMES
    | OPEN_WORDS
    | words("""
    tamten tamta wszystko cały cała wszyscy tak tam tutaj tu jeszcze tylko nawet również potem wtedy teraz bardzo
    bardziej więcej mniej kto czyj czyja jaki jaka jakie sam sama sami same jeden jedna dwa dwie trzy raz oto przecież
    można trzeba należy obok wśród zamiast wokół około oprócz mimo jako kiedy dlatego jednak natomiast tymczasem
    wcześniej później dziś dzisiaj wczoraj jutro kilka wiele każdy każda inny inna
""")
)
# What stands inside the names of organizations and places: "Organizacja Bezpieczeństwa i Współpracy w Europie".
NAME_JOINTS = words("i na rzecz do spraw w ds & de la nad pod von van z o.o.")
ABBREVIATIONS = words("ul św ks prof dr hab gen płk mjr kpt abp bp kard im mec red inż mgr śp sp al pl")
HUMANS = words(
    "mężczyzna kobieta chłopiec dziewczynka dziecko człowiek nastolatek pasażer kierowca mieszkaniec mieszkanka"
)
