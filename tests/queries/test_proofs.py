"""What many ties rest on, against what each rests on when it is asked about alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from entities.errors import QuestionError
from entities.graph.selection import Criteria
from entities.model import Evidence, Label, Scope, Window
from entities.queries.communities import list_communities, members_of_community
from entities.queries.evidence import find_evidence
from entities.queries.proofs import Proofs, prove_part, prove_ties_of
from entities.queries.who_knows import list_acquaintances
from entities.store import read_store
from entities.store.asked.ties import Ranking
from entities.store.whole.ties import all_ties

SCOPES = (
    Scope(),
    Scope(Window.PARAGRAPH),
    Scope(Window.ARTICLE, until="2020-08-20"),
    Scope(since="2020-09-01", until="2020-10-25"),
)


def rows(proofs: Proofs) -> list[tuple[str, str, tuple[Evidence, ...]]]:
    return [(proof.one.id, proof.other.id, sentences) for proof in proofs.proofs for sentences in proof.quotations]


@pytest.mark.parametrize("scope", SCOPES, ids=str)
def test_a_part_has_what_each_of_its_ties_has(corpus_graph: Path, scope: Scope) -> None:
    with read_store(corpus_graph) as connection:
        proofs = prove_part(connection, Criteria(scope))
        ties = {(tie.source, tie.target): tie for tie in all_ties(connection, scope)}
        assert len(proofs.proofs) == proofs.ties == len(ties)
        for proof in proofs.proofs:
            alone = find_evidence(connection, proof.one.id, proof.other.id, scope)
            assert proof.quotations == alone.quotations
            assert proof.tie == ties[min(proof.one.id, proof.other.id), max(proof.one.id, proof.other.id)]
        assert proofs.total == len(rows(proofs))
        assert proofs.articles == len({sentences[0].article for _, _, sentences in rows(proofs)})
        strengths = [proof.tie.strength for proof in proofs.proofs]
        assert strengths == sorted(strengths, reverse=True)


@pytest.mark.parametrize("scope", SCOPES, ids=str)
@pytest.mark.parametrize("label", [None, Label.PLACE])
def test_a_name_has_what_each_of_its_ties_has(corpus_graph: Path, scope: Scope, label: Label | None) -> None:
    ranking = Ranking(label=label)
    with read_store(corpus_graph) as connection:
        proofs = prove_ties_of(connection, "Lukashenko", ranking, scope)
        answer = list_acquaintances(connection, "Lukashenko", ranking, scope)
        assert [proof.other.id for proof in proofs.proofs] == [row.id for row in answer.acquaintances]
        assert [proof.tie for proof in proofs.proofs] == [row.tie for row in answer.acquaintances]
        for proof in proofs.proofs:
            assert proof.one == answer.found.entity
            alone = find_evidence(connection, proof.one.id, proof.other.id, scope)
            assert proof.quotations == alone.quotations


@pytest.mark.parametrize("limit", [1, 2, 7, 10_000])
def test_a_limit_leaves_the_first_rows(corpus_graph: Path, limit: int) -> None:
    with read_store(corpus_graph) as connection:
        people = Criteria(label=Label.PERSON)
        for whole, some in (
            (prove_part(connection, people), prove_part(connection, people, limit=limit)),
            (prove_ties_of(connection, "Lukashenko"), prove_ties_of(connection, "Lukashenko", limit=limit)),
        ):
            assert (some.ties, some.total, some.articles) == (whole.ties, whole.total, whole.articles)
            assert rows(some) == rows(whole)[:limit]
            assert all(proof.quotations for proof in some.proofs)


def test_a_community_is_the_one_that_is_listed(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        for label in (None, Label.PERSON):
            listed = list_communities(connection, label, limit=None)
            for number, community in enumerate(listed.listed, 1):
                members = members_of_community(connection, number, label)
                assert len(members) == community.size
                assert {leader.id for leader in community.leaders} <= set(members)
                assert prove_part(connection, Criteria(members=members, label=label)).ties == community.ties
            for number in (0, listed.total + 1):
                with pytest.raises(QuestionError, match=f"lists {listed.total}"):
                    members_of_community(connection, number, label)


def test_the_more_mentioned_end_comes_first(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        for proof in prove_part(connection, Criteria()).proofs:
            assert (-proof.one.mentions, proof.one.id) < (-proof.other.mentions, proof.other.id)
