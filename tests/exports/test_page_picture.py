"""The picture: an answer to what is selected, with all the labels that must be there, and the same in every file."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect
from tests.browsing import (
    DESKTOP,
    LAPTOP,
    PHONE,
    TRIANGLE,
    count_lines,
    count_shapes,
    labels_of,
    opened,
    page_of,
    saved_picture,
    search,
    settle,
    show_chosen,
)  # fmt: skip

from entities.exports import export
from entities.exports.content import Wanted, read_content
from entities.graph.selection import Criteria
from entities.lookup import find_entity
from entities.model import Tie
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

SIZES = pytest.mark.parametrize("size", [DESKTOP, LAPTOP, PHONE])
MOST_NAMES = 60
CHOSEN = "1.5"  # the width of the line around what is selected
BOXES = """svg => {
  const drawn = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  document.body.append(drawn);
  const boxes = [...drawn.querySelectorAll("g text")].map(text => {
    const { x, y, width, height } = text.getBBox();
    return { text: text.textContent, x, y, width, height };
  });
  drawn.remove();
  return boxes;
}"""


def measured_labels(page: Page) -> list[dict[str, Any]]:
    """The labels of the picture as the browser lays them out: text, x, y, width and height."""
    boxes: list[dict[str, Any]] = page.evaluate(BOXES, etree.tostring(saved_picture(page), encoding="unicode"))
    return boxes


def rank(tie: Tie) -> tuple[float, float, str, str]:
    """Strongest first; of equals those whose names stand closer."""
    return -tie.strength, -tie.proximity, tie.source, tie.target


def overlapping(boxes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (one["text"], other["text"])
        for one, other in combinations(boxes, 2)
        if all(
            one[at] + one[length] > other[at] + 0.5 and other[at] + other[length] > one[at] + 0.5
            for at, length in (("x", "width"), ("y", "height"))
        )
    ]


@SIZES
@pytest.mark.parametrize("state", ["", "all=yes", "entity", "tie"])
def test_no_label_overlaps_and_none_of_the_most_mentioned_is_missing(
    browser: Browser, corpus_page: Path, corpus_graph: Path, size: tuple[int, int], state: str
) -> None:
    with read_store(corpus_graph) as connection:
        entities = sorted(all_entities(connection), key=lambda entity: -entity.mentions)
    if state in {"entity", "tie"}:
        state = f"{state}={','.join(entity.id for entity in entities[: 1 if state == 'entity' else 2])}"
    with opened(browser, corpus_page, f"#{state}", size=size) as page:
        boxes = measured_labels(page)
        frame = page.locator("#picture").bounding_box()
    assert frame is not None
    shown = {box["text"] for box in boxes}
    assert not overlapping(boxes)
    for box in boxes:
        assert -0.5 <= box["x"] <= frame["width"] - box["width"] + 0.5, box
        assert -2 <= box["y"] <= frame["height"] - box["height"] + 2, box
    if state in {"", "all=yes"}:
        least = entities[10].mentions
        assert {entity.name for entity in entities if entity.mentions > least} <= shown
    else:
        assert {entity.name for entity in entities[: 1 if state.startswith("entity") else 2]} <= shown


@SIZES
def test_at_first_it_shows_no_more_names_than_have_room_for_their_labels(
    browser: Browser, corpus_page: Path, size: tuple[int, int]
) -> None:
    with opened(browser, corpus_page, size=size) as page:
        picture = saved_picture(page)
        assert 10 <= count_shapes(picture) == len(labels_of(picture)) <= MOST_NAMES
        page.locator("#all").click()
        settle(page)
        assert count_shapes(saved_picture(page)) > 300


def test_it_begins_with_the_names_that_an_exported_picture_has(
    browser: Browser, corpus_page: Path, corpus_graph: Path
) -> None:
    with read_store(corpus_graph) as connection:
        chosen = read_content(connection, Wanted(Criteria(strongest=MOST_NAMES)))
        names = {node.entity.name for node in chosen.nodes()}
        ties = len(list(chosen.edges()))
    with opened(browser, corpus_page) as page:
        picture = saved_picture(page)
    labels = {label.removesuffix("…") for label in labels_of(picture)}
    assert labels == {name if len(name) <= 32 else name[:31] for name in names}
    assert count_lines(picture) == ties


def test_a_name_stands_among_its_strongest_neighbors(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        names = {entity.id: entity.name for entity in all_entities(connection)}
        minsk = find_entity(connection, "Minsk").entity.id
        tied = sorted((t for t in all_ties(connection) if minsk in {t.source, t.target}), key=rank)
    ranked = [names[tie.target if tie.source == minsk else tie.source] for tie in tied]
    with opened(browser, corpus_page, f"#entity={minsk}") as page:
        labels = set(labels_of(saved_picture(page)))
        assert count_shapes(saved_picture(page)) == 31
        assert labels == {"Minsk", *(name if len(name) <= 32 else f"{name[:31]}…" for name in ranked[:30])}
        page.locator("#more").click()
        settle(page)
        assert count_shapes(saved_picture(page)) == 61
        page.locator("#more-steps").click()
        settle(page)
        assert count_shapes(saved_picture(page)) > 61
        page.locator("#fewer-steps").click()
        settle(page)
        assert count_shapes(saved_picture(page)) == 61


def test_a_tie_stands_between_its_ends_with_whom_both_are_mentioned(
    browser: Browser, corpus_page: Path, corpus_graph: Path
) -> None:
    with read_store(corpus_graph) as connection:
        ends = [find_entity(connection, name).entity.id for name in ("Alexander Lukashenko", "Vladimir Putin")]
        ties = [{tie.source, tie.target} for tie in all_ties(connection)]
    common = [{other for tie in ties if end in tie for other in tie - {end}} for end in ends]
    with opened(browser, corpus_page, f"#tie={','.join(ends)}") as page:
        picture = saved_picture(page)
    both = len(common[0] & common[1])
    assert count_shapes(picture) == 2 + min(30, both)
    assert count_lines(picture) == 1 + 2 * min(30, both)


def test_several_names_are_selected_with_ctrl(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, page_of(TRIANGLE, tmp_path)) as page:
        for modifiers in ([], ["Control"]):
            name = "Ann Ash" if not modifiers else "Bob Bay"
            box = next(box for box in measured_labels(page) if box["text"] == name)
            x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
            page.locator("#picture").click(position={"x": x, "y": y}, modifiers=modifiers)  # type: ignore[arg-type]
            settle(page)
        assert page.evaluate("location.hash.split('=')[1].split(',').length") == 2
        page.locator("#path").click()
        settle(page)
        assert set(labels_of(saved_picture(page))) >= {"Ann Ash", "Bob Bay"}


def test_back_undoes_what_was_chosen_one_by_one(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page) as page:
        everything = page.locator("#counts").text_content() or ""
        page.locator("#label-place").uncheck()
        show_chosen(page)
        fewer = page.locator("#counts").text_content() or ""
        search(page, "minsk")
        expect(page.locator("#panel h2")).to_have_text("Minsk")
        page.go_back()
        expect(page.locator("#counts")).to_have_text(fewer)
        page.go_back()
        expect(page.locator("#counts")).to_have_text(everything)
        page.go_forward()
        expect(page.locator("#label-place")).not_to_be_checked()


def test_the_address_holds_all_that_is_chosen(browser: Browser, corpus_page: Path, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        minsk = find_entity(connection, "Minsk").entity.id
    with opened(browser, corpus_page) as page:
        page.locator("#label-place").uncheck()
        page.locator("#since-day").fill("2020-08-10")
        page.locator("#color-by").select_option("community")
        page.locator("#all").click()
        page.locator("#zoom-in").click()
        settle(page)
        page.locator("#picture").focus()
        page.keyboard.press("ArrowRight")
        settle(page)
        labels = labels_of(saved_picture(page))
        state = page.evaluate("location.hash")
        assert "camera=" in state
    with opened(browser, corpus_page, state) as page:
        settle(page)
        assert labels_of(saved_picture(page)) == labels
        expect(page.locator("#color-by")).to_have_value("community")
    for wrong in (
        "#entity=nobody&tie=a,b&since=soon&strongest=0&colorBy=red&camera=1,2&steps=9&neighbors=-1&community=99999",
        "#since=2020-99-99&until=2020-02-31&strongest=-4&camera=0,0,0&path=a,a&view=x",
        f"#since=2021-01-01&until=2020-01-01&strongest=1000&camera=a,b,c&path={minsk},{minsk}",
    ):
        with opened(browser, corpus_page, wrong) as page:
            expect(page.locator("#reset")).to_be_hidden()
            expect(page.locator("#deselect")).to_be_hidden()


def test_a_page_around_a_name_opens_with_it(browser: Browser, corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        putin = find_entity(connection, "Vladimir Putin").entity.id
        export(connection, str(tmp_path / "x.html"), Wanted(Criteria(around=(putin,))))
    with opened(browser, tmp_path / "x.html") as page:
        expect(page.locator("#panel h2").first).to_have_text("Vladimir Putin")
        expect(page).to_have_title("Vladimir Putin – mentioned together")
        (circle,) = (shape for shape in saved_picture(page).iter("{*}circle") if shape.get("stroke-width") == CHOSEN)
        frame = page.locator("#picture").bounding_box()
        assert frame is not None
        assert float(circle.get("cx", "")) == pytest.approx(frame["width"] / 2, abs=1)
        assert float(circle.get("cy", "")) == pytest.approx(frame["height"] / 2, abs=1)
        page.keyboard.press("Escape")
        expect(page.locator("#deselect")).to_be_hidden()
        page.reload()
        expect(page.locator("#deselect")).to_be_hidden()  # the address says that nobody is selected


def test_a_drag_and_the_wheel_move_it_and_a_finger_does_not(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page, "#all=yes") as page:
        box = page.locator("#picture").bounding_box()
        assert box is not None
        middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(*middle)
        page.mouse.wheel(0, -300)
        expect(page).to_have_url(re.compile("camera="))
        zoomed = page.url
        page.mouse.down()
        page.mouse.move(middle[0] + 90, middle[1] + 40, steps=4)
        page.mouse.up()
        expect(page).not_to_have_url(zoomed)
        expect(page.locator("#deselect")).to_be_hidden()  # a drag is no click
    with opened(browser, corpus_page, size=PHONE, touch=True) as page:
        assert page.locator("#picture").evaluate("picture => getComputedStyle(picture).touchAction") == "pan-y"
        finger = page.context.new_cdp_session(page)
        for step in range(16):
            at = [{"x": 195, "y": 500 - 20 * step}]
            finger.send("Input.dispatchTouchEvent", {"type": "touchMove" if step else "touchStart", "touchPoints": at})
            page.wait_for_timeout(16)
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        assert page.evaluate("scrollY") > 100
        assert "camera" not in page.evaluate("location.hash")


def test_the_picture_is_saved_as_it_is_seen(browser: Browser, corpus_page: Path, tmp_path: Path) -> None:
    with opened(browser, corpus_page) as page:
        for kind in ("svg", "png"):
            with page.expect_download() as waiting:
                page.locator(f"#{kind}").click()
            waiting.value.save_as(tmp_path / f"x.{kind}")
        size = page.locator("#picture").bounding_box()
        page.locator("#all").click()
        settle(page)
        everything = count_shapes(saved_picture(page))
        page.locator("#zoom-in").click()
        page.locator("#zoom-in").click()
        settle(page)
        assert 0 < count_shapes(saved_picture(page)) < everything
    root = etree.parse(tmp_path / "x.svg").getroot()
    texts = {text.text for text in root.iter("{*}text")}
    assert {"Minsk", "Mentioned together", "People", "Places", "Organizations"} <= texts
    assert size is not None
    png = (tmp_path / "x.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 2 * int(size["width"])
    assert re.fullmatch(r"\d+", root.get("height", ""))


def test_communities_are_chosen_by_their_leading_names(browser: Browser, corpus_page: Path) -> None:
    with opened(browser, corpus_page, "#colorBy=community") as page:
        first = page.locator("#key button").first
        names = (first.text_content() or "").split(", ")
        assert len(names) == 3
        first.click()
        settle(page)
        assert set(names) <= set(labels_of(saved_picture(page)))
        assert "community=0" in page.evaluate("location.hash")
