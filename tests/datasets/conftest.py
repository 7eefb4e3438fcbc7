"""A file that tests of datasets share."""

from __future__ import annotations

import pytest

from entities.model import Analysis, Article, HeldFile, Label, Mention, Reference, Remark, Sentence


@pytest.fixture
def file() -> HeldFile:
    """A file with an article of two sentences, 😀 in the first, and a remark."""
    text = "Ann Orr 😀 rang. Orr left."
    whole = Reference(Mention(0, 7, "Ann Orr", Label.PERSON), "Ann Orr", Label.PERSON, "full-name")
    bare = Reference(Mention(16, 19, "Orr", Label.PERSON), None, Label.PERSON, "ambiguous", ("Ann Orr", "Bob Orr"))
    sentences = Sentence(0, 15, 0), Sentence(16, 25, 0)
    analysis = Analysis(Article("a.txt", text, text, "Calls", "2020-01-02"), sentences, (whole, bare))
    return HeldFile("/news", "a.txt", "hash", "reader", items=(analysis, Remark("a.txt", "it is short")))
