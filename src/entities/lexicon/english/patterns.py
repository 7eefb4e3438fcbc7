"""How English joins, introduces and signs names: patterns over text."""

from __future__ import annotations

import re

# The line "By Ann Smith", up to the name; "By Ann Smith and " too.
BYLINE = re.compile(r"(?:^|\n)[ \t]*by[ \t]+(?:[A-Z][\w.]+ (?:[A-Z][\w.]+ )?and )?$", re.IGNORECASE)

# What stands between two sides: "Chelsea v Arsenal".
VERSUS = re.compile(r"\s+(?:vs?\.?)\s+")

# A courtesy title: what stands before it in a span is no part of the name.
COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms)\b\.?\s*")

# The definite article before a name.
THE = re.compile(r"\b[Tt]he $")

# What may stand between two names that were run together, and those joints that are a possessive.
JOINT = re.compile(r",? (?:and|&|at) |['’]s |, (?!(?:[JS]r|I+V?)\b)")
POSSESSIVE_JOINT = re.compile(r"['’]s ")

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
