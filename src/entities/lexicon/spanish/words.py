"""Closed classes of Spanish words that tell names apart, in lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What stands before the name of whom it is called after, and is no part of it.
MATTERS = _words("""
    caso juicio ley plan reforma informe clan escándalo trama sumario gobierno
""")

ARTICLES = _words("el la los las lo un una unos unas")

FUNCTION_WORDS = ARTICLES | _words("""
    a acerca además ahora al algo alguien algún alguna algunas alguno algunos allá allí ambas ambos ante antes aquel
    aquella aquellas aquellos aquí así aún aunque ayer bajo bien cada casi como con conforme contra cual cuales
    cualquier cuando cuanto de del desde después donde dos durante e él ella ellas ellos en entonces entre era eran es
    esa esas ese eso esos esta está están estas este esto estos fue fueron ha había habían habrá hace hacia han hasta
    hay hoy incluso jamás junto le les luego mañana más me mediante mejor menos mi mientras mis misma mismas mismo
    mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no nos nosotros nuestra nuestro nuestros
    nunca o ocho otra otras otro otros para pero poca pocas poco pocos por porque primero pues que quien quienes se
    según seis ser será serán si sí sido siempre siete sin sino sobre solo su sus tal también tampoco tan tanto te tiene
    tienen toda todas todavía todo todos tras tres tu tú tus u última últimas último últimos varias varios ya y yo
    cuatro cinco nueve diez mil
""")
OUTSIDE_NAMES = _words("""
    él ella ellos ellas yo se su sus mi mis tu tus nuestro nuestra que quien es son fue fueron era eran ha han había
    está están no
""")
OPEN_WORDS = _words("""
    a al ante bajo como con contra cuando de del desde donde durante e el en entre es fue ha han hasta la las le lo los
    mi no o para pero por porque que se según si sin sobre su sus tras u un una y
""")

DAYS = _words("lunes martes miércoles jueves viernes sábado domingo lun mar mié jue vie sáb dom")
CALENDAR = DAYS | _words("""
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene feb abr jun
    jul ago sept sep oct nov dic navidad pascua nochevieja gmt
""")

SPEECH_VERBS = _words("""
    dijo dice afirmó afirma aseguró asegura explicó explica añadió anunció declaró advirtió insistió respondió contestó
    preguntó negó sostuvo sostiene recordó reconoció pidió exigió denunció acusó criticó señaló subrayó apuntó prometió
    manifestó indicó comentó agradeció lamentó escribió
""")
PREDICATES = _words("""
    es fue era ha había será está estaba tiene tuvo tenía puede podrá debe deberá quiere quiso va irá fue hizo hace dio
    llegó llega ganó perdió logró recibió reunió votó viajó visitó murió nació sigue
""")

ORGANIZATION_WORDS = _words("""
    academia administración agencia asamblea asociación audiencia ayuntamiento banco brigada cabildo cámara caja central
    centro club colegio comisión comité compañía comunidad confederación congreso consejo consejería consorcio consulado
    cooperativa corporación corte cruz defensoría diputación dirección ejército embajada empresa escuela estado facultad
    federación fiscalía frente fuerza fuerzas fundación generalitat gobierno grupo guardia hermandad iglesia instituto
    junta juventud juzgado liga minera ministerio movimiento museo oficina organización orquesta parlamento partido
    policía presidencia red secretaría senado sindicato sociedad subsecretaría tribunal unidad unión universidad
    comisiones confederaciones izquierda alianza coalición plataforma real editorial diario revista hospital orden
""")
PLACE_WORDS = _words("norte sur este oeste")
PLACE_PREPOSITIONS = _words("en desde hacia hasta")
EVENT_WORDS = _words("""
    copa mundial mundiales campeonato campeonatos torneo premio premios festival maratón guerra tratado ley juegos
    olimpiada vuelta feria
""")
NAME_JOINTS = _words("de del la las los el y e para en al & a i")
ABBREVIATIONS = _words(
    "sr sra srta dr dra prof d dña st sto sta ee uu jj oo cc rr hh ff aa gral cía av avda núm art pág s c v l u"
)
