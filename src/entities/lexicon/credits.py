"""How a language says who wrote an article and who took its pictures: patterns of bylines, sign-offs, captions."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, eq=False)
class CreditGrammar:
    """How a language credits people: patterns over a text. With the defaults, nothing is a credit."""

    written: tuple[re.Pattern[str], ...] = ()
    """Lines and brackets that say who wrote: `names` of people, and perhaps the `source` that they wrote for."""
    pictures: tuple[re.Pattern[str], ...] = ()
    """What says who took a picture, or that there is one."""
    joined: tuple[re.Pattern[str], ...] = ()
    """Those of them that name both a photographer and an agency; they fit only a text that has one of `joints`."""
    joints: tuple[str, ...] = ()
    printed: re.Pattern[str] = _NEVER
    """What papers and agencies are called: a `source` from end to end."""
    apart: re.Pattern[str] = _NEVER
    """What stands between the names of a credit."""
    task: re.Pattern[str] = _NEVER
    """What stands before a name and says what the person did."""
    whereabouts: re.Pattern[str] = _NEVER
    """What stands behind a name and says where the person was, or for whom."""
    name: re.Pattern[str] = _NEVER
    """The name of a person, from end to end."""
