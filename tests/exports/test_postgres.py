"""The script for PostgreSQL, loaded into one, against the store."""

from __future__ import annotations

import io
import json
import re
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.exports.databases import Server
from tests.exports.drawn import HOSTILE_GRAPH, Drawn, graphs, stored

from entities.exports import export
from entities.exports.columns import EDGE_COLUMNS, NODE_COLUMNS
from entities.exports.content import Wanted
from entities.exports.networkx import read_graph
from entities.exports.postgres import in_copy
from entities.graph.selection import Criteria
from entities.model import Scope
from entities.notes import Noted
from entities.queries.evidence import find_evidence
from entities.queries.timeline import Period, count_over_time
from entities.queries.who_knows import list_acquaintances
from entities.store import read_store
from entities.store.whole.entities import all_entities
from entities.store.whole.ties import all_best_sentences, all_ties

TABLES = ("entity", "alias", "article", "sentence", "mention", "tie")
PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "databases.md"


def script_of(connection: sqlite3.Connection, wanted: Wanted | None = None) -> str:
    file = io.StringIO()
    export(connection, "-", wanted or Wanted(plain=True), format_name="postgres", stdout=file)
    return file.getvalue()


def load(server: Server, script: str, **how: str) -> None:
    done = server.psql(given=script, **how)
    assert (done.returncode, done.stderr) == (0, "")


def tables_of(server: Server) -> dict[str, list[dict[str, Any]]]:
    columns = ", ".join(f"(SELECT json_agg({table}) FROM entities.{table}) AS {table}" for table in TABLES)
    (tables,) = server.ask(f"SELECT {columns}")
    return {table: rows or [] for table, rows in tables.items()}


def held(text: str | None) -> str | None:
    """What PostgreSQL can hold of a text, in as many characters."""
    return text and text.replace("\0", "\ufffd")


@pytest.fixture(scope="module")
def small() -> str:
    with stored(HOSTILE_GRAPH) as connection:
        return script_of(connection)


@given(graphs())
@settings(max_examples=10)
@example(HOSTILE_GRAPH)
def test_the_rows_that_are_loaded_are_those_of_the_store(started: Server, drawn: Drawn) -> None:
    with stored(drawn) as connection:
        entities, ties = list(all_entities(connection)), list(all_ties(connection))
        if not entities:
            return
        load(started, script_of(connection), encoding="LATIN1")
        best = list(all_best_sentences(connection))
        articles = connection.execute("SELECT id, report, path, title, date FROM article ORDER BY id").fetchall()
        mentions = connection.execute(
            'SELECT article, start, "end", sentence, text, entity, name.name, rule FROM mention '
            "JOIN name ON id = mention.name ORDER BY 1, 2"
        ).fetchall()
        texts = dict(connection.execute("SELECT id, text FROM article"))
        sentences = [
            (article, start, end, texts[article][start:end])
            for article, start, end in connection.execute(
                'SELECT article, start, "end" FROM sentence '
                "WHERE (article, start) IN (SELECT article, sentence FROM mention) ORDER BY 1, 2"
            )
        ]
    loaded = tables_of(started)
    for table, rows in {"article": articles, "sentence": sentences, "mention": mentions}.items():
        told = [[held(value) if isinstance(value, str) else value for value in row] for row in rows]
        assert [list(row.values())[: len(rows[0])] for row in loaded[table]] == told
    assert [list(row.values())[:8] for row in loaded["entity"]] == [
        [e.id, held(e.name), e.label.lower(), e.mentions, e.articles, e.reports, e.first_seen, e.last_seen]
        for e in entities
    ]
    assert [list(row.values()) for row in loaded["alias"]] == [
        [entity.id, place, held(name)] for entity in entities for place, name in enumerate(entity.aliases, 1)
    ]
    assert [list(row.values()) for row in loaded["tie"]] == [
        [t.source, t.target, t.sentences, t.articles, t.reports, t.first_seen, t.last_seen,
         t.proximity, t.strength, t.significance, *place]
        for t, place in zip(ties, best, strict=True)
    ]  # fmt: skip


