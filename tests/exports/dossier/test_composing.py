"""What a dossier says, in the words of the document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.exports.dossier.gathered import DAY

from entities import __version__
from entities.changes.decide import apply_decisions, save_decisions
from entities.changes.extract import Job, extract_folder
from entities.exports.dossier import markdown
from entities.exports.dossier.composing import compose
from entities.model import Decision, DecisionKind, Label, Name, Scope, Window
from entities.queries.dossier import Limits, compile_dossier
from entities.store import read_store

ARTICLES = {
    "a.txt": (
        "Title: Cranes stand still\nDate: 2019-03-04\n\nMaria Kovacs, a crane operator of Trieste, met Peter Novak. "
        "Kovacs met Novak again in Vienna. Kovacs thanked Peter Novak.\n"
    ),
    "b.txt": (
        "Title: Harbour opens\nDate: 2021-05-06\nURL: https://example.com/b\n\n"
        "Maria Kovacs, a crane operator of Trieste, shook hands with Peter Novak on Thursday.\n"
    ),
    "c.txt": "Maria Kovacs and Anna Kovacs waited in Vienna. Kovacs was late.\n",
    "broken.pdf": "%PDF-1.4 nothing",
}
Limited = Limits(1, 2, 2)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harbour")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text)
    graph = tmp_path_factory.mktemp("graph") / "x.db"
    list(extract_folder(Job((folder,), graph, jobs=1)))
    save_decisions(graph, Decision(DecisionKind.RENAME, (Name("Maria Kovacs", Label.PERSON),), "Maria K."))
    apply_decisions(graph)
    return graph


def written(graph: Path, name: str, scope: Scope = Scope(), limits: Limits = Limits()) -> str:  # noqa: B008 - frozen
    with read_store(graph) as connection:
        return markdown.render(compose(compile_dossier(connection, graph, name, scope, limits), DAY)).decode()


def section(text: str, title: str) -> str:
    (found,) = re.findall(rf"^## {title}.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return str(found)


def test_it_tells_who_that_is(graph: Path) -> None:
    text = written(graph, "Maria K.")
    assert text.startswith("# Maria K.\n\nPerson, ")
    assert "2019-03-04 to 2021-05-06. p" in text.splitlines()[2]
    assert "**Mentioned together is all that is claimed here." in text
    assert "**Maria Kovacs** (3)" in section(text, "Spellings")
    roles = section(text, "Roles")
    assert "“**a crane operator of Trieste**”, in 2 articles" in roles
    assert "> [1] Maria Kovacs, **a crane operator of Trieste**, shook hands" in roles
    assert "> — Harbour opens, 2021-05-06" in roles


def test_what_is_cut_says_of_how_many(graph: Path) -> None:
    text = written(graph, "Maria K.", limits=Limited)
    assert "## Spellings (1 of 2)" in text
    assert "## Mentioned together with people (1 of 2)" in text
    assert "2 of 4 sentences quoted" in section(text, "Mentioned together with people")
    assert "## Articles (2 of 3)" in text
    assert " of " not in "".join(re.findall(r"^#.*$", written(graph, "Maria K."), re.MULTILINE))


def test_articles_name_the_sentences_that_are_quoted(graph: Path) -> None:
    listed = section(written(graph, "Maria K."), "Articles")
    assert "- Harbour opens. 2021-05-06. b.txt, <https://example.com/b>; 1 mention, quoted in [1]" in listed
    assert re.search(r"- Cranes stand still\. 2019-03-04\. a\.txt; 3 mentions, quoted in \[\d+\], \[\d+\]", listed)


def test_what_is_uncertain_is_said(graph: Path) -> None:
    text = written(graph, "Maria K.")
    uncertain = section(text, "What is uncertain")
    assert "### Others whom these names fit (1)\n\n- Anna Kovacs (person, 1 mention in 1 article) p" in uncertain
    assert "### Open questions" in uncertain
    why = section(text, "Why these names are one")
    assert "- **Kovacs** for Maria Kovacs: the surname of the one person in its article who has it" in why
    assert "- rename: Maria Kovacs (person) -\\> Maria K." in why
    assert "Others whom these names fit\n\nNone: no other entity" in written(graph, "Vienna")


def test_names_left_open_are_quoted(corpus_graph: Path) -> None:
    uncertain = section(written(corpus_graph, "Viktor Lukashenko"), "What is uncertain")
    assert (
        "### Names left open that may be this one's (1)\n\n**Lukashenko**, 1 mention: could be Alexander" in uncertain
    )
    assert "Viktor Lukashenko; in 2020-11-06-father-and-son.txt\n\n> [" in uncertain
    assert "EU puts **Lukashenko** and his son on its list" in uncertain


def test_questions_are_asked_with_sentences(tmp_path: Path) -> None:
    (tmp_path / "g.txt").write_text("Guy Webb spoke to Max Holm in Denver.")
    (tmp_path / "h.txt").write_text("Webb told reporters in Denver that it snowed.")
    list(extract_folder(Job((tmp_path,), tmp_path / "x.db", jobs=1)))
    uncertain = section(written(tmp_path / "x.db", "Guy Webb"), "What is uncertain")
    assert "### Open questions (1)\n\n**Are Webb (person)" in uncertain
    assert "and Guy Webb (person) one?** Bare name: " in uncertain
    assert "] **Webb** told reporters in Denver" in uncertain
    assert "] **Guy Webb** spoke to Max Holm" in uncertain


def test_how_it_was_made_is_said(graph: Path) -> None:
    made = section(written(graph, "Maria K."), "How this was made")
    assert "- Articles: 3\n" in made
    assert "- Days: 2019-03-04 to 2021-05-06; 1 article without a date\n" in made
    assert "- Not read: 1 file, which" in made
    assert "- Decisions made by hand on the whole graph: 1\n" in made
    assert f"Written by entities {__version__} on 2026-03-04. Mentioned together is all" in made
    assert "x.db" in made


def test_a_part_of_the_days_is_said(graph: Path) -> None:
    text = written(graph, "Maria K.", Scope(since="2020-01-01"))
    assert "All but the doubts is of some articles of the graph only: --since 2020-01-01" in text
    assert "a.txt" not in section(text, "Articles")
    assert "2019-03  " not in text
    assert "None in these articles" not in text
    nothing = written(graph, "Maria K.", Scope(since="2030-01-01"))
    assert section(nothing, "Articles").strip().endswith("None.")
    assert "None in these articles." not in nothing  # one has no date
    assert "None in these articles." in written(graph, "Maria K.", Scope(files=("none",)))
    assert "A further" not in nothing
    assert "only; all else" not in written(graph, "Maria K.")


def test_a_wider_window_is_said(graph: Path) -> None:
    assert "in one article, 2 articles" in written(graph, "Maria K.", Scope(Window.ARTICLE))


def test_times_without_a_date_are_counted_apart(graph: Path) -> None:
    mentions = section(written(graph, "Maria K."), "Mentions by")
    assert "A further 2 mentions in 1 article without a date." in mentions
    anna = section(written(graph, "Anna Kovacs"), "Mentions over time")
    assert "\n1 mention in 1 article without a date." in anna
