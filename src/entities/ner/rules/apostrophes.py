"""The apostrophe of a name as the recogniser learned it, whatever sign a web page or a typist has in its place."""

from __future__ import annotations

import re
from dataclasses import replace

from entities.folding import APOSTROPHES
from entities.ner.draft import Draft

_INSIDE = re.compile(rf"(?<=\w)[{APOSTROPHES}](?=[^\W\d_])")


def straighten(text: str) -> str:
    """`text` with each apostrophe inside a word as a straight one: same length."""
    return _INSIDE.sub("'", text)


def straighten_draft(draft: Draft) -> Draft:
    """Give `draft` with the apostrophes of its text straight; what pipelines of other languages learned isn't known."""
    return replace(draft, text=straighten(draft.text)) if draft.language.is_known else draft


def respell_draft(draft: Draft) -> Draft:
    """Give `draft` with the apostrophes of its text as the body has them: names are shown as the file spells them."""
    signs = [(found.start(), found.group()) for found in _INSIDE.finditer(draft.body)]
    parts, at = [], 0
    for place, sign in signs:
        if draft.text[place] == "'":
            parts += [draft.text[at:place], sign]
            at = place + 1
    return replace(draft, text="".join((*parts, draft.text[at:])))
