"""How a spaCy pipeline is loaded; spaCy itself is imported then, not before."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from entities.errors import ModelNotFoundError
from entities.ner.models import ModelName

if TYPE_CHECKING:
    from spacy.language import Language

# What neither names nor sentences ever need: not even loaded.
_UNUSED = ("tagger", "morphologizer", "attribute_ruler", "lemmatizer", "trainable_lemmatizer", "textcat")
# What is between two spaces is taken apart by many patterns, once: a text that repeats it asks for what is remembered.
_REMEMBERED = 100_000  # such pieces, some 10 MB; spaCy's 10,000 are all there after 150 articles
_NAMES_NEED = {"ner", "transformer", "curated_transformer"}


def load_pipeline(model: ModelName) -> Language:
    """Load the pipes that names and sentences need, and no others.

    Sentences come from the pipeline's own `senter`, which costs a twentieth of a parser; else from its parser; else
    from spaCy's rules. Raises ModelNotFoundError for a pipeline that can't be loaded or finds no names.
    """
    with _command_line_left_out():
        import spacy

    try:
        nlp = spacy.load(model.name, exclude=_UNUSED)
    except (OSError, ValueError, ImportError) as error:
        raise ModelNotFoundError(f"spaCy can't load {model.name}: {error}") from error
    if "ner" not in nlp.component_names:
        raise ModelNotFoundError(f"{model.name} finds no names (it has no `ner`); choose another --model.")
    sentences = next((pipe for pipe in ("senter", "parser") if pipe in nlp.component_names), "sentencizer")
    needed = {*_NAMES_NEED, sentences, *_listened_to(nlp, ("ner", sentences))}
    for pipe in nlp.component_names:
        if pipe not in needed:
            nlp.remove_pipe(pipe)
    if sentences not in nlp.component_names:
        nlp.add_pipe(sentences)
    elif sentences in nlp.disabled:
        nlp.enable_pipe(sentences)
    tokenizer: Any = nlp.tokenizer
    if hasattr(tokenizer, "max_cache_size"):  # not that of a language that writes no spaces
        tokenizer.max_cache_size = max(tokenizer.max_cache_size, _REMEMBERED)
    return nlp


@contextmanager
def _command_line_left_out() -> Iterator[None]:
    """In the block spaCy is imported without its command line, a third of its time, of which it takes `spacy.info`."""
    name = "spacy.cli.info"
    if "spacy" in sys.modules:
        yield
        return
    sys.modules[name] = ModuleType(name)
    sys.modules[name].__dict__["info"] = None
    try:
        yield
    finally:
        del sys.modules[name]


def _listened_to(nlp: Language, pipes: tuple[str, ...]) -> set[str]:
    """The embedding layers that `pipes` listen to instead of having their own."""
    return {name for name, pipe in nlp.components if set(pipes) & set(getattr(pipe, "listener_map", {}))}
