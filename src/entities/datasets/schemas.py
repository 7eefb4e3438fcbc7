"""What the columns of each dataset hold. Offsets count characters (Unicode code points) of `articles.text`, from 0."""

from __future__ import annotations

from hashlib import blake2b

import pyarrow as pa

VERSION = 1
"""Of these schemas; each Parquet file has it under the key `entities` of its metadata."""
MARK = b"entities"
ABOUT = b"about"
"""The key under which the metadata of a field has a sentence on it."""


def key_of(folder: str, path: str) -> int:
    """The number of a file, or an article: the first 63 bits of BLAKE2b, of 8 bytes, of folder, a zero byte and path.

    It follows from these alone, so that it is the same whoever writes it, and when. Among a million articles two have
    one number in 1 of 18 million cases, among a hundred million in 1 of 1,800.
    """
    digest = blake2b(f"{folder}\0{path}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) >> 1


def _column(name: str, kind: pa.DataType, about: str, *, may_lack: bool = False) -> pa.Field:
    return pa.field(name, kind, nullable=may_lack, metadata={ABOUT: about.encode()})


def _schema(*columns: pa.Field) -> pa.Schema:
    return pa.schema(columns, metadata={MARK: str(VERSION).encode()})


_ARTICLE = _column("article", pa.int64(), "The number of the article.")
_FILE = _column("file", pa.int64(), "The number of the file.")
_TEXTS = pa.list_(pa.field("item", pa.string(), nullable=False))
_ENTITY = _column("entity", pa.string(), "The id of the entity.")
_LABEL = _column("label", pa.string(), "PERSON, PLACE or ORGANIZATION.")
_FIRST = _column("first_seen", pa.string(), "The day of the first article, YYYY-MM-DD.", may_lack=True)
_LAST = _column("last_seen", pa.string(), "The day of the last article, YYYY-MM-DD.", may_lack=True)

FILES = _schema(
    _column("file", pa.int64(), "63 bits of BLAKE2b of folder and path: the same whoever writes it, and when."),
    _column("folder", pa.string(), "The folder that articles were read from, as an absolute path."),
    _column("path", pa.string(), "Where the file stands in its folder, with forward slashes."),
    _column("content_hash", pa.string(), "Of its bytes, and of what else was said of it; empty if it can't be read."),
    _column("analyst", pa.string(), "The pipelines and the version of the rules that read it, for which languages."),
    _column("complete", pa.bool_(), "Whether all of it has been read; articles of a file that never is don't count."),
    _column("lacking", _TEXTS, "What it would have taken to read all of it: packages, seconds, pipelines."),
    _column("before", pa.int32(), "How many of its articles are in parts before this one: a large file is in several."),
    _column("articles", pa.int32(), "How many of its articles are in this part."),
)
ARTICLES = _schema(
    _column("article", pa.int64(), "63 bits of BLAKE2b of folder and path: the same whoever writes it, and when."),
    _column("file", pa.int64(), "The number of the file that it was found in."),
    _column("folder", pa.string(), "The folder that it was read from."),
    _column("path", pa.string(), "The path of its file; of one of several, with a slash and its record behind it."),
    _column("title", pa.string(), "Its title.", may_lack=True),
    _column("date", pa.string(), "Its day, YYYY-MM-DD.", may_lack=True),
    _column("source", pa.string(), "Who printed it.", may_lack=True),
    _column("section", pa.string(), "The section that it was printed in.", may_lack=True),
    _column("url", pa.string(), "Its address.", may_lack=True),
    _column("authors", _TEXTS, "Who wrote it."),
    _column("language", pa.string(), "The language that it was read as (ISO 639-1)."),
    _column("written_in", pa.string(), "The language that it is in, if that can be told (ISO 639-1).", may_lack=True),
    _column("content_hash", pa.string(), "Of its text."),
    _column("lead", pa.int64(), "What articles on the same story have in common; 0 if nothing."),
    _column("signature", pa.binary(), "What near-duplicates are found by (MinHash); empty if it is like no other."),
    _column("companions", _TEXTS, "What its names are known by to each other."),
    _column("company", pa.string(), "JSON: what its names stand with, by which people of one name are told apart."),
    _column("text", pa.string(), "What was read: what all offsets count."),
)  # fmt: skip
SENTENCES = _schema(
    _ARTICLE,
    _column("start", pa.int32(), "Where it starts in the text of its article."),
    _column("end", pa.int32(), "Where it ends: the first character that isn't in it."),
    _column("paragraph", pa.int32(), "The number of its paragraph, from 0."),
    _column("key", pa.int64(), "What it has in common with the same sentence elsewhere; 0 if it is short."),
)
MENTIONS = _schema(
    _ARTICLE,
    _column("start", pa.int32(), "Where it starts in the text of its article."),
    _column("end", pa.int32(), "Where it ends: the first character that isn't in it."),
    _column("sentence", pa.int32(), "Where its sentence starts."),
    _column("text", pa.string(), "As it is spelled there."),
    _column("name", pa.string(), "The fullest form of the name in its article; if ambiguous, as prose has it."),
    _LABEL,
    _column("ambiguous", pa.bool_(), "Whether its article can't tell who of several is meant."),
    _column("rule", pa.string(), "Why it is taken for that name; corpus-name: other articles brought it to light."),
    _column("candidates", _TEXTS, "The full names in its article that it could stand for, if it is ambiguous."),
)  # fmt: skip
REFERENCES = _schema(
    _ARTICLE,
    _column("name", pa.string(), "What the article means by the mentions of this name, label and ambiguity."),
    _LABEL,
    _column("ambiguous", pa.bool_(), "Whether the article can't tell who of several is meant."),
    _column("mentions", pa.int32(), "How many mentions in the article."),
    _column("candidates", _TEXTS, "The full names in its article that it could stand for, if it is ambiguous."),
    _column("sense", pa.string(), "Empty: whom the name alone stands for; else whom its company tells, or ?. "
            "Null until it is resolved.", may_lack=True),
    _column("entity", pa.string(), "The id of the entity that is meant; null if that is open.", may_lack=True),
)  # fmt: skip
SKIPPED = _schema(
    _FILE,
    _column("path", pa.string(), "What wasn't read: the file, or an article in it."),
    _column("reason", pa.string(), "Why, of a kind."),
    _column("detail", pa.string(), "What the reason is in this case."),
    _column("ignored", pa.bool_(), "Whether nobody would have expected it to be read."),
    _column("lacking", pa.string(), "What it would take to read it; empty in what a graph exports."),
)
REMARKS = _schema(
    _FILE,
    _column("path", pa.string(), "What it is about: the file, or an article in it."),
    _column("text", pa.string(), "What a reader should know of what was read."),
)
ENTITIES = _schema(
    _column("entity", pa.string(), "Its id: the same in every graph of the same articles."),
    _column("name", pa.string(), "Its name, as it is shown."),
    _LABEL,
    _column("mentions", pa.int64(), "How many mentions."),
    _column("articles", pa.int64(), "In how many articles."),
    _column("reports", pa.int64(), "The same, articles that repeat each other counted once."),
    _FIRST,
    _LAST,
)
ALIASES = _schema(
    _ENTITY,
    _column("name", pa.string(), "How it is spelled."),
    _column("mentions", pa.int64(), "How many mentions are spelled so."),
)
TIES = _schema(
    _column("source", pa.string(), "The entity whose id comes first."),
    _column("target", pa.string(), "The entity whose id comes second: a tie has no direction."),
    _column("sentences", pa.int64(), "How many sentences name both."),
    _column("articles", pa.int64(), "How many articles name both in one sentence."),
    _column("reports", pa.int64(), "The same, articles that repeat each other counted once."),
    _FIRST,
    _LAST,
    _column("proximity", pa.float64(), "The sum of 1 / (1 + d / 100), d being the characters between the two names."),
    _column("strength", pa.float64(), "Reports times the logarithm of how far they are beyond chance."),
    _column("significance", pa.float64(), "The log-likelihood ratio of reports against chance."),
    _column("npmi", pa.float64(), "Normalized pointwise mutual information, -1 to 1."),
    _column("chance", pa.float64(), "How many reports chance would bring."),
    _column("article", pa.int64(), "The article with the sentence that shows it best."),
    _column("sentence", pa.int32(), "Where that sentence starts."),
)

READ = {
    "articles": ARTICLES,
    "sentences": SENTENCES,
    "mentions": MENTIONS,
    "references": REFERENCES,
    "skipped": SKIPPED,
    "remarks": REMARKS,
    "files": FILES,
}
"""What articles say by themselves, in the order in which it is written: with its `files` a part is complete."""
RESOLVED = {"entities": ENTITIES, "aliases": ALIASES, "ties": TIES}
"""What follows from all articles together, where a graph was resolved."""
REPEATING = {
    "files": ("folder", "analyst"),
    "articles": ("folder", "date", "source", "section", "language", "written_in", "authors.list.element"),
    "mentions": ("text", "name", "label", "rule"),
    "references": ("name", "label", "sense", "entity"),
    "skipped": ("reason", "detail"),
    "entities": ("label", "first_seen", "last_seen"),
    "ties": ("source", "target", "first_seen", "last_seen", "article"),
    "aliases": ("entity",),
}
"""The columns that are written as numbers of a dictionary: their values come again and again."""
