"""No two labels overlap, and what must be there is, in any crowd."""

from __future__ import annotations

from itertools import combinations
from math import hypot
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from entities.exports.picture.labels import GAP, Labelled, Rectangle, leader, place_labels

FRAME = 1000.0, 800.0
HEIGHT = 16.0


def node(x: float, y: float, *, width: float = 60, priority: int = 0, must: bool = False) -> Labelled:
    return Labelled(x, y, 8, width, HEIGHT, priority, must)


@st.composite
def crowds(draw: st.DrawFn) -> list[Labelled]:
    """Nodes anywhere in the frame, often on top of each other, of which at most ten must have a label."""
    near = draw(st.sampled_from([30.0, 300.0, 780.0]))
    places = draw(st.lists(st.tuples(st.floats(0, near), st.floats(0, near)), max_size=60))
    widths = st.integers(10, 200)
    musts = draw(st.sets(st.integers(0, 59), max_size=10))
    return [
        node(x, y, width=draw(widths), priority=draw(st.integers(0, 5)), must=number in musts)
        for number, (x, y) in enumerate(places)
    ]


def middle(place: Rectangle) -> tuple[float, float]:
    return place.x + place.width / 2, place.y + place.height / 2


@given(crowds())
def test_no_two_labels_overlap_and_all_are_inside(crowd: list[Labelled]) -> None:
    placed = [place for place in place_labels(crowd, *FRAME) if place is not None]
    for place in placed:
        assert 0 <= place.x <= place.x + place.width <= FRAME[0]
        assert 0 <= place.y <= place.y + place.height <= FRAME[1]
    for one, other in combinations(placed, 2):
        across = abs(middle(one)[0] - middle(other)[0]) * 2 - one.width - other.width
        down = abs(middle(one)[1] - middle(other)[1]) * 2 - one.height - other.height
        assert max(across, down) > -1e-6


@given(crowds())
def test_what_must_be_there_is_and_what_need_not_has_a_place_beside_its_node(crowd: list[Labelled]) -> None:
    for wanted, place in zip(crowd, place_labels(crowd, *FRAME), strict=True):
        if wanted.must:
            assert place is not None
        if place is not None:
            assert (place.width, place.height) == (wanted.width, wanted.height)
            assert wanted.must or not place.led
            x, y = middle(place)
            beside = {(wanted.radius + GAP + place.width / 2, 0.0), (0.0, wanted.radius + GAP + place.height / 2)}
            at = round(abs(x - wanted.x), 6), round(abs(y - wanted.y), 6)
            assert place.led or at in {(round(across, 6), round(down, 6)) for across, down in beside}


@given(crowds(), st.randoms())
def test_where_labels_stand_does_not_depend_on_the_order_of_nodes(crowd: list[Labelled], chance: Random) -> None:
    ranked = [Labelled(n.x, n.y, n.radius, n.width, n.height, rank, n.must) for rank, n in enumerate(crowd)]
    shuffled = list(ranked)
    chance.shuffle(shuffled)
    assert dict(zip(ranked, place_labels(ranked, *FRAME), strict=True)) == dict(
        zip(shuffled, place_labels(shuffled, *FRAME), strict=True)
    )


@given(crowds())
def test_a_label_that_is_left_out_has_no_place(crowd: list[Labelled]) -> None:
    found = place_labels(crowd, *FRAME)
    placed = [place for place in found if place is not None]
    assume(len(placed) < len(found))
    for wanted, place in zip(crowd, found, strict=True):
        if place is None:
            away = wanted.radius + GAP
            for x, y in (
                (wanted.x + away, wanted.y - HEIGHT / 2),
                (wanted.x - away - wanted.width, wanted.y - HEIGHT / 2),
                (wanted.x - wanted.width / 2, wanted.y - away - HEIGHT),
                (wanted.x - wanted.width / 2, wanted.y + away),
            ):
                there = Rectangle(x, y, wanted.width, HEIGHT)
                outside = x < 0 or y < 0 or x + wanted.width > FRAME[0] or y + HEIGHT > FRAME[1]
                assert outside or any(there.overlaps(other) for other in placed)


def test_the_four_places_come_in_their_order() -> None:
    def sides(blocked: int) -> Rectangle | None:
        rights = [node(511 + 30, 400, width=1), node(459, 400, width=1), node(500, 381, width=1)][:blocked]
        walls = [Labelled(n.x, n.y, 8, 1, 1, 0, must=True) for n in rights]
        return place_labels([*walls, node(500, 400, priority=1)], *FRAME)[-1]

    places = [sides(blocked) for blocked in range(4)]
    assert [place and middle(place) for place in places] == [(541, 400), (459, 400), (500, 381), (500, 419)]


def test_a_disc_gives_way_to_a_label_that_has_no_other_place() -> None:
    crowd = [node(500, 400, priority=1)]
    discs = [Labelled(x, y, 8, 2000, HEIGHT, 0, must=True) for x, y in ((541, 400), (459, 400), (500, 381), (500, 419))]
    assert place_labels([*crowd, *discs], *FRAME)[0] == Rectangle(511, 392, 60, HEIGHT)


def test_what_comes_first_takes_the_place() -> None:
    near, far = node(100, 100, priority=2), node(100, 104, priority=1)
    first, second = place_labels([near, far], *FRAME)
    assert second is not None
    assert second.x == 111
    assert first is not None
    assert first.x == 29
    first, second = place_labels([Labelled(100, 100, 8, 60, HEIGHT, 2, must=True), far], *FRAME)
    assert first is not None
    assert first.x == 111


def test_a_label_that_touches_another_overlaps_nothing() -> None:
    assert not Rectangle(0, 0, 10, 10).overlaps(Rectangle(10, 0, 10, 10))
    assert Rectangle(0, 0, 10, 10).overlaps(Rectangle(9.9, 9.9, 10, 10))
    assert not Rectangle(0, 0, 10, 10).covers(node(18, 5))
    assert Rectangle(0, 0, 10, 10).covers(node(17.9, 5))


def test_labels_on_one_spot_go_further_and_further_off_with_a_line_that_leads_to_them() -> None:
    crowd = [node(500, 400, priority=rank, must=True) for rank in range(10)]
    found = [place for place in place_labels(crowd, *FRAME) if place is not None]
    assert len(found) == len(crowd)
    assert [place.led for place in found] == [False] * 4 + [True] * 6
    for wanted, place in zip(crowd, found, strict=True):
        x1, y1, x2, y2 = leader(wanted, place)
        assert abs(hypot(x1 - 500, y1 - 400) - 8) < 1e-6
        assert place.x - 1e-6 <= x2 <= place.x + place.width + 1e-6
        assert place.y - 1e-6 <= y2 <= place.y + place.height + 1e-6


def test_a_ring_is_half_a_label_further_than_the_one_before_and_the_last_is_the_fortieth() -> None:
    def blocked(far: float) -> Rectangle | None:
        """The label of a node in the midst of a label that reaches so far, from a frame that has room on its right."""
        wall = Labelled(0, 500, 0, 1000 + far - 3, 1000, 0, must=True)
        return place_labels([wall, Labelled(1000, 500, 8, 60, 20, 1, must=True)], 2000, 1000)[1]

    assert blocked(11) == Rectangle(1011, 490, 60, 20)
    assert blocked(12) == Rectangle(1021, 490, 60, 20, led=True)
    assert blocked(21) == Rectangle(1021, 490, 60, 20, led=True)
    assert blocked(22) == Rectangle(1031, 490, 60, 20, led=True)
    assert blocked(411) == Rectangle(1411, 490, 60, 20, led=True)
    assert blocked(412) is None
