"""Build the demo corpus and its gold annotation from the marked-up articles.

Files in ``articles/`` hold one sentence per line, blank lines between paragraphs and
names marked ``{surface|p:entity-id}``: ``p`` person, ``l`` place, ``o`` organization.
A title is a sentence (less its key); other header lines and lone dates are not.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TypedDict

GOLD = Path(__file__).resolve().parent
CORPUS = GOLD.parents[1] / "corpus"
LABELS = {"p": "PERSON", "l": "PLACE", "o": "ORGANIZATION"}
MARK = re.compile(r"\{(\S(?:[^{}|]*\S)?)\|([plo]):([a-z0-9]+(?:-[a-z0-9]+)*)\}")
HEADER = re.compile(
    r"(?i)(?P<aside>---$|(?:date|source|auteur) ?: |\d+ [^\W\d_]+ \d{4}$|[a-z]+ \d+, \d{4}$)"
    r'|(?P<title>(?:title|titre) ?: "?)|(?P<run_in> date \d{4}-\d\d-\d\d )'
)


class Mention(TypedDict):
    """One marked name: character offsets, label and entity id."""

    start: int
    end: int
    label: str
    entity: str


class GoldArticle(TypedDict):
    """One article with its plain text, marked names and sentence spans."""

    article: str
    text: str
    mentions: list[Mention]
    sentences: list[tuple[int, int]]


def strip_marks(line: str, where: str, offset: int) -> tuple[str, list[Mention]]:
    """Return the line without its marks, and the mentions shifted by ``offset``."""
    plain, *parts = MARK.split(line)
    mentions: list[Mention] = []
    for surface, kind, entity, after in zip(*[iter(parts)] * 4, strict=True):
        start, end = offset + len(plain), offset + len(plain + surface)
        mentions.append(Mention(start=start, end=end, label=LABELS[kind], entity=entity))
        plain += surface + after
    if re.search(r"[{}|]", plain):
        raise ValueError(f"{where}: malformed markup: {line!r}")
    return plain, mentions


def build_article(name: str, marked: str) -> GoldArticle:
    """Turn one marked-up article into text, mentions and sentences."""
    gold = GoldArticle(article=name, text="", mentions=[], sentences=[])
    separator = ""
    for number, line in enumerate(marked.rstrip("\n").split("\n"), start=1):
        if not line.strip():
            separator = "\n\n"
            continue
        start = len(gold["text"]) + len(separator)
        plain, mentions = strip_marks(line, f"{name}:{number}", start)
        gold["text"] += separator + plain
        gold["mentions"] += mentions
        if not ((header := HEADER.match(plain)) and header["aside"]):
            begin = start + (header.end() if header else 0)
            quoted = begin > start and plain.endswith('"')
            gold["sentences"].append((begin, len(gold["text"]) - quoted))
        separator = "\n" if header and not header["run_in"] else " "
    gold["text"] += "\n"
    return gold


def main(argv: list[str] | None = None) -> int:
    """Write the corpus and the gold file unless ``--check``; 1 if files then differ."""
    parser = argparse.ArgumentParser(description="Build corpus/ and corpus.jsonl.")
    parser.add_argument("--check", action="store_true", help="write nothing")
    sources = sorted((GOLD / "articles").glob("*.txt"))
    gold = [build_article(path.name, path.read_text("utf-8")) for path in sources]
    wanted = {CORPUS / article["article"]: article["text"] for article in gold}
    lines = [json.dumps(article, ensure_ascii=False) + "\n" for article in gold]
    wanted[GOLD / "corpus.jsonl"] = "".join(lines)
    if not parser.parse_args(argv).check:
        for path, content in wanted.items():
            path.write_text(content, "utf-8", newline="\n")
    present = [*CORPUS.glob("*.txt"), *GOLD.glob("corpus.jsonl")]
    found = {path: path.read_text("utf-8") for path in present}
    differing = {path for path, _ in wanted.items() ^ found.items()}
    for path in sorted(differing):
        print(f"out of date: {path}", file=sys.stderr)
    return bool(differing)


if __name__ == "__main__":
    sys.exit(main())
