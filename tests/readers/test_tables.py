"""Tables and JSON: which column is what, and an article for each row."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entities.errors import UnreadableError
from entities.model import Article, Remark, Skipped
from entities.readers.formats import json as json_format
from entities.readers.formats import jsonl, tables
from entities.readers.inputs import Found, Input, Options

STRIKE = "Workers of the tractor plant in Minsk went on strike on Monday. Their director spoke to them in the yard."
TALKS = "The ministry sent Ivan Holm to the plant on Tuesday. Anna Berg, who leads the union, called the talks open."
TEXTS = (STRIKE, TALKS)


def table(head: list[str], *rows: list[str], delimiter: str = ",", ends: str = "\r\n") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=ends).writerows([head, *rows])
    return out.getvalue().encode()


def read(content: bytes, *fields: tuple[str, str], name: str = "news.csv") -> list[Found]:
    reader = {"csv": tables, "json": json_format, "jsonl": jsonl}[name.rpartition(".")[2]]
    return list(reader.read(Input(name, io.BytesIO(content), Options(fields))))


def articles(content: bytes, *fields: tuple[str, str], name: str = "news.csv") -> list[Article]:
    return [found for found in read(content, *fields, name=name) if isinstance(found, Article)]


def texts(found: list[Article]) -> list[str]:
    return [article.body for article in found]


@pytest.mark.parametrize(
    "name", ["text", "Full_Text", "fullText", "BODY", "article-body", "content", "speech", "Text1"]
)
def test_the_text_is_in_the_column_that_is_called_so(name: str) -> None:
    found = articles(table(["id", name], ["7", STRIKE], ["8", TALKS]))
    assert texts(found) == [STRIKE, TALKS]
    assert [article.path for article in found] == ["news.csv/1", "news.csv/2"]


def test_what_is_known_of_an_article_is_in_columns_of_the_usual_names() -> None:
    head = ["Headline", "Pub_Date", "Publication", "Byline", "Section", "Link", "Body"]
    row = [
        "Strike in Minsk",
        "Aug 17, 2020",
        "Morning Post",
        "By Eva Lind and Tom Moe",
        "World",
        "http://a.example/1",
        STRIKE,
    ]
    (found,) = articles(table(head, row))
    assert (found.title, found.date, found.source) == ("Strike in Minsk", "2020-08-17", "Morning Post")
    assert (found.authors, found.section, found.url) == (("Eva Lind", "Tom Moe"), "World", "http://a.example/1")
    assert found.body == f"Strike in Minsk\n\n{STRIKE}"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_cells_may_be_separated_in_any_usual_way(delimiter: str, ends: str, mark: bytes) -> None:
    content = table(["title", "text"], ["Strike, talks", STRIKE], ['A "plant"', TALKS], delimiter=delimiter, ends=ends)
    assert [article.title for article in articles(mark + content)] == ["Strike, talks", 'A "plant"']


def test_a_table_may_have_one_column() -> None:
    assert texts(articles(f'text\n{STRIKE.replace("in", "in,")}\n\n"{TALKS}"\n'.encode()))[1] == TALKS
    assert texts(articles(b"text\nOne, two; three|four.\n")) == ["One, two; three|four."]


def test_of_two_columns_of_one_name_both_are_read() -> None:
    assert texts(articles(table(["text", "", "text"], ["", "x", STRIKE]))) == [STRIKE]


def test_a_cell_may_have_line_ends_and_quotation_marks() -> None:
    text = f'{STRIKE}\n\nHe said: "no".\n{TALKS}'
    assert texts(articles(table(["text", "year"], [text, "2020"], [TALKS, "2021"]))) == [text, TALKS]


def test_tabs_may_separate_cells_with_lone_quotation_marks() -> None:
    content = f'id\ttext\n1\t"No, he said. {STRIKE}\n2\t{TALKS}\n3\t{STRIKE}\n'
    assert len(articles(content.encode())) == 3


def test_quotation_marks_may_be_written_with_a_backslash() -> None:
    content = f'"id","text"\n"1","He said \\"no\\", then left. {STRIKE}"\n"2","{TALKS}"\n'
    assert texts(articles(content.encode())) == [f'He said "no", then left. {STRIKE}', TALKS]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_may_be_in_any_encoding(encoding: str) -> None:
    content = f"title,text\r\nMüller’s café,{STRIKE}\r\nMüller’s café,{TALKS}\r\n".encode(encoding)
    assert {article.title for article in articles(content)} == {"Müller’s café"}


@pytest.mark.parametrize("other", ["", STRIKE.lower(), STRIKE.replace(".", "").replace(",", ""), STRIKE[:30] + "..."])
def test_of_columns_of_text_the_one_with_the_most_prose_is_taken(other: str) -> None:
    assert texts(articles(table(["Full_text", "Full_Text2"], [other, STRIKE], [other, STRIKE]))) == [STRIKE, STRIKE]


def test_a_column_that_is_only_partly_called_text_is_taken_if_it_holds_prose() -> None:
    content = table(["text_id", "text_length", "scraped_text_en"], ["1", "105", STRIKE], ["2", "107", TALKS])
    assert texts(articles(content)) == [STRIKE, TALKS]


def test_a_column_can_be_named() -> None:
    content = table(["text", "what he said", "day of it"], [TALKS, STRIKE, "2020-08-17"])
    (found,) = articles(content, ("text", "What he said"), ("date", "day of it"))
    assert (found.body, found.date) == (STRIKE, "2020-08-17")


def test_a_named_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(UnreadableError, match="no column story; its columns are text, day"):
        read(table(["text", "day"], [STRIKE, ""]), ("text", "story"))


def test_a_table_without_text_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableError, match="name one of price, size by --text-field"):
        read(table(["price", "size"], ["1", "2"]))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"text\n", b"text,title\n,\n\n"])
def test_a_table_without_rows_is_refused_or_its_rows_are_skipped(content: bytes) -> None:
    try:
        assert all(isinstance(found, Skipped) for found in read(content))
    except UnreadableError:
        return


def test_where_there_is_a_title_only_it_is_the_text() -> None:
    content = table(
        ["title", "description", "text"], ["Strike in Minsk", "A plant stands still.", ""], ["Talks", "", ""]
    )
    assert texts(articles(content)) == ["Strike in Minsk\n\nA plant stands still.", "Talks"]


def test_a_row_without_anything_is_skipped() -> None:
    found = read(table(["title", "text"], ["Strike", STRIKE], ["nan", "None"], ["Talks", TALKS]))
    assert found[1] == Skipped("news.csv/2", "the row holds no text")


def test_html_in_cells_becomes_text_and_the_mark_of_a_cut_goes() -> None:
    content = table(
        ["content"], [f"<p>{STRIKE}</p><p>A&amp;B</p>"], ["Smith &amp; Sons are 3 < 4…"], [f"{TALKS}… [+1683 chars]"]
    )
    assert texts(articles(content)) == [f"{STRIKE}\n\nA&B", "Smith & Sons are 3 < 4…", f"{TALKS}…"]


@pytest.mark.parametrize(("other", "day"), [("25/03/2020", "2020-03-05"), ("03/25/2020", "2020-05-03")])
def test_the_dates_of_a_column_tell_how_they_are_read(other: str, day: str) -> None:
    first, _ = articles(table(["date", "text"], ["05/03/2020", STRIKE], [other, TALKS]))
    assert first.date == day


def test_dates_that_stay_doubtful_are_told_once() -> None:
    *found, remark = read(table(["date", "text"], ["05/03/2020", STRIKE], ["06/03/2020", TALKS]))
    assert [article.date for article in found if isinstance(article, Article)] == [None, None]
    assert remark == Remark("news.csv", "2 of its dates can be read in two ways, such as 05/03/2020")


@pytest.mark.parametrize(
    "date",
    [
        "2020-08-17",
        "2020-08-17T10:32:00Z",
        "Aug 17, 2020",
        "17. August 2020",
        "17 août 2020",
        "1597622400",
        "1597622400000",
        "20200817",
        "2020-08-17 10:32:00.000",
        "Mon, 17 Aug 2020 10:32:00 GMT",
    ],
)
def test_dates_are_read_as_tables_write_them(date: str) -> None:
    assert articles(table(["date", "text"], [date, STRIKE]))[0].date == "2020-08-17"


def test_rows_that_are_longer_or_shorter_are_read_and_told() -> None:
    content = f"id,text\n1,{TALKS.replace(',', '')}\n2,{STRIKE},more\n3\n".encode()
    *_, remark = read(content)
    assert remark == Remark("news.csv", "2 of its rows have more or fewer cells than its first")


def test_a_quotation_mark_that_is_never_closed_ends_the_table_and_is_told() -> None:
    content = b"id,text\n" + b"".join(b"%d,%b\n" % (number, TALKS.replace(",", "").encode()) for number in range(99))
    *found, last = read(content + b'100,"' + b"x\n" * 10_000_000)
    assert len(found) == 99
    assert isinstance(last, Skipped)
    assert "quotation mark" in last.reason


def test_zero_bytes_are_passed_over() -> None:
    assert texts(articles(f"id,text\n1,{STRIKE}\0\n".encode())) == [STRIKE]


def test_a_long_table_is_never_in_memory_as_a_whole() -> None:
    content = table(["id", "text"], *[[str(number), STRIKE * 5] for number in range(20_000)])
    tracemalloc.start()
    try:
        number = sum(1 for _ in tables.read(Input("a.csv", io.BytesIO(content))))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert number == 20_000
    assert peak < len(content) / 2


ROWS = [{"title": "Strike", "text": STRIKE}, {"title": "Talks", "text": TALKS}]


@pytest.mark.parametrize(
    "value",
    [
        ROWS,
        {"articles": ROWS, "status": "ok"},
        {"message": "ok", "response": {"total": 2, "docs": ROWS}},
        {"hits": {"hits": [{"_source": row} for row in ROWS]}},
        {"1": ROWS[0], "2": ROWS[1]},
        [{"title": {"rendered": row["title"]}, "content": {"rendered": f"<p>{row['text']}</p>"}} for row in ROWS],
        [{"webTitle": row["title"], "fields": {"bodyText": row["text"]}} for row in ROWS],
        [{"title": row["title"], "paragraphs": [row["text"]]} for row in ROWS],
    ],
)
def test_json_holds_objects_in_many_ways(value: object) -> None:
    found = articles(json.dumps(value).encode(), name="news.json")
    assert [article.title for article in found] == ["Strike", "Talks"]
    assert texts(found) == [f"Strike\n\n{STRIKE}", f"Talks\n\n{TALKS}"]
    assert [article.path for article in found] == ["news.json/1", "news.json/2"]


@pytest.mark.parametrize("more", [{}, {"comments": [{"text": "No."}]}, {"images": [{"url": "a"}, {"url": "b"}]}])
def test_an_object_that_is_an_article_is_called_by_its_file(more: dict[str, object]) -> None:
    (found,) = articles(
        json.dumps({"headline": "Strike", "body": f"{STRIKE} {TALKS}", **more}).encode(), name="news.json"
    )
    assert (found.path, found.title) == ("news.json", "Strike")


def test_what_is_in_something_is_found_by_its_name() -> None:
    row = {
        "source": {"id": None, "name": "Morning Post"},
        "author": [{"name": "Eva Lind"}, {"name": "Tom Moe"}],
        "text": STRIKE,
    }
    (found,) = articles(json.dumps([row]).encode(), name="news.json")
    assert (found.source, found.authors) == ("Morning Post", ("Eva Lind", "Tom Moe"))


@pytest.mark.parametrize("name", ["news.jsonl", "news.json"])
def test_a_line_that_is_broken_costs_that_line(name: str) -> None:
    content = f"{json.dumps(ROWS[0])}\n{{broken\n\n3\n{json.dumps(ROWS[1])}\n".encode()
    first, *skipped, last = read(content, name=name)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert last.path == f"{name}/5"
    assert skipped == [Skipped(f"{name}/2", "the line isn't JSON"), Skipped(f"{name}/4", "the line isn't an object")]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"3", b"[]", b"{}", b"[[[", b"[" * 100_000, b"[1, 2]", b"null", b'{"a": {}}']
)
@pytest.mark.parametrize("name", ["news.jsonl", "news.json"])
def test_json_without_articles_is_refused(content: bytes, name: str) -> None:
    with pytest.raises(UnreadableError):
        read(content, name=name)


def test_nested_lists_are_read_as_far_as_anybody_writes_them() -> None:
    content = b'[{"text": ' + b"[" * 600 + b'"x"' + b"]" * 600 + b', "title": "Strike"}]'
    assert texts(articles(content, name="news.json")) == ["Strike"]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["text", "title", "date", "articles", "x"]), inner),
)


@given(JSON)
def test_any_json_is_read_or_refused(value: object) -> None:
    for name in ("news.json", "news.jsonl"):
        try:
            read(json.dumps(value).encode(), name=name)
        except UnreadableError:
            continue


@given(st.binary(), st.sampled_from([b"", b"text,date\n", b'[{"text": "', b'{"date": "']))
def test_any_bytes_are_read_or_refused(content: bytes, start: bytes) -> None:
    for name in ("news.csv", "news.json", "news.jsonl"):
        try:
            read(start + content, name=name)
        except UnreadableError:
            continue


@given(
    st.lists(st.tuples(st.text(st.characters(exclude_categories=["C"])), st.sampled_from(TEXTS)), min_size=1),
    st.sampled_from(",;\t|"),
)
def test_what_a_table_was_written_with_comes_back(rows: list[tuple[str, str]], delimiter: str) -> None:
    content = table(["label", "text"], *[[label, text] for label, text in rows], delimiter=delimiter)
    assert texts(articles(content)) == [text for _, text in rows]
