"""What Spanish calls people beside their names: titles, offices, trades, relatives, parties, by gender."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# With the ending of the man's form, that of the woman's.
_BY_GENDER = {
    ("o", "a"): _words("""
        ministro secretario subsecretario exministro consejero diputado magistrado abogado candidato
        delegado comisario catedrático médico biólogo sociólogo politólogo psicólogo arquitecto ingeniero científico
        músico fotógrafo ganadero banquero empresario obrero funcionario bibliotecario político académico
        filósofo técnico arzobispo árbitro enfermero maestro carpintero camarero marinero veterinario notario
        vicesecretario mandatario primero segundo
    """),
    ("or", "ora"): _words("""
        senador gobernador embajador director subdirector profesor doctor rector autor escritor pintor escultor actor
        cantor compositor productor editor locutor investigador historiador entrenador jugador nadador corredor opositor
        procurador inspector instructor coordinador fundador consultor trabajador agricultor pescador redactor
        defensor administrador regidor exgobernador colaborador observador asesor
    """),
    ("e", "a"): _words("presidente vicepresidente expresidente alcalde jefe exalcalde dirigente"),
    ("", "a"): _words("concejal juez capitán coronel general bailarín"),
}  # fmt: skip
# That are one for men and women.
_EITHER = _words("""
    fiscal portavoz líder periodista analista economista artista pianista novelista deportista tenista futbolista
    ciclista guionista activista sindicalista dentista taxista corresponsal canciller representante comandante teniente
    sargento cantante estudiante manifestante intérprete policía agente guardia atleta poeta médica juez jueza alcaldesa
    actriz emperatriz princesa príncipe rey reina papa cardenal obispo sacerdote cura párroco monja rabino imán conde
    condesa duque duquesa marqués marquesa infanta infante vicario perito perita regatista primer primera ex premier
    bloguera bloguero
""")
_WOMEN_TOO = _words("alcaldesa actriz emperatriz princesa reina monja condesa duquesa marquesa infanta perita bloguera")
_MEN_TOO = _words(
    "príncipe rey papa cardenal obispo sacerdote cura párroco rabino imán conde duque marqués perito bloguero"
)

_RELATED_MEN = _words(
    "esposo marido padre hijo hermano tío sobrino primo nieto abuelo suegro yerno viudo sucesor exmarido"
)
_RELATED_WOMEN = _words("""
    esposa mujer madre hija hermana tía sobrina prima nieta abuela suegra nuera viuda sucesora exmujer
""")
RELATIVES = _RELATED_MEN | _RELATED_WOMEN

_MEN = frozenset(word for words in _BY_GENDER.values() for word in words)
_WOMEN = frozenset(word.removesuffix(man) + woman for (man, woman), words in _BY_GENDER.items() for word in words)
MEN = (_MEN | _MEN_TOO | _RELATED_MEN | _words("señor sr don d")) - _words("fiscal")
WOMEN = _WOMEN | _WOMEN_TOO | _RELATED_WOMEN | _words("señora sra señorita srta doña dña")
OCCUPATIONS = _MEN | _WOMEN | _EITHER
HUMANS = _words("hombre mujer niño niña joven persona víctima amigo amiga")

NAMES_OF_PEOPLE = _words("""
    rey reina conde duque marqués infante guerrero pastor obispo cardenal papa herrero zapatero carpintero caballero
    escudero guardia maestro alcalde abad barbero cantor pintor molinero sastre vicario primo nieto hidalgo
""")
"""Words for people that are surnames, too."""

COURTESY = _words("señor señora señorita sr sra srta don doña dña dr dra prof ilmo excmo excma")
TITLES = (
    (OCCUPATIONS - NAMES_OF_PEOPLE - _words("primero primera primer segundo segunda ex"))
    | COURTESY
    | _words("""
    expresidente expresidenta exministro exministra exalcalde exalcaldesa exdiputado fray sor san santa lord lady mr mrs
""")
)
PORTFOLIOS = _words("vice ex primer primera segundo segunda tercer adjunto adjunta honorario interino interina")
PARTIES = frozenset("PP PSOE Vox VOX Cs PNV ERC EH IU Podemos UP PRI PAN PRD Morena MORENA UCR PJ".split())
"""What stands in brackets behind the names of politicians."""

NATIONALS = _words("""
    español española francés francesa inglés inglesa alemán alemana portugués portuguesa italiano italiana ruso rusa
    bielorruso bielorrusa ucraniano ucraniana lituano lituana polaco polaca sueco sueca danés danesa griego griega turco
    turca chino china japonés japonesa mexicano mexicana argentino argentina chileno chilena peruano peruana colombiano
    colombiana venezolano venezolana cubano cubana boliviano boliviana uruguayo uruguaya estadounidense británico
    británica catalán catalana vasco vasca gallego gallega andaluz andaluza madrileño madrileña valenciano valenciana
    socialista comunista popular conservador liberal nacionalista independentista católico católica
""")
