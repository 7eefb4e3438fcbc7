"""What decisions say of single references."""

from __future__ import annotations

import pytest

from entities.model import Decision, DecisionKind, Entity, Label, Name
from entities.resolution.corpus.entities import entity_id, namesake_of
from entities.resolution.corpus.held import Key, Stand, hold_references

P = Label.PERSON
ANN, BEN = Name("Ann Berg", P), Name("Ben Berg", P)
KNOWN = {ANN: Entity("p1", "Ann Berg", P), BEN: Entity("p2", "Ben Berg", P)}
KEYS = [Key(7, ANN), Key(3, ANN)]
STANDS = [Stand("2020-02-02", "b.txt", KEYS[0]), Stand("2020-01-01", "c.txt", KEYS[1])]
ANOTHER = namesake_of(KNOWN[ANN], "2020-01-01", "c.txt")


def decide(kind: DecisionKind, *names: Name, value: str = "") -> Decision:
    return Decision(kind, names, value, ("b.txt", "c.txt"))


@pytest.mark.parametrize(
    ("decision", "meant"),
    [
        (decide(DecisionKind.SAME, ANN, BEN), KNOWN[BEN]),
        (decide(DecisionKind.SAME, ANN, ANN), KNOWN[ANN]),
        (decide(DecisionKind.DIFFERENT, ANN, ANN), ANOTHER),
        (decide(DecisionKind.RENAME, ANN, value="Ann the Elder"), Entity(ANOTHER.id, "Ann the Elder", P)),
        (
            decide(DecisionKind.RETYPE, ANN, value="place"),
            Entity(entity_id(Label.PLACE, "ann berg"), "Ann Berg", Label.PLACE),
        ),
        (decide(DecisionKind.DROP, ANN), None),
    ],
)
def test_references_mean_what_is_decided(decision: Decision, meant: Entity | None) -> None:
    held = hold_references([(decision, STANDS)], KNOWN.get)
    assert held.entities == dict.fromkeys(KEYS, meant)
    assert not held.excluded
    assert not held.complaints


def test_another_name_is_excluded() -> None:
    held = hold_references([(decide(DecisionKind.DIFFERENT, ANN, BEN), STANDS)], KNOWN.get)
    assert held.excluded == dict.fromkeys(KEYS, frozenset({"p2"}))
    assert not held.entities


def test_of_several_decisions_the_last_counts() -> None:
    first, last = decide(DecisionKind.DROP, ANN), decide(DecisionKind.SAME, ANN, BEN)
    assert hold_references([(first, STANDS), (last, STANDS[:1])], KNOWN.get).entities == {
        KEYS[0]: KNOWN[BEN], KEYS[1]: None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("other", "reason"),
    [(Name("Oslo", Label.PLACE), "of different kinds"), (Name("Cyd Berg", P), "no article has Cyd Berg (person)")],
)
def test_what_can_not_be_followed_is_complained_of(other: Name, reason: str) -> None:
    (complaint,) = hold_references([(decide(DecisionKind.SAME, ANN, other), STANDS)], KNOWN.get).complaints
    assert reason in complaint.reason
