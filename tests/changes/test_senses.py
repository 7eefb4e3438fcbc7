"""References of one name that mean several: whatever tells them apart, the store follows, from any history."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.changes.histories import HISTORIES, Step, Told, live

from entities.changes.resolve import derived
from entities.changes.resolve.named import Named
from entities.model import Entity, Label
from entities.resolution.corpus import Resolution
from entities.resolution.corpus.entities import entity_id
from entities.resolution.corpus.held import Key
from entities.resolution.corpus.placing import Placement
from entities.store.written import senses
from entities.store.written.names import NameRow


def place_by_lot(
    named: Named, rows: Sequence[NameRow], resolution: Resolution, within: Collection[str] | None
) -> tuple[tuple[Placement, ...], tuple[()]]:
    """Give references a sense by lot: another with each path and name, but always the same with one."""
    assert rows is not None
    del within
    paths = dict(named.connection.execute("SELECT id, path FROM article"))
    entities = {entity.id: entity for entity in resolution.entities if entity.label is Label.PERSON}
    own = {name: entities[entity] for name, entity in resolution.assignments if entity in entities}
    candidates = dict(resolution.candidates)
    placed = []
    for reference in senses.references_of(named.connection, {name.name for name in own}):
        if reference.ambiguous or reference.name not in own:
            continue
        lot = zlib.crc32(f"{paths[reference.article]} {reference.name}".encode())
        key = Key(reference.article, reference.name)
        people = [entities[one] for one in candidates.get(reference.name, ())]
        if people and lot % 3:
            chosen = None if lot % 3 == 1 else people[lot % len(people)]
            best = chosen or people[0]
            placed.append(Placement(key, "company", chosen, best, key.name, 0.5, lot % 3 == 1, tuple(people)))
        elif not people and lot % 5 == 0:
            main = own[reference.name]
            other = Entity(entity_id(main.label, f"{main.id} another"), main.name, main.label)
            placed.append(Placement(key, "namesakes", other, other, key.name, 1.0))
    return tuple(placed), ()


@settings(max_examples=60)
@given(HISTORIES)
def test_any_history_ends_where_a_clean_run_does(
    tmp_path_factory: pytest.TempPathFactory, history: tuple[dict[str, Told], list[Step]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(derived, "place_references", place_by_lot)
        lived, clean = live(Path(tmp_path_factory.mktemp("store")), *history)
    assert lived == clean


def test_the_lots_give_names_several_senses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "place_references", place_by_lot)
    names = ("Ann Quill", "Bob Quill", "Quill")
    articles = {f"{number}.txt": Told(None, "", (((names[number % 3], Label.PERSON),),)) for number in range(30)}
    lived, clean = live(tmp_path, articles, [])
    assert lived == clean
    entities = {row for row in lived["name"] if "'Quill'" in row}
    assert len(entities) == 4, "plain, open, Ann's, Bob's"
    assert any("another" not in row for row in lived["open_name"])
