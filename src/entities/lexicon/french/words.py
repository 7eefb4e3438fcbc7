"""French word lists: titles, function words, the calendar, kinds of organizations and places.

Titles and their abbreviations: Imprimerie nationale, "Lexique des règles typographiques". Function words: the closed
classes of the French treebanks of Universal Dependencies (ADP, AUX, CCONJ, DET, PRON, SCONJ), as the TLFi (CNRTL) has
them. Months and days: Unicode CLDR. Legal forms: the INSEE's "catégories juridiques". Words are in lower case unless
said otherwise.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Titles that always stand before a person's name.
COURTESY = _words(
    "m mm mr mme mmes mlle mlles me dr dre drs pr pre mgr monsieur madame mademoiselle messieurs mesdames"
)

# What stands before a name and is no part of it.
TITLES = COURTESY | _words("""
        maître docteur docteure docteurs professeur professeure général générale colonel colonelle capitaine
        lieutenant lieutenante commandant commandante adjudant sergent caporal amiral maréchal brigadier gendarme
        commissaire inspecteur inspectrice préfet préfète président présidente vice-président vice-présidente
        ministre premier-ministre sénateur sénatrice député députée eurodéputé eurodéputée maire chancelier
        chancelière roi reine prince princesse duc duchesse comte comtesse baron baronne vicomte vicomtesse marquis
        marquise tsar empereur impératrice sultan émir cheikh pape cardinal archevêque évêque abbé père frère sœur
        monseigneur pasteur imam rabbin ayatollah juge procureur procureure avocat avocate bâtonnier bâtonnière sir
        lord lady ex-président ex-présidente ex-ministre ex-maire
""")

# Words for people that are surnames or first names too: before a name they are part of it.
NAMES_OF_PEOPLE = _words("""
    abbé baron barbier berger boucher boulanger bourgeois cardinal chanoine charpentier chevalier clerc comte
    cordier couturier duc fabre ferrand fournier gaillard garnier granger leclerc lefèvre legrand maire marchand
    marin maréchal masson mercier meunier moine page pasteur pelletier prévost prieur prince roi roussel sergent
    tessier tisserand vacher pape
""")

# What stands before a title and with it, and names no organization.
PORTFOLIOS = _words("""
    premier première vice secrétaire adjoint adjointe garde sceaux haut haute grand grande
""")

# What stands behind a person's name.
POSTNOMINALS = frozenset("LR PS RN LFI LREM EELV PCF UDI MoDem PRG".split())

# What stands before the name of whom it is called after, and is no part of it.
MATTERS = _words("""
    affaire procès loi plan réforme rapport clan scandale dossier méthode enquête motion amendement décret
""")

ARTICLES = _words("le la les l' un une des")

FUNCTION_WORDS = _words("""
    le la les l un une des du de d au aux à en dans par pour sur sous avec sans chez vers entre contre depuis
    pendant dès avant après devant derrière jusque jusqu malgré outre parmi selon envers hors hormis sauf suivant
    concernant durant moyennant lors afin et ou où mais donc or ni car que qu si comme quand lorsque lorsqu puisque
    puisqu quoique parce tandis alors ainsi ce cet cette ces c ceci cela ça celui celle ceux celles mon ma mes ton
    ta tes son sa ses notre nos votre vos leur leurs je j tu il elle on nous vous ils elles me m te t se s lui moi
    toi soi eux y qui quoi dont lequel laquelle lesquels lesquelles duquel auquel auxquels quel quelle quels quelles
    rien personne aucun aucune nul nulle tout toute tous toutes chaque quelque quelques plusieurs certain certaine
    certains certaines autre autres même mêmes tel telle tels telles est sont était étaient sera seront serait
    seraient fut furent été être étant suis es sommes êtes a ai as avons avez ont avait avaient aura auront aurait
    auraient eut eurent eu avoir ayant ait aient soit soient ne n pas plus moins très trop peu assez aussi bien
    encore déjà toujours jamais souvent ici là voici voilà oui non puis ensuite enfin pourtant cependant toutefois
    néanmoins deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille premier
    première second seconde dernier dernière fait faire peut peuvent doit doivent va vont
