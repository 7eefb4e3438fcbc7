"""How French says what somebody or something is: the noun comes first, "ministre russe de la Défense".

Occupations: masculine forms of the INSEE's nomenclature PCS-ESE and of the guide "Femme, j'écris ton nom…" (1999),
with the feminines that follow from them.
"""

from __future__ import annotations

import re

from entities.lexicon.french.inflection import forms_of
from entities.lexicon.french.nationals import NATIONALS
from entities.lexicon.french.words import OUTSIDE_NAMES
from entities.lexicon.roles import RoleGrammar
from entities.model import Label


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OCCUPATIONS = forms_of("""
    académicien acteur actionnaire activiste adjoint administrateur agent agriculteur ambassadeur amiral analyste
    animateur anthropologue archéologue archevêque architecte artisan artiste assistant associé astronaute athlète
    attaquant auteur avocat banquier basketteur bijoutier biologiste blogueur boulanger boxeur candidat capitaine
    cardinal champion chancelier chanteur chauffeur chef chercheur chimiste chirurgien chroniqueur cinéaste collègue
    colonel comédien commandant commissaire commerçant compositeur comptable concurrent conducteur conseiller
    conservateur constructeur consultant coordinateur correspondant couturier créateur critique cuisinier cycliste
    danseur défenseur délégué dentiste député designer dessinateur diplomate directeur dirigeant dissident docteur
    dramaturge éboueur économiste écrivain éditeur éditorialiste éducateur élu employé enquêteur enseignant
    entraîneur entrepreneur épidémiologiste escrimeur eurodéputé évêque expert fabricant facteur financier fondateur
    cofondateur fonctionnaire footballeur gardien gendarme général géographe géologue gérant gouverneur greffier
    gymnaste haltérophile handballeur héritier historien homme imam immunologue industriel infirmier informaticien
    ingénieur inspecteur instituteur interprète inventeur investisseur jardinier joueur journaliste juge juriste
    lanceur lauréat leader lieutenant lobbyiste magistrat maire maître maréchal marin mathématicien mécanicien
    médecin membre militant militaire milieu ministre modérateur musicien nageur navigateur négociateur notaire
    numéro océanographe officier opposant orateur ouvrier parlementaire parrain pasteur patron paysan peintre
    pêcheur pharmacien philosophe photographe physicien pianiste pilote plasticien poète policier politicien
    politologue pompier porte-parole préfet premier présentateur président prêtre procureur producteur professeur
    programmateur promoteur propriétaire psychiatre psychologue rabbin rapporteur rappeur réalisateur recteur
    rédacteur religieux représentant reporter responsable restaurateur retraité rival romancier salarié savant
    scénariste scientifique sculpteur secrétaire sénateur sergent skieur sociologue soldat spécialiste sportif
    sprinteur stagiaire styliste successeur syndicaliste technicien témoin tennisman théologien traducteur trésorier
    vedette vendeur vétérinaire vice-président vice-ministre vicaire vigneron violoniste virologue volleyeur roi
    prince pape électricien flûtiste libraire rapporteur boucher
""") - _words("premiers première premières premier numéro homme femme hommes femmes")

RELATIVES = _words("""
    femme épouse mari époux veuf veuve père mère fils fille frère sœur oncle tante neveu nièce cousin cousine
    petit-fils petite-fille grand-père grand-mère beau-père belle-mère beau-frère belle-sœur gendre bru fiancé
    fiancée compagnon compagne conjoint conjointe
""")

ORGANIZATION_KINDS = _words("""
    agence association banque cabinet chaîne chantier coalition collectif collège comité commission compagnie
    confédération conglomérat consortium constructeur coopérative entreprise exploitant fabricant fédération filiale
    firme fondation fournisseur groupe hebdomadaire holding hôpital institut institution journal laboratoire ligue
    magazine maison maroquinier mensuel ministère mouvement musée observatoire opérateur orchestre organisation
    organisme parti producteur quotidien radio réseau revue société start-up syndicat télévision théâtre tribunal
    union université usine équipe équipementier
""")

