"""From an article's body to its sentences and the names in it. The only package that imports spaCy."""

from __future__ import annotations

from entities.ner.pipeline import ModelName, choose_model
from entities.ner.recognition import Recognition, Recognizer

__all__ = ["ModelName", "Recognition", "Recognizer", "choose_model"]
