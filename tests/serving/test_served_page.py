"""The page that is served, in Chromium: open, select, correct, see it take effect, find it again after a restart."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browsing import watched
from tests.serving.correcting import choose, correct, extract_articles
from tests.serving.served import Served, serving, stop

from entities.changes.decide import make_decision, undo_last
from entities.decisions import decisions_path, read_decisions
from entities.lookup import find_entity
from entities.model import DecisionKind
from entities.store import read_store

REFUSED = "Failed to load resource"  # what Chromium itself says of an answer that is no


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return extract_articles(tmp_path_factory.mktemp("extracted"))


@pytest.fixture
def graph(extracted: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(extracted, tmp_path / "x.db"))


@contextmanager
def opened(browser: Browser, server: Served) -> Iterator[Page]:
    """The page when it shows its first part; it must ask its own server alone, and complain of nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    with watched(context, server.address, f"http://127.0.0.1:{server.port}/", excused=REFUSED) as page:
        yield page


@contextmanager
def strange_server() -> Iterator[int]:
    """The port of another server of this machine, whose pages may try what they like."""
    folder = partial(SimpleHTTPRequestHandler, directory="/nowhere")
    with ThreadingHTTPServer(("127.0.0.1", 0), folder) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def id_of(graph: Path, name: str) -> str:
    with read_store(graph) as connection:
        return find_entity(connection, name).entity.id


def names_of(page: Page) -> list[str]:
    """Those that the panel of the overview lists."""
    return page.locator("#panel .listed .name").all_inner_texts()


def expect_status(page: Page, text: str) -> None:
    expect(page.locator("#served")).to_contain_text(text)


def test_the_token_is_gone_from_the_address_and_no_other_browser_gets_in(browser: Browser, graph: Path) -> None:
    with serving(graph) as server, opened(browser, server) as page:
        assert page.url == f"http://127.0.0.1:{server.port}/"
        assert page.evaluate("document.cookie") == ""
        other = browser.new_context().new_page()
        for address in (page.url, server.address, f"{page.url}part"):
            response = other.goto(address)
            assert response is not None
            assert response.status == HTTPStatus.FORBIDDEN
        other.set_content(f"<a href='{page.url}'>there</a>")
        other.context.close()
        page.reload()
        page.wait_for_selector("html[data-ready]")


def test_another_page_of_the_same_browser_reads_and_changes_nothing(browser: Browser, graph: Path) -> None:
    with serving(graph) as server, opened(browser, server) as page, strange_server() as port:
        own = page.url
        choose(page, "Chicago")
        correct(page, "Note", "Seen.")
        expect_status(page, "Decided: note")
        stranger = page.context.new_page()
        stranger.goto(f"http://127.0.0.1:{port}/")  # the same host at another port: cookies go there, too
        for path, options in (
            ("part", "{}"),
            ("part", "{mode: 'no-cors'}"),
            ("decisions/undo", "{method: 'POST', mode: 'no-cors'}"),
            ("decisions/undo", "{method: 'POST', headers: {'Content-Type': 'application/json'}}"),
        ):
            asked = f"fetch('{own}{path}', {{credentials: 'include', ...{options}}})"
            assert stranger.evaluate(f"{asked}.then(answer => answer.text(), error => 'refused')") == "refused"
        with stranger.expect_response(own) as framed:
            stranger.evaluate(
                "url => { document.body.append(Object.assign(document.createElement('iframe'), { src: url })); }", own
            )
        assert framed.value.status == HTTPStatus.FORBIDDEN
        assert [decision.value for decision in read_decisions(decisions_path(graph))] == ["Seen."]
        stranger.close()


def test_for_reading_a_graph_that_fits_nothing_more_is_asked(browser: Browser, graph: Path) -> None:
    with serving(graph) as server, opened(browser, server) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for name in ("Ann Smith", "Boston"):
            page.evaluate("hash => { location.hash = hash; }", f"entity={id_of(graph, name)}")
            expect(page.locator("#panel h2")).to_have_text(name)
        assert asked == []


