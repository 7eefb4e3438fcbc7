"""`entities articles` as a stranger meets it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_articles_that_mention_all(entities: Run, corpus_graph: Path) -> None:
    done = entities("articles", "Merkel", "Putin", "--graph", corpus_graph, "--limit", "1")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    document = json.loads(entities("articles", "Merkel", "Putin", "--graph", corpus_graph, "--json").stdout)
    newest = document["articles"][0]
    assert lines[0].startswith(f"{document['total']} articles with Angela Merkel (person, ")
    assert lines[3:5] == [
        newest["title"],
        ", ".join((newest["article"], newest["date"], *filter(None, [newest["source"]]))),
    ]
    assert lines[5] == f"Angela Merkel {newest['mentions'][0]}, Vladimir Putin {newest['mentions'][1]}"
    assert lines[-1] == f"1 of {document['total']} articles (--limit)"
    assert document["schema"] == "articles/1"
    assert [entity["name"] for entity in document["entities"]] == ["Angela Merkel", "Vladimir Putin"]


def test_of_one_name_the_mentions_are_counted(entities: Run, corpus_graph: Path) -> None:
    done = entities("articles", "Boris Johnson", "--graph", corpus_graph)
    assert done.stdout.startswith("3 articles with Boris Johnson (person, 9 mentions in 3 articles)")
    assert " mention" in done.stdout.splitlines()[-2]


def test_who_wrote_an_article_stands_with_it_and_not_in_the_graph(entities: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = "Bribe denied\n\nBy Ann Smith\n\nPRAGUE (Reuters) - Dana Zeman met Milan Horak.\n\n(Editing by Bo Jones)\n"
    (tmp_path / "in" / "a.txt").write_text(text)
    assert entities("extract", "in", "--graph", "g.db").returncode == 0
    for command, part in (("articles", "articles"), ("show", "newest_articles")):
        shown = entities(command, "Dana Zeman", "--graph", "g.db", columns=120)
        assert "Reuters, Ann Smith, Bo Jones" in shown.stdout
        document = json.loads(entities(command, "Dana Zeman", "--graph", "g.db", "--json").stdout)
        assert document[part][0]["authors"] == ["Ann Smith", "Bo Jones"]
        assert document[part][0]["source"] == "Reuters"
    for name in ("Ann Smith", "Bo Jones", "Reuters"):
        assert entities("show", name, "--graph", "g.db").returncode == 1


def test_where_nothing_mentions_all_fewer_names_may_help(entities: Run, corpus_graph: Path) -> None:
    done = entities("articles", "Boris Johnson", "Minsk", "--since", "2030", "--graph", corpus_graph)
    assert done.returncode == 0
    assert "Try it without --since. Try fewer names." in " ".join(done.stdout.split())