@given(st.lists(st.one_of(st.none(), st.text(), st.lists(st.text()).map(tuple)), min_size=1, max_size=10))
@settings(max_examples=5)
@example(
    ["", "\\N", "\\.", "\\", "\t\r\n\v\b", "\0", "😀", "\u202eabc\u202c", "אב", "'\"", (), ("",), ('{,"\\', "NULL")]
)
def test_copy_reads_every_value_back(started: Server, values: list[str | tuple[str, ...] | None]) -> None:
    rows = "".join(
        f"{place}\t{in_copy(None if isinstance(value, tuple) else value)}\t"
        f"{in_copy(value if isinstance(value, tuple) else None)}\n"
        for place, value in enumerate(values)
    )
    table = "CREATE TEMP TABLE x (place integer, one text, several text[]);\nCOPY x FROM stdin;\n"
    asked = "SELECT place, COALESCE(to_json(one), to_json(several)) AS read FROM x ORDER BY place"
    given = f"{table}{rows}\\.\nSELECT json_agg(asked) FROM ({asked}) AS asked;\n"  # `ask` would split the statements
    done = started.psql("-At", given=given)
    assert not done.stderr
    assert [row["read"] for row in json.loads(done.stdout)] == [
        [held(item) for item in value] if isinstance(value, tuple) else held(value) for value in values
    ]


