"""The small annotated corpora of other languages, and a pipeline for those of which no registry has one.

Each folder here is a language's, by its code: articles marked up as those of `tests/gold/articles`. `mixed/` has one
story in several languages, each in the file that its code names.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import spacy
from tests.gold.build import GoldArticle, build_article

HERE = Path(__file__).parent
MIXED = "mixed"
CORPORA = tuple(sorted(folder.name for folder in HERE.iterdir() if len(folder.name) == 2))
_SPOKEN = {"PERSON": "PER", "PLACE": "LOC", "ORGANIZATION": "ORG"}


def annotated(folder: str) -> list[GoldArticle]:
    """The annotated articles of a folder here, in the order of their names."""
    return [build_article(path.name, path.read_text("utf-8")) for path in sorted((HERE / folder).glob("*.txt"))]


def write_corpus(of: str, folder: Path) -> Path:
    """The articles of a folder here as files in another, their annotations in the file beside that, which is given."""
    folder.mkdir(parents=True, exist_ok=True)
    articles = annotated(of)
    for article in articles:
        (folder / article["article"]).write_text(article["text"], "utf-8")
    gold = folder.with_suffix(".jsonl")
    gold.write_text("".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles), "utf-8")
    return gold


def write_pipeline(code: str, folder: Path, articles: Iterable[GoldArticle] | None = None) -> Path:
    """A pipeline of a language that finds the annotated names of its corpus, each as it is most often labelled."""
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in annotated(code) if articles is None else articles:
        for mention in article["mentions"]:
            labels[article["text"][mention["start"] : mention["end"]]][mention["label"]] += 1
    nlp = spacy.blank(code)
    ruler = nlp.add_pipe("entity_ruler", name="ner")
    patterns = [{"label": _SPOKEN[found.most_common(1)[0][0]], "pattern": name} for name, found in labels.items()]
    ruler.add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return folder
