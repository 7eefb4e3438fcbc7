"""The page as text: its data against the store, and that nothing in it can be more than data."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, cleaned, graphs, stored

from entities.errors import ExportError
from entities.exports import export, page
from entities.exports.content import Wanted
from entities.exports.drawing import COMMUNITY_COLORS
from entities.graph.selection import Criteria
from entities.model import Label, Scope, Tie
from entities.queries.evidence import find_evidence
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_ties

ROOT = Path(__file__).parent.parent.parent
STYLE = Path(page.__file__).with_name("page.css").read_text(encoding="utf-8")


def written(connection: Any, wanted: Wanted | None = None) -> str:
    file = io.StringIO()
    export(connection, "-", wanted, format_name="html", stdout=file)
    return file.getvalue()


def parse(text: str) -> Any:
    return html.document_fromstring(text, parser=html.HTMLParser(huge_tree=True))


def graph_of(text: str) -> Any:
    (element,) = parse(text).xpath("//script[@id='graph']")
    return json.loads(element.text)


def shared_sentences(graph: Any, source: int, target: int) -> list[Any]:
    """The sentences that name both: what the page itself finds."""
    return [sentence for sentence in graph["sentences"] if {source, target} <= set(named(sentence))]


def named(sentence: Any) -> list[int]:
    """The numbers of the entities that a sentence names, as often as it does; of context, none."""
    return sentence[4][::3] if len(sentence) > 4 else []


def rank(tie: Tie) -> tuple[float, float, str, str]:
    """Strongest first; of equals those whose names stand closer."""
    return -tie.strength, -tie.proximity, tie.source, tie.target


@given(graphs())
@example(HOSTILE_GRAPH)
def test_the_page_holds_the_graph_and_every_sentence(drawn: Drawn) -> None:
    with stored(drawn) as connection:
        text = written(connection)
        entities, ties = list(all_entities(connection)), sorted(all_ties(connection), key=rank)
        texts = dict(connection.execute("SELECT path, text FROM article"))
    graph = graph_of(text)
    assert [tuple(row[:3]) for row in graph["entities"]] == [
        (entity.id, cleaned(entity.name), entity.label.lower()) for entity in entities
    ]
    marked = Counter(number for sentence in graph["sentences"] for number in named(sentence))
    assert [marked[number] for number in range(len(entities))] == [entity.mentions for entity in entities]
    tied = Counter(end for tie in ties for end in (tie.source, tie.target))
    assert [tuple(row[7:10]) for row in graph["entities"]] == [
        (entity.mentions, entity.articles, tied[entity.id]) for entity in entities
    ]
    ids = [row[0] for row in graph["entities"]]
    assert [(ids[row[0]], ids[row[1]], *row[2:7]) for row in graph["ties"]] == [
        (
            tie.source, tie.target, pytest.approx(tie.strength, rel=1e-6), tie.reports, tie.articles, tie.sentences,
            pytest.approx(tie.chance, rel=1e-6),
        )
        for tie in ties
    ]  # fmt: skip
    for row, tie in zip(graph["ties"], ties, strict=True):
        shared = shared_sentences(graph, row[0], row[1])
        assert (len(shared), len({sentence[0] for sentence in shared})) == (tie.sentences, tie.articles)
        assert graph["sentences"][row[7]] in shared
    for article, start, end, sentence, *marked_names in graph["sentences"]:
        assert texts[graph["articles"][article][0]][start:end] == sentence
        (marks,) = marked_names or [[]]
        for number, begin, stop in zip(marks[::3], marks[1::3], marks[2::3], strict=True):
            assert sentence[begin:stop] in entities[number].aliases


@given(graphs(), st.data())
def test_those_who_are_watched_are_marked_and_nobody_else(drawn: Drawn, data: st.DataObject) -> None:
    with stored(drawn) as connection:
        ids = [entity.id for entity in all_entities(connection)]
        watched = data.draw(st.frozensets(st.sampled_from([*ids, "nobody"])))
        graph = graph_of(written(connection, Wanted(watched=watched))) if ids else {"entities": []}
    marked = {row[0] for row in graph["entities"] for extras in row[10:] if "watched" in extras}
    assert marked == watched - {"nobody"}


@given(graphs())
@example(HOSTILE_GRAPH)
def test_nothing_from_articles_becomes_an_element(drawn: Drawn) -> None:
    with stored(Drawn([], [(None, [])])) as connection:
        empty = [element.tag for element in parse(written(connection)).iter()]
    with stored(drawn) as connection:
        text = written(connection)
    assert [element.tag for element in parse(text).iter()] == empty
    assert text.count("</script") == 2


def test_the_policy_allows_this_script_and_this_style_only(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        document = parse(written(connection))
    (policy,) = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    for name, path in (("script-src", "//script[not(@type)]"), ("style-src", "//style")):
        (element,) = document.xpath(path)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert document.xpath("//@src | //@href[not(starts-with(., '#'))] | //@style | //@onclick") == []
    assert document.xpath("//link | //iframe | //img") == []
    assert "://" not in re.sub(r"/\*.*?\*/|http://www\.w3\.org/\S+?\"", "", document.text_content(), flags=re.DOTALL)


def test_a_part_of_the_graph_has_its_own_sentences_only(corpus_graph: Path) -> None:
    scope = Scope(since="2020-08-09", until="2020-08-31")
    with read_store(corpus_graph) as connection:
        graph = graph_of(written(connection, Wanted(Criteria(scope=scope, label=Label.PERSON))))
        ids = [row[0] for row in graph["entities"]]
        for source, target, *_ in graph["ties"]:
            proof = find_evidence(connection, ids[source], ids[target], scope)
            found = [evidence.text for (evidence,) in proof.quotations]
            assert sorted(sentence[3] for sentence in shared_sentences(graph, source, target)) == sorted(found)
    assert graph["ties"]
    assert {row[2] for row in graph["entities"]} == {"person"}
    assert all("2020-08-09" <= date <= "2020-08-31" for _, _, date, *_ in graph["articles"])
    assert {sentence[0] for sentence in graph["sentences"]} == set(range(len(graph["articles"])))
    assert [row[0] for row in graph["part"]] == ["--since 2020-08-09 --until 2020-08-31", "--label person"]
    assert graph["part"][-1][1::2] == [len(graph["entities"]), len(graph["ties"])]


def test_without_places_there_is_no_page(corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection, pytest.raises(ExportError, match="leave out --plain"):
        written(connection, Wanted(plain=True))


def test_the_licences_of_what_the_script_holds_come_with_it() -> None:
    script = Path(page.__file__).with_name("page.js").read_text(encoding="utf-8")
    packages = json.loads((ROOT / "src/page/package.json").read_text(encoding="utf-8"))["dependencies"]
    for name, version in packages.items():
        assert f"{name} {version} (ISC)" in script
    assert script.count("Permission to use, copy, modify") >= len(packages)


def test_each_community_with_a_colour_has_it() -> None:
    assert set(re.findall(r"--(community-\w+):", STYLE)) == {
        *(f"community-{number}" for number in range(len(COMMUNITY_COLORS))), "community-other",
    }  # fmt: skip
    source = (ROOT / "src/page/drawing/legend.ts").read_text(encoding="utf-8")
    assert f"COMMUNITY_COLORS = {len(COMMUNITY_COLORS)};" in source


# G. M. Machado, M. Oliveira, L. Fernandes, "A physiologically-based model for simulation of color vision deficiency"
# (IEEE TVCG 15, 2009), severity 1: linear RGB as people without one kind of cone see it.
DEFICIENCIES = {
    "none": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
JUST_TOLD_APART = 2.3  # CIE76, M. Mahy, L. Van Eycken, A. Oosterlinck (Color Research & Application 19, 1994)


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("ground", ["light", "dark"])
def test_colour_blind_readers_tell_the_labels_apart(deficiency: str, ground: str) -> None:
    light, dark = STYLE.split("@media (prefers-color-scheme: dark)")
    rules = light if ground == "light" else dark.split("* {")[0]
    variables = dict(re.findall(r"--(\w+): (#\w+)", rules))
    colors = [lab(variables[label.lower()], deficiency) for label in Label]
    paper = lab(variables["paper"], deficiency)
    apart = [np.linalg.norm(one - other) for place, one in enumerate(colors) for other in colors[:place]]
    assert min(apart) > 10 * JUST_TOLD_APART
    assert min(np.linalg.norm(color - paper) for color in colors) > 10 * JUST_TOLD_APART


def lab(color: str, deficiency: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """CIELAB (D65) of an sRGB colour, as it is seen."""
    srgb = np.array([int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(DEFICIENCIES[deficiency]) @ linear, 0, 1)
    xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]] @ seen
    x, y, z = np.cbrt(np.maximum(xyz / [0.9505, 1, 1.089], 0.008856))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])