""")

# Function words that stand in no name.
OUTSIDE_NAMES = _words("""
    il elle ils elles on nous vous je tu son sa ses leur leurs mon ma mes notre nos est sont était étaient a ont
    avait avaient ce cet cette ces qui que qu dont où
""")

# Words that no sentence ends with.
OPEN_WORDS = _words("""
    le la les un une des du de au aux à en dans par pour sur sous avec sans chez vers entre contre et ou mais que
    qui dont où si comme ce cet cette ces son sa ses leur leurs est sont était étaient a ont avait avaient ne se il
    elle ils elles on nous vous je d l qu n s c j
""")

CALENDAR = _words("""
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
    vendredi samedi dimanche janv févr avr juil sept déc noël pâques ramadan toussaint pentecôte ascension
""")

DAYS = _words("lundi mardi mercredi jeudi vendredi samedi dimanche")

_SAY = """
    dit déclare affirme assure ajoute explique indique précise estime juge répond rétorque rappelle raconte souligne
    insiste prévient annonce confie lance avance avoue admet reconnaît conclut poursuit reprend soupire dénonce
    déplore regrette témoigne commente promet réclame accuse écrit résume martèle plaide demande soutient conteste
    concède
"""
# What somebody does who says something, and says of it.
SPEECH_VERBS = _words(_SAY)
PREDICATES = _words("""
    est était a avait sera aura fut va veut voulait peut pouvait doit devait fait faisait vient venait reste restait
    ne se devient rencontre gagne perd quitte rejoint dirige préside
""")
INVERTED = _words("il elle on ils elles je tu nous vous t-il t-elle t-on")

HUMANS = _words("homme femme fille garçon bébé enfant adolescent adolescente personne jeune ami amie victime")

# Words that begin the name of an organization, as French has them before what tells it from others, or end it.
ORGANIZATION_WORDS = _words("""
    sa sarl sas sasu eurl snc scop gie cie société compagnie groupe groupement entreprise banque crédit caisse
    mutuelle université école institut académie collège lycée faculté parti mouvement union fédération confédération
    ligue association amicale collectif syndicat comité commission conseil ministère agence autorité office cour
    tribunal parquet assemblée parlement sénat congrès gouvernement fondation fonds église diocèse archevêché armée
    police gendarmerie front club observatoire organisation réseau coopérative coordination rassemblement
    secrétariat haut-commissariat cabinet laboratoire laboratoires établissements éditions librairie
    chambre olympique racing as fc rc ogc
""")

# Who sits there, where a building or a square is named.
INSTITUTIONS = frozenset(
    (
        "élysée",
        "matignon",
        "bercy",
        "quai d'orsay",
        "place beauvau",
        "palais-bourbon",
        "maison blanche",
        "kremlin",
        "pentagone",
        "bundestag",
        "knesset",
    )
)

# Words that French writes with a capital (Imprimerie nationale, "Lexique"), and that name none of what we look for.
NEVER_NAMES = _words("""
    état états république constitution dieu histoire antiquité moyen-âge renaissance révolution résistance libération
    internet web covid covid-19 coronavirus bourse légion nobel goncourt
""")

# Words by which the full name of an organization goes on after the short form.
FORM_WORDS = _words("international internationale france industries groupe banque assurances")

PLACE_WORDS = _words("""
    rue avenue boulevard quai pont parc square jardin lac fleuve rivière mont montagne île îles golfe mer océan
    détroit vallée baie cap forêt plaine plateau désert province région département commune canton aéroport gare
    palais château prison hôpital cathédrale basilique
""")

PLACE_PREPOSITIONS = _words("à en dans près vers depuis hors")

# Words that end or begin the name of an event, a prize or a work.
EVENT_WORDS = _words("""
    coupe championnat championnats jeux tournoi prix trophée festival marathon traité accord accords loi guerre
    bataille journée fête open internationaux
""")

NAME_JOINTS = _words("de du des d' la le l' les et en sur sous & à aux lès")

ABBREVIATIONS = _words("m mm mme mlle me dr pr mgr st ste cie éts bd av gal cdt")
