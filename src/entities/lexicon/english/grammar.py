"""How English says what somebody or something is: the nouns that a role ends with, and the words around them."""

from __future__ import annotations

import re

from entities.lexicon.roles import RoleGrammar
from entities.model import Label


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a person can be (lower case, singular); words for any person ("man", "victim", "friend") say too little.
OCCUPATIONS = _words("""
    academic accountant activist actor actress administrator admiral adviser advisor agent aide ambassador analyst
    anchor announcer apprentice archbishop architect artist assistant astronaut astronomer athlete attorney author
    backbencher baker banker barrister bassist batsman biographer biologist bishop blogger boss bowler boxer brigadier
    broadcaster broker builder businessman businesswoman butcher campaigner candidate captain cardinal carpenter
    cellist ceo challenger champion chancellor chaplain chef chemist chief choreographer cleric clerk coach colonel
    columnist comedian commander commentator commissioner composer conductor congressman congresswoman constable
    consul consultant contender controller coordinator correspondent councillor counsel counsellor creator critic
    curator cyclist dancer dealer dean defender defendant delegate deputy designer detective developer diplomat
    director dissident doctor dramatist driver drummer economist editor electrician emperor employee engineer
    entrepreneur envoy executive farmer fighter filmmaker fireman firefighter fisherman footballer forward founder
    co-founder fugitive general geologist goalkeeper goldsmith golfer governor guard guitarist hairdresser head
    headmaster headteacher heir historian host housewife illustrator imam inspector instructor inventor investigator
    investor jeweller jockey journalist judge jurist justice keeper king knitter landlord lawmaker lawyer leader
    lecturer legislator librarian lieutenant linguist lobbyist locksmith magistrate major manager mathematician mayor
    mechanic member merchant meteorologist midfielder midwife miner minister missionary mp mep monk musician negotiator
    neurologist novelist nurse officer official ombudsman operator opponent organiser organizer owner painter partner
    pastor patriarch pensioner pharmacist philanthropist philosopher photographer physician physicist pianist pilot
    pioneer playwright player plumber poet policeman policewoman politician pope porter postman premier presenter
    president priest prince princess principal producer professor programmer promoter prosecutor psychiatrist
    psychologist publisher queen rabbi racer rapper rector referee reporter representative researcher rival rower runner
    sailor salesman saxophonist scholar scientist screenwriter sculptor seamstress secretary seller senator sergeant
    sheikh sheriff shipbuilder shopkeeper singer skier skipper solicitor soldier songwriter soprano speaker specialist
    spokesman spokesperson spokeswoman sprinter star statistician stockbroker strategist striker student superintendent
    supervisor surgeon swimmer tailor teacher technician tenor tester trader trainee trainer translator treasurer
    trustee tutor tycoon undersecretary veterinarian violinist volunteer waiter waitress warden weaver welder
    winger winner worker writer zoologist paramedic barista supermodel model canon whip billionaire boxer
    vice-chancellor frontbencher peer
    chairman chairwoman chairperson chair vice-president vice-chairman
""")

# What a person can be to another.
RELATIVES = _words("""
    wife husband widow widower father mother son daughter brother sister uncle aunt nephew niece cousin grandson
    granddaughter grandfather grandmother fiance fiancee stepson stepdaughter successor predecessor
""")

# What an organization can be, and a place.
ORGANIZATION_KINDS = _words("""
    agency airline airport alliance association bank body brewer broadcaster bureau business carmaker chain charity
    club coalition college committee company conglomerate consortium consultancy cooperative developer exporter
    factory federation firm foundation giant group hospital institute institution insurer judiciary laboratory league
    magazine maker manufacturer market ministry museum network newspaper operator orchestra organisation organization
    outfit party plant producer provider publisher regulator retailer rival school seller society startup station
    store studio subsidiary supermarket supplier tabloid team theatre theater tribunal union university unit watchdog
    website
""")

PLACE_KINDS = _words("""
    archipelago area borough capital city colony community country county district harbour hamlet island kingdom lake
    market mountain municipality nation neighborhood neighbourhood peninsula port prison province region republic
    resort river settlement square state street suburb territory town township village
""")

