"""Closed classes of English words that tell names apart: titles, kinds of organizations, days, function words."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words before a person's name that are no part of it (lower case, without dots).
TITLES = _words("""
    mr mrs ms miss mx dr prof professor sir dame lord lady madam president vice-president premier chancellor minister
    secretary senator sen congressman congresswoman representative rep governor gov mayor ambassador councillor
    judge justice attorney sheriff officer inspector detective constable general gen lieutenant lt colonel col major
    maj captain capt sergeant sgt corporal cpl private admiral adm commander brigadier marshal pope cardinal archbishop
    bishop reverend rev father sister brother rabbi imam sheikh ayatollah king queen prince princess emperor duke
    duchess count countess baron baroness coach manager chairman chairwoman chief director spokesman spokeswoman analyst
    ex-president then-president deputy vice prime foreign interior defense defence finance lawyer actor actress
    singer director striker goalkeeper midfielder defender skipper champion
    superintendent supt insp trooper patrolman commandant commissioner
    cmdr commodore brig ensign bombardier sapper rifleman guardsman fusilier airman pte lcpl ssgt
    cllr councilor councilman councilwoman assemblyman assemblywoman alderman taoiseach tanaiste tánaiste
    undersecretary vice-chairman vice-chancellor governor-general attorney-general vice-marshal vice-admiral
    president-elect headteacher headmaster headmistress magistrate coroner barrister solicitor prosecutor
    archdeacon revd vicar pastor monsignor msgr mullah mufti hojatoleslam viscount viscountess marquess tsar
    sheikha emir sultan herr frau monsieur madame mme mlle señor señora senor senora signor signora shri smt datuk dato
    pandit ustad alhaji mum comrade chairperson spokesperson
""")

# Titles as they are written, and only so; in lower case they are other words.
SHORT_TITLES = frozenset(
    """
    DC DI DS DCI DSU PC WPC PCSO Det WO Flt Sqn Cdr Cmdt Pfc PFC MP MEP MSP MLA MK TD AM CEO CFO COO CTO HRH DJ MC Rt Fr
    L/Cpl
""".split()
)

# Words for people that are first names and surnames, too: before a name they are part of it.
NAMES_OF_PEOPLE = _words("""
    hunter mason carter archer cooper sawyer chandler dean earl angel victor baker walker smith miller fisher tanner
    tom dick page parker potter porter turner weaver gardener deacon knight squire sailor butler carpenter cook butcher
    abbot monk nun virgin jesus christ don pope duke king prince major judge bishop noble fuller dyer skinner fowler
    wheeler goldsmith forester ranger warden shepherd piper harper jimmy jenny boss ace hero viking marquis dj mc tiger
""")

# Nouns for who is of a country, a city, a party or a faith, where they are no adjective of a country.
NATIONALS = _words("""
    briton spaniard swede dane finn pole turk serb croat slovene kurd bulgar latvian argentine argentinian frenchman
    frenchwoman dutchman dutchwoman englishman englishwoman irishman irishwoman welshman welshwoman scotsman scotswoman
    ulsterman cornishman yorkshireman norseman filipina kiwi aussie tibetan chechen catalan basque corsican sicilian
    bavarian londoner parisian berliner mancunian liverpudlian glaswegian texan californian floridian bostonian hawaiian
    democrat republican conservative liberal socialist communist islamist muslim
""") | {"new yorker", "puerto rican"}

# What stands before a title and with it, and names no organization: "Home Secretary", "Lance Corporal".
PORTFOLIOS = _words("""
    home shadow foreign health interior finance defence defense education justice transport trade culture environment
    energy economy agriculture prime first deputy assistant associate acting interim vice chief lance crown rear field
    wing squadron flight group air petty warrant staff state grand high district special lead senior junior general
    executive managing police attorney consul solicitor
""")

# Titles that are always followed by a person: they are evidence for the label.
COURTESY = _words("""
    mr mrs ms miss dr prof sir sen rep gov lt col maj capt sgt gen rev president senator
    supt insp cmdr brig cpl pte cllr revd msgr herr frau mme mlle señor signor