def test_what_is_corrected_takes_effect_is_undone_and_lasts(browser: Browser, graph: Path) -> None:
    with serving(graph) as server:
        with opened(browser, server) as page:
            choose(page, "Peter Brown")
            correct(page, "Rename", "Pete Brown")
            expect_status(page, "Decided: rename: Peter Brown (person) -> Pete Brown")
            expect(page.locator("#panel h2")).to_have_text("Pete Brown")  # still selected
            page.get_by_role("button", name="Undo").click()
            expect_status(page, "Taken back: rename")
            expect(page.locator("#panel h2")).to_have_text("Peter Brown")
            correct(page, "Note", "Called back.")
            expect(page.locator("#panel")).to_contain_text("Note: Called back.")
            correct(page, "Tag", "lawyer, asked")
            expect(page.locator("#panel")).to_contain_text("Tags: lawyer, asked.")
            choose(page, "Boston")
            correct(page, "Wrong kind", "organization")
            expect(page.locator("#panel")).to_contain_text("Organization")
            choose(page, "Carla Jones")
            correct(page, "Same as …", "Dora Quill")
            expect_status(page, "names")
            expect(page.locator("#panel")).to_contain_text("Also written Dora Quill")
            choose(page, "Ann Smith")
            correct(page, "Two by this name", ["court.txt", "appeal.txt"])
            expect(page.locator("#panel h2")).to_have_text("2 names")
            choose(page, "Chicago")
            correct(page, "No name")
            expect(page.locator("#panel h2")).to_have_text("Overview")
            assert "Chicago" not in names_of(page)
        stop(server.process)
    kinds = [str(decision.kind) for decision in read_decisions(decisions_path(graph))]
    assert kinds == ["note", "tag", "retype", "same", "different", "drop"]
    with serving(graph) as again, opened(browser, again) as page:
        assert "Chicago" not in names_of(page)
        assert names_of(page).count("Ann Smith") == 2
        choose(page, "Peter Brown")
        expect(page.locator("#panel")).to_contain_text("Note: Called back.")


def test_undo_takes_back_what_was_decided_here_and_nothing_else(browser: Browser, graph: Path) -> None:
    with serving(graph) as server, opened(browser, server) as page:
        choose(page, "Ann Smith")
        correct(page, "Two by this name", ["court.txt", "appeal.txt"])
        expect_status(page, "Decided: different")
        choose(page, "Peter Brown")
        correct(page, "Rename", "Pete Brown")
        expect_status(page, "Decided: rename")
        make_decision(graph, DecisionKind.NOTE, ("Boston",), "Called back.")
        page.get_by_role("button", name="Undo").click()
        expect_status(page, "nothing was taken back")
        assert len(read_decisions(decisions_path(graph))) == 3
        undo_last(graph)
        correct(page, "Tag", "lawyer")
        for taken in ("tag", "rename", "different"):
            page.get_by_role("button", name="Undo").click()
            expect_status(page, f"Taken back: {taken}")
        expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    assert read_decisions(decisions_path(graph)) == ()


def test_two_names_are_said_to_be_two_or_one(browser: Browser, graph: Path) -> None:
    ids = sorted(id_of(graph, name) for name in ("Carla Jones", "Peter Brown"))
    with serving(graph) as server, opened(browser, server) as page:
        page.evaluate("hash => { location.hash = hash; }", f"tie={','.join(ids)}")
        correct(page, "Not the same")
        expect_status(page, "Decided: different: Carla Jones (person), Peter Brown (person)")
        page.evaluate("hash => { location.hash = hash; }", f"entity={','.join(ids)}")
        correct(page, "One and the same")
        expect_status(page, "another one keeps them apart")
        assert server.ask("POST", "/decisions/undo", b"").status == HTTPStatus.FORBIDDEN  # which has no session
        page.reload()
        page.wait_for_selector("html[data-ready]")
        other = ",".join(sorted(id_of(graph, name) for name in ("Carla Jones", "Dora Quill")))
        page.evaluate("hash => { location.hash = hash; }", f"entity={other}")
        correct(page, "One and the same")
        expect_status(page, "Decided: same")
        expect(page.locator("#panel h2")).to_have_text("Carla Jones")


