"""How English joins, introduces and signs names: patterns over text."""

from __future__ import annotations

import re

from entities.lexicon.english.words import SPEECH_VERBS

# What stands between two sides: "Chelsea v Arsenal".
VERSUS = re.compile(r"\s+(?:vs?\.?)\s+")

# A courtesy title: what stands before it in a span is no part of the name.
COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms)\b\.?\s*")

# The definite article before a name.
THE = re.compile(r"\b[Tt]he $")

# What may stand between two names that were run together, and those joints that are a possessive.
JOINT = re.compile(r",? (?:and|&|at) |['’]s |, (?!(?:[JS]r|I+V?)\b)")
POSSESSIVE_JOINT = re.compile(r"['’]s ")

# What stands between a place and what it lies in: "Paris, Texas", "Hyderabad in Pakistan".
WITHIN = re.compile(r"(?:,? in |, | \()(?:the )?")

# The place of a dateline, and the agency in brackets: "MINSK, Belarus (AP) - ", "LONDON 1996-08-30".
DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z][^\n\d(,]{1,30}?)(?P<rest>(?:, [A-Z][\w. ]{1,20}?)?(?:, \w+\.? \d{1,2})?[ \t]*"
    r"(?:\((?P<agency>[^)\n]{2,30})\)[ \t]*(?:--?|\u2013|\u2014)|\d{4}-\d\d-\d\d|\s(?:--|\u2013|\u2014)\s))",
    re.MULTILINE,
)
AGENCY = re.compile(r"[^\W\d_a-z][\w.]*(?: (?:[^\W\d_a-z][\w.]*|&|of|and)){0,3}")

# How a dateline goes on after its capitals: "MINSK, Belarus (AP) - ", "LONDON 1996-08-30", "PARIS, May 3 (Reuters)".
SHOUTED_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[^\W\d_a-z][^\na-z\d(]{1,30}?)(?:, [A-Z][\w. ]{1,20})?"
    r"(?:, \w+\.? \d{1,2})?[ \t]*(?:\([^)\n]{2,30}\)[ \t]*)?(?:--?|\u2013|\u2014|\d{4}-\d\d-\d\d|:) ?",
    re.MULTILINE,
)

# How a name ends that owns what follows.
POSSESSIVE = re.compile(r"['’]s?$")

# What makes a month or a day of the word that follows, and of the word before: "in May", "the end of May", "May 5",
# "June of last year", "April or May".
_TIME = (
    r"in|on|since|until|till|by|for|from|before|after|between|through|during|throughout|around|last|next|this|past|"
    r"previous|following|each|every|the|a|an|one|early|late|mid|coming"
)
_PART = r"end|start|beginning|middle|month|half|part|quarter|days?|weeks?|nights?|evening|morning|afternoon|rest"
_MONTH = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
DATE_BEFORE = re.compile(
    rf"(?:\b(?:{_TIME})[ -]|\b(?:{_PART}) of |\d(?:st|nd|rd|th)?(?: of)? |"
    rf"\b(?:{_MONTH})(?:,| and| or| to|,? but not) )$",
    re.IGNORECASE,
)
DATE_AFTER = re.compile(
    r" \d|, \d(?!\d,)|-\w| the\b| of (?:this|last|next|that|the|\d)| (?:this|last|next) year|"
    rf"(?: and| or| to| until| through|,|-|\u2013) ?(?:{_MONTH})\b"
)

# How somebody's name is said: "a judge called August".
CALLED = re.compile(r"\b(?P<who>[a-z]+)(?: who is| who was)? (?:called|named) $")

# What no month does: "May told", "May is expected to", "May has resigned".
_ACTS = (
    r"met|resigned|resigns|flew|refused|apologi[sz]ed|announced|signed|quit|voted|visited|expected to|due to|accused|"
    r"arrested|elected|appointed|sworn|born|jailed"
)
ACTS = re.compile(
    rf" (?:(?:has|had|will|is|was|also|then|later|now|been|be) ){{0,3}}(?:{'|'.join(sorted(SPEECH_VERBS))}|{_ACTS})\b"
)

# What follows is a field, not an organization: "Secretary of State", "Minister for Women".
MINISTRY = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary) (?:of|for) ")

# What makes another word of a name: "pro-Putin", "ex-Arsenal"; and of a prize: "Oscar-winning".
NAME_PREFIX = re.compile(r"(?:pro|anti|post|pre|ex|non|then|former|mid|neo|un)-(?=[A-Z])", re.IGNORECASE)
DECORATED = re.compile(r"-(?:winning|nominated|shortlisted|winner|nominee)\b")

# Ships and storms, and laws and prizes.
THING_BEFORE = re.compile(
    r"\b(?:HMS|HMAS|HMCS|USS|USNS|RMS|(?:ferry|ship|warship|aircraft carrier|frigate|destroyer|submarine|yacht|trawler|"
    r"tanker|steamer|liner|cruiser|lifeboat|icebreaker|freighter|Hurricane|Typhoon|Cyclone|(?:Tropical )?Storm))"
    r"(?: (?:(?:Prince|Princess|Duke|Duchess|Empress|Isle|City|Pride|Spirit|Star|Maid) of|King|Queen|Prince|Princess|"
    r"Sir|Lady|General|Admiral|President))? "
)
THING_AFTER = re.compile(
    r"(?:'s)?(?:-[A-Z]\w+)? (?:Act|Law|Bill|Amendment|Treaty|Protocol|Doctrine|Accords?|Prize|Award|Medal|Alert|"
    r"Disease|Syndrome)\b"
)
