"""Corrections that are collected on a page from the disk are lines that `entities decide --from` takes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect
from tests.browsing import opened
from tests.exports.drawn import HOSTILE_GRAPH, write_store
from tests.serving.correcting import choose, correct, extract_articles

from entities.changes.decide import make_decision, make_decisions
from entities.decisions import decisions_path, read_decisions
from entities.exports import export
from entities.lookup import find_entity
from entities.model import Decision, DecisionKind, format_name, parse_name
from entities.queries.splitting import Group, decide_split
from entities.store import read_store
from entities.store.asked.entities import entities_named, main_name
from entities.store.whole.entities import all_called, all_entities

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return extract_articles(tmp_path_factory.mktemp("extracted"))


def write_page(graph: Path) -> Path:
    path = graph.with_suffix(".html")
    with read_store(graph) as connection:
        export(connection, str(path))
    return path


def save(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_what_is_saved_is_what_the_commands_would_have_done(
    browser: Browser, extracted: Path, tmp_path: Path, entities: Run
) -> None:
    graph, other = (Path(shutil.copy(extracted, tmp_path / name)) for name in ("x.db", "other.db"))
    with opened(browser, write_page(graph)) as page:
        choose(page, "Ann Smith")
        correct(page, "Two by this name", ["court.txt", "appeal.txt"])
        choose(page, "Carla Jones")
        correct(page, "Same as …", "Dora Quill")
        choose(page, "Peter Brown")
        correct(page, "Rename", "Pete: the “Brown”, #1")
        correct(page, "Note", "Called back; said 'no'.")
        correct(page, "Tag", "lawyer, asked  twice")
        choose(page, "Boston")
        correct(page, "Rename", "Boston Bank")
        correct(page, "Note", "A bank.")
        correct(page, "Wrong kind", "organization")  # which what was decided before has to know of, too
        choose(page, "Chicago")
        correct(page, "No name")
        expect(page.locator("#collected summary")).to_have_text("9 corrections collected, not saved yet")
        file = save(page, tmp_path)
        expect(page.locator("#collected summary")).to_have_text("9 corrections collected, saved")
    imported = entities("decide", "--from", file, "--graph", graph)
    assert imported.returncode == 0, imported.stderr
    with read_store(other) as connection:
        ann = find_entity(connection, "Ann Smith").entity.id
        split = decide_split(connection, ann, Group(("appeal.txt", "court.txt"), (), ()))
    make_decisions(other, split)
    make_decision(other, DecisionKind.SAME, ["Carla Jones", "Dora Quill"])
    make_decision(other, DecisionKind.RENAME, ["Peter Brown"], "Pete: the “Brown”, #1")
    make_decision(other, DecisionKind.NOTE, ["Peter Brown"], "Called back; said 'no'.")
    make_decision(other, DecisionKind.TAG, ["Peter Brown"], "lawyer, asked twice")
    make_decision(other, DecisionKind.NOTE, ["Boston"], "A bank.")
    make_decision(other, DecisionKind.RETYPE, ["Boston"], "organization")
    make_decision(other, DecisionKind.RENAME, ["Boston"], "Boston Bank")
    make_decision(other, DecisionKind.DROP, ["Chicago"])
    assert set(map(plainly, read_decisions(decisions_path(graph)))) == set(
        map(plainly, read_decisions(decisions_path(other)))
    )
    with read_store(graph) as one, read_store(other) as two:
        for table in ("entity ORDER BY id", "tie ORDER BY source, target", "alias ORDER BY entity, name"):
            assert one.execute(f"SELECT * FROM {table}").fetchall() == two.execute(f"SELECT * FROM {table}").fetchall()


def plainly(decision: Decision) -> tuple[object, ...]:
    return decision.kind, decision.names, decision.value, frozenset(decision.articles)


def test_two_names_that_are_selected_are_said_to_be_two(browser: Browser, extracted: Path, tmp_path: Path) -> None:
    graph = Path(shutil.copy(extracted, tmp_path / "x.db"))
    with opened(browser, write_page(graph)) as page, read_store(graph) as connection:
        ids = [find_entity(connection, name).entity.id for name in ("Carla Jones", "Dora Quill")]
        page.evaluate("hash => { location.hash = hash; }", f"entity={','.join(ids)}")
        correct(page, "Not the same")
        page.evaluate("hash => { location.hash = hash; }", f"tie={','.join(sorted(ids))}")
        assert page.locator("#collected textarea").input_value().endswith(
            "- different: [Carla Jones (person), Dora Quill (person)]\n"
        )  # fmt: skip


def test_what_is_collected_survives_and_can_be_taken_back(browser: Browser, extracted: Path, tmp_path: Path) -> None:
    with opened(browser, write_page(Path(shutil.copy(extracted, tmp_path / "x.db")))) as page:
        choose(page, "Chicago")
        correct(page, "No name")
        correct(page, "Note", "Once.")
        leaving: list[str] = []

        def leave(dialog: Dialog) -> None:
            leaving.append(dialog.type)
            dialog.accept()

        page.on("dialog", leave)
        page.reload()
        page.wait_for_selector("html[data-ready]")
        assert leaving == ["beforeunload"]
        expect(page.locator("#collected summary")).to_have_text("2 corrections collected, not saved yet")
        save(page, tmp_path)
        page.reload()
        page.wait_for_selector("html[data-ready]")
        assert leaving == ["beforeunload"]  # nothing is lost
        expect(page.locator("#collected summary")).to_have_text("2 corrections collected, saved")
        page.get_by_role("button", name="Take the last back").click()
        expect(page.locator("#collected summary")).to_have_text("1 correction collected, not saved yet")
        assert "Once" not in page.locator("#collected textarea").input_value()
        page.get_by_role("button", name="Clear").click()
        expect(page.locator("#collected")).to_be_hidden()
        assert leaving == ["beforeunload", "confirm"]


def test_names_out_for_trouble_are_written_as_yaml_reads_them(browser: Browser, tmp_path: Path) -> None:
    write_store(HOSTILE_GRAPH, tmp_path / "x.db")
    expected = []
    with opened(browser, write_page(tmp_path / "x.db")) as page, read_store(tmp_path / "x.db") as connection:
        for entity in all_entities(connection):
            main = main_name(connection, entity.id)
            if not main.name.strip():
                continue  # which no decision can name
            page.evaluate("hash => { location.hash = hash; }", f"entity={entity.id}")
            value = " ".join(entity.name.split()) or "nothing"
            correct(page, "Rename", f"null {value} yes")
            correct(page, "No name")
            name = parse_name(format_name(main))
            shown = page.evaluate("text => text.trim().replace(/\\s+/g, ' ')", f"null {value} yes")
            expected += [Decision(DecisionKind.RENAME, (name,), shown), Decision(DecisionKind.DROP, (name,))]
        file = save(page, tmp_path)
    assert list(read_decisions(file)) == expected


def test_the_names_of_all_are_those_of_each(corpus_graph: Path, extracted: Path) -> None:
    for graph in (corpus_graph, extracted):
        with read_store(graph) as connection:
            for entity, called in all_called(connection):
                main = main_name(connection, entity)
                assert (main.name, len(entities_named(connection, main)) > 1) == called
