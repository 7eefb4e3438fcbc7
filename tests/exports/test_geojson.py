"""GeoJSON against a reader of it, and against the store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geojson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.drawn import DATES, HOSTILE, Drawn, cleaned, stored

from entities.errors import ExportError
from entities.exports import export
from entities.exports.content import Wanted
from entities.geography import locate_places
from entities.model import Label, Name
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

PLACES = [Name(name, Label.PLACE) for name in ("France", "Paris, Texas", "Minsk", "Yugansk", "London")]
OTHERS = [Name(name, label) for name in HOSTILE[:6] for label in (Label.PERSON, Label.ORGANIZATION)]
NAMES = [*PLACES, *OTHERS]


def written(connection: Any, path: Path, wanted: Wanted | None = None) -> tuple[Any, dict[str, int]]:
    exported = export(connection, str(path), wanted)
    return geojson.loads(path.read_text(encoding="utf-8")), {thing: number for number, thing in exported.counts}


@given(
    casts=st.lists(
        st.tuples(DATES, st.lists(st.integers(0, len(NAMES) - 1), min_size=1, max_size=6, unique=True)),
        min_size=1,
        max_size=5,
    )
)
def test_each_place_with_a_point_is_a_valid_feature_with_its_figures(
    tmp_path: Path, casts: list[tuple[str | None, list[int]]]
) -> None:
    drawn = Drawn(NAMES, [(None, [[2]]), *((date, [cast]) for date, cast in casts)])
    with stored(drawn) as connection:
        found, counts = written(connection, tmp_path / "x.geojson")
        entities = {entity.id: entity for entity in all_entities(connection)}
        ties = list(all_ties(connection))
        located = locate_places(connection)
    assert found.is_valid
    features = {feature.id: feature for feature in found.features}
    assert features.keys() == {entity for entity, one in located.items() if one.spot}
    assert counts == {"places": len(features), "places without a point": len(located) - len(features)}
    for entity_id, feature in features.items():
        entity, spot, said = entities[entity_id], located[entity_id].spot, feature.properties
        assert spot is not None
        assert feature.geometry.coordinates == [spot.longitude, spot.latitude]
        assert (said["id"], said["name"], said["kind"]) == (entity_id, entity.name, spot.kind)
        assert (said["mentions"], said["articles"]) == (entity.mentions, entity.articles)
        assert (said.get("first_seen"), said.get("last_seen")) == (entity.first_seen, entity.last_seen)
        assert all(isinstance(value, str | int | float) for value in said.values())
        for label, name in ((Label.PERSON, "people"), (Label.ORGANIZATION, "organizations")):
            tied = (
                (entities[tie.target if tie.source == entity_id else tie.source], tie.reports)
                for tie in ties
                if entity_id in {tie.source, tie.target}
            )
            expected = [f"{cleaned(other.name)} ({reports})" for other, reports in tied if other.label is label]
            assert sorted(said.get(name, "").split("; ")) == sorted("; ".join(expected).split("; "))


def test_the_ten_with_whom_a_place_is_mentioned_most_are_named_the_strongest_first(tmp_path: Path) -> None:
    people = [Name(f"Ann {letter}", Label.PERSON) for letter in "ABCDEFGHIJK"]
    casts = [[0, place] for place in (*range(1, 12), 5)]
    with stored(Drawn([PLACES[2], *people], [(None, [cast]) for cast in casts])) as connection:
        found, _ = written(connection, tmp_path / "x.geojson")
    (feature,) = found.features
    first, *others = feature.properties["people"].split("; ")
    assert first == "Ann E (2)"
    assert len(others) == 9
    assert set(others) < {f"{name.name} (1)" for name in people}
    assert "organizations" not in feature.properties


def test_a_part_of_the_graph_has_its_places_and_plain_ones_no_figures(tmp_path: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        everything, counts = written(connection, tmp_path / "x.geojson")
        plain, _ = written(connection, tmp_path / "y.geojson", Wanted(plain=True))
    assert len(everything.features) == counts["places"] > counts["places without a point"] > 0
    assert {"community", "pagerank"} <= everything.features[0].properties.keys()
    assert not {"community", "pagerank", "x", "type"} & plain.features[0].properties.keys()
    assert [feature.id for feature in plain.features] == [feature.id for feature in everything.features]


def test_where_no_place_has_a_point_nothing_is_written(tmp_path: Path) -> None:
    with (
        stored(Drawn([PLACES[3], OTHERS[0]], [(None, [[0, 1]])])) as connection,
        pytest.raises(ExportError, match="None of 1 place has a point"),
    ):
        export(connection, str(tmp_path / "x.geojson"))
    assert not list(tmp_path.iterdir())


def test_where_there_is_no_place_it_says_so(tmp_path: Path) -> None:
    with (
        stored(Drawn([OTHERS[0], OTHERS[1]], [(None, [[0, 1]])])) as connection,
        pytest.raises(ExportError, match="There are no places in it"),
    ):
        export(connection, str(tmp_path / "x.geojson"))
    assert not list(tmp_path.iterdir())
