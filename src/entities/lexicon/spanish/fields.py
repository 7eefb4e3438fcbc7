"""In which field of life a Spanish role is."""

from __future__ import annotations

_FIELDS = {
    "sport": """
        entrenador entrenadora jugador jugadora nadador nadadora corredor corredora deportista tenista futbolista
        ciclista atleta árbitro árbitra regatista capitán capitana
    """,
    "politics": """
        presidente presidenta vicepresidente vicepresidenta ministro ministra secretario secretaria senador senadora
        diputado diputada alcalde alcaldesa concejal concejala gobernador gobernadora embajador embajadora canciller
        portavoz líder candidato candidata consejero consejera opositor opositora rey reina mandatario comisario
    """,
    "arts": """
        actor actriz autor autora escritor escritora pintor pintora escultor escultora cantante compositor compositora
        artista pianista novelista poeta periodista productor productora guionista fotógrafo fotógrafa
    """,
    "business": "banquero banquera empresario empresaria director directora economista analista fundador jefe",
    "science": """
        médico médica doctor doctora profesor profesora científico científica investigador investigadora historiador
        historiadora biólogo bióloga ingeniero ingeniera arquitecto arquitecta catedrático catedrática rector rectora
    """,
    "law": "abogado abogada fiscal juez jueza magistrado magistrada policía procurador procuradora notario inspector",
    "church": "papa obispo arzobispo cardenal sacerdote párroco rabino imán",
    "military": "general coronel comandante teniente sargento",
}  # fmt: skip

FIELDS: dict[str, frozenset[str]] = {}
for _field, _roles in _FIELDS.items():
    for _role in _roles.split():
        FIELDS[_role] = FIELDS.get(_role, frozenset()) | {_field}