PLACE_KINDS = _words("""
    aéroport archipel bourg bourgade canton capitale cité colonie commune comté département district État faubourg
    fleuve hameau île lac localité massif montagne municipalité nation pays péninsule port préfecture presqu'île
    principauté province quartier région république rivière royaume sous-préfecture station territoire vallée
    village ville banlieue
""")

# Words that stand before a head and belong to the role.
_BEFORE = _words("""
    ancien ancienne anciens anciennes ex futur future nouveau nouvelle actuel actuelle vice premier première haut
    haute grand grande jeune célèbre principal principale simple seul seule double triple feu richissime
""")

ROLES = RoleGrammar(
    heads={
        Label.PERSON: OCCUPATIONS | RELATIVES,
        Label.ORGANIZATION: ORGANIZATION_KINDS,
        Label.PLACE: PLACE_KINDS,
    },
    head_first=True,
    person_ending=re.compile(r"[^\W\d_]{3,}(?:ologue|ographe|logiste)"),
    behind_head=re.compile(
        r"[^\W\d_]{2,}(?:ique|iste|al|ale|aux|ales|aire|if|ive|eux|euse|el|elle|ien|ienne|ois|oise|ais|aise|ain|aine|"
        rf"ant|ante|é|ée)s?|général|adjoint|en chef|délégué|sortant|{'|'.join(sorted(NATIONALS))}"
    ),
    elided=r"(?:[CcDdJjLlMmNnSsTt]|[Qq]u)['’]",
    relatives=RELATIVES,
    religious=_words("père mère frère sœur fils"),
    modifiers=_BEFORE,
    in_names=_words("premier première deux trois second seconde"),
    opinions=_words("bon bonne meilleur meilleure mauvais mauvaise vrai vraie fantastique"),
    narrowing=_words("seul seule premier première dernier dernière"),
    refused=OUTSIDE_NAMES
    | _words("""
        y en ne n' se s' me te dit déclare affirme né née arrivé arrivée est-il est-elle a-t-il a-t-elle plus pas
    """)
    - _words("son sa ses leur leurs notre nos mon ma mes"),
    determiners=_words("un une le la l' les son sa ses leur leurs"),
    definite=_words("le la l' les son sa leur"),
    prepositions=_words("de d' du des à au aux chez en pour"),
    of=_words("de d' du des &"),
    leading=_words("le la l' les du des au aux"),
    pointing=_words("de d' du des à"),
    conjunctions=_words("et ou"),
    cutting=_words("qui que qu' dont où lorsque quand parce"),
    agents=_words("par"),
    before_verbs=_words("ne n' se s' pour à qui"),
    speech=_words("communiqué entretien discours lettre rapport débat presse"),
    speech_prepositions=_words("dans en lors à"),
    age=re.compile(r"\s*\(\d{1,3}(?: ans)?\)|,\s+(?:âgée? de\s+)?\d{1,3} ans(?=,)"),
    before_predicate=re.compile(r"\W*|.*[,;] et "),
    closing=re.compile(r"(?:,(?!\s+(?:et|ou|[^\W\d_a-z]|une?\s|l[ae]s?\s))|\.?[”\"»]?\s*$)"),
    prefixes=("ex-", "vice-", "co-"),
    copula=re.compile(r"\s+(est|était)\s+(?=(?:une?|l[ae])\s|l')"),
    present=_words("est"),
    hedges=re.compile(
        r"\b(?:si|sauf|serait|aurait|pourrait|devrait|jamais|pas|dit|disait|selon|affirme\w*|assure\w*|estime\w*|"
        r"juge\w*|croit|pense\w*|accuse\w*|dément|que|qu'|joue|jouait|film|personnage|imagine)\b|n'",
        re.IGNORECASE,
    ),
)
