"""The small annotated corpora of other languages, and a pipeline for those of which no registry has one.

Each folder here is a language's, by its code: articles marked up as those of `tests/gold/articles`.
"""

from __future__ import annotations

import json
from pathlib import Path

import spacy
from tests.gold.build import GoldArticle, build_article

HERE = Path(__file__).parent
CORPORA = tuple(sorted(folder.name for folder in HERE.iterdir() if any(folder.glob("*.txt"))))


def annotated(code: str) -> list[GoldArticle]:
    """The annotated articles of a language, in the order of their names."""
    return [build_article(path.name, path.read_text("utf-8")) for path in sorted((HERE / code).glob("*.txt"))]


def write_corpus(code: str, folder: Path) -> Path:
    """The articles as files in a folder, their annotations in the file beside it that is given back."""
    folder.mkdir(parents=True, exist_ok=True)
    articles = annotated(code)
    for article in articles:
        (folder / article["article"]).write_text(article["text"], "utf-8")
    gold = folder.with_suffix(".jsonl")
    gold.write_text("".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles), "utf-8")
    return gold


def write_pipeline(code: str, folder: Path) -> Path:
    """A pipeline of the language that finds the annotated names of its corpus, each as it is most often labelled."""
    labels: dict[str, list[str]] = {}
    for article in annotated(code):
        for mention in article["mentions"]:
            labels.setdefault(article["text"][mention["start"] : mention["end"]], []).append(mention["label"])
    nlp = spacy.blank(code)
    ruler = nlp.add_pipe("entity_ruler", name="ner")
    spoken = {"PERSON": "PER", "PLACE": "LOC", "ORGANIZATION": "ORG"}
    patterns = [{"label": spoken[max(set(all_), key=all_.count)], "pattern": name} for name, all_ in labels.items()]
    ruler.add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return folder
