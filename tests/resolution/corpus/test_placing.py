"""Whom references mean by their company: a table of people and names, and what is said of each reference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pytest
from tests.resolution.company.articles import company, rarity_of, use

from entities.model import Entity, Label, Name
from entities.resolution.company import Choice, Use
from entities.resolution.corpus import placing
from entities.resolution.corpus.entities import entity_id, namesake_of
from entities.resolution.corpus.held import Held, Key
from entities.resolution.corpus.placing import ESTABLISHED, OPEN_FROM, SURE, Block, Placement, make_blocks, place

P = Label.PERSON
KELLY, KELLYS = Name("Ann Kelly", P), Name("Kelly", P)
ANN = Entity("p1", "Ann Kelly", P)
BEN = Entity("p2", "Ben Kelly", P)
SCHOOLS = "Labour, Tom Hill, Leeds"
CLUBS = "Athens, Eve Marsh, Oslo"


def schools(article: str, name: str, beside: str = "") -> Use:
    return use(article, name, company(f"{name}, {SCHOOLS}", "pupil teacher school", "politics"), beside)


def clubs(article: str, name: str, beside: str = "") -> Use:
    return use(article, name, company(f"{name}, {CLUBS}", "race medal track", "sport"), beside)


def said(
    block: Block, *found: tuple[int, Use], held: Held | None = None, off: Iterable[str] = ()
) -> dict[tuple[int, str], Placement]:
    """What is said of each reference."""
    uses: defaultdict[Name, list[tuple[int, Use]]] = defaultdict(list)
    for number, one in found:
        uses[Name(one.name, P)].append((number, one))
    placed = place(block, uses, rarity_of(one for _, one in found), held or Held(), off=frozenset(off))
    return {(one.reference.article, one.reference.name.name): one for one in placed}


ONE = Block(((ANN, (KELLY,)),), ((KELLYS, (ANN.id,)),))
FULL = [(number, schools(f"{number}", "Ann Kelly", "role: minister; field: politics")) for number in range(4)]


def test_a_short_name_means_the_person_whose_company_it_keeps() -> None:
    placed = said(ONE, *FULL, (8, schools("8", "Kelly")), (9, clubs("9", "Kelly")))
    assert placed[8, "Kelly"].entity == ANN
    assert placed[8, "Kelly"].evidence
    assert placed[8, "Kelly"].link.rule == "company"
    assert placed[9, "Kelly"].entity is None
    assert placed[9, "Kelly"].likeliest == ANN
    assert not said(ONE, *FULL, (8, schools("8", "Kelly")), off={"company"})


def test_it_never_means_whom_its_article_names_in_full() -> None:
    assert not said(ONE, *FULL, (1, schools("1", "Kelly")))


def test_it_never_means_whom_a_decision_excludes() -> None:
    held = Held(excluded={Key(8, KELLYS): frozenset({ANN.id})})
    assert not said(ONE, *FULL, (8, schools("8", "Kelly")), held=held)


@pytest.mark.parametrize(("title", "meant"), [("sex: m", False), ("sex: f", True), ("title: mr", True)])
def test_it_never_means_somebody_of_the_other_sex(title: str, *, meant: bool) -> None:
    assert bool(said(ONE, *FULL, (8, schools("8", "Kelly", title)))) == meant


def test_what_a_decision_holds_is_left_alone_and_known_by() -> None:
    key = Key(8, KELLYS)
    assert not said(ONE, *FULL, (8, schools("8", "Kelly")), held=Held({key: BEN}, {key: Name("Ben Kelly", P)}))
    moved = {Key(number, KELLY): BEN for number in range(4)}
    block = Block(((ANN, (KELLY,)), (BEN, (Name("Ben Kelly", P),))), ((KELLYS, (ANN.id, BEN.id)),))
    placed = said(block, *FULL, (8, schools("8", "Kelly")), held=Held(moved, dict.fromkeys(moved, KELLY)))
    assert placed[8, "Kelly"].entity == BEN, "whose articles these are now"


OTHERS = [(10 + number, clubs(f"z{number}", "Ann Kelly", "role: runner; field: sport")) for number in range(4)]


def test_of_namesakes_the_one_with_the_first_article_keeps_the_id() -> None:
    placed = said(ONE, *FULL, *OTHERS)
    other = namesake_of(ANN, "", "z0")
    assert {key: one.entity for key, one in placed.items()} == {(10 + n, "Ann Kelly"): other for n in range(4)}
    assert {one.rule for one in placed.values()} == {"namesakes"}
    assert all(one.evidence and one.probability > 0.5 for one in placed.values())
    assert not said(ONE, *FULL, *OTHERS, off={"namesakes"})


def test_a_short_name_means_one_of_the_namesakes() -> None:
    placed = said(ONE, *FULL, *OTHERS, (8, schools("8", "Kelly")), (9, clubs("9", "Kelly")))
    assert placed[8, "Kelly"].entity == ANN
    assert placed[9, "Kelly"].entity == namesake_of(ANN, "", "z0")


def test_a_later_article_changes_no_id() -> None:
    before = said(ONE, *FULL, *OTHERS)
    after = said(ONE, *FULL, *OTHERS, (30, clubs("zz", "Ann Kelly", "role: runner; field: sport")))
    assert {one.entity for one in before.values()} == {one.entity for one in after.values()}


@pytest.mark.parametrize(
    ("probability", "chosen", "expected"),
    [(OPEN_FROM, None, True), (OPEN_FROM - 0.01, None, False), (0.8, ANN.id, False)],
)
def test_what_is_likely_but_not_sure_stays_open(
    monkeypatch: pytest.MonkeyPatch, probability: float, chosen: str | None, *, expected: bool
) -> None:
    monkeypatch.setattr(placing, "join", lambda *_: Choice(chosen, ANN.id, probability, ()))
    assert said(ONE, *FULL, (8, schools("8", "Kelly")))[8, "Kelly"].open == expected


@pytest.mark.parametrize(
    ("articles", "probability", "joined"),
    [(ESTABLISHED, SURE - 0.01, True), (ESTABLISHED - 1, SURE - 0.01, False), (ESTABLISHED - 1, SURE, True)],
)
def test_a_person_of_one_article_must_be_sure(
    monkeypatch: pytest.MonkeyPatch, articles: int, probability: float, *, joined: bool
) -> None:
    monkeypatch.setattr(placing, "join", lambda *_: Choice(ANN.id, ANN.id, probability, ()))
    placed = said(ONE, *FULL[:articles], (8, schools("8", "Kelly")))[8, "Kelly"]
    assert (placed.entity is not None, placed.open) == (joined, not joined)


@pytest.mark.parametrize(
    ("probability", "beside", "joined"), [(SURE, "", True), (SURE - 0.01, "", False), (1.0, "located", False)]
)
def test_a_stray_must_be_sure_and_not_stand_where_places_do(
    monkeypatch: pytest.MonkeyPatch, probability: float, beside: str, *, joined: bool
) -> None:
    monkeypatch.setattr(placing, "join", lambda *_: Choice(ANN.id, ANN.id, probability, ()))
    block = Block(ONE.people, ONE.short, frozenset({KELLYS}))
    assert bool(said(block, *FULL, (8, schools("8", "Kelly", beside)))) == joined


def test_a_block_is_what_short_names_connect() -> None:
    people = [(Entity(f"p{n}", f"Ann {n}", P), (Name(f"Ann {n}", P),)) for n in range(4)]
    first, *rest = make_blocks(people, {KELLYS: ("p0", "p2")}, {Name("Lane", Label.PLACE): ("p2", "p3")})
    assert [entity.id for entity, _ in first.people] == ["p0", "p2", "p3"]
    assert first.strays == {Name("Lane", Label.PLACE)}
    assert [[entity.id for entity, _ in block.people] for block in rest] == [["p1"]]


def test_ids_of_namesakes_are_of_the_label_and_differ() -> None:
    ids = {namesake_of(ANN, *where).id for where in (("", "a"), ("", "b"), ("2020-01-01", "a"))}
    assert len({*ids, ANN.id, entity_id(P, "p1")}) == 5
    assert {one[0] for one in ids} == {"p"}
