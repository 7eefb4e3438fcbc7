"""A folder of articles in several languages: who reads what, and what is read again when that changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy

from entities.changes.events import Finished, Planned
from entities.changes.extract import Job, extract_folder
from entities.store import read_store
from entities.store.whole.mentions import all_mentions

TEXTS = {
    "en": "The minister Ann Quill said on Tuesday that the new rules for the port would come into force. ",
    "nl": "De minister Jan Praxman zei dinsdag dat de nieuwe regels voor de haven van kracht worden. ",
    "pt": "O ministro Rui Praxão disse na terça-feira que as novas regras do porto vão entrar em vigor. ",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An article in each language, and one in none."""
    folder = tmp_path / "news"
    folder.mkdir()
    for code, text in TEXTS.items():
        (folder / f"{code}.txt").write_text(text * 3)
    (folder / "none.txt").write_text("Ann Quill 3 2 1\nJan Praxman 2 2 0\n")
    return folder


def pipeline(folder: Path, code: str, *names: str, version: str = "1.0") -> str:
    nlp = spacy.blank(code)
    nlp.meta["version"] = version
    ruler: Any = nlp.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns([{"label": "PER", "pattern": name} for name in names])
    nlp.to_disk(folder.parent / code)
    return str(folder.parent / code)


def extract(folder: Path, *models: str, graph: str = "x.db", **options: Any) -> tuple[Planned, Finished]:
    events = list(extract_folder(Job((folder,), folder.parent / graph, models, **options)))
    planned, finished = events[0], events[-1]
    assert isinstance(planned, Planned)
    assert isinstance(finished, Finished)
    return planned, finished


def read_as(folder: Path, graph: str = "x.db") -> dict[str, str]:
    with read_store(folder.parent / graph) as connection:
        return dict(connection.execute("SELECT path, language FROM article"))


def meaning(folder: Path, graph: str) -> list[Any]:
    with read_store(folder.parent / graph) as connection:
        return sorted(all_mentions(connection), key=lambda one: (one.article, one.start))


def test_each_article_goes_to_the_pipeline_of_its_language_and_all_into_one_graph(folder: Path) -> None:
    dutch = pipeline(folder, "nl", "Jan Praxman")
    _, finished = extract(folder, f"nl={dutch}")
    assert read_as(folder) == {"en.txt": "en", "nl.txt": "nl", "none.txt": "en"}
    assert finished.languages == (("en", 2), ("nl", 1))
    ((path, code),) = ((one.path, one.detail) for one in finished.skipped)
    assert (path, code) == ("pt.txt", "pt")
    texts = {mention.text for mention in meaning(folder, "x.db")}
    assert {"Ann Quill", "Jan Praxman"} <= texts


def test_a_pipeline_that_comes_reads_what_waited_for_it_and_nothing_else(folder: Path) -> None:
    dutch, portuguese = pipeline(folder, "nl", "Jan Praxman"), pipeline(folder, "pt", "Rui Praxão")
    extract(folder, f"nl={dutch}")
    planned, finished = extract(folder, f"nl={dutch}", f"pt={portuguese}")
    assert (planned.waiting, finished.skipped) == (1, ())
    assert extract(folder, f"nl={dutch}", f"pt={portuguese}")[0].waiting == 0
    extract(folder, f"pt={portuguese}", f"nl={dutch}", graph="fresh.db")
    assert meaning(folder, "x.db") == meaning(folder, "fresh.db")


def test_a_pipeline_that_changes_or_goes_concerns_the_articles_of_its_language(folder: Path) -> None:
    dutch = pipeline(folder, "nl", "Jan Praxman")
    extract(folder, f"nl={dutch}")
    pipeline(folder, "nl", "Jan Praxman", version="1.1")
    assert extract(folder, f"nl={dutch}")[0].waiting == 1
    planned, finished = extract(folder)
    assert planned.waiting == 1
    assert [one.path for one in finished.skipped] == ["nl.txt", "pt.txt"]
    assert read_as(folder) == {"en.txt": "en", "none.txt": "en"}


def test_another_main_pipeline_reads_what_is_in_no_language(folder: Path) -> None:
    dutch = pipeline(folder, "nl", "Jan Praxman")
    extract(folder, f"nl={dutch}")
    assert extract(folder, dutch)[0].waiting == 1
    assert read_as(folder) == {"en.txt": "en", "nl.txt": "nl", "none.txt": "nl"}


def test_one_for_many_languages_reads_each_as_what_it_is(folder: Path) -> None:
    many = pipeline(folder, "xx", "Jan Praxman", "Ann Quill")
    extract(folder, many)
    assert read_as(folder) == {"en.txt": "en", "nl.txt": "nl", "none.txt": "xx", "pt.txt": "pt"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_make_no_difference_to_languages(folder: Path, jobs: int) -> None:
    for number in range(40):
        for code, text in TEXTS.items():
            (folder / f"{code}{number}.txt").write_text(f"{text * 3}{number}")
    dutch = pipeline(folder, "nl", "Jan Praxman")
    extract(folder, f"nl={dutch}", jobs=jobs)
    with read_store(folder.parent / "x.db") as connection:
        rows = connection.execute("SELECT path, language FROM article WHERE path <> 'none.txt'").fetchall()
    assert len(rows) == 82
    assert all(path.startswith(code) for path, code in rows)


def named(folder: Path, graph: str = "x.db") -> set[str]:
    with read_store(folder.parent / graph) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM entity WHERE label = 'PERSON'")}


def test_names_are_shown_in_the_language_of_most_articles_or_the_one_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    dutch = pipeline(folder, "nl", "Sergej Praxov", "Sergei Praxov")
    spelled = {"en": "Sergei", "nl": "Sergej"}
    for code, given in spelled.items():
        text = TEXTS[code].replace("Ann Quill", f"{given} Praxov").replace("Jan Praxman", f"{given} Praxov")
        (folder / f"{code}.txt").write_text(text * 3)
    extract(folder, f"nl={dutch}")
    assert named(folder) == {"Sergei Praxov"}  # as many articles: English
    extract(folder, f"nl={dutch}", names_in="nl")
    assert named(folder) == {"Sergej Praxov"}
    (folder / "nl2.txt").write_text((TEXTS["nl"].replace("Jan Praxman", "Sergej Praxov") * 3).replace("haven", "stad"))
    extract(folder, f"nl={dutch}", names_in="en")
    assert named(folder) == {"Sergei Praxov"}
    extract(folder, f"nl={dutch}")
    assert named(folder) == {"Sergej Praxov"}
    extract(folder, f"nl={dutch}", graph="fresh.db")
    assert meaning(folder, "x.db") == meaning(folder, "fresh.db")