# Lower-case words that stand between other words and a person's title, and belong to it.
TITLE_MODIFIERS = _words("""
    former ex then acting interim deputy assistant vice shadow chief prime foreign home finance defence defense
    education health trade interior justice transport culture environment senior junior executive non-executive
    managing general lead leading head technical sporting financial economic political press union opposition
    presidential party police military army naval air security intelligence human rights legal medical
    tennis football rugby cricket golf film movie pop rock soul jazz folk opera hip-hop rap r&b classical country
    television tv radio news sports sport team club national international regional local world double triple
    olympic marathon middle-distance long-distance distance heavyweight middleweight welterweight lightweight
    fashion music theatre theater stage screen art computer software media property oil steel business media
    opera factory machine crane bus lorry taxi school university science history state government parliamentary
    attorney secretary fellow rival fellow-countryman alleged suspected convicted would-be self-styled self-proclaimed
    retired veteran late disgraced jailed exiled ousted outgoing incoming newly-elected designate caretaker
    co vice-captain first second-row fly scrum full wicket left right centre center back half fast spin leg
    con human-rights animal civil liberal conservative labour labor republican democratic democrat independent
    one-time onetime future next previous potential likely so-called joint sub under
    rebel guerrilla communist socialist nationalist youth student fitness goalkeeping bowling batting
""")

ROLES = RoleGrammar(
    heads={
        Label.PERSON: OCCUPATIONS | RELATIVES,
        Label.ORGANIZATION: ORGANIZATION_KINDS,
        Label.PLACE: PLACE_KINDS,
    },
    person_ending=re.compile(
        r"(?!wo?man$|human|german|roman|ottoman|norman)[a-z]{3,}(?:woman|man|[a-z]{2}ologist)",
    ),
    relatives=RELATIVES,
    religious=_words("father sister brother"),
    modifiers=TITLE_MODIFIERS,
    in_names=_words("first second third last next new old most own one two three"),
    compass=_words("north south east west northern southern eastern western"),
    opinions=_words("good great best better big bigger real true fantastic brilliant top bad"),
    narrowing=_words("only first last most best"),
    refused=_words("""
        i you he she it we they him them his her its their my your our is was are were be been has have had do does
        did will would could can may might must should shall said says say told tells as than if not but or nor
        after before until where how what why made won took got came went became gave left led beat saw met lost put
        set then there now also like
    """),
    determiners=_words("a an the"),
    definite=_words("the"),
    prepositions=_words("of at in for from with to on"),
    of=_words("of &"),
    pointing=_words("of to for"),
    conjunctions=_words("and or"),
    cutting=_words("who whose that which when while since because"),
    agents=_words("by"),
    before_verbs=_words("to will would can could should may might must not also who which"),
    speech=_words("statement interview speech letter report debate email e-mail press news"),
    speech_prepositions=_words("in on at"),
    possessives=("'s", "s'"),
    verb_endings=("ed", "ing"),
    abbreviations=r"(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec|St|Mr|Mrs|Ms|Dr|Gen|No)\.",
    age=re.compile(r"\s*\(\d{1,3}\)|,\s+(?:aged\s+)?\d{1,3}(?=,)"),
    owned=re.compile(r"['’]s?\b"),
    before_predicate=re.compile(r"\W*|.*[,;] and "),
    closing=re.compile(r"(?:,(?!\s+(?:and|or|[A-Z]|an?\s|the\s))|\.?[”\"]?\s*$)"),
    prefixes=("ex-",),
    copula=re.compile(r"\s+(is|was)\s+(?=(?:an?|the)\s)"),
    present=_words("is"),
    hedges=re.compile(
        r"\b(?:if|whether|unless|would|could|might|may|should|not|never|said|says|say|saying|claim\w*|believ\w+|"
        r"think\w*|thought|insist\w*|den(?:y|ied|ies)|suggest\w*|that|"
        r"plays?|played|film|character|imagine|as though)\b",
        re.IGNORECASE,
    ),
)