def test_what_cannot_be_is_said_in_words_and_changes_nothing(browser: Browser, graph: Path) -> None:
    with serving(graph) as server, opened(browser, server) as page:
        ids = sorted(id_of(graph, name) for name in ("Carla Jones", "Chicago"))
        page.evaluate("hash => { location.hash = hash; }", f"entity={','.join(ids)}")
        correct(page, "One and the same")
        expect_status(page, "are of two kinds")
        assert not decisions_path(graph).exists()
        choose(page, "Chicago")
        server.process.kill()
        server.process.wait()
        correct(page, "No name")
        expect_status(page, "The server doesn't answer")
        expect(page.locator("#panel h2")).to_have_text("Chicago")


def test_of_a_large_graph_each_selection_brings_its_part(browser: Browser, corpus_graph: Path, tmp_path: Path) -> None:
    graph = Path(shutil.copy(corpus_graph, tmp_path / "x.db"))
    small = (
        "import entities.serving.parts as parts; parts.TOP = 5; parts._WHOLE = 0; parts._TIES = 4; parts._SENTENCES = 6"
    )
    with serving(graph, before=small) as server, opened(browser, server) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        name, ident = "Svetlana Tikhanovskaya", id_of(graph, "Svetlana Tikhanovskaya")
        choose(page, name)
        page.wait_for_selector("body:not([aria-busy])")
        assert f"part?entity={ident}" in asked
        expect_status(page, f"{name}: the strongest 4 of")
        far = id_of(graph, "Naomi Osaka")
        page.fill("#search", "Naomi Osaca")  # isn't here, and isn't written so
        page.locator("#suggestions li", has_text="Naomi Osaka").wait_for()
        page.press("#search", "Enter")
        expect(page.locator("#panel h2")).to_have_text("Naomi Osaka")
        assert page.url.endswith(f"#entity={far}")
        page.fill("#search", "national strike")
        sentence = page.locator("#suggestions li", has_text="with these words").first
        sentence.wait_for()
        sentence.click()
        page.wait_for_function("!location.hash.includes('" + far + "')")
        page.go_back()
        expect(page.locator("#panel h2")).to_have_text("Naomi Osaka")
        page.go_back()
        expect(page.locator("#panel h2")).to_have_text(name)
        asked.clear()
        page.locator("#panel .listed button").first.click()
        page.wait_for_selector("body:not([aria-busy])")
        expect(page.locator("#panel")).to_contain_text("Sentences")
        page.keyboard.press("Escape")
        expect(page.locator("#panel h2")).to_have_text("Overview")


def test_an_address_with_somebody_who_is_gone_shows_the_overview_and_says_so(browser: Browser, graph: Path) -> None:
    with serving(graph) as server, opened(browser, server) as page:
        page.goto(f"{page.url}#entity=p000000000000")
        page.reload()
        page.wait_for_selector("html[data-ready]")
        expect_status(page, "isn't in the graph any more")
        expect(page.locator("#panel h2")).to_have_text("Overview")


def test_an_answer_that_comes_too_late_is_left(browser: Browser, graph: Path) -> None:
    with serving(graph) as server:
        context = browser.new_context()
        moved = f"addEventListener('DOMContentLoaded', () => {{ location.hash = 'entity={id_of(graph, 'Boston')}'; }})"
        context.add_init_script(moved)  # while the first part is asked for

        def answer_late(route: Route) -> None:
            time.sleep(1)
            route.continue_()

        context.route(re.compile(r"/part\?"), answer_late)
        with watched(context, server.address, f"http://127.0.0.1:{server.port}/") as page:
            expect(page.locator("#panel h2")).to_have_text("Boston")
