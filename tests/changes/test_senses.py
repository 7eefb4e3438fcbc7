"""References of one name that mean several: whatever tells them apart, the store follows, from any history."""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.changes.histories import HISTORIES, Step, Told, contents, live, write

from entities.changes.resolve import derived, resolve_corpus, steps
from entities.changes.resolve.named import Named
from entities.model import Entity, Label
from entities.resolution.article.rules import AMBIGUOUS, MAYBE_FIRM, SEVERAL
from entities.resolution.corpus import Resolution
from entities.resolution.corpus.entities import entity_id
from entities.resolution.corpus.held import Key
from entities.resolution.corpus.placing import Placement
from entities.store import open_store
from entities.store.rules import OPEN_RULES
from entities.store.written import senses
from entities.store.written.names import NameRow


def place_by_lot(
    named: Named, rows: Sequence[NameRow], resolution: Resolution, within: Collection[str] | None
) -> steps.Steps[tuple[tuple[Placement, ...], tuple[()]]]:
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
    yield steps.Step("lots")
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


def test_the_store_knows_the_rules_by_which_articles_leave_names_open() -> None:
    assert set(re.findall(r"'([\w-]+)'", OPEN_RULES)) == {rule.name for rule in (AMBIGUOUS, SEVERAL, MAYBE_FIRM)}


@pytest.mark.parametrize("rule", [AMBIGUOUS.name, SEVERAL.name, MAYBE_FIRM.name])
def test_what_an_article_leaves_open_is_open_however_often_all_is_made_anew(tmp_path: Path, rule: str) -> None:
    kelly, ann = ("Kelly", Label.PERSON), ("Ann Kelly", Label.PERSON)
    others = (("Ben Kelly", Label.PERSON), ("Guy Kelly", Label.PERSON))
    world = (("Tom Hill", Label.PERSON), ("Eve Marsh", Label.PERSON), ("Leedsby", Label.PLACE))
    articles = {f"{number}.txt": Told(None, "", ((ann, *world),)) for number in range(5)}
    articles |= {"open.txt": Told(None, "", ((kelly, *world), others)), "bare.txt": Told(None, "", ((kelly, *world),))}
    with open_store(tmp_path / "x.db") as connection:
        write(connection, articles)
        connection.execute("UPDATE mention SET rule = ? WHERE rule = ?", (rule, AMBIGUOUS.name))
        found = []
        for _ in range(2):
            connection.execute("DELETE FROM state WHERE key = 'derived'")
            resolve_corpus(connection, ())
            found.append(contents(connection))
        rows = connection.execute(
            "SELECT path, ambiguous, entity FROM mention JOIN name ON name.id = mention.name "
            "JOIN article ON article.id = mention.article WHERE name.name = 'Kelly' ORDER BY path"
        ).fetchall()
    assert found[0] == found[1]
    assert [(path, ambiguous) for path, ambiguous, _ in rows] == [("bare.txt", 0), ("open.txt", 1)]
    assert rows[0][2] is not None
    assert rows[1][2] is None
