"""How the articles of one name are put in two groups."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.changes.histories import Told, write

from entities.changes.resolve import resolve_corpus
from entities.cli.splitting import show_groups
from entities.lookup import find_entity
from entities.model import Decision, DecisionKind, Label, Name
from entities.queries.splitting import decide_split, propose_split, regroup
from entities.store import open_store

P, L = Label.PERSON, Label.PLACE
JUDGE = [("Jo Berg", P), ("Oslo", L), ("Ada Lind", P)]
SAILOR = [("Jo Berg", P), ("Turku", L), ("Max Holm", P)]


def told(*sentences: list[tuple[str, Label]]) -> Told:
    return Told(None, "", tuple(map(tuple, sentences)))


def test_articles_that_share_company_are_one_group(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        write(
            connection, {"1.txt": told(JUDGE), "2.txt": told(SAILOR), "3.txt": told(JUDGE), "4.txt": told(SAILOR[:2])}
        )
        write(
            connection, {"5.txt": told(JUDGE[:2], [("Max Holm", P), ("Jo Berg", P)], JUDGE), "6.txt": told(SAILOR[1:])}
        )
        resolve_corpus(connection, ())
        entity = find_entity(connection, "Jo Berg").entity
        first, second = propose_split(connection, entity.id)
        assert first.articles == ("1.txt", "3.txt", "5.txt")
        assert second.articles == ("2.txt", "4.txt")
        assert first.apart == ("Ada Lind", "Oslo")
        assert second.apart == ("Turku",)  # the judge has met the other
        assert [evidence.article for evidence in first.sentences] == ["1.txt", "3.txt"]
        assert [evidence.text[slice(*evidence.names[0])] for evidence in second.sentences] == ["Jo Berg", "Jo Berg"]
        assert propose_split(connection, entity.id) == (first, second)
        moved = regroup(connection, entity.id, ["4.txt"])
        assert [group.articles for group in moved] == [("1.txt", "2.txt", "3.txt", "5.txt"), ("4.txt",)]


def test_one_article_is_one_group(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        write(connection, {"1.txt": told(JUDGE)})
        resolve_corpus(connection, ())
        (only,) = propose_split(connection, find_entity(connection, "Jo Berg").entity.id)
        assert only.articles == ("1.txt",)


def test_without_company_there_are_two_groups_all_the_same(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        write(connection, {f"{number}.txt": told(JUDGE[:1]) for number in range(4)})
        resolve_corpus(connection, ())
        groups = propose_split(connection, find_entity(connection, "Jo Berg").entity.id)
        assert sorted(article for group in groups for article in group.articles) == [f"{n}.txt" for n in range(4)]
        assert len(groups) == 2


def test_of_a_name_in_many_articles_the_newest_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("entities.queries.splitting._READ", 2)
    with open_store(tmp_path / "x.db") as connection:
        write(connection, {f"{year}.txt": Told(f"{year}-01-01", "", (tuple(JUDGE),)) for year in (2001, 2002, 2003)})
        resolve_corpus(connection, ())
        entity = find_entity(connection, "Jo Berg").entity
        groups = propose_split(connection, entity.id)
        assert sorted(article for group in groups for article in group.articles) == ["2002.txt", "2003.txt"]
    show_groups(entity, groups)
    assert "The newest 2 articles are told apart; the others stay with the first." in capsys.readouterr().out


def test_each_name_that_stands_for_the_other_is_decided_on(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as connection:
        spelled = [("JO BERG", P), ("Turku", L)]
        write(connection, {"1.txt": told(JUDGE, JUDGE), "2.txt": told(SAILOR[:2]), "3.txt": told(spelled)})
        resolve_corpus(connection, ())
        entity = find_entity(connection, "Jo Berg").entity
        groups = propose_split(connection, entity.id)
        assert groups[0].articles == ("2.txt", "3.txt")
        main, other = Name("Jo Berg", P), Name("JO BERG", P)
        assert decide_split(connection, entity.id, groups[0]) == (
            Decision(DecisionKind.DIFFERENT, (main, main), articles=("2.txt",)),
            Decision(DecisionKind.DIFFERENT, (other, main), articles=("3.txt",)),
        )
