"""Counts and ties against what a reader would count by hand, with a stroke for each pair in each sentence."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from entities.model import Analysis, Article, Entity, Label, Mention, Name, Reference, Sentence, Tie
from entities.store import open_store, transaction
from entities.store.articles import Version, save_analysis
from entities.store.entities import all_entities, get_entity
from entities.store.folders import folder_id
from entities.store.resolving import name_counts, roll_up, save_entities
from entities.store.ties import all_ties, neighbors, read_evidence

NAMES = ("Ann", "Bob", "Cid", "Dot")
Sentences = list[list[str | None]]
ARTICLES = st.lists(
    st.tuples(
        st.sampled_from([None, "2020-01-01", "2020-02-02", "2021-03-03"]),
        st.lists(st.lists(st.sampled_from([*NAMES, None]), max_size=5), max_size=4),
    ),
    max_size=4,
)


def make_article(number: int, date: str | None, sentences: Sentences) -> Analysis:
    """An article whose sentences are lists of names; None is a mention that stayed ambiguous."""
    text, spans, references = "", [], []
    for words in sentences:
        start = len(text)
        for word in words:
            mention = Mention(len(text), len(text) + 3, word or "Eve", Label.PERSON)
            references.append(Reference(mention, word, Label.PERSON, "test"))
            text += mention.text + " "
        text += ". "
        spans.append(Sentence(start, len(text) - 1, 0))
    return Analysis(Article(f"{number}.txt", text, text, date=date), tuple(spans), tuple(references))


def entity(name: str) -> Entity:
    return Entity(f"p{name}", name, Label.PERSON)


def strokes(articles: list[tuple[str | None, Sentences]]) -> set[Tie]:
    seen: dict[tuple[str, str], list[tuple[int, str | None]]] = defaultdict(list)
    for number, (date, sentences) in enumerate(articles):
        for words in sentences:
            for pair in combinations(sorted({f"p{word}" for word in words if word}), 2):
                seen[pair].append((number, date))
    ties = set()
    for (source, target), places in seen.items():
        dates = sorted(date for _, date in places if date)
        first, last = (dates[0], dates[-1]) if dates else (None, None)
        ties.add(Tie(source, target, len(places), len({number for number, _ in places}), first, last))
    return ties


@given(ARTICLES)
def test_ties_and_counts_are_what_a_reader_would_count(
    tmp_path_factory: object, articles: list[tuple[str | None, Sentences]]
) -> None:
    path = Path(tmp_path_factory.mktemp("store")) / "x.db"  # type: ignore[attr-defined]
    with open_store(path) as connection:
        with transaction(connection):
            folder = folder_id(connection, "/articles")
            for number, (date, sentences) in enumerate(articles):
                save_analysis(connection, folder, make_article(number, date, sentences), Version("hash", "model"))
            names = sorted(name_counts(connection), key=lambda count: count.name)
            used = sorted({word for _, sentences in articles for words in sentences for word in words if word})
            assert [count.name for count in names] == used
            save_entities(connection, map(entity, used), [(Name(name, Label.PERSON), f"p{name}") for name in used])
            roll_up(connection)
        assert set(all_ties(connection)) == strokes(articles)
        for count, found in zip(names, all_entities(connection), strict=True):
            everywhere = [words for _, sentences in articles for words in sentences]
            assert found.mentions == count.mentions == sum(words.count(found.name) for words in everywhere)
            assert found.articles == count.articles
            assert found.aliases == (found.name,)
            assert get_entity(connection, found.id) == found
            for neighbor in neighbors(connection, found.id, label=None, limit=None):
                ends = (found.id, neighbor.entity)
                assert neighbor.tie in strokes(articles)
                assert set(ends) == {neighbor.tie.source, neighbor.tie.target}
                evidence = read_evidence(connection, neighbor.article, neighbor.sentence, ends)
                assert {evidence.text[start:end] for start, end in evidence.names} == {found.name, neighbor.name}
