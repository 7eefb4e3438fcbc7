"""From an article's body to its sentences and the names in it. The only package that imports spaCy.

What reads (`recognition`) isn't imported here: to choose a pipeline, or to find that nothing has changed, is much
cheaper.
"""

from __future__ import annotations

from entities.ner.models import ModelName, Models, choose_model, choose_models

__all__ = ["ModelName", "Models", "choose_model", "choose_models"]
