"""Pictures as lxml, Pillow and pdfium read them, against the store."""

from __future__ import annotations

import io
import re
import sqlite3
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import matplotlib as mpl
import pypdfium2
import pytest
from hypothesis import example, given, settings
from lxml import etree
from PIL import Image
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, graphs, stored

from entities.errors import ExportError, PackageError
from entities.exports import Exported, export
from entities.exports.content import Wanted, read_content
from entities.exports.drawing import COMMUNITY_COLORS, ColorBy
from entities.exports.picture import composing, fonts
from entities.exports.picture.composing import Composed, compose
from entities.exports.picture.drawn import name_of, read_drawn
from entities.exports.picture.scene import FAINT, LABEL_COLORS, TIE, Words
from entities.graph.selection import Criteria
from entities.lookup import find_entity
from entities.model import Label, Name, Scope
from entities.queries.who_knows import list_acquaintances
from entities.store import read_store
from entities.store.asked.entities import get_entity
from entities.store.asked.ties import Ranking
from entities.store.whole.entities import all_entities, most_mentioned
from entities.store.whole.ties import all_ties
from entities.wording import counts_of

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def connection(corpus_graph: Path) -> Iterator[sqlite3.Connection]:
    with read_store(corpus_graph) as opened:
        yield opened


def svg_of(connection: sqlite3.Connection, wanted: Wanted | None = None) -> Any:
    file = io.StringIO()
    export(connection, "-", wanted, format_name="svg", stdout=file)
    return etree.fromstring(file.getvalue().encode())


def texts_of(svg: Any) -> list[str]:
    return [text.text for text in svg.iter(f"{SVG}text")]


def around(connection: sqlite3.Connection, name: str, **others: Any) -> Wanted:
    return Wanted(Criteria(around=(find_entity(connection, name).entity.id,), **others))


def test_a_picture_is_the_strongest_ties_with_title_days_counts_and_what_all_means(
    connection: sqlite3.Connection,
) -> None:
    svg = svg_of(connection)
    texts = texts_of(svg)
    assert texts[:3] == [
        "corpus: who is mentioned together with whom",
        "47 articles, 2020-05-30 to 2021-01-18.",
        "Drawn: 59 names and 40 ties, the strongest of 379 names and 977 ties.",
    ]
    assert texts[-5:] == [
        "person",
        "place",
        "organization",
        "The larger, the more often mentioned.",
        "A line: mentioned together in one sentence; the thicker, the more reports (2 to 10).",
    ]
    assert len(texts) == 3 + 59 + 5
    assert len(svg.findall(f".//{SVG}g[@id='ties']/{SVG}line")) == 40


def test_what_is_seen_is_also_said(connection: sqlite3.Connection) -> None:
    svg = svg_of(connection)
    assert svg.get("role") == "img"
    title, description = (svg.find(f"{SVG}{tag}") for tag in ("title", "desc"))
    assert [title.get("id"), description.get("id")] == svg.get("aria-labelledby").split()
    assert title.text == "corpus: who is mentioned together with whom"
    assert "47 articles" in description.text
    names = {entity.id: entity.name for entity in all_entities(connection)}
    ranked = sorted(all_ties(connection), key=lambda tie: (-tie.strength, -tie.proximity, tie.source))[:10]
    strongest = [f"{names[tie.source]} and {names[tie.target]}: {counts_of(tie)}" for tie in ranked]
    assert description.text.endswith(f"The strongest: {'; '.join(strongest)}.")
    said = [shape.findtext(f"{SVG}title") for shape in svg.find(f".//{SVG}g[@id='names']")]
    minsk = next(entity for entity in all_entities(connection) if entity.name == "Minsk")
    assert f"Minsk (place), {minsk.mentions} mentions in {minsk.articles} articles" in said
    assert said.count(None) == 3  # those that are explained
    lines = [line.findtext(f"{SVG}title") for line in svg.find(f".//{SVG}g[@id='ties']")]
    assert all(re.fullmatch(r".+ and .+: \d+ articles?( \(\d+ reports?\))?, \d+ sentences?", line) for line in lines)


def composed(connection: sqlite3.Connection, wanted: Wanted) -> Composed:
    return compose(read_content(connection, wanted))


def box(words: Words) -> tuple[float, float, float, float]:
    return words.x, words.y - words.size, words.x + words.width, words.y


