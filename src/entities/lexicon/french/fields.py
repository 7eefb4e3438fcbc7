"""In which field of life a role is: who is an attaquant here and a ministre there is two people."""

from __future__ import annotations

from entities.lexicon.french.inflection import forms_of

_FIELDS = {
    "sport": """
        athlète attaquant basketteur boxeur capitaine champion cycliste défenseur entraîneur escrimeur footballeur
        gardien gymnaste haltérophile handballeur joueur lanceur nageur pilote skieur sélectionneur sprinteur
        tennisman volleyeur arbitre
    """,
    "politics": """
        ambassadeur candidat chancelier chef conseiller député diplomate dirigeant élu eurodéputé gouverneur leader
        maire militant ministre opposant parlementaire politicien porte-parole préfet président premier-ministre
        rapporteur sénateur vice-président roi prince
    """,
    "arts": """
        acteur animateur artiste chanteur cinéaste comédien compositeur couturier danseur dessinateur dramaturge
        écrivain éditeur flûtiste musicien peintre photographe pianiste plasticien poète présentateur rappeur
        réalisateur romancier scénariste sculpteur styliste violoniste
    """,
    "business": """
        actionnaire banquier commerçant concurrent directeur dirigeant entrepreneur fabricant financier fondateur
        cofondateur gérant industriel investisseur libraire patron producteur promoteur propriétaire restaurateur
        salarié
    """,
    "science": """
        anthropologue archéologue biologiste chercheur chimiste chirurgien docteur économiste épidémiologiste expert
        géographe géologue historien immunologue infirmier informaticien ingénieur mathématicien médecin pharmacien
        philosophe physicien politologue professeur psychiatre psychologue sociologue virologue
    """,
    "law": """
        avocat commissaire enquêteur gendarme greffier inspecteur juge juriste magistrat notaire policier procureur
    """,
    "church": "abbé archevêque cardinal évêque imam pape pasteur prêtre rabbin religieux vicaire théologien",
    "military": "amiral capitaine colonel commandant général lieutenant maréchal militaire officier sergent soldat",
}  # fmt: skip

FIELDS: dict[str, frozenset[str]] = {}
for _field, _roles in _FIELDS.items():
    for _role in forms_of(_roles):
        FIELDS[_role] = FIELDS.get(_role, frozenset()) | {_field}
