"""Parts of names that stand in texts of any language: particles, suffixes, legal forms of firms."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that end the full name of a company and may be left out of it.
LEGAL_FORMS = _words("""
    inc incorporated corp corporation co company companies ltd limited llc llp lp plc ag sa nv bv ab asa as oyj oy gmbh
    kg spa srl pty bhd kk se holding holdings group
""")

SUFFIXES = _words("jr sr ii iii iv")

# Particles that stand before a surname and belong to it.
PARTICLES = _words("""
    van von der den de del della di da do dos du des la le los las el al bin ibn ben abu bint ter ten zu zur af st san
    mac o' d' y e
""")

# A token of letters; apostrophes may stand inside.
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
