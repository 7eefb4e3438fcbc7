"""How Spanish joins, introduces and dates names: patterns over text."""

from __future__ import annotations

import re

_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\wáéíóúüñ-]+"
_SMALL = r"(?:de|del|la|las|los|el|para|al)"

# Behind first names: "Ramón de la Vega", "José Luis del Valle".
PARTICLES = re.compile(r"de(?: la| las| los)?|del|van der|van|von|da|dos")

COURTESY = re.compile(r"\b(?:[Ss]eñora?|[Ss]ra?|[Dd]oña|[Dd]on)\b\.?\s*")

JOINT = re.compile(r",? (?:y|e|&) |, (?!(?:[JS]r|I+V?)\b)")
WITHIN = re.compile(r"(?:,? en |, | \()(?:el |la )?")
VERSUS = re.compile(r"\s+(?:contra|vs\.?)\s+")
WHERE_BEFORE = re.compile(r"\b(?:[Ee]n|[Dd]esde|[Cc]erca de|[Hh]acia|ciudad de)(?: [a-záéíóúñ]+)? $")

# What follows is a field: "ministra de Defensa", "secretario de Estado".
MINISTRY = re.compile(
    r"\b(?:[Mm]inistr|[Ss]ecretari|[Cc]onsejer|[Vv]iceministr)[oa] (?:[a-záéíóúñ]+ )?de(?:l| la| los| las)? "
)
# A ministry with its fields: "Ministerio de Asuntos Exteriores, Unión Europea y Cooperación".
_FIELD = (
    rf"(?:{_SMALL} )*(?:Administración|Agenda|Agricultura|Agua|Alimentación|Asuntos|Bienestar|Ciencia|Comercio|Consumo|"
    r"Cooperación|Cultura|Defensa|Democracia|Deporte|Derechos|Desarrollo|Economía|Educación|Empleo|Energía|Exteriores|"
    r"Familia|Fomento|Formación|Función|Ganadería|Gobernación|Hacienda|Igualdad|Inclusión|Industria|Infraestructuras?|"
    r"Innovación|Interior|Inversión|Justicia|Juventud|Medio|Memoria|Migraciones|Minería|Movilidad|Obras|Pesca|"
    r"Planificación|Política|Presidencia|Producción|Relaciones|Reto|Salud|Sanidad|Seguridad|Servicios|Tecnología|"
    r"Trabajo|Transformación|Transición|Transportes?|Turismo|Unión|Universidades|Urbanismo|Vivienda)"
    rf"(?: {_CAPITAL})*"
)
DEPARTMENT = re.compile(
    rf"\b(?:Ministerio|Consejería|Secretaría|Concejalía|Departamento|Viceministerio) (?:de|del|para) "
    rf"(?:(?:{_FIELD}, )*{_FIELD} (?:y|e) )?{_FIELD}"
)

# The place of a dateline, and its agency: "Minsk (EFE).- ", "VILNA, 24 ago (AFP) - ", "Valdemora. "; not "EE. UU.".
DATELINE = re.compile(
    r"^[ \t]*(?![A-ZÁÉÍÓÚÑ]{2,5}\. )(?P<place>[^\W\d_a-z][^\n\d(,.|:–—-]{1,30}?)"
    r"(?P<rest>(?:, \d{1,2} (?:de )?[a-z]{3,10}\.?)?(?:[ \t]*\((?P<agency>[^)\n]{2,30})\)[ \t]*"
    r"(?:\.?[ \t]*(?:--?|\u2013|\u2014)|\.)|\s(?:--?|\u2013|\u2014)\s|\.-? ?(?=[A-ZÁÉÍÓÚÑ«¿¡“])))",
    re.MULTILINE,
)
SHOUTED_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z][^\na-záéíóúñ\d(.|:]{1,30}?)(?:, \d{1,2} (?:de )?[a-z]{3,10}\.?)?"
    r"(?:[ \t]*\([^)\n]{2,30}\)[ \t]*)?(?:\.?--?|\.?\u2013|\.?\u2014|\.|:) ?",
    re.MULTILINE,
)
AGENCY = re.compile(r"[^\W\d_a-z][\w.]*(?:[ /](?:[^\W\d_a-z][\w.]*|&|de|y)){0,3}")

_MONTH = r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
DATE_BEFORE = re.compile(
    r"(?:\b(?:en|desde|hasta|para|durante|el|los|cada|este|pasado|próximo|último)|\d(?: de)?|"
    r"\b(?:finales|fines|principios|mediados|mes|semana|fin) de|"
    rf"\b(?:{_MONTH})(?:,| y| o| a| al)) $",
    re.IGNORECASE,
)
DATE_AFTER = re.compile(rf" \d| de(?:l)? \d|-\w| (?:pasado|próximo|último)|(?: y| o| a|,|-|\u2013) ?(?:{_MONTH})\b")
CALLED = re.compile(r"\b(?P<who>[a-záéíóúñ]+)(?: que se)? llamad[oa] $")

NAME_PREFIX = re.compile(r"(?:pro|anti|ex|pos|post|pre|neo|no)-(?=[A-ZÁÉÍÓÚÑ])", re.IGNORECASE)

# Ships and storms, laws and prizes, before whose names the word for them stands.
THING_BEFORE = re.compile(
    r"\b(?:[Bb]uque|[Ff]ragata|[Pp]ortaaviones|[Ss]ubmarino|[Pp]etrolero|[Vv]elero|[Ff]erri|[Hh]uracán|[Tt]ifón|"
    r"[Bb]orrasca|[Tt]ormenta(?: tropical)?|[Ll]ey|[Tt]ratado(?: de)?|[Pp]remio|[Cc]opa|[Tt]rofeo) "
)