def test_ties_and_counts_follow_from_the_mentions(postgres: Server, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        load(postgres, script_of(connection))
    counted = postgres.ask(
        "SELECT one.entity, two.entity AS other, count(DISTINCT (one.article, one.sentence)) AS sentences, "
        "count(DISTINCT article) AS articles, count(DISTINCT report) AS reports, min(date) AS first, max(date) AS last "
        "FROM entities.mention AS one JOIN entities.mention AS two USING (article, sentence) "
        "JOIN entities.article ON id = article WHERE one.entity < two.entity GROUP BY 1, 2 ORDER BY 1, 2"
    )
    ties = postgres.ask(
        "SELECT source AS entity, target AS other, sentences, articles, reports, first_seen AS first, "
        "last_seen AS last FROM entities.tie ORDER BY 1, 2"
    )
    assert len(ties) > 500
    assert ties == counted
    wrong = postgres.ask(
        "SELECT id FROM entities.entity WHERE (mentions, articles) <> "
        "(SELECT count(*), count(DISTINCT article) FROM entities.mention WHERE entity = id)"
    )
    assert wrong == []


def test_a_part_is_loaded_with_what_it_rests_on_and_nothing_else(postgres: Server, corpus_graph: Path) -> None:
    wanted = Wanted(Criteria(Scope(since="2020-08-01"), top=20))
    expected = read_graph(corpus_graph, wanted)
    with read_store(corpus_graph) as connection:
        load(postgres, script_of(connection, wanted))
    loaded = tables_of(postgres)
    assert {row["id"] for row in loaded["entity"]} == set(expected) == {row["entity"] for row in loaded["mention"]}
    assert len(loaded["tie"]) == expected.number_of_edges()
    for row in loaded["entity"]:
        for name in ("community", "degree", "pagerank", "betweenness", "mentions"):
            assert row[name] == expected.nodes[row["id"]][name]
    assert min(row["date"] for row in loaded["article"]) >= "2020-08-01"
    places = {(row["article"], row["sentence"]) for row in loaded["mention"]}
    assert places == {(row["article"], row["start_char"]) for row in loaded["sentence"]}


def test_it_has_the_attributes_that_all_formats_have_and_says_what_they_mean(
    postgres: Server, corpus_graph: Path
) -> None:
    with read_store(corpus_graph) as connection:
        entity = next(all_entities(connection)).id
        noted = {entity: Noted(('a "b"', "c,\\d"), ("tab\there",))}
        load(postgres, script_of(connection, Wanted(notes=noted, plain=True)))
    (row,) = postgres.ask(f"SELECT * FROM entities.entity WHERE id = '{entity}'")
    assert (row["tags"], row["note"]) == (['a "b"', "c,\\d"], "tab\there")
    assert {column.name for column in NODE_COLUMNS} - {"aliases"} <= row.keys()
    (tie,) = postgres.ask("SELECT * FROM entities.tie LIMIT 1")
    assert {column.name for column in EDGE_COLUMNS} <= tie.keys()
    silent = postgres.ask(
        "SELECT relname, attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid "
        "WHERE relnamespace = 'entities'::regnamespace AND relkind = 'r' AND attnum >= 0 "
        "AND col_description(pg_class.oid, attnum) IS NULL "
        "UNION ALL SELECT relname, '' FROM pg_class WHERE relnamespace = 'entities'::regnamespace "
        "AND relkind IN ('r', 'v') AND obj_description(oid, 'pg_class') IS NULL"
    )
    assert silent == []


def test_sentences_are_there_whether_they_are_asked_for_or_not(small: str) -> None:
    with stored(HOSTILE_GRAPH) as connection:
        assert script_of(connection, Wanted(plain=True, quoting=True)) == small


def test_a_schema_that_was_renamed_stays_beside_the_next(postgres: Server, small: str) -> None:
    load(postgres, small)
    postgres.psql(given="DROP SCHEMA IF EXISTS older CASCADE; ALTER SCHEMA entities RENAME TO older;")
    load(postgres, small)
    assert postgres.ask("SELECT count(*) FROM older.tie") == postgres.ask("SELECT count(*) FROM entities.tie")
    postgres.psql(given="DROP SCHEMA older CASCADE;")


def test_loading_again_replaces_what_was_there(postgres: Server, corpus_graph: Path, tmp_path: Path) -> None:
    with read_store(corpus_graph) as connection:
        load(postgres, script_of(connection))
        export(connection, str(tmp_path / "graph.sql"), Wanted(Criteria(top=7), plain=True))
    done = postgres.psql("-f", str(tmp_path / "graph.sql"))
    assert (done.returncode, done.stderr) == (0, "")
    assert len(tables_of(postgres)["entity"]) == 7


def test_half_a_script_loads_nothing(postgres: Server, small: str) -> None:
    postgres.psql(given=small[: small.index("COPY entities.tie") + 200])
    assert postgres.ask("SELECT 1 AS one FROM pg_namespace WHERE nspname = 'entities'") == []


def test_a_schema_of_somebody_else_is_left_alone(postgres: Server, small: str) -> None:
    postgres.psql(given="CREATE SCHEMA entities; CREATE TABLE entities.tie (mine text);")
    done = postgres.psql(given=small)
    assert done.returncode == 3
    assert re.search(r"ERROR:  the schema .entities. is not from entities export: nothing was changed", done.stderr)
    assert len(done.stderr.splitlines()) < 6
    assert postgres.ask("SELECT count(mine) AS rows FROM entities.tie") == [{"rows": 0}]


def test_a_view_of_yours_on_the_tables_is_never_dropped(postgres: Server, small: str) -> None:
    load(postgres, small)
    postgres.psql(given="CREATE VIEW public.mine AS SELECT count(*) AS rows FROM entities.tie;")
    before = postgres.ask("SELECT * FROM public.mine")
    done = postgres.psql(given=small)
    assert done.returncode == 3
    assert "view mine depends on table entities.tie" in done.stderr
    assert postgres.ask("SELECT * FROM public.mine") == before


def queries() -> list[str]:
    return re.findall(r"^```sql\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def test_what_the_docs_ask_gives_what_the_store_answers(postgres: Server, corpus_graph: Path) -> None:
    with read_store(corpus_graph) as connection:
        load(postgres, script_of(connection))
        listed, months = map(postgres.ask, queries())
        names = {"Viktor Babariko", "Valery Tsepkalo", "Svetlana Tikhanovskaya"}
        known = {name: list_acquaintances(connection, name).acquaintances for name in names}
        timeline = count_over_time(connection, "Viktor Babariko", "Alexander Lukashenko", by=Period.MONTH)
        proofs = [find_evidence(connection, row["name"], row["other"]) for row in listed]
    assert listed
    assert {frozenset((row["name"], row["other"])) for row in listed} == {
        frozenset((name, other.name)) for name in names for other in known[name] if other.name in names
    }
    for row, proof in zip(listed, proofs, strict=True):
        shown = [(one.text, one.article, one.date) for (one,) in proof.quotations]
        assert (row["text"], row["path"], row["date"]) in shown
    sentences = Counter[str]()
    for row in months:
        sentences[row["month"]] += row["sentences"]
    assert sentences == {row.period: row.count for row in timeline.rows} != {}
