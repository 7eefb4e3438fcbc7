"""From files to what each article says by itself: the work that is handed to other processes.

Here readers, ner and the resolution of single articles are joined.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from entities.changes.analyst import Analyst
from entities.changes.lacking import too_slow, unread_language
from entities.changes.plan import COPY, Waiting
from entities.changes.tasks import Read, Task
from entities.errors import UnreadableError
from entities.lexicon import load_tables
from entities.lexicon.languages import language_of
from entities.model import Analysis, Article, Mention, Remark, Sentence, Skipped
from entities.near_duplicates import lead_key, sentence_key, sign_sentences, text_key
from entities.ner import ModelName
from entities.parallel import Offer
from entities.readers import About, Found, Options, bring, complete, read_content, skip
from entities.readers.text.credits import take_credits
from entities.readers.text.languages import find_language
from entities.resolution.article import resolve_article
from entities.resolution.company.record import write_company
from entities.time_limit import OutOfTimeError, time_limit

if TYPE_CHECKING:
    from entities.ner.recognition import Recognition, Recognizer

_AT_ONCE = 16  # articles that are analyzed together
_CHARACTERS = 400_000  # or fewer, if they are long


@dataclass(frozen=True, slots=True)
class Settings:
    """How files are read: by whom, what was said of them, and how many seconds one may take."""

    analyst: Analyst
    options: Options
    timeout: float | None


def prepare(settings: Settings) -> None:
    """Load pipelines and tables now, so that processes that are forked from this one share them.

    Pipelines that happen to be installed for other languages are loaded by those who meet an article for them.
    """
    for model in settings.analyst.models.chosen:
        _recognizer(model, settings.analyst.off)
        load_tables(model.language)


def analyze(settings: Settings, task: Task, offer: Offer[Task]) -> Iterator[tuple[Read, ...]]:
    """Read and analyze files, in the process that this is called in.

    Of a file that holds many articles most are offered to other processes.
    """
    if task.found:
        (file,) = task.files
        yield tuple(Read(file.number, items, ends_task=True) for items in _analyze(settings, [task.found]))
        return
    heads: list[tuple[Found, ...]] = []
    for file in task.files:
        chunks = _chunks(_read(settings, file))
        heads.append((yield from _first(chunks)))
        for chunk in chunks:
            if heads[-1]:  # of a file that holds more it isn't kept until its end
                yield tuple(Read(file.number, items) for items in _analyze(settings, heads[-1:]))
                heads[-1] = ()
            if offer(Task((file,), chunk)):
                yield (Read(file.number, (), tasks=1),)  # told at once: this process may not come to the end
            else:
                yield tuple(Read(file.number, items) for items in _analyze(settings, [chunk]))
    yield tuple(
        Read(file.number, items, last=True) for file, items in zip(task.files, _analyze(settings, heads), strict=True)
    )


def _first(chunks: Iterator[tuple[Found, ...]]) -> Generator[tuple[Read, ...], None, tuple[Found, ...]]:
    """The first chunk of a file; as long as that is fetched, something is given all the same: the process lives."""
    for chunk in chunks:
        if chunk:
            return chunk
        yield ()
    return ()


def _read(settings: Settings, waiting: Waiting) -> Iterator[Found | None]:
    """The articles of a file, and in the end why there are no more of them; None while it is being fetched."""
    seen: dict[str, str] = {}
    try:
        for content in bring(waiting.file):
            if content is None:
                yield None
                continue
            found = read_content(waiting.file, content, settings.options)
            while True:
                with time_limit(settings.timeout):  # for each article: an archive of many takes its time
                    item = next(found, None)
                if item is None:
                    break
                yield _completed(_unless_seen(item, seen), waiting.said)
    except UnreadableError as error:
        yield skip(waiting.file.path, error)
    except OutOfTimeError:
        yield too_slow(waiting.file.path, settings.timeout or 0)
    except (MemoryError, RecursionError):
        yield Skipped(waiting.file.path, "it takes too much memory to read")
    except Exception as error:  # noqa: BLE001 - what nobody thought of in one file mustn't keep the others from being read
        yield Skipped(
            waiting.file.path, "a fault of entities itself keeps it from being read; please report it", repr(error)
        )


def _unless_seen(found: Found, seen: dict[str, str]) -> Found:
    """An article, skipped if its file has had it before; `seen` are those that it has had."""
    if not isinstance(found, Article):
        return found
    first = seen.setdefault(text_key(found.text), found.path)
    return found if first == found.path else Skipped(found.path, COPY, first, ignored=True)


def _completed(found: Found, said: Iterable[tuple[str, About]]) -> Found:
    """An article with what a table says of it, or of its file; that goes before what it says itself."""
    if not isinstance(found, Article):
        return found
    for path, about in said:
        if found.path == path or found.path.startswith(f"{path}/"):
            found = complete(found, about)
    return found


def _chunks(found: Iterator[Found | None]) -> Iterator[tuple[Found, ...]]:
    """What is found, as much of it together as is analyzed at once; nothing, while it is fetched."""
    chunk: list[Found] = []
    size = 0
    for item in found:
        if item is None:
            yield ()
            continue
        chunk.append(item)
        size += len(item.text) if isinstance(item, Article) else 0
        if len(chunk) == _AT_ONCE or size > _CHARACTERS:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)


def _analyze(
    settings: Settings, chunks: Iterable[Sequence[Found]]
) -> Iterator[tuple[Analysis | Skipped | Remark, ...]]:
    """What the articles of each chunk say; the names of all of them are recognized together."""
    off = settings.analyst.off
    understood = [[_understand(settings, item) for item in chunk] for chunk in chunks]
    recognized = _recognize(
        settings.analyst, [item for chunk in understood for item in chunk if isinstance(item, Article)]
    )
    for chunk in understood:
        items: list[Analysis | Skipped | Remark] = []
        for item in chunk:
            if not isinstance(item, Article):
                items.append(item)
                continue
            found = next(recognized[item.language])
            items.append(analysis_of(item, found.sentences, found.mentions, off=off))
        yield tuple(items)


def analysis_of(
    article: Article, sentences: tuple[Sentence, ...], mentions: Sequence[Mention], *, off: frozenset[str] = frozenset()
) -> Analysis:
    """All that an article says by itself, by the names that were recognized in it, without the rules that are `off`."""
    language = language_of(article.language)
    references = resolve_article(mentions, sentences, language, body=article.body, off=off)
    record = write_company(article.body, sentences, references, language)
    texts = [article.text[sentence.start : sentence.end] for sentence in sentences]
    return Analysis(
        article,
        sentences,
        references,
        signature=sign_sentences(texts),
        companions=record.keys,
        company=record.text,
        keys=tuple(map(sentence_key, texts)),
        lead=lead_key(texts),
        content_hash=text_key(article.text),
    )


def _recognize(analyst: Analyst, articles: Sequence[Article]) -> dict[str, Iterator[Recognition]]:
    """What is recognized in articles, in their order, by the language that they are read as."""
    bodies: dict[str, list[str]] = {}
    for article in articles:
        bodies.setdefault(article.language, []).append(article.body)
    models = {article.language: analyst.models.reading(article.written_in) for article in articles}
    return {
        code: _recognizer(model, analyst.off).recognize(bodies[code], language_of(code))
        for code, model in models.items()
        if model
    }


def _understand(settings: Settings, found: Found) -> Found:
    """An article whose credits are told from its prose; skipped if no pipeline reads its language."""
    if not isinstance(found, Article):
        return found
    models = settings.analyst.models
    written = find_language(found.body, language_of(models.main.language), models.languages)
    model = models.reading(written)
    if model is None:
        return unread_language(found.path, str(written))
    return replace(take_credits(found, language_of(model.language)), language=model.language, written_in=written)


def _recognizer(model: ModelName, off: frozenset[str]) -> Recognizer:
    return _load(replace(model, language=""), off)


@cache
def _load(model: ModelName, off: frozenset[str]) -> Recognizer:
    """One for all languages that a pipeline reads."""
    from entities.ner.recognition import Recognizer

    return Recognizer(model, off)
