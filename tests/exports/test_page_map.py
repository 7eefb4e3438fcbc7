"""The page's map in a real browser: which places it shows, and what choosing one means."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browsing import PHONE, opened, page_of, saved_picture, search, show_chosen
from tests.exports.drawn import Drawn

from entities.model import Label, Name

ROOT = Path(__file__).resolve().parents[2]

ANN, BOB, FRANCE, LONDON, MINSK, YUGANSK = (
    Name("Ann Smith", Label.PERSON), Name("Bob Brown", Label.PERSON), Name("France", Label.PLACE),
    Name("London", Label.PLACE), Name("Minsk", Label.PLACE), Name("Yugansk", Label.PLACE),
)  # fmt: skip
DRAWN = Drawn(
    [ANN, BOB, FRANCE, LONDON, MINSK, YUGANSK],
    [
        ("2020-01-01", [[0, 2], [0, 2, 5], [2]]),
        ("2020-02-01", [[0, 3], [1, 4], [5]]),
        ("2020-03-01", [[1, 3], [3], [3]]),
    ],
)


@pytest.fixture(scope="module")
def drawn_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(DRAWN, tmp_path_factory.mktemp("map"))


def rows(page: Page) -> list[tuple[str, str]]:
    found = page.locator("#map .listed button").all()
    return [(row.locator(".name").inner_text(), row.locator("small").inner_text()) for row in found]


def circles(page: Page, kind: str) -> int:
    return page.locator(f"#map circle.{kind}").count()


def names_on_the_map(page: Page) -> list[str]:
    return page.locator("#map text").all_text_contents()


def boxes_of_names(page: Page) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of the letters."""
    box = "text => { const box = text.getBBox(); return [box.x, box.y, box.x + box.width, box.y + box.height]; }"
    return list(map(tuple, page.locator("#map text").evaluate_all(f"texts => texts.map({box})")))  # all of one drawing


def test_places_are_there_by_mentions_and_those_without_a_point_are_counted(browser: Browser, drawn_page: Path) -> None:
    with opened(browser, drawn_page, "#view=map") as page:
        assert rows(page) == [("London", "4 mentions"), ("France", "3 mentions"), ("Minsk", "1 mention")]
        expect(page.locator("#map .note")).to_have_text("1 more place not on the map: nothing says for sure where.")
        expect(page.locator("#counts")).to_have_text("3 of 4 places")
        assert circles(page, "bright") == 3
        radii = [float(circle.get_attribute("r") or 0) for circle in page.locator("#map circle").all()]
        assert radii == sorted(radii, reverse=True)  # those that are drawn first are the largest
        assert len(set(radii)) == 3


def test_who_is_selected_has_the_places_that_she_is_mentioned_with(browser: Browser, drawn_page: Path) -> None:
    with opened(browser, drawn_page, "#view=map") as page:
        search(page, "Ann Smith")
        expect(page.locator("#map h2")).to_have_text("Places mentioned together with Ann Smith")
        assert rows(page) == [("France", "2 sentences"), ("London", "1 sentence")]
        assert (circles(page, "bright"), circles(page, "faint")) == (2, 1)
        assert sorted(names_on_the_map(page)) == ["France", "London"]
        expect(page.locator("#counts")).to_have_text("2 of 3 places")  # Yugansk is the third
        page.locator("#until-day").fill("2020-01-31")
        expect(page.locator("#map .listed button")).to_have_count(1)
        assert rows(page) == [("France", "2 sentences")]


def test_of_words_and_of_a_community_it_says_which_places_these_are(browser: Browser, drawn_page: Path) -> None:
    with opened(browser, drawn_page, "#view=map&words=Ann") as page:
        expect(page.locator("#map h2")).to_have_text("Places in sentences with “Ann”")
        assert rows(page) == [("France", "2 sentences"), ("London", "1 sentence")]
        expect(page.locator("#counts")).to_have_text("2 of 3 places")
    with opened(browser, drawn_page, "#view=map&community=0") as page:
        expect(page.locator("#map h2")).to_have_text(re.compile("^Places in the community of .*(Ann Smith|Bob Brown)"))
        assert 0 < len(rows(page)) < 3


def test_a_place_is_chosen_in_the_list_and_on_the_map(browser: Browser, drawn_page: Path) -> None:
    with opened(browser, drawn_page, "#view=map") as page:
        page.locator("#map .listed button", has_text="Minsk").press("Enter")
        expect(page.locator("#panel h2")).to_have_text("Minsk")
        assert circles(page, "chosen") == 1
        expect(page.locator("#map [aria-pressed=true]")).to_have_text(re.compile("^Minsk"))
        page.locator("#map circle", has_text="London").click()
        expect(page.locator("#panel h2")).to_have_text("London")
        page.locator("#map circle", has_text="France").click(modifiers=["Control"])
        assert circles(page, "chosen") == 2


def test_it_says_why_a_place_is_where_it_is(browser: Browser, drawn_page: Path) -> None:
    with opened(browser, drawn_page, "#view=map") as page:
        said = page.locator("#map .listed button", has_text="Minsk").get_attribute("title")
        assert said == "Minsk: 1 mention. city; the best known place of this name"


