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