""")

# Those that are also an office that somebody may hold or want.
OFFICES = _words("president senator")

# Words by which a full name goes on after the short form that news uses ("Vesta International", "Reform Party").
FORM_WORDS = _words(
    "international party industries airlines airways motors motor systems bank brothers securities trust"
)

# Words that mark an organization.
ORGANIZATION_WORDS = _words("""
    inc incorporated corp corporation co company companies ltd limited llc plc ag gmbh group holdings bank university
    college institute institution school academy party union association federation council committee commission
    ministry department agency authority bureau office board club fc cf afc united utd city rovers athletic league
    church foundation trust society organization organisation times post news journal tribune herald gazette radio
    television
    tv airlines airways motors systems industries partners brothers bros securities senate parliament congress court
    army navy police force front movement service services international
""") - _words("city international court office")

# Words that mark a place.
PLACE_WORDS = _words("""
    street avenue road square park river lake mountain mountains island islands bay beach valley county province
    region peninsula sea ocean gulf strait airport stadium bridge palace hotel hospital prison castle desert hills
    heights coast
""")

PLACE_PREPOSITIONS = _words("in at near outside into across around throughout")

# Words that end the name of an event, a prize or a work: what has them is no entity.
EVENT_WORDS = _words("""
    cup championship championships open games olympics tour prix slam masters award awards prize festival marathon
    tournament trophy war wars series test derby day treaty act protocol
    final finals semifinal semifinals
""")

# What stands behind a person's name, as it is written; in the plural behind a party's.
POSTNOMINALS = frozenset("QC KC SC MP MPs MSP MSPs MEP MEPs TD OBE CBE MBE KBE DBE PhD".split())

FUNCTION_WORDS = _words("""
    a an the and or but nor so yet if as at by for from in into of off on onto out over per than to up upon via with
    without within about above across after against along among around before behind below beneath beside between
    beyond despite down during except inside like near outside past round since through throughout toward towards under
    until while because though although unless whether who whom whose which what when where why how that this these
    those there here i me my mine we us our you your he him his she her hers it its they them their is are was were be
    been being am has have had having do does did done will would shall should can could may might must not no yes all
    any both each few many more most much none other others some such own same very too just only also even still again
    ever never always often then now once one two three four five six seven eight nine ten first second third last next
    new old v vs amid
""")

CALENDAR = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov
    dec christmas easter ramadan gmt est edt pst utc am pm
""")

DAYS = _words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")

# What a subject goes on with.
SPEECH_VERBS = _words("""
    said says told tells added asked asks warned warns insisted insists replied admitted denied argued wrote writes
    thanked blamed accused praised promised vowed agreed spoke speaks
""")
PREDICATES = _words("""
    is was has had does did will would can could should might must also never won lost met left led became came went
    took made gave got began ran sat stood saw knew thought felt kept found brought won't
""")
INVERTED = _words("i you he she it we they god the this that these those there all your my our no each")

ASKING = _words("will may can does")

HUMANS = _words("man woman girl boy baby child toddler teenager person infant youth friend victim")

ARTICLES = _words("a an the")

# Function words that stand in no name: "he", "is".
OUTSIDE_NAMES = _words("he she it they we you i his her its their our your was were is are has had")

# Words that no sentence ends with: a line that does is continued in the next.
OPEN_WORDS = _words("""
    a an and are as at be been but by for from had has have he her his if in into is it its of on or our she since so
    than that the their them these they this those to under until was were when where which while who whose will with
""")

# What stands between the words of a name: "Bank of England", "Marks & Spencer".
NAME_JOINTS = _words("of and the for & on in to at")

# What has a dot in a name: "St. Louis", "Gen. Smith", "Acme Inc."
ABBREVIATIONS = _words("""
    st mt ft dr mr mrs ms jr sr lt gen col sgt capt prof inc co corp ltd no rev gov sen rep maj cpl hon bros dept univ
""")
# Firms with "and" in their names, where neither half is one.
FIRMS = frozenset(
    " ".join(name.split())
    for name in """
    marks and spencer, barnes and noble, ernst and young, procter and gamble, smith and wesson, standard and poor's,
    black and decker, fortnum and mason, bang and olufsen, simon and schuster, dolce and gabbana, abercrombie and fitch,
    tate and lyle, bausch and lomb, holland and barrett, dun and bradstreet, slaughter and may, legal and general,
    cable and wireless, mills and boon, ben and jerry's, reckitt and colman, allen and overy, crabtree and evelyn,
    smith and nephew, baker and mckenzie, crosse and blackwell, deloitte and touche, pratt and whitney,
    hill and knowlton, brown and root, arm and hammer
    """.split(",")
)