@pytest.mark.parametrize("most", [10, 30, 60, 150, 400])
@pytest.mark.parametrize("name", [None, "Lukashenko"])
def test_no_label_overlaps_another_and_the_best_known_have_theirs(
    connection: sqlite3.Connection, most: int, name: str | None
) -> None:
    wanted = around(connection, name, strongest=most) if name else Wanted(Criteria(strongest=most))
    scene = composed(connection, wanted).scene
    drawn = read_drawn(read_content(connection, wanted))
    names = [words for words in scene.layer.words if words.backed]
    for one, other in combinations(map(box, names), 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    for left, top, right, bottom in map(box, scene.layer.words):
        assert 0 < left < right < scene.width
        assert 0 < top < bottom < scene.height
    known = sorted(drawn.nodes, key=lambda node: -node.entity.mentions)[:10]
    sure = {name_of(node) for node in known} | {name_of(drawn.by_id[entity]) for entity in drawn.middle}
    assert sure <= {words.text for words in names}
    shapes = [shape for shape in scene.layer.shapes if shape.said]
    assert len(shapes) == len(drawn.nodes)
    assert all(0 < shape.x < scene.width and 0 < shape.y < scene.height for shape in shapes)


def test_few_names_all_have_a_label_and_how_many_have_none_is_said(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wanted in (Wanted(Criteria(strongest=60)), around(connection, "Lukashenko", strongest=31)):
        assert composed(connection, wanted).written.remarks == ()
    monkeypatch.setattr(composing, "_ROOMY", 379)  # so that the picture of all is no larger
    crowd = composed(connection, Wanted(Criteria(strongest=400)))
    named = sum(words.backed for words in crowd.scene.layer.words)
    assert 60 < named < 379
    assert crowd.written.remarks == (f"{379 - named} names of 379 found no room for a label.",)


def test_around_one_name_it_is_in_the_middle_and_its_strongest_neighbors_in_rings(
    connection: sqlite3.Connection,
) -> None:
    wanted = around(connection, "Lukashenko", strongest=11)
    drawn = read_drawn(read_content(connection, wanted))
    scene = composed(connection, wanted).scene
    shapes = {shape.said.split(" (")[0]: shape for shape in scene.layer.shapes if shape.said}
    answer = list_acquaintances(connection, "Alexander Lukashenko", Ranking(limit=10))
    strongest = [row.name for row in answer.acquaintances]
    assert set(shapes) == {"Alexander Lukashenko", *strongest}
    ranked = [drawn.by_id[entity].entity.name for entity in sorted(drawn.rank, key=drawn.rank.__getitem__)]
    assert ranked == ["Alexander Lukashenko", *strongest]
    middle = shapes["Alexander Lukashenko"]
    assert (middle.x, scene.title) == (scene.width / 2, "Mentioned together with Alexander Lukashenko")

    def away(name: str) -> float:
        return abs((shapes[name].x - middle.x) / 494 + (shapes[name].y - middle.y) / 316 * 1j)

    assert max(map(away, strongest[:6])) < min(map(away, strongest[6:]))
    lines = {line.color for line in scene.layer.lines}
    assert lines == {TIE, FAINT}
    assert sum(line.color == TIE for line in scene.layer.lines) == 10
    texts = texts_of(svg_of(connection, wanted))
    assert "Pale lines are between the others." in texts[-1]
    assert re.fullmatch(
        r"The strongest 10 of \d\d names that are mentioned together with Alexander Lukashenko: .*", texts[2]
    )


def test_around_several_names_all_have_a_label_and_are_in_the_title(connection: sqlite3.Connection) -> None:
    ids = tuple(find_entity(connection, name).entity.id for name in ("Merkel", "Azarenka", "Pfizer", "Brexit"))
    texts = texts_of(svg_of(connection, Wanted(Criteria(around=ids))))
    assert texts[0] == "Mentioned together with Angela Merkel, Victoria Azarenka and 2 others"
    assert {"Angela Merkel", "Victoria Azarenka", "Pfizer", "Brexit"} <= set(texts)


@pytest.mark.parametrize(("name", "most"), [(None, 60), ("Lukashenko", 31)])
def test_unless_more_is_asked_for_as_many_names_are_drawn(
    connection: sqlite3.Connection, tmp_path: Path, name: str | None, most: int
) -> None:
    usual = around(connection, name) if name else Wanted()
    done = export(connection, str(tmp_path / "x.svg"), usual)
    assert done.narrowings[-1].criterion == f"--strongest {most}"
    assert done.counts[0] == (done.narrowings[-1].nodes, "names")
    assert done.counts[0][0] in {most, most - 1}
    more = around(connection, name, strongest=100) if name else Wanted(Criteria(strongest=100))
    assert export(connection, str(tmp_path / "x.svg"), more).counts[0][0] > most - (name is not None)
    graph = export(connection, str(tmp_path / "x.graphml"), usual)
    assert all(not step.criterion.startswith("--strongest") for step in graph.narrowings)


def test_other_choices_are_told(connection: sqlite3.Connection) -> None:
    scope = Scope(since="2020-06", sources=("Northern Wire", "Market Desk"), files=("*",))
    texts = texts_of(svg_of(connection, Wanted(Criteria(scope, label=Label.PERSON, top=20))))
    assert re.fullmatch(
        r"12 articles, 2020-0\d-\d\d to .*, source Northern Wire and Market Desk, of a list\.", texts[1]
    )
    assert re.fullmatch(r"Drawn: 20 names and \d+ ties, of 379 names and 977 ties\.", texts[2])
    assert "organization" not in texts


@given(graphs())
@settings(max_examples=30)
@example(HOSTILE_GRAPH)
@example(Drawn([Name("A", Label.PERSON)], [(None, [[0]])]))
def test_names_that_are_out_for_trouble_are_only_text(drawn: Drawn) -> None:
    with stored(drawn) as connection:
        found = most_mentioned(connection, None, None)
        if not found:
            return
        svg = svg_of(connection)
        assert {element.tag.removeprefix(SVG) for element in svg.iter()} <= {
            "svg", "title", "desc", "rect", "g", "line", "circle", "polygon", "text"
        }  # fmt: skip
        nodes = read_content(connection, Wanted()).nodes()
        assert set(texts_of(svg)[1:]) & {" ".join(name_of(node).split()) for node in nodes}
        assert all(len(text) < 130 for text in texts_of(svg))


@pytest.mark.parametrize(("length", "shown"), [(40, "x" * 40), (41, "x" * 39 + "…")])
def test_a_name_is_not_endless(length: int, shown: str) -> None:
    with stored(Drawn([Name("x" * length, Label.PERSON)], [("2020-08-09", [[0]])])) as connection:
        (node,) = read_content(connection, Wanted()).nodes()
    assert name_of(node) == shown


def test_where_no_article_has_a_date_that_is_said() -> None:
    names = [Name("Ann Okoro", Label.PERSON), Name("Lima", Label.PLACE)]
    with stored(Drawn(names, [(None, [[0, 1]])])) as connection:
        texts = texts_of(svg_of(connection))
    assert texts[1] == "1 article, without dates. 2 names and 1 tie."
    assert texts[-1] == "A line: mentioned together in one sentence, in 1 report."
    with stored(Drawn(names, [(None, [[0, 1]]), ("2020-08-09", [[0]])])) as connection:
        assert texts_of(svg_of(connection))[1] == "2 articles, 2020-08-09, 1 without a date. 2 names and 1 tie."


def written(connection: sqlite3.Connection, path: Path, wanted: Wanted) -> Exported:
    return export(connection, str(path), wanted)


@pytest.mark.parametrize("color_by", ColorBy)
def test_pillow_sees_each_shape_where_it_should_be(
    connection: sqlite3.Connection, tmp_path: Path, color_by: ColorBy
) -> None:
    wanted = Wanted(Criteria(strongest=60), color_by=color_by)
    written(connection, tmp_path / "x.png", wanted)
    scene = composed(connection, wanted).scene
    with Image.open(tmp_path / "x.png") as opened:
        picture = opened.convert("RGB")
        assert opened.info["Title"] == scene.title
        assert opened.info["Description"] == scene.description
        assert round(opened.info["dpi"][0]) == 216
    assert picture.size == (3 * scene.width, 3 * scene.height)

    def seen(x: float, y: float) -> str:
        pixel = picture.getpixel((round(3 * x), round(3 * y)))
        assert isinstance(pixel, tuple)
        return "#{:02x}{:02x}{:02x}".format(*pixel)

    usual = {*LABEL_COLORS.values()} if color_by is ColorBy.TYPE else {*COMMUNITY_COLORS, "#bbbbbb"}
    for shape in scene.layer.shapes:
        assert seen(shape.x, shape.y) == shape.color
        assert not shape.said or shape.color in usual
        corner = 0.78 * shape.radius  # inside the square, outside the circle
        assert (seen(shape.x + corner, shape.y - corner) == shape.color) == (shape.label is Label.ORGANIZATION)
    assert seen(2, 2) == "#ffffff"


def test_pdfium_reads_the_names_of_a_pdf(connection: sqlite3.Connection, tmp_path: Path) -> None:
    wanted = around(connection, "Lukashenko")
    written(connection, tmp_path / "x.pdf", wanted)
    scene = composed(connection, Wanted(Criteria(around=wanted.criteria.around, strongest=31))).scene
    document = pypdfium2.PdfDocument(tmp_path / "x.pdf")
    assert len(document) == 1
    text = re.sub(r"\s+", " ", document[0].get_textpage().get_text_range())
    assert all(words.text in text for words in scene.layer.words)
    assert document[0].get_size() == (scene.width, scene.height)
    assert document.get_metadata_dict()["Title"] == scene.title
    document.close()


def test_what_no_font_has_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_others", list)
    names = [Name(name, Label.PERSON) for name in ("王毅", "Владимир", "محمد", "Ann $x$ Okoro")]
    with stored(Drawn(names, [(None, [[0, 1, 2, 3]])])) as connection:
        for kind in ("png", "pdf"):
            (remark,) = written(connection, tmp_path / f"x.{kind}", Wanted()).remarks
            assert remark.startswith("No font of this machine has all of 王毅: boxes stand")
        assert written(connection, tmp_path / "x.svg", Wanted()).remarks == ()
        text = pypdfium2.PdfDocument(tmp_path / "x.pdf")[0].get_textpage().get_text_range()
        assert "Владимир" in text
        assert "Ann $x$ Okoro" in text
    names = [Name("王" * number, Label.PERSON) for number in range(1, 7)]
    for most, end in ((5, "王王王王王: boxes"), (6, "王王王王王 ...: boxes")):
        with stored(Drawn(names[:most], [(None, [list(range(most))])])) as connection:
            assert end in written(connection, tmp_path / "x.png", Wanted()).remarks[-1]


def test_what_the_first_font_lacks_another_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FIRST", "DejaVu Sans Mono")
    monkeypatch.setattr(fonts, "_others", lambda: ["DejaVu Sans"])
    chosen = fonts.choose_fonts(["王 \N{COPTIC CAPITAL LETTER SHEI} a", "דוד"])
    assert chosen.families == ("DejaVu Sans Mono", "DejaVu Sans")
    assert "王" in chosen.lacking
    assert "ד" not in chosen.lacking
    assert chosen.width("王", 13) == 13
    assert chosen.width("a王", 13) == 13 + chosen.width("a", 13)
    assert chosen.width("", 13) == 0
    assert chosen.width("Ann", 26) == pytest.approx(2 * chosen.width("Ann", 13), rel=0.01)
    assert fonts.choose_fonts(["a"]).families == ("DejaVu Sans Mono",)


@pytest.mark.parametrize("kind", ["svg", "png", "pdf"])
def test_without_matplotlib_it_is_said_what_to_install(
    connection: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.font_manager", None)
    with pytest.raises(PackageError, match="pip install matplotlib"):
        written(connection, tmp_path / f"x.{kind}", Wanted())
    assert list(tmp_path.iterdir()) == []


def test_a_picture_needs_places(connection: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="leave out --plain"):
        written(connection, tmp_path / "x.svg", Wanted(plain=True))


def test_the_plots_of_the_user_look_as_before(connection: sqlite3.Connection, tmp_path: Path) -> None:
    with mpl.rc_context({"pdf.fonttype": 3, "savefig.facecolor": "red", "text.color": "red"}):
        before = dict(mpl.rcParams)
        written(connection, tmp_path / "x.png", Wanted(Criteria(top=3)))
        assert dict(mpl.rcParams) == before
    with Image.open(tmp_path / "x.png") as picture:
        assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)


def test_the_middle_has_the_larger_name(connection: sqlite3.Connection) -> None:
    wanted = around(connection, "Lukashenko", strongest=31)
    words = composed(connection, wanted).scene.layer.words
    middle = get_entity(connection, wanted.criteria.around[0])
    assert middle is not None
    name = middle.name
    assert [(w.size, w.bold) for w in words if w.text == name] == [(16, True)]
    assert {(w.size, w.bold) for w in words if w.backed and w.text != name} == {(13, False)}
