"""In which field of life a German role is."""

from __future__ import annotations

_FIELDS = {
    "sport": """
        trainer spieler stürmer torwart verteidiger mittelfeldspieler kapitän athlet schwimmer läufer sportler
        tennisspieler fußballer schiedsrichter weltmeister
    """,
    "politics": """
        kanzler bundeskanzler präsident bundespräsident ministerpräsident vizepräsident minister außenminister
        innenminister finanzminister senator bürgermeister oberbürgermeister staatssekretär generalsekretär botschafter
        abgeordneter vorsitzender sprecher regierungssprecher diplomat kandidat spitzenkandidat premierminister
        regierungschef staatschef parteichef oppositionsführer parlamentarier stadtrat landrat könig kaiser
    """,
    "arts": """
        autor schriftsteller dichter übersetzer verleger fotograf künstler maler bildhauer musiker sänger pianist
        komponist dirigent schauspieler regisseur produzent moderator journalist reporter redakteur intendant
    """,
    "business": """
        unternehmer banker bankier händler investor gründer eigentümer inhaber aktionär analyst geschäftsführer manager
        direktor vorstandschef
    """,
    "science": """
        arzt mediziner virologe forscher wissenschaftler historiker politologe soziologe psychologe ökonom physiker
        chemiker biologe ingenieur architekt professor lehrer rektor
    """,
    "law": "richter staatsanwalt rechtsanwalt anwalt notar ermittler polizist kommissar",
    "church": "papst bischof erzbischof kardinal pfarrer pastor rabbiner imam",
    "military": "general oberst major leutnant admiral kommandeur",
}  # fmt: skip

FIELDS: dict[str, frozenset[str]] = {}
for _field, _roles in _FIELDS.items():
    for _role in _roles.split():
        for _form in (_role, f"{_role.removesuffix('e')}in"):
            FIELDS[_form] = FIELDS.get(_form, frozenset()) | {_field}
"""Women's forms included."""
