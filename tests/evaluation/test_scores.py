from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from entities.errors import GoldError
from entities.evaluation.gold import GoldArticle, GoldMention, read_gold
from entities.evaluation.scores import score_mentions
from entities.model import Label, Span
from entities.store.whole.mentions import ResolvedMention

WORDS = 12  # of three letters, each at a multiple of four
GOLD_FILE = Path(__file__).parents[1] / "gold" / "corpus.jsonl"
Ids = Sequence[str | None]

gold_ids = st.lists(st.sampled_from([None, "a", "b", "c"]), min_size=WORDS, max_size=WORDS)
found_ids = st.lists(st.sampled_from([None, "x", "y", "z", ""]), min_size=WORDS, max_size=WORDS)


def gold_article(entities: Ids) -> GoldArticle:
    mentions = [
        GoldMention(Span(4 * at, 4 * at + 3), "Abc", Label.PERSON, entity, linked=True)
        for at, entity in enumerate(entities)
        if entity
    ]
    return GoldArticle("x", "Abc " * WORDS, tuple(mentions), Span(0, 4 * WORDS), (Span(0, 20), Span(20, 48)))


def found_mentions(entities: Ids) -> list[ResolvedMention]:
    """The empty string is an ambiguous mention."""
    return [
        ResolvedMention("x", 4 * at, 4 * at + 3, "Abc", Label.PERSON, entity or None, entity or None)
        for at, entity in enumerate(entities)
        if entity is not None
    ]


@given(gold_ids)
def test_what_agrees_with_the_annotators_is_perfect(gold: Ids) -> None:
    assume(any(gold))
    result = score_mentions([gold_article(gold)], found_mentions(gold))
    assert result.b3 is not None
    assert {result.ner.f1, result.b3.f1, result.nodes.f1} == {100.0}
    assert result.wrong_merges[Label.PERSON] == result.splits[Label.PERSON] == 0
    assert result.worst_merges == result.worst_splits == ()


@given(gold_ids, found_ids)
def test_b_cubed_is_what_its_definition_says(gold: Ids, found: Ids) -> None:
    """For each mention: of those that share its entity here, how many share it there (Bagga and Baldwin 1998)."""
    result = score_mentions([gold_article(gold)], found_mentions(found)).b3
    both = [(g, f or f"alone{at}") for at, (g, f) in enumerate(zip(gold, found, strict=True)) if g and f is not None]
    if not both:
        assert result is None
        return
    precisions, recalls = [], []
    for g, f in both:
        same = sum(pair == (g, f) for pair in both)
        precisions.append(same / sum(other == f for _, other in both))
        recalls.append(same / sum(other == g for other, _ in both))
    assert result is not None
    assert result.precision == pytest.approx(100 * sum(precisions) / len(both))
    assert result.recall == pytest.approx(100 * sum(recalls) / len(both))


@given(gold_ids, found_ids)
def test_names_are_scored_as_spans(gold: Ids, found: Ids) -> None:
    result = score_mentions([gold_article(gold)], found_mentions(found))
    theirs = {at for at, entity in enumerate(gold) if entity}
    ours = {at for at, entity in enumerate(found) if entity is not None}
    assert result.ner.precision == pytest.approx(100 * len(theirs & ours) / len(ours) if ours else 0)
    assert result.ner.recall == pytest.approx(100 * len(theirs & ours) / len(theirs) if theirs else 0)
    assert result.ner == result.ner_by_label[Label.PERSON]


@given(gold_ids, found_ids)
def test_the_share_of_wrong_merges_counts_entities_of_several(gold: Ids, found: Ids) -> None:
    result = score_mentions([gold_article(gold)], found_mentions(found))
    contents = {f: {g for g, other in zip(gold, found, strict=True) if g and other == f} for f in found if f}
    sizes = [len(content) for content in contents.values() if content]
    mixed = [size for size in sizes if size > 1]
    assert result.wrong_merges[Label.PERSON] == pytest.approx(100 * len(mixed) / len(sizes) if sizes else 0)
    assert len(result.worst_merges) == len(mixed)


def test_edges_are_pairs_in_the_annotators_sentences() -> None:
    gold: Ids = ["a", "b", None, None, None, "a", "c", *[None] * 5]
    wrong: Ids = ["x", "y", None, None, None, "x", "y", *[None] * 5]
    result = score_mentions([gold_article(gold)], found_mentions(wrong))
    assert result.edges is not None
    assert (result.edges.precision, result.edges.recall) == (100.0, 50.0)
    assert (result.docedges.precision, round(result.docedges.recall, 1)) == (100.0, 33.3)


