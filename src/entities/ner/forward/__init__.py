"""The forward pass of spaCy's own recogniser, done in numpy: the same names, and sentences, several times as fast.

spaCy walks a text token by token and asks its network for each choice. But a token outside a name is decided by itself
alone, so that all of them can be asked about at once, and most words of a text have been embedded before. What is
computed is what spaCy computes, in another order.
"""

from __future__ import annotations

from entities.ner.forward.recognizer import FastRecognizer, Floats, Found, speed_up
from entities.ner.forward.sentences import FastSenter, speed_up_sentences
from entities.ner.forward.stepwise import SteppedRecognizer

__all__ = [
    "FastRecognizer",
    "FastSenter",
    "Floats",
    "Found",
    "SteppedRecognizer",
    "speed_up",
    "speed_up_sentences",
]
