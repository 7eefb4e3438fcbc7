"""From files to what each article says by itself: the work that is handed to other processes.

Here readers, ner and the resolution of single articles are joined.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from entities.changes.analyst import Analyst
from entities.errors import UnreadableError
from entities.lexicon import load_tables
from entities.lexicon.language import Language
from entities.lexicon.languages import language_of
from entities.model import Analysis, Article, Skipped
from entities.near_duplicates import sign
from entities.readers import SourceFile, read_article
from entities.readers.credits import take_credits
from entities.resolution.article import resolve_article
from entities.resolution.company.record import write_company

if TYPE_CHECKING:
    from entities.ner.recognition import Recognizer


def prepare(analyst: Analyst) -> None:
    """Load the pipeline and the tables now, so that processes that are forked from this one share them."""
    _recognizer(analyst)
    load_tables(analyst.model.language)


def analyze_files(analyst: Analyst, files: tuple[SourceFile, ...]) -> tuple[Analysis | Skipped, ...]:
    """Read and analyze some files, in the process that this is called in; the results are in the order of `files`."""
    language = language_of(analyst.model.language)
    read = [_read(file, language) for file in files]
    recognized = _recognizer(analyst).recognize(item.body for item in read if isinstance(item, Article))
    results: list[Analysis | Skipped] = []
    for item in read:
        if isinstance(item, Article):
            found = next(recognized)
            references = resolve_article(found.mentions, found.sentences, language, body=item.body, off=analyst.off)
            article = replace(item, language=analyst.model.language)
            record = write_company(item.body, found.sentences, references, language)
            results.append(Analysis(article, found.sentences, references, sign(item.body), record.keys, record.text))
        else:
            results.append(item)
    return tuple(results)


def _read(file: SourceFile, language: Language) -> Article | Skipped:
    try:
        return take_credits(read_article(file), language)
    except UnreadableError as error:
        return Skipped(file.path, str(error))


@cache
def _recognizer(analyst: Analyst) -> Recognizer:
    from entities.ner.recognition import Recognizer

    return Recognizer(analyst.model, analyst.off)
