"""Every sentence that is shown stands in the file of its article, byte for byte, where the answer says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from entities.cli import app
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

pytestmark = pytest.mark.no_cover  # questions that test_schemas.py asks, too, here hundreds of times

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = {path.name: path.read_bytes().decode() for path in CORPUS.iterdir()}
EVERY = 10_000


def quotations(part: object) -> Iterator[dict[str, Any]]:
    """Every sentence in an answer, wherever it stands."""
    if isinstance(part, dict):
        if part.keys() >= {"article", "start", "end", "text"}:
            yield part
        for inner in part.values():
            yield from quotations(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from quotations(inner)


def check_quotations(document: dict[str, Any]) -> int:
    """How many sentences an answer shows; each must be in its article."""
    shown = list(quotations(document))
    for quotation in shown:
        text = quotation["text"]
        assert text.encode() == TEXTS[quotation["article"]][quotation["start"] : quotation["end"]].encode()
        for start, end in quotation.get("names", ()):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
    return len(shown)


@pytest.fixture(scope="module")
def entity_ids(corpus_graph: Path) -> list[str]:
    with read_store(corpus_graph) as connection:
        return [entity.id for entity in all_entities(connection)]


@pytest.fixture(scope="module")
def tied(corpus_graph: Path) -> list[tuple[str, str]]:
    with read_store(corpus_graph) as connection:
        return [(tie.source, tie.target) for tie in all_ties(connection)]


def answer(graph: Path, *question: str) -> dict[str, Any]:
    done = CliRunner().invoke(app, [*question, "--graph", str(graph), "--json"])
    assert done.exit_code == 0, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def test_of_every_entity(corpus_graph: Path, entity_ids: list[str]) -> None:
    for entity in entity_ids:
        profile = answer(corpus_graph, "show", entity, "--limit", str(EVERY))
        for role in profile["roles"]:
            text = TEXTS[role["evidence"]["article"]]
            assert text[role["start"] : role["end"]] == role["text"]
        known = answer(corpus_graph, "who-knows", entity, "--label", "all", "--limit", str(EVERY))
        assert check_quotations(known) == len(known["mentioned_with"])
        assert check_quotations(profile) == len(profile["mentioned_with"]) + len(profile["roles"])


@pytest.mark.parametrize("window", ["paragraph", "article"])
def test_in_wider_windows(corpus_graph: Path, entity_ids: list[str], window: str) -> None:
    for entity in entity_ids[::8]:
        asked = ("who-knows", entity, "--label", "all", "--window", window, "--limit", "50")
        known = answer(corpus_graph, *asked)
        assert check_quotations(known) >= len(known["mentioned_with"])


def test_of_every_tie(corpus_graph: Path, tied: list[tuple[str, str]]) -> None:
    for one, other in tied:
        proof = answer(corpus_graph, "evidence", one, other, "--limit", str(EVERY))
        assert check_quotations(proof) == proof["total"] > 0


def test_of_chains(corpus_graph: Path, entity_ids: list[str]) -> None:
    for one, other in zip(entity_ids[::9], entity_ids[4::9], strict=False):
        chain = answer(corpus_graph, "path", one, other)
        assert check_quotations(chain) == len(chain["steps"])


@pytest.mark.parametrize(
    "question",
    [
        ("top", "--label", "all", "--limit", "1000"),
        ("top", "--by", "bridging", "--limit", "1000"),
        ("communities", "--min-size", "2", "--limit", "1000"),
        ("search", "the", "--limit", "1000"),
        ("search", "lead*", "--by", "relevance", "--limit", "1000"),
        ("diff", "--since", "2020-09", "--label", "all", "--limit", "1000"),
    ],
    ids=" ".join,
)
def test_of_the_whole_graph(corpus_graph: Path, question: tuple[str, ...]) -> None:
    assert check_quotations(answer(corpus_graph, *question))
