"""How German joins, introduces and dates names: patterns over text."""

from __future__ import annotations

import re

_CAPITAL = r"[A-ZÄÖÜ][\wäöüß-]+"
_DETERMINERS = (
    r"[Dd](?:er|ie|as|en|em|es)|(?:[Ee]|[KkMmDdSs]e)in(?:e[nmrs]?)?|[Ii]hr(?:e[nmrs]?)?|[Uu]nser(?:e[nmrs]?)?|"
    r"[Dd]ies(?:e[nmrs]?)|[Jj]ed(?:e[nmrs])|[Jj]en(?:e[nmrs])|[Ww]elch(?:e[nmrs])|[Zz]u[mr]|[Vv]om|[AaIi]m|[Bb]eim|"
    r"[AaIi]ns|[Aa]lle[nr]?|[Vv]iele[nr]?|[Ee]inige[nr]?"
)

# A determiner, perhaps with an adjective: "der Koch", "dem neuen Koch".
COMMON_BEFORE = re.compile(rf"(?<!\w)(?:{_DETERMINERS}) (?:[a-zäöüß]{{2,}}(?:e|en|er|es|em) )?$")

# Behind first names: "Ursula von der Leyen", "Ludwig von und zu Hohenfels"; "der Opposition" is no surname.
PARTICLES = re.compile(r"(?:von|vom|zu|van)(?: (?:der|den|dem))?|da|van|ter|ten")

COURTESY = re.compile(r"\b(?:Herrn?|Frau)\b\s*")

# What may stand between two names that were run together; "von und zu" is one.
JOINT = re.compile(r"(?<!\bvon),? (?:und|&) |, (?!(?:[JS]r|I+V?)\b)")
WITHIN = re.compile(r"(?:,? in |, | \()(?:der |den |dem )?")
VERSUS = re.compile(r"\s+gegen\s+")
WHERE_BEFORE = re.compile(r"\b(?:[Ii]n|[Nn]ahe|[Nn]ach|[Bb]ei|[Aa]us)(?: [a-zäöüß]+)? $")

# A ministry with its fields: "Bundesministerium für Familie, Senioren, Frauen und Jugend".
_FIELD = (
    r"(?:Arbeit|Bau|Bauen|Bildung|Digitales|Energie|Entwicklung|Ernährung|Europa|Familie|Finanzen|Forschung|Frauen|"
    r"Gesundheit|Gleichstellung|Heimat|Infrastruktur|Inneres|Innovation|Integration|Jugend|Justiz|Klimaschutz|Kultur|"
    r"Kunst|Landwirtschaft|Medien|Naturschutz|Raumordnung|Senioren|Sicherheit|Soziales|Sport|Stadtentwicklung|"
    r"Technologie|Tourismus|Umwelt|Unterricht|Verbraucherschutz|Verkehr|Verteidigung|Wirtschaft|Wissenschaft|Wohnen|"
    r"Zusammenarbeit)"
)
DEPARTMENT = re.compile(
    rf"\b(?:(?:Bundesm|Landesm|Staatsm|M)inisterium|Senatsverwaltung) (?:für|der|des) "
    rf"(?:(?:{_FIELD}, )*{_FIELD} und )?{_FIELD}\b"
)

# The place of a dateline, and its agency: "Minsk (dpa) - ", "BERLIN dpa | ", "AUENTAL. "; not "EU. ".
_PLACE = r"[^\W\d_a-z][^\n\d(,.|:–—-]{1,30}?"
DATELINE = re.compile(
    rf"^[ \t]*(?![A-ZÄÖÜ]{{2,5}}\. )(?P<place>{_PLACE})(?P<rest>(?:, \d{{1,2}}\. \w+)?"
    r"(?:[ \t]*[( ](?P<agency>[A-Za-z][\w./-]{1,20})\)?[ \t]*"
    r"(?:--?|\u2013|\u2014|\|)|\s(?:--?|\u2013|\u2014|\|)\s|\. (?=[A-ZÄÖÜ„»])))",
    re.MULTILINE,
)
SHOUTED_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z][^\na-zäöüß\d(.|:]{1,30}?)(?:[ \t]*[( ]\w[\w./-]{1,20}\)?[ \t]*)?"
    r"(?:--?|\u2013|\u2014|\||\.|:) ?",
    re.MULTILINE,
)
AGENCY = re.compile(r"\w[\w.]*(?:[ /-]\w[\w.]*){0,3}")

# Names that end in an s owe their genitive an apostrophe: "Scholz' Plan".
POSSESSIVE = re.compile(r"(?<=[sxzßSXZ])['’]$")

_MONTH = r"Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
DATE_BEFORE = re.compile(
    r"(?:\b(?:im|am|vom|zum|bis|seit|ab|vor|nach|für|Anfang|Mitte|Ende|des|den|dem|der|ein|einen|einem|jeden|jedem|"
    r"vergangenen|vorigen|letzten|nächsten|kommenden|diesen|diesem|frühen|späten)|\d\.|"
    rf"\b(?:{_MONTH})(?:,| und| oder| bis)) $",
    re.IGNORECASE,
)
DATE_AFTER = re.compile(rf" \d|, (?:den|dem) \d|-\w|(?: und| oder| bis|,|-|\u2013) ?(?:{_MONTH})\b")
CALLED = re.compile(r"\b(?P<who>[A-ZÄÖÜ]?[a-zäöüß]+) namens $")

NAME_PREFIX = re.compile(r"(?:pro|anti|ex|post|prä|neo|nicht)-(?=[A-ZÄÖÜ])", re.IGNORECASE)

# Ships and storms, and laws and prizes, which a hyphen joins to a name: "Magnitski-Gesetz".
THING_BEFORE = re.compile(
    r"\b(?:Fähre|Schiff|Frachter|Fregatte|U-Boot|Jacht|Hurrikan|Taifun|Orkan|Sturmtief|Tief) [„»\"]?"
)
THING_AFTER = re.compile(
    r"(?:[-\u2011]| )(?:Gesetz|Vertrag|Abkommen|Protokoll|Doktrin|Preis|Medaille|Orden|Affäre|Krankheit|Syndrom)\b"
)
