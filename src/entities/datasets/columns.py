"""Files with what was read of them as columns, and back. What a store doesn't keep, columns don't either.

That is an article's `body`, whose place its text takes, and, of mentions that are taken for a name, how prose has them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import repeat
from typing import Any, NamedTuple

import pyarrow as pa

from entities.datasets.schemas import READ, key_of
from entities.model import Analysis, Article, HeldFile, Label, Mention, Reference, Remark, Sentence, Skipped


@dataclass(frozen=True, slots=True)
class Tables:
    """A part of each dataset, as pyarrow tables of the schemas in `READ`."""

    articles: pa.Table
    sentences: pa.Table
    mentions: pa.Table
    references: pa.Table
    skipped: pa.Table
    remarks: pa.Table
    files: pa.Table

    def named(self) -> Iterator[tuple[str, pa.Table]]:
        """Each under the name of its dataset, `files` last."""
        for field in fields(self):
            yield field.name, getattr(self, field.name)


def to_tables(files: Iterable[HeldFile]) -> Tables:
    """What was read of files as columns, in the order in which it is given; of one that comes again, the last counts.

    So a file may be given piece by piece, the last of which is complete.
    """
    held: dict[int, tuple[object, ...]] = {}
    before: dict[int, int] = {}
    articles: Counter[int] = Counter()
    columns: dict[str, _Lists] = {name: tuple([] for _ in schema) for name, schema in READ.items()}
    for file in files:
        key = key_of(file.folder, file.path)
        about = (file.folder, file.path, file.content_hash, file.analyst, file.complete, sorted(file.lacking))
        held[key] = (key, *about)
        before.setdefault(key, file.before)
        for item in file.items:
            if isinstance(item, Analysis):
                _add_article(columns, file.folder, key, item)
                articles[key] += 1
            elif isinstance(item, Skipped):
                skipped = (item.path, item.reason, item.detail, item.ignored, item.lacking)
                _add_row(columns["skipped"], (key, *skipped))
            else:
                _add_row(columns["remarks"], (key, item.path, item.text))
    for key, row in held.items():
        _add_row(columns["files"], (*row, before[key], articles[key]))
    return Tables(
        **{
            name: pa.Table.from_arrays(
                [pa.array(values, kind) for values, kind in zip(columns[name], schema.types, strict=True)],
                schema=schema,
            )
            for name, schema in READ.items()
        }
    )


_Lists = tuple[list[object], ...]


def _add_row(columns: _Lists, row: Sequence[object]) -> None:
    for column, value in zip(columns, row, strict=True):
        column.append(value)


def _add_rows(columns: _Lists, key: int, rows: Sequence[tuple[object, ...]]) -> None:
    """Add rows of an article."""
    if rows:
        columns[0].extend(repeat(key, len(rows)))
        for column, values in zip(columns[1:], zip(*rows, strict=True), strict=True):
            column.extend(values)


def _add_article(columns: dict[str, _Lists], folder: str, file: int, analysis: Analysis) -> None:
    article = analysis.article
    key = key_of(folder, article.path)
    about = (article.title, article.date, article.source, article.section, article.url, article.authors)
    read = (article.language, article.written_in, analysis.content_hash, analysis.lead, analysis.signature)
    company = (sorted(analysis.companions), analysis.company)
    _add_row(columns["articles"], (key, file, folder, article.path, *about, *read, *company, article.text))
    sentences = [
        (sentence.start, sentence.end, sentence.paragraph, common)
        for sentence, common in zip(analysis.sentences, analysis.keys or repeat(0), strict=False)
    ]
    _add_rows(columns["sentences"], key, sentences)
    mentions = [_mention(reference, sentence, article.text) for reference, sentence in analysis.placed()]
    _add_rows(columns["mentions"], key, mentions)
    _add_rows(columns["references"], key, _references(mentions))


_Mention = tuple[int, int, int, str, str, str, bool, str, Sequence[str]]


def _mention(reference: Reference, sentence: int, text: str) -> _Mention:
    mention, open_name = reference.mention, reference.name is None
    name = mention.text if reference.name is None else reference.name
    candidates = sorted(set(reference.candidates)) if reference.candidates else ()
    spelled = text[mention.start : mention.end]
    label = reference.label.value
    return mention.start, mention.end, sentence, spelled, name, label, open_name, reference.rule, candidates


def _references(mentions: Iterable[_Mention]) -> list[tuple[object, ...]]:
    """What an article means by its names, in the order in which they come."""
    found: defaultdict[tuple[str, str, bool], list[Sequence[str]]] = defaultdict(list)
    for *_, name, label, open_name, _, candidates in mentions:
        found[name, label, open_name].append(candidates)
    return [
        (*name, len(candidates), sorted({one for some in candidates for one in some}), None, None)
        for name, candidates in found.items()
    ]


class Whom(NamedTuple):
    """Whom an article means by a name, as all articles together tell: the sense of the name, the entity."""

    sense: str
    entity: str | None


def with_whom(tables: Tables, whom: Mapping[tuple[int, str, str, bool], Whom]) -> Tables:
    """Tables whose references say whom they mean: by article, name, label, and whether it is ambiguous."""
    references = tables.references
    names = references.select(["article", "name", "label", "ambiguous"])
    found = [whom[name] for name in _rows(names)]
    columns = dict(zip(Whom._fields, zip(*found, strict=True), strict=True)) if found else {}
    for name, values in columns.items():
        at = references.schema.get_field_index(name)
        field = references.schema.field(at)
        references = references.set_column(at, field, pa.array(values, field.type))
    return replace(tables, references=references)


def to_files(tables: Tables) -> Iterator[tuple[int, HeldFile]]:
    """The files of tables by their numbers, each with what was read of it: articles, skipped, remarks."""
    items = _items(tables)
    for key, file in to_bare_files(tables.files):
        yield key, replace(file, items=tuple(items.get(key, ())))


def to_bare_files(files: pa.Table) -> Iterator[tuple[int, HeldFile]]:
    """The files by their numbers, without what was read of them."""
    for key, folder, path, content, analyst, complete, lacking, before, articles in _rows(files):
        yield key, HeldFile(folder, path, content, analyst, complete, tuple(lacking), (), before, articles)


def _items(tables: Tables) -> dict[int, list[Analysis | Skipped | Remark]]:
    """What was read, by the number of its file."""
    found: defaultdict[int, list[Analysis | Skipped | Remark]] = defaultdict(list)
    sentences, references = _sentences(tables.sentences), _references_of(tables.mentions)
    for key, file, _, path, title, date, source, section, url, authors, *read, companions, company, text in _rows(
        tables.articles
    ):
        language, written_in, content_hash, lead, signature = read
        about = (title, date, source, language, tuple(authors), section, url, written_in)
        placed, keys = sentences.get(key, _NO_SENTENCES)
        found[file].append(
            Analysis(
                Article(path, text, text, *about),
                tuple(placed),
                tuple(references.get(key, ())),
                signature,
                frozenset(companions),
                company,
                tuple(keys),
                lead,
                content_hash,
            )
        )
    for file, skipped in to_skipped(tables.skipped):
        found[file].append(skipped)
    for file, remark in to_remarks(tables.remarks):
        found[file].append(remark)
    return found


def to_skipped(table: pa.Table) -> Iterator[tuple[int, Skipped]]:
    """What wasn't read, each with the number of its file."""
    return ((file, Skipped(*skipped)) for file, *skipped in _rows(table))