def test_it_is_moved_by_keys_and_buttons_and_the_address_keeps_it(browser: Browser, drawn_page: Path) -> None:
    with opened(browser, drawn_page, "#view=map") as page:
        london = page.locator("#map circle", has_text="London")
        place = "circle => [circle.cx.baseVal.value, circle.cy.baseVal.value]"
        first = london.evaluate(place)
        page.locator("#map svg").press("ArrowRight")
        show_chosen(page)
        right = london.evaluate(place)
        assert right[0] < first[0] - 50
        assert right[1] == pytest.approx(first[1], abs=1)
        page.locator("#zoom-in").click()
        show_chosen(page)
        assert "camera=" in page.url
        kept, seen = page.url.partition("#")[2], london.evaluate(place)
        with opened(browser, drawn_page, f"#{kept}") as other:
            again = other.locator("#map circle", has_text="London").evaluate(place)
            assert again == pytest.approx(seen, abs=3)
        page.locator("#fit").click()
        show_chosen(page)
        assert london.evaluate(place) == pytest.approx(first, abs=1)
        assert "camera=" not in page.url


def test_the_picture_and_the_map_have_cameras_of_their_own(browser: Browser, drawn_page: Path) -> None:
    with opened(browser, drawn_page, "#view=map") as page:
        page.locator("#zoom-in").click()
        page.locator("#tab-picture").click()
        expect(page.locator("#map")).to_be_hidden()
        expect(page.locator("#picture canvas").first).to_be_visible()
        show_chosen(page)
        assert "camera=" not in page.url
        page.locator("#zoom-in").click()
        show_chosen(page)
        page.locator("#tab-map").click()
        show_chosen(page)
        assert "camera=" not in page.url


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), PHONE])
def test_no_name_covers_another_and_those_selected_have_theirs(
    browser: Browser, corpus_page: Path, size: tuple[int, int]
) -> None:
    with opened(browser, corpus_page, "#view=map", size=size) as page:
        placed = boxes_of_names(page)
        assert len(placed) >= 8
        for (left, top, right, bottom), (x1, y1, x2, y2) in combinations(placed, 2):
            assert left >= x2 or x1 >= right or top >= y2 or y1 >= bottom
        page.locator("#map .listed button", has_text="Lithuania").click()
        assert "Lithuania" in names_on_the_map(page)


def test_what_is_saved_shows_what_is_seen(browser: Browser, drawn_page: Path) -> None:
    with opened(browser, drawn_page, "#view=map&since=2020-01-01&until=2020-01-31", dark=True) as page:
        search(page, "Ann Smith")
        saved = saved_picture(page)
        texts = [text.text for text in saved.iter("{*}text")]
        said = "Places mentioned together with Ann Smith, 1 of 2 places, from 2020-01-01 to 2020-01-31"
        assert texts == [*names_on_the_map(page), said]
        assert len(list(saved.iter("{*}circle"))) == page.locator("#map circle").count() == 1
        (land, borders) = saved.iter("{*}path")
        assert land.get("fill") == page.locator("#map .land").evaluate("land => getComputedStyle(land).fill")
        assert borders.get("fill") == "none"
        with page.expect_download() as waiting:
            page.locator("#png").click()
        picture = waiting.value.path().read_bytes()
        assert picture.startswith(b"\x89PNG")
        width, height = int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])
        assert (width, height) == (2 * int(saved.attrib["width"]), 2 * int(saved.attrib["height"]))


def test_of_very_many_places_the_most_mentioned_are_shown(browser: Browser, tmp_path: Path) -> None:
    lines = (ROOT / "src/entities/geography/points.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cities = [
        key for key, cell in (line.split("\t")[:2] for line in lines) if cell.startswith("city ") and key[-1] != "?"
    ]
    names = [Name(key, Label.PLACE) for key in [*cities[:300], "minsk"]]
    often = [[place] for place in range(1, 301)]
    path = page_of(Drawn(names, [(None, [*often, *often, [0]])]), tmp_path)
    with opened(browser, path, "#view=map") as page:
        assert circles(page, "bright") == 300
        expect(page.locator("#map .note")).to_have_text("The 300 most mentioned are shown, 1 left out.")
        expect(page.locator("#counts")).to_have_text("300 of 301 places")
        assert cities[0] not in {name for name, _ in rows(page)}


def test_a_page_without_a_located_place_carries_no_outline_and_says_so(browser: Browser, tmp_path: Path) -> None:
    path = page_of(Drawn([ANN, YUGANSK], [(None, [[0, 1]])]), tmp_path)
    assert '"world"' not in path.read_text(encoding="utf-8")
    with opened(browser, path, "#view=map") as page:
        expect(page.locator("#map")).to_have_text("Of no place here is it known where it is.")
        expect(page.locator("#counts")).to_have_text("0 of 1 place")
        for button in ("#zoom-in", "#fit", "#svg", "#png"):
            page.locator(button).click()  # nothing happens
