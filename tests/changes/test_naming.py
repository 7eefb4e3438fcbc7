"""Which names and articles a decision is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.changes.histories import Told, write

from entities.changes.decide.naming import compose, find_articles, place
from entities.changes.resolve import resolve_corpus
from entities.errors import DecisionError, UnknownArticleError
from entities.lookup import find_entity
from entities.model import Decision, DecisionKind, Label, Name
from entities.store import open_store, transaction
from entities.store.asked.articles import articles_called
from entities.store.written.folders import folder_id

P, L = Label.PERSON, Label.PLACE
BERG = Name("Jo Berg", P)


def told(*names: tuple[str, Label]) -> Told:
    return Told(None, "", (names,))


def test_of_a_namesake_asked_for_by_id_its_articles_are_spoken_of(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        write(connection, {"1.txt": told(("Jo Berg", P)), "2.txt": told(("Jo Berg", P), ("Max Holm", P))})
        resolve_corpus(connection, ())
        one, other = (find_entity(connection, name).entity.id for name in ("Jo Berg", "Max Holm"))
        assert compose(connection, DecisionKind.DROP, [one], "", ()).articles == ()
        with transaction(connection):  # as where two have one name
            connection.execute(
                "INSERT INTO name (name, label, ambiguous, entity) VALUES ('Jo Berg', 'PERSON', 1, ?)", (other,)
            )
        assert compose(connection, DecisionKind.DROP, [one], "", ()).articles == ("1.txt", "2.txt")
        assert compose(connection, DecisionKind.DROP, ["Jo Berg"], "", ()).articles == ()


def test_an_article_may_be_named_with_its_folder(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        write(connection, {"a/1.txt": told(("Jo Berg", P))})
        assert articles_called(connection, "/articles/a/1.txt").keys() == {"a/1.txt"}
        assert articles_called(connection, "1.txt") == articles_called(connection, "/other/a/1.txt") == {}
        with pytest.raises(UnknownArticleError) as caught:
            find_articles(connection, "b/1.txt")
        assert caught.value.suggestions == ("a/1.txt",)
        with transaction(connection):
            folder_id(connection, "/more")
        assert find_articles(connection, "./a/1.txt") == ("/articles/a/1.txt",)
        assert articles_called(connection, "/more/a/1.txt") == {}


def test_a_name_of_two_kinds_or_for_two_people_must_be_told(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        first = told(("Jo Berg", P), ("Berg", P))
        write(connection, {"1.txt": first, "2.txt": told(("Max Berg", P), ("Berg", P)), "3.txt": told(("Berg", L))})
        resolve_corpus(connection, ())
        meant = compose(connection, DecisionKind.SAME, ["Berg", "Max Berg"], "", ["1.txt"])
        assert meant == Decision(DecisionKind.SAME, (BERG, Name("Max Berg", P)), articles=("1.txt",))
        with pytest.raises(DecisionError, match="is Jo Berg \\(person\\) and Max Berg \\(person\\) in these articles"):
            compose(connection, DecisionKind.DROP, ["Berg"], "", ["1.txt", "2.txt"])
        decision = Decision(DecisionKind.DROP, (BERG,), articles=("2.txt", "1.txt", "1.txt"))
        with pytest.raises(DecisionError, match=r"2\.txt doesn't have Jo Berg"):
            place(connection, decision)