def to_remarks(table: pa.Table) -> Iterator[tuple[int, Remark]]:
    """What is doubtful, each with the number of its file."""
    return ((file, Remark(*remark)) for file, *remark in _rows(table))


_Sentences = tuple[list[Sentence], list[int]]
_NO_SENTENCES: _Sentences = ([], [])


def _sentences(table: pa.Table) -> dict[int, _Sentences]:
    """Sentences, and what they have in common with others, by the number of their article."""
    found: defaultdict[int, _Sentences] = defaultdict(lambda: ([], []))
    for article, start, end, paragraph, key in _rows(table):
        sentences, keys = found[article]
        sentences.append(Sentence(start, end, paragraph))
        keys.append(key)
    return found


def _references_of(table: pa.Table) -> dict[int, list[Reference]]:
    """What mentions are taken for, by the number of their article."""
    labels = {label.value: label for label in Label}
    found: defaultdict[int, list[Reference]] = defaultdict(list)
    for article, start, end, _, text, name, kind, open_name, rule, candidates in _rows(table):
        label = labels[kind]
        mention = Mention(start, end, name if open_name else text, label)
        found[article].append(Reference(mention, None if open_name else name, label, rule, tuple(candidates)))
    return found


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    """The rows of a table as values of Python: a column at a time, which takes a tenth of the time."""
    return zip(*(column.to_pylist() for column in table.columns), strict=True)
