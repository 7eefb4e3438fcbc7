"""How French joins, introduces and signs names: patterns over text."""

from __future__ import annotations

import re

from entities.lexicon.french.words import SPEECH_VERBS

_MONTH = r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_DAY = r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"

# Words before a vowel, without their last letter: "l'Union", "d'Alexandre", "qu'Emmanuel".
ELISION = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'", re.IGNORECASE)

# What stands between two sides: "Lyon - Lens".
VERSUS = re.compile(r"\s+(?:contre|face à)\s+")

# A courtesy title: what stands before it in a span is no part of the name.
COURTESY = re.compile(r"\b(?:MM?\.|M[mr]\b|Mmes?\b\.?|Mlles?\b\.?|Me\b|Mgr\b)\s*")

# The definite article before a name.
DEFINITE = re.compile(r"\b(?:[Ll]es? |[Ll]a |[Ll]['’])$")

# What may stand between two names that were run together.
JOINT = re.compile(r",? (?:et|&) |, ")

# What stands between a place and what it lies in: "Valence, dans la Drôme", "Minsk (Biélorussie)".
WITHIN = re.compile(r"(?:,? (?:en|dans|au|aux) |, | \()(?:la |le |les |l['’])?")

# The name of an organization goes on in small letters: "Conseil de coordination", "Cour des comptes".
TAIL = re.compile(
    r" (?:(?:de la|de l['’]|du|des|de|pour la|pour le|pour les) ?|d['’])[^\W\d_A-Z][\w-]+"
    r"|(?: (?:national|nationale|général|générale|constitutionnel|constitutionnelle|européen|européenne|régional|"
    r"régionale|départemental|départementale|municipal|municipale|central|centrale|électoral|électorale|français|"
    r"française|populaire|internationale?|supérieure?|suprême|économique|permanente?|fédérale?|mondiale?))+\b"
)

# How the name of a firm ends that may begin with a person's.
FIRM_TAIL = re.compile(
    r" (?:(?:et|&) (?:C(?:ompagn)?ie|Fils|Filles?|Frères|Sœurs|Associés)|"
    r"SAS?U?|SARL|EURL|SNC|SCA|SCOP|SE|S\.A\.)(?![\w-])"
)

# "PARIS (AFP) - ", "Vilnius, le 29 septembre - ", "BRUXELLES, 22 octobre (AFP) - ".
_DATE = rf"(?:, (?:le |(?:{_DAY}) )?\d{{1,2}}(?:er)? (?:{_MONTH})\.?(?: \d{{4}})?)?"
DATELINE = re.compile(
    rf"^[ \t]*(?P<place>[^\W\d_a-zà-öø-ÿ][^\n\d(,]{{1,30}}?)(?P<rest>(?:, [^\W\d_a-z][^\W\d_]{{1,20}})?{_DATE}"
    r"[ \t]*(?:\((?P<agency>[^)\n]{2,30})\)[ \t]*(?:--?|–|—)|[ \u00a0](?:--?|–|—)[ \u00a0]))",
    re.MULTILINE,
)
AGENCY = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|&|de|des|du|et|avec)){0,3}")
SHOUTED_DATELINE = re.compile(
    rf"^[ \t]*(?P<place>[^\W\d_a-z][^\na-zà-öø-ÿ\d(]{{1,30}}?)(?:, [^\W\d_a-z][^\W\d_]{{1,20}})?{_DATE}"
    r"[ \t]*(?:\([^)\n]{2,30}\)[ \t]*)?(?:--?|–|—|:) ?",
    re.MULTILINE,
)

# What makes a month or a day of the word that follows, and of the word before.
DATE_BEFORE = re.compile(
    rf"(?:\b(?:en|dès|depuis|jusqu'en|d'ici|fin|début|mi|courant|ce|cet|chaque|le mois de|du mois de|au mois de)[ -]|"
    rf"\b(?:à|pour|avant|après|de) (?=$)|\d(?:er)? |\b(?:{_DAY}|{_MONTH})(?:,| et| ou| à) )$",
    re.IGNORECASE,
)
DATE_AFTER = re.compile(rf" \d| (?:dernier|prochain)\b|(?: et| ou| à|,|-|\u2013) ?(?:{_MONTH}|{_DAY})\b")

# How somebody's name is said: "une avocate nommée Avril".
CALLED = re.compile(r"\b(?P<who>[^\W\d_A-Z]+) (?:appelée?|nommée?|prénommée?|surnommée?|dénommée?) $")

# What no month does.
ACTS = re.compile(
    rf" (?:(?:a|avait|aura|est|était|n'a|s'est|l'a|y a|en a|pas|aussi|déjà) ){{0,3}}"
    rf"(?:{'|'.join(sorted(SPEECH_VERBS))}|[a-zéèêâîûç]+(?:é|ée|i|ie|u|ue|it|is))\b"
)

# What follows is a field, or what somebody presides over: "ministre de l'Intérieur", "président de la République".
_OFFICE = r"ministres?|secrétaires? d'État|ministère|présidente?s?|garde|haute? commissaire"
_WHICH = r"déléguée?|chargée?|française?|russe|allemande?|biélorusse|lituanien(?:ne)?"
MINISTRY = re.compile(
    rf"\b(?:[Pp]remière? )?(?:{_OFFICE})(?: (?:{_WHICH}))?"
    r"(?: (?:auprès )?(?:de la|de l['’]|du|des|de|à la|à l['’]|au|aux) ?| d['’])",
    re.IGNORECASE,
)

# What makes another word of a name: "pro-Poutine", "ex-Yougoslavie".
NAME_PREFIX = re.compile(r"(?:pro|anti|post|pré|ex|non|néo|mi)-(?=[^\W\d_a-zà-öø-ÿ])", re.IGNORECASE)

# Ships and storms, and laws and prizes.
THING_BEFORE = re.compile(
    r"\b(?:[Pp]rix|[Ll]oi|[Tt]raité|[Oo]uragan|[Tt]empête|[Cc]yclone|[Pp]aquebot|[Ff]erry|[Nn]avire|[Pp]étrolier|"
    r"[Ff]régate|[Pp]orte-avions|[Ss]ous-marin|[Vv]oilier|[Cc]halutier)"
    r" (?:de la |de l'|du |des |de |d')?"
)

# How a text ends that the name of a place follows.
WHERE_BEFORE = re.compile(r"\b(?:[ÀàA]|[Ee]n|[Aa]ux?|[Dd]ans|près de|[Vv]ers|ville de|habitants de)(?: l[ae])? $")
