"""Mentions as JSON lines: one object for each mention, in article order."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict
from typing import TextIO

from entities.exports import Written
from entities.store.whole.mentions import all_mentions


def write(connection: sqlite3.Connection, files: Sequence[TextIO]) -> Written:
    """Write `article, start, end, text, label, entity, name` of each mention.

    `start` and `end` count characters of the file's own decoded text, without a byte order mark; `text` is what stands
    there, capitals of a headline and line breaks included, and `name` what its entity is called. `entity` and `name`
    are null where it is ambiguous.
    """
    (file,) = files
    number = 0
    for mention in all_mentions(connection):
        file.write(json.dumps(asdict(mention), ensure_ascii=False) + "\n")
        number += 1
    return Written(((number, "mentions"),))