def test_articles_and_possessives_are_no_mistakes() -> None:
    text = "the Kremlin’s men"
    mention = GoldMention(Span(4, 11), "Kremlin", Label.ORGANIZATION, "k", linked=True)
    article = GoldArticle("x", text, (mention,), Span(0, len(text)), None)
    found = ResolvedMention("x", 0, 13, text[:13], Label.ORGANIZATION, "o1", "Kremlin")
    result = score_mentions([article], [found])
    assert result.ner.f1 == 100
    assert result.edges is None


def test_annotations_without_ids_are_grouped_by_name(tmp_path: Path) -> None:
    text = "Ann Smith met Bob. Smith left."
    spans = [(0, 9, "PERSON"), (14, 17, "PERSON"), (19, 24, "PERSON")]
    mentions = [{"start": a, "end": b, "label": label, "entity": None} for a, b, label in spans]
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"article": "x", "text": text, "evaluate": [0, 30], "mentions": mentions}))
    (article,) = read_gold(path)
    assert [mention.entity for mention in article.mentions] == [
        "unlinked:ann smith",
        "unlinked:bob",
        "unlinked:ann smith",
    ]
    assert not any(mention.linked for mention in article.mentions)


def row(**changes: object) -> str:
    """A line about the text "Abc", with one mention, in which something is changed."""
    mention = {"start": 0, "end": 3, "label": "PERSON", "entity": None}
    mention |= {key: value for key, value in changes.items() if key in mention}
    line = {"article": "x", "text": "Abc", "mentions": [mention]}
    return json.dumps(line | {key: value for key, value in changes.items() if key not in mention})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "it isn't JSON"),
        ("[]", "it isn't a JSON object"),
        ('{"article": "x", "mentions": []}', "it lacks 'text'"),
        ('{"article": "x", "text": "", "mentions": [{"start": 0}]}', "a mention lacks 'entity'"),
        (row(mentions=3), "its 'mentions' isn't a list"),
        (row(label="ANIMAL"), "label is 'ANIMAL'; it must be one of PERSON, PLACE, ORGANIZATION"),
        (row(start=3), "a mention from 3 to 3 is no part of its text, which ends at 3"),
        (row(start=-1), "a mention from -1 to 3"),
        (row(end=4), "a mention from 0 to 4"),
        (row(end="3"), "a mention must have a start and an end in characters"),
        (row(sentences=[[0]]), "a sentence must have a start and an end"),
        (row(article="first"), "another article before it is called 'first'"),
    ],
)
def test_bad_annotations_name_the_line_and_what_is_wrong(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(row(article="first") + "\n" + line)
    with pytest.raises(GoldError, match=re.escape(message)) as caught:
        read_gold(path)
    assert f"{path}, line 2" in str(caught.value)


def test_only_line_feeds_end_a_line_of_annotations(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    text = "Abc\u2028\x85def"
    path.write_text(f'\ufeff{{"article": "x", "text": "{text}", "mentions": []}}\r\n\n{row(article="y")}\n \n', "utf-8")
    assert [article.text for article in read_gold(path)] == [text, "Abc"]


def test_missing_and_empty_annotations_are_errors(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="Can't read"):
        read_gold(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b'{"article": "\xe9"}')
    with pytest.raises(GoldError, match="it isn't UTF-8"):
        read_gold(tmp_path / "latin.jsonl")
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(GoldError, match="holds no annotated articles"):
        read_gold(tmp_path / "empty.jsonl")


def test_the_command_scores_the_corpus(entities: Callable[..., object]) -> None:
    done = entities("evaluate", GOLD_FILE, "--json")
    scores = json.loads(getattr(done, "stdout", ""))
    floors = {"ner": 89.6, "b3": 97.4, "nodes": 96.1, "edges": 92.6}  # half a point below what they are
    assert {name: scores[name]["f1"] for name, floor in floors.items() if scores[name]["f1"] < floor} == {}
    assert scores["wrong_merges"]["person"] < 3.2  # these articles are about people of one surname
    assert scores["splits"]["person"] < 7.9
    shown = getattr(entities("evaluate", GOLD_FILE), "stdout", "")
    assert f"b3 {scores['b3']['p']} {scores['b3']['r']} {scores['b3']['f1']}" in " ".join(shown.split())
    assert "Mentions of one in several entities:" in shown
