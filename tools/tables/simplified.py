"""Which simplified character a traditional Chinese one has, from OpenCC."""

from __future__ import annotations

import sources

HEADER = (
    "# Characters of OpenCC (https://github.com/BYVoid/OpenCC, Apache License 2.0), changed: each traditional one with "
    "the first of its simplified ones; made by tools/tables/simplified.py"
)


def simplified() -> list[str]:
    """The lines of simplified.txt: a traditional character and its simplified one."""
    text = (sources.package_folder("opencc") / "dictionary/TSCharacters.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    pairs = {old: new.split(" ")[0] for old, new in rows if old != new.split(" ")[0]}
    return [HEADER, *(f"{old}{pairs.get(new, new)}" for old, new in sorted(pairs.items()))]
